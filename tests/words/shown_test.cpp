// What's checked: every text shown, in every language, is finished: no key
// without a text, no unfilled placeholder, no markup left over, no character that
// the page's font lacks.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "../app/read_outline.h"
#include "app/app.h"
#include "characters.h"
#include "text_files.h"

namespace words {
namespace {

// Files of assets/ in one object, each under its id, as the page loads them.
Json asset_files(const std::vector<std::string>& ids) {
  Json files = Json::object();
  for (const std::string& id : ids) {
    files[id] = Json::parse(project_file("assets/" + id + ".json"));
  }
  return files;
}

// The part that a page loads first, or the part that it loads on demand: see
// tools/site/page_language.mjs.
std::string part(const char* language, bool first) {
  static const Json on_demand = Json::parse(project_file("web/on_demand.json"), nullptr, false);
  Json part = {{"part", first ? "first" : "rest"}};
  for (const auto& [key, value] : text_file(language).items()) {
    const auto begins = [&, &full = key](const Json& begin) {
      return full.starts_with(begin.get<std::string>());
    };
    const bool later = !key.ends_with(".heading") && std::ranges::any_of(on_demand, begins);
    if (later != first) part[key] = value;
  }
  if (!first) part.update(asset_files({"timeline", "councils", "examples"}));
  return part.dump();
}

app::App app_in(const char* language, bool first_only = false) {
  const std::string file = project_file("assets/texts/" + std::string(language) + ".json");
  const app::LanguagePack pack = {Words::read(first_only ? part(language, true) : file),
                                  scenario::Catalogue::built_in()};
  return app::App(std::make_shared<const app::LanguagePack>(pack));
}

// Reads the language again with its second part, as a page does; false where that is none.
bool add_more(app::App& app, const char* language, const std::string& more) {
  std::vector<std::string> ids = {"rules", "parties", "regions"};
  for (const auto& election : scenario::Catalogue::built_in().elections()) {
    ids.push_back("elections/" + election.id);
  }
  static const std::string catalogue = asset_files(ids).dump();
  std::shared_ptr<const app::LanguagePack> whole =
      app::LanguagePack::read(part(language, true), catalogue, more);
  if (!whole) return false;
  app.set_language(std::move(whole));
  return true;
}

// Loads what the outline requests, as a page does.
void fetch_more(app::App& app, const char* language) {
  if (app.outline().wants_more == 0) return;
  EXPECT_TRUE(add_more(app, language, part(language, false)));
}

void expect_finished(const app::App& app, const std::string& where) {
  static const Font font("sans");
  ASSERT_TRUE(font.readable());
  const std::vector<std::string> texts = all_texts(app.outline());
  EXPECT_GT(texts.size(), 100U) << where;
  for (const std::string& text : texts) {
    EXPECT_EQ(text.find_first_of("{}*[]"), text.npos) << where << ": " << text;
    EXPECT_EQ(text.find("⟨"), text.npos) << where << ": " << text;
    EXPECT_NE(text, "…") << where;
    EXPECT_EQ(font.missing(text), "") << where << ": " << text;
  }
}

// Each test runs with all texts, and with those that a page loads first; it then
// requests the rest when they do not suffice.
class Shown : public testing::TestWithParam<bool> {};
INSTANTIATE_TEST_SUITE_P(OnlyTheFirstTexts, Shown, testing::Bool(),
                         testing::PrintToStringParamName());

TEST_P(Shown, EveryElectionUnderEveryRule) {
  const scenario::Catalogue& catalogue = scenario::Catalogue::built_in();
  for (const char* const language : kLanguages) {
    app::App app = app_in(language, GetParam());
    for (const auto& election : catalogue.elections()) {
      for (const auto& rules : catalogue.rule_sets()) {
        ASSERT_TRUE(app.act("election", election.id));
        ASSERT_TRUE(app.act("rules", rules.id));
        fetch_more(app, language);
        expect_finished(app, language + (' ' + election.id) + ' ' + rules.id);
      }
    }
  }
}

TEST_P(Shown, WhatAReaderChanges) {
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
    app::App app = app_in(language, GetParam());
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

TEST_P(Shown, RareOutcomes) {
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
    app::App app = app_in(language, GetParam());
    for (const auto& [name, file] : cases) {
      ASSERT_TRUE(app.load(file).scenario) << name;
      fetch_more(app, language);
      expect_finished(app, language + (' ' + std::string(name)));
    }
  }
}

// The votes of 2023, any district winners, and the Kurultai: the sentences shown
// first need no further texts.
TEST(ShownOnDemand, TheMainStoryNeedsNothing) {
  for (const char* const language : kLanguages) {
    app::App app = app_in(language, true);
    const auto lists = app.state().scenario.lists;  // a copy: "reset" makes others
    for (const char* const rules : {"mazhilis-2023", "kurultai-2026"}) {
      ASSERT_TRUE(app.act("rules", rules));
      for (const auto& list : lists) {
        ASSERT_TRUE(app.act("share/" + list.id, "20"));
        expect_finished(app, language);
        ASSERT_TRUE(app.act("share/" + list.id, "0"));
        EXPECT_EQ(app.outline().wants_more, 0) << language << ' ' << list.id << ' ' << rules;
        expect_finished(app, language);
        ASSERT_TRUE(app.act("reset", ""));
        ASSERT_TRUE(app.act("rules", rules));
      }
    }
  }
}

TEST(ShownOnDemand, AskedForAsLongAsItIsLacking) {
  app::App app = app_in("en", true);
  ASSERT_TRUE(app.load(scenario_of(R"("mazhilis-2023")", {920, 40, 30}, 10)).scenario);
  EXPECT_EQ(app.outline().wants_more, 1);
  ASSERT_TRUE(app.act("more/a", ""));
  EXPECT_EQ(app.outline().wants_more, 2);
  ASSERT_TRUE(add_more(app, "en", part("en", false)));
  EXPECT_EQ(app.outline().wants_more, 0);
  expect_finished(app, "en");
}

TEST(ShownOnDemand, WaitsForTheRestOfTheTexts) {
  for (const char* const language : kLanguages) {
    app::App app = app_in(language, true);
    EXPECT_EQ(app.outline().wants_more, 0);
    EXPECT_TRUE(app.act("open/margins", ""));
    EXPECT_EQ(app.outline().wants_more, 1);
    EXPECT_TRUE(app.outline().section("margins")->nodes.empty());
    // Requested again, it is still to be opened, not closed.
    EXPECT_TRUE(app.act("open/margins", ""));
    EXPECT_TRUE(app.act("open/law-base", ""));
    EXPECT_TRUE(app.act("example/tie", ""));
    EXPECT_EQ(app.outline().wants_more, 4);
    EXPECT_TRUE(app.state().example.empty());
    expect_finished(app, language);

    for (const char* const no_rest : {"{", "{}", "<!doctype html>", "[]"}) {
      EXPECT_FALSE(add_more(app, language, no_rest)) << no_rest;
      expect_finished(app, language);
    }
    ASSERT_TRUE(add_more(app, language, part(language, false)));
    EXPECT_EQ(app.outline().wants_more, 0);
    EXPECT_FALSE(app.outline().section("margins")->nodes.empty());
    EXPECT_EQ(app.state().example, "tie");
    expect_finished(app, language);
    EXPECT_TRUE(app.act("open/margins", ""));
    EXPECT_TRUE(app.outline().section("margins")->nodes.empty());
  }
}

// A part that is not the rest is refused as a whole, including its readable entries.
TEST(ShownOnDemand, ARefusedPartChangesNothing) {
  app::App app = app_in("en", true);
  ASSERT_TRUE(app.act("open/margins", ""));
  const app::Outline before = app.outline();
  for (const char* const refused :
       {R"({"title":"Another"})", R"({"part":"first","title":"Another"})",
        R"({"title":"Another","part":7})", R"({"title":"Another","timeline":{"timeline":[]}})"}) {
    EXPECT_FALSE(add_more(app, "en", refused)) << refused;
    EXPECT_TRUE(app.act("reset", ""));
    EXPECT_EQ(app.outline().title, before.title) << refused;
    EXPECT_GT(app.outline().wants_more, 0) << refused;
  }
  // The rest adds to the existing texts, and replaces none of them.
  Json rest = Json::parse(part("en", false));
  rest["title"] = "Another";
  EXPECT_TRUE(add_more(app, "en", rest.dump()));
  EXPECT_EQ(app.outline().title, before.title);
}

// Sections that are open at first can be closed without loading more.
TEST(ShownOnDemand, ClosingNeedsNothing) {
  app::App app = app_in("en", true);
  const app::Viewing first;
  for (const std::string& id : first.open) {
    EXPECT_TRUE(app.act("open/" + id, ""));
    EXPECT_FALSE(app.state().viewing.open.contains(id));
  }
  EXPECT_EQ(app.outline().wants_more, 0);
}

}  // namespace
}  // namespace words
