// What's checked: `mazhilis seats` for one scenario: the official table of 2023,
// the three formats, and bad files reported in one line with nothing on the output.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

#include "run_program.h"

namespace cli {
namespace {

using Json = nlohmann::ordered_json;

const char* const kScenario =
    R"({"format":"mazhilis-scenario","version":1,"rules":"mazhilis-2023",)"
    R"("lists":[{"id":"a","votes":10},{"id":"b","votes":20},{"id":"c","votes":30},)"
    R"({"id":"d","votes":40}]})";

std::string but(std::string_view from, std::string_view to) {
  std::string text = kScenario;
  return text.replace(text.find(from), from.size(), to);
}

// The table's rows, each as its words, without what is below the table.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::size_t cells(const std::string& line) {
  std::size_t count = 0;
  for (const char c : line) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

TEST(CliSeats, TableOf2023IsTheOfficialOne) {
  const Outcome outcome = Folder().mazhilis("seats --preset 2023-03-19 --format table");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
  const std::string expected[] = {
      "19 March 2023 · Mazhilis 2023",
      "",
      "List Votes Share, % Whole Remainder Extra List seats District seats Seats",
      "─",
      "Amanat 3,431,510 53.90 39 0.6493 +1 40 22 62",
      "Auyl 693,938 10.90 8 0.0181 8 0 8",
      "Respublica 547,154 8.59 6 0.3221 6 0 6",
      "People’s Party 432,920 6.80 5 0.0022 5 0 5",
      "Baytaq 146,431 2.30 – 0 0 0",
      "Aq Jol 535,139 8.41 6 0.1832 6 0 6",
      "OSDP 331,058 5.20 3 0.8252 +1 4 0 4",
      "Against all 248,291 3.90",
      "Independents 7 7",
      "─",
      "Total 6,366,441 100.00 67 +2 69 29 98",
      "",
      "6,366,441 ballots are counted: those for all lists and those “against all”. Invalid "
      "ballots are not. (Arts\u00A097-1(1), 43(5))",
      "The threshold, 5% of them, is 318,323 votes. Lists that reach it: 6 of 7. "
      "(Art.\u00A097-1(1))",
      "One seat costs a quota: 5,971,719 votes ÷ 69 = 86,546.65. (Art.\u00A097-1(1))",
  };
  const std::vector<std::string> lines = lines_of(outcome.out);
  ASSERT_EQ(lines.size(), std::size(expected)) << outcome.out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string words;
    bool space = false;
    for (const char c : lines[i]) {
      if (c == ' ' && space) continue;
      space = c == ' ';
      words += c;
    }
    if (expected[i] == "─") words.resize(std::string("─").size());
    EXPECT_EQ(words, expected[i]);
  }
}

TEST(CliSeats, TableLinesUpInEveryLanguage) {
  const Folder folder;
  for (const char* const language : {"en", "kk", "ru"}) {
    const Outcome outcome =
        folder.mazhilis("seats --preset 2023-03-19 --format table --lang " + std::string(language));
    const std::vector<std::string> lines = lines_of(outcome.out);
    ASSERT_EQ(lines.size(), 19U);
    const std::size_t width = cells(lines[3]);  // the rule below the heading
    for (std::size_t i = 2; i <= 14; ++i) {
      if (i == 11) continue;  // "against all" has no seats, so its line is shorter
      EXPECT_EQ(cells(lines[i]), width) << language << ": " << lines[i];
    }
  }
}

TEST(CliSeats, RulesReplaceTheScenariosOwn) {
  const Folder folder;
  const Json json = Json::parse(
      folder.mazhilis("seats --preset 2023-03-19 --rules kurultai-2026").out, nullptr, false);
  EXPECT_EQ(json["rules"], "kurultai-2026");
  EXPECT_EQ(json["lists"][0]["seats"], 83);
  EXPECT_EQ(json["notes"].dump(), R"(["districts_left_out"])");
}

TEST(CliSeats, RulesThatTheDistrictsDoNotFit) {
  const Folder folder;
  folder.write("x.json", but(R"("rules":"mazhilis-2023")",
                             R"("district_seats":{"a":40},"rules":{"list_seats":9,)"
                             R"("district_seats":67,"threshold_percent":7})"));
  EXPECT_EQ(folder.mazhilis("seats x.json").status, 0);
  const Outcome outcome = folder.mazhilis("seats x.json --rules mazhilis-2023");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err,
            "mazhilis: x.json: district_seats: expected at most 29 seats in all, found 40\n");
}

