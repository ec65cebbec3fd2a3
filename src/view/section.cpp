// A section in general: its heading, and its nodes one below the other.
#include <algorithm>
#include <cmath>

#include "view/nodes.h"

namespace view {
namespace {

constexpr float kNumber = 34;  // width of a step's number
constexpr float kHead = 48;    // height of a heading that can be touched
constexpr float kSide = 40;    // between a heading and the text beside it

// Points down, or up when its section is open.
void chevron(ImVec2 centre, float size, bool up, ImU32 colour) {
  const float way = up ? -1.0F : 1.0F;
  const ImVec2 points[] = {{centre.x - size, centre.y - size / 2 * way},
                           {centre.x, centre.y + size / 2 * way},
                           {centre.x + size, centre.y - size / 2 * way}};
  Paint::draw().AddPolyline(points, 3, colour, 0, 1.6F);
}

// The button that shows and hides the wording of a sentence: beside the sentence's end
// if it fits, else below. Returns the height from the sentence's top to the button's end.
float more_button(Paint& paint, Box box, Paint::Extent sentence, const app::Control& control) {
  const Style& s = paint.style;
  constexpr float kLine = 21;
  constexpr float kMark = 18;
  const std::string& label = control.text.empty() ? control.label : control.text;
  const float wide = paint.width(s.fonts.text, size::kSmall, label) + kMark;
  const bool beside = sentence.end + 10 + wide <= box.width;
  const float x = beside ? box.at.x + sentence.end + 10 : box.at.x;
  const float top = beside ? sentence.middle - kLine / 2 : sentence.height + 2;
  const float middle = box.at.y + top + kLine / 2;
  const Paint::Touch touch =
      Paint::tall(control.action, {x, middle - kLine / 2}, {x + wide, middle + kLine / 2});
  paint.text_within(s.fonts.text, size::kSmall, {x, middle}, box.width - kMark, s.colour.accent,
                    label);
  chevron({x + std::min(wide, box.width) - 7, middle}, 4, control.on, s.colour.accent);
  if (touch.hovered) {
    Paint::draw().AddLine({x, middle + 9.5F},
                          {x + std::min(wide, box.width) - kMark, middle + 9.5F}, s.colour.accent);
  }
  if (touch.clicked) paint.act(control.action, "");
  return top + kLine;
}

struct Draw {
  Paint& paint;
  Box box;

  float operator()(const app::Sentence& node) const {
    return draw_sentence(paint, box, node, size::kBody, paint.style.colour.ink);
  }
  float operator()(const app::Quote& node) const { return draw_quote(paint, box, node); }
  float operator()(const app::Controls& node) const { return draw_controls(paint, box, node) + 12; }
  float operator()(const app::Chamber& node) const {
    return (*this)(app::Pictures{.id = node.id, .caption = {}, .chambers = {node}});
  }
  // Nodes other than text have space above and below.
  float operator()(const app::Table& node) const { return airy(draw_table, node); }
  float operator()(const app::Bars& node) const { return airy(draw_bars, node); }
  float operator()(const app::Scenes& node) const { return airy(draw_scenes, node); }
  float operator()(const app::Pictures& node) const { return airy(draw_pictures, node); }
  template <class Node>
  float airy(float (*draw)(Paint&, Box, const Node&), const Node& node) const {
    return 6 + draw(paint, {{box.at.x, box.at.y + 6}, box.width}, node) + 20;
  }
};

}  // namespace

float draw_sentence(Paint& paint, Box box, const app::Sentence& sentence, float size,
                    ImU32 colour) {
  box.width = std::min(box.width, size::kMeasure);
  const Paint::Extent text = paint.passage(box.at, box.width, size, colour, sentence.runs);
  if (!sentence.more) return text.height + 9;
  // Far enough from the next button for a finger.
  return std::max(more_button(paint, box, text, *sentence.more) + 12, size::kTouch);
}

float draw_quote(Paint& paint, Box box, const app::Quote& quote) {
  const Style& s = paint.style;
  constexpr float kIn = 16;
  const float room = std::min(box.width, size::kMeasure) - kIn;
  float y = box.at.y;
  y += paint.paragraph({box.at.x + kIn, y}, room, 14, s.colour.ink, quote.text) + 3;
  y += paint.paragraph({box.at.x + kIn, y}, room, size::kTiny, s.colour.faint, quote.source);
  Paint::draw().AddRectFilled({box.at.x, box.at.y + 2}, {box.at.x + 2, y - 1}, s.colour.accent);
  return y + 14 - box.at.y;
}

float draw_nodes(Paint& paint, Box box, const app::Section& section) {
  const Style& s = paint.style;
  const auto number_of = [](const app::Node& node) {
    const auto* const step = std::get_if<app::Sentence>(&node);
    return step ? step->number : 0;
  };
  const bool numbered =
      std::ranges::any_of(section.nodes, [&](const auto& node) { return number_of(node) > 0; });
  float y = box.at.y;
  for (const app::Node& node : section.nodes) {
    // Nodes of a step are indented to its text, not to its number.
    const bool in = numbered && (std::holds_alternative<app::Sentence>(node) ||
                                 std::holds_alternative<app::Quote>(node));
    if (const int number = number_of(node); number > 0) {
      const ImVec2 centre = {box.at.x + 11, y + 11};
      Paint::draw().AddCircleFilled(centre, 11, s.colour.ink);
      paint.text(s.fonts.strong, size::kTiny, centre, s.colour.paper, std::to_string(number),
                 Align::kCentre);
    }
    const float indent = in ? kNumber : 0;
    y += std::visit(Draw{paint, {{box.at.x + indent, y}, box.width - indent}}, node);
  }
  return y - box.at.y;
}

float draw_section(Paint& paint, Box box, const app::Section& section) {
  const Style& s = paint.style;
  // On a wide page the heading is beside its text, as in a margin.
  const bool beside = box.width >= size::kWide - 8;
  const float side = beside ? std::round(box.width * 0.25F) : box.width;
  constexpr float kMark = 28;
  const float room = section.open ? side - kMark : side;
  const float height = paint.heading_height(room, section.heading);
  const float head = std::max(kHead, height + 22);
  paint.hairline(box.at.x, box.at.x + box.width, box.at.y);

  if (section.open) {
    const app::Control& open = *section.open;
    const ImVec2 end = {box.at.x + (beside && open.on ? side : box.width), box.at.y + head};
    const Paint::Touch touch = Paint::touchable(open.action, box.at, end);
    chevron({box.at.x + (beside ? side : box.width) - 12, box.at.y + head / 2}, 5, open.on,
            touch.hovered ? s.colour.ink : s.colour.faint);
    if (touch.clicked) paint.act(open.action, "");
  }
  paint.heading({box.at.x, box.at.y + (head - height) / 2}, room, section.heading);
  if (section.nodes.empty()) return head;

  const float x = beside ? side + kSide : 0;
  const float top = beside ? 14 : head;
  const float nodes = draw_nodes(paint, {{box.at.x + x, box.at.y + top}, box.width - x}, section);
  return std::max(head, top + nodes) + 16;
}

}  // namespace view
