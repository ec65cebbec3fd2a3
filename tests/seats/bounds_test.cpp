// What's checked: 64-bit arithmetic holds the largest numbers the rule forms
// (the products of seats/bounds.h, made at run time and compared with the
// reference's 128 bits), and `valid` draws the line at each bound.
#include <gtest/gtest.h>

#include "compare.h"

namespace seats {
namespace {

Vote full_ballot(Votes votes = kMaxVotes) {
  Vote vote;
  for (int i = 0; i < kMaxLists; ++i) vote.lists.push_back({votes, kMaxRegistered - i});
  vote.against_all = kMaxVotes;
  return vote;
}

Rules most_seats(double threshold_percent) {
  return rules_with(kMaxSeats, threshold_percent);
}

// The rule forms each product below for some vote; the comparison shows that
// none of them overflows.
void expect_exact(const Vote& vote) {
  for (const Seats seats : {0, 1, 2, 63, 64, 65, 999, kMaxSeats}) {
    for (const double percent : {0.0, 0.001, 1.0, 1.538, 5.0, 49.999, 50.0, 50.001, 100.0}) {
      Rules rules = rules_with(seats, percent);
      EXPECT_EQ(difference(rules, vote), "");
      EXPECT_EQ(difference(without_lone_party(rules), vote), "");
      rules.against_all = false;
      EXPECT_EQ(difference(rules, vote), "");
      rules.lone_party = LoneParty{kMaxFactor, kMaxFactor, kMaxSeats};
      EXPECT_EQ(difference(rules, vote), "");
      rules.lone_party = LoneParty{kMaxFactor - 1, kMaxFactor, 0};
      EXPECT_EQ(difference(rules, vote), "");
    }
  }
}

TEST(Bounds, EveryListAtTheLargestVote) {
  const Vote vote = full_ballot();
  const Trace trace = allocate(most_seats(0), vote);
  EXPECT_EQ(trace.base, 65 * kMaxVotes);
  EXPECT_EQ(trace.quota_votes, 64 * kMaxVotes);
  // 15.625 quotas each, 40 seats left over, to the lists registered first.
  EXPECT_EQ(trace.leftover, 40);
  EXPECT_EQ(trace.tie_count, 64);
  EXPECT_EQ(trace.lists[63].seats(), 16);
  EXPECT_EQ(trace.lists[24].seats(), 16);
  EXPECT_EQ(trace.lists[23].seats(), 15);
  EXPECT_EQ(trace.lists[0].remainder, kMaxVotes * 1'000 % (64 * kMaxVotes));
  expect_exact(vote);
}

TEST(Bounds, ThresholdOfAllTheVotes) {
  const Trace trace = allocate(most_seats(100), full_ballot());
  EXPECT_EQ(trace.threshold_votes, 65 * kMaxVotes);
  EXPECT_EQ(trace.outcome, Outcome::kNobodyPassed);
  EXPECT_EQ(trace.lists[0].over_threshold, -64 * kMaxVotes);
}

TEST(Bounds, OneVoteLessOrMore) {
  Vote vote = full_ballot(kMaxVotes - 1);
  expect_exact(vote);
  for (std::size_t i = 0; i < vote.lists.size(); i += 2) vote.lists[i].votes = kMaxVotes;
  expect_exact(vote);
  for (std::size_t i = 1; i < vote.lists.size(); i += 2) vote.lists[i].votes = 1;
  expect_exact(vote);
  for (std::size_t i = 1; i < vote.lists.size(); i += 2) vote.lists[i].votes = 0;
  expect_exact(vote);
}

TEST(Bounds, RemaindersOfEverySize) {
  Vote vote = full_ballot();
  for (int i = 0; i < kMaxLists; ++i) vote.lists[i].votes -= Votes{1} << (i % 40);
  expect_exact(vote);
  for (int i = 0; i < kMaxLists; ++i) vote.lists[i].votes = Votes{1} << (i % 40);
  expect_exact(vote);
}

TEST(Bounds, LonePartyAtTheLargestVotes) {
  // Only the first passes 50 %: it has one vote more than the second.
  const Vote two = vote({kMaxVotes, kMaxVotes - 1});
  Rules rules = most_seats(50);
  rules.lone_party = LoneParty{kMaxFactor, kMaxFactor, 0};
  const Trace trace = allocate(rules, two);
  EXPECT_EQ(trace.outcome, Outcome::kLoneParty);
  EXPECT_EQ(trace.lone.numerator, (kMaxVotes - 1) * kMaxSeats * kMaxFactor);
  EXPECT_EQ(trace.lone.denominator, (2 * kMaxVotes - 1) * kMaxFactor);
  EXPECT_EQ(seats_of(trace), (std::vector<Seats>{501, 499}));
  expect_exact(two);
  expect_exact(vote({kMaxVotes, 1}));
  expect_exact(vote({kMaxVotes, 1}, kMaxVotes));
  expect_exact(vote({1, kMaxVotes - 1, kMaxVotes}));
}

TEST(Bounds, PlacesOfRegistrationAtBothEnds) {
  Vote vote = full_ballot();
  for (int i = 0; i < kMaxLists; ++i) vote.lists[i].registered = i % 2 == 0 ? kMaxRegistered : 0;
  expect_exact(vote);
  for (List& list : vote.lists) list.registered = 0;
  expect_exact(vote);
  for (List& list : vote.lists) list.registered = kMaxRegistered;
  expect_exact(vote);
}

TEST(Bounds, EveryNumberOfLists) {
  Vote vote;
  for (int count = 0; count <= kMaxLists; ++count) {
    for (const Seats seats : {1, 69, kMaxSeats}) {
      EXPECT_EQ(difference(rules_with(seats, 0), vote), "");
      EXPECT_EQ(difference(rules_with(seats, 1.5), vote), "");
    }
    vote.lists.push_back({kMaxVotes - count, count % 7});
  }
}

bool valid_rules(void (*change)(Rules&)) {
  Rules rules = mazhilis_2023();
  change(rules);
  return valid(rules);
}

TEST(ValidRules, NumbersOfSeats) {
  EXPECT_TRUE(valid(mazhilis_2023()));
  EXPECT_TRUE(valid(mazhilis_2021()));
  EXPECT_TRUE(valid(Rules{}));
  EXPECT_TRUE(valid_rules([](Rules& r) { r.list_seats = 0; }));
  EXPECT_TRUE(valid_rules([](Rules& r) { r.list_seats = 1'000; }));
  EXPECT_FALSE(valid_rules([](Rules& r) { r.list_seats = 1'001; }));
  EXPECT_FALSE(valid_rules([](Rules& r) { r.list_seats = -1; }));
  EXPECT_TRUE(valid_rules([](Rules& r) { r.district_seats = 1'000; }));
  EXPECT_FALSE(valid_rules([](Rules& r) { r.district_seats = 1'001; }));
  EXPECT_FALSE(valid_rules([](Rules& r) { r.district_seats = -1; }));
  EXPECT_TRUE(valid_rules([](Rules& r) { r.other_seats = 1'000; }));
  EXPECT_FALSE(valid_rules([](Rules& r) { r.other_seats = 1'001; }));
  EXPECT_FALSE(valid_rules([](Rules& r) { r.other_seats = -1; }));
}

TEST(ValidRules, Threshold) {
  EXPECT_TRUE(valid_rules([](Rules& r) { r.threshold = 0; }));
  EXPECT_TRUE(valid_rules([](Rules& r) { r.threshold = 100'000; }));
  EXPECT_FALSE(valid_rules([](Rules& r) { r.threshold = 100'001; }));
  EXPECT_FALSE(valid_rules([](Rules& r) { r.threshold = -1; }));
}

TEST(ValidRules, LoneParty) {
  EXPECT_TRUE(valid_rules([](Rules& r) { r.lone_party.reset(); }));
  EXPECT_TRUE(valid_rules([](Rules& r) { r.lone_party = LoneParty{0, 1, 0}; }));
  EXPECT_TRUE(valid_rules([](Rules& r) { r.lone_party = LoneParty{1'000, 1'000, 1'000}; }));
  EXPECT_FALSE(valid_rules([](Rules& r) { r.lone_party = LoneParty{0, 0, 2}; }));
  EXPECT_FALSE(valid_rules([](Rules& r) { r.lone_party = LoneParty{7, 1'001, 2}; }));
  EXPECT_FALSE(valid_rules([](Rules& r) { r.lone_party = LoneParty{-1, 10, 2}; }));
  EXPECT_FALSE(valid_rules([](Rules& r) { r.lone_party = LoneParty{11, 10, 2}; }));
  EXPECT_FALSE(valid_rules([](Rules& r) { r.lone_party = LoneParty{7, 10, -1}; }));
  EXPECT_FALSE(valid_rules([](Rules& r) { r.lone_party = LoneParty{7, 10, 1'001}; }));
}

TEST(ValidBallots, NumberOfLists) {
  Vote vote = full_ballot();
  EXPECT_TRUE(valid(vote.ballots()));
  vote.lists.push_back({1, 1});
  EXPECT_FALSE(valid(vote.ballots()));
  EXPECT_TRUE(valid(Ballots{}));
}

TEST(ValidBallots, Votes) {
  EXPECT_TRUE(valid(vote({0, 1'000'000'000'000}).ballots()));
  EXPECT_FALSE(valid(vote({0, 1'000'000'000'001}).ballots()));
  EXPECT_FALSE(valid(vote({-1, 5}).ballots()));
  EXPECT_TRUE(valid(vote({5}, 1'000'000'000'000).ballots()));
  EXPECT_FALSE(valid(vote({5}, 1'000'000'000'001).ballots()));
  EXPECT_FALSE(valid(vote({5}, -1).ballots()));
}

TEST(ValidBallots, PlacesOfRegistration) {
  EXPECT_TRUE(valid(registered(vote({5, 5}), {0, 1'000}).ballots()));
  EXPECT_FALSE(valid(registered(vote({5, 5}), {0, 1'001}).ballots()));
  EXPECT_FALSE(valid(registered(vote({5, 5}), {-1, 3}).ballots()));
}

}  // namespace
}  // namespace seats
