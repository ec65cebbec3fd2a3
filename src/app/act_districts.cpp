// Giving districts to winners.
#include "app/actions.h"

namespace app {

Handled act_districts(const Request& request, const Context&, State& state) {
  const auto& [verb, object, value] = request;
  if (verb != "district") return Handled::kNotMine;
  const std::int64_t number = whole_number(object);
  const bool known = value.empty() || value == scenario::kIndependentId ||
                     value == scenario::kVacantId ||
                     (value != kAgainstAllId && line_of(state, value) >= 0);
  if (number < 1 || number > state.scenario.rules.district_seats || !known) {
    return Handled::kRefused;
  }
  // Who won a confirmed district is known and cannot be made unknown.
  if (value.empty() && is_confirmed(state, static_cast<int>(number))) return Handled::kRefused;
  give_district(state, static_cast<int>(number), value);
  return Handled::kDone;
}

}  // namespace app
