// What's checked: the visitor's settings are saved as one text and restored unchanged,
// after any action; an incomplete or invalid text changes nothing at all; settings that
// it omits stay; and showing it computes once.
#include "app/state/saved_state.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "../rounds.h"
#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

using Json = nlohmann::json;

// Gestures end and a replay stops; otherwise a saved state is the complete state.
State at_rest(State state) {
  state.moving = -1;
  state.moved_from.clear();
  state.viewing.district_ballot.moving = -1;
  state.viewing.district_ballot.moved_from = {};
  state.viewing.replay.playing = false;
  return state;
}

void expect_shows(App& app, const std::string& saved) {
  const auto problem = app.restore(saved);
  EXPECT_FALSE(problem) << problem->message() << '\n' << saved;
}

// Another app, whatever it shows, then shows the same.
void expect_round_trip(const App& app, App& other) {
  const std::string saved = app.saved_state();
  const unsigned revision = other.revision();
  expect_shows(other, saved);
  EXPECT_EQ(other.revision(), revision + 1) << "computed once";
  EXPECT_EQ(at_rest(app.state()), other.state()) << saved;
  EXPECT_EQ(other.saved_state(), saved);
  EXPECT_EQ(other.result_json(), app.result_json());
}

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
  EXPECT_EQ(new_app().saved_state(),
            R"({"format":"mazhilis-state","version":1,"election":"2023-03-19",)"
            R"("viewing":{"open":["comparison"],"picked":[],"middle":0,"date":-1,"region":32,)"
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

constexpr std::string_view kOwn =
    R"({"format":"mazhilis-scenario","version":1,"title":"A test","rules":"mazhilis-2023",)"
    R"("lists":[{"id":"a","name":"First","votes":600},{"id":"b","votes":300}],)"
    R"("against_all":90,"district_seats":{"a":22,"independent":6}})";

// A link contains a file's lists, but not the state to reset to.
TEST(SavedState, AFileThatIsShownKeepsWhatThereIsToGoBackTo) {
  App app = new_app();
  ASSERT_TRUE(app.load(kOwn).scenario);
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
  ASSERT_TRUE(app.load(kOwn).scenario);
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

// --- all of it or nothing --------------------------------------------------------

// A text is refused with a message and without a change, or shown in full; restoring
// the app's previous state then shows it again.
bool is_refused(App& app, const std::string& text) {
  const State before = app.state();
  const std::string saved = app.saved_state();
  const unsigned revision = app.revision();
  const auto problem = app.restore(text);
  if (problem) {
    EXPECT_FALSE(problem->expected.empty()) << text;
    EXPECT_FALSE(problem->found.empty()) << text;
    EXPECT_EQ(app.state(), before) << text;
    EXPECT_EQ(app.revision(), revision) << text;
    return true;
  }
  static App other = new_app();
  expect_round_trip(app, other);
  EXPECT_TRUE(scenario::read(app.scenario_json(), catalogue()).scenario) << text;
  expect_shows(app, saved);
  return false;
}

// An app with changed settings, and a text with every field.
App changed_app() {
  App app = new_app();
  EXPECT_TRUE(app.act("votes/osdp", "400000"));
  EXPECT_TRUE(app.act("lock/auyl", ""));
  EXPECT_TRUE(app.act("open/margins", ""));
  return app;
}

std::string full_text() {
  App app = new_app();
  EXPECT_TRUE(app.load(kOwn).scenario);
  for (const auto& [action, value] :
       std::initializer_list<std::pair<const char*, const char*>>{{"rule/list-seats", "70"},
                                                                  {"district/3", "b"},
                                                                  {"lock/a", ""},
                                                                  {"lock/against_all", ""},
                                                                  {"open/laboratory", ""},
                                                                  {"pick/a", ""},
                                                                  {"independents", "middle"},
                                                                  {"timeline/step", "2"},
                                                                  {"council/town", "20"},
                                                                  {"ballot/set", "tie"},
                                                                  {"replay/play", ""},
                                                                  {"replay/seat", "30"}}) {
    EXPECT_TRUE(app.act(action, value)) << action;
  }
  Json text = Json::parse(app.saved_state());
  text["example"] = "tie";
  text["held"] = {{"a", 20}};
  return text.dump();
}

TEST(SavedState, EveryFieldOfAnotherKindIsRefusedOrHarmless) {
  const Json whole = Json::parse(full_text());
  App app = changed_app();
  const Json others[] = {nullptr,
                         true,
                         -1,
                         1.5,
                         1e15,
                         2'000'000'000'000'000,
                         99'999,
                         "",
                         "no such thing",
                         "vacant",
                         "against_all",
                         std::string(300, 'x'),
                         std::string("a\x01"),
                         Json::array(),
                         Json::array({1, "a"}),
                         Json::object(),
                         {{"a", {1}}}};
  int refused = 0;
  int shown = 0;
  // Every value of the text in turn, objects and arrays among them.
  std::vector<Json::json_pointer> places;
  const auto walk = [&](auto&& self, const Json& value, const Json::json_pointer& at) -> void {
    places.push_back(at);
    if (value.is_object()) {
      for (const auto& [key, field] : value.items()) self(self, field, at / key);
    } else if (value.is_array()) {
      for (std::size_t i = 0; i < value.size(); ++i) self(self, value[i], at / i);
    }
  };
  walk(walk, whole, Json::json_pointer());
  ASSERT_GT(places.size(), 60U);
  for (const auto& place : places) {
    for (const Json& other : others) {
      Json text = whole;
      text[place] = other;
      ++(is_refused(app, text.dump()) ? refused : shown);
      if (HasFailure()) return;
    }
  }
  EXPECT_GT(refused, shown) << refused << " refused, " << shown << " shown";
}

TEST(SavedState, EveryCutAndDamageIsRefusedOrHarmless) {
  const std::string whole = full_text();
  App app = changed_app();
  for (std::size_t length = 0; length < whole.size() && !HasFailure(); ++length) {
    EXPECT_TRUE(is_refused(app, whole.substr(0, length))) << length;
  }
  std::mt19937_64 engine(8);
  constexpr std::string_view kBytes = "{}[]\",:0123456789-.eE+ abz\\\n\xFF";
  for (int i = 0; i < rounds(2'000) && !HasFailure(); ++i) {
    std::string text = whole;
    for (auto edits = 1 + engine() % 3; edits > 0; --edits) {
      const std::size_t at = engine() % text.size();
      const char byte = kBytes[engine() % kBytes.size()];
      if (engine() % 2 == 0) {
        text[at] = byte;
      } else {
        text.insert(at, 1, byte);
      }
    }
    is_refused(app, text);
  }
}

TEST(SavedState, WhatIsWrongIsNamed) {
  App app = changed_app();
  const std::string shown = write(app.outline());
  const State before = app.state();
  const auto with = [](const char* place, const Json& value) {
    Json text = Json::parse(full_text());
    text[Json::json_pointer(place)] = value;
    return text.dump();
  };
  const std::pair<std::string, std::string> wrong[] = {
      {"[]", "expected an object, found an array"},
      {with("/format", "mazhilis-scenario"),
       R"(format: expected "mazhilis-state", found "mazhilis-scenario")"},
      {with("/version", 2), "version: expected 1, found 2"},
      {with("/election", "1999-01-01"),
       R"(election: expected the id of an election, found "1999-01-01")"},
      {with("/own", 1), "own: expected true or false, found 1"},
      {with("/own", false),
       "scenario.lists: expected the lists of the election or the file that it began with, "
       "found an array"},
      {with("/scenario", nullptr), "scenario: expected an object, found null"},
      {with("/scenario/lists/1/votes", -5),
       "scenario.lists[1].votes: expected a whole number from 0 to 1000000000000, found -5"},
      {with("/began/lists/1/id", "c"),
       "scenario.lists: expected the lists of the election or the file that it began with, "
       "found an array"},
      {with("/example", "none"), R"(example: expected the id of an example, found "none")"},
      {with("/held/c", 1), "held: expected winners, found an object"},
      {with("/locks/1", "nobody"), "locks: expected ids of lists or against_all, found an array"},
      {with("/locks/1", "a"), R"(locks: expected ids, each of them once, found "a")"},
      {with("/viewing/open", "margins"),
       R"(viewing.open: expected an array of ids, found "margins")"},
      {with("/viewing/step", -1),
       "viewing.step: expected a whole number from 0 to 10000, found -1"},
      {with("/viewing/middle", "left"),
       R"(viewing.middle: expected a whole number from 0 to 1, found "left")"},
      {with("/viewing/town", 201),
       "viewing.town: expected a whole number from 2 to 200, found 201"},
      {with("/viewing/ballot/0", 2'701),
       "viewing.ballot: expected five numbers of votes, 10000 in all, found an array"},
  };
  for (const auto& [text, message] : wrong) {
    const auto problem = app.restore(text);
    ASSERT_TRUE(problem) << message;
    EXPECT_EQ(problem->message(), message);
    EXPECT_EQ(app.state(), before) << text;
    EXPECT_EQ(write(app.outline()), shown) << text;
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
