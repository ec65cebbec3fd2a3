// The laboratory: the rules themselves changed, the same votes under every
// method, and named examples.
#include <algorithm>
#include <utility>

#include "app/actions.h"
#include "app/describe.h"

namespace app {
namespace {

using seats::Method;
using seats::Rules;
using seats::Seats;

// How far the controls go, unless a file's own rules go further.
constexpr std::int32_t kMostThreshold = 10'000;  ///< 10 %
constexpr std::int32_t kThresholdStep = 100;     ///< 0.1 %
constexpr Seats kMostListSeats = 200;
constexpr Seats kMostDistrictSeats = 100;

// --- the rules --------------------------------------------------------------

// A number that a control sends: up to `most`, or to what is now where that is more.
bool within(std::int64_t to, std::int64_t most, std::int64_t now) {
  return to >= 0 && to <= std::max(most, now);
}

// The number of district seats to change to; below 0 for one that cannot be.
// Between none and the least that the known winners need is a gap: one step into
// it from either side leads to the other.
std::int64_t over_gap(const State& state, std::int64_t to) {
  const Seats now = state.scenario.rules.district_seats;
  const Seats least = least_district_seats(state);
  if (to <= 0 || to >= least) return to;
  if (now == 0 && to == 1) return least;
  return to == now - 1 ? 0 : -1;
}

Handled change(const Request& request, const Context& context, State& state) {
  Rules rules = state.scenario.rules;
  const std::int64_t to = whole_number(request.value);
  if (request.object == "threshold") {
    if (!within(to, kMostThreshold, rules.threshold)) return Handled::kRefused;
    // A place on a slider is any number; the rule moves by whole steps.
    if (to != rules.threshold) {
      rules.threshold =
          static_cast<std::int32_t>((to + kThresholdStep / 2) / kThresholdStep) * kThresholdStep;
    }
  } else if (request.object == "list-seats") {
    if (!within(to, kMostListSeats, rules.list_seats)) return Handled::kRefused;
    rules.list_seats = static_cast<Seats>(to);
  } else if (request.object == "district-seats") {
    const std::int64_t seats = over_gap(state, to);
    if (!within(seats, kMostDistrictSeats, rules.district_seats)) return Handled::kRefused;
    rules.district_seats = static_cast<Seats>(seats);
  } else if (request.object == "against-all") {
    rules.against_all = !rules.against_all;
  } else if (request.object == "lone-party") {
    if (rules.lone_party) {
      rules.lone_party.reset();
    } else {
      rules.lone_party = state.first_rules.lone_party.value_or(seats::LoneParty{});
    }
  } else if (request.object == "method") {
    const auto method = scenario::method_of(request.value);
    if (!method) return Handled::kRefused;
    rules.method = *method;
  } else if (request.object == "first") {
    rules = state.first_rules;
  } else {
    return Handled::kRefused;
  }
  return change_rules(state, context.catalogue, rules) ? Handled::kDone : Handled::kRefused;
}

Control slider(const Subject& subject, std::string action, std::string_view label,
               std::int64_t value, std::int64_t most) {
  Control control{.kind = Control::Kind::kSlider, .action = std::move(action)};
  control.label = subject.words.say(label);
  control.text = subject.words.number(value);
  control.scale = Control::Scale::kLinear;
  control.value = value;
  control.high = control.whole = std::max(value, most);
  return control;
}

Control toggle(const Subject& subject, std::string action, std::string_view label, bool on) {
  Control control{.kind = Control::Kind::kToggle, .action = std::move(action)};
  control.label = subject.words.say(label);
  control.on = on;
  return control;
}

std::string method_id(int method) {
  return std::string(scenario::method_id(static_cast<Method>(method)));
}

Controls rule_controls(const Subject& subject) {
  const words::Words& words = subject.words;
  const State& state = subject.state;
  const Rules& rules = state.scenario.rules;
  Controls group{.id = "lab-rule", .label = words.say("laboratory.label")};
  auto& controls = group.controls;

  Control threshold =
      slider(subject, "rule/threshold", "laboratory.threshold", rules.threshold, kMostThreshold);
  threshold.text = subject.threshold();
  threshold.step = kThresholdStep;
  controls.push_back(std::move(threshold));
  controls.push_back(slider(subject, "rule/list-seats", "laboratory.list_seats", rules.list_seats,
                            kMostListSeats));
  Control districts = slider(subject, "rule/district-seats", "laboratory.district_seats",
                             rules.district_seats, kMostDistrictSeats);
  districts.kind = Control::Kind::kStepper;
  controls.push_back(std::move(districts));
  controls.push_back(
      toggle(subject, "rule/against-all", "laboratory.against_all", rules.against_all));
  controls.push_back(
      toggle(subject, "rule/lone-party", "laboratory.lone_party", rules.lone_party.has_value()));

  Control method{.kind = Control::Kind::kChoice, .action = "rule/method"};
  method.label = words.say("laboratory.method");
  method.text = scenario::method_id(rules.method);
  for (int i = 0; i < seats::kMethods; ++i) {
    const std::string id = method_id(i);
    method.options.push_back({id, words.say("method.name." + id), words.say("method.brief." + id)});
  }
  controls.push_back(std::move(method));

  Control first{.kind = Control::Kind::kButton, .action = "rule/first"};
  first.label = words.say("laboratory.first");
  first.enabled = rules != state.first_rules;
  controls.push_back(std::move(first));
  return group;
}

// --- the methods ------------------------------------------------------------

// The same votes under each method; how each differs from the first, the law's.
Table methods(const Subject& subject) {
  const words::Words& words = subject.words;
  Table table{.id = "methods", .caption = words.say("laboratory.methods")};
  table.columns = {{"name", words.say("column.list")}};
  scenario::Scenario scenario = subject.state.scenario;
  std::vector<scenario::Result> results;
  for (int i = 0; i < seats::kMethods; ++i) {
    const std::string id = method_id(i);
    table.columns.push_back({id, words.say("method.brief." + id), true});
    scenario.rules.method = static_cast<Method>(i);
    results.push_back(scenario::compute(scenario));
  }
  for (int list = 0; list < results.front().trace.list_count; ++list) {
    const auto at = static_cast<std::size_t>(list);
    Row row{.id = scenario.lists[at].id, .owner = subject.owner(list)};
    row.cells.push_back({.text = subject.list_name(list)});
    const Seats law = results.front().trace.lists[at].seats();
    for (const scenario::Result& result : results) {
      const Seats seats = result.trace.lists[at].seats();
      Cell cell{.text = words.number(seats)};
      if (seats > law) cell.change = "+" + words.number(seats - law);
      if (seats < law) cell.change = "−" + words.number(law - seats);
      row.cells.push_back(std::move(cell));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

// What a method favours, and its tie rule.
std::vector<Run> method_note(const Subject& subject, Method method) {
  std::vector<Run> runs = subject.rich("method.note." + std::string(scenario::method_id(method)));
  const auto tie = subject.rich(method == Method::kAdams ? "method.tie_adams" : "method.tie");
  runs.push_back({" ", Run::Style::kPlain});
  runs.insert(runs.end(), tie.begin(), tie.end());
  return runs;
}

// --- the examples -----------------------------------------------------------

// An example's story; its numbers are those of its own trace, whatever is shown
// beside it.
class Story {
 public:
  Story(const Subject& now, const scenario::Example& example)
      : example_(example),
        state_(example_of(example, now.catalogue, now.state.election)),
        result_(scenario::compute(state_.scenario)),
        subject_{now.catalogue, now.words, state_, result_},
        trace_(result_.trace) {}

  [[nodiscard]] std::vector<Run> tell() const;

 private:
  [[nodiscard]] std::vector<Run> tie() const;
  [[nodiscard]] std::vector<Run> lone() const;
  [[nodiscard]] std::vector<Run> exceed() const;
  [[nodiscard]] std::vector<Run> nobody() const;
  [[nodiscard]] std::vector<Run> against_all() const;
  [[nodiscard]] std::vector<Run> alabama() const;
  [[nodiscard]] std::vector<Run> majority() const;
  [[nodiscard]] std::vector<Run> wasted() const;

  [[nodiscard]] const seats::ListTrace& list(int i) const {
    return trace_.lists[static_cast<std::size_t>(i)];
  }
  [[nodiscard]] std::string number(std::int64_t n) const { return subject_.words.number(n); }
  [[nodiscard]] std::string seats(Seats n) const { return subject_.words.count("count.seats", n); }
  [[nodiscard]] std::string share(seats::Votes votes) const {
    return subject_.words.percent(votes, trace_.base);
  }
  [[nodiscard]] int largest() const;
  // The votes of lists that win no list seat.
  [[nodiscard]] seats::Votes without_seat() const;

  const scenario::Example& example_;
  State state_;
  scenario::Result result_;
  Subject subject_;
  const seats::Trace& trace_;
};

int Story::largest() const {
  const auto all = trace_.all();
  return static_cast<int>(std::ranges::max_element(all, {}, &seats::ListTrace::votes) -
                          all.begin());
}

seats::Votes Story::without_seat() const {
  seats::Votes sum = 0;
  for (const seats::ListTrace& one : trace_.all()) sum += one.seats() == 0 ? one.votes : 0;
  return sum;
}

std::vector<Run> Story::tie() const {
  std::string lists;
  for (int i = 0; i < trace_.tie_count; ++i) {
    lists += (i > 0 ? ", " : "") + subject_.list_name(trace_.tie[static_cast<std::size_t>(i)]);
  }
  // The last left-over seat is the one that the tie decided.
  const int winner = trace_.ranked[static_cast<std::size_t>(std::max(1, trace_.leftover) - 1)];
  return subject_.rich(
      "example.tie",
      {{"lists", lists},
       {"remainder", subject_.words.decimal(list(winner).remainder, trace_.quota_votes, 4)},
       {"list", subject_.list_name(winner)}});
}

std::vector<Run> Story::lone() const {
  const seats::LonePartyTrace& lone = trace_.lone;
  const seats::LoneParty& rule = *state_.scenario.rules.lone_party;
  const seats::ListTrace& second = list(lone.runner_up);
  const std::string before =
      subject_.words.decimal(second.votes * trace_.quota_seats, trace_.quota_votes, 2);
  return subject_.rich("example.lone",
                       {{"list", subject_.list_name(lone.passed)},
                        {"threshold", subject_.threshold()},
                        {"runner_up", subject_.list_name(lone.runner_up)},
                        {"share", share(second.votes)},
                        {"quotient", before},
                        {"factor", subject_.words.decimal(rule.numerator, rule.denominator, 1)},
                        {"corrected", subject_.words.decimal(lone.numerator, lone.denominator, 2)},
                        {"seats", seats(second.seats())},
                        {"least", number(rule.least)}});
}

std::vector<Run> Story::exceed() const {
  const seats::LonePartyTrace& lone = trace_.lone;
  return subject_.rich("example.exceed",
                       {{"list", subject_.list_name(lone.passed)},
                        {"whole", number(list(lone.passed).integer_part)},
                        {"runner_up", subject_.list_name(lone.runner_up)},
                        {"least", number(state_.scenario.rules.lone_party->least)},
                        {"all", number(trace_.quota_seats)},
                        {"seats", seats(list(lone.passed).seats())}});
}

std::vector<Run> Story::nobody() const {
  const int first = largest();
  return subject_.rich("example.nobody", {{"list", subject_.list_name(first)},
                                          {"share", share(list(first).votes)},
                                          {"threshold", subject_.threshold()},
                                          {"seats", number(trace_.unfilled_seats)}});
}

std::vector<Run> Story::against_all() const {
  scenario::Scenario without = state_.scenario;
  without.against_all = 0;
  const seats::Trace other = scenario::compute(without).trace;
  int lifted = 0;
  for (int i = 0; i < trace_.list_count; ++i) {
    if (other.lists[static_cast<std::size_t>(i)].passed && !list(i).passed) lifted = i;
  }
  return subject_.rich("example.against_all", {{"list", subject_.list_name(lifted)},
                                               {"votes", number(list(lifted).votes)},
                                               {"against", number(trace_.against_all)},
                                               {"with", number(trace_.threshold_votes)},
                                               {"without", number(other.threshold_votes)}});
}

std::vector<Run> Story::alabama() const {
  scenario::Scenario more = state_.scenario;
  ++more.rules.list_seats;
  const seats::Trace other = scenario::compute(more).trace;
  int loser = 0;
  for (int i = 0; i < trace_.list_count; ++i) {
    if (other.lists[static_cast<std::size_t>(i)].seats() < list(i).seats()) loser = i;
  }
  const auto* const election = subject_.election();
  return subject_.rich("example.alabama",
                       {{"day", election ? election->name.in(subject_.language()) : ""},
                        {"list", subject_.list_name(loser)},
                        {"seats", number(state_.scenario.rules.list_seats)},
                        {"before", seats(list(loser).seats())},
                        {"more", number(more.rules.list_seats)},
                        {"after", number(other.lists[static_cast<std::size_t>(loser)].seats())}});
}

std::vector<Run> Story::majority() const {
  const int first = largest();
  return subject_.rich("example.majority", {{"list", subject_.list_name(first)},
                                            {"share", share(list(first).votes)},
                                            {"seats", number(list(first).seats())},
                                            {"all", number(state_.scenario.rules.list_seats)},
                                            {"votes", share(without_seat())}});
}

std::vector<Run> Story::wasted() const {
  std::string parts;
  for (int i = 0; i < trace_.list_count; ++i) {
    if (list(i).seats() > 0) continue;
    parts += (parts.empty() ? "" : ", ") + subject_.list_name(i) + "\u00A0" + share(list(i).votes);
  }
  const auto* const election = subject_.election();
  return subject_.rich("example.wasted",
                       {{"day", election ? election->name.in(subject_.language()) : ""},
                        {"threshold", subject_.threshold()},
                        {"parts", parts},
                        {"votes", number(without_seat())},
                        {"share", share(without_seat())}});
}

std::vector<Run> Story::tell() const {
  using Tell = std::vector<Run> (Story::*)() const;
  constexpr std::pair<std::string_view, Tell> kStories[] = {{"tie", &Story::tie},
                                                            {"lone", &Story::lone},
                                                            {"exceed", &Story::exceed},
                                                            {"nobody", &Story::nobody},
                                                            {"against-all", &Story::against_all},
                                                            {"alabama", &Story::alabama},
                                                            {"majority", &Story::majority},
                                                            {"wasted", &Story::wasted}};
  for (const auto& [id, story] : kStories) {
    if (example_.id == id) return (this->*story)();
  }
  return {};
}

Controls example_buttons(const Subject& subject) {
  Controls group{.id = "lab-examples", .label = subject.words.say("laboratory.examples")};
  for (const scenario::Example& example : subject.catalogue.examples()) {
    Control button{.kind = Control::Kind::kButton, .action = "example/" + example.id};
    button.label = subject.words.say("example.name." + example.id);
    button.on = example.id == subject.state.example;
    group.controls.push_back(std::move(button));
  }
  return group;
}

}  // namespace

Handled act_laboratory(const Request& request, const Context& context, State& state) {
  if (request.verb == "rule") return change(request, context, state);
  if (request.verb != "example") return Handled::kNotMine;
  const scenario::Example* const example = context.catalogue.example(request.object);
  if (!example || !request.value.empty()) return Handled::kRefused;
  change_to(state, example_of(*example, context.catalogue, state.election));
  return Handled::kDone;
}

std::optional<Section> describe_laboratory(const Subject& subject) {
  Section section = closed_section(subject, "laboratory", "laboratory.heading");
  if (!is_open(subject, section.id)) return section;
  const auto tell = [&](std::string id, std::vector<Run> runs) {
    section.nodes.emplace_back(Sentence{.id = std::move(id), .runs = std::move(runs)});
  };
  tell("lab-intro", subject.rich("laboratory.intro"));
  section.nodes.emplace_back(rule_controls(subject));
  if (const Seats least = least_district_seats(subject.state); least > 1) {
    tell("lab-districts",
         subject.rich("laboratory.districts_need", {{"least", subject.words.number(least)}}));
  }
  section.nodes.emplace_back(methods(subject));
  for (int i = 0; i < seats::kMethods; ++i) {
    tell("lab-" + method_id(i), method_note(subject, static_cast<Method>(i)));
  }
  section.nodes.emplace_back(example_buttons(subject));
  tell("lab-invented", subject.rich("laboratory.invented"));
  if (const auto* const example = subject.catalogue.example(subject.state.example)) {
    tell("lab-example", Story(subject, *example).tell());
  }
  return section;
}

}  // namespace app
