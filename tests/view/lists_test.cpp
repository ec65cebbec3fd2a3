// What's checked: the sliders, locks and small steps of the list figure, moved
// by a simulated pointer, change the app's state as a visitor expects; a press
// that moves nothing, or that turns out to be a scroll, changes nothing.
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "look.h"
#include "stage.h"
#include "view/figures.h"

namespace {

constexpr seats::Votes kTotal = 6'366'441;

// Where a slider's knob is: the touch area extends from 14 px left of the
// track to 12 px right of it.
ImVec2 knob_of(Stage& stage, const std::string& id) {
  const Place place = stage.place("votes/" + id);
  const float left = place.min.x + 14;
  const float right = place.max.x - 12;
  const float position = view::position_of(stage.votes(id), kTotal);
  return {left + (right - left) * position, place.middle().y};
}

TEST(Lists, DraggingASliderMovesVotesAndKeepsTheTotal) {
  Stage stage(1100);
  const ImVec2 knob = knob_of(stage, "auyl");
  const seats::Votes before = stage.votes("auyl");
  stage.move(knob);
  stage.press();
  stage.move({knob.x + 20, knob.y});
  EXPECT_GT(stage.votes("auyl"), before);
  EXPECT_LT(stage.votes("amanat"), 3'431'510);
  EXPECT_EQ(stage.total(), kTotal);
  stage.release();
  const seats::Votes after = stage.votes("auyl");
  stage.move({knob.x - 60, knob.y});
  EXPECT_EQ(stage.votes("auyl"), after) << "the slider was let go";
}

TEST(Lists, DraggingAwayAndBackRestoresEveryVote) {
  Stage stage(1100);
  const auto official = app::lines(stage.app.state());
  const ImVec2 knob = knob_of(stage, "osdp");
  stage.move(knob);
  stage.press();
  for (const float off : {5.0F, 40.0F, 90.0F, -30.0F, 7.0F}) stage.move({knob.x + off, knob.y});
  EXPECT_NE(app::lines(stage.app.state()), official);
  stage.move(knob);
  stage.release();
  EXPECT_EQ(app::lines(stage.app.state()), official);
}

TEST(Lists, APressOnTheKnobThatMovesNothingChangesNothing) {
  Stage stage(1100);
  const auto official = app::lines(stage.app.state());
  const ImVec2 knob = knob_of(stage, "respublica");
  stage.click(knob);
  stage.click({knob.x + 4, knob.y});
  EXPECT_EQ(app::lines(stage.app.state()), official);
}

TEST(Lists, ATapOnTheTrackIsAStepTowardsIt) {
  Stage stage(1100);
  const ImVec2 knob = knob_of(stage, "baytaq");
  stage.move({knob.x + 80, knob.y});
  stage.press();
  EXPECT_EQ(stage.votes("baytaq"), 146'431) << "a finger may still be scrolling";
  stage.release();
  EXPECT_EQ(stage.votes("baytaq"), 146'431 + kTotal / 200);
  EXPECT_EQ(stage.total(), kTotal);
}

TEST(Lists, APressThatTurnsOutToBeAScrollChangesNothing) {
  Stage stage(360);
  const auto official = app::lines(stage.app.state());
  const ImVec2 knob = knob_of(stage, "amanat");
  stage.move({knob.x - 40, knob.y});
  stage.press();
  stage.cancel_press();
  stage.release();
  EXPECT_EQ(app::lines(stage.app.state()), official);
}

TEST(Lists, APressWhoseEndNoFrameSeesEndsWhereItIs) {
  Stage stage(1100);
  const ImVec2 knob = knob_of(stage, "auyl");
  stage.move(knob);
  stage.press();
  const seats::Votes before = stage.votes("auyl");
  stage.move({knob.x + 40, knob.y});
  const auto moved = app::lines(stage.app.state());
  ASSERT_GT(stage.votes("auyl"), before);
  stage.end_press();
  stage.move({knob.x - 60, knob.y});
  EXPECT_EQ(app::lines(stage.app.state()), moved);
  stage.release();
  EXPECT_EQ(app::lines(stage.app.state()), moved);
}

TEST(Lists, ASliderHasTheWidthOfItsRowWhateverTheNamesAre) {
  for (const char* const language : {"en", "kk", "ru"}) {
    Stage stage(768, language);
    const Place place = stage.place("votes/against_all");
    EXPECT_LT(place.min.x + 14, 12) << language;
    EXPECT_GE(place.max.x - 12, 768 - 12) << language;
    EXPECT_GE(place.max.y - place.min.y, look::size::kTouch) << language;
  }
}

// The points of this colour that the last frame has between two heights, right of `left`.
std::vector<float> points_across(std::uint32_t colour, float left, float from, float to) {
  const ImU32 wanted = IM_COL32(colour >> 16, (colour >> 8) & 0xFF, colour & 0xFF, 0);
  std::vector<float> found;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    for (const ImDrawVert& point : list->VtxBuffer) {
      const bool here = point.pos.x > left && point.pos.y >= from && point.pos.y <= to;
      if (here && (point.col & ~IM_COL32_A_MASK) == wanted) found.push_back(point.pos.x);
    }
  }
  return found;
}

TEST(Lists, OnAPhoneASlidersLineEndsBeforeTheWordsBelowTheSeats) {
  for (const char* const language : {"en", "kk", "ru"}) {
    Stage stage(328, language);
    stage.settle();
    const Place slider = stage.place("votes/baytaq");
    const ImVec2 middle = slider.middle();
    const auto line = points_across(look::kLight.track, middle.x, middle.y - 3, middle.y + 3);
    const auto words = points_across(look::kLight.faint, middle.x, middle.y - 8, middle.y + 8);
    ASSERT_FALSE(line.empty());
    ASSERT_FALSE(words.empty());
    EXPECT_LT(std::ranges::max(line), std::ranges::min(words)) << language;
  }
}

TEST(Lists, TheThresholdIsSeenAboveAndBelowAKnobThatIsOnIt) {
  constexpr float kKnob = 10;
  for (const float width : {328.0F, 768.0F}) {
    Stage stage(width);
    stage.app.act("votes/osdp", std::to_string(kTotal / 20));
    stage.settle();
    const ImVec2 knob = knob_of(stage, "osdp");
    const auto seen = [&](float from, float to) {
      const auto found = points_across(look::kLight.accent, knob.x - 4, knob.y + from, knob.y + to);
      return std::ranges::count_if(found, [&](float x) { return x < knob.x + 4; });
    };
    EXPECT_GT(seen(-kKnob - 10, -kKnob), 0) << width;
    EXPECT_GT(seen(kKnob, kKnob + 10), 0) << width;
  }
}

TEST(Lists, WhatIsAddedBesideTheSeatsIsSaidInTheHead) {
  const auto said = [](const app::App& app) {
    const auto* const votes = app.outline().section("votes")->find<app::Table>("votes");
    return std::ranges::find(votes->columns, "standing", &app::Column::id)->brief;
  };
  Stage stage(768);
  EXPECT_EQ(said(stage.app), "list + district");
  stage.app.act("rules", "kurultai-2026");
  EXPECT_EQ(said(stage.app), "") << "it has no district seats";
}

TEST(Lists, ALockedListKeepsItsVotes) {
  Stage stage(1100);
  stage.move(knob_of(stage, "qhp"));  // it appears in the row that is touched
  stage.click(stage.find("lock/qhp"));
  ASSERT_TRUE(stage.app.state().locked[3]);
  const ImVec2 knob = knob_of(stage, "amanat");
  stage.move(knob);
  stage.press();
  stage.move({knob.x - 30, knob.y});
  stage.release();
  EXPECT_LT(stage.votes("amanat"), 3'431'510);
  EXPECT_EQ(stage.votes("qhp"), 432'920);
  EXPECT_EQ(stage.total(), kTotal);
}

TEST(Lists, TheSmallStepsAreAHundredthOfAPerCent) {
  Stage stage(1100);
  stage.click(stage.find("more/amanat"));
  EXPECT_EQ(stage.votes("amanat"), 3'431'510 + 637);
  stage.click(stage.find("less/amanat"));
  EXPECT_EQ(stage.votes("amanat"), 3'431'510);
}

TEST(Lists, TheOfficialResultIsOneClickAway) {
  Stage stage(1100);
  const auto official = app::lines(stage.app.state());
  stage.app.act("votes/auyl", "3000000");
  stage.frame();
  stage.click(stage.find("reset"));
  EXPECT_EQ(app::lines(stage.app.state()), official);
}

TEST(Lists, ElectionAndRulesAreChosenByAClick) {
  Stage stage(1100);
  stage.click(stage.find("rules=kurultai-2026"));
  EXPECT_EQ(stage.app.result().trace.quota_seats, 145);
  EXPECT_EQ(stage.votes("amanat"), 3'431'510);
  stage.click(stage.find("election=2016-03-20"));
  EXPECT_EQ(stage.votes("nur-otan"), 6'183'757);
  EXPECT_EQ(stage.app.result().trace.quota_seats, 98);
}

TEST(Scale, IsMonotoneHonestAtItsMarksAndItsOwnInverse) {
  EXPECT_FLOAT_EQ(view::position_of(0, 1000), 0);
  EXPECT_FLOAT_EQ(view::position_of(50, 1000), 0.25F);
  EXPECT_FLOAT_EQ(view::position_of(100, 1000), 0.5F);
  EXPECT_FLOAT_EQ(view::position_of(1000, 1000), 1);
  float last = -1;
  for (seats::Votes votes = 0; votes <= kTotal; votes += 997) {
    const float position = view::position_of(votes, kTotal);
    ASSERT_GT(position, last);
    last = position;
    ASSERT_NEAR(static_cast<double>(view::votes_at(position, kTotal)), static_cast<double>(votes),
                4);
  }
  EXPECT_EQ(view::votes_at(-1, 1000), 0);
  EXPECT_EQ(view::votes_at(2, 1000), 1000);
  EXPECT_FLOAT_EQ(view::position_of(5, 0), 0);
}

}  // namespace
