// Moving one line of the ballot once more, slowly and in another way than
// src/app/state/shares.cpp: shares are exact fractions, the lines that reach the bound
// of one list are found by trying how many there are, a quotient by halving, and
// the votes left over are given one by one.
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
