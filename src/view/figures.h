// The figures: each draws one section of the outline, remembers only what the
// visitor points at, and returns the height it took. None computes a result.
#pragma once

#include <string>

#include "app/outline.h"
#include "view/half_circle.h"
#include "view/paint.h"

namespace view {

/// A column of the page.
struct Box {
  ImVec2 at;
  float width = 0;
};

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
class ListsFigure {
 public:
  float draw(Paint& paint, Box box, const app::Outline& outline);
  /// Takes back a press that turned out to be a scroll; the next frame does it.
  void cancel() { cancelled_ = true; }

 private:
  struct Columns;
  static void header(Paint& paint, const Columns& at, float y, const app::Table& votes);
  void slider(Paint& paint, const Columns& at, float y, const app::Row& row,
              const app::Control& control);
  static void lock(Paint& paint, const Columns& at, float y, const app::Control& control);
  static float steppers(Paint& paint, Box box, const app::Controls& fine);

  std::string held_;  ///< the slider's action while it is pressed
  float press_x_ = 0;
  std::int64_t press_value_ = 0;
  float grab_ = 0;  ///< from the knob's centre to where it was taken
  bool on_knob_ = false;
  bool moved_ = false;
  bool cancelled_ = false;
};

/// The districts as tiles; a touched one can be given to another winner.
class DistrictsFigure {
 public:
  float draw(Paint& paint, Box box, const app::Outline& outline);

 private:
  std::string chosen_;  ///< the row whose choice is open
};

/// How the list seats were won: the numbered steps.
float draw_working(Paint& paint, Box box, const app::Outline& outline);

/// A slider's scale, stretched so that the barrier has room: a share of 0 to
/// 10 % takes the first half, 10 to 100 % the second.
[[nodiscard]] float position_of(std::int64_t votes, std::int64_t whole);
[[nodiscard]] std::int64_t votes_at(float position, std::int64_t whole);

}  // namespace view
