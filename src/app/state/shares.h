// Moving one line of the ballot while the total stays: the other lines give or take the
// difference, in proportion, in whole votes.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "seats/bounds.h"

namespace app {

struct Range {
  seats::Votes low = 0;
  seats::Votes high = 0;
};

/// For each line, whether it is locked. Not vector<bool>, whose code the page would download.
using Locks = std::vector<char>;

/// Where line `line` can move, given which lines are locked. A locked line, and
/// one that no free line can trade with, stays where it is.
[[nodiscard]] Range reach(std::span<const seats::Votes> votes, const Locks& locked,
                          std::size_t line);

/// `votes` with line `line` at `to` (kept within its reach). The other unlocked
/// lines keep their proportions as far as whole votes allow: largest remainder,
/// the earlier line of equal ones; lines that are all empty share alike. The
/// total is unchanged, and moving back to votes[line] gives `votes` again.
[[nodiscard]] std::vector<seats::Votes> moved(std::span<const seats::Votes> votes,
                                              const Locks& locked, std::size_t line,
                                              seats::Votes to);

}  // namespace app
