// What's checked: a citation of the law is shown only if the law prescribes what is said, for
// every rule set, election and example and for custom rules; and each language has the same.
#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "claim_pages.h"

namespace app::claims {
namespace {

using seats::Method;

struct Citation {
  std::string key;  ///< of the text that cites
  bool earlier = false;
};

// A text that is inserted into other texts.
bool is_name(std::string_view key) {
  return key.starts_with("winner.") || key.starts_with("count.") || key.find(".name.") != key.npos;
}

std::vector<Citation> citations(const std::vector<Run>& runs) {
  std::vector<Citation> all;
  std::string key;
  for (const Run& run : runs) {
    const std::vector<std::string> keys = keys_in(run.text);
    if (run.style == Run::Style::kCitation) {
      all.push_back({key, std::ranges::find(keys, "law.earlier") != keys.end()});
    } else if (run.text.starts_with(kKeyBegins) && !is_name(keys.front())) {
      key = keys.front();
    }
  }
  return all;
}

// Whether a text whose claim rests on the rule for list seats may cite it as it is
// quoted; nothing for a text that cites something else.
std::optional<bool> may_cite(const Page& page, const std::string& key) {
  const seats::Rules& r = page.rules();
  const bool base = r.against_all && !page.of_council();
  const bool threshold = base && r.threshold == 5'000;
  const bool sharing = threshold && r.method == Method::kHareLargestRemainder;
  const bool lone = threshold && r.lone_party.has_value();
  const bool corrected =
      lone && *r.lone_party == seats::LoneParty{.numerator = 7, .denominator = 10, .least = 2};
  const bool whole = page.is(seats::Outcome::kLoneParty) ? lone : sharing;
  const std::map<std::string, bool> all = {{"working.base", base},
                                           {"working.base_lists", base},
                                           {"working.threshold", threshold},
                                           {"votes.barrier", threshold},
                                           {"working.quota", sharing},
                                           {"working.whole", sharing},
                                           {"working.first_extra", sharing},
                                           {"working.tie", sharing},
                                           {"replay.extra", sharing},
                                           {"replay.whole", whole},
                                           {"working.lone", lone},
                                           {"working.quota_lone", lone},
                                           {"working.lone_whole", lone},
                                           {"working.lone_extra", lone},
                                           {"votes.barrier_lone", lone},
                                           {"replay.rest", lone},
                                           {"replay.runner_up", corrected},
                                           {"working.lone_corrected", corrected},
                                           {"why.against_all", base},
                                           {"why.below_threshold", threshold},
                                           {"why.over", threshold},
                                           {"why.exactly", threshold},
                                           {"why.near", sharing},
                                           {"why.remainder_won", sharing},
                                           {"why.remainder_lost", sharing},
                                           {"why.remainder_equal", sharing},
                                           {"why.none_left", sharing},
                                           {"why.last_remainder", sharing},
                                           {"why.below", sharing},
                                           {"why.quota", sharing},
                                           {"path.counted", base},
                                           {"path.limit", threshold},
                                           {"path.out", whole},
                                           {"path.quotas", whole},
                                           {"path.won", sharing},
                                           {"path.lost", sharing},
                                           {"path.none_left", sharing},
                                           {"path.cut", corrected}};
  const auto found = all.find(key);
  return found == all.end() ? std::nullopt : std::optional(found->second);
}

// Texts about other laws and articles, or about rules that are not shown.
bool rests_on_itself(std::string_view key) {
  for (const std::string_view begin :
       {"today.", "districts.plurality", "path.districts", "why.fewer_votes", "why.district_only",
        "why.independents", "working.districts", "working.who_sits", "replay.district",
        "district_ballot.", "councils.", "timeline.day", "measures.define", "example."}) {
    if (key.starts_with(begin)) return true;
  }
  return false;
}

void check_citations(const Page& page, const std::vector<Run>& runs) {
  for (const Citation& one : citations(runs)) {
    const std::optional<bool> may = may_cite(page, one.key);
    if (!may) {
      EXPECT_TRUE(rests_on_itself(one.key)) << one.key;
      continue;
    }
    EXPECT_EQ(one.earlier, page.of_earlier_text()) << one.key;
    EXPECT_TRUE(one.earlier || *may) << one.key;
    const bool base = one.key.starts_with("working.base") || one.key == "why.against_all" ||
                      one.key == "path.counted";
    EXPECT_FALSE(base && page.of_earlier_text()) << one.key;
  }
}

TEST(Claims, TheLawIsCitedForWhatItPrescribes) {
  int cited = 0;
  for_all("en", 1, [&](const Page& page) {
    for (const Sentence* const one : sentences(page.outline)) {
      check_citations(page, one->runs);
      // And it is cited wherever it may be cited.
      const auto keys = one->runs.empty() ? std::vector<std::string>() : keys_in(one->runs[0].text);
      if (keys.empty() || !may_cite(page, keys.front())) continue;
      const bool is_cited = !citations(one->runs).empty();
      const bool base = keys.front().starts_with("working.base") || keys.front() == "path.counted";
      EXPECT_EQ(is_cited, page.of_earlier_text() ? !base : *may_cite(page, keys.front()))
          << keys.front();
      cited += is_cited ? 1 : 0;
    }
    for (const Section& section : page.outline.sections) {
      for (const Node& node : section.nodes) {
        const auto* const quote = std::get_if<Quote>(&node);
        if (!quote || quote->id == "law-plurality") continue;
        EXPECT_FALSE(page.of_earlier_text()) << quote->id;
        const bool kurultai = page.state.scenario.rules_id == "kurultai-2026";
        EXPECT_EQ(keys_in(quote->source).front(), kurultai ? "law.source_unchanged" : "law.source");
      }
    }
  });
  EXPECT_GT(cited, 500);
}

TEST(Claims, TheSeatsThatArriveCiteNoMore) {
  std::set<std::string> seen;
  for (const Setting& one : settings()) {
    SCOPED_TRACE(one.name);
    const scenario::Result result = scenario::compute(one.state.scenario);
    State state = one.state;
    state.viewing.open = {};
    const seats::Seats lists = state.scenario.rules.list_seats;
    for (const int given : {0, 1, lists - 1, lists, lists + 1, 2'000}) {
      state.viewing.replay.given = std::max(0, given);
      const Subject subject{catalogue(), keyed("en"), state, result};
      Page page{state, result, {}};
      page.outline.sections.push_back(describe_seats(subject));
      page.outline.sections.push_back(describe_replay(subject));
      for (const Sentence* const sentence : sentences(page.outline)) {
        check_citations(page, sentence->runs);
        for (const app::Run& run : sentence->runs) {
          for (const std::string& key : keys_in(run.text)) seen.insert(key);
        }
        // With divisors, or with districts alone, no quota comes first.
        const auto keys = keys_in(sentence->runs.front().text);
        if (given == 0 && !keys.empty() && keys.front() == "replay.none") {
          EXPECT_GT(result.trace.quota_votes, 0);
          EXPECT_GT(lists, 0);
        }
      }
      if (HasFailure()) return;
    }
  }
  for (const char* const key : {"replay.none", "replay.none_yet", "replay.extra", "replay.rest",
                                "replay.other", "replay.other_of_file", "replay.quotient"}) {
    EXPECT_TRUE(seen.contains(key)) << key;
  }
}

// The three languages cite in the same places.
TEST(Claims, EveryLanguageCitesTheSame) {
  const auto cited = [](std::string_view language, const Setting& one) {
    const scenario::Result result = scenario::compute(one.state.scenario);
    const Outline outline = describe({catalogue(), keyed(language), one.state, result});
    std::multiset<std::string> keys;
    for (const Sentence* const sentence : sentences(outline)) {
      for (const Citation& citation : citations(sentence->runs)) keys.insert(citation.key);
    }
    return keys;
  };
  for (std::size_t i = 0; i < settings().size(); i += 11) {
    SCOPED_TRACE(settings()[i].name);
    const auto english = cited("en", settings()[i]);
    EXPECT_EQ(cited("ru", settings()[i]), english);
    EXPECT_EQ(cited("kk", settings()[i]), english);
  }
}

}  // namespace
}  // namespace app::claims
