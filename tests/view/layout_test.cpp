// What's checked: at any width, in every language and for every election, the
// figure's height follows from its width and stays, and nothing is drawn beyond
// its edges, so no text is cut off.
#include <gtest/gtest.h>

#include "stage.h"

namespace {

class Layout : public testing::TestWithParam<const char*> {};

TEST_P(Layout, NothingIsDrawnBeyondTheFigure) {
  for (const float width :
       {296.0F, 328.0F, 359.0F, 412.0F, 600.0F, 704.0F, 879.0F, 880.0F, 1116.0F}) {
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
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, Layout, testing::Values("en", "kk", "ru"),
                         [](const auto& language) { return std::string(language.param); });

}  // namespace
