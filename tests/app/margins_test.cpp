// What's checked: the section on margins shows the core's numbers and nothing
// else, in every language and for every case, follows each change while it is
// open, and names both lists of the closest contest.
#include "seats/margins.h"

#include <gtest/gtest.h>

#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

using seats::Margins;
using seats::Votes;

// The number in a cell behind its sign, none for a dash.
std::optional<Votes> shown(const Table& table, const Row& row, std::string_view column,
                           std::string_view sign, const words::Words& words) {
  const std::string& text = table.cell(row, column).text;
  if (text == "–") return std::nullopt;
  EXPECT_TRUE(text.starts_with(sign)) << text;
  return whole(std::string_view(text).substr(sign.size()), words);
}

void expect_core_numbers(const App& app, const words::Words& words) {
  const State& state = app.state();
  const auto* const table = find<Table>(app.outline(), "margins", "margins");
  if (state.scenario.rules.list_seats == 0 || state.scenario.lists.empty()) {
    EXPECT_EQ(app.outline().section("margins"), nullptr);
    return;
  }
  ASSERT_NE(table, nullptr);
  ASSERT_EQ(table->rows.size(), state.scenario.lists.size());
  const Margins margins = scenario::compute_margins(state.scenario);
  bool none = false;
  for (std::size_t i = 0; i < table->rows.size(); ++i) {
    const Row& row = table->rows[i];
    const seats::Margin& margin = margins.lists[i];
    EXPECT_EQ(row.id, state.scenario.lists[i].id);
    EXPECT_EQ(shown(*table, row, "next", "+", words), margin.to_next_seat) << row.id;
    EXPECT_EQ(shown(*table, row, "lose", "−", words), margin.to_lose_seat) << row.id;
    if (margin.to_barrier == 0) {
      EXPECT_EQ(table->cell(row, "barrier").text, words.say("margins.reached"));
    } else {
      EXPECT_EQ(shown(*table, row, "barrier", "+", words), margin.to_barrier) << row.id;
    }
    none |= !margin.to_next_seat || !margin.to_lose_seat || !margin.to_barrier;
  }
  EXPECT_EQ(find<Sentence>(app.outline(), "margins", "margins-none") != nullptr, none);

  const auto* const contest = find<Sentence>(app.outline(), "margins", "margins-contest");
  ASSERT_NE(contest, nullptr);
  const std::string text = plain(contest->runs);
  if (!margins.last_seat) {
    EXPECT_EQ(text, words.say("margins.no_contest"));
    return;
  }
  const auto name = [&](int list) {
    return table->rows[static_cast<std::size_t>(list)].cells.front().text;
  };
  EXPECT_NE(text.find(name(margins.last_seat->ahead)), std::string::npos) << text;
  EXPECT_NE(text.find(name(margins.last_seat->behind)), std::string::npos) << text;
  EXPECT_NE(text.find(words.number(margins.last_seat->votes)), std::string::npos) << text;
}

TEST(Margins, ShownAsTheCoreHasThem) {
  for_all_cases([](const Case& one, std::string_view language) {
    App app = app_of(one, language);
    if (app.outline().section("margins") && !app.state().viewing.open.contains("margins")) {
      ASSERT_TRUE(app.act("open/margins", ""));
    }
    expect_core_numbers(app, words_of(language));
  });
}

TEST(Margins, ClosedUntilTheyAreAskedFor) {
  App app = new_app();
  ASSERT_TRUE(app.outline().section("margins"));
  EXPECT_TRUE(app.outline().section("margins")->nodes.empty());
  ASSERT_TRUE(app.act("open/margins", ""));
  EXPECT_FALSE(app.outline().section("margins")->nodes.empty());
  ASSERT_TRUE(app.act("open/margins", ""));
  EXPECT_TRUE(app.outline().section("margins")->nodes.empty());
}

TEST(Margins, FollowEveryChange) {
  App app = new_app();
  ASSERT_TRUE(app.act("open/margins", ""));
  const std::pair<const char*, const char*> actions[] = {
      {"votes/baytaq", "200000"}, {"votes/baytaq", "200001"},
      {"share/osdp", "4.9"},      {"rules", "kurultai-2026"},
      {"share/amanat", "97"},     {"share/against_all", "96"},
      {"rules", "mazhilis-2021"}, {"reset", ""}};
  for (const auto& [action, value] : actions) {
    ASSERT_TRUE(app.act(action, value));
    SCOPED_TRACE(std::string(action) + ' ' + value);
    expect_core_numbers(app, words_of("en"));
  }
}

