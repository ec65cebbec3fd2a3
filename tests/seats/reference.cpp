#include "reference.h"

#include <algorithm>

namespace reference {
namespace {

using seats::Ballots;
using seats::Method;
using seats::Outcome;
using seats::Rules;

/// "The list registered earlier"; lists of one place count in ballot order.
bool registered_earlier(const Ballots& ballots, int a, int b) {
  const int place_a = ballots.lists[a].registered;
  const int place_b = ballots.lists[b].registered;
  return place_a != place_b ? place_a < place_b : a < b;
}

/// Paragraph 1: the share of those who took part, and the lists that reached the threshold.
std::vector<int> pass_the_barrier(const Rules& rules, const Ballots& ballots, Answer& answer) {
  if (rules.against_all) {
    answer.against_all = ballots.against_all;
  } else if (ballots.against_all > 0) {
    answer.notes |= seats::kAgainstAllNotOnBallot;
  }
  answer.base = answer.against_all;
  for (const seats::List& list : ballots.lists) answer.base += list.votes;

  const Fraction barrier = Fraction(answer.base) * Fraction(rules.threshold, 100 * 1000);
  answer.threshold_votes = std::max<Whole>(1, barrier.rounded_up());

  std::vector<int> passed;
  for (int i = 0; i < static_cast<int>(ballots.lists.size()); ++i) {
    const seats::Votes votes = ballots.lists[i].votes;
    if (votes == 0 || Fraction(votes) < barrier) continue;
    answer.shares[i].passed = true;
    passed.push_back(i);
  }
  return passed;
}

/// Paragraph 2: the next largest number of votes after the one list that passed.
std::optional<int> next_largest(const Ballots& ballots, int lone, Answer& answer) {
  std::vector<int> others;
  for (int i = 0; i < static_cast<int>(ballots.lists.size()); ++i) {
    if (i != lone && ballots.lists[i].votes > 0) others.push_back(i);
  }
  if (others.empty()) return std::nullopt;
  std::sort(others.begin(), others.end(), [&](int a, int b) {
    const seats::Votes votes_a = ballots.lists[a].votes;
    const seats::Votes votes_b = ballots.lists[b].votes;
    return votes_a != votes_b ? votes_a > votes_b : registered_earlier(ballots, a, b);
  });
  if (others.size() > 1 && ballots.lists[others[0]].votes == ballots.lists[others[1]].votes) {
    answer.notes |= seats::kLawSilentTieForSecond;
  }
  return others.front();
}

/// The number added to the seats before the votes are divided by them: none
/// (Hare), one (Droop) or two (Imperiali); null for a method without a quota.
std::optional<Whole> added_to_seats(Method method) {
  switch (method) {
    case Method::kHareLargestRemainder:
      return 0;
    case Method::kDroopLargestRemainder:
      return 1;
    case Method::kImperialiLargestRemainder:
      return 2;
    default:
      return std::nullopt;
  }
}

/// Paragraphs 1 to 3: the quota, and every admitted list's votes divided by it.
void divide_by_quota(const Rules& rules, const Ballots& ballots, const std::vector<int>& admitted,
                     Answer& answer) {
  for (const int i : admitted) answer.quota_votes += ballots.lists[i].votes;
  answer.quota_seats = rules.list_seats + *added_to_seats(answer.method);
  for (const int i : admitted) {
    answer.shares[i].admitted = true;
    // Where the votes are divided by no seat there is no quota and no part of one.
    Fraction quotient(0, answer.quota_votes);
    if (answer.quota_seats > 0) {
      const Fraction quota(answer.quota_votes, answer.quota_seats);
      quotient = Fraction(ballots.lists[i].votes) / quota;
    }
    answer.shares[i].quotient = quotient;
    answer.shares[i].whole = quotient.integer_part();
  }
}

/// One seat after another from the list with the smallest remainder that has a
/// whole seat and has not given one: of equal ones the one registered last.
void take_back(const Ballots& ballots, const std::vector<int>& admitted, Answer& answer) {
  const auto remainder = [&](int i) { return answer.shares[i].quotient->fractional_part(); };
  std::vector<int> holders;
  for (const int i : admitted) {
    if (answer.shares[i].whole > 0) holders.push_back(i);
  }
  std::sort(holders.begin(), holders.end(), [&](int a, int b) {
    if (!(remainder(a) == remainder(b))) return remainder(a) < remainder(b);
    return registered_earlier(ballots, b, a);
  });
  answer.notes |= seats::kWholeSeatsTakenBack;
  const auto givers = static_cast<std::size_t>(-answer.leftover);
  for (std::size_t k = 0; k < givers; ++k) answer.shares[holders.at(k)].extra = -1;
  if (givers == holders.size() || !(remainder(holders[givers - 1]) == remainder(holders[givers]))) {
    return;
  }
  const Fraction decisive = remainder(holders[givers]);
  for (auto i = holders.rbegin(); i != holders.rend(); ++i) {
    if (remainder(*i) == decisive) answer.tie.push_back(*i);
  }
}

/// Paragraph 4: one mandate after another to the largest remainder.
void hand_out_leftover(const Rules& rules, const Ballots& ballots, std::vector<int> admitted,
                       Answer& answer) {
  const auto remainder = [&](int i) { return answer.shares[i].quotient->fractional_part(); };
  answer.leftover = rules.list_seats;
  for (const int i : admitted) answer.leftover -= answer.shares[i].whole;
  if (answer.leftover < 0) take_back(ballots, admitted, answer);

  std::vector<int> waiting = std::move(admitted);
  Whole to_give = std::max<Whole>(0, answer.leftover);
  while (!waiting.empty()) {
    auto next = waiting.begin();
    for (auto it = waiting.begin(); it != waiting.end(); ++it) {
      const bool larger = remainder(*next) < remainder(*it);
      const bool equal = remainder(*next) == remainder(*it);
      if (larger || (equal && registered_earlier(ballots, *it, *next))) next = it;
    }
    const int chosen = *next;
    waiting.erase(next);
    answer.by_remainder.push_back(chosen);
    if (to_give == 0) continue;
    answer.shares[chosen].extra = 1;
    --to_give;
    if (to_give > 0) continue;
    // The last mandate is gone: did a list with the same remainder go without?
    for (const int i : waiting) {
      if (remainder(i) == remainder(chosen)) answer.tie.push_back(i);
    }
  }
  if (answer.leftover < 0 || answer.tie.empty()) return;
  const Fraction decisive = remainder(answer.tie.front());
  answer.tie.clear();
  for (const int i : answer.by_remainder) {
    if (remainder(i) == decisive) answer.tie.push_back(i);
  }
}

/// Every quotient that can matter, of every list for every seat and one more.
class Quotients {
 public:
  Quotients(const Rules& rules, const Ballots& ballots, const std::vector<int>& admitted)
      : ballots_(ballots) {
    for (Whole seat = 1; seat <= rules.list_seats + 1; ++seat) {
      const Fraction divisor = divisor_of(rules.method, seat);
      for (const int i : admitted) {
        const Whole votes = ballots.lists[i].votes;
        // By 0 (Adams) there is no quotient: those come first, by votes.
        const bool infinite = divisor.numerator() == 0;
        entries_.push_back(
            {{i, seat}, infinite, infinite ? Fraction(votes) : Fraction(votes) / divisor});
      }
    }
    std::sort(entries_.begin(), entries_.end(), [&](const Entry& a, const Entry& b) {
      if (!equal(a, b)) {
        return a.infinite != b.infinite ? a.infinite : b.value < a.value;
      }
      return registered_earlier(ballots_, a.quotient.list, b.quotient.list);
    });
  }

  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] Quotient operator[](std::size_t place) const { return entries_[place].quotient; }
  [[nodiscard]] bool equal(std::size_t a, std::size_t b) const {
    return equal(entries_[a], entries_[b]);
  }

