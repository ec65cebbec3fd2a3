#include "picture/arc.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "picture/half_circle.h"

namespace picture {
namespace {

constexpr float kOff = 10;  // distance from the seats to a label
constexpr float kLabelHeight = 16;
constexpr float kLabelGap = 8;
constexpr float kRoomForLine = 5;  // from this seat radius on there is room for a line
constexpr float kLeast = 0.25F;    // of the width: a lower limit, however wide the labels are

// Where a label is: flush with the arc on its sides, centred near the top.
struct Spot {
  float angle, lean;
};

Spot spot_of(const app::Chamber& chamber, const Group& group) {
  const float part = (static_cast<float>(group.from) + static_cast<float>(group.seats) / 2) /
                     static_cast<float>(chamber.seats);
  const float angle = part * kPi;
  return {angle, std::clamp(0.5F + std::cos(angle) * 2, 0.0F, 1.0F)};
}

void fit(Arc& arc, const app::Chamber& chamber, float width, std::span<const Group> all,
         std::span<const float> label_widths) {
  const float seat = half_circle(chamber.seats).seat_radius;
  float left = 0;
  float right = 0;
  arc.radius = width / 2 / (1 + seat);
  for (int round = 0; round < 6 && !label_widths.empty(); ++round) {
    const float outer = arc.radius * (1 + seat);
    left = right = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto [angle, lean] = spot_of(chamber, all[i]);
      const float wide = label_widths[i];
      const float inward = (1 - std::abs(std::cos(angle))) * outer - kOff;
      left = std::max(left, wide * lean - inward * (std::cos(angle) > 0 ? 1.0F : 3.0F));
      right = std::max(right, wide * (1 - lean) - inward * (std::cos(angle) < 0 ? 1.0F : 3.0F));
    }
    arc.radius = std::max(width * kLeast, width - left - right) / 2 / (1 + seat);
  }
  arc.seat_radius = arc.radius * seat;
  arc.centre.x = left + arc.radius + arc.seat_radius;
}

// Each label is at the middle of its group. One that would overlap
// another is moved along its side.
void place_labels(Arc& arc, const app::Chamber& chamber, std::span<const Group> all,
                  std::span<const float> label_widths) {
  const float radius = arc.radius + arc.seat_radius + kOff;
  for (std::size_t i = 0; i < label_widths.size(); ++i) {
    const auto [angle, lean] = spot_of(chamber, all[i]);
    const float wide = label_widths[i];
    Point at = {arc.centre.x - std::cos(angle) * radius - wide * lean,
                arc.centre.y - std::sin(angle) * radius};
    const auto hits = [&] {
      for (std::size_t k = 0; k < i; ++k) {
        const Point other = arc.labels[k];
        if (at.x < other.x + label_widths[k] + kLabelGap && at.x + wide > other.x - kLabelGap &&
            std::abs(at.y - other.y) < kLabelHeight) {
          return true;
        }
      }
      return false;
    };
    for (int tries = 0; tries < 40 && hits(); ++tries) at.y += angle > kPi / 2 ? 1.5F : -1.5F;
    arc.labels.push_back(at);
  }
}

// One boundary before each group but the first: in each row halfway between the last
// seat before it and the first seat after it.
void place_boundaries(Arc& arc, const HalfCircle& circle, std::span<const Group> all) {
  if (arc.seat_radius < kRoomForLine) return;
  const float between = circle.rows.size() > 1 ? (circle.rows[1] - circle.rows[0]) / 2 : 0;
  for (const Group& group : all) {
    if (group.from == 0) continue;
    struct Gap {
      float before = -1, after = -1;
    };
    std::vector<Gap> gaps(circle.rows.size());
    for (std::size_t i = 0; i < circle.places.size(); ++i) {
      const SeatPlace& place = circle.places[i];
      Gap& gap = gaps[static_cast<std::size_t>(place.row)];
      if (std::cmp_less(i, group.from)) {
        gap.before = place.angle;
      } else if (gap.after < 0) {
        gap.after = place.angle;
      }
    }
    std::vector<Point> line;
    for (std::size_t row = 0; row < gaps.size(); ++row) {
      const auto [before, after] = gaps[row];
      // At the ends of the half-circle all seats of a row may be on one side.
      if (before < 0 || after < 0) continue;
      const float angle = (before + after) / 2;
      // At its ends it extends no further than the seats.
      const float inner = line.empty() ? circle.seat_radius : between;
      const float outer = row + 1 == gaps.size() ? circle.seat_radius : between;
      for (const float radius : {circle.rows[row] - inner, circle.rows[row] + outer}) {
        line.push_back(seat_at(arc, -std::cos(angle) * radius, std::sin(angle) * radius));
      }
    }
    if (!line.empty()) arc.boundaries.push_back(std::move(line));
  }
}

}  // namespace

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

Arc arc(const app::Chamber& chamber, float width, std::span<const float> label_widths) {
  const std::vector<Group> all = groups(chamber);
  const float top = label_widths.empty() ? 6 : 24;
  Arc arc;
  fit(arc, chamber, width, all, label_widths);
  arc.centre.y = top + arc.radius + arc.seat_radius;
  arc.height = arc.centre.y + arc.seat_radius;
  place_labels(arc, chamber, all, label_widths);
  place_boundaries(arc, half_circle(chamber.seats), all);
  return arc;
}

}  // namespace picture