// The official votes, in words: see tests/seats/margins_test.cpp for the numbers.
TEST(Margins, TheLastSeatOf2023) {
  for (const std::string_view language : kLanguages) {
    App app = new_app(language);
    ASSERT_TRUE(app.act("open/margins", ""));
    const auto* const contest = find<Sentence>(app.outline(), "margins", "margins-contest");
    const auto* const table = find<Table>(app.outline(), "margins", "margins");
    const std::string ahead = table->row("amanat")->cells.front().text;
    const std::string behind = table->row("respublica")->cells.front().text;
    std::string wanted = words_of(language).say(
        "margins.contest_last",
        {{"ahead", ahead}, {"behind", behind}, {"votes", words_of(language).number(19'156)}});
    std::erase(wanted, '*');
    EXPECT_EQ(plain(contest->runs), wanted);
  }
}

// One more vote for the first list leaves the third below the threshold.
TEST(Margins, MoreThanOneSeatMayChangeHands) {
  App app = new_app();
  ASSERT_TRUE(app.load(R"({"format":"mazhilis-scenario","version":1,"rules":"mazhilis-2023",)"
                       R"("lists":[{"id":"a","votes":66},{"id":"b","votes":67},)"
                       R"({"id":"c","votes":7}]})")
                  .scenario);
  ASSERT_TRUE(app.act("open/margins", ""));
  const auto* const contest = find<Sentence>(app.outline(), "margins", "margins-contest");
  EXPECT_EQ(
      plain_spaces(plain(contest->runs)),
      "The closest to one more seat is a: it would need 1 more vote. More than one seat would "
      "then change hands, and c would lose the most.");
}

// Playing a number does what it says, and one vote less would not.
TEST(Margins, ANumberIsPlayedByItsButton) {
  for_all_apps([](App& app) {
    if (!app.outline().section("margins")) return;
    const seats::Margins margins = compute_margins(app.state().scenario);
    const std::size_t count = app.state().scenario.lists.size();
    for (std::size_t i = 0; i < count; ++i) {
      // Of 64 lists the first and the last ones are enough.
      if (i >= 4 && i + 4 < count) continue;
      const std::string id = app.state().scenario.lists[i].id;
      const seats::Votes votes = app.state().scenario.lists[i].votes;
      const auto seats_with = [&](seats::Votes to) {
        scenario::Scenario moved = app.state().scenario;
        moved.lists[i].votes = to;
        return scenario::compute(moved).trace.lists[i].seats();
      };
      const seats::Seats now = app.result().trace.lists[i].seats();
      App gains = app;
      ASSERT_EQ(gains.act("gain/" + id, ""), margins.lists[i].to_next_seat.has_value()) << id;
      if (margins.lists[i].to_next_seat) {
        EXPECT_GT(gains.result().trace.lists[i].seats(), now) << id;
        EXPECT_EQ(seats_with(gains.state().scenario.lists[i].votes - 1), now) << id;
      }
      App loses = app;
      ASSERT_EQ(loses.act("lose/" + id, ""), margins.lists[i].to_lose_seat.has_value()) << id;
      if (margins.lists[i].to_lose_seat) {
        EXPECT_LT(loses.result().trace.lists[i].seats(), now) << id;
        EXPECT_EQ(seats_with(loses.state().scenario.lists[i].votes + 1), now) << id;
        for (std::size_t k = 0; k < app.state().scenario.lists.size(); ++k) {
          if (k == i) continue;
          EXPECT_EQ(loses.state().scenario.lists[k].votes, app.state().scenario.lists[k].votes);
        }
      }
      App reaches = app;
      if (margins.lists[i].to_barrier && reaches.act("reach/" + id, "")) {
        EXPECT_TRUE(reaches.result().trace.lists[i].passed) << id;
        EXPECT_EQ(reaches.state().scenario.lists[i].votes, votes + *margins.lists[i].to_barrier);
      }
    }
  });
}

TEST(Margins, AnUnknownListIsRefused) {
  App app = new_app();
  for (const char* const action : {"gain/x", "lose/against_all", "reach/", "gain"}) {
    EXPECT_FALSE(app.act(action, "")) << action;
  }
}

}  // namespace
}  // namespace app
