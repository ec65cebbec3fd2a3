// The single-mandate districts: the winner of each, as far as our
// sources name it, and the other possible winners.
#include <algorithm>
#include <utility>

#include "app/sections/holders.h"

namespace app {
namespace {

using scenario::District;

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
    // Without a map there is no place to name.
    const std::string who = subject.words.say("winner.unconfirmed");
    return {{subject.words.say("district.winner_of", {{"number", no}}), Run::Style::kStrong},
            {": " + (winner.empty() ? who : subject.one_winner(winner)), Run::Style::kPlain}};
  }
  const bool as_declared = !district->winner.empty() && district->winner == winner;
  const std::string_view whose = winner.empty() ? district->winner_read : winner;
  const std::string who = whose.empty() ? "" : subject.one_winner(whose);
  const std::string area = district->area.in(subject.language());
  const std::string where = area.empty() ? place : place + " (" + area + ")";
  const auto tell = [&](std::string_view key, const std::string& deputy) {
    return subject.rich(key,
                        {{"number", no}, {"place", where}, {"winner", who}, {"deputy", deputy}});
  };
  const std::string deputy = district->deputy.in(subject.language());
  if (winner.empty()) {
    if (!who.empty()) return tell("district.reading", deputy);
    return deputy.empty() ? tell("district.unconfirmed", "") : tell("district.name_only", deputy);
  }
  return as_declared && !deputy.empty() ? tell("district.declared", deputy)
                                        : tell("district.given", "");
}

// Every winner that a district can have.
void add_winners(const Subject& subject, Control& choice) {
  for (const auto& list : subject.state.scenario.lists) {
    choice.options.push_back({list.id, subject.winner_name(list.id)});
  }
  for (const auto id : {scenario::kIndependentId, scenario::kVacantId}) {
    choice.options.push_back({std::string(id), subject.one_winner(id)});
  }
}

// When the choices are read one by one, a number alone says little: the place is named too.
Control winner_choice(const Subject& subject, int number, const std::string& place,
                      std::string_view winner) {
  Control choice{.kind = Control::Kind::kChoice, .action = "district/" + std::to_string(number)};
  std::string which = subject.words.number(number);
  if (!place.empty()) which += " (" + place + ")";
  choice.label = subject.words.say("district.winner_of", {{"number", which}});
  choice.text = winner;
  // The winner of a confirmed district is known: "not confirmed" is no choice there.
  if (!is_confirmed(subject.state, number)) {
    choice.options.push_back({"", subject.words.say("winner.unconfirmed")});
  }
  add_winners(subject, choice);
  choice.marks = {{"winner-of", std::to_string(number)}};
  return choice;
}

// Gives many districts at once: the choice shows their one winner if they have one.
Control many(const Subject& subject, std::string action, std::string label,
             const std::vector<int>& numbers) {
  Control choice{.kind = Control::Kind::kChoice, .action = std::move(action)};
  choice.label = std::move(label);
  choice.text = listed_winner(subject.state, numbers.front());
  for (const int number : numbers) {
    if (listed_winner(subject.state, number) != choice.text) choice.text.clear();
  }
  if (choice.text.empty()) choice.options.push_back({"", subject.words.say("districts.as_shown")});
  add_winners(subject, choice);
  return choice;
}

// Each region that has several districts, and all districts.
Controls groups(const Subject& subject, const std::vector<District>* map) {
  Controls controls{.id = id::kDistrictGroups,
                    .label = subject.words.say("districts.groups"),
                    .folded = map != nullptr};
  std::vector<std::pair<std::string_view, std::vector<int>>> regions;
  const std::vector<District> none;
  for (const District& district : map ? *map : none) {
    auto at = std::ranges::find(regions, district.region, &decltype(regions)::value_type::first);
    if (at == regions.end()) at = regions.insert(at, {district.region, {}});
    at->second.push_back(district.number);
  }
  for (const auto& [id, numbers] : regions) {
    const scenario::Name* const name = subject.catalogue.region(id);
    if (numbers.size() < 2 || !name) continue;
    controls.controls.push_back(
        many(subject, "region/" + std::string(id), name->in(subject.language()), numbers));
  }
  std::vector<int> all;
  for (int n = 1; n <= subject.state.scenario.rules.district_seats; ++n) all.push_back(n);
  controls.controls.push_back(
      many(subject, "districts/all", subject.words.say("districts.all"), all));
  return controls;
}

