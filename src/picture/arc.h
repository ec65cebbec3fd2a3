// The half-circle of a chamber in a given width: how large it is, where it stands
// and where the labels of its groups go. Pure geometry, in CSS pixels, with the
// origin at the left top corner of the picture.
#pragma once

#include <span>
#include <vector>

#include "app/outline/outline.h"

namespace picture {

/// From this width on there is room for labels around the arc.
inline constexpr float kLabelled = 440;

/// How much of the fainter ink the lines between groups have.
inline constexpr float kBoundaryInk = 0.5F;

/// Runs of one owner, side by side: what a label stands at.
struct Group {
  const app::SeatRun* first = nullptr;
  int from = 0;  ///< the place of its first seat
  int seats = 0;
  int given = 0;  ///< those that have arrived, in a replay
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
  std::vector<Point> labels;  ///< left end and middle line, one a group
  /// What keeps neighbouring groups apart where colours do not: each line runs from the
  /// innermost row out, between the last seat of one and the first of the next, and
  /// touches no seat. None where seats are too small for a line between them.
  std::vector<std::vector<Point>> boundaries;
};

/// The largest arc in `width` that leaves its labels room. `label_widths` are those
/// of the labels, one a group; empty where there are none.
[[nodiscard]] Arc arc(const app::Chamber& chamber, float width,
                      std::span<const float> label_widths);

/// Where the middle of the seat at `place`, in the unit of `half_circle`, is.
[[nodiscard]] inline Point seat_at(const Arc& arc, float x, float y) {
  return {arc.centre.x + x * arc.radius, arc.centre.y - y * arc.radius};
}

}  // namespace picture
