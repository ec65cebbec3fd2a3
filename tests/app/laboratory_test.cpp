// What's checked: each named example shows what its name says, by its trace, and
// its story contains the trace's numbers in each language; rules can be changed
// within their bounds and reset; the table shows the core's seats by each method.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "app/sections/describe.h"
#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

using seats::Outcome;

App opened(std::string_view language = "en") {
  App app = new_app(language);
  EXPECT_TRUE(app.act("open/laboratory", ""));
  return app;
}

App with_example(std::string_view id, std::string_view language = "en") {
  App app = opened(language);
  EXPECT_TRUE(app.act("example/" + std::string(id), "")) << id;
  return app;
}

const seats::ListTrace& list_of(const App& app, std::string_view id) {
  return app.result().trace.lists[static_cast<std::size_t>(line_of(app.state(), id))];
}

// --- what an example is there to show -----------------------------------------

TEST(Example, ATieAtTheLastSeat) {
  const App app = with_example("tie");
  const seats::Trace& trace = app.result().trace;
  EXPECT_EQ(trace.outcome, Outcome::kShared);
  EXPECT_EQ(trace.leftover, 1);
  ASSERT_EQ(trace.tie_count, 2);
  EXPECT_EQ(list_of(app, "list-a").remainder, list_of(app, "list-b").remainder);
  EXPECT_EQ(list_of(app, "list-a").extra, 0);
  EXPECT_EQ(list_of(app, "list-b").extra, 1) << "registered earlier, with fewer votes";
}

TEST(Example, OneListOverTheBarrierAndTheFactor) {
  const App app = with_example("lone");
  EXPECT_EQ(app.result().trace.outcome, Outcome::kLoneParty);
  EXPECT_EQ(list_of(app, "list-b").integer_part, 10) << "49,000 x 145 / 649,000";
  EXPECT_EQ(list_of(app, "list-b").seats(), 7) << "10.95 x 0.7 = 7.66";
  EXPECT_EQ(list_of(app, "list-a").seats(), 138);
  EXPECT_EQ(app.result().trace.notes, 0) << "nothing but the factor";
}

TEST(Example, MoreSeatsThanThereAre) {
  const App app = with_example("exceed");
  EXPECT_TRUE(app.result().trace.has(seats::kLawSilentSeatsExceed));
  EXPECT_EQ(list_of(app, "list-a").integer_part, 68);
  EXPECT_EQ(list_of(app, "list-a").seats(), 67);
  EXPECT_EQ(list_of(app, "list-b").seats(), 2);
}

TEST(Example, NobodyOverTheBarrier) {
  const App app = with_example("nobody");
  EXPECT_EQ(app.result().trace.outcome, Outcome::kNobodyPassed);
  EXPECT_EQ(app.result().trace.unfilled_seats, 145);
}

TEST(Example, AgainstAllLiftsTheBarrier) {
  App app = with_example("against-all");
  EXPECT_FALSE(list_of(app, "list-c").passed);
  ASSERT_TRUE(app.act("rule/against-all", ""));
  EXPECT_TRUE(list_of(app, "list-c").passed) << "the same votes without that line";
}

TEST(Example, TheAlabamaParadoxWithOfficialVotes) {
  App app = with_example("alabama");
  EXPECT_TRUE(app.state().scenario.lists == catalogue().election("2023-03-19")->scenario.lists);
  EXPECT_FALSE(app.state().own);
  EXPECT_EQ(list_of(app, "osdp").seats(), 6);
  ASSERT_TRUE(app.act("rule/list-seats", "99"));
  EXPECT_EQ(list_of(app, "osdp").seats(), 5);
}

TEST(Example, AMajorityMadeByTheBarrier) {
  const App app = with_example("majority");
  const seats::Trace& trace = app.result().trace;
  EXPECT_LT(2 * list_of(app, "list-a").votes, trace.base);
  EXPECT_GT(2 * list_of(app, "list-a").seats(), 145);
}

TEST(Example, VotesWithoutASeatAreTheOfficialOnesOf2021) {
  const App app = with_example("wasted");
  EXPECT_TRUE(is_official(app.state(), *catalogue().election("2021-01-10")));
  EXPECT_EQ(list_of(app, "auyl").seats(), 0);
  EXPECT_EQ(list_of(app, "adal").seats(), 0);
}

