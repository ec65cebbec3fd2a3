// The same votes under several rule sets: as JSON, as a table with a column for
// each rule set, and as comma-separated values with rows for each.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/about.h"
#include "scenario/catalogue.h"
#include "scenario/result.h"
#include "words/words.h"

namespace cli {

/// One of the rule sets, with the result of the scenario's votes under it.
struct Compared {
  const scenario::RuleSet* rules = nullptr;
  scenario::Scenario scenario;
  scenario::Result result;
  scenario::About about;  ///< filled in by the caller, which knows the origin of the scenario
};

/// The same votes under each of `rules`, or "ID: what does not fit" in `error` if the
/// scenario's districts are not valid under one of them.
[[nodiscard]] std::vector<Compared> compared(const scenario::Scenario& scenario,
                                             std::span<const scenario::RuleSet* const> rules,
                                             std::string& error);

/// { "format": "mazhilis-comparison", "version": 1, "results": [...] }, the results
/// in the order of `all`. With `indent` < 0 it is one line.
[[nodiscard]] std::string comparison_json(std::span<const Compared> all, int indent);

/// The seats of every list, a column for each rule set, with the notes below.
[[nodiscard]] std::string comparison_table(std::span<const Compared> all, std::string_view title,
                                           const scenario::Catalogue& catalogue,
                                           const words::Words& words, scenario::Language language);

}  // namespace cli
