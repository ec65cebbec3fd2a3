// What's checked: the charts and the table of the measures, and the three
// chambers of the two ballots, contain the result's numbers in every language.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <utility>

#include "cases.h"
#include "read_outline.h"
#include "seats/measures.h"

namespace app {
namespace {

using Numbers = std::vector<std::string>;

// The seats that voters fill, of lists in ballot order and of independents.
std::vector<seats::Party> parties(const Shown& shown, bool with_districts) {
  std::vector<seats::Party> all;
  for (int i = 0; i < shown.result.trace.list_count; ++i) {
    all.push_back({shown.state.scenario.lists[i].votes,
                   shown.result.trace.lists[i].seats() +
                       (with_districts ? shown.result.districts.of_list[i] : 0)});
  }
  if (with_districts) all.push_back({0, shown.result.districts.independent});
  return all;
}

// One chart: below each other what a party's list seats and what all its seats differ by, the
// first with its name.
TEST(MeasuresShown, TheChartHasTheDifferences) {
  for_open("measures", [](const Shown& shown) {
    const auto* const bars = find<Bars>(shown.outline, "measures", "measures-apart");
    const auto* const table = find<Table>(shown.outline, "measures", "measures");
    const auto* const votes = find<Table>(shown.outline, "votes", "votes");
    ASSERT_NE(bars, nullptr);
    ASSERT_NE(table, nullptr);
    ASSERT_NE(votes, nullptr);
    std::int64_t low = 0;
    std::int64_t high = 0;
    std::size_t at = 0;
    const std::size_t holders = parties(shown, true).size();
    for (std::size_t i = 0; i < holders; ++i) {
      const bool is_list = i + 1 < holders;
      std::string label =
          is_list ? votes->rows[i].cells.front().text : shown.words.say("winner.independent");
      for (std::size_t c = 1; c < table->columns.size(); ++c) {
        const Column& column = table->columns[c];
        EXPECT_NE(bars->caption.find(column.label), std::string::npos);
        const auto all = parties(shown, column.id == "chamber");
        if (i >= all.size() || (all[i].votes == 0 && all[i].seats == 0)) continue;
        ASSERT_LT(at, bars->bars.size());
        const Bar& bar = bars->bars[at++];
        EXPECT_EQ(bar.label, std::exchange(label, table->columns.back().label));
        const seats::Hundredths apart = seats::seats_minus_votes(all[i], seats::measure(all));
        const std::string sign = apart > 0 ? "+" : apart < 0 ? "−" : "";
        EXPECT_EQ(bar.text, sign + shown.words.decimal(std::abs(apart), 100, 2));
        EXPECT_EQ(bar.stretches.size(), apart == 0 ? 0U : 1U);
        if (apart != 0) {
          EXPECT_EQ(bar.stretches[0].length, apart);
          EXPECT_EQ(bar.stretches[0].form, is_list && c == 1 ? Form::kList : Form::kDistrict);
        }
        low = std::min(low, apart);
        high = std::max(high, apart);
      }
    }
    EXPECT_EQ(at, bars->bars.size());
    EXPECT_EQ(bars->low, low);
    EXPECT_EQ(bars->high, high);
    ASSERT_EQ(bars->lines.size(), 1U);
    EXPECT_EQ(bars->lines[0].at, 0);
  });
}

TEST(MeasuresShown, TheTableHoldsTheCoresNumbers) {
  for_open("measures", [](const Shown& shown) {
    const auto* const table = find<Table>(shown.outline, "measures", "measures");
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(find<Sentence>(shown.outline, "measures", "measures-independents") != nullptr,
              std::ranges::any_of(table->columns,
                                  [](const Column& column) { return column.id == "chamber"; }));
    for (std::size_t c = 1; c < table->columns.size(); ++c) {
      const std::string& kind = table->columns[c].id;
      const seats::Measures m = seats::measure(parties(shown, kind == "chamber"));
      const auto cell = [&](const char* row) {
        return numbers_in(table->cell(*table->row(row), kind).text, shown.words);
      };
      EXPECT_EQ(cell("gallagher"), Numbers{long_division(m.gallagher, 100, 2)});
      EXPECT_EQ(cell("loosemore-hanby"), Numbers{long_division(m.loosemore_hanby, 100, 2)});
      EXPECT_EQ(cell("by-votes"), Numbers{long_division(m.effective_by_votes, 100, 2)});
      EXPECT_EQ(cell("by-seats"), Numbers{long_division(m.effective_by_seats, 100, 2)});
      EXPECT_EQ(cell("without-seat"), Numbers{text(m.votes_without_seat)});
      ASSERT_EQ(table->row("against-all") != nullptr, shown.state.scenario.rules.against_all);
      if (table->row("against-all")) {
        EXPECT_EQ(cell("against-all"), Numbers{text(shown.state.scenario.against_all)});
      }
    }
  });
}

// The numbers of tests/seats/measures_test.cpp, worked out there by hand.
TEST(MeasuresShown, Of2023) {
  App app = new_app();
  EXPECT_TRUE(app.outline().section("measures")->nodes.empty());
  ASSERT_TRUE(app.act("open/measures", ""));
  const auto* const table = find<Table>(app.outline(), "measures", "measures");
  const auto row = [&](const char* id) {
    std::string cells;
    for (const Cell& cell : table->row(id)->cells) cells += cell.text + '|';
    return cells;
  };
  EXPECT_EQ(row("gallagher"), "Gallagher index|2.18|8.33|");
  EXPECT_EQ(row("loosemore-hanby"), "Loosemore–Hanby index|2.69|14.32|");
  EXPECT_EQ(row("by-votes"), "Effective number of parties by votes|2.84|2.84|");
  EXPECT_EQ(row("by-seats"), "Effective number of parties by seats|2.67|2.35|");
  EXPECT_EQ(row("without-seat"), "Votes for lists without a seat|146,431|146,431|");
  const auto* const bars = find<Bars>(app.outline(), "measures", "measures-apart");
  EXPECT_EQ(bars->bars[0].text, "+1.88");
  EXPECT_EQ(bars->bars[1].text, "+7.17");
  EXPECT_EQ(bars->bars[8].text, "−2.39");
  EXPECT_EQ(bars->bars.back().text, "+7.14");
}

TEST(MeasuresShown, NothingToMeasureIsNoSection) {
  for (const char* const name : {"no votes", "no seats at all", "nobody passed"}) {
    const App app = app_of(case_named(name));
    const bool seats =
        std::string_view(name) == "nobody passed" && app.result().districts.independent > 0;
    EXPECT_EQ(app.outline().section("measures") != nullptr, seats) << name;
  }
}

TEST(BallotsShown, EachPictureHasTheSeatsOfItsBallot) {
  for_open("ballots", [](const Shown& shown) {
    const auto* const pictures = find<Pictures>(shown.outline, "ballots", "ballots-pictures");
    ASSERT_NE(pictures, nullptr);
    ASSERT_EQ(pictures->chambers.size(), 3U);
    const seats::Rules& rules = shown.state.scenario.rules;
    const int sizes[] = {rules.list_seats, rules.district_seats,
                         rules.list_seats + rules.district_seats + rules.other_seats};
    for (std::size_t i = 0; i < 3; ++i) {
      const Chamber& chamber = pictures->chambers[i];
      EXPECT_FALSE(chamber.title.empty());
      EXPECT_EQ(chamber.seats, sizes[i]);
      int sum = 0;
      std::vector<int> by_owner(shown.state.scenario.lists.size());
      for (const SeatRun& run : chamber.runs) {
        sum += run.seats;
        EXPECT_FALSE(i == 0 && run.form == Form::kDistrict);
        EXPECT_FALSE(i == 1 && run.form == Form::kList);
        if (run.owner.place >= 0) by_owner[static_cast<std::size_t>(run.owner.place)] += run.seats;
      }
      EXPECT_EQ(sum, sizes[i]);
      for (std::size_t list = 0; list < by_owner.size(); ++list) {
        const seats::Seats by_list = shown.result.trace.lists[list].seats();
        const seats::Seats by_district = shown.result.districts.of_list[list];
        EXPECT_EQ(by_owner[list], (i != 1 ? by_list : 0) + (i != 0 ? by_district : 0));
      }
      const Numbers told = numbers_in(chamber.caption, shown.words);
      ASSERT_FALSE(told.empty());
      EXPECT_EQ(told.front(), text(sizes[i]));
      std::int64_t parts = 0;
      for (std::size_t n = 1; n < told.size(); ++n) parts += std::stoll(told[n]);
      EXPECT_EQ(parts, sizes[i]) << chamber.caption;
    }
  });
}

TEST(BallotsShown, SharesOfEachBallot) {
  for_open("ballots", [](const Shown& shown) {
    const auto* const table = find<Table>(shown.outline, "ballots", "ballots");
    ASSERT_NE(table, nullptr);
    ASSERT_TRUE(table->total);
    for (const char* const column : {"lists", "districts", "together"}) {
      const std::int64_t all = whole(table->cell(*table->total, column).text, shown.words);
      std::int64_t sum = 0;
      for (const Row& row : table->rows) {
        const Cell& cell = table->cell(row, column);
        const std::int64_t seats = whole(cell.brief, shown.words);
        EXPECT_EQ(numbers_in(cell.text, shown.words),
                  (Numbers{text(seats), long_division(seats * 100, all, 2)}))
            << row.id;
        sum += seats;
      }
      EXPECT_EQ(sum, all) << column;
    }
  });
}

TEST(BallotsShown, OnlyWhereThereAreTwo) {
  App app = new_app();
  ASSERT_TRUE(app.act("open/ballots", ""));
  const auto* const table = find<Table>(app.outline(), "ballots", "ballots");
  EXPECT_EQ(plain_spaces(table->cell(*table->row("amanat"), "lists").text), "40 (57.97%)");
  EXPECT_EQ(plain_spaces(table->cell(*table->row("amanat"), "districts").text), "22 (75.86%)");
  EXPECT_EQ(plain_spaces(table->cell(*table->row("amanat"), "together").text), "62 (63.27%)");
  EXPECT_EQ(table->row("baytaq"), nullptr) << "who has no seat has no row";
  ASSERT_TRUE(app.act("rules", "kurultai-2026"));
  EXPECT_EQ(app.outline().section("ballots"), nullptr);
}

}  // namespace
}  // namespace app
