#include "picture/half_circle.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "seats/heap_sort.h"

namespace picture {
namespace {

constexpr float kFill = 0.84F;  // the part of its space that a seat takes

struct Row {
  float radius = 1;
  int seats = 0;
};

// Distributes the seats to the rows in proportion to the rows' lengths.
std::vector<Row> rows_of(int seats, int count) {
  std::vector<Row> rows(static_cast<std::size_t>(count));
  float length = 0;
  for (int i = 0; i < count; ++i) {
    Row& row = rows[static_cast<std::size_t>(i)];
    row.radius = count == 1 ? 1
                            : kInnermost + (1 - kInnermost) * static_cast<float>(i) /
                                               static_cast<float>(count - 1);
    length += row.radius;
  }
  // Cumulative rounding: each row ends where its share of the length ends.
  float sum = 0;
  int placed = 0;
  for (Row& row : rows) {
    sum += row.radius;
    const int until = static_cast<int>(std::lround(static_cast<float>(seats) * sum / length));
    row.seats = until - placed;
    placed = until;
  }
  return rows;
}

float seat_radius(const std::vector<Row>& rows) {
  float room = rows.size() == 1 ? 1 - kInnermost : rows[1].radius - rows[0].radius;
  for (const Row& row : rows) {
    if (row.seats < 2) continue;
    const float step = kPi / static_cast<float>(row.seats - 1);
    room = std::min(room, 2 * row.radius * std::sin(step / 2));
  }
  return room / 2 * kFill;
}

HalfCircle computed(int seats) {
  HalfCircle best;
  if (seats <= 0) return best;
  std::vector<Row> best_rows;
  for (int count = 1; count <= seats; ++count) {
    std::vector<Row> rows = rows_of(seats, count);
    const float radius = seat_radius(rows);
    if (radius <= best.seat_radius) break;
    best.seat_radius = radius;
    best_rows = std::move(rows);
  }
  for (const Row& row : best_rows) {
    const int number = static_cast<int>(best.rows.size());
    best.rows.push_back(row.radius);
    for (int k = 0; k < row.seats; ++k) {
      const float part =
          row.seats == 1 ? 0.5F : static_cast<float>(k) / static_cast<float>(row.seats - 1);
      const float angle = part * kPi;
      best.places.push_back(
          {-row.radius * std::cos(angle), row.radius * std::sin(angle), angle, number});
    }
  }
  // By angle, so that a group is a wedge; rounded, so that seats of several rows at the
  // same angle are taken from the inside out, whatever the rounding error.
  const auto key = [](const SeatPlace& place) {
    return std::pair(std::lround(place.angle * 10000),
                     std::lround(std::hypot(place.x, place.y) * 10000));
  };
  seats::heap_sort(best.places, {}, key);
  return best;
}

}  // namespace

HalfCircle half_circle(int seats) {
  // A page shows few sizes at once, but the same ones in every frame. The cache returns
  // copies: a reference into it would change when its slot is reused for another size.
  static std::array<std::pair<int, HalfCircle>, 16> kept;
  static std::size_t oldest = 0;
  const auto* const found = std::ranges::find(kept, seats, &std::pair<int, HalfCircle>::first);
  if (found != kept.end()) return found->second;
  auto& place = kept[oldest++ % kept.size()];
  place = {seats, computed(seats)};
  return place.second;
}

}  // namespace picture
