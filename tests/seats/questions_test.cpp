// What's checked: which questions are asked and every number in their answers, on random
// votes, rules and districts, against the second implementation of the rule and this file's
// own arithmetic; the order in which they are told; and that no two contradict each other.
#include "seats/questions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "../rounds.h"
#include "ballots.h"
#include "random_votes.h"
#include "reference.h"

namespace seats {
namespace {

using reference::Fraction;
using reference::Whole;

// The name of a number, and the number by this file's arithmetic.
using Numbers = std::vector<std::pair<std::string_view, Fraction>>;

struct Asked {
  Ask ask;
  HolderId who;

  auto operator<=>(const Asked&) const = default;
};

// One result, counted by the reference.
struct State {
  Rules rules;
  Vote vote;
  DistrictSeats districts;
  reference::Answer answer;

  State(Rules of_rules, Vote of_vote, const DistrictSeats& of_districts)
      : rules(of_rules),
        vote(std::move(of_vote)),
        districts(of_districts),
        answer(reference::allocate(rules, vote.ballots())) {}

  [[nodiscard]] int count() const { return static_cast<int>(vote.lists.size()); }
  [[nodiscard]] Whole votes(int i) const { return vote.lists[i].votes; }
  [[nodiscard]] Whole by_list(int i) const {
    return answer.shares[i].whole + answer.shares[i].extra;
  }
  [[nodiscard]] Whole all(int i) const { return by_list(i) + districts.of_list[i]; }
  [[nodiscard]] bool admitted(int i) const { return answer.shares[i].admitted; }
  [[nodiscard]] bool shared() const {
    return answer.outcome == Outcome::kShared && rules.list_seats > 0;
  }
  [[nodiscard]] Whole sum(bool of_admitted) const {
    Whole sum = 0;
    for (int i = 0; i < count(); ++i) sum += !of_admitted || admitted(i) ? votes(i) : 0;
    return sum;
  }
  [[nodiscard]] bool any_left_out() const {
    for (int i = 0; i < count(); ++i) {
      if (!admitted(i) && votes(i) > 0) return true;
    }
    return false;
  }
  [[nodiscard]] Whole threshold_of(Whole base) const {
    const Fraction exact = Fraction(base) * Fraction(rules.threshold, kWholeThreshold);
    return std::max<Whole>(1, exact.rounded_up());
  }
  // The quotient for a seat has a divisor of 0.
  [[nodiscard]] bool by_zero(Whole seat) const {
    return answer.method == Method::kAdams && seat == 1;
  }
  [[nodiscard]] Fraction quota() const { return {answer.quota_votes, answer.quota_seats}; }
  [[nodiscard]] Fraction remainder(int i) const {
    return answer.shares[i].quotient->fractional_part();
  }
};

Whole half_up(Fraction of) {
  return (of * Fraction(2)).integer_part() / 2 + (of * Fraction(2)).integer_part() % 2;
}

Fraction plus(Fraction a, Fraction b) {
  return {a.numerator() * b.denominator() + b.numerator() * a.denominator(),
          a.denominator() * b.denominator()};
}

// The parts of what separates a list's seats from its votes: threshold, rounding, districts.
struct Parts {
  Whole matching, threshold, rounding, districts;

