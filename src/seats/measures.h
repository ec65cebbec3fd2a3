// How well the seats follow the votes: the usual measures, exact up to the last
// division. Sources: M. Gallagher, "Proportionality, disproportionality and
// electoral systems", Electoral Studies 10 (1991); J. Loosemore and V. Hanby,
// British Journal of Political Science 1 (1971); M. Laakso and R. Taagepera,
// Comparative Political Studies 12 (1979).
#pragma once

#include <cstdint>
#include <span>

#include "seats/bounds.h"

namespace seats {

/// The votes and seats of one party.
struct Party {
  Votes votes = 0;  ///< 0 to kMaxVotes
  Seats seats = 0;  ///< 0 to 2 * kMaxSeats
};

/// A number that is shown with two decimals: hundredths, rounded down.
using Hundredths = std::int64_t;

struct Measures {
  Votes votes = 0;                    ///< of all parties
  Seats seats = 0;                    ///< of all parties
  Hundredths gallagher = 0;           ///< least squares index, per cent
  Hundredths loosemore_hanby = 0;     ///< half the sum of the differences, per cent
  Hundredths effective_by_votes = 0;  ///< 1 / sum of squared shares
  Hundredths effective_by_seats = 0;
  Votes votes_without_seat = 0;  ///< votes of parties that won nothing
};

/// The measures of at most kMaxLists parties and one group of independents, who together have
/// at most 2 * kMaxSeats seats. Every number is the exact value rounded down to hundredths: no
/// root and no quotient is rounded on the way. An index is zero if there are no votes or no
/// seats, an effective number if there are none of the votes or seats that it counts.
[[nodiscard]] Measures measure(std::span<const Party> parties);

/// A party's share of the seats minus its share of the votes, in hundredths of
/// a per cent, rounded towards zero; zero where there are no votes or no seats.
[[nodiscard]] Hundredths seats_minus_votes(const Party& party, const Measures& of);

}  // namespace seats
