// What's checked: the tables contain every section that is shown and every action of a
// control, each once, and an action that is not in the table changes nothing.
#include "app/sections/sections.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

TEST(Sections, TheTableHasEachThatIsShownInItsOrder) {
  std::set<std::string_view> seen;
  for_all_shown([&](const Shown& shown) {
    auto type = section_types().begin();
    for (const Section& section : shown.outline.sections) {
      type = std::find_if(type, section_types().end(),
                          [&](const SectionType& one) { return one.id == section.id; });
      ASSERT_NE(type, section_types().end()) << section.id << " has no entry, or another order";
      seen.insert(type->id);
    }
  });
  EXPECT_EQ(seen.size(), section_types().size()) << "a section that no case shows";
}

TEST(Sections, AnExtentAddsToTheOneBelow) {
  std::vector<std::string> before;
  for (const std::string extent : {"chamber", "votes", "working", "full"}) {
    App app = new_app();
    ASSERT_TRUE(app.act("view", extent));
    std::vector<std::string> ids;
    for (const Section& section : app.outline().sections) ids.push_back(section.id);
    for (const std::string& id : before) EXPECT_NE(std::ranges::find(ids, id), ids.end()) << id;
    EXPECT_GT(ids.size(), before.size()) << extent;
    before = ids;
  }
}

TEST(Sections, AWidgetShowsTheSectionsItNamesAndTheyAreOpen) {
  App app = new_app();
  ASSERT_TRUE(app.act("view", "margins timeline"));
  const Section* const margins = app.outline().section(id::kMargins);
  ASSERT_TRUE(margins);
  EXPECT_FALSE(margins->open) << "nothing closes it";
  EXPECT_FALSE(margins->nodes.empty());
  EXPECT_TRUE(app.outline().section(id::kTimeline));
  EXPECT_TRUE(app.outline().section(id::kSeats)) << "what the chamber needs is always there";
  for (const char* const other : {id::kVotes, id::kWorking, id::kComparison, id::kDistricts}) {
    EXPECT_FALSE(app.outline().section(other)) << other;
  }
  for (const std::string wrong : {"", " ", "margins elsewhere", "margins  timeline", "margins "}) {
    EXPECT_EQ(app.act("view", wrong), wrong == "margins ") << '"' << wrong << '"';
  }
  ASSERT_TRUE(app.act("view", "full"));
  EXPECT_TRUE(app.outline().section(id::kMargins)->open);
}

TEST(Actions, TheTableHasEachThatAControlStandsFor) {
  std::set<std::string_view> used;
  for_all_shown([&](const Shown& shown) {
    for (const Control* const control : all_controls(shown.outline)) {
      const std::string_view action = control->action;
      const auto slash = action.find('/');
      const auto type =
          std::ranges::find(action_types(), action.substr(0, slash), &ActionType::verb);
      ASSERT_NE(type, action_types().end()) << action;
      const bool has_object = slash != std::string_view::npos;
      EXPECT_TRUE(type->object == Object::kEither || has_object == (type->object == Object::kOne))
          << action;
      used.insert(type->verb);
    }
  });
  // An embed asks for an extent.
  for (const ActionType& type : action_types()) {
    EXPECT_TRUE(type.verb == "view" || used.contains(type.verb)) << type.verb;
  }
}

TEST(Actions, EachVerbStandsOnce) {
  std::set<std::string_view> verbs;
  for (const ActionType& type : action_types()) EXPECT_TRUE(verbs.insert(type.verb).second);
}

TEST(Actions, WhatIsNotInTheTableChangesNothing) {
  for_all_apps([](App& app) {
    const std::string before = app.scenario_json();
    for (const std::string action :
         {"", "/", "vote/amanat", "votes", "votes/", "reset/all", "view/full",
          "election/2021-01-10", "open", "independents/middle", "VOTES/amanat", "votes /amanat"}) {
      EXPECT_FALSE(app.act(action, "1")) << action;
    }
    EXPECT_EQ(app.scenario_json(), before);
  });
}

}  // namespace
}  // namespace app
