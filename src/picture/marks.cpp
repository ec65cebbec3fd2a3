#include "picture/marks.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "look.h"
#include "picture/half_circle.h"
#include "picture/svg_text.h"
#include "scenario/catalogue.h"
#include "scenario/json_text.h"
#include "seats/majorities.h"

namespace picture {
namespace {

namespace size = look::size;

static_assert(std::size(look::kLight.lists) == scenario::kTones);

constexpr float kBelowSeats = 14;  // from the arc to the lines under it
constexpr float kMajority = 20;    // the line with the majority, where it is under the arc
constexpr float kLine = 24;
constexpr float kKeyMark = 5.5F;
constexpr float kMarkToText = 2 * kKeyMark + 6;
constexpr float kBetween = 16;
// A longer name would make the arc too small: it is cut, in the picture only.
constexpr std::size_t kLongestName = 32;

// The texts in a given width, and their positions.
class Layout {
 public:
  Layout(const app::Chamber& chamber, float width, Measure measure, const void* face, Names names)
      : chamber_(chamber), width_(width), measure_(measure), face_(face), groups_(groups(chamber)) {
    // As wide as when all seats have arrived, so that no name moves during a replay.
    for (const Group& group : groups_) {
      wide_.push_back(wide(name_of(group), false) + wide(std::to_string(group.seats), true));
    }
    const bool labelled = names == Names::kAll && width >= kLabelled;
    out_.arc = arc(chamber, width, labelled ? wide_ : std::vector<float>());
    lines(names != Names::kNone);
    majority(names != Names::kOthers);
    out_.on_arc = out_.marks.size();
    if (labelled) {
      labels();
    } else {
      for (std::size_t i = 0; i < groups_.size(); ++i) {
        const app::SeatRun& first = *groups_[i].first;
        const bool list = seats::is_list(first.owner.place);
        if (names == Names::kNone || (names == Names::kOthers && list)) continue;
        below(first.form, Ink::kOwner, &first.owner, name_of(groups_[i]),
              std::to_string(groups_[i].given), wide_[i]);
      }
    }
    for (const auto& [form, label] : chamber_.key) {
      if (names == Names::kNone) break;
      below(form, Ink::kFaint, nullptr, label, "", wide(label, false));
    }
    end_line();
    out_.height += kBelowSeats;
  }

  Lettering take() { return std::move(out_); }

 private:
  static std::string name_of(const Group& group) {
    return shortened(group.first->name, kLongestName) + ' ';
  }

  float wide(std::string_view text, bool strong, float type = size::kSmall) const {
    return measure_(face_, text, type, strong);
  }

  Mark& add(Mark::Kind kind, Ink ink, std::vector<Point> points) {
    Mark& mark = out_.marks.emplace_back();
    mark.kind = kind;
    mark.ink = ink;
    mark.points = std::move(points);
    return mark;
  }

  Mark& add_text(Ink ink, Point at, Mark::Anchor anchor, float type) {
    Mark& mark = add(Mark::Kind::kText, ink, {at});
    mark.anchor = anchor;
    mark.size = type;
    return mark;
  }

  // The boundaries separate groups without relying on colour; the line in the
  // middle has half of the seats on each side, and one more is a majority.
  void lines(bool numbered) {
    const Arc& arc = out_.arc;
    for (const std::vector<Point>& points : arc.boundaries) {
      add(Mark::Kind::kLine, Ink::kFaint, points).opacity = kBoundaryInk;
    }
    const auto [x, y] = arc.centre;
    const float inner = arc.radius * kInnermost - arc.seat_radius * 2;
    constexpr float kOver = 5;  // it extends above the seats
    Mark& middle =
        add(Mark::Kind::kLine, Ink::kFaint,
            {{x, y - arc.radius - arc.seat_radius - kOver}, {x, y - inner - size::kTotal * 0.2F}});
    middle.opacity = 0.7F;
    middle.dashed = true;
    if (!numbered || chamber_.majority.empty()) return;
    const Point end = {x, middle.points.back().y + size::kTiny * 0.7F};
    const std::string most = std::to_string(seats::more_than_half(chamber_.seats));
    name(add_text(Ink::kFaint, end, Mark::Anchor::kMiddle, size::kTiny), most, "",
         wide(most, false, size::kTiny));
  }

