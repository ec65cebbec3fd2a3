#include "claim_pages.h"

#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "words/built_in.h"

namespace app::claims {
namespace {

using seats::Method;
using Json = nlohmann::ordered_json;

// The texts of a language, each preceded by its own key.
words::Words keyed_words(std::string_view language) {
  Json file = Json::parse(words::built_in(language), nullptr, false);
  for (auto& [key, text] : file.items()) {
    if (key == "language" || key == "group" || key == "point" || key == "percent") continue;
    const std::string mark = kKeyBegins + key + kKeyEnds;
    if (text.is_string()) text = mark + text.get<std::string>();
    if (!text.is_object()) continue;
    for (auto& form : text) form = mark + form.get<std::string>();
  }
  return words::Words::read(file.dump());
}

void open_all(State& state) {
  for (const char* const id :
       {"districts", "margins",       "why",           "why-rest",        "path",       "lent",
        "majority",  "measures",      "ballots",       "district-ballot", "laboratory", "councils",
        "timeline",  "law-base",      "law-threshold", "law-quota",       "law-whole",  "law-extra",
        "law-lone",  "law-corrected", "law-rest",      "law-plurality"}) {
    if (!state.viewing.open.contains(id)) state.viewing.open.toggle(id);
  }
}

State file_of(std::string_view json) {
  App app = new_app();
  EXPECT_TRUE(app.load(json).scenario) << json;
  return app.state();
}

std::vector<Setting> bases() {
  std::vector<Setting> all;
  for (const scenario::Election& election : catalogue().elections()) {
    for (const scenario::RuleSet& rules : catalogue().rule_sets()) {
      State state = official(election);
      if (!fits(state, rules)) continue;
      set_rules(state, rules);
      all.push_back({election.id + ", " + rules.id, std::move(state)});
    }
  }
  for (const scenario::Example& example : catalogue().examples()) {
    all.push_back({"example " + example.id, example_of(example, catalogue(), "2023-03-19")});
  }
  const std::string lists = R"("lists":[{"id":"a","name":"First","votes":600},
    {"id":"b","name":"Second","votes":40},{"id":"c","name":"Third","votes":30}]})";
  const std::string begin = R"({"format":"mazhilis-scenario","version":1,)";
  all.push_back({"a file", file_of(begin + R"("rules":"mazhilis-2021",)" + lists)});
  // Combinations that no law has, under an earlier text.
  const auto old = [&](const std::string& name, const std::vector<int>& votes) {
    std::string given;
    for (const int n : votes) {
      words::join(given, R"({"id":"l)" + std::to_string(given.size()) + R"(","name":"L","votes":)" +
                             std::to_string(n) + "}");
    }
    all.push_back({name, file_of(begin + R"("rules":"mazhilis-2021","lists":[)" + given + "]}")});
  };
  old("nobody, 2021", std::vector<int>(20, 50));
  old("a tie for second, 2021", {9'000, 30, 30});
  old("more seats than there are, 2021", {990'000, 1'000, 9});
  all.push_back({"a file with other seats",
                 file_of(begin + R"("title":"Ours","rules":{"list_seats":9,"district_seats":4,)" +
                         R"("threshold_percent":5,"other_seats":3,"lone_party":{"factor":[1,3],)" +
                         R"("least":1}},)" + lists)});
  for (Setting& one : all) open_all(one.state);
  return all;
}

// Each rule on its own, changed as the laboratory or a file can change it.
std::vector<Setting> moved(const Setting& base, bool product) {
  std::vector<std::pair<std::string, std::function<void(seats::Rules&)>>> moves = {
      {"threshold 7", [](seats::Rules& r) { r.threshold = 7'000; }},
      {"no line", [](seats::Rules& r) { r.against_all = !r.against_all; }},
      {"lone party",
       [](seats::Rules& r) {
         r.lone_party = r.lone_party ? std::nullopt : std::optional(seats::LoneParty{});
       }},
      {"dhondt", [](seats::Rules& r) { r.method = Method::kDHondt; }},
      {"no list seats", [](seats::Rules& r) { r.list_seats = 0; }}};
  const std::size_t combined = moves.size();
  moves.insert(moves.end(),
               {{"threshold 0", [](seats::Rules& r) { r.threshold = 0; }},
                {"threshold 100", [](seats::Rules& r) { r.threshold = seats::kWholeThreshold; }},
                {"factor", [](seats::Rules& r) { r.lone_party = seats::LoneParty{1, 3, 1}; }},
                {"droop", [](seats::Rules& r) { r.method = Method::kDroopLargestRemainder; }},
                {"adams", [](seats::Rules& r) { r.method = Method::kAdams; }},
                {"one more list seat", [](seats::Rules& r) { ++r.list_seats; }},
                {"no districts", [](seats::Rules& r) { r.district_seats = 0; }},
                {"31 districts", [](seats::Rules& r) { r.district_seats = 31; }}});
  std::vector<Setting> all;
  const auto add = [&](const std::string& name, const seats::Rules& rules) {
    Setting one{base.name + ": " + name, base.state};
    if (change_rules(one.state, catalogue(), rules)) all.push_back(std::move(one));
  };
  for (const auto& [name, move] : moves) {
    seats::Rules rules = base.state.scenario.rules;
    move(rules);
    add(name, rules);
  }
  for (std::size_t set = 1; product && set < std::size_t{1} << combined; ++set) {
    seats::Rules rules = base.state.scenario.rules;
    std::string name;
    for (std::size_t i = 0; i < combined; ++i) {
      if ((set >> i & 1) == 0) continue;
      moves[i].second(rules);
      words::join(name, moves[i].first);
    }
    add(name, rules);
  }
  // Votes by hand: one list alone over the threshold, and no list.
  for (const auto& [name, line] :
       {std::pair<const char*, int>{"nearly all for one", 0}, {"nearly all against all", -1}}) {
    Setting one{base.name + ": " + name, base.state};
    const int lists = static_cast<int>(one.state.scenario.lists.size());
    const seats::Votes all_votes = ballots(one.state);
    if (line < 0 && !one.state.scenario.rules.against_all) continue;
    move_line(one.state, line < 0 ? lists : line, all_votes * 97 / 100);
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace

const words::Words& keyed(std::string_view language) {
  static const std::map<std::string, words::Words, std::less<>> all = [] {
    std::map<std::string, words::Words, std::less<>> map;
    for (const std::string_view one : kLanguages) map.emplace(one, keyed_words(one));
    return map;
  }();
  return all.find(language)->second;
}

std::vector<std::string> keys_in(std::string_view text) {
  std::vector<std::string> keys;
  for (std::size_t at = 0; (at = text.find(kKeyBegins, at)) != text.npos; ++at) {
    const std::size_t end = text.find(kKeyEnds, at);
    keys.emplace_back(text.substr(at + 1, end - at - 1));
  }
  return keys;
}

std::string without_keys(std::string_view text) {
  std::string plain;
  bool key = false;
  for (const char c : text) {
    if (c == kKeyBegins) key = true;
    if (!key) plain.push_back(c);
    if (c == kKeyEnds) key = false;
  }
  return plain;
}

const std::vector<Setting>& settings() {
  static const std::vector<Setting> all = [] {
    std::vector<Setting> made;
    for (const Setting& base : bases()) {
      const bool product = base.name == "2023-03-19, mazhilis-2023" || base.name == "example lone";
      made.push_back(base);
      for (Setting& one : moved(base, product)) made.push_back(std::move(one));
    }
    return made;
  }();
  return all;
}

void for_all(std::string_view language, std::size_t each,
             const std::function<void(const Page&)>& check) {
  for (std::size_t i = 0; i < settings().size(); i += each) {
    const Setting& one = settings()[i];
    SCOPED_TRACE(one.name + ", " + std::string(language));
    const scenario::Result result = scenario::compute(one.state.scenario);
    check({one.state, result, describe({catalogue(), keyed(language), one.state, result})});
    if (testing::Test::HasFailure()) return;
  }
}

std::vector<const Sentence*> sentences(const Outline& outline) {
  std::vector<const Sentence*> all;
  for (const Section& section : outline.sections) {
    for (const Node& node : section.nodes) {
      if (const auto* const one = std::get_if<Sentence>(&node)) all.push_back(one);
    }
  }
  return all;
}

std::set<std::string> keys_of(Outline outline) {
  std::erase_if(outline.sections, [](const Section& section) {
    return section.id == "comparison" || section.id == "councils";
  });
  std::set<std::string> keys;
  const auto add = [&](std::string_view text) {
    for (std::string& key : keys_in(text)) keys.insert(std::move(key));
  };
  for (const std::string& text : all_texts(outline)) add(text);
  for (const Sentence* const one : sentences(outline)) {
    for (const Run& run : one->runs) add(run.text);
  }
  return keys;
}

}  // namespace app::claims
