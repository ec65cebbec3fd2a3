// How many inputs a test draws.
#pragma once

#include <algorithm>

/** `all` random inputs; under the sanitizers, where each takes long, one in FEWER_ROUNDS. */
constexpr int rounds(int all) {
  return (all + FEWER_ROUNDS - 1) / FEWER_ROUNDS;
}

/** Whether to draw the `i`th of a list of inputs: under the sanitizers one in `apart`. */
constexpr bool drawn(int i, int apart) {
  return i % std::min(FEWER_ROUNDS, apart) == 0;
}