TEST(CliSeats, FileDashAndNothingAreTheSame) {
  const Folder folder;
  folder.write("x.json", kScenario);
  const Outcome file = folder.mazhilis("seats x.json");
  EXPECT_EQ(file.status, 0);
  EXPECT_EQ(Json::parse(file.out, nullptr, false)["lists"][3]["list_seats"], 27);
  EXPECT_EQ(folder.mazhilis("seats -", kScenario).out, file.out);
  EXPECT_EQ(folder.mazhilis("seats", kScenario).out, file.out);
  folder.write("--odd", kScenario);
  EXPECT_EQ(folder.mazhilis("seats -- --odd").out, file.out);
}

TEST(CliSeats, Csv) {
  const Outcome outcome = Folder().mazhilis("seats --format csv", but(R"("id":"a")", R"(
      "id":"a","name":"=1+1, \"A\"")"));
  EXPECT_EQ(outcome.out,
            "id,name,votes,share_percent,list_seats,district_seats,seats,passed,whole,"
            "remainder_numerator,remainder_denominator,extra,registered,"
            "status,election,rules,source,link\n"
            "a,\"'=1+1, \"\"A\"\"\",10,10.0000,7,0,7,true,6,90,100,1,,own,,mazhilis-2023,,\n"
            "b,b,20,20.0000,14,0,14,true,13,80,100,1,,own,,mazhilis-2023,,\n"
            "c,c,30,30.0000,21,0,21,true,20,70,100,1,,own,,mazhilis-2023,,\n"
            "d,d,40,40.0000,27,0,27,true,27,60,100,0,,own,,mazhilis-2023,,\n"
            "against_all,Against all,0,0.0000,,,,,,,,,,own,,mazhilis-2023,,\n"
            "independent,Independents,,,0,0,0,,,,,,,own,,mazhilis-2023,,\n"
            "vacant,Vacant,,,0,29,29,,,,,,,own,,mazhilis-2023,,\n");
}

TEST(CliSeats, CsvHasAgainstAllAndInvalidBallots) {
  const Folder folder;
  const std::string csv = folder
                              .mazhilis("seats --format csv",
                                        but(R"("lists")", R"("against_all":7,"invalid":3,"lists")"))
                              .out;
  EXPECT_NE(csv.find("\nagainst_all,Against all,7,6.5421,,,,"), std::string::npos) << csv;
  EXPECT_NE(csv.find("\ninvalid,Invalid ballots,3,,,,,"), std::string::npos) << csv;
  // A ballot without such a line counts none of its votes.
  const std::string without = folder
                                  .mazhilis("seats --format csv --rules mazhilis-2007",
                                            but(R"("lists")", R"("against_all":7,"lists")"))
                                  .out;
  EXPECT_NE(without.find("\nagainst_all,Against all,7,,,,,"), std::string::npos) << without;
}

TEST(CliSeats, SaysWhatItIsWhateverAFileClaims) {
  const Folder folder;
  const auto said = [](const Outcome& outcome) {
    const Json json = Json::parse(outcome.out, nullptr, false);
    EXPECT_TRUE(json.contains("source") && json.contains("link")) << outcome.out << outcome.err;
    return json["status"].get<std::string>() + ' ' + json["election"].dump();
  };
  EXPECT_EQ(said(folder.mazhilis("seats --preset 2023-03-19")), "official \"2023-03-19\"");
  EXPECT_EQ(said(folder.mazhilis("seats --preset 2023-03-19 --rules kurultai-2026")),
            "changed \"2023-03-19\"");
  EXPECT_EQ(said(folder.mazhilis("seats --preset 2023-03-19 --method dhondt")),
            "changed \"2023-03-19\"");
  EXPECT_EQ(said(folder.mazhilis("seats --preset 2026-08-23")), "own \"2026-08-23\"");
  EXPECT_EQ(said(folder.mazhilis("seats", kScenario)), "own null");

  const Json presets = Json::parse(folder.mazhilis("presets").out, nullptr, false);
  for (const Json& preset : presets["presets"]) {
    if (!preset["scenario"].value("votes_known", true)) continue;
    Json scenario = preset["scenario"];
    scenario["title"] = "A title changes no result";
    EXPECT_EQ(said(folder.mazhilis("seats", scenario.dump())), "official " + preset["id"].dump());
    scenario["status"] = "official";
    scenario["election"] = preset["id"];
    scenario["source"] = std::string(500, 's');
    scenario["link"] = nullptr;
    const Outcome outcome = folder.mazhilis("seats", scenario.dump());
    EXPECT_EQ(said(outcome), "official " + preset["id"].dump());
    EXPECT_EQ(outcome.err, "");
    scenario["lists"][0]["votes"] = 1;
    EXPECT_EQ(said(folder.mazhilis("seats", scenario.dump())), "changed " + preset["id"].dump());
    scenario["lists"][0]["id"] = "another";
    scenario.erase("districts");
    scenario.erase("district_seats");
    EXPECT_EQ(said(folder.mazhilis("seats", scenario.dump())), "own null");
  }
}

TEST(CliSeats, WhatAFileSaysOfItselfHasATypeToo) {
  const Folder folder;
  const std::pair<std::string, std::string> cases[] = {
      {R"("status":true)", "status: expected a text or null, found true"},
      {R"("election":2023)", "election: expected a text or null, found 2023"},
      {R"("source":[])", "source: expected a text or null, found an array"},
      {R"("link":{})", "link: expected a text or null, found an object"}};
  for (const auto& [field, message] : cases) {
    const Outcome outcome = folder.mazhilis("seats", but(R"("lists")", field + R"(,"lists")"));
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(outcome.err, "mazhilis: -: " + message + '\n');
  }
}

TEST(CliSeats, OtherFilesAreNamed) {
  using namespace std::string_literals;
  const Folder folder;
  const std::string scenario = kScenario;
  const auto wide = [&](const std::string& before, const std::string& after) {
    std::string text;
    for (const char c : scenario) text += before + c + after;
    return text;
  };
  const std::pair<std::string, std::string> cases[] = {
      {"\xFF\xFE" + wide("", "\0"s), "UTF-16"},
      {"\xFE\xFF" + wide("\0"s, ""), "UTF-16"},
      {wide("", "\0"s), "UTF-16"},
      {wide("\0"s, ""), "UTF-16"},
      {"\xFF\xFE\0\0"s + wide("", "\0\0\0"s), "UTF-32"},
      {wide("\0\0\0"s, ""), "UTF-32"},
      {wide("", "\0\0\0"s), "UTF-32"},
      {"PK\x03\x04\x14\0\x06"s, "a workbook (such as .xlsx or .ods) or another ZIP file"},
      {"\xD0\xCF\x11\xE0\xA1\xB1"s, "an old workbook or document (.xls or .doc)"},
      {"%PDF-1.7\n", "a PDF file"},
      {"\x89PNG\r\n", "a picture"},
      {"\x1F\x8B\x08\0"s, "a compressed file (gzip)"}};
  for (const auto& [bytes, kind] : cases) {
    for (const std::string name : {"x.json", "x.jsonl"}) {
      folder.write(name, bytes);
      const Outcome outcome = folder.mazhilis("seats " + name);
      EXPECT_EQ(outcome.status, 2);
      EXPECT_EQ(outcome.out, "");
      EXPECT_EQ(outcome.err,
                "mazhilis: " + name + ": expected JSON as UTF-8 text, found " + kind + '\n');
    }
    EXPECT_EQ(folder.mazhilis("seats", bytes).err,
              "mazhilis: -: expected JSON as UTF-8 text, found " + kind + '\n');
  }
  // A mark at the start is no part of the text.
  EXPECT_EQ(folder.mazhilis("seats", "\xEF\xBB\xBF" + scenario).out,
            folder.mazhilis("seats", scenario).out);
}

TEST(CliSeats, BadFileIsOneLineAndNoOutput) {
  const Folder folder;
  folder.write("bad.json", but(R"("votes":40)", R"("votes":-5)"));
  for (const char* const format : {"json", "table", "csv"}) {
    const Outcome outcome = folder.mazhilis("seats bad.json --format " + std::string(format));
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(outcome.err,
              "mazhilis: bad.json: lists[3].votes: expected a whole number from 0 to "
              "1000000000000, found -5\n");
  }
}

TEST(CliSeats, FilesThatCannotBeRead) {
  const Folder folder;
  const Outcome missing = folder.mazhilis("seats none.json");
  EXPECT_EQ(missing.status, 2);
  EXPECT_EQ(missing.err, "mazhilis: none.json: No such file or directory\n");
  const Outcome directory = folder.mazhilis("seats .");
  EXPECT_EQ(directory.status, 2);
  EXPECT_EQ(directory.err, "mazhilis: .: Is a directory\n");
  const Outcome empty = folder.mazhilis("seats");
  EXPECT_EQ(empty.status, 2);
  EXPECT_EQ(empty.err,
            "mazhilis: -: line 1, column 1: expected a value, found the end of the text\n");
}

TEST(CliSeats, AFileWithoutEndIsReadNoFurtherThanNeeded) {
  const Outcome outcome = Folder().shell("yes ' ' | \"$MAZHILIS\" seats");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.err, "mazhilis: -: expected at most 1048576 bytes, found more\n");
}

