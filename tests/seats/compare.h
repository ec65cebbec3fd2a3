// The core beside the reference, field by field.
#pragma once

#include <string>

#include "ballots.h"
#include "reference.h"

namespace seats {

/// How the core's trace or its lean form differs from the reference: the first
/// field that does, with both values and the vote. Empty if all are the same.
[[nodiscard]] std::string difference(const Rules& rules, const Vote& vote);

}  // namespace seats
