// Why a list's share of the seats is not its share of the votes, in votes.
#pragma once

#include "seats/allocation.h"
#include "seats/districts.h"

namespace seats {

/// The votes that a list's seats match, and in three parts what these are more than its own.
struct ShareParts {
  Votes matching = 0;   ///< its share of all seats held, in votes for lists
  Votes threshold = 0;  ///< its exact share of the list seats is of the lists that take part
  Votes rounding = 0;   ///< its list seats are whole
  Votes districts = 0;  ///< it has the districts that it won, and not its share of them
};

/// Of list `i`; nothing where no list takes part or no seat is held. The sum of the parts is
/// exact: each step's sum is rounded, not the step.
[[nodiscard]] ShareParts share_parts(const Trace& trace, const DistrictSeats& districts, int i);

}  // namespace seats
