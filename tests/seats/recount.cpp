#include "recount.h"

#include <algorithm>

namespace seats::recount {
namespace {

Whole half_up(Fraction of) {
  return (of * Fraction(2)).integer_part() / 2 + (of * Fraction(2)).integer_part() % 2;
}

Fraction plus(Fraction a, Fraction b) {
  return {a.numerator() * b.denominator() + b.numerator() * a.denominator(),
          a.denominator() * b.denominator()};
}

int closest_pair(const State& s, int& fewer) {
  int more = -1;
  for (int i = 0; i < s.count(); ++i) {
    for (int j = 0; j < s.count(); ++j) {
      if (!s.admitted(i) || !s.admitted(j) || s.votes(i) < s.votes(j)) continue;
      if (s.by_list(i) <= s.by_list(j)) continue;
      const Whole apart = s.votes(i) - s.votes(j);
      if (!(Fraction(apart) < s.quota() * Fraction(1, 2))) continue;
      if (more >= 0 && apart >= s.votes(more) - s.votes(fewer)) continue;
      more = i;
      fewer = j;
    }
  }
  return more;
}

int largest(const State& s, bool by_seats) {
  int best = 0;
  for (int i = 1; i < s.count(); ++i) {
    const Whole more = by_seats ? s.all(i) - s.all(best) : s.votes(i) - s.votes(best);
    if (more > 0) best = i;
  }
  return best;
}

bool shares_differ(const State& s, int i) {
  if (s.answer.outcome != Outcome::kShared) return false;
  return held(s) > 0 && Parts(s, i).matching != s.votes(i);
}

}  // namespace

Whole held(const State& s) {
  Whole all = s.rules.list_seats + s.districts.independent;
  for (int i = 0; i < s.count(); ++i) all += s.districts.of_list[i];
  return all;
}

int priced(const State& s, bool dearest) {
  int best = -1;
  for (int i = 0; i < s.count(); ++i) {
    if (s.by_list(i) == 0) continue;
    const auto price = [&](int list) { return Fraction(s.votes(list), s.by_list(list)); };
    if (best < 0 || (dearest ? price(best) < price(i) : price(i) < price(best))) best = i;
  }
  return best;
}

Whole more_than_half(const State& s) {
  return (s.rules.list_seats + s.rules.district_seats + s.rules.other_seats) / 2 + 1;
}

Parts::Parts(const State& state, int i) {
  const Whole chamber = held(state);
  const Whole districts_held = chamber - state.rules.list_seats;
  const Whole lists = state.sum(false);
  const Whole votes = state.votes(i);
  // What so many of the list seats and of the districts stand for, times the chamber.
  const auto in_votes = [&](Fraction by_list, Whole by_district) {
    return half_up(plus(by_list, Fraction(by_district)) / Fraction(chamber));
  };
  const Fraction exact = state.admitted(i)
                             ? Fraction(votes * state.rules.list_seats * lists, state.sum(true))
                             : Fraction(0);
  const Whole whole = state.by_list(i) * lists;
  const Whole first = in_votes(exact, votes * districts_held);
  const Whole second = in_votes(Fraction(whole), votes * districts_held);
  matching = in_votes(Fraction(whole), state.districts.of_list[i] * lists);
  threshold = first - votes;
  rounding = second - first;
  districts = matching - second;
}

// Each condition is in the words of its definition.
std::vector<Asked> true_of(const State& s) {
  std::vector<Asked> all;
  const auto add = [&](bool when, Ask ask, HolderId who = kVacant) {
    if (when) all.push_back({ask, who});
  };
  const reference::Answer& a = s.answer;
  const bool lists = s.rules.list_seats > 0;
  const bool divisors = has_divisors(a.method);
  add(lists && a.outcome == Outcome::kNobodyPassed, Ask::kNobody, largest(s, false));
  add(a.lone && s.by_list(a.lone->runner_up) > 0, Ask::kSecond, a.lone ? a.lone->runner_up : -1);
  for (int i = 0; i < s.count(); ++i) {
    const Whole n = s.by_list(i);
    const bool in_a_district = s.districts.of_list[i] > 0;
    add(lists && a.outcome == Outcome::kSoleList && s.admitted(i), Ask::kSole, i);
    bool fewer = false;
    for (int j = 0; j < s.count(); ++j) {
      fewer |= s.votes(j) > s.votes(i) && s.by_list(j) >= n && s.all(j) < s.all(i);
    }
    add(fewer, Ask::kFewerVotes, i);
    add(shares_differ(s, i), Ask::kShare, i);
    if (!lists) continue;
    add(!s.admitted(i) && in_a_district, Ask::kDistrictOnly, i);
    add(!s.admitted(i) && !in_a_district, Ask::kNoSeat, i);
    const bool first = s.shared() ? s.admitted(i) : a.lone && i == a.lone->passed;
    const bool zero = s.shared() && divisors && (s.by_zero(n + 1) || s.by_zero(a.last.seat));
    add(first && n < s.rules.list_seats && !zero, Ask::kSeats, i);
    add(a.shares[i].passed && s.rules.threshold > 0, Ask::kOver, i);
    add(s.votes(i) < kMaxVotes, Ask::kOneVote, i);
    add(!s.admitted(i) && s.votes(i) > 0 && s.votes(i) * kWholeThreshold >= a.base, Ask::kLower, i);
  }
  add(!a.tie.empty(), Ask::kTie, a.tie.empty() ? -1 : a.tie.front());
  if (s.shared()) {
    int other = -1;
    const int near = divisors ? -1 : closest_pair(s, other);
    add(near >= 0, Ask::kNear, near);
    const auto ranks = static_cast<Whole>(a.by_remainder.size());
    const bool by_rest = !divisors && a.leftover > 0 && a.leftover < ranks;
    const bool by_quotient = divisors && a.last.list >= 0 && a.next.list >= 0 &&
                             !s.by_zero(a.last.seat) && !s.by_zero(a.next.seat);
    add(by_rest, Ask::kLast,
        by_rest ? a.by_remainder[static_cast<std::size_t>(a.leftover) - 1] : -1);
    add(by_quotient, Ask::kLast, a.last.list);
    add(s.any_left_out(), Ask::kBelow);
    add(a.method == Method::kHareLargestRemainder, Ask::kQuota);
    const int dear = priced(s, true);
    const int cheap = priced(s, false);
    add(dear >= 0 && s.votes(dear) * s.by_list(cheap) != s.votes(cheap) * s.by_list(dear),
        Ask::kPrice, dear);
    add(s.rules.list_seats > 1 && s.rules.list_seats < kMaxSeats, Ask::kSize);
    add(true, Ask::kMethod);
  }
  const int most = largest(s, true);
  add(s.all(most) >= more_than_half(s), Ask::kMajority, most);
  add(s.all(most) > 0 && s.all(most) < more_than_half(s), Ask::kNoMajority, most);
  add(s.districts.independent > 0, Ask::kIndependents, kIndependent);
  add(!s.rules.against_all && s.vote.against_all > 0, Ask::kAgainstLeft, kAgainstAll);
  add(lists && a.against_all > 0 && s.threshold_of(a.base - a.against_all) < a.threshold_votes,
      Ask::kAgainst, kAgainstAll);
  add(lists && s.any_left_out(), Ask::kNoThreshold);
  std::ranges::sort(all);
  return all;
}

}  // namespace seats::recount
