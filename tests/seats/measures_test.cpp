// What's checked: the measures of 2023 as worked out by hand, published worked
// examples, the exact floor where one vote decides it, the bounds, and a second
// implementation with shares as floating-point numbers.
#include "seats/measures.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "random_votes.h"
#include "rounds.h"

namespace seats {
namespace {

using Parties = std::vector<Party>;

// Seats minus votes, share by share in per cent (list seats of 69, votes of
// 6,118,150): Amanat 57.9710 - 56.0874 = +1.8836, Auyl 11.5942 - 11.3423 =
// +0.2519, Respublica 8.6957 - 8.9431 = -0.2475, People's Party 7.2464 - 7.0760
// = +0.1704, Baytaq -2.3934, Aq Jol 8.6957 - 8.7467 = -0.0511, OSDP 5.7971 -
// 5.4111 = +0.3860. Squares: 3.5481 + 0.0635 + 0.0612 + 0.0290 + 5.7283 + 0.0026
// + 0.1490 = 9.5817; half of it 4.7909, its root 2.1888. Sizes: 5.3839, half of
// it 2.692. Squared vote shares 0.3514, so 2.845; squared seat shares
// 1777/4761, so 2.679.
TEST(Measures2023, ListSeats) {
  const Parties lists = {{3'431'510, 40}, {693'938, 8}, {547'154, 6}, {432'920, 5},
                         {146'431, 0},    {535'139, 6}, {331'058, 4}};
  const Measures measures = measure(lists);
  EXPECT_EQ(measures.votes, 6'118'150);
  EXPECT_EQ(measures.seats, 69);
  EXPECT_EQ(measures.gallagher, 218);
  EXPECT_EQ(measures.loosemore_hanby, 269);
  EXPECT_EQ(measures.effective_by_votes, 284);
  EXPECT_EQ(measures.effective_by_seats, 267);
  EXPECT_EQ(measures.votes_without_seat, 146'431);
  const std::vector<Hundredths> apart = {188, 25, -24, 17, -239, -5, 38};
  for (std::size_t i = 0; i < lists.size(); ++i) {
    EXPECT_EQ(seats_minus_votes(lists[i], measures), apart[i]) << i;
  }
}

// 62 of 98 is 63.2653 per cent; seven independents are 7.1429 without list votes.
TEST(Measures2023, WholeChamberWithIndependentsAsOneGroup) {
  const Parties groups = {{3'431'510, 62}, {693'938, 8}, {547'154, 6}, {432'920, 5},
                          {146'431, 0},    {535'139, 6}, {331'058, 4}, {0, 7}};
  const Measures measures = measure(groups);
  EXPECT_EQ(measures.seats, 98);
  EXPECT_EQ(seats_minus_votes(groups[0], measures), 717);  // 63.2653 - 56.0874
  EXPECT_EQ(seats_minus_votes(groups[7], measures), 714);
  // What is above its votes: 7.1779 + 7.1429.
  EXPECT_EQ(measures.loosemore_hanby, 1432);
  // 9604 / (3844 + 64 + 36 + 25 + 36 + 16 + 49) = 9604 / 4070.
  EXPECT_EQ(measures.effective_by_seats, 235);
}

// New Zealand 2005: the party votes of the official results of 1 October 2005 and
// 121 seats, the usual worked example. The squares that it lists, from 0.0484 for
// Labour to 1.3924 for the Maori Party, sum to 2.5335 (many copies add them up to
// 2.4711 and so have 1.11); with shares that are not rounded it is 2.5465, half
// of it 1.2733, its root 1.1284.
TEST(MeasuresPublished, NewZealand2005) {
  const Parties parties = {{935'319, 50}, {889'813, 48}, {130'115, 7}, {120'521, 6}, {48'263, 4},
                           {60'860, 3},   {34'469, 2},   {26'441, 1},  {14'210, 0},  {5'748, 0},
                           {2'821, 0},    {1'641, 0},    {1'178, 0},   {1'079, 0},   {946, 0},
                           {782, 0},      {601, 0},      {478, 0},     {344, 0}};
  const Measures measures = measure(parties);
  EXPECT_EQ(measures.votes, 2'275'629);
  EXPECT_EQ(measures.seats, 121);
  EXPECT_EQ(measures.gallagher, 112);
  EXPECT_EQ(measures.effective_by_votes, 303);  // 1 / 0.32948
  EXPECT_EQ(measures.effective_by_seats, 297);  // 14641 / 4919
}

// Vote shares 42, 31, 17, 10 and seat shares 48, 28, 18, 6: the squares sum to
// 62, and the root of 31 is 5.567; the sizes sum to 14.
TEST(MeasuresPublished, SharesWithoutDecimals) {
  const Measures measures = measure(Parties{{42, 48}, {31, 28}, {17, 18}, {10, 6}});
  EXPECT_EQ(measures.gallagher, 556);
  EXPECT_EQ(measures.loosemore_hanby, 700);
  EXPECT_EQ(measures.effective_by_votes, 321);  // 10000 / 3114
  EXPECT_EQ(measures.effective_by_seats, 290);  // 10000 / 3448
}

// So many equal parties count as so many.
TEST(Measures, EqualPartiesCountInFull) {
  for (int count = 1; count <= kMaxLists; ++count) {
    const Parties parties(static_cast<std::size_t>(count), {kMaxVotes, 2 * kMaxSeats / count});
    const Measures measures = measure(parties);
    EXPECT_EQ(measures.effective_by_votes, 100 * count);
    EXPECT_EQ(measures.effective_by_seats, 100 * count);
    EXPECT_EQ(measures.gallagher, 0);
    EXPECT_EQ(measures.loosemore_hanby, 0);
  }
}

// 60 against 50 per cent is an index of ten exactly; one vote in 10^12 less is
// below it.
TEST(Measures, OneVoteDecidesTheFloor) {
  constexpr Votes kMost = 600'000'000'000;
  constexpr Votes kLeast = 400'000'000'000;
  for (const auto& [more, index] : {std::pair{0, 1'000}, {1, 1'000}, {-1, 999}}) {
    const Parties parties = {{kMost + more, kMaxSeats}, {kLeast - more, kMaxSeats}};
    EXPECT_EQ(measure(parties).gallagher, index) << more;
    EXPECT_EQ(measure(parties).loosemore_hanby, index) << more;
    EXPECT_EQ(seats_minus_votes(parties[0], measure(parties)), -index) << more;
    EXPECT_EQ(seats_minus_votes(parties[1], measure(parties)), index) << more;
  }
}

TEST(Measures, FromNothingToEverything) {
  const Measures all_apart = measure(Parties{{kMaxVotes, 0}, {0, 2 * kMaxSeats}});
  EXPECT_EQ(all_apart.gallagher, 10'000);
  EXPECT_EQ(all_apart.loosemore_hanby, 10'000);
  EXPECT_EQ(all_apart.votes_without_seat, kMaxVotes);

  const Measures no_seats = measure(Parties{{30, 0}, {20, 0}});
  EXPECT_EQ(no_seats.votes, 50);
  EXPECT_EQ(no_seats.votes_without_seat, 50);
  EXPECT_EQ(no_seats.gallagher + no_seats.loosemore_hanby + no_seats.effective_by_seats, 0);
  EXPECT_EQ(no_seats.effective_by_votes, 192);  // 2500 / 1300
  EXPECT_EQ(seats_minus_votes({30, 0}, no_seats), 0);

  const Measures no_votes = measure(Parties{{0, 3}, {0, 1}});
  EXPECT_EQ(no_votes.gallagher + no_votes.loosemore_hanby + no_votes.effective_by_votes, 0);
  EXPECT_EQ(no_votes.effective_by_seats, 160);  // 16 / 10
  EXPECT_EQ(measure({}).gallagher, 0);
}

// Shares as floating-point numbers; -1 where such a number lies too near to a
// whole hundredth to tell which side it is on.
Hundredths floor_of(long double hundredths) {
  const long double nearest = std::round(hundredths);
  return std::fabs(hundredths - nearest) < 1e-6L ? -1 : static_cast<Hundredths>(hundredths);
}

void expect_floor(Hundredths found, long double value, const char* what) {
  const Hundredths expected = floor_of(value);
  if (expected >= 0) {
    EXPECT_EQ(found, expected) << what << ' ' << static_cast<double>(value);
  } else {
    EXPECT_NEAR(static_cast<double>(found), static_cast<double>(value), 1) << what;
  }
}

TEST(Measures, AgreeWithSharesAsFloatingPointNumbers) {
  RandomVotes random(20230319);
  for (int round = 0; round < rounds(20'000); ++round) {
    const Votes most = round % 3 == 0 ? kMaxVotes : round % 3 == 1 ? 50 : 7'000'000;
    Parties parties(1 + random.index(kMaxLists + 1));
    Seats left = 2 * kMaxSeats;
    for (Party& party : parties) {
      party.votes = random.between(0, most);
      party.seats = static_cast<Seats>(random.between(0, round % 2 == 0 ? left : left / 8));
      left -= party.seats;
    }
    const Measures found = measure(parties);
    long double votes = 0;
    long double seats = 0;
    for (const Party& party : parties) {
      votes += static_cast<long double>(party.votes);
      seats += static_cast<long double>(party.seats);
    }
    if (votes == 0 || seats == 0) continue;
    long double squares = 0;
    long double sizes = 0;
    long double of_votes = 0;
    long double of_seats = 0;
    for (const Party& party : parties) {
      const long double v = static_cast<long double>(party.votes) / votes;
      const long double s = static_cast<long double>(party.seats) / seats;
      squares += (s - v) * (s - v);
      sizes += std::fabs(s - v);
      of_votes += v * v;
      of_seats += s * s;
      const Hundredths apart = seats_minus_votes(party, found);
      EXPECT_EQ(apart < 0, s < v && apart != 0);
      expect_floor(std::abs(apart), 10'000 * std::fabs(s - v), "seats minus votes");
    }
    expect_floor(found.gallagher, 10'000 * std::sqrt(squares / 2), "Gallagher");
    expect_floor(found.loosemore_hanby, 10'000 * sizes / 2, "Loosemore-Hanby");
    expect_floor(found.effective_by_votes, 100 / of_votes, "by votes");
    expect_floor(found.effective_by_seats, 100 / of_seats, "by seats");
    if (testing::Test::HasFailure()) return;
  }
}

}  // namespace
}  // namespace seats
