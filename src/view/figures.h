// The figures: each draws one section of the outline, remembers only what the
// visitor points at, and returns the height it took. None computes a result.
#pragma once

#include <string>
#include <vector>

#include "app/outline.h"
#include "view/half_circle.h"
#include "view/paint.h"

namespace view {

/// The half-circle of seats with its names; a touched seat says how it was won,
/// and in a replay the seats arrive one by one.
class ChamberFigure {
 public:
  float draw(Paint& paint, Box box, const app::Outline& outline);
  /// Whether seats that arrive travel to their places or are there at once.
  void set_motion(bool on) { motion_ = on; }
  /// True while a seat is on its way: more frames are needed.
  [[nodiscard]] bool moving() const { return moving_; }

 private:
  float arc(Paint& paint, Box box, const app::Chamber& chamber);
  void arrive(const app::Chamber& chamber);
  static float names(const Paint& paint, Box box, const app::Chamber& chamber, bool labelled);
  static void labels(const Paint& paint, const app::Chamber& chamber, ImVec2 centre, float radius);
  float say(Paint& paint, Box box, const app::Chamber& chamber, const app::Sentence* told) const;

  HalfCircle places_;
  int seats_ = -1;
  int pointed_ = -1;  ///< the seat under the pointer, or the one touched last
  bool hovered_ = false;
  bool motion_ = true;
  bool moving_ = false;
  std::vector<float> since_;  ///< seconds since a seat arrived; below 0: it has not
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
