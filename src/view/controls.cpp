// Controls: sliders, steppers, toggles, choices and buttons, with their labels.
#include <algorithm>
#include <cmath>

#include "view/nodes.h"

namespace view {
namespace {

using Kind = app::Control::Kind;

constexpr float kBetween = 20;
constexpr float kLabel = 18;   // height of a label above its control
constexpr float kBox = 20;     // a check box
constexpr float kLeast = 230;  // of a slider
constexpr float kMost = 440;
constexpr float kEnd = 14;  // from a slider's button to its track

// A button that decreases or increases a control's value by one step.
void value_button(Paint& paint, ImVec2 at, const app::Control& control, int way) {
  const std::int64_t to = std::clamp(control.value + way * control.step, control.low, control.high);
  const bool can = control.enabled && to != control.value;
  if (paint.sign_button(at, control.action + (way < 0 ? "-" : "+"), can, way,
                        Paint::Sign::kAmount)) {
    paint.act(control.action, std::to_string(to));
  }
}

void check_box(Paint& paint, ImVec2 at, const app::Control& control, bool lit) {
  const Colours& c = paint.style.colour;
  const ImVec2 end = {at.x + kBox, at.y + kBox};
  ImDrawList& draw = Paint::draw();
  if (control.on) {
    draw.AddRectFilled(at, end, control.enabled ? c.ink : c.faint, 5);
    const ImVec2 tick[] = {
        {at.x + 5, at.y + 10.5F}, {at.x + 8.5F, at.y + 14}, {at.x + 15, at.y + 6.5F}};
    draw.AddPolyline(tick, 3, c.paper, 0, 2);
  } else {
    draw.AddRect(at, end, lit && control.enabled ? c.ink : c.faint, 5);
  }
}

float stepper_width(const Paint& paint, const app::Control& control) {
  const Style& s = paint.style;
  const float most = paint.width(s.fonts.strong, size::kBody, std::to_string(control.high));
  return 2 * size::kTouch + std::max(most, paint.width(s.fonts.strong, size::kBody, control.text)) +
         2;
}

std::string shown(const app::Control& control) {
  return control.text.empty() ? std::to_string(control.value) : control.text;
}

// A slider between its two buttons, over the whole width.
void slider(Paint& paint, ImVec2 at, float width, const app::Control& control) {
  const float middle = at.y + size::kTouch / 2;
  const Colours& c = paint.style.colour;
  const float left = at.x + size::kTouch + kEnd;
  const float right = at.x + width - size::kTouch - kEnd;
  value_button(paint, at, control, -1);
  value_button(paint, {at.x + width - size::kTouch, at.y}, control, 1);
  if (control.mark >= 0) {
    const float x = left + (right - left) * position_on(control, control.mark);
    Paint::dashes({x, middle - 13}, {x, middle + 13}, c.accent);
  }
  paint.slider.draw(paint, {left, right, middle, control.enabled ? c.ink : c.faint}, control);
}

// Controls with a label above them.
bool has_label(const app::Control& control) {
  return control.kind != Kind::kToggle && control.kind != Kind::kButton && !control.label.empty();
}

float toggle_label(const Paint& paint, float room, const app::Control& control, ImVec2* at) {
  const app::Run run{control.label, app::Run::Style::kPlain};
  const float wide = room - kBox - 10;
  if (at) paint.sentence(*at, wide, size::kSmall, paint.style.colour.ink, {&run, 1});
  return paint.height(wide, size::kSmall, {&run, 1});
}

ImVec2 size_of(Paint& paint, float room, const app::Control& control) {
  const Style& s = paint.style;
  if (control.kind == Kind::kToggle) {
    const float wide = kBox + 10 + paint.width(s.fonts.text, size::kSmall, control.label) + 1;
    const float width = std::min(room, wide);
    return {width, std::max(size::kTouch, toggle_label(paint, width, control, nullptr) + 8)};
  }
  ImVec2 bare = bare_size(paint, room, control);
  if (control.kind == Kind::kSlider) bare.x = std::min(room, kMost);
  if (!has_label(control)) return bare;
  const float label = paint.width(s.fonts.text, size::kSmall, control.label);
  bare.x = std::min(room, std::max(bare.x, label));
  const auto lines = paint.lines(s.fonts.text, size::kSmall, bare.x, control.label);
  return {bare.x, bare.y + kLabel * static_cast<float>(lines.size())};
}

void draw_labelled(Paint& paint, ImVec2 at, float width, const app::Control& control) {
  const Style& s = paint.style;
  if (control.kind == Kind::kToggle) {
    const ImVec2 all = size_of(paint, width, control);
    const Paint::Touch touch = Paint::touchable(control.action, at, {at.x + all.x, at.y + all.y});
    const float middle = at.y + all.y / 2;
    check_box(paint, {at.x, middle - kBox / 2}, control, touch.hovered);
    ImVec2 label = {at.x + kBox + 10, middle - toggle_label(paint, all.x, control, nullptr) / 2};
    toggle_label(paint, all.x, control, &label);
    if (touch.clicked && control.enabled) paint.act(control.action, "");
    return;
  }
  if (has_label(control)) {
    const bool slides = control.kind == Kind::kSlider;
    const std::string value = slides ? shown(control) : "";
    for (const auto line : paint.lines(s.fonts.text, size::kSmall, width, control.label)) {
      paint.text(s.fonts.text, size::kSmall, {at.x, at.y + kLabel / 2}, s.colour.faint, line);
      at.y += kLabel;
    }
    if (slides) {
      paint.text(s.fonts.strong, size::kSmall, {at.x + width, at.y - kLabel / 2}, s.colour.ink,
                 value, Align::kRight);
    }
  }
  draw_bare(paint, at, width, control);
}

}  // namespace

ImVec2 bare_size(Paint& paint, float room, const app::Control& control) {
  switch (control.kind) {
    case Kind::kSlider:
      return {std::min(room, kLeast), size::kTouch};
    case Kind::kStepper:
      return {stepper_width(paint, control), size::kTouch};
    case Kind::kToggle:
      return {kBox, size::kTouch};
    case Kind::kChoice:
      return paint.tabs_size(room, control);
    case Kind::kButton:
      return paint.button_size(control, room);
    default:  // a typed value: the page has a native field for it
      return {paint.width(paint.style.fonts.text, size::kBody, control.text), size::kTouch};
  }
}

ImVec2 draw_bare(Paint& paint, ImVec2 at, float room, const app::Control& control) {
  const Style& s = paint.style;
  const float middle = at.y + size::kTouch / 2;
  switch (control.kind) {
    case Kind::kSlider:
      slider(paint, at, room, control);
      return {room, size::kTouch};
    case Kind::kStepper: {
      // Room for one or two more digits, since all in a column have the same width.
      const float wide = std::min(room, stepper_width(paint, control) + 24);
      value_button(paint, at, control, -1);
      paint.text(s.fonts.strong, size::kBody, {at.x + wide / 2, middle}, s.colour.ink,
                 shown(control), Align::kCentre);
      value_button(paint, {at.x + wide - size::kTouch, at.y}, control, 1);
      return {wide, size::kTouch};
    }
    case Kind::kToggle: {
      // The touch area extends to both sides, as far as needed at the figure's edge.
      constexpr float kIn = (size::kTouch - kBox) / 2;
      const Paint::Touch touch = Paint::touchable(control.action, {at.x - 2 * kIn, at.y},
                                                  {at.x + kBox + 2 * kIn, at.y + size::kTouch});
      check_box(paint, {at.x, at.y + kIn}, control, touch.hovered);
      if (touch.clicked && control.enabled) paint.act(control.action, "");
      return {kBox, size::kTouch};
    }
    case Kind::kChoice: {
      const ImVec2 wanted = paint.tabs_size(room, control);
      paint.tabs(at, room, control);
      return wanted;
    }
    case Kind::kButton:
      return paint.button(at, control, room);
    default:
      paint.text(s.fonts.text, size::kBody, {at.x, middle}, s.colour.ink, control.text);
      return bare_size(paint, room, control);
  }
}

namespace {

struct Item {
  const app::Control* control;
  ImVec2 size;
};

// Steppers and toggles are laid out in columns, each as wide as the widest of its kind,
// so that they line up.
void align(std::vector<Item>& items) {
  for (const Kind kind : {Kind::kStepper, Kind::kToggle}) {
    float widest = 0;
    for (const Item& item : items) {
      if (item.control->kind == kind) widest = std::max(widest, item.size.x);
    }
    for (Item& item : items) {
      if (item.control->kind == kind) item.size.x = widest;
    }
  }
}

}  // namespace

float draw_controls(Paint& paint, Box box, const app::Controls& group) {
  float y = box.at.y;
  const Style& s = paint.style;
  // The label of a single control is enough if the group's label is the same.
  const bool named = group.controls.size() > 1 || (has_label(group.controls.front()) &&
                                                   group.controls.front().label != group.label);
  if (named && !group.label.empty()) {
    for (const auto line : paint.lines(s.fonts.text, size::kSmall, box.width, group.label)) {
      // In the ink colour, because the control names below are faint.
      paint.text(s.fonts.text, size::kSmall, {box.at.x, y + kLabel / 2}, s.colour.ink, line);
      y += kLabel;
    }
    y += 6;
  }
  std::vector<Item> items;
  for (const app::Control& control : group.controls) {
    items.push_back({&control, size_of(paint, box.width, control)});
  }
  align(items);
  std::vector<Item> line;
  float used = 0;
  const auto end_line = [&] {
    float tallest = size::kTouch;
    for (const Item& item : line) tallest = std::max(tallest, item.size.y);
    float x = box.at.x;
    for (const Item& item : line) {
      // Aligned at the bottom; a slider fills the remaining width.
      const float more =
          item.control->kind == Kind::kSlider ? std::min(box.width - used, kMost - item.size.x) : 0;
      const float width = item.size.x + std::max(0.0F, more);
      used += std::max(0.0F, more);
      draw_labelled(paint, {x, y + tallest - item.size.y}, width, *item.control);
      x += width + kBetween;
    }
    y += tallest + 4;
    line.clear();
    used = 0;
  };
  for (const Item& item : items) {
    // A row of choices has its own line: a control beside it would be apart from its like.
    const bool alone = item.control->kind == Kind::kChoice ||
                       (!line.empty() && line.back().control->kind == Kind::kChoice);
    if (!line.empty() && (alone || used + kBetween + item.size.x > box.width)) end_line();
    used += item.size.x + (line.empty() ? 0 : kBetween);
    line.push_back(item);
  }
  if (!line.empty()) end_line();
  return y - box.at.y;
}

}  // namespace view
