// Votes and rule sets drawn at random, from shapes that find mistakes: skewed,
// near the threshold, with many ties, tiny, huge, with a lone party, and the
// vote of 2023 shaken. A seed gives the same votes on every machine.
#pragma once

#include <random>

#include "ballots.h"

namespace seats {

enum class Shape {
  kSkewed,
  kNearThreshold,
  kEqualVotes,
  kEqualRemainders,
  kTiny,
  kHuge,
  kLone,
  kLike2023
};
inline constexpr int kShapes = 8;

class RandomVotes {
 public:
  explicit RandomVotes(std::uint64_t seed) : engine_(seed) {}

  /// A rule set, and then a vote under it.
  [[nodiscard]] Rules rules();
  [[nodiscard]] Vote vote(const Rules& rules, Shape shape);

  /// A whole number from `low` to `high`.
  std::int64_t between(std::int64_t low, std::int64_t high);
  /// An index below `count`, which must not be 0.
  std::size_t index(std::size_t count);

 private:
  template <class T>
  T one_of(std::initializer_list<T> values) {
    return values.begin()[index(values.size())];
  }
  int list_count();
  void fill_skewed(Vote& vote);
  void fill_near_threshold(Vote& vote, const Rules& rules);
  void fill_equal_votes(Vote& vote);
  void fill_equal_remainders(Vote& vote, const Rules& rules);
  void fill_lone(Vote& vote);
  void fill_like_2023(Vote& vote);
  void register_lists(Vote& vote);

  // The engine's numbers are fixed by the standard; its distributions are not.
  std::mt19937_64 engine_;
};

}  // namespace seats
