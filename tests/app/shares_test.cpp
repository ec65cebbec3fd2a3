// What's checked: the votes that one line gains are taken from the others, in
// proportion and in whole votes: by hand, on small ballots, and at the bounds:
// locks, empty lines, 65 lines, and the most votes that a line can have.
#include "app/state/shares.h"

#include <gtest/gtest.h>

#include <limits>
#include <numeric>

namespace app {
namespace {

using seats::kMaxVotes;
using seats::Votes;
using Ballot = std::vector<Votes>;

Locks none_locked(const Ballot& votes) {
  return Locks(votes.size());
}

Votes total(const Ballot& votes) {
  return std::accumulate(votes.begin(), votes.end(), Votes{0});
}

Ballot move(const Ballot& votes, std::size_t line, Votes to) {
  return moved(votes, none_locked(votes), line, to);
}

void expect_reach(const Ballot& votes, const Locks& locked, std::size_t line, Votes low,
                  Votes high) {
  const Range range = reach(votes, locked, line);
  EXPECT_EQ(range.low, low);
  EXPECT_EQ(range.high, high);
}

TEST(Moved, OthersGiveInProportion) {
  EXPECT_EQ(move({10, 60, 30}, 0, 19), (Ballot{19, 54, 27}));
  EXPECT_EQ(move({10, 60, 30}, 0, 1), (Ballot{1, 66, 33}));
  EXPECT_EQ(move({10, 60, 30}, 0, 0), (Ballot{0, 67, 33}));
  EXPECT_EQ(move({10, 60, 30}, 0, 100), (Ballot{100, 0, 0}));
}

TEST(Moved, LargestRemainderThenTheEarlierLine) {
  // 8 for 2 : 3 : 4 is 1.78, 2.67, 3.56: the first two are rounded up.
  EXPECT_EQ(move({1, 2, 3, 4}, 0, 2), (Ballot{2, 2, 3, 3}));
  // 2 for 1 : 1 : 1 is 0.67 each: the two earlier lines.
  EXPECT_EQ(move({0, 1, 1, 1}, 0, 1), (Ballot{1, 1, 1, 0}));
  EXPECT_EQ(move({1, 1, 1, 0}, 3, 1), (Ballot{1, 1, 0, 1}));
}

TEST(Moved, EmptyLinesStayEmptyBesideOthers) {
  EXPECT_EQ(move({10, 0, 30}, 0, 0), (Ballot{0, 0, 40}));
}

TEST(Moved, LinesThatAreAllEmptyShareAlike) {
  EXPECT_EQ(move({10, 0, 0, 0}, 0, 4), (Ballot{4, 2, 2, 2}));
  EXPECT_EQ(move({10, 0, 0, 0}, 0, 5), (Ballot{5, 2, 2, 1}));
  EXPECT_EQ(move({0, 0, 0}, 1, 7), (Ballot{0, 0, 0})) << "nothing to give";
}

TEST(Moved, LockedLinesAreUntouched) {
  const Ballot votes = {10, 60, 30, 5};
  EXPECT_EQ(moved(votes, {false, true, false, false}, 0, 17), (Ballot{17, 60, 24, 4}));
  EXPECT_EQ(moved(votes, {false, true, false, false}, 0, 999), (Ballot{45, 60, 0, 0}));
  expect_reach(votes, {false, true, false, false}, 0, 0, 45);
}

TEST(Moved, ALockedLineStays) {
  const Ballot votes = {10, 60, 30};
  expect_reach(votes, {true, false, false}, 0, 10, 10);
  for (const Votes to : {0, 5, 10, 50, 100}) {
    EXPECT_EQ(moved(votes, {true, false, false}, 0, to), votes);
  }
}

TEST(Moved, ALineWithNobodyToTradeWithStays) {
  const Ballot votes = {10, 60, 30};
  expect_reach(votes, {false, true, true}, 0, 10, 10);
  for (const Votes to : {0, 9, 11, 100}) {
    EXPECT_EQ(moved(votes, {false, true, true}, 0, to), votes);
  }
  expect_reach({42}, {false}, 0, 42, 42);
  EXPECT_EQ(move({42}, 0, 0), (Ballot{42}));
}

TEST(Moved, ATargetOutOfReachIsKeptWithinIt) {
  EXPECT_EQ(move({10, 60, 30}, 0, -5), move({10, 60, 30}, 0, 0));
  EXPECT_EQ(move({10, 60, 30}, 0, 1'000), move({10, 60, 30}, 0, 100));
  EXPECT_EQ(move({10, 60, 30}, 0, std::numeric_limits<Votes>::max()), (Ballot{100, 0, 0}));
  EXPECT_EQ(move({10, 60, 30}, 0, std::numeric_limits<Votes>::min()), (Ballot{0, 67, 33}));
}

TEST(Moved, TheMostVotesOfOneLine) {
  expect_reach({kMaxVotes, kMaxVotes}, {false, false}, 0, kMaxVotes, kMaxVotes);
  expect_reach({kMaxVotes - 1, kMaxVotes}, {false, false}, 1, kMaxVotes - 1, kMaxVotes);
  EXPECT_EQ(move({kMaxVotes - 1, kMaxVotes}, 1, 0), (Ballot{kMaxVotes, kMaxVotes - 1}));
  // The large line fills up, the small one takes the rest.
  EXPECT_EQ(move({100, kMaxVotes - 1, 3}, 0, 0), (Ballot{0, kMaxVotes, 102}));
  // And where the rest have no votes, they share it alike.
  EXPECT_EQ(move({100, kMaxVotes, 0, 0}, 0, 0), (Ballot{0, kMaxVotes, 50, 50}));
}

TEST(Moved, SixtyFiveLinesFullToTheBrim) {
  Ballot votes(65, kMaxVotes);
  expect_reach(votes, none_locked(votes), 64, kMaxVotes, kMaxVotes);
  votes[0] = 0;
  expect_reach(votes, none_locked(votes), 64, 0, kMaxVotes);
  Ballot after = move(votes, 64, 0);
  EXPECT_EQ(after[0], kMaxVotes) << "the only line with room";
  EXPECT_EQ(after[64], 0);
  EXPECT_EQ(total(after), 64 * kMaxVotes);
  after = move(votes, 0, kMaxVotes);
  EXPECT_EQ(total(after), 64 * kMaxVotes);
  // A 64th of what each had, to the vote.
  for (std::size_t i = 1; i < 65; ++i) EXPECT_EQ(after[i], kMaxVotes / 64 * 63);
}

TEST(Moved, EverySmallBallotAndLock) {
  constexpr Votes kMost = 4;
  constexpr int kLines = 4;
  int moves = 0;
  Ballot votes(kLines);
  for (votes[0] = 0; votes[0] <= kMost; ++votes[0]) {
    for (votes[1] = 0; votes[1] <= kMost; ++votes[1]) {
      for (votes[2] = 0; votes[2] <= kMost; ++votes[2]) {
        for (votes[3] = 0; votes[3] <= kMost; ++votes[3]) {
          for (unsigned locks = 0; locks < 16; ++locks) {
            const Locks locked = {(locks & 1) != 0, (locks & 2) != 0, (locks & 4) != 0,
                                  (locks & 8) != 0};
            for (std::size_t line = 0; line < kLines; ++line) {
              const Range range = reach(votes, locked, line);
              ASSERT_LE(range.low, votes[line]);
              ASSERT_GE(range.high, votes[line]);
              for (Votes to = range.low; to <= range.high; ++to) {
                const Ballot after = moved(votes, locked, line, to);
                ASSERT_EQ(after[line], to);
                ASSERT_EQ(total(after), total(votes));
                for (std::size_t i = 0; i < kLines; ++i) {
                  ASSERT_GE(after[i], 0);
                  if (i != line && locked[i]) {
                    ASSERT_EQ(after[i], votes[i]);
                  }
                }
                ASSERT_EQ(moved(votes, locked, line, votes[line]), votes);
                ++moves;
              }
            }
          }
        }
      }
    }
  }
  EXPECT_GT(moves, 100'000);
}

}  // namespace
}  // namespace app
