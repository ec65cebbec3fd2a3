// The state as one compact JSON text, and back. Links, undo and redo are made of it.
//
//   { "format": "mazhilis-state", "version": 1,
//     "election": "2023-03-19",  what "official result" returns to
//     "own": true,               the lists are a file's, not that election's
//     "example": "tie",          the named example that was loaded
//     "scenario": { ... },       a scenario file; absent: as the election has it
//     "began": { ... },          of a file, the same with the rules and districts that the
//                                visitor began with
//     "held": { "auyl": 3 },     totals that giving districts starts from, where they do
//                                not follow from the districts
//     "locks": [ "amanat", "against_all" ],
//     "viewing": { "open": [ "margins" ], "step": 30, "picked": [ "amanat" ],
//                  "asked": "osdp",  whose questions are shown, "": of all
//                  "followed": "osdp",  the line whose votes are followed, "": the first
//                  "from": "amanat", "to": "osdp", "lent": 100,  tenths of a per cent
//                  "middle": 1,    where independents sit
//                  "date": 2,      of the timeline, -1: none
//                  "region": 32, "town": 18,
//                  "ballot": [ 2600, 2400, 2300, 1500, 1200 ] } }
//
// A part that is absent when a text is read stays as it is shown: without "election"
// and "scenario" the votes, without "viewing" or one of its fields the view settings;
// without "began" a file that is shown keeps its starting point, and another file is
// its own starting point. So an undo step leaves out "viewing", and a link "began".
// Unknown fields are ignored, so that more can be added; a changed meaning gets another
// version. The extent of the page that is shown (Viewing::Extent) belongs to the page
// and is not included, nor is an unfinished gesture.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/state/state.h"

namespace app {

/// How much is written: all, or all but "viewing", as an undo step has it.
enum class Saved : std::uint8_t { kAll, kVotes };

/// Writes the format above, in one line.
[[nodiscard]] std::string save(const State& state, const scenario::Catalogue& catalogue,
                               Saved what = Saved::kAll);

/// Reads the format above into what is shown; if the text is not
/// valid, changes nothing and returns the problem.
[[nodiscard]] std::optional<scenario::Problem> restore(State& state, std::string_view json,
                                                       const scenario::Catalogue& catalogue);

}  // namespace app
