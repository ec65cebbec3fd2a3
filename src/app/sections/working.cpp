// How the list seats were won, step by step, with the article each step rests on.
#include <utility>

#include "app/sections/basis.h"
#include "app/sections/describe.h"

namespace app {
namespace {

using words::Value;

class Steps {
 public:
  explicit Steps(const Subject& subject) : subject_(subject) {}

  void step(std::string_view key, std::initializer_list<Value> values = {}) {
    add(subject_.rich(key, values), ++steps_);
  }
  void note(std::string_view key, std::initializer_list<Value> values = {}) {
    add(subject_.rich(key, values), 0);
  }
  /// The same for what the law prescribes, where these rules do.
  void step(Provision provision, std::string_view key, std::initializer_list<Value> values = {}) {
    add(cited(subject_, provision, subject_.rich(key, values)), ++steps_);
  }
  void note(Provision provision, std::string_view key, std::initializer_list<Value> values = {}) {
    add(cited(subject_, provision, subject_.rich(key, values)), 0);
  }
  /// The wording that the last step rests on.
  void law(Provision provision, std::string_view id) {
    if (basis(subject_, provision) == Basis::kText) add_law(subject_, id, nodes_);
  }
  void table(std::optional<Table> table) {
    if (table) nodes_.emplace_back(std::move(*table));
  }
  std::vector<Node> take() { return std::move(nodes_); }

 private:
  void add(std::vector<Run> runs, int number) {
    std::string id = "working-" + std::to_string(sentences_++);
    nodes_.emplace_back(Sentence{.id = std::move(id), .runs = std::move(runs), .number = number});
  }

