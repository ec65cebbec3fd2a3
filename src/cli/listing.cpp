#include "cli/listing.h"

#include <nlohmann/json.hpp>

#include "app/sections/wording.h"
#include "cli/text_table.h"

namespace cli {
namespace {

using Json = nlohmann::ordered_json;

Json name_json(const scenario::Name& name) {
  Json json;
  json["en"] = name.en;
  json["kk"] = name.kk;
  json["ru"] = name.ru;
  return json;
}

Json written(const scenario::Scenario& scenario) {
  return Json::parse(scenario::write(scenario), nullptr, /*allow_exceptions=*/false);
}

// The rule set as a scenario's field "rules" may hold it in full.
Json rules_of(const scenario::RuleSet& set) {
  scenario::Scenario scenario;
  scenario.rules = set.rules;
  return written(scenario)["rules"];
}

std::string listing(const char* format, const char* field, const Json& entries) {
  Json json;
  json["format"] = format;
  json["version"] = 1;
  json[field] = entries;
  return json.dump(2) + '\n';
}

}  // namespace

std::string presets_json(const scenario::Catalogue& catalogue) {
  Json presets = Json::array();
  for (const scenario::Election& election : catalogue.elections()) {
    Json& preset = presets.emplace_back();
    preset["id"] = election.id;
    preset["name"] = name_json(election.name);
    preset["scenario"] = written(election.scenario);
    for (const auto& [id, seats] : election.official_list_seats) {
      preset["official_list_seats"][id] = seats;
    }
    preset["registration_assumed"] = election.registration_assumed;
    for (const scenario::Source& source : election.sources) {
      preset["sources"].push_back(source.name.en + " (" + source.what.en + ')' +
                                  (source.link.empty() ? "" : ": " + source.link));
    }
  }
  return listing("mazhilis-presets", "presets", presets);
}

std::string rules_json(const scenario::Catalogue& catalogue) {
  Json sets = Json::array();
  for (const scenario::RuleSet& set : catalogue.rule_sets()) {
    Json& json = sets.emplace_back();
    json["id"] = set.id;
    json["name"] = name_json(set.name);
    json["rules"] = rules_of(set);
    json["law"] = name_json(set.law);
  }
  return listing("mazhilis-rules", "rules", sets);
}

std::string presets_table(const scenario::Catalogue& catalogue, const words::Words& words,
                          scenario::Language language) {
  TextTable table;
  table.left = 3;
  table.heading = {words.say("cli.column.id"), words.say("cli.column.election"),
                   words.say("cli.column.rules"), words.say("cli.column.lists")};
  std::string notes;
  for (const scenario::Election& election : catalogue.elections()) {
    table.rows.push_back({election.id, election.name.in(language), election.scenario.rules_id,
                          words.number(static_cast<std::int64_t>(election.scenario.lists.size()))});
    if (election.scenario.votes_known) continue;
    notes += '\n' + election.id + ": " + words.say("cli.note.votes_are_not_a_result") + '\n';
  }
  return drawn(table) + notes;
}

std::string rules_table(const scenario::Catalogue& catalogue, const words::Words& words,
                        scenario::Language language) {
  TextTable table;
  table.left = 2;
  table.heading = {words.say("cli.column.id"), words.say("cli.column.name"),
                   words.say("cli.column.list_seats"), words.say("cli.column.district_seats"),
                   words.say("cli.column.threshold")};
  std::string laws;
  for (const scenario::RuleSet& set : catalogue.rule_sets()) {
    table.rows.push_back({set.id, set.name.in(language), words.number(set.rules.list_seats),
                          words.number(set.rules.district_seats),
                          app::wording::threshold(words, set.rules.threshold)});
    laws += set.id + ": " + set.law.in(language) + '\n';
  }
  return drawn(table) + '\n' + laws;
}

}  // namespace cli
