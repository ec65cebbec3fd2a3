// What's checked: a good scenario is read exactly, omitted fields take their
// defaults, and unknown fields are named and ignored.
#include <gtest/gtest.h>

#include "good_scenario.h"
#include "scenario/catalogue.h"
#include "scenario/scenario.h"

namespace scenario {
namespace {

Scenario good(std::string_view json) {
  const Read result = read(json, catalogue());
  EXPECT_TRUE(result.scenario) << result.problem.message();
  EXPECT_TRUE(result.warnings.empty());
  return result.scenario.value_or(Scenario{});
}

TEST(Read, EveryField) {
  const Scenario s = good(kGood);
  EXPECT_EQ(s.title, "A test");
  EXPECT_EQ(s.rules_id, "mazhilis-2023");
  EXPECT_EQ(s.rules, catalogue().rule_set("mazhilis-2023")->rules);
  ASSERT_EQ(s.lists.size(), 2U);
  EXPECT_EQ(s.lists[0], (ListEntry{"amanat", "First", "#00AFca", 600, 2}));
  EXPECT_EQ(s.lists[1], (ListEntry{"auyl", "", "", 300, std::nullopt}));
  EXPECT_EQ(s.against_all, 90);
  EXPECT_EQ(s.invalid, 10);
  const std::vector<std::pair<std::string, seats::Seats>> totals = {
      {"amanat", 22}, {"independent", 6}, {"vacant", 1}};
  EXPECT_EQ(s.district_seats, totals);
  const std::vector<DistrictEntry> by_number = {{1, "auyl"}, {3, "independent"}};
  EXPECT_EQ(s.districts, by_number);
}

TEST(Read, LeastScenario) {
  const Scenario s = good(R"({"format":"mazhilis-scenario","version":1,"rules":"kurultai-2026",)"
                          R"("lists":[{"id":"a","votes":0}]})");
  EXPECT_EQ(s.rules.list_seats, 145);
  EXPECT_EQ(s.lists[0].id, "a");
  EXPECT_EQ(s.against_all, 0);
  EXPECT_EQ(s.invalid, 0);
  EXPECT_TRUE(s.title.empty());
  EXPECT_TRUE(s.district_seats.empty());
  EXPECT_TRUE(s.districts.empty());
}

TEST(Read, RulesOfItsOwn) {
  const Scenario s = good(good_but(
      R"("mazhilis-2023")",
      R"({"list_seats":100,"district_seats":50,"threshold_percent":"4.999","against_all":false,)"
      R"("lone_party":{"factor":[1,2],"least":1},"method":"hare-largest-remainder"})"));
  EXPECT_TRUE(s.rules_id.empty());
  seats::Rules rules;
  rules.list_seats = 100;
  rules.district_seats = 50;
  rules.threshold = 4'999;
  rules.against_all = false;
  rules.lone_party = {1, 2, 1};
  EXPECT_EQ(s.rules, rules);
}

TEST(Read, RulesWithDefaults) {
  const Scenario s = good(R"({"format":"mazhilis-scenario","version":1,)"
                          R"("rules":{"list_seats":9,"threshold_percent":0.5},)"
                          R"("lists":[{"id":"a","votes":1}]})");
  EXPECT_EQ(s.rules.district_seats, 0);
  EXPECT_EQ(s.rules.other_seats, 0);
  EXPECT_EQ(s.rules.threshold, 500);
  EXPECT_TRUE(s.rules.against_all);
  EXPECT_FALSE(s.rules.lone_party);
}

TEST(Read, NumbersAsWritten) {
  EXPECT_EQ(good(good_but(R"("votes":600)", R"("votes":6.0e2)")).lists[0].votes, 600);
  EXPECT_EQ(good(good_but(R"("votes":600)", R"("votes":-0)")).lists[0].votes, 0);
  EXPECT_EQ(good(good_but(R"("votes":600)", R"("votes":1000000000000)")).lists[0].votes,
            seats::kMaxVotes);
  EXPECT_EQ(good(good_but(R"("version":1)", R"("version":1.0)")).lists.size(), 2U);
}

TEST(Read, TextsAreDataOfAnyLanguage) {
  std::string longest;
  for (std::size_t i = 0; i < kMaxTextCharacters; ++i) longest += "Ұ";
  EXPECT_EQ(good(good_but("A test", longest)).title, longest);
  EXPECT_EQ(good(good_but("A test", R"(<b>\"\\ \u049b\ud83d\uddf3)")).title, "<b>\"\\ қ🗳");
}

TEST(Read, AtTheBounds) {
  std::string lists;
  for (int i = 0; i < seats::kMaxLists; ++i) {
    if (i > 0) lists += ',';
    lists += R"({"id":"l)";
    lists += std::to_string(i);
    lists += R"(","votes":1000000000000,"registered":1000})";
  }
  const Scenario s = good(
      R"({"format":"mazhilis-scenario","version":1,"against_all":1000000000000,)"
      R"("rules":{"list_seats":1000,"district_seats":1000,"threshold_percent":100},"lists":[)" +
      lists + R"(],"district_seats":{"l63":1000},"districts":[{"number":1000,"winner":"l0"}]})");
  EXPECT_EQ(s.lists.size(), 64U);
  EXPECT_EQ(s.rules.threshold, seats::kWholeThreshold);
}

TEST(Read, MarkOfByteOrderIsAllowed) {
  std::string marked = "\xEF\xBB\xBF";
  marked += kGood;
  EXPECT_EQ(good(marked), good(kGood));
}

TEST(Read, UnknownFieldsAreNamedAndKeptOut) {
  std::string text = good_but(R"("title")", R"("comment":{"deep":[1,{"b":2}]},"title")");
  text.replace(text.find(R"("votes":300)"), 11, R"("votes":300,"seats":4)");
  const Read result = read(text, catalogue());
  ASSERT_TRUE(result.scenario);
  EXPECT_EQ(*result.scenario, good(kGood));
  EXPECT_EQ(result.warnings, (std::vector<std::string>{"comment", "lists[1].seats"}));
}

TEST(Read, DistrictDataUnderRulesWithoutDistrictsIsKept) {
  const Scenario s = good(good_but("mazhilis-2023", "kurultai-2026"));
  EXPECT_EQ(s.district_seats.size(), 3U);
  EXPECT_EQ(s.districts.size(), 2U);
  EXPECT_FALSE(misfit(s));
}

TEST(Misfit, AfterAChangeOfRules) {
  Scenario s = good(kGood);
  EXPECT_FALSE(misfit(s));
  s.rules.district_seats = 28;
  ASSERT_TRUE(misfit(s));
  EXPECT_EQ(misfit(s)->message(), "district_seats: expected at most 28 seats in all, found 29");
  s.rules.district_seats = 2;
  EXPECT_EQ(misfit(s)->message(), "districts: expected numbers from 1 to 2, found 3");
  s.rules.district_seats = 0;
  EXPECT_FALSE(misfit(s));
}

}  // namespace
}  // namespace scenario
