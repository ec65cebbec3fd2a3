// Allocations a second on one core: the lean form and the one with a trace, for
// a real ballot (7 lists, 69 and 145 seats) and the largest (64 lists, 1,000 seats). The last
// line printed is the ratio of the two forms on the real ballot. And the margins of all lists
// of one ballot, which are to stay below 1 ms while dragging.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "seats/allocation.h"
#include "seats/margins.h"
#include "votes.h"

namespace {

using seats::Ballots;
using seats::List;
using seats::Rules;
using seats::Seats;
using seats::Votes;

// A power of two, so that the loop goes round by a mask.
constexpr std::size_t kVotes = 64;

Rules rules_of(Seats list_seats) {
  return {.list_seats = list_seats, .threshold = 5'000, .lone_party = seats::LoneParty{}};
}

std::vector<List> longest_ballot() {
  std::vector<List> lists;
  for (int i = 0; i < seats::kMaxLists; ++i) {
    lists.push_back({100'000 + 1'000 * i, seats::kMaxLists - i});
  }
  return lists;
}

void lean(benchmark::State& state, const std::vector<List>& lists, const Rules& rules) {
  const auto votes = votes_like(lists, kVotes);
  std::array<Seats, seats::kMaxLists> given;
  std::size_t next = 0;
  for (auto _ : state) {
    const Ballots ballots{votes[next], 248'291};
    benchmark::DoNotOptimize(
        seats::allocate_seats(rules, ballots, std::span(given).first(lists.size())));
    benchmark::DoNotOptimize(given.data());
    benchmark::ClobberMemory();
    next = (next + 1) & (kVotes - 1);
  }
  state.SetItemsProcessed(state.iterations());
}

void traced(benchmark::State& state, const std::vector<List>& lists, const Rules& rules) {
  const auto votes = votes_like(lists, kVotes);
  std::size_t next = 0;
  for (auto _ : state) {
    const Ballots ballots{votes[next], 248'291};
    benchmark::DoNotOptimize(seats::allocate(rules, ballots));
    benchmark::ClobberMemory();
    next = (next + 1) & (kVotes - 1);
  }
  state.SetItemsProcessed(state.iterations());
}

// Every list of the longest ballot near a threshold that all others cross in turn.
std::vector<List> at_the_barrier(Votes of_each) {
  std::vector<List> lists;
  for (int i = 0; i < seats::kMaxLists; ++i) lists.push_back({of_each + Votes{7} * i, i});
  return lists;
}

void margins_of(benchmark::State& state, const std::vector<List>& lists, const Rules& rules,
                Votes against_all) {
  const Ballots ballots{lists, against_all};
  for (auto _ : state) {
    benchmark::DoNotOptimize(seats::margins(rules, ballots));
    benchmark::ClobberMemory();
  }
}

// Everything around the allocation, to show how little of the time that is.
void empty_loop(benchmark::State& state) {
  const auto votes = votes_like(lists_of_2023(), kVotes);
  std::size_t next = 0;
  for (auto _ : state) {
    const Ballots ballots{votes[next], 248'291};
    benchmark::DoNotOptimize(ballots);
    benchmark::ClobberMemory();
    next = (next + 1) & (kVotes - 1);
  }
  state.SetItemsProcessed(state.iterations());
}

constexpr const char* kLean = "lean form, 7 lists, 69 seats";
constexpr const char* kTraced = "with a trace, 7 lists, 69 seats";

// Prints the usual table, and keeps the numbers for the ratio: the best of the
// repetitions, the one that other programs disturbed least.
class Reporter : public benchmark::ConsoleReporter {
 public:
  Reporter() : ConsoleReporter(OO_None) {}

  void ReportRuns(const std::vector<Run>& runs) override {
    ConsoleReporter::ReportRuns(runs);
    for (const Run& run : runs) {
      if (run.run_type != Run::RT_Iteration) continue;
      const auto rate = run.counters.find("items_per_second");
      if (rate == run.counters.end()) continue;
      double& best = best_[run.run_name.function_name];
      best = std::max(best, rate->second.value);
    }
  }

  void print_ratio() const {
    const auto lean = best_.find(kLean);
    const auto traced = best_.find(kTraced);
    if (lean == best_.end() || traced == best_.end()) return;
    std::printf("lean : traced = %.2f : 1 (%.1f and %.1f million allocations a second)\n",
                lean->second / traced->second, lean->second / 1e6, traced->second / 1e6);
  }

 private:
  std::map<std::string, double> best_;
};

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  benchmark::RegisterBenchmark("the loop without an allocation", empty_loop);
  benchmark::RegisterBenchmark(kLean, lean, lists_of_2023(), rules_of(69))->Repetitions(3);
  benchmark::RegisterBenchmark(kTraced, traced, lists_of_2023(), rules_of(69))->Repetitions(3);
  benchmark::RegisterBenchmark("lean form, 7 lists, 145 seats", lean, lists_of_2023(),
                               rules_of(145));
  // 64 lists cannot all pass 5 %; 1 % lets most of them.
  Rules largest = rules_of(1'000);
  largest.threshold = 1'000;
  benchmark::RegisterBenchmark("lean form, 64 lists, 1000 seats", lean, longest_ballot(), largest);
  benchmark::RegisterBenchmark("with a trace, 64 lists, 1000 seats", traced, longest_ballot(),
                               largest);

  const auto margins = [](const std::string& of, const std::vector<List>& lists, const Rules& rules,
                          Votes against_all) {
    benchmark::RegisterBenchmark(("margins, " + of).c_str(), margins_of, lists, rules, against_all)
        ->Unit(benchmark::kMicrosecond);
  };
  margins("7 lists, 69 seats", lists_of_2023(), rules_of(69), 248'291);
  Rules rules = rules_of(1'000);
  rules.threshold = 1'562;
  margins("64 lists at the barrier", at_the_barrier(100'000), rules, 0);
  rules.threshold = 150;
  margins("64 lists, most against all", at_the_barrier(1'000'000'000), rules, 600'000'000'000);
  rules.threshold = 5'000;
  margins("64 lists, nobody passes", at_the_barrier(100'000), rules, 0);
  rules.threshold = 0;
  for (int method = 0; method < seats::kMethods; ++method) {
    rules.method = static_cast<seats::Method>(method);
    margins("64 lists, 1000 seats, method " + std::to_string(method),
            at_the_barrier(seats::kMaxVotes / 2), rules, 0);
  }
  Reporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  reporter.print_ratio();
  return 0;
}
