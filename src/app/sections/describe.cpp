#include "app/sections/describe.h"

#include <algorithm>
#include <utility>

#include "app/sections/basis.h"

namespace app {

using scenario::Election;

scenario::Language Subject::language() const {
  if (words.tag() == "kk") return scenario::Language::kKazakh;
  if (words.tag() == "ru") return scenario::Language::kRussian;
  return scenario::Language::kEnglish;
}

std::string Subject::list_name(int list) const {
  const auto& entry = state.scenario.lists[static_cast<std::size_t>(list)];
  return std::string(scenario::list_name(entry, catalogue, language()));
}

std::string Subject::names(std::span<const std::uint8_t> lists) const {
  std::string text;
  for (const int list : lists) words::join(text, list_name(list));
  return text;
}

std::string Subject::with_number(std::string_view name, std::int64_t number) const {
  return std::string(name) + "\u00A0" + words.number(number);
}

std::string Subject::winner_name(std::string_view id) const {
  if (id == scenario::kIndependentId) return words.say("winner.independent");
  const int list = line_of(state, id);
  return list < 0 ? words.say("winner.vacant") : list_name(list);
}

std::string Subject::one_winner(std::string_view id) const {
  return id == scenario::kIndependentId ? words.say("winner.independent_one") : winner_name(id);
}

Owner Subject::owner(int list) const {
  return {list, state.scenario.lists[static_cast<std::size_t>(list)].colour};
}

Owner Subject::owner(std::string_view winner) const {
  if (winner == scenario::kIndependentId) return {Owner::kIndependent, {}};
  const int list = line_of(state, winner);
  return list < 0 ? Owner{} : owner(list);
}

seats::Seats Subject::all_seats() const {
  const seats::Rules& rules = state.scenario.rules;
  return rules.list_seats + rules.district_seats + rules.other_seats;
}

seats::Seats Subject::vacant_seats() const {
  return result.trace.unfilled_seats + result.districts.vacant;
}

std::string Subject::method(seats::Method method) const {
  return words.say("method.name." + std::string(scenario::method_id(method)));
}

std::string threshold_text(const words::Words& words, std::int32_t thousandths) {
  const int places = thousandths % 1000 == 0  ? 0
                     : thousandths % 100 == 0 ? 1
                     : thousandths % 10 == 0  ? 2
                                              : 3;
  return words.per_cent(words.decimal(thousandths, 1000, places));
}

std::string Subject::threshold() const {
  return threshold_text(words, state.scenario.rules.threshold);
}

std::string Subject::own_rules() const {
  const scenario::Example* const example = catalogue.example(state.example);
  const bool of_example = example && example->scenario.rules == state.scenario.rules;
  const bool of_file = state.own && state.first_rules == state.scenario.rules;
  return words.say(of_example ? "setup.example_rules"
                   : of_file  ? "setup.own_rules"
                              : "setup.changed_rules");
}

std::vector<Run> Subject::rich(std::string_view key,
                               std::initializer_list<words::Value> values) const {
  // The marks are read in the text as it stands in the file, so that a name
  // with a star in it stays a name.
  const std::string text = words.text(key);
  std::vector<Run> runs;
  Run::Style style = Run::Style::kPlain;
  std::size_t from = 0;
  const auto end_run = [&](std::size_t to, Run::Style next) {
    if (to > from) {
      const auto piece = std::string_view(text).substr(from, to - from);
      runs.push_back({words::Words::fill(piece, values), style});
    }
    from = to + 1;
    style = next;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '*') {
      end_run(at, style == Run::Style::kStrong ? Run::Style::kPlain : Run::Style::kStrong);
    } else if (text[at] == '[') {
      end_run(at, Run::Style::kCitation);
    } else if (text[at] == '<') {
      end_run(at, Run::Style::kSource);
    } else if (text[at] == ']' || text[at] == '>') {
      end_run(at, Run::Style::kPlain);
    }
  }
  end_run(text.size(), style);
  return runs;
}

void link_to(std::vector<Run>& runs, const std::string& link) {
  for (Run& run : runs) {
    if (run.style == Run::Style::kSource) run.link = link;
  }
}

