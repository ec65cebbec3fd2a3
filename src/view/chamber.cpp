// The chamber: a half-circle of seats, the hero of the page.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "view/figures.h"

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

constexpr float kLabelHeight = 16;

// Runs of one owner, side by side: what a label stands at.
struct Group {
  const app::SeatRun* first;
  int from, seats;
};

std::vector<Group> groups(const app::Chamber& chamber) {
  std::vector<Group> all;
  int from = 0;
  for (const app::SeatRun& run : chamber.runs) {
    if (!all.empty() && all.back().first->owner == run.owner) {
      all.back().seats += run.seats;
    } else {
      all.push_back({&run, from, run.seats});
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
               std::to_string(group.seats));
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
  if (touch.hovered || touch.held) pointed_ = -1;
  float nearest = std::max(seat_radius * 1.4F, 4.0F);
  for (std::size_t i = 0; i < places_.places.size(); ++i) {
    const SeatPlace& place = places_.places[i];
    const ImVec2 at = {centre.x + place.x * radius, centre.y - place.y * radius};
    const app::SeatRun* const run = run_of(chamber, static_cast<int>(i));
    if (!run) continue;
    paint.seat(at, seat_radius, run->form, s.of(run->owner));
    const float distance = std::hypot(pointer.x - at.x, pointer.y - at.y);
    if ((touch.hovered || touch.held) && distance < nearest) {
      nearest = distance;
      pointed_ = static_cast<int>(i);
    }
  }
  if (pointed_ >= 0 && pointed_ < chamber.seats) {
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
  };
  std::vector<Item> items;
  for (const Group& group : groups(chamber)) {
    if (labelled) break;
    items.push_back({group.first->form, s.of(group.first->owner), group.first->name,
                     std::to_string(group.seats)});
  }
  const std::size_t named = items.size();
  for (const auto& [form, label] : chamber.key) items.push_back({form, s.colour.faint, label, ""});

  const auto wide = [&](const Item& item) {
    return 2 * kMark + 6 + paint.width(s.fonts.text, size::kSmall, item.name) +
           (item.count.empty() ? 0 : 4 + paint.width(s.fonts.strong, size::kSmall, item.count));
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
        x += 4 + paint.text(s.fonts.strong, size::kSmall, {x + 4, y + kLine / 2}, s.colour.ink,
                            item.count);
      }
      x += kBetween;
    }
    y += kLine;
  }
  return y - box.at.y;
}

// The pointed seat in words.
void ChamberFigure::say(Paint& paint, Box box, const app::Chamber& chamber) const {
  const Style& s = paint.style;
  const app::SeatRun* const run = pointed_ >= 0 ? run_of(chamber, pointed_) : nullptr;
  const std::string name = run ? run->name : "";
  const std::string text = run ? run->how + "." : chamber.hint;
  std::vector<app::Run> runs;
  if (run) runs.push_back({name + ". ", app::Run::Style::kStrong});
  runs.push_back({text, app::Run::Style::kPlain});
  paint.sentence(box.at, box.width, size::kSmall, run ? s.colour.ink : s.colour.faint, runs);
}

float ChamberFigure::draw(Paint& paint, Box box, const app::Outline& outline) {
  const app::Section* const section = outline.section("seats");
  const app::Chamber* const chamber = section ? section->find<app::Chamber>("chamber") : nullptr;
  if (!chamber) return 0;
  float y = box.at.y;
  y += arc(paint, box, *chamber) + 14;
  y += names(paint, {{box.at.x, y}, box.width}, *chamber, has_labels(box)) + 6;
  // Room for the longest sentence, so that pointing at a seat moves nothing.
  const float room = std::round(size::kSmall * 1.42F) * (box.width < 440 ? 3 : 2);
  say(paint, {{box.at.x, y}, box.width}, *chamber);
  return y + room - box.at.y;
}

}  // namespace view
