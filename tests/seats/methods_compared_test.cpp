// What's checked: every method beside the reference, field by field, as
// comparison_test.cpp has it for the law's: on all small votes and on random
// ones, and at the bounds.
#include <gtest/gtest.h>

#include "../rounds.h"
#include "compare.h"
#include "random_votes.h"

namespace seats {
namespace {

class EachMethod : public testing::TestWithParam<Method> {};

INSTANTIATE_TEST_SUITE_P(Compared, EachMethod, testing::ValuesIn(kEveryMethod), name_of);

// Every split of up to nine votes over four lists, with each number of seats
// from 0 to 6.
void compare_all_small(const Rules& rule_set, std::initializer_list<std::int32_t> places) {
  constexpr Votes kVotes = 9;
  Rules rules = rule_set;
  int number = 0;
  for (Votes a = 0; a <= kVotes; ++a) {
    for (Votes b = 0; a + b <= kVotes; ++b) {
      for (Votes c = 0; a + b + c <= kVotes; ++c) {
        for (Votes d = 0; a + b + c + d <= kVotes; ++d) {
          if (!drawn(number++, 7)) continue;
          const Vote votes = registered(vote({a, b, c, d}, (a + c) % 3), places);
          for (rules.list_seats = 0; rules.list_seats <= 6; ++rules.list_seats) {
            ASSERT_EQ(difference(rules, votes), "");
          }
        }
      }
    }
  }
}

TEST_P(EachMethod, AllSmallVotes) {
  for (const double percent : {0.0, 10.0, 33.333, 50.0}) {
    const Rules rules = by(GetParam(), rules_with(0, percent));
    compare_all_small(rules, {1, 2, 3, 4});
    compare_all_small(without_lone_party(rules), {3, 1, 2, 1});
  }
}

TEST_P(EachMethod, RandomVotes) {
  constexpr int kPerShape = 500;
  int ties = 0;
  int taken_back = 0;
  int lone = 0;
  for (int shape = 0; shape < kShapes; ++shape) {
    RandomVotes random(1'972 + static_cast<std::uint64_t>(shape));
    for (int i = 0; i < kPerShape; ++i) {
      const Rules rules = by(GetParam(), random.rules());
      const Vote votes = random.vote(rules, static_cast<Shape>(shape));
      if (!drawn(i, 3)) continue;
      ASSERT_EQ(difference(rules, votes), "") << "vote " << i << " of shape " << shape;
      const Trace trace = allocate(rules, votes);
      ties += trace.tie_count > 0 ? 1 : 0;
      taken_back += trace.has(kWholeSeatsTakenBack) ? 1 : 0;
      lone += trace.has(kLonePartyByHareQuota) ? 1 : 0;
    }
  }
  EXPECT_GT(ties, 50);
  EXPECT_EQ(lone > 50, GetParam() != Method::kHareLargestRemainder);
  const bool gives_back = GetParam() == Method::kDroopLargestRemainder ||
                          GetParam() == Method::kImperialiLargestRemainder;
  EXPECT_EQ(taken_back > 10, gives_back);
}

TEST_P(EachMethod, LargestVotesAndMostSeats) {
  Vote votes;
  for (int i = 0; i < kMaxLists; ++i) votes.lists.push_back({kMaxVotes, kMaxRegistered - i});
  votes.against_all = kMaxVotes;
  for (const Seats seats : {1, 63, 64, 65, 999, kMaxSeats}) {
    EXPECT_EQ(difference(by(GetParam(), rules_with(seats, 0)), votes), "");
  }
  const Rules most = by(GetParam(), rules_with(kMaxSeats, 0));
  for (int i = 0; i < kMaxLists; ++i) votes.lists[i].votes -= Votes{1} << (i % 40);
  EXPECT_EQ(difference(most, votes), "");
  for (int i = 0; i < kMaxLists; ++i) votes.lists[i].votes = Votes{1} << (i % 40);
  EXPECT_EQ(difference(most, votes), "");
  // One list has nearly all the votes, and nearly all the seats.
  for (List& list : votes.lists) list.votes = 1;
  votes.lists[7].votes = kMaxVotes;
  EXPECT_EQ(difference(most, votes), "");
  EXPECT_EQ(difference(most, vote({kMaxVotes, 1})), "");
  EXPECT_EQ(difference(most, vote({kMaxVotes, kMaxVotes - 1})), "");
}

}  // namespace
}  // namespace seats
