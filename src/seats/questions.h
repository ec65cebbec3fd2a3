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
#include <vector>

#include "seats/allocation.h"
#include "seats/answers.h"
#include "seats/districts.h"
#include "seats/holder.h"
#include "seats/margins.h"

namespace seats {

struct Question {
  Answer answer = Answer::kNobody;
  HolderId who = kVacant;    ///< whom it is about: a list; kVacant: all of it
  HolderId other = kVacant;  ///< the other list in it
  std::int64_t weight = 0;   ///< among those of its kind, the greatest first
  std::array<std::int64_t, kValues> values{};
};

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

}  // namespace seats
