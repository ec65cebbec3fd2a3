// What the visitor has set: a scenario, locks, and the way back to the official
// result. Changed only by the functions here.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/state/ids.h"
#include "app/state/shares.h"
#include "scenario/catalogue.h"
#include "scenario/scenario.h"

namespace app {

/// The ballot's line "against all" in actions: no list's id can be this.
using scenario::kAgainstAllId;

/// The replay, in which the seats arrive one by one.
struct Replay {
  int given = -1;  ///< number of seats that have arrived; below 0: no replay, all are shown
  bool playing = false;

  bool operator==(const Replay&) const = default;
};

/// Sizes of local councils that the visitor looks at.
struct Councils {
  static constexpr seats::Seats kLeast = 2;
  static constexpr seats::Seats kMost = 200;

  seats::Seats region = 32;  ///< Kostanay Region, Shymkent
  seats::Seats town = 18;    ///< Petropavlovsk

  bool operator==(const Councils&) const = default;
};

/// The example of one single-mandate district: candidates A, B, C, an
/// independent, and "against all", which is no candidate.
struct DistrictBallot {
  std::array<seats::Votes, 5> votes = {2'600, 2'400, 2'300, 1'500, 1'200};
  int moving = -1;
  std::array<seats::Votes, 5> moved_from{};

  bool operator==(const DistrictBallot&) const = default;
};

/// Votes that one list would lend another.
struct Lending {
  std::string from, to;  ///< lists' ids; of no such lists: the first two of the ballot
  int share = 100;       ///< tenths of a per cent of the first one's votes, 0 to 1,000

  bool operator==(const Lending&) const = default;
};

/// The view settings: they stay when other votes or rules are chosen.
struct Viewing {
  /// All of it, or what a widget embedded in another page shows: the chamber with the
  /// lists, the chamber alone, or both with the working.
  enum class Extent : std::uint8_t { kChamber, kVotes, kWorking, kFull };
  Extent extent = Extent::kFull;
  /// What a widget shows beside the chamber: these sections, open from the start. Empty: all
  /// that the extent has.
  Ids only;
  /// Sections and wordings that are open, by their ids. The comparison shows why the votes
  /// of 2023 matter today, so it is open from the start.
  Ids open = {"comparison"};
  Replay replay;
  /// Groups picked to build a majority: lists' ids and kIndependentId.
  Ids picked;
  std::string asked;     ///< the list whose questions are shown; of no such list: of all
  std::string followed;  ///< the line of the ballot whose votes are followed; none: the first
  Lending lending;
  bool independents_in_middle = false;
  int timeline_step = -1;  ///< of the catalogue's dates; none: below 0
  Councils councils;
  DistrictBallot district_ballot;

  bool operator==(const Viewing&) const = default;
};

struct State {
  scenario::Scenario scenario;
  std::string election;  ///< of the catalogue: the target of "official result"
  bool own = false;      ///< a loaded scenario, whose lists are not that election's
  Locks locked;          ///< lists in ballot order, then "against all"

  /// The districts and totals that the visitor began with.
  std::vector<scenario::DistrictEntry> first_districts;
  std::vector<std::pair<std::string, seats::Seats>> first_totals;

  /// The totals that giving districts starts from: `first_totals`, until the
  /// visitor says how many districts a winner holds.
  std::vector<std::pair<std::string, seats::Seats>> held_totals;

  /// The rules that the visitor began with.
  std::string first_rules_id;
  seats::Rules first_rules;

  std::string example;  ///< the named example that was loaded; empty: none

  Viewing viewing;

  /// The current move: all moves of one line, until another line or a lock is touched,
  /// start from the same votes, so going back restores them exactly.
  int moving = -1;
  std::vector<seats::Votes> moved_from;

