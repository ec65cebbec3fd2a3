// A rule set: how many seats there are and how the list seats are shared.
#pragma once

#include <cstdint>
#include <optional>

#include "seats/bounds.h"

namespace seats {

enum class Method : std::uint8_t {
  kHareLargestRemainder,  ///< Const. Law No 2464, Art. 97-1(1), (3), (4)
};

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

  bool operator==(const Rules&) const = default;
};

/// True when every field is within its bounds; the allocation asks for that.
[[nodiscard]] constexpr bool valid(const Rules& rules) {
  const auto seats_ok = [](Seats n) { return n >= 0 && n <= kMaxSeats; };
  const auto lone_ok = [&](const LoneParty& lone) {
    return lone.denominator >= 1 && lone.denominator <= kMaxFactor && lone.numerator >= 0 &&
           lone.numerator <= lone.denominator && seats_ok(lone.least);
  };
  return seats_ok(rules.list_seats) && seats_ok(rules.district_seats) &&
         seats_ok(rules.other_seats) && rules.threshold >= 0 &&
         rules.threshold <= kWholeThreshold && (!rules.lone_party || lone_ok(*rules.lone_party));
}

}  // namespace seats
