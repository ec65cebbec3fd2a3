// What's checked: undo and redo. Undo restores the previous state, whatever it was;
// viewing is not a step; and a new step replaces the steps that were undone.
#include "app/history.h"

#include <gtest/gtest.h>

#include <random>

#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

TEST(History, AWholeDragIsOneStep) {
  App app = new_app();
  History history(app);
  EXPECT_FALSE(history.undo(app));
  EXPECT_FALSE(history.redo(app));
  for (const char* const votes : {"300000", "310000", "320000"}) {
    ASSERT_TRUE(app.act("votes/auyl", votes));
  }
  history.settle(app);
  ASSERT_TRUE(app.act("rules", "kurultai-2026"));
  const scenario::Scenario both = app.state().scenario;
  EXPECT_TRUE(history.undo(app)) << "what was not settled is a step, too";
  EXPECT_EQ(app.state().scenario.rules_id, "mazhilis-2023");
  EXPECT_TRUE(history.undo(app));
  EXPECT_TRUE(is_unchanged(app.state(), election_2023()));
  EXPECT_FALSE(history.undo(app));
  EXPECT_TRUE(history.redo(app));
  EXPECT_TRUE(history.redo(app));
  EXPECT_EQ(app.state().scenario, both);
  EXPECT_FALSE(history.redo(app));
}

TEST(History, WhatIsLookedAtIsNoStep) {
  App app = new_app();
  History history(app);
  ASSERT_TRUE(app.act("lock/osdp", ""));
  history.settle(app);
  for (const char* const action : {"open/majority", "pick/amanat", "replay/play"}) {
    ASSERT_TRUE(app.act(action, ""));
    history.settle(app);
  }
  EXPECT_TRUE(history.undo(app));
  EXPECT_EQ(app.state().locked, Locks(8, false));
  EXPECT_TRUE(app.state().viewing.open.contains("majority")) << "and it stays";
  EXPECT_TRUE(app.state().viewing.picked.contains("amanat"));
}

TEST(History, AnotherLanguageLosesNothing) {
  App app = new_app();
  History history(app);
  ASSERT_TRUE(app.act("votes/auyl", "300000"));
  history.settle(app);
  app.set_language(language_of("kk"));
  history.settle(app);
  EXPECT_TRUE(history.undo(app));
  EXPECT_TRUE(is_unchanged(app.state(), election_2023()));
  EXPECT_EQ(app.outline().language, "kk");
}

TEST(History, WhateverAVisitorDoes) {
  std::mt19937_64 engine(4);
  App app = new_app();
  History history(app);
  std::vector<State> steps = {app.state()};
  for (const char* const action : {"open/laboratory", "open/majority"}) {
    ASSERT_TRUE(app.act(action, ""));
  }
  while (steps.size() < 40) {
    const auto controls = all_controls(app.outline());
    const Control control = *controls[engine() % controls.size()];
    if (control.action.starts_with("open/") || control.action.starts_with("replay/")) continue;
    std::string value = std::to_string(engine() % 2'000'000);
    if (control.kind == Control::Kind::kChoice) {
      value = control.options[engine() % control.options.size()].value;
    }
    app.act(control.action, value);
    history.settle(app);
    const State& last = steps.back();
    const State& now = app.state();
    if (now.scenario != last.scenario || now.locked != last.locked || now.own != last.own ||
        now.election != last.election || now.example != last.example ||
        now.held_totals != last.held_totals) {
      steps.push_back(now);
    }
  }
  const auto expect_step = [&](const State& step) {
    EXPECT_EQ(app.state().scenario, step.scenario);
    EXPECT_EQ(app.state().locked, step.locked);
    EXPECT_EQ(app.state().election, step.election);
    EXPECT_EQ(app.state().own, step.own);
    EXPECT_EQ(app.state().example, step.example);
    EXPECT_EQ(app.state().first_rules, step.first_rules);
    EXPECT_EQ(app.state().first_districts, step.first_districts);
    EXPECT_EQ(app.state().held_totals, step.held_totals);
  };
  for (std::size_t i = steps.size() - 1; i > 0; --i) {
    ASSERT_TRUE(history.undo(app));
    expect_step(steps[i - 1]);
  }
  EXPECT_FALSE(history.undo(app));
  for (std::size_t i = 1; i <= 20; ++i) {
    ASSERT_TRUE(history.redo(app));
    expect_step(steps[i]);
  }
  ASSERT_TRUE(app.act("lock/against_all", ""));
  history.settle(app);
  EXPECT_FALSE(history.redo(app)) << "a new step takes their place";
  ASSERT_TRUE(history.undo(app));
  expect_step(steps[20]);
}

}  // namespace
}  // namespace app
