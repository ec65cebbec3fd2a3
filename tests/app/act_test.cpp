// What's checked: every action of app.h has its documented effect, also many of them at random.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "acting.h"
#include "rounds.h"

namespace app {
namespace {

using seats::Votes;

constexpr Votes kTotal = 6'366'441;

Votes votes_of(const App& app, std::string_view id) {
  return lines(app.state())[static_cast<std::size_t>(line_of(app.state(), id))];
}

std::string winner(const App& app, int number) {
  for (const auto& district : app.state().scenario.districts) {
    if (district.number == number) return district.winner;
  }
  return "";
}

TEST(Act, StartsWithTheOfficialResultOf2023) {
  const App app = new_app();
  EXPECT_EQ(app.state().election, "2023-03-19");
  EXPECT_EQ(app.state().scenario, scenario::Catalogue::built_in().election("2023-03-19")->scenario);
  EXPECT_GT(app.revision(), 0U);
  EXPECT_EQ(app.result().seats_of(0), 62);
}

TEST(Act, Votes) {
  App app = new_app();
  for (const Votes to : {0, 1, 318'322, 318'323, 6'366'441}) {
    expect_done(app, "votes/osdp", std::to_string(to));
    EXPECT_EQ(votes_of(app, "osdp"), to);
    EXPECT_EQ(ballots(app.state()), kTotal);
  }
  expect_done(app, "votes/osdp", "6366442");
  EXPECT_EQ(votes_of(app, "osdp"), kTotal) << "kept within its reach";
  expect_done(app, "votes/osdp", "9223372036854775807");
  EXPECT_EQ(votes_of(app, "osdp"), kTotal);
  expect_done(app, "votes/against_all", "1000000");
  EXPECT_EQ(app.state().scenario.against_all, 1'000'000);
  EXPECT_EQ(app.result().trace.against_all, 1'000'000);
}

TEST(Act, Share) {
  App app = new_app();
  expect_done(app, "share/baytaq", "5");
  EXPECT_EQ(votes_of(app, "baytaq"), 318'323);
  expect_done(app, "share/amanat", "0");
  EXPECT_EQ(votes_of(app, "amanat"), 0);
  expect_done(app, "share/amanat", "100 %");
  EXPECT_EQ(votes_of(app, "amanat"), kTotal);
  expect_done(app, "share/against_all", "50,5");
  EXPECT_EQ(app.state().scenario.against_all, 3'215'053);
}

TEST(Act, AHundredthLessAndMore) {
  App app = new_app();
  const auto start = lines(app.state());
  expect_done(app, "more/osdp", "");
  EXPECT_EQ(votes_of(app, "osdp"), 331'058 + 637);
  expect_done(app, "less/osdp", "ignored");
  EXPECT_EQ(lines(app.state()), start) << "there and back";
  expect_done(app, "less/osdp", "");
  EXPECT_EQ(votes_of(app, "osdp"), 331'058 - 637);
  expect_done(app, "votes/osdp", "3");
  expect_done(app, "less/osdp", "");
  expect_done(app, "less/osdp", "");
  EXPECT_EQ(votes_of(app, "osdp"), 0);
  expect_done(app, "votes/osdp", "6366440");
  expect_done(app, "more/osdp", "");
  EXPECT_EQ(votes_of(app, "osdp"), kTotal);
  EXPECT_EQ(ballots(app.state()), kTotal);
}

TEST(Act, Lock) {
  App app = new_app();
  expect_done(app, "lock/amanat", "");
  expect_done(app, "lock/against_all", "on");
  EXPECT_TRUE(app.state().locked[0]);
  EXPECT_TRUE(app.state().locked[7]);
  expect_done(app, "votes/osdp", "0");
  EXPECT_EQ(votes_of(app, "amanat"), 3'431'510);
  expect_done(app, "votes/amanat", "5");
  EXPECT_EQ(votes_of(app, "amanat"), 3'431'510) << "locked";
  expect_done(app, "lock/amanat", "");
  EXPECT_FALSE(app.state().locked[0]);
}

TEST(Act, District) {
  App app = new_app();
  expect_done(app, "district/2", "auyl");
  EXPECT_EQ(winner(app, 2), "auyl");
  EXPECT_EQ(app.result().districts.of_list[1], 1);
  expect_done(app, "district/29", "independent");
  expect_done(app, "district/1", "vacant");
  EXPECT_EQ(app.result().districts.vacant, 1);
  expect_done(app, "district/2", "");
  EXPECT_EQ(winner(app, 2), "");
  expect_done(app, "reset", "");
  EXPECT_EQ(winner(app, 29), "");
}

TEST(Act, RulesAndElections) {
  App app = new_app();
  for (const auto& set : scenario::Catalogue::built_in().rule_sets()) {
    expect_done(app, "rules", set.id);
    EXPECT_EQ(app.state().scenario.rules, set.rules);
    EXPECT_EQ(ballots(app.state()), kTotal - (set.rules.against_all ? 0 : 248'291));
  }
  for (const auto& election : scenario::Catalogue::built_in().elections()) {
    expect_done(app, "election", election.id);
    EXPECT_EQ(app.state().scenario, election.scenario);
    expect_done(app, "votes/" + election.scenario.lists[1].id, "1");
    expect_done(app, "lock/" + election.scenario.lists[0].id, "");
    expect_done(app, "reset", "");
    EXPECT_EQ(app.state().scenario, election.scenario);
    EXPECT_FALSE(app.state().locked[0]);
    EXPECT_EQ(app.state().election, election.id);
  }
}

TEST(Act, ALineThatCannotMoveStays) {
  App app = new_app();
  expect_done(app, "rules", "mazhilis-2021");
  const auto before = lines(app.state());
  for (const char* const action : {"votes/against_all", "share/against_all"}) {
    app.act(action, "1");
    EXPECT_EQ(lines(app.state()), before) << action;
  }
  for (const char* const action : {"less/against_all", "more/against_all"}) {
    app.act(action, "");
    EXPECT_EQ(lines(app.state()), before) << action;
  }
}

TEST(Act, WithoutTextsAllTheSame) {
  const LanguagePack without_texts = {words::Words(), catalogue()};
  App app(std::make_shared<const LanguagePack>(without_texts));
  EXPECT_TRUE(app.act("votes/osdp", "5"));
  EXPECT_TRUE(app.act("share/osdp", "5"));
  EXPECT_FALSE(app.act("votes/osdp", "x"));
  EXPECT_EQ(votes_of(app, "osdp"), 318'323);
  app.set_language(language_of("ru"));
  EXPECT_EQ(app.outline().language, "ru");
  EXPECT_EQ(votes_of(app, "osdp"), 318'323) << "another language changes no number";
}

TEST(Act, RandomActionsKeepEveryPromise) {
  std::mt19937_64 engine(5);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(engine() % n); };
  App app = new_app();
  int done = 0;
  for (int i = 0; i < rounds(4'000) && !testing::Test::HasFailure(); ++i) {
    const auto controls = all_controls(app.outline());
    const Control control = *controls[below(controls.size())];
    std::string value = std::to_string(engine() % static_cast<std::uint64_t>(2 * kTotal));
    if (control.kind == Control::Kind::kChoice) {
      value = control.options[below(control.options.size())].value;
    } else if (control.kind == Control::Kind::kNumber) {
      value = std::to_string(below(120)) + '.' + std::to_string(below(1'000));
    }
    const Votes total = ballots(app.state());
    const bool keeps_ballots =
        control.action != "election" && control.action != "reset" &&
        !control.action.starts_with("rule") && !control.action.starts_with("example/") &&
        !control.action.starts_with("gain/") && !control.action.starts_with("lose/") &&
        !control.action.starts_with("reach/");
    done += app.act(control.action, value) ? 1 : 0;
    if (keeps_ballots) {
      ASSERT_EQ(ballots(app.state()), total) << control.action << ' ' << value;
    }
    const auto votes = lines(app.state());
    ASSERT_GE(*std::ranges::min_element(votes), 0);
    ASSERT_EQ(
        scenario::write_result(app.state().scenario, app.result()),
        scenario::write_result(app.state().scenario, scenario::compute(app.state().scenario)));
  }
  EXPECT_GT(done, rounds(3'000));
}

TEST(Act, AWidgetShowsTheChamberAndTheListsWithTheirSources) {
  App app = new_app();
  EXPECT_FALSE(app.act("view", "half"));
  ASSERT_TRUE(app.act("view", "embed"));
  std::vector<std::string> ids;
  for (const Section& section : app.outline().sections) ids.push_back(section.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"shown", "setup", "votes", "prompts", "seats", "replay",
                                           "sources"}));
  // The view stays when another election is chosen, and the full view can be restored.
  app.act("election", "2021-01-10");
  EXPECT_FALSE(app.outline().section("working"));
  ASSERT_TRUE(app.act("view", "full"));
  EXPECT_TRUE(app.outline().section("working"));
}

TEST(Act, AWidgetShowsTheWorkingTooOrTheChamberAlone) {
  App app = new_app();
  const auto shown_in = [&](const char* view) {
    EXPECT_TRUE(app.act("view", view));
    std::vector<std::string> ids;
    for (const Section& section : app.outline().sections) ids.push_back(section.id);
    return ids;
  };
  using Ids = std::vector<std::string>;
  EXPECT_EQ(shown_in("votes"),
            (Ids{"shown", "setup", "votes", "prompts", "seats", "replay", "sources"}));
  EXPECT_EQ(shown_in("working"),
            (Ids{"shown", "setup", "votes", "prompts", "seats", "replay", "working", "sources"}));
  EXPECT_EQ(shown_in("chamber"), (Ids{"shown", "setup", "seats", "replay", "sources"}));
  // Nothing can be chosen there, so a sentence says what is shown and where to change it.
  const auto said = [&](std::string_view section, std::string_view id) {
    const auto* const sentence = app.outline().section(section)->find<Sentence>(id);
    std::string text;
    for (const app::Run& run : sentence ? sentence->runs : std::vector<app::Run>{}) {
      text += run.text;
    }
    return text;
  };
  EXPECT_EQ(said("setup", "today"), "Votes 19 March 2023 · Rules Mazhilis 2023");
  EXPECT_EQ(said("shown", "changed"), "");
  EXPECT_FALSE(app.outline().section("setup")->find<Controls>("setup"));
  app.act("rules", "kurultai-2026");
  EXPECT_EQ(said("setup", "today"), "Votes 19 March 2023 · Rules Kurultai 2026");
  EXPECT_NE(said("shown", "changed").find("What if"), std::string::npos);
  // One step of the replay with its caption and its controls.
  ASSERT_TRUE(app.act("replay/play", ""));
  ASSERT_TRUE(app.act("replay/seat", "12"));
  EXPECT_TRUE(app.outline().section("replay")->find<Sentence>("replay-caption"));
  EXPECT_TRUE(app.outline().section("replay")->find<Controls>("replay"));
}

}  // namespace
}  // namespace app
