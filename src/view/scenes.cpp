// The scenes of the count side by side: a heading that plays the scene, a sentence, a picture.
#include <algorithm>

#include "view/nodes.h"

namespace view {
namespace {

constexpr float kLeast = 250;  // width of a scene

float scene(Paint& paint, Box box, const app::Scene& scene) {
  const Style& s = paint.style;
  const ImVec2 end = {box.at.x + box.width, box.at.y + size::kTouch};
  const Paint::Touch touch = Paint::touchable(scene.play.action, box.at, end);
  const bool strong = scene.current || touch.hovered;
  Paint::draw().AddRectFilled(box.at, {end.x, box.at.y + 2},
                              strong ? s.colour.ink : s.colour.hairline);
  paint.text_within(s.fonts.strong, size::kBody, {box.at.x, box.at.y + size::kTouch / 2}, box.width,
                    s.colour.ink, scene.play.label);
  if (touch.clicked) paint.act(scene.play.action, "");
  float y = box.at.y + size::kTouch;
  y += paint.sentence({box.at.x, y}, box.width, size::kSmall, s.colour.ink, scene.sentence.runs);
  y += 6 + draw_bars(paint, {{box.at.x, y + 6}, box.width}, scene.bars);
  return y + 16 - box.at.y;
}

}  // namespace

float draw_scenes(Paint& paint, Box box, const app::Scenes& scenes) {
  const int columns = std::clamp(static_cast<int>((box.width + size::kGap) / (kLeast + size::kGap)),
                                 1, static_cast<int>(scenes.scenes.size()));
  const auto count = static_cast<float>(columns);
  const float wide = (box.width - size::kGap * (count - 1)) / count;
  float y = box.at.y;
  float tallest = 0;
  int column = 0;
  for (const app::Scene& one : scenes.scenes) {
    const float x = box.at.x + static_cast<float>(column) * (wide + size::kGap);
    tallest = std::max(tallest, scene(paint, {{x, y}, wide}, one));
    if (++column < columns) continue;
    y += tallest;
    tallest = 0;
    column = 0;
  }
  return y + tallest - box.at.y;
}

}  // namespace view
