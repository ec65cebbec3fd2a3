// What's checked: on random ballots of up to 65 lines and up to 10^12 votes a
// line, with random locks, a move is the same as the slow implementation's, to
// the vote; and what holds for every move holds: the total stays, locked lines
// stay, proportions are kept within one vote, and going back restores all.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "app/state/shares.h"
#include "rounds.h"
#include "slow_shares.h"

namespace app {
namespace {

using seats::kMaxVotes;
using seats::Votes;
using Ballot = std::vector<Votes>;
__extension__ using Wide = __int128;

struct Random {
  std::mt19937_64 engine;

  // The library's own distributions differ from one machine to another.
  Votes between(Votes low, Votes high) {
    return low + static_cast<Votes>(engine() % (static_cast<std::uint64_t>(high - low) + 1));
  }
  bool chance(int percent) { return between(1, 100) <= percent; }
};

struct Try {
  Ballot votes;
  Locks locked;
  std::size_t line = 0;
  Votes to = 0;
};

Try draw(Random& random) {
  constexpr Votes kMost[] = {0, 1, 9, 1'000, 5'000'000, kMaxVotes};
  Try drawn;
  const auto count = static_cast<std::size_t>(random.between(1, random.chance(20) ? 65 : 9));
  const Votes scale = kMost[random.between(0, 5)];
  const int empty = random.chance(30) ? 60 : 5;
  const int full = random.chance(20) ? 60 : 0;
  const int locks = random.chance(50) ? 0 : static_cast<int>(random.between(1, 100));
  for (std::size_t i = 0; i < count; ++i) {
    const Votes votes = random.chance(empty)  ? 0
                        : random.chance(full) ? kMaxVotes - random.between(0, 2)
                                              : random.between(0, scale);
    drawn.votes.push_back(votes);
    drawn.locked.push_back(random.chance(locks));
  }
  drawn.line = static_cast<std::size_t>(random.between(0, static_cast<Votes>(count) - 1));
  const Range range = reach(drawn.votes, drawn.locked, drawn.line);
  drawn.to = random.chance(10)   ? random.between(-3, kMaxVotes + 3)
             : random.chance(20) ? std::clamp(drawn.votes[drawn.line] + random.between(-2, 2),
                                              range.low, range.high)
                                 : random.between(range.low, range.high);
  return drawn;
}

constexpr int kTries = rounds(60'000);

template <class Check>
void for_random_moves(std::uint64_t seed, const Check& check) {
  Random random{std::mt19937_64(seed)};
  for (int i = 0; i < kTries && !testing::Test::HasFailure(); ++i) {
    const Try drawn = draw(random);
    check(drawn, moved(drawn.votes, drawn.locked, drawn.line, drawn.to));
    if (testing::Test::HasFailure()) {
      ADD_FAILURE() << "move " << i << ": line " << drawn.line << " to " << drawn.to << " of "
                    << testing::PrintToString(drawn.votes) << ", locked "
                    << testing::PrintToString(drawn.locked);
    }
  }
}

TEST(RandomMoves, SameAsTheSlowImplementation) {
  for_random_moves(1, [](const Try& drawn, const Ballot& after) {
    const slow::Move slow = slow::move(drawn.votes, drawn.locked, drawn.line, drawn.to);
    const Range range = reach(drawn.votes, drawn.locked, drawn.line);
    EXPECT_EQ(range.low, slow.low);
    EXPECT_EQ(range.high, slow.high);
    EXPECT_EQ(after, slow.votes);
  });
}

TEST(RandomMoves, WhatHoldsForEveryMove) {
  for_random_moves(2, [](const Try& drawn, const Ballot& after) {
    const auto& [votes, locked, line, to] = drawn;
    const Range range = reach(votes, locked, line);
    EXPECT_LE(range.low, votes[line]);
    EXPECT_GE(range.high, votes[line]);
    EXPECT_EQ(after[line], std::clamp(to, range.low, range.high));
    EXPECT_EQ(std::accumulate(after.begin(), after.end(), Votes{0}),
              std::accumulate(votes.begin(), votes.end(), Votes{0}));
    for (std::size_t i = 0; i < votes.size(); ++i) {
      EXPECT_GE(after[i], 0);
      EXPECT_LE(after[i], kMaxVotes);
      if (locked[i]) {
        EXPECT_EQ(after[i], votes[i]);
      }
    }
    EXPECT_EQ(moved(votes, locked, line, votes[line]), votes);
  });
}

TEST(RandomMoves, ProportionsWithinOneVote) {
  for_random_moves(3, [](const Try& drawn, const Ballot& after) {
    Votes before_sum = 0;
    Votes after_sum = 0;
    bool filled = false;
    const auto free = [&](std::size_t i) { return i != drawn.line && !drawn.locked[i]; };
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (!free(i)) continue;
      before_sum += drawn.votes[i];
      after_sum += after[i];
      filled = filled || after[i] == kMaxVotes;
    }
    // Where a line has reached the bound, the others have its excess.
    if (filled || before_sum == 0) return;
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (!free(i)) continue;
      const Wide off =
          static_cast<Wide>(after[i]) * before_sum - static_cast<Wide>(drawn.votes[i]) * after_sum;
      EXPECT_TRUE(off < before_sum && -off < before_sum) << "line " << i;
    }
  });
}

TEST(RandomMoves, EmptyLinesShareAlike) {
  Random random{std::mt19937_64(4)};
  for (int i = 0; i < 2'000; ++i) {
    Ballot votes(static_cast<std::size_t>(random.between(2, 65)), 0);
    const auto line =
        static_cast<std::size_t>(random.between(0, static_cast<Votes>(votes.size()) - 1));
    votes[line] = random.between(0, kMaxVotes);
    const Ballot after = moved(votes, Locks(votes.size()), line, random.between(0, votes[line]));
    Votes least = kMaxVotes;
    Votes most = 0;
    for (std::size_t k = 0; k < votes.size(); ++k) {
      if (k == line) continue;
      least = std::min(least, after[k]);
      most = std::max(most, after[k]);
    }
    ASSERT_LE(most - least, 1);
  }
}

}  // namespace
}  // namespace app
