// The pages that the tests of claims read: every election, rule set and example, custom
// rules and files, with all sections open, and in texts that contain their own keys.
#pragma once

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/sections/describe.h"
#include "cases.h"
#include "read_outline.h"
#include "seats/allocation.h"

namespace app::claims {

/// What encloses a text's key, which is before the text.
inline constexpr char kKeyBegins = '\x01';
inline constexpr char kKeyEnds = '\x02';

/// The texts of a language, each preceded by its own key.
[[nodiscard]] const words::Words& keyed(std::string_view language);
/// The keys in a text of those, in their order.
[[nodiscard]] std::vector<std::string> keys_in(std::string_view text);
[[nodiscard]] std::string without_keys(std::string_view text);

struct Setting {
  std::string name;
  State state;
};

[[nodiscard]] const std::vector<Setting>& settings();

struct Page {
  const State& state;
  const scenario::Result& result;
  Outline outline;

  [[nodiscard]] const seats::Rules& rules() const { return state.scenario.rules; }
  [[nodiscard]] const scenario::RuleSet* set() const {
    for (const scenario::RuleSet& one : catalogue().rule_sets()) {
      if (state.scenario.rules_id == one.id) return &one;
    }
    return nullptr;
  }
  /// The rules are those in the quoted text of Art. 97-1.
  [[nodiscard]] bool of_text() const {
    const seats::Rules& r = rules();
    return r.threshold == 5'000 && r.against_all &&
           r.method == seats::Method::kHareLargestRemainder &&
           r.lone_party == seats::LoneParty{.numerator = 7, .denominator = 10, .least = 2};
  }
  [[nodiscard]] bool of_earlier_text() const { return set() != nullptr && !of_text(); }
  [[nodiscard]] const scenario::Election* election() const {
    return catalogue().election(state.election);
  }
  [[nodiscard]] const scenario::Example* example() const {
    return catalogue().example(state.example);
  }
  [[nodiscard]] bool has_votes_of_election() const {
    const auto* const one = election();
    return !state.own && one && one->scenario.votes_known &&
           one->scenario.lists == state.scenario.lists &&
           one->scenario.against_all == state.scenario.against_all;
  }
  /// The rules are those of a council, from another article.
  [[nodiscard]] bool of_council() const {
    return example() && catalogue().council(example()->election) &&
           example()->scenario.rules == rules();
  }
  /// The most seats that a list has, and more than half of all.
  [[nodiscard]] seats::Seats largest() const {
    seats::Seats most = 0;
    for (int i = 0; i < result.trace.list_count; ++i) most = std::max(most, result.seats_of(i));
    return most;
  }
  [[nodiscard]] seats::Seats half() const { return rules().seats() / 2 + 1; }
  [[nodiscard]] bool is(seats::Outcome outcome) const { return result.trace.outcome == outcome; }
};

/// Calls `check` with each of the settings, or every `each`th of them, in a language.
void for_all(std::string_view language, std::size_t each,
             const std::function<void(const Page&)>& check);

[[nodiscard]] std::vector<const Sentence*> sentences(const Outline& outline);
/// The keys of sentences about the rules shown, not about others beside them.
[[nodiscard]] std::set<std::string> keys_of(Outline outline);

}  // namespace app::claims
