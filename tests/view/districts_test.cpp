// What's checked: a tile opens its district, gives it to another winner, and the
// totals follow; districts that our sources do not name stay unnamed.
#include <gtest/gtest.h>

#include "stage.h"

namespace {

const app::Row& district(const Stage& stage, const char* number) {
  const app::Section* const section = stage.app.outline().section("districts");
  return *section->find<app::Table>("districts")->row(number);
}

TEST(Districts, ATileCanBeGivenToAnotherWinner) {
  Stage stage(1100);
  stage.app.act("open/districts", "");
  ASSERT_EQ(stage.app.result().districts.independent, 7);
  stage.click(stage.find("district 3"));
  stage.click(stage.find("district/3=auyl"));
  EXPECT_EQ(stage.app.result().districts.independent, 6);
  EXPECT_EQ(stage.app.result().districts.of_list[1], 1);
  EXPECT_EQ(stage.app.result().districts.of_list[0], 22);
  EXPECT_EQ(district(stage, "3").owner.place, 1);
}

TEST(Districts, AnUnconfirmedTileIsTakenFromWhoeverHoldsMostOfThose) {
  Stage stage(1100);
  stage.app.act("open/districts", "");
  ASSERT_EQ(district(stage, "9").form, app::Form::kUnconfirmed);
  stage.click(stage.find("district 9"));
  stage.click(stage.find("district/9=independent"));
  EXPECT_EQ(stage.app.result().districts.of_list[0], 22);
  EXPECT_EQ(stage.app.result().districts.independent, 7);
  stage.click(stage.find("district/9=osdp"));
  EXPECT_EQ(stage.app.result().districts.of_list[0], 21);
  stage.click(stage.find("district/9="));
  EXPECT_EQ(stage.app.result().districts.of_list[0], 22);
  EXPECT_EQ(district(stage, "9").form, app::Form::kUnconfirmed);
}

TEST(Districts, ButtonsLeadFromADistrictToItsNeighbours) {
  Stage stage(360);
  stage.app.act("open/districts", "");
  stage.click(stage.find("district 28"));
  stage.click(stage.find("district+"));
  stage.click(stage.find("district/29=osdp"));
  EXPECT_EQ(district(stage, "29").owner.place, 6);
  stage.click(stage.find("district+"));  // there is no other one
  stage.click(stage.find("district-"));
  stage.click(stage.find("district/28=osdp"));
  EXPECT_EQ(district(stage, "28").owner.place, 6);
}

// On a phone a tile is narrower than a finger. No room between tiles is lost, and one
// without a neighbour reaches as far as a finger needs.
TEST(Districts, BetweenTilesThereIsNoRoomThatNothingBelongsTo) {
  Stage stage(360);
  stage.app.act("open/districts", "");
  const auto wide = [](const Place& place) { return place.max.x - place.min.x; };
  const Place from = stage.place("district 9");
  const Place to = stage.place("district 1");
  EXPECT_NEAR(to.min.x - from.max.x, 1, 1.01F);
  EXPECT_GT(wide(from), 34);
  const Place alone = stage.place("district 24");
  EXPECT_GE(wide(alone), 42);
}

TEST(Districts, ItsRegionCanBeGivenBeforeAllDistricts) {
  Stage stage(1100);
  stage.app.act("open/districts", "");
  stage.click(stage.find("district 2"));
  EXPECT_LT(stage.find("region/astana=auyl").y, stage.find("districts/all=auyl").y);
}

TEST(Districts, ATileOpensAndClosesByTouch) {
  Stage stage(360);
  stage.app.act("open/districts", "");
  stage.settle();
  const float closed = stage.height();
  const ImVec2 tile = stage.find("district 11");
  stage.click(tile);
  stage.settle();
  EXPECT_GT(stage.height(), closed);
  stage.click(tile);
  stage.settle();
  EXPECT_FLOAT_EQ(stage.height(), closed);
}

}  // namespace
