// Bounds of everything the core counts, and the proof that 64 bits are enough.
//
// Every number is a whole number; no seat depends on a rounded one. The
// largest products that the rule forms are checked here at compile time, and
// tests/seats/bounds_test.cpp forms them at run time.
#pragma once

#include <cstdint>
#include <limits>

namespace seats {

using Votes = std::int64_t;  ///< ballots, 0 to kMaxVotes for one list
using Seats = std::int32_t;  ///< deputies' mandates, 0 to kMaxSeats

inline constexpr int kMaxLists = 64;
inline constexpr Votes kMaxVotes = 1'000'000'000'000;
inline constexpr Seats kMaxSeats = 1'000;
/// The divisor of the votes in a quota: Imperiali's is votes / (seats + 2).
inline constexpr Seats kMaxQuotaSeats = kMaxSeats + 2;
inline constexpr std::int32_t kMaxRegistered = 1'000;  ///< the last place of registration

/// A threshold is kept in thousandths of a per cent, so 100 % is 100,000.
inline constexpr std::int32_t kWholeThreshold = 100'000;

/// The numerator and denominator of the lone party rule's factor.
inline constexpr std::int32_t kMaxFactor = 1'000;

namespace proof {
inline constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
/// All lists and "against all".
inline constexpr Votes kMaxBase = (kMaxLists + 1) * kMaxVotes;
// Threshold: votes * 100000 >= base * threshold.
static_assert(kMaxBase <= kMax / kWholeThreshold);
// Quotient: votes * quota's seats / (sum of the admitted lists' votes).
static_assert(kMaxVotes <= kMax / kMaxQuotaSeats);
// Corrected quotient: votes * seats * factor / (sum of two lists * factor).
static_assert(kMaxVotes * kMaxSeats <= kMax / kMaxFactor);
static_assert(2 * kMaxVotes <= kMax / kMaxFactor);
}  // namespace proof

}  // namespace seats
