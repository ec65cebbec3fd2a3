// Giving districts to winners.
#include "app/sections/actions.h"

namespace app {
namespace {

bool is_holder(const State& state, std::string_view id) {
  return id == scenario::kIndependentId || (id != kAgainstAllId && line_of(state, id) >= 0);
}

bool is_winner(const State& state, std::string_view id) {
  return id == scenario::kVacantId || is_holder(state, id);
}

bool give_one(const Request& request, State& state) {
  const std::int64_t number = whole_number(request.object);
  if (number < 1 || number > state.scenario.rules.district_seats) return false;
  if (!request.value.empty() && !is_winner(state, request.value)) return false;
  // The winner of a confirmed district is known and cannot be made unknown.
  if (request.value.empty() && is_confirmed(state, static_cast<int>(number))) {
    return false;
  }
  give_district(state, static_cast<int>(number), request.value);
  return true;
}

// Gives all districts or, with the election's map, those of a region. An empty winner
// changes nothing: there is no single winner to give them back to.
bool give_many(const Request& request, const scenario::Election* map, State& state) {
  const seats::Seats seats = state.scenario.rules.district_seats;
  const bool all = request.object == "all";
  bool found = all && seats > 0;
  if (!request.value.empty() && !is_winner(state, request.value)) return false;
  const auto give = [&](int number) {
    if (!request.value.empty()) give_district(state, number, request.value);
    found = true;
  };
  if (all) {
    for (int number = 1; number <= seats; ++number) give(number);
  } else if (map) {
    for (const auto& district : map->districts) {
      if (district.region == request.object) give(district.number);
    }
  }
  return found;
}

}  // namespace

bool act_districts(const Request& request, const Context& context, State& state) {
  const auto& [verb, object, value] = request;
  if (verb == "district") return give_one(request, state);
  if (verb == "region") return give_many(request, map_of(context.catalogue, state), state);
  if (verb == "holding") {
    const std::int64_t count = whole_number(value);
    if (state.scenario.rules.district_seats == 0 || !is_holder(state, object)) {
      return false;
    }
    const Holdable can = holdable(state, object);
    if (count < can.least || count > can.most) return false;
    hold_districts(state, object, static_cast<seats::Seats>(count));
    return true;
  }
  if (object == "all") return give_many(request, nullptr, state);
  return object == "reset" && reset_districts(state);
}

}  // namespace app
