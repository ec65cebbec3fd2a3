// How far each list is from another result.
#include "seats/margins.h"

#include <utility>

#include "app/sections/describe.h"

namespace app {
namespace {

using seats::Votes;

// The list that got the last seat, where the method gives seats one after another.
int last_seat(const seats::Trace& trace) {
  if (trace.outcome != seats::Outcome::kShared) return -1;
  if (trace.last.list >= 0) return trace.last.list;
  return trace.leftover > 0 ? trace.ranked[trace.leftover - 1] : -1;
}

Sentence contest(const Subject& subject, const std::optional<seats::Contest>& contest) {
  Sentence sentence{.id = "margins-contest"};
  if (!contest) {
    sentence.runs = subject.rich("margins.no_contest");
    return sentence;
  }
  const bool last = contest->one_seat && contest->ahead == last_seat(subject.result.trace);
  sentence.runs = subject.rich(last                ? "margins.contest_last"
                               : contest->one_seat ? "margins.contest"
                                                   : "margins.contest_more",
                               {{"ahead", subject.list_name(contest->ahead)},
                                {"behind", subject.list_name(contest->behind)},
                                {"votes", subject.words.number(contest->votes)}});
  return sentence;
}

// The list that needs the fewest votes for one more seat.
std::string nearest(const Subject& subject, const seats::Margins& margins) {
  int who = -1;
  Votes least = 0;
  for (int i = 0; i < subject.result.trace.list_count; ++i) {
    const auto& next = margins.lists[i].to_next_seat;
    if (!next || (who >= 0 && *next >= least)) continue;
    who = i;
    least = *next;
  }
  if (who < 0) return "";
  return subject.words.say("finding.margins", {{"name", subject.list_name(who)},
                                               {"count", subject.words.number(least)}});
}

}  // namespace

std::optional<Section> describe_margins(const Subject& subject) {
  const scenario::Scenario& scenario = subject.state.scenario;
  if (scenario.rules.list_seats == 0 || scenario.lists.empty()) return std::nullopt;
  Section section = closed_section(subject, id::kMargins, subject.words.say("margins.heading"));
  const words::Words& words = subject.words;
  const seats::Margins margins = compute_margins(scenario);
  section.finding = nearest(subject, margins);
  if (!is_open(subject, id::kMargins)) return section;

  Table table{.id = id::kMargins, .caption = words.say("margins.caption")};
  table.columns = {{id::kName, words.say("column.list")},
                   {"next", words.say("margins.next"), true},
                   {"lose", words.say("margins.lose"), true},
                   {"barrier", words.say("margins.barrier"), true}};
  bool any_none = false;
  const auto cell = [&](const char* sign, const std::optional<Votes>& votes) {
    any_none |= !votes;
    return Cell{.text = votes ? sign + words.number(*votes) : "–"};
  };
  for (int i = 0; i < subject.result.trace.list_count; ++i) {
    const seats::Margin& margin = margins.lists[i];
    Row& row = table.rows.emplace_back();
    row.id = scenario.lists[i].id;
    row.owner = subject.owner(i);
    row.cells = {{.text = subject.list_name(i)},
                 cell("+", margin.to_next_seat),
                 cell("−", margin.to_lose_seat),
                 margin.to_barrier == 0 ? Cell{.text = words.say("margins.reached")}
                                        : cell("+", margin.to_barrier)};
  }

  section.nodes.emplace_back(contest(subject, margins.last_seat));
  section.nodes.emplace_back(std::move(table));
  section.tell("margins-meaning", subject.rich("margins.meaning"));
  section.tell("margins-first", subject.rich("margins.first"));
  if (any_none) section.tell("margins-none", subject.rich("margins.none"));
  return section;
}

}  // namespace app