// "n of 29" for each winner that could hold some.
Controls holdings(const Subject& subject) {
  const words::Words& words = subject.words;
  Controls controls{.id = id::kHoldings, .label = words.say("districts.holdings")};
  const std::string all = words.number(subject.state.scenario.rules.district_seats);
  for (const Holder& holder : holders(subject)) {
    if (!seats::is_list(holder.who) && holder.who != seats::kIndependent) continue;
    const std::string id = holder_id(subject, holder.who);
    const seats::Seats held = holder.by_district;
    const Holdable can = holdable(subject.state, id);
    Control stepper{.kind = Control::Kind::kStepper, .action = "holding/" + id};
    stepper.label = holder_name(subject, holder.who);
    stepper.text = words.say("districts.holds", {{"count", words.number(held)}, {"all", all}});
    stepper.value = held;
    stepper.low = can.least;
    stepper.high = can.most;
    stepper.enabled = can.least < can.most;
    controls.controls.push_back(std::move(stepper));
  }
  Control reset{.kind = Control::Kind::kButton, .action = "districts/reset"};
  reset.label = words.say("districts.reset");
  reset.enabled = can_reset_districts(subject.state);
  controls.controls.push_back(std::move(reset));
  return controls;
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
               {.control = winner_choice(subject, number, place, winner)}};
  return row;
}

// What the totals say about the districts that are not listed: "Amanat 17, ...".
Sentence unlisted(const Subject& subject) {
  const seats::DistrictSeats& all = subject.result.districts;
  seats::DistrictSeats rest = all;
  for (const auto& entry : subject.state.scenario.districts) {
    --rest.of(scenario::winner_index(subject.state.scenario, entry.winner));
  }
  std::string parts;
  seats::Seats open = 0;
  for (const Holder& holder : holders(subject)) {
    if (holder.who == seats::kOtherSeats) continue;
    const seats::Seats count = rest.of(holder.who);
    open += count;
    if (count == 0) continue;
    words::join(parts, subject.with_number(holder_name(subject, holder.who), count));
  }
  const bool nobody = rest.vacant == open;
  Sentence sentence{.id = "unlisted"};
  if (open == 0) return sentence;
  const std::string count = subject.words.number(open);
  if (nobody) {
    sentence.runs = subject.rich("districts.open", {{"count", count}});
    return sentence;
  }
  // Whether these totals are the election's, as our sources have them, or others.
  const scenario::Election* const election = subject.election();
  const bool sourced = !subject.state.own && election &&
                       subject.state.scenario.district_seats == election->scenario.district_seats;
  sentence.runs = subject.rich(sourced ? "districts.unlisted" : "districts.unlisted_set",
                               {{"count", count}, {"parts", parts}});
  if (all.overridden > 0) {
    // Our sources do not say from which winner an unconfirmed district was taken.
    for (Run& run : subject.rich("districts.overridden")) sentence.runs.push_back(std::move(run));
  }
  return sentence;
}

// "Amanat 22, independents 7": who holds the districts.
std::string held(const Subject& subject) {
  std::string parts;
  for (const Holder& holder : holders(subject)) {
    if (holder.by_district == 0) continue;
    words::join(parts, subject.with_number(holder_name(subject, holder.who), holder.by_district));
  }
  return parts + '.';
}

// The deputies of the districts, where for most of them the district is not known.
void add_deputies(const Subject& subject, const scenario::Election& election, Section& section) {
  const std::string count =
      subject.words.number(static_cast<std::int64_t>(election.districts.size()));
  Sentence sentence{.id = "deputies", .runs = subject.rich("districts.names", {{"count", count}})};
  sentence.more = toggle(subject, "deputies", subject.words.say("districts.show_names"));
  section.nodes.emplace_back(std::move(sentence));
  if (is_open(subject, "deputies")) {
    section.tell("deputies-names", line_of_source(subject, election.deputies));
  }
}

}  // namespace

std::optional<Section> describe_districts(const Subject& subject) {
  const words::Words& words = subject.words;
  const scenario::Election* const election = map_of(subject.catalogue, subject.state);
  const std::vector<District>* const map = election ? &election->districts : nullptr;
  const int count = subject.state.scenario.rules.district_seats;
  if (count == 0) return std::nullopt;
  Section section = closed_section(
      subject, id::kDistricts,
      words::Words::fill(words.text("districts.heading", count), {{"count", words.number(count)}}));
  section.finding = held(subject);
  if (!is_open(subject, id::kDistricts)) return section;

  Table table{.id = id::kDistricts,
              .caption = words.say("districts.caption"),
              .hint = words.say("districts.hint")};
  table.columns = {{"number", words.say("column.district")},
                   {id::kRegion, words.say("column.region")},
                   {"area", words.say("column.area")},
                   {id::kWinner, words.say("column.winner")}};
  for (int number = 1; number <= count; ++number) {
    table.rows.push_back(district_row(subject, map, number));
  }
  section.tell("plurality", subject.rich("districts.plurality"));
  add_law(subject, "plurality", section.nodes);
  if (Sentence sentence = unlisted(subject); !sentence.runs.empty()) {
    section.nodes.emplace_back(std::move(sentence));
  }
  // The list is part of the data that is fetched on demand.
  if (election && (!words.complete() || !election->deputies.name.en.empty())) {
    add_deputies(subject, *election, section);
  }
  section.nodes.emplace_back(std::move(table));
  section.nodes.emplace_back(groups(subject, map));
  section.nodes.emplace_back(holdings(subject));
  section.tell(id::kHoldingRule, subject.rich("districts.holding_rule"));
  return section;
}

}  // namespace app
