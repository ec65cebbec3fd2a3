// What's checked: the example of one district: the most votes win, even with a
// quarter of them; "against all" never wins; a tie has no winner; and the
// sentences contain the numbers that the sliders show, in each language.
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

App opened_district(std::string_view language = "en") {
  App app = new_app(language);
  EXPECT_TRUE(app.act("open/district-ballot", ""));
  return app;
}

const std::array<seats::Votes, 5>& votes(const App& app) {
  return app.state().viewing.district_ballot.votes;
}

const Sentence* sentence(const App& app, std::string_view id) {
  return find<Sentence>(app.outline(), "district-ballot", id);
}

std::string outcome(const App& app) {
  const Sentence* const found = sentence(app, "ballot-outcome");
  return found ? plain(found->runs) : "";
}

TEST(DistrictBallot, IsClosedAtFirst) {
  const App app = new_app();
  const Section* const section = app.outline().section("district-ballot");
  ASSERT_NE(section, nullptr);
  EXPECT_TRUE(section->nodes.empty());
  ASSERT_TRUE(section->open);
  EXPECT_FALSE(section->open->on);
}

TEST(DistrictBallot, AQuarterIsEnough) {
  for (const std::string_view language : kLanguages) {
    const App app = opened_district(language);
    const words::Words& words = words_of(language);
    EXPECT_EQ(votes(app)[0], 2'600);
    EXPECT_NE(outcome(app).find(words.say("district_ballot.name.a")), std::string::npos);
    EXPECT_EQ(sorted(numbers_in(outcome(app), words)), sorted({"26.00", "2600", "10000"}));
    EXPECT_EQ(sentence(app, "ballot-against-all"), nullptr);
  }
}

TEST(DistrictBallot, AgainstAllCannotWin) {
  App app = opened_district();
  ASSERT_TRUE(app.act("ballot/set", "largest"));
  EXPECT_EQ(std::ranges::max(votes(app)), votes(app).back());
  EXPECT_NE(outcome(app).find("Candidate A"), std::string::npos) << outcome(app);
  ASSERT_NE(sentence(app, "ballot-against-all"), nullptr);
  EXPECT_NE(plain(sentence(app, "ballot-against-all")->runs).find("Our reading"),
            std::string::npos);
  ASSERT_TRUE(app.act("ballot/against_all", "9997"));
  EXPECT_EQ(std::accumulate(votes(app).begin(), votes(app).end(), 0), 10'000);
  EXPECT_EQ(outcome(app).find("Against all"), std::string::npos);
}

TEST(DistrictBallot, ATieElectsNobody) {
  App app = opened_district();
  ASSERT_TRUE(app.act("ballot/set", "tie"));
  EXPECT_EQ(votes(app)[0], votes(app)[1]);
  EXPECT_NE(outcome(app).find("A tie: Candidate A, Candidate B, 2,700"), std::string::npos)
      << outcome(app);
  ASSERT_TRUE(app.act("ballot/against_all", "10000"));
  EXPECT_NE(outcome(app).find("nobody is elected"), std::string::npos) << outcome(app);
}

TEST(DistrictBallot, SettingsAndOwnVotes) {
  App app = opened_district();
  const auto chosen = [&] {
    const auto* const group = find<Controls>(app.outline(), "district-ballot", "ballot");
    return group ? group->controls.front().text : "none";
  };
  EXPECT_EQ(chosen(), "quarter");
  ASSERT_TRUE(app.act("ballot/b", "2401"));
  EXPECT_EQ(chosen(), "");
  ASSERT_TRUE(app.act("ballot/b", "2400"));
  EXPECT_EQ(chosen(), "quarter") << "a line taken back restores every vote";
  for (const char* const value : {"half", "1", "Tie"}) {
    EXPECT_FALSE(app.act("ballot/set", value)) << value;
  }
  for (const char* const value : {"", "-1", "x"}) EXPECT_FALSE(app.act("ballot/a", value));
  for (const char* const action : {"ballot/d", "ballot/", "ballot"}) {
    EXPECT_FALSE(app.act(action, "1")) << action;
  }
  EXPECT_TRUE(app.act("ballot/a", "99999999")) << "as far as it goes";
  EXPECT_EQ(votes(app)[0], 10'000);
}

// The winner found by hand: most votes, alone.
TEST(DistrictBallot, WhateverIsDraggedTheMostVotesWin) {
  std::mt19937 engine(3);
  const char* const lines[] = {"a", "b", "c", "independent", "against_all"};
  const char* const names[] = {"Candidate A", "Candidate B", "Candidate C", "An independent"};
  App app = opened_district();
  for (int i = 0; i < 300; ++i) {
    ASSERT_TRUE(
        app.act(std::string("ballot/") + lines[engine() % 5], std::to_string(engine() % 10'001)));
    ASSERT_EQ(std::accumulate(votes(app).begin(), votes(app).end(), 0), 10'000);
    std::size_t first = 0;
    for (std::size_t k = 1; k < 4; ++k) first = votes(app)[k] > votes(app)[first] ? k : first;
    const auto equal = std::count(votes(app).begin(), votes(app).end() - 1, votes(app)[first]);
    EXPECT_EQ(outcome(app).starts_with(names[first] + std::string(" is elected")), equal == 1)
        << outcome(app);
    const auto* const bars = find<Bars>(app.outline(), "district-ballot", "ballot-bars");
    ASSERT_NE(bars, nullptr);
    for (std::size_t k = 0; k < 5; ++k) {
      EXPECT_EQ(bars->bars[k].stretches.front().length, votes(app)[k]);
    }
  }
}

}  // namespace
}  // namespace app