// 269,310 x 98 / 5,517,030 x 0.7 = 3.35: at least two, here three.
TEST(Example, TheLonePartysRuleOnRealVotes) {
  const App app = with_example("lone-2007");
  EXPECT_FALSE(app.state().own);
  EXPECT_EQ(app.state().election, "2007-08-18");
  EXPECT_EQ(app.state().scenario.rules_id, "mazhilis-2021");
  EXPECT_TRUE(has_official_votes(app.state(), *catalogue().election("2007-08-18")));
  EXPECT_EQ(app.result().trace.outcome, Outcome::kLoneParty);
  EXPECT_EQ(list_of(app, "nur-otan").seats(), 95);
  EXPECT_EQ(list_of(app, "osdp").seats(), 3);
  EXPECT_NE(plain(find<Sentence>(app.outline(), "shown", "changed")->runs).find("What if"),
            std::string::npos);
}

TEST(Example, TwoSeatsFromRemaindersInAstana) {
  const App app = with_example("astana-2023");
  EXPECT_TRUE(app.state().own);
  EXPECT_EQ(list_of(app, "qhp").votes - list_of(app, "baytaq").votes, 20);
  for (const char* const list : {"qhp", "baytaq"}) {
    EXPECT_EQ(list_of(app, list).whole, 0) << list;
    EXPECT_EQ(list_of(app, list).extra, 1) << list;
  }
  // The chart shown has a source too.
  const auto* const source = find<Sentence>(app.outline(), "sources", "source-votes");
  ASSERT_NE(source, nullptr);
  EXPECT_NE(plain(source->runs).find("bes.media"), std::string::npos);
}

// The numbers of each story, worked out by hand from the example's votes.
TEST(Example, TheStoryTellsTheNumbers) {
  struct Told {
    const char* id;
    std::vector<std::string> numbers;
  };
  const Told all[] = {
      {"tie", {"0.5000"}},
      {"lone", {"5", "4.90", "10.95", "0.7", "7.66", "7", "2"}},
      {"exceed", {"68", "2", "68", "2", "69", "67"}},
      {"nobody", {"4.90", "5", "145"}},
      {"against-all", {"48000", "100000", "50000", "45000"}},
      {"alabama", {"19", "2023", "98", "6", "99", "5"}},
      {"majority", {"44.00", "81", "145", "14.40"}},
      {"wasted", {"10", "2021", "7", "5.29", "3.57", "641641", "8.86"}},
      {"lone-2007", {"18", "2007", "7", "98", "9", "2009", "4.78", "0.7", "3.35", "3", "95"}},
      {"astana-2023", {"19", "2023", "17", "5", "18174", "18154", "20", "0.9665", "0.9654"}},
  };
  ASSERT_EQ(std::size(all), catalogue().examples().size());
  for (const std::string_view language : kLanguages) {
    for (const Told& told : all) {
      SCOPED_TRACE(told.id + (' ' + std::string(language)));
      App app = with_example(told.id, language);
      // The story is about the example's own votes, even after the votes shown have changed.
      for (const bool moved : {false, true}) {
        if (moved) {
          ASSERT_TRUE(app.act("share/" + app.state().scenario.lists[0].id, "11"));
        }
        const auto* const story = find<Sentence>(app.outline(), "laboratory", "lab-example");
        ASSERT_NE(story, nullptr);
        EXPECT_EQ(sorted(numbers_in(plain(story->runs), words_of(language))), sorted(told.numbers))
            << plain(story->runs);
      }
    }
  }
}

TEST(Example, SaysThatItIsOneAndGoesAway) {
  for (const scenario::Example& example : catalogue().examples()) {
    SCOPED_TRACE(example.id);
    App app = with_example(example.id);
    EXPECT_EQ(app.state().example, example.id);
    EXPECT_EQ(app.state().own, catalogue().election(example.election) == nullptr);
    const auto* const changed = find<Sentence>(app.outline(), "shown", "changed");
    if (app.state().own) {
      ASSERT_NE(changed, nullptr);
      EXPECT_EQ(plain(changed->runs).find("invented") != std::string::npos,
                example.election.empty());
      ASSERT_TRUE(app.act("more/" + example.scenario.lists[0].id, ""));
      const auto* const more = find<Sentence>(app.outline(), "shown", "changed");
      EXPECT_NE(plain(more->runs).find("changed by you"), std::string::npos);
    }
    EXPECT_TRUE(is_open({catalogue(), words_of("en"), app.state(), app.result()}, "laboratory"));
    ASSERT_TRUE(app.act("reset", ""));
    EXPECT_EQ(app.state().example, "");
    EXPECT_FALSE(app.state().own);
  }
  App app = opened();
  for (const char* const action : {"example/nothing", "example/", "example"}) {
    EXPECT_FALSE(app.act(action, "")) << action;
  }
  EXPECT_FALSE(app.act("example/tie", "1"));
}

