// How the list seats were won, in words: all of it for the page and for
// --explain, or the notes that a table needs.
#pragma once

#include <cstdint>
#include <vector>

#include "app/sections/describe.h"

namespace app {

/// How much of the working is shown; each depth includes the one before it.
enum class Depth : std::uint8_t {
  kNotes,    ///< what was not counted, and what the law leaves open
  kSummary,  ///< what a table's numbers rest on: base, threshold, quota, the last seat, ties
  kWhole,    ///< every step, numbered, with the division and the wording of the law
};

[[nodiscard]] std::vector<Node> working(const Subject& subject, Depth depth);

}  // namespace app
