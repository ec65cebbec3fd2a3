// What changed when: the dates one by one, each with its source and its rules.
#include <algorithm>
#include <utility>

#include "app/sections/actions.h"
#include "app/sections/describe.h"

namespace app {
namespace {

using scenario::Moment;

// The date that is shown; the latest where none was chosen.
int shown_step(const State& state, const scenario::Catalogue& catalogue) {
  const int last = static_cast<int>(catalogue.timeline().size()) - 1;
  const int chosen = state.viewing.timeline_step;
  return chosen < 0 || chosen > last ? last : chosen;
}

Controls steps(const Subject& subject, int step) {
  const words::Words& words = subject.words;
  const std::vector<Moment>& dates = subject.catalogue.timeline();
  const auto button = [&](const char* action, std::string_view key, bool enabled) {
    Control control{.kind = Control::Kind::kButton, .action = action};
    control.label = words.say(key);
    control.enabled = enabled;
    return control;
  };
  Control choice{.kind = Control::Kind::kChoice, .action = "timeline/step"};
  choice.label = words.say("timeline.date");
  choice.text = std::to_string(step);
  // The latest first.
  for (std::size_t i = dates.size(); i-- > 0;) {
    choice.options.push_back({std::to_string(i), dates[i].name.in(subject.language())});
  }
  return {.id = "timeline-steps",
          .label = words.say("timeline.label"),
          .controls = {std::move(choice), button("timeline/back", "timeline.back", step > 0),
                       button("timeline/next", "timeline.next",
                              static_cast<std::size_t>(step) + 1 < dates.size())}};
}

// The exact figures of an election that is described and not computed.
Table lists(const Subject& subject, const Moment& moment) {
  const words::Words& words = subject.words;
  Table table{.id = "timeline-lists", .caption = words.say("timeline.lists")};
  table.columns = {{id::kName, words.say("column.list")},
                   {id::kVotes, words.say("column.votes"), true},
                   {"list", words.say("column.list_seats"), true}};
  const auto row = [](std::string id, std::string name, std::string votes, std::string seats) {
    return Row{
        .id = std::move(id),
        .cells = {
            {.text = std::move(name)}, {.text = std::move(votes)}, {.text = std::move(seats)}}};
  };
  seats::Seats sum = 0;
  for (const Moment::List& list : moment.lists) {
    sum += list.seats;
    table.rows.push_back(
        row("list-" + std::to_string(table.rows.size()), list.name.in(subject.language()),
            list.votes > 0 ? words.number(list.votes) : words.say("timeline.not_exact"),
            words.number(list.seats)));
  }
  if (moment.against_all > 0) {
    table.rows.push_back(row(std::string(kAgainstAllId), words.say("votes.against_all"),
                             words.number(moment.against_all), "–"));
  }
  table.total = row("total", words.say("timeline.total"), "", words.number(sum));
  return table;
}

// A button that shows the votes under the rules of the date.
Node rules_of(const Subject& subject, const Moment& moment) {
  const words::Words& words = subject.words;
  const scenario::RuleSet* const rules = subject.catalogue.rule_set(moment.rules);
  if (!rules) return Sentence{.id = "timeline-no-rules", .runs = subject.rich("timeline.no_rules")};
  const std::string& name = rules->name.in(subject.language());
  if (!fits(subject.state, *rules)) {
    return Sentence{.id = "timeline-misfit",
                    .runs = subject.rich("timeline.misfit", {{"rules", name}})};
  }
  Control button{.kind = Control::Kind::kButton, .action = "rules/" + rules->id};
  button.label = words.say("timeline.show", {{"rules", name}});
  button.enabled = subject.state.scenario.rules_id != rules->id;
  return Controls{
      .id = "timeline-rules", .label = words.say("timeline.rules"), .controls = {button}};
}

}  // namespace

bool act_timeline(const Request& request, const Context& context, State& state) {
  const int last = static_cast<int>(context.catalogue.timeline().size()) - 1;
  int step = shown_step(state, context.catalogue);
  if (request.object == "step") {
    const std::int64_t chosen = whole_number(request.value);
    if (chosen < 0 || chosen > last) return false;
    step = static_cast<int>(chosen);
  } else if (request.object == "back") {
    step = std::max(0, step - 1);
  } else if (request.object == "next") {
    step = std::min(last, step + 1);
  } else {
    return false;
  }
  state.viewing.timeline_step = step;
  return true;
}

std::optional<Section> describe_timeline(const Subject& subject) {
  if (subject.catalogue.timeline().empty()) return std::nullopt;
  Section section = closed_section(subject, id::kTimeline, subject.words.say("timeline.heading"));
  const std::vector<Moment>& dates = subject.catalogue.timeline();
  // The page has the dates' names once it has its further texts.
  if (const std::string& last = dates.back().name.in(subject.language()); !last.empty()) {
    section.finding = subject.words.say(
        "finding.timeline", {{"first", dates.front().name.in(subject.language())}, {"last", last}});
  }
  return section;
}

void open_timeline(const Subject& subject, Section& section) {
  const int step = shown_step(subject.state, subject.catalogue);
  const Moment& moment = subject.catalogue.timeline()[static_cast<std::size_t>(step)];
  const scenario::Language language = subject.language();
  section.nodes.emplace_back(steps(subject, step));
  section.nodes.emplace_back(
      Sentence{.id = "timeline-day",
               .runs = subject.rich("timeline.day", {{"day", moment.name.in(language)},
                                                     {"text", moment.text.in(language)},
                                                     {"source", moment.source.in(language)}})});
  if (!moment.lists.empty()) section.nodes.emplace_back(lists(subject, moment));
  section.nodes.emplace_back(rules_of(subject, moment));
}

}  // namespace app
