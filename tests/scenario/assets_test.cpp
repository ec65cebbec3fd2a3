// What's checked: every file in assets/ is well-formed, names its sources, has
// its names in three languages, and reaches the catalogue whole.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "assets/catalogue.h"
#include "good_scenario.h"
#include "scenario/catalogue.h"
#include "scenario/document.h"
#include "scenario/read.h"
#include "scenario/result.h"
#include "seats/allocation.h"

namespace scenario {
namespace {

using Json = nlohmann::ordered_json;

Json file(std::string_view id) {
  return Json::parse(assets::catalogue(id), nullptr, false);
}

bool filled(const Json& text) {
  return text.is_string() && !text.get<std::string>().empty();
}

bool in_three_languages(const Json& text) {
  return text.is_object() && text.size() == 3 && filled(text.value("en", Json())) &&
         filled(text.value("kk", Json())) && filled(text.value("ru", Json()));
}

// A complete address of another site, as a browser takes it, and nothing after it.
bool is_link(const std::string& link) {
  constexpr std::string_view kBegin = "https://";
  constexpr std::string_view kHost = "abcdefghijklmnopqrstuvwxyz0123456789.-";
  if (!link.starts_with(kBegin)) return false;
  const std::string host = link.substr(kBegin.size(), link.find('/', kBegin.size()) - 8);
  return host.find_first_not_of(kHost) == host.npos && host.find('.') != host.npos &&
         link.find_first_of(" \"<>\\^`{|}…") == link.npos;
}

// Its content, in three languages; its name, which may be the same for all.
void expect_source(const Json& source, const std::string& where) {
  ASSERT_TRUE(source.is_object()) << where;
  EXPECT_TRUE(in_three_languages(source["what"])) << where << ' ' << source;
  EXPECT_TRUE(filled(source["name"]) || in_three_languages(source["name"])) << source;
  // A name shared by all languages is an address or a number, without words of any language.
  if (filled(source["name"])) {
    const std::string name = source["name"].get<std::string>();
    EXPECT_EQ(name.find(" of "), name.npos) << name;
  }
  if (source.contains("link")) {
    EXPECT_TRUE(is_link(source["link"].get<std::string>())) << source["link"];
  }
  for (const auto& [key, value] : source.items()) {
    EXPECT_TRUE(key == "what" || key == "name" || key == "link") << where << ' ' << key;
  }
}

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
    const Json json = file(id);
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
  const Json sets = file("rules")["rules"];
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
    const Json json = file("elections/" + election.id);
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
  ASSERT_EQ(dates.size(), file("timeline")["timeline"].size());
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

// The text on 1999 agrees with the rule: the four lists' votes give their ten
// seats. For 2004 one list's votes are unknown, so nothing is computed.
TEST(Assets, ElectionsThatAreToldOnly) {
  const Moment& first = catalogue().timeline()[0];
  std::vector<seats::List> lists;
  for (const Moment::List& list : first.lists) {
    lists.push_back({list.votes, static_cast<int>(lists.size()) + 1});
  }
  seats::Rules rules;
  rules.list_seats = 10;
  rules.threshold = 7'000;
  const seats::Trace trace = seats::allocate(rules, {lists, first.against_all});
  ASSERT_EQ(trace.list_count, 4);
  EXPECT_EQ(trace.quota_votes, 3'808'979);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(first.lists[i].seats, trace.lists[i].seats()) << first.lists[i].name.en;
  }
  const Moment& second = catalogue().timeline()[1];
  seats::Seats sum = 0;
  int unknown = 0;
  for (const Moment::List& list : second.lists) {
    sum += list.seats;
    unknown += list.votes == 0 ? 1 : 0;
  }
  EXPECT_EQ(sum, 10);
  EXPECT_EQ(unknown, 1);
  for (std::size_t i = 2; i < catalogue().timeline().size(); ++i) {
    EXPECT_TRUE(catalogue().timeline()[i].lists.empty());
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

TEST(Assets, DistrictsOf2023) {
  const Election& election = *catalogue().election("2023-03-19");
  ASSERT_EQ(election.districts.size(), 29U);
  std::map<std::string, int> of_region;
  std::set<std::pair<int, int>> tiles;
  std::vector<DistrictEntry> confirmed;
  std::set<int> inferred;
  for (std::size_t i = 0; i < election.districts.size(); ++i) {
    const District& district = election.districts[i];
    EXPECT_EQ(district.number, static_cast<int>(i) + 1);
    EXPECT_NE(catalogue().region(district.region), nullptr) << district.region;
    ++of_region[district.region];
    EXPECT_TRUE(tiles.emplace(district.column, district.row).second) << district.number;
    EXPECT_TRUE(district.column >= 0 && district.column <= 8) << district.number;
    EXPECT_TRUE(district.row >= 0 && district.row <= 5) << district.number;
    EXPECT_FALSE(district.source.empty()) << district.number;
    if (!district.winner.empty()) {
      confirmed.push_back({district.number, district.winner});
      EXPECT_FALSE(district.deputy.en.empty()) << district.number;
    }
    if (district.number_inferred) inferred.insert(district.number);
  }
  const std::vector<DistrictEntry> known = {
      {1, "amanat"}, {3, "independent"},  {6, "amanat"},       {7, "amanat"},
      {8, "amanat"}, {11, "independent"}, {12, "independent"}, {19, "amanat"}};
  EXPECT_EQ(confirmed, known);
  EXPECT_EQ(election.scenario.districts, known);
  EXPECT_EQ(election.districts[3].deputy.en, "Yerlan Stambekov");
  EXPECT_TRUE(election.districts[3].winner.empty());
  EXPECT_EQ(inferred, (std::set<int>{14, 15, 21, 24}));
  EXPECT_EQ(election.districts[4].deputy.ru, "Бакытжан Базарбек");
  EXPECT_EQ(election.districts[5].deputy.en, "Danabek Isabekov");
  EXPECT_EQ(election.districts[5].deputy.kk, "Данабек Исабеков");
  EXPECT_EQ(election.districts[6].deputy.kk, "Болатбек Нәжметдинұлы");
  EXPECT_EQ(election.districts[11].deputy.kk, "Данияр Қасқарауов");
  EXPECT_EQ(election.districts[11].deputy.ru, "Данияр Каскарауов");
  // A reading is shown as text and is not counted.
  int read = 0;
  int named = 0;
  for (const District& district : election.districts) {
    named += district.deputy.en.empty() ? 0 : 1;
    if (district.winner_read.empty()) continue;
    ++read;
    EXPECT_EQ(district.number, 23);
    EXPECT_EQ(district.winner_read, "amanat");
    EXPECT_EQ(district.deputy.en, "Zharkynbek Amantai");
    EXPECT_TRUE(district.winner.empty());
  }
  EXPECT_EQ(read, 1);
  EXPECT_EQ(named, 11) << "1, 3 to 8, 11, 12, 19, and 23 as our reading";

  EXPECT_EQ(file("regions")["regions"].size(), 20U);
  EXPECT_EQ(of_region.size(), 20U);
  const std::map<std::string, int> more_than_one = {
      {"almaty-city", 3}, {"almaty-region", 2}, {"astana", 2},   {"jambyl", 2},
      {"karaganda", 2},   {"shymkent", 2},      {"turkistan", 3}};
  for (const auto& [region, count] : of_region) {
    const auto several = more_than_one.find(region);
    EXPECT_EQ(count, several == more_than_one.end() ? 1 : several->second) << region;
  }
}

std::vector<std::string> parts_of(const std::string& text, const std::string& by) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (std::size_t to = text.find(by); to != text.npos; to = text.find(by, from)) {
    parts.push_back(text.substr(from, to - from));
    from = to + by.size();
  }
  parts.push_back(text.substr(from));
  return parts;
}

// The transliteration of the names in the list: each letter in one way, except
// "е" at a name's beginning.
std::string in_latin(const std::string& name) {
  static const std::map<std::string, std::string> kLatin = {
      {"а", "a"},  {"б", "b"},    {"в", "v"},  {"г", "g"},  {"д", "d"}, {"е", "e"},  {"з", "z"},
      {"и", "i"},  {"й", "i"},    {"к", "k"},  {"л", "l"},  {"м", "m"}, {"н", "n"},  {"о", "o"},
      {"п", "p"},  {"р", "r"},    {"с", "s"},  {"т", "t"},  {"у", "u"}, {"х", "kh"}, {"ж", "zh"},
      {"ш", "sh"}, {"щ", "shch"}, {"ы", "y"},  {"я", "ya"}, {"ь", ""},  {"і", "i"},  {"ң", "n"},
      {"ұ", "u"},  {"ү", "u"},    {"Е", "Ye"}, {"А", "A"},  {"Б", "B"}, {"Д", "D"},  {"Ж", "Zh"},
      {"И", "I"},  {"К", "K"},    {"М", "M"},  {"Н", "N"},  {"Р", "R"}, {"С", "S"},  {"Т", "T"},
      {"У", "U"},  {"Г", "G"},    {"Л", "L"},  {" ", " "}};
  std::string latin;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t size = static_cast<unsigned char>(name[at]) < 0x80 ? 1 : 2;
    const auto found = kLatin.find(name.substr(at, size));
    if (found == kLatin.end()) return "no letter for " + name.substr(at, size);
    latin += found->second;
    at += size;
  }
  return latin;
}

// The names between the colon and the full stop.
std::vector<std::string> names_in(const std::string& text) {
  const std::size_t from = text.find(": ") + 2;
  return parts_of(text.substr(from, text.find(". ", from) - from), ", ");
}

TEST(Assets, TheDeputiesOfTheDistrictsByName) {
  const Source& deputies = catalogue().election("2023-03-19")->deputies;
  const auto cyrillic = names_in(deputies.what.ru);
  const auto latin = names_in(deputies.what.en);
  ASSERT_EQ(cyrillic.size(), 29U);
  ASSERT_EQ(latin.size(), 29U);
  EXPECT_EQ(names_in(deputies.what.kk), cyrillic) << "in the source's own spelling";
  for (std::size_t i = 0; i < latin.size(); ++i) EXPECT_EQ(in_latin(cyrillic[i]), latin[i]);
  EXPECT_EQ(std::set<std::string>(latin.begin(), latin.end()).size(), 29U);
  expect_source(file("elections/2023-03-19")["deputies"], "deputies");
  for (const std::string* const what : {&deputies.what.en, &deputies.what.kk, &deputies.what.ru}) {
    EXPECT_NE(what->find("2025"), std::string::npos) << "as of when";
  }
  for (const Election& other : catalogue().elections()) {
    EXPECT_EQ(other.deputies.name.en.empty(), other.id != "2023-03-19") << other.id;
  }
  // The deputies that a district names are among them, and this list pairs none with a district.
  for (const char* const name : {"Исабек Данабек", "Бапи Ермурат", "Базарбек Бакытжан",
                                 "Амантай Жаркынбек", "Калыков Арман", "Стамбеков Ерлан"}) {
    EXPECT_EQ(std::ranges::count(cyrillic, name), 1) << name;
  }
}

// "12,035,578" in the language's own way.
std::string grouped(std::int64_t n, const char* by) {
  std::string text = std::to_string(n);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, by);
  return text;
}

