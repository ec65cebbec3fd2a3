#include "app/sections/basis.h"

#include <algorithm>
#include <tuple>

namespace app {
namespace {

// The list rule of the text that can be quoted.
constexpr seats::Rules text_rules() {
  return {.threshold = 5'000, .against_all = true, .lone_party = seats::LoneParty{}};
}

bool follows_text(const Subject& subject, Provision provision) {
  const seats::Rules& rules = subject.state.scenario.rules;
  const seats::Rules text = text_rules();
  switch (provision) {
    case Provision::kBase:
      return rules.against_all;
    case Provision::kThreshold:
      return follows_text(subject, Provision::kBase) && rules.threshold == text.threshold;
    case Provision::kSharing:
      return follows_text(subject, Provision::kThreshold) && rules.method == text.method;
    case Provision::kRunnerUp:
      // Another method has no such rule; the law's applies with its own quota.
      return follows_text(subject, Provision::kThreshold) && rules.lone_party.has_value();
    case Provision::kCorrected:
      return follows_text(subject, Provision::kRunnerUp) && rules.lone_party == text.lone_party;
  }
  return false;
}

bool has_earlier_text(const scenario::RuleSet* rules) {
  return rules && !same_list_rule(rules->rules, text_rules());
}

}  // namespace

const scenario::RuleSet* rule_set_of(const scenario::Catalogue& catalogue,
                                     const scenario::Scenario& scenario) {
  if (!scenario.rules_id.empty()) return catalogue.rule_set(scenario.rules_id);
  const auto& sets = catalogue.rule_sets();
  const auto same = std::ranges::find(sets, scenario.rules, &scenario::RuleSet::rules);
  return same == sets.end() ? nullptr : &*same;
}

bool same_list_rule(const seats::Rules& a, const seats::Rules& b) {
  return a.threshold == b.threshold && a.against_all == b.against_all &&
         a.lone_party == b.lone_party && a.method == b.method;
}

bool follows_council(const Subject& subject) {
  const auto* const example = subject.catalogue.example(subject.state.example);
  return example && subject.catalogue.council(example->election) &&
         example->scenario.rules == subject.state.scenario.rules;
}

Basis basis(const Subject& subject, Provision provision) {
  if (follows_council(subject)) return Basis::kNone;
  if (has_earlier_text(rule_set_of(subject.catalogue, subject.state.scenario))) {
    // Our sources do not say which ballots the earlier text counted.
    return provision == Provision::kBase ? Basis::kNone : Basis::kEarlier;
  }
  return follows_text(subject, provision) ? Basis::kText : Basis::kNone;
}

std::vector<Run> cited(const Subject& subject, Provision provision, std::vector<Run> runs) {
  const Basis on = basis(subject, provision);
  if (on == Basis::kText) return runs;
  if (on == Basis::kEarlier) {
    for (Run& run : runs) {
      if (run.style == Run::Style::kCitation) run.text = subject.words.say("law.earlier");
    }
    return runs;
  }
  std::erase_if(runs, [](const Run& run) { return run.style == Run::Style::kCitation; });
  if (!runs.empty() && runs.back().text.ends_with(' ')) runs.back().text.pop_back();
  return runs;
}

std::string silence_key(std::string_view key, const scenario::Catalogue& catalogue,
                        const scenario::Scenario& scenario) {
  return std::string(key) + (has_earlier_text(rule_set_of(catalogue, scenario)) ? "_then" : "");
}

std::string others_key(std::string_view key, const Subject& subject) {
  const State& state = subject.state;
  const seats::Rules& rules = state.scenario.rules;
  const auto chamber = [](const seats::Rules& of) {
    return std::tuple(of.list_seats, of.district_seats, of.other_seats);
  };
  // A file may spell out a rule set, or change only how that shares out its seats.
  const auto same = [&](const scenario::RuleSet& set) {
    return chamber(set.rules) == chamber(state.first_rules);
  };
  const bool of_file = state.own && state.first_rules_id.empty() &&
                       state.first_rules.other_seats == rules.other_seats &&
                       std::ranges::none_of(subject.catalogue.rule_sets(), same);
  return std::string(key) + (of_file ? "_of_file" : "");
}

}  // namespace app
