// How votes for party lists become seats: Constitutional Law of 28 September 1995 No 2464
// "On Elections", Art. 97-1, complete and exact; and, for comparison, by six other
// methods, with the law's threshold and its tie-break.
//
// Two forms of one rule: `allocate` returns a trace that explains every seat,
// `allocate_seats` only the seats, for bulk use. Neither allocates memory,
// throws, or rounds.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "seats/bounds.h"
#include "seats/rules.h"

namespace seats {

/// One party list on the ballot.
struct List {
  Votes votes = 0;  ///< 0 to kMaxVotes
  /// Place in the order of registration, 0 to kMaxRegistered, smaller is earlier
  /// (Art. 97-1(4)); of equal ones the first in the span counts as earlier.
  std::int32_t registered = 0;
};

/// The valid ballots of one vote; invalid ones are never included (Art. 43(5)).
struct Ballots {
  std::span<const List> lists;  ///< 0 to kMaxLists
  Votes against_all = 0;        ///< 0 to kMaxVotes
};

/// True when the ballots are within their bounds.
[[nodiscard]] bool valid(const Ballots& ballots);

enum class Outcome : std::uint8_t {
  kShared,        ///< two or more lists passed
  kLoneParty,     ///< one passed, the runner-up was admitted: Art. 97-1(2)
  kSoleList,      ///< one passed and no other can be admitted: it takes every seat
  kNobodyPassed,  ///< no list passed; the law gives no rule, so no seat is given
};

/// Cases that the law does not cover or that a reader needs to know. Bits of Trace::notes.
enum Note : std::uint8_t {
  kLawSilentNobodyPassed = 1,
  /// Whole seats and the runner-up's least number exceed the seats (68 + 2 > 69). Our
  /// reading: the list that passed gives seats up.
  kLawSilentSeatsExceed = 2,
  /// Lists share second place. Our reading: the earlier registered is admitted,
  /// as in Art. 97-1(4) for equal remainders.
  kLawSilentTieForSecond = 4,
  /// The rule set's ballot has no line "against all": those votes are left out.
  kAgainstAllNotOnBallot = 8,
  /// Droop's or Imperiali's quota has more whole parts than there are seats: the
  /// lists with the smallest remainders gave one seat back each.
  kWholeSeatsTakenBack = 16,
  /// One list passed under another method than the law's. Art. 97-1(2)-(4) has no
  /// counterpart there. Our reading: it applies unchanged, with Hare's quota.
  kLonePartyByHareQuota = 32,
};

/// A list's claim to its `seat`th seat in a divisor method:
/// votes * divisor_parts(method) / divisor(method, seat).
struct Quotient {
  int list = -1;   ///< -1: none
  Seats seat = 0;  ///< from 1
};

/// The result of the rule for one list.
struct ListTrace {
  Votes votes = 0;
  Votes over_threshold = 0;  ///< votes minus Trace::threshold_votes; below 0 if short of it
  bool passed = false;       ///< reached the threshold: Art. 97-1(1)
  bool admitted = false;     ///< takes part in the sharing: passed, or the runner-up of 97-1(2)
  /// Integer part and numerator of votes * Trace::quota_seats / Trace::quota_votes,
  /// for an admitted list; 0 otherwise. The remainder's denominator is quota_votes.
  Seats integer_part = 0;
  Votes remainder = 0;
  Seats whole = 0;  ///< seats of the first distribution, Art. 97-1(3); all of them by divisors
  Seats extra = 0;  ///< left-over seats, Art. 97-1(4); -1 for a whole seat given back

  [[nodiscard]] Seats seats() const { return whole + extra; }
};

/// Art. 97-1(2)-(3) applied; meaningful when the outcome is kLoneParty.
struct LonePartyTrace {
  int passed = -1;     ///< index of the list that passed
  int runner_up = -1;  ///< index of the list with the next largest vote
  /// The runner-up's corrected quotient is numerator / denominator.
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
  Seats corrected = 0;  ///< its integer part
  Seats raised = 0;     ///< seats added to reach the least number
  Seats given_way = 0;  ///< whole seats that the list that passed gave up (our reading)
};

/// The whole explanation of one allocation; everything shown is rendered from it.
struct Trace {
  Votes base = 0;             ///< all lists + against all: what the threshold is a share of
  Votes against_all = 0;      ///< part of the base that can win no seat
  Votes threshold_votes = 0;  ///< the least whole number of votes that passes
  Outcome outcome = Outcome::kNobodyPassed;
  std::uint8_t notes = 0;  ///< bits of Note
  /// The method that was applied: the rules', but the law's when the outcome is kLoneParty.
  Method method = Method::kHareLargestRemainder;

  /// The quota of Art. 97-1(1) is quota_votes / quota_seats, never rounded; both
  /// are 0 for a method with divisors.
  Votes quota_votes = 0;
  Seats quota_seats = 0;

  int list_count = 0;
  std::array<ListTrace, kMaxLists> lists{};  ///< in ballot order; the first list_count

  int passed_count = 0;
  /// Seats that the whole parts left: Art. 97-1(4). Below 0, that many were given back.
  Seats leftover = 0;
  Seats unfilled_seats = 0;  ///< list seats that no list can be given

  /// Admitted lists by remainder, largest first, equal ones by registration:
  /// the first `leftover` of them got one more seat each (kShared only). If it is
  /// below 0, the last -leftover of them that have a whole seat gave one back. None
  /// for a method with divisors.
  int ranked_count = 0;
  std::array<std::uint8_t, kMaxLists> ranked{};

  /// The smallest quotient that won a seat and the largest that did not (of equal
  /// ones the later and the earlier registered), by divisors and kShared only;
  /// none where there is no seat to win.
  Quotient last;
  Quotient next;

  /// Lists whose equal remainders or quotients decided the last seat, or which list gives
  /// one back: in the order of `ranked`, by divisors in that of registration; none if
  /// tie_count is 0. Registration broke the tie.
  int tie_count = 0;
  std::array<std::uint8_t, kMaxLists> tie{};

  LonePartyTrace lone;

  [[nodiscard]] std::span<const ListTrace> all() const {
    return {lists.data(), static_cast<std::size_t>(list_count)};
  }
  [[nodiscard]] std::span<const std::uint8_t> tied() const {
    return {tie.data(), static_cast<std::size_t>(tie_count)};
  }
  [[nodiscard]] bool has(Note note) const { return (notes & note) != 0; }
};

/// Shares out `rules.list_seats`. Both arguments must be `valid`.
[[nodiscard]] Trace allocate(const Rules& rules, const Ballots& ballots);

/// The same without the explanation: writes the list seats of ballots.lists[i]
/// to seats[i], which must be as long as the lists. Both must be `valid`.
Outcome allocate_seats(const Rules& rules, const Ballots& ballots, std::span<Seats> seats);

}  // namespace seats
