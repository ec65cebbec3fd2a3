// What's checked: no sentence is false for the state shown. For every rule set, election
// and example, and for custom rules, in every language with all sections open: each
// sentence is identified by its text key; for each key that makes a claim, a condition
// states when it may be shown. The same is checked for each citation of the law.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/sections/describe.h"
#include "cases.h"
#include "read_outline.h"
#include "seats/allocation.h"
#include "words/built_in.h"

namespace app {
namespace {

using seats::Method;
using Json = nlohmann::ordered_json;

constexpr char kKeyBegins = '\x01';
constexpr char kKeyEnds = '\x02';

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

// --- what is shown ----------------------------------------------------------

struct Setting {
  std::string name;
  State state;
};

void open_all(State& state) {
  for (const char* const id :
       {"margins", "majority", "measures", "ballots", "district-ballot", "laboratory", "councils",
        "timeline", "law-base", "law-threshold", "law-quota", "law-whole", "law-extra", "law-lone",
        "law-corrected", "law-rest", "law-plurality"}) {
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

struct Page {
  const State& state;
  const scenario::Result& result;
  Outline outline;

  [[nodiscard]] const seats::Rules& rules() const { return state.scenario.rules; }
  [[nodiscard]] const scenario::RuleSet* set() const {
    for (const scenario::RuleSet& one : catalogue().rule_sets()) {
      if (state.scenario.rules_id == one.id) return &one;
    }
    return nullptr;
  }
  /// The rules are those in the quoted text of Art. 97-1.
  [[nodiscard]] bool of_text() const {
    const seats::Rules& r = rules();
    return r.threshold == 5'000 && r.against_all && r.method == Method::kHareLargestRemainder &&
           r.lone_party == seats::LoneParty{.numerator = 7, .denominator = 10, .least = 2};
  }
  [[nodiscard]] bool of_earlier_text() const { return set() != nullptr && !of_text(); }
  [[nodiscard]] const scenario::Election* election() const {
    return catalogue().election(state.election);
  }
  [[nodiscard]] const scenario::Example* example() const {
    return catalogue().example(state.example);
  }
  [[nodiscard]] bool has_votes_of_election() const {
    const auto* const one = election();
    return !state.own && one && one->scenario.votes_known &&
           one->scenario.lists == state.scenario.lists &&
           one->scenario.against_all == state.scenario.against_all;
  }
  /// The rules are those of a council, from another article.
  [[nodiscard]] bool of_council() const {
    return example() && catalogue().council(example()->election) &&
           example()->scenario.rules == rules();
  }
  [[nodiscard]] bool is(seats::Outcome outcome) const { return result.trace.outcome == outcome; }
};

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

// The keys of sentences about the rules shown, not about others beside them.
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

// --- citations --------------------------------------------------------------

struct Citation {
  std::string key;  ///< of the text that cites
  bool earlier = false;
};

// A text that is inserted into other texts.
bool is_name(std::string_view key) {
  return key.starts_with("winner.") || key.starts_with("count.") || key.find(".name.") != key.npos;
}

std::vector<Citation> citations(const std::vector<Run>& runs) {
  std::vector<Citation> all;
  std::string key;
  for (const Run& run : runs) {
    const std::vector<std::string> keys = keys_in(run.text);
    if (run.style == Run::Style::kCitation) {
      all.push_back({key, std::ranges::find(keys, "law.earlier") != keys.end()});
    } else if (run.text.starts_with(kKeyBegins) && !is_name(keys.front())) {
      key = keys.front();
    }
  }
  return all;
}

// Whether a text whose claim rests on the rule for list seats may cite it as it is
// quoted; nothing for a text that cites something else.
std::optional<bool> may_cite(const Page& page, const std::string& key) {
  const seats::Rules& r = page.rules();
  const bool base = r.against_all && !page.of_council();
  const bool threshold = base && r.threshold == 5'000;
  const bool sharing = threshold && r.method == Method::kHareLargestRemainder;
  const bool lone = threshold && r.lone_party.has_value();
  const bool corrected =
      lone && *r.lone_party == seats::LoneParty{.numerator = 7, .denominator = 10, .least = 2};
  const bool whole = page.is(seats::Outcome::kLoneParty) ? lone : sharing;
  const std::map<std::string, bool> all = {
      {"working.base", base},           {"working.base_lists", base},
      {"working.threshold", threshold}, {"votes.barrier", threshold},
      {"working.quota", sharing},       {"working.whole", sharing},
      {"working.first_extra", sharing}, {"working.tie", sharing},
      {"replay.extra", sharing},        {"replay.whole", whole},
      {"working.lone", lone},           {"working.quota_lone", lone},
      {"working.lone_whole", lone},     {"working.lone_extra", lone},
      {"votes.barrier_lone", lone},     {"replay.rest", lone},
      {"replay.runner_up", corrected},  {"working.lone_corrected", corrected}};
  const auto found = all.find(key);
  return found == all.end() ? std::nullopt : std::optional(found->second);
}

// Texts about other laws and articles, or about rules that are not shown.
bool rests_on_itself(std::string_view key) {
  for (const std::string_view begin :
       {"today.", "districts.plurality", "working.districts", "working.who_sits", "replay.district",
        "district_ballot.", "councils.", "timeline.day", "measures.define", "example."}) {
    if (key.starts_with(begin)) return true;
  }
  return false;
}

void check_citations(const Page& page, const std::vector<Run>& runs) {
  for (const Citation& one : citations(runs)) {
    const std::optional<bool> may = may_cite(page, one.key);
    if (!may) {
      EXPECT_TRUE(rests_on_itself(one.key)) << one.key;
      continue;
    }
    EXPECT_EQ(one.earlier, page.of_earlier_text()) << one.key;
    EXPECT_TRUE(one.earlier || *may) << one.key;
    const bool base = one.key == "working.base" || one.key == "working.base_lists";
    EXPECT_FALSE(base && page.of_earlier_text()) << one.key;
  }
}

TEST(Claims, TheLawIsCitedForWhatItPrescribes) {
  int cited = 0;
  for_all("en", 1, [&](const Page& page) {
    for (const Sentence* const one : sentences(page.outline)) {
      check_citations(page, one->runs);
      // And it is cited wherever it may be cited.
      const auto keys = one->runs.empty() ? std::vector<std::string>() : keys_in(one->runs[0].text);
      if (keys.empty() || !may_cite(page, keys.front())) continue;
      const bool is_cited = !citations(one->runs).empty();
      const bool base = keys.front().starts_with("working.base");
      EXPECT_EQ(is_cited, page.of_earlier_text() ? !base : *may_cite(page, keys.front()))
          << keys.front();
      cited += is_cited ? 1 : 0;
    }
    for (const Section& section : page.outline.sections) {
      for (const Node& node : section.nodes) {
        const auto* const quote = std::get_if<Quote>(&node);
        if (!quote || quote->id == "law-plurality") continue;
        EXPECT_FALSE(page.of_earlier_text()) << quote->id;
        const bool kurultai = page.state.scenario.rules_id == "kurultai-2026";
        EXPECT_EQ(keys_in(quote->source).front(), kurultai ? "law.source_unchanged" : "law.source");
      }
    }
  });
  EXPECT_GT(cited, 500);
}

TEST(Claims, TheSeatsThatArriveCiteNoMore) {
  std::set<std::string> seen;
  for (const Setting& one : settings()) {
    SCOPED_TRACE(one.name);
    const scenario::Result result = scenario::compute(one.state.scenario);
    State state = one.state;
    state.viewing.open = {};
    const seats::Seats lists = state.scenario.rules.list_seats;
    for (const int given : {0, 1, lists - 1, lists, lists + 1, 2'000}) {
      state.viewing.replay.given = std::max(0, given);
      const Subject subject{catalogue(), keyed("en"), state, result};
      Page page{state, result, {}};
      page.outline.sections.push_back(describe_seats(subject));
      (void)describe_replay(subject, page.outline.sections.back());
      for (const Sentence* const sentence : sentences(page.outline)) {
        check_citations(page, sentence->runs);
        for (const app::Run& run : sentence->runs) {
          for (const std::string& key : keys_in(run.text)) seen.insert(key);
        }
        // With divisors, or with districts alone, no quota comes first.
        const auto keys = keys_in(sentence->runs.front().text);
        if (given == 0 && !keys.empty() && keys.front() == "replay.none") {
          EXPECT_GT(result.trace.quota_votes, 0);
          EXPECT_GT(lists, 0);
        }
      }
      if (HasFailure()) return;
    }
  }
  for (const char* const key : {"replay.none", "replay.none_yet", "replay.extra", "replay.rest",
                                "replay.other", "replay.other_of_file", "replay.quotient"}) {
    EXPECT_TRUE(seen.contains(key)) << key;
  }
}

// --- claims -----------------------------------------------------------------

using Condition = std::function<bool(const Page&)>;

// When a text may be shown. Texts that are not listed make no claim about rules or votes.
const std::map<std::string, Condition>& conditions() {
  const auto same_as_kurultai = [](const Page& p) { return p.set() != nullptr && p.of_text(); };
  // The only file here with custom rules and such seats has three of them.
  const auto assembly = [](const Page& p) { return p.rules().other_seats == 9; };
  const auto others_of_file = [](const Page& p) { return p.rules().other_seats == 3; };
  const auto nobody = [](const Page& p) { return p.is(seats::Outcome::kNobodyPassed); };
  const auto named = [](const Page& p) { return !p.state.scenario.rules_id.empty(); };
  const auto as_held = [](const Page& p) {
    return !p.state.own && p.election() &&
           p.election()->scenario.rules_id == p.state.scenario.rules_id;
  };
  static const std::map<std::string, Condition> all = {
      {"today.mazhilis",
       [=](const Page& p) {
         return same_as_kurultai(p) && p.state.scenario.rules_id != "kurultai-2026";
       }},
      {"today.kurultai",
       [](const Page& p) { return p.state.scenario.rules_id == "kurultai-2026"; }},
      {"today.earlier", [](const Page& p) { return p.of_earlier_text(); }},
      {"today.threshold",
       [](const Page& p) { return p.of_earlier_text() && p.rules().threshold != 5'000; }},
      {"today.runner_up",
       [](const Page& p) { return p.of_earlier_text() && !p.rules().lone_party; }},
      {"today.against_all",
       [](const Page& p) { return p.of_earlier_text() && !p.rules().against_all; }},
      {"today.by_hand",
       [](const Page& p) {
         return p.set() == nullptr && p.rules() != p.state.first_rules &&
                !(p.example() && p.rules() == p.example()->scenario.rules);
       }},
      {"today.own_rules",
       [](const Page& p) {
         return p.set() == nullptr && !p.of_council() &&
                ((p.state.own && p.rules() == p.state.first_rules) ||
                 (p.example() && p.rules() == p.example()->scenario.rules));
       }},
      {"lead.mixed",
       [=](const Page& p) { return as_held(p) && p.state.scenario.rules.district_seats > 0; }},
      {"lead.own_example",
       [](const Page& p) {
         return p.state.own && p.example() && p.example()->election.empty() &&
                p.example()->scenario == p.state.scenario;
       }},
      {"lead.own_example_changed",
       [](const Page& p) {
         return p.state.own && p.example() && p.example()->election.empty() &&
                p.example()->scenario != p.state.scenario;
       }},
      {"lead.own_real",
       [](const Page& p) {
         return p.example() && !p.example()->election.empty() && p.has_votes_of_election();
       }},
      {"today.council", [](const Page& p) { return p.of_council(); }},
      {"lead.own_council",
       [](const Page& p) { return p.of_council() && p.example()->scenario == p.state.scenario; }},
      {"lead.own_council_changed",
       [](const Page& p) {
         return p.state.own && p.example() && catalogue().council(p.example()->election) &&
                p.example()->scenario != p.state.scenario;
       }},
      {"lead.own_rules", [](const Page& p) { return p.has_votes_of_election(); }},
      {"lead.own_votes", [](const Page& p) { return !p.state.own && !p.has_votes_of_election(); }},
      {"lead.own_file", [](const Page& p) { return p.state.own && !p.example(); }},
      {"lead.own_titled", [](const Page& p) { return p.state.own && !p.example(); }},
      {"lead.own_by_law", named},
      {"lead.unknown_mixed", named},
      {"lead.unknown_lists", named},
      {"setup.own_rules",
       [](const Page& p) { return p.state.own && p.rules() == p.state.first_rules; }},
      {"setup.example_rules",
       [](const Page& p) { return p.example() && p.rules() == p.example()->scenario.rules; }},
      {"setup.changed_rules", [](const Page& p) { return p.rules() != p.state.first_rules; }},
      {"setup.other_rules",
       [](const Page& p) {
         return p.has_votes_of_election() && !is_official(p.state, *p.election());
       }},
      {"setup.own_file", [](const Page& p) { return p.state.own && !p.example(); }},
      {"setup.example", [](const Page& p) { return p.state.own && p.example(); }},
      {"votes.barrier",
       [](const Page& p) { return p.rules().list_seats > 0 && !p.is(seats::Outcome::kLoneParty); }},
      {"votes.no_list_seats", [](const Page& p) { return p.rules().list_seats == 0; }},
      {"seat.unfilled", [=](const Page& p) { return nobody(p) && !p.of_earlier_text(); }},
      {"seat.unfilled_then", nobody},
      {"working.nobody", [=](const Page& p) { return nobody(p) && !p.of_earlier_text(); }},
      {"working.nobody_then", [=](const Page& p) { return nobody(p) && p.of_earlier_text(); }},
      {"working.seats_exceed_then", [](const Page& p) { return p.of_earlier_text(); }},
      {"working.tie_for_second_then", [](const Page& p) { return p.of_earlier_text(); }},
      {"working.method",
       [](const Page& p) { return p.rules().method != Method::kHareLargestRemainder; }},
      {"working.other_seats", assembly},
      {"majority.others", assembly},
      {"measures.others", assembly},
      {"winner.assembly_of_file", others_of_file},
      {"working.other_seats_of_file", others_of_file},
      {"majority.others_of_file", others_of_file},
      {"measures.others_of_file", others_of_file},
      {"districts.unlisted",
       [](const Page& p) {
         return !p.state.own && p.election() &&
                p.election()->scenario.district_seats == p.state.scenario.district_seats;
       }},
      {"sources.order",
       [](const Page& p) {
         // The source is unknown for a file, and known for a council's votes.
         return !p.state.own || (p.example() && catalogue().council(p.example()->election));
       }},
      {"sources.law_by_hand", [](const Page& p) { return p.set() == nullptr; }},
      {"sources.law", named},
  };
  return all;
}

TEST(Claims, AreTrueOfWhatIsShown) {
  std::map<std::string, int> seen;
  for (const std::string_view language : kLanguages) {
    for_all(language, language == "en" ? 1 : 7, [&](const Page& page) {
      for (const std::string& key : keys_of(page.outline)) {
        const auto found = conditions().find(key);
        if (found == conditions().end()) continue;
        EXPECT_TRUE(found->second(page)) << key;
        ++seen[key];
      }
    });
  }
  // Each key occurs, otherwise its condition is untested.
  for (const auto& [key, condition] : conditions()) {
    EXPECT_GT(seen[key], 0) << key;
  }
}

// A title is a name that an author gave to votes; national votes have a date.
TEST(Claims, NobodysOwnVotesAreKazakhstans) {
  for (const std::string_view language : kLanguages) {
    for_all(language, language == "en" ? 1 : 7, [&](const Page& page) {
      const std::string lead = without_keys(page.outline.lead);
      bool country = false;
      for (const char* const name : {"Kazakhstan", "Казахстан", "Қазақстан"}) {
        country |= lead.find(name) != lead.npos;
      }
      EXPECT_FALSE(country && page.state.own) << lead;
      if (page.state.example.empty()) return;
      const std::string title = keyed(language).text("example.name." + page.state.example);
      EXPECT_FALSE(country && page.outline.lead.find(title) != std::string::npos) << lead;
    });
  }
}

// The number of votes that a list needs is exact: with it the list passes, with one fewer not.
TEST(Claims, TheVotesStillNeededAreThoseThatPass) {
  int checked = 0;
  for_all("en", 1, [&](const Page& page) {
    const Table& table = *page.outline.section("votes")->find<Table>("votes");
    const auto passes = [&](std::size_t list, seats::Votes more) {
      scenario::Scenario scenario = page.state.scenario;
      scenario.lists[list].votes += more;
      return scenario::compute(scenario).trace.lists[list].passed;
    };
    for (std::size_t i = 0; i < page.state.scenario.lists.size(); ++i) {
      const Cell& cell = table.cell(table.rows[i], "standing");
      const auto keys = keys_in(cell.text);
      if (keys.empty() || keys.front() != "votes.short") continue;
      const auto numbers = numbers_in(without_keys(cell.text), keyed("en"));
      const seats::Votes needed = std::atoll(numbers.front().c_str());
      EXPECT_TRUE(passes(i, needed)) << cell.text;
      EXPECT_FALSE(passes(i, needed - 1)) << cell.text;
      ++checked;
    }
  });
  EXPECT_GT(checked, 500);
}

// The seats of all holders that are named add up to the whole chamber.
TEST(Claims, TheSeatsAddUp) {
  int checked = 0;
  for_all("en", 1, [&](const Page& page) {
    const seats::Rules& rules = page.rules();
    const seats::Seats all = rules.list_seats + rules.district_seats + rules.other_seats;
    // A name, which may contain a number, is followed by its seats.
    const auto sum = [&](std::string_view told) {
      std::string parts = without_keys(told.substr(told.rfind(": ") + 2));
      seats::Seats total = 0;
      for (std::size_t at = 0; at < parts.size();) {
        const std::size_t end = std::min(parts.find(", ", at), parts.size());
        const auto numbers = numbers_in(parts.substr(at, end - at), keyed("en"));
        if (!numbers.empty()) total += std::atoi(numbers.back().c_str());
        at = end + 2;
      }
      return total;
    };
    for (const Sentence* const one : sentences(page.outline)) {
      const std::string text = plain(one->runs);
      if (keys_in(text).empty() || keys_in(text).front() != "working.chamber") continue;
      EXPECT_EQ(sum(text), all) << without_keys(text);
      ++checked;
    }
    EXPECT_EQ(sum(page.outline.status), all) << without_keys(page.outline.status);
  });
  EXPECT_GT(checked, 200);
}

TEST(Claims, MajoritiesOfTheLawAreThoseOfItsRules) {
  for_all("en", 3, [](const Page& page) {
    const auto* const table = page.outline.section("majority")
                                  ? page.outline.section("majority")->find<Table>("majority-needs")
                                  : nullptr;
    if (!table) return;
    const bool by_law = table->columns.size() > 3;
    EXPECT_EQ(by_law, page.set() && !page.set()->majorities.empty());
  });
}

// The rule for a tie is stated once, beside the methods.
TEST(Claims, TheRuleForATieIsToldOnce) {
  for_all("en", 5, [](const Page& page) {
    int told = 0;
    for (const Sentence* const one : sentences(page.outline)) {
      for (const app::Run& run : one->runs) {
        for (const std::string& key : keys_in(run.text)) told += key == "method.tie" ? 1 : 0;
      }
    }
    EXPECT_EQ(told, 1);
  });
}

// The three languages cite in the same places.
TEST(Claims, EveryLanguageCitesTheSame) {
  const auto cited = [](std::string_view language, const Setting& one) {
    const scenario::Result result = scenario::compute(one.state.scenario);
    const Outline outline = describe({catalogue(), keyed(language), one.state, result});
    std::multiset<std::string> keys;
    for (const Sentence* const sentence : sentences(outline)) {
      for (const Citation& citation : citations(sentence->runs)) keys.insert(citation.key);
    }
    return keys;
  };
  for (std::size_t i = 0; i < settings().size(); i += 11) {
    SCOPED_TRACE(settings()[i].name);
    const auto english = cited("en", settings()[i]);
    EXPECT_EQ(cited("ru", settings()[i]), english);
    EXPECT_EQ(cited("kk", settings()[i]), english);
  }
}

// Threshold texts take the number from the rules; only texts about one law contain it in
// words. And the winner of a district has more votes than any other candidate.
TEST(Claims, NoTextHasAThresholdOfItsOwn) {
  for (const std::string_view language : kLanguages) {
    const Json file = Json::parse(words::built_in(language), nullptr, false);
    for (const auto& [key, value] : file.items()) {
      if (key.starts_with("law.text.") || key.starts_with("councils.")) continue;
      const std::string text = plain_spaces(value.dump());
      for (const std::string number : {"5", "7"}) {
        for (const std::string sign : {"%", " %", " per cent", " пайыз", " процент"}) {
          const std::size_t at = text.find(number + sign);
          const bool alone =
              at != text.npos && (at == 0 || (std::isdigit(text[at - 1]) == 0 &&
                                              text[at - 1] != '.' && text[at - 1] != ','));
          EXPECT_FALSE(alone) << language << " " << key;
        }
      }
    }
  }
  const std::pair<const char*, const char*> candidate[] = {
      {"en", "any other candidate"}, {"ru", "других кандидатов"}, {"kk", "басқа кандидаттардан"}};
  for (const auto& [language, words] : candidate) {
    for (const char* const key : {"districts.plurality", "seat.district", "replay.district",
                                  "working.districts", "ballots.what", "councils.tied_district"}) {
      EXPECT_NE(plain_spaces(words_of(language).text(key)).find(words), std::string::npos)
          << language << ' ' << key;
    }
  }
}

}  // namespace
}  // namespace app
