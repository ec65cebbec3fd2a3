// What's checked: at any width, in every language and for every election, the
// figure's height follows from its width and stays, nothing is drawn beyond its
// edges, and no text is shortened, with all sections open too.
#include <gtest/gtest.h>

#include "stage.h"

namespace {

class Layout : public testing::TestWithParam<const char*> {};

TEST_P(Layout, NothingIsDrawnBeyondTheFigure) {
  for (const float width :
       {272.0F, 296.0F, 328.0F, 359.0F, 412.0F, 600.0F, 704.0F, 879.0F, 880.0F, 1116.0F}) {
    Stage stage(width, GetParam());
    for (const scenario::Election& election : scenario::Catalogue::built_in().elections()) {
      stage.app.act("election", election.id);
      for (const scenario::RuleSet& rules : scenario::Catalogue::built_in().rule_sets()) {
        stage.app.act("rules", rules.id);
        stage.settle();
        const ImVec4 drawn = stage.drawn();
        const std::string where = std::to_string(width) + " " + election.id + " " + rules.id;
        EXPECT_GE(drawn.x, 0) << where;
        EXPECT_GE(drawn.y, 0) << where;
        EXPECT_LE(drawn.z, width) << where;
        EXPECT_LE(drawn.w, stage.height()) << where;
        const float height = stage.height();
        stage.settle();
        EXPECT_FLOAT_EQ(stage.height(), height) << where;
        ASSERT_FALSE(Stage::has_shortened_text()) << where;
      }
    }
  }
}

TEST_P(Layout, NoTextIsShortenedInOpenSections) {
  for (const float width : {296.0F, 328.0F, 704.0F, 880.0F, 1116.0F}) {
    Stage stage(width, GetParam());
    const app::Outline outline = stage.app.outline();
    for (const app::Section& section : outline.sections) {
      if (section.open && !section.open->on) stage.app.act(section.open->action, "");
    }
    for (const scenario::RuleSet& rules : scenario::Catalogue::built_in().rule_sets()) {
      stage.app.act("rules", rules.id);
      stage.settle();
      EXPECT_LE(stage.drawn().z, width) << width << " " << rules.id;
      EXPECT_FALSE(Stage::has_shortened_text()) << width << " " << rules.id;
    }
  }
}

TEST_P(Layout, AWidgetKeepsWithinItsEdges) {
  for (const float width : {272.0F, 332.0F, 612.0F, 1104.0F}) {
    for (const char* view : {"chamber", "working"}) {
      Stage stage(width, GetParam());
      stage.app.act("view", view);
      stage.app.act("rules", "kurultai-2026");  // a sentence below the chamber says so
      for (const char* step : {"", "100"}) {
        if (*step != 0) stage.app.act("replay/play", "");
        if (*step != 0) stage.app.act("replay/seat", step);
        stage.settle();
        const std::string where = std::to_string(width) + " " + view + " " + step;
        EXPECT_LE(stage.drawn().z, width) << where;
        EXPECT_LE(stage.drawn().w, stage.height()) << where;
        // The stage starts with the whole page, whose labels may be shortened below this width.
        EXPECT_FALSE(width >= 296 && Stage::has_shortened_text()) << where;
      }
    }
  }
}

// Where the button to the second step's wording is: it has a line of its own.
float wording_at(Stage& stage) {
  for (const app::Node& node : stage.app.outline().section("working")->nodes) {
    const auto* const step = std::get_if<app::Sentence>(&node);
    if (step && step->number == 2) return stage.place(step->more->action).min.x;
  }
  return -1;
}

TEST(TwoColumns, TheStepsStandBesideTheDistrictsAndHaveTheWidthWhereThereAreNone) {
  constexpr float kWidth = 1116;
  Stage stage(kWidth);
  stage.app.act("open/districts", "");
  stage.settle();
  EXPECT_GT(wording_at(stage), kWidth * 0.44F);
  stage.app.act("rules", "kurultai-2026");
  stage.settle();
  const float alone = wording_at(stage);
  EXPECT_GT(alone, 0);
  EXPECT_LT(alone, kWidth * 0.44F);
}

INSTANTIATE_TEST_SUITE_P(Languages, Layout, testing::Values("en", "kk", "ru"),
                         [](const auto& language) { return std::string(language.param); });

}  // namespace
