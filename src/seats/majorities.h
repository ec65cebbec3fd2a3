// Which groups of a chamber can decide together.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "seats/bounds.h"

namespace seats {

/// Groups that reach a number of seats together and would not without any one
/// of them: indices into the groups, the largest group first.
using Majority = std::vector<int>;

struct Majorities {
  std::vector<Majority> minimal;  ///< fewest members first, then most seats first
  bool more = false;              ///< there are more than `limit` of them
};

/// Every minimal winning majority of `needed` seats, at most `limit` of them.
[[nodiscard]] Majorities minimal_majorities(std::span<const Seats> groups, Seats needed,
                                            std::size_t limit);

}  // namespace seats
