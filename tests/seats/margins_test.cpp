// What's checked: the three margins of every list against exhaustive trials: on small
// votes every number of votes is tried in turn, on large ones the margin returned,
// the number before it, and others below it: at random and where a list crosses
// the threshold. And the margins of 2023 that can be worked out by hand.
#include "seats/margins.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "ballots.h"
#include "random_votes.h"
#include "rounds.h"

namespace seats {
namespace {

Vote with(Vote vote, std::size_t list, Votes votes) {
  vote.lists[list].votes = votes;
  return vote;
}

// The list seats of one list if it had `votes` votes.
Seats seats_with(const Rules& rules, const Vote& vote, std::size_t list, Votes votes) {
  return lean_seats(rules, with(vote, list, votes))[list];
}

bool passes_with(const Rules& rules, const Vote& vote, std::size_t list, Votes votes) {
  return allocate(rules, with(vote, list, votes)).lists[list].passed;
}

std::string text(const std::optional<Votes>& votes) {
  return votes ? std::to_string(*votes) : "none";
}

std::string text(const Margin& margin) {
  return "to next " + text(margin.to_next_seat) + ", to lose " + text(margin.to_lose_seat) +
         ", to barrier " + text(margin.to_barrier);
}

// The results of one list with 0, 1, 2, ... votes of its own.
struct Curve {
  std::vector<Seats> seats;
  std::vector<bool> passes;

  Curve(const Rules& rules, Vote vote, std::size_t list, Votes most) {
    for (Votes votes = 0; votes <= most; ++votes) {
      vote.lists[list].votes = votes;
      seats.push_back(lean_seats(rules, vote)[list]);
      Votes base = rules.against_all ? vote.against_all : 0;
      for (const List& one : vote.lists) base += one.votes;
      passes.push_back(votes > 0 && votes * kWholeThreshold >= base * rules.threshold);
    }
  }

