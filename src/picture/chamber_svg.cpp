#include "picture/chamber_svg.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

#include "look.h"
#include "picture/arc.h"
#include "picture/half_circle.h"
#include "picture/svg_text.h"

namespace picture {
namespace {

namespace size = look::size;

// A colour, and the class by which a page can set another one; none for a colour
// that the scenario chose.
struct Ink {
  std::string name, colour;
};

Ink plain() {
  return {"ink", hexadecimal(look::kLight.ink)};
}
Ink faint() {
  return {"faint", hexadecimal(look::kLight.faint)};
}

// A list's place decides its colour, as on the canvas.
Ink ink_of(const app::Owner& owner) {
  if (owner.place < 0) return {"nobody", hexadecimal(look::kLight.nobody)};
  if (!owner.colour.empty()) return {"", owner.colour};
  const std::size_t place = static_cast<std::size_t>(owner.place) % std::size(look::kLight.lists);
  return {"list-" + std::to_string(place + 1), hexadecimal(look::kLight.lists[place])};
}

// How wide the line of a mark is; 0: it is a disc.
float line_of(app::Form form, float radius) {
  switch (form) {
    case app::Form::kDistrict:
    case app::Form::kOther:
      return std::max(1.2F, radius * 0.22F);
    case app::Form::kVacant:
    case app::Form::kUnconfirmed:
      return 1;
    default:
      return 0;
  }
}

// Begins a group of marks of one kind.
void open_marks(std::string& svg, app::Form form, const Ink& ink, float radius) {
  const float line = line_of(form, radius);
  const std::string name = line > 0 ? ink.name + " ring" : ink.name;
  svg += "<g";
  if (!name.empty()) attribute(svg, "class", name);
  attribute(svg, "fill", line > 0 ? "none" : ink.colour);
  if (line > 0) {
    attribute(svg, "stroke", ink.colour);
    attribute(svg, "stroke-width", line);
  }
  svg += '>';
}

// The middles of rings, as one path: a seat is one circle.
void add_dots(std::string& svg, std::string_view path, float radius) {
  svg += "<path";
  attribute(svg, "d", path);
  attribute(svg, "stroke-linecap", "round");
  attribute(svg, "stroke-width", radius * 0.64F);
  svg += "/>";
}

std::string at_point(Point at) {
  return 'M' + short_number(at.x) + ' ' + short_number(at.y);
}

// `at` is the middle of the line.
void add_text(std::string& svg, const Ink& ink, Point at, float type, std::string_view said,
              bool strong = false, std::string_view unit = {}) {
  svg += "<text";
  attribute(svg, "class", ink.name);
  attribute(svg, "x", at.x);
  attribute(svg, "y", at.y + type * 0.36F);
  if (type != size::kSmall) attribute(svg, "font-size", type);
  if (strong) attribute(svg, "font-weight", "700");
  attribute(svg, "fill", ink.colour);
  svg += '>';
  if (!unit.empty()) svg += "<tspan class=\"unit\">" + escaped(unit) + "</tspan>";
  svg += escaped(said) + "</text>";
}

class Picture {
 public:
  Picture(const app::Chamber& chamber, const app::Table& table, const Sheet& sheet)
      : chamber_(chamber), table_(table), sheet_(sheet), groups_(groups(chamber)) {
    std::vector<float> widths;
    for (const Group& group : groups_) {
      widths.push_back(text_width(name_of(group) + ' ', size::kSmall) +
                       text_width(std::to_string(group.given), size::kSmall));
    }
    arc_ = arc(chamber, sheet.width, widths);
  }

