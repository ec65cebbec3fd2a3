// What's checked: the core beside the reference, every field of the trace and
// the lean form too: on all small votes (every split of up to 12 votes over
// four lists) and on random ones, whose shapes are shown to meet every outcome,
// every note and many ties.
#include <gtest/gtest.h>

#include "compare.h"
#include "random_votes.h"
#include "rounds.h"

namespace seats {
namespace {

constexpr Votes kMostVotes = 12;
constexpr int kPerShape = rounds(60'000);

// Every split of up to 12 votes over four lists, with 0 to 2 more against all,
// under each rule set with each number of seats from 0 to 6.
void compare_all_small(const std::vector<Rules>& rule_sets,
                       std::initializer_list<std::int32_t> places) {
  int number = 0;
  for (Votes a = 0; a <= kMostVotes; ++a) {
    for (Votes b = 0; a + b <= kMostVotes; ++b) {
      for (Votes c = 0; a + b + c <= kMostVotes; ++c) {
        for (Votes d = 0; a + b + c + d <= kMostVotes; ++d) {
          if (!drawn(number++, 7)) continue;
          Vote votes = registered(vote({a, b, c, d}), places);
          for (Rules rules : rule_sets) {
            for (rules.list_seats = 0; rules.list_seats <= 6; ++rules.list_seats) {
              for (votes.against_all = 0; votes.against_all <= 2; ++votes.against_all) {
                ASSERT_EQ(difference(rules, votes), "");
              }
            }
          }
        }
      }
    }
  }
}

std::vector<Rules> small_rule_sets(const std::optional<LoneParty>& lone_party) {
  std::vector<Rules> rule_sets;
  // 8.333 and 33.333 % fall just below a twelfth and a third.
  for (const double percent : {0.0, 5.0, 8.333, 10.0, 25.0, 33.333, 50.0, 100.0}) {
    rule_sets.push_back(rules_with(0, percent));
    rule_sets.back().lone_party = lone_party;
  }
  return rule_sets;
}

TEST(AllSmallVotes, WithoutLoneParty) {
  compare_all_small(small_rule_sets(std::nullopt), {1, 2, 3, 4});
}

TEST(AllSmallVotes, WithoutLonePartyOtherRegistration) {
  compare_all_small(small_rule_sets(std::nullopt), {3, 1, 2, 1});
}

TEST(AllSmallVotes, WithLoneParty) {
  compare_all_small(small_rule_sets(LoneParty{}), {1, 2, 3, 4});
}

TEST(AllSmallVotes, WithLonePartyOtherRegistration) {
  compare_all_small(small_rule_sets(LoneParty{}), {3, 1, 2, 1});
}

TEST(AllSmallVotes, WithTheLonePartyOfAMaslikhat) {
  compare_all_small(small_rule_sets(LoneParty{7, 10, 1}), {2, 2, 1, 2});
}

TEST(AllSmallVotes, BallotWithoutTheLineAgainstAll) {
  std::vector<Rules> rule_sets = {rules_with(0, 7), rules_with(0, 25)};
  for (Rules& rules : rule_sets) rules.against_all = false;
  compare_all_small(rule_sets, {4, 3, 2, 1});
}

// What a sample of random votes has met.
struct Met {
  int outcomes[4] = {};
  int tie_for_second = 0;
  int seats_exceed = 0;
  int against_all_left_out = 0;
  int ties = 0;

  void see(const Trace& trace) {
    ++outcomes[static_cast<int>(trace.outcome)];
    tie_for_second += trace.has(kLawSilentTieForSecond) ? 1 : 0;
    seats_exceed += trace.has(kLawSilentSeatsExceed) ? 1 : 0;
    against_all_left_out += trace.has(kAgainstAllNotOnBallot) ? 1 : 0;
    ties += trace.tie_count > 0 ? 1 : 0;
  }
};

Met compare_random(Shape shape) {
  RandomVotes random(20'230'319 + static_cast<std::uint64_t>(shape));
  Met met;
  for (int i = 0; i < kPerShape; ++i) {
    const Rules rules = random.rules();
    const Vote votes = random.vote(rules, shape);
    const std::string differs = difference(rules, votes);
    const bool within_bounds = valid(rules) && valid(votes.ballots());
    EXPECT_TRUE(within_bounds) << describe(rules, votes);
    EXPECT_EQ(differs, "") << "vote " << i;
    if (!differs.empty() || !within_bounds) break;
    met.see(allocate(rules, votes));
  }
  return met;
}

// Most shapes meet all; the few that a shape is for, it must meet often.
constexpr int kOften = kPerShape / 50;

TEST(RandomVotesCompared, Skewed) {
  const Met met = compare_random(Shape::kSkewed);
  for (const int count : met.outcomes) EXPECT_GT(count, kOften);
}

TEST(RandomVotesCompared, NearThreshold) {
  const Met met = compare_random(Shape::kNearThreshold);
  for (const int count : met.outcomes) EXPECT_GT(count, kOften);
  EXPECT_GT(met.against_all_left_out, kOften);
}

TEST(RandomVotesCompared, EqualVotes) {
  EXPECT_GT(compare_random(Shape::kEqualVotes).ties, kOften);
}

TEST(RandomVotesCompared, EqualRemainders) {
  EXPECT_GT(compare_random(Shape::kEqualRemainders).ties, kOften);
}

TEST(RandomVotesCompared, Tiny) {
  const Met met = compare_random(Shape::kTiny);
  for (const int count : met.outcomes) EXPECT_GT(count, kOften);
  EXPECT_GT(met.ties, kOften);
}

TEST(RandomVotesCompared, Huge) {
  EXPECT_GT(compare_random(Shape::kHuge).outcomes[static_cast<int>(Outcome::kShared)], kOften);
}

TEST(RandomVotesCompared, LoneParty) {
  const Met met = compare_random(Shape::kLone);
  EXPECT_GT(met.outcomes[static_cast<int>(Outcome::kLoneParty)], kOften);
  EXPECT_GT(met.outcomes[static_cast<int>(Outcome::kSoleList)], kOften);
  EXPECT_GT(met.tie_for_second, kOften);
  EXPECT_GT(met.seats_exceed, kOften);
}

TEST(RandomVotesCompared, Like2023) {
  EXPECT_GT(compare_random(Shape::kLike2023).outcomes[static_cast<int>(Outcome::kShared)], kOften);
}

}  // namespace
}  // namespace seats
