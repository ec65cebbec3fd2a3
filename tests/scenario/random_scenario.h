// Scenarios drawn at random: every field in every shape that a file may have.
// A seed gives the same scenarios on every machine.
#pragma once

#include <iterator>
#include <random>
#include <string>

#include "scenario/scenario.h"

namespace scenario {

class RandomScenarios {
 public:
  explicit RandomScenarios(std::uint64_t seed) : engine_(seed) {}

  /// A scenario that can be read back.
  [[nodiscard]] Scenario next();

  /// A whole number from `low` to `high`.
  std::int64_t between(std::int64_t low, std::int64_t high);
  bool chance(int percent) { return between(1, 100) <= percent; }
  template <class Things>
  const auto& one_of(const Things& things) {
    return things[static_cast<std::size_t>(
        between(0, static_cast<std::int64_t>(std::size(things)) - 1))];
  }

 private:
  seats::Rules rules();
  std::string text();
  seats::Votes votes();
  std::string winner(const Scenario& scenario);

  std::mt19937_64 engine_;
};

}  // namespace scenario
