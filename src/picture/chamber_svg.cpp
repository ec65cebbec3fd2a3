#include "picture/chamber_svg.h"

#include <cmath>
#include <iterator>
#include <span>
#include <string_view>
#include <vector>

#include "look.h"
#include "picture/marks.h"
#include "picture/svg_text.h"

namespace picture {
namespace {

namespace size = look::size;

// A page's style sheet can override the colour by the class of the mark.
std::string colour_of(Ink ink, const app::Owner& owner) {
  if (ink == Ink::kInk) return hexadecimal(look::kLight.ink);
  if (ink == Ink::kFaint) return hexadecimal(look::kLight.faint);
  if (owner.place < 0) return hexadecimal(look::kLight.nobody);
  if (!owner.colour.empty()) return owner.colour;
  return hexadecimal(look::kLight.lists[owner.tone]);
}

std::string at_point(char command, Point at) {
  return command + short_number(at.x) + ' ' + short_number(at.y);
}

// The key's marks are ellipses, since each circle is a seat.
void add_shape(std::string& svg, const Shape& shape, Point at, std::string_view id) {
  const bool square = shape.kind == Shape::Kind::kSquare;
  svg += square ? "<rect" : id.empty() ? "<ellipse" : "<circle";
  if (!id.empty()) attribute(svg, "data-list", id);
  if (square) {
    attribute(svg, "x", at.x - shape.radius);
    attribute(svg, "y", at.y - shape.radius);
    attribute(svg, "width", 2 * shape.radius);
    attribute(svg, "height", 2 * shape.radius);
  } else {
    attribute(svg, "cx", at.x);
    attribute(svg, "cy", at.y);
    attribute(svg, id.empty() ? "rx" : "r", shape.radius);
    if (id.empty()) attribute(svg, "ry", shape.radius);
  }
  svg += "/>";
}

void add_shapes(std::string& svg, const Mark& mark) {
  const Shape& shape = mark.shape;
  const bool is_line = shape.line > 0;
  const std::string colour = colour_of(mark.ink, mark.owner);
  std::string name = ink_name(mark.ink, mark.owner);
  if (is_line) name += name.empty() ? "ring" : " ring";
  svg += "<g";
  if (!name.empty()) attribute(svg, "class", name);
  attribute(svg, "fill", is_line ? "none" : colour);
  if (is_line) {
    attribute(svg, "stroke", colour);
    attribute(svg, "stroke-width", shape.line);
  }
  svg += '>';
  if (!mark.title.empty()) svg += "<title>" + escaped(mark.title) + "</title>";
  std::string dots;
  for (const Point at : mark.points) {
    add_shape(svg, shape, at, mark.id);
    if (shape.dot > 0) dots += at_point('M', at) + "h0";
  }
  if (!dots.empty()) {  // as one path, since each circle is a seat
    svg += "<path";
    attribute(svg, "d", dots);
    attribute(svg, "stroke-linecap", "round");
    attribute(svg, "stroke-width", 2 * shape.dot);
    svg += "/>";
  }
  svg += "</g>";
}

void add_line(std::string& svg, const Mark& mark) {
  std::string path;
  for (const Point at : mark.points) path += at_point(path.empty() ? 'M' : 'L', at);
  svg += "<path class=\"faint ring\"";
  attribute(svg, "d", path);
  attribute(svg, "fill", "none");
  attribute(svg, "stroke", colour_of(mark.ink, mark.owner));
  attribute(svg, "stroke-opacity", mark.opacity);
  if (mark.dashed) attribute(svg, "stroke-dasharray", "4 3");
  svg += "/>";
}

void add_text(std::string& svg, const Mark& mark) {
  svg += "<text";
  attribute(svg, "class", ink_name(mark.ink, mark.owner));
  if (mark.anchor != Mark::Anchor::kMiddle) {
    attribute(svg, "text-anchor", mark.anchor == Mark::Anchor::kEnd ? "end" : "start");
  }
  attribute(svg, "x", mark.points[0].x);
  attribute(svg, "y", mark.points[0].y + mark.size * kBaseline);
  if (mark.size != size::kSmall) attribute(svg, "font-size", mark.size);
  attribute(svg, "fill", colour_of(mark.ink, mark.owner));
  const bool whole = mark.text.empty();
  if (whole) attribute(svg, "font-weight", "700");
  svg += '>';
  if (!mark.unit.empty()) svg += "<tspan class=\"unit\">" + escaped(mark.unit) + "</tspan>";
  svg += escaped(mark.text);
  if (!mark.strong.empty()) {
    svg += whole ? mark.strong : "<tspan font-weight=\"700\">" + mark.strong + "</tspan>";
  }
  svg += "</text>";
}

void render(std::string& svg, std::span<const Mark> marks) {
  for (const Mark& mark : marks) {
    switch (mark.kind) {
      case Mark::Kind::kShapes:
        add_shapes(svg, mark);
        break;
      case Mark::Kind::kLine:
        add_line(svg, mark);
        break;
      case Mark::Kind::kText:
        add_text(svg, mark);
    }
  }
}

// The `viewBox` of the seats: a page adds its own room for what is above and under them, since
// that does not grow with them.
std::string arc_box(const Arc& arc) {
  const float outer = arc.radius + arc.seat_radius;
  return short_number(arc.centre.x - outer) + ' ' + short_number(arc.centre.y - outer) + ' ' +
         short_number(2 * outer) + ' ' + short_number(outer + arc.seat_radius);
}

}  // namespace

std::string chamber_svg(const app::Section& section, const Sheet& sheet) {
  const auto* const chamber = section.find<app::Chamber>(app::id::kChamber);
  const auto* const table = section.find<app::Table>(app::id::kSeats);
  if (!chamber || !table) return "";
  const Lettering all = lettering(*chamber, sheet.width, measured_without_font, nullptr);
  const float height = std::ceil(all.height);
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"";
  attribute(svg, "lang", sheet.language);
  if (sheet.arc_only) {
    attribute(svg, "viewBox", arc_box(all.arc));
  } else {
    attribute(svg, "width", sheet.width);
    attribute(svg, "height", height);
    attribute(svg, "viewBox", "0 0 " + short_number(sheet.width) + ' ' + short_number(height));
  }
  attribute(svg, "font-family", "Noto Sans, system-ui, sans-serif");
  attribute(svg, "font-size", size::kSmall);
  attribute(svg, "text-anchor", "middle");
  svg += "><title>" + escaped(sheet.title) + "</title><desc>" + escaped(chamber->caption) +
         "</desc>" +
         (sheet.about.empty() ? "" : "<metadata>" + escaped(sheet.about) + "</metadata>");
  if (!sheet.arc_only) {
    svg += "<rect class=\"paper\" width=\"100%\" height=\"100%\" fill=\"" +
           hexadecimal(look::kLight.paper) + "\"/>";
  }
  svg += "<g id=\"arc\">";
  render(svg, seats(*chamber, table, all.arc));
  const std::span<const Mark> rest = all.marks;
  render(svg, rest.first(all.on_arc));
  svg += "</g>";
  if (!sheet.arc_only) render(svg, rest.subspan(all.on_arc));
  return svg + "</svg>";
}

}  // namespace picture
