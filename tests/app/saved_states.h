// For tests of saved states: what is saved is restored, with a file of the visitor's own.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "cases.h"

namespace app {

// Gestures end and a replay stops; otherwise a saved state is the complete state.
inline State at_rest(State state) {
  state.moving = -1;
  state.moved_from.clear();
  state.viewing.district_ballot.moving = -1;
  state.viewing.district_ballot.moved_from = {};
  state.viewing.replay.playing = false;
  return state;
}

inline void expect_shows(App& app, const std::string& saved) {
  const auto problem = app.restore(saved);
  EXPECT_FALSE(problem) << problem->message() << '\n' << saved;
}

// Another app, whatever it shows, then shows the same.
inline void expect_round_trip(const App& app, App& other) {
  const std::string saved = app.saved_state();
  const unsigned revision = other.revision();
  expect_shows(other, saved);
  EXPECT_EQ(other.revision(), revision + 1) << "computed once";
  EXPECT_EQ(at_rest(app.state()), other.state()) << saved;
  EXPECT_EQ(other.saved_state(), saved);
  EXPECT_EQ(other.result_json(), app.result_json());
}

inline constexpr std::string_view kOwnFile =
    R"({"format":"mazhilis-scenario","version":1,"title":"A test","rules":"mazhilis-2023",)"
    R"("lists":[{"id":"a","name":"First","votes":600},{"id":"b","votes":300}],)"
    R"("against_all":90,"district_seats":{"a":22,"independent":6}})";

}  // namespace app
