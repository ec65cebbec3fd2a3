#include "random_votes.h"

#include <algorithm>

namespace seats {

std::int64_t RandomVotes::between(std::int64_t low, std::int64_t high) {
  const std::uint64_t count = static_cast<std::uint64_t>(high - low) + 1;
  return low + static_cast<std::int64_t>(engine_() % count);
}

std::size_t RandomVotes::index(std::size_t count) {
  return static_cast<std::size_t>(between(0, static_cast<std::int64_t>(count) - 1));
}

int RandomVotes::list_count() {
  // Mostly as many as a real ballot has, now and then as many as it can hold.
  const int most = one_of({4, 8, 8, 12, kMaxLists});
  return static_cast<int>(between(one_of({0, 1, 2, 2}), most));
}

Rules RandomVotes::rules() {
  Rules rules;
  rules.list_seats = one_of<Seats>({0, 1, 2, 3, 10, 69, 69, 69, 98, 145, kMaxSeats,
                                    static_cast<Seats>(between(0, 30)),
                                    static_cast<Seats>(between(0, kMaxSeats))});
  rules.threshold =
      one_of<std::int32_t>({0, 1, 3'000, 5'000, 5'000, 5'000, 7'000, 10'000, 33'333, 50'000,
                            kWholeThreshold, static_cast<std::int32_t>(between(0, 20'000)),
                            static_cast<std::int32_t>(between(0, kWholeThreshold))});
  rules.against_all = between(0, 3) > 0;
  const auto denominator = static_cast<std::int32_t>(between(1, kMaxFactor));
  rules.lone_party = one_of<std::optional<LoneParty>>(
      {std::nullopt, LoneParty{}, LoneParty{}, LoneParty{7, 10, 1}, LoneParty{1, 1, 0},
       LoneParty{static_cast<std::int32_t>(between(0, denominator)), denominator,
                 static_cast<Seats>(between(0, one_of({3, 100, kMaxSeats})))}});
  return rules;
}

Vote RandomVotes::vote(const Rules& rules, Shape shape) {
  Vote vote;
  vote.lists.resize(list_count());
  switch (shape) {
    case Shape::kSkewed:
      fill_skewed(vote);
      break;
    case Shape::kNearThreshold:
      fill_near_threshold(vote, rules);
      break;
    case Shape::kEqualVotes:
      fill_equal_votes(vote);
      break;
    case Shape::kEqualRemainders:
      fill_equal_remainders(vote, rules);
      break;
    case Shape::kTiny:
      for (List& list : vote.lists) list.votes = between(0, 5);
      vote.against_all = between(0, 3);
      break;
    case Shape::kHuge:
      for (List& list : vote.lists) list.votes = kMaxVotes - between(0, one_of({2, 1'000'000}));
      vote.against_all = one_of<Votes>({0, between(0, kMaxVotes), kMaxVotes});
      break;
    case Shape::kLone:
      fill_lone(vote);
      break;
    case Shape::kLike2023:
      fill_like_2023(vote);
      break;
  }
  register_lists(vote);
  return vote;
}

// Each list has a part of what the one before has.
void RandomVotes::fill_skewed(Vote& vote) {
  Votes most = between(1, one_of<Votes>({1'000, 10'000'000, kMaxVotes}));
  for (List& list : vote.lists) {
    list.votes = most;
    most = most * between(20, 99) / 100;
  }
  if (between(0, 1) == 1) vote.against_all = between(0, most);
  for (std::size_t i = vote.lists.size(); i > 1; --i) {
    std::swap(vote.lists[i - 1], vote.lists[index(i)]);
  }
}

// A round base that every list takes about the threshold's share of.
void RandomVotes::fill_near_threshold(Vote& vote, const Rules& rules) {
  const Votes base = one_of<Votes>({100, 1'000, 6'366'441, 1'000'000'000'000});
  const Votes needed = base * rules.threshold / kWholeThreshold;
  Votes rest = base;
  for (List& list : vote.lists) {
    list.votes = std::clamp<Votes>(needed + between(-1, 1), 0, rest);
    rest -= list.votes;
  }
  if (vote.lists.empty() || between(0, 2) == 0) {
    vote.against_all = rest;
  } else {
    Votes& votes = vote.lists[index(vote.lists.size())].votes;
    votes = std::min(votes + rest, kMaxVotes);
  }
}

void RandomVotes::fill_equal_votes(Vote& vote) {
  const Votes a = between(1, one_of<Votes>({4, 1'000'000}));
  const Votes b = between(1, one_of<Votes>({4, 1'000'000}));
  for (List& list : vote.lists) list.votes = one_of<Votes>({a, a, a, b, b, 0});
  vote.against_all = one_of<Votes>({0, a, b});
}

// With a quota of n * k votes and L seats left over among n lists, a remainder
// of L * k votes each is a tie of all of them; some are then moved by a vote.
void RandomVotes::fill_equal_remainders(Vote& vote, const Rules& rules) {
  const Votes count = static_cast<Votes>(vote.lists.size());
  if (count == 0) return;
  const Votes k = between(1, one_of<Votes>({1, 100, 1'000'000}));
  const Votes left = std::min<Votes>(between(0, count - 1), rules.list_seats);
  Votes seats = rules.list_seats - left;
  for (List& list : vote.lists) {
    const Votes whole = between(0, seats / 2);
    list.votes = whole * count * k + left * k;
    seats -= whole;
  }
  vote.lists[index(vote.lists.size())].votes += seats * count * k;
  if (between(0, 1) == 0) {
    List& list = vote.lists[index(vote.lists.size())];
    list.votes = std::max<Votes>(0, list.votes + between(-1, 1));
  }
}

void RandomVotes::fill_lone(Vote& vote) {
  for (List& list : vote.lists) list.votes = between(0, one_of({3, 40}));
  vote.against_all = between(0, 20);
  if (vote.lists.empty()) return;
  vote.lists[index(vote.lists.size())].votes = between(500, one_of({1'000, 100'000}));
}

void RandomVotes::fill_like_2023(Vote& vote) {
  vote = seats::vote({3'431'510, 693'938, 547'154, 432'920, 146'431, 535'139, 331'058}, 248'291);
  const std::int64_t shake = one_of({1, 10, 60});
  for (List& list : vote.lists) list.votes = list.votes * between(100 - shake, 100 + shake) / 100;
  vote.against_all = vote.against_all * between(0, 200) / 100;
}

void RandomVotes::register_lists(Vote& vote) {
  const std::int32_t most =
      one_of({0, 3, static_cast<std::int32_t>(vote.lists.size()), kMaxRegistered});
  for (List& list : vote.lists) list.registered = static_cast<std::int32_t>(between(0, most));
}

}  // namespace seats
