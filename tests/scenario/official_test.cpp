// What's checked: the built-in elections give the list seats that were officially
// declared, and the chambers that the law and the press report.
#include <gtest/gtest.h>

#include <numeric>

#include "scenario/catalogue.h"
#include "scenario/result.h"

namespace scenario {
namespace {

using SeatList = std::vector<seats::Seats>;

const Election& election(std::string_view id) {
  return *Catalogue::built_in().election(id);
}

Result under(const Election& election, std::string_view rules) {
  Scenario scenario = election.scenario;
  scenario.rules = Catalogue::built_in().rule_set(rules)->rules;
  return compute(scenario);
}

SeatList list_seats(const Result& result) {
  SeatList all;
  for (const seats::ListTrace& list : result.trace.all()) all.push_back(list.seats());
  return all;
}

TEST(Official, ListSeatsAsDeclared) {
  for (const Election& held : Catalogue::built_in().elections()) {
    if (!held.scenario.votes_known) continue;
    const Result result = compute(held.scenario);
    ASSERT_EQ(held.official_list_seats.size(), held.scenario.lists.size()) << held.id;
    for (std::size_t i = 0; i < held.scenario.lists.size(); ++i) {
      EXPECT_EQ(held.official_list_seats[i].first, held.scenario.lists[i].id) << held.id;
      EXPECT_EQ(held.official_list_seats[i].second, result.trace.lists[i].seats())
          << held.id << ' ' << held.scenario.lists[i].id;
    }
    EXPECT_EQ(result.trace.notes, 0) << held.id;
    EXPECT_EQ(result.trace.tie_count, 0) << held.id;
  }
}

// In ballot order: Amanat, Auyl, Respublica, QHP, Baytaq, Aq Jol, OSDP.
TEST(Official, ChamberOf2023) {
  const Result result = compute(election("2023-03-19").scenario);
  EXPECT_EQ(list_seats(result), (SeatList{40, 8, 6, 5, 0, 6, 4}));
  SeatList all;
  for (int i = 0; i < result.trace.list_count; ++i) all.push_back(result.seats_of(i));
  EXPECT_EQ(all, (SeatList{62, 8, 6, 5, 0, 6, 4}));
  EXPECT_EQ(result.districts.independent, 7);
  EXPECT_EQ(result.districts.vacant, 0);
  EXPECT_EQ(result.districts.overridden, 0);
  EXPECT_EQ(std::accumulate(all.begin(), all.end(), result.districts.independent), 98);
}

TEST(Official, ChambersByYear) {
  EXPECT_EQ(list_seats(compute(election("2021-01-10").scenario)), (SeatList{10, 76, 0, 12, 0}));
  EXPECT_EQ(list_seats(compute(election("2016-03-20").scenario)), (SeatList{84, 7, 7, 0, 0, 0}));
  EXPECT_EQ(list_seats(compute(election("2012-01-15").scenario)), (SeatList{83, 8, 7, 0, 0, 0, 0}));
  EXPECT_EQ(list_seats(compute(election("2007-08-18").scenario)), (SeatList{98, 0, 0, 0, 0, 0, 0}));
}

// All that is known of 2007 adds up, and one list alone passed, with 88.41 %.
TEST(Official, AllBallotsOf2007) {
  const Election& held = election("2007-08-18");
  const Result result = compute(held.scenario);
  EXPECT_EQ(result.trace.base + held.scenario.invalid, held.ballots_issued);
  EXPECT_EQ(held.ballots_issued, 6'082'430);
  EXPECT_EQ(held.voters_on_lists, 8'891'561);
  EXPECT_EQ(result.trace.outcome, seats::Outcome::kSoleList);
  EXPECT_EQ(result.trace.lists[0].votes * 10'000 / result.trace.base, 8'841);
}

// 5,517,030 / 98 = 56,296.22; OSDP 269,310 x 98 / 5,517,030 x 0.7 = 3.3486.
TEST(WhatIf, VotesOf2007UnderTheRuleOf2009) {
  const Result result = under(election("2007-08-18"), "mazhilis-2021");
  EXPECT_EQ(list_seats(result), (SeatList{95, 3, 0, 0, 0, 0, 0}));
  EXPECT_EQ(result.trace.outcome, seats::Outcome::kLoneParty);
  EXPECT_EQ(result.trace.quota_votes, 5'517'030);
  const seats::LonePartyTrace& lone = result.trace.lone;
  EXPECT_EQ(lone.numerator * 10'000 / lone.denominator, 33'486);
}

TEST(WhatIf, VotesOf2023UnderOtherRules) {
  const Election& votes = election("2023-03-19");
  EXPECT_EQ(list_seats(under(votes, "kurultai-2026")), (SeatList{83, 17, 13, 11, 0, 13, 8}));
  Scenario lists_only = votes.scenario;
  lists_only.rules.list_seats = 98;
  lists_only.rules.district_seats = 0;
  EXPECT_EQ(list_seats(compute(lists_only)), (SeatList{56, 11, 9, 7, 0, 9, 6}));
}

// 7 x 100,000 votes are 20 5/7 quotas each: 20 seats, and five of the seven
// equal remainders win one more. The order of registration is not known, so it
// is the order of the file.
TEST(Official, TheStartOfTheKurultaiIsEqual) {
  const Result result = compute(election("2026-08-23").scenario);
  EXPECT_EQ(list_seats(result), (SeatList{21, 21, 21, 21, 21, 20, 20}));
  EXPECT_EQ(result.trace.tie_count, 7);
  EXPECT_EQ(result.trace.quota_votes, 700'000);
}

TEST(WhatIf, VotesOf2021AtFivePercent) {
  Scenario scenario = election("2021-01-10").scenario;
  scenario.rules.threshold = 5'000;
  EXPECT_EQ(list_seats(compute(scenario)), (SeatList{9, 72, 6, 11, 0}));
}

}  // namespace
}  // namespace scenario
