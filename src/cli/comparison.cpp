#include "cli/comparison.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/sections/holders.h"
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
  std::vector<std::vector<scenario::Holder>> sides;
  for (const Compared& one : all) sides.push_back(scenario::holders(one.scenario, one.result));
  const std::vector<scenario::ListEntry>& lists = all.front().scenario.lists;
  for (std::size_t at = 0; at < sides.front().size(); ++at) {
    const seats::HolderId who = sides.front()[at].who;
    const auto has_seats = [at](const auto& side) { return side[at].seats() > 0; };
    if (who == seats::kOtherSeats) continue;  // printed below the table
    if (!seats::is_list(who) && std::ranges::none_of(sides, has_seats)) continue;
    Row& cells = table.rows.emplace_back();
    cells.push_back(seats::is_list(who)
                        ? fitted(list_name(lists[who], catalogue, language), kNameCells)
                        : words.say(app::holder_key(who)));
    for (const auto& side : sides) cells.push_back(words.number(side[at].seats()));
  }
  std::string text(title);
  if (!text.empty()) text += "\n\n";
  text += drawn(table);
  return notes.empty() ? text : text + '\n' + notes;
}

}  // namespace cli
