// A second, slow implementation of moving one line of the ballot, different from
// src/app/state/shares.cpp: shares are exact fractions, the lines that reach the bound
// of one list are found by trying each count, a quotient by bisection, and the
// remaining votes are given one by one.
#pragma once

#include <vector>

#include "seats/bounds.h"

namespace slow {

struct Move {
  seats::Votes low = 0, high = 0;   ///< where the line can be
  std::vector<seats::Votes> votes;  ///< after the move
};

[[nodiscard]] Move move(const std::vector<seats::Votes>& votes, const std::vector<char>& locked,
                        std::size_t line, seats::Votes to);

}  // namespace slow
