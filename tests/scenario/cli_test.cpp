// What's checked: the command line's commands, options and messages; help and
// lists in every language; what it does when its output cannot be written.
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "run_program.h"
#include "words/built_in.h"
#include "words/words.h"

namespace cli {
namespace {

using Json = nlohmann::ordered_json;

TEST(Cli, WrongArgumentsNameTheChoices) {
  const Folder folder;
  const std::pair<const char*, const char*> cases[] = {
      {"", "expected seats, why, presets, rules or --help, found nothing"},
      {"seat", R"(expected seats, why, presets or rules, found "seat")"},
      {"seats --preset 2020",
       "--preset: expected 2023-03-19, 2021-01-10, 2016-03-20, 2012-01-15, 2007-08-18 or "
       "2026-08-23, found \"2020\""},
      {"seats --preset",
       "--preset: expected 2023-03-19, 2021-01-10, 2016-03-20, 2012-01-15, 2007-08-18 or "
       "2026-08-23, found nothing"},
      {"seats --rules x",
       "--rules: expected mazhilis-2023, kurultai-2026, mazhilis-2021 or "
       "mazhilis-2007, found \"x\""},
      {"seats --format=png", R"(--format: expected json, table, csv or svg, found "png")"},
      {"seats --lang de", R"(--lang: expected en, kk or ru, found "de")"},
      {"seats --colour",
       "expected --preset, --rules, --compare, --method, --list, --format, --explain, --margins, "
       "--jsonl, --lang, --help or --version, found \"--colour\""},
      {"seats a b", R"(expected one file, found "b" as well)"},
      {"seats a --preset 2023-03-19", R"(--preset: expected no file beside it, found "a")"},
      {"seats --jsonl --preset 2023-03-19",
       "--jsonl: expected a file of scenarios, found a preset"},
      {"seats a.jsonl --format table",
       "--format: expected json or csv for one scenario a line, found table"},
      {"seats --jsonl=1", R"(--jsonl: expected no value, found "1")"},
      {"presets x", R"(expected nothing after presets, found "x")"},
      {"presets --format csv", "--format: expected json or table, found csv"},
      {"rules --preset 2023-03-19", "--preset: expected the command seats or why, found rules"},
      {"rules --rules mazhilis-2023", "--rules: expected the command seats or why, found rules"},
      {"seats --explain=1", R"(--explain: expected no value, found "1")"},
      {"seats --explain --format csv --preset 2023-03-19",
       "--format: expected json or table with --explain, found csv"},
      {"rules --explain", "--explain: expected the command seats, found rules"},
      {"presets --margins", "--margins: expected the command seats, found presets"},
      {"why --explain", "--explain: expected the command seats, found why"},
      {"why --compare mazhilis-2023", "--compare: expected the command seats, found why"},
      {"why --format csv", "--format: expected json or table, found csv"},
      {"why --jsonl --format table",
       "--format: expected json for one scenario a line, found table"},
      {"why --list", "--list: expected a list's id, found nothing"},
      {"why a b", R"(expected one file, found "b" as well)"},
      {"seats --list osdp", "--list: expected the command why, found seats"},
      {"presets --jsonl", "--jsonl: expected the command seats or why, found presets"},
  };
  for (const auto& [arguments, message] : cases) {
    const Outcome outcome = folder.mazhilis(arguments);
    EXPECT_EQ(outcome.status, 2) << arguments;
    EXPECT_EQ(outcome.err, "mazhilis: " + std::string(message) + '\n');
    EXPECT_EQ(outcome.out, "") << arguments;
  }
}

TEST(Cli, HelpAndVersion) {
  const Folder folder;
  for (const char* const language : {"en", "kk", "ru"}) {
    const Outcome help = folder.mazhilis("--help --lang " + std::string(language));
    EXPECT_EQ(help.status, 0);
    EXPECT_EQ(help.err, "");
    for (const char* const word :
         {"seats", "why", "presets", "rules", "--list", "--preset", "--rules", "--format",
          "--explain", "--jsonl", "--lang", "--help", "--version", "2464"}) {
      EXPECT_NE(help.out.find(word), std::string::npos) << language << ' ' << word;
    }
  }
  EXPECT_EQ(folder.mazhilis("seats --preset 2023-03-19 -h").out, folder.mazhilis("--help").out);
  EXPECT_NE(folder.mazhilis("--help --lang kk").out, folder.mazhilis("--help").out);
  const Outcome version = folder.mazhilis("--version");
  EXPECT_EQ(version.out.substr(0, 9), "mazhilis ");
  EXPECT_EQ(version.status, 0);
}

TEST(Cli, PresetsCanBeReadBack) {
  const Folder folder;
  const Json json = Json::parse(folder.mazhilis("presets").out, nullptr, false);
  EXPECT_EQ(json["format"], "mazhilis-presets");
  ASSERT_EQ(json["presets"].size(), 6U);
  for (const Json& preset : json["presets"]) {
    EXPECT_FALSE(preset["sources"].empty());
    for (const Json& source : preset["sources"]) EXPECT_TRUE(source.is_string()) << source;
    folder.write("scenario.json", preset["scenario"].dump());
    const std::string id = preset["id"].get<std::string>();
    const std::string result = folder.mazhilis("seats --preset " + id).out;
    EXPECT_EQ(folder.mazhilis("seats scenario.json").out, result);
    EXPECT_EQ(result.find("votes_are_not_a_result") != std::string::npos, id == "2026-08-23");
  }
}

TEST(Cli, RulesCanBeReadBack) {
  const Folder folder;
  const Json json = Json::parse(folder.mazhilis("rules").out, nullptr, false);
  EXPECT_EQ(json["format"], "mazhilis-rules");
  ASSERT_EQ(json["rules"].size(), 4U);
  for (const Json& set : json["rules"]) {
    Json scenario = {{"format", "mazhilis-scenario"}, {"version", 1}};
    scenario["lists"] = {{{"id", "a"}, {"votes", 60}}, {{"id", "b"}, {"votes", 41}}};
    scenario["rules"] = set["id"];
    const Json by_id = Json::parse(folder.mazhilis("seats", scenario.dump()).out, nullptr, false);
    scenario["rules"] = set["rules"];
    Json by_fields = Json::parse(folder.mazhilis("seats", scenario.dump()).out, nullptr, false);
    by_fields["rules"] = set["id"];
    EXPECT_EQ(by_id["lists"], by_fields["lists"]) << set["id"];
    EXPECT_EQ(by_id["threshold_votes"], by_fields["threshold_votes"]) << set["id"];
  }
}

TEST(Cli, EveryTextIsThereInEveryLanguage) {
  const Folder folder;
  for (const char* const language : {"en", "kk", "ru"}) {
    for (const char* const command :
         {"presets --format table", "rules --format table",
          "seats --preset 2023-03-19 --format csv", "seats --preset 2023-03-19 --format table",
          "seats --preset 2021-01-10 --format table", "seats --preset 2026-08-23 --format table",
          "seats --preset 2023-03-19 --rules mazhilis-2021 --format table"}) {
      const Outcome outcome = folder.mazhilis(command + std::string(" --lang ") + language);
      EXPECT_EQ(outcome.status, 0);
      EXPECT_EQ(outcome.out.find("⟨"), std::string::npos) << outcome.out;  // a missing text
      EXPECT_EQ(outcome.out.find('{'), std::string::npos) << outcome.out;  // an unfilled place
    }
    const words::Words texts = words::Words::read(words::built_in(language));
    for (const char* const key :
         {"working.lone", "working.lone_corrected", "working.sole", "working.tie", "cli.invalid",
          "cli.own_rules", "winner.vacant", "working.nobody", "working.seats_exceed",
          "working.tie_for_second", "working.no_against_all", "cli.note.districts_left_out",
          "cli.note.district_totals_overridden", "cli.note.votes_are_not_a_result"}) {
      EXPECT_TRUE(texts.has(key)) << language << ' ' << key;
    }
  }
}

TEST(CliOutput, AFullDiskIsNoSuccess) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "this machine has no /dev/full";
  const Folder folder;
  for (const char* const command : {"seats --preset 2023-03-19", "presets", "rules", "--help"}) {
    const Outcome outcome = folder.shell("\"$MAZHILIS\" " + std::string(command) + " >/dev/full");
    EXPECT_EQ(outcome.status, 1) << command;
    EXPECT_EQ(outcome.err, "mazhilis: standard output: No space left on device\n");
  }
}

TEST(CliOutput, AClosedPipeEndsTheWorkWithAMessage) {
  const Folder folder;
  const Json presets = Json::parse(folder.mazhilis("presets").out, nullptr, false);
  const std::string line = presets["presets"][0]["scenario"].dump() + '\n';
  std::string lines;
  for (int i = 0; i < 2'000; ++i) lines += line;
  folder.write("many.jsonl", lines);
  const Outcome outcome =
      folder.shell("{ \"$MAZHILIS\" seats many.jsonl; echo $? >status; } | head -n 1");
  EXPECT_EQ(outcome.err, "mazhilis: standard output: Broken pipe\n");
  EXPECT_EQ(folder.read("status"), "1\n");
}

TEST(CliOutput, ClosedOutput) {
  const Outcome outcome = Folder().shell("\"$MAZHILIS\" rules >&-");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.err, "mazhilis: standard output: Bad file descriptor\n");
}

}  // namespace
}  // namespace cli
