// What's checked: a council's seats are halved as the law requires, its list seats
// are the core's under the council's own rule, and an invalid setting is refused.
#include <gtest/gtest.h>

#include <algorithm>

#include "cases.h"
#include "read_outline.h"
#include "seats/allocation.h"

namespace app {
namespace {

const Table* council(const Outline& outline) {
  return find<Table>(outline, "councils", "council");
}

App app_with_councils(std::string_view language = "en") {
  App app = new_app(language);
  EXPECT_TRUE(app.act("open/councils", ""));
  return app;
}

std::int64_t seats_of(const App& app, std::string_view id) {
  const Table& table = *council(app.outline());
  const Row* const row = id == "total" ? &*table.total : table.row(id);
  return row ? whole(table.cell(*row, "seats").text, words_of("en")) : -2;
}

bool tells(const App& app, std::string_view id) {
  return find<Sentence>(app.outline(), "councils", id) != nullptr;
}

TEST(Councils, OpenOnDemand) {
  App app = new_app();
  EXPECT_EQ(council(app.outline()), nullptr);
  ASSERT_TRUE(app.act("open/councils", ""));
  EXPECT_NE(council(app.outline()), nullptr);
}

// 5,971,719 / 16 = 373,232.44: Amanat 9.194, Auyl 1.859, Respublica 1.466, Aq Jol
// 1.434, People's Party 1.160, OSDP 0.887; the three seats left over go to OSDP,
// Auyl and Respublica.
TEST(Councils, VotesOf2023InKostanayRegion) {
  const App app = app_with_councils();
  const std::pair<const char*, int> expected[] = {
      {"amanat", 9}, {"auyl", 2},   {"respublica", 2},      {"aqjol", 1}, {"qhp", 1},
      {"osdp", 1},   {"baytaq", 0}, {"district_seats", 16}, {"total", 32}};
  for (const auto& [id, seats] : expected) EXPECT_EQ(seats_of(app, id), seats) << id;
}

TEST(Councils, AnOddSeatIsADistricts) {
  App app = app_with_councils();
  for (int size = 2; size <= 200; ++size) {
    ASSERT_TRUE(app.act("council/region", std::to_string(size)));
    EXPECT_EQ(seats_of(app, "district_seats"), (size + 1) / 2);
    EXPECT_EQ(seats_of(app, "total"), size);
    EXPECT_EQ(tells(app, "council-odd"), size % 2 == 1) << size;
    seats::Rules rules;
    rules.list_seats = size / 2;
    rules.threshold = 5'000;
    rules.lone_party = {7, 10, 1};
    std::vector<seats::List> lists;
    for (const auto& list : app.state().scenario.lists) {
      lists.push_back({list.votes, *list.registered});
    }
    const seats::Trace trace = seats::allocate(rules, {lists, 248'291});
    for (std::size_t i = 0; i < lists.size(); ++i) {
      EXPECT_EQ(seats_of(app, app.state().scenario.lists[i].id), trace.lists[i].seats()) << size;
    }
  }
}

// 300 x 16 / 9,300 x 0.7 = 0.36 of a seat: at least one, where the Mazhilis has two.
TEST(Councils, ALoneListsRunnerUpGetsOneSeat) {
  App app = app_of(case_named("lone party"));
  ASSERT_TRUE(app.act("open/councils", ""));
  EXPECT_EQ(seats_of(app, "first"), 15);
  EXPECT_EQ(seats_of(app, "second"), 1);
  EXPECT_EQ(app.result().trace.lists[1].seats(), 2);
  EXPECT_TRUE(tells(app, "council-lone"));
  EXPECT_FALSE(tells(app, "council-nobody"));
}

TEST(Councils, NobodyPassedAndTies) {
  App nobody = app_of(case_named("nobody passed"));
  ASSERT_TRUE(nobody.act("open/councils", ""));
  EXPECT_TRUE(tells(nobody, "council-nobody"));
  EXPECT_EQ(seats_of(nobody, "vacant"), 16);
  App tie = app_of(case_named("tie at the last seat"));
  ASSERT_TRUE(tie.act("open/councils", ""));
  EXPECT_FALSE(tells(tie, "council-tie"));
  ASSERT_TRUE(tie.act("council/region", "30"));  // 15 list seats for two equal lists
  EXPECT_TRUE(tells(tie, "council-tie"));
}

TEST(Councils, SizesAndRefusals) {
  App app = app_with_councils();
  for (const char* const value : {"1", "201", "", "x", "-2", "3.5", "99999999999999999999"}) {
    for (const char* const action : {"council/region", "council/town", "council/example"}) {
      EXPECT_FALSE(app.act(action, value)) << action << ' ' << value;
    }
  }
  EXPECT_FALSE(app.act("council/village", "20"));
  EXPECT_FALSE(app.act("council", "20"));
  EXPECT_EQ(seats_of(app, "total"), 32);
  ASSERT_TRUE(app.act("council/town", "21"));
  EXPECT_EQ(app.state().viewing.councils.town, 21);
  const auto* const told = find<Sentence>(app.outline(), "councils", "council-all-districts");
  EXPECT_EQ(numbers_in(plain(told->runs), words_of("en")).front(), "21");
  ASSERT_TRUE(app.act("council/example", "30"));
  EXPECT_EQ(seats_of(app, "total"), 30);
  ASSERT_TRUE(app.act("election", "2021-01-10"));
  EXPECT_EQ(seats_of(app, "total"), 30) << "stays with other votes";
}

// Their seats are the official ones (tests/scenario/assets_test.cpp), and the division
// follows the rule of their own day, whatever rules the page shows.
TEST(Councils, WithRealVotes) {
  for (const std::string_view language : kLanguages) {
    const auto in = [&](const scenario::Name& name) {
      return language == "kk" ? name.kk : language == "ru" ? name.ru : name.en;
    };
    App app = app_with_councils(language);
    for (const char* const rules : {"mazhilis-2023", "kurultai-2026"}) {
      ASSERT_TRUE(app.act("rules", rules));
      const std::vector<std::string> texts = all_texts(app.outline());
      for (const scenario::Election& one : catalogue().councils()) {
        SCOPED_TRACE(one.id);
        const auto* const table = find<Table>(app.outline(), "councils", one.id);
        ASSERT_NE(table, nullptr);
        EXPECT_EQ(table->caption, in(one.name));
        for (const auto& [id, seats] : one.official_list_seats) {
          const Row* const row = table->row(id);
          if (seats == 0) continue;
          ASSERT_NE(row, nullptr) << id;
          EXPECT_EQ(whole(table->cell(*row, "seats").text, words_of(language)), seats) << id;
        }
        const auto* const source = find<Sentence>(app.outline(), "councils", one.id + "-source");
        ASSERT_NE(source, nullptr);
        EXPECT_NE(plain(source->runs).find(one.sources[0].name.en), std::string::npos);
        // Two of them share a remark, which is printed below each table.
        EXPECT_EQ(std::ranges::count(texts, in(one.told[0])),
                  std::ranges::count_if(catalogue().councils(), [&](const auto& other) {
                    return in(other.told[0]) == in(one.told[0]);
                  }));
      }
    }
  }
}

}  // namespace
}  // namespace app
