#include "app/state.h"

#include <algorithm>
#include <utility>

#include "app/shares.h"

namespace app {

State loaded(scenario::Scenario scenario, std::string election) {
  State state;
  state.scenario = std::move(scenario);
  state.election = std::move(election);
  state.locked.assign(state.scenario.lists.size() + 1, false);
  return state;
}

State official(const scenario::Election& election) {
  return loaded(election.scenario, election.id);
}

bool is_official(const State& state, const scenario::Election& election) {
  return state.scenario == election.scenario;
}

std::vector<seats::Votes> lines(const State& state) {
  std::vector<seats::Votes> votes;
  for (const auto& list : state.scenario.lists) votes.push_back(list.votes);
  votes.push_back(state.scenario.against_all);
  return votes;
}

int line_of(const State& state, std::string_view id) {
  const auto& lists = state.scenario.lists;
  if (id == kAgainstAllId) return static_cast<int>(lists.size());
  const auto found = std::ranges::find(lists, id, &scenario::ListEntry::id);
  return found == lists.end() ? -1 : static_cast<int>(found - lists.begin());
}

void move_line(State& state, int line, seats::Votes to) {
  if (state.moving != line) {
    state.moving = line;
    state.moved_from = lines(state);
  }
  const auto votes = moved(state.moved_from, state.locked, static_cast<std::size_t>(line), to);
  for (std::size_t i = 0; i < state.scenario.lists.size(); ++i) {
    state.scenario.lists[i].votes = votes[i];
  }
  state.scenario.against_all = votes.back();
}

void toggle_lock(State& state, int line) {
  state.locked[static_cast<std::size_t>(line)].flip();
  state.moving = -1;
}

void set_rules(State& state, const scenario::RuleSet& rules) {
  state.scenario.rules_id = rules.id;
  state.scenario.rules = rules.rules;
}

void give_district(State& state, int number, std::string_view winner) {
  auto& districts = state.scenario.districts;
  const auto at = std::ranges::lower_bound(districts, number, {}, &scenario::DistrictEntry::number);
  const bool listed = at != districts.end() && at->number == number;
  if (winner.empty()) {
    if (listed) districts.erase(at);
  } else if (listed) {
    at->winner = winner;
  } else {
    districts.insert(at, {number, std::string(winner)});
  }
}

}  // namespace app
