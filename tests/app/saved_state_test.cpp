// What's checked: the visitor's settings are saved as one text and restored unchanged,
// after any action; settings that it omits stay; and showing it computes once.
#include "app/state/saved_state.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "../rounds.h"
#include "read_outline.h"
#include "saved_states.h"

namespace app {
namespace {

using Json = nlohmann::json;

// A control of the outline with one of its own values, or an invalid one.
void do_something(App& app, std::mt19937_64& engine) {
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(engine() % n); };
  const auto controls = all_controls(app.outline());
  const Control control = *controls[below(controls.size())];
  std::string value = std::to_string(control.low + static_cast<std::int64_t>(below(1'000'000)) %
                                                       (control.high - control.low + 2));
  if (control.kind == Control::Kind::kChoice) {
    value = control.options[below(control.options.size())].value;
  }
  // Rarely go back to the start.
  if ((control.action == "election" || control.action == "reset") && below(8) > 0) return;
  app.act(control.action, value);
}

void do_much(App& app, unsigned seed) {
  static App other = new_app();
  std::mt19937_64 engine(seed);
  expect_round_trip(app, other);
  for (int i = 0; i < rounds(24) && !testing::Test::HasFailure(); ++i) {
    do_something(app, engine);
    expect_round_trip(app, other);
    // The next step depends on nothing that was left out.
    if (i % 8 != 7) continue;
    App twin = new_app();
    expect_shows(twin, app.saved_state());
    App same = app;
    expect_shows(same, app.saved_state());
    std::mt19937_64 again(seed);
    for (App* const one : {&same, &twin}) {
      again.seed(seed);
      for (int n = 0; n < 6; ++n) do_something(*one, again);
    }
    EXPECT_EQ(twin.state(), same.state()) << app.saved_state();
    EXPECT_EQ(write(twin.outline()), write(same.outline()));
  }
}

// Every section is open, so that each has its controls.
void open_all(App& app) {
  const std::vector<Section> sections = app.outline().sections;
  for (const Section& section : sections) {
    if (section.open && !section.open->on) app.act(section.open->action, "");
  }
}

TEST(SavedState, EveryElectionUnderEveryRule) {
  unsigned seed = 0;
  for (const auto& election : catalogue().elections()) {
    for (const auto& rules : catalogue().rule_sets()) {
      SCOPED_TRACE(election.id + ' ' + rules.id);
      App app = new_app();
      ASSERT_TRUE(app.act("election", election.id));
      app.act("rules", rules.id);
      if (seed % 2 == 0) open_all(app);
      do_much(app, ++seed);
    }
  }
}

TEST(SavedState, EveryExample) {
  unsigned seed = 100;
  for (const auto& example : catalogue().examples()) {
    SCOPED_TRACE(example.id);
    App app = new_app();
    open_all(app);
    ASSERT_TRUE(app.act("example/" + example.id, ""));
    do_much(app, ++seed);
  }
}

TEST(SavedState, EveryCase) {
  unsigned seed = 200;
  for_all_apps([&](App& app) {
    app.act("lock/first", "");
    app.act("rule/list-seats", "50");
    do_much(app, ++seed);
  });
}

// Unchanged settings are not written, since links and undo keep many states.
TEST(SavedState, IsCompact) {
  EXPECT_EQ(
      new_app().saved_state(),
      R"({"format":"mazhilis-state","version":1,"election":"2023-03-19",)"
      R"("viewing":{"open":["comparison"],"picked":[],"asked":"","followed":"","from":"","to":"","lent":100,"middle":0,"date":-1,"region":32,)"
      R"("town":18,"ballot":[2600,2400,2300,1500,1200]}})");
}

// --- omitted settings stay -----------------------------------------------------

// A saved state with some of its fields.
std::string only(const App& app, std::initializer_list<const char*> fields) {
  const Json all = Json::parse(app.saved_state());
  Json some = {{"format", all["format"]}, {"version", 1}};
  for (const char* const field : fields) {
    if (all.contains(field)) some[field] = all[field];
  }
  return some.dump();
}

TEST(SavedState, AStepBackLeavesWhatIsLookedAt) {
  App app = new_app();
  ASSERT_TRUE(app.act("votes/auyl", "300000"));
  ASSERT_TRUE(app.act("lock/osdp", ""));
  const std::string step = only(app, {"election", "scenario", "locks"});
  const State then = app.state();
  ASSERT_TRUE(app.act("open/majority", ""));
  ASSERT_TRUE(app.act("pick/amanat", ""));
  ASSERT_TRUE(app.act("rules", "kurultai-2026"));
  ASSERT_TRUE(app.act("lock/osdp", ""));
  ASSERT_TRUE(app.act("replay/play", ""));
  Viewing viewing = app.state().viewing;
  expect_shows(app, step);
  EXPECT_EQ(app.state().scenario, then.scenario);
  EXPECT_EQ(app.state().locked, then.locked);
  viewing.replay = {};  // it belonged to other seats
  EXPECT_EQ(app.state().viewing, viewing);
}

TEST(SavedState, WithoutVotesTheyStay) {
  App app = new_app();
  ASSERT_TRUE(app.act("votes/auyl", "300000"));
  ASSERT_TRUE(app.act("lock/osdp", ""));
  const State before = app.state();
  expect_shows(app, R"({"format":"mazhilis-state","version":1,)"
                    R"("viewing":{"open":["margins"],"step":5},"later":{"a":1}})");
  EXPECT_EQ(app.state().scenario, before.scenario);
  EXPECT_EQ(app.state().locked, before.locked);
  EXPECT_EQ(app.state().viewing.open, Ids({"margins"}));
  EXPECT_EQ(app.state().viewing.replay.given, 5);
  EXPECT_EQ(app.state().viewing.councils, before.viewing.councils);
}

// A link contains a file's lists, but not the state to reset to.
TEST(SavedState, AFileThatIsShownKeepsWhatThereIsToGoBackTo) {
  App app = new_app();
  ASSERT_TRUE(app.load(kOwnFile).scenario);
  const State loaded = app.state();
  ASSERT_TRUE(app.act("rules", "kurultai-2026"));
  ASSERT_TRUE(app.act("votes/b", "400"));
  const std::string link = only(app, {"own", "scenario"});
  const std::string step = only(app, {"election", "own", "scenario", "began"});
  ASSERT_TRUE(app.act("votes/b", "500"));
  expect_shows(app, link);
  EXPECT_EQ(app.state().first_rules_id, "mazhilis-2023");
  EXPECT_EQ(app.state().first_totals, loaded.first_totals);
  App other = new_app();
  expect_shows(other, link);
  EXPECT_EQ(other.state().first_rules_id, "kurultai-2026") << "a new one begins as it is";
  EXPECT_EQ(other.state().election, "2023-03-19");
  expect_shows(other, step);
  EXPECT_EQ(other.state().first_rules_id, "mazhilis-2023");
}

TEST(SavedState, LocksOfAFileAreAsTheyWere) {
  App app = new_app();
  ASSERT_TRUE(app.load(kOwnFile).scenario);
  ASSERT_TRUE(app.act("lock/a", ""));
  const std::string step = app.saved_state();
  expect_shows(app, step);
  EXPECT_EQ(app.state().locked, (Locks{true, false, false}));
}

TEST(SavedState, IsTheSameInEveryLanguage) {
  App app = new_app();
  ASSERT_TRUE(app.act("votes/auyl", "300000"));
  ASSERT_TRUE(app.act("lock/osdp", ""));
  ASSERT_TRUE(app.act("open/laboratory", ""));
  const std::string saved = app.saved_state();
  for (const std::string_view language : kLanguages) {
    app.set_language(language_of(language));
    EXPECT_EQ(app.saved_state(), saved) << language;
  }
}

// --- with the first texts alone ----------------------------------------------------

TEST(SavedState, WhatIsToOpenWaitsForItsWords) {
  const LanguagePack pack = {words::Words::read(R"({"part":"first"})"), catalogue()};
  App app(std::make_shared<const LanguagePack>(pack));
  const unsigned first = app.revision();
  expect_shows(app, R"({"format":"mazhilis-state","version":1,"election":"2021-01-10",)"
                    R"("locks":["adal","against_all"],)"
                    R"("viewing":{"open":["comparison","margins","laboratory","law-quota"]}})");
  EXPECT_EQ(app.revision(), first + 1);
  EXPECT_GT(app.outline().wants_more, 0);
  EXPECT_EQ(app.state().scenario, catalogue().election("2021-01-10")->scenario);
  EXPECT_EQ(app.state().viewing.open, Ids({"comparison"})) << "it is open from the start";
  const std::string saved = app.saved_state();
  EXPECT_NE(saved.find(R"(["comparison","margins","laboratory","law-quota"])"), saved.npos)
      << "what waits is set all the same: " << saved;
  app.set_language(std::make_shared<const LanguagePack>(words::Words(), catalogue()));
  EXPECT_EQ(app.revision(), first + 2) << "all of it at once";
  EXPECT_EQ(app.state().viewing.open, Ids({"comparison", "margins", "laboratory", "law-quota"}));
}

}  // namespace
}  // namespace app
