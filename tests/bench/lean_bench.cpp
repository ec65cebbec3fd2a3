// How many times as fast the lean form is as a plain loop without most of the rule: for 7 lists
// and 69 or 145 seats, natively (build/native/lean_bench) and in WebAssembly (node
// build/web/lean_bench.cjs).
//
// The two take turns of about a tenth of a millisecond, and the ratio is the median over all
// turns: most of them are not interrupted, and a processor that is slow is so for both.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <vector>

#include "seats/allocation.h"
#include "votes.h"

namespace {

using seats::List;
using seats::Rules;
using seats::Seats;
using seats::Votes;

constexpr double kGoal = 1.5;
constexpr Votes kAgainstAll = 248'291;
constexpr std::size_t kLists = 7;
constexpr std::size_t kVotes = 1'024;

// The rule as a reader of the law might write it down first: whole numbers, but no ties, no lone
// party, no order of registration and no check of the votes.
void plain_seats(const std::vector<List>& lists, Votes against_all, Seats list_seats,
                 std::span<Seats> given) {
  Votes base = against_all;
  for (const List& list : lists) base += list.votes;
  Votes passed = 0;
  for (const List& list : lists) passed += list.votes * 20 >= base ? list.votes : 0;
  std::array<Votes, seats::kMaxLists> remainders;
  Seats left = list_seats;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    const bool passes = lists[i].votes * 20 >= base;
    const Votes product = passes ? lists[i].votes * list_seats : 0;
    given[i] = static_cast<Seats>(product / passed);
    remainders[i] = passes ? product % passed : -1;
    left -= given[i];
  }
  for (; left > 0; --left) {
    const auto largest = std::max_element(remainders.begin(), remainders.begin() + lists.size());
    ++given[largest - remainders.begin()];
    *largest = -1;
  }
}

// The compiler must take the seats as read, and must not know what is in memory.
void use(std::span<const Seats> given) {
  asm volatile("" : : "r"(given.data()) : "memory");
}

// Seconds for `rounds` allocations of each vote.
template <class Allocate>
double seconds(const std::vector<std::vector<List>>& votes, int rounds, Allocate allocate) {
  std::array<Seats, kLists> given;
  const auto start = std::chrono::steady_clock::now();
  for (int round = 0; round < rounds; ++round) {
    for (const std::vector<List>& vote : votes) {
      allocate(vote, given);
      use(given);
    }
  }
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> numbers) {
  std::ranges::sort(numbers);
  return numbers[numbers.size() / 2];
}

// Measures one number of seats in `turns` turns; false if the two forms disagree.
bool measure(Seats list_seats, int turns) {
  const auto votes = votes_like(lists_of_2023(), kVotes);
  const Rules rules = {
      .list_seats = list_seats, .threshold = 5'000, .lone_party = seats::LoneParty{}};
  const auto lean = [&](const std::vector<List>& lists, std::span<Seats> given) {
    seats::allocate_seats(rules, {lists, kAgainstAll}, given);
  };
  const auto plain = [&](const std::vector<List>& lists, std::span<Seats> given) {
    plain_seats(lists, kAgainstAll, rules.list_seats, given);
  };
  for (const std::vector<List>& vote : votes) {
    std::array<Seats, kLists> by_rule;
    std::array<Seats, kLists> by_loop;
    lean(vote, by_rule);
    plain(vote, by_loop);
    if (by_rule != by_loop) return false;
  }

  constexpr int kRounds = 2;
  std::vector<double> ratios;
  std::vector<double> lean_times;
  std::vector<double> plain_times;
  for (int turn = 0; turn < turns; ++turn) {
    lean_times.push_back(seconds(votes, kRounds, lean));
    plain_times.push_back(seconds(votes, kRounds, plain));
    ratios.push_back(plain_times.back() / lean_times.back());
  }
  const auto millions = [](double time) { return kRounds * double{kVotes} / time / 1e6; };
#ifdef __EMSCRIPTEN__
  constexpr const char* kWhere = "in WebAssembly";
#else
  constexpr const char* kWhere = "natively";
#endif
  const double ratio = median(ratios);
  std::printf(
      "%s  the lean form at least %.1f x a plain loop, 7 lists, %d seats, %s: %.2f x (%.1f "
      "and %.1f million a second)\n",
      ratio >= kGoal ? "reached    " : "NOT reached", kGoal, list_seats, kWhere, ratio,
      millions(median(lean_times)), millions(median(plain_times)));
  return true;
}

}  // namespace

// lean_bench [TURNS], an odd number; ends with 1 if the loop and the lean form differ.
int main(int argc, char** argv) {
  const int turns = argc > 1 ? std::atoi(argv[1]) : 3'001;
  for (const Seats list_seats : {69, 145}) {
    if (measure(list_seats, turns)) continue;
    std::printf("the two forms differ\n");
    return 1;
  }
  return 0;
}
