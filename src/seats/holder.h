// The holder of a seat or a line of the ballot, as one number.
#pragma once

#include <cstdint>

namespace seats {

/// A list by its place on the ballot, or one of the numbers below. The page's
/// scripts get these numbers too (Owner::place).
using HolderId = std::int32_t;
inline constexpr HolderId kVacant = -1;       ///< no holder
inline constexpr HolderId kIndependent = -2;  ///< candidates of no list
inline constexpr HolderId kAgainstAll = -3;   ///< a line of the ballot, which wins no seat
inline constexpr HolderId kOtherSeats = -4;   ///< the holder of the seats that neither ballot fills

[[nodiscard]] constexpr bool is_list(HolderId holder) {
  return holder >= 0;
}

}  // namespace seats
