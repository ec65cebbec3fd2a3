// The seats of the chamber as they arrive one by one, for the replay and its scenes.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "app/sections/describe.h"
#include "seats/order.h"

namespace app {

/// One seat as it arrives: list seats first, in the order of the rule, then the districts
/// winner by winner, then the seats that neither ballot fills. A vacant seat never arrives.
struct Arrival {
  enum class What : std::uint8_t { kListSeat, kDistrictSeat, kOtherSeat };
  What what = What::kListSeat;
  seats::HolderId winner = seats::kVacant;
  seats::GivenSeat::How how = seats::GivenSeat::How::kWhole;  ///< of a list seat
  seats::Seats number = 1;  ///< which of the winner's seats of this kind

  /// True for seats that arrive in the same way, and so in the same scene.
  [[nodiscard]] bool like(const Arrival& other) const {
    return what == other.what && how == other.how;
  }
};

[[nodiscard]] std::vector<Arrival> arrivals(const scenario::Scenario& scenario,
                                            const scenario::Result& result);

/// A scene of the count: seats of one kind in a row.
struct Stage {
  int first = 0;  ///< index of its first seat among all
  int count = 0;
};

/// The scenes with seats, in their order; all seats of `all` are in one of them.
[[nodiscard]] std::vector<Stage> stages_of(std::span<const Arrival> all);

/// The scenes as a picture and a sentence each: the threshold, then one for each stage.
/// `given` seats of `all` have arrived; below 0: no replay runs, and all are shown.
[[nodiscard]] Scenes describe_scenes(const Subject& subject, std::span<const Arrival> all,
                                     int given);

/// How many seats have arrived when a scene begins, by its id; none for one that is not there.
[[nodiscard]] std::optional<int> first_of_scene(std::string_view scene,
                                                std::span<const Arrival> all);

}  // namespace app
