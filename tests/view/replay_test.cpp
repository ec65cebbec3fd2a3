// What's checked: a seat that arrives in a replay requests frames until it is in its
// place and none after that, and its motion is short; with reduced motion it is there
// at once; the figure's height stays the same meanwhile.
#include <gtest/gtest.h>

#include "rounds.h"
#include "stage.h"

namespace {

constexpr int kAtMost = 18;  // frames at 60 a second: 0.3 s

// Frames until nothing moves any more.
int frames_of_motion(Stage& stage) {
  int frames = 0;
  do stage.frame();
  while (stage.moving() && ++frames < 1000);
  return frames;
}

TEST(Replay, ASeatTravelsToItsPlaceAndThenNothingMoves) {
  Stage stage(1100);
  ASSERT_FALSE(stage.moving());
  ASSERT_TRUE(stage.app.act("replay/play", ""));
  EXPECT_EQ(frames_of_motion(stage), 0) << "no seat has arrived";
  for (int seat = 1; seat <= 5; ++seat) {
    ASSERT_TRUE(stage.app.act("replay/next", ""));
    const int frames = frames_of_motion(stage);
    EXPECT_GT(frames, 5) << seat;
    EXPECT_LE(frames, kAtMost) << seat;
    stage.settle();
    EXPECT_FALSE(stage.moving());
  }
}

TEST(Replay, ASeatOnItsWayIsDrawnWhereItIs) {
  Stage stage(1100);
  stage.app.act("replay/play", "");
  stage.settle();
  stage.app.act("replay/next", "");
  stage.frame();
  std::vector<ImVec2> before, after;
  const auto points = [] {
    std::vector<ImVec2> all;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
      for (const ImDrawVert& point : list->VtxBuffer) all.push_back(point.pos);
    }
    return all;
  };
  before = points();
  stage.frame();
  after = points();
  bool moved = before.size() != after.size();
  for (std::size_t i = 0; !moved && i < before.size(); ++i) {
    moved = before[i].x != after[i].x || before[i].y != after[i].y;
  }
  EXPECT_TRUE(moved);
}

TEST(Replay, WithLessMotionASeatIsThereAtOnce) {
  Stage stage(1100);
  stage.set_motion(false);
  stage.app.act("replay/play", "");
  stage.settle();
  stage.app.act("replay/next", "");
  EXPECT_EQ(frames_of_motion(stage), 0);
  // Also when it is requested during the motion.
  stage.set_motion(true);
  stage.app.act("replay/next", "");
  stage.frame();
  ASSERT_TRUE(stage.moving());
  stage.set_motion(false);
  stage.frame();
  EXPECT_FALSE(stage.moving());
}

TEST(Replay, ManySeatsAtOnceDoNotFly) {
  Stage stage(1100);
  stage.app.act("replay/play", "");
  stage.settle();
  stage.app.act("replay/seat", "40");
  EXPECT_EQ(frames_of_motion(stage), 0);
  stage.app.act("replay/off", "");
  EXPECT_EQ(frames_of_motion(stage), 0);
}

TEST(Replay, NothingJumpsWhileTheSeatsArrive) {
  int number = 0;
  for (const char* const language : {"en", "kk", "ru"}) {
    for (const float width : {296.0F, 328.0F, 704.0F, 880.0F, 1116.0F}) {
      if (!drawn(number++, 4)) continue;
      Stage stage(width, language);
      stage.app.act("replay/play", "");
      stage.settle();
      const float height = stage.height();
      for (int seat = 1; seat <= 98; ++seat) {
        stage.app.act("replay/next", "");
        stage.frame();
        ASSERT_FLOAT_EQ(stage.height(), height) << language << " " << width << " seat " << seat;
        ASSERT_LE(stage.drawn().z, width) << language << " " << width;
      }
    }
  }
}

}  // namespace
