// The half-circle of a chamber in a given width: its size, its position and
// those of its groups' labels. Pure geometry, in CSS pixels, with the
// origin at the left top corner of the picture.
#pragma once

#include <span>
#include <vector>

#include "app/outline/outline.h"

namespace picture {

/// A wider chamber would show nothing more.
inline constexpr float kWidest = 620;

/// From this width on there is room for labels around the arc.
inline constexpr float kLabelled = 440;

/// The opacity of the fainter ink in the lines between groups.
inline constexpr float kBoundaryInk = 0.5F;

/// Adjacent runs of one owner, which share a label.
struct Group {
  const app::SeatRun* first = nullptr;
  int from = 0;  ///< the place of its first seat
  int seats = 0;
  int given = 0;  ///< the number that have arrived, in a replay
};

[[nodiscard]] std::vector<Group> groups(const app::Chamber& chamber);

struct Point {
  float x = 0, y = 0;
};

struct Arc {
  Point centre;      ///< of the half-circle, on its base
  float radius = 0;  ///< of the outermost row's centre line
  float seat_radius = 0;
  float height = 0;           ///< to the lower edge of the seats
  std::vector<Point> labels;  ///< left end and middle line, one for each group
  /// The lines that separate neighbouring groups without relying on colour: each runs from
  /// the innermost row out, between the last seat of one and the first of the next, and
  /// touches no seat. None where seats are too small for a line between them.
  std::vector<std::vector<Point>> boundaries;
};

/// The largest arc in `width` that leaves room for its labels. `label_widths` has one
/// width for each group; empty if there are no labels.
[[nodiscard]] Arc arc(const app::Chamber& chamber, float width,
                      std::span<const float> label_widths);

/// The position of the middle of a seat, from its place in the unit of `half_circle`.
[[nodiscard]] inline Point seat_at(const Arc& arc, float x, float y) {
  return {arc.centre.x + x * arc.radius, arc.centre.y - y * arc.radius};
}

}  // namespace picture
