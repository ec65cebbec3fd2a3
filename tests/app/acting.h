// For tests of actions: what a request that is done, or refused, changes.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "cases.h"
#include "read_outline.h"

namespace app {

// All that is visible except the status.
struct Everything {
  explicit Everything(const App& app)
      : state(app.state()), result(app.result_json()), outline(app.outline()) {
    outline.status.clear();
    outline.refused.clear();
  }
  State state;
  std::string result;
  Outline outline;
};

inline void expect_same(const Everything& before, const App& app) {
  const Everything now(app);
  EXPECT_EQ(now.state.scenario, before.state.scenario);
  EXPECT_EQ(now.state.election, before.state.election);
  EXPECT_EQ(now.state.own, before.state.own);
  EXPECT_EQ(now.state.locked, before.state.locked);
  EXPECT_EQ(now.state.moving, before.state.moving);
  EXPECT_EQ(now.state.moved_from, before.state.moved_from);
  EXPECT_EQ(now.result, before.result);
  EXPECT_EQ(write(now.outline), write(before.outline));
  EXPECT_EQ(all_texts(now.outline), all_texts(before.outline));
}

inline void expect_done(App& app, std::string_view action, std::string_view value) {
  const unsigned revision = app.revision();
  EXPECT_TRUE(app.act(action, value)) << action << " \"" << value << '"';
  EXPECT_GT(app.revision(), revision) << action;
  EXPECT_EQ(app.outline().status.find("cannot"), std::string::npos) << app.outline().status;
  EXPECT_EQ(app.outline().refused, "");
}

inline void expect_refused(App& app, std::string_view action, std::string_view value) {
  SCOPED_TRACE(std::string(action.substr(0, 80)) + " \"" + std::string(value.substr(0, 80)) + '"');
  const Everything before(app);
  const unsigned revision = app.revision();
  EXPECT_FALSE(app.act(action, value));
  expect_same(before, app);
  EXPECT_GT(app.revision(), revision) << "the status is to be told";
  EXPECT_NE(app.outline().status.find("nothing was changed"), std::string::npos)
      << app.outline().status;
  EXPECT_EQ(app.outline().refused, action);
}

}  // namespace app
