// What's checked: no sentence is false for the state shown. For every rule set, election
// and example, and for custom rules, in every language with all sections open: each
// sentence is identified by its text key; for each key that makes a claim, a condition
// states when it may be shown.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "claim_pages.h"
#include "words/built_in.h"

namespace app::claims {
namespace {

using seats::Method;
using Json = nlohmann::ordered_json;

using Condition = std::function<bool(const Page&)>;

// When a text may be shown. Texts that are not listed make no claim about rules or votes.
const std::map<std::string, Condition>& conditions() {
  const auto same_as_kurultai = [](const Page& p) { return p.set() != nullptr && p.of_text(); };
  // The only file here with custom rules and such seats has three of them.
  const auto assembly = [](const Page& p) { return p.rules().other_seats == 9; };
  const auto others_of_file = [](const Page& p) { return p.rules().other_seats == 3; };
  const auto nobody = [](const Page& p) { return p.is(seats::Outcome::kNobodyPassed); };
  const auto named = [](const Page& p) { return !p.state.scenario.rules_id.empty(); };
  const auto as_held = [](const Page& p) {
    return !p.state.own && p.election() &&
           p.election()->scenario.rules_id == p.state.scenario.rules_id;
  };
  static const std::map<std::string, Condition> all = {
      {"today.mazhilis",
       [=](const Page& p) {
         return same_as_kurultai(p) && p.state.scenario.rules_id != "kurultai-2026";
       }},
      {"today.kurultai",
       [](const Page& p) { return p.state.scenario.rules_id == "kurultai-2026"; }},
      {"today.earlier", [](const Page& p) { return p.of_earlier_text(); }},
      {"today.threshold",
       [](const Page& p) { return p.of_earlier_text() && p.rules().threshold != 5'000; }},
      {"today.runner_up",
       [](const Page& p) { return p.of_earlier_text() && !p.rules().lone_party; }},
      {"today.against_all",
       [](const Page& p) { return p.of_earlier_text() && !p.rules().against_all; }},
      {"today.by_hand",
       [](const Page& p) {
         return p.set() == nullptr && p.rules() != p.state.first_rules &&
                !(p.example() && p.rules() == p.example()->scenario.rules);
       }},
      {"today.own_rules",
       [](const Page& p) {
         return p.set() == nullptr && !p.of_council() &&
                ((p.state.own && p.rules() == p.state.first_rules) ||
                 (p.example() && p.rules() == p.example()->scenario.rules));
       }},
      {"setup.official", [=](const Page& p) { return as_held(p) && p.has_votes_of_election(); }},
      {"title.kurultai",
       [](const Page& p) { return p.state.scenario.rules_id == "kurultai-2026"; }},
      {"lead.own_example",
       [](const Page& p) {
         return p.state.own && p.example() && p.example()->election.empty() &&
                p.example()->scenario == p.state.scenario;
       }},
      {"lead.own_example_changed",
       [](const Page& p) {
         return p.state.own && p.example() && p.example()->election.empty() &&
                p.example()->scenario != p.state.scenario;
       }},
      {"lead.own_real",
       [](const Page& p) {
         return p.example() && !p.example()->election.empty() && p.has_votes_of_election();
       }},
      {"today.council", [](const Page& p) { return p.of_council(); }},
      {"lead.own_council",
       [](const Page& p) { return p.of_council() && p.example()->scenario == p.state.scenario; }},
      {"lead.own_council_changed",
       [](const Page& p) {
         return p.state.own && p.example() && catalogue().council(p.example()->election) &&
                p.example()->scenario != p.state.scenario;
       }},
      {"lead.own_rules", [](const Page& p) { return p.has_votes_of_election(); }},
      {"lead.own_votes", [](const Page& p) { return !p.state.own && !p.has_votes_of_election(); }},
      {"lead.own_file", [](const Page& p) { return p.state.own && !p.example(); }},
      {"lead.own_titled", [](const Page& p) { return p.state.own && !p.example(); }},
      {"lead.own_by_law", named},
      {"lead.unknown_mixed", named},
      {"lead.unknown_lists", named},
      {"setup.own_rules",
       [](const Page& p) { return p.state.own && p.rules() == p.state.first_rules; }},
      {"setup.example_rules",
       [](const Page& p) { return p.example() && p.rules() == p.example()->scenario.rules; }},
      {"setup.changed_rules", [](const Page& p) { return p.rules() != p.state.first_rules; }},
      {"setup.other_rules",
       [](const Page& p) {
         return p.has_votes_of_election() && !is_official(p.state, *p.election());
       }},
      {"setup.own_file", [](const Page& p) { return p.state.own && !p.example(); }},
      {"setup.example", [](const Page& p) { return p.state.own && p.example(); }},
      {"votes.barrier",
       [](const Page& p) { return p.rules().list_seats > 0 && !p.is(seats::Outcome::kLoneParty); }},
      {"votes.no_list_seats", [](const Page& p) { return p.rules().list_seats == 0; }},
      {"seat.unfilled", [=](const Page& p) { return nobody(p) && !p.of_earlier_text(); }},
      {"seat.unfilled_then", nobody},
      {"working.nobody", [=](const Page& p) { return nobody(p) && !p.of_earlier_text(); }},
      {"working.nobody_then", [=](const Page& p) { return nobody(p) && p.of_earlier_text(); }},
      {"why.vacant", [=](const Page& p) { return nobody(p) && !p.of_earlier_text(); }},
      {"why.vacant_then", [=](const Page& p) { return nobody(p) && p.of_earlier_text(); }},
      {"why.by_dhondt",
       [](const Page& p) { return p.rules().method == Method::kHareLargestRemainder; }},
      {"why.by_law",
       [](const Page& p) { return p.rules().method != Method::kHareLargestRemainder; }},
      {"why.ask.majority", [](const Page& p) { return p.largest() >= p.half(); }},
      {"why.ask.no_majority", [](const Page& p) { return p.largest() < p.half(); }},
      {"why.ask.sole", [](const Page& p) { return p.is(seats::Outcome::kSoleList); }},
      {"why.ask.second", [](const Page& p) { return p.is(seats::Outcome::kLoneParty); }},
      {"why.ask.last", [](const Page& p) { return p.is(seats::Outcome::kShared); }},
      {"working.seats_exceed_then", [](const Page& p) { return p.of_earlier_text(); }},
      {"working.tie_for_second_then", [](const Page& p) { return p.of_earlier_text(); }},
      {"working.method",
       [](const Page& p) { return p.rules().method != Method::kHareLargestRemainder; }},
      {"working.other_seats", assembly},
      {"majority.others", assembly},
      {"measures.others", assembly},
      {"winner.assembly_of_file", others_of_file},
      {"working.other_seats_of_file", others_of_file},
      {"majority.others_of_file", others_of_file},
      {"measures.others_of_file", others_of_file},
      {"districts.unlisted",
       [](const Page& p) {
         return !p.state.own && p.election() &&
                p.election()->scenario.district_seats == p.state.scenario.district_seats;
       }},
      {"sources.order",
       [](const Page& p) {
         // The source is unknown for a file, and known for a council's votes.
         return !p.state.own || (p.example() && catalogue().council(p.example()->election));
       }},
      {"sources.law_by_hand", [](const Page& p) { return p.set() == nullptr; }},
      {"sources.law", named},
  };
  return all;
}

TEST(Claims, AreTrueOfWhatIsShown) {
  std::map<std::string, int> seen;
  for (const std::string_view language : kLanguages) {
    for_all(language, language == "en" ? 1 : 7, [&](const Page& page) {
      for (const std::string& key : keys_of(page.outline)) {
        const auto found = conditions().find(key);
        if (found == conditions().end()) continue;
        EXPECT_TRUE(found->second(page)) << key;
        ++seen[key];
      }
    });
  }
  // Each key occurs, otherwise its condition is untested.
  for (const auto& [key, condition] : conditions()) {
    EXPECT_GT(seen[key], 0) << key;
  }
}

// A title is a name that an author gave to votes; national votes have a date.
TEST(Claims, NobodysOwnVotesAreKazakhstans) {
  for (const std::string_view language : kLanguages) {
    for_all(language, language == "en" ? 1 : 7, [&](const Page& page) {
      const std::string lead = without_keys(page.outline.lead);
      bool country = false;
      for (const char* const name : {"Kazakhstan", "Казахстан", "Қазақстан"}) {
        country |= lead.find(name) != lead.npos;
      }
      EXPECT_FALSE(country && page.state.own) << lead;
      if (page.state.example.empty()) return;
      const std::string title = keyed(language).text("example.name." + page.state.example);
      EXPECT_FALSE(country && page.outline.lead.find(title) != std::string::npos) << lead;
    });
  }
}

// The number of votes that a list needs is exact: with it the list passes, with one fewer not.
TEST(Claims, TheVotesStillNeededAreThoseThatPass) {
  int checked = 0;
  for_all("en", 1, [&](const Page& page) {
    const Table& table = *page.outline.section("votes")->find<Table>("votes");
    const auto passes = [&](std::size_t list, seats::Votes more) {
      scenario::Scenario scenario = page.state.scenario;
      scenario.lists[list].votes += more;
      return scenario::compute(scenario).trace.lists[list].passed;
    };
    for (std::size_t i = 0; i < page.state.scenario.lists.size(); ++i) {
      const Cell& cell = table.cell(table.rows[i], "standing");
      const auto keys = keys_in(cell.text);
      if (keys.empty() || keys.front() != "votes.short") continue;
      const auto numbers = numbers_in(without_keys(cell.text), keyed("en"));
      const seats::Votes needed = std::atoll(numbers.front().c_str());
      EXPECT_TRUE(passes(i, needed)) << cell.text;
      EXPECT_FALSE(passes(i, needed - 1)) << cell.text;
      ++checked;
    }
  });
  EXPECT_GT(checked, 500);
}

// The seats of all holders that are named add up to the whole chamber.
TEST(Claims, TheSeatsAddUp) {
  int checked = 0;
  for_all("en", 1, [&](const Page& page) {
    const seats::Rules& rules = page.rules();
    const seats::Seats all = rules.list_seats + rules.district_seats + rules.other_seats;
    // A name, which may contain a number, is followed by its seats.
    const auto sum = [&](std::string_view told) {
      std::string parts = without_keys(told.substr(told.rfind(": ") + 2));
      seats::Seats total = 0;
      for (std::size_t at = 0; at < parts.size();) {
        const std::size_t end = std::min(parts.find(", ", at), parts.size());
        const auto numbers = numbers_in(parts.substr(at, end - at), keyed("en"));
        if (!numbers.empty()) total += std::atoi(numbers.back().c_str());
        at = end + 2;
      }
      return total;
    };
    for (const Sentence* const one : sentences(page.outline)) {
      const std::string text = plain(one->runs);
      if (keys_in(text).empty() || keys_in(text).front() != "working.chamber") continue;
      EXPECT_EQ(sum(text), all) << without_keys(text);
      ++checked;
    }
    EXPECT_EQ(sum(page.outline.status), all) << without_keys(page.outline.status);
  });
  EXPECT_GT(checked, 200);
}

TEST(Claims, MajoritiesOfTheLawAreThoseOfItsRules) {
  for_all("en", 3, [](const Page& page) {
    const auto* const table = page.outline.section("majority")
                                  ? page.outline.section("majority")->find<Table>("majority-needs")
                                  : nullptr;
    if (!table) return;
    const bool by_law = table->columns.size() > 3;
    EXPECT_EQ(by_law, page.set() && !page.set()->majorities.empty());
  });
}

// The rule for a tie is stated once, beside the methods.
TEST(Claims, TheRuleForATieIsToldOnce) {
  for_all("en", 5, [](const Page& page) {
    int told = 0;
    for (const Sentence* const one : sentences(page.outline)) {
      for (const app::Run& run : one->runs) {
        for (const std::string& key : keys_in(run.text)) told += key == "method.tie" ? 1 : 0;
      }
    }
    EXPECT_EQ(told, 1);
  });
}

// Threshold texts take the number from the rules; only texts about one law contain it in
// words. And the winner of a district has more votes than any other candidate.
TEST(Claims, NoTextHasAThresholdOfItsOwn) {
  for (const std::string_view language : kLanguages) {
    const Json file = Json::parse(words::built_in(language), nullptr, false);
    for (const auto& [key, value] : file.items()) {
      if (key.starts_with("law.text.") || key.starts_with("councils.")) continue;
      const std::string text = plain_spaces(value.dump());
      for (const std::string number : {"5", "7"}) {
        for (const std::string sign : {"%", " %", " per cent", " пайыз", " процент"}) {
          const std::size_t at = text.find(number + sign);
          const bool alone =
              at != text.npos && (at == 0 || (std::isdigit(text[at - 1]) == 0 &&
                                              text[at - 1] != '.' && text[at - 1] != ','));
          EXPECT_FALSE(alone) << language << " " << key;
        }
      }
    }
  }
  const std::pair<const char*, const char*> candidate[] = {
      {"en", "any other candidate"}, {"ru", "других кандидатов"}, {"kk", "басқа кандидаттардан"}};
  for (const auto& [language, words] : candidate) {
    for (const char* const key : {"districts.plurality", "seat.district", "replay.district",
                                  "working.districts", "ballots.what", "councils.tied_district"}) {
      EXPECT_NE(plain_spaces(words_of(language).text(key)).find(words), std::string::npos)
          << language << ' ' << key;
    }
  }
}

}  // namespace
}  // namespace app::claims
