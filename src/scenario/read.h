// Reading from a tree, for scenarios and rule sets that are parts of other files.
#pragma once

#include "scenario/document.h"
#include "scenario/scenario.h"

namespace scenario {

/// Reads the scenario that `value`, a part of `document`, holds.
[[nodiscard]] Read read_scenario(const Document& document, const Value& value,
                                 const Catalogue& catalogue);

/// Reads a rule set as in a scenario's field "rules"; none for a broken one.
[[nodiscard]] std::optional<seats::Rules> read_rules(const Value& value);

/// The expected value in a message: "a whole number from 0 to 98".
[[nodiscard]] std::string whole_number_from(std::int64_t least, std::int64_t most);

}  // namespace scenario
