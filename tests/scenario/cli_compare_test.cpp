// What's checked: `mazhilis seats --compare`: each result equals that of --rules,
// in the order of the arguments; the table and the values for spreadsheets; an
// invalid comparison is reported in one line, with nothing on the output.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "run_program.h"

namespace cli {
namespace {

using Json = nlohmann::ordered_json;

const char* const kAll = "kurultai-2026,mazhilis-2023,mazhilis-2021,mazhilis-2007";

// Rows as words, so that the width of a column does not matter.
std::string squeezed(const std::string& text) {
  std::string words;
  for (const char c : text) {
    if (c != ' ' || (!words.empty() && words.back() != ' ' && words.back() != '\n')) words += c;
  }
  return words;
}

TEST(CliCompare, EachResultIsTheRuleSetsOwn) {
  const Folder folder;
  for (const char* const preset : {"2023-03-19", "2021-01-10", "2026-08-23"}) {
    const std::string of = "seats --preset " + std::string(preset);
    const Outcome outcome = folder.mazhilis(of + " --compare " + kAll);
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.err, "");
    const Json json = Json::parse(outcome.out, nullptr, false);
    EXPECT_EQ(json["format"], "mazhilis-comparison");
    EXPECT_EQ(json["version"], 1);
    ASSERT_EQ(json["results"].size(), 4U);
    std::string ids;
    for (const Json& result : json["results"]) {
      const std::string id = result["rules"].get<std::string>();
      ids += (ids.empty() ? "" : ",") + id;
      EXPECT_EQ(result, Json::parse(folder.mazhilis(of + " --rules " + id).out, nullptr, false));
    }
    EXPECT_EQ(ids, kAll);
  }
}

TEST(CliCompare, TableHasAColumnForEachRuleSet) {
  const Folder folder;
  const Outcome outcome = folder.mazhilis(
      "seats --preset 2023-03-19 --format table --compare mazhilis-2023,kurultai-2026");
  EXPECT_EQ(outcome.status, 0);
  const std::string text = squeezed(outcome.out);
  for (const char* const line :
       {"19 March 2023\n", "List Mazhilis 2023 Kurultai 2026\n", "Amanat 62 83\n", "Auyl 8 17\n",
        "Respublica 6 13\n", "People’s Party 5 11\n", "Baytaq 0 0\n", "Aq Jol 6 13\n", "OSDP 4 8\n",
        "Independents 7 0\n", "Total 98 145\n", "Kurultai 2026: These rules have no districts"}) {
    EXPECT_NE(text.find(line), std::string::npos) << line << " in\n" << text;
  }
  EXPECT_EQ(text.find("Vacant"), std::string::npos);
  for (const char* const language : {"kk", "ru"}) {
    const Outcome other = folder.mazhilis("seats --preset 2021-01-10 --format table --compare " +
                                          std::string(kAll) + " --lang " + language);
    EXPECT_EQ(other.status, 0);
    EXPECT_EQ(other.out.find("⟨"), std::string::npos) << other.out;
    EXPECT_EQ(other.out.find('{'), std::string::npos) << other.out;
  }
}

const char* const kThreeLists =
    R"({"format":"mazhilis-scenario","version":1,"rules":"mazhilis-2023",)"
    R"("lists":[{"id":"a","votes":60},{"id":"b","votes":40}]})";

TEST(CliCompare, CsvNamesTheRuleSetInEachRow) {
  const Folder folder;
  const std::string rows_of_kurultai =
      "a,a,60,60.0000,87,0,87,true,87,0,100,0,,own,,kurultai-2026,,\n";
  const Outcome one =
      folder.mazhilis("seats --format csv --compare kurultai-2026,mazhilis-2023", kThreeLists);
  EXPECT_EQ(one.out.find("rules,id,name,votes,"), 0U) << one.out;
  EXPECT_NE(one.out.find("\nkurultai-2026," + rows_of_kurultai), std::string::npos) << one.out;
  EXPECT_NE(one.out.find("\nmazhilis-2023,vacant,"), std::string::npos) << one.out;
  folder.write("two.jsonl", std::string(kThreeLists) + '\n' + kThreeLists + '\n');
  const Outcome many = folder.mazhilis("seats two.jsonl --format csv --compare kurultai-2026");
  EXPECT_EQ(many.out.find("line,rules,id,name,votes,"), 0U) << many.out;
  EXPECT_NE(many.out.find("\n2,kurultai-2026," + rows_of_kurultai), std::string::npos) << many.out;
  const Outcome lines = folder.mazhilis("seats two.jsonl --compare kurultai-2026");
  const std::string line = lines.out.substr(0, lines.out.find('\n') + 1);
  EXPECT_EQ(lines.out, line + line) << "one comparison a line";
  EXPECT_EQ(Json::parse(line, nullptr, false)["results"].size(), 1U);
}

TEST(CliCompare, WhatCannotBeCompared) {
  const Folder folder;
  const std::string ids = "mazhilis-2023, kurultai-2026, mazhilis-2021 or mazhilis-2007";
  const std::pair<std::string, std::string> cases[] = {
      {"seats --compare x", "--compare: expected " + ids + R"(, found "x")"},
      {"seats --compare", "--compare: expected " + ids + ", found nothing"},
      {"seats --compare mazhilis-2023,", "--compare: expected " + ids + ", found nothing"},
      {"seats --compare mazhilis-2023,y", "--compare: expected " + ids + R"(, found "y")"},
      {"seats --compare mazhilis-2023,mazhilis-2023",
       R"(--compare: expected each rule set once, found "mazhilis-2023" twice)"},
      {"seats --compare mazhilis-2023 --rules mazhilis-2021",
       "--compare: expected no --rules, --method, --explain or --margins beside it, found --rules"},
      {"seats --explain --compare mazhilis-2023",
       "--compare: expected no --rules, --method, --explain or --margins beside it, found "
       "--explain"},
      {"seats --margins --compare mazhilis-2023",
       "--compare: expected no --rules, --method, --explain or --margins beside it, found "
       "--margins"},
      {"rules --compare mazhilis-2023", "--compare: expected the command seats, found rules"},
  };
  for (const auto& [arguments, message] : cases) {
    const Outcome outcome = folder.mazhilis(arguments);
    EXPECT_EQ(outcome.status, 2) << arguments;
    EXPECT_EQ(outcome.err, "mazhilis: " + message + '\n');
    EXPECT_EQ(outcome.out, "") << arguments;
  }
}

TEST(CliCompare, RulesThatTheDistrictsDoNotFit) {
  const Folder folder;
  folder.write("x.json",
               R"({"format":"mazhilis-scenario","version":1,"rules":{"list_seats":9,)"
               R"("district_seats":67,"threshold_percent":7},"lists":[{"id":"a","votes":1}],)"
               R"("district_seats":{"a":40}})");
  EXPECT_EQ(folder.mazhilis("seats x.json --compare kurultai-2026").status, 0);
  const Outcome outcome = folder.mazhilis("seats x.json --compare kurultai-2026,mazhilis-2023");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err,
            "mazhilis: x.json: mazhilis-2023: district_seats: expected at most 29 seats in all, "
            "found 40\n");
}

}  // namespace
}  // namespace cli
