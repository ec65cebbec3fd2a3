// What's checked: every file in assets/ is well-formed, names its sources, has
// its names in three languages, and reaches the catalogue whole.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "asset_files.h"
#include "good_scenario.h"
#include "scenario/catalogue.h"
#include "scenario/document.h"
#include "scenario/read.h"
#include "scenario/result.h"
#include "seats/allocation.h"

namespace scenario {
namespace {

using Json = AssetJson;

// An area or a deputy may lack a language; whatever has a title may not.
void expect_names(const Json& json, const std::string& where) {
  for (const auto& [key, value] : json.items()) {
    const std::string path = where + '/' + key;
    if (key == "name" || key == "full" || key == "law" || key == "text" || key == "source") {
      // A district's source is a name and the same in every language; so may be
      // that of a source as such.
      if ((key == "source" || key == "name") && value.is_string()) continue;
      if (key == "source" && value.contains("what")) {
        expect_source(value, path);
        continue;
      }
      for (const char* const language : {"en", "kk", "ru"}) {
        EXPECT_TRUE(value.contains(language) && filled(value[language])) << path << ' ' << language;
      }
    }
    if (value.is_structured()) expect_names(value, path);
  }
}

TEST(Assets, EveryFileIsWellFormedAndNamesItsSources) {
  ASSERT_EQ(assets::catalogue_files().size(), 12U);
  for (const auto& [id, text] : assets::catalogue_files()) {
    const Document document = parse(text);  // no field twice, UTF-8, not too deep
    ASSERT_FALSE(document.problem) << id << ": " << document.problem->message();
    const Json json = asset_file(id);
    ASSERT_TRUE(json.is_object()) << id;
    ASSERT_TRUE(json.contains("sources") && json["sources"].is_array()) << id;
    EXPECT_FALSE(json["sources"].empty()) << id;
    for (const Json& source : json["sources"]) {
      if (id.starts_with("elections/")) {
        expect_source(source, std::string(id));
      } else {
        EXPECT_TRUE(filled(source)) << id;
      }
    }
    expect_names(json, std::string(id));
  }
}

TEST(Assets, RuleSetsAsInTheLaw) {
  const Json sets = asset_file("rules")["rules"];
  ASSERT_EQ(catalogue().rule_sets().size(), sets.size());
  for (const Json& set : sets) {
    ASSERT_NE(catalogue().rule_set(set["id"].get<std::string>()), nullptr);
    const std::string rules = set["rules"].dump();
    EXPECT_TRUE(read_rules(parse(rules).root)) << rules;
  }
  struct Expected {
    const char* id;
    seats::Seats list, district, other;
    std::int32_t threshold;
    bool against_all, lone;
  };
  for (const Expected& e : {Expected{"mazhilis-2023", 69, 29, 0, 5'000, true, true},
                            Expected{"kurultai-2026", 145, 0, 0, 5'000, true, true},
                            Expected{"mazhilis-2021", 98, 0, 9, 7'000, false, true},
                            Expected{"mazhilis-2007", 98, 0, 9, 7'000, false, false}}) {
    const RuleSet* const set = catalogue().rule_set(e.id);
    ASSERT_NE(set, nullptr) << e.id;
    seats::Rules rules;
    rules.list_seats = e.list;
    rules.district_seats = e.district;
    rules.other_seats = e.other;
    rules.threshold = e.threshold;
    rules.against_all = e.against_all;
    if (e.lone) rules.lone_party = {7, 10, 2};
    EXPECT_EQ(set->rules, rules) << e.id;
    EXPECT_FALSE(set->law.en.empty() || set->law.kk.empty() || set->law.ru.empty()) << e.id;
  }
  EXPECT_EQ(catalogue().rule_set("mazhilis-1995"), nullptr);
}

// Half and one more, two thirds and three quarters of all deputies.
TEST(Assets, MajoritiesAreTheFractionsOfTheConstitution) {
  int sets = 0;
  for (const RuleSet& set : catalogue().rule_sets()) {
    if (set.majorities.empty()) continue;
    ++sets;
    const seats::Seats all = set.rules.list_seats + set.rules.district_seats;
    ASSERT_EQ(set.majorities.size(), 3U) << set.id;
    EXPECT_EQ(set.majorities[0].seats, all / 2 + 1) << set.id;
    EXPECT_EQ(set.majorities[1].seats, (2 * all + 2) / 3) << set.id;
    EXPECT_EQ(set.majorities[2].seats, (3 * all + 3) / 4) << set.id;
    for (const Majority& one : set.majorities) {
      for (const Name* const name : {&one.name, &one.purpose, &one.law}) {
        EXPECT_FALSE(name->en.empty() || name->kk.empty() || name->ru.empty()) << set.id;
        EXPECT_TRUE(name->en != name->kk && name->kk != name->ru) << name->en;
      }
    }
  }
  EXPECT_EQ(sets, 2);
  EXPECT_EQ(catalogue().rule_set("mazhilis-2023")->majorities[1].seats, 66);
  EXPECT_EQ(catalogue().rule_set("kurultai-2026")->majorities[2].seats, 109);
}

TEST(Assets, ElectionsAreReadWhole) {
  ASSERT_EQ(catalogue().elections().size(), 6U);
  EXPECT_EQ(catalogue().elections()[0].id, "2023-03-19");
  for (const Election& election : catalogue().elections()) {
    const Json json = asset_file("elections/" + election.id);
    const Document document = parse(assets::catalogue("elections/" + election.id));
    const Read read = read_scenario(document, document.root["scenario"], catalogue());
    ASSERT_TRUE(read.scenario) << election.id << ": " << read.problem.message();
    EXPECT_TRUE(read.warnings.empty()) << election.id << ": " << read.warnings[0];
    ASSERT_EQ(election.sources.size(), json["sources"].size());
    for (std::size_t i = 0; i < election.sources.size(); ++i) {
      const Json& source = json["sources"][i];
      EXPECT_EQ(election.sources[i].what.kk, source["what"]["kk"].get<std::string>());
      EXPECT_EQ(election.sources[i].link, source.value("link", ""));
      EXPECT_EQ(
          election.sources[i].name.in(Language::kRussian),
          (source["name"].is_string() ? source["name"] : source["name"]["ru"]).get<std::string>());
    }
    EXPECT_EQ(election.scenario.lists.size(), json["scenario"]["lists"].size());
    for (const ListEntry& list : election.scenario.lists) {
      EXPECT_NE(catalogue().party(list.id), nullptr) << list.id;
    }
    std::set<std::string> ids;
    for (const ListEntry& list : election.scenario.lists) ids.insert(list.id);
    EXPECT_FALSE(election.registration_assumed.empty()) << election.id;
    for (const std::string& id : election.registration_assumed) EXPECT_TRUE(ids.contains(id)) << id;
  }
  const Election* const last = catalogue().election("2023-03-19");
  EXPECT_EQ(last->voters_on_lists, 12'035'578);
  EXPECT_EQ(last->ballots_issued, 6'521'860);
  EXPECT_EQ(last->scenario.against_all, 248'291);
  EXPECT_EQ(catalogue().election("2012-01-15")->voters_on_lists, 0);
  // Respublica was registered last; of three lists the order is an assumption.
  EXPECT_EQ(last->registration_assumed, (std::vector<std::string>{"auyl", "baytaq", "aqjol"}));
  for (const ListEntry& list : last->scenario.lists) {
    if (list.id == "respublica") {
      EXPECT_EQ(list.registered, 7);
    }
    if (list.id == "amanat") {
      EXPECT_EQ(list.registered, 6);
    }
  }
  EXPECT_EQ(catalogue().election("1995-12-09"), nullptr);
}

// The sources give no result of this election, so the files may claim none.
TEST(Assets, OfTheKurultaiTheListsAloneAreKnown) {
  const Election& last = catalogue().elections().back();
  EXPECT_EQ(last.id, "2026-08-23");
  for (const Election& election : catalogue().elections()) {
    EXPECT_EQ(election.scenario.votes_known, &election != &last) << election.id;
    EXPECT_EQ(election.official_list_seats.empty(), &election == &last) << election.id;
  }
  EXPECT_EQ(last.scenario.rules_id, "kurultai-2026");
  EXPECT_EQ(last.voters_on_lists, 0);
  EXPECT_EQ(last.ballots_issued, 0);
  EXPECT_EQ(last.scenario.against_all, 0);
  // А, Ә, Б, Ж, Қ, Р: the order of the Kazakh alphabet.
  std::vector<std::string> names;
  for (const ListEntry& list : last.scenario.lists) {
    EXPECT_EQ(list.votes, last.scenario.lists.front().votes) << list.id;
    EXPECT_FALSE(list.registered) << list.id;
    names.emplace_back(list_name(list, catalogue(), Language::kKazakh));
  }
  EXPECT_EQ(names, (std::vector<std::string>{"Ақ жол", "Ауыл", "Әділет", "Байтақ", "ЖСДП", "ҚХП",
                                             "Respublica"}));
  EXPECT_EQ(last.registration_assumed.size(), names.size());
}

TEST(Assets, DatesInTheirOrder) {
  const std::vector<Moment>& dates = catalogue().timeline();
  ASSERT_EQ(dates.size(), asset_file("timeline")["timeline"].size());
  const std::pair<const char*, const char*> known[] = {{"1999-10-10", ""},
                                                       {"2004-09-19", ""},
                                                       {"2007-05-21", "mazhilis-2007"},
                                                       {"2009-02-09", "mazhilis-2021"},
                                                       {"2021-05-24", ""},
                                                       {"2022-06-05", "mazhilis-2023"},
                                                       {"2022-11-05", "mazhilis-2023"},
                                                       {"2023-03-19", "mazhilis-2023"},
                                                       {"2026-03-15", "kurultai-2026"},
                                                       {"2026-07-01", "kurultai-2026"},
                                                       {"2026-08-23", "kurultai-2026"}};
  ASSERT_EQ(dates.size(), std::size(known));
  for (std::size_t i = 0; i < dates.size(); ++i) {
    EXPECT_EQ(dates[i].day, known[i].first);
    EXPECT_EQ(dates[i].rules, known[i].second) << dates[i].day;
    const Election* const election = catalogue().election(dates[i].day);
    if (election) {
      EXPECT_EQ(dates[i].name.kk, election->name.kk);
    }
    for (const std::string* const text : {&dates[i].text.en, &dates[i].source.en}) {
      EXPECT_FALSE(text->empty()) << dates[i].day;
    }
  }
  for (const RuleSet& set : catalogue().rule_sets()) {
    EXPECT_NE(std::ranges::find(dates, set.id, &Moment::rules), dates.end()) << set.id;
  }
}

// Invented votes are never those of a party: their lists are called A, B, C ...
TEST(Assets, ExamplesInventVotesForNoParty) {
  const Document document = parse(assets::catalogue("examples"));
  const Value& examples = document.root["examples"];
  ASSERT_EQ(catalogue().examples().size(), examples.children.size());
  int invented = 0;
  int real = 0;
  for (std::size_t i = 0; i < examples.children.size(); ++i) {
    const Example& example = catalogue().examples()[i];
    EXPECT_EQ(catalogue().example(example.id), &example) << "each id once";
    EXPECT_FALSE(misfit(example.scenario)) << example.id;
    const bool is_real = !example.election.empty();
    EXPECT_EQ(is_real, examples.children[i]["votes"].text == "real") << example.id;
    real += is_real ? 1 : 0;
    if (const Election* const council = catalogue().council(example.election)) {
      EXPECT_EQ(example.scenario, council->scenario) << example.id;
      EXPECT_EQ(council->sources.size(), 1U) << example.id;
      continue;
    }
    if (!example.election.empty()) {
      const Election* const election = catalogue().election(example.election);
      ASSERT_NE(election, nullptr) << example.id;
      EXPECT_EQ(example.scenario.lists, election->scenario.lists) << example.id;
      EXPECT_EQ(example.scenario.against_all, election->scenario.against_all) << example.id;
      const Value& rules = examples.children[i]["rules"];
      const RuleSet* const set = catalogue().rule_set(rules.text);
      EXPECT_TRUE(!rules.present() || read_rules(rules) || set) << example.id;
      if (set) {
        EXPECT_EQ(example.scenario.rules_id, set->id);
        EXPECT_EQ(example.scenario.rules, set->rules);
      }
      continue;
    }
    ++invented;
    const Read read = read_scenario(document, examples.children[i]["scenario"], catalogue());
    ASSERT_TRUE(read.scenario) << example.id << ": " << read.problem.message();
    EXPECT_TRUE(read.warnings.empty()) << example.id;
    for (const ListEntry& list : example.scenario.lists) {
      EXPECT_TRUE(list.id.starts_with("list-")) << example.id << ' ' << list.id;
      EXPECT_NE(catalogue().party(list.id), nullptr) << list.id;
    }
  }
  EXPECT_EQ(invented, 6);
  EXPECT_EQ(real, 4);
  EXPECT_EQ(catalogue().example("nothing"), nullptr);
}

}  // namespace
}  // namespace scenario
