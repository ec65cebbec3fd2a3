// The positions of a chamber's seats: rows of a half-circle, in one
// order from left to right. Pure geometry.
#pragma once

#include <numbers>
#include <vector>

namespace picture {

inline constexpr float kPi = std::numbers::pi_v<float>;

/// The innermost row's radius, in radii of the outermost row: the totals are inside it.
inline constexpr float kInnermost = 0.42F;

struct SeatPlace {
  float x = 0;      ///< -1 (left end) to 1, in radii of the outermost row's centre line
  float y = 0;      ///< 0 (the base) to 1 (the top)
  float angle = 0;  ///< from the left end, 0 to pi
  int row = 0;      ///< 0: the innermost
};

struct HalfCircle {
  std::vector<SeatPlace> places;  ///< from left to right: neighbours in order are neighbours
  float seat_radius = 0;          ///< in the same unit; seats at this size do not touch
  std::vector<float> rows;        ///< the rows' radii, from the innermost
};

/// Places for `seats` seats, 0 or more, in the number of rows that makes them largest.
/// The caller owns the result: later calls do not change it.
[[nodiscard]] HalfCircle half_circle(int seats);

}  // namespace picture
