// What's checked: the dates can be stepped through, each is shown with its source
// and leads to its rules, and 1999 and 2004 show no more than is known.
#include <gtest/gtest.h>

#include <algorithm>

#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

const std::vector<scenario::Moment>& dates() {
  return scenario::Catalogue::built_in().timeline();
}

App app_at(std::size_t step, std::string_view language = "en") {
  App app = new_app(language);
  EXPECT_TRUE(app.act("open/timeline", ""));
  EXPECT_TRUE(app.act("timeline/step", std::to_string(step)));
  return app;
}

// The section's own: other sections have buttons for the same rules.
const Control* button(const App& app, std::string_view action) {
  const Section* const section = app.outline().section("timeline");
  if (!section) return nullptr;
  for (const Node& node : section->nodes) {
    const auto* const group = std::get_if<Controls>(&node);
    if (!group) continue;
    const auto found = std::ranges::find(group->controls, action, &Control::action);
    if (found != group->controls.end()) return &*found;
  }
  return nullptr;
}

const std::string& in(const scenario::Name& name, std::string_view language) {
  return language == "kk" ? name.kk : language == "ru" ? name.ru : name.en;
}

TEST(Timeline, EveryDateInEveryLanguage) {
  for (const std::string_view language : kLanguages) {
    for (std::size_t i = 0; i < dates().size(); ++i) {
      const App app = app_at(i, language);
      const auto* const day = find<Sentence>(app.outline(), "timeline", "timeline-day");
      ASSERT_NE(day, nullptr);
      const std::string text = plain(day->runs);
      EXPECT_NE(text.find(in(dates()[i].name, language)), std::string::npos) << text;
      EXPECT_NE(text.find(in(dates()[i].text, language)), std::string::npos) << text;
      EXPECT_TRUE(std::ranges::any_of(day->runs, [&](const app::Run& run) {
        return run.style == app::Run::Style::kCitation &&
               run.text == in(dates()[i].source, language);
      })) << dates()[i].day;
      EXPECT_EQ(find<Table>(app.outline(), "timeline", "timeline-lists") != nullptr,
                !dates()[i].lists.empty());
    }
  }
}

TEST(Timeline, StepsBothWaysAndEnds) {
  App app = new_app();
  ASSERT_TRUE(app.act("open/timeline", ""));
  EXPECT_EQ(button(app, "timeline/step")->text, std::to_string(dates().size() - 1))
      << "the latest first";
  EXPECT_EQ(button(app, "timeline/step")->options.front().value,
            std::to_string(dates().size() - 1));
  ASSERT_TRUE(app.act("timeline/step", "0"));
  EXPECT_FALSE(button(app, "timeline/back")->enabled);
  for (std::size_t i = 1; i < dates().size(); ++i) {
    EXPECT_TRUE(button(app, "timeline/next")->enabled);
    ASSERT_TRUE(app.act("timeline/next", ""));
    EXPECT_EQ(button(app, "timeline/step")->text, std::to_string(i));
  }
  EXPECT_FALSE(button(app, "timeline/next")->enabled);
  ASSERT_TRUE(app.act("timeline/next", ""));
  EXPECT_EQ(app.state().viewing.timeline_step, static_cast<int>(dates().size()) - 1);
  ASSERT_TRUE(app.act("timeline/back", ""));
  EXPECT_EQ(app.state().viewing.timeline_step, static_cast<int>(dates().size()) - 2);
  for (const char* const value : {"11", "-1", "", "x", "99999999999999999999"}) {
    EXPECT_FALSE(app.act("timeline/step", value)) << value;
  }
  EXPECT_FALSE(app.act("timeline/forward", ""));
  EXPECT_FALSE(app.act("timeline", "1"));
  EXPECT_EQ(app.state().viewing.timeline_step, static_cast<int>(dates().size()) - 2);
}

TEST(Timeline, ADateLeadsToItsRules) {
  for (std::size_t i = 0; i < dates().size(); ++i) {
    App app = app_at(i);
    const std::string& rules = dates()[i].rules;
    const bool none = find<Sentence>(app.outline(), "timeline", "timeline-no-rules") != nullptr;
    EXPECT_EQ(none, rules.empty()) << dates()[i].day;
    if (rules.empty()) continue;
    const std::string action = "rules/" + rules;
    ASSERT_NE(button(app, action), nullptr) << dates()[i].day;
    EXPECT_EQ(button(app, action)->enabled, rules != "mazhilis-2023");
    ASSERT_TRUE(app.act(action, ""));
    EXPECT_EQ(app.state().scenario.rules_id, rules);
    EXPECT_EQ(app.state().scenario.rules, scenario::Catalogue::built_in().rule_set(rules)->rules);
    EXPECT_FALSE(button(app, action)->enabled);
    EXPECT_EQ(app.state().viewing.timeline_step, static_cast<int>(i)) << "the date stays";
  }
  EXPECT_FALSE(new_app().act("rules/mazhilis-1995", ""));
}

TEST(Timeline, RulesThatTheDistrictsDoNotFit) {
  App app = new_app();
  ASSERT_TRUE(app.load(R"({"format":"mazhilis-scenario","version":1,"rules":{"list_seats":50,)"
                       R"("district_seats":50,"threshold_percent":5},)"
                       R"("lists":[{"id":"a","votes":6}],"district_seats":{"a":40}})")
                  .scenario);
  ASSERT_TRUE(app.act("open/timeline", ""));
  ASSERT_TRUE(app.act("timeline/step", "7"));
  EXPECT_NE(find<Sentence>(app.outline(), "timeline", "timeline-misfit"), nullptr);
  for (const Control* const control : all_controls(app.outline())) {
    EXPECT_NE(control->action, "rules/mazhilis-2023") << "in no section";
  }
  EXPECT_FALSE(app.act("rules/mazhilis-2023", ""));
}

TEST(Timeline, ElectionsThatAreToldOnly) {
  for (const std::string_view language : kLanguages) {
    const App first = app_at(0, language);
    const Table& of_1999 = *find<Table>(first.outline(), "timeline", "timeline-lists");
    const std::pair<std::int64_t, std::int64_t> known[] = {
        {1'622'895, 4}, {932'549, 2}, {663'351, 2}, {590'184, 2}, {373'440, -1}};
    ASSERT_EQ(of_1999.rows.size(), std::size(known));
    for (std::size_t i = 0; i < of_1999.rows.size(); ++i) {
      EXPECT_EQ(whole(of_1999.rows[i].cells[1].text, words_of(language)), known[i].first);
      EXPECT_EQ(whole(of_1999.rows[i].cells[2].text, words_of(language)), known[i].second);
    }
    EXPECT_EQ(of_1999.total->cells[2].text, "10");
    const App second = app_at(1, language);
    const Table& of_2004 = *find<Table>(second.outline(), "timeline", "timeline-lists");
    ASSERT_EQ(of_2004.rows.size(), 4U);
    EXPECT_EQ(of_2004.rows[3].cells[1].text, words_of(language).say("timeline.not_exact"));
    EXPECT_EQ(of_2004.rows[3].cells[2].text, "1");
    EXPECT_EQ(of_2004.total->cells[2].text, "10");
  }
}

}  // namespace
}  // namespace app
