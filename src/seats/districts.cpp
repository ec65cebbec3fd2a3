#include "seats/districts.h"

#include <algorithm>
#include <array>

namespace seats {

Seats& DistrictSeats::of(Winner winner) {
  if (winner == kIndependent) return independent;
  return winner < 0 ? vacant : of_list[winner];
}

Seats DistrictSeats::of(Winner winner) const {
  if (winner == kIndependent) return independent;
  return winner < 0 ? vacant : of_list[winner];
}

DistrictSeats count_districts(Seats district_seats, std::span<const Winner> listed,
                              std::span<const Holding> totals) {
  DistrictSeats counted;
  for (const Winner winner : listed) ++counted.of(winner);

  // The seats that each total claims beyond the districts listed for its winner.
  DistrictSeats claims;
  Seats claimed = 0;
  for (const Holding& total : totals) {
    if (total.winner == kVacant) continue;
    const Seats rest = std::max<Seats>(0, total.seats - counted.of(total.winner));
    claims.of(total.winner) = rest;
    claimed += rest;
  }
  const Seats open = district_seats - static_cast<Seats>(listed.size());
  for (; claimed > open; --claimed) {
    Winner largest = 0;
    for (Winner i = 1; i < kMaxLists; ++i) {
      if (claims.of(i) > claims.of(largest)) largest = i;
    }
    if (claims.independent > claims.of(largest)) largest = kIndependent;
    --claims.of(largest);
    ++counted.overridden;
  }
  for (Winner i = 0; i < kMaxLists; ++i) counted.of(i) += claims.of(i);
  counted.independent += claims.independent;
  counted.vacant += open - claimed;
  return counted;
}

Winner plurality(std::span<const Votes> candidates) {
  const auto most = std::ranges::max_element(candidates);
  if (most == candidates.end() || *most == 0) return kVacant;
  if (std::ranges::count(candidates, *most) > 1) return kVacant;
  return static_cast<Winner>(most - candidates.begin());
}

}  // namespace seats
