// What's checked: votes lent by one list to another, and two lists as one: the
// section's numbers are the core's in every case and language, and moving the
// votes does what it says.
#include "seats/lent.h"

#include <gtest/gtest.h>

#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

std::string told(const Outline& outline, std::string_view id) {
  const auto* const one = find<Sentence>(outline, "lent", id);
  return one ? plain_spaces(plain(one->runs)) : "";
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

App lending(std::string_view from, std::string_view to, std::string_view share,
            std::string_view language = "en") {
  App app = new_app(language);
  for (const auto& [action, value] :
       {std::pair<std::string_view, std::string_view>{"open/lent", ""},
        {"lend/from", from},
        {"lend/to", to},
        {"lend/share", share}}) {
    EXPECT_TRUE(app.act(action, value)) << action;
  }
  return app;
}

TEST(Lending, MovesWholeVotesAndKeepsTheirSum) {
  App app = lending("amanat", "osdp", "25");
  const std::vector<seats::Votes> before = lines(app.state());
  // 2.5 % of 3,431,510 is 85,787.75.
  EXPECT_TRUE(contains(told(app.outline(), "lent-votes"), "85,788 votes, 2.5% of"));
  EXPECT_EQ(app.state().scenario, new_app().state().scenario) << "nothing moves yet";
  ASSERT_TRUE(app.act("lend/votes", ""));
  std::vector<seats::Votes> wanted = before;
  wanted[static_cast<std::size_t>(line_of(app.state(), "amanat"))] -= 85'788;
  wanted[static_cast<std::size_t>(line_of(app.state(), "osdp"))] += 85'788;
  EXPECT_EQ(lines(app.state()), wanted);
  EXPECT_EQ(ballots(app.state()), ballots(new_app().state()));
}

TEST(Lending, SaysWhatMovingThemGives) {
  for (const char* const share : {"1", "25", "400", "1000"}) {
    App app = lending("auyl", "baytaq", share);
    const std::string said = told(app.outline(), "lent-votes");
    const scenario::Result before = app.result();
    ASSERT_TRUE(app.act("lend/votes", ""));
    bool any = false;
    for (int i = 0; i < before.trace.list_count; ++i) {
      const seats::Seats change =
          app.result().trace.lists[i].seats() - before.trace.lists[i].seats();
      any |= change != 0;
      if (change == 0) continue;
      const std::string name(find<Table>(app.outline(), "votes", "votes")
                                 ->rows[static_cast<std::size_t>(i)]
                                 .cells.front()
                                 .text);
      EXPECT_TRUE(
          contains(said, plain_spaces(name) + (change > 0 ? " +" : " −") + text(std::abs(change))))
          << said;
    }
    EXPECT_EQ(contains(said, "would be the same"), !any) << said;
  }
}

TEST(Lending, AListChosenTwiceChangesPlaces) {
  App app = lending("amanat", "osdp", "100");
  ASSERT_TRUE(app.act("lend/to", "amanat"));
  EXPECT_EQ(app.state().viewing.lending.from, "osdp");
  EXPECT_EQ(app.state().viewing.lending.to, "amanat");
  for (const auto& [action, value] : {std::pair("lend/from", "nobody"),
                                      {"lend/from", "against_all"},
                                      {"lend/share", "1001"},
                                      {"lend/share", "-1"},
                                      {"lend/some", "osdp"}}) {
    const State before = app.state();
    EXPECT_FALSE(app.act(action, value)) << action << ' ' << value;
    EXPECT_EQ(app.state(), before);
  }
  ASSERT_TRUE(app.act("lend/share", "0"));
  EXPECT_FALSE(app.act("lend/votes", "")) << "there is nothing to move";
}

// The first number that moves a seat does, and one vote fewer does not.
TEST(Lending, TheFirstSeatAndTheJointListAreTheCores) {
  for_open("lent", [](const Shown& page) {
    const auto& controls = find<Controls>(page.outline, "lent", "lent-lists")->controls;
    const int from = line_of(page.state, controls[0].text);
    const int to = line_of(page.state, controls[1].text);
    ASSERT_NE(from, to);
    const scenario::CoreBallots ballots(page.state.scenario);
    const seats::Rules& rules = page.state.scenario.rules;
    const auto first = seats::first_lent_seat(rules, ballots.get(), from, to);
    const Numbers said =
        numbers_in(plain(find<Sentence>(page.outline, "lent", "lent-first")->runs), page.words);
    if (first) {
      EXPECT_EQ(said.front(), text(*first));
    } else {
      EXPECT_TRUE(said.empty());
    }
    const auto* const joint = find<Sentence>(page.outline, "lent", "lent-joint");
    const auto then = seats::seats_if_joint(rules, ballots.get(), from, to);
    ASSERT_EQ(joint != nullptr, then.has_value());
    if (!joint) return;
    const Numbers numbers = numbers_in(plain(joint->runs), page.words);
    const auto one = page.result.trace.lists[from].seats();
    const auto other = page.result.trace.lists[to].seats();
    for (const std::int64_t number :
         {std::int64_t{(*then)[static_cast<std::size_t>(from)]}, std::int64_t{one + other},
          page.result.trace.lists[from].votes + page.result.trace.lists[to].votes}) {
      EXPECT_TRUE(std::ranges::find(numbers, text(number)) != numbers.end()) << number;
    }
  });
}

TEST(Lending, AJointListBelowTheThresholdAndAbove) {
  const std::string above = told(lending("baytaq", "osdp", "100").outline(), "lent-joint");
  EXPECT_TRUE(contains(above, "477,489 votes, list seats: 5. Apart: 0 + 4 = 4.")) << above;
  EXPECT_TRUE(contains(above, "reach the threshold, 318,323")) << above;
  App app = lending("baytaq", "osdp", "100");
  ASSERT_TRUE(app.act("votes/osdp", "100000"));
  EXPECT_TRUE(contains(told(app.outline(), "lent-joint"), "short of the threshold"));
}

TEST(Lending, TheSameInEveryLanguage) {
  Numbers first;
  for (const std::string_view language : kLanguages) {
    const App app = lending("amanat", "baytaq", "50", language);
    Numbers numbers;
    for (const char* const id : {"lent-votes", "lent-first", "lent-joint"}) {
      const auto* const one = find<Sentence>(app.outline(), "lent", id);
      const Numbers found = sorted(numbers_in(plain(one->runs), words_of(language)));
      numbers.insert(numbers.end(), found.begin(), found.end());
    }
    if (first.empty()) first = numbers;
    EXPECT_EQ(numbers, first) << language;
  }
}

}  // namespace
}  // namespace app
