// Questions that a result answers, and the answers as exact numbers: which of them are true
// of these votes, what they rest on, and which say most. They are read off the trace, the
// districts and the margins; no part of the rule is computed here again.
//
// The order is: what happens rarely and what looks odd (no list passed, a tie, fewer votes
// and more seats); then who has no seat, why a list has as many as it has, and who got the
// last one; then the whole chamber; then what stands behind the numbers; then what would be
// otherwise. That is the order of `Ask`. Of one kind, the question with the greatest
// `weight` says most, of equal ones that of the list first on the ballot.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "seats/allocation.h"
#include "seats/districts.h"
#include "seats/holder.h"
#include "seats/margins.h"

namespace seats {

/// The kinds of questions, those that say most first.
enum class Ask : std::uint8_t {
  kNobody,        ///< no list passed: why are the list seats vacant?
  kSecond,        ///< one list passed: why has the second one seats?
  kSole,          ///< why has one list every list seat?
  kTie,           ///< how was a tie decided?
  kFewerVotes,    ///< why has a list more seats than another one with more votes?
  kDistrictOnly,  ///< why has a list that takes no part seats?
  kNear,          ///< why have two lists with nearly as many votes other numbers of seats?
  kNoSeat,        ///< why has a list no seat?
  kSeats,         ///< why n list seats and not n + 1?
  kLast,          ///< who got the last seat, and who is next?
  kShare,         ///< why is a share of seats not the share of votes?
  kMajority,      ///< why has a list more than half of the chamber?
  kNoMajority,    ///< why has none?
  kAgainst,       ///< what did "against all" do?
  kAgainstLeft,   ///< why are those votes not counted?
  kBelow,         ///< what became of the votes below the threshold?
  kOver,          ///< how far is a list above the threshold?
  kIndependents,  ///< why have independents seats?
  kQuota,         ///< why is the quota what it is?
  kPrice,         ///< did each list seat cost as many votes?
  kOneVote,       ///< what would one more vote for a list do?
  kLower,         ///< at what threshold would a list take part?
  kNoThreshold,   ///< what if there were none?
  kSize,          ///< who profits from one list seat more, or fewer?
  kMethod,        ///< would another method give the same?
};
inline constexpr int kAsks = 25;

/// The answers. A question has several where the reason depends on the case.
enum class Answer : std::uint8_t {
  kNobody,
  kSecond,
  kSole,
  kTie,
  kFewerVotes,
  kDistrictOnly,
  kNear,
  kNoVotes,
  kBelowThreshold,
  kRemainderWon,
  kRemainderLost,
  kRemainderEqual,  ///< as large as the last that won; its list registered later
  kNoneLeft,        ///< the full quotas took every seat
  kGivenBack,
  kQuotient,
  kQuotientEqual,
  kLone,  ///< full quotas, and all that is left
  kLastRemainder,
  kLastQuotient,
  kShare,
  kShareOfLists,  ///< of a chamber without districts
  kMajority,
  kNoMajority,
  kAgainst,
  kAgainstLeft,
  kBelow,
  kBelowByDivisors,
  kOver,
  kExactly,
  kIndependents,
  kQuota,
  kPrice,
  kOneVote,
  kLower,
  kNoThreshold,
  kSize,
  kByDHondt,
  kByLaw,
};
inline constexpr int kAnswers = 38;

/// How a figure of an answer is to be read.
enum class Unit : std::uint8_t {
  kWhole,
  kSigned,     ///< a whole number with its sign, a difference
  kTenths,     ///< a fraction, shown with a decimal if it has one
  kVotes,      ///< votes and parts of them, with two decimals
  kQuotas,     ///< quotas and parts of them, with four
  kShare,      ///< in per cent
  kThreshold,  ///< thousandths of a per cent
};

/// One number of an answer: values[at], or the fraction values[at] / values[by].
struct Figure {
  std::string_view name;  ///< its place in the sentence
  Unit unit = Unit::kWhole;
  int at = 0;
  int by = -1;  ///< below 0: a whole number
};

inline constexpr int kValues = 10;
/// The value with the votes that lead to one more seat, to the last seat or over the
/// threshold; 0 where no number does. Its figure is "more".
inline constexpr int kMore = kValues - 1;

struct Question {
  Answer answer = Answer::kNobody;
  HolderId who = kVacant;    ///< whom it is about: a list; kVacant: all of it
  HolderId other = kVacant;  ///< the other list in it
  std::int64_t weight = 0;   ///< among those of its kind, the greatest first
  std::array<std::int64_t, kValues> values{};
};

[[nodiscard]] Ask ask(Answer answer);
/// "no_seat", "below_threshold": in texts and files.
[[nodiscard]] std::string_view id_of(Ask ask);
[[nodiscard]] std::string_view id_of(Answer answer);
[[nodiscard]] std::span<const Figure> figures(Answer answer);

/// What is asked about. The trace, the districts and the margins are those of the ballots.
struct Counted {
  const Rules& rules;
  Ballots ballots;
  const Trace& trace;
  const DistrictSeats& districts;
  const Margins& margins;
};

/// Every question that is true of the result, in the order above.
[[nodiscard]] std::vector<Question> questions(const Counted& of);

using Changes = std::array<Seats, kMaxLists>;  ///< by list; 0: the same
/// How the list seats would change in the case that the question supposes: none for the
/// kinds before kOneVote, but for kAgainst, without those votes. kSize supposes two: one
/// seat more and, `second`, one fewer.
[[nodiscard]] Changes changes(const Counted& of, const Question& question, bool second = false);
/// True for the kinds that suppose another case.
[[nodiscard]] bool supposes(Ask ask);

}  // namespace seats
