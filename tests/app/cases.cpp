#include "cases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "app/sections/describe.h"
#include "rounds.h"
#include "words/built_in.h"

namespace {

// A scenario file; `rest` is what follows the lists.
std::string file(std::string_view rules, std::string_view lists, std::string_view rest = "") {
  return R"({"format":"mazhilis-scenario","version":1,"rules":)" + std::string(rules) +
         R"(,"lists":[)" + std::string(lists) + "]" + std::string(rest) + "}";
}

std::string own_rules(int list_seats, int district_seats, std::string_view threshold = "5",
                      std::string_view rest = R"(,"lone_party":{"factor":[7,10],"least":2})") {
  return R"({"list_seats":)" + std::to_string(list_seats) + R"(,"district_seats":)" +
         std::to_string(district_seats) + R"(,"threshold_percent":)" + std::string(threshold) +
         std::string(rest) + "}";
}

// Three lists whose names hold no digit, so that every digit shown is a number.
std::string three(std::int64_t a, std::int64_t b, std::int64_t c) {
  const auto list = [](const char* id, const char* name, std::int64_t votes) {
    return R"({"id":")" + std::string(id) + R"(","name":")" + name + R"(","votes":)" +
           std::to_string(votes) + "}";
  };
  return list("first", "First", a) + ',' + list("second", "Second", b) + ',' +
         list("third", "Third", c);
}

std::string lists_of(int count, std::int64_t votes, std::int64_t more) {
  std::string lists;
  for (int i = 0; i < count; ++i) {
    const char name[] = {static_cast<char>('A' + i / 26), static_cast<char>('a' + i % 26), '\0'};
    if (i > 0) lists += ',';
    lists += R"({"id":"list-)";
    lists += std::to_string(i);
    lists += R"(","name":")";
    lists += name;
    lists += R"(","votes":)";
    lists += std::to_string(votes - i * more);
    lists += '}';
  }
  return lists;
}

