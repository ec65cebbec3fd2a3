// What's checked: the scenes of the count contain the trace's numbers, each seat belongs to one
// scene, and a scene that is played begins where its seats do.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "app/app.h"
#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

const Scenes& scenes_of(const App& app) {
  return *find<Scenes>(app.outline(), "replay", "scenes");
}

const Scene* scene(const App& app, std::string_view id) {
  for (const Scene& one : scenes_of(app).scenes) {
    if (one.id == id) return &one;
  }
  return nullptr;
}

std::vector<std::string> ids(const App& app) {
  std::vector<std::string> all;
  for (const Scene& one : scenes_of(app).scenes) all.push_back(one.id);
  return all;
}

std::string sentence(const App& app, std::string_view id) {
  return plain_spaces(plain(scene(app, id)->sentence.runs));
}

// "OSDP 0.8252!": a bar's label and number, and an exclamation mark if nothing of it is pale.
std::vector<std::string> bars(const App& app, std::string_view id) {
  std::vector<std::string> all;
  for (const Bar& bar : scene(app, id)->bars.bars) {
    std::string text = bar.label + ' ' + bar.text;
    bool full = !bar.stretches.empty();
    for (const Stretch& one : bar.stretches) full = full && !one.pale;
    all.push_back(text + (full ? "!" : ""));
  }
  return all;
}

using Texts = std::vector<std::string>;

TEST(Scenes, The19thOfMarch2023) {
  const App app = new_app();
  EXPECT_EQ(ids(app), (Texts{"threshold", "quotas", "remainders", "districts"}));
  EXPECT_EQ(sentence(app, "threshold"),
            "6,366,441 ballots are counted. 5% of them are 318,323 votes. Lists that reach it: "
            "6 of 7. ");
  EXPECT_EQ(bars(app, "threshold"),
            (Texts{"Amanat 53.90%!", "Auyl 10.90%!", "Respublica 8.59%!", "People’s Party 6.80%!",
                   "Baytaq 2.30%", "Aq Jol 8.41%!", "OSDP 5.20%!"}));
  EXPECT_EQ(sentence(app, "quotas"),
            "One seat costs a quota: 5,971,719 votes ÷ 69 = 86,546.65.  Full quotas fill 67 of "
            "the 69 seats. ");
  EXPECT_EQ(bars(app, "quotas"), (Texts{"Amanat 39!", "Auyl 8!", "Respublica 6!",
                                        "People’s Party 5!", "Aq Jol 6!", "OSDP 3!"}));
  EXPECT_EQ(sentence(app, "remainders"),
            "2 seats are left, for the largest remainders: OSDP 0.8252, Amanat 0.6493. ");
  EXPECT_EQ(bars(app, "remainders"),
            (Texts{"OSDP 0.8252!", "Amanat 0.6493!", "Respublica 0.3221", "Aq Jol 0.1832",
                   "Auyl 0.0181", "People’s Party 0.0022"}));
  EXPECT_EQ(bars(app, "districts"), (Texts{"Amanat 22!", "Independents 7!"}));
}

// In exact fractions: a bar of quotas is the list's votes times the quota's seats.
TEST(Scenes, ABarOfQuotasIsAsLongAsTheVotes) {
  const App app = new_app();
  const scenario::Scenario& scenario = app.state().scenario;
  for (const Bar& bar : scene(app, "quotas")->bars.bars) {
    std::int64_t length = 0;
    for (const Stretch& one : bar.stretches) length += one.length;
    bool found = false;
    for (const auto& list : scenario.lists) {
      if (bar.id == "bars-quotas-" + list.id) found = length == list.votes * 69;
    }
    EXPECT_TRUE(found) << bar.id << ' ' << length;
  }
}

