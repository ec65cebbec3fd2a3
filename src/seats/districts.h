// Single-mandate districts: how many each winner has, and who wins one.
//
// Plurality (Const. Law No 2464, Art. 9(2), text of 1 January 2023): the
// candidate with more votes than each other candidate is elected. "Against
// all" is not a candidate, so it cannot win and cannot void a district.
#pragma once

#include <span>

#include "seats/bounds.h"
#include "seats/holder.h"

namespace seats {

/// A district's winner: a list, kIndependent or kVacant.
using Winner = HolderId;

/// Seats that one winner holds.
struct Holding {
  Winner winner = kVacant;
  Seats seats = 0;
};

/// District seats of each list and of independents; all others are vacant.
struct DistrictSeats {
  Seats of_list[kMaxLists] = {};
  Seats independent = 0;
  Seats vacant = 0;
  /// Seats of `totals` for which the districts listed one by one left no room.
  Seats overridden = 0;

  [[nodiscard]] Seats& of(Winner winner);
  [[nodiscard]] Seats of(Winner winner) const;
};

/// Counts `district_seats` seats. `listed` are winners of districts known one by one,
/// `totals` each winner's seats in all (a winner at most once), including the listed ones.
/// Where the two contradict each other the listed ones prevail, and the totals are reduced
/// one by one, the largest remaining first. At most `district_seats` may be listed, and
/// every list index must be below kMaxLists.
[[nodiscard]] DistrictSeats count_districts(Seats district_seats, std::span<const Winner> listed,
                                            std::span<const Holding> totals);

/// The index of the candidate with the most votes, or kVacant: for no
/// candidates, no votes, or a tie, which needs a repeat vote (Art. 95(3)) or,
/// between exactly two candidates, a repeat election (Art. 96(1)).
[[nodiscard]] Winner plurality(std::span<const Votes> candidates);

}  // namespace seats
