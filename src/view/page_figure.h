// The figure of the page: the chamber, and the parties with their sliders. Words, tables and
// all other sections are HTML there; view.h draws them, too, for a window without a page.
#pragma once

#include <span>
#include <vector>

#include "app/app.h"
#include "view/figures.h"
#include "view/paint.h"
#include "view/style.h"

namespace view {

class PageFigure {
 public:
  PageFigure() = default;
  PageFigure(const PageFigure&) = delete;
  PageFigure& operator=(const PageFigure&) = delete;
  virtual ~PageFigure() = default;

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

  /// For a page that embeds it: lower rows, without the buttons for small steps, and two columns
  /// from a smaller width on.
  void set_compact(bool on) { compact_ = on; }
  /// Leaves `height` pixels free below the chamber for the page's own words.
  void set_room(float height) { room_ = height; }
  /// Where that room begins, from the figure's top, as drawn last.
  [[nodiscard]] float room_at() const { return room_at_; }

  /// The sections that `draw` needs.
  [[nodiscard]] virtual const app::Outline& needs(const app::App& app) const {
    return app.figure();
  }
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

 protected:
  /// Whether a column has room for the chamber beside the parties; pixels around it belong
  /// to the page's margin.
  [[nodiscard]] bool is_wide(Box box) const {
    return box.width >= (compact_ ? kCompactWide : size::kWide - 4);
  }
  /// Draws the content into a column; returns its height.
  virtual float content(Paint& paint, Box box, const app::Outline& outline);

  Style style_{.fonts = {}, .colour = colours(false)};
  ChamberFigure chamber_;
  RowEnds rows_;

 private:
  static constexpr float kCompactWide = 560;  // as in web/styles/first.css

  Slider slider_;
  bool compact_ = false;
  float room_ = 0;
  float room_at_ = 0;
};

}  // namespace view
