// Sliders: the position of a value on a scale, and the one slider that is held.
#pragma once

#include <cstdint>
#include <string>

#include "app/outline/outline.h"
#include "imgui.h"

namespace view {

class Paint;

/// A scale of shares, stretched to make room around the threshold: shares from 0 to
/// 10 % take the first half, 10 to 100 % the second. Positions are 0 to 1.
[[nodiscard]] float position_of(std::int64_t votes, std::int64_t whole);
[[nodiscard]] std::int64_t votes_at(float position, std::int64_t whole);

/// The same on a slider's own scale; a linear slider runs from its `low` to the end
/// of its scale in whole steps.
[[nodiscard]] float position_on(const app::Control& slider, std::int64_t value);
[[nodiscard]] std::int64_t value_on(const app::Control& slider, float position);

/// Draws sliders, and stores the one that is pressed; at most one is.
class Slider {
 public:
  struct Track {
    float left, right, middle;  ///< on the screen, in pixels
    ImU32 colour;
    float line_end = right;  ///< its line is not drawn beyond this: a text stands there
  };
  void draw(Paint& paint, const Track& track, const app::Control& control);
  /// Cancels a press that turned out to be a scroll, in the next frame.
  void cancel() { cancelled_ = true; }
  /// Releases the held slider at its current value.
  void let_go() { held_.clear(); }
  /// Call after all sliders of a frame are drawn.
  void end_frame();

 private:
  void press(Paint& paint, const Track& track, const app::Control& control, bool held,
             bool clicked);

  std::string held_;  ///< the slider's action while it is pressed
  float press_x_ = 0;
  std::int64_t press_value_ = 0;
  float grab_ = 0;  ///< from the knob's centre to the point of the press
  bool on_knob_ = false;
  bool moved_ = false;
  bool used_ = false;  ///< some slider was moved by the visitor
  bool cancelled_ = false;
};

}  // namespace view
