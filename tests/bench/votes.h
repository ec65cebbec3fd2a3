// The votes that the benches allocate.
#pragma once

#include <cstdint>
#include <vector>

#include "seats/allocation.h"

inline std::vector<seats::List> lists_of_2023() {
  return {{3'431'510, 6}, {693'938, 4}, {547'154, 7}, {432'920, 1},
          {146'431, 5},   {535'139, 3}, {331'058, 2}};
}

/// As many votes for these lists, each list's up to a tenth more or less: neither the compiler
/// nor a branch predictor knows an answer from the one before. So few that all of them stay in
/// the processor's cache: reading them is not what is measured.
inline std::vector<std::vector<seats::List>> votes_like(const std::vector<seats::List>& lists,
                                                        std::size_t count) {
  std::vector<std::vector<seats::List>> votes(count, lists);
  std::uint64_t random = 1;
  for (std::vector<seats::List>& vote : votes) {
    for (seats::List& list : vote) {
      random = random * 6'364'136'223'846'793'005u + 1'442'695'040'888'963'407u;
      list.votes += list.votes / 10 * (static_cast<seats::Votes>(random >> 54) - 512) / 512;
    }
  }
  return votes;
}
