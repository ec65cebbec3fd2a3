// What's checked: the format "mazhilis-result" to the letter of its description,
// for every outcome, and the notes on what the law leaves open.
#include "scenario/result.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "random_scenario.h"
#include "scenario/catalogue.h"

namespace scenario {
namespace {

using Json = nlohmann::ordered_json;

Json result_of(const Scenario& scenario) {
  return Json::parse(write_result(scenario, compute(scenario)), nullptr, false);
}

Scenario preset_2023() {
  return Catalogue::built_in().election("2023-03-19")->scenario;
}

Scenario votes(std::initializer_list<seats::Votes> lists, std::string_view rules) {
  Scenario scenario;
  const RuleSet* const set = Catalogue::built_in().rule_set(rules);
  scenario.rules_id = set->id;
  scenario.rules = set->rules;
  for (const seats::Votes votes : lists) {
    const char id = static_cast<char>('a' + scenario.lists.size());
    scenario.lists.push_back({std::string(1, id), "", "", votes, std::nullopt});
  }
  return scenario;
}

TEST(ResultFormat, TheDescribedExampleToTheLetter) {
  Json json = result_of(preset_2023());
  EXPECT_EQ(json["rules"], "mazhilis-2023");
  json.erase("rules");
  EXPECT_EQ(json["lists"].size(), 7U);
  json["lists"].erase(json["lists"].begin() + 1, json["lists"].end());
  EXPECT_EQ(json.dump(),
            R"({"format":"mazhilis-result","version":1,"base":6366441,"threshold_votes":318323,)"
            R"("outcome":"shared","quota":{"votes":5971719,"seats":69},)"
            R"("lists":[{"id":"amanat","votes":3431510,"passed":true,"whole":39,)"
            R"("remainder":{"numerator":3877149,"denominator":5971719},"extra":1,)"
            R"("list_seats":40,"district_seats":22,"seats":62}],)"
            R"("others":[{"id":"independent","district_seats":7,"seats":7}],)"
            R"("unfilled_list_seats":0,"tie":null,"notes":[]})");
}

TEST(ResultFormat, AListThatDidNotPass) {
  const Json list = result_of(preset_2023())["lists"][4];
  EXPECT_EQ(list.dump(), R"({"id":"baytaq","votes":146431,"passed":false,"whole":0,)"
                         R"("remainder":{"numerator":0,"denominator":5971719},"extra":0,)"
                         R"("list_seats":0,"district_seats":0,"seats":0})");
}

TEST(ResultFormat, LoneParty) {
  const Json json = result_of(votes({920, 40, 30}, "mazhilis-2023"));
  EXPECT_EQ(json["outcome"], "lone_party");
  EXPECT_EQ(json["lists"][0]["seats"], 67);
  EXPECT_EQ(json["lists"][0]["whole"], 66);
  EXPECT_EQ(json["lists"][0]["extra"], 1);
  EXPECT_EQ(json["lists"][1].dump(), R"({"id":"b","votes":40,"passed":false,"whole":2,)"
                                     R"("remainder":{"numerator":840,"denominator":960},"extra":0,)"
                                     R"("list_seats":2,"district_seats":0,"seats":2})");
  EXPECT_EQ(json["lone_party"].dump(),
            R"({"passed":"a","runner_up":"b","corrected":{"numerator":19320,)"
            R"("denominator":9600},"raised":0,"given_way":0})");
  EXPECT_TRUE(json["notes"].empty());
}

TEST(ResultFormat, LonePartyWithMoreSeatsThanThereAre) {
  const Json json = result_of(votes({99'000, 200, 100}, "mazhilis-2023"));
  EXPECT_EQ(json["lists"][0]["seats"], 67);
  EXPECT_EQ(json["lists"][1]["seats"], 2);
  EXPECT_EQ(json["lone_party"]["raised"], 2);
  EXPECT_EQ(json["lone_party"]["given_way"], 1);
  EXPECT_EQ(json["notes"].dump(), R"(["law_silent_seats_exceed"])");
}

TEST(ResultFormat, TieForSecondPlace) {
  const Json json = result_of(votes({9'600, 200, 200}, "mazhilis-2023"));
  EXPECT_EQ(json["lone_party"]["runner_up"], "b");
  EXPECT_EQ(json["notes"].dump(), R"(["law_silent_tie_for_second"])");
}

TEST(ResultFormat, SoleList) {
  const Json json = result_of(votes({900, 50, 50}, "mazhilis-2007"));
  EXPECT_EQ(json["outcome"], "sole_list");
  EXPECT_EQ(json["lists"][0]["seats"], 98);
  EXPECT_FALSE(json.contains("lone_party"));
  EXPECT_EQ(json["others"].dump(), "[]");
  EXPECT_EQ(json["other_seats"], 9);
}

TEST(ResultFormat, NobodyPassed) {
  const Json json = result_of(votes({0, 0}, "mazhilis-2023"));
  EXPECT_EQ(json["outcome"], "nobody_passed");
  EXPECT_EQ(json["unfilled_list_seats"], 69);
  EXPECT_EQ(json["quota"].dump(), R"({"votes":0,"seats":69})");
  EXPECT_EQ(json["others"].dump(), R"([{"id":"independent","district_seats":0,"seats":0},)"
                                   R"({"id":"vacant","district_seats":29,"seats":29}])");
  EXPECT_EQ(json["notes"].dump(), R"(["law_silent_nobody_passed"])");
}

TEST(ResultFormat, TieAtTheLastSeat) {
  Scenario scenario = votes({100, 100}, "mazhilis-2023");
  scenario.lists[0].registered = 2;
  scenario.lists[1].registered = 1;
  const Json json = result_of(scenario);
  EXPECT_EQ(json["tie"].dump(), R"({"lists":["b","a"],"broken_by":"registration"})");
  EXPECT_EQ(json["lists"][1]["list_seats"], 35);
}

TEST(ResultFormat, OrderInTheFileStandsWhereRegistrationIsMissing) {
  const Json json = result_of(votes({100, 100}, "mazhilis-2023"));
  EXPECT_EQ(json["tie"]["lists"].dump(), R"(["a","b"])");
  EXPECT_EQ(json["lists"][0]["list_seats"], 35);
}

TEST(ResultFormat, RulesOfItsOwnHaveNoId) {
  Scenario scenario = votes({100, 100}, "mazhilis-2023");
  scenario.rules_id.clear();
  EXPECT_FALSE(result_of(scenario).contains("rules"));
}

TEST(ResultNotes, AgainstAllThatIsNotOnTheBallot) {
  Scenario scenario = votes({100, 100}, "mazhilis-2021");
  scenario.against_all = 50;
  const Json json = result_of(scenario);
  EXPECT_EQ(json["base"], 200);
  EXPECT_EQ(json["notes"].dump(), R"(["against_all_not_on_ballot"])");
}

TEST(ResultNotes, DistrictsLeftOut) {
  Scenario scenario = preset_2023();
  const RuleSet* const set = Catalogue::built_in().rule_set("kurultai-2026");
  scenario.rules_id = set->id;
  scenario.rules = set->rules;
  const Json json = result_of(scenario);
  EXPECT_EQ(json["others"].dump(), "[]");
  EXPECT_EQ(json["lists"][0]["district_seats"], 0);
  EXPECT_EQ(json["notes"].dump(), R"(["districts_left_out"])");
}

TEST(ResultNotes, DistrictTotalsOverridden) {
  Scenario scenario = votes({100, 100}, "mazhilis-2023");
  scenario.district_seats = {{"a", 22}, {"independent", 7}};
  scenario.districts = {{1, "b"}};
  const Json json = result_of(scenario);
  EXPECT_EQ(json["lists"][0]["district_seats"], 21);
  EXPECT_EQ(json["lists"][1]["district_seats"], 1);
  EXPECT_EQ(json["others"][0]["district_seats"], 7);
  EXPECT_EQ(json["notes"].dump(), R"(["district_totals_overridden"])");
}

TEST(ResultDistricts, WhatIsNeitherListedNorInTheTotalsIsVacant) {
  Scenario scenario = votes({100, 100}, "mazhilis-2023");
  scenario.district_seats = {{"a", 10}};
  scenario.districts = {{1, "a"}, {2, "independent"}, {3, "vacant"}};
  const Json json = result_of(scenario);
  EXPECT_EQ(json["lists"][0]["district_seats"], 10);
  EXPECT_EQ(json["others"].dump(), R"([{"id":"independent","district_seats":1,"seats":1},)"
                                   R"({"id":"vacant","district_seats":18,"seats":18}])");
}

TEST(WinnerIndex, ByIdOrVacant) {
  const Scenario scenario = votes({1, 2}, "mazhilis-2023");
  EXPECT_EQ(winner_index(scenario, "b"), 1);
  EXPECT_EQ(winner_index(scenario, "independent"), seats::kIndependent);
  EXPECT_EQ(winner_index(scenario, "vacant"), seats::kVacant);
}

TEST(Holders, AddUpToTheChamberInOneOrder) {
  RandomScenarios random(29);
  for (int round = 0; round < 2'000 / FEWER_ROUNDS + 1; ++round) {
    const Scenario scenario = random.next();
    const Result result = compute(scenario);
    const seats::Rules& rules = scenario.rules;
    seats::Seats by_list = 0;
    seats::Seats by_district = 0;
    seats::Seats other = 0;
    std::string ids;
    for (const Holder& holder : holders(scenario, result)) {
      by_list += holder.by_list;
      by_district += holder.by_district;
      other += holder.other;
      ids += std::string(holder_id(scenario, holder.who)) + ' ';
      EXPECT_TRUE(holder.possible || holder.seats() == 0) << holder_id(scenario, holder.who);
      if (seats::is_list(holder.who)) {
        EXPECT_EQ(holder.seats(), result.seats_of(holder.who));
      } else {
        EXPECT_EQ(holder.other > 0, holder.who == seats::kOtherSeats && rules.other_seats > 0);
      }
    }
    EXPECT_EQ(by_list, rules.list_seats);
    EXPECT_EQ(by_district, rules.district_seats);
    EXPECT_EQ(other, rules.other_seats);
    std::string wanted;
    for (const ListEntry& list : scenario.lists) wanted += list.id + ' ';
    EXPECT_EQ(ids, wanted + "independent other_seats vacant ");
  }
}

TEST(Holders, HaveOneIdEachAndAreFoundByIt) {
  const Scenario scenario = votes({1, 2}, "mazhilis-2023");
  for (const seats::HolderId winner : {0, 1, seats::kIndependent, seats::kVacant}) {
    EXPECT_EQ(winner_index(scenario, holder_id(scenario, winner)), winner);
  }
  EXPECT_EQ(holder_id(scenario, seats::kAgainstAll), "against_all");
  EXPECT_EQ(holder_id(scenario, seats::kOtherSeats), "other_seats");
}

// The holders that have a row in a table of one chamber.
TEST(Holders, HaveARowWhereTheRulesHaveSeatsForThem) {
  const auto rows = [](const Scenario& scenario) {
    std::string ids;
    for (const Holder& holder : holders(scenario, compute(scenario))) {
      if (holder.has_row()) ids += std::string(holder_id(scenario, holder.who)) + ' ';
    }
    return ids;
  };
  EXPECT_EQ(rows(votes({1, 0}, "kurultai-2026")), "a b ");
  EXPECT_EQ(rows(votes({1, 0}, "mazhilis-2007")), "a b other_seats ");
  EXPECT_EQ(rows(votes({1, 0}, "mazhilis-2023")), "a b independent vacant ");
}

}  // namespace
}  // namespace scenario
