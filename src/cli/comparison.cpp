#include "cli/comparison.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "cli/table.h"
#include "cli/text_table.h"

namespace cli {

using Json = nlohmann::ordered_json;

std::vector<Compared> compared(const scenario::Scenario& scenario,
                               std::span<const scenario::RuleSet* const> rules,
                               std::string& error) {
  std::vector<Compared> all;
  for (const scenario::RuleSet* const set : rules) {
    Compared& one = all.emplace_back(Compared{set, scenario, {}, {}});
    one.scenario.rules_id = set->id;
    one.scenario.rules = set->rules;
    if (const auto problem = misfit(one.scenario)) {
      error = set->id + ": " + problem->message();
      return {};
    }
    one.result = compute(one.scenario);
  }
  return all;
}

std::string comparison_json(std::span<const Compared> all, int indent) {
  Json json;
  json["format"] = "mazhilis-comparison";
  json["version"] = 1;
  json["results"] = Json::array();
  for (const Compared& one : all) {
    const std::string result =
        with_about(write_result(one.scenario, one.result, -1), one.about, -1);
    json["results"].push_back(Json::parse(result, nullptr, /*allow_exceptions=*/false));
  }
  return json.dump(indent);
}

std::string comparison_table(std::span<const Compared> all, std::string_view title,
                             const scenario::Catalogue& catalogue, const words::Words& words,
                             scenario::Language language) {
  constexpr std::size_t kNameCells = 40;
  TextTable table;
  table.heading = {words.say("cli.column.list")};
  table.total = {words.say("cli.total")};
  std::string notes;
  for (const Compared& one : all) {
    const seats::Rules& rules = one.scenario.rules;
    const std::string& name = one.rules->name.in(language);
    table.heading.push_back(name);
    table.total.push_back(words.number(rules.list_seats + rules.district_seats));
    const Told told{one.scenario, one.result, catalogue, words, language, one.about};
    for (const std::string& sentence : below_table(told, app::Depth::kNotes)) {
      notes += name + ": " + sentence + '\n';
    }
  }
  const auto row = [&](std::string_view name, const auto& seats) {
    Row& cells = table.rows.emplace_back(Row{fitted(name, kNameCells)});
    for (const Compared& one : all) cells.push_back(words.number(seats(one)));
  };
  const std::vector<scenario::ListEntry>& lists = all.front().scenario.lists;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    row(list_name(lists[i], catalogue, language),
        [&](const Compared& one) { return one.result.seats_of(static_cast<int>(i)); });
  }
  const auto other = [&](std::string_view key, const auto& seats) {
    if (std::ranges::any_of(all, [&](const Compared& one) { return seats(one) > 0; })) {
      row(words.say(key), seats);
    }
  };
  other("cli.independent", [](const Compared& one) { return one.result.districts.independent; });
  other("cli.vacant", [](const Compared& one) {
    return one.result.trace.unfilled_seats + one.result.districts.vacant;
  });
  std::string text(title);
  if (!text.empty()) text += "\n\n";
  text += drawn(table);
  return notes.empty() ? text : text + '\n' + notes;
}

}  // namespace cli
