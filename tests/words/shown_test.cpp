// What's checked: whatever is shown, in every language, is finished text: no key
// without a text, no place left open, no mark left over, no character that the
// page's font cannot draw.
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "../app/read_outline.h"
#include "app/app.h"
#include "characters.h"
#include "text_files.h"

namespace words {
namespace {

app::App app_in(const char* language) {
  const std::string file = project_file("assets/texts/" + std::string(language) + ".json");
  return {scenario::Catalogue::built_in(), Words::read(file)};
}

void expect_finished(const app::App& app, const std::string& where) {
  static const Font font("sans");
  ASSERT_TRUE(font.readable());
  const std::vector<std::string> texts = all_texts(app.outline());
  EXPECT_GT(texts.size(), 100U) << where;
  for (const std::string& text : texts) {
    EXPECT_EQ(text.find_first_of("{}*[]"), text.npos) << where << ": " << text;
    EXPECT_EQ(text.find("⟨"), text.npos) << where << ": " << text;
    EXPECT_EQ(font.missing(text), "") << where << ": " << text;
  }
}

TEST(Shown, EveryElectionUnderEveryRule) {
  const scenario::Catalogue& catalogue = scenario::Catalogue::built_in();
  for (const char* const language : kLanguages) {
    app::App app = app_in(language);
    for (const auto& election : catalogue.elections()) {
      for (const auto& rules : catalogue.rule_sets()) {
        ASSERT_TRUE(app.act("election", election.id));
        ASSERT_TRUE(app.act("rules", rules.id));
        expect_finished(app, language + (' ' + election.id) + ' ' + rules.id);
      }
    }
  }
}

TEST(Shown, WhatAReaderChanges) {
  constexpr std::array<std::pair<const char*, const char*>, 8> kActions = {
      {{"share/amanat", "40"},
       {"more/osdp", ""},
       {"lock/against_all", ""},
       {"district/2", "amanat"},
       {"district/5", "independent"},
       {"district/9", "vacant"},
       {"share/auyl", "more"},
       {"reset", ""}}};
  for (const char* const language : kLanguages) {
    app::App app = app_in(language);
    for (const auto& [action, value] : kActions) {
      EXPECT_EQ(app.act(action, value), std::string_view(value) != "more") << action;
      expect_finished(app, language + (' ' + std::string(action)));
    }
  }
}

// A file's lists: "a", "b" and "c" with these votes.
std::string scenario_of(const char* rules, std::array<int, 3> votes, int against_all) {
  Json lists = Json::array();
  for (std::size_t i = 0; i < votes.size(); ++i) {
    lists.push_back({{"id", std::string(1, static_cast<char>('a' + i))}, {"votes", votes[i]}});
  }
  const Json scenario = {{"format", "mazhilis-scenario"},
                         {"version", 1},
                         {"rules", Json::parse(rules, nullptr, false)},
                         {"lists", lists},
                         {"against_all", against_all}};
  return scenario.dump();
}

TEST(Shown, RareOutcomes) {
  constexpr const char* kMazhilis = R"("mazhilis-2023")";
  const std::pair<const char*, std::string> cases[] = {
      {"one list passes", scenario_of(kMazhilis, {920, 40, 30}, 10)},
      {"one list passes, too many seats", scenario_of(kMazhilis, {99'000, 1, 0}, 0)},
      {"one list passes, two share second place", scenario_of(kMazhilis, {940, 30, 30}, 0)},
      {"one list passes, no other is admitted", scenario_of(R"("mazhilis-2007")", {95, 3, 2}, 4)},
      {"nobody passes", scenario_of(kMazhilis, {4, 4, 1}, 991)},
      {"equal remainders", scenario_of(kMazhilis, {50, 50, 0}, 0)},
      {"no votes", scenario_of(kMazhilis, {0, 0, 0}, 0)},
      {"the file's own rules",
       scenario_of(R"({"list_seats": 1, "district_seats": 1, "threshold_percent": "7.125",
                       "lone_party": null, "method": "hare-largest-remainder"})",
                   {5, 3, 2}, 1)},
  };
  for (const char* const language : kLanguages) {
    app::App app = app_in(language);
    for (const auto& [name, file] : cases) {
      ASSERT_TRUE(app.load(file).scenario) << name;
      expect_finished(app, language + (' ' + std::string(name)));
    }
  }
}

}  // namespace
}  // namespace words
