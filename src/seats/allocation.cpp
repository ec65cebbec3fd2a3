#include "seats/allocation.h"

#include <algorithm>
#include <cassert>

#include "seats/division.h"
#include "seats/last_seat.h"
#include "seats/precedence.h"
#include "seats/recorder.h"
#include "seats/remainders.h"
#include "seats/rounding.h"

namespace seats {
namespace {

// A method with divisors: every seat goes to the largest quotient not yet used.
//
// Most seats need no search. With `sum` votes and n lists, x = votes * (total - n)
// / sum is a list's number of prices of sum / (total - n) each. Its quotients of
// that price or more are as many as its divisors up to x, which for every method
// are at least floor(x) and at most x + 1. So all lists have at most total - n + n
// of them together: each of these wins, and floor(x) seats are certain.
template <class Record>
void share_by_divisors(Method method, Seats total, const Ballots& ballots,
                       std::span<const std::uint8_t> admitted, Votes sum, std::span<Seats> seats,
                       Record& record) {
  const Seats prices = std::max<Seats>(0, total - static_cast<Seats>(admitted.size()));
  const Divisor price(sum);
  Seats left = total;
  for (const int i : admitted) {
    Votes rest = 0;
    seats[i] = price.divide(ballots.lists[i].votes * prices, rest);
    left -= seats[i];
  }
  for (; left > 0; --left) {
    Quotient best{admitted[0], seats[admitted[0]] + 1};
    for (const int i : admitted.subspan(1)) {
      const Quotient other{i, seats[i] + 1};
      if (goes_first(method, ballots, other, best)) best = other;
    }
    seats[best.list] = best.seat;
  }
  for (const int i : admitted) {
    record.quotient(i, 0, 0);
    record.whole(i, seats[i]);
  }
}

// Everything to one list: no other list passed and none can be admitted.
template <class Record>
void give_all(Method method, Seats total, const Ballots& ballots, int only, std::span<Seats> seats,
              Record& record) {
  const Seats parts = has_divisors(method) ? 0 : quota_seats(method, total);
  if (!has_divisors(method)) record.quota(ballots.lists[only].votes, parts);
  record.quotient(only, parts, 0);
  record.whole(only, total);
  seats[only] = total;
}

// The list with the most votes after `passed`, the earlier registered of equal
// ones; -1 if no other list has a vote.
template <class Record>
int runner_up(const Ballots& ballots, int passed, Record& record) {
  int best = -1;
  bool tied = false;
  for (int i = 0; i < static_cast<int>(ballots.lists.size()); ++i) {
    const Votes votes = ballots.lists[i].votes;
    if (i == passed || votes == 0) continue;
    const Votes most = best < 0 ? 0 : ballots.lists[best].votes;
    if (votes > most) {
      best = i;
      tied = false;
    } else if (votes == most) {
      tied = true;
      if (registered_earlier(ballots, i, best)) best = i;
    }
  }
  if (tied) record.note(kLawSilentTieForSecond);
  return best;
}

// Art. 97-1(2)-(4): one list passed, the runner-up is admitted with a corrected
// quotient, and every left-over seat goes to the list that passed.
template <class Record>
void share_with_runner_up(Seats total, const LoneParty& rule, const Ballots& ballots, int passed,
                          int second, std::span<Seats> seats, Record& record) {
  const Votes first_votes = ballots.lists[passed].votes;
  const Votes second_votes = ballots.lists[second].votes;
  const Votes sum = first_votes + second_votes;
  record.quota(sum, total);
  record.quotient(passed, static_cast<Seats>(first_votes * total / sum), first_votes * total % sum);
  record.quotient(second, static_cast<Seats>(second_votes * total / sum),
                  second_votes * total % sum);

  LonePartyTrace lone{.passed = passed, .runner_up = second};
  lone.numerator = second_votes * total * rule.numerator;
  lone.denominator = sum * rule.denominator;
  lone.corrected = static_cast<Seats>(lone.numerator / lone.denominator);
  Seats second_whole = std::max(lone.corrected, rule.least);
  Seats first_whole = static_cast<Seats>(first_votes * total / sum);
  if (first_whole + second_whole > total && total > 0) {
    record.note(kLawSilentSeatsExceed);
  }
  // "Not less than two" cannot be kept where there are fewer seats than that.
  second_whole = std::min(second_whole, total);
  lone.raised = std::max<Seats>(0, second_whole - lone.corrected);
  lone.given_way = std::max<Seats>(0, first_whole + second_whole - total);
  first_whole -= lone.given_way;

  const Seats left = total - first_whole - second_whole;
  record.whole(passed, first_whole);
  record.whole(second, second_whole);
  record.leftover(left);
  record.extra(passed, left);
  record.lone(lone);
  seats[passed] = first_whole + left;
  seats[second] = second_whole;
}

// The least whole number of votes that passes.
Votes threshold_votes(const Rules& rules, Votes base) {
  // Not negative, so the compiler may divide without a care for the sign.
  const auto exact = static_cast<std::uint64_t>(base * rules.threshold);
  const auto rounded_up = (exact + kWholeThreshold - 1) / kWholeThreshold;
  return std::max<Votes>(1, static_cast<Votes>(rounded_up));
}

// The rule, for both forms: `Record` is Silent or Recorder.
template <class Record>
Outcome distribute(const Rules& rules, const Ballots& ballots, std::span<Seats> seats,
                   Record& record) {
  assert(valid(rules) && valid(ballots) && seats.size() >= ballots.lists.size());
  const int count = static_cast<int>(ballots.lists.size());
  const Seats total = rules.list_seats;

  // Art. 97-1(1), 43(5): "against all" took part, so it is in the base.
  const Votes against_all = rules.against_all ? ballots.against_all : 0;
  if (!rules.against_all && ballots.against_all > 0) record.note(kAgainstAllNotOnBallot);
  Votes base = against_all;
  for (const List& list : ballots.lists) base += list.votes;
  record.base(base, against_all);

  // Art. 97-1(1): "five and more per cent", so the threshold itself passes. Near it nobody
  // can predict whether a list does, so this has no branch.
  const Votes needed = threshold_votes(rules, base);
  std::array<Votes, kMaxLists> counted;  // a list's votes, 0 if it did not pass
  std::size_t passed_count = 0;
  Votes passed_votes = 0;
  for (std::size_t i = 0; i < ballots.lists.size(); ++i) {
    const Votes votes = ballots.lists[i].votes;
    const Votes falls_short = (votes - needed) >> 63;  // the sign: -1 or 0
    passed_count += 1 + falls_short;
    counted[i] = votes & ~falls_short;
    passed_votes += votes & ~falls_short;
  }
  if constexpr (!Record::kTraced) {
    if (passed_count >= 2 && !has_divisors(rules.method)) {
      share_by_rounding(rules.method, total, ballots,
                        std::span(counted).first(ballots.lists.size()), passed_votes, seats);
      return Outcome::kShared;
    }
  }

  std::array<std::uint8_t, kMaxLists> passed;
  passed_count = 0;
  for (int i = 0; i < count; ++i) {
    seats[i] = 0;
    if (counted[i] == 0) continue;
    passed[passed_count++] = static_cast<std::uint8_t>(i);
    record.passed(i);
  }
  if (passed_count >= 2) {
    const auto admitted = std::span<const std::uint8_t>(passed).first(passed_count);
    if (has_divisors(rules.method)) {
      share_by_divisors(rules.method, total, ballots, admitted, passed_votes, seats, record);
    } else if constexpr (Record::kTraced) {
      share_by_remainders(rules.method, total, ballots, admitted, passed_votes, seats, record);
    }
    return Outcome::kShared;
  }
  if (passed_count == 0) {
    if (total > 0) record.note(kLawSilentNobodyPassed);
    record.unfilled(total);
    return Outcome::kNobodyPassed;
  }
  const int second = rules.lone_party ? runner_up(ballots, passed[0], record) : -1;
  if (second < 0) {
    give_all(rules.method, total, ballots, passed[0], seats, record);
    return Outcome::kSoleList;
  }
  if (rules.method != Method::kHareLargestRemainder) record.note(kLonePartyByHareQuota);
  share_with_runner_up(total, *rules.lone_party, ballots, passed[0], second, seats, record);
  return Outcome::kLoneParty;
}

}  // namespace

bool valid(const Ballots& ballots) {
  const auto votes_ok = [](Votes n) { return n >= 0 && n <= kMaxVotes; };
  const auto list_ok = [&](const List& list) {
    return votes_ok(list.votes) && list.registered >= 0 && list.registered <= kMaxRegistered;
  };
  return ballots.lists.size() <= static_cast<std::size_t>(kMaxLists) &&
         votes_ok(ballots.against_all) && std::ranges::all_of(ballots.lists, list_ok);
}

Trace allocate(const Rules& rules, const Ballots& ballots) {
  Trace trace;
  Recorder record{trace};
  std::array<Seats, kMaxLists> seats{};
  trace.list_count = static_cast<int>(ballots.lists.size());
  trace.outcome = distribute(rules, ballots, seats, record);

  trace.threshold_votes = threshold_votes(rules, trace.base);
  for (int i = 0; i < trace.list_count; ++i) {
    ListTrace& list = trace.lists[i];
    list.votes = ballots.lists[i].votes;
    list.over_threshold = list.votes - trace.threshold_votes;
    trace.passed_count += list.passed ? 1 : 0;
  }
  const bool by_law = trace.outcome == Outcome::kLoneParty;
  trace.method = by_law ? Method::kHareLargestRemainder : rules.method;
  if (trace.outcome == Outcome::kShared && rules.list_seats > 0) find_last_seat(ballots, trace);
  return trace;
}

Outcome allocate_seats(const Rules& rules, const Ballots& ballots, std::span<Seats> seats) {
  Silent record;
  return distribute(rules, ballots, seats, record);
}

}  // namespace seats
