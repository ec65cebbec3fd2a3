// The chamber: a half-circle of seats, the hero of the page.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "view/figures.h"
#include "view/nodes.h"

namespace view {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;

const app::SeatRun* run_of(const app::Chamber& chamber, int seat) {
  for (const app::SeatRun& run : chamber.runs) {
    if (seat < run.seats) return &run;
    seat -= run.seats;
  }
  return nullptr;
}

// How much of its way a seat has gone, `since` seconds after it arrived: fast at
// first, then slower.
float way_gone(float since) {
  const float left = 1 - std::min(since / motion::kTravel, 1.0F);
  return 1 - left * left * left;
}

constexpr float kLabelHeight = 16;

// Runs of one owner, side by side: what a label stands at.
struct Group {
  const app::SeatRun* first;
  int from, seats, given;
};

std::vector<Group> groups(const app::Chamber& chamber) {
  std::vector<Group> all;
  int from = 0;
  for (const app::SeatRun& run : chamber.runs) {
    if (!all.empty() && all.back().first->owner == run.owner) {
      all.back().seats += run.seats;
      all.back().given += run.seats - run.empty;
    } else {
      all.push_back({&run, from, run.seats, run.seats - run.empty});
    }
    from += run.seats;
  }
  return all;
}

// Wide enough for names around the arc; else they stand in lines below it.
bool has_labels(Box box) {
  return box.width >= 440;
}

float label_width(const Paint& paint, const Group& group) {
  const Fonts& fonts = paint.style.fonts;
  return paint.width(fonts.text, size::kSmall, group.first->name + " ") +
         paint.width(fonts.strong, size::kSmall, std::to_string(group.seats));
}

// Where a label stands: flush with the arc on its sides, centred near the top.
struct Spot {
  float angle, wide, lean;
};

Spot spot_of(const Paint& paint, const app::Chamber& chamber, const Group& group) {
  const float part = (static_cast<float>(group.from) + static_cast<float>(group.seats) / 2) /
                     static_cast<float>(chamber.seats);
  const float angle = part * kPi;
  return {angle, label_width(paint, group), std::clamp(0.5F + std::cos(angle) * 2, 0.0F, 1.0F)};
}

constexpr float kOff = 10;  // from the seats to a label

// The largest arc that leaves its labels room on both sides.
struct Fit {
  float centre_x, radius;
};

Fit fit(const Paint& paint, const app::Chamber& chamber, Box box, float seat) {
  float left = 0;
  float right = 0;
  float radius = box.width / 2 / (1 + seat);
  if (!has_labels(box)) return {box.at.x + radius * (1 + seat), radius};
  for (int round = 0; round < 6; ++round) {
    const float outer = radius * (1 + seat);
    left = right = 0;
    for (const Group& group : groups(chamber)) {
      const Spot spot = spot_of(paint, chamber, group);
      const float inward = (1 - std::abs(std::cos(spot.angle))) * outer - kOff;
      left =
          std::max(left, spot.wide * spot.lean - inward * (std::cos(spot.angle) > 0 ? 1.0F : 3.0F));
      right = std::max(
          right, spot.wide * (1 - spot.lean) - inward * (std::cos(spot.angle) < 0 ? 1.0F : 3.0F));
    }
    radius = (box.width - left - right) / 2 / (1 + seat);
  }
  return {box.at.x + left + radius * (1 + seat), radius};
}

}  // namespace

// Names around the arc, each at the middle of its group. One that would lie on
// another moves on along its side.
void ChamberFigure::labels(const Paint& paint, const app::Chamber& chamber, ImVec2 centre,
                           float radius) {
  const Style& s = paint.style;
  struct Placed {
    ImVec2 at;
    float wide;
  };
  std::vector<Placed> placed;
  for (const Group& group : groups(chamber)) {
    const auto [angle, wide, lean] = spot_of(paint, chamber, group);
    ImVec2 at = {centre.x - std::cos(angle) * radius - wide * lean,
                 centre.y - std::sin(angle) * radius};
    const auto hits = [&] {
      return std::ranges::any_of(placed, [&](const Placed& other) {
        return at.x < other.at.x + other.wide + 8 && at.x + wide > other.at.x - 8 &&
               std::abs(at.y - other.at.y) < kLabelHeight;
      });
    };
    for (int tries = 0; tries < 40 && hits(); ++tries) at.y += angle > kPi / 2 ? 1.5F : -1.5F;
    placed.push_back({at, wide});
    const float name =
        paint.text(s.fonts.text, size::kSmall, at, s.colour.ink, group.first->name + " ");
    paint.text(s.fonts.strong, size::kSmall, {at.x + name, at.y}, s.colour.ink,
               std::to_string(group.given));
  }
}