  bool operator==(const State&) const = default;
};

/// The official votes and rules of an election.
[[nodiscard]] State official(const scenario::Election& election);

/// A loaded scenario; "official result" still returns to `election`.
[[nodiscard]] State loaded(scenario::Scenario scenario, std::string election);

/// A named example. One with the votes of an election is that election under
/// other rules; one with invented votes is a loaded scenario.
[[nodiscard]] State example_of(const scenario::Example& example,
                               const scenario::Catalogue& catalogue, std::string election);

/// True for the same lists in the same order, whatever their votes.
[[nodiscard]] bool same_ballot(const scenario::Scenario& a, const scenario::Scenario& b);

/// Shows `other`: the view settings stay, but a replay of other seats ends.
void change_to(State& state, State other);

/// True when nothing but locks differs from the initial state of the election.
[[nodiscard]] bool is_unchanged(const State& state, const scenario::Election& election);
/// The same of an election whose official result is known.
[[nodiscard]] bool is_official(const State& state, const scenario::Election& election);
/// True when the votes and the districts are the official ones, under any rules.
[[nodiscard]] bool has_official_votes(const State& state, const scenario::Election& election);

/// The lines of the ballot: lists in ballot order, then "against all".
[[nodiscard]] std::vector<seats::Votes> lines(const State& state);
/// The lines that do not move: the locked ones, and "against all"
/// where the rule set's ballot has no such line.
[[nodiscard]] Locks kept(const State& state);
/// The ballots that count: all lines that the rule set's ballot has.
[[nodiscard]] seats::Votes ballots(const State& state);
/// The place of a list's id or kAgainstAllId among the lines; -1 for neither.
[[nodiscard]] int line_of(const State& state, std::string_view id);

/// The election whose map of districts the state's districts are on; null if there
/// is none, or another number of them than the election had.
[[nodiscard]] const scenario::Election* map_of(const scenario::Catalogue& catalogue,
                                               const State& state);
/// True when our sources name the winner of district `number`.
[[nodiscard]] bool is_confirmed(const State& state, int number);

/// Moves a line; the other unlocked ones give or take in proportion.
void move_line(State& state, int line, seats::Votes to);
void toggle_lock(State& state, int line);

/// True when the scenario's district data is valid under a rule set.
[[nodiscard]] bool fits(const State& state, const scenario::RuleSet& rules);
/// The same votes under another rule set, which must fit.
void set_rules(State& state, const scenario::RuleSet& rules);

/// The least number of district seats above 0 for which the district data is valid: the
/// larger of the totals' sum and the highest listed number.
[[nodiscard]] seats::Seats least_district_seats(const State& state);
/// The same votes under rules set by hand: they have the id of the rule set that
/// they equal, or none. Returns false and changes nothing for rules that are not
/// `valid` or for which the district data is not.
bool change_rules(State& state, const scenario::Catalogue& catalogue, const seats::Rules& rules);

/// Gives district `number` to a winner; an empty id removes it from the list of known
/// winners, so that the totals decide. If a district was listed at first, its first
/// winner's total loses one and the new winner's gains one.
void give_district(State& state, int number, std::string_view winner);

/// `held_totals` of the state's districts and totals: the totals without
/// the effect of the districts that were given.
[[nodiscard]] std::vector<std::pair<std::string, seats::Seats>> find_held_totals(
    const State& state);

/// How many districts `winner`, a list's id or kIndependentId, can be made to hold: at
/// least those listed for it, at most all that are not listed for others.
struct Holdable {
  seats::Seats least = 0, most = 0;
};
[[nodiscard]] Holdable holdable(const State& state, std::string_view winner);
/// Makes `winner` hold `count` districts, within `holdable`, by the totals: the listed
/// districts stay as they are. Gains are taken from vacant districts first, then, one by one,
/// from the holder of the most unlisted districts (of equal ones the earlier on the ballot,
/// independents last), as in seats::count_districts. Districts given up become vacant.
void hold_districts(State& state, std::string_view winner, seats::Seats count);

/// True when districts and totals differ from those that the visitor began
/// with and those are valid under the rules.
[[nodiscard]] bool can_reset_districts(const State& state);
/// Undoes all giving of districts; returns false and changes nothing if the
/// initial districts are not valid under the rules.
bool reset_districts(State& state);

}  // namespace app
