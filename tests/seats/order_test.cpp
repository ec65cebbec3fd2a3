// What's checked: the seats one by one. The order ends at the trace's seats for
// every list, method and outcome, follows the rule, and states how each was won.
#include "seats/order.h"

#include <gtest/gtest.h>

#include "ballots.h"
#include "random_votes.h"
#include "reference.h"
#include "rounds.h"

namespace seats {
namespace {

using How = GivenSeat::How;
using reference::Fraction;

std::vector<GivenSeat> order_of(const Rules& rules, const Vote& votes) {
  return order_of_seats(rules, votes.ballots(), allocate(rules, votes));
}

std::vector<int> lists(const std::vector<GivenSeat>& order) {
  std::vector<int> lists;
  for (const GivenSeat& seat : order) lists.push_back(seat.list);
  return lists;
}

int count(const std::vector<GivenSeat>& order, int list, How how) {
  int count = 0;
  for (const GivenSeat& seat : order) count += seat.list == list && seat.how == how ? 1 : 0;
  return count;
}

TEST(OrderOfSeats, WholeQuotasThenRemaindersIn2023) {
  const Vote votes =
      registered(vote({3'431'510, 693'938, 547'154, 432'920, 146'431, 535'139, 331'058}, 248'291),
                 {6, 4, 7, 1, 5, 3, 2});
  const auto order = order_of(mazhilis_2023(), votes);
  ASSERT_EQ(order.size(), 69U);
  for (int i = 0; i < 39; ++i) {
    EXPECT_EQ(order[i].list, 0);
    EXPECT_EQ(order[i].how, How::kWhole);
    EXPECT_EQ(order[i].of_list, i + 1);
  }
  EXPECT_EQ(order[39].list, 1);
  EXPECT_EQ(order[39].of_list, 1);
  EXPECT_EQ(order[67].list, 6) << "the largest remainder";
  EXPECT_EQ(order[67].how, How::kExtra);
  EXPECT_EQ(order[67].of_list, 4);
  EXPECT_EQ(order[68].list, 0);
  EXPECT_EQ(order[68].how, How::kExtra);
  EXPECT_EQ(order[68].of_list, 40);
}

TEST(OrderOfSeats, ByQuotientInThePublishedExample) {
  // 100, 80, 50, 40, 33.3, 30, 26.7 and 25 thousand.
  const auto order =
      order_of(by(Method::kDHondt, rules_with(8, 0)), vote({100'000, 80'000, 30'000, 20'000}));
  EXPECT_EQ(lists(order), (std::vector<int>{0, 1, 0, 1, 0, 2, 1, 0}));
  EXPECT_EQ(count(order, 0, How::kQuotient), 4);
}

TEST(OrderOfSeats, LonePartyItsRunnerUpAndTheRest) {
  // The runner-up is first on the ballot.
  const auto order = order_of(rules_with(69), vote({40, 920, 30}, 10));
  ASSERT_EQ(order.size(), 69U);
  EXPECT_EQ(order[0].list, 1);
  EXPECT_EQ(order[66].list, 0);
  EXPECT_EQ(order[68].list, 1);
  EXPECT_EQ(count(order, 1, How::kWhole), 66);
  EXPECT_EQ(count(order, 0, How::kRunnerUp), 2);
  EXPECT_EQ(count(order, 1, How::kRest), 1);
}

TEST(OrderOfSeats, SoleListAndNobody) {
  const Rules rules = without_lone_party(rules_with(69));
  EXPECT_EQ(count(order_of(rules, vote({96, 4})), 0, How::kSole), 69);
  EXPECT_TRUE(order_of(rules, vote({0, 0}, 7)).empty());
}

TEST(OrderOfSeats, SeatsGivenBackAreNotGiven) {
  // 3, 2 and 1 whole quotas for four seats.
  const auto order =
      order_of(by(Method::kImperialiLargestRemainder, rules_with(4, 0)), vote({30, 20, 10}));
  EXPECT_EQ(lists(order), (std::vector<int>{0, 0, 0, 1}));
}

// The quotient of one given seat, where it has one.
std::optional<Fraction> quotient(Method method, const Vote& votes, const GivenSeat& seat) {
  const std::int64_t by = divisor(method, seat.of_list);
  if (by == 0) return std::nullopt;
  return Fraction(votes.lists[seat.list].votes, by);
}

void expect_quotients_fall(const Rules& rules, const Vote& votes,
                           const std::vector<GivenSeat>& order) {
  for (std::size_t k = 1; k < order.size(); ++k) {
    const auto before = quotient(rules.method, votes, order[k - 1]);
    const auto after = quotient(rules.method, votes, order[k]);
    if (!before) continue;
    ASSERT_TRUE(after) << describe(rules, votes);
    ASSERT_FALSE(*before < *after) << describe(rules, votes);
  }
}

TEST(OrderOfSeats, EndsAtTheTracesSeats) {
  RandomVotes random(98);
  for (int round = 0; round < rounds(12'000); ++round) {
    const Method method = kEveryMethod[round % kMethods];
    Rules rules = by(method, random.rules());
    const Vote votes = random.vote(rules, static_cast<Shape>(round % kShapes));
    const Trace trace = allocate(rules, votes);
    const auto order = order_of_seats(rules, votes.ballots(), trace);
    std::vector<Seats> seats(votes.lists.size());
    for (const GivenSeat& seat : order) {
      ASSERT_EQ(seat.of_list, ++seats[seat.list]) << describe(rules, votes);
      const bool by_quotient = has_divisors(method) && trace.outcome == Outcome::kShared;
      ASSERT_EQ(seat.how == How::kQuotient, by_quotient) << describe(rules, votes);
    }
    ASSERT_EQ(seats, seats_of(trace)) << describe(rules, votes);
    if (has_divisors(trace.method)) expect_quotients_fall(rules, votes, order);
  }
}

}  // namespace
}  // namespace seats
