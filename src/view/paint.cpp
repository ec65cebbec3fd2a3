#include "view/paint.h"

#include <algorithm>
#include <cmath>

namespace view {
namespace {

constexpr float kLeading = 1.42F;  // line height over type size
constexpr float kButtonPad = 14;
constexpr float kBehindName = 14;  // from the name of a choice to the choices

}  // namespace

float Paint::face_size(ImFont* font, float size) const {
  // Ascent and descent in ems: Inter 0.969 + 0.242, Noto Serif 1.069 + 0.293.
  return size * (font == style.fonts.title ? 1.362F : 1.211F);
}

float Paint::width(ImFont* font, float size, std::string_view text) const {
  return font
      ->CalcTextSizeA(face_size(font, size), FLT_MAX, 0, text.data(), text.data() + text.size())
      .x;
}

float Paint::text(ImFont* font, float size, ImVec2 at, ImU32 colour, std::string_view text,
                  Align align) const {
  const float wide = width(font, size, text);
  if (align == Align::kCentre) at.x -= wide / 2;
  if (align == Align::kRight) at.x -= wide;
  // From the top of the face to the middle of its capitals, in ems.
  const float middle = font == style.fonts.title ? 1.069F - 0.357F : 0.969F - 0.364F;
  const auto put = [&](float x) {
    draw().AddText(font, face_size(font, size), {x, std::round(at.y - size * middle)}, colour,
                   text.data(), text.data() + text.size());
  };
  put(std::round(at.x));
  constexpr float kWeight = 0.04F;  // of the size: the offset that makes strokes bold
  if (font == style.fonts.strong) put(std::round(at.x) + size * kWeight);
  return wide;
}

void Paint::text_within(ImFont* font, float size, ImVec2 at, float room, ImU32 colour,
                        std::string_view text) const {
  if (width(font, size, text) <= room) {
    this->text(font, size, at, colour, text);
    return;
  }
  // The narrowest frames have room for small print.
  if (size > size::kTiny) return text_within(font, size::kTiny, at, room, colour, text);
  std::string shorter(text);
  while (!shorter.empty() && width(font, size, shorter + "…") > room) {
    while ((shorter.back() & 0xC0) == 0x80) shorter.pop_back();
    shorter.pop_back();
  }
  this->text(font, size, at, colour, shorter + "…");
}

Paint::Extent Paint::flow(Faces faces, ImVec2 at, float room, float size, ImU32 colour,
                          std::span<const app::Run> runs, bool draw_it) const {
  using RunStyle = app::Run::Style;
  const float line = std::round(size * kLeading);
  const float space = width(faces.text, size, " ");
  float x = 0;
  float y = 0;
  // A word may be made of pieces of several runs ("*86,546.65*."), which must
  // stay together, so words are gathered across runs before they are placed.
  struct Piece {
    std::string_view text;
    RunStyle style;
    float wide;
  };
  std::vector<Piece> word;
  const auto font_of = [&](RunStyle s) {
    return s == RunStyle::kStrong ? faces.strong : faces.text;
  };
  const auto size_of = [&](RunStyle s) { return s == RunStyle::kCitation ? size * 0.87F : size; };
  const auto place_word = [&] {
    float wide = 0;
    for (const Piece& piece : word) wide += piece.wide;
    if (x > 0 && x + wide > room) {
      x = 0;
      y += line;
    }
    for (const Piece& piece : word) {
      const ImU32 ink = piece.style == RunStyle::kCitation ? style.colour.accent : colour;
      const ImVec2 spot = {at.x + x, at.y + y + line / 2};
      if (draw_it) text(font_of(piece.style), size_of(piece.style), spot, ink, piece.text);
      x += piece.wide;
    }
    word.clear();
  };
  for (const app::Run& run : runs) {
    std::string_view rest = run.text;
    while (!rest.empty()) {
      const auto end = std::min(rest.find(' '), rest.size());
      if (end > 0) {
        const std::string_view piece = rest.substr(0, end);
        word.push_back({piece, run.style, width(font_of(run.style), size_of(run.style), piece)});
      }
      rest.remove_prefix(end);
      if (rest.empty()) break;
      place_word();
      if (x > 0) x += space;
      rest.remove_prefix(1);
    }
  }
  place_word();
  return {y + line, x, y + line / 2};
}

float Paint::title(ImVec2 at, float room, std::string_view text, bool draw_it) const {
  const app::Run run{std::string(text), app::Run::Style::kPlain};
  const Faces face = {style.fonts.title, style.fonts.title};
  return flow(face, at, room, size::kHeading, style.colour.ink, {&run, 1}, draw_it).height;
}

float Paint::heading(ImVec2 at, float room, std::string_view text) const {
  return title(at, room, text, true);
}

float Paint::heading_height(float room, std::string_view text) const {
  return title({}, room, text, false);
}

float Paint::sentence(ImVec2 at, float room, float size, ImU32 colour,
                      std::span<const app::Run> runs) const {
  return passage(at, room, size, colour, runs).height;
}

Paint::Extent Paint::passage(ImVec2 at, float room, float size, ImU32 colour,
                             std::span<const app::Run> runs) const {
  return flow({style.fonts.text, style.fonts.strong}, at, room, size, colour, runs, true);
}

float Paint::paragraph(ImVec2 at, float room, float size, ImU32 colour,
                       std::string_view text) const {
  const app::Run run{std::string(text), app::Run::Style::kPlain};
  return sentence(at, room, size, colour, {&run, 1});
}

float Paint::height(float room, float size, std::span<const app::Run> runs) const {
  return flow({style.fonts.text, style.fonts.strong}, {}, room, size, 0, runs, false).height;
}

std::vector<std::string_view> Paint::lines(ImFont* font, float size, float room,
                                           std::string_view text) const {
  std::vector<std::string_view> all;
  while (!text.empty()) {
    // As many words as fit, and at least one.
    std::size_t until = std::min(text.find(' '), text.size());
    while (until < text.size()) {
      const std::size_t next = std::min(text.find(' ', until + 1), text.size());
      if (width(font, size, text.substr(0, next)) > room) break;
      until = next;
    }
    all.push_back(text.substr(0, until));
    text.remove_prefix(std::min(until + 1, text.size()));
  }
  return all;
}

void Paint::seat(ImVec2 centre, float radius, app::Form form, ImU32 colour) const {
  const bool faint = form == app::Form::kVacant || form == app::Form::kUnconfirmed;
  seat(centre, picture::shape(form, radius), faint ? style.colour.faint : colour);
}

void Paint::seat(ImVec2 centre, const picture::Shape& shape, ImU32 colour) const {
  // ImGui culls text that is out of view, but not shapes.
  const float out = shape.radius + shape.line / 2;
  if (!ImGui::IsRectVisible({centre.x - out, centre.y - out}, {centre.x + out, centre.y + out})) {
    return;
  }
  const ImU32 edge = style.edge_of(colour);
  const float r = shape.radius;
  switch (shape.kind) {
    case picture::Shape::Kind::kRing:
      // Only a ring with a dot is somebody's, and has an edge of its own.
      draw().AddCircle(centre, r, shape.dot > 0 ? edge : colour, 0, shape.line);
      if (shape.dot > 0) draw().AddCircleFilled(centre, shape.dot, colour);
      break;
    case picture::Shape::Kind::kSquare:
      draw().AddRect({centre.x - r, centre.y - r}, {centre.x + r, centre.y + r}, edge, 1, 0,
                     shape.line);
      break;
    case picture::Shape::Kind::kDisc:
      draw().AddCircleFilled(centre, r, colour);
      if (style.colour.outlined) {
        const picture::Shape outline = picture::shape(app::Form::kDistrict, r);
        draw().AddCircle(centre, outline.radius, edge, 0, outline.line);
      }
  }
}

void Paint::mark(ImVec2 from, const picture::Mark& mark) const {
  using picture::Mark;
  const ImU32 colour = mark.ink == picture::Ink::kOwner   ? style.of(mark.owner)
                       : mark.ink == picture::Ink::kFaint ? style.colour.faint
                                                          : style.colour.ink;
  const auto on_screen = [&](picture::Point at) { return ImVec2(from.x + at.x, from.y + at.y); };
  if (mark.kind == Mark::Kind::kShapes) {
    for (const picture::Point at : mark.points) seat(on_screen(at), mark.shape, colour);
  } else if (mark.kind == Mark::Kind::kText) {
    // Drawn from its left end, which stays fixed while the last part gets longer.
    ImVec2 at = on_screen(mark.points[0]);
    at.x -= mark.wide / 2 * static_cast<float>(mark.anchor);
    at.x += text(style.fonts.text, mark.size, at, colour, mark.unit + mark.text);
    text(style.fonts.strong, mark.size, at, colour, mark.strong);
  } else if (mark.dashed) {
    dashes(on_screen(mark.points.front()), on_screen(mark.points.back()),
           faded(colour, mark.opacity));
  } else {
    for (const picture::Point at : mark.points) draw().PathLineTo(on_screen(at));
    draw().PathStroke(faded(colour, mark.opacity));
  }
}

void Paint::hairline(float x0, float x1, float y) const {
  const float crisp = std::floor(y) + 0.5F;
  draw().AddLine({x0, crisp}, {x1, crisp}, style.colour.hairline);
}

void Paint::dashes(ImVec2 from, ImVec2 to, ImU32 colour, float thickness) {
  constexpr float kDash = 4;
  constexpr float kSkip = 3;
  const float dx = to.x - from.x;
  const float dy = to.y - from.y;
  const float length = std::hypot(dx, dy);
  const int count = static_cast<int>(std::ceil(length / (kDash + kSkip)));
  for (int i = 0; i < count; ++i) {
    const float from_here = static_cast<float>(i) * (kDash + kSkip);
    const float a = from_here / length;
    const float b = std::min(1.0F, (from_here + kDash) / length);
    draw().AddLine({from.x + dx * a, from.y + dy * a}, {from.x + dx * b, from.y + dy * b}, colour,
                   thickness);
  }
}

void Paint::dashed_box(ImVec2 min, ImVec2 max, ImU32 colour) {
  const float inset = 0.5F;
  const ImVec2 a = {min.x + inset, min.y + inset};
  const ImVec2 b = {max.x - inset, max.y - inset};
  dashes(a, {b.x, a.y}, colour);
  dashes({b.x, a.y}, b, colour);
  dashes(b, {a.x, b.y}, colour);
  dashes({a.x, b.y}, a, colour);
}

Paint::Touch Paint::touchable(std::string_view id, ImVec2 min, ImVec2 max) {
  ImGui::SetCursorScreenPos(min);
  ImGui::PushID(id.data(), id.data() + id.size());
  Touch touch;
  touch.clicked = ImGui::InvisibleButton("touch", {max.x - min.x, max.y - min.y});
  touch.hovered = ImGui::IsItemHovered();
  touch.held = ImGui::IsItemActive();
  ImGui::PopID();
  if (touch.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return touch;
}

Paint::Touch Paint::tall(std::string_view id, ImVec2 min, ImVec2 max) {
  const float more = std::max(0.0F, (size::kTouch - (max.y - min.y)) / 2);
  return touchable(id, {min.x, min.y - more}, {max.x, max.y + more});
}

ImVec2 Paint::tabs(ImVec2 at, float room, const app::Control& choice, bool draw_it) {
  constexpr float kBetween = 18;
  constexpr float kUnder = 12;  // from a word's middle to the line under it
  const Colours& c = style.colour;
  float x = 0;
  float y = 0;
  float widest = 0;
  for (const app::Option& option : choice.options) {
    const std::string& label = option.brief.empty() ? option.label : option.brief;
    const float wide = std::min(room, width(style.fonts.strong, size::kSmall, label));
    if (x > 0 && x + wide > room) {
      x = 0;
      y += size::kTouch;
    }
    const ImVec2 min = {at.x + x, at.y + y + 2};
    const ImVec2 max = {min.x + wide, min.y + size::kChip - 4};
    const float middle = (min.y + max.y) / 2;
    widest = std::max(widest, x + wide);
    x += std::max(wide + kBetween, size::kTouch + kBetween / 2);
    if (!draw_it) continue;
    const bool chosen = option.value == choice.text;
    const bool open = choice.enabled && !chosen;
    // The touch area: half way to its neighbours, and at least as wide as a finger.
    const float left = min.x - (min.x > at.x ? kBetween / 2 : 0);
    const float right = std::max(max.x + kBetween / 2, left + size::kTouch);
    const Touch touch = tall(choice.action + "=" + option.value, {left, min.y}, {right, max.y});
    if (chosen || (open && touch.hovered)) {
      draw().AddRectFilled({min.x, middle + kUnder}, {max.x, middle + kUnder + line::kMark},
                           chosen ? c.ink : c.hairline);
    }
    const ImU32 ink = chosen || choice.enabled ? c.ink : c.faint;
    text_within(chosen ? style.fonts.strong : style.fonts.text, size::kSmall, {min.x, middle},
                wide + 1, ink, label);
    if (touch.clicked && open) act(choice.action, option.value);
  }
  return {widest, y + size::kChip};
}

float Paint::named_tabs_width(const app::Control& choice) {
  return width(style.fonts.text, size::kSmall, choice.label) + kBehindName +
         tabs_size(FLT_MAX, choice).x;
}

float Paint::named_tabs(ImVec2 at, float room, const app::Control& choice) {
  float name = width(style.fonts.text, size::kSmall, choice.label) + kBehindName;
  float y = 0;
  // A long name has its own line; otherwise the choices wrap after it.
  if (name > room / 3 && named_tabs_width(choice) > room) {
    y = paragraph(at, room, size::kSmall, style.colour.faint, choice.label);
    name = 0;
  } else {
    text(style.fonts.text, size::kSmall, {at.x, at.y + size::kChip / 2}, style.colour.faint,
         choice.label);
  }
  return y + tabs({at.x + name, at.y + y}, room - name, choice);
}

namespace {

// What is on a button.
const std::string& face_of(const app::Control& button) {
  return button.text.empty() ? button.label : button.text;
}

}  // namespace

ImVec2 Paint::button_size(const app::Control& control, float room) const {
  const float wide = width(style.fonts.strong, size::kSmall, face_of(control)) + 2 * kButtonPad;
  return {std::min(room, wide), size::kChip};
}

bool Paint::sign_button(ImVec2 at, std::string_view id, bool enabled, int way, Sign sign) {
  constexpr float kBox = 32;
  const Touch touch = touchable(id, at, {at.x + size::kTouch, at.y + size::kTouch});
  const Colours& c = style.colour;
  const float x = way < 0 ? at.x : at.x + size::kTouch - kBox;
  const ImVec2 min = {x, at.y + (size::kTouch - kBox) / 2};
  const ImVec2 centre = {x + kBox / 2, at.y + size::kTouch / 2};
  draw().AddRect(min, {min.x + kBox, min.y + kBox}, enabled && touch.hovered ? c.ink : c.hairline,
                 line::kCorner);
  const ImU32 ink = enabled ? c.ink : faded(c.faint, 0.6F);
  constexpr float kArm = 4.5F;
  constexpr float kHalf = 0.75F;
  if (sign == Sign::kArrow) {
    const float tip = way < 0 ? -kArm / 2 : kArm / 2;
    const ImVec2 points[] = {{centre.x - tip, centre.y - kArm},
                             {centre.x + tip, centre.y},
                             {centre.x - tip, centre.y + kArm}};
    draw().AddPolyline(points, 3, ink, 0, 1.6F);
  } else {
    draw().AddRectFilled({centre.x - kArm, centre.y - kHalf}, {centre.x + kArm, centre.y + kHalf},
                         ink);
    if (way > 0) {
      draw().AddRectFilled({centre.x - kHalf, centre.y - kArm}, {centre.x + kHalf, centre.y + kArm},
                           ink);
    }
  }
  return touch.clicked && enabled;
}

ImVec2 Paint::button(ImVec2 at, const app::Control& control, float room, float least) {
  const Colours& c = style.colour;
  ImVec2 wanted = button_size(control, room);
  const float in = std::max(kButtonPad, (least - wanted.x) / 2 + kButtonPad);
  wanted.x = std::max(wanted.x, least);
  const ImVec2 max = {at.x + wanted.x, at.y + wanted.y};
  const Touch touch = tall(control.action, at, max);
  const bool lit = control.enabled && touch.hovered;
  draw().AddRectFilled(at, max, lit ? c.ink : c.paper, line::kCorner);
  draw().AddRect(at, max, control.enabled ? c.ink : c.hairline, line::kCorner);
  text_within(style.fonts.strong, size::kSmall, {at.x + in, (at.y + max.y) / 2},
              wanted.x - 2 * kButtonPad + 1,
              lit               ? c.paper
              : control.enabled ? c.ink
                                : c.faint,
              face_of(control));
  if (touch.clicked && control.enabled) act(control.action, "");
  return wanted;
}

}  // namespace view
