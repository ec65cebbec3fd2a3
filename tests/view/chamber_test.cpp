// What's checked: every seat under the pointer is marked, and a chamber of any
// size and kind is drawn without a fault.
#include <gtest/gtest.h>

#include "stage.h"

namespace {

// The positions of all points of the last frame.
std::vector<float> drawn_points() {
  std::vector<float> points;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    for (const ImDrawVert& point : list->VtxBuffer) {
      points.insert(points.end(), {point.pos.x, point.pos.y});
    }
  }
  return points;
}

TEST(Chamber, PointingAtASeatTellsOfItAndLeavingForgetsNothing) {
  Stage stage(1100);
  const auto hint = drawn_points();
  const Place chamber = stage.place("chamber");
  // The first seat of the first list is at the left end, the last at the right.
  const float low = chamber.max.y - 8;
  stage.move({chamber.min.x + 8, low});
  const auto first = drawn_points();
  EXPECT_NE(first, hint);
  stage.move({chamber.max.x - 8, low});
  EXPECT_NE(drawn_points(), first);
  // A finger lifts: the text about the seat stays, to be read.
  const auto last = drawn_points();
  stage.move({-1000, -1000});
  EXPECT_EQ(drawn_points(), last);
}

TEST(Chamber, AnyScenarioIsDrawn) {
  Stage stage(1100);
  const char* const scenarios[] = {
      R"({"format":"mazhilis-scenario","version":1,"rules":"mazhilis-2023","lists":[{"id":"a","votes":0}]})",
      R"({"format":"mazhilis-scenario","version":1,"rules":"mazhilis-2023","lists":[{"id":"a","votes":4},{"id":"b","votes":4}],"against_all":92})",
      R"({"format":"mazhilis-scenario","version":1,"rules":{"list_seats":0,"district_seats":0,"threshold_percent":0,"lone_party":null,"method":"hare-largest-remainder"},"lists":[{"id":"a","votes":5}]})",
      R"({"format":"mazhilis-scenario","version":1,"rules":{"list_seats":0,"district_seats":300,"threshold_percent":0,"lone_party":null,"method":"hare-largest-remainder"},"lists":[{"id":"a","votes":5}],"district_seats":{"a":300}})",
      R"({"format":"mazhilis-scenario","version":1,"rules":{"list_seats":0,"district_seats":1000,"threshold_percent":0,"lone_party":null,"method":"hare-largest-remainder"},"lists":[{"id":"a","votes":5}],"district_seats":{"a":1000}})",
      R"({"format":"mazhilis-scenario","version":1,"rules":{"list_seats":1000,"district_seats":1000,"threshold_percent":"0.001","lone_party":null,"method":"hare-largest-remainder"},"lists":[{"id":"a","votes":1000000000000},{"id":"b","votes":1000000000000}],"district_seats":{"a":500}})"};
  for (const char* const scenario : scenarios) {
    const scenario::Read read = stage.app.load(scenario);
    ASSERT_TRUE(read.scenario) << read.problem.message();
    stage.settle();
    EXPECT_GT(stage.height(), 200);
    EXPECT_GE(stage.drawn().x, 0);
    EXPECT_LE(stage.drawn().z, stage.width());
  }
}

}  // namespace
