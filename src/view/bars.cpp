// Bars of stretches on one scale, with lines across all of them.
#include <algorithm>
#include <cmath>

#include "seats/heap_sort.h"
#include "view/nodes.h"

namespace view {
namespace {

constexpr float kThick = 16;
constexpr float kRow = 30;
constexpr float kLabelAbove = 20;
constexpr float kLineLabel = 15;

// The plot: maps a length to x.
struct Scale {
  float left, right;
  std::int64_t low, high;

  [[nodiscard]] float x(std::int64_t value) const {
    const auto length = static_cast<double>(high - low);
    const double part = length > 0 ? static_cast<double>(value - low) / length : 0;
    return left + (right - left) * static_cast<float>(std::clamp(part, 0.0, 1.0));
  }
};

// Lines between equal parts, where there is room for them.
void divide(const Style& style, ImVec2 min, ImVec2 max, int parts) {
  const float wide = (max.x - min.x) / static_cast<float>(parts);
  if (wide < 3) return;
  for (int i = 1; i < parts; ++i) {
    const float x = min.x + wide * static_cast<float>(i);
    Paint::draw().AddLine({x, min.y}, {x, max.y}, style.colour.paper);
  }
}

// List seats are solid, district seats an outline around a tint, seats without a
// holder an outline.
void stretch(const Style& style, ImVec2 min, ImVec2 max, app::Form form, ImU32 colour) {
  ImDrawList& draw = Paint::draw();
  switch (form) {
    case app::Form::kDistrict:
    case app::Form::kOther:
      draw.AddRectFilled(min, max, faded(colour, 0.22F), 1);
      draw.AddRect({min.x + 0.5F, min.y + 0.5F}, {max.x - 0.5F, max.y - 0.5F},
                   style.edge_of(colour), 1, 0, 1.5F);
      break;
    case app::Form::kVacant:
    case app::Form::kUnconfirmed:
      Paint::dashed_box(min, max, style.colour.faint);
      break;
    default:
      draw.AddRectFilled(min, max, colour, 1);
      if (style.colour.outlined) draw.AddRect(min, max, style.colour.ink, 1);
  }
}

// The description of a stretch, beside the pointer, on the figure's background.
struct Tip {
  ImVec2 at;
  const std::string* text = nullptr;
};

void draw_tip(const Paint& paint, Box box, const Tip& tip) {
  if (!tip.text || tip.text->empty()) return;
  const Style& s = paint.style;
  const float wide = std::min(box.width, paint.width(s.fonts.text, size::kSmall, *tip.text) + 16);
  const float x = std::clamp(tip.at.x - wide / 2, box.at.x, box.at.x + box.width - wide);
  const ImVec2 min = {std::round(x), tip.at.y - 27};
  const ImVec2 max = {min.x + wide, tip.at.y - 3};
  Paint::draw().AddRectFilled(min, max, s.colour.ink, 4);
  paint.text_within(s.fonts.text, size::kSmall, {min.x + 8, (min.y + max.y) / 2}, wide - 15,
                    s.colour.paper, *tip.text);
}

// A label on the figure's background colour, which covers the lines behind it.
void on_ground(const Paint& paint, ImFont* font, float size, ImVec2 at, float room, ImU32 colour,
               std::string_view text) {
  const float wide = std::min(room, paint.width(font, size, text));
  Paint::draw().AddRectFilled({at.x - 2, at.y - 7}, {at.x + wide + 2, at.y + 7},
                              paint.style.colour.paper);
  paint.text_within(font, size, at, room, colour, text);
}

// The lines' labels above the plot, on as many levels as needed to avoid overlaps.
// Returns the height of the levels.
struct LineLabel {
  float x, y;
  const app::Bars::Line* line;
};

float line_labels(const Paint& paint, Box box, const Scale& scale, const app::Bars& bars,
                  std::vector<LineLabel>& labels) {
  const Style& s = paint.style;
  std::vector<const app::Bars::Line*> order;
  for (const auto& line : bars.lines) order.push_back(&line);
  seats::heap_sort(order, {}, &app::Bars::Line::at);
  std::vector<float> ends;  // of each level's last label
  for (const auto* const line : order) {
    const float wide = paint.width(s.fonts.text, size::kTiny, line->label);
    const float x = std::clamp(scale.x(line->at) - wide / 2, box.at.x,
                               std::max(box.at.x, box.at.x + box.width - wide));
    std::size_t level = 0;
    while (level < ends.size() && ends[level] > x) ++level;
    if (level == ends.size()) ends.push_back(0);
    ends[level] = x + wide + 12;
    labels.push_back({x, static_cast<float>(level), line});
  }
  const float height = kLineLabel * static_cast<float>(ends.size());
  // The first level is the lowest.
  for (LineLabel& label : labels) label.y = box.at.y + height - kLineLabel * (label.y + 0.5F);
  return height;
}

}  // namespace

float draw_bars(Paint& paint, Box box, const app::Bars& bars) {
  const Style& s = paint.style;
  float y = box.at.y;
  if (!bars.caption.empty()) {
    y += paint.paragraph({box.at.x, y}, std::min(box.width, size::kMeasure), size::kSmall,
                         s.colour.faint, bars.caption) +
         6;
  }
  float label = 0;
  float text = 0;
  for (const app::Bar& bar : bars.bars) {
    label = std::max(label, paint.width(s.fonts.text, size::kSmall, bar.label));
    text = std::max(text, paint.width(s.fonts.strong, size::kSmall, bar.text));
  }
  // Labels are left of the bars, or above them where that leaves the bars too little room.
  const bool above = label > box.width * 0.36F;
  const float plot = std::min(box.width, 720.0F);
  const float ends = text > 0 ? text + 10 : 0;  // with the ground around it
  const float left = box.at.x + (above ? 0 : label + 12);
  const Scale scale = {left + (bars.low < 0 ? ends : 0), box.at.x + plot - ends, bars.low,
                       bars.high};
  std::vector<LineLabel> line_names;
  y += line_labels(paint, {{box.at.x, y}, plot}, scale, bars, line_names) + 4;
  const float row = above ? kRow + kLabelAbove - 4 : kRow;
  const float bottom = y + row * static_cast<float>(bars.bars.size());
  if (bars.low < 0) {
    const float zero = std::round(scale.x(0)) + 0.5F;
    Paint::draw().AddLine({zero, y}, {zero, bottom}, s.colour.faint);
  }
  for (const auto& [label_x, label_y, line] : line_names) {
    if (line->at == 0 && bars.low < 0) continue;  // already drawn above
    const float x = std::round(scale.x(line->at)) + 0.5F;
    Paint::dashes({x, label_y + kLineLabel / 2}, {x, bottom}, s.colour.accent);
  }
  for (const auto& [label_x, label_y, line] : line_names) {
    on_ground(paint, s.fonts.text, size::kTiny, {label_x, label_y}, plot, s.colour.accent,
              line->label);
  }
  Tip tip;
  for (const app::Bar& bar : bars.bars) {
    if (above) {
      on_ground(paint, s.fonts.text, size::kSmall, {box.at.x, y + kLabelAbove / 2}, plot,
                s.colour.ink, bar.label);
    } else {
      paint.text(s.fonts.text, size::kSmall, {box.at.x, y + kRow / 2}, s.colour.ink, bar.label);
    }
    const float top = y + (above ? kLabelAbove + 1 : (kRow - kThick) / 2);
    if (bars.low >= 0) {
      const float middle = top + kThick / 2;
      Paint::draw().AddRectFilled({scale.left, middle - 1}, {scale.right, middle + 1},
                                  s.colour.track);
    }
    std::int64_t at = 0;
    float end = scale.x(0);
    bool negative = false;
    for (std::size_t i = 0; i < bar.stretches.size(); ++i) {
      const app::Stretch& one = bar.stretches[i];
      const float from = scale.x(at);
      at += one.length;
      end = scale.x(at);
      negative = one.length < 0;
      const ImVec2 min = {std::min(from, end) + (i > 0 ? 1.0F : 0.0F), top};
      const ImVec2 max = {std::max(from, end), top + kThick};
      if (max.x - min.x < 0.5F) continue;
      const ImU32 colour = one.pale ? faded(s.of(one.owner), 0.3F) : s.of(one.owner);
      stretch(s, min, max, one.form, colour);
      divide(s, min, max, one.parts);
      if (!one.label.empty() &&
          paint.width(s.fonts.text, size::kTiny, one.label) + 10 < max.x - min.x) {
        paint.text(s.fonts.text, size::kTiny, {min.x + 5, top + kThick / 2},
                   one.form == app::Form::kList ? text_on(colour) : s.colour.ink, one.label);
      }
      if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect({min.x, y}, {max.x, y + row})) {
        tip = {{(min.x + max.x) / 2, top}, &one.name};
      }
    }
    const float wide = paint.width(s.fonts.strong, size::kSmall, bar.text);
    const float x = negative ? end - 8 - wide : end + 8;
    on_ground(paint, s.fonts.strong, size::kSmall, {x, top + kThick / 2}, wide, s.colour.ink,
              bar.text);
    y += row;
  }
  draw_tip(paint, box, tip);
  return bottom - box.at.y;
}

}  // namespace view
