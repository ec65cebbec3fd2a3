#include "scenario/catalogue.h"

#include <algorithm>
#include <utility>

#include "scenario/document.h"
#include "scenario/read.h"

namespace scenario {
namespace {

template <class Number>
Number number(const Value& value) {
  return static_cast<Number>(exact(value.text, 0, 0, seats::kMaxVotes).value_or(0));
}

// In three languages, or in one, which is then used for all.
Name name(const Value& value) {
  if (value.is(Value::Kind::kText)) return {.en = value.text, .kk = {}, .ru = {}};
  return {value["en"].text, value["kk"].text, value["ru"].text};
}

Source source(const Value& value) {
  return {name(value["what"]), name(value["name"]), value["link"].text};
}

std::vector<Majority> majorities(const Value& values) {
  std::vector<Majority> all;
  for (const Value& one : values.children) {
    all.push_back({number<seats::Seats>(one["seats"]), name(one["name"]), name(one["purpose"]),
                   name(one["law"])});
  }
  return all;
}

District district(const Value& value) {
  District district;
  district.number = number<int>(value["number"]);
  district.number_inferred = value["number_inferred"].truth;
  district.region = value["region"].text;
  district.area = name(value["area"]);
  district.column = number<int>(value["column"]);
  district.row = number<int>(value["row"]);
  district.winner = value["winner"].text;
  district.winner_read = value["winner_read"].text;
  district.deputy = name(value["deputy"]);
  district.source = value["source"].text;
  return district;
}

// The details of an election that are loaded on demand, possibly later.
void add_details(Election& election, const Value& file) {
  if (const Value& sources = file["sources"]; sources.present()) {
    election.sources.clear();
    for (const Value& one : sources.children) election.sources.push_back(source(one));
  }
  election.voters_on_lists = number<seats::Votes>(file["voters_on_lists"]);
  election.ballots_issued = number<seats::Votes>(file["ballots_issued"]);
  election.deputies = source(file["deputies"]);
  election.told.clear();
  for (const Value& sentence : file["told"].children) election.told.push_back(name(sentence));
  election.registration_assumed.clear();
  for (const Value& list : file["registration_assumed"].children) {
    election.registration_assumed.push_back(list.text);
  }
}

Election election(std::string_view id, const Value& file, const Document& document,
                  const Catalogue& catalogue) {
  Election election;
  election.id = id;
  election.name = name(file["name"]);
  election.scenario =
      read_scenario(document, file["scenario"], catalogue).scenario.value_or(Scenario{});
  for (const Value& list : file["official_list_seats"].children) {
    election.official_list_seats.emplace_back(list.key, number<seats::Seats>(list));
  }
  add_details(election, file);
  // The file names a district's winner only once, beside its source.
  for (const Value& entry : file["districts"].children) {
    const District& known = election.districts.emplace_back(district(entry));
    if (!known.winner.empty()) {
      election.scenario.districts.push_back({known.number, known.winner});
    }
  }
  return election;
}

Moment moment(const Value& value) {
  Moment moment;
  moment.day = value["day"].text;
  moment.name = name(value["name"]);
  moment.text = name(value["text"]);
  moment.source = name(value["source"]);
  moment.rules = value["rules"].text;
  for (const Value& list : value["lists"].children) {
    moment.lists.push_back({name(list["name"]), number<seats::Votes>(list["votes"]),
                            number<seats::Seats>(list["seats"])});
  }
  moment.against_all = number<seats::Votes>(value["against_all"]);
  return moment;
}

// The rules that an example sets for an election's votes: a rule set by its id, or
// written out.
void set_rules(Scenario& scenario, const Value& value, const Catalogue& catalogue) {
  if (const RuleSet* const set = catalogue.rule_set(value.text)) {
    scenario.rules_id = set->id;
    scenario.rules = set->rules;
  } else if (const auto rules = read_rules(value)) {
    scenario.rules_id.clear();
    scenario.rules = *rules;
  }
}

Example example(const Value& value, const Document& document, const Catalogue& catalogue) {
  Example example;
  example.id = value["id"].text;
  example.election = value["votes_of"].text;
  const Election* votes = catalogue.election(example.election);
  if (!votes) votes = catalogue.council(example.election);
  if (votes) {
    example.scenario = votes->scenario;
    set_rules(example.scenario, value["rules"], catalogue);
  } else {
    example.scenario =
        read_scenario(document, value["scenario"], catalogue).scenario.value_or(Scenario{});
  }
  return example;
}

template <class Entry>
const Entry* find(const std::vector<Entry>& entries, std::string_view id) {
  const auto found = std::ranges::find(entries, id, &Entry::id);
  return found == entries.end() ? nullptr : &*found;
}

}  // namespace

// The files are checked by tests/scenario/assets_test.cpp, so what is missing
// here is simply left empty.
Catalogue Catalogue::read(std::string_view json) {
  Catalogue catalogue;
  catalogue.add(parse(json));
  return catalogue;
}

void Catalogue::add_rule_sets(const Value& file) {
  for (const Value& set : file["rules"].children) {
    const auto known = std::ranges::find(rule_sets_, set["id"].text, &RuleSet::id);
    if (known != rule_sets_.end()) {
      known->majorities = majorities(set["majorities"]);
      continue;
    }
    rule_sets_.push_back({set["id"].text, name(set["name"]),
                          read_rules(set["rules"]).value_or(seats::Rules{}), name(set["law"]),
                          set["link"].text, majorities(set["majorities"])});
  }
}

void Catalogue::add(const Document& document) {
  constexpr std::string_view kElections = "elections/";
  if (document.problem) return;
  for (const Value& file : document.root.children) {
    const std::string_view id = file.key;
    if (id == "rules") {
      add_rule_sets(file);
    } else if (id == "parties") {
      for (const Value& party : file["parties"].children) {
        parties_.push_back({party["id"].text, number<int>(party["tone"]) - 1, name(party["name"]),
                            name(party["full"])});
      }
    } else if (id == "regions") {
      for (const Value& region : file["regions"].children) {
        regions_.emplace(region["id"].text, name(region["name"]));
      }
    } else if (id == "timeline") {
      timeline_.clear();
      for (const Value& one : file["timeline"].children) timeline_.push_back(moment(one));
    } else if (id == "councils") {
      councils_.clear();
      for (const Value& one : file["councils"].children) {
        councils_.push_back(scenario::election(one["id"].text, one, document, *this));
      }
    } else if (id == "examples") {
      examples_.clear();
      for (const Value& one : file["examples"].children) {
        examples_.push_back(scenario::example(one, document, *this));
      }
    } else if (id.starts_with(kElections)) {
      const std::string_view day = id.substr(kElections.size());
      const auto known = std::ranges::find(elections_, day, &Election::id);
      if (known == elections_.end()) {
        elections_.push_back(scenario::election(day, file, document, *this));
      } else {
        add_details(*known, file);
      }
    }
  }
}

const RuleSet* Catalogue::rule_set(std::string_view id) const {
  return find(rule_sets_, id);
}

const Election* Catalogue::election(std::string_view id) const {
  return find(elections_, id);
}

const Example* Catalogue::example(std::string_view id) const {
  return find(examples_, id);
}

const Election* Catalogue::council(std::string_view id) const {
  return find(councils_, id);
}

const Party* Catalogue::party(std::string_view id) const {
  return find(parties_, id);
}

const Name* Catalogue::region(std::string_view id) const {
  const auto found = regions_.find(id);
  return found == regions_.end() ? nullptr : &found->second;
}

std::string_view list_name(const ListEntry& list, const Catalogue& catalogue, Language language) {
  if (!list.name.empty()) return list.name;
  const Party* const party = catalogue.party(list.id);
  return party == nullptr ? list.id : party->name.in(language);
}

}  // namespace scenario
