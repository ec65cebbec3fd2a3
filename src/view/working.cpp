// How the list seats were won: numbered steps.
#include "view/figures.h"

namespace view {

float draw_working(Paint& paint, Box box, const app::Outline& outline) {
  const app::Section* const section = outline.section("working");
  if (!section) return 0;
  const Style& s = paint.style;
  constexpr float kNumber = 34;
  float y = box.at.y;
  y += paint.heading({box.at.x, y}, box.width, section->heading);
  y += 6;
  for (const app::Node& node : section->nodes) {
    const auto* const step = std::get_if<app::Sentence>(&node);
    if (!step) continue;
    if (step->number > 0) {
      const ImVec2 centre = {box.at.x + 11, y + 11};
      Paint::draw().AddCircleFilled(centre, 11, s.colour.ink);
      paint.text(s.fonts.strong, size::kTiny, centre, s.colour.paper, std::to_string(step->number),
                 Align::kCentre);
    }
    y += paint.sentence({box.at.x + kNumber, y}, box.width - kNumber, size::kBody, s.colour.ink,
                        step->runs) +
         9;
  }
  return y - box.at.y;
}

}  // namespace view
