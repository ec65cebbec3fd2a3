// How far each list is from another result.
#include "seats/margins.h"

#include <utility>

#include "app/sections/actions.h"
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

bool act_margins(const Request& request, const Context&, State& state) {
  const int list = line_of(state, request.object);
  const auto at = static_cast<std::size_t>(list);
  if (list < 0 || at >= state.scenario.lists.size()) return false;
  const seats::Margin margin = compute_margins(state.scenario).lists[at];
  std::optional<Votes> change = margin.to_next_seat;
  if (request.verb == "lose")
    change = margin.to_lose_seat ? std::optional(-*margin.to_lose_seat) : std::nullopt;
  if (request.verb == "reach") change = margin.to_barrier;
  const Votes votes = state.scenario.lists[at].votes + change.value_or(0);
  if (!change || votes > seats::kMaxVotes) return false;
  state.scenario.lists[at].votes = votes;
  state.moving = -1;
  state.moved_from.clear();
  return true;
}

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
  // A number is a button that gives or takes so many votes.
  const auto cell = [&](const char* verb, int list, const char* sign,
                        const std::optional<Votes>& votes) {
    any_none |= !votes;
    if (!votes) return Cell{.text = "–"};
    Control play{.kind = Control::Kind::kButton,
                 .action = verb + scenario.lists[static_cast<std::size_t>(list)].id};
    play.text = sign + words.number(*votes);
    play.label = subject.list_name(list) + ": " + play.text;
    return Cell{.text = play.text, .control = std::move(play)};
  };
  for (int i = 0; i < subject.result.trace.list_count; ++i) {
    const seats::Margin& margin = margins.lists[i];
    Row& row = table.rows.emplace_back();
    row.id = scenario.lists[i].id;
    row.owner = subject.owner(i);
    row.cells = {{.text = subject.list_name(i)},
                 cell("gain/", i, "+", margin.to_next_seat),
                 cell("lose/", i, "−", margin.to_lose_seat),
                 margin.to_barrier == 0 ? Cell{.text = words.say("margins.reached")}
                                        : cell("reach/", i, "+", margin.to_barrier)};
  }

  section.nodes.emplace_back(contest(subject, margins.last_seat));
  section.nodes.emplace_back(std::move(table));
  section.tell("margins-play", subject.rich("margins.play"));
  section.tell("margins-meaning", subject.rich("margins.meaning"));
  section.tell("margins-first", subject.rich("margins.first"));
  if (any_none) section.tell("margins-none", subject.rich("margins.none"));
  return section;
}

}  // namespace app
