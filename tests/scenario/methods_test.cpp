// What's checked: every method by its id, in files, in results and back.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "good_scenario.h"
#include "scenario/catalogue.h"
#include "scenario/result.h"

namespace scenario {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kIds[] = {"hare-largest-remainder",
                                     "droop-largest-remainder",
                                     "imperiali-largest-remainder",
                                     "dhondt",
                                     "sainte-lague",
                                     "modified-sainte-lague",
                                     "adams"};

Scenario under(std::string_view method, int seats, std::initializer_list<seats::Votes> lists) {
  Scenario scenario;
  scenario.rules.list_seats = seats;
  scenario.rules.method = *method_of(method);
  for (const seats::Votes votes : lists) {
    const char id = static_cast<char>('a' + scenario.lists.size());
    scenario.lists.push_back({std::string(1, id), "", "", votes, std::nullopt});
  }
  return scenario;
}

Json result_json(const Scenario& scenario) {
  return Json::parse(write_result(scenario, compute(scenario)), nullptr, false);
}

TEST(MethodIds, AreTheDescribedOnes) {
  static_assert(std::size(kIds) == seats::kMethods);
  for (int i = 0; i < seats::kMethods; ++i) {
    const auto method = static_cast<seats::Method>(i);
    EXPECT_EQ(method_id(method), kIds[i]);
    EXPECT_EQ(method_of(kIds[i]), method);
    EXPECT_NE(method_ids().find(kIds[i]), std::string::npos);
  }
  for (const char* const other : {"", "hare", "DHONDT", "dhondt "}) EXPECT_FALSE(method_of(other));
}

TEST(MethodIds, AreReadAndWritten) {
  for (const std::string_view id : kIds) {
    const std::string text = good_but(
        R"("mazhilis-2023")",
        R"({"list_seats":9,"district_seats":29,"threshold_percent":5,"lone_party":null,"method":")" +
            std::string(id) + R"("})");
    const Read first = read(text, Catalogue::built_in());
    ASSERT_TRUE(first.scenario) << first.problem.message();
    EXPECT_EQ(first.scenario->rules.method, method_of(id));
    EXPECT_TRUE(first.warnings.empty());
    const Read again = read(write(*first.scenario), Catalogue::built_in());
    ASSERT_TRUE(again.scenario);
    EXPECT_EQ(*again.scenario, *first.scenario);
  }
}

TEST(MethodResults, DHondtOfThePublishedExample) {
  const Json json = result_json(under("dhondt", 8, {100'000, 80'000, 30'000, 20'000}));
  EXPECT_EQ(json["method"], "dhondt");
  EXPECT_TRUE(json["quota"].is_null());
  EXPECT_EQ(json["quotients"].dump(),
            R"({"last":{"list":"a","seat":4,"quotient":{"numerator":100000,"denominator":4}},)"
            R"("next":{"list":"a","seat":5,"quotient":{"numerator":100000,"denominator":5}}})");
  EXPECT_EQ(json["lists"][0].dump(),
            R"({"id":"a","votes":100000,"passed":true,"whole":4,"remainder":null,"extra":0,)"
            R"("list_seats":4,"district_seats":0,"seats":4})");
  EXPECT_TRUE(json["tie"].is_null());
}

TEST(MethodResults, DivisorsInTenthsAndByZero) {
  const Json modified =
      result_json(under("modified-sainte-lague", 8, {100'000, 80'000, 30'000, 20'000}));
  EXPECT_EQ(modified["quotients"]["next"].dump(),
            R"({"list":"d","seat":1,"quotient":{"numerator":200000,"denominator":14}})");
  EXPECT_EQ(modified["tie"].dump(), R"({"lists":["a","d"],"broken_by":"registration"})");
  const Json adams = result_json(under("adams", 2, {30, 20, 10}));
  EXPECT_EQ(adams["quotients"]["last"].dump(), R"({"list":"b","seat":1,"quotient":null})");
  // No seat, no quotient that won one.
  EXPECT_FALSE(result_json(under("dhondt", 0, {30, 20, 10})).contains("quotients"));
}

TEST(MethodResults, QuotasWithSeatsGivenBack) {
  const Json json = result_json(under("imperiali-largest-remainder", 4, {29, 21, 10}));
  EXPECT_EQ(json["method"], "imperiali-largest-remainder");
  EXPECT_EQ(json["quota"].dump(), R"({"votes":60,"seats":6})");
  EXPECT_EQ(json["lists"][2]["whole"], 1);
  EXPECT_EQ(json["lists"][2]["extra"], -1);
  EXPECT_EQ(json["lists"][2]["list_seats"], 0);
  EXPECT_EQ(json["notes"].dump(), R"(["whole_seats_taken_back"])");
  EXPECT_FALSE(json.contains("quotients"));
}

TEST(MethodResults, LonePartyIsByTheLawsQuota) {
  Scenario scenario = under("dhondt", 69, {920, 40, 30});
  scenario.rules.threshold = 5'000;
  scenario.rules.lone_party.emplace();
  const Json json = result_json(scenario);
  EXPECT_EQ(json["outcome"], "lone_party");
  EXPECT_EQ(json["method"], "dhondt");
  EXPECT_EQ(json["quota"].dump(), R"({"votes":960,"seats":69})");
  EXPECT_EQ(json["notes"].dump(), R"(["lone_party_by_hare_quota"])");
}

TEST(MethodResults, LawsOwnMethodIsNotNamed) {
  EXPECT_FALSE(result_json(under("hare-largest-remainder", 4, {3, 2})).contains("method"));
}

}  // namespace
}  // namespace scenario
