// The last seat of a shared chamber: the list that won it, the one that missed it, and ties.
#pragma once

#include "seats/allocation.h"

namespace seats {

/// Fills in `last`, `next` and `tie` of a trace whose seats are shared already:
/// its outcome is kShared, and there is a seat to share.
void find_last_seat(const Ballots& ballots, Trace& trace);

}  // namespace seats
