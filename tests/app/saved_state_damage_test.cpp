// What's checked: an incomplete or invalid saved state changes nothing at all, and the
// message names the field and what was expected.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "../rounds.h"
#include "read_outline.h"
#include "saved_states.h"

namespace app {
namespace {

using Json = nlohmann::json;

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
  EXPECT_TRUE(app.load(kOwnFile).scenario);
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

TEST(SavedStateDamage, EveryFieldOfAnotherKindIsRefusedOrHarmless) {
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

TEST(SavedStateDamage, EveryCutAndDamageIsRefusedOrHarmless) {
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

TEST(SavedStateDamage, WhatIsWrongIsNamed) {
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

}  // namespace
}  // namespace app
