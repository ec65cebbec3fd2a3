// What's checked: what a visitor sets, without an app around it: the official
// result and what differs from it, locks, moves of a line and the way back,
// district winners with their totals, and ballots without a line "against all".
#include "app/state/state.h"

#include <gtest/gtest.h>

#include <numeric>

#include "cases.h"
#include "scenario/result.h"

namespace app {
namespace {

using seats::Votes;

State state_2023() {
  return official(election_2023());
}
const scenario::RuleSet& rules(std::string_view id) {
  return *catalogue().rule_set(id);
}

Votes total(const State& state) {
  const auto votes = lines(state);
  return std::accumulate(votes.begin(), votes.end(), Votes{0});
}

void move_to(State& state, std::string_view id, Votes to) {
  move_line(state, line_of(state, id), to);
}

Votes votes_of(const State& state, std::string_view id) {
  return lines(state)[static_cast<std::size_t>(line_of(state, id))];
}

std::vector<int> listed(const State& state) {
  std::vector<int> numbers;
  for (const auto& district : state.scenario.districts) numbers.push_back(district.number);
  return numbers;
}

std::string winner(const State& state, int number) {
  for (const auto& district : state.scenario.districts) {
    if (district.number == number) return district.winner;
  }
  return "";
}

seats::Seats district_total(const State& state, std::string_view id) {
  for (const auto& [holder, seats] : state.scenario.district_seats) {
    if (holder == id) return seats;
  }
  return 0;
}

TEST(State, Official) {
  for (const scenario::Election& election : catalogue().elections()) {
    const State state = official(election);
    EXPECT_EQ(state.scenario, election.scenario);
    EXPECT_EQ(state.election, election.id);
    EXPECT_FALSE(state.own);
    EXPECT_EQ(state.locked, Locks(election.scenario.lists.size() + 1, false));
    EXPECT_EQ(state.moving, -1);
    EXPECT_TRUE(is_unchanged(state, election));
    EXPECT_EQ(is_official(state, election), election.scenario.votes_known);
    EXPECT_EQ(has_official_votes(state, election), election.scenario.votes_known);
  }
}

TEST(State, Loaded) {
  scenario::Scenario file;
  file.lists = {{.id = "a", .votes = 3}, {.id = "b", .votes = 4}};
  const State state = loaded(file, "2021-01-10");
  EXPECT_EQ(state.scenario, file);
  EXPECT_EQ(state.election, "2021-01-10");
  EXPECT_TRUE(state.own);
  EXPECT_EQ(state.locked.size(), 3U);
}

TEST(State, WhatIsOfficial) {
  const scenario::Election& election = election_2023();
  State locked = state_2023();
  toggle_lock(locked, 2);
  EXPECT_TRUE(is_official(locked, election)) << "a lock changes no number";

  State moved = state_2023();
  move_line(moved, 0, 3'431'511);
  EXPECT_FALSE(is_official(moved, election));
  EXPECT_FALSE(has_official_votes(moved, election));

  State against = state_2023();
  against.scenario.against_all += 1;
  EXPECT_FALSE(has_official_votes(against, election));

  State given = state_2023();
  give_district(given, 2, "auyl");
  EXPECT_FALSE(is_official(given, election));
  EXPECT_FALSE(has_official_votes(given, election));

  State other_rules = state_2023();
  set_rules(other_rules, rules("kurultai-2026"));
  EXPECT_FALSE(is_official(other_rules, election));
  EXPECT_TRUE(has_official_votes(other_rules, election));
  set_rules(other_rules, rules("mazhilis-2023"));
  EXPECT_TRUE(is_official(other_rules, election));
}

TEST(State, LinesOfTheBallot) {
  const State state = state_2023();
  EXPECT_EQ(lines(state), (std::vector<Votes>{3'431'510, 693'938, 547'154, 432'920, 146'431,
                                              535'139, 331'058, 248'291}));
  EXPECT_EQ(line_of(state, "amanat"), 0);
  EXPECT_EQ(line_of(state, "osdp"), 6);
  EXPECT_EQ(line_of(state, kAgainstAllId), 7);
  for (const char* const id : {"", "independent", "vacant", "Amanat", "amanat ", "against-all"}) {
    EXPECT_EQ(line_of(state, id), -1) << id;
  }
}

TEST(State, BallotWithoutALineAgainstAll) {
  State state = state_2023();
  EXPECT_EQ(ballots(state), 6'366'441);
  EXPECT_EQ(kept(state), Locks(8, false));

  set_rules(state, rules("mazhilis-2021"));
  EXPECT_EQ(ballots(state), 6'366'441 - 248'291);
  Locks last_kept(8, false);
  last_kept[7] = true;
  EXPECT_EQ(kept(state), last_kept);
  toggle_lock(state, 1);
  last_kept[1] = true;
  EXPECT_EQ(kept(state), last_kept);
  EXPECT_FALSE(state.locked[7]) << "the visitor locked nothing there";

  move_to(state, "osdp", 1'000'000);
  EXPECT_EQ(state.scenario.against_all, 248'291) << "no move reaches votes that do not count";
  EXPECT_EQ(votes_of(state, "auyl"), 693'938);
  EXPECT_EQ(ballots(state), 6'366'441 - 248'291);
  const auto before = lines(state);
  move_to(state, kAgainstAllId, 0);
  EXPECT_EQ(lines(state), before);
}

TEST(Locks, ALockedLineStaysInEveryMove) {
  State state = state_2023();
  toggle_lock(state, line_of(state, "amanat"));
  toggle_lock(state, line_of(state, kAgainstAllId));
  for (const Votes to : {0, 1, 2'000'000, 99'999'999}) {
    move_to(state, "auyl", to);
    EXPECT_EQ(votes_of(state, "amanat"), 3'431'510);
    EXPECT_EQ(votes_of(state, kAgainstAllId), 248'291);
    EXPECT_EQ(total(state), 6'366'441);
  }
  EXPECT_EQ(votes_of(state, "auyl"), 6'366'441 - 3'431'510 - 248'291);
  move_to(state, "amanat", 7);
  EXPECT_EQ(votes_of(state, "amanat"), 3'431'510);
  toggle_lock(state, line_of(state, "amanat"));
  move_to(state, "amanat", 7);
  EXPECT_EQ(votes_of(state, "amanat"), 7);
}

TEST(Locks, TwiceIsNone) {
  State state = state_2023();
  for (int line = 0; line < 8; ++line) {
    toggle_lock(state, line);
    EXPECT_TRUE(state.locked[static_cast<std::size_t>(line)]);
    toggle_lock(state, line);
  }
  EXPECT_EQ(state.locked, Locks(8, false));
}

TEST(Gesture, DraggingThroughManyValuesAndBackRestoresEveryVote) {
  for (const bool with_locks : {false, true}) {
    for (int line = 0; line < 8; ++line) {
      State state = state_2023();
      if (with_locks) toggle_lock(state, (line + 3) % 8);
      const auto start = lines(state);
      const Votes from = start[static_cast<std::size_t>(line)];
      for (Votes to = 0; to < 6'366'441; to += 47'711) {
        move_line(state, line, to);
        ASSERT_EQ(total(state), 6'366'441);
      }
      ASSERT_NE(lines(state), start);
      move_line(state, line, from);
      EXPECT_EQ(lines(state), start) << "line " << line;
    }
  }
}

TEST(Gesture, TheWayDoesNotMatterOnlyTheEnd) {
  State straight = state_2023();
  move_to(straight, "osdp", 1'234'567);
  State winding = state_2023();
  for (const Votes to : {1, 6'366'441, 0, 331'059, 77'777, 1'234'567}) {
    move_to(winding, "osdp", to);
  }
  EXPECT_EQ(lines(winding), lines(straight));
}

TEST(Gesture, TouchingAnotherLineStartsANewOne) {
  State state = state_2023();
  move_to(state, "osdp", 6'366'441);
  move_to(state, "auyl", 1'000'000);
  // Everything came from osdp, so the rest are empty and get nothing back in
  // proportion to what they had before all this.
  EXPECT_EQ(votes_of(state, "osdp"), 5'366'441);
  EXPECT_EQ(votes_of(state, "amanat"), 0);
  const auto before = lines(state);
  move_to(state, "osdp", 0);
  move_to(state, "osdp", 5'366'441);
  EXPECT_EQ(lines(state), before);
}

TEST(Gesture, ALockEndsIt) {
  State state = state_2023();
  move_to(state, "osdp", 500'000);
  const Votes auyl = votes_of(state, "auyl");
  toggle_lock(state, line_of(state, "auyl"));
  move_to(state, "osdp", 331'058);
  EXPECT_EQ(votes_of(state, "auyl"), auyl) << "locked where it stood, not where it had started";
  EXPECT_EQ(votes_of(state, "osdp"), 331'058);
}

TEST(Gesture, OtherRulesEndIt) {
  State state = state_2023();
  move_to(state, "osdp", 500'000);
  set_rules(state, rules("mazhilis-2021"));
  const Votes against = state.scenario.against_all;
  move_to(state, "osdp", 400'000);
  EXPECT_EQ(state.scenario.against_all, against);
}

TEST(Rules, KeepTheVotesAndTheDistricts) {
  for (const scenario::RuleSet& set : catalogue().rule_sets()) {
    State state = state_2023();
    move_to(state, "osdp", 500'000);
    give_district(state, 2, "auyl");
    toggle_lock(state, 3);
    const State before = state;
    set_rules(state, set);
    EXPECT_EQ(state.scenario.rules_id, set.id);
    EXPECT_EQ(state.scenario.rules, set.rules);
    EXPECT_EQ(lines(state), lines(before));
    EXPECT_EQ(state.scenario.districts, before.scenario.districts);
    EXPECT_EQ(state.scenario.district_seats, before.scenario.district_seats);
    EXPECT_EQ(state.locked, before.locked);
    EXPECT_EQ(state.own, before.own);
    EXPECT_EQ(state.election, before.election);
  }
}

TEST(Districts, GiveReplaceTakeBack) {
  State state = state_2023();
  const std::vector<int> first = {1, 3, 6, 7, 8, 11, 12, 19};
  ASSERT_EQ(listed(state), first);

  give_district(state, 10, "auyl");
  EXPECT_EQ(listed(state), (std::vector<int>{1, 3, 6, 7, 8, 10, 11, 12, 19}));
  EXPECT_EQ(winner(state, 10), "auyl");
  give_district(state, 29, "independent");
  give_district(state, 2, "vacant");
  EXPECT_EQ(listed(state), (std::vector<int>{1, 2, 3, 6, 7, 8, 10, 11, 12, 19, 29}));

  give_district(state, 10, "osdp");
  EXPECT_EQ(winner(state, 10), "osdp");
  EXPECT_EQ(listed(state).size(), 11U);

  for (const int number : {10, 2, 29}) give_district(state, number, "");
  EXPECT_EQ(listed(state), first);
  give_district(state, 10, "");
  EXPECT_EQ(listed(state), first) << "not listed, so nothing to take off";
  EXPECT_TRUE(is_official(state, election_2023()));
}

TEST(Districts, InAnyOrderTheyStandByNumber) {
  State state = state_2023();
  for (int i = 0; i < 29; ++i) give_district(state, i * 11 % 29 + 1, "baytaq");
  std::vector<int> all(29);
  std::iota(all.begin(), all.end(), 1);
  EXPECT_EQ(listed(state), all);
  const auto result = scenario::compute(state.scenario);
  EXPECT_EQ(result.districts.of_list[line_of(state, "baytaq")], 29);
}

// A confirmed winner's seat is known to be one of its total, so it moves from
// one total to the other.
TEST(Districts, AConfirmedSeatMovesBetweenTheTotals) {
  State state = state_2023();
  give_district(state, 1, "auyl");
  EXPECT_EQ(district_total(state, "amanat"), 21);
  EXPECT_EQ(district_total(state, "auyl"), 1);
  EXPECT_EQ(district_total(state, "independent"), 7);
  auto result = scenario::compute(state.scenario);
  EXPECT_EQ(result.districts.of_list[0], 21);
  EXPECT_EQ(result.districts.of_list[1], 1);
  EXPECT_EQ(result.districts.independent, 7);
  EXPECT_EQ(result.districts.overridden, 0);

  give_district(state, 1, "independent");
  EXPECT_EQ(district_total(state, "auyl"), 0);
  EXPECT_EQ(district_total(state, "independent"), 8);
  give_district(state, 3, "vacant");
  EXPECT_EQ(district_total(state, "independent"), 7);
  result = scenario::compute(state.scenario);
  EXPECT_EQ(result.districts.vacant, 1);

  give_district(state, 1, "amanat");
  give_district(state, 3, "independent");
  EXPECT_TRUE(is_official(state, election_2023())) << "back by the same two doors";
}

TEST(Districts, AnUnconfirmedSeatLeavesTheTotals) {
  State state = state_2023();
  give_district(state, 2, "auyl");
  EXPECT_EQ(district_total(state, "amanat"), 22);
  EXPECT_EQ(district_total(state, "independent"), 7);
  const auto result = scenario::compute(state.scenario);
  EXPECT_EQ(result.districts.of_list[1], 1);
  EXPECT_EQ(result.districts.overridden, 1);
}

}  // namespace
}  // namespace app