  std::string draw() {
    std::string body = "<g id=\"arc\">";
    seats(body);
    lines_between(body);
    majority(body);
    body += "</g>";
    names(body);
    const float height = std::ceil(key(body, arc_.height + 14));
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"";
    attribute(svg, "lang", sheet_.language);
    attribute(svg, "width", sheet_.width);
    attribute(svg, "height", height);
    attribute(svg, "viewBox", "0 0 " + short_number(sheet_.width) + ' ' + short_number(height));
    attribute(svg, "font-family", "Noto Sans, system-ui, sans-serif");
    attribute(svg, "font-size", size::kSmall);
    attribute(svg, "text-anchor", "middle");
    svg += "><title>" + escaped(sheet_.title) + "</title><desc>" + escaped(chamber_.caption) +
           "</desc>" +
           (sheet_.about.empty() ? "" : "<metadata>" + escaped(sheet_.about) + "</metadata>") +
           "<rect class=\"paper\" width=\"100%\" height=\"100%\" fill=\"" +
           hexadecimal(look::kLight.paper) + "\"/>";
    return svg + body + "</svg>";
  }

  [[nodiscard]] std::string arc_box() const {
    constexpr float kTop = 6;  // for the line of the majority
    const float outer = arc_.radius + arc_.seat_radius;
    const float top = arc_.centre.y - outer - kTop;
    return short_number(arc_.centre.x - outer) + ' ' + short_number(top) + ' ' +
           short_number(2 * outer) + ' ' + short_number(arc_.height - top);
  }

 private:
  // A name that would press the arc to nothing is cut, in the picture alone.
  static std::string name_of(const Group& group) { return shortened(group.first->name, 24); }

  std::string id_of(const app::Owner& owner) const {
    const auto row = std::ranges::find(table_.rows, owner, &app::Row::owner);
    return row == table_.rows.end() ? "vacant" : row->id;
  }

  void add_seat(std::string& svg, app::Form form, Point at, std::string_view list) const {
    const float radius = arc_.seat_radius;
    svg += form == app::Form::kOther ? "<rect" : "<circle";
    attribute(svg, "data-list", list);
    if (form == app::Form::kOther) {
      const float half = radius * 0.72F;
      attribute(svg, "x", at.x - half);
      attribute(svg, "y", at.y - half);
      attribute(svg, "width", 2 * half);
      attribute(svg, "height", 2 * half);
    } else {
      attribute(svg, "cx", at.x);
      attribute(svg, "cy", at.y);
      attribute(svg, "r", radius - line_of(form, radius) / 2);
    }
    svg += "/>";
  }

  void seats(std::string& svg) const {
    const HalfCircle circle = half_circle(chamber_.seats);
    const std::vector<SeatPlace>& places = circle.places;
    std::size_t i = 0;
    for (const app::SeatRun& run : chamber_.runs) {
      const bool vacant = run.form == app::Form::kVacant;
      open_marks(svg, run.form, vacant ? faint() : ink_of(run.owner), arc_.seat_radius);
      svg += "<title>" + escaped(run.name + ": " + run.how) + "</title>";
      const std::string list = id_of(run.owner);
      std::string dots;
      for (int k = 0; k < run.seats && i < places.size(); ++k, ++i) {
        const Point at = seat_at(arc_, places[i].x, places[i].y);
        add_seat(svg, run.form, at, list);
        dots += at_point(at) + "h0";
      }
      if (run.form == app::Form::kDistrict) add_dots(svg, dots, arc_.seat_radius);
      svg += "</g>";
    }
  }

  // Groups are kept apart without their colours too.
  void lines_between(std::string& svg) const {
    std::string path;
    for (const std::vector<Point>& line : arc_.boundaries) {
      char command = 'M';
      for (const Point at : line) {
        path += command + short_number(at.x) + ' ' + short_number(at.y);
        command = 'L';
      }
    }
    if (path.empty()) return;
    svg += "<path class=\"faint ring\"";
    attribute(svg, "d", path);
    attribute(svg, "fill", "none");
    attribute(svg, "stroke", faint().colour);
    attribute(svg, "stroke-opacity", kBoundaryInk);
    svg += "/>";
  }

