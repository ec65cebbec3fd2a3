// The laboratory: the rules themselves changed, and the same votes under every method.
#include <algorithm>
#include <utility>

#include "app/sections/actions.h"
#include "app/sections/describe.h"

namespace app {
namespace {

using seats::Method;
using seats::Rules;
using seats::Seats;

// The upper ends of the controls, unless a file's own rules exceed them.
constexpr std::int32_t kMostThreshold = 10'000;  ///< 10 %
constexpr std::int32_t kThresholdStep = 100;     ///< 0.1 %
constexpr Seats kMostListSeats = 200;
constexpr Seats kMostDistrictSeats = 100;

// --- the rules --------------------------------------------------------------

// Whether a control's number is allowed: up to `most`, or to the current value if that is more.
bool within(std::int64_t to, std::int64_t most, std::int64_t now) {
  return to >= 0 && to <= std::max(most, now);
}

// The number of district seats to change to; below 0 for one that is not possible. The
// numbers between 0 and the least that the known winners need are a gap: one step into
// it from either side leads to the other side.
std::int64_t over_gap(const State& state, std::int64_t to) {
  const Seats now = state.scenario.rules.district_seats;
  const Seats least = least_district_seats(state);
  if (to <= 0 || to >= least) return to;
  if (now == 0 && to == 1) return least;
  return to == now - 1 ? 0 : -1;
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

// The same votes under each method, and how each differs from the first, the law's.
Table methods(const Subject& subject) {
  const words::Words& words = subject.words;
  Table table{.id = "methods", .caption = words.say("laboratory.methods")};
  table.columns = {{id::kName, words.say("column.list")}};
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
      row.cells.push_back({.text = words.number(seats), .change = words.difference(seats - law)});
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

// What a method favours, and a warning where it asks for more seats than there are.
std::vector<Run> method_note(const Subject& subject, Method method) {
  std::vector<Run> runs = subject.rich("method.note." + std::string(scenario::method_id(method)));
  if (method != Method::kAdams) return runs;
  append(runs, subject.rich("method.tie_adams"));
  return runs;
}

// "D’Hondt: Amanat +1, OSDP −1": what the best known other method would change.
std::string other_method(const Subject& subject) {
  const seats::Trace& here = subject.result.trace;
  if (here.outcome != seats::Outcome::kShared || here.method != Method::kHareLargestRemainder) {
    return "";
  }
  const words::Words& words = subject.words;
  seats::Rules rules = subject.state.scenario.rules;
  rules.method = Method::kDHondt;
  const seats::Trace there =
      seats::allocate(rules, scenario::CoreBallots(subject.state.scenario).get());
  std::string changes;
  for (int list = 0; list < here.list_count; ++list) {
    const Seats difference = there.lists[list].seats() - here.lists[list].seats();
    if (difference == 0) continue;
    words::join(changes, subject.list_name(list) + "\u00A0" + words.difference(difference));
  }
  return words.say(changes.empty() ? "finding.same_seats" : "finding.method",
                   {{"method", subject.method(Method::kDHondt)}, {"parts", changes}});
}

}  // namespace

bool act_laboratory(const Request& request, const Context& context, State& state) {
  Rules rules = state.scenario.rules;
  const std::int64_t to = whole_number(request.value);
  if (request.object == "threshold") {
    if (!within(to, kMostThreshold, rules.threshold)) return false;
    // A slider sends any number; the rule changes in whole steps.
    if (to != rules.threshold) {
      rules.threshold =
          static_cast<std::int32_t>((to + kThresholdStep / 2) / kThresholdStep) * kThresholdStep;
    }
  } else if (request.object == "list-seats") {
    if (!within(to, kMostListSeats, rules.list_seats)) return false;
    rules.list_seats = static_cast<Seats>(to);
  } else if (request.object == "district-seats") {
    const std::int64_t seats = over_gap(state, to);
    if (!within(seats, kMostDistrictSeats, rules.district_seats)) return false;
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
    if (!method) return false;
    rules.method = *method;
  } else if (request.object == "first") {
    rules = state.first_rules;
  } else {
    return false;
  }
  return change_rules(state, context.catalogue, rules);
}

std::optional<Section> describe_laboratory(const Subject& subject) {
  Section section =
      closed_section(subject, id::kLaboratory, subject.words.say("laboratory.heading"));
  section.finding = other_method(subject);
  return section;
}

void open_laboratory(const Subject& subject, Section& section) {
  section.tell("lab-intro", subject.rich("laboratory.intro"));
  section.nodes.emplace_back(rule_controls(subject));
  if (const Seats least = least_district_seats(subject.state); least > 1) {
    section.tell("lab-districts", subject.rich("laboratory.districts_need",
                                               {{"least", subject.words.number(least)}}));
  }
  section.nodes.emplace_back(methods(subject));
  for (int i = 0; i < seats::kMethods; ++i) {
    section.tell("lab-" + method_id(i), method_note(subject, static_cast<Method>(i)));
  }
  section.tell("lab-tie", subject.rich("method.tie"));
  add_examples(subject, section);
}

}  // namespace app
