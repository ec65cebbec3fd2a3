#include "scenario/about.h"

#include <algorithm>
#include <vector>

#include "scenario/json_text.h"
#include "scenario/read.h"

namespace scenario {
namespace {

constexpr std::string_view kFields[] = {"status", "election", "source", "link"};

bool same_list(const ListEntry& a, const ListEntry& b) {
  return a.id == b.id && a.name == b.name && a.votes == b.votes && a.registered == b.registered;
}

bool same_id(const ListEntry& a, const ListEntry& b) {
  return a.id == b.id;
}

bool same_votes(const Scenario& a, const Scenario& b) {
  return a.votes_known == b.votes_known && a.against_all == b.against_all &&
         std::ranges::equal(a.lists, b.lists, same_list);
}

// The winners' totals in one order, without totals of 0.
auto totals(const Scenario& scenario) {
  auto all = scenario.district_seats;
  std::erase_if(all, [](const auto& total) { return total.second == 0; });
  std::ranges::sort(all);
  return all;
}

// Titles and colours are no part of a result.
bool same(const Scenario& a, const Scenario& b) {
  return same_votes(a, b) && a.invalid == b.invalid && a.rules_id == b.rules_id &&
         a.rules == b.rules && a.districts == b.districts && totals(a) == totals(b);
}

void text_or_null(std::string_view name, const std::string& text, JsonText& json) {
  if (text.empty()) {
    json.null(name);
  } else {
    json.text(name, text);
  }
}

}  // namespace

About about(const Scenario& scenario, const Catalogue& catalogue, std::string_view of,
            Language language) {
  for (const Election& election : catalogue.elections()) {
    if (election.scenario.votes_known && same(scenario, election.scenario)) {
      return {"official", &election, {}, language};
    }
  }
  for (const Example& example : catalogue.examples()) {
    if (same(scenario, example.scenario)) {
      return {"example", catalogue.election(example.election), {}, language};
    }
  }
  const auto of_election = [language](const Election& election) {
    return About{election.scenario.votes_known ? "changed" : "own", &election, {}, language};
  };
  for (const Election& election : catalogue.elections()) {
    if (same_votes(scenario, election.scenario)) return of_election(election);
  }
  const Election* const election = catalogue.election(of);
  const bool same_lists =
      election != nullptr && std::ranges::equal(scenario.lists, election->scenario.lists, same_id);
  return same_lists ? of_election(*election) : About{};
}

std::string source_of(const About& about) {
  const Election* const election = about.election;
  if (election == nullptr || election->sources.empty()) return "";
  const auto& [what, name, link] = election->sources.front();
  return name.in(about.language) + (link.empty() ? "" : ": " + link);
}

Read read_file(const Document& document, const Catalogue& catalogue) {
  Read read;
  if (document.problem) {
    read.problem = *document.problem;
    return read;
  }
  read = read_scenario(document, document.root, catalogue);
  std::erase_if(read.warnings, [](const std::string& path) {
    return std::ranges::find(kFields, path) != std::end(kFields);
  });
  for (const std::string_view field : kFields) {
    const Value& told = document.root[field];
    if (!read.scenario || !told.present() || told.is(Value::Kind::kText) ||
        told.is(Value::Kind::kNull)) {
      continue;
    }
    read.scenario.reset();
    read.problem = {std::string(field), "a text or null", told.found()};
  }
  return read;
}

std::string with_about(std::string result, const About& about, int indent) {
  JsonText json(indent);
  json.open('{').text("status", about.status);
  text_or_null("election", about.election ? about.election->id : "", json);
  text_or_null("source", source_of(about), json);
  text_or_null("link", about.link, json);
  std::string fields = json.close('}').take();
  // Without its braces, inserted after the field "version".
  fields = fields.substr(1, fields.find_last_not_of("\n}"));
  const std::size_t version = result.find("\"version\"");
  return result.insert(result.find(',', version), ',' + fields);
}

std::string about_text(const About& about, const Scenario& scenario) {
  JsonText json;
  json.open('{').text("status", about.status);
  text_or_null("election", about.election ? about.election->id : "", json);
  json.key("rules");
  if (scenario.rules_id.empty()) {
    json.digits(rules_text(scenario.rules));
  } else {
    json.text(scenario.rules_id);
  }
  text_or_null("source", source_of(about), json);
  text_or_null("link", about.link, json);
  return json.close('}').take();
}

}  // namespace scenario
