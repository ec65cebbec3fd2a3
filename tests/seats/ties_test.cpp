// What's checked: equal remainders (Art. 97-1(4)). The earlier registered list
// is preferred; the trace names the lists whose tie decided the last seat, in
// order, and omits ties that decided nothing.
#include <gtest/gtest.h>

#include "ballots.h"

namespace seats {
namespace {

using SeatList = std::vector<Seats>;
using Order = std::vector<int>;

TEST(Ties, LastSeatGoesToTheEarlierRegistered) {
  // Both have 1.5 quotas.
  const Vote votes = registered(vote({50, 50}), {1, 2});
  const Trace trace = allocate(rules_with(3), votes);
  EXPECT_EQ(seats_of(trace), (SeatList{2, 1}));
  EXPECT_EQ(tie(trace), (Order{0, 1}));

  const Vote other = registered(vote({50, 50}), {2, 1});
  const Trace reversed = allocate(rules_with(3), other);
  EXPECT_EQ(seats_of(reversed), (SeatList{1, 2}));
  EXPECT_EQ(lean_seats(rules_with(3), other), (SeatList{1, 2}));
  EXPECT_EQ(ranked(reversed), (Order{1, 0}));
  EXPECT_EQ(tie(reversed), (Order{1, 0}));
}

TEST(Ties, OfOnePlaceTheFirstOnTheBallotIsPreferred) {
  for (const std::int32_t place : {0, 5, kMaxRegistered}) {
    const Vote votes = registered(vote({50, 50}), {place, place});
    EXPECT_EQ(seats_of(allocate(rules_with(3), votes)), (SeatList{2, 1}));
  }
}

TEST(Ties, ThreeListsAndOneSeat) {
  const Vote votes = registered(vote({10, 10, 10}), {3, 1, 2});
  const Trace trace = allocate(rules_with(1), votes);
  EXPECT_EQ(seats_of(trace), (SeatList{0, 1, 0}));
  EXPECT_EQ(tie(trace), (Order{1, 2, 0}));
}

TEST(Ties, ThreeListsAndTwoSeats) {
  const Vote votes = registered(vote({10, 10, 10}), {3, 1, 2});
  const Trace trace = allocate(rules_with(2), votes);
  EXPECT_EQ(seats_of(trace), (SeatList{0, 1, 1}));
  EXPECT_EQ(lean_seats(rules_with(2), votes), (SeatList{0, 1, 1}));
  EXPECT_EQ(ranked(trace), (Order{1, 2, 0}));
  EXPECT_EQ(tie(trace), (Order{1, 2, 0}));
}

TEST(Ties, ListsOfDifferentSizeCanTie) {
  // 2.5 and 0.5 quotas.
  const Vote votes = registered(vote({50, 10}), {2, 1});
  const Trace trace = allocate(rules_with(3), votes);
  EXPECT_EQ(seats_of(trace), (SeatList{2, 1}));
  EXPECT_EQ(tie(trace), (Order{1, 0}));
}

TEST(Ties, ClearWinnerOfAnEarlierSeatIsNoPartOfIt) {
  // Remainders 0.6, 0.8, 0.6 and two seats.
  const Trace trace = allocate(rules_with(5), vote({16, 18, 16}));
  EXPECT_EQ(trace.leftover, 2);
  EXPECT_EQ(ranked(trace), (Order{1, 0, 2}));
  EXPECT_EQ(tie(trace), (Order{0, 2}));
  EXPECT_EQ(seats_of(trace), (SeatList{2, 2, 1}));
}

TEST(Ties, AboveTheLineDecidesNothing) {
  // Remainders 0.8, 0.8, 0.4 and two seats.
  const Trace trace = allocate(rules_with(5), vote({18, 18, 14}));
  EXPECT_EQ(trace.leftover, 2);
  EXPECT_EQ(seats_of(trace), (SeatList{2, 2, 1}));
  EXPECT_EQ(trace.tie_count, 0);
}

TEST(Ties, BelowTheLineDecidesNothing) {
  // Remainders 0.6, 0.2, 0.2 and one seat.
  const Trace trace = allocate(rules_with(4), vote({16, 12, 12}));
  EXPECT_EQ(trace.leftover, 1);
  EXPECT_EQ(seats_of(trace), (SeatList{2, 1, 1}));
  EXPECT_EQ(trace.tie_count, 0);
}

TEST(Ties, WithoutALeftOverSeatThereIsNone) {
  const Vote votes = registered(vote({20, 20, 10}), {3, 2, 1});
  const Trace trace = allocate(rules_with(5), votes);
  EXPECT_EQ(trace.leftover, 0);
  EXPECT_EQ(trace.tie_count, 0);
  EXPECT_EQ(ranked(trace), (Order{2, 1, 0})) << "all remainders are 0";
}

TEST(Ties, AreExactWhereFloatingPointIsNot) {
  // A third of 1,000 seats each; one vote in 10^12 more or less breaks the tie.
  const Votes votes = kMaxVotes;
  const Vote equal = registered(vote({votes, votes, votes}), {3, 2, 1});
  EXPECT_EQ(tie(allocate(rules_with(1'000), equal)), (Order{2, 1, 0}));
  EXPECT_EQ(seats_of(allocate(rules_with(1'000), equal)), (SeatList{333, 333, 334}));
  const Vote less = registered(vote({votes, votes, votes - 1}), {3, 2, 1});
  EXPECT_EQ(tie(allocate(rules_with(1'000), less)), (Order{1, 0}));
  EXPECT_EQ(seats_of(allocate(rules_with(1'000), less)), (SeatList{333, 334, 333}));
}

}  // namespace
}  // namespace seats
