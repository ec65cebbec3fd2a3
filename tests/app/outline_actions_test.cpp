// What's checked: every control of every case has an action that the app
// understands, and afterwards shows the value it was set to.
#include <gtest/gtest.h>

#include "cases.h"
#include "read_outline.h"
#include "rounds.h"

namespace app {
namespace {

const Control* control_of(const App& app, std::string_view action) {
  for (const Control* const control : all_controls(app.outline())) {
    if (control->action == action) return control;
  }
  return nullptr;
}

// Does `value` on a copy of the app; the control as it is then, or nothing where
// it is gone.
std::optional<Control> after(const App& app, const Control& control, std::string_view value) {
  App other = app;
  EXPECT_TRUE(other.act(control.action, value)) << control.action << " \"" << value << '"';
  const Control* const now = control_of(other, control.action);
  return now ? std::optional(*now) : std::nullopt;
}

void try_slider(const App& app, const Control& control) {
  const std::int64_t middle = control.low + (control.high - control.low) / 2;
  for (const std::int64_t to : {control.low, middle, control.high, control.value}) {
    const auto now = after(app, control, std::to_string(to));
    ASSERT_TRUE(now);
    EXPECT_EQ(now->value, to) << control.action;
  }
}

void try_choice(const App& app, const Control& control) {
  for (const Option& option : control.options) {
    const auto now = after(app, control, option.value);
    ASSERT_TRUE(now) << control.action;
    EXPECT_EQ(now->text, option.value) << control.action;
  }
}

// A thousand identical districts are not tried one by one.
bool worth_trying(const Control& control) {
  if (!control.action.starts_with("district/")) return true;
  for (const char* const number : {"1", "2", "3", "7", "29", "1000"}) {
    if (control.action == std::string("district/") + number) return true;
  }
  return false;
}

TEST(Controls, EachIsUnderstoodAndShowsWhatItWasSetTo) {
  int first = 0;
  for_all_apps([&](App& app) {
    int tried = 0;
    ++first;
    const auto controls = all_controls(app.outline());
    for (std::size_t i = 0; i < controls.size(); ++i) {
      // Of 64 lists the first and the last ones are enough.
      if (controls.size() > 150 && i > 20 && i + 20 < controls.size() && i % 16 != 0) continue;
      // Other ones in the next case.
      if (!drawn(first + static_cast<int>(i), 7)) continue;
      const Control& control = *controls[i];
      if (!worth_trying(control)) continue;
      ++tried;
      switch (control.kind) {
        case Control::Kind::kSlider:
          try_slider(app, control);
          break;
        case Control::Kind::kNumber:
          if (control.enabled) {
            const auto now = after(app, control, control.text);
            ASSERT_TRUE(now);
            EXPECT_EQ(now->text, control.text) << control.action;
          }
          break;
        case Control::Kind::kToggle: {
          const auto now = after(app, control, "");
          ASSERT_TRUE(now);
          EXPECT_NE(now->on, control.on) << control.action;
          break;
        }
        case Control::Kind::kChoice:
          try_choice(app, control);
          break;
        case Control::Kind::kStepper:
          for (const std::int64_t to : {control.low, control.high}) {
            const auto now = after(app, control, std::to_string(to));
            ASSERT_TRUE(now) << control.action;
            EXPECT_EQ(now->value, to) << control.action;
          }
          break;
        case Control::Kind::kButton:
          EXPECT_TRUE(App(app).act(control.action, "") || !control.enabled) << control.action;
          break;
      }
    }
    EXPECT_GT(tried, 5 / FEWER_ROUNDS);
  });
}

TEST(Controls, ALockedLineCannotBeMoved) {
  App app = new_app();
  ASSERT_TRUE(app.act("lock/auyl", ""));
  EXPECT_TRUE(control_of(app, "lock/auyl")->on);
  for (const char* const action : {"votes/auyl", "share/auyl"}) {
    EXPECT_FALSE(control_of(app, action)->enabled) << action;
  }
  EXPECT_TRUE(control_of(app, "votes/osdp")->enabled);
  EXPECT_EQ(control_of(app, "votes/osdp")->high, 6'366'441 - 693'938);
  for (const char* const id : {"amanat", "respublica", "qhp", "baytaq", "aqjol", "against_all"}) {
    ASSERT_TRUE(app.act(std::string("lock/") + id, ""));
  }
  EXPECT_FALSE(control_of(app, "votes/osdp")->enabled) << "nobody is left to trade with";
}

TEST(Controls, SmallStepsAreForTheLineMovedLast) {
  App app = new_app();
  EXPECT_NE(control_of(app, "more/amanat"), nullptr) << "the first at first";
  ASSERT_TRUE(app.act("votes/osdp", "0"));
  ASSERT_NE(control_of(app, "more/osdp"), nullptr);
  EXPECT_EQ(control_of(app, "more/amanat"), nullptr);
  EXPECT_FALSE(control_of(app, "less/osdp")->enabled);
  EXPECT_TRUE(control_of(app, "more/osdp")->enabled);
  ASSERT_TRUE(app.act("share/against_all", "100"));
  EXPECT_FALSE(control_of(app, "more/against_all")->enabled);
  EXPECT_TRUE(control_of(app, "less/against_all")->enabled);
}

TEST(Controls, TheWayBackIsOpenWheneverSomethingDiffers) {
  for_all_apps([](App& app) {
    const auto* const election = scenario::Catalogue::built_in().election(app.state().election);
    const bool differs = app.state().own || !is_unchanged(app.state(), *election);
    EXPECT_EQ(control_of(app, "reset")->enabled, differs);
    ASSERT_TRUE(app.act("reset", ""));
    EXPECT_TRUE(is_unchanged(app.state(), *election));
    EXPECT_FALSE(app.state().own);
    EXPECT_FALSE(control_of(app, "reset")->enabled);
  });
}

TEST(Controls, RulesThatCannotHoldTheDistrictsAreNotOffered) {
  App app = new_app();
  ASSERT_TRUE(app.load(R"({"format":"mazhilis-scenario","version":1,"rules":{"list_seats":50,)"
                       R"("district_seats":50,"threshold_percent":5},)"
                       R"("lists":[{"id":"a","votes":6},{"id":"b","votes":3}],)"
                       R"("district_seats":{"a":10},"districts":[{"number":44,"winner":"b"}]})")
                  .scenario);
  for (const Option& option : control_of(app, "rules")->options) {
    EXPECT_NE(option.value, "mazhilis-2023");
  }
  EXPECT_FALSE(app.act("rules", "mazhilis-2023"));
  EXPECT_TRUE(app.act("rules", "kurultai-2026")) << "no districts there: kept and not counted";
}

}  // namespace
}  // namespace app
