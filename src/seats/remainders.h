// Two or more lists share the seats by a quota and the largest remainders: as the law has it,
// Art. 97-1(1), (3), (4), and with the smaller quotas of other methods, which differ in
// nothing else. With the order of all remainders; rounding.h has the seats alone.
#pragma once

#include <cstdint>
#include <span>

#include "seats/recorder.h"

namespace seats {

/// Adds the steps to the trace. `admitted` are the indexes of the lists that share, which have
/// `sum` votes in all; their places in `seats` are set.
void share_by_remainders(Method method, Seats total, const Ballots& ballots,
                         std::span<const std::uint8_t> admitted, Votes sum, std::span<Seats> seats,
                         Recorder& record);

}  // namespace seats
