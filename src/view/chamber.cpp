// The chamber: a half-circle of seats, the hero of the page.
#include <algorithm>
#include <cmath>

#include "view/figures.h"
#include "view/nodes.h"

namespace view {
namespace {

const app::SeatRun* run_of(const app::Chamber& chamber, int seat) {
  for (const app::SeatRun& run : chamber.runs) {
    if (seat < run.seats) return &run;
    seat -= run.seats;
  }
  return nullptr;
}

// The part of its way that a seat has travelled `since` seconds after its start, from 0 to 1:
// fast at first, then slower.
float way_gone(float since) {
  const float left = 1 - std::min(since / motion::kTravel, 1.0F);
  return 1 - left * left * left;
}

float measure(const void* paint, std::string_view text, float size, bool strong) {
  const auto& with = *static_cast<const Paint*>(paint);
  return with.width(strong ? with.style.fonts.strong : with.style.fonts.text, size, text);
}

}  // namespace

// Finds the seats that have changed hands. A few newly won seats travel, and other seats
// that had to shift grow in place; if many change at once, as when another election is
// chosen, they appear without motion.
void ChamberFigure::arrive(const app::Chamber& chamber) {
  constexpr int kFew = 3;
  const bool same = seats_.size() == static_cast<std::size_t>(chamber.seats);
  if (!same) {
    seats_.assign(static_cast<std::size_t>(chamber.seats), {.since = motion::kTravel});
    pointed_ = -1;
  }
  const auto is = [](const Seat& seat, const app::SeatRun& run) {
    return seat.taken && seat.form == run.form && seat.owner == run.owner;
  };
  // Adjacent runs of one list and form count together.
  struct Won {
    const app::SeatRun* run;
    int seats;
  };
  std::vector<Won> won;
  for (const app::SeatRun& run : chamber.runs) {
    const bool on =
        !won.empty() && won.back().run->form == run.form && won.back().run->owner == run.owner;
    if (!on) won.push_back({&run, 0});
    won.back().seats += run.seats - run.empty;
  }
  int all_won = 0;
  for (Won& part : won) {
    part.seats -= static_cast<int>(
        std::ranges::count_if(seats_, [&](const Seat& seat) { return is(seat, *part.run); }));
    all_won += std::max(part.seats, 0);
  }
  const bool moves = same && motion_ && all_won <= kFew;

  // Backwards, so that the new seats are at the end of their run.
  moving_ = false;
  std::size_t i = seats_.size();
  for (auto run = chamber.runs.rbegin(); run != chamber.runs.rend(); ++run) {
    for (int k = run->seats - 1; k >= 0 && i > 0; --k) {
      Seat& seat = seats_[--i];
      const bool taken = k < run->seats - run->empty;
      if (taken == seat.taken && (!taken || is(seat, *run))) {
        if (seat.since < motion::kTravel) seat.since += ImGui::GetIO().DeltaTime;
      } else {
        seat.owner_before = seat.owner;
        seat.form_before = seat.form;
        seat.taken_before = seat.taken;
        seat.owner = run->owner;
        seat.form = run->form;
        seat.taken = taken;
        seat.since = moves && taken ? 0 : motion::kTravel;
        const auto part = std::ranges::find_if(
            won, [&](const Won& one) { return taken && is(seat, *one.run) && one.seats > 0; });
        seat.travels = part != won.end();
        if (seat.travels) --part->seats;
      }
      if (!motion_) seat.since = motion::kTravel;
      moving_ = moving_ || seat.since < motion::kTravel;
    }
  }
}

float ChamberFigure::arc(Paint& paint, Box box, const app::Chamber& chamber, const RowEnds& rows) {
  const Style& s = paint.style;
  if (places_.places.size() != static_cast<std::size_t>(chamber.seats)) {
    places_ = picture::half_circle(chamber.seats);
  }
  const picture::Lettering lettering = picture::lettering(chamber, box.width, measure, &paint);
  const picture::Arc& arc = lettering.arc;
  const float radius = arc.radius;
  const float seat_radius = arc.seat_radius;
  const ImVec2 centre = {box.at.x + arc.centre.x, box.at.y + arc.centre.y};

  const ImVec2 pointer = ImGui::GetIO().MousePos;
  const Paint::Touch touch = Paint::touchable(
      "chamber", {centre.x - radius - seat_radius, centre.y - radius - seat_radius},
      {centre.x + radius + seat_radius, centre.y + seat_radius + 1});
  hovered_ = touch.hovered || touch.held;
  if (hovered_) pointed_ = -1;
  arrive(chamber);
  const auto place_of = [&](std::size_t i) {
    const picture::SeatPlace& place = places_.places[i];
    return ImVec2(centre.x + place.x * radius, centre.y - place.y * radius);
  };
  const auto draw_at = [&](ImVec2 at, float size, bool taken, app::Form form,
                           const app::Owner& owner) {
    if (taken) {
      paint.seat(at, size, form, s.of(owner));
    } else {
      Paint::draw().AddCircle(at, std::max(1.5F, seat_radius * 0.3F), faded(s.colour.faint, 0.7F),
                              0, 1);
    }
  };
  float nearest = std::max(seat_radius * 1.4F, 4.0F);
  for (std::size_t i = 0; i < seats_.size(); ++i) {
    const Seat& seat = seats_[i];
    const ImVec2 at = place_of(i);
    const float gone = way_gone(seat.since);
    if (gone < 1) {
      draw_at(at, seat_radius, seat.taken_before, seat.form_before, seat.owner_before);
    }
    if (gone == 1 || !seat.travels) {
      draw_at(at, seat_radius * gone, seat.taken, seat.form, seat.owner);
    }
    const float distance = std::hypot(pointer.x - at.x, pointer.y - at.y);
    if (hovered_ && seat.taken && distance < nearest) {
      nearest = distance;
      pointed_ = static_cast<int>(i);
    }
  }
  // Travelling seats last, over the others; an owner without a row starts at the middle.
  for (std::size_t i = 0; i < seats_.size(); ++i) {
    const Seat& seat = seats_[i];
    const float gone = way_gone(seat.since);
    if (gone == 1 || !seat.travels) continue;
    const auto row = static_cast<std::size_t>(seat.owner.place);
    const ImVec2 from = row < rows.size() ? rows[row] : centre;
    const ImVec2 to = place_of(i);
    draw_at({from.x + (to.x - from.x) * gone, from.y + (to.y - from.y) * gone}, seat_radius,
            seat.taken, seat.form, seat.owner);
  }
  // A seat that the replay took back cannot be pointed at any longer.
  if (pointed_ >= 0 && !seats_[static_cast<std::size_t>(pointed_)].taken) pointed_ = -1;
  if (pointed_ >= 0) {
    Paint::draw().AddCircle(place_of(static_cast<std::size_t>(pointed_)), seat_radius + 2,
                            s.colour.ink, 0, 1.5F);
  }
  for (const picture::Mark& mark : lettering.marks) paint.mark(box.at, mark);
  return lettering.height;
}

// Describes the seat under the pointer, or in a replay the last one given.
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

float ChamberFigure::draw(Paint& paint, Box box, const app::Outline& outline, const RowEnds& rows) {
  const app::Section* const section = outline.section(app::id::kSeats);
  const app::Chamber* const chamber =
      section ? section->find<app::Chamber>(app::id::kChamber) : nullptr;
  if (!chamber) return 0;
  // The picture is centred; its caption is aligned with all other text.
  const float width = std::min(box.width, picture::kWidest);
  const Box middle = {{box.at.x + (box.width - width) / 2, box.at.y}, width};
  float y = box.at.y;
  y += arc(paint, middle, *chamber, rows) + 6;
  // Room for the longest sentence, so that a change of the caption moves nothing.
  const float room = std::round(size::kSmall * 1.42F) * (width < 440 ? 3 : 2);
  const float said = say(paint, {{box.at.x, y}, width}, *chamber,
                         section->find<app::Sentence>(app::id::kReplayCaption));
  return y + std::max(room, said) - box.at.y;
}

float draw_chamber_settings(Paint& paint, Box box, const app::Outline& outline) {
  const app::Section* const section = outline.section(app::id::kSeats);
  if (!section) return 0;
  return settings(paint, box, section->find<app::Controls>(app::id::kReplay),
                  section->find<app::Controls>(app::id::kChamberOrder));
}

}  // namespace view