  Parts(const State& state, int i) {
    Whole chamber = state.rules.list_seats + state.districts.independent;
    for (int j = 0; j < state.count(); ++j) chamber += state.districts.of_list[j];
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
};

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

// The dearest list seat, or the cheapest; -1: there is none.
int priced(const State& s, bool dearest) {
  int best = -1;
  for (int i = 0; i < s.count(); ++i) {
    if (s.by_list(i) == 0) continue;
    const auto price = [&](int list) { return Fraction(s.votes(list), s.by_list(list)); };
    if (best < 0 || (dearest ? price(best) < price(i) : price(i) < price(best))) best = i;
  }
  return best;
}

int largest(const State& s, bool by_seats) {
  int best = 0;
  for (int i = 1; i < s.count(); ++i) {
    const Whole more = by_seats ? s.all(i) - s.all(best) : s.votes(i) - s.votes(best);
    if (more > 0) best = i;
  }
  return best;
}

Whole half_of(const State& s) {
  return (s.rules.list_seats + s.rules.district_seats + s.rules.other_seats) / 2 + 1;
}

bool shares_differ(const State& s, int i) {
  if (s.answer.outcome != Outcome::kShared) return false;
  Whole chamber = s.rules.list_seats + s.districts.independent;
  for (int j = 0; j < s.count(); ++j) chamber += s.districts.of_list[j];
  return chamber > 0 && Parts(s, i).matching != s.votes(i);
}

// Which questions are true of the state: each condition in the words of its definition.
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
  add(s.all(most) >= half_of(s), Ask::kMajority, most);
  add(s.all(most) > 0 && s.all(most) < half_of(s), Ask::kNoMajority, most);
  add(s.districts.independent > 0, Ask::kIndependents, kIndependent);
  add(!s.rules.against_all && s.vote.against_all > 0, Ask::kAgainstLeft, kAgainstAll);
  add(lists && a.against_all > 0 && s.threshold_of(a.base - a.against_all) < a.threshold_votes,
      Ask::kAgainst, kAgainstAll);
  add(lists && s.any_left_out(), Ask::kNoThreshold);
  std::ranges::sort(all);
  return all;
}

// Every number of an answer but those that lead elsewhere (kMore).
Numbers numbers_of(const State& s, const Question& q) {
  const reference::Answer& a = s.answer;
  const int i = q.who;
  const int j = q.other;
  const Whole votes = i >= 0 ? s.votes(i) : 0;
  const Whole n = i >= 0 ? s.by_list(i) : 0;
  const auto total = [&](int list) { return s.votes(list); };
  switch (q.answer) {
    case Answer::kNobody:
      return {{"seats", a.unfilled}, {"needed", s.threshold_of(a.base)}, {"votes", votes}};
    case Answer::kSecond:
      return {{"seats", n},
              {"votes", votes},
              {"least", s.rules.lone_party->least},
              {"corrected",
               Fraction(votes * s.rules.list_seats, votes + s.votes(j)) *
                   Fraction(s.rules.lone_party->numerator, s.rules.lone_party->denominator)}};
    case Answer::kSole:
      return {{"seats", s.rules.list_seats}};
    case Answer::kTie:
      return {{"count", static_cast<Whole>(a.tie.size())}};
    case Answer::kFewerVotes:
      return {{"votes", votes},
              {"lists", n},
              {"districts", s.districts.of_list[i]},
              {"seats", s.all(i)},
              {"other_votes", s.votes(j)},
              {"other_lists", s.by_list(j)},
              {"other_districts", s.districts.of_list[j]},
              {"other_seats", s.all(j)}};
    case Answer::kDistrictOnly:
      return {{"votes", votes},
              {"needed", s.threshold_of(a.base)},
              {"districts", s.districts.of_list[i]}};
    case Answer::kNear:
      return {{"seats", n},
              {"after", s.by_list(j)},
              {"count", votes - s.votes(j)},
              {"with", Fraction(votes) / s.quota()},
              {"without", Fraction(s.votes(j)) / s.quota()},
              {"quota", s.quota()}};
    case Answer::kNoVotes:
      return {};
    case Answer::kBelowThreshold:
      return {{"votes", votes},
              {"share", Fraction(votes, a.base)},
              {"needed", s.threshold_of(a.base)},
              {"short", s.threshold_of(a.base) - votes}};
    case Answer::kRemainderWon:
    case Answer::kRemainderLost:
    case Answer::kRemainderEqual:
    case Answer::kNoneLeft:
    case Answer::kGivenBack:
      return {{"seats", n},
              {"after", n + 1},
              {"votes", votes},
              {"quota", s.quota()},
              {"quotas", Fraction(votes) / s.quota()},
              {"whole", (Fraction(votes) / s.quota()).integer_part()},
              {"remainder", (Fraction(votes) / s.quota()).fractional_part()},
              {"last", j >= 0 ? s.remainder(j) : Fraction(0)}};
    case Answer::kQuotient:
    case Answer::kQuotientEqual: {
      const bool odd = a.method == Method::kSainteLague;
      const bool modified = a.method == Method::kModifiedSainteLague;
      const auto divisor_of = [&](Whole seat) {
        return modified                     ? seat == 1 ? Fraction(7, 5) : Fraction(2 * seat - 1)
                                   : odd ? Fraction(2 * seat - 1)
               : a.method == Method::kAdams ? Fraction(seat - 1)
                                            : Fraction(seat);
      };
      return {{"seats", n},
              {"after", n + 1},
              {"quotient", Fraction(votes) / divisor_of(n + 1)},
              {"divisor", divisor_of(n + 1)},
              {"last", Fraction(total(a.last.list)) / divisor_of(a.last.seat)}};
    }
    case Answer::kLone:
      return {
          {"seats", n},
          {"after", n + 1},
          {"whole",
           Fraction(votes * s.rules.list_seats, votes + s.votes(a.lone->runner_up)).integer_part()},
          {"extra", n - Fraction(votes * s.rules.list_seats, votes + s.votes(a.lone->runner_up))
                            .integer_part()}};
    case Answer::kLastRemainder:
      return {{"remainder", s.remainder(i)}, {"next", s.remainder(j)}};
    case Answer::kLastQuotient:
      return {};  // checked by `sides`
    case Answer::kShare:
    case Answer::kShareOfLists: {
      Whole chamber = s.rules.list_seats + s.districts.independent;
      for (int list = 0; list < s.count(); ++list) chamber += s.districts.of_list[list];
      const Parts parts(s, i);
      return {{"seats", s.all(i)},
              {"all", chamber},
              {"votes", votes},
              {"with", Fraction(s.all(i), chamber)},
              {"without", Fraction(votes, s.sum(false))},
              {"needed", parts.matching},
              {"threshold_part", parts.threshold},
              {"rounding_part", parts.rounding},
              {"district_part", parts.districts},
              {"total", parts.threshold + parts.rounding + parts.districts}};
    }
    case Answer::kMajority:
      return {{"needed", half_of(s)},
              {"all", s.rules.list_seats + s.rules.district_seats + s.rules.other_seats},
              {"seats", s.all(i)},
              {"lists", n},
              {"districts", s.all(i) - n}};
    case Answer::kNoMajority: {
      Whole pairs = 0;
      for (int x = 0; x < s.count(); ++x) {
        for (int y = x + 1; y < s.count(); ++y) {
          pairs += s.all(x) + s.all(y) >= half_of(s) ? 1 : 0;
        }
      }
      return {{"needed", half_of(s)},
              {"all", s.rules.list_seats + s.rules.district_seats + s.rules.other_seats},
              {"seats", s.all(i)},
              {"short", half_of(s) - s.all(i)},
              {"count", pairs}};
    }
    case Answer::kAgainst:
      return {{"votes", s.vote.against_all},
              {"base", a.base},
              {"needed", s.threshold_of(a.base)},
              {"without", s.threshold_of(s.sum(false))}};
    case Answer::kAgainstLeft:
      return {{"votes", s.vote.against_all}};
    case Answer::kBelow:
      return {{"votes", s.sum(false) - s.sum(true)},
              {"share", Fraction(s.sum(false) - s.sum(true), a.base)},
              {"quota", s.quota()},
              {"with", Fraction(s.sum(false), a.quota_seats)}};
    case Answer::kBelowByDivisors:
      return {{"votes", s.sum(false) - s.sum(true)},
              {"share", Fraction(s.sum(false) - s.sum(true), a.base)}};
    case Answer::kOver:
    case Answer::kExactly: {
      // With `short` votes fewer it does not pass, and with one vote more than that it does.
      const Whole fewer = q.values[3];
      const auto passes = [&](Whole own) {
        return own > 0 && own * kWholeThreshold >= (a.base - votes + own) * s.rules.threshold;
      };
      EXPECT_TRUE(!passes(votes - fewer) && passes(votes - fewer + 1));
      return {{"votes", votes},
              {"needed", s.threshold_of(a.base)},
              {"count", votes - s.threshold_of(a.base)},
              {"short", fewer}};
    }
    case Answer::kIndependents:
      return {{"seats", s.districts.independent}, {"districts", s.rules.district_seats}};
    case Answer::kQuota:
      EXPECT_EQ(a.base, a.against_all + (s.sum(false) - s.sum(true)) + s.sum(true));
      return {{"base", a.base},
              {"against", a.against_all},
              {"without", s.sum(false) - s.sum(true)},
              {"votes", s.sum(true)},
              {"seats", s.rules.list_seats},
              {"quota", Fraction(s.sum(true), s.rules.list_seats)}};
    case Answer::kPrice:
      EXPECT_EQ(j, priced(s, false));
      return {{"with", Fraction(votes, n)},
              {"without", Fraction(s.votes(j), s.by_list(j))},
              {"quota", Fraction(s.sum(true), s.rules.list_seats)}};
    case Answer::kOneVote:
      return {};
    case Answer::kLower:
      // The highest: a thousandth more would be too much.
      EXPECT_GE(votes * kWholeThreshold, a.base * q.values[0]);
      EXPECT_LT(votes * kWholeThreshold, a.base * (q.values[0] + 1));
      return {{"with", q.values[0]}, {"votes", votes}, {"base", a.base}};
    case Answer::kNoThreshold: {
      Whole with = 0;
      Whole part = 0;
      for (int list = 0; list < s.count(); ++list) {
        with += s.votes(list) > 0 ? 1 : 0;
        part += s.admitted(list) ? 1 : 0;
      }
      return {{"count", with}, {"before", part}};
    }
    case Answer::kSize:
      return {{"with", s.rules.list_seats + 1}, {"without", s.rules.list_seats - 1}};
    case Answer::kByDHondt: {
      Rules other = s.rules;
      other.method = Method::kDHondt;
      const auto last = reference::allocate(other, s.vote.ballots()).last;
      return {{"quota", Fraction(s.votes(last.list), last.seat)}};
    }
    case Answer::kByLaw:
      return {{"quota", Fraction(s.sum(true), s.rules.list_seats)}};
  }
  return {};
}

// Compares each figure with the number of the same name.
void check_numbers(const State& s, const Question& q) {
  const Numbers wanted = numbers_of(s, q);
  for (const Figure& figure : figures(q.answer)) {
    const auto found = std::ranges::find(wanted, figure.name, &Numbers::value_type::first);
    if (found == wanted.end()) {
      const bool later = figure.at == kMore || q.answer == Answer::kLastQuotient;
      ASSERT_TRUE(later) << id_of(q.answer) << ' ' << figure.name;
      continue;
    }
    const Fraction got(q.values[static_cast<std::size_t>(figure.at)],
                       figure.by < 0 ? 1 : q.values[static_cast<std::size_t>(figure.by)]);
    ASSERT_TRUE(got == found->second) << id_of(q.answer) << ' ' << figure.name << ' '
                                      << static_cast<std::int64_t>(got.numerator()) << '/'
                                      << static_cast<std::int64_t>(got.denominator());
  }
}

// The reason in an answer, not only its numbers.
void check_reason(const State& s, const Question& q) {
  const reference::Answer& a = s.answer;
  const auto& share = q.who >= 0 ? a.shares[static_cast<std::size_t>(q.who)] : a.shares.front();
  switch (q.answer) {
    case Answer::kRemainderWon:
      EXPECT_EQ(share.extra, 1);
      break;
    case Answer::kRemainderLost:
      EXPECT_EQ(share.extra, 0);
      EXPECT_TRUE(s.remainder(q.who) < s.remainder(q.other));
      EXPECT_EQ(a.shares[static_cast<std::size_t>(q.other)].extra, 1);
      break;
    case Answer::kRemainderEqual:
      EXPECT_EQ(share.extra, 0);
      EXPECT_TRUE(s.remainder(q.who) == s.remainder(q.other));
      EXPECT_TRUE(std::ranges::find(a.tie, q.who) != a.tie.end());
      break;
    case Answer::kNoneLeft:
      EXPECT_TRUE(a.leftover <= 0 && share.extra == 0);
      break;
    case Answer::kGivenBack:
      EXPECT_EQ(share.extra, -1);
      break;
    case Answer::kNear:
      EXPECT_GT(s.by_list(q.who), s.by_list(q.other));
      break;
    case Answer::kExactly:
      EXPECT_EQ(s.votes(q.who), s.threshold_of(a.base));
      break;
    case Answer::kLastQuotient:
      EXPECT_EQ(q.who, a.last.list);
      EXPECT_EQ(q.other, a.next.list);
      break;
    case Answer::kLastRemainder:
      EXPECT_EQ(q.other, a.by_remainder[static_cast<std::size_t>(a.leftover)]);
      break;
    default:
      break;
  }
}

std::vector<Whole> list_seats(const Rules& rules, const Vote& vote) {
  const reference::Answer answer = reference::allocate(rules, vote.ballots());
  std::vector<Whole> seats;
  for (const reference::Share& share : answer.shares) seats.push_back(share.whole + share.extra);
  return seats;
}

// The votes that lead to another result do, and one fewer does not.
void check_more(const State& s, const Question& q) {
  const Votes more = q.values[kMore];
  if (more == 0) return;
  const bool last = ask(q.answer) == Ask::kLast;
  const int list = last ? q.other : q.who;
  const auto with = [&](Votes votes) {
    Vote vote = s.vote;
    vote.lists[static_cast<std::size_t>(list)].votes += votes;
    return State(s.rules, vote, s.districts);
  };
  if (s.votes(list) + more > kMaxVotes) return;
  const State then = with(more);
  const State before = with(more - 1);
  if (q.answer == Answer::kBelowThreshold) {
    EXPECT_TRUE(then.answer.shares[static_cast<std::size_t>(list)].passed);
    EXPECT_FALSE(before.answer.shares[static_cast<std::size_t>(list)].passed);
    return;
  }
  EXPECT_GT(then.by_list(list), s.by_list(list));
  EXPECT_LE(before.by_list(list), s.by_list(list));
  for (int i = 0; last && i < s.count(); ++i) {
    const Whole change = i == list ? 1 : i == q.who ? -1 : 0;
    EXPECT_EQ(then.by_list(i) - s.by_list(i), change);
  }
}

void check_changes(const State& s, const Counted& of, const Question& q) {
  if (!supposes(ask(q.answer))) return;
  for (const bool second : {false, true}) {
    Rules rules = s.rules;
    Vote vote = s.vote;
    const Ask kind = ask(q.answer);
    if (second && kind != Ask::kSize) return;
    if (kind == Ask::kAgainst) vote.against_all = 0;
    if (kind == Ask::kOneVote) ++vote.lists[static_cast<std::size_t>(q.who)].votes;
    if (kind == Ask::kLower) rules.threshold = static_cast<std::int32_t>(q.values[0]);
    if (kind == Ask::kNoThreshold) rules.threshold = 0;
    if (kind == Ask::kSize) rules.list_seats = static_cast<Seats>(q.values[second ? 1 : 0]);
    if (q.answer == Answer::kByDHondt) rules.method = Method::kDHondt;
    if (q.answer == Answer::kByLaw) rules.method = Method::kHareLargestRemainder;
    const Changes got = changes(of, q, second);
    const std::vector<Whole> then = list_seats(rules, vote);
    for (int i = 0; i < s.count(); ++i) {
      EXPECT_EQ(got[static_cast<std::size_t>(i)], then[static_cast<std::size_t>(i)] - s.by_list(i))
          << id_of(kind);
    }
    if (kind == Ask::kLower && q.values[0] > 0) {
      const auto answer = reference::allocate(rules, vote.ballots());
      EXPECT_TRUE(answer.shares[static_cast<std::size_t>(q.who)].passed);
    }
  }
}

// No two of these can be true of one result, or of one list.
void check_no_contradiction(const std::vector<Question>& all) {
  std::map<HolderId, int> standings;
  std::set<Ask> kinds;
  for (const Question& q : all) {
    const Ask kind = ask(q.answer);
    kinds.insert(kind);
    if (kind == Ask::kNoSeat || kind == Ask::kDistrictOnly || kind == Ask::kSeats) {
      EXPECT_EQ(++standings[q.who], 1);
    }
  }
  const auto at_most_one = [&](std::initializer_list<Ask> some) {
    EXPECT_LE(std::ranges::count_if(some, [&](Ask one) { return kinds.contains(one); }), 1);
  };
  at_most_one({Ask::kNobody, Ask::kSecond, Ask::kSole, Ask::kLast});
  at_most_one({Ask::kNobody, Ask::kSole, Ask::kSeats});
  at_most_one({Ask::kMajority, Ask::kNoMajority});
  at_most_one({Ask::kAgainst, Ask::kAgainstLeft});
}

DistrictSeats some_districts(RandomVotes& random, Rules& rules, std::size_t lists) {
  DistrictSeats districts;
  rules.district_seats = static_cast<Seats>(random.between(0, 2) * random.between(0, 20));
  for (Seats left = rules.district_seats; left > 0; --left) {
    const auto at = random.between(-2, static_cast<std::int64_t>(lists) - 1);
    ++(at == -2 ? districts.independent : at == -1 ? districts.vacant : districts.of_list[at]);
  }
  return districts;
}

TEST(Questions, AreTrueAndTheirNumbersRight) {
  RandomVotes random(20230319);
  std::array<int, kAnswers> seen{};
  const int all = rounds(100'000);
  for (int round = 0; round < all; ++round) {
    Rules rules = random.rules();
    if (round % 3 == 0) rules.method = kEveryMethod[random.index(std::size(kEveryMethod))];
    Vote vote = random.vote(rules, static_cast<Shape>(round % kShapes));
    // Pairs of lists are compared, and many lists add nothing but time.
    if (round % 64 > 0 && vote.lists.size() > 6) vote.lists.resize(6);
    if (vote.lists.empty()) continue;
    const DistrictSeats districts = some_districts(random, rules, vote.lists.size());
    const State state(rules, vote, districts);
    const Trace trace = allocate(rules, vote);
    const Margins margin = margins(rules, vote.ballots());
    const Counted counted{rules, vote.ballots(), trace, districts, margin};
    const std::vector<Question> asked = questions(counted);

    std::vector<Asked> told;
    for (const Question& q : asked) {
      told.push_back({ask(q.answer), q.who});
      check_numbers(state, q);
      check_reason(state, q);
      ++seen[static_cast<std::size_t>(q.answer)];
    }
    std::ranges::sort(told);
    EXPECT_TRUE(told == true_of(state));
    check_no_contradiction(asked);
    for (std::size_t i = 1; i < asked.size(); ++i) {
      const Question& a = asked[i - 1];
      const Question& b = asked[i];
      EXPECT_LE(ask(a.answer), ask(b.answer));
      EXPECT_TRUE(ask(a.answer) < ask(b.answer) || a.weight > b.weight ||
                  (a.weight == b.weight && a.who < b.who));
    }
    // What would be otherwise is allocated again, so one question of a result is enough.
    if (!asked.empty()) {
      const Question& one = asked[random.index(asked.size())];
      check_more(state, one);
      check_changes(state, counted, one);
    }
    ASSERT_FALSE(HasFailure()) << describe(rules, vote);
  }
  for (int i = 0; i < kAnswers; ++i) {
    const auto answer = static_cast<Answer>(i);
    EXPECT_GT(seen[static_cast<std::size_t>(i)], FEWER_ROUNDS > 1 ? 0 : 20) << id_of(answer);
  }
}

TEST(Questions, Of2023) {
  const Rules rules = [] {
    Rules with = mazhilis_2023();
    with.district_seats = 29;
    return with;
  }();
  const Vote vote = registered(
      seats::vote({3'431'510, 693'938, 547'154, 432'920, 146'431, 535'139, 331'058}, 248'291),
      {6, 4, 7, 1, 5, 3, 2});
  DistrictSeats districts;
  districts.of_list[kAmanat] = 22;
  districts.independent = 7;
  const Trace trace = allocate(rules, vote);
  const Margins margin = margins(rules, vote.ballots());
  std::vector<Asked> first;
  for (const Question& q : questions({rules, vote.ballots(), trace, districts, margin})) {
    if (first.empty() || first.back().ask != ask(q.answer)) first.push_back({ask(q.answer), q.who});
  }
  const std::vector<Asked> wanted = {
      {Ask::kNoSeat, kBaytaq}, {Ask::kSeats, kOsdp},         {Ask::kLast, kAmanat},
      {Ask::kShare, kAmanat},  {Ask::kMajority, kAmanat},    {Ask::kAgainst, kAgainstAll},
      {Ask::kBelow, kVacant},  {Ask::kOver, kOsdp},          {Ask::kIndependents, kIndependent},
      {Ask::kQuota, kVacant},  {Ask::kPrice, kRespublica},   {Ask::kOneVote, kRespublica},
      {Ask::kLower, kBaytaq},  {Ask::kNoThreshold, kVacant}, {Ask::kSize, kVacant},
      {Ask::kMethod, kVacant}};
  EXPECT_TRUE(first == wanted);
}

TEST(Questions, IdsStandOnce) {
  std::set<std::string_view> asks;
  std::set<std::string_view> answers;
  for (int i = 0; i < kAsks; ++i) asks.insert(id_of(static_cast<Ask>(i)));
  for (int i = 0; i < kAnswers; ++i) answers.insert(id_of(static_cast<Answer>(i)));
  EXPECT_EQ(asks.size(), kAsks);
  EXPECT_EQ(answers.size(), kAnswers);
}

}  // namespace
}  // namespace seats
