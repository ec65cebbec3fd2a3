// How the list seats were won: numbered steps, with the law's wording on demand.
#include "view/figures.h"
#include "view/nodes.h"

namespace view {

float draw_working(Paint& paint, Box box, const app::Outline& outline) {
  const app::Section* const section = outline.section(app::id::kWorking);
  if (!section) return 0;
  const float heading = paint.heading(box.at, box.width, section->heading) + 6;
  return heading + draw_nodes(paint, {{box.at.x, box.at.y + heading}, box.width}, *section);
}

}  // namespace view
