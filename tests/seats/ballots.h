// Ballots, rule sets and short words for the core's tests.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <string>
#include <vector>

#include "seats/allocation.h"

namespace seats {

/// One vote that owns its lists, to be read by the core as `Ballots`.
struct Vote {
  std::vector<List> lists;
  Votes against_all = 0;

  [[nodiscard]] Ballots ballots() const { return {lists, against_all}; }
};

/// Lists with these votes, registered in the order given.
[[nodiscard]] Vote vote(std::initializer_list<Votes> votes, Votes against_all = 0);

/// The same vote with these places of registration.
[[nodiscard]] Vote registered(Vote vote, std::initializer_list<std::int32_t> places);

/// 69 list seats, 5 %, "against all", 0.7 and at least two.
[[nodiscard]] Rules mazhilis_2023();
/// 98 list seats, 7 %, no line "against all", 0.7 and at least two.
[[nodiscard]] Rules mazhilis_2021();
/// `seats` list seats and a threshold in per cent, otherwise as in 2023.
[[nodiscard]] Rules rules_with(Seats seats, double threshold_percent = 5);
[[nodiscard]] Rules without_lone_party(Rules rules);
/// The same rules with another method.
[[nodiscard]] Rules by(Method method, Rules rules);
inline constexpr Method kEveryMethod[] = {Method::kHareLargestRemainder,
                                          Method::kDroopLargestRemainder,
                                          Method::kImperialiLargestRemainder,
                                          Method::kDHondt,
                                          Method::kSainteLague,
                                          Method::kModifiedSainteLague,
                                          Method::kAdams};
static_assert(std::size(kEveryMethod) == kMethods);
/// A method as a part of a test's name.
[[nodiscard]] std::string name_of(const testing::TestParamInfo<Method>& info);

/// The lists of 2023 in ballot order.
enum List2023 : std::uint8_t { kAmanat, kAuyl, kRespublica, kQhp, kBaytaq, kAqJol, kOsdp };

[[nodiscard]] Trace allocate(const Rules& rules, const Vote& vote);

/// The list seats of every list, by the trace and by the lean form.
[[nodiscard]] std::vector<Seats> seats_of(const Trace& trace);
[[nodiscard]] std::vector<Seats> lean_seats(const Rules& rules, const Vote& vote);

/// The indices in a trace's `ranked` and `tie`, as numbers that can be printed.
[[nodiscard]] std::vector<int> ranked(const Trace& trace);
[[nodiscard]] std::vector<int> tie(const Trace& trace);

/// Rules and ballots in one line, to repeat a failure by hand.
[[nodiscard]] std::string describe(const Rules& rules, const Vote& vote);

}  // namespace seats
