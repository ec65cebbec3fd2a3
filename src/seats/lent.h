// What if voters of one list had voted for another one, or two lists had been one.
//
// The votes of the two lists together stay the same, so the base and the threshold do, too.
#pragma once

#include <array>
#include <optional>

#include "seats/allocation.h"

namespace seats {

using ListSeats = std::array<Seats, kMaxLists>;  ///< by the index of the list

/// A share is in tenths of a per cent.
inline constexpr int kWholeShare = 1'000;
/// So much of a list's votes, 0 to kWholeShare, in whole votes, half a vote rounded up.
[[nodiscard]] constexpr Votes lent_votes(Votes of_list, int share) {
  return (of_list * share + kWholeShare / 2) / kWholeShare;
}

/// The list seats if `votes` of list `from` were of list `to`, another one. `from` must have so
/// many, and `to` at most kMaxVotes then.
[[nodiscard]] ListSeats seats_if_lent(const Rules& rules, const Ballots& ballots, int from, int to,
                                      Votes votes);

/// The least number of such votes with which any list has other list seats: with one fewer, and
/// with any smaller number, every list has what it has now. None if no number does it.
[[nodiscard]] std::optional<Votes> first_lent_seat(const Rules& rules, const Ballots& ballots,
                                                   int from, int to);

/// The list seats if two lists were one, at the place of `first`; `second` has none. Of the two
/// places in the order of registration it has the earlier one. None if they have more than
/// kMaxVotes together.
[[nodiscard]] std::optional<ListSeats> seats_if_joint(const Rules& rules, const Ballots& ballots,
                                                      int first, int second);

}  // namespace seats
