#include "random_scenario.h"

#include <algorithm>

#include "scenario/catalogue.h"

namespace scenario {

std::int64_t RandomScenarios::between(std::int64_t low, std::int64_t high) {
  // The library's own distributions differ from one machine to another.
  const auto span = static_cast<std::uint64_t>(high - low) + 1;
  return low + static_cast<std::int64_t>(engine_() % span);
}

seats::Votes RandomScenarios::votes() {
  const seats::Votes most[] = {0, 9, 1'000, 5'000'000, seats::kMaxVotes};
  return between(0, one_of(most));
}

std::string RandomScenarios::text() {
  const char* const pieces[] = {"a", " ", "\"", "\\", "/", "<b>", "Қ", "ұ",
                                "ы", "«", "»",  "–",  "№", "🗳",  "{", "\u00a0"};
  std::string text;
  for (auto i = between(0, 60); i > 0; --i) text += one_of(pieces);
  return text;
}

seats::Rules RandomScenarios::rules() {
  seats::Rules rules;
  rules.list_seats = static_cast<seats::Seats>(between(0, chance(20) ? seats::kMaxSeats : 100));
  if (chance(60)) rules.district_seats = static_cast<seats::Seats>(between(0, 100));
  if (chance(20)) rules.other_seats = static_cast<seats::Seats>(between(0, 100));
  rules.threshold = static_cast<std::int32_t>(between(0, chance(30) ? 100'000 : 10'000));
  rules.against_all = chance(50);
  if (chance(60)) {
    seats::LoneParty& lone = rules.lone_party.emplace();
    lone.denominator = static_cast<std::int32_t>(between(1, seats::kMaxFactor));
    lone.numerator = static_cast<std::int32_t>(between(0, lone.denominator));
    lone.least = static_cast<seats::Seats>(between(0, 5));
  }
  if (chance(50)) rules.method = static_cast<seats::Method>(between(0, seats::kMethods - 1));
  return rules;
}

std::string RandomScenarios::winner(const Scenario& scenario) {
  if (chance(10)) return std::string(kIndependentId);
  if (chance(10)) return std::string(kVacantId);
  return one_of(scenario.lists).id;
}

Scenario RandomScenarios::next() {
  Scenario scenario;
  if (chance(50)) scenario.title = text();
  if (chance(40)) {
    const RuleSet& set = one_of(Catalogue::built_in().rule_sets());
    scenario.rules_id = set.id;
    scenario.rules = set.rules;
  } else {
    scenario.rules = rules();
  }
  const auto count = between(1, chance(20) ? seats::kMaxLists : 8);
  for (std::int64_t i = 0; i < count; ++i) {
    ListEntry& list = scenario.lists.emplace_back();
    list.id = "list-" + std::to_string(i * 7 % 65);
    if (chance(50)) list.name = text();
    if (chance(50)) list.colour = "#0aB4fF";
    list.votes = votes();
    if (chance(70)) list.registered = static_cast<int>(between(1, seats::kMaxRegistered));
  }
  scenario.votes_known = chance(90);
  if (chance(70)) scenario.against_all = votes();
  if (chance(50)) scenario.invalid = votes();

  const seats::Seats seats = scenario.rules.district_seats;
  const seats::Seats most = seats > 0 ? seats : seats::kMaxSeats;
  seats::Seats left = most;
  for (auto i = between(0, 6); i > 0; --i) {
    const std::string id = winner(scenario);
    const auto same = [&](const auto& total) { return total.first == id; };
    if (std::ranges::any_of(scenario.district_seats, same)) continue;
    scenario.district_seats.emplace_back(id, static_cast<seats::Seats>(between(0, left)));
    left -= scenario.district_seats.back().second;
  }
  for (int number = 1; number <= most && scenario.districts.size() < 40; ++number) {
    if (chance(30)) scenario.districts.push_back({number, winner(scenario)});
  }
  return scenario;
}

}  // namespace scenario
