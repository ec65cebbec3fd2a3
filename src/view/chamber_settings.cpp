// The replay's controls, and the choice of the independents' place.
#include <algorithm>

#include "view/figures.h"
#include "view/nodes.h"

namespace view {
namespace {

// The replay's controls in one line, or two on a phone: play, then a slider between the
// buttons for one step back and forth, then the button that ends the replay.
float replay(Paint& paint, Box box, const app::Controls& group) {
  const Style& s = paint.style;
  const auto find = [&](std::string_view action) {
    const auto found = std::ranges::find(group.controls, action, &app::Control::action);
    return found == group.controls.end() ? nullptr : &*found;
  };
  const app::Control* const play = find("replay/play");
  const app::Control* const back = find("replay/back");
  const app::Control* const seat = find("replay/seat");
  const app::Control* const next = find("replay/next");
  const app::Control* const off = find("replay/off");
  if (!play || !back || !seat || !next || !off) return draw_controls(paint, box, group);

  constexpr float kPlay = 92;  // the same for "Play" and "Pause", so that nothing moves
  constexpr float kBetween = 12;
  constexpr float kIn = (size::kTouch - size::kChip) / 2;
  const float ground = box.at.y + kIn;
  paint.button({box.at.x, ground}, *play, box.width, kPlay);
  const ImVec2 out = paint.button_size(*off, box.width);
  const float right = box.at.x + box.width;
  paint.button({right - out.x, ground}, *off, box.width);
  const float count = paint.width(s.fonts.text, size::kSmall, "000/000");

  const bool one_line = box.width - kPlay - out.x - count > 260;
  const float y = one_line ? box.at.y : box.at.y + size::kTouch + 4;
  const float from = one_line ? box.at.x + kPlay + kBetween : box.at.x;
  const float end = one_line ? right - out.x - count - 2 * kBetween : right;
  if (one_line) {
    paint.text(s.fonts.text, size::kSmall, {end + kBetween, y + size::kTouch / 2}, s.colour.faint,
               seat->text);
  } else {
    paint.text(s.fonts.text, size::kSmall, {box.at.x + kPlay + kBetween, ground + size::kChip / 2},
               s.colour.faint, seat->text);
  }
  const auto step = [&](float x, const app::Control& control, int way) {
    if (paint.sign_button({x, y}, control.action, control.enabled, way, Paint::Sign::kArrow)) {
      paint.act(control.action, "");
    }
  };
  step(from, *back, -1);
  step(end - size::kTouch, *next, 1);
  paint.slider.draw(paint,
                    {from + size::kTouch + 14, end - size::kTouch - 14, y + size::kTouch / 2,
                     seat->enabled ? s.colour.ink : s.colour.faint},
                    *seat);
  return y + size::kTouch - box.at.y;
}

// The replay and the choice of the independents' place: in one line if there is room.
float settings(Paint& paint, Box box, const app::Controls* replay_controls,
               const app::Controls* order) {
  ImVec2 used = {};
  if (replay_controls && replay_controls->controls.size() == 1) {
    used = paint.button(box.at, replay_controls->controls.front(), box.width);
  } else if (replay_controls) {
    used = {box.width, replay(paint, box, *replay_controls)};
  }
  if (!order) return used.y;
  const app::Control& choice = order->controls.front();
  constexpr float kBetween = 28;
  const float wide = paint.named_tabs_width(choice);
  if (used.x == 0 || used.x + kBetween + wide > box.width) {
    const float y = used.y > 0 ? used.y + 8 : 0;
    return y + paint.named_tabs({box.at.x, box.at.y + y}, box.width, choice);
  }
  const float x = used.x + kBetween;
  return std::max(used.y, paint.named_tabs({box.at.x + x, box.at.y}, box.width - x, choice));
}

}  // namespace

float draw_chamber_settings(Paint& paint, Box box, const app::Outline& outline) {
  const app::Section* const seats = outline.section(app::id::kSeats);
  const app::Section* const section = outline.section(app::id::kReplay);
  if (!seats || !section) return 0;
  return settings(paint, box, section->find<app::Controls>(app::id::kReplay),
                  seats->find<app::Controls>(app::id::kChamberOrder));
}

}  // namespace view
