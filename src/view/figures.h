// The figures: each draws one section of the outline, stores only what the visitor
// points at, and returns its height. None computes a result.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/outline/outline.h"
#include "picture/half_circle.h"
#include "view/paint.h"

namespace view {

/// The end of each list's row, by the list's place on the ballot: its seats start to travel
/// there. From the previous frame if the rows are drawn after the seats.
using RowEnds = std::vector<ImVec2>;

/// The half-circle of seats with its names. A touched seat shows how it was won; a newly
/// won seat travels from its list's row to its place.
class ChamberFigure {
 public:
  /// Draws the picture; what a touched seat says is on the picture.
  float picture(Paint& paint, Box box, const app::Outline& outline, const RowEnds& rows);
  /// The same with that sentence, or the replay's, below the picture.
  float draw(Paint& paint, Box box, const app::Outline& outline, const RowEnds& rows);
  /// Whether new seats travel to their places or appear there at once.
  void set_motion(bool on) { motion_ = on; }
  /// True while a seat travels: more frames are needed.
  [[nodiscard]] bool moving() const { return moving_; }

 private:
  /// The seat at one place, and its previous owner.
  struct Seat {
    app::Owner owner;
    app::Form form = app::Form::kPlain;
    bool taken = false;  ///< false for seats that a replay has not given yet
    bool travels = false;
    float since = 0;  ///< seconds since it arrived
    app::Owner owner_before;
    app::Form form_before = app::Form::kPlain;
    bool taken_before = false;
  };

  float arc(Paint& paint, Box box, const app::Chamber& chamber, const RowEnds& rows,
            picture::Names names);
  void arrive(const app::Chamber& chamber);
  void tip(Paint& paint, Box box, float tall, const app::Chamber& chamber) const;
  float say(Paint& paint, Box box, const app::Chamber& chamber, const app::Sentence* told) const;

  picture::HalfCircle places_;
  std::vector<Seat> seats_;
  int pointed_ = -1;  ///< the seat under the pointer, or the one touched last
  bool hovered_ = false;
  bool motion_ = true;
  bool moving_ = false;
};

/// The replay of the seats, and the choice of the independents' place.
float draw_chamber_settings(Paint& paint, Box box, const app::Outline& outline);

/// A row with a slider for each list and for "against all", and the buttons for small steps;
/// `compact`: lower rows, as in a narrow box, and no buttons.
float draw_lists(Paint& paint, Box box, const app::Outline& outline, RowEnds& rows,
                 bool compact = false);

/// The districts as tiles; the winner of a touched tile can be changed.
class DistrictsFigure {
 public:
  float draw(Paint& paint, Box box, const app::Outline& outline);

 private:
  std::string chosen_;   ///< the row whose choice is open
  std::string pointed_;  ///< the row under the pointer in the previous frame
};

/// How the list seats were won: the numbered steps.
float draw_working(Paint& paint, Box box, const app::Outline& outline);

}  // namespace view
