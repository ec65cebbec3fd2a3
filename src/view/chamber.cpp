// The chamber: a half-circle of seats, the hero of the page.
#include <algorithm>
#include <cmath>

#include "view/figures.h"

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

float ChamberFigure::arc(Paint& paint, Box box, const app::Chamber& chamber, const RowEnds& rows,
                         picture::Names names) {
  const Style& s = paint.style;
  if (places_.places.size() != static_cast<std::size_t>(chamber.seats)) {
    places_ = picture::half_circle(chamber.seats);
  }
  const picture::Lettering lettering =
      picture::lettering(chamber, box.width, measure, &paint, names);
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

// The same on the picture itself, at the end that the pointer is not at: the figure keeps
// its height.
void ChamberFigure::tip(Paint& paint, Box box, float tall, const app::Chamber& chamber) const {
  const app::SeatRun* const run = pointed_ >= 0 && hovered_ ? run_of(chamber, pointed_) : nullptr;
  if (!run) return;
  const Style& s = paint.style;
  const app::Run runs[] = {{run->name + ". ", app::Run::Style::kStrong}, {run->how + "."}};
  constexpr float kIn = 10;
  const float room = box.width - 2 * kIn;
  const float height = paint.height(room, size::kSmall, runs) + 2 * kIn - 4;
  const bool low = places_.places[static_cast<std::size_t>(pointed_)].y < 0.5F;
  const float y = std::round(low ? box.at.y : std::max(box.at.y, box.at.y + tall - height));
  Paint::draw().AddRectFilled({box.at.x, y}, {box.at.x + box.width, y + height}, s.colour.paper);
  Paint::draw().AddRect({box.at.x, y}, {box.at.x + box.width, y + height}, s.colour.ink);
  paint.sentence({box.at.x + kIn, y + kIn - 2}, room, size::kSmall, s.colour.ink, runs);
}

namespace {

const app::Chamber* chamber_of(const app::Section* section) {
  return section ? section->find<app::Chamber>(app::id::kChamber) : nullptr;
}

// The picture is centred; its caption is aligned with all other text.
Box centred(Box box) {
  const float width = std::min(box.width, picture::kWidest);
  return {{box.at.x + (box.width - width) / 2, box.at.y}, width};
}

}  // namespace

float ChamberFigure::picture(Paint& paint, Box box, const app::Outline& outline,
                             const RowEnds& rows) {
  const app::Chamber* const chamber = chamber_of(outline.section(app::id::kSeats));
  if (!chamber) return 0;
  const Box middle = centred(box);
  const float height = arc(paint, middle, *chamber, rows, picture::Names::kOthers);
  tip(paint, middle, height, *chamber);
  return height;
}

float ChamberFigure::draw(Paint& paint, Box box, const app::Outline& outline, const RowEnds& rows) {
  const app::Section* const section = outline.section(app::id::kSeats);
  const app::Chamber* const chamber = chamber_of(section);
  if (!chamber) return 0;
  const Box middle = centred(box);
  const float width = middle.width;
  float y = box.at.y;
  y += arc(paint, middle, *chamber, rows, picture::Names::kAll) + 6;
  const app::Section* const replay = outline.section(app::id::kReplay);
  // Room for the longest sentence, so that a change of the caption moves nothing.
  const float room = std::round(size::kSmall * 1.42F) * (width < 440 ? 3 : 2);
  const float said = say(paint, {{box.at.x, y}, width}, *chamber,
                         replay ? replay->find<app::Sentence>(app::id::kReplayCaption) : nullptr);
  return y + std::max(room, said) - box.at.y;
}

}  // namespace view
