// What's checked: what became of each list's votes, on random votes and rules, against the
// second implementation of the rule: the parts are whole numbers, add up to the list's votes,
// and each is what its definition says.
#include "seats/path.h"

#include <gtest/gtest.h>

#include "../rounds.h"
#include "ballots.h"
#include "random_votes.h"
#include "recount.h"

namespace seats {
namespace {

using recount::Fraction;
using recount::State;
using recount::Whole;

Fraction of(std::int64_t part, const VotePath& path) {
  return {part, path.parts};
}

// Of a list that takes part, by quotas.
Fraction won_seats_with(const State& s, int i) {
  const reference::Share& share = s.answer.shares[static_cast<std::size_t>(i)];
  if (s.answer.lone && i == s.answer.lone->runner_up) {
    const Fraction kept = s.answer.lone->corrected * s.quota();
    const Whole full = s.answer.lone->corrected.integer_part();
    return s.answer.lone->raised > 0 ? kept : Fraction(full) * s.quota();
  }
  if (share.extra > 0) return s.votes(i);
  return Fraction(share.whole + share.extra) * s.quota();
}

void check(const State& s, const VotePath& path, int i) {
  const reference::Answer& a = s.answer;
  ASSERT_GE(path.parts, 1);
  for (const std::int64_t part :
       {path.quotas, path.won, path.lost, path.back, path.cut, path.out}) {
    ASSERT_GE(part, 0);
  }
  EXPECT_TRUE(Whole{path.used()} + path.unused() == s.votes(i) * path.parts);
  EXPECT_EQ(path.out > 0, !s.admitted(i) && s.votes(i) > 0);
  const bool second = a.lone && i == a.lone->runner_up;
  EXPECT_TRUE(second || path.cut == 0);
  if (!s.admitted(i)) {
    EXPECT_EQ(path.used(), 0);
  } else if (has_divisors(a.method) || a.outcome == Outcome::kSoleList || a.quota_seats == 0) {
    EXPECT_TRUE(path.used() == (s.by_list(i) > 0 ? s.votes(i) : 0));
  } else {
    EXPECT_TRUE(of(path.used(), path) == won_seats_with(s, i));
    if (second) {
      const LoneParty& rule = *s.rules.lone_party;
      const Fraction left_out(rule.denominator - rule.numerator, rule.denominator);
      EXPECT_TRUE(of(path.cut, path) == left_out * Fraction(s.votes(i)));
    } else {
      EXPECT_TRUE(of(path.won + path.lost, path) == s.remainder(i) * s.quota());
      const Whole whole = a.shares[static_cast<std::size_t>(i)].quotient->integer_part();
      EXPECT_TRUE(of(path.quotas + path.back, path) == Fraction(whole) * s.quota());
    }
  }
}

TEST(VotePath, UsedAndUnusedAreAllVotes) {
  RandomVotes random(20260823);
  int cut = 0;
  int back = 0;
  int given_way = 0;
  int raised = 0;
  const int all = rounds(100'000);
  for (int round = 0; round < all; ++round) {
    Rules rules = random.rules();
    if (round % 3 == 0) rules.method = kEveryMethod[random.index(std::size(kEveryMethod))];
    const Vote vote = random.vote(rules, static_cast<Shape>(round % kShapes));
    const State state(rules, vote, {});
    const Trace trace = allocate(rules, vote);
    Whole beyond = 0;
    for (int i = 0; i < state.count(); ++i) {
      const VotePath path = vote_path(trace, i);
      check(state, path, i);
      cut += path.cut > 0 ? 1 : 0;
      back += path.back > 0 ? 1 : 0;
      if (state.admitted(i)) beyond += path.won + path.lost;
    }
    // Together the votes beyond full quotas are the price of the seats that are left over.
    if (state.shared() && trace.quota_votes > 0 && trace.quota_seats == rules.list_seats) {
      EXPECT_TRUE(beyond == Whole{trace.quota_votes} * trace.leftover);
    }
    given_way += trace.lone.given_way > 0 ? 1 : 0;
    raised += trace.lone.raised > 0 ? 1 : 0;
    ASSERT_FALSE(HasFailure()) << describe(rules, vote);
  }
  for (const int seen : {cut, back, given_way, raised}) EXPECT_GT(seen, FEWER_ROUNDS > 1 ? 0 : 20);
}

// The quota without the votes of a list below the threshold is the smaller by those votes
// divided by the seats.
TEST(VotePath, OfAListBelowTheThreshold) {
  const Vote vote =
      seats::vote({3'431'510, 693'938, 547'154, 432'920, 146'431, 535'139, 331'058}, 248'291);
  const Trace trace = allocate(mazhilis_2023(), vote);
  EXPECT_EQ(vote_path(trace, kBaytaq).out, 146'431);
  EXPECT_EQ(vote_path(trace, kBaytaq).parts, 1);
  const Trace with = allocate(rules_with(69, 0), vote);
  EXPECT_EQ(with.quota_votes - trace.quota_votes, 146'431);
  // Osdp: three full quotas, and a remainder that won; Auyl: eight, and one that did not.
  const VotePath osdp = vote_path(trace, kOsdp);
  EXPECT_EQ(osdp.quotas, 3 * trace.quota_votes);
  EXPECT_EQ(osdp.unused(), 0);
  const VotePath auyl = vote_path(trace, kAuyl);
  EXPECT_EQ(auyl.quotas, 8 * trace.quota_votes);
  EXPECT_EQ(auyl.lost, 693'938 * 69 - 8 * trace.quota_votes);
}

}  // namespace
}  // namespace seats
