// The kinds of questions and of their answers, and the numbers that each answer has.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

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

[[nodiscard]] Ask ask(Answer answer);
/// "no_seat", "below_threshold": in texts and files.
[[nodiscard]] std::string_view id_of(Ask ask);
[[nodiscard]] std::string_view id_of(Answer answer);
[[nodiscard]] std::span<const Figure> figures(Answer answer);

}  // namespace seats
