// What's checked: a party keeps its colour in every election, no two lists of a ballot
// share one, and a file's own lists have them in their order.
#include <gtest/gtest.h>

#include <set>

#include "app/sections/describe.h"
#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

std::vector<int> tones(const App& app) {
  const Subject subject{catalogue(), words_of("en"), app.state(), app.result()};
  std::vector<int> all;
  for (std::size_t i = 0; i < app.state().scenario.lists.size(); ++i) {
    all.push_back(subject.tone(static_cast<int>(i)));
  }
  return all;
}

int tone_of(const char* election, std::string_view party) {
  App app = new_app();
  EXPECT_TRUE(app.act("election", election));
  const Row* const row = find<Table>(app.outline(), "votes", "votes")->row(party);
  EXPECT_NE(row, nullptr) << party;
  return row ? row->owner.tone : -1;
}

TEST(Tones, OnTheBallotOf2023EachPartyHasItsPlace) {
  EXPECT_EQ(tones(new_app()), (std::vector<int>{0, 1, 2, 3, 4, 5, 6}));
}

TEST(Tones, APartyKeepsItsUnderAnotherName) {
  EXPECT_EQ(tone_of("2021-01-10", "nur-otan"), tone_of("2023-03-19", "amanat"));
  EXPECT_EQ(tone_of("2012-01-15", "knpk"), tone_of("2023-03-19", "qhp"));
  for (const char* const party : {"auyl", "aqjol"}) {
    for (const char* const election : {"2016-03-20", "2021-01-10"}) {
      EXPECT_EQ(tone_of(election, party), tone_of("2023-03-19", party)) << party << election;
    }
  }
}

TEST(Tones, NoTwoListsOfABallotShareOne) {
  for (const scenario::Election& election : catalogue().elections()) {
    App app = new_app();
    ASSERT_TRUE(app.act("election", election.id));
    std::set<int> seen;
    for (const int tone : tones(app)) {
      EXPECT_TRUE(seen.insert(tone).second) << election.id << ' ' << tone;
      EXPECT_GE(tone, 0);
      EXPECT_LT(tone, scenario::kTones) << election.id;
    }
  }
}

TEST(Tones, AFilesOwnListsHaveThemInTheirOrder) {
  for (const char* const name : {"own rules", "64 lists"}) {
    const std::vector<int> all = tones(app_of(case_named(name)));
    for (std::size_t i = 0; i < all.size(); ++i)
      EXPECT_EQ(all[i], static_cast<int>(i) % scenario::kTones) << name;
  }
  // Beside a party that is bound to a colour, the next free one.
  App app = new_app();
  ASSERT_TRUE(app.load(R"({"format":"mazhilis-scenario","version":1,"rules":"kurultai-2026",
    "lists":[{"id":"a","votes":3},{"id":"auyl","votes":2},{"id":"b","votes":1}]})")
                  .scenario);
  EXPECT_EQ(tones(app), (std::vector<int>{0, 1, 2}));
}

// Wherever it is named, a list has the same colour.
TEST(Tones, EveryRowOfAListHasItsTone) {
  for_all_shown([](const Shown& shown) {
    const Subject subject{catalogue(), shown.words, shown.state, shown.result};
    const auto check = [&](const Owner& owner) {
      if (owner.place < 0) return;
      EXPECT_EQ(owner.tone, subject.tone(owner.place));
    };
    for (const char* const section : {"votes", "seats"}) {
      for (const Row& row : find<Table>(shown.outline, section, section)->rows) check(row.owner);
    }
    for (const SeatRun& run : find<Chamber>(shown.outline, "seats", "chamber")->runs) {
      check(run.owner);
    }
  });
}

}  // namespace
}  // namespace app
