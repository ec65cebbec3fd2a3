// What's checked: a number with one meaning has one form in one run of the command
// line, whatever the rules, in every language: the sentences below a table are those of
// the working, the threshold and the factor are exact, and a quota and a quotient are
// divided once.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/listing.h"
#include "random_scenario.h"
#include "run_program.h"
#include "scenario/catalogue.h"
#include "words/built_in.h"
#include "words/words.h"

namespace cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kEveryLanguage[] = {"en", "kk", "ru"};

// "7.5", "4,999": thousandths as this language writes them, without zeros at the end.
std::string exact(std::int64_t thousandths, std::string_view language) {
  std::string text = std::to_string(thousandths % 1'000 + 1'000).substr(1);
  while (text.ends_with('0')) text.pop_back();
  if (!text.empty()) text.insert(0, language == "en" ? "." : ",");
  return std::to_string(thousandths / 1'000) + text;
}

std::string exact_percent(std::int64_t thousandths, std::string_view language) {
  return exact(thousandths, language) + (language == "ru" ? "\u00A0%" : "%");
}

// "0.7"; "1/3" for what has no end in three decimals.
std::string exact_factor(const seats::LoneParty& rule, std::string_view language) {
  if (rule.numerator * 1'000 % rule.denominator != 0) {
    return std::to_string(rule.numerator) + '/' + std::to_string(rule.denominator);
  }
  const std::string text = exact(rule.numerator * 1'000 / rule.denominator, language);
  return text.size() > 1 ? text : text + (language == "en" ? ".0" : ",0");
}

// A scenario under custom rules: one list far ahead, or votes spread over many lists.
scenario::Scenario drawn_scenario(scenario::RandomScenarios& random) {
  scenario::Scenario scenario;
  seats::Rules& rules = scenario.rules;
  rules.list_seats = static_cast<seats::Seats>(random.between(1, 120));
  rules.threshold = static_cast<std::int32_t>(random.between(0, 9'999));
  rules.against_all = random.chance(50);
  if (random.chance(30)) rules.other_seats = 9;
  seats::LoneParty& lone = rules.lone_party.emplace();
  lone.denominator = static_cast<std::int32_t>(
      random.chance(50) ? random.between(1, 20) : random.between(1, seats::kMaxFactor));
  lone.numerator = static_cast<std::int32_t>(random.between(0, lone.denominator));
  lone.least = static_cast<seats::Seats>(random.between(0, 3));
  if (random.chance(60)) {
    rules.method = static_cast<seats::Method>(random.between(0, seats::kMethods - 1));
  }
  const bool one_ahead = random.chance(50);
  for (const char* const id : {"first", "second", "third", "fourth"}) {
    const bool small = one_ahead && !scenario.lists.empty();
    scenario.lists.push_back({.id = id, .votes = random.between(0, small ? 90 : 999'999)});
  }
  if (one_ahead) scenario.lists.front().votes += 1'000'000;
  if (random.chance(50)) scenario.against_all = random.between(0, 99'999);
  if (random.chance(50)) scenario.invalid = random.between(1, 99);
  return scenario;
}

std::vector<std::string> split(const std::string& text, std::string_view by) {
  std::vector<std::string> parts(1);
  for (std::size_t at = 0; at < text.size();) {
    if (text.compare(at, by.size(), by) == 0) {
      parts.emplace_back();
      at += by.size();
    } else {
      parts.back() += text[at++];
    }
  }
  if (parts.back().empty()) parts.pop_back();
  return parts;
}

// "Seats filled by neither ballot: " of every text of the command line's own.
std::vector<std::string> beginnings_of_own_texts(std::string_view language) {
  std::vector<std::string> all;
  const Json texts = Json::parse(words::built_in(language));
  for (const auto& [key, text] : texts.items()) {
    if (!key.starts_with("cli.") || key.starts_with("cli.column") || key == "cli.help") continue;
    all.push_back(text.get<std::string>());
    all.back().resize(std::min(all.back().size(), all.back().find('{')));
  }
  return all;
}

// The text after each `mark`, up to a space that is not part of a number, and
// without the full stop or comma of the sentence.
std::set<std::string> behind(const std::string& text, const std::string& mark) {
  std::set<std::string> all;
  for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at + 1)) {
    const auto from = at + mark.size();
    std::string number = text.substr(from, text.find_first_of(" \n", from) - from);
    while (number.find_last_of(".,;:") + 1 == number.size()) number.pop_back();
    all.insert(number);
  }
  return all;
}

// The percentages in a text, each with its sign.
std::set<std::string> percentages(const std::string& text, std::string_view language) {
  std::set<std::string> all;
  const std::string sign = exact_percent(0, language).substr(1);
  for (auto at = text.find(sign); at != text.npos; at = text.find(sign, at + 1)) {
    const auto from = text.find_last_not_of("0123456789.,", at - 1) + 1;
    all.insert(text.substr(from, at - from) + sign);
  }
  return all;
}

// "votes ÷ seats", and every value given for it.
std::map<std::string, std::set<std::string>> divisions(const std::string& text) {
  std::map<std::string, std::set<std::string>> all;
  for (const std::string& line : split(text, "\n")) {
    const auto by = line.rfind(" ÷ ");
    const auto is = line.find(" = ", by);
    if (by == line.npos || is == line.npos) continue;
    const auto from = line.rfind(' ', line.find_last_of("0123456789", by)) + 1;
    all[line.substr(from, is - from)].insert(*behind(line.substr(is), " = ").begin());
  }
  return all;
}

TEST(CliWording, OneNumberHasOneFormInOneRun) {
  const Folder folder;
  scenario::RandomScenarios random(75);
  int lone = 0;
  int quotients = 0;
  for (int round = 0; round < 40 / FEWER_ROUNDS + 1; ++round) {
    const scenario::Scenario scenario = drawn_scenario(random);
    const std::string file = write(scenario);
    for (const char* const language : kEveryLanguage) {
      const Outcome outcome = folder.mazhilis(
          "seats --format table --margins --explain --lang " + std::string(language), file);
      ASSERT_EQ(outcome.status, 0) << outcome.err;
      SCOPED_TRACE(file + outcome.out);
      const std::vector<std::string> blocks = split(outcome.out, "\n\n");
      ASSERT_EQ(blocks.size(), 4U) << "title, table, sentences, working";
      std::set<std::string> working;
      for (const std::string& line : split(blocks[3], "\n")) {
        const auto number = line.find_first_not_of("0123456789");
        working.insert(line.substr(line.compare(number, 2, ". ") == 0 ? number + 2 : 0));
      }
      const std::vector<std::string> own = beginnings_of_own_texts(language);
      for (const std::string& line : split(blocks[2], "\n")) {
        const auto begins = [&](const std::string& text) { return line.starts_with(text); };
        EXPECT_TRUE(working.contains(line) || std::ranges::any_of(own, begins)) << line;
      }

      const std::string sentences = blocks[2] + '\n' + blocks[3];
      const std::string wanted = exact_percent(scenario.rules.threshold, language);
      for (const std::string& one : percentages(sentences, language)) EXPECT_EQ(one, wanted);
      EXPECT_EQ(percentages(sentences, language).size(), scenario.rules.threshold > 0 ? 1U : 0U);
      for (const std::string& one : behind(sentences, "× ")) {
        EXPECT_EQ(one, exact_factor(*scenario.rules.lone_party, language));
        ++lone;
      }
      for (const auto& [division, results] : divisions(sentences)) {
        EXPECT_EQ(results.size(), 1U) << division;
        EXPECT_EQ(results.begin()->size(), results.begin()->find_last_of(".,") + 3) << division;
        ++quotients;
      }
    }
  }
  EXPECT_GT(lone, 0) << "no list was alone";
  EXPECT_GT(quotients, 0);
}

// The command line has no second wording for what the working says.
TEST(CliWording, NoTextOfItsOwnHasANumberOfTheRule) {
  for (const char* const language : kEveryLanguage) {
    const Json texts = Json::parse(words::built_in(language));
    for (const auto& [key, text] : texts.items()) {
      if (!key.starts_with("cli.") || !text.is_string()) continue;
      for (const char* const place :
           {"{percent}", "{threshold}", "{base}", "{quota}", "{factor}", "{divisor}", "{quotient}",
            "{remainder}", "{least}", "{lists}"}) {
        EXPECT_EQ(text.get<std::string>().find(place), std::string::npos) << key;
      }
    }
  }
}

// Each note of a result is a sentence below the table, and below a comparison.
TEST(CliWording, EveryNoteIsTold) {
  const Folder folder;
  const auto file = [](std::array<int, 3> votes, int against_all, const std::string& rest = "") {
    std::string lists;
    for (const int one : votes) {
      if (!lists.empty()) lists += ',';
      lists += R"({"id":"list-)" + std::to_string(lists.size()) + R"(","votes":)" +
               std::to_string(one) + '}';
    }
    return R"({"format":"mazhilis-scenario","version":1,"rules":"mazhilis-2023","lists":[)" +
           lists + R"(],"against_all":)" + std::to_string(against_all) + rest + '}';
  };
  struct Note {
    const char* id;
    std::string scenario;
    const char* options;
    const char* sentence;
  };
  const Note notes[] = {
      {"law_silent_nobody_passed", file({4, 4, 1}, 991), "", "The law has no rule for this"},
      {"law_silent_seats_exceed", file({99'000, 2, 1}, 0), "", "does not say which list gives way"},
      {"law_silent_tie_for_second", file({940, 30, 30}, 0), "",
       "does not say which of them takes part"},
      {"against_all_not_on_ballot", file({50, 30, 20}, 7), "--rules mazhilis-2007",
       "its 7 votes are not counted"},
      {"whole_seats_taken_back", file({10, 20, 70}, 0), "--method imperiali-largest-remainder",
       "more than the 69 there are"},
      {"lone_party_by_hare_quota", file({940, 30, 20}, 0), "--method dhondt",
       "the rule applies, with the quota of the law’s method"},
      {"districts_left_out", file({50, 30, 20}, 0, R"(,"district_seats":{"list-0":3})"),
       "--rules kurultai-2026", "These rules have no districts"},
      {"district_totals_overridden",
       file({50, 30, 20}, 0,
            R"(,"district_seats":{"list-0":29},"districts":[{"number":1,"winner":"vacant"}])"),
       "", "contradict the totals"},
      {"votes_are_not_a_result", file({50, 30, 20}, 0, R"(,"votes_known":false)"), "",
       "no official result of this election"},
  };
  for (const Note& note : notes) {
    const std::string options = "seats " + std::string(note.options);
    const Json result = Json::parse(folder.mazhilis(options, note.scenario).out, nullptr, false);
    EXPECT_NE(result["notes"].dump().find(note.id), std::string::npos) << note.id;
    const std::string table = folder.mazhilis(options + " --format table", note.scenario).out;
    EXPECT_NE(table.find(note.sentence), std::string::npos) << note.id << table;
    if (options.find("--method") != options.npos) continue;  // not compared
    const std::string rules = result["rules"].get<std::string>();
    const Outcome compared =
        folder.mazhilis("seats --format table --compare " + rules, note.scenario);
    EXPECT_NE(compared.out.find(note.sentence), std::string::npos) << note.id << compared.out;
  }
}

TEST(CliWording, RuleSetsAreListedWithTheirExactThresholds) {
  scenario::RandomScenarios random(5);
  Json sets = Json::array();
  std::vector<std::int32_t> thresholds = {0, 5'000, 7'500, 7'499, 10, 1, seats::kWholeThreshold};
  for (int i = 0; i < 50; ++i) {
    thresholds.push_back(static_cast<std::int32_t>(random.between(0, seats::kWholeThreshold)));
  }
  for (const std::int32_t threshold : thresholds) {
    sets.push_back({{"id", "set-" + std::to_string(threshold)},
                    {"name", "Name"},
                    {"law", "Law"},
                    {"rules",
                     {{"list_seats", 69},
                      {"district_seats", 29},
                      {"threshold_percent", exact(threshold, "en")},
                      {"method", "hare-largest-remainder"}}}});
  }
  const auto catalogue = scenario::Catalogue::read(Json{{"rules", {{"rules", sets}}}}.dump());
  ASSERT_GE(catalogue.rule_sets().size(), 50U);
  for (const char* const language : kEveryLanguage) {
    const words::Words words = words::Words::read(words::built_in(language));
    const std::string table = rules_table(catalogue, words, scenario::Language::kEnglish);
    std::size_t found = 0;
    for (const std::string& line : split(table, "\n")) {
      for (const std::int32_t threshold : thresholds) {
        if (!line.starts_with("set-" + std::to_string(threshold) + ' ')) continue;
        EXPECT_TRUE(line.ends_with(' ' + exact_percent(threshold, language))) << line;
        ++found;
        break;
      }
    }
    EXPECT_EQ(found, catalogue.rule_sets().size());
  }
}

}  // namespace
}  // namespace cli
