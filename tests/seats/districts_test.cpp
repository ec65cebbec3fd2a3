// What's checked: district seats are counted from districts listed one by one,
// from totals, or from both; where the two contradict each other, the listed
// districts count; all others are vacant. And the winner of one district:
// plurality, with no winner in a tie.
#include "seats/districts.h"

#include <gtest/gtest.h>

#include <map>
#include <vector>

namespace seats {
namespace {

/// Winners with seats, and no others, so that a seat of the wrong winner shows.
std::map<Winner, Seats> held(const DistrictSeats& counted) {
  std::map<Winner, Seats> held;
  for (Winner i = 0; i < kMaxLists; ++i) {
    if (counted.of_list[i] != 0) held[i] = counted.of_list[i];
  }
  if (counted.independent != 0) held[kIndependent] = counted.independent;
  if (counted.vacant != 0) held[kVacant] = counted.vacant;
  return held;
}

DistrictSeats count(Seats seats, std::vector<Winner> listed, std::vector<Holding> totals) {
  return count_districts(seats, listed, totals);
}

using Held = std::map<Winner, Seats>;

TEST(CountDistricts, NothingKnownIsVacant) {
  EXPECT_EQ(held(count(29, {}, {})), (Held{{kVacant, 29}}));
  EXPECT_EQ(held(count(0, {}, {})), Held{});
}

TEST(CountDistricts, TotalsOnly) {
  const DistrictSeats counted = count(29, {}, {{0, 22}, {kIndependent, 7}});
  EXPECT_EQ(held(counted), (Held{{0, 22}, {kIndependent, 7}}));
  EXPECT_EQ(counted.overridden, 0);
}

TEST(CountDistricts, TotalsThatLeaveSomeVacant) {
  EXPECT_EQ(held(count(29, {}, {{3, 20}, {63, 1}})), (Held{{3, 20}, {63, 1}, {kVacant, 8}}));
}

TEST(CountDistricts, ListedOnly) {
  EXPECT_EQ(held(count(5, {1, kIndependent, 1, kVacant}, {})),
            (Held{{1, 2}, {kIndependent, 1}, {kVacant, 2}}));
}

TEST(CountDistricts, TotalsIncludeTheListedOnes) {
  const DistrictSeats counted = count(29, {0, kIndependent, 0}, {{0, 22}, {kIndependent, 7}});
  EXPECT_EQ(held(counted), (Held{{0, 22}, {kIndependent, 7}}));
  EXPECT_EQ(counted.overridden, 0);
}

TEST(CountDistricts, MoreListedThanTheTotalSaysStand) {
  EXPECT_EQ(held(count(5, {2, 2, 2}, {{2, 1}})), (Held{{2, 3}, {kVacant, 2}}));
}

TEST(CountDistricts, ListedWinnerTakesASeatFromTheLargestTotal) {
  const DistrictSeats counted = count(29, {4}, {{0, 22}, {kIndependent, 7}});
  EXPECT_EQ(held(counted), (Held{{0, 21}, {4, 1}, {kIndependent, 7}}));
  EXPECT_EQ(counted.overridden, 1);
}

TEST(CountDistricts, ListedVacantDistrictIsNotFilledByATotal) {
  const DistrictSeats counted = count(29, {kVacant}, {{0, 22}, {kIndependent, 7}});
  EXPECT_EQ(held(counted), (Held{{0, 21}, {kIndependent, 7}, {kVacant, 1}}));
  EXPECT_EQ(counted.overridden, 1);
}

TEST(CountDistricts, VacantTotalIsWhatTheOthersLeave) {
  EXPECT_EQ(held(count(10, {}, {{0, 6}, {kVacant, 9}})), (Held{{0, 6}, {kVacant, 4}}));
}

TEST(CountDistricts, TotalsGiveWayOneByOneTheLargestRemainingFirst) {
  // 9 + 7 + 2 for 12 seats: 9 goes down to 7, then both by turns, 2 stays.
  const DistrictSeats counted = count(12, {}, {{0, 9}, {1, 7}, {2, 2}});
  EXPECT_EQ(held(counted), (Held{{0, 5}, {1, 5}, {2, 2}}));
  EXPECT_EQ(counted.overridden, 6);
}

TEST(CountDistricts, WhatIsListedIsNoPartOfWhatGivesWay) {
  // List 0 has 6 by name and claims 2 more, list 1 claims 3: list 1 gives way.
  const DistrictSeats counted = count(10, {0, 0, 0, 0, 0, 0}, {{0, 8}, {1, 3}});
  EXPECT_EQ(held(counted), (Held{{0, 8}, {1, 2}}));
  EXPECT_EQ(counted.overridden, 1);
}

TEST(CountDistricts, OfEqualClaimsTheFirstListGivesWayAndIndependentsLast) {
  EXPECT_EQ(held(count(5, {}, {{kIndependent, 2}, {8, 2}, {5, 2}})),
            (Held{{5, 1}, {8, 2}, {kIndependent, 2}}));
  EXPECT_EQ(held(count(4, {}, {{kIndependent, 2}, {8, 2}, {5, 2}})),
            (Held{{5, 1}, {8, 1}, {kIndependent, 2}}));
  EXPECT_EQ(held(count(3, {}, {{kIndependent, 2}, {8, 2}, {5, 2}})),
            (Held{{5, 1}, {8, 1}, {kIndependent, 1}}));
}

TEST(CountDistricts, EveryDistrictListedLeavesNoRoomForTotals) {
  const DistrictSeats counted = count(2, {1, 1}, {{0, 2}, {kIndependent, 1}});
  EXPECT_EQ(held(counted), (Held{{1, 2}}));
  EXPECT_EQ(counted.overridden, 3);
}

TEST(CountDistricts, AtTheBounds) {
  std::vector<Holding> totals;
  for (Winner i = 0; i < kMaxLists; ++i) totals.push_back({i, kMaxSeats});
  totals.push_back({kIndependent, kMaxSeats});
  const DistrictSeats counted = count(kMaxSeats, {}, totals);
  EXPECT_EQ(counted.overridden, 64 * kMaxSeats);
  EXPECT_EQ(counted.vacant, 0);
  // 1,000 of 65 claimants: 15 each, and 25 seats to those who give way last.
  EXPECT_EQ(counted.of_list[0], 15);
  EXPECT_EQ(counted.of_list[63], 16);
  EXPECT_EQ(counted.independent, 16);
}

TEST(CountDistricts, EverySeatIsHeldOrVacant) {
  for (Seats seats = 3; seats <= 9; ++seats) {
    for (Seats a = 0; a <= 6; ++a) {
      for (Seats b = 0; b <= 6; ++b) {
        for (Winner x = kIndependent; x <= 1; ++x) {
          for (Winner y = kIndependent; y <= 1; ++y) {
            const DistrictSeats counted = count(seats, {x, y, 0}, {{0, a}, {kIndependent, b}});
            Seats sum = 0;
            for (const auto& [winner, n] : held(counted)) {
              EXPECT_GT(n, 0);
              sum += n;
            }
            EXPECT_EQ(sum, seats);
            EXPECT_GE(counted.of_list[0], 1 + (x == 0) + (y == 0));
          }
        }
      }
    }
  }
}

Winner winner(std::vector<Votes> candidates) {
  return plurality(candidates);
}

TEST(Plurality, MoreVotesThanEachOtherCandidateWin) {
  EXPECT_EQ(winner({10, 30, 20}), 1);
  EXPECT_EQ(winner({31, 30, 20}), 0);
  EXPECT_EQ(winner({1, 0, 2}), 2);
}

TEST(Plurality, NeedsNoMajority) {
  // 26 of 101 votes, the others 25 each.
  EXPECT_EQ(winner({25, 25, 25, 26}), 3);
  // One vote above a quarter's worth of ten thousand million.
  EXPECT_EQ(winner({2'500'000'000, 2'500'000'001, 2'499'999'999, 2'500'000'000}), 1);
}

TEST(Plurality, OneCandidateWithAVoteWins) {
  EXPECT_EQ(winner({1}), 0);
}

TEST(Plurality, TieAtTheTopElectsNobody) {
  EXPECT_EQ(winner({30, 30}), kVacant);
  EXPECT_EQ(winner({30, 10, 30}), kVacant);
  EXPECT_EQ(winner({5, 5, 5}), kVacant);
}

TEST(Plurality, TieBelowTheTopDoesNotMatter) {
  EXPECT_EQ(winner({10, 30, 10}), 1);
}

TEST(Plurality, NoVotesOrNoCandidatesElectNobody) {
  EXPECT_EQ(winner({}), kVacant);
  EXPECT_EQ(winner({0}), kVacant);
  EXPECT_EQ(winner({0, 0}), kVacant);
}

TEST(Plurality, TheWholeRangeOfVotes) {
  EXPECT_EQ(winner({kMaxVotes, kMaxVotes - 1}), 0);
  EXPECT_EQ(winner({kMaxVotes, kMaxVotes}), kVacant);
}

}  // namespace
}  // namespace seats
