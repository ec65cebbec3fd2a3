// What's checked: the working describes the trace: sentence by sentence, in each
// language, its numbers are the ones computed here independently, and its table
// has each division as it is done by hand.
#include <gtest/gtest.h>

#include "app/sections/describe.h"
#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

std::string factor(const seats::LoneParty& rule, Numbers& more) {
  for (const int places : {1, 2, 3}) {
    const std::int64_t scale = places == 1 ? 10 : places == 2 ? 100 : 1'000;
    if (rule.numerator * scale % rule.denominator == 0) {
      return long_division(rule.numerator, rule.denominator, places);
    }
  }
  more.push_back(text(rule.denominator));
  return text(rule.numerator);
}

// The last steps: what the districts add, and the whole chamber.
void add_chamber(const Shown& shown, std::vector<Numbers>& all) {
  const scenario::Result& result = shown.result;
  const seats::Rules& rules = shown.state.scenario.rules;
  const std::int64_t independent = result.districts.independent;
  std::int64_t held = independent;
  std::int64_t together = independent;
  Numbers districts;
  Numbers chamber;
  const auto add = [](Numbers& numbers, std::int64_t seats) {
    if (seats > 0) numbers.push_back(text(seats));
  };
  for (int i = 0; i < result.trace.list_count; ++i) {
    held += result.districts.of_list[i];
    together += result.seats_of(i);
    add(districts, result.districts.of_list[i]);
    add(chamber, result.seats_of(i));
  }
  add(districts, independent);
  add(chamber, independent);
  if (held > 0) {
    districts.push_back(text(held));
    all.push_back(districts);
  }
  // The other seats and the unfilled seats are named, so that the sum is complete.
  const std::int64_t all_seats = rules.list_seats + rules.district_seats + rules.other_seats;
  add(chamber, rules.other_seats);
  add(chamber, all_seats - together - rules.other_seats);
  if (all_seats == 0) return;
  chamber.push_back(text(rules.list_seats + rules.district_seats + rules.other_seats));
  all.push_back(chamber);
  if (rules.other_seats > 0) all.push_back({text(rules.other_seats)});
}

// Sentence by sentence, the numbers that the working must contain.
std::vector<Numbers> working(const Shown& shown) {
  const scenario::Scenario& scenario = shown.state.scenario;
  const seats::Trace& trace = shown.result.trace;
  std::vector<Numbers> all;
  if (!scenario.rules.against_all && scenario.against_all > 0) {
    all.push_back({text(scenario.against_all)});
  }
  all.push_back({text(ballots(shown.state))});
  all.push_back({threshold(shown), text(trace.threshold_votes), text(trace.passed_count),
                 text(static_cast<std::int64_t>(scenario.lists.size()))});
  if (scenario.rules.threshold == 0) all.back().erase(all.back().begin(), all.back().begin() + 2);
  const std::int64_t seats = scenario.rules.list_seats;
  if (seats == 0) {
    all.push_back({});  // nothing to share
    add_chamber(shown, all);
    return all;
  }

  std::int64_t sum = 0;
  for (const seats::ListTrace& list : trace.all()) sum += list.admitted ? list.votes : 0;
  const Numbers quota = {text(sum), text(seats), sum > 0 ? long_division(sum, seats, 2) : ""};
  const auto remainder = [&](int place) {
    return long_division(trace.lists[trace.ranked[place]].votes * seats % sum, sum, 4);
  };
  switch (trace.outcome) {
    case seats::Outcome::kShared: {
      all.push_back(quota);
      Numbers parts = {text(seats - trace.leftover), text(seats)};
      for (const seats::ListTrace& list : trace.all()) {
        if (list.admitted) parts.push_back(text(list.votes * seats / sum));
      }
      all.push_back(parts);
      for (int place = 0; place < trace.leftover; ++place) {
        const seats::ListTrace& list = trace.lists[trace.ranked[place]];
        all.push_back({text(list.votes * seats / sum), remainder(place),
                       text(seats - trace.leftover + place + 1)});
      }
      if (trace.leftover > 0 && trace.leftover < trace.ranked_count) {
        all.push_back({remainder(trace.leftover)});
      }
      if (trace.tie_count > 0) all.push_back({});
      break;
    }
    case seats::Outcome::kLoneParty: {
      const seats::ListTrace& first = trace.lists[trace.lone.passed];
      const seats::ListTrace& second = trace.lists[trace.lone.runner_up];
      const seats::LoneParty& rule = *scenario.rules.lone_party;
      all.push_back({});
      if (trace.has(seats::kLawSilentTieForSecond)) all.push_back({});
      all.push_back(quota);
      const std::string whole = text(first.votes * seats / sum);
      all.push_back({whole});
      Numbers corrected = {
          text(rule.least), text(second.seats()),
          long_division(second.votes * seats * rule.numerator, sum * rule.denominator, 4)};
      corrected.push_back(factor(rule, corrected));
      all.push_back(corrected);
      if (trace.has(seats::kLawSilentSeatsExceed)) {
        all.push_back({whole, text(rule.least), text(seats), text(first.seats())});
      } else {
        all.push_back({text(first.extra), text(first.seats())});
      }
      break;
    }
    case seats::Outcome::kSoleList:
      all.push_back({});
      break;
    case seats::Outcome::kNobodyPassed:
      all.push_back({text(seats)});
      break;
  }
  // Who takes the seats, where the law is that of 2023: under 35, 30 % of the list and
  // of the seats.
  const std::string& rules = shown.state.scenario.rules_id;
  if ((rules == "mazhilis-2023" || rules == "kurultai-2026") &&
      trace.outcome != seats::Outcome::kNobodyPassed) {
    all.push_back({"35", "30", "30"});
  }
  add_chamber(shown, all);
  return all;
}

