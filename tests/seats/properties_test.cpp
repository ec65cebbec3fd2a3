// What's checked: what is true of every allocation, on random votes. Seats add
// up; a list that shares gets its quotient rounded down or up; the order on the
// ballot and the unit of counting change nothing; and votes for lists that are
// not admitted count in the base and nowhere else. (More votes for a list:
// more_votes_test.cpp.)
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <numeric>

#include "ballots.h"
#include "random_votes.h"
#include "rounds.h"

namespace seats {
namespace {

constexpr int kRounds = rounds(40'000);

void for_random_votes(std::uint64_t seed,
                      const std::function<void(RandomVotes&, const Rules&, const Vote&)>& check) {
  RandomVotes random(seed);
  for (int round = 0; round < kRounds && !testing::Test::HasFailure(); ++round) {
    const Rules rules = random.rules();
    check(random, rules, random.vote(rules, static_cast<Shape>(round % kShapes)));
  }
}

TEST(Properties, SeatsAddUpToTheTotalOrToNone) {
  for_random_votes(1, [](RandomVotes&, const Rules& rules, const Vote& votes) {
    const Trace trace = allocate(rules, votes);
    const std::vector<Seats> seats = seats_of(trace);
    EXPECT_EQ(std::accumulate(seats.begin(), seats.end(), trace.unfilled_seats), rules.list_seats)
        << describe(rules, votes);
    EXPECT_EQ(trace.unfilled_seats, trace.outcome == Outcome::kNobodyPassed ? rules.list_seats : 0);
    EXPECT_TRUE(std::ranges::all_of(seats, [](Seats n) { return n >= 0; }))
        << describe(rules, votes);
  });
}

TEST(Properties, OnlyAdmittedListsHaveSeats) {
  for_random_votes(2, [](RandomVotes&, const Rules& rules, const Vote& votes) {
    const Trace trace = allocate(rules, votes);
    for (const ListTrace& list : trace.all()) {
      EXPECT_TRUE(list.admitted || list.seats() == 0) << describe(rules, votes);
      EXPECT_TRUE(list.admitted || !list.passed) << describe(rules, votes);
      EXPECT_EQ(list.passed, list.over_threshold >= 0) << describe(rules, votes);
    }
  });
}

TEST(Properties, SharedSeatsAreTheQuotientRoundedDownOrUp) {
  for_random_votes(3, [](RandomVotes&, const Rules& rules, const Vote& votes) {
    const Trace trace = allocate(rules, votes);
    if (trace.outcome != Outcome::kShared) return;
    for (const ListTrace& list : trace.all()) {
      if (!list.admitted) continue;
      const Votes exact = list.votes * rules.list_seats;
      EXPECT_LE(list.whole * trace.quota_votes, exact) << describe(rules, votes);
      EXPECT_LT(std::int64_t{list.seats() - 1} * trace.quota_votes, exact)
          << describe(rules, votes);
      EXPECT_LT(exact, std::int64_t{list.seats() + 1} * trace.quota_votes)
          << describe(rules, votes);
    }
  });
}

TEST(Properties, MoreVotesThanAnotherListNeverMeanFewerSeats) {
  for_random_votes(4, [](RandomVotes&, const Rules& rules, const Vote& votes) {
    const Trace trace = allocate(rules, votes);
    // A lone party can be outdone: see MoreVotesCanCostASeat.
    if (trace.outcome != Outcome::kShared) return;
    for (const ListTrace& a : trace.all()) {
      for (const ListTrace& b : trace.all()) {
        EXPECT_TRUE(a.votes <= b.votes || a.seats() >= b.seats()) << describe(rules, votes);
      }
    }
  });
}

TEST(Properties, OrderOnTheBallotChangesNothing) {
  for_random_votes(5, [](RandomVotes& random, const Rules& rules, const Vote& votes) {
    const int count = static_cast<int>(votes.lists.size());
    std::vector<int> order(count);
    std::iota(order.begin(), order.end(), 0);
    for (int i = count - 1; i > 0; --i) std::swap(order[i], order[random.index(i + 1)]);

    // Places of registration must differ, or the ballot's order would decide.
    Vote straight = votes;
    for (int i = 0; i < count; ++i) straight.lists[i].registered = (i * 37) % 67;
    Vote shuffled = straight;
    for (int i = 0; i < count; ++i) shuffled.lists[i] = straight.lists[order[i]];

    const Trace a = allocate(rules, straight);
    const Trace b = allocate(rules, shuffled);
    EXPECT_EQ(a.outcome, b.outcome);
    EXPECT_EQ(a.notes, b.notes);
    EXPECT_EQ(a.tie_count, b.tie_count);
    for (int i = 0; i < count; ++i) {
      const ListTrace& was = a.lists[order[i]];
      const ListTrace& is = b.lists[i];
      EXPECT_EQ(was.whole, is.whole) << describe(rules, straight);
      EXPECT_EQ(was.extra, is.extra) << describe(rules, straight);
      EXPECT_EQ(was.remainder, is.remainder) << describe(rules, straight);
    }
    for (int k = 0; k < a.ranked_count; ++k) EXPECT_EQ(order[b.ranked[k]], a.ranked[k]);
    for (int k = 0; k < a.tie_count; ++k) EXPECT_EQ(order[b.tie[k]], a.tie[k]);
  });
}

TEST(Properties, CountingInThousandsChangesNoSeat) {
  for_random_votes(6, [](RandomVotes& random, const Rules& rules, const Vote& votes) {
    const auto larger = [](const List& a, const List& b) { return a.votes < b.votes; };
    Votes most = votes.against_all;
    if (!votes.lists.empty()) {
      most = std::max(most, std::ranges::max_element(votes.lists, larger)->votes);
    }
    const Votes scale = random.between(2, 1'000);
    if (most > kMaxVotes / scale) return;
    Vote scaled = votes;
    scaled.against_all *= scale;
    for (List& list : scaled.lists) list.votes *= scale;

    const Trace a = allocate(rules, votes);
    const Trace b = allocate(rules, scaled);
    EXPECT_EQ(a.outcome, b.outcome) << describe(rules, votes);
    EXPECT_EQ(seats_of(a), seats_of(b)) << describe(rules, votes);
    EXPECT_EQ(ranked(a), ranked(b)) << describe(rules, votes);
    EXPECT_EQ(tie(a), tie(b)) << describe(rules, votes);
    for (int i = 0; i < a.list_count; ++i) {
      EXPECT_EQ(a.lists[i].remainder * scale, b.lists[i].remainder) << describe(rules, votes);
    }
  });
}

TEST(Properties, VotesThatAdmitNobodyCountInTheBaseOnly) {
  for_random_votes(7, [](RandomVotes&, const Rules& rules, const Vote& votes) {
    if (!rules.against_all) return;
    const Trace trace = allocate(rules, votes);
    Vote moved = votes;
    for (int i = 0; i < trace.list_count; ++i) {
      if (trace.lists[i].admitted) continue;
      moved.against_all += moved.lists[i].votes;
      moved.lists[i].votes = 0;
    }
    if (moved.against_all > kMaxVotes) return;
    const Trace after = allocate(rules, moved);
    EXPECT_EQ(after.base, trace.base);
    EXPECT_EQ(after.outcome, trace.outcome) << describe(rules, votes);
    EXPECT_EQ(seats_of(after), seats_of(trace)) << describe(rules, votes);
  });
}

}  // namespace
}  // namespace seats
