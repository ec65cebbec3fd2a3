#include "reference.h"

#include <algorithm>

namespace reference {
namespace {

using seats::Ballots;
using seats::Outcome;
using seats::Rules;

/// "The list registered earlier"; lists of one place count in ballot order.
bool registered_earlier(const Ballots& ballots, int a, int b) {
  const int place_a = ballots.lists[a].registered;
  const int place_b = ballots.lists[b].registered;
  return place_a != place_b ? place_a < place_b : a < b;
}

/// Paragraph 1: the share of those who took part, and who reached the barrier.
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

/// Paragraphs 1 to 3: the quota, and every admitted list's votes divided by it.
void divide_by_quota(const Rules& rules, const Ballots& ballots, const std::vector<int>& admitted,
                     Answer& answer) {
  for (const int i : admitted) answer.admitted_votes += ballots.lists[i].votes;
  for (const int i : admitted) {
    // Without a mandate to share out there is no quota and no part of one.
    Fraction quotient(0, answer.admitted_votes);
    if (rules.list_seats > 0) {
      const Fraction quota(answer.admitted_votes, rules.list_seats);
      quotient = Fraction(ballots.lists[i].votes) / quota;
    }
    answer.shares[i].quotient = quotient;
    answer.shares[i].whole = quotient.integer_part();
  }
}

/// Paragraph 4: one mandate after another to the largest remainder.
void hand_out_leftover(const Rules& rules, const Ballots& ballots, std::vector<int> admitted,
                       Answer& answer) {
  const auto remainder = [&](int i) { return answer.shares[i].quotient->fractional_part(); };
  answer.leftover = rules.list_seats;
  for (const int i : admitted) answer.leftover -= answer.shares[i].whole;

  std::vector<int> waiting = std::move(admitted);
  Whole to_give = answer.leftover;
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
  if (answer.tie.empty()) return;
  const Fraction decisive = remainder(answer.tie.front());
  answer.tie.clear();
  for (const int i : answer.by_remainder) {
    if (remainder(i) == decisive) answer.tie.push_back(i);
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
  std::vector<int> admitted = pass_the_barrier(rules, ballots, answer);

  if (admitted.empty()) {
    answer.outcome = Outcome::kNobodyPassed;
    // Where there is no mandate, there is nothing that the law leaves open.
    if (rules.list_seats > 0) answer.notes |= seats::kLawSilentNobodyPassed;
    answer.unfilled = rules.list_seats;
    return answer;
  }
  if (admitted.size() > 1) {
    answer.outcome = Outcome::kShared;
    divide_by_quota(rules, ballots, admitted, answer);
    hand_out_leftover(rules, ballots, admitted, answer);
    return answer;
  }
  const int lone = admitted.front();
  std::optional<int> second;
  if (rules.lone_party) second = next_largest(ballots, lone, answer);
  if (second) {
    answer.outcome = Outcome::kLoneParty;
    admitted.push_back(*second);
    divide_by_quota(rules, ballots, admitted, answer);
    share_between_two(rules, lone, *second, answer);
  } else {
    answer.outcome = Outcome::kSoleList;
    divide_by_quota(rules, ballots, admitted, answer);
  }
  return answer;
}

}  // namespace reference
