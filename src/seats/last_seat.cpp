#include "seats/last_seat.h"

#include <algorithm>
#include <cstdlib>

#include "seats/precedence.h"

namespace seats {
namespace {

// Equal remainders matter only between the last list that got a left-over seat and the
// first that did not, or between the last that gave one back and the first that did not.
void by_quota(Trace& trace) {
  if (trace.leftover == 0) return;
  // The lists that could get or give one, in the order in which the rule considers them.
  std::array<std::uint8_t, kMaxLists> asked;
  int count = 0;
  for (int place = 0; place < trace.ranked_count; ++place) {
    const bool gives = trace.leftover < 0;
    const std::uint8_t i = trace.ranked[gives ? trace.ranked_count - 1 - place : place];
    if (!gives || trace.lists[i].whole > 0) asked[count++] = i;
  }
  const Seats moved = std::abs(trace.leftover);
  if (moved >= count) return;
  const auto remainder = [&](int place) { return trace.lists[asked[place]].remainder; };
  const Votes last = remainder(moved - 1);
  if (remainder(moved) != last) return;
  for (int place = 0; place < count; ++place) {
    if (remainder(place) == last) trace.tie[trace.tie_count++] = asked[place];
  }
  if (trace.leftover < 0) std::reverse(trace.tie.begin(), trace.tie.begin() + trace.tie_count);
}

// The two quotients on both sides of the last seat, and the lists that have them if they
// are equal. Two quotients of one list are never equal.
void by_divisors(const Ballots& ballots, Trace& trace) {
  for (int i = 0; i < trace.list_count; ++i) {
    const ListTrace& list = trace.lists[i];
    if (!list.admitted) continue;
    const Quotient won{i, list.whole};
    const Quotient missed{i, list.whole + 1};
    if (won.seat > 0 &&
        (trace.last.list < 0 || goes_first(trace.method, ballots, trace.last, won))) {
      trace.last = won;
    }
    if (trace.next.list < 0 || goes_first(trace.method, ballots, missed, trace.next)) {
      trace.next = missed;
    }
  }
  const auto equal = [&](Quotient other) {
    return other.seat > 0 && compare(trace.method, ballots, trace.last, other) == 0;
  };
  if (!equal(trace.next)) return;
  for (int i = 0; i < trace.list_count; ++i) {
    const ListTrace& list = trace.lists[i];
    if (!list.admitted || !(equal({i, list.whole}) || equal({i, list.whole + 1}))) continue;
    int place = trace.tie_count++;
    for (; place > 0 && registered_earlier(ballots, i, trace.tie[place - 1]); --place) {
      trace.tie[place] = trace.tie[place - 1];
    }
    trace.tie[place] = static_cast<std::uint8_t>(i);
  }
}

}  // namespace

void find_last_seat(const Ballots& ballots, Trace& trace) {
  if (has_divisors(trace.method)) {
    by_divisors(ballots, trace);
  } else {
    by_quota(trace);
  }
}

}  // namespace seats
