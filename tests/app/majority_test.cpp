// What's checked: the picked groups, their bar and its sentence, each majority's row
// and the list of minimal majorities contain the result's numbers in every language;
// picking has the documented effect and refuses invalid requests; and independents
// sit where the visitor puts them.
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

#include "cases.h"
#include "read_outline.h"
#include "seats/majorities.h"

namespace app {
namespace {

using Numbers = std::vector<std::string>;

// The groups that have seats, by the id used to pick them.
std::vector<std::pair<std::string, seats::Seats>> groups(const Shown& shown) {
  std::vector<std::pair<std::string, seats::Seats>> all;
  for (int i = 0; i < shown.result.trace.list_count; ++i) {
    const seats::Seats seats =
        shown.result.trace.lists[i].seats() + shown.result.districts.of_list[i];
    if (seats > 0) all.emplace_back(shown.state.scenario.lists[i].id, seats);
  }
  const seats::Seats independent = shown.result.districts.independent;
  if (independent > 0) all.emplace_back("independent", independent);
  return all;
}

TEST(Majority, EveryGroupWithSeatsCanBePicked) {
  for_open("majority", [](const Shown& shown) {
    const auto* const picks = find<Controls>(shown.outline, "majority", "majority-pick");
    ASSERT_NE(picks, nullptr);
    const auto wanted = groups(shown);
    ASSERT_EQ(picks->controls.size(), wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const Control& control = picks->controls[i];
      EXPECT_EQ(control.action, "pick/" + wanted[i].first);
      EXPECT_EQ(numbers_in(control.label, shown.words), Numbers{text(wanted[i].second)});
      EXPECT_EQ(control.on, shown.state.viewing.picked.contains(wanted[i].first));
    }
  });
}

TEST(Majority, TheBarAndTheSentenceTellThePickedSeats) {
  for_open("majority", [](const Shown& shown) {
    seats::Seats together = 0;
    for (const auto& [id, seats] : groups(shown)) {
      if (shown.state.viewing.picked.contains(id)) together += seats;
    }
    const auto* const bars = find<Bars>(shown.outline, "majority", "majority-reach");
    ASSERT_NE(bars, nullptr);
    EXPECT_EQ(bars->low, 0);
    EXPECT_EQ(bars->high, all_seats(shown));
    ASSERT_EQ(bars->bars.size(), 1U);
    std::int64_t length = 0;
    for (const Stretch& stretch : bars->bars[0].stretches) {
      EXPECT_EQ(numbers_in(stretch.name, shown.words), Numbers{text(stretch.length)});
      length += stretch.length;
    }
    EXPECT_EQ(length, together);
    EXPECT_EQ(bars->bars[0].text, shown.words.number(together));
    ASSERT_FALSE(bars->lines.empty());
    const seats::Seats needed = all_seats(shown) / 2 + 1;
    EXPECT_EQ(bars->lines.front().at, needed);
    for (const Bars::Line& line : bars->lines) {
      EXPECT_EQ(line.label, shown.words.number(line.at));
    }

    const auto* const told = find<Sentence>(shown.outline, "majority", "majority-together");
    ASSERT_NE(told, nullptr);
    Numbers wanted;
    if (together > 0) wanted = {text(together), text(all_seats(shown)), text(needed)};
    if (together > 0 && together < needed) wanted.push_back(text(needed - together));
    EXPECT_EQ(sorted(numbers_in(plain(told->runs), shown.words)), sorted(wanted));
    EXPECT_EQ(find<Sentence>(shown.outline, "majority", "majority-independents") != nullptr,
              shown.result.districts.independent > 0);

    const auto* const needs = find<Table>(shown.outline, "majority", "majority-needs");
    ASSERT_NE(needs, nullptr);
    ASSERT_EQ(needs->rows.size(), bars->lines.size());
    for (std::size_t i = 0; i < needs->rows.size(); ++i) {
      const seats::Seats seats = static_cast<seats::Seats>(bars->lines[i].at);
      EXPECT_EQ(whole(needs->cell(needs->rows[i], "seats").text, shown.words), seats);
      const Numbers missing = together < seats ? Numbers{text(seats - together)} : Numbers{};
      EXPECT_EQ(numbers_in(needs->cell(needs->rows[i], "picked").text, shown.words), missing);
    }
  });
}

TEST(Majority, MinimalMajoritiesAreThoseOfTheCore) {
  for_open("majority", [](const Shown& shown) {
    const auto all = groups(shown);
    std::vector<seats::Seats> sizes;
    for (const auto& group : all) sizes.push_back(group.second);
    const auto found = seats::minimal_majorities(sizes, all_seats(shown) / 2 + 1, 30);
    const auto* const table = find<Table>(shown.outline, "majority", "majority-minimal");
    ASSERT_EQ(table != nullptr, !found.minimal.empty());
    EXPECT_EQ(find<Sentence>(shown.outline, "majority", "majority-more") != nullptr, found.more);
    if (!table) return;
    ASSERT_EQ(table->rows.size(), found.minimal.size());
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
      Numbers wanted;
      seats::Seats sum = 0;
      for (const int member : found.minimal[i]) {
        wanted.push_back(text(sizes[static_cast<std::size_t>(member)]));
        sum += sizes[static_cast<std::size_t>(member)];
      }
      EXPECT_EQ(numbers_in(table->cell(table->rows[i], "groups").text, shown.words), wanted);
      EXPECT_EQ(whole(table->cell(table->rows[i], "seats").text, shown.words), sum);
    }
  });
}

std::string together(const App& app) {
  return plain_spaces(plain(find<Sentence>(app.outline(), "majority", "majority-together")->runs));
}

TEST(Majority, Of2023) {
  App app = new_app();
  EXPECT_TRUE(app.outline().section("majority")->nodes.empty());
  ASSERT_TRUE(app.act("open/majority", ""));
  ASSERT_TRUE(app.act("pick/auyl", ""));
  ASSERT_TRUE(app.act("pick/independent", ""));
  EXPECT_EQ(together(app), "Together 15 of 98 seats: 35 short of a majority (50).");
  ASSERT_TRUE(app.act("pick/amanat", ""));
  EXPECT_EQ(together(app), "Together 77 of 98 seats: a majority (50 or more).");
  const auto* const bars = find<Bars>(app.outline(), "majority", "majority-reach");
  std::vector<std::int64_t> lengths;
  for (const Stretch& stretch : bars->bars[0].stretches) lengths.push_back(stretch.length);
  EXPECT_EQ(lengths, (std::vector<std::int64_t>{40, 22, 8, 7}));
  const auto* const needs = find<Table>(app.outline(), "majority", "majority-needs");
  ASSERT_EQ(needs->rows.size(), 3U);
  EXPECT_EQ(needs->cell(needs->rows[2], "seats").text, "74");
  EXPECT_EQ(needs->cell(needs->rows[2], "picked").text, "reached");
  ASSERT_TRUE(app.act("pick/independent", ""));
  EXPECT_EQ(together(app), "Together 70 of 98 seats: a majority (50 or more).");
  EXPECT_EQ(find<Table>(app.outline(), "majority", "majority-needs")->rows[2].cells.back().text,
            "4 seats short");
}

// Six of ten is a majority, five is not.
TEST(Majority, OneSeatDecides) {
  for (const auto& [votes, told] :
       {std::pair(6, "Together 6 of 10 seats: a majority (6 or more)."),
        std::pair(5, "Together 5 of 10 seats: 1 short of a majority (6).")}) {
    App app = new_app();
    ASSERT_TRUE(
        app.load(R"({"format":"mazhilis-scenario","version":1,"rules":{"list_seats":10,)"
                 R"("district_seats":0,"threshold_percent":5},"lists":[{"id":"a","votes":)" +
                 text(votes) + R"(},{"id":"b","votes":)" + text(10 - votes) + "}]}")
            .scenario);
    ASSERT_TRUE(app.act("open/majority", ""));
    ASSERT_TRUE(app.act("pick/a", ""));
    EXPECT_EQ(together(app), told);
  }
}

TEST(Majority, WhoHasLostItsSeatsIsNotCounted) {
  App app = new_app();
  for (const char* const action : {"open/majority", "pick/osdp", "pick/aqjol"}) {
    ASSERT_TRUE(app.act(action, ""));
  }
  EXPECT_NE(together(app).find("10 of 98"), std::string::npos) << together(app);
  ASSERT_TRUE(app.act("votes/osdp", "0"));
  EXPECT_TRUE(app.state().viewing.picked.contains("osdp"));
  for (const Control& pick : find<Controls>(app.outline(), "majority", "majority-pick")->controls) {
    EXPECT_NE(pick.action, "pick/osdp");
  }
  EXPECT_TRUE(app.act("pick/osdp", "")) << "it can still be left out";
  EXPECT_FALSE(app.act("pick/osdp", "")) << "and not be picked again";
}

TEST(Majority, RefusesWhoHasNoSeats) {
  App app = new_app();
  for (const char* const action :
       {"pick", "pick/", "pick/baytaq", "pick/nobody", "pick/against_all", "pick/vacant",
        "pick/AMANAT", "pick/amanat/1"}) {
    EXPECT_FALSE(app.act(action, "")) << action;
  }
  EXPECT_TRUE(app.state().viewing.picked.empty());
  ASSERT_TRUE(app.act("rules", "kurultai-2026"));
  EXPECT_FALSE(app.act("pick/independent", "")) << "there are none in a chamber of lists";
}

// The order of the runs, by owner.
std::vector<int> places(const App& app) {
  std::vector<int> order;
  for (const SeatRun& run : find<Chamber>(app.outline(), "seats", "chamber")->runs) {
    if (order.empty() || order.back() != run.owner.place) order.push_back(run.owner.place);
  }
  return order;
}

TEST(ChamberOrder, IndependentsAtTheEndOrInTheMiddle) {
  App app = new_app();
  const std::vector<int> at_end = {0, 1, 2, 3, 5, 6, seats::kIndependent};
  EXPECT_EQ(places(app), at_end);
  ASSERT_TRUE(app.act("independents", "middle"));
  // 62 seats on one side and 29 on the other: nearer to half than 70 and 21.
  EXPECT_EQ(places(app), (std::vector<int>{0, seats::kIndependent, 1, 2, 3, 5, 6}));
  for (const char* const value : {"", "Middle", "left", "middle "}) {
    EXPECT_FALSE(app.act("independents", value)) << value;
    EXPECT_FALSE(app.act("independents/middle", value)) << value;
  }
  EXPECT_TRUE(app.state().viewing.independents_in_middle);
  ASSERT_TRUE(app.act("independents", "end"));
  EXPECT_EQ(places(app), at_end);
}

TEST(ChamberOrder, TheSidesAreAsEqualAsTheOrderAllows) {
  for_all_apps([](App& app) {
    const Chamber before = *find<Chamber>(app.outline(), "seats", "chamber");
    const bool has_choice = find<Controls>(app.outline(), "seats", "chamber-order") != nullptr;
    EXPECT_EQ(has_choice, app.state().scenario.rules.district_seats > 0);
    ASSERT_TRUE(app.act("independents", "middle"));
    const Chamber after = *find<Chamber>(app.outline(), "seats", "chamber");
    EXPECT_EQ(after.caption, before.caption);
    // Seats of the sides by owner, in order, and how many are left of the middle.
    const auto is_middle = [](const SeatRun& run) {
      return run.owner.place == seats::kIndependent || run.owner.place == seats::kVacant;
    };
    std::vector<std::pair<int, int>> sides;
    int all = 0;
    int middle = 0;
    int left = -1;
    for (const SeatRun& run : after.runs) {
      if (is_middle(run)) {
        if (left < 0) left = all;
        middle += run.seats;
        EXPECT_EQ(left, all) << "the middle is one piece";
        continue;
      }
      if (sides.empty() || sides.back().first != run.owner.place) {
        sides.emplace_back(run.owner.place, 0);
      }
      sides.back().second += run.seats;
      all += run.seats;
    }
    EXPECT_EQ(all + middle, before.seats);
    if (middle == 0) return;
    int sum = 0;
    int least = all;
    for (const auto& [owner, seats] : sides) {
      sum += seats;
      least = std::min(least, std::abs(all - 2 * sum));
    }
    EXPECT_EQ(std::abs(all - 2 * left), least);
  });
}

}  // namespace
}  // namespace app