 private:
  struct Entry {
    Quotient quotient;
    bool infinite;
    Fraction value;
  };

  static bool equal(const Entry& a, const Entry& b) {
    return a.infinite == b.infinite && a.value == b.value;
  }

  static Fraction divisor_of(Method method, Whole seat) {
    if (method == Method::kAdams) return seat - 1;
    if (method == Method::kDHondt) return seat;
    if (method == Method::kModifiedSainteLague && seat == 1) return {7, 5};
    return 2 * seat - 1;
  }

  const Ballots& ballots_;
  std::vector<Entry> entries_;
};

/// A seat for each of the largest quotients.
void share_by_divisors(const Rules& rules, const Ballots& ballots, const std::vector<int>& admitted,
                       Answer& answer) {
  for (const int i : admitted) answer.shares[i].admitted = true;
  const Quotients quotients(rules, ballots, admitted);
  const auto seats = static_cast<std::size_t>(rules.list_seats);
  for (std::size_t place = 0; place < seats; ++place) {
    ++answer.shares[quotients[place].list].whole;
  }
  if (seats == 0) return;
  answer.last = quotients[seats - 1];
  answer.next = quotients[seats];
  if (!quotients.equal(seats - 1, seats)) return;
  for (std::size_t place = 0; place < quotients.size(); ++place) {
    if (quotients.equal(place, seats)) answer.tie.push_back(quotients[place].list);
  }
}

/// Paragraphs 3 and 4 for a list that passed alone and its runner-up.
void share_between_two(const Rules& rules, int passed, int runner_up, Answer& answer) {
  const Whole all = rules.list_seats;
  LoneParty lone{.passed = passed, .runner_up = runner_up};
  lone.corrected = *answer.shares[runner_up].quotient *
                   Fraction(rules.lone_party->numerator, rules.lone_party->denominator);

  Share& winner = answer.shares[passed];
  Share& second = answer.shares[runner_up];
  second.whole = lone.corrected.integer_part();
  const Whole least = rules.lone_party->least;
  if (second.whole < least) {
    if (all > 0 && winner.whole + least > all) answer.notes |= seats::kLawSilentSeatsExceed;
    lone.raised = std::min(least, all) - second.whole;
    second.whole += lone.raised;
  }
  while (winner.whole + second.whole > all) {
    --winner.whole;
    ++lone.given_way;
  }
  answer.leftover = all - winner.whole - second.whole;
  winner.extra = answer.leftover;
  answer.lone = lone;
}

}  // namespace

