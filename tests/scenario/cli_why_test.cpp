// What's checked: `why` prints the questions that a result answers, as text in every
// language and as JSON with the exact numbers; --list asks about one list.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "run_program.h"

namespace cli {
namespace {

using Json = nlohmann::ordered_json;

TEST(CliWhy, TheQuestionsOf2023) {
  const Outcome outcome = Folder().mazhilis("why --preset 2023-03-19");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const Json json = Json::parse(outcome.out);
  EXPECT_EQ(json["format"], "mazhilis-questions");
  EXPECT_EQ(json["version"], 1);
  EXPECT_EQ(json["status"], "official");
  EXPECT_EQ(json["election"], "2023-03-19");
  EXPECT_EQ(json["rules"], "mazhilis-2023");
  ASSERT_EQ(json["questions"].size(), 16U);
  const Json& first = json["questions"][0];
  EXPECT_EQ(first["question"], "no_seat");
  EXPECT_EQ(first["answer"], "below_threshold");
  EXPECT_EQ(first["list"], "baytaq");
  EXPECT_EQ(first["figures"].dump(),
            R"({"votes":146431,"share":{"numerator":146431,"denominator":6366441},)"
            R"("needed":318323,"short":171892,"more":180938})");
  EXPECT_FALSE(first.contains("changes"));
  for (const Json& one : json["questions"]) {
    if (one["question"] == "no_threshold") {
      EXPECT_EQ(one["changes"].dump(), R"({"amanat":-1,"baytaq":1})");
    }
    if (one["question"] == "size") {
      EXPECT_EQ(one["changes"].dump(), R"({"respublica":1})");
      EXPECT_EQ(one["changes_with_one_fewer"].dump(), R"({"amanat":-1})");
    }
  }
}

TEST(CliWhy, AsTextInEveryLanguage) {
  const Folder folder;
  for (const char* const language : {"en", "kk", "ru"}) {
    const Outcome outcome =
        folder.mazhilis(std::string("why --preset 2023-03-19 --format table --lang ") + language);
    ASSERT_EQ(outcome.status, 0);
    EXPECT_NE(outcome.out.find("97-1"), std::string::npos) << language;
    EXPECT_EQ(outcome.out.find_first_of("*[]{}"), std::string::npos) << outcome.out;
  }
  const Outcome english = folder.mazhilis("why --preset 2023-03-19 --format table");
  EXPECT_NE(english.out.find("\n\nWhy does Baytaq have no seat?\nIt has 146,431 votes"),
            std::string::npos)
      << english.out;
}

TEST(CliWhy, OfOneListOrSome) {
  const Folder folder;
  const Outcome outcome = folder.mazhilis("why --preset 2023-03-19 --list osdp --list baytaq");
  ASSERT_EQ(outcome.status, 0);
  bool both[2] = {};
  const Json json = Json::parse(outcome.out);
  for (const Json& one : json["questions"]) {
    const bool osdp = one.value("list", "") == "osdp" || one.value("other", "") == "osdp";
    const bool baytaq = one.value("list", "") == "baytaq" || one.value("other", "") == "baytaq";
    EXPECT_TRUE(osdp || baytaq) << one;
    both[0] |= osdp;
    both[1] |= baytaq;
  }
  EXPECT_TRUE(both[0] && both[1]);
  const Outcome unknown = folder.mazhilis("why --preset 2023-03-19 --list nobody");
  EXPECT_EQ(unknown.status, 2);
  EXPECT_EQ(unknown.err, "mazhilis: 2023-03-19: --list: expected a list's id, found \"nobody\"\n");
}

TEST(CliWhy, UnderOtherRulesAndOneLineAScenario) {
  const Folder folder;
  const Json kurultai =
      Json::parse(folder.mazhilis("why --preset 2023-03-19 --rules kurultai-2026").out);
  EXPECT_NE(kurultai.dump().find("share_of_lists"), std::string::npos);
  const Json dhondt = Json::parse(folder.mazhilis("why --preset 2023-03-19 --method dhondt").out);
  EXPECT_NE(dhondt.dump().find("by_law"), std::string::npos);
  const std::string scenario =
      R"({"format":"mazhilis-scenario","version":1,"rules":"mazhilis-2023",)"
      R"("lists":[{"id":"a","votes":1}],"against_all":99})";
  const Outcome lines = folder.mazhilis("why --jsonl", scenario + "\n" + scenario + "\n");
  ASSERT_EQ(lines.status, 0);
  EXPECT_EQ(std::count(lines.out.begin(), lines.out.end(), '\n'), 2);
  EXPECT_NE(lines.out.find("law has no rule"), std::string::npos);
}

}  // namespace
}  // namespace cli
