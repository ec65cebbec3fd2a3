#include <algorithm>
#include <array>

#include "scenario/json_text.h"
#include "scenario/scenario.h"

namespace scenario {
namespace {

// In the order of seats::Method.
constexpr std::array<std::string_view, seats::kMethods> kMethodIds = {"hare-largest-remainder",
                                                                      "droop-largest-remainder",
                                                                      "imperiali-largest-remainder",
                                                                      "dhondt",
                                                                      "sainte-lague",
                                                                      "modified-sainte-lague",
                                                                      "adams"};

void write_rules(const seats::Rules& rules, JsonText& json) {
  json.open('{').number("list_seats", rules.list_seats);
  json.number("district_seats", rules.district_seats);
  if (rules.other_seats > 0) json.number("other_seats", rules.other_seats);
  json.key("threshold_percent").digits(threshold_percent(rules.threshold));
  json.truth("against_all", rules.against_all).key("lone_party");
  if (rules.lone_party) {
    const seats::LoneParty& lone = *rules.lone_party;
    json.open('{').key("factor").open('[').number(lone.numerator).number(lone.denominator);
    json.close(']').number("least", lone.least).close('}');
  } else {
    json.null();
  }
  json.text("method", method_id(rules.method)).close('}');
}

void write_list(const ListEntry& list, JsonText& json) {
  json.open('{').text("id", list.id);
  if (!list.name.empty()) json.text("name", list.name);
  if (!list.colour.empty()) json.text("colour", list.colour);
  json.number("votes", list.votes);
  if (list.registered) json.number("registered", *list.registered);
  json.close('}');
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

std::string rules_text(const seats::Rules& rules) {
  JsonText json;
  write_rules(rules, json);
  return json.take();
}

std::string write(const Scenario& scenario, int indent) {
  JsonText json(indent);
  json.open('{').text("format", "mazhilis-scenario").number("version", 1);
  if (!scenario.title.empty()) json.text("title", scenario.title);
  json.key("rules");
  if (scenario.rules_id.empty()) {
    write_rules(scenario.rules, json);
  } else {
    json.text(scenario.rules_id);
  }
  if (!scenario.votes_known) json.truth("votes_known", false);
  json.key("lists").open('[');
  for (const ListEntry& list : scenario.lists) write_list(list, json);
  json.close(']').number("against_all", scenario.against_all).number("invalid", scenario.invalid);
  json.key("district_seats").open('{');
  for (const auto& [winner, seats] : scenario.district_seats) json.number(winner, seats);
  json.close('}').key("districts").open('[');
  for (const DistrictEntry& district : scenario.districts) {
    json.open('{').number("number", district.number).text("winner", district.winner).close('}');
  }
  return json.close(']').close('}').take();
}

}  // namespace scenario
