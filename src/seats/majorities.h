// The groups of a chamber that can decide together.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "seats/bounds.h"

namespace seats {

/// Groups that reach a number of seats together and would not without any one of them:
/// indices into the groups, the largest group first, equal ones in the order of the span.
using Majority = std::vector<int>;

/// The least number of seats that is more than half of `all`.
[[nodiscard]] constexpr Seats more_than_half(Seats all) {
  return all / 2 + 1;
}

struct Majorities {
  /// Fewest members first, then most seats first, then by their largest groups.
  std::vector<Majority> minimal;
  bool more = false;  ///< there are more than `limit`
};

/// The search stops at this number, which 14 groups cannot exceed. Beyond it only those
/// with the largest groups are found and sorted.
inline constexpr std::size_t kMaxMajorities = 4'096;

/// Every minimal winning majority of `needed` seats, at most `limit` of them.
/// A group without seats is in none; where `needed` is below 1 there is none.
/// The work is bounded by kMaxMajorities times the number of groups.
[[nodiscard]] Majorities minimal_majorities(std::span<const Seats> groups, Seats needed,
                                            std::size_t limit);

}  // namespace seats