  // The number of seats, and the number for a majority: `within` the seats where it fits there.
  // Otherwise under them at every width, as in the standing page's picture, which is scaled.
  void majority(bool within) {
    const Arc& arc = out_.arc;
    const auto [x, y] = arc.centre;
    const bool large = arc.radius > 200;
    const float total = large ? size::kTotal : size::kTotal * 0.72F;
    const float type = large ? size::kSmall : size::kTiny;
    const std::string unit = large ? chamber_.seats_label + ", " : "";
    const float said = wide(unit + chamber_.majority, false, type);
    // Below the seats if it is too long to fit between them.
    const bool between = within && said + 20 < 2 * (arc.radius * kInnermost - arc.seat_radius);
    out_.height = between ? arc.height : arc.height + kMajority;
    const std::string seats = std::to_string(chamber_.seats);
    name(add_text(Ink::kInk, {x, y - total * kBaseline - (between ? type * 1.5F : 0)},
                  Mark::Anchor::kMiddle, total),
         "", seats, wide(seats, true, total));
    Mark& text =
        add_text(Ink::kFaint, {x, between ? y - type * kBaseline : y + arc.seat_radius + type},
                 Mark::Anchor::kMiddle, type);
    name(text, chamber_.majority, "", said);
    text.unit = unit;
  }

  // The labels around the arc, each at the middle of its group.
  void labels() {
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      // Other fonts are wider or narrower: the text is anchored at its end next to the arc.
      Point at = out_.arc.labels[i];
      const float middle = at.x + wide_[i] / 2 - out_.arc.centre.x;
      auto anchor = middle < 0 ? Mark::Anchor::kEnd : Mark::Anchor::kStart;
      if (std::abs(middle) <= out_.arc.radius * 0.5F) anchor = Mark::Anchor::kMiddle;
      at.x += wide_[i] / 2 * static_cast<float>(anchor);
      name(add_text(Ink::kInk, at, anchor, size::kSmall), name_of(groups_[i]),
           std::to_string(groups_[i].given), wide_[i]);
    }
  }

  static void name(Mark& mark, std::string text, std::string strong, float wide) {
    mark.text = std::move(text);
    mark.strong = std::move(strong);
    mark.wide = wide;
  }

  // An entry under the arc, as many in a line as fit: a mark, and its meaning.
  void below(app::Form form, Ink ink, const app::Owner* owner, std::string text, std::string strong,
             float wide) {
    const float whole = kMarkToText + wide;
    if (x_ > 0 && x_ + whole > width_) end_line();
    if (x_ == 0) line_ = out_.marks.size();
    const float y = out_.height + kBelowSeats + kLine / 2;
    Mark& mark = add(Mark::Kind::kShapes, ink, {{x_ + kKeyMark, y}});
    mark.shape = shape(form, kKeyMark);
    if (owner != nullptr) mark.owner = *owner;
    name(add_text(owner != nullptr ? Ink::kInk : Ink::kFaint, {x_ + kMarkToText, y},
                  Mark::Anchor::kStart, size::kSmall),
         std::move(text), std::move(strong), wide);
    x_ += whole + kBetween;
  }

  // Centres the line.
  void end_line() {
    if (x_ == 0) return;
    const float left = (width_ - x_ + kBetween) / 2;
    for (std::size_t i = line_; i < out_.marks.size(); ++i) out_.marks[i].points[0].x += left;
    out_.height += kLine;
    x_ = 0;
  }

