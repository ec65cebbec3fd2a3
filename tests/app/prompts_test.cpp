// What's checked: a prompt does what its label says, for every election under every rule
// set: the named list passes the threshold or falls just below it, has more than half of
// the seats or no longer, with not one vote moved too many; and one that cannot be done
// can't be chosen.
#include <gtest/gtest.h>

#include <algorithm>

#include "acting.h"
#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

const Control* prompt(const App& app, std::string_view action) {
  const auto* const group = find<Controls>(app.outline(), "prompts", "prompts");
  if (!group) return nullptr;
  const auto found = std::ranges::find(group->controls, action, &Control::action);
  return found == group->controls.end() ? nullptr : &*found;
}

// The list that a prompt's label is made of, and whether it is told to go up; below 0: none.
struct Told {
  int list = -1;
  bool up = false;
};

Told told(const App& app, const Control& control, std::string_view language,
          std::pair<const char*, const char*> keys) {
  const words::Words& words = words_of(language);
  const auto& lists = app.state().scenario.lists;
  const Table& votes = *find<Table>(app.outline(), "votes", "votes");
  const std::string threshold =
      words.per_cent(scenario::threshold_percent(app.state().scenario.rules.threshold));
  Told one;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    const std::string& name = votes.row(lists[i].id)->cells.front().text;
    for (const bool up : {true, false}) {
      const std::string label =
          words.say(up ? keys.first : keys.second, {{"name", name}, {"threshold", threshold}});
      if (plain_spaces(label) != plain_spaces(control.label)) continue;
      EXPECT_LT(one.list, 0) << label << " stands for two";
      one = {static_cast<int>(i), up};
    }
  }
  EXPECT_GE(one.list, 0) << control.label;
  return one;
}

seats::Seats half(const App& app) {
  return app.state().scenario.rules.seats() / 2 + 1;
}

void for_all_elections(const std::function<void(App&, std::string_view language)>& check) {
  int checked = 0;
  for (const std::string_view language : kLanguages) {
    for (const scenario::Election& election : catalogue().elections()) {
      for (const scenario::RuleSet& rules : catalogue().rule_sets()) {
        SCOPED_TRACE(election.id + ' ' + rules.id + ' ' + std::string(language));
        App app = new_app(language);
        ASSERT_TRUE(app.act("election", election.id));
        if (!app.act("rules", rules.id)) continue;
        check(app, language);
        ++checked;
      }
    }
  }
  EXPECT_GT(checked, 40);
}

TEST(Prompts, TheThreshold) {
  int up = 0;
  int down = 0;
  for_all_elections([&](App& app, std::string_view language) {
    for (int time = 0; time < 3; ++time) {
      const Control* const control = prompt(app, "prompt/threshold");
      ASSERT_NE(control, nullptr);
      ASSERT_TRUE(control->enabled);
      const Told one = told(app, *control, language, {"prompts.reach", "prompts.below"});
      ASSERT_GE(one.list, 0);
      const auto& before = app.result().trace;
      EXPECT_EQ(before.lists[one.list].passed, !one.up);
      // The nearest one from below; the smallest where all have passed.
      for (int i = 0; i < before.list_count; ++i) {
        const seats::Votes votes = before.lists[i].votes;
        if (!before.lists[i].passed) {
          EXPECT_TRUE(one.up);
          EXPECT_LE(votes, before.lists[one.list].votes);
        } else if (!one.up) {
          EXPECT_GE(votes, before.lists[one.list].votes);
        }
      }
      const seats::Votes all = ballots(app.state());
      expect_done(app, "prompt/threshold", "");
      const auto& after = app.result().trace;
      EXPECT_EQ(after.lists[one.list].passed, one.up);
      EXPECT_EQ(after.lists[one.list].votes, after.threshold_votes - (one.up ? 0 : 1));
      EXPECT_EQ(ballots(app.state()), all);
      ++(one.up ? up : down);
    }
  });
  EXPECT_GT(up, 40);
  EXPECT_GT(down, 3);
}

