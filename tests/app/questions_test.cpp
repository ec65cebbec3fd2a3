// What's checked: the section of questions shows those that say most, and their answers
// with the core's numbers and no others, for every case in every language; a list's own
// questions are shown when it is chosen.
#include "app/sections/questions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

using seats::Question;
using seats::Unit;

// The questions that are shown, by the ids of their sentences.
std::vector<const Sentence*> shown(const Section& section) {
  std::vector<const Sentence*> all;
  for (const Node& node : section.nodes) {
    const auto* const one = std::get_if<Sentence>(&node);
    if (one && one->id != "why-rest" && one->id != "why-none") all.push_back(one);
  }
  return all;
}

std::string asked(const Sentence& sentence) {
  return plain_spaces(sentence.runs.front().text);
}

std::string told(const Outline& outline, std::string_view id) {
  const auto* const one = find<Sentence>(outline, "why", id);
  return one ? plain_spaces(plain(one->runs)) : "";
}

// A figure as it is printed, digit by digit.
std::string printed(const Question& question, const seats::Figure& figure) {
  const auto value = [&](int at) { return question.values[static_cast<std::size_t>(at)]; };
  const std::int64_t number = value(figure.at);
  const std::int64_t of = figure.by < 0 ? 1 : value(figure.by);
  switch (figure.unit) {
    case Unit::kWhole:
    case Unit::kSigned:
      return text(std::abs(number));
    case Unit::kTenths:
      return long_division(number, of, number % of == 0 ? 0 : 1);
    case Unit::kVotes:
      return long_division(number, of, 2);
    case Unit::kQuotas:
      return long_division(number, of, 4);
    case Unit::kShare:
      return long_division(number * 100, of, 2);
    case Unit::kThreshold:
      return scenario::threshold_percent(static_cast<std::int32_t>(number));
  }
  return "";
}

TEST(Questions, TheFirstOf2023) {
  App app = new_app();
  EXPECT_TRUE(app.outline().section("why")->nodes.empty());
  EXPECT_EQ(plain_spaces(app.outline().section("why")->finding), "Without a seat: Baytaq.");
  // One touch: why one list got its seats, and another none.
  ASSERT_TRUE(app.act("open/why", ""));
  std::vector<std::string> questions;
  for (const Sentence* const one : shown(*app.outline().section("why"))) {
    questions.push_back(asked(*one));
  }
  EXPECT_EQ(questions,
            (std::vector<std::string>{
                "Why does Baytaq have no seat?", "Why does OSDP have 4 list seats and not 5?",
                "Who got the last seat, and how close was the next?",
                "Why does Amanat have 63.27% of the seats and 56.09% of the votes for "
                "lists?",
                "Why does Amanat have a majority?", "What did the votes “against all” do?"}));
  const std::string none = told(app.outline(), "why-no_seat");
  for (const char* const number : {"146,431", "2.30%", "318,323", "171,892", "180,938"}) {
    EXPECT_NE(none.find(number), none.npos) << number << " in " << none;
  }
  const std::string four = told(app.outline(), "why-seats");
  EXPECT_NE(four.find("3.8252"), four.npos) << four;
}

// The parts of the difference add up, as they are shown.
TEST(Questions, ThePartsOfAShareAddUp) {
  App app = new_app();
  ASSERT_TRUE(app.act("open/why", ""));
  const std::string share = told(app.outline(), "why-share");
  EXPECT_NE(share.find("+439,156"), share.npos) << share;
  EXPECT_NE(share.find("+59,244"), share.npos);
  EXPECT_NE(share.find("+21,897"), share.npos);
  EXPECT_NE(share.find("+358,015"), share.npos);
  EXPECT_EQ(59'244 + 21'897 + 358'015, 439'156);
}

