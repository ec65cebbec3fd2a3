// What's checked: a scenario file that is loaded is shown whole or not at all;
// what the app writes it reads back the same, whatever a visitor has done; and
// its result is the scenario library's.
#include <gtest/gtest.h>

#include <random>

#include "cases.h"
#include "read_outline.h"
#include "rounds.h"

namespace app {
namespace {

constexpr std::string_view kGood =
    R"({"format":"mazhilis-scenario","version":1,"title":"A test","rules":"mazhilis-2023",)"
    R"("lists":[{"id":"a","name":"First","colour":"#00AFca","votes":600,"registered":2},)"
    R"({"id":"b","votes":300}],"against_all":90,"invalid":10,)"
    R"("district_seats":{"a":22,"independent":6},"districts":[{"number":3,"winner":"b"}]})";

void expect_round_trip(const App& app) {
  App other = new_app();
  const scenario::Read read = other.load(app.scenario_json());
  ASSERT_TRUE(read.scenario) << read.problem.message() << '\n' << app.scenario_json();
  EXPECT_TRUE(read.warnings.empty());
  EXPECT_EQ(other.state().scenario, app.state().scenario);
  EXPECT_EQ(other.scenario_json(), app.scenario_json());
  EXPECT_EQ(other.result_json(), app.result_json());
}

void expect_result_of_the_library(const App& app) {
  const scenario::Scenario& shown = app.state().scenario;
  EXPECT_EQ(app.result_json(), scenario::write_result(shown, scenario::compute(shown)));
}

TEST(Load, AGoodFile) {
  App app = new_app();
  ASSERT_TRUE(app.act("election", "2021-01-10"));
  ASSERT_TRUE(app.act("lock/adal", ""));
  const unsigned revision = app.revision();
  const scenario::Read read = app.load(kGood);
  ASSERT_TRUE(read.scenario);
  EXPECT_TRUE(read.warnings.empty());
  EXPECT_GT(app.revision(), revision);
  EXPECT_EQ(app.state().scenario, *read.scenario);
  EXPECT_TRUE(app.state().own);
  EXPECT_EQ(app.state().locked, Locks(3, false));
  EXPECT_EQ(app.result().trace.base, 990);
  EXPECT_NE(app.outline().lead.find("A test"), std::string::npos);
  ASSERT_TRUE(app.act("votes/b", "400"));
  EXPECT_EQ(ballots(app.state()), 990);
  ASSERT_TRUE(app.act("reset", ""));
  EXPECT_EQ(app.state().scenario, catalogue().election("2021-01-10")->scenario)
      << "the way back stays";
  EXPECT_FALSE(app.state().own);
}

// What a link or undo does: the same lists, unchanged.
std::optional<scenario::Problem> revise(App& app, const std::string& file) {
  return app.restore(R"({"format":"mazhilis-state","version":1,"scenario":)" + file + "}");
}

TEST(Revise, KeepsTheWayBack) {
  App app = new_app();
  ASSERT_TRUE(app.act("votes/auyl", "300000"));
  ASSERT_TRUE(app.act("rules", "kurultai-2026"));
  const std::string changed = app.scenario_json();
  const scenario::Scenario then = app.state().scenario;
  ASSERT_TRUE(app.act("reset", ""));
  ASSERT_FALSE(revise(app, changed));
  EXPECT_EQ(app.state().scenario, then);
  EXPECT_FALSE(app.state().own);
  EXPECT_EQ(app.outline().status.empty(), false);
  ASSERT_TRUE(app.act("reset", ""));
  EXPECT_EQ(app.state().scenario, catalogue().elections().front().scenario);
}

TEST(Revise, ThenDistrictsAreGivenAsIfTheyHadBeenGivenHere) {
  App app = new_app();
  const auto& first = app.state().first_districts;
  ASSERT_GE(first.size(), 2U);
  const std::string one = "district/" + std::to_string(first[0].number);
  const std::string two = "district/" + std::to_string(first[1].number);
  ASSERT_TRUE(app.act(one, "auyl"));
  ASSERT_TRUE(app.act("holding/respublica", "3"));
  App other = new_app();
  ASSERT_FALSE(revise(other, app.scenario_json()));
  for (App* const each : {&app, &other}) {
    ASSERT_TRUE(each->act(two, "osdp"));
    ASSERT_TRUE(each->act(one, first[0].winner));
  }
  EXPECT_EQ(other.state().scenario, app.state().scenario);
  EXPECT_EQ(other.state().held_totals, app.state().held_totals);
}

// A file may list districts that its totals do not have.
TEST(Revise, DistrictsThatTheTotalsDoNotHave) {
  App app = new_app();
  const auto first = app.state().first_districts;
  ASSERT_GE(first.size(), 2U);
  scenario::Scenario file = app.state().scenario;
  for (auto& district : file.districts) district.winner = "auyl";
  ASSERT_FALSE(revise(app, scenario::write(file)));
  for (const char* const winner : {"osdp", "vacant", "independent", "auyl", "qhp"}) {
    for (const auto& district : first) {
      ASSERT_TRUE(app.act("district/" + std::to_string(district.number), winner));
      expect_round_trip(app);
    }
  }
  for (const auto& district : first) {
    ASSERT_TRUE(app.act("district/" + std::to_string(district.number), district.winner));
    expect_round_trip(app);
  }
}

TEST(Revise, OtherListsAreRefusedAndChangeNothing) {
  App app = new_app();
  ASSERT_TRUE(app.act("votes/auyl", "300000"));
  const std::string before = app.scenario_json();
  const auto problem = revise(app, std::string(kGood));
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->path, "scenario.lists");
  EXPECT_TRUE(revise(app, "{"));
  EXPECT_EQ(app.scenario_json(), before);
}

TEST(Load, UnknownFieldsAreToldAndLeftOut) {
  App app = new_app();
  std::string file(kGood);
  file.insert(1, R"("colour":"of no list",)");
  const scenario::Read read = app.load(file);
  ASSERT_TRUE(read.scenario);
  EXPECT_EQ(read.warnings, std::vector<std::string>{"colour"});
  EXPECT_EQ(app.scenario_json().find("of no list"), std::string::npos);
}

std::string changed(std::string_view from, std::string_view to) {
  std::string file(kGood);
  const std::size_t at = file.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return file.replace(at, from.size(), to);
}

TEST(Load, ABrokenFileChangesNothing) {
  App app = new_app();
  ASSERT_TRUE(app.act("votes/osdp", "400000"));
  ASSERT_TRUE(app.act("lock/auyl", ""));
  const State before = app.state();
  const std::string shown = write(app.outline());
  const unsigned revision = app.revision();
  const std::pair<std::string, std::string_view> broken[] = {
      {"", ""},
      {" ", ""},
      {"null", ""},
      {"[]", ""},
      {"{}", "format"},
      {"{", ""},
      {"\xEF\xBB", ""},
      {std::string(kGood) + "x", ""},
      {std::string(kGood.substr(0, 200)), ""},
      {changed("600", "-1"), "lists[0].votes"},
      {changed("600", "1.5"), "lists[0].votes"},
      {changed("600", "1000000000001"), "lists[0].votes"},
      {changed("600", "1e400"), "lists[0].votes"},
      {changed("\"b\",\"votes\"", "\"a\",\"votes\""), "lists[1].id"},
      {changed("\"b\",\"votes\"", "\"against_all\",\"votes\""), "lists[1].id"},
      {changed("mazhilis-2023", "mazhilis-1066"), "rules"},
      {changed("\"a\":22", "\"a\":24"), "district_seats"},
      {changed("\"number\":3", "\"number\":30"), "districts[0].number"},
      {changed("\"winner\":\"b\"", "\"winner\":\"c\""), "districts[0].winner"},
      {changed("\"version\":1", "\"version\":2"), "version"},
      {changed("A test", "A\\u0000test"), "title"},
      {std::string(scenario::kMaxFileBytes + 1, ' '), ""},
      {std::string(100'000, '['), ""},
  };
  for (const auto& [file, path] : broken) {
    const scenario::Read read = app.load(file);
    EXPECT_FALSE(read.scenario) << file.substr(0, 400);
    EXPECT_FALSE(read.problem.message().empty());
    if (!path.empty()) {
      EXPECT_EQ(read.problem.path, path) << read.problem.message();
    }
    EXPECT_EQ(app.state().scenario, before.scenario);
    EXPECT_EQ(app.state().locked, before.locked);
    EXPECT_EQ(app.state().moved_from, before.moved_from);
    EXPECT_FALSE(app.state().own);
    EXPECT_EQ(write(app.outline()), shown);
    EXPECT_EQ(app.revision(), revision);
  }
}

TEST(RoundTrip, EveryCase) {
  for_all_apps([](App& app) {
    expect_round_trip(app);
    expect_result_of_the_library(app);
  });
}

// Every case again under every rule set that it is offered.
TEST(RoundTrip, UnderOtherRules) {
  for_all_apps([](App& app) {
    for (const auto& set : catalogue().rule_sets()) {
      SCOPED_TRACE(set.id);
      app.act("rules", set.id);
      expect_round_trip(app);
      expect_result_of_the_library(app);
    }
  });
}

TEST(RoundTrip, OwnRulesWithMoreDistrictsThanTheLaw) {
  App app = new_app();
  const scenario::Read read = app.load(
      R"({"format":"mazhilis-scenario","version":1,"rules":{"list_seats":50,"district_seats":50,)"
      R"("threshold_percent":5},"lists":[{"id":"a","votes":6},{"id":"b","votes":3}],)"
      R"("district_seats":{"a":30},"districts":[{"number":44,"winner":"b"}]})");
  ASSERT_TRUE(read.scenario) << read.problem.message();
  app.act("rules", "mazhilis-2023");
  expect_round_trip(app);
  for (const auto& set : catalogue().rule_sets()) {
    app.act("rules", set.id);
    expect_round_trip(app);
  }
}

TEST(RoundTrip, WhateverAVisitorDoes) {
  std::mt19937_64 engine(6);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(engine() % n); };
  const char* const files[] = {"official", "own file, districts", "own rules", "no list seats",
                               "own file, districts that the rules do not have"};
  for (const char* const name : files) {
    SCOPED_TRACE(name);
    App app = app_of(case_named(name));
    for (int i = 0; i < rounds(600) && !testing::Test::HasFailure(); ++i) {
      const auto controls = all_controls(app.outline());
      const Control control = *controls[below(controls.size())];
      std::string value = std::to_string(engine() % 7'000'000);
      if (control.kind == Control::Kind::kChoice) {
        value = control.options[below(control.options.size())].value;
      }
      // Rarely go back to an official result.
      if (control.action == "election" || control.action == "reset") continue;
      app.act(control.action, value);
      expect_round_trip(app);
    }
  }
}

// Totals and single districts may contradict each other in a file; districts can
// still be reassigned.
TEST(RoundTrip, DistrictsAgainstTheTotals) {
  const std::pair<const char*, const char*> files[] = {
      {R"({"a":29})", R"([{"number":1,"winner":"vacant"}])"},
      {R"({"a":29})", R"([{"number":1,"winner":"b"},{"number":2,"winner":"independent"}])"},
      {R"({"a":0,"b":29})", R"([{"number":1,"winner":"a"}])"},
      {R"({"vacant":29})", R"([{"number":1,"winner":"a"}])"},
      {R"({"vacant":20,"independent":9})", R"([{"number":1,"winner":"vacant"}])"},
      {"{}", R"([{"number":1,"winner":"a"},{"number":29,"winner":"b"}])"},
  };
  for (const auto& [totals, districts] : files) {
    SCOPED_TRACE(std::string(totals) + ' ' + districts);
    for (const char* const first : {"a", "b", "independent", "vacant", ""}) {
      for (const char* const then : {"a", "b", "independent", "vacant", ""}) {
        App app = new_app();
        const scenario::Read read =
            app.load(R"({"format":"mazhilis-scenario","version":1,"rules":"mazhilis-2023",)"
                     R"("lists":[{"id":"a","votes":6},{"id":"b","votes":3}],"district_seats":)" +
                     std::string(totals) + R"(,"districts":)" + districts + "}");
        ASSERT_TRUE(read.scenario) << read.problem.message();
        app.act("district/1", first);
        expect_round_trip(app);
        app.act("district/2", then);
        app.act("district/1", then);
        expect_round_trip(app);
        const auto& counted = app.result().districts;
        EXPECT_EQ(counted.of_list[0] + counted.of_list[1] + counted.independent + counted.vacant,
                  29);
      }
    }
  }
}

TEST(Load, WhatIsOpenStaysOpenAndAReplayEnds) {
  App app = new_app();
  ASSERT_TRUE(app.act("open/margins", ""));
  ASSERT_TRUE(app.act("replay/play", ""));
  ASSERT_TRUE(app.load(app.scenario_json()).scenario);
  EXPECT_FALSE(app.outline().section("margins")->nodes.empty());
  EXPECT_EQ(app.outline().playing, 0);
}

}  // namespace
}  // namespace app
