// What's checked: the rule gives the list seats that were officially declared
// in 2023, 2021, 2016 and 2012, with the whole parts, remainders and order of
// the left-over seats that can be worked out by hand from the published votes,
// and the seats of the same votes in the chambers of 98 and 145 list seats.
#include <gtest/gtest.h>

#include "ballots.h"

namespace seats {
namespace {

using SeatList = std::vector<Seats>;

Vote vote_of_2023() {
  const Vote ballot_order =
      vote({3'431'510, 693'938, 547'154, 432'920, 146'431, 535'139, 331'058}, 248'291);
  return registered(ballot_order, {6, 4, 7, 1, 5, 3, 2});
}

// Nur Otan, Aq Jol, the People's Party, Auyl, Adal.
Vote vote_of_2021() {
  return vote({5'148'074, 792'828, 659'019, 383'023, 258'618});
}

SeatList integer_parts(const Trace& trace) {
  SeatList parts;
  for (const ListTrace& list : trace.all()) parts.push_back(list.integer_part);
  return parts;
}

std::vector<Votes> remainders(const Trace& trace) {
  std::vector<Votes> numerators;
  for (const ListTrace& list : trace.all()) numerators.push_back(list.remainder);
  return numerators;
}

TEST(Official2023, ThresholdIsFivePercentOfListsAndAgainstAll) {
  const Trace trace = allocate(mazhilis_2023(), vote_of_2023());
  EXPECT_EQ(trace.base, 6'366'441);
  EXPECT_EQ(trace.against_all, 248'291);
  EXPECT_EQ(trace.threshold_votes, 318'323);
  EXPECT_EQ(trace.outcome, Outcome::kShared);
  EXPECT_EQ(trace.passed_count, 6);
  EXPECT_FALSE(trace.lists[kBaytaq].passed);
  EXPECT_EQ(trace.lists[kBaytaq].over_threshold, 146'431 - 318'323);
  EXPECT_EQ(trace.lists[kOsdp].over_threshold, 331'058 - 318'323);
  EXPECT_EQ(trace.notes, 0);
}

TEST(Official2023, QuotaIsTheExactFraction) {
  const Trace trace = allocate(mazhilis_2023(), vote_of_2023());
  EXPECT_EQ(trace.quota_votes, 5'971'719);
  EXPECT_EQ(trace.quota_seats, 69);
}

TEST(Official2023, WholePartsAndRemainders) {
  const Trace trace = allocate(mazhilis_2023(), vote_of_2023());
  EXPECT_EQ(integer_parts(trace), (SeatList{39, 8, 6, 5, 0, 6, 3}));
  EXPECT_EQ(remainders(trace),
            (std::vector<Votes>{3'877'149, 107'970, 1'923'312, 12'885, 0, 1'094'277, 4'927'845}));
  for (const ListTrace& list : trace.all()) EXPECT_EQ(list.whole, list.integer_part);
}

TEST(Official2023, TwoLeftOverSeatsGoToOsdpAndThenToAmanat) {
  const Trace trace = allocate(mazhilis_2023(), vote_of_2023());
  EXPECT_EQ(trace.leftover, 2);
  EXPECT_EQ(ranked(trace), (std::vector<int>{kOsdp, kAmanat, kRespublica, kAqJol, kAuyl, kQhp}));
  for (int i = 0; i < trace.list_count; ++i) {
    EXPECT_EQ(trace.lists[i].extra, i == kOsdp || i == kAmanat ? 1 : 0) << "list " << i;
  }
  EXPECT_EQ(trace.tie_count, 0);
}

TEST(Official2023, Seats) {
  const SeatList declared{40, 8, 6, 5, 0, 6, 4};
  const Trace trace = allocate(mazhilis_2023(), vote_of_2023());
  EXPECT_EQ(seats_of(trace), declared);
  EXPECT_EQ(trace.unfilled_seats, 0);
  EXPECT_EQ(lean_seats(mazhilis_2023(), vote_of_2023()), declared);
}

TEST(Official2023, WhatIfTheKurultaisSeatsHadBeenAtStake) {
  const Rules rules = rules_with(145);
  const SeatList expected{83, 17, 13, 11, 0, 13, 8};
  const Trace trace = allocate(rules, vote_of_2023());
  EXPECT_EQ(seats_of(trace), expected);
  EXPECT_EQ(integer_parts(trace), (SeatList{83, 16, 13, 10, 0, 12, 8}));
  EXPECT_EQ(trace.leftover, 3);
  EXPECT_EQ(ranked(trace), (std::vector<int>{kAqJol, kAuyl, kQhp, kAmanat, kRespublica, kOsdp}));
  EXPECT_EQ(lean_seats(rules, vote_of_2023()), expected);
}

TEST(Official2023, WhatIfAllNinetyEightSeatsHadBeenByLists) {
  const Rules rules = rules_with(98);
  const SeatList expected{56, 11, 9, 7, 0, 9, 6};
  const Trace trace = allocate(rules, vote_of_2023());
  EXPECT_EQ(seats_of(trace), expected);
  EXPECT_EQ(trace.leftover, 3);
  EXPECT_EQ(ranked(trace), (std::vector<int>{kRespublica, kAqJol, kOsdp, kAuyl, kAmanat, kQhp}));
  EXPECT_EQ(lean_seats(rules, vote_of_2023()), expected);
}

TEST(Official2021, Seats) {
  const SeatList declared{76, 12, 10, 0, 0};
  const Trace trace = allocate(mazhilis_2021(), vote_of_2021());
  EXPECT_EQ(trace.base, 7'241'562);
  EXPECT_EQ(trace.threshold_votes, 506'910);
  EXPECT_EQ(trace.quota_votes, 6'599'921);
  EXPECT_EQ(trace.quota_seats, 98);
  EXPECT_EQ(integer_parts(trace), (SeatList{76, 11, 9, 0, 0}));
  EXPECT_EQ(ranked(trace), (std::vector<int>{2, 1, 0}));
  EXPECT_EQ(seats_of(trace), declared);
  EXPECT_EQ(lean_seats(mazhilis_2021(), vote_of_2021()), declared);
}

TEST(Official2021, AtFivePercentAuylWouldHaveHadSixSeats) {
  Rules rules = mazhilis_2021();
  rules.threshold = 5'000;
  EXPECT_EQ(seats_of(allocate(rules, vote_of_2021())), (SeatList{72, 11, 9, 6, 0}));
  EXPECT_EQ(lean_seats(rules, vote_of_2021()), (SeatList{72, 11, 9, 6, 0}));
}

TEST(Official2016, Seats) {
  // Nur Otan, Aq Jol, the Communist People's Party, Auyl, OSDP, Birlik.
  const Vote votes = vote({6'183'757, 540'406, 537'123, 151'285, 88'813, 21'484});
  const SeatList declared{84, 7, 7, 0, 0, 0};
  const Trace trace = allocate(mazhilis_2021(), votes);
  EXPECT_EQ(trace.threshold_votes, 526'601);
  EXPECT_EQ(trace.quota_votes, 7'261'286);
  EXPECT_EQ(trace.leftover, 1);
  EXPECT_EQ(seats_of(trace), declared);
  EXPECT_EQ(lean_seats(mazhilis_2021(), votes), declared);
}

TEST(Official2012, Seats) {
  // Nur Otan, Aq Jol, the Communist People's Party, OSDP, Auyl, Patriots, Adilet.
  const Vote votes = vote({5'621'436, 518'405, 498'788, 116'534, 82'623, 57'732, 45'702});
  const SeatList declared{83, 8, 7, 0, 0, 0, 0};
  const Trace trace = allocate(mazhilis_2021(), votes);
  EXPECT_EQ(trace.threshold_votes, 485'886);
  EXPECT_EQ(trace.quota_votes, 6'638'629);
  EXPECT_EQ(trace.leftover, 2);
  EXPECT_EQ(ranked(trace), (std::vector<int>{0, 1, 2}));
  EXPECT_EQ(seats_of(trace), declared);
  EXPECT_EQ(lean_seats(mazhilis_2021(), votes), declared);
}

}  // namespace
}  // namespace seats
