// What's checked: a written scenario is read back unchanged, for the built-in
// elections and for random scenarios; and a text with random damage gives a
// scenario within its bounds or one line that names the error.
#include <gtest/gtest.h>

#include <algorithm>

#include "good_scenario.h"
#include "random_scenario.h"
#include "rounds.h"
#include "scenario/catalogue.h"
#include "scenario/result.h"
#include "scenario/text.h"

namespace scenario {
namespace {

void expect_round_trip(const Scenario& scenario, int indent) {
  const std::string text = write(scenario, indent);
  const Read back = read(text, Catalogue::built_in());
  ASSERT_TRUE(back.scenario) << back.problem.message() << '\n' << text;
  EXPECT_EQ(*back.scenario, scenario) << text;
  EXPECT_TRUE(back.warnings.empty()) << text;
}

TEST(RoundTrip, Elections) {
  for (const Election& election : Catalogue::built_in().elections()) {
    expect_round_trip(election.scenario, 2);
    expect_round_trip(election.scenario, -1);
  }
}

TEST(RoundTrip, RandomScenarios) {
  RandomScenarios random(1);
  for (int i = 0; i < rounds(3'000) && !testing::Test::HasFailure(); ++i) {
    expect_round_trip(random.next(), i % 2 == 0 ? -1 : 2);
  }
}

TEST(RoundTrip, EveryThreshold) {
  Scenario scenario;
  scenario.lists.push_back({"a", "", "", 1, 1});
  for (std::int32_t n = 0; n <= seats::kWholeThreshold && !testing::Test::HasFailure(); n += 7) {
    scenario.rules.threshold = n;
    expect_round_trip(scenario, -1);
  }
}

TEST(RoundTrip, OneLineIsOneLine) {
  RandomScenarios random(2);
  for (int i = 0; i < 200; ++i) {
    const Scenario scenario = random.next();
    EXPECT_EQ(write(scenario, -1).find('\n'), std::string::npos);
    EXPECT_EQ(write_result(scenario, compute(scenario), -1).find('\n'), std::string::npos);
  }
}

// Every seat is given once.
void expect_whole(const Scenario& scenario) {
  const Result result = compute(scenario);
  seats::Seats list_seats = result.trace.unfilled_seats;
  seats::Seats district_seats = result.districts.independent + result.districts.vacant;
  for (int i = 0; i < result.trace.list_count; ++i) {
    list_seats += result.trace.lists[i].seats();
    district_seats += result.districts.of_list[i];
  }
  EXPECT_EQ(list_seats, scenario.rules.list_seats);
  EXPECT_EQ(district_seats, scenario.rules.district_seats);
}

TEST(Result, EverySeatOfRandomScenariosIsGivenOnce) {
  RandomScenarios random(3);
  for (int i = 0; i < rounds(3'000) && !testing::Test::HasFailure(); ++i)
    expect_whole(random.next());
}

TEST(Result, EverySeatIsGivenOnceWhenRulesNoLongerFit) {
  RandomScenarios random(4);
  for (int i = 0; i < 1'000 && !testing::Test::HasFailure(); ++i) {
    Scenario scenario = random.next();
    scenario.rules.district_seats = static_cast<seats::Seats>(random.between(0, 30));
    expect_whole(scenario);
  }
}

std::string damaged(std::string text, RandomScenarios& random) {
  const char* const pieces[] = {"\"",
                                "{",
                                "}",
                                "[",
                                "]",
                                ",",
                                ":",
                                "-",
                                "0",
                                "9",
                                ".",
                                "e",
                                "null",
                                "1e99",
                                "\\u00",
                                "\xff",
                                "\n",
                                "Қ",
                                "1.5",
                                "true",
                                "\"id\":",
                                "\\",
                                "\"votes\":1,",
                                " "};
  for (auto edits = random.between(1, 3); edits > 0 && !text.empty(); --edits) {
    const auto size = static_cast<std::int64_t>(text.size());
    const auto at = static_cast<std::size_t>(random.between(0, size - 1));
    const auto length = static_cast<std::size_t>(random.between(0, random.chance(80) ? 2 : size));
    if (random.chance(30)) {
      text.insert(at, text.substr(static_cast<std::size_t>(random.between(0, size - 1)), length));
    } else {
      text.replace(at, length, random.chance(70) ? random.one_of(pieces) : "");
    }
  }
  return text;
}

TEST(Damage, GivesAScenarioOrOneLine) {
  RandomScenarios random(5);
  int accepted = 0;
  constexpr int kTexts = rounds(30'000);
  for (int i = 0; i < kTexts && !testing::Test::HasFailure(); ++i) {
    const std::string whole = i % 3 == 0 ? std::string(kGood) : write(random.next(), -1);
    const std::string text = damaged(whole, random);
    const Read result = read(text, Catalogue::built_in());
    for (const std::string& path : result.warnings) {
      EXPECT_FALSE(has_control_characters(path)) << text;
    }
    if (!result.scenario) {
      const std::string message = result.problem.message();
      EXPECT_FALSE(result.problem.expected.empty() || result.problem.found.empty()) << text;
      EXPECT_EQ(first_bad_byte(message), std::string::npos) << text;
      EXPECT_FALSE(has_control_characters(message)) << text;
      EXPECT_LT(message.size(), 1'000U) << text;
      continue;
    }
    ++accepted;
    EXPECT_TRUE(valid(result.scenario->rules)) << text;
    EXPECT_FALSE(misfit(*result.scenario)) << text;
    expect_round_trip(*result.scenario, -1);
    expect_whole(*result.scenario);
  }
  // Neither all accepted nor all refused, otherwise the test would show nothing.
  EXPECT_GT(accepted, kTexts / 40);
  EXPECT_LT(accepted, kTexts / 2);
}

}  // namespace
}  // namespace scenario