std::vector<Run> line_of_source(const Subject& subject, const scenario::Source& source) {
  const scenario::Language language = subject.language();
  std::vector<Run> runs = subject.rich(
      "sources.line", {{"what", source.what.in(language)}, {"source", source.name.in(language)}});
  link_to(runs, source.link);
  return runs;
}

void add_told(const Subject& subject, const Election& election, Section& section) {
  for (const scenario::Name& sentence : election.told) {
    section.tell(election.id + "-told-" + std::to_string(section.nodes.size()),
                 {{sentence.in(subject.language())}});
  }
}

Control toggle(const Subject& subject, std::string_view id, std::string_view label_key) {
  Control toggle{.kind = Control::Kind::kToggle, .action = "open/" + std::string(id)};
  toggle.label = subject.words.say(label_key);
  toggle.on = is_open(subject, id);
  return toggle;
}

bool is_open(const Subject& subject, std::string_view id) {
  return subject.state.viewing.open.contains(id);
}

Section closed_section(const Subject& subject, std::string_view id, std::string_view heading_key) {
  Section section{.id = std::string(id), .heading = subject.words.say(heading_key)};
  section.open = toggle(subject, id, heading_key);
  return section;
}

namespace {

// Whose votes these are: an election's day, or a loaded file's title.
std::string votes_of(const Subject& subject) {
  const Election* const election = subject.election();
  if (!subject.state.own && election) return election->name.in(subject.language());
  if (!subject.state.example.empty()) {
    return subject.words.say("example.name." + subject.state.example);
  }
  const std::string& title = subject.state.scenario.title;
  return title.empty() ? subject.words.say("setup.own_votes") : title;
}

// An election of which no official result is known: its votes are the visitor's.
bool is_unknown(const Subject& subject) {
  return !subject.state.own && !subject.state.scenario.votes_known;
}

// "Lists B: an example with invented votes.": what the lead is of, where it is not an
// election as it was held.
std::string lead_of_own(const Subject& subject) {
  const words::Words& words = subject.words;
  const State& state = subject.state;
  const std::string title = votes_of(subject);
  const scenario::Example* const example = subject.catalogue.example(state.example);
  if (state.own && example) {
    const bool changed = state.scenario != example->scenario;
    if (!example->election.empty()) {
      return words.say(changed ? "lead.own_council_changed" : "lead.own_council",
                       {{"title", title}});
    }
    return words.say(changed ? "lead.own_example_changed" : "lead.own_example", {{"title", title}});
  }
  if (state.own && state.scenario.title.empty()) return words.say("lead.own_file");
  if (state.own) return words.say("lead.own_titled", {{"title", title}});
  const Election* const election = subject.election();
  const bool votes = election && state.scenario.lists == election->scenario.lists &&
                     state.scenario.against_all == election->scenario.against_all;
  if (example && state.scenario == example->scenario) {
    const std::string name = words.say("example.name." + example->id);
    return words.say("lead.own_real", {{"title", name}, {"day", title}});
  }
  const auto* const rules = subject.catalogue.rule_set(state.scenario.rules_id);
  const std::string by = rules ? rules->name.in(subject.language()) : subject.own_rules();
  return words.say(votes ? "lead.own_rules" : "lead.own_votes", {{"day", title}, {"rules", by}});
}

std::string lead(const Subject& subject) {
  const State& state = subject.state;
  const seats::Rules& rules = state.scenario.rules;
  const words::Words& words = subject.words;
  const bool mixed = rules.district_seats > 0;
  // Rules set by hand are no law's.
  const bool by_hand = state.scenario.rules_id.empty();
  const std::string lists = words.number(rules.list_seats);
  const std::string districts = words.number(rules.district_seats);
  const auto say = [&](const char* key) {
    return words.say(key, {{"day", votes_of(subject)}, {"lists", lists}, {"districts", districts}});
  };
  if (is_unknown(subject)) {
    return say(by_hand ? (mixed ? "lead.unknown_mixed_by_hand" : "lead.unknown_lists_by_hand")
                       : (mixed ? "lead.unknown_mixed" : "lead.unknown_lists"));
  }
  const Election* const election = subject.election();
  const bool as_held = !state.own && state.example.empty() && election &&
                       state.scenario.rules_id == election->scenario.rules_id;
  // It speaks of seats only, so that it holds for votes that were moved too.
  if (as_held && mixed) return say("lead.mixed");
  return lead_of_own(subject) + ' ' + say(mixed ? "lead.own_mixed" : "lead.own_lists") + ' ' +
         words.say(by_hand ? "lead.own_by_hand" : "lead.own_by_law");
}

// What the Kurultai's rule for list seats has that this earlier one has not.
std::string differences(const Subject& subject, const scenario::RuleSet& kurultai) {
  const words::Words& words = subject.words;
  const seats::Rules& there = kurultai.rules;
  const seats::Rules& here = subject.state.scenario.rules;
  std::string text;
  const auto differs = [&](bool does, const char* key) {
    if (!does) return;
    const auto percent = [&](const seats::Rules& of) {
      return threshold_text(words, of.threshold);
    };
    words::join(text, words.say(key, {{"there", percent(there)}, {"here", percent(here)}}), "; ");
  };
  differs(there.threshold != here.threshold, "today.threshold");
  differs(there.lone_party && !here.lone_party, "today.runner_up");
  differs(there.against_all && !here.against_all, "today.against_all");
  return text;
}

// The chamber of the main story is history, and the reader is told first.
std::vector<Run> today(const Subject& subject) {
  const scenario::Scenario& scenario = subject.state.scenario;
  const auto* const kurultai = subject.catalogue.rule_set(kKurultai);
  const auto* const rules = rule_set_of(subject.catalogue, scenario);
  if (!rules && follows_council(subject)) return subject.rich("today.council");
  if (!rules) {
    const std::string by = subject.own_rules();
    const bool changed = by == subject.words.say("setup.changed_rules");
    return subject.rich(changed ? "today.by_hand" : "today.own_rules", {{"rules", by}});
  }
  if (rules->id == kKurultai) return subject.rich("today.kurultai");
  if (!kurultai || same_list_rule(rules->rules, kurultai->rules)) {
    return subject.rich("today.mazhilis");
  }
  return subject.rich("today.earlier", {{"differences", differences(subject, *kurultai)}});
}

// The chamber alone has no choices: what was chosen is said in their place.
void say_choices(Section& setup) {
  std::vector<Run> runs;
  for (const Node& node : setup.nodes) {
    const auto* const group = std::get_if<Controls>(&node);
    for (const Control& control : group ? group->controls : std::vector<Control>{}) {
      if (control.kind != Control::Kind::kChoice) continue;
      runs.push_back({(runs.empty() ? "" : " · ") + control.label + " "});
      const auto chosen = std::ranges::find(control.options, control.text, &Option::value);
      if (chosen != control.options.end()) runs.push_back({chosen->label, Run::Style::kStrong});
    }
  }
  std::erase_if(setup.nodes, [](const Node& node) {
    const auto* const sentence = std::get_if<Sentence>(&node);
    return !sentence || sentence->id == "today";
  });
  setup.nodes.insert(setup.nodes.begin(), Sentence{.id = id::kToday, .runs = std::move(runs)});
}

}  // namespace

