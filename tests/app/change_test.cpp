// What's checked: the live sentence. It announces the difference from the last announcement,
// not from the last step: the list that was moved and its share, the lists that crossed the
// threshold, the lists whose seats changed; in three languages; nothing if nothing changed.
// The expected seats were worked out without the program, by Article 97-1.
#include <gtest/gtest.h>

#include <string>

#include "app/app.h"
#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

std::string status(const App& app) {
  return plain_spaces(app.outline().status);
}

App told_app(std::string_view language = "en") {
  App app = new_app(language);
  app.status_told();
  return app;
}

std::string told(App& app, std::string_view action, std::string_view value = "") {
  EXPECT_TRUE(app.act(action, value)) << action << ' ' << value;
  return status(app);
}

constexpr std::string_view kSeatsOf2023 =
    "Seats now: Amanat 62, Auyl 8, Respublica 6, People’s Party 5, Baytaq 0, Aq Jol 6, OSDP 4, "
    "Independents 7.";

TEST(Change, AListThatCrossesTheBarrier) {
  App app = told_app();
  EXPECT_EQ(told(app, "share/baytaq", "5.1"),
            "Baytaq 5.10%: passes the threshold, 4 seats; Amanat 59, down 3; Auyl 7, down 1.");
  EXPECT_EQ(told(app, "reset"), "") << "all is as it was told";
  EXPECT_EQ(told(app, "share/osdp", "4.99"),
            "OSDP 4.99%: below the threshold, 0 seats; Amanat 64, up 2; Respublica 7, up 1; "
            "Aq Jol 7, up 1.");
}

TEST(Change, InEachLanguage) {
  App kazakh = told_app("kk");
  EXPECT_EQ(told(kazakh, "share/baytaq", "5.1"),
            "Байтақ 5,10%: кедергіден өтті, 4 мандат; AMANAT 59, 3 мандатқа азайды; "
            "Ауыл 7, 1 мандатқа азайды.");
  App russian = told_app("ru");
  EXPECT_EQ(
      told(russian, "share/baytaq", "5.1"),
      "Байтақ 5,10 %: барьер преодолён, 4 мандата; AMANAT 59, на 3 меньше; Ауыл 7, на 1 меньше.");
  EXPECT_EQ(
      told(russian, "share/osdp", "5.5"),
      "ОСДП 5,50 %: барьер преодолён, 4 мандата; AMANAT 59, на 3 меньше; Ауыл 7, на 1 меньше; "
      "Байтақ 5,08 %: барьер преодолён, 4 мандата.");
}

TEST(Change, IsTheDifferenceFromWhatWasTold) {
  App app = told_app();
  for (const char* const share : {"5.0", "4.0", "30", "5.1"}) told(app, "share/baytaq", share);
  EXPECT_EQ(status(app),
            "Baytaq 5.10%: passes the threshold, 4 seats; Amanat 59, down 3; Auyl 7, down 1.");
  app.status_told();
  EXPECT_EQ(told(app, "share/baytaq", "5.11"), "Baytaq 5.11%: passes the threshold, 4 seats.");
  // A refused value is announced, and the pending announcement is kept.
  EXPECT_FALSE(app.act("share/baytaq", "many"));
  EXPECT_EQ(status(app),
            "“many” is not possible here: a share is a number from 0 to 100; nothing was changed.");
  app.status_told();
  EXPECT_EQ(told(app, "share/baytaq", "4"),
            "Baytaq 4.00%: below the threshold, 0 seats; Amanat 62, up 3; Auyl 8, up 1.");
}

TEST(Change, AFewAreNamedAndTheRestCounted) {
  App app = told_app();
  EXPECT_EQ(told(app, "share/amanat", "20"),
            "Amanat 20.00%: passes the threshold, 37 seats, down 25; Auyl 15, up 7; "
            "Respublica 12, up 6; People’s Party 9, up 4; and 2 more changes.");
  app.status_told();
  EXPECT_EQ(told(app, "share/against_all", "10"), "Against all 10.00%: no seats.");
}

TEST(Change, OfDistrictsAndRules) {
  App app = told_app();
  EXPECT_EQ(told(app, "district/1", "auyl"), "Amanat 61, down 1; Auyl 9, up 1.");
  app.status_told();
  EXPECT_EQ(told(app, "district/1", "vacant"), "Auyl 8, down 1; Vacant 1, up 1.");
  told(app, "reset");
  app.status_told();
  // No list is between 4 and 5 per cent.
  EXPECT_EQ(told(app, "rule/threshold", "4000"), "No seat changes hands.");
  EXPECT_EQ(told(app, "rule/threshold", "2000"),
            "Amanat 61, down 1; Baytaq 2.30%: passes the threshold, 1 seat.");
}

TEST(Change, WhatCannotBeComparedIsToldWhole) {
  App app = new_app();
  EXPECT_EQ(status(app), kSeatsOf2023) << "nothing was told yet";
  app.status_told();
  EXPECT_EQ(told(app, "rules", "kurultai-2026"),
            "Seats now: Amanat 83, Auyl 17, Respublica 13, People’s Party 11, Baytaq 0, "
            "Aq Jol 13, OSDP 8.")
      << "another number of seats";
  app.status_told();
  EXPECT_EQ(told(app, "election", "2021-01-10").substr(0, 10), "Seats now:") << "other lists";
  EXPECT_EQ(told(app, "election", "2023-03-19"), kSeatsOf2023);
  app.status_told();
  app.set_language(language_of("en"));
  EXPECT_EQ(status(app), "") << "it was told in this language";
  app.set_language(language_of("ru"));
  EXPECT_NE(status(app), "") << "in a language in which nothing was told yet";
  app.set_language(language_of("en"));
  EXPECT_EQ(status(app), kSeatsOf2023);
}

// It names no more than ten holders, however many lists there are: it must not grow to a paragraph
// that pushes the list below it down. The seats of the others are added up.
TEST(Change, OfManyListsTheFirstHoldersAreNamed) {
  EXPECT_EQ(status(app_of(case_named("64 lists"))), "Seats now: Vacant 98.") << "none passed";
  // 57,952 votes, 100 seats: a quota of 579.52, so each has one, and the first 36 a second one.
  EXPECT_EQ(status(app_of(case_named("64 lists over the barrier"))),
            "Seats now: Aa 2, Ab 2, Ac 2, Ad 2, Ae 2, Af 2, Ag 2, Ah 2, Ai 2, Aj 2, others 80.");
}

TEST(Change, WhatShowsTheSameSeatsIsNone) {
  App app = told_app();
  for (const char* const action :
       {"open/margins", "lock/amanat", "open/law-quota", "pick/amanat", "replay/play"}) {
    EXPECT_EQ(told(app, action), "") << action;
  }
}

}  // namespace
}  // namespace app
