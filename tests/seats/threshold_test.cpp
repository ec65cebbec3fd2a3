// What's checked: which lists pass. The threshold is reached by exactly its share and
// missed by one vote; "against all" raises it where the ballot has that line; a
// list without a vote never passes; and the result when no list passes.
#include <gtest/gtest.h>

#include "ballots.h"

namespace seats {
namespace {

std::vector<bool> passed(const Trace& trace) {
  std::vector<bool> passed;
  for (const ListTrace& list : trace.all()) passed.push_back(list.passed);
  return passed;
}

TEST(Threshold, ReachedExactlyPasses) {
  const Trace trace = allocate(rules_with(10), vote({50, 45, 5}));
  EXPECT_EQ(trace.threshold_votes, 5);
  EXPECT_EQ(passed(trace), (std::vector{true, true, true}));
  EXPECT_EQ(trace.lists[2].over_threshold, 0);
}

TEST(Threshold, MissedByOneVote) {
  const Trace trace = allocate(rules_with(10), vote({50, 46, 4}));
  EXPECT_EQ(trace.threshold_votes, 5);
  EXPECT_EQ(passed(trace), (std::vector{true, true, false}));
  EXPECT_EQ(trace.lists[2].over_threshold, -1);
  EXPECT_EQ(trace.lists[2].seats(), 0);
  // Its votes are in the base, but not in the quota.
  EXPECT_EQ(trace.base, 100);
  EXPECT_EQ(trace.quota_votes, 96);
}

TEST(Threshold, ShareThatIsNoWholeNumberOfVotesIsReachedByTheNextOne) {
  // 5 % of 101 is 5.05.
  EXPECT_EQ(passed(allocate(rules_with(10), vote({50, 46, 5}))), (std::vector{true, true, false}));
  const Trace trace = allocate(rules_with(10), vote({50, 45, 6}));
  EXPECT_EQ(trace.threshold_votes, 6);
  EXPECT_EQ(passed(trace), (std::vector{true, true, true}));
}

TEST(Threshold, ThousandthsOfAPercentAreKept) {
  // 4,999 of 100,000 votes are 4.999 %.
  const Vote votes = vote({50'000, 45'001, 4'999});
  EXPECT_TRUE(allocate(rules_with(10, 4.999), votes).lists[2].passed);
  EXPECT_FALSE(allocate(rules_with(10, 5), votes).lists[2].passed);
  EXPECT_FALSE(allocate(rules_with(10, 5), votes).lists[2].admitted);
}

TEST(Threshold, AgainstAllRaisesIt) {
  EXPECT_TRUE(allocate(rules_with(10), vote({60, 35, 5})).lists[2].passed);
  const Trace trace = allocate(rules_with(10), vote({60, 35, 5}, 1));
  EXPECT_EQ(trace.base, 101);
  EXPECT_EQ(trace.against_all, 1);
  EXPECT_EQ(trace.threshold_votes, 6);
  EXPECT_FALSE(trace.lists[2].passed);
  // It wins nothing itself: the quota is of the lists that passed.
  EXPECT_EQ(trace.quota_votes, 95);
  EXPECT_EQ(seats_of(trace), (std::vector<Seats>{6, 4, 0}));
}

TEST(Threshold, AgainstAllIsLeftOutWhereTheBallotHasNoSuchLine) {
  Rules rules = rules_with(10);
  rules.against_all = false;
  const Trace trace = allocate(rules, vote({60, 35, 5}, 1'000));
  EXPECT_EQ(trace.base, 100);
  EXPECT_EQ(trace.against_all, 0);
  EXPECT_TRUE(trace.lists[2].passed);
  EXPECT_EQ(trace.notes, kAgainstAllNotOnBallot);
  EXPECT_TRUE(trace.has(kAgainstAllNotOnBallot));
  EXPECT_EQ(allocate(rules, vote({60, 35, 5})).notes, 0) << "nothing was left out";
}

TEST(Threshold, ZeroAdmitsEveryListWithAVote) {
  const Trace trace = allocate(rules_with(4, 0), vote({1'000, 1, 0}, 500));
  EXPECT_EQ(trace.threshold_votes, 1);
  EXPECT_EQ(passed(trace), (std::vector{true, true, false}));
  EXPECT_EQ(trace.lists[2].over_threshold, -1);
  EXPECT_EQ(trace.outcome, Outcome::kShared);
}

TEST(Threshold, OneHundredPercentIsReachedByAllTheVotesOnly) {
  const Trace all = allocate(rules_with(4, 100), vote({0, 7, 0}));
  EXPECT_EQ(all.threshold_votes, 7);
  EXPECT_EQ(all.outcome, Outcome::kSoleList);
  EXPECT_EQ(seats_of(all), (std::vector<Seats>{0, 4, 0}));
  EXPECT_EQ(allocate(rules_with(4, 100), vote({1, 7, 0})).outcome, Outcome::kNobodyPassed);
  EXPECT_EQ(allocate(rules_with(4, 100), vote({0, 7, 0}, 1)).outcome, Outcome::kNobodyPassed);
}

void expect_nobody_passed(const Rules& rules, const Vote& votes) {
  const Trace trace = allocate(rules, votes);
  EXPECT_EQ(trace.outcome, Outcome::kNobodyPassed);
  EXPECT_EQ(trace.notes, kLawSilentNobodyPassed);
  EXPECT_EQ(trace.unfilled_seats, rules.list_seats);
  EXPECT_EQ(trace.passed_count, 0);
  EXPECT_EQ(trace.quota_votes, 0);
  EXPECT_EQ(trace.ranked_count, 0);
  const std::vector<Seats> none(votes.lists.size(), 0);
  EXPECT_EQ(seats_of(trace), none);
  EXPECT_EQ(lean_seats(rules, votes), none);
}

TEST(NobodyPassed, NoSeatIsGivenAndTheLawIsSilent) {
  expect_nobody_passed(mazhilis_2023(), vote({4, 4, 4}, 88));
}

TEST(NobodyPassed, NoVotesAtAll) {
  expect_nobody_passed(mazhilis_2023(), vote({0, 0}));
  expect_nobody_passed(rules_with(69, 0), vote({0, 0}));
  EXPECT_EQ(allocate(mazhilis_2023(), vote({0, 0})).threshold_votes, 1);
}

TEST(NobodyPassed, OnlyVotesAgainstAll) {
  expect_nobody_passed(mazhilis_2023(), vote({0, 0}, 100));
}

TEST(NobodyPassed, NoLists) {
  expect_nobody_passed(mazhilis_2023(), vote({}, 10));
  EXPECT_EQ(allocate(mazhilis_2023(), vote({}, 10)).list_count, 0);
}

TEST(NoListSeats, NothingIsSharedAndNothingIsLeftOver) {
  for (const Vote& votes : {vote({60, 40}), vote({99, 1}), vote({99}), vote({4, 4}, 92)}) {
    const Trace trace = allocate(rules_with(0), votes);
    EXPECT_EQ(seats_of(trace), std::vector<Seats>(votes.lists.size(), 0));
    EXPECT_EQ(lean_seats(rules_with(0), votes), std::vector<Seats>(votes.lists.size(), 0));
    EXPECT_EQ(trace.leftover, 0);
    EXPECT_EQ(trace.unfilled_seats, 0);
    EXPECT_EQ(trace.tie_count, 0);
    // No seat is at stake, so the law leaves nothing open.
    EXPECT_EQ(trace.notes, 0);
  }
}

}  // namespace
}  // namespace seats
