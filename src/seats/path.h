// What became of the votes of a list: which of them won its seats, and where the others
// ended. It is read off the trace; no part of the rule is computed here again.
#pragma once

#include "seats/allocation.h"

namespace seats {

/// The votes of one list by what they did, Const. Law No 2464, Art. 97-1: whole numbers, in
/// 1 / `parts` of a vote, since a quota is a fraction. used() + unused() is all of its votes,
/// exactly. By divisors, and where one list has all the seats, votes are not divided into
/// quotas: those of a list with a seat are all used.
struct VotePath {
  std::int64_t parts = 1;   ///< 1 to kMaxQuotaSeats * kMaxFactor
  std::int64_t quotas = 0;  ///< in full quotas that won a seat each: 97-1(3)
  std::int64_t won = 0;     ///< beyond them, of a list that got a further seat: 97-1(4), or (3)
                            ///< for the least number of seats
  std::int64_t lost = 0;    ///< beyond the full quotas, without a further seat
  std::int64_t back = 0;    ///< in full quotas whose seats it gave up
  std::int64_t cut = 0;     ///< what the factor of 97-1(3) leaves out, of the list admitted second
  std::int64_t out = 0;     ///< of a list that takes no part: 97-1(1)

  [[nodiscard]] std::int64_t used() const { return quotas + won; }
  [[nodiscard]] std::int64_t unused() const { return lost + back + cut + out; }
};

/// Of list `i`.
[[nodiscard]] VotePath vote_path(const Trace& trace, int i);

}  // namespace seats
