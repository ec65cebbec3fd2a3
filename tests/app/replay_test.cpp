// What's checked: a replay assigns the seats one by one in the order of the rule,
// ends with the complete chamber, and its captions contain the trace's numbers.
#include <gtest/gtest.h>

#include <string>

#include "app/app.h"
#include "cases.h"
#include "read_outline.h"
#include "rounds.h"

namespace app {
namespace {

const Chamber& chamber_of(const App& app) {
  return *find<Chamber>(app.outline(), "seats", "chamber");
}

int arrived(const App& app) {
  int count = 0;
  for (const SeatRun& run : chamber_of(app).runs) {
    if (run.form != Form::kVacant) count += run.seats - run.empty;
  }
  return count;
}

int to_arrive(const App& app) {
  int count = 0;
  for (const SeatRun& run : chamber_of(app).runs) {
    if (run.form != Form::kVacant) count += run.seats;
  }
  return count;
}

std::string caption(const App& app) {
  const auto* const sentence = find<Sentence>(app.outline(), "replay", "replay-caption");
  return sentence ? plain_spaces(plain(sentence->runs)) : "";
}

const Control* control(const App& app, std::string_view action) {
  for (const Control* const one : all_controls(app.outline())) {
    if (one->action == action) return one;
  }
  return nullptr;
}

bool to_seat(App& app, int seat) {
  return app.act("replay/play", "") && app.act("replay/seat", std::to_string(seat));
}

TEST(Replay, BeginsOnlyWhenAsked) {
  const App app = new_app();
  EXPECT_EQ(arrived(app), 98);
  EXPECT_EQ(app.outline().playing, 0);
  EXPECT_NE(control(app, "replay/play"), nullptr);
  EXPECT_EQ(control(app, "replay/next"), nullptr);
  EXPECT_EQ(caption(app), "");
}

TEST(Replay, EachStepGivesOneSeatAndTheLastOneCompletesTheChamber) {
  int number = 0;
  for_all_apps([&](App& app) {
    const int all = to_arrive(app);
    if (all == 0 || all > 400 || !drawn(number++, 5)) return;
    const auto whole_chamber = chamber_of(app).runs;
    ASSERT_TRUE(to_seat(app, 0));
    for (int given = 0; given < all; ++given) {
      ASSERT_EQ(arrived(app), given);
      ASSERT_TRUE(app.act("replay/next", ""));
    }
    EXPECT_EQ(arrived(app), all);
    EXPECT_FALSE(control(app, "replay/next")->enabled);
    ASSERT_EQ(chamber_of(app).runs.size(), whole_chamber.size());
    for (const SeatRun& run : chamber_of(app).runs) EXPECT_EQ(run.empty, 0);
  });
}

// Art. 97-1(3), (4): 67 whole quotas, then OSDP's remainder, then Amanat's; then
// the districts.
TEST(Replay, The19thOfMarch2023) {
  App app = new_app();
  const auto at = [&](int seat) {
    EXPECT_TRUE(app.act("replay/seat", std::to_string(seat)));
    return caption(app);
  };
  ASSERT_TRUE(to_seat(app, 0));
  EXPECT_EQ(at(1), "Seat 1 of 98. Amanat: full quota 1 of 39, 86,546.65 votes each. ");
  EXPECT_EQ(at(39), "Seat 39 of 98. Amanat: full quota 39 of 39, 86,546.65 votes each. ");
  EXPECT_EQ(at(40), "Seat 40 of 98. Auyl: full quota 1 of 8, 86,546.65 votes each. ");
  EXPECT_EQ(at(67), "Seat 67 of 98. OSDP: full quota 3 of 3, 86,546.65 votes each. ");
  EXPECT_EQ(at(68),
            "Seat 68 of 98. OSDP has a remainder of 0.8252, the largest of those still waiting: "
            "one more seat. ");
  EXPECT_EQ(at(69),
            "Seat 69 of 98. Amanat has a remainder of 0.6493, the largest of those still waiting: "
            "one more seat. ");
  EXPECT_EQ(at(70),
            "Seat 70 of 98. Amanat, district 1 of 22: more votes than any other candidate. ");
  EXPECT_EQ(at(92),
            "Seat 92 of 98. Independents, district 1 of 7: more votes than any other candidate. ");
}

TEST(Replay, RunsUntilTheLastSeatAndStops) {
  App app = new_app();
  ASSERT_TRUE(app.act("replay/play", ""));
  EXPECT_EQ(arrived(app), 0);
  int steps = 0;
  while (app.outline().playing > 0 && steps < 200) {
    ASSERT_TRUE(app.act("replay/next", ""));
    ++steps;
  }
  EXPECT_EQ(steps, 98);
  EXPECT_EQ(arrived(app), 98);
  ASSERT_TRUE(app.act("replay/play", "")) << "once more";
  EXPECT_EQ(arrived(app), 0);
  EXPECT_GT(app.outline().playing, 0);
}

TEST(Replay, PausesStepsBackAndEnds) {
  App app = new_app();
  ASSERT_TRUE(to_seat(app, 68));
  EXPECT_EQ(app.outline().playing, 0) << "scrubbing pauses";
  ASSERT_TRUE(app.act("replay/back", ""));
  EXPECT_EQ(arrived(app), 67);
  ASSERT_TRUE(app.act("replay/play", ""));
  EXPECT_EQ(arrived(app), 67) << "it goes on from here";
  EXPECT_GT(app.outline().playing, 0);
  ASSERT_TRUE(app.act("replay/play", ""));
  EXPECT_EQ(app.outline().playing, 0);
  ASSERT_TRUE(app.act("replay/off", ""));
  EXPECT_EQ(arrived(app), 98);
}

TEST(Replay, AStepIsToldOnceItStands) {
  App app = new_app();
  app.status_told();
  ASSERT_TRUE(app.act("replay/play", ""));
  ASSERT_TRUE(app.act("replay/next", ""));
  EXPECT_EQ(app.outline().status, "");
  ASSERT_TRUE(app.act("replay/play", ""));
  EXPECT_EQ(plain_spaces(app.outline().status), caption(app));
  ASSERT_TRUE(app.act("replay/next", ""));
  EXPECT_TRUE(plain_spaces(app.outline().status).starts_with("Seat 2 of 98"));
}

TEST(Replay, RefusesWhatItCannotDo) {
  App app = new_app();
  for (const char* const action : {"replay/next", "replay/back", "replay/seat", "replay/x"}) {
    EXPECT_FALSE(app.act(action, "1")) << action;
  }
  ASSERT_TRUE(to_seat(app, 3));
  for (const char* const value : {"-1", "99", "x", "", "1.5"}) {
    EXPECT_FALSE(app.act("replay/seat", value)) << value;
  }
  EXPECT_EQ(arrived(app), 3);
}

// If the chamber has fewer seats than had arrived, all of them have arrived.
TEST(Replay, FollowsOtherVotesAndRules) {
  App app = new_app();
  ASSERT_TRUE(app.act("rules", "kurultai-2026"));
  ASSERT_TRUE(to_seat(app, 145));
  ASSERT_TRUE(app.act("rules", "mazhilis-2023"));
  EXPECT_EQ(arrived(app), 98);
  ASSERT_TRUE(app.act("replay/back", ""));
  EXPECT_EQ(arrived(app), 97);
  ASSERT_TRUE(app.act("votes/osdp", "0"));
  EXPECT_EQ(arrived(app), 97);
}

// The law gives no rule for list seats then, so only the districts arrive.
TEST(Replay, NobodyPassed) {
  App app = new_app();
  ASSERT_TRUE(app.load(R"({"format":"mazhilis-scenario","version":1,"rules":"mazhilis-2023",
    "lists":[{"id":"a","votes":1}],"against_all":99,"district_seats":{"a":2}})")
                  .scenario);
  ASSERT_TRUE(to_seat(app, 2));
  EXPECT_EQ(arrived(app), 2);
  EXPECT_FALSE(app.act("replay/seat", "3"));
}

// Imperiali's quota, 100 / 12: 7.2 and 4.8 quotas make 11 seats of 10, and the
// smaller remainder gives one back, so six whole ones of its seven count.
TEST(Replay, AWholeSeatThatIsGivenBackIsNotAmongThem) {
  App app = new_app();
  ASSERT_TRUE(app.load(R"({"format":"mazhilis-scenario","version":1,
    "rules":{"list_seats":10,"district_seats":0,"threshold_percent":5,"lone_party":null,
             "method":"imperiali-largest-remainder"},
    "lists":[{"id":"a","votes":60},{"id":"b","votes":40}]})")
                  .scenario);
  ASSERT_TRUE(to_seat(app, 6));
  EXPECT_NE(caption(app).find("full quota 6 of 6"), std::string::npos) << caption(app);
  ASSERT_TRUE(app.act("replay/seat", "7"));
  EXPECT_NE(caption(app).find("full quota 1 of 4"), std::string::npos) << caption(app);
}

}  // namespace
}  // namespace app
