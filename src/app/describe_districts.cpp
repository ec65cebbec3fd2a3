// The single-mandate districts: who won each, as far as our sources say, and
// who else could have it.
#include <algorithm>
#include <utility>

#include "app/describe.h"

namespace app {
namespace {

using scenario::District;

// The map of the election, where the rule set is the one it was held under.
const std::vector<District>* map_of(const Subject& subject) {
  const auto* const election = subject.election();
  if (!election || election->districts.empty() || subject.state.own) return nullptr;
  const auto held = static_cast<std::size_t>(subject.state.scenario.rules.district_seats);
  return election->districts.size() == held ? &election->districts : nullptr;
}

const District* find(const std::vector<District>* map, int number) {
  if (!map) return nullptr;
  const auto found = std::ranges::find(*map, number, &District::number);
  return found == map->end() ? nullptr : &*found;
}

std::string_view listed_winner(const State& state, int number) {
  const auto& listed = state.scenario.districts;
  const auto found = std::ranges::find(listed, number, &scenario::DistrictEntry::number);
  return found == listed.end() ? std::string_view() : std::string_view(found->winner);
}

// "No 5, Almaty city (Bostandyq, Medeu): ..." as runs.
std::vector<Run> note(const Subject& subject, int number, const District* district,
                      const std::string& place, std::string_view winner) {
  const std::string no = subject.words.number(number);
  if (!district) {
    // Without a map there is no place to tell of.
    const std::string who = subject.words.say("winner.unconfirmed");
    return {{subject.words.say("district.winner_of", {{"number", no}}), Run::Style::kStrong},
            {": " + (winner.empty() ? who : subject.winner_name(winner)), Run::Style::kPlain}};
  }
  const bool as_declared = !district->winner.empty() && district->winner == winner;
  const std::string who = winner.empty() ? "" : subject.winner_name(winner);
  const std::string area = district->area.in(subject.language());
  const std::string where = area.empty() ? place : place + " (" + area + ")";
  const auto tell = [&](std::string_view key, const std::string& deputy) {
    return subject.rich(key,
                        {{"number", no}, {"place", where}, {"winner", who}, {"deputy", deputy}});
  };
  const std::string deputy = district->deputy.in(subject.language());
  if (winner.empty()) {
    return deputy.empty() ? tell("district.unconfirmed", "") : tell("district.name_only", deputy);
  }
  return as_declared && !deputy.empty() ? tell("district.declared", deputy)
                                        : tell("district.given", "");
}

Control winner_choice(const Subject& subject, int number, const District* district,
                      std::string_view winner) {
  Control choice{.kind = Control::Kind::kChoice, .action = "district/" + std::to_string(number)};
  choice.label =
      subject.words.say("district.winner_of", {{"number", subject.words.number(number)}});
  choice.text = winner;
  // Who won a confirmed district is known: "not confirmed" is no choice there.
  if (!district || district->winner.empty()) {
    choice.options.push_back({"", subject.words.say("winner.unconfirmed")});
  }
  for (const auto& list : subject.state.scenario.lists) {
    choice.options.push_back({list.id, subject.winner_name(list.id)});
  }
  for (const auto id : {scenario::kIndependentId, scenario::kVacantId}) {
    choice.options.push_back({std::string(id), subject.winner_name(id)});
  }
  choice.marks = {{"winner-of", std::to_string(number)}};
  return choice;
}

// Where a district without a place on a map goes: a plain grid.
constexpr int kGridColumns = 9;

Row district_row(const Subject& subject, const std::vector<District>* map, int number) {
  const District* const district = find(map, number);
  const std::string_view winner = listed_winner(subject.state, number);
  const scenario::Name* const region =
      district ? subject.catalogue.region(district->region) : nullptr;
  const std::string place = region ? region->in(subject.language()) : "";

  Row row{.id = std::to_string(number)};
  row.owner = subject.owner(winner);
  row.form = winner.empty()                  ? Form::kUnconfirmed
             : winner == scenario::kVacantId ? Form::kVacant
                                             : Form::kDistrict;
  row.column = district ? district->column : (number - 1) % kGridColumns;
  row.line = district ? district->row : (number - 1) / kGridColumns;
  row.note = note(subject, number, district, place, winner);
  row.cells = {{.text = subject.words.number(number)},
               {.text = place},
               {.text = district ? district->area.in(subject.language()) : ""},
               {.control = winner_choice(subject, number, district, winner)}};
  return row;
}

// What the totals say of the districts that are not listed: "Amanat 17, ...".
Sentence unlisted(const Subject& subject) {
  const seats::DistrictSeats& all = subject.result.districts;
  seats::DistrictSeats rest = all;
  for (const auto& entry : subject.state.scenario.districts) {
    --rest.of(scenario::winner_index(subject.state.scenario, entry.winner));
  }
  std::string parts;
  seats::Seats open = 0;
  const auto part = [&](std::string_view id, seats::Seats count) {
    open += count;
    if (count == 0) return;
    parts += (parts.empty() ? "" : ", ") + subject.winner_name(id) + "\u00A0" +
             subject.words.number(count);
  };
  for (int i = 0; i < subject.result.trace.list_count; ++i) {
    part(subject.state.scenario.lists[static_cast<std::size_t>(i)].id, rest.of_list[i]);
  }
  part(scenario::kIndependentId, rest.independent);
  const bool nobody = parts.empty();
  part(scenario::kVacantId, rest.vacant);
  Sentence sentence{.id = "unlisted"};
  if (open == 0) return sentence;
  const std::string count = subject.words.number(open);
  if (nobody) {
    sentence.runs = subject.rich("districts.open", {{"count", count}});
    return sentence;
  }
  sentence.runs = subject.rich("districts.unlisted", {{"count", count}, {"parts", parts}});
  if (all.overridden > 0) {
    // Which winner an unconfirmed district was taken from nobody here knows.
    for (Run& run : subject.rich("districts.overridden")) sentence.runs.push_back(std::move(run));
  }
  return sentence;
}

}  // namespace

Section describe_districts(const Subject& subject) {
  const words::Words& words = subject.words;
  const std::vector<District>* const map = map_of(subject);
  const int count = subject.state.scenario.rules.district_seats;

  Table table{.id = "districts", .caption = words.say("districts.caption")};
  table.columns = {{"number", words.say("column.district")},
                   {"region", words.say("column.region")},
                   {"area", words.say("column.area")},
                   {"winner", words.say("column.winner")}};
  for (int number = 1; number <= count; ++number) {
    table.rows.push_back(district_row(subject, map, number));
  }
  Section section{
      "districts",
      words::Words::fill(words.text("districts.heading", count), {{"count", words.number(count)}}),
      {}};
  section.nodes.emplace_back(
      Sentence{.id = "plurality", .runs = subject.rich("districts.plurality")});
  add_law(subject, "plurality", section.nodes);
  if (Sentence sentence = unlisted(subject); !sentence.runs.empty()) {
    section.nodes.emplace_back(std::move(sentence));
  }
  section.nodes.emplace_back(std::move(table));
  return section;
}

}  // namespace app
