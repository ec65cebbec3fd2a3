// What's checked: only one list passes (Art. 97-1(2)-(4)). The runner-up is
// admitted with 0.7 of its quotient and at least two seats, every left-over
// seat goes to the list that passed, and the cases that the law leaves open
// are decided as described in seats/allocation.h, with a note.
#include <gtest/gtest.h>

#include "ballots.h"

namespace seats {
namespace {

using SeatList = std::vector<Seats>;

void expect_seats(const Rules& rules, const Vote& votes, const SeatList& expected) {
  EXPECT_EQ(seats_of(allocate(rules, votes)), expected) << describe(rules, votes);
  EXPECT_EQ(lean_seats(rules, votes), expected) << describe(rules, votes);
}

TEST(LoneParty, WorkedExample) {
  const Vote votes = vote({920, 40, 30}, 10);
  const Trace trace = allocate(mazhilis_2023(), votes);
  EXPECT_EQ(trace.outcome, Outcome::kLoneParty);
  EXPECT_EQ(trace.quota_votes, 960);
  EXPECT_EQ(trace.quota_seats, 69);
  EXPECT_EQ(trace.passed_count, 1);
  EXPECT_EQ(trace.lone.passed, 0);
  EXPECT_EQ(trace.lone.runner_up, 1);
  EXPECT_FALSE(trace.lists[1].passed);
  EXPECT_TRUE(trace.lists[1].admitted);
  EXPECT_FALSE(trace.lists[2].admitted);

  // 66.125 and 2.875; corrected 2.0125.
  EXPECT_EQ(trace.lists[0].integer_part, 66);
  EXPECT_EQ(trace.lists[0].remainder, 120);
  EXPECT_EQ(trace.lists[1].integer_part, 2);
  EXPECT_EQ(trace.lists[1].remainder, 840);
  EXPECT_EQ(trace.lone.numerator * 10'000, trace.lone.denominator * 20'125);
  EXPECT_EQ(trace.lone.corrected, 2);
  EXPECT_EQ(trace.lone.raised, 0);
  EXPECT_EQ(trace.lone.given_way, 0);

  EXPECT_EQ(trace.leftover, 1);
  EXPECT_EQ(trace.lists[0].whole, 66);
  EXPECT_EQ(trace.lists[0].extra, 1);
  EXPECT_EQ(trace.lists[1].extra, 0);
  EXPECT_EQ(trace.notes, 0);
  expect_seats(mazhilis_2023(), votes, {67, 2, 0});
}

TEST(LoneParty, QuotientBelowTwoIsRaisedToTwo) {
  // 67.447 and 1.553; corrected 1.087.
  const Vote votes = vote({912, 21, 20}, 47);
  const Trace trace = allocate(mazhilis_2023(), votes);
  EXPECT_EQ(trace.lone.corrected, 1);
  EXPECT_EQ(trace.lone.raised, 1);
  EXPECT_EQ(trace.lone.given_way, 0);
  EXPECT_EQ(trace.lists[1].whole, 2);
  EXPECT_EQ(trace.leftover, 0);
  EXPECT_EQ(trace.notes, 0);
  expect_seats(mazhilis_2023(), votes, {67, 2, 0});
}

TEST(LoneParty, SixtyEightAndTwoAreMoreThanSixtyNine) {
  // 68.9 quotas and 0.1: our reading is that the list that passed gives way.
  const Vote votes = vote({689, 1}, 0);
  const Trace trace = allocate(mazhilis_2023(), votes);
  EXPECT_EQ(trace.lists[0].integer_part, 68);
  EXPECT_EQ(trace.lone.corrected, 0);
  EXPECT_EQ(trace.lone.raised, 2);
  EXPECT_EQ(trace.lone.given_way, 1);
  EXPECT_EQ(trace.lists[0].whole, 67);
  EXPECT_EQ(trace.leftover, 0);
  EXPECT_EQ(trace.notes, kLawSilentSeatsExceed);
  expect_seats(mazhilis_2023(), votes, {67, 2});
}

TEST(LoneParty, ExactlyAsManySeatsAsThereAreNeedsNoNote) {
  // 67.1 quotas and 1.9: 67 + 2.
  const Trace trace = allocate(mazhilis_2023(), vote({671, 19}));
  EXPECT_EQ(trace.lone.given_way, 0);
  EXPECT_EQ(trace.notes, 0);
}

TEST(LoneParty, FewerSeatsThanTheLeastNumber) {
  const Vote votes = vote({97, 3});
  const Trace trace = allocate(rules_with(1), votes);
  EXPECT_EQ(trace.outcome, Outcome::kLoneParty);
  EXPECT_EQ(trace.notes, kLawSilentSeatsExceed);
  EXPECT_EQ(trace.lone.raised, 1);
  expect_seats(rules_with(1), votes, {0, 1});
  expect_seats(rules_with(2), votes, {0, 2});
  expect_seats(rules_with(3), votes, {1, 2});
}

TEST(LoneParty, LeastNumberOfMaslikhatsIsOne) {
  Rules rules = rules_with(16);
  rules.lone_party->least = 1;
  expect_seats(rules, vote({97, 3}), {15, 1});
}

TEST(LoneParty, FactorMayBeAnyFraction) {
  // 6 and 4 quotas of 10; the runner-up's 4 are multiplied by 0, 1/3, 1.
  Rules rules = rules_with(10, 50);
  rules.lone_party = LoneParty{.numerator = 0, .denominator = 1, .least = 0};
  expect_seats(rules, vote({60, 40}), {10, 0});
  rules.lone_party = LoneParty{.numerator = 1, .denominator = 3, .least = 0};
  expect_seats(rules, vote({60, 40}), {9, 1});
  rules.lone_party = LoneParty{.numerator = 1, .denominator = 1, .least = 0};
  expect_seats(rules, vote({60, 40}), {6, 4});
}

TEST(LoneParty, EveryLeftOverSeatGoesToTheListThatPassed) {
  // 5.5 quotas of 10, and 4.5, corrected 3.15: the runner-up's remainders,
  // corrected or not, win nothing.
  const Vote votes = vote({55, 45});
  const Trace trace = allocate(rules_with(10, 50), votes);
  EXPECT_EQ(trace.leftover, 2);
  EXPECT_EQ(trace.lists[0].extra, 2);
  EXPECT_EQ(trace.ranked_count, 0);
  expect_seats(rules_with(10, 50), votes, {7, 3});
}

TEST(LoneParty, ListsStandInAnyOrderOnTheBallot) {
  expect_seats(mazhilis_2023(), vote({30, 40, 920}, 10), {0, 2, 67});
}

TEST(LoneParty, SecondThatPassesNeedsNoFavour) {
  const Trace trace = allocate(mazhilis_2023(), vote({920, 50, 20}, 10));
  EXPECT_EQ(trace.outcome, Outcome::kShared);
  EXPECT_EQ(seats_of(trace), (SeatList{65, 4, 0}));
}

TEST(TieForSecond, EarlierRegisteredIsAdmittedWithANote) {
  const Vote votes = vote({920, 30, 30, 20});
  const Trace first = allocate(mazhilis_2023(), registered(votes, {4, 1, 2, 3}));
  EXPECT_EQ(first.lone.runner_up, 1);
  EXPECT_EQ(first.notes, kLawSilentTieForSecond);
  EXPECT_EQ(seats_of(first), (SeatList{67, 2, 0, 0}));
  const Trace second = allocate(mazhilis_2023(), registered(votes, {4, 2, 1, 3}));
  EXPECT_EQ(second.lone.runner_up, 2);
  EXPECT_EQ(second.notes, kLawSilentTieForSecond);
  EXPECT_EQ(seats_of(second), (SeatList{67, 0, 2, 0}));
}

TEST(TieForSecond, OfThree) {
  const Vote votes = registered(vote({920, 20, 20, 20}), {1, 4, 3, 2});
  EXPECT_EQ(allocate(mazhilis_2023(), votes).lone.runner_up, 3);
}

TEST(TieForSecond, WithoutDifferentPlacesTheBallotDecides) {
  const Vote votes = registered(vote({920, 30, 30}), {0, 0, 0});
  const Trace trace = allocate(mazhilis_2023(), votes);
  EXPECT_EQ(trace.lone.runner_up, 1);
  EXPECT_EQ(trace.notes, kLawSilentTieForSecond);
}

TEST(TieForSecond, TieForThirdIsNone) {
  EXPECT_EQ(allocate(mazhilis_2023(), vote({900, 20, 40, 20, 20})).notes, 0);
  EXPECT_EQ(allocate(mazhilis_2023(), vote({900, 20, 20, 20, 40})).notes, 0);
}

TEST(TieForSecond, ComesWithTheOtherNoteToo) {
  const Trace trace = allocate(mazhilis_2023(), vote({690, 1, 1}));
  EXPECT_EQ(trace.notes, kLawSilentTieForSecond | kLawSilentSeatsExceed);
}

TEST(SoleList, WithoutTheRuleItTakesEverySeat) {
  const Rules rules = without_lone_party(mazhilis_2023());
  const Vote votes = vote({920, 40, 40});
  const Trace trace = allocate(rules, votes);
  EXPECT_EQ(trace.outcome, Outcome::kSoleList);
  EXPECT_EQ(trace.quota_votes, 920);
  EXPECT_EQ(trace.quota_seats, 69);
  EXPECT_EQ(trace.lists[0].integer_part, 69);
  EXPECT_EQ(trace.lists[0].remainder, 0);
  EXPECT_EQ(trace.leftover, 0);
  EXPECT_FALSE(trace.lists[1].admitted);
  EXPECT_EQ(trace.notes, 0) << "nobody is admitted, so nobody is tied for it";
  expect_seats(rules, votes, {69, 0, 0});
}

TEST(SoleList, WithTheRuleWhenNoOtherListHasAVote) {
  for (const Vote& votes : {vote({7}), vote({7, 0}), vote({7, 0, 0}, 3)}) {
    const Trace trace = allocate(mazhilis_2023(), votes);
    EXPECT_EQ(trace.outcome, Outcome::kSoleList);
    EXPECT_EQ(trace.lists[0].whole, 69);
    EXPECT_EQ(trace.notes, 0);
  }
  expect_seats(mazhilis_2023(), vote({0, 7, 0}, 3), {0, 69, 0});
}

}  // namespace
}  // namespace seats