  const Subject& subject_;
  std::vector<Node> nodes_;
  int sentences_ = 0;
  int steps_ = 0;
};

// One step a left-over seat, then who came next and who tied.
void left_over_seats(const Subject& subject, Steps& steps) {
  const seats::Trace& trace = subject.result.trace;
  const words::Words& words = subject.words;
  const auto remainder = [&](int place) {
    const auto list = trace.ranked[static_cast<std::size_t>(place)];
    return words.decimal(trace.lists[list].remainder, trace.quota_votes, 4);
  };
  const seats::Seats whole = subject.state.scenario.rules.list_seats - trace.leftover;
  for (int place = 0; place < trace.leftover; ++place) {
    const int list = trace.ranked[static_cast<std::size_t>(place)];
    steps.step(Provision::kSharing, place == 0 ? "working.first_extra" : "working.next_extra",
               {{"list", subject.list_name(list)},
                {"whole", words.number(trace.lists[static_cast<std::size_t>(list)].whole)},
                {"remainder", remainder(place)},
                {"seat", words.number(whole + place + 1)}});
    if (place == 0) steps.law(Provision::kSharing, "extra");
  }
  if (trace.leftover > 0 && trace.leftover < trace.ranked_count) {
    const int list = trace.ranked[static_cast<std::size_t>(trace.leftover)];
    steps.note("working.missed",
               {{"list", subject.list_name(list)}, {"remainder", remainder(trace.leftover)}});
  }
  if (trace.tie_count > 0) {
    steps.note(Provision::kSharing, trace.leftover < 0 ? "working.tie_back" : "working.tie",
               {{"lists", subject.names(trace.tied())}});
  }
}

// Whole seats that a smaller quota than the law's gave too many of.
void seats_taken_back(const Subject& subject, Steps& steps) {
  const seats::Trace& trace = subject.result.trace;
  for (int place = trace.ranked_count - 1; place >= 0; --place) {
    const int list = trace.ranked[static_cast<std::size_t>(place)];
    const auto& giver = trace.lists[static_cast<std::size_t>(list)];
    if (giver.extra >= 0) continue;
    steps.step("working.taken_back",
               {{"list", subject.list_name(list)},
                {"remainder", subject.words.decimal(giver.remainder, trace.quota_votes, 4)}});
  }
}

void quota(const Subject& subject, Steps& steps) {
  const seats::Trace& trace = subject.result.trace;
  const words::Words& words = subject.words;
  const seats::Seats seats = subject.state.scenario.rules.list_seats;
  // Where one list passed, another paragraph prescribes the same division.
  const bool lone = trace.outcome == seats::Outcome::kLoneParty;
  steps.step(lone ? Provision::kRunnerUp : Provision::kSharing,
             lone                         ? "working.quota_lone"
             : trace.quota_seats == seats ? "working.quota"
                                          : "working.quota_added",
             {{"votes", words.number(trace.quota_votes)},
              {"seats", words.number(seats)},
              {"added", words.number(trace.quota_seats - seats)},
              {"quota", words.decimal(trace.quota_votes, trace.quota_seats, 2)}});
}

// "Amanat 39, Auyl 8": the seats of the first distribution.
std::string whole_seats(const Subject& subject) {
  const seats::Trace& trace = subject.result.trace;
  std::string parts;
  for (int i = 0; i < trace.list_count; ++i) {
    const seats::ListTrace& list = trace.lists[static_cast<std::size_t>(i)];
    if (!list.admitted) continue;
    words::join(parts, subject.with_number(subject.list_name(i), list.whole));
  }
  return parts;
}

std::string divisor(const Subject& subject, seats::Seats seat) {
  const seats::Method method = subject.result.trace.method;
  const std::int64_t parts = divisor_parts(method);
  const std::int64_t by = seats::divisor(method, seat);
  return subject.words.decimal(by, parts, by % parts == 0 ? 0 : 1);
}

// One side of the last seat: a list's quotient, or where that is by 0 its votes.
void quotient(const Subject& subject, const seats::Quotient& of, bool won, Steps& steps) {
  const seats::Method method = subject.result.trace.method;
  const words::Words& words = subject.words;
  const seats::Votes votes = subject.result.trace.lists[static_cast<std::size_t>(of.list)].votes;
  const std::int64_t by = seats::divisor(method, of.seat);
  const std::string list = subject.list_name(of.list);
  const std::string votes_text = words.number(votes);
  if (by == 0 && won) {
    steps.step("working.last_by_votes", {{"list", list}, {"votes", votes_text}});
  } else if (by == 0) {
    steps.note("working.next_by_votes", {{"list", list}, {"votes", votes_text}});
  } else {
    const std::string by_text = divisor(subject, of.seat);
    const std::string quotient = words.decimal(votes * divisor_parts(method), by, 2);
    const std::initializer_list<Value> values = {
        {"list", list}, {"votes", votes_text}, {"divisor", by_text}, {"quotient", quotient}};
    won ? steps.step("working.last", values) : steps.note("working.next", values);
  }
}

void shared_by_divisors(const Subject& subject, Steps& steps) {
  const seats::Trace& trace = subject.result.trace;
  std::string divisors;
  for (seats::Seats seat = 1; seat <= 3; ++seat) {
    words::join(divisors, divisor(subject, seat), "; ");
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
    const bool by_votes = seats::divisor(trace.method, trace.last.seat) == 0;
    steps.note(by_votes ? "working.tie_votes" : "working.tie_quotients",
               {{"lists", subject.names(trace.tied())}});
  }
}

void shared(const Subject& subject, Steps& steps) {
  const seats::Trace& trace = subject.result.trace;
  const words::Words& words = subject.words;
  quota(subject, steps);
  steps.law(Provision::kSharing, "quota");
  const seats::Seats seats = subject.state.scenario.rules.list_seats;
  steps.step(Provision::kSharing, trace.leftover < 0 ? "working.whole_exceed" : "working.whole",
             {{"whole", words.number(seats - trace.leftover)},
              {"seats", words.number(seats)},
              {"parts", whole_seats(subject)}});
  steps.law(Provision::kSharing, "whole");
  steps.table(describe_quotients(subject));
  seats_taken_back(subject, steps);
  left_over_seats(subject, steps);
}

void lone_party(const Subject& subject, Steps& steps) {
  const seats::Trace& trace = subject.result.trace;
  const seats::LonePartyTrace& lone = trace.lone;
  const words::Words& words = subject.words;
  const auto& first = trace.lists[static_cast<std::size_t>(lone.passed)];
  const auto& second = trace.lists[static_cast<std::size_t>(lone.runner_up)];
  const std::string passed = subject.list_name(lone.passed);
  const std::string runner_up = subject.list_name(lone.runner_up);
  const seats::LoneParty& rule = *subject.state.scenario.rules.lone_party;
  const std::string least = words.number(rule.least);

  steps.step(Provision::kRunnerUp, "working.lone", {{"list", passed}, {"runner_up", runner_up}});
  steps.law(Provision::kRunnerUp, "lone");
  const auto silent = [&](std::string_view key) {
    return silence_key(key, subject.catalogue, subject.state.scenario);
  };
  if (trace.has(seats::kLawSilentTieForSecond)) steps.note(silent("working.tie_for_second"));
  quota(subject, steps);
  steps.step(Provision::kRunnerUp, "working.lone_whole",
             {{"list", passed}, {"whole", words.number(first.integer_part)}});
  steps.law(Provision::kRunnerUp, "whole");
  steps.step(Provision::kCorrected, "working.lone_corrected",
             {{"runner_up", runner_up},
              {"factor", factor(words, rule)},
              {"least", least},
              {"quotient", words.decimal(lone.numerator, lone.denominator, 4)},
              {"seats", words.number(second.whole)}});
  steps.law(Provision::kCorrected, "corrected");
  if (trace.has(seats::kLawSilentSeatsExceed)) {
    steps.note(silent("working.seats_exceed"), {{"list", passed},
                                                {"whole", words.number(first.integer_part)},
                                                {"least", least},
                                                {"all", words.number(trace.quota_seats)},
                                                {"seats", words.number(first.seats())}});
  } else {
    steps.step(Provision::kRunnerUp, "working.lone_extra",
               {{"list", passed},
                {"extra", words.number(first.extra)},
                {"seats", words.number(first.seats())}});
    steps.law(Provision::kRunnerUp, "rest");
  }
}

// "Amanat 22, independents 7" of each winner's seats that `of` gives.
template <class Of>
std::string parts(const Subject& subject, const Of& of, seats::Seats independent) {
  std::string text;
  const auto part = [&](const std::string& name, seats::Seats count) {
    if (count > 0) words::join(text, subject.with_number(name, count));
  };
  for (int i = 0; i < subject.result.trace.list_count; ++i) part(subject.list_name(i), of(i));
  part(subject.words.say("winner.independent"), independent);
  return text;
}

// The districts, and the chamber that both ballots make together.
void chamber(const Subject& subject, Steps& steps) {
  const words::Words& words = subject.words;
  const scenario::Result& result = subject.result;
  const seats::DistrictSeats& districts = result.districts;
  const seats::Seats held = subject.state.scenario.rules.district_seats - districts.vacant;
  if (held > 0) {
    const auto of = [&](int list) { return districts.of_list[list]; };
    steps.step("working.districts", {{"seats", words.number(held)},
                                     {"parts", parts(subject, of, districts.independent)}});
  }
  const auto of = [&](int list) { return result.seats_of(list); };
  std::string all = parts(subject, of, districts.independent);
  const seats::Seats others = subject.state.scenario.rules.other_seats;
  // Whatever is named adds up to the chamber.
  const auto also = [&](std::string_view key, seats::Seats count) {
    if (count > 0) words::join(all, subject.with_number(words.say(key), count));
  };
  also(others_key("winner.assembly", subject), others);
  also("winner.vacant", subject.vacant_seats());
  if (all.empty()) return;
  steps.step("working.chamber", {{"seats", words.number(subject.all_seats())}, {"parts", all}});
  if (others > 0) {
    steps.note(others_key("working.other_seats", subject), {{"seats", words.number(others)}});
  }
}

}  // namespace

Section describe_working(const Subject& subject) {
  const seats::Trace& trace = subject.result.trace;
  const words::Words& words = subject.words;
  Steps steps(subject);

  if (trace.has(seats::kAgainstAllNotOnBallot)) {
    steps.note("working.no_against_all",
               {{"votes", words.number(subject.state.scenario.against_all)}});
  }
  steps.step(Provision::kBase,
             subject.state.scenario.rules.against_all ? "working.base" : "working.base_lists",
             {{"base", words.number(trace.base)}});
  steps.law(Provision::kBase, "base");
  steps.step(
      Provision::kThreshold,
      subject.state.scenario.rules.threshold > 0 ? "working.threshold" : "working.threshold_none",
      {{"threshold", subject.threshold()},
       {"votes", words.number(trace.threshold_votes)},
       {"count", words.number(trace.passed_count)},
       {"lists", words.number(trace.list_count)}});
  steps.law(Provision::kThreshold, "threshold");
  const std::string seats = words.number(subject.state.scenario.rules.list_seats);
  Section section{id::kWorking, words.say("working.heading", {{"seats", seats}}), {}};
  if (subject.state.scenario.rules.list_seats == 0) {
    steps.note("working.no_list_seats");
    chamber(subject, steps);
    section.nodes = steps.take();
    return section;
  }
  if (const auto method = subject.state.scenario.rules.method;
      method != seats::Method::kHareLargestRemainder) {
    steps.note("working.method", {{"method", subject.method(method)}});
    if (trace.has(seats::kLonePartyByHareQuota)) steps.note("working.lone_by_law");
  }
  switch (trace.outcome) {
    case seats::Outcome::kShared:
      has_divisors(trace.method) ? shared_by_divisors(subject, steps) : shared(subject, steps);
      break;
    case seats::Outcome::kLoneParty:
      lone_party(subject, steps);
      break;
    case seats::Outcome::kSoleList:
      steps.step("working.sole");
      break;
    case seats::Outcome::kNobodyPassed:
      steps.note(silence_key("working.nobody", subject.catalogue, subject.state.scenario),
                 {{"seats", words.number(trace.unfilled_seats)}});
      break;
  }
  // Art. 97-1(5) is in the texts of 2023 and 2026; of earlier ones our sources do not
  // say when it came.
  const std::string& rules = subject.state.scenario.rules_id;
  if ((rules == "mazhilis-2023" || rules == "kurultai-2026") &&
      trace.outcome != seats::Outcome::kNobodyPassed) {
    steps.step("working.who_sits");
  }
  chamber(subject, steps);
  section.nodes = steps.take();
  return section;
}

}  // namespace app