  [[nodiscard]] Margin margin(std::size_t votes) const {
    Margin margin;
    for (std::size_t more = 1; votes + more < seats.size() && !margin.to_next_seat; ++more) {
      if (seats[votes + more] > seats[votes]) margin.to_next_seat = more;
    }
    for (std::size_t fewer = 1; fewer <= votes && !margin.to_lose_seat; ++fewer) {
      if (seats[votes - fewer] < seats[votes]) margin.to_lose_seat = fewer;
    }
    for (std::size_t more = 0; votes + more < seats.size() && !margin.to_barrier; ++more) {
      if (passes[votes + more]) margin.to_barrier = more;
    }
    return margin;
  }
};

// Every vote of `lists` lists with at most `most` votes for the others together and for
// the list whose margins are checked. With so few votes nothing changes beyond `kEnough`:
// the others are below a threshold of 5 % or more once the list has 20 times their
// votes, and without a threshold every method has given all it can.
constexpr Votes kEnough = 140;

void try_all_small(std::size_t lists, Votes most, const Rules& rules,
                   std::span<const std::int32_t> places) {
  Vote votes;
  votes.lists.resize(lists);
  for (std::size_t i = 0; i < lists; ++i) votes.lists[i].registered = places[i];
  votes.against_all = rules.list_seats % 3;
  int number = 0;
  for (std::size_t own = 0; own < lists; ++own) {
    // The others count up like the digits of a number.
    for (List& list : votes.lists) list.votes = 0;
    for (;;) {
      if (drawn(number++, 7)) {
        const Curve curve(rules, votes, own, kEnough);
        for (Votes n = 0; n <= most; ++n) {
          const Vote one = with(votes, own, n);
          const Margin margin = margins(rules, one.ballots()).lists[own];
          ASSERT_EQ(text(margin), text(curve.margin(static_cast<std::size_t>(n))))
              << "list " << own << " of " << describe(rules, one);
        }
      }
      Votes sum = most + 1;
      std::size_t digit = 0;
      for (; digit < lists && sum > most; ++digit) {
        if (digit == own) continue;
        ++votes.lists[digit].votes;
        sum = 0;
        for (std::size_t i = 0; i < lists; ++i) sum += i == own ? 0 : votes.lists[i].votes;
        if (sum > most) votes.lists[digit].votes = 0;
      }
      if (sum > most) break;
    }
  }
}

class SmallVotes : public testing::TestWithParam<Method> {};

void try_rules(Method method, const std::optional<LoneParty>& lone_party) {
  constexpr std::int32_t kInOrder[] = {1, 2, 3, 4};
  constexpr std::int32_t kOther[] = {3, 1, 2, 1};
  for (const double percent : {0.0, 5.0, 12.5, 25.0, 33.333, 50.0, 100.0}) {
    for (const Seats seats : {0, 1, 2, 3, 5}) {
      Rules rules = rules_with(seats, percent);
      rules.method = method;
      rules.lone_party = lone_party;
      rules.against_all = seats != 2;
      try_all_small(1, 6, rules, kInOrder);
      try_all_small(2, 6, rules, kOther);
      try_all_small(3, 6, rules, kInOrder);
      try_all_small(4, 4, rules, kOther);
    }
  }
}

TEST_P(SmallVotes, WithoutLoneParty) {
  try_rules(GetParam(), std::nullopt);
}
TEST_P(SmallVotes, WithLoneParty) {
  try_rules(GetParam(), LoneParty{});
}
TEST_P(SmallVotes, WithLonePartyOwedNothing) {
  try_rules(GetParam(), LoneParty{1, 2, 0});
}

// Up to eight lists with up to 60 votes each, and numbers up to `kTried` only.
TEST_P(SmallVotes, AtRandom) {
  constexpr Votes kTried = 600;
  RandomVotes random(7 + static_cast<std::uint64_t>(GetParam()));
  for (int round = 0; round < rounds(300); ++round) {
    Rules rules = random.rules();
    rules.method = GetParam();
    rules.list_seats = static_cast<Seats>(random.between(1, 20));
    rules.threshold = static_cast<std::int32_t>(random.between(0, 30'000) * random.between(0, 1));
    Vote votes;
    votes.against_all = random.between(0, 20);
    for (auto lists = random.between(2, 8); lists > 0; --lists) {
      votes.lists.push_back({random.between(0, 60), static_cast<std::int32_t>(lists % 3)});
    }
    const std::size_t own = random.index(votes.lists.size());
    const Curve curve(rules, votes, own, kTried);
    for (Votes n = 0; n <= 60; ++n) {
      const Vote one = with(votes, own, n);
      Margin margin = margins(rules, one.ballots()).lists[own];
      if (margin.to_next_seat > kTried - n) margin.to_next_seat.reset();
      if (margin.to_barrier > kTried - n) margin.to_barrier.reset();
      ASSERT_EQ(text(margin), text(curve.margin(static_cast<std::size_t>(n))))
          << "list " << own << " of " << describe(rules, one);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Margins, SmallVotes, testing::ValuesIn(kEveryMethod), name_of);

// Numbers of votes from `low` to `high` that may be special: at random, at both
// ends, and where a list reaches the threshold.
std::vector<Votes> places_to_try(RandomVotes& random, const Rules& rules, const Vote& vote,
                                 std::size_t own, Votes low, Votes high) {
  std::vector<Votes> places = {low, low + 1, high - 1, high};
  Votes others = rules.against_all ? vote.against_all : 0;
  for (std::size_t i = 0; i < vote.lists.size(); ++i) others += i == own ? 0 : vote.lists[i].votes;
  for (std::size_t i = 0; i < std::min<std::size_t>(8, vote.lists.size()); ++i) {
    if (rules.threshold == 0) break;
    const Votes base = vote.lists[i].votes * kWholeThreshold / rules.threshold;
    for (Votes near = -1; near <= 2; ++near) places.push_back(base - others + near);
  }
  for (int i = 0; i < 4; ++i) places.push_back(random.between(low, std::max(low, high)));
  std::erase_if(places, [&](Votes place) { return place < low || place > high; });
  return places;
}

// Checks a margin by trying some of the numbers that it rules out.
void try_margin(RandomVotes& random, const Rules& rules, const Vote& vote, std::size_t own,
                const Margin& margin) {
  SCOPED_TRACE("list " + std::to_string(own) + " of " + describe(rules, vote) + ": " +
               text(margin));
  const Votes votes = vote.lists[own].votes;
  const Seats now = seats_with(rules, vote, own, votes);
  const Votes next = votes + margin.to_next_seat.value_or(kMaxVotes + 1 - votes);
  if (next <= kMaxVotes) {
    EXPECT_GT(seats_with(rules, vote, own, next), now);
  }
  for (const Votes n : places_to_try(random, rules, vote, own, votes, next - 1)) {
    EXPECT_LE(seats_with(rules, vote, own, n), now) << "with " << n;
  }
  const Votes lost = votes - margin.to_lose_seat.value_or(votes + 1);
  if (lost >= 0) {
    EXPECT_LT(seats_with(rules, vote, own, lost), now);
  }
  for (const Votes n : places_to_try(random, rules, vote, own, lost + 1, votes)) {
    EXPECT_GE(seats_with(rules, vote, own, n), now) << "with " << n;
  }
  const Votes barrier = votes + margin.to_barrier.value_or(kMaxVotes + 1 - votes);
  if (barrier <= kMaxVotes) {
    EXPECT_TRUE(passes_with(rules, vote, own, barrier));
  }
  if (barrier > votes) {
    EXPECT_FALSE(passes_with(rules, vote, own, barrier - 1));
  }
}

// Checks the closest contest against the margins and the resulting seats.
void try_contest(const Rules& rules, const Vote& vote, const Margins& margins) {
  SCOPED_TRACE(describe(rules, vote));
  const std::vector<Seats> now = lean_seats(rules, vote);
  std::optional<Votes> fewest;
  for (std::size_t i = 0; i < vote.lists.size(); ++i) {
    const auto& votes = margins.lists[i].to_next_seat;
    if (!votes || (fewest && *votes >= *fewest)) continue;
    const auto then = lean_seats(rules, with(vote, i, vote.lists[i].votes + *votes));
    bool anyone_loses = false;
    for (std::size_t j = 0; j < now.size(); ++j) anyone_loses |= then[j] < now[j];
    if (anyone_loses) fewest = votes;
  }
  ASSERT_EQ(margins.last_seat.has_value(), fewest.has_value());
  if (!fewest) return;
  const Contest& contest = *margins.last_seat;
  EXPECT_EQ(contest.votes, *fewest);
  const auto behind = static_cast<std::size_t>(contest.behind);
  const auto ahead = static_cast<std::size_t>(contest.ahead);
  EXPECT_EQ(margins.lists[behind].to_next_seat, contest.votes);
  const auto then = lean_seats(rules, with(vote, behind, vote.lists[behind].votes + contest.votes));
  EXPECT_GT(then[behind], now[behind]);
  EXPECT_LT(then[ahead], now[ahead]);
  Seats moved = 0;
  for (std::size_t i = 0; i < now.size(); ++i) moved += std::abs(then[i] - now[i]);
  EXPECT_EQ(contest.one_seat, moved == 2);
}

class LargeVotes : public testing::TestWithParam<Method> {};

TEST_P(LargeVotes, TheNumberToldAndThoseBelowIt) {
  RandomVotes random(20'230'319 + static_cast<std::uint64_t>(GetParam()));
  int none[3] = {};
  for (int round = 0; round < rounds(4'000) && !HasFailure(); ++round) {
    Rules rules = random.rules();
    rules.method = GetParam();
    const Vote votes = random.vote(rules, static_cast<Shape>(round % kShapes));
    if (votes.lists.empty()) continue;
    const Margins all = margins(rules, votes.ballots());
    for (int i = 0; i < 2; ++i) {
      const std::size_t own = random.index(votes.lists.size());
      const Margin& margin = all.lists[own];
      try_margin(random, rules, votes, own, margin);
      none[0] += margin.to_next_seat ? 0 : 1;
      none[1] += margin.to_lose_seat ? 0 : 1;
      none[2] += margin.to_barrier ? 0 : 1;
    }
    try_contest(rules, votes, all);
  }
  for (const int count : none) EXPECT_GT(count, rounds(20));
}

INSTANTIATE_TEST_SUITE_P(Margins, LargeVotes, testing::ValuesIn(kEveryMethod), name_of);

class MarginsOf2023 : public testing::Test {
 protected:
  Vote vote_ =
      registered(vote({3'431'510, 693'938, 547'154, 432'920, 146'431, 535'139, 331'058}, 248'291),
                 {6, 4, 7, 1, 5, 3, 2});
  Margins margins_ = margins(mazhilis_2023(), vote_.ballots());
};

// With 19,156 more votes 5,990,875 are shared. 566,310 x 69 is 6 of them and
// 3,130,140 over, 3,431,510 x 69 is 39 of them and 3,130,065 over. With 19,155 it
// is 3,130,077 against 3,130,104.
TEST_F(MarginsOf2023, RespublicaTakesTheLastSeatFromAmanat) {
  EXPECT_EQ(margins_.lists[kRespublica].to_next_seat, 19'156);
  ASSERT_TRUE(margins_.last_seat);
  EXPECT_EQ(margins_.last_seat->behind, kRespublica);
  EXPECT_EQ(margins_.last_seat->ahead, kAmanat);
  EXPECT_EQ(margins_.last_seat->votes, 19'156);
  EXPECT_TRUE(margins_.last_seat->one_seat);
}

// With 54,274 fewer votes 5,917,445 are shared. 3,377,236 x 69 is 39 of them and
// 2,248,929 over; Respublica's 547,154 x 69 is 6 of them and 2,248,956 over.
TEST_F(MarginsOf2023, AmanatLosesItsLastSeatToRespublica) {
  EXPECT_EQ(margins_.lists[kAmanat].to_lose_seat, 54'274);
  Vote fewer = with(vote_, kAmanat, 3'431'510 - 54'274);
  EXPECT_EQ(lean_seats(mazhilis_2023(), fewer), (std::vector<Seats>{39, 8, 7, 5, 0, 6, 4}));
}

// 19 votes of its own for each of the other ballots: 6,220,010 / 19 is 327,368.9.
TEST_F(MarginsOf2023, BaytaqWinsSeatsAtTheBarrier) {
  EXPECT_EQ(margins_.lists[kBaytaq].to_barrier, 327'369 - 146'431);
  EXPECT_EQ(margins_.lists[kBaytaq].to_next_seat, 327'369 - 146'431);
  EXPECT_EQ(margins_.lists[kBaytaq].to_lose_seat, std::nullopt);
  EXPECT_EQ(margins_.lists[kAmanat].to_barrier, 0);
}

// 6,035,383 / 19 is 317,651.7, so 317,651 votes are below the threshold.
TEST_F(MarginsOf2023, OsdpLosesItsSeatsAtTheBarrier) {
  EXPECT_EQ(margins_.lists[kOsdp].to_lose_seat, 331'058 - 317'651);
}

// 7 of 140 are 5 %. The first list's 67th vote leaves the third one below it.
TEST(Margins, AnotherListFallsBelowTheBarrier) {
  const Vote votes = vote({66, 67, 7});
  EXPECT_EQ(lean_seats(mazhilis_2023(), votes), (std::vector<Seats>{33, 33, 3}));
  const Margins all = margins(mazhilis_2023(), votes.ballots());
  EXPECT_EQ(all.lists[0].to_next_seat, 1);
  ASSERT_TRUE(all.last_seat);
  EXPECT_EQ(all.last_seat->behind, 0);
  EXPECT_EQ(all.last_seat->ahead, 2);
  EXPECT_FALSE(all.last_seat->one_seat);
}

// 19 of 380 votes are 5 %; one more for the fourth list leaves the last below it,
// and costs the fourth a seat (more_votes_test.cpp). Only further votes gain one.
TEST(Margins, MoreVotesMayCostASeatBeforeTheyBringOne) {
  const Vote votes = vote({46, 62, 57, 24, 172, 19});
  EXPECT_EQ(seats_with(mazhilis_2023(), votes, 3, 24), 5);
  EXPECT_EQ(seats_with(mazhilis_2023(), votes, 3, 25), 4);
  const Margin margin = margins(mazhilis_2023(), votes.ballots()).lists[3];
  ASSERT_TRUE(margin.to_next_seat);
  EXPECT_GT(*margin.to_next_seat, 1);
  EXPECT_EQ(seats_with(mazhilis_2023(), votes, 3, 24 + *margin.to_next_seat), 6);
}

TEST(Margins, NoListNoSeatNoVote) {
  EXPECT_FALSE(margins(mazhilis_2023(), vote({}).ballots()).last_seat);
  EXPECT_EQ(text(margins(rules_with(0), vote({3, 1}).ballots()).lists[0]),
            "to next none, to lose none, to barrier 0");
  EXPECT_EQ(text(margins(mazhilis_2023(), vote({0, 0}).ballots()).lists[1]),
            "to next 1, to lose none, to barrier 1");
}

// No list passes, so no list can take a seat from another.
TEST(Margins, SeatsThatNobodyHasAreTakenFromNobody) {
  const Margins all = margins(mazhilis_2023(), vote({1, 1}, 100).ballots());
  EXPECT_EQ(all.lists[0].to_next_seat, all.lists[0].to_barrier);
  EXPECT_FALSE(all.last_seat);
}

}  // namespace
}  // namespace seats
