// What's checked: `--explain` prints the working in words, in every language, as
// text under a table and as a field of the result, and changes nothing else.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "run_program.h"

namespace cli {
namespace {

using Json = nlohmann::ordered_json;

TEST(CliExplain, TheWorkingOf2023) {
  const Outcome outcome = Folder().mazhilis("seats --preset 2023-03-19 --explain");
  ASSERT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
  const Json json = Json::parse(outcome.out);
  ASSERT_TRUE(json["working"].is_array());
  std::string all;
  for (const Json& sentence : json["working"]) all += sentence.get<std::string>() + '\n';
  // The official numbers, worked by hand: 5,971,719 / 69 = 86,546.65...
  for (const char* const part :
       {"6,366,441", "318,323", "6 of 7", "5,971,719 votes ÷ 69 = 86,546.65", "67 of the 69",
        "0.8252", "0.6493", "(Art.\u00A097-1(4))"}) {
    EXPECT_NE(all.find(part), std::string::npos) << part << " in\n" << all;
  }
  EXPECT_EQ(all.find_first_of("*[]{}"), std::string::npos) << all;
}

TEST(CliExplain, IsTheSameResultWithOneFieldMore) {
  const Folder folder;
  Json with = Json::parse(folder.mazhilis("seats --preset 2023-03-19 --explain").out);
  with.erase("working");
  EXPECT_EQ(with, Json::parse(folder.mazhilis("seats --preset 2023-03-19").out));
}

TEST(CliExplain, UnderTheTable) {
  const Folder folder;
  for (const char* const language : {"en", "kk", "ru"}) {
    const std::string asked =
        std::string("seats --preset 2023-03-19 --format table --lang ") + language;
    const std::string plain = folder.mazhilis(asked).out;
    const std::string told = folder.mazhilis(asked + " --explain").out;
    ASSERT_TRUE(told.starts_with(plain)) << language;
    EXPECT_NE(told.find("\n1. ", plain.size()), std::string::npos) << language;
    EXPECT_NE(told.find("97-1", plain.size()), std::string::npos) << language;
  }
}

TEST(CliExplain, OneLineAScenario) {
  const std::string scenario =
      R"({"format":"mazhilis-scenario","version":1,"rules":"mazhilis-2023",)"
      R"("lists":[{"id":"a","votes":1}],"against_all":99})";
  const Outcome outcome = Folder().mazhilis("seats --jsonl --explain", scenario + "\n");
  ASSERT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out.find('\n'), outcome.out.size() - 1);
  const Json json = Json::parse(outcome.out);
  ASSERT_FALSE(json["working"].empty());
  EXPECT_NE(json["working"].dump().find("law has no rule"), std::string::npos);
}

}  // namespace
}  // namespace cli
