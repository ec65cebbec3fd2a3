// What's checked: the minimal winning majorities of chambers worked out by hand,
// of 2023, and of random ones by examining every set of groups; their order; and
// that 65 groups with more majorities than can be counted take no time.
#include "seats/majorities.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <numeric>

#include "random_votes.h"

namespace seats {
namespace {

using Found = std::vector<Majority>;

Majorities majorities(const std::vector<Seats>& groups, Seats needed, std::size_t limit = 1'000) {
  return minimal_majorities(groups, needed, limit);
}

TEST(Majorities, ByHand) {
  // 40 + 10 is one short; 30 + 20 too, and 30 + 20 + 10 is not.
  EXPECT_EQ(majorities({40, 30, 20, 10}, 51).minimal, (Found{{0, 1}, {0, 2}, {1, 2, 3}}));
  EXPECT_EQ(majorities({10, 20, 30, 40}, 51).minimal, (Found{{3, 2}, {3, 1}, {2, 1, 0}}));
  EXPECT_EQ(majorities({40, 30, 20, 10}, 50).minimal, (Found{{0, 1}, {0, 2}, {0, 3}, {1, 2}}));
  EXPECT_EQ(majorities({3, 3, 3}, 4).minimal, (Found{{0, 1}, {0, 2}, {1, 2}}));
  EXPECT_EQ(majorities({7, 5, 0}, 5).minimal, (Found{{0}, {1}}));
  EXPECT_EQ(majorities({7, 5, 0}, 12).minimal, (Found{{0, 1}}));
  EXPECT_TRUE(majorities({7, 5, 0}, 13).minimal.empty());
  EXPECT_TRUE(majorities({7, 5}, 0).minimal.empty());
  EXPECT_TRUE(majorities({}, 1).minimal.empty());
}

// Amanat 62, Auyl 8, Respublica 6, People's Party 5, Baytaq 0, Aq Jol 6, OSDP 4,
// independents 7: Amanat needs no partner for 50; for 66 and 74 it needs groups
// with the missing seats, 4 and 12.
TEST(Majorities, Of2023) {
  const std::vector<Seats> chamber = {62, 8, 6, 5, 0, 6, 4, 7};
  EXPECT_EQ(majorities(chamber, 50).minimal, (Found{{0}}));
  EXPECT_EQ(majorities(chamber, 66).minimal,
            (Found{{0, 1}, {0, 7}, {0, 2}, {0, 5}, {0, 3}, {0, 6}}));
  // Beside the 62 nine pairs have 12 or more, and of those without such a pair
  // 6 + 5 + 4 with either of the sixes.
  EXPECT_EQ(majorities(chamber, 74).minimal, (Found{{0, 1, 7},
                                                    {0, 1, 2},
                                                    {0, 1, 5},
                                                    {0, 1, 3},
                                                    {0, 7, 2},
                                                    {0, 7, 5},
                                                    {0, 1, 6},
                                                    {0, 7, 3},
                                                    {0, 2, 5},
                                                    {0, 2, 3, 6},
                                                    {0, 5, 3, 6}}));
}

TEST(Majorities, TheLimitCutsTheLast) {
  const std::vector<Seats> groups = {40, 30, 20, 10};
  const Majorities two = majorities(groups, 51, 2);
  EXPECT_EQ(two.minimal, (Found{{0, 1}, {0, 2}}));
  EXPECT_TRUE(two.more);
  EXPECT_FALSE(majorities(groups, 51, 3).more);
  EXPECT_TRUE(majorities(groups, 51, 0).minimal.empty());
  EXPECT_TRUE(majorities(groups, 51, 0).more);
}

// Every set of groups, and for each whether any member can be left out.
Found every_one(const std::vector<Seats>& groups, Seats needed) {
  Found all;
  std::vector<int> order(groups.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, [&](int a, int b) { return groups[a] > groups[b]; });
  const auto seats = [&](unsigned set) {
    Seats sum = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) sum += (set >> i & 1U) != 0 ? groups[i] : 0;
    return sum;
  };
  for (unsigned set = 1; set < 1U << groups.size(); ++set) {
    bool minimal = seats(set) >= needed;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if ((set >> i & 1U) != 0 && seats(set & ~(1U << i)) >= needed) minimal = false;
    }
    if (!minimal) continue;
    Majority members;
    for (const int group : order) {
      if ((set >> group & 1U) != 0) members.push_back(group);
    }
    all.push_back(members);
  }
  const auto sum = [&](const Majority& one) {
    Seats together = 0;
    for (const int group : one) together += groups[group];
    return together;
  };
  std::vector<int> place(groups.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = static_cast<int>(i);
  std::ranges::sort(all, [&](const Majority& a, const Majority& b) {
    if (a.size() != b.size()) return a.size() < b.size();
    if (sum(a) != sum(b)) return sum(a) > sum(b);
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (a[i] != b[i]) return place[a[i]] < place[b[i]];
    }
    return false;
  });
  return all;
}

TEST(Majorities, AgreeWithEverySetOfGroups) {
  RandomVotes random(98);
  for (int round = 0; round < 1'500; ++round) {
    std::vector<Seats> groups(random.index(13));
    Seats all = 0;
    for (Seats& group : groups) {
      group = static_cast<Seats>(random.between(0, round % 2 == 0 ? 6 : 60));
      all += group;
    }
    const auto needed =
        static_cast<Seats>(round % 4 == 0 ? random.between(1, all + 2) : all / 2 + 1);
    const Found expected = every_one(groups, needed);
    EXPECT_EQ(majorities(groups, needed).minimal, expected) << testing::PrintToString(groups);
    EXPECT_FALSE(majorities(groups, needed).more);
    const std::size_t limit = random.index(40);
    Found first = expected;
    if (first.size() > limit) first.resize(limit);
    EXPECT_EQ(majorities(groups, needed, limit).minimal, first);
    EXPECT_EQ(majorities(groups, needed, limit).more, expected.size() > limit);
    if (testing::Test::HasFailure()) return;
  }
}

TEST(Majorities, ManyGroupsAreCutShort) {
  for (const Seats needed : {33, 65, 1'000, 1'001}) {
    std::vector<Seats> groups(65, needed < 100 ? 1 : 30);
    for (std::size_t i = 40; i < groups.size() && needed == 1'001; ++i) groups[i] = 1;
    const Majorities found = majorities(groups, needed, 30);
    ASSERT_FALSE(found.minimal.empty());
    EXPECT_EQ(found.more, needed != 65);
    for (const Majority& majority : found.minimal) {
      Seats sum = 0;
      for (const int group : majority) sum += groups[group];
      EXPECT_GE(sum, needed);
      EXPECT_LT(sum - groups[majority.back()], needed);
    }
  }
}

}  // namespace
}  // namespace seats