std::vector<std::string> sentences(const Outline& outline) {
  std::vector<std::string> told;
  for (const Node& node : outline.section("working")->nodes) {
    const auto* const sentence = std::get_if<Sentence>(&node);
    if (sentence) told.push_back(plain(sentence->runs));
  }
  return told;
}

TEST(Working, SentenceBySentence) {
  for_all_shown([](const Shown& shown) {
    // Of other methods: methods_shown_test.cpp.
    if (shown.state.scenario.rules.method != seats::Method::kHareLargestRemainder) return;
    const std::vector<Numbers> wanted = working(shown);
    const std::vector<std::string> told = sentences(shown.outline);
    ASSERT_EQ(told.size(), wanted.size()) << testing::PrintToString(told);
    for (std::size_t i = 0; i < told.size(); ++i) {
      EXPECT_EQ(sorted(numbers_in(told[i], shown.words)), sorted(wanted[i])) << told[i];
    }
  });
}

// The claim is not made for earlier laws or custom rules.
TEST(Working, WhoTakesTheSeatsOnlyByTheLawThatSaysSo) {
  for (const std::string_view language : kLanguages) {
    const std::string wanted = words_of(language).say("working.who_sits");
    const auto told = [&](const App& app) {
      std::size_t times = 0;
      for (const Node& node : app.outline().section("working")->nodes) {
        const auto* const sentence = std::get_if<Sentence>(&node);
        if (!sentence) continue;
        std::string text;
        for (const auto& run : sentence->runs) text += run.text;
        times += text.find("35") != text.npos && text.find("30") != text.npos &&
                         sentence->number > 0 && text.find("97-1") != text.npos
                     ? 1
                     : 0;
      }
      return times;
    };
    App app = new_app(language);
    EXPECT_EQ(told(app), 1U) << wanted;
    for (const scenario::RuleSet& set : catalogue().rule_sets()) {
      ASSERT_TRUE(app.act("rules", set.id));
      EXPECT_EQ(told(app), set.id == "mazhilis-2023" || set.id == "kurultai-2026" ? 1U : 0U)
          << set.id;
    }
    ASSERT_TRUE(app.act("rules", "kurultai-2026"));
    ASSERT_TRUE(app.act("open/laboratory", ""));
    ASSERT_TRUE(app.act("rule/threshold", "4900"));
    EXPECT_EQ(told(app), 0U) << "rules set by hand";
  }
}

TEST(Working, Of2023InFull) {
  const App app = new_app();
  std::string told;
  for (const std::string& one : sentences(app.outline())) told += plain_spaces(one) + '\n';
  for (const char* const number :
       {"6,366,441", "318,323", "6 of 7", "5,971,719 votes ÷ 69 = 86,546.65", "67 of the 69",
        "Amanat 39", "Auyl 8", "Respublica 6", "People’s Party 5", "Aq Jol 6", "OSDP 3",
        "OSDP has 3 full quotas and a remainder of 0.8252", "seat 68",
        "Amanat has 39 full quotas and a remainder of 0.6493", "seat 69",
        "The districts elect 29 deputies", "Amanat 22, Independents 7",
        "All 98 seats: Amanat 62, Auyl 8, Respublica 6, People’s Party 5, Aq Jol 6, OSDP 4, "
        "Independents 7."}) {
    EXPECT_NE(told.find(number), std::string::npos) << number << " in\n" << told;
  }
}

// Each division as it is done by hand: votes × seats ÷ votes of all that take part.
TEST(Working, QuotientsTable) {
  int tables = 0;
  for_all_shown([&](const Shown& shown) {
    // Of other methods: methods_shown_test.cpp.
    if (shown.state.scenario.rules.method != seats::Method::kHareLargestRemainder) return;
    const seats::Trace& trace = shown.result.trace;
    const auto* const table = find<Table>(shown.outline, "working", "quotients");
    ASSERT_EQ(table != nullptr, trace.outcome == seats::Outcome::kShared &&
                                    shown.state.scenario.rules.list_seats > 0);
    if (!table) return;
    ++tables;
    std::size_t row = 0;
    for (int i = 0; i < trace.list_count; ++i) {
      const seats::ListTrace& list = trace.lists[static_cast<std::size_t>(i)];
      if (!list.passed) continue;
      const Row& shown_row = table->rows[row++];
      EXPECT_EQ(shown_row.owner.place, i);
      Numbers numbers;
      for (std::size_t column = 1; column < table->columns.size(); ++column) {
        for (const auto& n : numbers_in(shown_row.cells[column].text, shown.words)) {
          numbers.push_back(n);
        }
      }
      const std::int64_t product = list.votes * trace.quota_seats;
      Numbers wanted = {text(list.votes), long_division(product, trace.quota_votes, 4),
                        text(product / trace.quota_votes),
                        long_division(product % trace.quota_votes, trace.quota_votes, 4)};
      if (list.extra != 0) wanted.push_back("1");
      wanted.push_back(text(list.seats()));
      EXPECT_EQ(numbers, wanted);
    }
    EXPECT_EQ(row, table->rows.size());
  });
  EXPECT_GT(tables, 0);
}

}  // namespace
}  // namespace app
