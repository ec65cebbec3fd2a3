#include "app/sections/working.h"

#include <utility>

#include "app/sections/basis.h"
#include "app/sections/holders.h"
#include "app/sections/wording.h"

namespace app {
namespace {

using words::Value;

class Steps {
 public:
  Steps(const Subject& subject, Depth depth) : subject_(subject), depth_(depth) {}

  /// The next sentence is included from this depth on; by default only in the whole.
  Steps& from(Depth depth) {
    next_ = depth;
    return *this;
  }

  void step(std::string_view key, std::initializer_list<Value> values = {}) {
    if (is_told()) add(subject_.rich(key, values), ++steps_);
  }
  void note(std::string_view key, std::initializer_list<Value> values = {}) {
    if (is_told()) add(subject_.rich(key, values), 0);
  }
  void step(std::vector<Run> runs) {
    if (is_told()) add(std::move(runs), ++steps_);
  }
  void note(std::vector<Run> runs) {
    if (is_told()) add(std::move(runs), 0);
  }
  /// The same for a step that the law prescribes; the citation depends on the rules shown.
  void step(Provision provision, std::string_view key, std::initializer_list<Value> values = {}) {
    if (is_told()) add(cited(subject_, provision, subject_.rich(key, values)), ++steps_);
  }
  void note(Provision provision, std::string_view key, std::initializer_list<Value> values = {}) {
    if (is_told()) add(cited(subject_, provision, subject_.rich(key, values)), 0);
  }
  /// The wording that the last step rests on.
  void law(Provision provision, std::string_view id) {
    if (depth_ < Depth::kWhole) return;
    if (basis(subject_, provision) == Basis::kText) add_law(subject_, id, nodes_);
  }
  void table(std::optional<Table> table) {
    if (table && depth_ == Depth::kWhole) nodes_.emplace_back(std::move(*table));
  }
  std::vector<Node> take() { return std::move(nodes_); }

 private:
  bool is_told() { return std::exchange(next_, Depth::kWhole) <= depth_; }

  // An excerpt of the steps has no step numbers.
  void add(std::vector<Run> runs, int number) {
    if (depth_ < Depth::kWhole) number = 0;
    std::string id = "working-" + std::to_string(sentences_++);
    nodes_.emplace_back(Sentence{.id = std::move(id), .runs = std::move(runs), .number = number});
  }