// Notes which seats are there. A few new ones travel; many at once, as when a
// replay is taken to another place, do not.
void ChamberFigure::arrive(const app::Chamber& chamber) {
  constexpr int kFew = 3;
  std::vector<bool> here;
  for (const app::SeatRun& run : chamber.runs) {
    for (int k = 0; k < run.seats; ++k) here.push_back(k < run.seats - run.empty);
  }
  const bool same = since_.size() == here.size();
  if (!same) since_.assign(here.size(), motion::kTravel);
  int fresh = 0;
  for (std::size_t i = 0; i < here.size(); ++i) fresh += here[i] && since_[i] < 0 ? 1 : 0;
  const bool travel = same && motion_ && fresh <= kFew;
  moving_ = false;
  for (std::size_t i = 0; i < here.size(); ++i) {
    float& since = since_[i];
    if (!here[i]) {
      since = -1;
    } else if (since < 0) {
      since = travel ? 0 : motion::kTravel;
    } else if (since < motion::kTravel) {
      since = motion_ ? since + ImGui::GetIO().DeltaTime : motion::kTravel;
    }
    moving_ = moving_ || (since >= 0 && since < motion::kTravel);
  }
}

float ChamberFigure::arc(Paint& paint, Box box, const app::Chamber& chamber) {
  const Style& s = paint.style;
  if (seats_ != chamber.seats) {
    places_ = half_circle(chamber.seats);
    seats_ = chamber.seats;
    pointed_ = -1;
  }
  const bool labelled = has_labels(box);
  const float top = labelled ? 24 : 6;
  const auto [centre_x, radius] = fit(paint, chamber, box, places_.seat_radius);
  const float seat_radius = radius * places_.seat_radius;
  const ImVec2 centre = {centre_x, box.at.y + top + radius + seat_radius};

  const ImVec2 pointer = ImGui::GetIO().MousePos;
  const Paint::Touch touch = Paint::touchable(
      "chamber", {centre.x - radius - seat_radius, centre.y - radius - seat_radius},
      {centre.x + radius + seat_radius, centre.y + seat_radius + 1});
  hovered_ = touch.hovered || touch.held;
  if (hovered_) pointed_ = -1;
  arrive(chamber);
  // Those on their way last, over the others.
  float nearest = std::max(seat_radius * 1.4F, 4.0F);
  for (const bool travelling : {false, true}) {
    for (std::size_t i = 0; i < std::min(places_.places.size(), since_.size()); ++i) {
      const float gone = way_gone(since_[i]);
      if ((since_[i] >= 0 && gone < 1) != travelling) continue;
      const SeatPlace& place = places_.places[i];
      const app::SeatRun* const run = run_of(chamber, static_cast<int>(i));
      if (since_[i] < 0) {
        const ImVec2 at = {centre.x + place.x * radius, centre.y - place.y * radius};
        Paint::draw().AddCircle(at, std::max(1.5F, seat_radius * 0.3F), faded(s.colour.faint, 0.7F),
                                0, 1);
        continue;
      }
      const ImVec2 at = {centre.x + place.x * radius * gone, centre.y - place.y * radius * gone};
      paint.seat(at, seat_radius, run->form, s.of(run->owner));
      const float distance = std::hypot(pointer.x - at.x, pointer.y - at.y);
      if (hovered_ && distance < nearest) {
        nearest = distance;
        pointed_ = static_cast<int>(i);
      }
    }
  }
  // What has gone back cannot be pointed at any longer.
  if (pointed_ >= static_cast<int>(since_.size()) ||
      (pointed_ >= 0 && since_[static_cast<std::size_t>(pointed_)] < 0)) {
    pointed_ = -1;
  }
  if (pointed_ >= 0) {
    const SeatPlace& place = places_.places[static_cast<std::size_t>(pointed_)];
    Paint::draw().AddCircle({centre.x + place.x * radius, centre.y - place.y * radius},
                            seat_radius + 2, s.colour.ink, 0, 1.5F);
  }
  // The line that half the seats lie on each side of.
  const float inner = radius * 0.42F - seat_radius * 2;
  Paint::dashes({centre.x, centre.y - radius - seat_radius - 5},
                {centre.x, centre.y - inner - size::kTotal * 0.2F}, faded(s.colour.faint, 0.7F));

  const float total = radius > 200 ? size::kTotal : size::kTotal * 0.72F;
  const float below = radius > 200 ? size::kSmall : size::kTiny;
  paint.text(s.fonts.strong, total, {centre.x, centre.y - total * 0.36F - below * 1.5F},
             s.colour.ink, std::to_string(chamber.seats), Align::kCentre);
  paint.text(s.fonts.text, below, {centre.x, centre.y - below * 0.36F}, s.colour.faint,
             radius > 200 ? chamber.seats_label + ", " + chamber.majority : chamber.majority,
             Align::kCentre);
  if (labelled) labels(paint, chamber, centre, radius + seat_radius + kOff);
  return centre.y + seat_radius - box.at.y;
}

