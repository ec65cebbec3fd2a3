// The figures: each draws one section of the outline, remembers only what the
// visitor points at, and returns the height it took. None computes a result.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/outline/outline.h"
#include "picture/half_circle.h"
#include "view/paint.h"

namespace view {

/// Where each list's row ends, by its place on the ballot: from there its seats
/// travel. Of the frame before where the rows are drawn after the seats.
using RowEnds = std::vector<ImVec2>;

constexpr float kWidestChamber = 620;  // a wider picture says no more

/// The half-circle of seats with its names; a touched seat says how it was won, a
/// seat that is won travels from its list to its bench.
class ChamberFigure {
 public:
  float draw(Paint& paint, Box box, const app::Outline& outline, const RowEnds& rows);
  /// Whether seats that arrive travel to their places or are there at once.
  void set_motion(bool on) { motion_ = on; }
  /// True while a seat is on its way: more frames are needed.
  [[nodiscard]] bool moving() const { return moving_; }

 private:
  /// What stands in one place, and what stood there before.
  struct Seat {
    app::Owner owner;
    app::Form form = app::Form::kPlain;
    bool taken = false;  ///< not yet, in a replay
    bool travels = false;
    float since = 0;  ///< seconds since it arrived
    app::Owner owner_before;
    app::Form form_before = app::Form::kPlain;
    bool taken_before = false;
  };

  float arc(Paint& paint, Box box, const app::Chamber& chamber, const RowEnds& rows);
  void arrive(const app::Chamber& chamber);
  float say(Paint& paint, Box box, const app::Chamber& chamber, const app::Sentence* told) const;

  picture::HalfCircle places_;
  std::vector<Seat> seats_;
  int pointed_ = -1;  ///< the seat under the pointer, or the one touched last
  bool hovered_ = false;
  bool motion_ = true;
  bool moving_ = false;
};

/// The replay of the seats, and where the independents sit.
float draw_chamber_settings(Paint& paint, Box box, const app::Outline& outline);

/// A line with a slider for each list and for "against all".
float draw_lists(Paint& paint, Box box, const app::Outline& outline, RowEnds& rows);

/// The districts as tiles; a touched one can be given to another winner.
class DistrictsFigure {
 public:
  float draw(Paint& paint, Box box, const app::Outline& outline);

 private:
  std::string chosen_;   ///< the row whose choice is open
  std::string pointed_;  ///< the row under the pointer in the frame before
};

/// How the list seats were won: the numbered steps.
float draw_working(Paint& paint, Box box, const app::Outline& outline);

}  // namespace view
