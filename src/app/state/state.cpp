#include "app/state/state.h"

#include <algorithm>
#include <utility>

#include "app/state/shares.h"
#include "scenario/result.h"

namespace app {

State loaded(scenario::Scenario scenario, std::string election) {
  State state;
  state.scenario = std::move(scenario);
  state.election = std::move(election);
  state.own = true;
  state.first_districts = state.scenario.districts;
  state.first_totals = state.scenario.district_seats;
  state.held_totals = state.first_totals;
  state.first_rules_id = state.scenario.rules_id;
  state.first_rules = state.scenario.rules;
  state.locked.assign(state.scenario.lists.size() + 1, false);
  return state;
}

State official(const scenario::Election& election) {
  State state = loaded(election.scenario, election.id);
  state.own = false;
  return state;
}

State example_of(const scenario::Example& example, const scenario::Catalogue& catalogue,
                 std::string election) {
  const scenario::Election* const votes = catalogue.election(example.election);
  State state = votes ? official(*votes) : loaded(example.scenario, std::move(election));
  state.scenario = example.scenario;
  state.example = example.id;
  return state;
}

void change_to(State& state, State other) {
  other.viewing = std::move(state.viewing);
  other.viewing.replay = {};
  state = std::move(other);
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

Locks kept(const State& state) {
  Locks kept = state.locked;
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

const scenario::Election* map_of(const scenario::Catalogue& catalogue, const State& state) {
  const scenario::Election* const election = catalogue.election(state.election);
  if (!election || election->districts.empty() || state.own) return nullptr;
  const auto held = static_cast<std::size_t>(state.scenario.rules.district_seats);
  return election->districts.size() == held ? election : nullptr;
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
  char& locked = state.locked[static_cast<std::size_t>(line)];
  locked = !locked;
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

seats::Seats least_district_seats(const State& state) {
  seats::Seats least = 1;
  for (const auto& district : state.scenario.districts) least = std::max(least, district.number);
  seats::Seats sum = 0;
  for (const auto& total : state.scenario.district_seats) sum += total.second;
  return std::max(least, sum);
}

bool change_rules(State& state, const scenario::Catalogue& catalogue, const seats::Rules& rules) {
  if (!seats::valid(rules)) return false;
  scenario::RuleSet set;
  set.rules = rules;
  if (!fits(state, set)) return false;
  // If several rule sets equal the rules, the one that the visitor came from gives the name.
  if (rules == state.scenario.rules) {
    set.id = state.scenario.rules_id;
  } else if (rules == state.first_rules) {
    set.id = state.first_rules_id;
  } else {
    const auto& sets = catalogue.rule_sets();
    const auto same = std::ranges::find(sets, rules, &scenario::RuleSet::rules);
    if (same != sets.end()) set.id = same->id;
  }
  set_rules(state, set);
  return true;
}

namespace {

// Adjusts the totals to the listed winners, by whatever actions these were set.
void follow_totals(State& state) {
  auto& totals = state.scenario.district_seats;
  totals = state.held_totals;
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
  // A file's totals may contradict its districts; the result must still be a valid scenario.
  seats::Seats room = state.scenario.rules.district_seats;
  for (auto& total : totals) {
    total.second = std::clamp(total.second, 0, room);
    room -= total.second;
  }
}

}  // namespace

std::vector<std::pair<std::string, seats::Seats>> find_held_totals(const State& state) {
  const scenario::Scenario& now = state.scenario;
  auto held = now.district_seats;
  const auto move = [&](const std::string& id, seats::Seats by) {
    if (id == scenario::kVacantId) return;
    const auto found = std::ranges::find(held, id, &std::pair<std::string, int>::first);
    if (found != held.end()) {
      found->second += by;
    } else {
      held.emplace_back(id, by);
    }
  };
  for (const auto& first : state.first_districts) {
    const auto given =
        std::ranges::find(now.districts, first.number, &scenario::DistrictEntry::number);
    if (given == now.districts.end() || given->winner == first.winner) continue;
    move(first.winner, 1);
    move(given->winner, -1);
  }
  return held;
}

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

bool same_ballot(const scenario::Scenario& a, const scenario::Scenario& b) {
  const auto same = [](scenario::ListEntry one, const scenario::ListEntry& other) {
    one.votes = other.votes;
    return one == other;
  };
  return std::ranges::equal(a.lists, b.lists, same);
}

Holdable holdable(const State& state, std::string_view winner) {
  Holdable can{0, state.scenario.rules.district_seats};
  for (const auto& district : state.scenario.districts) {
    if (district.winner == winner) {
      ++can.least;
    } else {
      --can.most;
    }
  }
  return can;
}

void hold_districts(State& state, std::string_view winner, seats::Seats count) {
  scenario::Scenario& now = state.scenario;
  seats::DistrictSeats held = scenario::compute(now).districts;
  const seats::Winner index = scenario::winner_index(now, winner);
  if (held.of(index) == count) return;
  held.of(index) = count;
  std::vector<seats::Winner> fixed;
  for (const auto& district : now.districts) {
    fixed.push_back(scenario::winner_index(now, district.winner));
  }
  // The winner's districts are passed as if all were listed one by one, so that
  // the core takes the excess from the others.
  const auto own = std::ranges::count(fixed, index);
  fixed.resize(fixed.size() + static_cast<std::size_t>(count - own), index);
  std::vector<seats::Holding> totals;
  const auto lists = static_cast<seats::Winner>(now.lists.size());
  for (seats::Winner i = 0; i < lists; ++i) totals.push_back({i, held.of(i)});
  totals.push_back({seats::kIndependent, held.independent});
  held = seats::count_districts(now.rules.district_seats, fixed, totals);

  now.district_seats.clear();
  const auto total = [&](std::string_view id, seats::Seats seats) {
    if (seats > 0) now.district_seats.emplace_back(id, seats);
  };
  for (seats::Winner i = 0; i < lists; ++i) {
    total(now.lists[static_cast<std::size_t>(i)].id, held.of(i));
  }
  total(scenario::kIndependentId, held.independent);

  state.held_totals = find_held_totals(state);
}

bool can_reset_districts(const State& state) {
  const scenario::Scenario& now = state.scenario;
  if (now.districts == state.first_districts && now.district_seats == state.first_totals) {
    return false;
  }
  State first = state;
  return reset_districts(first);
}

bool reset_districts(State& state) {
  scenario::Scenario first = state.scenario;
  first.districts = state.first_districts;
  first.district_seats = state.first_totals;
  if (scenario::misfit(first)) return false;
  state.scenario.districts = state.first_districts;
  state.scenario.district_seats = state.first_totals;
  state.held_totals = state.first_totals;
  return true;
}

}  // namespace app