// The names with their seats, each behind its mark, unless they stand around the
// arc; and what the marks mean.
float ChamberFigure::names(const Paint& paint, Box box, const app::Chamber& chamber,
                           bool labelled) {
  const Style& s = paint.style;
  constexpr float kLine = 24;
  constexpr float kMark = 5.5F;
  constexpr float kBetween = 16;
  struct Item {
    app::Form form;
    ImU32 colour;
    std::string name, count;
    float wide;  // of the count when all seats have arrived, so that no name moves
  };
  std::vector<Item> items;
  for (const Group& group : groups(chamber)) {
    if (labelled) break;
    items.push_back({group.first->form, s.of(group.first->owner), group.first->name,
                     std::to_string(group.given),
                     paint.width(s.fonts.strong, size::kSmall, std::to_string(group.seats))});
  }
  const std::size_t named = items.size();
  for (const auto& [form, label] : chamber.key) {
    items.push_back({form, s.colour.faint, label, "", 0});
  }

  const auto wide = [&](const Item& item) {
    return 2 * kMark + 6 + paint.width(s.fonts.text, size::kSmall, item.name) +
           (item.count.empty() ? 0 : 4 + item.wide);
  };
  // Lines first, so that each can stand in the middle.
  float y = box.at.y;
  for (std::size_t from = 0; from < items.size();) {
    float line = 0;
    std::size_t until = from;
    while (until < items.size()) {
      const float more = wide(items[until]) + (until > from ? kBetween : 0);
      if (until > from && (line + more > box.width || until == named)) break;
      line += more;
      ++until;
    }
    float x = box.at.x + (box.width - line) / 2;
    for (; from < until; ++from) {
      const Item& item = items[from];
      const bool key = item.count.empty();
      paint.seat({x + kMark, y + kLine / 2}, kMark, item.form, item.colour);
      x += 2 * kMark + 6;
      x += paint.text(s.fonts.text, size::kSmall, {x, y + kLine / 2},
                      key ? s.colour.faint : s.colour.ink, item.name);
      if (!key) {
        paint.text(s.fonts.strong, size::kSmall, {x + 4, y + kLine / 2}, s.colour.ink, item.count);
        x += 4 + item.wide;
      }
      x += kBetween;
    }
    y += kLine;
  }
  return y - box.at.y;
}

// The pointed seat in words; in a replay, else, the one that arrived last.
float ChamberFigure::say(Paint& paint, Box box, const app::Chamber& chamber,
                         const app::Sentence* told) const {
  const Style& s = paint.style;
  const app::SeatRun* const run =
      pointed_ >= 0 && (hovered_ || !told) ? run_of(chamber, pointed_) : nullptr;
  if (!run && told) {
    return paint.sentence(box.at, box.width, size::kSmall, s.colour.ink, told->runs);
  }
  std::vector<app::Run> runs;
  if (run) runs.push_back({run->name + ". ", app::Run::Style::kStrong});
  runs.push_back({run ? run->how + "." : chamber.hint, app::Run::Style::kPlain});
  return paint.sentence(box.at, box.width, size::kSmall, run ? s.colour.ink : s.colour.faint, runs);
}

namespace {

// The replay's controls in one line, or two on a phone: play, then a slider
// between its steps back and forth, then the way out.
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

  constexpr float kPlay = 92;  // "Play" and "Pause" alike, so that nothing moves
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

}  // namespace

float ChamberFigure::draw(Paint& paint, Box box, const app::Outline& outline) {
  const app::Section* const section = outline.section("seats");
  const app::Chamber* const chamber = section ? section->find<app::Chamber>("chamber") : nullptr;
  if (!chamber) return 0;
  float y = box.at.y;
  y += arc(paint, box, *chamber) + 14;
  y += names(paint, {{box.at.x, y}, box.width}, *chamber, has_labels(box)) + 6;
  // Room for the longest sentence, so that neither a seat that is pointed at nor
  // one that arrives moves anything.
  const float room = std::round(size::kSmall * 1.42F) * (box.width < 440 ? 3 : 2);
  const float said = say(paint, {{box.at.x, y}, box.width}, *chamber,
                         section->find<app::Sentence>("replay-caption"));
  y += std::max(room, said);
  if (const auto* const group = section->find<app::Controls>("replay")) {
    y += 8;
    y += replay(paint, {{box.at.x, y}, box.width}, *group);
  }
  if (const auto* const group = section->find<app::Controls>("chamber-order")) {
    y += 8;
    y += draw_controls(paint, {{box.at.x, y}, box.width}, *group);
  }
  return y - box.at.y;
}

}  // namespace view
