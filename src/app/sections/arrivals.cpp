#include "app/sections/arrivals.h"

#include "app/sections/holders.h"

namespace app {

std::vector<Arrival> arrivals(const scenario::Scenario& scenario, const scenario::Result& result) {
  using What = Arrival::What;
  using How = seats::GivenSeat::How;
  std::vector<Arrival> all;
  const auto order =
      seats::order_of_seats(scenario.rules, scenario::CoreBallots(scenario).get(), result.trace);
  for (const seats::GivenSeat& seat : order) {
    all.push_back({What::kListSeat, seat.list, seat.how, seat.of_list});
  }
  const auto add = [&](What what, seats::HolderId winner, seats::Seats count) {
    for (seats::Seats n = 1; n <= count; ++n) all.push_back({what, winner, How::kWhole, n});
  };
  const std::vector<Holder> holders = scenario::holders(scenario, result);
  for (const Holder& holder : holders) {
    if (holder.who != seats::kVacant) add(What::kDistrictSeat, holder.who, holder.by_district);
  }
  for (const Holder& holder : holders) {
    if (holder.who != seats::kVacant) add(What::kOtherSeat, holder.who, holder.other);
  }
  return all;
}

std::vector<Stage> stages_of(std::span<const Arrival> all) {
  std::vector<Stage> stages;
  for (int i = 0; i < static_cast<int>(all.size()); ++i) {
    const auto seat = static_cast<std::size_t>(i);
    if (i == 0 || !all[seat].like(all[seat - 1])) stages.push_back({i, 0});
    ++stages.back().count;
  }
  return stages;
}

}  // namespace app