TEST(Questions, SixAtOnceAndTheRestOnDemand) {
  App app = new_app();
  ASSERT_TRUE(app.act("open/why", ""));
  EXPECT_EQ(shown(*app.outline().section("why")).size(), 6U);
  const auto* const rest = find<Sentence>(app.outline(), "why", "why-rest");
  ASSERT_NE(rest, nullptr);
  EXPECT_NE(plain(rest->runs).find("10"), std::string::npos);
  ASSERT_TRUE(rest->more);
  ASSERT_TRUE(app.act(std::string(rest->more->action), ""));
  EXPECT_EQ(shown(*app.outline().section("why")).size(), 16U);
  EXPECT_TRUE(find<Sentence>(app.outline(), "why", "why-rest")->more->on);
}

TEST(Questions, OfOneList) {
  App app = new_app();
  ASSERT_TRUE(app.act("open/why", ""));
  ASSERT_TRUE(app.act("ask", "osdp"));
  const std::vector<const Sentence*> own = shown(*app.outline().section("why"));
  EXPECT_GE(own.size(), 4U);
  for (const Sentence* const one : own) {
    EXPECT_NE(plain(one->runs).find("OSDP"), std::string::npos) << plain(one->runs);
  }
  EXPECT_EQ(asked(*own.front()), "Why does OSDP have 4 list seats and not 5?");
  EXPECT_FALSE(app.act("ask", "against_all"));
  EXPECT_FALSE(app.act("ask", "nobody"));
  EXPECT_EQ(app.state().viewing.asked, "osdp");
  ASSERT_TRUE(app.act("ask", ""));
  EXPECT_EQ(shown(*app.outline().section("why")).size(), 6U);
  // A list of another election is not asked about there.
  ASSERT_TRUE(app.act("ask", "baytaq"));
  ASSERT_TRUE(app.act("election", "2012-01-15"));
  EXPECT_EQ(find<Controls>(app.outline(), "why", "why-about")->controls.front().text, "");
}

// Every number in a question and its answer is a figure of the core, the threshold, or a
// change that the core allocates.
TEST(Questions, EveryNumberIsTheCores) {
  std::set<std::string_view> seen;
  for_open("why", [&](const Shown& page) {
    const Subject subject{catalogue(), page.words, page.state, page.result};
    const Questions questions(subject);
    for (const Question* const one : questions.of_result()) {
      seen.insert(id_of(one->answer));
      Numbers allowed = {threshold(page)};
      for (const seats::Figure& figure : seats::figures(one->answer)) {
        allowed.push_back(printed(*one, figure));
      }
      for (const bool second : {false, true}) {
        for (const seats::Seats change : questions.changes(*one, second)) {
          allowed.push_back(text(std::abs(change)));
        }
      }
      for (const scenario::ListEntry& list : page.state.scenario.lists) {
        const std::string name(scenario::list_name(list, catalogue(), subject.language()));
        for (const std::string& number : numbers_in(name, page.words)) allowed.push_back(number);
      }
      // Sentences of the working, which has its own tests.
      const std::string_view id = id_of(one->answer);
      if (id == "second" || id == "lone" || id == "tie" || id == "sole") continue;
      const std::string all = questions.asked(*one) + ' ' + plain(questions.answered(*one));
      for (const std::string& number : numbers_in(all, page.words)) {
        EXPECT_TRUE(std::ranges::find(allowed, number) != allowed.end())
            << number << " in " << plain_spaces(all);
      }
    }
  });
  EXPECT_GT(seen.size(), 20U);
}

TEST(Questions, TheSameInEveryLanguage) {
  std::vector<std::string> first;
  for (const std::string_view language : kLanguages) {
    App app = new_app(language);
    ASSERT_TRUE(app.act("open/why", ""));
    ASSERT_TRUE(app.act("open/why-rest", ""));
    std::vector<std::string> numbers;
    for (const Sentence* const one : shown(*app.outline().section("why"))) {
      numbers.push_back(one->id);
      const auto found = sorted(numbers_in(plain(one->runs), words_of(language)));
      numbers.insert(numbers.end(), found.begin(), found.end());
    }
    if (first.empty()) first = numbers;
    EXPECT_EQ(numbers, first) << language;
  }
}

}  // namespace
}  // namespace app
