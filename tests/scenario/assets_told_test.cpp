// What's checked: sentences in assets/ contain the numbers of the files beside them, and
// elections and councils that are only described agree with the rule.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "asset_files.h"
#include "good_scenario.h"
#include "scenario/catalogue.h"
#include "scenario/result.h"
#include "seats/allocation.h"

namespace scenario {
namespace {

// The text on 1999 agrees with the rule: the four lists' votes give their ten
// seats. For 2004 one list's votes are unknown, so nothing is computed.
TEST(Assets, ElectionsThatAreToldOnly) {
  const Moment& first = catalogue().timeline()[0];
  std::vector<seats::List> lists;
  for (const Moment::List& list : first.lists) {
    lists.push_back({list.votes, static_cast<int>(lists.size()) + 1});
  }
  seats::Rules rules;
  rules.list_seats = 10;
  rules.threshold = 7'000;
  const seats::Trace trace = seats::allocate(rules, {lists, first.against_all});
  ASSERT_EQ(trace.list_count, 4);
  EXPECT_EQ(trace.quota_votes, 3'808'979);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(first.lists[i].seats, trace.lists[i].seats()) << first.lists[i].name.en;
  }
  const Moment& second = catalogue().timeline()[1];
  seats::Seats sum = 0;
  int unknown = 0;
  for (const Moment::List& list : second.lists) {
    sum += list.seats;
    unknown += list.votes == 0 ? 1 : 0;
  }
  EXPECT_EQ(sum, 10);
  EXPECT_EQ(unknown, 1);
  for (std::size_t i = 2; i < catalogue().timeline().size(); ++i) {
    EXPECT_TRUE(catalogue().timeline()[i].lists.empty());
  }
}

// "12,035,578" in the language's own way.
std::string grouped(std::int64_t n, const char* by) {
  std::string text = std::to_string(n);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, by);
  return text;
}

bool tells(const Election& election, const std::string& en, const std::string& other) {
  const auto has = [&](const std::string& text, std::string Name::* language) {
    return std::ranges::any_of(election.told, [&](const Name& sentence) {
      return (sentence.*language).find(text) != std::string::npos;
    });
  };
  return has(en, &Name::en) && has(other, &Name::kk) && has(other, &Name::ru);
}

bool tells(const Election& election, std::int64_t n) {
  return tells(election, grouped(n, ","), grouped(n, "\u00A0"));
}

// The sentences beside the numbers hold these numbers, in every language.
TEST(Assets, WhatIsToldIsWhatIsKnown) {
  for (const Election& election : catalogue().elections()) {
    SCOPED_TRACE(election.id);
    if (!election.scenario.votes_known) {
      EXPECT_TRUE(election.told.empty());
      continue;
    }
    ASSERT_EQ(election.told.size(), 3U);
    const AssetJson json = asset_file("elections/" + election.id);
    for (const AssetJson& sentence : json["told"]) {
      EXPECT_TRUE(in_three_languages(sentence)) << sentence;
    }
    if (election.voters_on_lists > 0) {
      EXPECT_TRUE(tells(election, election.voters_on_lists));
    }
    if (election.ballots_issued > 0) {
      EXPECT_TRUE(tells(election, election.ballots_issued));
      const std::int64_t turnout =
          (election.ballots_issued * 20'000 / election.voters_on_lists + 1) / 2;
      const std::string whole = std::to_string(turnout / 100);
      const std::string rest = std::to_string(100 + turnout % 100).substr(1);
      EXPECT_TRUE(tells(election, whole + '.' + rest, whole + ',' + rest)) << turnout;
    }
    EXPECT_EQ(election.scenario.invalid > 0, tells(election, 146'805));
    EXPECT_EQ(election.told[1].en.find("not give") == std::string::npos,
              election.scenario.invalid > 0);
    // In order of registration where it is known, otherwise in ballot order.
    std::vector<std::pair<int, const Party*>> assumed;
    for (const ListEntry& list : election.scenario.lists) {
      if (std::ranges::count(election.registration_assumed, list.id) == 0) continue;
      assumed.emplace_back(list.registered.value_or(static_cast<int>(assumed.size())),
                           catalogue().party(list.id));
    }
    std::ranges::sort(assumed, {}, &std::pair<int, const Party*>::first);
    for (const auto language : {Language::kEnglish, Language::kKazakh, Language::kRussian}) {
      std::string names;
      for (const auto& [place, party] : assumed) {
        names += (names.empty() ? ": " : ", ") + party->name.in(language);
      }
      EXPECT_TRUE(election.told[2].in(language).ends_with(names + '.')) << names;
    }
  }
  EXPECT_TRUE(tells(*catalogue().election("2016-03-20"), "77.12%", "77,12"));
  EXPECT_TRUE(tells(*catalogue().election("2012-01-15"), "75.45%", "75,45"));
}

// Each council's votes give the seats that it officially had.
TEST(Assets, CouncilsWithRealVotes) {
  const std::pair<const char*, std::vector<seats::Seats>> known[] = {
      {"astana-2023", {12, 0, 0, 1, 1, 3}},
      {"auliekol-2021", {10, 1, 1}},
      {"rudny-2021", {12, 3, 0}}};
  ASSERT_EQ(catalogue().councils().size(), std::size(known));
  for (std::size_t i = 0; i < std::size(known); ++i) {
    const Election& council = catalogue().councils()[i];
    EXPECT_EQ(council.id, known[i].first);
    ASSERT_EQ(council.sources.size(), 1U);
    expect_source(asset_file("councils")["councils"][i]["sources"][0], council.id);
    EXPECT_EQ(council.told.size(), 1U);
    const std::string seats = std::to_string(council.scenario.rules.list_seats);
    const std::string threshold = std::to_string(council.scenario.rules.threshold / 1000);
    for (const auto language : {Language::kEnglish, Language::kKazakh, Language::kRussian}) {
      const std::string& name = council.name.in(language);
      EXPECT_NE(name.find(seats), name.npos) << name;
      EXPECT_NE(name.find(threshold), name.npos) << name;
      EXPECT_NE(name.find(council.id.substr(council.id.size() - 4)), name.npos) << name;
    }
    const Result result = compute(council.scenario);
    ASSERT_EQ(result.trace.list_count, static_cast<int>(known[i].second.size())) << council.id;
    EXPECT_EQ(result.trace.notes, 0) << council.id;
    seats::Votes sum = council.scenario.against_all;
    for (std::size_t list = 0; list < known[i].second.size(); ++list) {
      const ListEntry& entry = council.scenario.lists[list];
      sum += entry.votes;
      EXPECT_NE(catalogue().party(entry.id), nullptr) << entry.id;
      EXPECT_EQ(result.trace.lists[list].seats(), known[i].second[list]) << entry.id;
      EXPECT_EQ(council.official_list_seats[list].first, entry.id);
      EXPECT_EQ(council.official_list_seats[list].second, known[i].second[list]) << entry.id;
    }
    EXPECT_TRUE(council.ballots_issued == 0 || sum <= council.ballots_issued) << council.id;
    if (council.ballots_issued > 0) {
      EXPECT_TRUE(tells(council, council.voters_on_lists));
      EXPECT_TRUE(tells(council, council.ballots_issued));
    } else {
      EXPECT_TRUE(tells(council, "2023", "2023")) << "what the reform made of it";
    }
  }
  const Election& astana = *catalogue().council("astana-2023");
  EXPECT_EQ(compute(astana.scenario).trace.base, 330'497);
  EXPECT_EQ(catalogue().council("nowhere"), nullptr);
}

}  // namespace
}  // namespace scenario