bool tells(const Election& election, const std::string& en, const std::string& other) {
  const auto has = [&](const std::string& text, std::string Name::* language) {
    return std::ranges::any_of(election.told, [&](const Name& sentence) {
      return (sentence.*language).find(text) != std::string::npos;
    });
  };
  return has(en, &Name::en) && has(other, &Name::kk) && has(other, &Name::ru);
}

bool tells(const Election& election, std::int64_t n) {
  return tells(election, grouped(n, ","), grouped(n, "\u00A0"));
}

// The sentences beside the numbers hold these numbers, in every language.
TEST(Assets, WhatIsToldIsWhatIsKnown) {
  for (const Election& election : catalogue().elections()) {
    SCOPED_TRACE(election.id);
    if (!election.scenario.votes_known) {
      EXPECT_TRUE(election.told.empty());
      continue;
    }
    ASSERT_EQ(election.told.size(), 3U);
    const Json json = file("elections/" + election.id);
    for (const Json& sentence : json["told"]) {
      EXPECT_TRUE(in_three_languages(sentence)) << sentence;
    }
    if (election.voters_on_lists > 0) {
      EXPECT_TRUE(tells(election, election.voters_on_lists));
    }
    if (election.ballots_issued > 0) {
      EXPECT_TRUE(tells(election, election.ballots_issued));
      const std::int64_t turnout =
          (election.ballots_issued * 20'000 / election.voters_on_lists + 1) / 2;
      const std::string whole = std::to_string(turnout / 100);
      const std::string rest = std::to_string(100 + turnout % 100).substr(1);
      EXPECT_TRUE(tells(election, whole + '.' + rest, whole + ',' + rest)) << turnout;
    }
    EXPECT_EQ(election.scenario.invalid > 0, tells(election, 146'805));
    EXPECT_EQ(election.told[1].en.find("not give") == std::string::npos,
              election.scenario.invalid > 0);
    // In order of registration where it is known, otherwise in ballot order.
    std::vector<std::pair<int, const Party*>> assumed;
    for (const ListEntry& list : election.scenario.lists) {
      if (std::ranges::count(election.registration_assumed, list.id) == 0) continue;
      assumed.emplace_back(list.registered.value_or(static_cast<int>(assumed.size())),
                           catalogue().party(list.id));
    }
    std::ranges::sort(assumed, {}, &std::pair<int, const Party*>::first);
    for (const auto language : {Language::kEnglish, Language::kKazakh, Language::kRussian}) {
      std::string names;
      for (const auto& [place, party] : assumed) {
        names += (names.empty() ? ": " : ", ") + party->name.in(language);
      }
      EXPECT_TRUE(election.told[2].in(language).ends_with(names + '.')) << names;
    }
  }
  EXPECT_TRUE(tells(*catalogue().election("2016-03-20"), "77.12%", "77,12"));
  EXPECT_TRUE(tells(*catalogue().election("2012-01-15"), "75.45%", "75,45"));
}

// Each council's votes give the seats that it officially had.
TEST(Assets, CouncilsWithRealVotes) {
  const std::pair<const char*, std::vector<seats::Seats>> known[] = {
      {"astana-2023", {12, 0, 0, 1, 1, 3}},
      {"auliekol-2021", {10, 1, 1}},
      {"rudny-2021", {12, 3, 0}}};
  ASSERT_EQ(catalogue().councils().size(), std::size(known));
  for (std::size_t i = 0; i < std::size(known); ++i) {
    const Election& council = catalogue().councils()[i];
    EXPECT_EQ(council.id, known[i].first);
    ASSERT_EQ(council.sources.size(), 1U);
    expect_source(file("councils")["councils"][i]["sources"][0], council.id);
    EXPECT_EQ(council.told.size(), 1U);
    const std::string seats = std::to_string(council.scenario.rules.list_seats);
    const std::string threshold = std::to_string(council.scenario.rules.threshold / 1000);
    for (const auto language : {Language::kEnglish, Language::kKazakh, Language::kRussian}) {
      const std::string& name = council.name.in(language);
      EXPECT_NE(name.find(seats), name.npos) << name;
      EXPECT_NE(name.find(threshold), name.npos) << name;
      EXPECT_NE(name.find(council.id.substr(council.id.size() - 4)), name.npos) << name;
    }
    const Result result = compute(council.scenario);
    ASSERT_EQ(result.trace.list_count, static_cast<int>(known[i].second.size())) << council.id;
    EXPECT_EQ(result.trace.notes, 0) << council.id;
    seats::Votes sum = council.scenario.against_all;
    for (std::size_t list = 0; list < known[i].second.size(); ++list) {
      const ListEntry& entry = council.scenario.lists[list];
      sum += entry.votes;
      EXPECT_NE(catalogue().party(entry.id), nullptr) << entry.id;
      EXPECT_EQ(result.trace.lists[list].seats(), known[i].second[list]) << entry.id;
      EXPECT_EQ(council.official_list_seats[list].first, entry.id);
      EXPECT_EQ(council.official_list_seats[list].second, known[i].second[list]) << entry.id;
    }
    EXPECT_TRUE(council.ballots_issued == 0 || sum <= council.ballots_issued) << council.id;
    if (council.ballots_issued > 0) {
      EXPECT_TRUE(tells(council, council.voters_on_lists));
      EXPECT_TRUE(tells(council, council.ballots_issued));
    } else {
      EXPECT_TRUE(tells(council, "2023", "2023")) << "what the reform made of it";
    }
  }
  const Election& astana = *catalogue().council("astana-2023");
  EXPECT_EQ(compute(astana.scenario).trace.base, 330'497);
  EXPECT_EQ(catalogue().council("nowhere"), nullptr);
}

// Later details fill existing entries and add no duplicates.
TEST(Assets, DetailsThatComeLater) {
  Catalogue some = Catalogue::read(
      R"({"rules":{"rules":[{"id":"r","rules":{"list_seats":1,"district_seats":0,"threshold_percent":5,"lone_party":null,"method":"hare-largest-remainder"}}]},)"
      R"("elections/2000-01-01":{"name":"day","scenario":{"format":"mazhilis-scenario","version":1,"rules":"r","lists":[{"id":"a","votes":1}]}}})");
  ASSERT_EQ(some.elections().size(), 1U);
  EXPECT_TRUE(some.elections()[0].sources.empty());
  some.add(parse(
      R"({"rules":{"rules":[{"id":"r","majorities":[{"seats":1,"name":"n"}]}]},)"
      R"("elections/2000-01-01":{"sources":[{"what":"w","name":"n","link":"https://a.b/"}],"told":["t"],"voters_on_lists":9}})"));
  ASSERT_EQ(some.elections().size(), 1U);
  ASSERT_EQ(some.rule_sets().size(), 1U);
  EXPECT_EQ(some.rule_sets()[0].majorities.size(), 1U);
  EXPECT_EQ(some.rule_sets()[0].rules.list_seats, 1);
  const Election& election = some.elections()[0];
  EXPECT_EQ(election.scenario.lists.size(), 1U);
  ASSERT_EQ(election.sources.size(), 1U);
  EXPECT_EQ(election.sources[0].link, "https://a.b/");
  EXPECT_EQ(election.told.size(), 1U);
  EXPECT_EQ(election.voters_on_lists, 9);
}

TEST(Names, OwnThenTheCatalogueThenTheId) {
  EXPECT_EQ(list_name({"osdp", "Mine", "", 0, 1}, catalogue(), Language::kRussian), "Mine");
  EXPECT_EQ(list_name({"osdp", "", "", 0, 1}, catalogue(), Language::kRussian), "ОСДП");
  EXPECT_EQ(list_name({"osdp", "", "", 0, 1}, catalogue(), Language::kKazakh), "ЖСДП");
  EXPECT_EQ(list_name({"osdp", "", "", 0, 1}, catalogue(), Language::kEnglish), "OSDP");
  EXPECT_EQ(list_name({"no-such-party", "", "", 0, 1}, catalogue(), Language::kEnglish),
            "no-such-party");
}

TEST(Names, EnglishStandsWhereALanguageIsNotKnown) {
  const Name name = {"Semey", "", "Семей"};
  EXPECT_EQ(name.in(Language::kKazakh), "Semey");
  EXPECT_EQ(name.in(Language::kRussian), "Семей");
}

}  // namespace
}  // namespace scenario
