// A scenario: the votes, winners and rule set that one result is computed from,
// as in the file format "mazhilis-scenario".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "seats/bounds.h"
#include "seats/rules.h"

namespace scenario {

class Catalogue;

/// The ids of holders that need no list (see seats/holder.h).
inline constexpr std::string_view kIndependentId = "independent";
inline constexpr std::string_view kVacantId = "vacant";
inline constexpr std::string_view kAgainstAllId = "against_all";
inline constexpr std::string_view kOtherSeatsId = "other_seats";

/// The file is at most this long; a text has at most this many characters.
inline constexpr std::size_t kMaxFileBytes = 1 << 20;
inline constexpr std::size_t kMaxTextCharacters = 200;

/// One party list, in ballot order.
struct ListEntry {
  std::string id;      ///< [a-z0-9-]{1,32}, unique
  std::string name;    ///< free text; empty: the catalogue's name, else the id
  std::string colour;  ///< "#RRGGBB" or empty
  seats::Votes votes = 0;
  std::optional<int> registered;  ///< 1 = registered first; none: the place in the file

  bool operator==(const ListEntry&) const = default;
};

/// One single-mandate district whose winner is known.
struct DistrictEntry {
  int number = 0;      ///< 1 to the rule set's district seats, unique
  std::string winner;  ///< a list's id, kIndependentId or kVacantId

  bool operator==(const DistrictEntry&) const = default;
};

struct Scenario {
  std::string title;     ///< free text, may be empty
  std::string rules_id;  ///< a rule set of the catalogue; empty: `rules` is the scenario's own
  seats::Rules rules;    ///< always resolved
  /// False where the votes are only a starting point for the visitor's own, of an election
  /// whose official result is not known: the result then says so. Seats do not change.
  bool votes_known = true;
  std::vector<ListEntry> lists;
  seats::Votes against_all = 0;
  seats::Votes invalid = 0;  ///< shown, never counted (Art. 43(5))
  /// Each winner's district seats in all, those of `districts` included.
  std::vector<std::pair<std::string, seats::Seats>> district_seats;
  std::vector<DistrictEntry> districts;  ///< by number

  bool operator==(const Scenario&) const = default;
};

/// Why a text is not a scenario: "PATH: expected EXPECTED, found FOUND".
struct Problem {
  std::string path;  ///< "lists[3].votes"; empty for the text as a whole
  std::string expected;
  std::string found;

  [[nodiscard]] std::string message() const;
};

/// The outcome of reading: a scenario with warnings, or a problem.
struct Read {
  std::optional<Scenario> scenario;
  Problem problem;                    ///< meaningful when there is no scenario
  std::vector<std::string> warnings;  ///< paths of unknown fields, kept out
};

/// Reads one JSON text of the format "mazhilis-scenario", version 1.
[[nodiscard]] Read read(std::string_view json, const Catalogue& catalogue);

/// Why a scenario's district data is not valid under its rule set, as after a change
/// of `rules`: more seats or higher numbers than there are districts. If there are
/// none at all, the data is kept and not counted.
[[nodiscard]] std::optional<Problem> misfit(const Scenario& scenario);

/// Writes the format that `read` reads. With `indent` < 0 it is one line.
[[nodiscard]] std::string write(const Scenario& scenario, int indent = 2);

/// A complete rule set as in a scenario's field "rules", in one line.
[[nodiscard]] std::string rules_text(const seats::Rules& rules);

/// "dhondt": a method as files and the command line name it, and the method with such an
/// id. `method_ids` lists them for a message: "a, b or c".
[[nodiscard]] std::string_view method_id(seats::Method method);
[[nodiscard]] std::optional<seats::Method> method_of(std::string_view id);
[[nodiscard]] std::string method_ids();

/// "5", "4.999": thousandths of a per cent as a decimal number, exactly.
[[nodiscard]] std::string threshold_percent(std::int32_t thousandths);

}  // namespace scenario
