// Small chambers side by side.
#include <algorithm>
#include <cmath>

#include "picture/half_circle.h"
#include "view/nodes.h"

namespace view {
namespace {

constexpr float kApart = 28;

void half_circle_of(const Paint& paint, Box box, const app::Chamber& chamber) {
  const Style& s = paint.style;
  const picture::HalfCircle circle = picture::half_circle(chamber.seats);
  const float radius = box.width / 2 / (1 + circle.seat_radius);
  const float seat = radius * circle.seat_radius;
  const ImVec2 centre = {box.at.x + box.width / 2, box.at.y + radius + seat};
  std::size_t i = 0;
  for (const app::SeatRun& run : chamber.runs) {
    for (int k = 0; k < run.seats && i < circle.places.size(); ++k, ++i) {
      const picture::SeatPlace& place = circle.places[i];
      paint.seat({centre.x + place.x * radius, centre.y - place.y * radius}, seat, run.form,
                 s.of(run.owner));
    }
  }
  paint.text(s.fonts.strong, size::kNumber, {centre.x, centre.y - 7}, s.colour.ink,
             std::to_string(chamber.seats), Align::kCentre);
}

float half_height(float width, int seats) {
  const float seat = picture::half_circle(seats).seat_radius;
  return width / 2 / (1 + seat) * (1 + 2 * seat);
}

}  // namespace

float draw_pictures(Paint& paint, Box box, const app::Pictures& pictures) {
  const Style& s = paint.style;
  float y = box.at.y;
  if (!pictures.caption.empty()) {
    y += paint.paragraph({box.at.x, y}, std::min(box.width, size::kMeasure), size::kSmall,
                         s.colour.faint, pictures.caption) +
         10;
  }
  const auto count = static_cast<int>(pictures.chambers.size());
  if (count == 0) return y - box.at.y;
  // As many columns as fit at a readable size; two on a phone.
  const float least = box.width < 400 ? 130.0F : 190.0F;
  const int columns =
      std::clamp(static_cast<int>((box.width + kApart) / (least + kApart)), 1, count);
  const float width = std::min(
      280.0F, (box.width - kApart * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  for (int from = 0; from < count; from += columns) {
    const auto row = std::span(pictures.chambers)
                         .subspan(static_cast<std::size_t>(from),
                                  static_cast<std::size_t>(std::min(columns, count - from)));
    float title = 0;
    float arc = 0;
    for (const app::Chamber& chamber : row) {
      const app::Run run{chamber.title, app::Run::Style::kStrong};
      if (!chamber.title.empty()) {
        title = std::max(title, paint.height(width, size::kSmall, {&run, 1}) + 6);
      }
      arc = std::max(arc, half_height(width, chamber.seats));
    }
    float tallest = 0;
    float x = box.at.x;
    for (const app::Chamber& chamber : row) {
      const app::Run run{chamber.title, app::Run::Style::kStrong};
      paint.sentence({x, y}, width, size::kSmall, s.colour.ink, {&run, 1});
      half_circle_of(paint, {{x, y + title + arc - half_height(width, chamber.seats)}, width},
                     chamber);
      const float caption = paint.paragraph({x, y + title + arc + 6}, width, size::kTiny,
                                            s.colour.faint, chamber.caption);
      tallest = std::max(tallest, caption);
      x += width + kApart;
    }
    y += title + arc + 6 + tallest + 16;
  }
  return y - 16 - box.at.y;
}

}  // namespace view
