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

/// Sentences that the scenes have, too, with their articles. All but the first are of a lone
/// party; two of them say that the law is silent, and our reading.
namespace step {
[[nodiscard]] std::vector<Run> quota(const Subject& subject);
[[nodiscard]] std::vector<Run> second_list(const Subject& subject);
[[nodiscard]] std::vector<Run> tie_for_second(const Subject& subject);
[[nodiscard]] std::vector<Run> corrected(const Subject& subject);
[[nodiscard]] std::vector<Run> seats_exceed(const Subject& subject);
[[nodiscard]] std::vector<Run> rest(const Subject& subject);
/// Which lists were equal at the last seat, of a trace with such a tie.
[[nodiscard]] std::vector<Run> tie(const Subject& subject);
}  // namespace step

[[nodiscard]] std::vector<Node> working(const Subject& subject, Depth depth);

}  // namespace app
