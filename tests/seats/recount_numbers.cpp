#include <gtest/gtest.h>

#include "recount.h"

namespace seats::recount {

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
      const Parts parts(s, i);
      return {{"seats", s.all(i)},
              {"all", held(s)},
              {"votes", votes},
              {"with", Fraction(s.all(i), held(s))},
              {"without", Fraction(votes, s.sum(false))},
              {"needed", parts.matching},
              {"threshold_part", parts.threshold},
              {"rounding_part", parts.rounding},
              {"district_part", parts.districts},
              {"total", parts.threshold + parts.rounding + parts.districts}};
    }
    case Answer::kMajority:
      return {{"needed", more_than_half(s)},
              {"all", s.rules.list_seats + s.rules.district_seats + s.rules.other_seats},
              {"seats", s.all(i)},
              {"lists", n},
              {"districts", s.all(i) - n}};
    case Answer::kNoMajority: {
      Whole pairs = 0;
      for (int x = 0; x < s.count(); ++x) {
        for (int y = x + 1; y < s.count(); ++y) {
          pairs += s.all(x) + s.all(y) >= more_than_half(s) ? 1 : 0;
        }
      }
      return {{"needed", more_than_half(s)},
              {"all", s.rules.list_seats + s.rules.district_seats + s.rules.other_seats},
              {"seats", s.all(i)},
              {"short", more_than_half(s) - s.all(i)},
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

}  // namespace seats::recount
