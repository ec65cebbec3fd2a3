#include "seats/path.h"

#include <algorithm>

namespace seats {
namespace {

// The quotient is corrected before it is cut into quotas.
VotePath second_path(const Trace& trace, const ListTrace& list) {
  const LonePartyTrace& lone = trace.lone;
  VotePath path;
  path.parts = trace.quota_seats * (lone.denominator / trace.quota_votes);
  path.quotas = lone.corrected * lone.denominator;
  (lone.raised > 0 ? path.won : path.lost) = lone.numerator - path.quotas;
  path.cut = list.votes * path.parts - lone.numerator;
  return path;
}

}  // namespace

VotePath vote_path(const Trace& trace, int i) {
  const ListTrace& list = trace.lists[i];
  VotePath path;
  if (!list.admitted) {
    path.out = list.votes;
    return path;
  }
  // Without quotas, or with nobody to share with.
  if (trace.quota_seats == 0 || trace.outcome == Outcome::kSoleList) {
    (list.seats() > 0 ? path.won : path.lost) = list.votes;
    return path;
  }
  if (trace.outcome == Outcome::kLoneParty && i == trace.lone.runner_up) {
    return second_path(trace, list);
  }
  const Seats kept = list.whole + std::min<Seats>(0, list.extra);
  path.parts = trace.quota_seats;
  path.quotas = kept * trace.quota_votes;
  path.back = (list.integer_part - kept) * trace.quota_votes;
  (list.extra > 0 ? path.won : path.lost) = list.remainder;
  return path;
}

}  // namespace seats
