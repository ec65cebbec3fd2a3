// How the list seats were won, in words: the whole of it for the page and for
// --explain, or what must be told beside a table.
#pragma once

#include <cstdint>
#include <vector>

#include "app/sections/describe.h"

namespace app {

/// How much of the working is told; each has what the one before it has.
enum class Depth : std::uint8_t {
  kNotes,    ///< what was not counted, and what the law leaves open
  kSummary,  ///< what a table's numbers rest on: base, threshold, quota, the last seat, ties
  kWhole,    ///< every step, numbered, with the division and the wording of the law
};

[[nodiscard]] std::vector<Node> working(const Subject& subject, Depth depth);

}  // namespace app
