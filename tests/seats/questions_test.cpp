// What's checked: which questions are asked and every number in their answers, on random
// votes, rules and districts, against the second implementation of the rule and this file's
// own arithmetic; the order in which they are told; and that no two contradict each other.
#include "seats/questions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "../rounds.h"
#include "ballots.h"
#include "random_votes.h"
#include "recount.h"
#include "reference.h"
#include "seats/supposed.h"

namespace seats {
namespace {

using recount::Asked;
using recount::Fraction;
using recount::Numbers;
using recount::State;
using recount::Whole;

// Compares each figure with the number of the same name.
void check_numbers(const State& s, const Question& q) {
  const Numbers wanted = numbers_of(s, q);
  for (const Figure& figure : figures(q.answer)) {
    const auto found = std::ranges::find(wanted, figure.name, &Numbers::value_type::first);
    if (found == wanted.end()) {
      const bool later = figure.at == kMore || q.answer == Answer::kLastQuotient;
      ASSERT_TRUE(later) << id_of(q.answer) << ' ' << figure.name;
      continue;
    }
    const Fraction got(q.values[static_cast<std::size_t>(figure.at)],
                       figure.by < 0 ? 1 : q.values[static_cast<std::size_t>(figure.by)]);
    ASSERT_TRUE(got == found->second) << id_of(q.answer) << ' ' << figure.name << ' '
                                      << static_cast<std::int64_t>(got.numerator()) << '/'
                                      << static_cast<std::int64_t>(got.denominator());
  }
}

// The reason in an answer, not only its numbers.
void check_reason(const State& s, const Question& q) {
  const reference::Answer& a = s.answer;
  const auto& share = q.who >= 0 ? a.shares[static_cast<std::size_t>(q.who)] : a.shares.front();
  switch (q.answer) {
    case Answer::kRemainderWon:
      EXPECT_EQ(share.extra, 1);
      break;
    case Answer::kRemainderLost:
      EXPECT_EQ(share.extra, 0);
      EXPECT_TRUE(s.remainder(q.who) < s.remainder(q.other));
      EXPECT_EQ(a.shares[static_cast<std::size_t>(q.other)].extra, 1);
      break;
    case Answer::kRemainderEqual:
      EXPECT_EQ(share.extra, 0);
      EXPECT_TRUE(s.remainder(q.who) == s.remainder(q.other));
      EXPECT_TRUE(std::ranges::find(a.tie, q.who) != a.tie.end());
      break;
    case Answer::kNoneLeft:
      EXPECT_TRUE(a.leftover <= 0 && share.extra == 0);
      break;
    case Answer::kGivenBack:
      EXPECT_EQ(share.extra, -1);
      break;
    case Answer::kNear:
      EXPECT_GT(s.by_list(q.who), s.by_list(q.other));
      break;
    case Answer::kExactly:
      EXPECT_EQ(s.votes(q.who), s.threshold_of(a.base));
      break;
    case Answer::kLastQuotient:
      EXPECT_EQ(q.who, a.last.list);
      EXPECT_EQ(q.other, a.next.list);
      break;
    case Answer::kLastRemainder:
      EXPECT_EQ(q.other, a.by_remainder[static_cast<std::size_t>(a.leftover)]);
      break;
    default:
      break;
  }
}

std::vector<Whole> list_seats(const Rules& rules, const Vote& vote) {
  const reference::Answer answer = reference::allocate(rules, vote.ballots());
  std::vector<Whole> seats;
  for (const reference::Share& share : answer.shares) seats.push_back(share.whole + share.extra);
  return seats;
}

// The votes that lead to another result do, and one fewer does not.
void check_more(const State& s, const Question& q) {
  const Votes more = q.values[kMore];
  if (more == 0) return;
  const bool last = ask(q.answer) == Ask::kLast;
  const int list = last ? q.other : q.who;
  const auto with = [&](Votes votes) {
    Vote vote = s.vote;
    vote.lists[static_cast<std::size_t>(list)].votes += votes;
    return State(s.rules, vote, s.districts);
  };
  if (s.votes(list) + more > kMaxVotes) return;
  const State then = with(more);
  const State before = with(more - 1);
  if (q.answer == Answer::kBelowThreshold) {
    EXPECT_TRUE(then.answer.shares[static_cast<std::size_t>(list)].passed);
    EXPECT_FALSE(before.answer.shares[static_cast<std::size_t>(list)].passed);
    return;
  }
  EXPECT_GT(then.by_list(list), s.by_list(list));
  EXPECT_LE(before.by_list(list), s.by_list(list));
  for (int i = 0; last && i < s.count(); ++i) {
    const Whole change = i == list ? 1 : i == q.who ? -1 : 0;
    EXPECT_EQ(then.by_list(i) - s.by_list(i), change);
  }
}

void check_changes(const State& s, const Counted& of, const Question& q) {
  if (!supposes(ask(q.answer))) return;
  for (const bool second : {false, true}) {
    Rules rules = s.rules;
    Vote vote = s.vote;
    const Ask kind = ask(q.answer);
    if (second && kind != Ask::kSize) return;
    if (kind == Ask::kAgainst) vote.against_all = 0;
    if (kind == Ask::kOneVote) ++vote.lists[static_cast<std::size_t>(q.who)].votes;
    if (kind == Ask::kLower) rules.threshold = static_cast<std::int32_t>(q.values[0]);
    if (kind == Ask::kNoThreshold) rules.threshold = 0;
    if (kind == Ask::kSize) rules.list_seats = static_cast<Seats>(q.values[second ? 1 : 0]);
    if (q.answer == Answer::kByDHondt) rules.method = Method::kDHondt;
    if (q.answer == Answer::kByLaw) rules.method = Method::kHareLargestRemainder;
    const Changes got = changes(of, q, second);
    const std::vector<Whole> then = list_seats(rules, vote);
    for (int i = 0; i < s.count(); ++i) {
      EXPECT_EQ(got[static_cast<std::size_t>(i)], then[static_cast<std::size_t>(i)] - s.by_list(i))
          << id_of(kind);
    }
    if (kind == Ask::kLower && q.values[0] > 0) {
      const auto answer = reference::allocate(rules, vote.ballots());
      EXPECT_TRUE(answer.shares[static_cast<std::size_t>(q.who)].passed);
    }
  }
}

// No two of these can be true of one result, or of one list.
void check_no_contradiction(const std::vector<Question>& all) {
  std::map<HolderId, int> standings;
  std::set<Ask> kinds;
  for (const Question& q : all) {
    const Ask kind = ask(q.answer);
    kinds.insert(kind);
    if (kind == Ask::kNoSeat || kind == Ask::kDistrictOnly || kind == Ask::kSeats) {
      EXPECT_EQ(++standings[q.who], 1);
    }
  }
  const auto at_most_one = [&](std::initializer_list<Ask> some) {
    EXPECT_LE(std::ranges::count_if(some, [&](Ask one) { return kinds.contains(one); }), 1);
  };
  at_most_one({Ask::kNobody, Ask::kSecond, Ask::kSole, Ask::kLast});
  at_most_one({Ask::kNobody, Ask::kSole, Ask::kSeats});
  at_most_one({Ask::kMajority, Ask::kNoMajority});
  at_most_one({Ask::kAgainst, Ask::kAgainstLeft});
}

DistrictSeats some_districts(RandomVotes& random, Rules& rules, std::size_t lists) {
  DistrictSeats districts;
  rules.district_seats = static_cast<Seats>(random.between(0, 2) * random.between(0, 20));
  for (Seats left = rules.district_seats; left > 0; --left) {
    const auto at = random.between(-2, static_cast<std::int64_t>(lists) - 1);
    ++(at == -2 ? districts.independent : at == -1 ? districts.vacant : districts.of_list[at]);
  }
  return districts;
}

TEST(Questions, AreTrueAndTheirNumbersRight) {
  RandomVotes random(20230319);
  std::array<int, kAnswers> seen{};
  const int all = rounds(100'000);
  for (int round = 0; round < all; ++round) {
    Rules rules = random.rules();
    if (round % 3 == 0) rules.method = kEveryMethod[random.index(std::size(kEveryMethod))];
    Vote vote = random.vote(rules, static_cast<Shape>(round % kShapes));
    // Pairs of lists are compared, and many lists add nothing but time.
    if (round % 64 > 0 && vote.lists.size() > 6) vote.lists.resize(6);
    if (vote.lists.empty()) continue;
    const DistrictSeats districts = some_districts(random, rules, vote.lists.size());
    const State state(rules, vote, districts);
    const Trace trace = allocate(rules, vote);
    const Margins margin = margins(rules, vote.ballots());
    const Counted counted{rules, vote.ballots(), trace, districts, margin};
    const std::vector<Question> asked = questions(counted);

    std::vector<Asked> told;
    for (const Question& q : asked) {
      told.push_back({ask(q.answer), q.who});
      check_numbers(state, q);
      check_reason(state, q);
      ++seen[static_cast<std::size_t>(q.answer)];
    }
    std::ranges::sort(told);
    EXPECT_TRUE(told == true_of(state));
    check_no_contradiction(asked);
    for (std::size_t i = 1; i < asked.size(); ++i) {
      const Question& a = asked[i - 1];
      const Question& b = asked[i];
      EXPECT_LE(ask(a.answer), ask(b.answer));
      EXPECT_TRUE(ask(a.answer) < ask(b.answer) || a.weight > b.weight ||
                  (a.weight == b.weight && a.who < b.who));
    }
    // What would be otherwise is allocated again, so one question of a result is enough.
    if (!asked.empty()) {
      const Question& one = asked[random.index(asked.size())];
      check_more(state, one);
      check_changes(state, counted, one);
    }
    ASSERT_FALSE(HasFailure()) << describe(rules, vote);
  }
  for (int i = 0; i < kAnswers; ++i) {
    const auto answer = static_cast<Answer>(i);
    EXPECT_GT(seen[static_cast<std::size_t>(i)], FEWER_ROUNDS > 1 ? 0 : 20) << id_of(answer);
  }
}

TEST(Questions, Of2023) {
  const Rules rules = [] {
    Rules with = mazhilis_2023();
    with.district_seats = 29;
    return with;
  }();
  const Vote vote = registered(
      seats::vote({3'431'510, 693'938, 547'154, 432'920, 146'431, 535'139, 331'058}, 248'291),
      {6, 4, 7, 1, 5, 3, 2});
  DistrictSeats districts;
  districts.of_list[kAmanat] = 22;
  districts.independent = 7;
  const Trace trace = allocate(rules, vote);
  const Margins margin = margins(rules, vote.ballots());
  std::vector<Asked> first;
  for (const Question& q : questions({rules, vote.ballots(), trace, districts, margin})) {
    if (first.empty() || first.back().ask != ask(q.answer)) first.push_back({ask(q.answer), q.who});
  }
  const std::vector<Asked> wanted = {
      {Ask::kNoSeat, kBaytaq}, {Ask::kSeats, kOsdp},         {Ask::kLast, kAmanat},
      {Ask::kShare, kAmanat},  {Ask::kMajority, kAmanat},    {Ask::kAgainst, kAgainstAll},
      {Ask::kBelow, kVacant},  {Ask::kOver, kOsdp},          {Ask::kIndependents, kIndependent},
      {Ask::kQuota, kVacant},  {Ask::kPrice, kRespublica},   {Ask::kOneVote, kRespublica},
      {Ask::kLower, kBaytaq},  {Ask::kNoThreshold, kVacant}, {Ask::kSize, kVacant},
      {Ask::kMethod, kVacant}};
  EXPECT_TRUE(first == wanted);
}

TEST(Questions, IdsStandOnce) {
  std::set<std::string_view> asks;
  std::set<std::string_view> answers;
  for (int i = 0; i < kAsks; ++i) asks.insert(id_of(static_cast<Ask>(i)));
  for (int i = 0; i < kAnswers; ++i) answers.insert(id_of(static_cast<Answer>(i)));
  EXPECT_EQ(asks.size(), kAsks);
  EXPECT_EQ(answers.size(), kAnswers);
}

}  // namespace
}  // namespace seats
