// How many random inputs a test draws.
#pragma once

/** `all` of them; under the sanitizers, where each takes long, one in FEWER_ROUNDS. */
constexpr int rounds(int all) {
  return (all + FEWER_ROUNDS - 1) / FEWER_ROUNDS;
}
