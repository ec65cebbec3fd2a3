#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "scenario/scenario.h"

namespace scenario {
namespace {

using Json = nlohmann::ordered_json;

// In the order of seats::Method.
constexpr std::array<std::string_view, seats::kMethods> kMethodIds = {"hare-largest-remainder",
                                                                      "droop-largest-remainder",
                                                                      "imperiali-largest-remainder",
                                                                      "dhondt",
                                                                      "sainte-lague",
                                                                      "modified-sainte-lague",
                                                                      "adams"};

Json rules_json(const seats::Rules& rules) {
  Json json;
  json["list_seats"] = rules.list_seats;
  json["district_seats"] = rules.district_seats;
  if (rules.other_seats > 0) json["other_seats"] = rules.other_seats;
  // The shortest decimal that gives this double is the one with up to three
  // decimals that it was made of, so the threshold stays exact in the file.
  constexpr std::int32_t kOnePercent = 1'000;
  if (rules.threshold % kOnePercent == 0) {
    json["threshold_percent"] = rules.threshold / kOnePercent;
  } else {
    json["threshold_percent"] = static_cast<double>(rules.threshold) / kOnePercent;
  }
  json["against_all"] = rules.against_all;
  if (rules.lone_party) {
    const seats::LoneParty& lone = *rules.lone_party;
    json["lone_party"]["factor"] = {lone.numerator, lone.denominator};
    json["lone_party"]["least"] = lone.least;
  } else {
    json["lone_party"] = nullptr;
  }
  json["method"] = method_id(rules.method);
  return json;
}

Json list_json(const ListEntry& list) {
  Json json;
  json["id"] = list.id;
  if (!list.name.empty()) json["name"] = list.name;
  if (!list.colour.empty()) json["colour"] = list.colour;
  json["votes"] = list.votes;
  if (list.registered) json["registered"] = *list.registered;
  return json;
}

}  // namespace

std::string_view method_id(seats::Method method) {
  return kMethodIds[static_cast<std::size_t>(method)];
}

std::optional<seats::Method> method_of(std::string_view id) {
  const auto found = std::ranges::find(kMethodIds, id);
  if (found == kMethodIds.end()) return std::nullopt;
  return static_cast<seats::Method>(found - kMethodIds.begin());
}

std::string method_ids() {
  std::string text;
  for (const std::string_view id : kMethodIds) {
    if (!text.empty()) text += id == kMethodIds.back() ? " or " : ", ";
    text += id;
  }
  return text;
}

std::string threshold_percent(std::int32_t thousandths) {
  std::string text = std::to_string(thousandths / 1'000);
  if (const std::int32_t rest = thousandths % 1'000; rest > 0) {
    text += '.' + std::to_string(1'000 + rest).substr(1);
    while (text.ends_with('0')) text.pop_back();
  }
  return text;
}

std::string write(const Scenario& scenario, int indent) {
  Json json;
  json["format"] = "mazhilis-scenario";
  json["version"] = 1;
  if (!scenario.title.empty()) json["title"] = scenario.title;
  if (scenario.rules_id.empty()) {
    json["rules"] = rules_json(scenario.rules);
  } else {
    json["rules"] = scenario.rules_id;
  }
  if (!scenario.votes_known) json["votes_known"] = false;
  json["lists"] = Json::array();
  for (const ListEntry& list : scenario.lists) json["lists"].push_back(list_json(list));
  json["against_all"] = scenario.against_all;
  json["invalid"] = scenario.invalid;
  json["district_seats"] = Json::object();
  for (const auto& [winner, seats] : scenario.district_seats)
    json["district_seats"][winner] = seats;
  json["districts"] = Json::array();
  for (const DistrictEntry& district : scenario.districts) {
    Json& entry = json["districts"].emplace_back();
    entry["number"] = district.number;
    entry["winner"] = district.winner;
  }
  // A text that is not UTF-8 loses its wrong bytes; `read` lets none in.
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace scenario
