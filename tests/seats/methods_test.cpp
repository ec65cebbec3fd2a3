// What's checked: the methods other than the law's, on examples that are worked
// out by hand beside them, most of them published: who gets how many seats, what
// the last seat was won with and what just missed it, whole seats given back,
// ties, and what the law's rule for a lone party does under another method.
#include <gtest/gtest.h>

#include "ballots.h"
#include "random_votes.h"

namespace seats {
namespace {

using SeatList = std::vector<Seats>;
using Order = std::vector<int>;

Trace share(Method method, Seats seats, const Vote& votes) {
  return allocate(by(method, without_lone_party(rules_with(seats, 0))), votes);
}

void expect_quotient(const Quotient& quotient, int list, Seats seat) {
  EXPECT_EQ(quotient.list, list);
  EXPECT_EQ(quotient.seat, seat);
}

// Wikipedia, "Highest averages method" and "D'Hondt method": four parties, eight seats.
const Vote kFourParties = vote({100'000, 80'000, 30'000, 20'000});

TEST(DHondt, PublishedExampleOfFourPartiesAndEightSeats) {
  // 100 50 33.3 25 | 20, 80 40 26.7 | 20, 30 | 15, | 20 thousand.
  const Trace trace = share(Method::kDHondt, 8, kFourParties);
  EXPECT_EQ(seats_of(trace), (SeatList{4, 3, 1, 0}));
  expect_quotient(trace.last, 0, 4);  // 100,000 / 4
  expect_quotient(trace.next, 0, 5);  // 100,000 / 5, as 80,000 / 4 and 20,000 / 1
  EXPECT_EQ(trace.tie_count, 0);
}

TEST(DHondt, NextSeatOfTheSameExampleIsATieOfThree) {
  const Trace trace = share(Method::kDHondt, 9, kFourParties);
  EXPECT_EQ(seats_of(trace), (SeatList{5, 3, 1, 0}));
  EXPECT_EQ(tie(trace), (Order{0, 1, 3}));

  const Trace other = share(Method::kDHondt, 9, registered(kFourParties, {4, 3, 2, 1}));
  EXPECT_EQ(seats_of(other), (SeatList{4, 3, 1, 1}));
  EXPECT_EQ(tie(other), (Order{3, 1, 0}));
  expect_quotient(other.last, 3, 1);
  expect_quotient(other.next, 1, 4);
}

TEST(SainteLague, PublishedExampleOfFourPartiesAndEightSeats) {
  // 100 33.3 20 | 14.3, 80 26.7 16 | 11.4, 30 | 10, 20 | 6.7 thousand.
  const Trace trace = share(Method::kSainteLague, 8, kFourParties);
  EXPECT_EQ(seats_of(trace), (SeatList{3, 3, 1, 1}));
  expect_quotient(trace.last, 1, 3);  // 80,000 / 5
  expect_quotient(trace.next, 0, 4);  // 100,000 / 7
  EXPECT_EQ(trace.tie_count, 0);
}

// The report "infinite loop" of the program juliuste/sainte-lague, number 3.
TEST(SainteLague, ThreeEqualPartiesAndTwoSeats) {
  for (const Method method : kEveryMethod) {
    const Trace trace = share(method, 2, registered(vote({1, 1, 1}), {3, 1, 2}));
    EXPECT_EQ(seats_of(trace), (SeatList{0, 1, 1}));
    EXPECT_EQ(tie(trace), (Order{1, 2, 0}));
  }
}

TEST(ModifiedSainteLague, FirstSeatCostsOneAndFourTenths) {
  // 71.4 33.3 20 14.29, 57.1 26.7 16 | 11.4, 21.4 | 10, | 14.29 thousand: the
  // eighth is 100,000 / 7 as well as 20,000 / 1.4.
  const Trace trace = share(Method::kModifiedSainteLague, 8, kFourParties);
  EXPECT_EQ(seats_of(trace), (SeatList{4, 3, 1, 0}));
  EXPECT_EQ(tie(trace), (Order{0, 3}));
  expect_quotient(trace.last, 0, 4);
  expect_quotient(trace.next, 3, 1);

  const Vote later = registered(kFourParties, {4, 3, 2, 1});
  EXPECT_EQ(seats_of(share(Method::kModifiedSainteLague, 8, later)), (SeatList{3, 3, 1, 1}));
}

TEST(Adams, EveryListHasItsFirstSeatBeforeAnySecondOne) {
  // Then 100 50 | 33.3, 80 40 | 26.7, | 30, | 20 thousand.
  const Trace trace = share(Method::kAdams, 8, kFourParties);
  EXPECT_EQ(seats_of(trace), (SeatList{3, 3, 1, 1}));
  expect_quotient(trace.last, 1, 3);  // 80,000 / 2
  expect_quotient(trace.next, 0, 4);  // 100,000 / 3
}

TEST(Adams, FirstSeatsGoByVotesThenByRegistration) {
  const Vote votes = registered(vote({10, 30, 20, 20}), {1, 2, 4, 3});
  EXPECT_EQ(seats_of(share(Method::kAdams, 1, votes)), (SeatList{0, 1, 0, 0}));
  const Trace two = share(Method::kAdams, 2, votes);
  EXPECT_EQ(seats_of(two), (SeatList{0, 1, 0, 1}));
  EXPECT_EQ(tie(two), (Order{3, 2}));
  const Trace three = share(Method::kAdams, 3, votes);
  EXPECT_EQ(seats_of(three), (SeatList{0, 1, 1, 1}));
  EXPECT_EQ(three.tie_count, 0) << "10 and 20 by 0 are not equal";
  expect_quotient(three.next, 0, 1);
}

// Wikipedia, "Largest remainders method": six parties, ten seats.
const Vote kSixParties = vote({47'000, 16'000, 15'900, 12'000, 6'000, 3'100});

TEST(LargestRemainders, PublishedExampleByHare) {
  // 4.7 1.6 1.59 1.2 0.6 0.31: 7 whole, then .7, .6 and .6.
  const Trace trace = share(Method::kHareLargestRemainder, 10, kSixParties);
  EXPECT_EQ(seats_of(trace), (SeatList{5, 2, 1, 1, 1, 0}));
  EXPECT_EQ(trace.quota_seats, 10);
  EXPECT_EQ(trace.tie_count, 0);
}

TEST(LargestRemainders, PublishedExampleByDroop) {
  // 5.17 1.76 1.749 1.32 0.66 0.341: 8 whole, then .76 and .749.
  const Trace trace = share(Method::kDroopLargestRemainder, 10, kSixParties);
  EXPECT_EQ(seats_of(trace), (SeatList{5, 2, 2, 1, 0, 0}));
  EXPECT_EQ(trace.quota_votes, 100'000);
  EXPECT_EQ(trace.quota_seats, 11);
  EXPECT_EQ(trace.leftover, 2);
  EXPECT_EQ(trace.lists[2].remainder, 15'900 * 11 - 100'000);
  EXPECT_EQ(ranked(trace), (Order{1, 2, 4, 5, 3, 0}));
}

TEST(LargestRemainders, SamePartiesByImperiali) {
  // 5.64 1.92 1.908 1.44 0.72 0.372: 8 whole, then .92 and .908.
  const Trace trace = share(Method::kImperialiLargestRemainder, 10, kSixParties);
  EXPECT_EQ(seats_of(trace), (SeatList{5, 2, 2, 1, 0, 0}));
  EXPECT_EQ(trace.quota_seats, 12);
  EXPECT_EQ(trace.leftover, 2);
}

TEST(WholeSeatsTakenBack, DroopWhereEveryRemainderIsZero) {
  // 40 votes / 4: 2, 1 and 1 whole quotas for three seats.
  const Vote votes = registered(vote({20, 10, 10}), {3, 1, 2});
  const Trace trace = share(Method::kDroopLargestRemainder, 3, votes);
  EXPECT_EQ(seats_of(trace), (SeatList{1, 1, 1}));
  EXPECT_EQ(trace.leftover, -1);
  EXPECT_EQ(trace.lists[0].whole, 2);
  EXPECT_EQ(trace.lists[0].extra, -1);
  EXPECT_TRUE(trace.has(kWholeSeatsTakenBack));
  EXPECT_EQ(tie(trace), (Order{1, 2, 0}));
}

TEST(WholeSeatsTakenBack, ImperialiByTwo) {
  // 60 votes / 6: 3, 2 and 1 whole quotas for four seats.
  const Trace trace = share(Method::kImperialiLargestRemainder, 4, vote({30, 20, 10}));
  EXPECT_EQ(seats_of(trace), (SeatList{3, 1, 0}));
  EXPECT_EQ(trace.leftover, -2);
  EXPECT_EQ(tie(trace), (Order{0, 1, 2}));
}

TEST(WholeSeatsTakenBack, FromTheSmallestRemainder) {
  // 2.9, 2.1 and 1.0.
  const Trace trace = share(Method::kImperialiLargestRemainder, 4, vote({29, 21, 10}));
  EXPECT_EQ(seats_of(trace), (SeatList{2, 2, 0}));
  EXPECT_EQ(trace.leftover, -1);
  EXPECT_EQ(trace.tie_count, 0);
}

TEST(WholeSeatsTakenBack, FromNoListThatHasNone) {
  // 3.6, 2.3 and 0.1.
  const Trace trace = share(Method::kImperialiLargestRemainder, 4, vote({36, 23, 1}));
  EXPECT_EQ(seats_of(trace), (SeatList{3, 1, 0}));
  EXPECT_EQ(trace.lists[1].extra, -1);
  EXPECT_EQ(trace.lists[2].extra, 0);
}

TEST(WholeSeatsTakenBack, OfATieTheLaterRegisteredGives) {
  // 2.2, 2.2 and 0.6 for three seats.
  const Vote votes = registered(vote({22, 22, 6}), {1, 2, 3});
  const Trace trace = share(Method::kImperialiLargestRemainder, 3, votes);
  EXPECT_EQ(seats_of(trace), (SeatList{2, 1, 0}));
  EXPECT_EQ(tie(trace), (Order{0, 1}));
}

TEST(DivisorMethods, HaveNoQuotaAndNoRemainders) {
  const Trace trace = share(Method::kDHondt, 8, kFourParties);
  EXPECT_EQ(trace.quota_votes, 0);
  EXPECT_EQ(trace.quota_seats, 0);
  EXPECT_EQ(trace.leftover, 0);
  EXPECT_EQ(trace.ranked_count, 0);
  EXPECT_EQ(trace.lists[0].whole, 4);
  EXPECT_EQ(trace.lists[0].integer_part, 0);
  EXPECT_EQ(trace.lists[0].remainder, 0);
}

TEST(EveryMethod, OnlyListsOverTheBarrierTakePart) {
  for (const Method method : kEveryMethod) {
    const Trace trace = allocate(by(method, rules_with(100, 5)), vote({600, 351, 49}));
    EXPECT_FALSE(trace.lists[2].admitted);
    EXPECT_EQ(trace.lists[2].seats(), 0) << "not even a first seat by Adams";
    EXPECT_EQ(trace.lists[0].seats() + trace.lists[1].seats(), 100);
  }
}

TEST(EveryMethod, LonePartyIsSharedByTheLawsOwnRule) {
  for (const Method method : kEveryMethod) {
    const bool law = method == Method::kHareLargestRemainder;
    const Trace trace = allocate(by(method, rules_with(69)), vote({920, 40, 30}, 10));
    EXPECT_EQ(trace.outcome, Outcome::kLoneParty);
    EXPECT_EQ(seats_of(trace), (SeatList{67, 2, 0}));
    EXPECT_EQ(trace.method, Method::kHareLargestRemainder);
    EXPECT_EQ(trace.quota_votes, 960);
    EXPECT_EQ(trace.quota_seats, 69);
    EXPECT_EQ(trace.has(kLonePartyByHareQuota), !law);
  }
}

TEST(EveryMethod, SoleListTakesEverySeat) {
  for (const Method method : kEveryMethod) {
    const Rules rules = by(method, without_lone_party(rules_with(69)));
    const Trace trace = allocate(rules, vote({920, 40, 30}));
    EXPECT_EQ(trace.outcome, Outcome::kSoleList);
    EXPECT_EQ(seats_of(trace), (SeatList{69, 0, 0}));
    EXPECT_EQ(trace.lists[0].extra, 0);
    EXPECT_EQ(trace.notes, 0);
  }
}

TEST(DivisorMethods, OneSeatMoreTakesNoneAway) {
  // By quotas it can: the Alabama paradox.
  RandomVotes random(1'881);
  for (int round = 0; round < 2'000; ++round) {
    Rules rules = without_lone_party(random.rules());
    rules.list_seats = static_cast<Seats>(random.between(0, 60));
    const Vote votes = random.vote(rules, static_cast<Shape>(round % kShapes));
    for (rules.method = Method::kDHondt; static_cast<int>(rules.method) < kMethods;
         rules.method = static_cast<Method>(static_cast<int>(rules.method) + 1)) {
      const SeatList fewer = lean_seats(rules, votes);
      ++rules.list_seats;
      const SeatList more = lean_seats(rules, votes);
      --rules.list_seats;
      for (std::size_t i = 0; i < fewer.size(); ++i) {
        ASSERT_LE(fewer[i], more[i]) << describe(rules, votes);
      }
    }
  }
}

}  // namespace
}  // namespace seats
