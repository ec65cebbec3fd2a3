// The seats that share_by_remainders gives (remainders.h), without their explanation and in a
// fraction of its time: the one part of the rule that is written twice. Here and not in a
// source of its own, so that it is compiled into the function that calls it.
#pragma once

#include <algorithm>
#include <span>

#include "seats/allocation.h"
#include "seats/division.h"
#include "seats/precedence.h"

namespace seats {

/// The list with the largest of `rests`, of equal ones the earlier registered; if `flip` is -1
/// the other end of that order, since the order of ~x is the reverse of x's. The search has no
/// branch, because nobody can predict which is larger; equal ones are rare.
[[nodiscard]] inline std::size_t first_by_rest(const Ballots& ballots, std::span<const Votes> rests,
                                               Votes flip) {
  std::size_t first = 0;
  Votes most = rests[0] ^ flip;
  bool tied = false;  // perhaps: the equal ones may be below the largest
  for (std::size_t i = 1; i < rests.size(); ++i) {
    const Votes rest = rests[i] ^ flip;
    tied |= rest == most;
    first = rest > most ? i : first;
    most = std::max(most, rest);
  }
  if (!tied) [[likely]]
    return first;
  const auto earlier = [&](std::size_t a, std::size_t b) {
    return registered_earlier(ballots, static_cast<int>(a), static_cast<int>(b));
  };
  for (std::size_t i = 0; i < rests.size(); ++i) {
    if ((rests[i] ^ flip) != most || i == first) continue;
    if (flip == 0 ? earlier(i, first) : earlier(first, i)) first = i;
  }
  return first;
}

/// Sets all of `seats`. `votes` are those of the lists that passed, 0 for the others, with the
/// sum `sum`; each is overwritten.
//
// Under the law's quota every quotient is first rounded to the nearest whole number. That is
// often the answer, and seldom more than one seat away from it; whole parts would leave about
// as many seats over as half of the lists. With d = sum, a remainder m becomes the rest m +
// floor(d / 2), less d if that rounds the quotient up. So the rests of all lists that are not
// rounded up are above those of all that are, and on both sides they have the order of the
// remainders: rounding has cut that order at a half. If it was cut too early, the next seat
// goes to the largest rest, and if too late, one goes back from the smallest. The rest of a
// list that moves past the cut changes by d, as if it had been rounded so at once.
//
// A list without a remainder gets no seat for it, and so no list that has not passed: the
// remainders' sum is at least d times the seats that are left over, and each is less than d.
//
// A smaller quota leaves fewer seats over, so its whole parts are the first guess. Only they
// can be too many; then a list without a seat is kept from giving one back (see `take_back`).
inline void share_by_rounding(Method method, Seats total, const Ballots& ballots,
                              std::span<Votes> votes, Votes sum, std::span<Seats> seats) {
  const Seats parts = quota_seats(method, total);
  const Votes rounding = parts == total ? sum / 2 : 0;
  const Divisor quota(sum);
  const std::span<Votes> rests = votes;  // each takes its votes' place
  Seats left = total;
  for (std::size_t i = 0; i < votes.size(); ++i) {
    seats[i] = quota.divide(votes[i] * parts + rounding, rests[i]);
    left -= seats[i];
  }
  if (left < 0 && parts > total) {
    for (std::size_t i = 0; i < rests.size(); ++i) rests[i] += seats[i] == 0 ? 2 * sum : 0;
  }
  while (left != 0) {
    const bool too_few = left > 0;
    const std::size_t i = first_by_rest(ballots, rests, too_few ? 0 : -1);
    seats[i] += too_few ? 1 : -1;
    left -= too_few ? 1 : -1;
    rests[i] -= too_few ? sum : -sum;
  }
}

}  // namespace seats