std::string describe_lead(const Subject& subject) {
  return lead(subject);
}

Section describe_setup(const Subject& subject) {
  const words::Words& words = subject.words;
  const State& state = subject.state;
  Controls controls{.id = id::kSetup, .label = words.say("setup.label"), .controls = {}};

  Control election{.kind = Control::Kind::kChoice, .action = "election"};
  election.label = words.say("setup.election");
  election.text = state.own ? "" : state.election;
  if (state.own) election.options.push_back({"", votes_of(subject)});
  for (const Election& one : subject.catalogue.elections()) {
    const std::string year = one.id.substr(0, one.id.find('-'));
    const std::string& day = one.name.in(subject.language());
    if (one.scenario.votes_known) {
      election.options.push_back({one.id, day, year});
    } else {
      election.options.push_back({one.id, words.say("setup.unknown", {{"day", day}}),
                                  words.say("setup.unknown_brief", {{"year", year}})});
    }
  }
  controls.controls.push_back(std::move(election));

  Control rules{.kind = Control::Kind::kChoice, .action = "rules"};
  rules.label = words.say("setup.rules");
  rules.text = state.scenario.rules_id;
  for (const scenario::RuleSet& set : subject.catalogue.rule_sets()) {
    if (!fits(state, set)) continue;
    rules.options.push_back({set.id, set.name.in(subject.language())});
  }
  if (state.scenario.rules_id.empty()) rules.options.push_back({"", subject.own_rules()});
  controls.controls.push_back(std::move(rules));

  Control reset{.kind = Control::Kind::kButton, .action = "reset"};
  const Election* const official = subject.election();
  const bool known = !official || official->scenario.votes_known;
  reset.label = words.say(known ? "setup.reset" : "setup.reset_shares");
  reset.enabled = official != nullptr && (state.own || !is_unchanged(state, *official));
  controls.controls.push_back(std::move(reset));

  Section section{id::kSetup, words.say("setup.heading"), {}};
  section.tell(id::kToday, today(subject));
  section.nodes.emplace_back(std::move(controls));
  // What is shown must never pass for an official result when it is none.
  const scenario::Example* const example = subject.catalogue.example(state.example);
  const char* changed = nullptr;
  if (state.own && example) {
    const bool real = !example->election.empty();
    changed = state.scenario != example->scenario
                  ? (real ? "setup.real_changed" : "setup.example_changed")
                  : (real ? "setup.real" : "setup.example");
  } else if (state.own) {
    changed = "setup.own_file";
  } else if (is_unknown(subject)) {
    changed = "setup.own_shares";
  } else if (official && !has_official_votes(state, *official)) {
    changed = "setup.changed";
  } else if (official && !is_official(state, *official)) {
    changed = "setup.other_rules";
  }
  if (changed) {
    const std::string votes = votes_of(subject);
    section.tell(id::kChanged, subject.rich(changed, {{"name", votes}, {"day", votes}}));
  }
  if (state.viewing.extent == Viewing::Extent::kChamber) say_choices(section);
  return section;
}

