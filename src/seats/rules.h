// A rule set: how many seats there are and how the list seats are shared.
#pragma once

#include <cstdint>
#include <optional>

#include "seats/bounds.h"

namespace seats {

/// How the lists that take part share the seats. The first is the law's;
/// the others are for comparison. In each of them a tie goes to the list
/// that registered earlier, as in Art. 97-1(4).
enum class Method : std::uint8_t {
  kHareLargestRemainder,       ///< Const. Law No 2464, Art. 97-1(1), (3), (4)
  kDroopLargestRemainder,      ///< quota = votes / (seats + 1), never rounded
  kImperialiLargestRemainder,  ///< quota = votes / (seats + 2), never rounded
  kDHondt,                     ///< divisors 1, 2, 3, ...
  kSainteLague,                ///< divisors 1, 3, 5, ...
  kModifiedSainteLague,        ///< divisors 1.4, 3, 5, ...
  kAdams,                      ///< divisors 0, 1, 2, ...: a list's first seat costs nothing
};
inline constexpr int kMethods = 7;

/// True for the methods that rank quotients votes / divisor instead of remainders.
[[nodiscard]] constexpr bool has_divisors(Method method) {
  return method >= Method::kDHondt;
}
/// The divisor of the votes in a largest-remainder method's quota.
[[nodiscard]] constexpr Seats quota_seats(Method method, Seats seats) {
  return method == Method::kDroopLargestRemainder       ? seats + 1
         : method == Method::kImperialiLargestRemainder ? seats + 2
                                                        : seats;
}
/// The divisor for a list's `seat`th seat, counted from 1; in tenths for
/// kModifiedSainteLague, so that it is a whole number.
[[nodiscard]] constexpr std::int64_t divisor(Method method, Seats seat) {
  switch (method) {
    case Method::kSainteLague:
      return 2 * std::int64_t{seat} - 1;
    case Method::kModifiedSainteLague:
      return seat == 1 ? 14 : 10 * (2 * std::int64_t{seat} - 1);
    case Method::kAdams:
      return seat - 1;
    default:
      return seat;
  }
}
/// The number of units of `divisor` in 1: a quotient is votes * divisor_parts / divisor.
[[nodiscard]] constexpr std::int64_t divisor_parts(Method method) {
  return method == Method::kModifiedSainteLague ? 10 : 1;
}
namespace proof {
// A quotient's comparison: votes * another's divisor, for a seat that is no longer given.
static_assert(kMaxVotes <= kMax / divisor(Method::kModifiedSainteLague, kMaxSeats + 1));
static_assert(quota_seats(Method::kImperialiLargestRemainder, kMaxSeats) == kMaxQuotaSeats);
}  // namespace proof

/// Art. 97-1(2)-(4): if only one list passes, the runner-up is admitted too,
/// its quotient is multiplied by `numerator / denominator` (0.7), and it gets
/// `least` seats (two) or more.
struct LoneParty {
  std::int32_t numerator = 7;     ///< 0 to `denominator`
  std::int32_t denominator = 10;  ///< 1 to kMaxFactor
  Seats least = 2;                ///< 0 to kMaxSeats

  bool operator==(const LoneParty&) const = default;
};

struct Rules {
  Seats list_seats = 0;      ///< 0 to kMaxSeats
  Seats district_seats = 0;  ///< 0 to kMaxSeats
  Seats other_seats = 0;     ///< filled by neither ballot (2007-2021: the Assembly's nine)
  /// Thousandths of a per cent of the base, 0 to kWholeThreshold.
  std::int32_t threshold = 0;
  /// Whether the ballot has the line "against all", whose votes count in the
  /// base (Art. 97-1(1) with Art. 43(5)).
  bool against_all = true;
  std::optional<LoneParty> lone_party;  ///< none: a lone list takes every seat
  Method method = Method::kHareLargestRemainder;

  /// The whole chamber.
  [[nodiscard]] constexpr Seats seats() const { return list_seats + district_seats + other_seats; }
  bool operator==(const Rules&) const = default;
};

/// True when every field is within its bounds; the allocation requires that.
[[nodiscard]] constexpr bool valid(const Rules& rules) {
  const auto seats_ok = [](Seats n) { return n >= 0 && n <= kMaxSeats; };
  const auto lone_ok = [&](const LoneParty& lone) {
    return lone.denominator >= 1 && lone.denominator <= kMaxFactor && lone.numerator >= 0 &&
           lone.numerator <= lone.denominator && seats_ok(lone.least);
  };
  return seats_ok(rules.list_seats) && seats_ok(rules.district_seats) &&
         seats_ok(rules.other_seats) && rules.threshold >= 0 &&
         rules.threshold <= kWholeThreshold && static_cast<int>(rules.method) < kMethods &&
         (!rules.lone_party || lone_ok(*rules.lone_party));
}

/// The least votes with which a list passes beside `others` that count in the base; the
/// list's own votes count in it too. None if no number within the bounds is enough.
[[nodiscard]] constexpr std::optional<Votes> votes_to_pass(const Rules& rules, Votes others) {
  // votes * whole >= (others + votes) * threshold, and at least one vote.
  const Votes beyond = kWholeThreshold - rules.threshold;
  if (beyond == 0) return others == 0 ? std::optional<Votes>(1) : std::nullopt;
  const Votes exact = (others * rules.threshold + beyond - 1) / beyond;
  const Votes needed = exact > 1 ? exact : 1;
  return needed <= kMaxVotes ? std::optional<Votes>(needed) : std::nullopt;
}

}  // namespace seats