  // How many seats there are, how many decide, and the line with half of them on
  // each side.
  void majority(std::string& svg) const {
    const bool large = arc_.radius > 200;
    const float total = large ? size::kTotal : size::kTotal * 0.72F;
    const float below = large ? size::kSmall : size::kTiny;
    const auto [x, y] = arc_.centre;
    const float inner = arc_.radius * kInnermost - arc_.seat_radius * 2;
    svg += "<path class=\"faint ring\"";
    attribute(svg, "d",
              at_point({x, y - arc_.radius - arc_.seat_radius - 5}) + 'V' +
                  short_number(y - inner - size::kTotal * 0.2F));
    attribute(svg, "stroke", faint().colour);
    attribute(svg, "stroke-opacity", ".7");
    attribute(svg, "stroke-dasharray", "4 3");
    svg += "/>";
    add_text(svg, plain(), {x, y - total * 0.36F - below * 1.5F}, total,
             std::to_string(chamber_.seats), true);
    // A page that shows the arc alone, and small, can leave the unit out.
    const std::string unit = large ? chamber_.seats_label + ", " : "";
    add_text(svg, faint(), {x, y - below * 0.36F}, below, chamber_.majority, false, unit);
  }

  void names(std::string& svg) const {
    for (std::size_t i = 0; i < arc_.labels.size(); ++i) {
      const Group& group = groups_[i];
      const std::string name = name_of(group) + ' ';
      const std::string number = std::to_string(group.given);
      const float wide = text_width(name, size::kSmall) + text_width(number, size::kSmall);
      // Other faces are wider or narrower: the end at the arc stays where it is.
      const Point at = arc_.labels[i];
      const float middle = at.x + wide / 2 - arc_.centre.x;
      const bool side = std::abs(middle) > arc_.radius * 0.5F;
      svg += "<text";
      attribute(svg, "class", plain().name);
      if (side) attribute(svg, "text-anchor", middle < 0 ? "end" : "start");
      attribute(svg, "x", !side ? at.x + wide / 2 : middle < 0 ? at.x + wide : at.x);
      attribute(svg, "y", at.y + size::kSmall * 0.36F);
      attribute(svg, "fill", plain().colour);
      svg += '>' + escaped(name) + "<tspan font-weight=\"700\">" + number + "</tspan></text>";
    }
  }

  // What the marks mean, in the middle below. Returns where it ends.
  float key(std::string& svg, float y) const {
    constexpr float kLine = 24;
    constexpr float kMark = 5.5F;
    constexpr float kToText = 2 * kMark + 6;
    constexpr float kBetween = 16;
    float wide = -kBetween;
    for (const auto& [form, label] : chamber_.key) {
      wide += kToText + text_width(label, size::kSmall) + kBetween;
    }
    float x = (sheet_.width - wide) / 2;
    for (const auto& [form, label] : chamber_.key) {
      const Point at = {x + kMark, y + kLine / 2};
      open_marks(svg, form, faint(), kMark);
      svg += "<ellipse";
      attribute(svg, "cx", at.x);
      attribute(svg, "cy", at.y);
      attribute(svg, "rx", kMark - line_of(form, kMark) / 2);
      attribute(svg, "ry", kMark - line_of(form, kMark) / 2);
      svg += "/>";
      if (form == app::Form::kDistrict) add_dots(svg, at_point(at) + "h0", kMark);
      svg += "</g>";
      const float said = text_width(label, size::kSmall);
      add_text(svg, faint(), {x + kToText + said / 2, at.y}, size::kSmall, label);
      x += kToText + said + kBetween;
    }
    return y + kLine;
  }

  const app::Chamber& chamber_;
  const app::Table& table_;
  const Sheet& sheet_;
  std::vector<Group> groups_;
  Arc arc_;
};

}  // namespace

std::string chamber_svg(const app::Section& seats, const Sheet& sheet) {
  const auto* const chamber = seats.find<app::Chamber>(app::id::kChamber);
  const auto* const table = seats.find<app::Table>(app::id::kSeats);
  return chamber && table ? Picture(*chamber, *table, sheet).draw() : "";
}

std::string arc_box(const app::Section& seats, const Sheet& sheet) {
  const auto* const chamber = seats.find<app::Chamber>(app::id::kChamber);
  const auto* const table = seats.find<app::Table>(app::id::kSeats);
  return chamber && table ? Picture(*chamber, *table, sheet).arc_box() : "";
}

}  // namespace picture
