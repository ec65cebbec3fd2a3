#include "app/sections/path.h"

#include <algorithm>
#include <utility>

#include "app/sections/actions.h"
#include "app/sections/basis.h"
#include "app/sections/wording.h"
#include "app/sections/working.h"

namespace app {
namespace {

using seats::HolderId;
using seats::Outcome;

// The line of whoever did not vote: no list's id.
constexpr std::string_view kNotVoted = "not_voted";

// Whether the ballot has the line, or had it and its votes are left out.
bool has_against_all(const Subject& subject) {
  return subject.state.scenario.rules.against_all ||
         subject.result.trace.has(seats::kAgainstAllNotOnBallot);
}

}  // namespace

std::int64_t Path::unused(int list) const {
  const seats::VotePath path = seats::vote_path(trace_, list);
  return rounded(path.unused(), path.parts);
}

std::int64_t Path::rounded(std::int64_t number, std::int64_t parts) {
  return number / parts * 100 + (number % parts * 100 + parts / 2) / parts;
}

std::string Path::hundredths(std::int64_t number) const {
  return subject_.words.decimal(number, 100, number % 100 == 0 ? 0 : 2);
}

std::vector<std::vector<Run>> Path::steps(HolderId line) const {
  const words::Words& words = subject_.words;
  Steps steps;
  if (seats::is_list(line)) {
    list_steps(line, steps);
  } else if (line == seats::kVacant) {
    steps.push_back(subject_.rich("path.not_cast", {{"base", words.number(trace_.base)}}));
  } else if (!subject_.state.scenario.rules.against_all) {
    const std::string votes = words.number(subject_.state.scenario.against_all);
    steps.push_back(subject_.rich("working.no_against_all", {{"votes", votes}}));
  } else {
    base(words.say("votes.against_all"), trace_.against_all, steps);
    steps.push_back(subject_.rich("path.left_out"));
  }
  district_step(line, steps);
  return steps;
}

void Path::base(std::string_view name, seats::Votes votes, Steps& steps) const {
  const words::Words& words = subject_.words;
  steps.push_back(cited(subject_, Provision::kBase,
                        subject_.rich("path.counted", {{"list", name},
                                                       {"votes", words.number(votes)},
                                                       {"share", words.percent(votes, trace_.base)},
                                                       {"base", words.number(trace_.base)}})));
  if (subject_.state.scenario.rules.threshold == 0) return;
  steps.push_back(
      cited(subject_, Provision::kThreshold,
            subject_.rich("path.limit", {{"threshold", subject_.threshold()},
                                         {"needed", words.number(trace_.threshold_votes)}})));
}

void Path::list_steps(int list, Steps& steps) const {
  const words::Words& words = subject_.words;
  const seats::ListTrace& of = trace_.lists[list];
  if (of.votes == 0) {
    steps.push_back(subject_.rich("why.no_votes"));
    return;
  }
  base(subject_.list_name(list), of.votes, steps);
  if (subject_.state.scenario.rules.threshold > 0) {
    append(steps.back(), subject_.rich(of.passed ? "path.reached" : "path.short",
                                       {{"count", words.number(std::abs(of.over_threshold))}}));
  }
  if (!of.admitted && trace_.outcome == Outcome::kNobodyPassed) {
    steps.push_back(
        subject_.rich(silence_key("working.nobody", subject_.catalogue, subject_.state.scenario),
                      {{"seats", words.number(trace_.unfilled_seats)}}));
  } else if (!of.admitted) {
    const bool quota = trace_.quota_seats > 0 && trace_.outcome != Outcome::kSoleList;
    const bool lone = trace_.outcome == Outcome::kLoneParty;
    steps.push_back(
        !quota ? subject_.rich("path.left_out")
               : cited(subject_, lone ? Provision::kRunnerUp : Provision::kSharing,
                       subject_.rich("path.out",
                                     {{"quota", wording::quota(words, trace_)},
                                      {"less", words.decimal(of.votes, trace_.quota_seats, 2)}})));
  } else if (trace_.outcome == Outcome::kSoleList) {
    steps.push_back(subject_.rich("working.sole"));
  } else if (trace_.outcome == Outcome::kLoneParty) {
    lone(list, steps);
  } else {
    shared(list, steps);
  }
  const std::int64_t rest = unused(list);
  steps.push_back(subject_.rich("path.sum", {{"seats", words.number(of.seats())},
                                             {"used", hundredths(of.votes * 100 - rest)},
                                             {"unused", hundredths(rest)},
                                             {"votes", words.number(of.votes)}}));
}

void Path::shared(int list, Steps& steps) const {
  const bool tied = std::ranges::find(trace_.tied(), list) != trace_.tied().end();
  if (has_divisors(trace_.method)) {
    const std::string seats = subject_.words.number(trace_.lists[list].seats());
    steps.push_back(subject_.rich("path.divided",
                                  {{"method", subject_.method(trace_.method)}, {"seats", seats}}));
  } else {
    steps.push_back(cited(subject_, Provision::kSharing, quotas(list)));
    steps.push_back(cited(subject_, Provision::kSharing, remainder(list)));
  }
  if (tied) append(steps.back(), step::tie(subject_));
}

std::vector<Run> Path::quotas(int list) const {
  const words::Words& words = subject_.words;
  const seats::ListTrace& of = trace_.lists[list];
  // The remainder is what the sentence on it says, so that both add up.
  const std::int64_t rest = rounded(of.remainder, std::max(1, trace_.quota_seats));
  return subject_.rich("path.quotas", {{"votes", words.number(of.votes)},
                                       {"quota", wording::quota(words, trace_)},
                                       {"quotas", wording::in_quotas(words, trace_, list)},
                                       {"whole", words.number(of.integer_part)},
                                       {"used", hundredths(of.votes * 100 - rest)}});
}

std::vector<Run> Path::remainder(int list) const {
  const words::Words& words = subject_.words;
  const seats::ListTrace& of = trace_.lists[list];
  const std::string rest = hundredths(rounded(of.remainder, trace_.quota_seats));
  if (of.extra < 0) {
    return subject_.rich("path.back", {{"rest", rest}, {"quota", wording::quota(words, trace_)}});
  }
  if (of.remainder == 0) return subject_.rich("path.no_rest");
  const std::string part = wording::remainder(words, trace_, list);
  if (of.extra > 0) {
    return subject_.rich(
        "path.won",
        {{"rest", rest}, {"remainder", part}, {"count", words.number(trace_.leftover)}});
  }
  if (trace_.leftover <= 0) return subject_.rich("path.none_left", {{"rest", rest}});
  const int last = trace_.ranked[trace_.leftover - 1];
  return subject_.rich("path.lost", {{"rest", rest},
                                     {"remainder", part},
                                     {"last", wording::remainder(words, trace_, last)},
                                     {"other", subject_.list_name(last)}});
}

void Path::lone(int list, Steps& steps) const {
  const bool second = list == trace_.lone.runner_up;
  if (trace_.has(seats::kLonePartyByHareQuota)) {
    steps.push_back(subject_.rich("working.lone_by_law"));
  }
  if (!second) {
    steps.push_back(cited(subject_, Provision::kRunnerUp, quotas(list)));
    steps.push_back(trace_.has(seats::kLawSilentSeatsExceed) ? step::seats_exceed(subject_)
                                                             : step::rest(subject_));
    return;
  }
  steps.push_back(step::second_list(subject_));
  if (trace_.has(seats::kLawSilentTieForSecond)) steps.push_back(step::tie_for_second(subject_));
  steps.push_back(step::corrected(subject_));
  const seats::VotePath path = seats::vote_path(trace_, list);
  const std::int64_t cut = rounded(path.cut, path.parts);
  append(
      steps.back(),
      cited(subject_, Provision::kCorrected,
            subject_.rich("path.cut", {{"used", hundredths(trace_.lists[list].votes * 100 - cut)},
                                       {"unused", hundredths(cut)}})));
}

void Path::district_step(HolderId line, Steps& steps) const {
  const words::Words& words = subject_.words;
  const seats::DistrictSeats& won = subject_.result.districts;
  const seats::Seats all = subject_.state.scenario.rules.district_seats;
  if (all == 0) {
    steps.push_back(subject_.rich("path.no_districts"));
    return;
  }
  std::vector<Run>& step =
      steps.emplace_back(subject_.rich("path.districts", {{"districts", words.number(all)}}));
  if (line == seats::kAgainstAll) append(step, subject_.rich("path.no_candidate"));
  if (!seats::is_list(line)) return;
  append(step, subject_.rich("path.districts_won", {{"list", subject_.list_name(line)},
                                                    {"count", words.number(won.of_list[line])}}));
  if (won.vacant == 0) return;
  append(step, subject_.rich("path.vacant", {{"count", words.number(won.vacant)}}));
}

Table Path::table() const {
  const words::Words& words = subject_.words;
  Table table{.id = id::kPath, .caption = words.say("path.caption")};
  table.columns = {{id::kName, words.say("column.list")},
                   {"used", words.say("path.used"), true},
                   {"unused", words.say("path.unused"), true}};
  const auto cells = [&](std::string name, std::int64_t rest, seats::Votes votes) {
    return std::vector<Cell>{{.text = std::move(name)},
                             {.text = hundredths(votes * 100 - rest)},
                             {.text = hundredths(rest)}};
  };
  std::int64_t rest = 0;
  seats::Votes votes = 0;
  for (int i = 0; i < trace_.list_count; ++i) {
    table.rows.push_back({.id = subject_.state.scenario.lists[static_cast<std::size_t>(i)].id,
                          .owner = subject_.owner(i),
                          .cells = cells(subject_.list_name(i), unused(i), trace_.lists[i].votes)});
    rest += unused(i);
    votes += trace_.lists[i].votes;
  }
  Row& total = table.total.emplace();
  total.id = "total";
  total.cells = cells(words.say("path.total"), rest, votes);
  return table;
}

std::vector<Run> Path::definition() const {
  const bool whole = trace_.quota_seats == 0 || trace_.outcome == Outcome::kSoleList;
  return subject_.rich(whole ? "path.define_whole" : "path.define");
}

bool act_path(const Request& request, const Context&, State& state) {
  if (request.value != kNotVoted && line_of(state, request.value) < 0) return false;
  state.viewing.followed = request.value;
  return true;
}

std::optional<Section> describe_path(const Subject& subject) {
  const seats::Trace& trace = subject.result.trace;
  if (subject.state.scenario.rules.list_seats == 0 || trace.list_count == 0) return std::nullopt;
  Section section = closed_section(subject, id::kPath, subject.words.say("path.heading"));
  seats::Votes without = 0;
  for (const seats::ListTrace& list : trace.all()) without += list.seats() == 0 ? list.votes : 0;
  section.finding = subject.words.say("finding.path", {{"count", subject.words.number(without)}});
  return section;
}

void open_path(const Subject& subject, Section& section) {
  const words::Words& words = subject.words;
  const Path path(subject);
  HolderId line = 0;  // where another ballot's is followed
  Control choice{
      .kind = Control::Kind::kChoice, .action = "follow", .label = words.say("path.line")};
  const auto offer = [&](HolderId holder, std::string_view value, std::string label) {
    choice.options.push_back({std::string(value), std::move(label)});
    if (holder != 0 && value != subject.state.viewing.followed) return;
    line = holder;
    choice.text = value;
  };
  for (int i = 0; i < subject.result.trace.list_count; ++i) {
    offer(i, subject.state.scenario.lists[static_cast<std::size_t>(i)].id, subject.list_name(i));
  }
  if (has_against_all(subject)) {
    offer(seats::kAgainstAll, kAgainstAllId, words.say("votes.against_all"));
  }
  offer(seats::kVacant, kNotVoted, words.say("path.not_voted"));
  section.nodes.emplace_back(
      Controls{.id = "path-line", .label = choice.label, .controls = {choice}});
  int number = 0;
  for (std::vector<Run>& step : path.steps(line)) {
    section.nodes.emplace_back(Sentence{
        .id = "path-" + std::to_string(number + 1), .runs = std::move(step), .number = number + 1});
    ++number;
  }
  section.nodes.emplace_back(path.table());
  section.tell("path-define", path.definition());
}

}  // namespace app
