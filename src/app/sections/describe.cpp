#include "app/sections/describe.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/sections/basis.h"
#include "app/sections/holders.h"
#include "app/sections/wording.h"

namespace app {

using scenario::Election;

scenario::Language Subject::language() const {
  if (words.tag() == "kk") return scenario::Language::kKazakh;
  if (words.tag() == "ru") return scenario::Language::kRussian;
  return scenario::Language::kEnglish;
}

std::string Subject::list_name(int list) const {
  return std::string(scenario::list_name(state.scenario.lists[list], catalogue, language()));
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
  return holder_name(*this, scenario::winner_index(state.scenario, id));
}

std::string Subject::one_winner(std::string_view id) const {
  return id == scenario::kIndependentId ? words.say("winner.independent_one") : winner_name(id);
}

Owner Subject::owner(seats::HolderId holder) const {
  if (!seats::is_list(holder)) return {holder, ""};
  return {holder, state.scenario.lists[holder].colour, tone(holder)};
}

int Subject::tone(int list) const {
  const auto own = [this](const scenario::ListEntry& entry) {
    const scenario::Party* const party = catalogue.party(entry.id);
    return party ? party->tone : -1;
  };
  const auto& lists = state.scenario.lists;
  if (const int bound = own(lists[static_cast<std::size_t>(list)]); bound >= 0) return bound;
  // A newcomer takes the next colour that no party on this ballot is bound to.
  std::uint64_t taken = 0;
  int newcomers = 0;
  for (int i = 0; i < static_cast<int>(lists.size()); ++i) {
    const int bound = own(lists[static_cast<std::size_t>(i)]);
    if (bound >= 0) taken |= std::uint64_t{1} << bound;
    if (bound < 0 && i < list) ++newcomers;
  }
  for (int tone = 0; tone < scenario::kTones; ++tone) {
    if ((taken >> tone & 1) == 0 && newcomers-- == 0) return tone;
  }
  return newcomers % scenario::kTones;  // more lists than colours: they begin again
}

Owner Subject::owner(std::string_view winner) const {
  return owner(scenario::winner_index(state.scenario, winner));
}

seats::Seats Subject::all_seats() const {
  return state.scenario.rules.seats();
}

seats::Seats Subject::vacant_seats() const {
  return result.trace.unfilled_seats + result.districts.vacant;
}

std::string Subject::method(seats::Method method) const {
  return words.say("method.name." + std::string(scenario::method_id(method)));
}

std::string Subject::threshold() const {
  return wording::threshold(words, state.scenario.rules.threshold);
}

std::string Subject::own_rules() const {
  const scenario::Example* const example = catalogue.example(state.example);
  const bool of_example = example && example->scenario.rules == state.scenario.rules;
  const bool of_file = state.own && state.first_rules == state.scenario.rules;
  return words.say(of_example ? "setup.example_rules"
                   : of_file  ? "setup.own_rules"
                              : "setup.changed_rules");
}

std::vector<Run> Subject::rich(std::string_view key, std::span<const words::Value> values) const {
  // Markup is parsed in the text as it is in the file, so that a star
  // in a name stays part of the name.
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

void append(std::vector<Run>& runs, std::vector<Run> sentence) {
  if (!runs.empty() && !sentence.empty()) runs.push_back({" ", Run::Style::kPlain});
  std::ranges::move(sentence, std::back_inserter(runs));
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

Control toggle(const Subject& subject, std::string_view id, std::string label) {
  Control toggle{.kind = Control::Kind::kToggle, .action = "open/" + std::string(id)};
  toggle.label = std::move(label);
  toggle.on = is_open(subject, id);
  return toggle;
}

bool is_open(const Subject& subject, std::string_view id) {
  const Viewing& viewing = subject.state.viewing;
  return viewing.open.contains(id) || viewing.only.contains(id);
}

Section closed_section(const Subject& subject, std::string_view id, std::string heading) {
  Section section{.id = std::string(id), .heading = std::move(heading)};
  if (!subject.state.viewing.only.contains(id)) section.open = toggle(subject, id, section.heading);
  return section;
}

}  // namespace app
