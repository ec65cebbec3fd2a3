// The votes: a line with a slider for every list and for "against
// all"; and the resulting seats, as a table.
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "app/sections/basis.h"
#include "app/sections/holders.h"
#include "app/state/shares.h"

namespace app {
namespace {

using seats::Votes;

// The standing of a list relative to the threshold, in words. In a narrow place it leaves
// out that a list passed and says how its seats were won instead.
Cell standing(const Subject& subject, int list) {
  const seats::ListTrace& trace = subject.result.trace.lists[list];
  const words::Words& words = subject.words;
  const std::string threshold = subject.threshold();
  if (trace.passed) {
    Cell cell{.text = words.say("votes.passed", {{"threshold", threshold}})};
    if (subject.result.districts.of_list[list] > 0) {
      cell.brief = words.number(trace.seats()) + " + " +
                   words.number(subject.result.districts.of_list[list]);
    }
    return cell;
  }
  const std::string below = words.say("votes.below", {{"threshold", threshold}});
  if (trace.admitted) {
    return {.text = words.say("votes.runner_up", {{"threshold", threshold}}), .brief = below};
  }
  if (subject.state.scenario.rules.threshold == 0) {
    return {.text = words.say("votes.no_vote"), .brief = below};
  }
  // More votes for the list are more ballots too, so it needs more than its current shortfall.
  const seats::Rules& rules = subject.state.scenario.rules;
  const auto needed = votes_to_pass(rules, subject.result.trace.base - trace.votes);
  if (!needed) return {.text = below, .brief = below};
  const Votes count = *needed - trace.votes;
  return {.text = words::Words::fill(words.text("votes.short", count),
                                     {{"count", words.number(count)}, {"threshold", threshold}}),
          .brief = below};
}

// What "against all" does, in words.
Cell against_all_standing(const Subject& subject) {
  const words::Words& words = subject.words;
  const bool counts = subject.state.scenario.rules.against_all;
  return {.text = words.say(counts ? "votes.no_seats" : "votes.not_on_ballot"),
          .brief = words.say(counts ? "votes.no_seats_brief" : "votes.not_counted")};
}

// The official result, if it is a result of the same lists and as many seats as shown and
// something differs from it.
std::optional<scenario::Result> official_before(const Subject& subject) {
  const scenario::Election* const election = subject.election();
  if (subject.state.own || subject.is_unknown() || !election ||
      is_official(subject.state, *election) ||
      !same_chamber(subject.state.scenario.rules, election->scenario.rules)) {
    return std::nullopt;
  }
  return scenario::compute(election->scenario);
}

// All seats of a list, and their difference from the official result, "+1".
Cell won(const Subject& subject, int list, const scenario::Result* official) {
  const seats::Seats seats = subject.result.seats_of(list);
  Cell cell{.text = subject.words.number(seats)};
  const seats::Seats change = official ? seats - official->seats_of(list) : 0;
  if (change != 0) {
    cell.change = (change > 0 ? "+" : "−") + subject.words.number(std::abs(change));
  }
  return cell;
}

Row vote_row(const Subject& subject, std::size_t line, const std::vector<Votes>& votes, Votes total,
             const scenario::Result* official) {
  const words::Words& words = subject.words;
  const State& state = subject.state;
  const bool is_list = line < state.scenario.lists.size();
  const int list = static_cast<int>(line);
  const std::string id = is_list ? state.scenario.lists[line].id : std::string(kAgainstAllId);
  const std::string name = is_list ? subject.list_name(list) : words.say("votes.against_all");
  const bool counts = is_list || state.scenario.rules.against_all;
  const std::string share = counts ? words.percent(votes[line], total) : "–";

  const Range range = reach(votes, kept(state), line);
  Control slider{.kind = Control::Kind::kSlider, .action = "votes/" + id};
  slider.label = words.say("votes.slider", {{"list", name}});
  slider.text = share;
  slider.enabled = range.low < range.high;
  slider.value = votes[line];
  slider.low = range.low;
  slider.high = range.high;
  slider.step = std::max<Votes>(1, total / 1000);
  slider.whole = total;
  slider.mark = is_list ? subject.result.trace.threshold_votes : -1;
  slider.mark_label = words.say("votes.barrier_mark", {{"threshold", subject.threshold()}});
  slider.marks = {{"votes-of", id}};

  Control number{.kind = Control::Kind::kNumber, .action = "share/" + id};
  number.label = words.say("votes.share_of", {{"list", name}});
  number.text = counts ? words.hundredths(votes[line], total) : share;
  number.enabled = slider.enabled;
  number.marks = {{"share-of", id}};

  Control lock{.kind = Control::Kind::kToggle, .action = "lock/" + id};
  lock.label = words.say("votes.lock", {{"list", name}});
  lock.on = state.locked[line];
  lock.marks = {{"lock-of", id}};

  Row row{.id = id};
  row.owner = subject.owner(is_list ? list : seats::kAgainstAll);
  row.cells = {{.text = name},
               {.text = share, .control = std::move(slider)},
               {.text = share, .control = std::move(number)},
               is_list ? won(subject, list, official) : Cell{.text = "–"},
               {.text = words.number(votes[line])},
               {.control = std::move(lock)},
               is_list ? standing(subject, list) : against_all_standing(subject)};
  return row;
}

// The buttons for a hundredth of a per cent: of the line moved last,
// at first of the first line.
Controls fine_steps(const Subject& subject, const Table& table) {
  const words::Words& words = subject.words;
  // The line "against all" may have no row here.
  const auto last = static_cast<std::size_t>(std::max(0, subject.state.moving));
  const Row& row = table.rows[last < table.rows.size() ? last : 0];
  const Control& slider = *table.cell(row, id::kSlider).control;
  const std::string name = row.cells.front().text;
  Controls fine{.id = id::kFineSteps, .label = words.say("votes.fine", {{"list", name}})};
  const auto button = [&](std::string_view verb, std::string_view key, bool enabled) {
    fine.controls.push_back({.kind = Control::Kind::kButton,
                             .action = std::string(verb) + '/' + row.id,
                             .label = words.say(key, {{"list", name}}),
                             .enabled = enabled});
  };
  button("less", "votes.less", slider.value > slider.low);
  button("more", "votes.more", slider.value < slider.high);
  return fine;
}

// How many ballots count, and how many of these votes a list needs.
std::vector<Run> threshold_told(const Subject& subject) {
  const words::Words& words = subject.words;
  const seats::Trace& trace = subject.result.trace;
  // Where one list passes, another one wins seats below the threshold.
  const bool lone = trace.outcome == seats::Outcome::kLoneParty;
  const bool any = subject.state.scenario.rules.list_seats > 0;
  return cited(subject, lone ? Provision::kRunnerUp : Provision::kThreshold,
               subject.rich(!any   ? "votes.no_list_seats"
                            : lone ? "votes.barrier_lone"
                                   : "votes.barrier",
                            {{"base", words.number(trace.base)},
                             {"votes", words.number(trace.threshold_votes)},
                             {"threshold", subject.threshold()}}));
}

}  // namespace

Section describe_votes(const Subject& subject) {
  const words::Words& words = subject.words;
  const std::vector<Votes> votes = lines(subject.state);
  const Votes total = ballots(subject.state);

  Table table{.id = id::kVotes, .caption = words.say("votes.caption")};
  table.columns = {
      {id::kName, words.say("column.list")},           {id::kSlider, words.say("column.votes")},
      {id::kShare, words.say("column.share"), true},   {id::kWon, words.say("column.seats"), true},
      {id::kVotes, words.say("column.ballots"), true}, {id::kLock, words.say("column.lock")},
      {id::kStanding, words.say("column.standing")}};
  const seats::Rules& rules = subject.state.scenario.rules;
  if (rules.list_seats > 0 && rules.district_seats > 0) {
    table.columns.back().brief = words.say("column.both");
  }
  const std::optional<scenario::Result> official = official_before(subject);
  for (std::size_t line = 0; line < votes.size(); ++line) {
    // Without such a line on the ballot and without votes there is nothing to show.
    const bool against_all = line + 1 == votes.size();
    if (against_all && !subject.state.scenario.rules.against_all && votes[line] == 0) continue;
    table.rows.push_back(vote_row(subject, line, votes, total, official ? &*official : nullptr));
  }

  Sentence barrier{.id = id::kThresholdNote, .runs = threshold_told(subject)};
  Sentence scale{.id = id::kScaleNote, .runs = subject.rich("votes.scale")};
  Section section{id::kVotes, words.say("votes.heading"), {}};
  if (!table.rows.empty()) section.nodes.emplace_back(fine_steps(subject, table));
  section.nodes.emplace_back(std::move(barrier));
  section.nodes.emplace_back(std::move(scale));
  section.nodes.insert(section.nodes.begin(), std::move(table));
  return section;
}

Section describe_seats(const Subject& subject) {
  const words::Words& words = subject.words;
  const seats::Rules& rules = subject.state.scenario.rules;

  Table table{.id = id::kSeats, .caption = words.say("seats.caption")};
  table.columns = {{id::kName, words.say("column.list")},
                   {id::kListSeats, words.say("column.list_seats"), true},
                   {id::kDistrictSeats, words.say("column.district_seats"), true},
                   {id::kAllSeats, words.say("column.seats"), true}};
  for (const Holder& holder : holders(subject)) {
    if (!holder.has_row()) continue;
    const std::string id = holder_id(subject, holder.who);
    table.rows.push_back(
        {.id = id,
         .owner = subject.owner(holder.who),
         .cells = {{.text = holder_name(subject, holder.who)},
                   {.text = words.number(holder.by_list), .marks = {{"list-seats-of", id}}},
                   {.text = words.number(holder.by_district), .marks = {{"district-seats-of", id}}},
                   {.text = words.number(holder.seats()), .marks = {{"seats-of", id}}}}});
  }
  Row& total = table.total.emplace();
  total.id = "total";
  total.cells = {{.text = words.say("seats.total")},
                 {.text = words.number(rules.list_seats)},
                 {.text = words.number(rules.district_seats)},
                 {.text = words.number(subject.all_seats()), .marks = {{"seats-total", ""}}}};
  Section section{id::kSeats, words.say("seats.heading"), {}};
  Chamber chamber = describe_chamber(subject);
  chamber.caption = describe_in_words(subject);
  if (!subject.state.scenario.votes_known) {
    chamber.caption += ' ' + words.say("chamber.not_a_result");
  }
  section.nodes.emplace_back(std::move(chamber));
  if (rules.district_seats > 0) section.nodes.emplace_back(describe_chamber_order(subject));
  section.nodes.emplace_back(std::move(table));
  return section;
}

}  // namespace app
