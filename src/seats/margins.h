// How far each list is from another result: whole votes of its own, with every
// other list's votes, "against all" and the rules unchanged.
//
// More votes for one list raise the base, so they can push another list below the
// threshold (Art. 97-1(1)), end the lone party rule or begin it (97-1(2)), and even cost
// the list a seat. The numbers here take all of that into account: they are the first at
// which the seats differ, found without trying every one.
#pragma once

#include <array>
#include <optional>

#include "seats/allocation.h"

namespace seats {

/// Of one list. None if no number of votes within the bounds has the effect.
struct Margin {
  /// The least number of additional votes, 1 or more, that gives it more list seats.
  std::optional<Votes> to_next_seat;
  /// The least number of votes, 1 or more, whose loss leaves it fewer list seats.
  std::optional<Votes> to_lose_seat;
  /// The least number of additional votes with which it passes the threshold; 0 if it does.
  std::optional<Votes> to_barrier;
};

/// Two lists that compete for one seat: `behind` takes it from `ahead` with
/// `votes` more, and with one vote fewer it does not.
struct Contest {
  int ahead = -1;
  int behind = -1;
  Votes votes = 0;
  /// One seat goes from one to the other and nothing else changes. Otherwise, as
  /// when a list falls below the threshold, `ahead` is the list that loses the most
  /// seats, of several the first on the ballot.
  bool one_seat = true;
};

struct Margins {
  std::array<Margin, kMaxLists> lists{};  ///< by the index of the list
  /// The list that needs the fewest additional votes to take a seat from
  /// another one, of several the first on the ballot, and the list that then
  /// loses one; none if no list can take any.
  std::optional<Contest> last_seat;
};

/// Both arguments must be `valid`. It allocates no memory and rounds nothing.
[[nodiscard]] Margins margins(const Rules& rules, const Ballots& ballots);

}  // namespace seats