Answer allocate(const Rules& rules, const Ballots& ballots) {
  Answer answer;
  answer.shares.resize(ballots.lists.size());
  answer.method = rules.method;
  std::vector<int> admitted = pass_the_barrier(rules, ballots, answer);

  if (admitted.empty()) {
    answer.outcome = Outcome::kNobodyPassed;
    // Without a mandate the law leaves nothing open.
    if (rules.list_seats > 0) answer.notes |= seats::kLawSilentNobodyPassed;
    answer.unfilled = rules.list_seats;
    return answer;
  }
  if (admitted.size() > 1) {
    answer.outcome = Outcome::kShared;
    if (added_to_seats(rules.method)) {
      divide_by_quota(rules, ballots, admitted, answer);
      hand_out_leftover(rules, ballots, admitted, answer);
    } else {
      share_by_divisors(rules, ballots, admitted, answer);
    }
    return answer;
  }
  const int lone = admitted.front();
  std::optional<int> second;
  if (rules.lone_party) second = next_largest(ballots, lone, answer);
  if (second) {
    answer.outcome = Outcome::kLoneParty;
    // These paragraphs are the law's, so the law's quota applies.
    if (answer.method != Method::kHareLargestRemainder) {
      answer.method = Method::kHareLargestRemainder;
      answer.notes |= seats::kLonePartyByHareQuota;
    }
    admitted.push_back(*second);
    divide_by_quota(rules, ballots, admitted, answer);
    share_between_two(rules, lone, *second, answer);
  } else {
    answer.outcome = Outcome::kSoleList;
    answer.shares[lone].admitted = true;
    if (added_to_seats(rules.method)) divide_by_quota(rules, ballots, admitted, answer);
    answer.shares[lone].whole = rules.list_seats;
  }
  return answer;
}

}  // namespace reference
