// The figures: each draws one section of the outline, remembers only what the
// visitor points at, and returns the height it took. None computes a result.
#pragma once

#include <string>

#include "app/outline.h"
#include "view/half_circle.h"
#include "view/paint.h"

namespace view {

/// The half-circle of seats with its names; a touched seat says how it was won.
class ChamberFigure {
 public:
  float draw(Paint& paint, Box box, const app::Outline& outline);

 private:
  float arc(Paint& paint, Box box, const app::Chamber& chamber);
  static float names(const Paint& paint, Box box, const app::Chamber& chamber, bool labelled);
  static void labels(const Paint& paint, const app::Chamber& chamber, ImVec2 centre, float radius);
  void say(Paint& paint, Box box, const app::Chamber& chamber) const;

  HalfCircle places_;
  int seats_ = -1;
  int pointed_ = -1;  ///< the seat under the pointer, or the one touched last
};

/// A line with a slider for each list and for "against all".
float draw_lists(Paint& paint, Box box, const app::Outline& outline);

/// The districts as tiles; a touched one can be given to another winner.
class DistrictsFigure {
 public:
  float draw(Paint& paint, Box box, const app::Outline& outline);

 private:
  std::string chosen_;  ///< the row whose choice is open
};

/// How the list seats were won: the numbered steps.
float draw_working(Paint& paint, Box box, const app::Outline& outline);

}  // namespace view