TEST(CliSeats, UnknownFieldsAreWarnedOf) {
  const Folder folder;
  const Outcome outcome = folder.mazhilis("seats", but(R"("votes":40)", R"("votes":40,"seat":1)"));
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "mazhilis: -: lists[3].seat: unknown field, left out\n");
  EXPECT_EQ(outcome.out, folder.mazhilis("seats", kScenario).out);
}

TEST(CliSeats, AnotherMethodIsNamedAndIsNoBuiltInRuleSet) {
  const Folder folder;
  const Outcome outcome = folder.mazhilis("seats --preset 2023-03-19 --method dhondt");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const Json json = Json::parse(outcome.out, nullptr, false);
  EXPECT_EQ(json["method"], "dhondt");
  EXPECT_FALSE(json.contains("rules"));
  // 3,431,510 ÷ 41 = 83,695 is the last quotient above 331,058 ÷ 4 = 82,764.
  EXPECT_EQ(json["quotients"]["last"]["quotient"]["denominator"], 41);
  EXPECT_EQ(json["quotients"]["next"]["list"], "osdp");

  const Outcome law = folder.mazhilis("seats --preset 2023-03-19 --method hare-largest-remainder");
  EXPECT_EQ(law.out, folder.mazhilis("seats --preset 2023-03-19").out);

  const Outcome wrong = folder.mazhilis("seats --preset 2023-03-19 --method hare");
  EXPECT_EQ(wrong.status, 2);
  EXPECT_EQ(wrong.out, "");
  EXPECT_NE(wrong.err.find("modified-sainte-lague or adams, found \"hare\""), std::string::npos);
  EXPECT_EQ(folder.mazhilis("rules --method adams").status, 2);
}

TEST(CliSeats, TableUnderAnotherMethod) {
  const Folder folder;
  const std::string divisors =
      folder.mazhilis("seats - --method dhondt --format table", kScenario).out;
  EXPECT_TRUE(divisors.starts_with("Mazhilis 2023 · D’Hondt\n")) << divisors;
  EXPECT_NE(divisors.find("The last seat: "), std::string::npos);
  EXPECT_EQ(divisors.find("quota"), std::string::npos);
  // 100 votes ÷ (69 + 1) is a quota of 1.43.
  const std::string droop =
      folder.mazhilis("seats - --method droop-largest-remainder --format table", kScenario).out;
  EXPECT_NE(droop.find("100 votes ÷ (69 + 1) = 1.43"), std::string::npos) << droop;
  // 7, 14, 21 and 28 whole quotas: one more than there are seats, so one goes back.
  EXPECT_NE(droop.find("−1"), std::string::npos) << droop;
  const std::string csv = folder.mazhilis("seats - --method dhondt --format csv", kScenario).out;
  EXPECT_NE(csv.find(",10,10.0000,7,0,7,true,7,,,0,,"), std::string::npos) << csv;
}

}  // namespace
}  // namespace cli