  const Subject& subject_;
  Depth depth_;
  Depth next_ = Depth::kWhole;
  std::vector<Node> nodes_;
  int sentences_ = 0;
  int steps_ = 0;
};

// One step for each left-over seat, then the next list in the ranking and any tie.
void left_over_seats(const Subject& subject, Steps& steps) {
  const seats::Trace& trace = subject.result.trace;
  const words::Words& words = subject.words;
  const auto remainder = [&](int place) {
    return wording::remainder(words, trace, trace.ranked[place]);
  };
  const seats::Seats whole = subject.state.scenario.rules.list_seats - trace.leftover;
  for (int place = 0; place < trace.leftover; ++place) {
    const int list = trace.ranked[place];
    steps.step(Provision::kSharing, place == 0 ? "working.first_extra" : "working.next_extra",
               {{"list", subject.list_name(list)},
                {"whole", words.number(trace.lists[list].whole)},
                {"remainder", remainder(place)},
                {"seat", words.number(whole + place + 1)}});
    if (place == 0) steps.law(Provision::kSharing, "extra");
  }
  if (trace.leftover > 0 && trace.leftover < trace.ranked_count) {
    const int list = trace.ranked[trace.leftover];
    steps.note("working.missed",
               {{"list", subject.list_name(list)}, {"remainder", remainder(trace.leftover)}});
  }
  if (trace.tie_count > 0) {
    steps.from(Depth::kSummary).note(step::tie(subject));
  }
}

// Whole seats beyond the number of seats, which a quota smaller than the law's can give.
void seats_taken_back(const Subject& subject, Steps& steps) {
  const seats::Trace& trace = subject.result.trace;
  for (int place = trace.ranked_count - 1; place >= 0; --place) {
    const int list = trace.ranked[place];
    if (trace.lists[list].extra >= 0) continue;
    steps.step("working.taken_back",
               {{"list", subject.list_name(list)},
                {"remainder", wording::remainder(subject.words, trace, list)}});
  }
}

// "Amanat 39, Auyl 8": the seats of the first distribution.
std::string whole_seats(const Subject& subject) {
  const seats::Trace& trace = subject.result.trace;
  std::string parts;
  for (int i = 0; i < trace.list_count; ++i) {
    const seats::ListTrace& list = trace.lists[i];
    if (!list.admitted) continue;
    words::join(parts, subject.with_number(subject.list_name(i), list.whole));
  }
  return parts;
}

// One side of the last seat: a list's quotient, or its votes if the divisor is 0.
void quotient(const Subject& subject, const seats::Quotient& of, bool won, Steps& steps) {
  const seats::Method method = subject.result.trace.method;
  const words::Words& words = subject.words;
  const seats::Votes votes = subject.result.trace.lists[of.list].votes;
  const bool by_zero = seats::divisor(method, of.seat) == 0;
  const std::string list = subject.list_name(of.list);
  const std::string votes_text = words.number(votes);
  steps.from(Depth::kSummary);
  if (by_zero && won) {
    steps.step("working.last_by_votes", {{"list", list}, {"votes", votes_text}});
  } else if (by_zero) {
    steps.note("working.next_by_votes", {{"list", list}, {"votes", votes_text}});
  } else {
    const std::string divisor = wording::divisor(words, method, of.seat);
    const std::string quotient = wording::quotient(words, method, votes, of.seat);
    const std::initializer_list<Value> values = {
        {"list", list}, {"votes", votes_text}, {"divisor", divisor}, {"quotient", quotient}};
    won ? steps.step("working.last", values) : steps.note("working.next", values);
  }
}

void shared_by_divisors(const Subject& subject, Steps& steps) {
  const seats::Trace& trace = subject.result.trace;
  std::string divisors;
  for (seats::Seats seat = 1; seat <= 3; ++seat) {
    words::join(divisors, wording::divisor(subject.words, trace.method, seat), "; ");
  }
  steps.step("working.divisors", {{"divisors", divisors}});
  const bool by_zero = seats::divisor(trace.method, 1) == 0;
  if (by_zero) steps.note("working.by_zero");
  steps.step("working.by_quotient",
             {{"seats", subject.words.number(subject.state.scenario.rules.list_seats)},
              {"parts", whole_seats(subject)}});
  quotient(subject, trace.last, true, steps);
  quotient(subject, trace.next, false, steps);
  if (trace.tie_count > 0) {
    steps.from(Depth::kSummary).note(step::tie(subject));
  }
}

void shared(const Subject& subject, Steps& steps) {
  const seats::Trace& trace = subject.result.trace;
  const words::Words& words = subject.words;
  steps.from(Depth::kSummary).step(step::quota(subject));
  steps.law(Provision::kSharing, "quota");
  const seats::Seats seats = subject.state.scenario.rules.list_seats;
  const bool exceed = trace.leftover < 0;
  steps.from(exceed ? Depth::kNotes : Depth::kWhole)
      .step(Provision::kSharing, exceed ? "working.whole_exceed" : "working.whole",
            {{"whole", words.number(seats - trace.leftover)},
             {"seats", words.number(seats)},
             {"parts", whole_seats(subject)}});
  steps.law(Provision::kSharing, "whole");
  std::optional<Table> quotients = describe_quotients(subject);
  if (quotients) quotients->folded = true;
  steps.table(std::move(quotients));
  seats_taken_back(subject, steps);
  left_over_seats(subject, steps);
}

void lone_party(const Subject& subject, Steps& steps) {
  const seats::Trace& trace = subject.result.trace;
  // The notes on the law's silence cannot be understood without this step.
  const bool silence =
      trace.has(seats::kLawSilentTieForSecond) || trace.has(seats::kLawSilentSeatsExceed);
  steps.from(silence ? Depth::kNotes : Depth::kSummary).step(step::second_list(subject));
  steps.law(Provision::kRunnerUp, "lone");
  if (trace.has(seats::kLawSilentTieForSecond)) {
    steps.from(Depth::kNotes).note(step::tie_for_second(subject));
  }
  steps.from(Depth::kSummary).step(step::quota(subject));
  steps.step(Provision::kRunnerUp, "working.lone_whole",
             {{"list", subject.list_name(trace.lone.passed)},
              {"whole", subject.words.number(trace.lists[trace.lone.passed].integer_part)}});
  steps.law(Provision::kRunnerUp, "whole");
  steps.from(Depth::kSummary).step(step::corrected(subject));
  steps.law(Provision::kCorrected, "corrected");
  if (trace.has(seats::kLawSilentSeatsExceed)) {
    steps.from(Depth::kNotes).note(step::seats_exceed(subject));
  } else {
    steps.step(step::rest(subject));
    steps.law(Provision::kRunnerUp, "rest");
  }
}

// The districts, and the chamber that both ballots make together.
void chamber(const Subject& subject, Steps& steps) {
  const words::Words& words = subject.words;
  const seats::Rules& rules = subject.state.scenario.rules;
  const seats::Seats held = rules.district_seats - subject.result.districts.vacant;
  if (held > 0) {
    const std::string parts = seats_of_each(subject, [](const Holder& holder) {
      return holder.who == seats::kVacant ? 0 : holder.by_district;
    });
    steps.step("working.districts", {{"seats", words.number(held)}, {"parts", parts}});
  }
  // The parts listed add up to the chamber.
  const std::string all =
      seats_of_each(subject, [](const Holder& holder) { return holder.seats(); });
  if (all.empty()) return;
  steps.step("working.chamber", {{"seats", words.number(subject.all_seats())}, {"parts", all}});
  if (rules.other_seats > 0) {
    steps.note(others_key("working.other_seats", subject),
               {{"seats", words.number(rules.other_seats)}});
  }
}

// How many ballots count, and how many of them a list needs.
void threshold(const Subject& subject, Steps& steps) {
  const seats::Trace& trace = subject.result.trace;
  const seats::Rules& rules = subject.state.scenario.rules;
  const words::Words& words = subject.words;
  if (trace.has(seats::kAgainstAllNotOnBallot)) {
    steps.from(Depth::kNotes)
        .note("working.no_against_all",
              {{"votes", words.number(subject.state.scenario.against_all)}});
  }
  steps.from(Depth::kSummary)
      .step(Provision::kBase, rules.against_all ? "working.base" : "working.base_lists",
            {{"base", words.number(trace.base)}});
  steps.law(Provision::kBase, "base");
  steps.from(Depth::kSummary)
      .step(Provision::kThreshold,
            rules.threshold > 0 ? "working.threshold" : "working.threshold_none",
            {{"threshold", subject.threshold()},
             {"votes", words.number(trace.threshold_votes)},
             {"count", words.number(trace.passed_count)},
             {"lists", words.number(trace.list_count)}});
  steps.law(Provision::kThreshold, "threshold");
}

}  // namespace

namespace step {

std::vector<Run> quota(const Subject& subject) {
  const seats::Trace& trace = subject.result.trace;
  const words::Words& words = subject.words;
  const seats::Seats seats = subject.state.scenario.rules.list_seats;
  // Where one list passed, another paragraph prescribes the same division.
  const bool lone = trace.outcome == seats::Outcome::kLoneParty;
  return cited(subject, lone ? Provision::kRunnerUp : Provision::kSharing,
               subject.rich(lone                         ? "working.quota_lone"
                            : trace.quota_seats == seats ? "working.quota"
                                                         : "working.quota_added",
                            {{"votes", words.number(trace.quota_votes)},
                             {"seats", words.number(seats)},
                             {"added", words.number(trace.quota_seats - seats)},
                             {"quota", wording::quota(words, trace)}}));
}

std::vector<Run> second_list(const Subject& subject) {
  const seats::LonePartyTrace& lone = subject.result.trace.lone;
  return cited(subject, Provision::kRunnerUp,
               subject.rich("working.lone", {{"list", subject.list_name(lone.passed)},
                                             {"runner_up", subject.list_name(lone.runner_up)}}));
}

std::vector<Run> tie_for_second(const Subject& subject) {
  return subject.rich(
      silence_key("working.tie_for_second", subject.catalogue, subject.state.scenario));
}

std::vector<Run> corrected(const Subject& subject) {
  const seats::Trace& trace = subject.result.trace;
  const seats::LoneParty& rule = *subject.state.scenario.rules.lone_party;
  const words::Words& words = subject.words;
  return cited(subject, Provision::kCorrected,
               subject.rich("working.lone_corrected",
                            {{"runner_up", subject.list_name(trace.lone.runner_up)},
                             {"factor", wording::factor(words, rule)},
                             {"least", words.number(rule.least)},
                             {"quotient", wording::corrected(words, trace.lone)},
                             {"seats", words.number(trace.lists[trace.lone.runner_up].whole)}}));
}

std::vector<Run> seats_exceed(const Subject& subject) {
  const seats::Trace& trace = subject.result.trace;
  const seats::ListTrace& first = trace.lists[trace.lone.passed];
  const words::Words& words = subject.words;
  return subject.rich(
      silence_key("working.seats_exceed", subject.catalogue, subject.state.scenario),
      {{"list", subject.list_name(trace.lone.passed)},
       {"whole", words.number(first.integer_part)},
       {"least", words.number(subject.state.scenario.rules.lone_party->least)},
       {"all", words.number(trace.quota_seats)},
       {"seats", words.number(first.seats())}});
}

std::vector<Run> rest(const Subject& subject) {
  const seats::Trace& trace = subject.result.trace;
  const seats::ListTrace& first = trace.lists[trace.lone.passed];
  return cited(
      subject, Provision::kRunnerUp,
      subject.rich("working.lone_extra", {{"list", subject.list_name(trace.lone.passed)},
                                          {"extra", subject.words.number(first.extra)},
                                          {"seats", subject.words.number(first.seats())}}));
}

std::vector<Run> tie(const Subject& subject) {
  const seats::Trace& trace = subject.result.trace;
  const bool quotas = !has_divisors(trace.method);
  const bool by_votes = !quotas && seats::divisor(trace.method, trace.last.seat) == 0;
  return cited(subject, Provision::kSharing,
               subject.rich(by_votes             ? "working.tie_votes"
                            : !quotas            ? "working.tie_quotients"
                            : trace.leftover < 0 ? "working.tie_back"
                                                 : "working.tie",
                            {{"lists", subject.names(trace.tied())}}));
}

}  // namespace step

std::vector<Node> working(const Subject& subject, Depth depth) {
  const seats::Trace& trace = subject.result.trace;
  Steps steps(subject, depth);
  threshold(subject, steps);
  if (subject.state.scenario.rules.list_seats == 0) {
    steps.from(Depth::kSummary).note("working.no_list_seats");
    chamber(subject, steps);
    return steps.take();
  }
  if (const auto method = subject.state.scenario.rules.method;
      method != seats::Method::kHareLargestRemainder) {
    steps.note("working.method", {{"method", subject.method(method)}});
    if (trace.has(seats::kLonePartyByHareQuota)) {
      steps.from(Depth::kNotes).note("working.lone_by_law");
    }
  }
  switch (trace.outcome) {
    case seats::Outcome::kShared:
      has_divisors(trace.method) ? shared_by_divisors(subject, steps) : shared(subject, steps);
      break;
    case seats::Outcome::kLoneParty:
      lone_party(subject, steps);
      break;
    case seats::Outcome::kSoleList:
      steps.from(Depth::kSummary).step("working.sole");
      break;
    case seats::Outcome::kNobodyPassed:
      steps.from(Depth::kNotes)
          .note(silence_key("working.nobody", subject.catalogue, subject.state.scenario),
                {{"seats", subject.words.number(trace.unfilled_seats)}});
      break;
  }
  // Art. 97-1(5) is in the texts of 2023 and 2026; our sources do not say when it was added.
  const std::string& rules = subject.state.scenario.rules_id;
  if ((rules == kMazhilis || rules == kKurultai) &&
      trace.outcome != seats::Outcome::kNobodyPassed) {
    steps.step("working.who_sits");
  }
  chamber(subject, steps);
  return steps.take();
}

Section describe_working(const Subject& subject) {
  const std::string seats = subject.words.number(subject.state.scenario.rules.list_seats);
  Section section{.id = id::kWorking,
                  .heading = subject.words.say("working.heading", {{"seats", seats}}),
                  .nodes = working(subject, Depth::kWhole)};
  // The scenes above are its short form, except where it is all that is shown.
  const Viewing& viewing = subject.state.viewing;
  section.folded = viewing.extent == Viewing::Extent::kFull && viewing.only.empty();
  if (const seats::Trace& trace = subject.result.trace; trace.quota_seats > 0) {
    section.finding =
        subject.words.say("finding.working", {{"quota", wording::quota(subject.words, trace)}});
  }
  return section;
}

}  // namespace app