std::vector<Case> make_cases() {
  const std::string law = "\"mazhilis-2023\"";
  const std::string against = R"(,"against_all":)";
  std::vector<Case> all = {
      {"official", "", {}},
      {"2021", "", {{"election", "2021-01-10"}}},
      {"2016", "", {{"election", "2016-03-20"}}},
      {"2012", "", {{"election", "2012-01-15"}}},
      {"2026, no votes known", "", {{"election", "2026-08-23"}}},
      {"2026 with districts", "", {{"election", "2026-08-23"}, {"rules", "mazhilis-2023"}}},
      {"2026, changed", "", {{"election", "2026-08-23"}, {"share/adilet-2026", "97"}}},
      {"councils", "", {{"open/councils", ""}}},
      {"councils, odd, one list passes",
       file(law, three(9'000, 380, 200), against + "420"),
       {{"open/councils", ""}, {"council/region", "3"}, {"council/town", "7"}}},
      {"councils, equal lists",
       "",
       {{"election", "2026-08-23"}, {"open/councils", ""}, {"council/region", "45"}}},
      {"dates", "", {{"open/timeline", ""}}},
      {"dates, 2004", "", {{"open/timeline", ""}, {"timeline/step", "1"}}},
      {"dates, the last", "", {{"open/timeline", ""}, {"timeline/step", "10"}}},
      {"comparison closed", "", {{"open/comparison", ""}}},
      {"districts closed", "", {{"open/districts", ""}}},
      {"kurultai", "", {{"rules", "kurultai-2026"}}},
      {"margins", "", {{"open/margins", ""}}},
      {"why", "", {{"open/why", ""}}},
      {"why, all of it", "", {{"open/why", ""}, {"open/why-rest", ""}}},
      {"why, of a list", "", {{"open/why", ""}, {"ask", "osdp"}}},
      {"path", "", {{"open/path", ""}}},
      {"path, below the threshold", "", {{"open/path", ""}, {"follow", "baytaq"}}},
      {"path, a remainder that lost", "", {{"open/path", ""}, {"follow", "auyl"}}},
      {"path, against all", "", {{"open/path", ""}, {"follow", "against_all"}}},
      {"path, not voted", "", {{"open/path", ""}, {"follow", "not_voted"}}},
      {"path, not on the ballot",
       "",
       {{"rules", "mazhilis-2021"}, {"open/path", ""}, {"follow", "against_all"}}},
      {"path, kurultai", "", {{"rules", "kurultai-2026"}, {"open/path", ""}, {"follow", "qhp"}}},
      {"path, of the second list",
       file(law, three(9'000, 380, 200), against + "420"),
       {{"open/path", ""}, {"follow", "second"}}},
      {"path, of a third list",
       file(law, three(9'000, 380, 200), against + "420"),
       {{"open/path", ""}, {"follow", "third"}}},
      {"path, of the lone party",
       file(law, three(990'000, 10'000, 9'000)),
       {{"open/path", ""}, {"follow", "first"}}},
      {"path, dhondt", "", {{"rule/method", "dhondt"}, {"open/path", ""}, {"follow", "osdp"}}},
      {"path, out by dhondt",
       "",
       {{"rule/method", "dhondt"}, {"open/path", ""}, {"follow", "baytaq"}}},
      {"path, imperiali",
       file(own_rules(69, 0, "5", R"(,"method":"imperiali-largest-remainder")"),
            three(4'000, 3'000, 2'000)),
       {{"open/path", ""}, {"follow", "third"}}},
      {"path, a tie", file(law, three(500, 500, 0)), {{"open/path", ""}, {"follow", "second"}}},
      {"path, nobody passed",
       file(law, three(400, 300, 200), against + "99100"),
       {{"open/path", ""}, {"follow", "first"}}},
      {"path, sole list", file(law, three(1'000, 0, 0)), {{"open/path", ""}}},
      {"lent", "", {{"open/lent", ""}}},
      {"lent to a list below the threshold",
       "",
       {{"open/lent", ""}, {"lend/from", "amanat"}, {"lend/to", "baytaq"}, {"lend/share", "50"}}},
      {"lent and moved",
       "",
       {{"open/lent", ""}, {"lend/to", "osdp"}, {"lend/share", "33"}, {"lend/votes", ""}}},
      {"no line against all", "", {{"rules", "mazhilis-2021"}}},
      {"2021 with districts", "", {{"election", "2021-01-10"}, {"rules", "mazhilis-2023"}}},
      {"line against all moved where the ballot has none",
       "",
       {{"election", "2021-01-10"}, {"votes/against_all", "5"}}},
      {"changed votes", "", {{"votes/osdp", "200000"}, {"lock/osdp", ""}, {"more/auyl", ""}}},
      {"changed votes, other rules", "", {{"votes/osdp", "9"}, {"rules", "kurultai-2026"}}},
      {"all to one", "", {{"share/amanat", "100"}}},
      {"all against all", "", {{"share/against_all", "100"}}},
      {"district overridden", "", {{"district/2", "auyl"}, {"district/5", "independent"}}},
      {"confirmed district given away", "", {{"district/1", "auyl"}, {"district/3", "vacant"}}},
      {"lone party", file(law, three(9'000, 380, 200), against + "420"), {}},
      {"lone party, margins",
       file(law, three(9'000, 380, 200), against + "420"),
       {{"open/margins", ""}}},
      {"lone party, many for the runner-up", file(law, three(900, 499, 0), against + "8601"), {}},
      {"68 + 2", file(law, three(990'000, 10'000, 9'000)), {}},
      {"nobody passed", file(law, three(400, 300, 200), against + "99100"), {}},
      {"sole list", file(law, three(1'000, 0, 0)), {}},
      {"sole list before 2009", file("\"mazhilis-2007\"", three(9'000, 300, 200)), {}},
      {"tie at the last seat", file(law, three(500, 500, 0)), {}},
      {"tie of three for one seat", file(own_rules(70, 0), three(7, 7, 7)), {}},
      {"tie for second", file(law, three(9'000, 300, 300), against + "10"), {}},
      {"own rules",
       file(own_rules(50, 10, "4.999", R"(,"against_all":false,"other_seats":5)"),
            three(5'000, 3'000, 200), against + R"(77,"title":"A test")"),
       {}},
      {"own rules, a factor of one third",
       file(own_rules(50, 0, "5", R"(,"lone_party":{"factor":[1,3],"least":1})"),
            three(9'000, 300, 200)),
       {}},
      {"own rules, a runner-up with more than its share",
       file(own_rules(3, 0, "5", R"(,"lone_party":{"factor":[7,10],"least":5})"),
            three(9'000, 300, 200)),
       {}},
      {"own file, districts",
       file(law, three(5'000, 3'000, 600),
            R"(,"district_seats":{"first":20,"independent":5,"vacant":2},)"
            R"("districts":[{"number":7,"winner":"second"},{"number":2,"winner":"vacant"}])"),
       {{"district/29", "third"}, {"district/2", "second"}}},
      {"own file, districts that the rules do not have",
       file("\"kurultai-2026\"", three(5'000, 3'000, 600),
            R"(,"district_seats":{"first":22},"districts":[{"number":7,"winner":"second"}])"),
       {}},
      {"own file, moved", file(law, three(5'000, 3'000, 600)), {{"share/third", "3.5"}}},
      {"own file as the official one", "", {}},
      {"ids of our own",
       file("\"mazhilis-2021\"", R"({"id":"other","votes":50},{"id":"total","votes":40},)"
                                 R"({"id":"seats","votes":10},{"id":"against-all","votes":10})"),
       {}},
      {"no list seats", file(own_rules(0, 5), three(500, 400, 300)), {}},
      {"no list seats, lone party", file(own_rules(0, 5), three(9'000, 40, 30)), {}},
      {"no list seats, nobody passed", file(own_rules(0, 5), three(9, 4, 3), against + "999"), {}},
      {"no seats at all", file(own_rules(0, 0), three(500, 400, 300)), {}},
      {"one seat", file(own_rules(1, 0), three(500, 400, 300)), {}},
      {"no votes", file(law, three(0, 0, 0)), {}},
      {"one vote", file(law, three(0, 1, 0)), {}},
      {"no barrier", file(own_rules(69, 29, "0"), three(500, 1, 0), against + "7"), {}},
      {"barrier of 100 %", file(own_rules(69, 29, "100"), three(500, 0, 0)), {}},
      {"one list", file(law, R"({"id":"alone","votes":77})"), {}},
      {"64 lists", file(law, lists_of(64, 1'000, 3)), {}},
      {"64 lists over the barrier", file(own_rules(100, 0, "1"), lists_of(64, 1'000, 3)), {}},
      {"64 lists full to the brim",
       file(own_rules(1'000, 0, "0"), lists_of(64, seats::kMaxVotes, 0),
            against + std::to_string(seats::kMaxVotes)),
       {}},
      {"1000 and 1000 seats",
       file(own_rules(1'000, 1'000, "5", R"(,"other_seats":1000)"), three(5'000, 3'000, 601),
            R"(,"district_seats":{"first":600,"independent":300})"),
       {{"district/1000", "third"}}},
      {"laboratory", "", {{"open/laboratory", ""}}},
      {"laboratory, rules by hand",
       "",
       {{"open/laboratory", ""},
        {"rule/threshold", "3000"},
        {"rule/list-seats", "120"},
        {"rule/district-seats", "31"},
        {"rule/against-all", ""},
        {"rule/lone-party", ""}}},
      {"laboratory, own rules",
       file(own_rules(300, 200, "12.4", R"(,"lone_party":{"factor":[1,3],"least":1})"),
            three(5'000, 3'000, 200)),
       {{"open/laboratory", ""}}},
      {"district ballot", "", {{"open/district-ballot", ""}, {"ballot/c", "4100"}}},
      {"district ballot, nobody",
       "",
       {{"open/district-ballot", ""}, {"ballot/against_all", "10000"}}},
      {"district ballot, a tie", "", {{"open/district-ballot", ""}, {"ballot/set", "tie"}}},
      {"a whole region", "", {{"region/astana", "auyl"}, {"region/almaty-region", "vacant"}}},
      {"all districts to one", "", {{"districts/all", "independent"}}},
      {"holdings", "", {{"holding/auyl", "9"}, {"holding/amanat", "5"}, {"district/1", "osdp"}}},
      {"example changed", "", {{"example/lone", ""}, {"votes/list-b", "50000"}}},
  };
  for (const scenario::Example& example : scenario::Catalogue::built_in().examples()) {
    all.push_back(
        {"example " + example.id, "", {{"example/" + example.id, ""}, {"open/laboratory", ""}}});
  }
  for (Case& one : all) {
    if (one.name == "own file as the official one") one.file = new_app().scenario_json();
  }
  std::vector<Case> open;
  for (const Case& one : all) {
    for (const char* const name :
         {"official", "2021", "kurultai", "own rules", "own file, districts", "nobody passed",
          "no list seats", "64 lists full to the brim", "1000 and 1000 seats", "no votes"}) {
      if (one.name != name) continue;
      open.push_back({one.name + ", all open", one.file, one.actions, true});
      if (one.name != "official") continue;
      for (const auto& [action, value] :
           {std::pair("pick/amanat", ""), {"pick/independent", ""}, {"independents", "middle"}}) {
        open.back().actions.emplace_back(action, value);
      }
    }
  }
  all.insert(all.end(), open.begin(), open.end());
  return all;
}

// No file can contain this, but a state can.
Shown no_lists(const words::Words& words) {
  app::State state = app::loaded({}, "2023-03-19");
  state.scenario.rules = {.list_seats = 69, .district_seats = 2, .threshold = 5'000};
  state.viewing.open.toggle("districts");
  const scenario::Result result = scenario::compute(state.scenario);
  app::Outline outline = app::describe({scenario::Catalogue::built_in(), words, state, result});
  return {words, std::move(state), result, std::move(outline)};
}

}  // namespace

const std::vector<Case>& cases() {
  static const std::vector<Case> all = make_cases();
  return all;
}

const Case& case_named(std::string_view name) {
  for (const Case& one : cases()) {
    if (one.name == name) return one;
  }
  ADD_FAILURE() << "no case " << name;
  return cases().front();
}

const words::Words& words_of(std::string_view language) {
  static const words::Words all[] = {words::Words::read(words::built_in(kLanguages[0])),
                                     words::Words::read(words::built_in(kLanguages[1])),
                                     words::Words::read(words::built_in(kLanguages[2]))};
  for (const words::Words& words : all) {
    if (words.tag() == language) return words;
  }
  ADD_FAILURE() << "no texts in " << language;
  return all[0];
}

std::shared_ptr<const app::LanguagePack> language_of(std::string_view language) {
  static std::map<std::string, std::shared_ptr<const app::LanguagePack>, std::less<>> all;
  const auto known = all.find(language);
  if (known != all.end()) return known->second;
  const app::LanguagePack pack = {words_of(language), catalogue()};
  return all.emplace(language, std::make_shared<const app::LanguagePack>(pack)).first->second;
}

const scenario::Catalogue& catalogue() {
  return scenario::Catalogue::built_in();
}

const scenario::Election& election_2023() {
  return *catalogue().election("2023-03-19");
}

app::App new_app(std::string_view language) {
  return app::App(language_of(language));
}

app::App app_of(const Case& one, std::string_view language) {
  app::App app = new_app(language);
  EXPECT_TRUE(app.act("open/districts", ""));
  if (!one.file.empty()) {
    const scenario::Read read = app.load(one.file);
    EXPECT_TRUE(read.scenario) << one.name << ": " << read.problem.message();
    EXPECT_TRUE(read.warnings.empty()) << one.name;
  }
  for (const auto& [action, value] : one.actions) {
    EXPECT_TRUE(app.act(action, value)) << one.name << ": " << action << ' ' << value;
  }
  const std::vector<app::Section> sections = app.outline().sections;
  for (const app::Section& section : sections) {
    if (!one.open || !section.open || section.open->on) continue;
    EXPECT_TRUE(app.act(section.open->action, "")) << section.id;
  }
  return app;
}

void for_all_cases(const std::function<void(const Case&, std::string_view)>& check) {
  int number = 0;
  for (const Case& one : cases()) {
    int i = number++;
    for (const std::string_view language : kLanguages) {
      if (!drawn(i++, std::size(kLanguages))) continue;
      SCOPED_TRACE(one.name + ", " + std::string(language));
      check(one, language);
    }
  }
}

void for_all_shown(const std::function<void(const Shown&)>& check) {
  struct Named {
    std::string name;
    Shown shown;
  };
  // Described once for all tests of a process.
  static const std::vector<Named> all = [] {
    std::vector<Named> described;
    for_all_cases([&](const Case& one, std::string_view language) {
      const app::App app = app_of(one, language);
      described.push_back({one.name + ", " + std::string(language),
                           {words_of(language), app.state(), app.result(), app.outline()}});
    });
    for (const std::string_view language : kLanguages) {
      described.push_back({"no lists, " + std::string(language), no_lists(words_of(language))});
    }
    return described;
  }();
  for (const Named& one : all) {
    SCOPED_TRACE(one.name);
    check(one.shown);
  }
}

void for_open(std::string_view section, const std::function<void(const Shown&)>& check) {
  int checked = 0;
  for_all_shown([&](const Shown& shown) {
    if (!shown.state.viewing.open.contains(section) || !shown.outline.section(section)) return;
    check(shown);
    ++checked;
  });
  EXPECT_GT(checked, 12 / std::min(FEWER_ROUNDS, 3)) << section;
}

void for_all_apps(const std::function<void(app::App&)>& check) {
  int number = 0;
  for (const Case& one : cases()) {
    if (!drawn(number++, 3)) continue;
    SCOPED_TRACE(one.name);
    app::App app = app_of(one);
    check(app);
  }
}

seats::Seats all_seats(const Shown& shown) {
  const seats::Rules& rules = shown.state.scenario.rules;
  return rules.list_seats + rules.district_seats + rules.other_seats;
}

std::string threshold(const Shown& shown) {
  return scenario::threshold_percent(shown.state.scenario.rules.threshold);
}
