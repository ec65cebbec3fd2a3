// What is shown: whether it is the official result and the way back to it, the switch between
// the two chambers, the choice of votes and rules, the lead, and the note on the chamber of
// today.
#include <algorithm>
#include <utility>

#include "app/sections/basis.h"
#include "app/sections/describe.h"
#include "app/sections/wording.h"

namespace app {

using scenario::Election;

namespace {

// The origin of the votes: an election's day, or a loaded file's title.
std::string votes_of(const Subject& subject) {
  const Election* const election = subject.election();
  if (!subject.state.own && election) return election->name.in(subject.language());
  if (!subject.state.example.empty()) {
    return subject.words.say("example.name." + subject.state.example);
  }
  const std::string& title = subject.state.scenario.title;
  return title.empty() ? subject.words.say("setup.own_votes") : title;
}

// "Lists B: an example with invented votes.": the subject of the lead,
// where it is not an election as it was held.
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

// The provisions of the Kurultai's rule for list seats that this earlier rule set lacks.
std::string differences(const Subject& subject, const scenario::RuleSet& kurultai) {
  const words::Words& words = subject.words;
  const seats::Rules& there = kurultai.rules;
  const seats::Rules& here = subject.state.scenario.rules;
  std::string text;
  const auto differs = [&](bool does, const char* key) {
    if (!does) return;
    const auto percent = [&](const seats::Rules& of) {
      return wording::threshold(words, of.threshold);
    };
    words::join(text, words.say(key, {{"there", percent(there)}, {"here", percent(here)}}), "; ");
  };
  differs(there.threshold != here.threshold, "today.threshold");
  differs(there.lone_party && !here.lone_party, "today.runner_up");
  differs(there.against_all && !here.against_all, "today.against_all");
  return text;
}

// The chamber of the main story is history, and the reader should know that first.
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

// The view of the chamber alone has no choices: text names the chosen votes and rules instead.
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
    return !sentence || sentence->id == id::kToday;
  });
  setup.nodes.insert(setup.nodes.begin(), Sentence{.id = id::kToday, .runs = std::move(runs)});
}

// The key of the sentence that says what a result is that is not the official one; null
// for the official one.
const char* changed_key(const Subject& subject) {
  const State& state = subject.state;
  const Election* const official = subject.election();
  const scenario::Example* const example = subject.catalogue.example(state.example);
  if (state.own && example) {
    const bool real = !example->election.empty();
    if (state.scenario != example->scenario) {
      return real ? "setup.real_changed" : "setup.example_changed";
    }
    return real ? "setup.real" : "setup.example";
  }
  if (state.own) return "setup.own_file";
  if (subject.is_unknown()) return "setup.own_shares";
  if (official && !has_official_votes(state, *official)) return "setup.changed";
  if (official && !is_official(state, *official)) return "setup.other_rules";
  return nullptr;
}

// The two chambers that most readers compare; none where the votes fit only one of them.
Controls chambers(const Subject& subject) {
  Controls group{.id = id::kSwitch, .label = subject.words.say("setup.chambers"), .controls = {}};
  if (follows_council(subject)) return {};
  for (const std::string_view one : {kMazhilis, kKurultai}) {
    const scenario::RuleSet* const set = subject.catalogue.rule_set(one);
    if (!set || !fits(subject.state, *set)) return {};
    group.controls.push_back({.kind = Control::Kind::kButton,
                              .action = "rules/" + set->id,
                              .label = set->name.in(subject.language()) + " · " +
                                       subject.words.number(set->rules.seats()),
                              .one_of_several = true,
                              .on = subject.state.scenario.rules_id == set->id});
  }
  return group;
}

}  // namespace

Section describe_shown(const Subject& subject) {
  const words::Words& words = subject.words;
  const State& state = subject.state;
  Section section{id::kShown, words.say("setup.heading"), {}};
  // Anything but an official result must not look like one.
  const char* const changed = changed_key(subject);
  const std::string votes = votes_of(subject);
  section.tell(
      changed ? id::kChanged : id::kOfficial,
      subject.rich(changed ? changed : "setup.official", {{"name", votes}, {"day", votes}}));
  if (state.viewing.extent == Viewing::Extent::kChamber) return section;

  Control reset{.kind = Control::Kind::kButton, .action = "reset"};
  const Election* const official = subject.election();
  const bool known = !official || official->scenario.votes_known;
  reset.label = words.say(known ? "setup.reset" : "setup.reset_shares");
  reset.enabled = official != nullptr && (state.own || !is_unchanged(state, *official));
  section.nodes.emplace_back(Controls{.id = id::kReset, .label = reset.label, .controls = {reset}});
  if (Controls group = chambers(subject); !group.controls.empty()) {
    section.nodes.emplace_back(std::move(group));
  }
  return section;
}

std::string describe_lead(const Subject& subject) {
  const State& state = subject.state;
  const seats::Rules& rules = state.scenario.rules;
  const words::Words& words = subject.words;
  const bool mixed = rules.district_seats > 0;
  // Rules set by hand are not a law's.
  const bool by_hand = state.scenario.rules_id.empty();
  const std::string lists = words.number(rules.list_seats);
  const std::string districts = words.number(rules.district_seats);
  const auto say = [&](const char* key) {
    return words.say(key, {{"day", votes_of(subject)}, {"lists", lists}, {"districts", districts}});
  };
  if (subject.is_unknown()) {
    return say(by_hand ? (mixed ? "lead.unknown_mixed_by_hand" : "lead.unknown_lists_by_hand")
                       : (mixed ? "lead.unknown_mixed" : "lead.unknown_lists"));
  }
  const Election* const election = subject.election();
  const bool as_held = !state.own && state.example.empty() && election &&
                       state.scenario.rules_id == election->scenario.rules_id;
  if (as_held) return words.say("lead.own_by_law");
  return lead_of_own(subject) + ' ' + say(mixed ? "lead.own_mixed" : "lead.own_lists") + ' ' +
         words.say(by_hand ? "lead.own_by_hand" : "lead.own_by_law");
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

  Section section{id::kSetup, words.say("setup.heading"), {}};
  section.tell(id::kToday, today(subject));
  section.nodes.emplace_back(std::move(controls));
  if (state.viewing.extent == Viewing::Extent::kChamber) say_choices(section);
  return section;
}

}  // namespace app
