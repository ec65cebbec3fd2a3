// The whole figure: the outline, laid out for the available width and drawn with
// ImGui in one window without decoration.
#pragma once

#include <span>
#include <vector>

#include "app/outline/outline.h"
#include "view/figures.h"
#include "view/paint.h"
#include "view/style.h"

namespace view {

class View {
 public:
  /// The two faces, TrueType or OpenType; the bytes must outlive ImGui's context.
  void load_fonts(std::span<const unsigned char> text, std::span<const unsigned char> title);
  void set_colours(const Colours& colours) { style_.colour = colours; }
  void tint(unsigned paper, unsigned accent, int ink) {
    style_.colour = tinted(style_.colour, paper, accent, ink);
  }
  /// Whether animations may run: not if the visitor prefers reduced motion.
  void set_motion(bool on) { chamber_.set_motion(on); }
  /// True while an animation runs: more frames are needed.
  [[nodiscard]] bool moving() const { return chamber_.moving(); }
  [[nodiscard]] ImU32 ground() const { return style_.colour.paper; }

  /// Draws into the current ImGui frame, over the full width of the display. The visitor's
  /// actions are added to `actions`. `scrolled` pixels are above the display, and `margin`
  /// pixels around the figure: 2 are enough to keep rings at its edge whole. Returns the
  /// height that the figure needs.
  float draw(const app::Outline& outline, std::vector<Action>& actions, float scrolled = 0,
             float margin = 2);

  /// Cancels a press that turned out to be a scroll, so that it is no click.
  void cancel_press();
  /// Ends a press now if no frame can process its release; its changes stay.
  void end_press();

 private:
  float two_columns(Paint& paint, Box box, const app::Outline& outline);
  float one_column(Paint& paint, Box box, const app::Outline& outline);
  float chamber_only(Paint& paint, Box box, const app::Outline& outline);
  static float setup(Paint& paint, Box box, const app::Outline& outline, const char* action);
  static float today(Paint& paint, Box box, const app::Outline& outline);
  static float others(Paint& paint, Box box, const app::Outline& outline);
  static float reset(Paint& paint, Box box, const app::Outline& outline);

  Style style_{.fonts = {}, .colour = colours(false)};
  ChamberFigure chamber_;
  DistrictsFigure districts_;
  RowEnds rows_;
  Slider slider_;
};

}  // namespace view
