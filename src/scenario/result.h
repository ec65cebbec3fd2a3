// The result of a scenario, computed by the core: the trace of the list seats
// and the count of the district seats, and the format "mazhilis-result".
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.h"
#include "seats/allocation.h"
#include "seats/districts.h"
#include "seats/margins.h"

namespace scenario {

struct Result {
  seats::Trace trace;              ///< lists in the scenario's order
  seats::DistrictSeats districts;  ///< by the same indices
  /// The scenario names district winners, but its rule set has no districts.
  bool districts_left_out = false;
  bool votes_not_known = false;  ///< as the scenario says

  /// List and district seats of list `i`.
  [[nodiscard]] seats::Seats seats_of(int i) const {
    return trace.lists[i].seats() + districts.of_list[i];
  }
};

/// A scenario's ballots in the core's form: `Ballots` refers to this object.
class CoreBallots {
 public:
  explicit CoreBallots(const Scenario& scenario);
  [[nodiscard]] seats::Ballots get() const {
    return {std::span<const seats::List>(lists_).first(count_), against_all_};
  }

 private:
  std::array<seats::List, seats::kMaxLists> lists_;
  std::size_t count_;
  seats::Votes against_all_;
};

[[nodiscard]] Result compute(const Scenario& scenario);

/// The core's index of a winner: a list's, kIndependent or kVacant.
[[nodiscard]] seats::Winner winner_index(const Scenario& scenario, std::string_view id);

/// "amanat", "independent", "other_seats": the id of a holder in files, links and actions.
[[nodiscard]] std::string_view holder_id(const Scenario& scenario, seats::HolderId holder);

/// A holder of seats in the chamber, by the kind of its seats.
struct Holder {
  seats::HolderId who = seats::kVacant;
  seats::Seats by_list = 0;      ///< of kVacant: list seats that no list was given
  seats::Seats by_district = 0;  ///< of kVacant: districts without a winner
  seats::Seats other = 0;        ///< filled by neither ballot
  bool possible = true;          ///< the rules have seats for it

  [[nodiscard]] seats::Seats seats() const { return by_list + by_district + other; }
  /// Whether it has a row in a table of the whole chamber: kVacant only if any seat is vacant.
  [[nodiscard]] bool has_row() const { return possible && (who != seats::kVacant || seats() > 0); }
};

/// All possible holders of seats, in the order of every table: the lists in ballot order,
/// kIndependent, kOtherSeats, kVacant. Always complete, so that those of two results of
/// the same lists have the same indices. Their seats add up to the chamber.
[[nodiscard]] std::vector<Holder> holders(const Scenario& scenario, const Result& result);

/// The notes that a reader needs, as the ids of the result's field "notes".
[[nodiscard]] std::vector<std::string_view> note_ids(const Result& result);

/// How far each list is from another result.
[[nodiscard]] seats::Margins compute_margins(const Scenario& scenario);

/// The format "mazhilis-result", version 1. With `indent` < 0 it is one line.
///
/// Under another method than the law's it has the field "method", and a list that
/// gave a whole seat back has "extra": -1. By divisors "quota" and every
/// "remainder" are null, "whole" is all of a list's list seats, and "quotients"
/// has the "last" that won a seat and the "next" that did not, each with its list,
/// which of the list's seats it is for, and the exact fraction (null by 0).
///
/// With `margins` each list has the field "margins", and "last_seat" names the list that
/// is closest to taking a seat, the list that would lose it, and the number of votes.
[[nodiscard]] std::string write_result(const Scenario& scenario, const Result& result,
                                       int indent = 2, const seats::Margins* margins = nullptr);

}  // namespace scenario
