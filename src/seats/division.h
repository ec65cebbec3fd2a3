// Many exact divisions by one number, with one division.
#pragma once

#include <cstdint>

#include "seats/allocation.h"

namespace seats {

// The quotients of one allocation all have the same divisor, so one division
// makes its reciprocal and each quotient is a multiplication, corrected to the
// exact one. With r = floor(2^50 / d) and n < 2^50, n * r / 2^50 is above
// n / d - 1 and not above n / d, so the estimate is at most one too small; and
// n / d is at most kMaxQuotaSeats and a half, so n * r stays below 2^60.
constexpr int kReciprocalBits = 50;
static_assert(kMaxVotes * kMaxQuotaSeats + kMaxLists * kMaxVotes / 2 < std::int64_t{1}
                                                                           << kReciprocalBits);
static_assert(kMaxQuotaSeats < 1 << (63 - kReciprocalBits));

/// Divides whole numbers that are not negative by the same `d`, exactly.
class Divisor {
 public:
  explicit Divisor(Votes d)
      : d_(static_cast<std::uint64_t>(d)),
        reciprocal_((std::uint64_t{1} << kReciprocalBits) / d_) {}

  [[nodiscard]] Seats divide(std::int64_t n, Votes& remainder) const {
    const auto dividend = static_cast<std::uint64_t>(n);
    std::uint64_t quotient = (dividend * reciprocal_) >> kReciprocalBits;
    std::uint64_t rest = dividend - quotient * d_;
    if (rest >= d_) [[unlikely]] {
      ++quotient;
      rest -= d_;
    }
    remainder = static_cast<Votes>(rest);
    return static_cast<Seats>(quotient);
  }

 private:
  std::uint64_t d_;
  std::uint64_t reciprocal_;
};

}  // namespace seats
