// What's checked: every kind of node, drawn from an outline made by hand. At any
// width nothing is drawn beyond the figure; each control performs exactly the action in
// the outline and is large enough for a finger, and a disabled one does nothing.
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "sample.h"
#include "stage.h"

namespace {

app::Outline outline_of(std::vector<app::Section> sections) {
  app::Outline outline;
  outline.sections = std::move(sections);
  return outline;
}

// A stage that shows the sample, or one kind of its nodes only.
template <class Node = void>
void show(Stage& stage) {
  app::Section section = sample_section();
  if constexpr (!std::is_void_v<Node>) {
    std::erase_if(section.nodes,
                  [](const auto& node) { return !std::holds_alternative<Node>(node); });
  }
  stage.show(outline_of({std::move(section), closed_sample()}));
}

using Acted = std::vector<std::pair<std::string, std::string>>;

Acted after_click(Stage& stage, const std::string& id) {
  const Place place = stage.place(id);
  EXPECT_GE(place.max.y - place.min.y + 1, 44) << id;
  EXPECT_GE(place.max.x - place.min.x + 1, 44) << id;
  stage.acted.clear();
  stage.click(place.middle());
  Acted all;
  for (const view::Action& action : stage.acted) all.emplace_back(action.action, action.value);
  return all;
}

TEST(Nodes, NothingIsDrawnBeyondTheFigureAtAnyWidth) {
  for (const float width :
       {264.0F, 300.0F, 328.0F, 360.0F, 480.0F, 600.0F, 768.0F, 879.0F, 880.0F, 1116.0F, 1280.0F}) {
    Stage stage(width);
    show(stage);
    const ImVec4 drawn = stage.drawn();
    EXPECT_GE(drawn.x, 0) << width;
    EXPECT_GE(drawn.y, 0) << width;
    EXPECT_LE(drawn.z, width) << width;
    EXPECT_LE(drawn.w, stage.height()) << width;
    const float height = stage.height();
    stage.settle();
    EXPECT_FLOAT_EQ(stage.height(), height) << width;
  }
}

TEST(Nodes, EachKindTakesRoomAtAnyWidth) {
  for (const float width : {300.0F, 1116.0F}) {
    Stage stage(width);
    stage.show(outline_of({closed_sample()}));
    const float closed = stage.height();
    const app::Section all = sample_section();
    for (const app::Node& node : all.nodes) {
      app::Section one = closed_sample();
      one.nodes = {node};
      stage.show(outline_of({std::move(one)}));
      EXPECT_GT(stage.height(), closed) << width << ", node " << node.index();
    }
  }
}

TEST(Nodes, AHeadingOpensAndClosesItsSection) {
  for (const float width : {360.0F, 1116.0F}) {
    Stage stage(width);
    show<app::Quote>(stage);
    EXPECT_EQ(after_click(stage, "closed-open"), (Acted{{"closed-open", ""}}));
    EXPECT_EQ(after_click(stage, "sample-open"), (Acted{{"sample-open", ""}}));
  }
}

TEST(Nodes, MoreShowsAndHidesTheWordingBehindASentence) {
  Stage stage(360);
  show<app::Sentence>(stage);
  EXPECT_EQ(after_click(stage, "sample-more"), (Acted{{"sample-more", ""}}));
  EXPECT_EQ(after_click(stage, "sample-more-2"), (Acted{{"sample-more-2", ""}}));
}

TEST(Nodes, AStepperGoesUpAndDownAndNoFurther) {
  Stage stage(360);
  show<app::Controls>(stage);
  EXPECT_EQ(after_click(stage, "sample-seats+"), (Acted{{"sample-seats", "70"}}));
  EXPECT_EQ(after_click(stage, "sample-seats-"), (Acted{{"sample-seats", "68"}}));
  EXPECT_EQ(after_click(stage, "sample-none+"), (Acted{{"sample-none", "1"}}));
  EXPECT_EQ(after_click(stage, "sample-none-"), Acted{}) << "it is at its least";
}

TEST(Nodes, TogglesChoicesAndButtonsDoWhatTheySay) {
  Stage stage(360);
  show<app::Controls>(stage);
  EXPECT_EQ(after_click(stage, "sample-against"), (Acted{{"sample-against", ""}}));
  EXPECT_EQ(after_click(stage, "sample-lone"), (Acted{{"sample-lone", ""}}));
  EXPECT_EQ(after_click(stage, "sample-method=dhondt"), (Acted{{"sample-method", "dhondt"}}));
  EXPECT_EQ(after_click(stage, "sample-method=hare"), Acted{}) << "it is chosen";
  EXPECT_EQ(after_click(stage, "sample-tie"), (Acted{{"sample-tie", ""}}));
  EXPECT_EQ(after_click(stage, "sample-off"), Acted{}) << "it is disabled";
}

TEST(Nodes, ASliderMovesInWholeStepsAndByItsButtons) {
  Stage stage(360);
  show<app::Controls>(stage);
  EXPECT_EQ(after_click(stage, "sample-barrier-"), (Acted{{"sample-barrier", "4500"}}));
  EXPECT_EQ(after_click(stage, "sample-barrier+"), (Acted{{"sample-barrier", "5500"}}));
  const Place track = stage.place("sample-barrier");
  const float left = track.min.x + 14;
  const float right = track.max.x - 12;
  const float knob = (left + right) / 2;
  stage.acted.clear();
  stage.move({knob, track.middle().y});
  stage.press();
  // A fifth of the scale is four steps of 5 %; a few pixels more are none.
  stage.move({knob + (right - left) / 5 + 2, track.middle().y});
  stage.release();
  ASSERT_FALSE(stage.acted.empty());
  EXPECT_EQ(stage.acted.front().action, "sample-barrier");
  EXPECT_EQ(stage.acted.front().value, "7000");
}

TEST(Nodes, AControlInATableIsTheRowsOwn) {
  for (const float width : {360.0F, 1116.0F}) {
    Stage stage(width);
    show<app::Table>(stage);
    EXPECT_EQ(after_click(stage, "sample-keep/1"), (Acted{{"sample-keep/1", ""}}));
    EXPECT_EQ(after_click(stage, "sample-held/Kurultai 2026+"),
              (Acted{{"sample-held/Kurultai 2026", "23"}}));
  }
}

}  // namespace
