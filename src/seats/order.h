// The seats one by one, in the order in which the rule gives them.
#pragma once

#include <vector>

#include "seats/allocation.h"

namespace seats {

/// One list seat as it is given.
struct GivenSeat {
  enum class How : std::uint8_t {
    kWhole,     ///< for a whole quota: Art. 97-1(3)
    kExtra,     ///< left over, for one of the largest remainders: Art. 97-1(4)
    kRunnerUp,  ///< of the list admitted second: Art. 97-1(3)
    kRest,      ///< left over, to the only list that passed: Art. 97-1(4)
    kSole,      ///< to the only list that can have any
    kQuotient,  ///< for one of the largest quotients, in a divisor method
  };
  int list = 0;
  How how = How::kWhole;
  Seats of_list = 1;  ///< which of the list's seats it is, from 1
};

/// Every list seat that is kept: whole quotas list by list in ballot order, then the
/// left-over seats by remainder; in a divisor method by quotient, the largest first, of
/// equal ones the earlier registered. A whole seat that is given back is left out.
/// `trace` must be `allocate(rules, ballots)`.
[[nodiscard]] std::vector<GivenSeat> order_of_seats(const Rules& rules, const Ballots& ballots,
                                                    const Trace& trace);

}  // namespace seats
