// Which of two lists is preferred where a method ranks them.
#pragma once

#include <compare>

#include "seats/allocation.h"

namespace seats {

/// Art. 97-1(4): "the list registered earlier"; if the places are
/// equal, the first on the ballot.
[[nodiscard]] inline bool registered_earlier(const Ballots& ballots, int a, int b) {
  const std::int32_t ra = ballots.lists[static_cast<std::size_t>(a)].registered;
  const std::int32_t rb = ballots.lists[static_cast<std::size_t>(b)].registered;
  return ra != rb ? ra < rb : a < b;
}

/// Compares the quotients of two lists with a vote. Those with the divisor 0 (Adams) are
/// above all others, and among themselves ordered by votes.
[[nodiscard]] inline std::strong_ordering compare(Method method, const Ballots& ballots, Quotient a,
                                                  Quotient b) {
  const Votes votes_a = ballots.lists[static_cast<std::size_t>(a.list)].votes;
  const Votes votes_b = ballots.lists[static_cast<std::size_t>(b.list)].votes;
  if (a.seat == b.seat) return votes_a <=> votes_b;
  return votes_a * divisor(method, b.seat) <=> votes_b * divisor(method, a.seat);
}

/// Whether `a` wins a seat before `b`, of another list: it is larger,
/// or equal and its list registered earlier.
[[nodiscard]] inline bool goes_first(Method method, const Ballots& ballots, Quotient a,
                                     Quotient b) {
  const auto order = compare(method, ballots, a, b);
  return order != 0 ? order > 0 : registered_earlier(ballots, a.list, b.list);
}

}  // namespace seats