  const app::Chamber& chamber_;
  float width_;
  Measure measure_;
  const void* face_;
  std::vector<Group> groups_;
  std::vector<float> wide_;  // each group's name with its number
  float x_ = 0;              // in the line under the arc, which begins with the mark `line_`
  std::size_t line_ = 0;
  Lettering out_;
};

void write(const Mark& mark, scenario::JsonText& json) {
  const auto number = [&](std::string_view name, float value) {
    json.key(name).digits(short_number(value));
  };
  constexpr std::string_view kShapes[] = {"disc", "ring", "square"};
  constexpr std::string_view kAnchors[] = {"start", "middle", "end"};
  const bool is_text = mark.kind == Mark::Kind::kText;
  const std::string_view kind = is_text ? "text"
                                : mark.kind == Mark::Kind::kLine
                                    ? "line"
                                    : kShapes[static_cast<std::size_t>(mark.shape.kind)];
  json.open('{').text("kind", kind).text("ink", ink_name(mark.ink, mark.owner));
  if (!mark.owner.colour.empty()) json.text("colour", mark.owner.colour);
  if (!mark.id.empty()) json.text("id", mark.id);
  if (!mark.title.empty()) json.text("title", mark.title);
  if (is_text) {
    json.text("anchor", kAnchors[static_cast<std::size_t>(mark.anchor)]);
    json.text("text", mark.unit + mark.text).text("strong", mark.strong);
    number("size", mark.size);
  } else if (mark.kind == Mark::Kind::kLine) {
    json.truth("dashed", mark.dashed);
    number("opacity", mark.opacity);
  } else {
    number("radius", mark.shape.radius);
    number("line", mark.shape.line);
    number("dot", mark.shape.dot);
  }
  json.key("points").open('[');
  for (const auto [x, y] : mark.points) {
    json.digits(short_number(x)).digits(short_number(y + mark.size * kBaseline));
  }
  json.close(']').close('}');
}

}  // namespace

Shape shape(app::Form form, float radius) {
  const float line = std::max(1.2F, radius * 0.22F);
  switch (form) {
    case app::Form::kDistrict:
      return {Shape::Kind::kRing, radius - line / 2, line, radius * 0.32F};
    case app::Form::kOther:
      return {Shape::Kind::kSquare, radius * 0.72F, line, 0};
    case app::Form::kVacant:
    case app::Form::kUnconfirmed:
      return {Shape::Kind::kRing, radius - 0.5F, 1, 0};
    default:
      return {Shape::Kind::kDisc, radius, 0, 0};
  }
}

Lettering lettering(const app::Chamber& chamber, float width, Measure measure, const void* face,
                    Names names) {
  return Layout(chamber, width, measure, face, names).take();
}

std::vector<Mark> seats(const app::Chamber& chamber, const app::Table* table, const Arc& arc) {
  const HalfCircle circle = half_circle(chamber.seats);
  std::vector<Mark> marks;
  Mark empty;  // the places of seats that a replay has not given yet
  empty.shape = {Shape::Kind::kRing, std::max(1.5F, arc.seat_radius * 0.3F), 1, 0};
  empty.ink = Ink::kFaint;
  std::size_t place = 0;
  for (const app::SeatRun& run : chamber.runs) {
    Mark mark;
    mark.shape = shape(run.form, arc.seat_radius);
    mark.ink = run.form == app::Form::kVacant ? Ink::kFaint : Ink::kOwner;
    mark.owner = run.owner;
    if (table != nullptr) {
      const auto row = std::ranges::find(table->rows, run.owner, &app::Row::owner);
      mark.id = row == table->rows.end() ? "vacant" : row->id;
    }
    mark.title = run.name + ": " + run.how;
    for (int k = 0; k < run.seats && place < circle.places.size(); ++k, ++place) {
      const SeatPlace& seat = circle.places[place];
      (k < run.seats - run.empty ? mark : empty).points.push_back(seat_at(arc, seat.x, seat.y));
    }
    if (!mark.points.empty()) marks.push_back(std::move(mark));
  }
  if (!empty.points.empty()) marks.push_back(std::move(empty));
  return marks;
}

std::string ink_name(Ink ink, const app::Owner& owner) {
  if (ink != Ink::kOwner) return ink == Ink::kInk ? "ink" : "faint";
  if (owner.place < 0) return "nobody";
  if (!owner.colour.empty()) return "";
  return "list-" + std::to_string(owner.tone + 1);
}

float measured_without_font(const void* /*none*/, std::string_view text, float size,
                            bool /*strong*/) {
  return text_width(text, size);
}

std::string marks_json(const app::Chamber& chamber, const app::Table* table, float width,
                       Names names) {
  const Lettering rest = lettering(chamber, width, measured_without_font, nullptr, names);
  scenario::JsonText json;
  json.open('{').key("width").digits(short_number(width));
  json.key("height").digits(short_number(std::ceil(rest.height))).key("marks").open('[');
  for (const Mark& mark : seats(chamber, table, rest.arc)) write(mark, json);
  for (const Mark& mark : rest.marks) write(mark, json);
  return json.close(']').close('}').take();
}

}  // namespace picture