// Each scene begins where the one before ends, and together they are all seats.
TEST(Scenes, EachSeatIsInOneScene) {
  for_all_apps([](App& app) {
    if (!find<Scenes>(app.outline(), "replay", "scenes")) return;
    int sum = 0;
    for (const Scene& one : scenes_of(app).scenes) {
      App played = app;
      const bool any = played.act(one.play.action, "");
      ASSERT_TRUE(any) << one.play.action;
      if (!one.play.enabled) continue;  // a chamber without a seat
      const int given = one.id == "threshold" ? 0 : std::max(sum, 1);
      EXPECT_EQ(played.state().viewing.replay.given, given) << one.id;
      for (const Scene& other : scenes_of(played).scenes) {
        EXPECT_EQ(other.current, other.id == one.id) << one.id << ' ' << other.id;
      }
      if (one.id == "threshold") continue;
      int seats = 0;
      for (const Bar& bar : one.bars.bars) {
        for (const Stretch& stretch : bar.stretches) {
          if (one.id != "remainders")
            seats += stretch.form == Form::kVacant ? 0 : stretch.parts;
          else if (!stretch.pale)
            ++seats;
        }
      }
      // Whole seats that are given back are drawn, too, and never arrive.
      const seats::Trace& trace = app.result().trace;
      if (one.id == "quotas" && trace.leftover < 0) seats += trace.leftover;
      sum += seats;
    }
    int arrive = 0;
    for (const SeatRun& run : find<Chamber>(app.outline(), "seats", "chamber")->runs) {
      if (run.form != Form::kVacant) arrive += run.seats;
    }
    EXPECT_EQ(sum, arrive);
  });
}

TEST(Scenes, FollowTheReplay) {
  App app = new_app();
  ASSERT_TRUE(app.act("replay/remainders", ""));
  EXPECT_EQ(bars(app, "quotas").front(), "Amanat 39!");
  EXPECT_EQ(bars(app, "remainders").front(), "OSDP 0.8252");
  EXPECT_EQ(bars(app, "districts").front(), "Amanat 22");
  ASSERT_TRUE(app.act("replay/next", ""));
  EXPECT_EQ(bars(app, "remainders").front(), "OSDP 0.8252!");
  EXPECT_EQ(bars(app, "remainders")[1], "Amanat 0.6493");
  EXPECT_FALSE(app.act("replay/quotients", "")) << "no scene of this method";
}

TEST(Scenes, TheOtherCasesOfTheLaw) {
  App app = new_app();
  const auto load = [&](const std::string& rules, const std::string& votes) {
    return app
        .load(R"({"format":"mazhilis-scenario","version":1,"rules":)" + rules + R"(,"lists":[)" +
              votes + "]}")
        .scenario.has_value();
  };
  ASSERT_TRUE(load(R"("kurultai-2026")", R"({"id":"a","votes":96},{"id":"b","votes":4})"));
  EXPECT_EQ(ids(app), (Texts{"threshold", "quotas", "runner-up", "rest"}));
  // The law is silent where full quotas and the least number are too many.
  ASSERT_TRUE(load(R"("mazhilis-2023")", R"({"id":"a","votes":9900},{"id":"b","votes":100})"));
  EXPECT_NE(sentence(app, "quotas").find("68 + 2 is more than 69, and the law does not say"),
            std::string::npos)
      << sentence(app, "quotas");
  ASSERT_TRUE(load(R"("kurultai-2026")", R"({"id":"a","votes":100})"));
  EXPECT_EQ(ids(app), (Texts{"threshold", "sole"}));
  ASSERT_TRUE(load(R"({"list_seats":10,"district_seats":0,"threshold_percent":5,
                      "lone_party":null,"method":"dhondt"})",
                   R"({"id":"a","votes":60},{"id":"b","votes":40})"));
  EXPECT_EQ(ids(app), (Texts{"threshold", "quotients"}));
  // Imperiali's quota makes 11 whole seats of 10; one is given back.
  ASSERT_TRUE(load(R"({"list_seats":10,"district_seats":0,"threshold_percent":5,
                      "lone_party":null,"method":"imperiali-largest-remainder"})",
                   R"({"id":"a","votes":60},{"id":"b","votes":40})"));
  EXPECT_EQ(ids(app), (Texts{"threshold", "quotas"}));
  EXPECT_NE(sentence(app, "quotas")
                .find("Full quotas would give 11 seats: the smallest "
                      "remainders give 1 back."),
            std::string::npos)
      << sentence(app, "quotas");
}

}  // namespace
}  // namespace app
