#include "seats/allocation.h"

#include <algorithm>
#include <cassert>

#include "seats/last_seat.h"
#include "seats/precedence.h"

namespace seats {
namespace {

// The rule is written once, but for the sharing by remainders (`share` explains it,
// `share_rounded` only computes it). A `Record` is notified of every step: `Silent` makes the
// lean form, in which each call compiles to nothing, `Recorder` fills in the trace.
struct Silent {
  static constexpr bool kTraced = false;
  void base(Votes, Votes) {}
  void passed(int) {}
  void quota(Votes, Seats) {}
  void quotient(int, Seats, Votes) {}
  void whole(int, Seats) {}
  void leftover(Seats) {}
  void extra(int, Seats) {}
  void note(Note) {}
  void lone(const LonePartyTrace&) {}
  void unfilled(Seats) {}
};

struct Recorder {
  static constexpr bool kTraced = true;
  Trace& trace;

  void base(Votes base, Votes against_all) {
    trace.base = base;
    trace.against_all = against_all;
  }
  void passed(int i) { at(i).passed = true; }
  void quota(Votes votes, Seats seats) {
    trace.quota_votes = votes;
    trace.quota_seats = seats;
  }
  void quotient(int i, Seats integer_part, Votes remainder) {
    at(i).admitted = true;
    at(i).integer_part = integer_part;
    at(i).remainder = remainder;
  }
  void whole(int i, Seats seats) { at(i).whole = seats; }
  void leftover(Seats seats) { trace.leftover = seats; }
  void extra(int i, Seats seats) { at(i).extra += seats; }
  void ranked(int i) { trace.ranked[trace.ranked_count++] = static_cast<std::uint8_t>(i); }
  void note(Note note) { trace.notes |= note; }
  void lone(const LonePartyTrace& lone) { trace.lone = lone; }
  void unfilled(Seats seats) { trace.unfilled_seats = seats; }

 private:
  ListTrace& at(int i) { return trace.lists[i]; }
};

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

// The quotients of one allocation all have the same divisor, so one division
// makes its reciprocal and each quotient is a multiplication, corrected to the
// exact one. With r = floor(2^50 / d) and n < 2^50, n * r / 2^50 is above
// n / d - 1 and not above n / d, so the estimate is at most one too small; and
// n / d is at most kMaxQuotaSeats and a half, so n * r stays below 2^60.
constexpr int kReciprocalBits = 50;
static_assert(kMaxVotes * kMaxQuotaSeats + kMaxLists * kMaxVotes / 2 < std::int64_t{1}
                                                                           << kReciprocalBits);
static_assert(kMaxQuotaSeats < 1 << (63 - kReciprocalBits));

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

// Art. 97-1(1), (3), (4): two or more lists, with `sum` votes in all, share the seats by
// their quota. Under the other quota methods only the quota differs.
void share(Method method, Seats total, const Ballots& ballots,
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

// The list with the largest of `rests`, of equal ones the earlier registered; if `flip` is -1
// the other end of that order, since the order of ~x is the reverse of x's. The search has no
// branch, because nobody can predict which is larger; equal ones are rare.
std::size_t first_by_rest(const Ballots& ballots, std::span<const Votes> rests, Votes flip) {
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

// The seats of `share` without its ranking. `votes` are those of the lists that passed, 0 for
// the others, and `sum` is the sum of these.
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
void share_rounded(Method method, Seats total, const Ballots& ballots, std::span<Votes> votes,
                   Votes sum, std::span<Seats> seats) {
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
      share_rounded(rules.method, total, ballots, std::span(counted).first(ballots.lists.size()),
                    passed_votes, seats);
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
      share(rules.method, total, ballots, admitted, passed_votes, seats, record);
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