// --- the rules ------------------------------------------------------------------

TEST(Laboratory, RulesKnowTheirNames) {
  App app = opened();
  ASSERT_TRUE(app.act("rule/list-seats", "70"));
  EXPECT_EQ(app.state().scenario.rules_id, "");
  ASSERT_TRUE(app.act("rule/list-seats", "69"));
  EXPECT_EQ(app.state().scenario.rules_id, "mazhilis-2023");
  ASSERT_TRUE(app.act("rule/list-seats", "145"));
  ASSERT_TRUE(app.act("rule/district-seats", "0"));
  EXPECT_EQ(app.state().scenario.rules_id, "kurultai-2026");
  ASSERT_TRUE(app.act("rule/method", "dhondt"));
  EXPECT_EQ(app.state().scenario.rules_id, "");
  ASSERT_TRUE(app.act("rule/first", ""));
  EXPECT_TRUE(is_official(app.state(), *catalogue().election("2023-03-19")));
}

TEST(Laboratory, EachControlChangesOneThing) {
  App app = opened();
  seats::Rules rules = app.state().scenario.rules;
  const auto expect = [&](const char* action, const char* value) {
    ASSERT_TRUE(app.act(action, value)) << action;
    EXPECT_EQ(app.state().scenario.rules, rules) << action;
  };
  rules.threshold = 3'000;
  expect("rule/threshold", "3000");
  rules.threshold = 3'100;
  expect("rule/threshold", "3149");  // whole tenths of a per cent
  rules.list_seats = 200;
  expect("rule/list-seats", "200");
  rules.district_seats = 100;
  expect("rule/district-seats", "100");
  rules.against_all = false;
  expect("rule/against-all", "");
  rules.lone_party.reset();
  expect("rule/lone-party", "");
  rules.lone_party = {7, 10, 2};
  expect("rule/lone-party", "");
  rules.method = seats::Method::kAdams;
  expect("rule/method", "adams");
}

TEST(Laboratory, WhatIsOutOfBoundsIsRefused) {
  App app = opened();
  const scenario::Scenario before = app.state().scenario;
  const std::pair<const char*, std::vector<const char*>> all[] = {
      {"rule/threshold", {"", "-1", "10001", "5.5", "x"}},
      {"rule/list-seats", {"", "-1", "201", "69.0"}},
      {"rule/district-seats", {"", "-1", "101", "27", "1"}},
      {"rule/method", {"", "hare", "Dhondt", "0"}},
      {"rule/quota", {"", "1"}},
      {"rule/", {"1"}},
      {"rule", {"1"}}};
  for (const auto& [action, values] : all) {
    for (const char* const value : values) {
      EXPECT_FALSE(app.act(action, value)) << action << ' ' << value;
    }
  }
  EXPECT_EQ(app.state().scenario, before);
}

// 22 + 7 districts have winners: fewer than 29 cannot hold them, and none need not.
TEST(Laboratory, DistrictSeatsStepOverWhatCannotBe) {
  App app = opened();
  const auto districts = [&] { return app.state().scenario.rules.district_seats; };
  ASSERT_TRUE(app.act("rule/district-seats", "28"));
  EXPECT_EQ(districts(), 0);
  ASSERT_TRUE(app.act("rule/district-seats", "1"));
  EXPECT_EQ(districts(), 29);
  ASSERT_TRUE(app.act("rule/district-seats", "0"));
  EXPECT_FALSE(app.act("rule/district-seats", "2"));
  ASSERT_TRUE(app.act("rule/district-seats", "30"));
  ASSERT_TRUE(app.act("rule/district-seats", "29"));
  EXPECT_EQ(app.state().scenario.rules_id, "mazhilis-2023");
}

