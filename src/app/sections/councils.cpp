// Local councils (maslikhats) of the same reform: Const. Law No 2464, Art. 9(3)-(4), 109-1,
// 111-1. The page's votes serve as an example, followed by councils with votes of their own.
#include <utility>

#include "app/sections/actions.h"
#include "app/sections/describe.h"

namespace app {
namespace {

constexpr std::string_view kSources =
    "inform.kz a4028586, a4028543; otyrar.kz; nur-news.net 160653";

// Half of the seats by lists, an odd one to the districts (Art. 9(3)-(4)); the
// Mazhilis's rule, but a lone list's runner-up gets one seat or more (Art. 111-1).
seats::Rules rules_of(seats::Seats council) {
  seats::Rules rules;
  rules.list_seats = council / 2;
  rules.district_seats = council - rules.list_seats;
  rules.threshold = 5'000;
  rules.lone_party = seats::LoneParty{.least = 1};
  return rules;
}

// Named sizes, and what an odd number does.
Control examples(const Subject& subject) {
  const words::Words& words = subject.words;
  const auto place = [&](std::string_view region) {
    const scenario::Name* const name = subject.catalogue.region(region);
    return name ? name->in(subject.language()) : std::string(region);
  };
  Control choice{.kind = Control::Kind::kChoice, .action = "council/example"};
  choice.label = words.say("councils.example");
  choice.text = std::to_string(subject.state.viewing.councils.region);
  const auto option = [&](const std::string& size, std::string_view key, std::string_view where) {
    choice.options.push_back({size, words.say(key, {{"place", where}, {"seats", size}})});
  };
  option("32", "councils.size", place("kostanay") + ", " + place("shymkent"));
  option("30", "councils.size", place("north-kazakhstan"));
  option("42", "councils.size", place("almaty-city"));
  option("31", "councils.odd", "");
  for (const Option& one : choice.options) {
    if (one.value == choice.text) return choice;
  }
  option(choice.text, "councils.own", "");
  return choice;
}

Control stepper(const Subject& subject, std::string action, seats::Seats size) {
  Control control{.kind = Control::Kind::kStepper, .action = std::move(action)};
  control.label = subject.words.say("councils.seats");
  control.text = subject.words.number(size);
  control.value = size;
  control.low = Councils::kLeast;
  control.high = Councils::kMost;
  return control;
}

// The list seats of each list, and the districts as a number only:
// each of them is a contest of its own.
Table seats_table(const Subject& council) {
  const words::Words& words = council.words;
  const seats::Rules& rules = council.state.scenario.rules;
  Table table{.id = "council", .caption = words.say("councils.caption")};
  table.columns = {{id::kName, words.say("column.list")},
                   {id::kShare, words.say("column.share"), true},
                   {id::kSeats, words.say("column.seats"), true}};
  const seats::Trace& trace = council.result.trace;
  const auto row = [&](std::string id, std::string name, std::string share, seats::Seats seats) {
    Cell count{.text = words.number(seats), .marks = {{"council-seats-of", id}}};
    return Row{.id = std::move(id),
               .cells = {{.text = std::move(name)}, {.text = std::move(share)}, std::move(count)}};
  };
  for (int i = 0; i < trace.list_count; ++i) {
    const auto& list = council.state.scenario.lists[i];
    table.rows.push_back(row(list.id, council.list_name(i),
                             words.hundredths(list.votes, trace.base), trace.lists[i].seats()));
    table.rows.back().owner = council.owner(i);
  }
  if (trace.unfilled_seats > 0) {
    table.rows.push_back(row(std::string(scenario::kVacantId), words.say("winner.vacant"), "",
                             trace.unfilled_seats));
  }
  table.rows.push_back(
      row("district_seats", words.say("councils.districts"), "", rules.district_seats));
  table.total = row("total", words.say("seats.total"), "", rules.list_seats + rules.district_seats);
  table.total->cells.back().marks = {{"council-seats-total", ""}};  // a list's id may be "total"
  return table;
}

// The notes that this allocation needs.
void add_notes(const Subject& council, Section& section) {
  const seats::Trace& trace = council.result.trace;
  const words::Words& words = council.words;
  if (trace.outcome == seats::Outcome::kNobodyPassed && trace.unfilled_seats > 0) {
    section.tell("council-nobody", council.rich("councils.nobody"));
  }
  if (trace.outcome == seats::Outcome::kLoneParty) {
    const seats::ListTrace& second = trace.lists[trace.lone.runner_up];
    section.tell(
        "council-lone",
        council.rich("councils.lone", {{"list", council.list_name(trace.lone.passed)},
                                       {"runner_up", council.list_name(trace.lone.runner_up)},
                                       {"seats", words.count("count.seats", second.seats())}}));
    if (trace.has(seats::kLawSilentTieForSecond)) {
      section.tell("council-tie-for-second", council.rich("working.tie_for_second"));
    }
    if (trace.has(seats::kLawSilentSeatsExceed)) {
      const seats::ListTrace& first = trace.lists[trace.lone.passed];
      section.tell(
          "council-seats-exceed",
          council.rich("working.seats_exceed", {{"list", council.list_name(trace.lone.passed)},
                                                {"whole", words.number(first.integer_part)},
                                                {"least", words.number(1)},
                                                {"all", words.number(trace.quota_seats)},
                                                {"seats", words.number(first.seats())}}));
    }
  }
  if (trace.tie_count > 0) {
    section.tell("council-tie",
                 council.rich("councils.tie", {{"lists", council.names(trace.tied())}}));
  }
}

// Councils whose votes are known: the division behind their list
// seats, under the rule in force then.
void add_real(const Subject& subject, Section& section) {
  section.tell("councils-real", subject.rich("councils.real"));
  for (const scenario::Election& one : subject.catalogue.councils()) {
    const State state = official(one);
    const scenario::Result result = scenario::compute(state.scenario);
    auto table = describe_quotients({subject.catalogue, subject.words, state, result});
    if (!table) continue;
    table->id = one.id;
    table->caption = one.name.in(subject.language());
    section.nodes.emplace_back(std::move(*table));
    add_told(subject, one, section);
    section.tell(one.id + "-source", line_of_source(subject, one.sources.front()));
  }
}

}  // namespace

bool act_councils(const Request& request, const Context&, State& state) {
  Councils& councils = state.viewing.councils;
  const std::int64_t size = whole_number(request.value);
  if (size < Councils::kLeast || size > Councils::kMost) return false;
  if (request.object == "region" || request.object == "example") {
    councils.region = static_cast<seats::Seats>(size);
  } else if (request.object == "town") {
    councils.town = static_cast<seats::Seats>(size);
  } else {
    return false;
  }
  return true;
}

std::optional<Section> describe_councils(const Subject& subject) {
  Section section = closed_section(subject, id::kCouncils, subject.words.say("councils.heading"));
  const words::Words& words = subject.words;
  const Councils& sizes = subject.state.viewing.councils;
  const seats::Rules council_rules = rules_of(sizes.region);
  section.finding =
      words.say("finding.councils", {{"seats", words.number(sizes.region)},
                                     {"lists", words.number(council_rules.list_seats)},
                                     {"districts", words.number(council_rules.district_seats)}});
  return section;
}

void open_councils(const Subject& subject, Section& section) {
  const words::Words& words = subject.words;
  const Councils& sizes = subject.state.viewing.councils;
  State state = subject.state;
  state.scenario.rules_id.clear();
  state.scenario.rules = rules_of(sizes.region);
  state.scenario.district_seats.clear();
  state.scenario.districts.clear();
  const scenario::Result result = scenario::compute(state.scenario);
  const Subject council = {subject.catalogue, words, state, result};

  section.tell("councils-intro", subject.rich("councils.intro"));
  section.nodes.emplace_back(
      Controls{.id = "council-region",
               .label = words.say("councils.region"),
               .controls = {examples(subject), stepper(subject, "council/region", sizes.region)}});
  const seats::Rules& rules = state.scenario.rules;
  section.tell("council-split",
               subject.rich("councils.split", {{"seats", words.number(sizes.region)},
                                               {"lists", words.number(rules.list_seats)},
                                               {"districts", words.number(rules.district_seats)}}));
  if (rules.district_seats > rules.list_seats) {
    section.tell("council-odd", subject.rich("councils.odd_seat"));
  }
  section.nodes.emplace_back(seats_table(council));
  add_notes(council, section);
  section.tell("councils-rules", subject.rich("councils.rules"));
  section.tell("councils-tied-district", subject.rich("councils.tied_district"));
  section.nodes.emplace_back(Controls{.id = "council-town",
                                      .label = words.say("councils.town"),
                                      .controls = {stepper(subject, "council/town", sizes.town)}});
  section.tell("council-all-districts",
               subject.rich("councils.all_districts", {{"seats", words.number(sizes.town)}}));
  section.tell("councils-sizes", subject.rich("councils.sizes", {{"sources", kSources}}));
  add_real(subject, section);
}

}  // namespace app
