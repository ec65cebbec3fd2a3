#include "app/state.h"

#include <algorithm>
#include <utility>

#include "app/shares.h"

namespace app {

State loaded(scenario::Scenario scenario, std::string election) {
  State state;
  state.scenario = std::move(scenario);
  state.election = std::move(election);
  state.own = true;
  state.first_districts = state.scenario.districts;
  state.first_totals = state.scenario.district_seats;
  state.locked.assign(state.scenario.lists.size() + 1, false);
  return state;
}

State official(const scenario::Election& election) {
  State state = loaded(election.scenario, election.id);
  state.own = false;
  return state;
}

bool is_unchanged(const State& state, const scenario::Election& election) {
  return state.scenario == election.scenario;
}

bool is_official(const State& state, const scenario::Election& election) {
  return election.scenario.votes_known && is_unchanged(state, election);
}

bool has_official_votes(const State& state, const scenario::Election& election) {
  const scenario::Scenario& now = state.scenario;
  const scenario::Scenario& then = election.scenario;
  return election.scenario.votes_known && now.lists == then.lists &&
         now.against_all == then.against_all && now.district_seats == then.district_seats &&
         now.districts == then.districts;
}

std::vector<seats::Votes> lines(const State& state) {
  std::vector<seats::Votes> votes;
  votes.reserve(state.scenario.lists.size() + 1);
  for (const auto& list : state.scenario.lists) votes.push_back(list.votes);
  votes.push_back(state.scenario.against_all);
  return votes;
}

std::vector<bool> kept(const State& state) {
  std::vector<bool> kept = state.locked;
  if (!state.scenario.rules.against_all) kept.back() = true;
  return kept;
}

seats::Votes ballots(const State& state) {
  seats::Votes sum = state.scenario.rules.against_all ? state.scenario.against_all : 0;
  for (const auto& list : state.scenario.lists) sum += list.votes;
  return sum;
}

int line_of(const State& state, std::string_view id) {
  const auto& lists = state.scenario.lists;
  if (id == kAgainstAllId) return static_cast<int>(lists.size());
  const auto found = std::ranges::find(lists, id, &scenario::ListEntry::id);
  return found == lists.end() ? -1 : static_cast<int>(found - lists.begin());
}

bool is_confirmed(const State& state, int number) {
  return !state.own &&
         std::ranges::find(state.first_districts, number, &scenario::DistrictEntry::number) !=
             state.first_districts.end();
}

void move_line(State& state, int line, seats::Votes to) {
  if (state.moving != line) {
    state.moving = line;
    state.moved_from = lines(state);
  }
  const auto votes = moved(state.moved_from, kept(state), static_cast<std::size_t>(line), to);
  for (std::size_t i = 0; i < state.scenario.lists.size(); ++i) {
    state.scenario.lists[i].votes = votes[i];
  }
  state.scenario.against_all = votes.back();
}

void toggle_lock(State& state, int line) {
  state.locked[static_cast<std::size_t>(line)].flip();
  state.moving = -1;
}

bool fits(const State& state, const scenario::RuleSet& rules) {
  scenario::Scenario under = state.scenario;
  under.rules = rules.rules;
  return !scenario::misfit(under);
}

void set_rules(State& state, const scenario::RuleSet& rules) {
  state.scenario.rules_id = rules.id;
  state.scenario.rules = rules.rules;
  state.moving = -1;
}

namespace {

// The totals that go with the listed winners, whatever the way that led there.
void follow_totals(State& state) {
  auto& totals = state.scenario.district_seats;
  totals = state.first_totals;
  const auto add = [&](const std::string& winner, seats::Seats seats) {
    if (winner == scenario::kVacantId) return;
    // A first winner without a total gives none, so the totals may be full.
    seats::Seats sum = seats;
    for (const auto& total : totals) sum += total.second;
    if (seats > 0 && sum > state.scenario.rules.district_seats) return;
    const auto found = std::ranges::find(totals, winner, &std::pair<std::string, int>::first);
    if (found == totals.end()) {
      if (seats > 0) totals.emplace_back(winner, seats);
    } else {
      found->second = std::max(0, found->second + seats);
    }
  };
  for (const scenario::DistrictEntry& first : state.first_districts) {
    const auto& listed = state.scenario.districts;
    const auto now = std::ranges::find(listed, first.number, &scenario::DistrictEntry::number);
    if (now == listed.end() || now->winner == first.winner) continue;
    add(first.winner, -1);
    add(now->winner, 1);
  }
}

}  // namespace

void give_district(State& state, int number, std::string_view winner) {
  using scenario::DistrictEntry;
  auto& districts = state.scenario.districts;
  const auto at = std::ranges::find(districts, number, &DistrictEntry::number);
  if (at == districts.end() && !winner.empty()) {
    const auto next = std::ranges::find_if(
        districts, [&](const DistrictEntry& entry) { return entry.number > number; });
    districts.insert(next, {number, std::string(winner)});
  } else if (at != districts.end() && winner.empty()) {
    districts.erase(at);
  } else if (at != districts.end()) {
    at->winner = winner;
  }
  follow_totals(state);
}

}  // namespace app
