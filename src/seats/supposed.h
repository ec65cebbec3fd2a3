// What would change in the case that a question supposes.
#pragma once

#include <array>

#include "seats/questions.h"

namespace seats {

using Changes = std::array<Seats, kMaxLists>;  ///< by list; 0: the same
/// How the list seats would change in the case that the question supposes: none for the
/// kinds before kOneVote, but for kAgainst, without those votes. kSize supposes two: one
/// seat more and, `second`, one fewer.
[[nodiscard]] Changes changes(const Counted& of, const Question& question, bool second = false);
/// True for the kinds that suppose another case.
[[nodiscard]] bool supposes(Ask ask);
/// The method that kMethod supposes: the law's, or if that is it, D'Hondt's.
[[nodiscard]] Method other_method(Method method);

}  // namespace seats
