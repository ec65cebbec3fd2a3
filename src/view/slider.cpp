#include "view/slider.h"

#include <algorithm>
#include <cmath>

#include "view/paint.h"

namespace view {
namespace {

// The break of the scale of shares.
constexpr float kBreakAt = 0.5F;
constexpr double kBreakShare = 0.1;

constexpr float kKnob = 9;
constexpr float kTrack = 3;  // half its height

// The far end of a linear scale.
std::int64_t end_of(const app::Control& slider) {
  return std::max(slider.high, slider.whole);
}

bool is_linear(const app::Control& slider) {
  return slider.scale == app::Control::Scale::kLinear;
}

}  // namespace

float position_of(std::int64_t votes, std::int64_t whole) {
  if (whole <= 0) return 0;
  const double share = static_cast<double>(votes) / static_cast<double>(whole);
  if (share <= kBreakShare) return static_cast<float>(share / kBreakShare * kBreakAt);
  return static_cast<float>(kBreakAt + (share - kBreakShare) / (1 - kBreakShare) * (1 - kBreakAt));
}

std::int64_t votes_at(float position, std::int64_t whole) {
  const double p = std::clamp(position, 0.0F, 1.0F);
  const double share = p <= kBreakAt
                           ? p / kBreakAt * kBreakShare
                           : kBreakShare + (p - kBreakAt) / (1 - kBreakAt) * (1 - kBreakShare);
  return std::llround(share * static_cast<double>(whole));
}

float position_on(const app::Control& slider, std::int64_t value) {
  if (!is_linear(slider)) return position_of(value, slider.whole);
  const auto length = static_cast<double>(end_of(slider) - slider.low);
  return length > 0 ? static_cast<float>(static_cast<double>(value - slider.low) / length) : 0;
}

std::int64_t value_on(const app::Control& slider, float position) {
  if (!is_linear(slider)) return votes_at(position, slider.whole);
  const double p = std::clamp(position, 0.0F, 1.0F);
  const std::int64_t step = std::max<std::int64_t>(slider.step, 1);
  const auto steps =
      static_cast<double>(end_of(slider) - slider.low) / static_cast<double>(step) * p;
  return slider.low + std::llround(steps) * step;
}

void Slider::press(Paint& paint, const Track& track, const app::Control& control, bool held,
                   bool clicked) {
  const float length = track.right - track.left;
  const float pointer = ImGui::GetIO().MousePos.x;
  if (control.enabled && held && ImGui::IsItemActivated()) {
    held_ = control.action;
    press_x_ = pointer;
    press_value_ = control.value;
    moved_ = false;
    const float off = pointer - (track.left + length * position_on(control, control.value));
    on_knob_ = std::abs(off) <= 22;
    grab_ = off;  // a drag is relative to where it begins, on the knob or beside it
  }
  if (held_ != control.action) return;
  if (cancelled_) {
    if (control.value != press_value_) paint.act(control.action, std::to_string(press_value_));
    held_.clear();
    return;
  }
  constexpr float kSlack = 3;  // a resting finger, or the begin of a scroll
  if (std::abs(pointer - press_x_) > kSlack) moved_ = true;
  const bool tapped_track = !held && clicked && !moved_ && !on_knob_;
  if (moved_ || tapped_track) {
    used_ = true;
    // Back at the start of the drag, the original value is restored: a position on
    // the screen alone cannot distinguish single votes.
    const bool back = moved_ && std::abs(pointer - press_x_) < 0.5F;
    const float grab = tapped_track ? 0 : grab_;
    std::int64_t there = value_on(control, (pointer - grab - track.left) / length);
    // A tap beside the knob is a step towards it, so that no slip of a finger moves a party far.
    if (tapped_track && !is_linear(control)) {
      const std::int64_t half_point = std::max<std::int64_t>(1, control.whole / 200);
      there = std::clamp(there, press_value_ - half_point, press_value_ + half_point);
    }
    const std::int64_t to = back ? press_value_ : std::clamp(there, control.low, control.high);
    if (to != control.value) paint.act(control.action, std::to_string(to));
  }
  if (!held) held_.clear();
}

void Slider::draw(Paint& paint, const Track& at, const app::Control& control) {
  // The touch area is as high as a finger needs, and extends a thumb's width beyond both ends.
  const Paint::Touch touch =
      Paint::touchable(control.action, {at.left - 14, at.middle - size::kTouch / 2},
                       {at.right + 12, at.middle + size::kTouch / 2});
  press(paint, at, control, touch.held, touch.clicked);

  const Colours& c = paint.style.colour;
  const float knob = at.left + (at.right - at.left) * position_on(control, control.value);
  const auto line = [&](float from, float to, ImU32 colour) {
    if (to <= from) return;
    Paint::draw().AddRectFilled({from, at.middle - kTrack}, {to, at.middle + kTrack}, colour,
                                kTrack);
  };
  const float gap = is_linear(control) ? at.right + 1.5F : (at.left + at.right) / 2;
  line(at.left, gap - 1.5F, c.track);
  line(gap + 1.5F, std::min(at.right, at.line_end), c.track);
  line(at.left, std::min(knob, gap - 1.5F), at.colour);
  line(gap + 1.5F, knob, at.colour);
  const bool lit = control.enabled && (touch.hovered || touch.held);
  // Until a slider was moved, arrows show that sliders can be moved.
  if (control.enabled && !used_) {
    for (const float way : {-1.0F, 1.0F}) {
      const float x = knob + way * (kKnob + 7);
      if (x - 6 < at.left - kKnob || x + 6 > at.right + kKnob) continue;  // no room on this side
      Paint::draw().AddRectFilled({std::min(x + way * 5, knob), at.middle - 6},
                                  {std::max(x + way * 5, knob), at.middle + 6}, c.paper);
      const ImVec2 points[] = {
          {x - way * 2, at.middle - 4}, {x + way * 2, at.middle}, {x - way * 2, at.middle + 4}};
      Paint::draw().AddPolyline(points, 3, c.faint, 0, 1.5F);
    }
  }
  const float radius = lit ? kKnob + 1 : kKnob;
  Paint::draw().AddCircleFilled({knob, at.middle}, radius, control.enabled ? c.paper : c.track);
  Paint::draw().AddCircle({knob, at.middle}, radius - 1, paint.style.edge_of(at.colour), 0,
                          line::kKnob);
}

void Slider::end_frame() {
  cancelled_ = false;
  // Also releases a slider that is no longer in the outline.
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) held_.clear();
}

}  // namespace view