TEST(Prompts, TheMajority) {
  int up = 0;
  int down = 0;
  for_all_elections([&](App& app, std::string_view language) {
    for (int time = 0; time < 3; ++time) {
      const Control* const control = prompt(app, "prompt/majority");
      ASSERT_NE(control, nullptr);
      ASSERT_TRUE(control->enabled);
      const Told one = told(app, *control, language, {"prompts.majority", "prompts.no_majority"});
      ASSERT_GE(one.list, 0);
      const auto seats = [&] { return app.result().seats_of(one.list); };
      EXPECT_EQ(seats() < half(app), one.up);
      for (int i = 0; i < app.result().trace.list_count; ++i) {
        EXPECT_LE(app.result().seats_of(i), seats()) << "the largest is named";
      }
      const seats::Votes all = ballots(app.state());
      expect_done(app, "prompt/majority", "");
      EXPECT_EQ(seats() >= half(app), one.up);
      EXPECT_EQ(ballots(app.state()), all);
      // One vote less than that is moved would not do.
      const auto& id = app.state().scenario.lists[static_cast<std::size_t>(one.list)].id;
      const seats::Votes votes = app.result().trace.lists[one.list].votes;
      ASSERT_TRUE(app.act("votes/" + id, std::to_string(votes + (one.up ? -1 : 1))));
      EXPECT_NE(seats() >= half(app), one.up);
      ASSERT_TRUE(app.act("votes/" + id, std::to_string(votes)));
      EXPECT_EQ(seats() >= half(app), one.up) << "and back";
      ++(one.up ? up : down);
    }
  });
  EXPECT_GT(up, 10);
  EXPECT_GT(down, 10);
}

TEST(Prompts, TheOtherChamber) {
  for_all_elections([](App& app, std::string_view) {
    const bool kurultai = app.state().scenario.rules_id == "kurultai-2026";
    const std::string other = kurultai ? "mazhilis-2023" : "kurultai-2026";
    const auto votes = lines(app.state());
    ASSERT_NE(prompt(app, "rules/" + other), nullptr);
    expect_done(app, "rules/" + other, "");
    EXPECT_EQ(app.state().scenario.rules_id, other);
    EXPECT_EQ(lines(app.state()), votes);
  });
}

// Whatever is shown: what a button offers is done, and one that offers nothing does nothing.
TEST(Prompts, WhatCannotBeDoneCannotBeChosen) {
  int disabled = 0;
  for_all_apps([&](App& app) {
    for (const std::string action : {"prompt/threshold", "prompt/majority"}) {
      const Control* const control = prompt(app, action);
      if (!control) {
        expect_refused(app, action, "");
        continue;
      }
      const bool enabled = control->enabled;
      const scenario::Scenario before = app.state().scenario;
      expect_done(app, action, "");
      EXPECT_EQ(app.state().scenario != before, enabled) << action;
      disabled += enabled ? 0 : 1;
    }
    expect_refused(app, "prompt/nothing", "");
  });
  EXPECT_GT(disabled, FEWER_ROUNDS == 1 ? 10 : 1);
  // Districts alone can be a majority, and no vote for the list changes that.
  App app = new_app();
  ASSERT_TRUE(app.load(R"({"format":"mazhilis-scenario","version":1,"rules":{"list_seats":10,)"
                       R"("district_seats":30,"threshold_percent":5},)"
                       R"("lists":[{"id":"a","votes":6},{"id":"b","votes":3}],)"
                       R"("district_seats":{"a":25}})")
                  .scenario);
  ASSERT_NE(prompt(app, "prompt/majority"), nullptr);
  EXPECT_FALSE(prompt(app, "prompt/majority")->enabled);
  // Where every other list is locked there is nothing to trade with.
  App locked = new_app();
  for (const scenario::ListEntry& list : election_2023().scenario.lists) {
    ASSERT_TRUE(locked.act("lock/" + list.id, ""));
  }
  EXPECT_FALSE(prompt(locked, "prompt/majority")->enabled);
  EXPECT_FALSE(prompt(locked, "prompt/threshold")->enabled);
}

}  // namespace
}  // namespace app