TEST(Laboratory, ThePageSaysWhoseRulesTheseAre) {
  const auto rules_shown = [](const App& app) {
    for (const Control* const control : all_controls(app.outline())) {
      if (control->action != "rules") continue;
      for (const Option& option : control->options) {
        if (option.value == control->text) return option.label;
      }
    }
    return std::string();
  };
  const auto today = [](const App& app) {
    return plain(find<Sentence>(app.outline(), "setup", "today")->runs);
  };
  App app = opened();
  EXPECT_EQ(today(app).find("You have changed these rules"), std::string::npos);
  ASSERT_TRUE(app.act("rule/threshold", "4900"));
  EXPECT_EQ(rules_shown(app), "changed by you");
  EXPECT_NE(today(app).find("You have changed these rules"), std::string::npos);
  EXPECT_EQ(app.outline().lead.find("exactly as the law prescribes"), std::string::npos);
  ASSERT_TRUE(app.act("example/alabama", ""));
  EXPECT_EQ(rules_shown(app), "rules of the example");
  ASSERT_TRUE(app.act("rule/list-seats", "99"));
  EXPECT_EQ(rules_shown(app), "changed by you");

  App own = app_of(case_named("own rules"));
  ASSERT_TRUE(own.act("open/laboratory", ""));
  EXPECT_EQ(rules_shown(own), "rules from your file");
  ASSERT_TRUE(own.act("rule/method", "adams"));
  EXPECT_EQ(rules_shown(own), "changed by you");
}

// --- the methods ----------------------------------------------------------------

TEST(Laboratory, TheTableShowsWhatTheCoreGivesByEachMethod) {
  for_all_shown([](const Shown& shown) {
    const auto* const table = find<Table>(shown.outline, "laboratory", "methods");
    if (!table) return;
    ASSERT_EQ(table->columns.size(), 8U);
    for (int i = 0; i < seats::kMethods; ++i) {
      scenario::Scenario scenario = shown.state.scenario;
      scenario.rules.method = static_cast<seats::Method>(i);
      const scenario::Result result = scenario::compute(scenario);
      scenario.rules.method = seats::Method::kHareLargestRemainder;
      const scenario::Result law = scenario::compute(scenario);
      for (std::size_t list = 0; list < table->rows.size(); ++list) {
        const Cell& cell = table->rows[list].cells[static_cast<std::size_t>(i) + 1];
        const seats::Seats seats = result.trace.lists[list].seats();
        const seats::Seats more = seats - law.trace.lists[list].seats();
        EXPECT_EQ(whole(cell.text, shown.words), seats);
        std::string change = more > 0 ? "+" : more < 0 ? "−" : "";
        if (more != 0) change += std::to_string(std::abs(more));
        EXPECT_EQ(cell.change, change);
      }
    }
  });
}

// By hand, with the votes of 2023: D'Hondt takes a seat from the small lists for
// the largest, Adams gives the other way.
TEST(Laboratory, LargeListsGainByDHondtAndSmallOnesByAdams) {
  const App app = opened();
  const auto* const table = find<Table>(app.outline(), "laboratory", "methods");
  ASSERT_NE(table, nullptr);
  const auto shown = [&](const char* list, const char* method) {
    return table->cell(*table->row(list), method).text;
  };
  EXPECT_EQ(shown("amanat", "hare-largest-remainder"), "40");
  EXPECT_GT(std::stoi(shown("amanat", "dhondt")), 40);
  EXPECT_LT(std::stoi(shown("amanat", "adams")), 40);
}

TEST(Laboratory, EveryMethodHasItsNoteAndTheTieRuleIsToldOnce) {
  for (const std::string_view language : kLanguages) {
    const App app = opened(language);
    int notes = 0;
    for (const Node& node : app.outline().section("laboratory")->nodes) {
      const auto* const note = std::get_if<Sentence>(&node);
      if (!note || !scenario::method_of(std::string_view(note->id).substr(4))) continue;
      ++notes;
      EXPECT_EQ(plain(note->runs).find("97-1"), std::string::npos) << note->id;
    }
    EXPECT_EQ(notes, seats::kMethods);
    const auto* const tie = find<Sentence>(app.outline(), "laboratory", "lab-tie");
    ASSERT_NE(tie, nullptr);
    EXPECT_NE(plain(tie->runs).find("97-1"), std::string::npos);
  }
}

}  // namespace
}  // namespace app
