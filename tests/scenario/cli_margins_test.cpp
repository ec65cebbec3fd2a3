// What's checked: `--margins` adds each list's three numbers to every format and
// changes nothing else.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "run_program.h"

namespace cli {
namespace {

using Json = nlohmann::ordered_json;

Json parsed(const std::string& text) {
  return Json::parse(text, nullptr, false);
}

TEST(CliMargins, OfAmanatIn2023) {
  const Outcome outcome = Folder().mazhilis("seats --preset 2023-03-19 --margins");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
  const Json json = parsed(outcome.out);
  EXPECT_EQ(json["lists"][0]["margins"].dump(),
            R"({"to_next_seat":219451,"to_lose_seat":54274,"to_barrier":0})");
  EXPECT_EQ(json["lists"][4]["margins"].dump(),
            R"({"to_next_seat":180938,"to_lose_seat":null,"to_barrier":180938})");
  EXPECT_EQ(json["last_seat"].dump(), R"({"behind":"respublica","ahead":"amanat","votes":19156})");
}

TEST(CliMargins, TheResultIsOtherwiseTheSame) {
  const Folder folder;
  Json with = parsed(folder.mazhilis("seats --preset 2021-01-10 --margins").out);
  for (Json& list : with["lists"]) list.erase("margins");
  with.erase("last_seat");
  EXPECT_EQ(with, parsed(folder.mazhilis("seats --preset 2021-01-10").out));
}

// No list passes, so a gained seat is taken from no list.
TEST(CliMargins, OneLineAScenario) {
  const std::string scenario =
      R"({"format":"mazhilis-scenario","version":1,"rules":"mazhilis-2023",)"
      R"("lists":[{"id":"a","votes":1}],"against_all":99})";
  const Outcome outcome = Folder().mazhilis("seats --jsonl --margins", scenario + "\n");
  EXPECT_EQ(outcome.out.find('\n'), outcome.out.size() - 1);
  const Json json = parsed(outcome.out);
  // 6 of 105 are more than 5 %, 5 of 104 are not.
  EXPECT_EQ(json["lists"][0]["margins"].dump(),
            R"({"to_next_seat":5,"to_lose_seat":null,"to_barrier":5})");
  EXPECT_TRUE(json["last_seat"].is_null());
}

TEST(CliMargins, ThreeMoreColumns) {
  const Folder folder;
  const std::string plain = folder.mazhilis("seats --preset 2023-03-19 --format csv").out;
  const std::string csv = folder.mazhilis("seats --preset 2023-03-19 --format csv --margins").out;
  EXPECT_NE(csv.find(",link,to_next_seat,to_lose_seat,to_barrier\n"), std::string::npos);
  EXPECT_NE(csv.find("ID=8937\",,219451,54274,0\n"), std::string::npos);
  EXPECT_NE(csv.find("ID=8937\",,180938,,180938\n"), std::string::npos);
  EXPECT_NE(csv.find("ID=8937\",,,,\n"), std::string::npos);
  EXPECT_EQ(plain.find("to_"), std::string::npos);
  for (const char* const language : {"en", "kk", "ru"}) {
    const std::string asked =
        "seats --preset 2023-03-19 --format table --margins --lang " + std::string(language);
    const std::string table = folder.mazhilis(asked).out;
    const bool english = language == std::string_view("en");
    const std::string group = english ? "," : "\u00A0";
    for (const auto& [thousands, rest] : {std::pair{"219", "451"}, {"54", "274"}, {"19", "156"}}) {
      EXPECT_NE(table.find(thousands + group + rest), std::string::npos) << rest << " in\n"
                                                                         << table;
    }
  }
}

}  // namespace
}  // namespace cli
