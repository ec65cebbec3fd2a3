#include "seats/remainders.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "seats/division.h"
#include "seats/precedence.h"

namespace seats {
namespace {

// A list's claim to a left-over seat as one number, never 0: the larger
// remainder first, of equal ones the earlier registered, then the earlier index.
constexpr int kRegisteredBits = 12;
constexpr int kIndexBits = 6;
static_assert(kMaxRegistered < 1 << kRegisteredBits && kMaxLists <= 1 << kIndexBits);
static_assert(kMaxLists * kMaxVotes < std::int64_t{1} << (64 - kRegisteredBits - kIndexBits));

std::uint64_t claim(Votes remainder, std::int32_t registered, int index) {
  const auto before = static_cast<std::uint64_t>((1 << kRegisteredBits) - 1 - registered);
  const auto first = static_cast<std::uint64_t>((1 << kIndexBits) - 1 - index);
  const auto most = static_cast<std::uint64_t>(remainder);
  return (((most << kRegisteredBits) | before) << kIndexBits) | first;
}

// The whole parts are more than the seats, which Droop's and Imperiali's quotas
// allow by one, and by two only where every remainder is 0. So each list with a
// whole seat gives at most one back, and there are always enough of them.
void take_back(Seats excess, std::span<const std::uint8_t> admitted,
               std::span<const std::uint64_t> claims, std::span<Seats> seats, Recorder& record) {
  record.note(kWholeSeatsTakenBack);
  std::uint64_t above = 0;  // no two claims are equal, so they go in rising order
  for (; excess > 0; --excess) {
    std::size_t least = admitted.size();
    for (std::size_t k = 0; k < admitted.size(); ++k) {
      if (seats[admitted[k]] == 0 || claims[k] <= above) continue;
      if (least == admitted.size() || claims[k] < claims[least]) least = k;
    }
    assert(least < admitted.size());
    above = claims[least];
    --seats[admitted[least]];
    record.extra(admitted[least], -1);
  }
}

}  // namespace

void share_by_remainders(Method method, Seats total, const Ballots& ballots,
                         std::span<const std::uint8_t> admitted, Votes sum, std::span<Seats> seats,
                         Recorder& record) {
  const Seats parts = quota_seats(method, total);
  record.quota(sum, parts);

  const Divisor quota(sum);
  std::array<std::uint64_t, kMaxLists> claims;
  Seats left = total;
  for (std::size_t k = 0; k < admitted.size(); ++k) {
    const int i = admitted[k];
    Votes remainder = 0;
    seats[i] = quota.divide(ballots.lists[i].votes * parts, remainder);
    claims[k] = claim(remainder, ballots.lists[i].registered, i);
    left -= seats[i];
    record.quotient(i, seats[i], remainder);
    record.whole(i, seats[i]);
  }
  record.leftover(left);
  if (left < 0) take_back(-left, admitted, claims, seats, record);

  // Each place in the order of remainders is a search for the largest claim not yet placed.
  for (std::size_t place = 0; place < admitted.size(); ++place) {
    std::size_t best = 0;
    for (std::size_t k = 1; k < admitted.size(); ++k) best = claims[k] > claims[best] ? k : best;
    claims[best] = 0;
    const int i = admitted[best];
    record.ranked(i);
    if (static_cast<Seats>(place) < left) {
      ++seats[i];
      record.extra(i, 1);
    }
  }
}

}  // namespace seats