namespace {

// One source of the election, and on demand all of them and what else is known.
void add_election(const Subject& subject, const Election& election, Section& section) {
  const words::Words& words = subject.words;
  const scenario::Language language = subject.language();
  const bool known = election.scenario.votes_known;
  // They may be in what is fetched on demand, as the text is that stands for them.
  const scenario::Source* const first =
      election.sources.empty() ? nullptr : &election.sources.front();
  Sentence sentence{.id = "source-votes"};
  sentence.runs =
      subject.rich(known ? "sources.election" : "sources.unknown",
                   {{"day", election.name.in(language)},
                    {"source", first ? first->name.in(language) : words.say("sources.all_of")}});
  if (first) link_to(sentence.runs, first->link);
  sentence.more = toggle(subject, "sources", "sources.show");
  section.nodes.emplace_back(std::move(sentence));
  if (is_open(subject, "sources")) {
    section.tell("sources-all", subject.rich("sources.all_of"));
    int line = 0;
    for (const scenario::Source& source : election.sources) {
      section.tell("source-" + std::to_string(++line), line_of_source(subject, source));
    }
    add_told(subject, election, section);
  }
  if (!known) section.tell("source-unknown", subject.rich("sources.unknown_order"));
}

}  // namespace

Section describe_sources(const Subject& subject) {
  Section section{id::kSources, subject.words.say("sources.heading"), {}};
  const auto* const rules = subject.catalogue.rule_set(subject.state.scenario.rules_id);
  if (rules) {
    std::vector<Run> runs =
        subject.rich("sources.law", {{"law", rules->law.in(subject.language())}});
    link_to(runs, rules->link);
    section.tell("source-law", std::move(runs));
  } else {
    // Articles are cited beside such rules too, for what the law has in common with them.
    section.tell("source-law", subject.rich("sources.law_by_hand"));
  }
  const scenario::Example* const example = subject.catalogue.example(subject.state.example);
  const Election* const council = example ? subject.catalogue.council(example->election) : nullptr;
  if (const Election* const election = subject.election(); election && !subject.state.own) {
    add_election(subject, *election, section);
  } else if (council) {
    section.tell("source-votes", line_of_source(subject, council->sources.front()));
  }
  if (!is_unknown(subject)) {
    const bool given = subject.state.own && !council;
    section.tell("source-order", subject.rich(given ? "sources.own_order" : "sources.order"));
  }
  return section;
}

}  // namespace app
