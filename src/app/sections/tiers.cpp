// The two ballots told apart: lists alone, districts alone, together.
#include <tuple>
#include <utility>

#include "app/sections/basis.h"
#include "app/sections/describe.h"

namespace app {
namespace {

Pictures pictures(const Subject& subject) {
  const words::Words& words = subject.words;
  Pictures pictures{.id = "ballots-pictures", .caption = words.say("ballots.pictures")};
  for (const auto& [part, id, key] :
       {std::tuple(Part::kLists, "ballots-lists", "ballots.lists"),
        std::tuple(Part::kDistricts, "ballots-districts", "ballots.districts"),
        std::tuple(Part::kAll, "ballots-together", "ballots.together")}) {
    Chamber& chamber = pictures.chambers.emplace_back(describe_chamber(subject, part));
    chamber.id = id;
    chamber.title = words.say(key);
    chamber.hint.clear();
  }
  return pictures;
}

Table table(const Subject& subject) {
  const words::Words& words = subject.words;
  const scenario::Result& result = subject.result;
  const seats::Rules& rules = subject.state.scenario.rules;
  Table table{.id = id::kTiers, .caption = words.say("ballots.caption")};
  table.columns = {{id::kName, words.say("column.list")},
                   {"lists", words.say("ballots.lists"), true},
                   {"districts", words.say("ballots.districts"), true},
                   {"together", words.say("ballots.together"), true}};
  const seats::Seats all = subject.all_seats();
  const auto cell = [&](seats::Seats part, seats::Seats of) {
    const std::string number = words.number(part);
    return Cell{.text = number + " (" + words.percent(part, of) + ")", .brief = number};
  };
  const auto row = [&](std::string_view id, std::string name, Owner owner, seats::Seats by_list,
                       seats::Seats by_district, seats::Seats together) {
    if (together == 0) return;
    table.rows.push_back({.id = std::string(id),
                          .owner = std::move(owner),
                          .cells = {{.text = std::move(name)},
                                    cell(by_list, rules.list_seats),
                                    cell(by_district, rules.district_seats),
                                    cell(together, all)}});
  };
  for (int i = 0; i < result.trace.list_count; ++i) {
    const auto list = static_cast<std::size_t>(i);
    row(subject.state.scenario.lists[list].id, subject.list_name(i), subject.owner(i),
        result.trace.lists[list].seats(), result.districts.of_list[list], result.seats_of(i));
  }
  const seats::Seats independent = result.districts.independent;
  row(scenario::kIndependentId, subject.winner_name(scenario::kIndependentId),
      {Owner::kIndependent, {}}, 0, independent, independent);
  row("other_seats", words.say(others_key("winner.assembly", subject)), {Owner::kOther, {}}, 0, 0,
      rules.other_seats);
  row(scenario::kVacantId, words.say("winner.vacant"), {}, result.trace.unfilled_seats,
      result.districts.vacant, subject.vacant_seats());
  Row& total = table.total.emplace();
  total.id = "total";
  total.cells = {{.text = words.say("seats.total")},
                 {.text = words.number(rules.list_seats)},
                 {.text = words.number(rules.district_seats)},
                 {.text = words.number(all)}};
  return table;
}

}  // namespace

std::optional<Section> describe_tiers(const Subject& subject) {
  const seats::Rules& rules = subject.state.scenario.rules;
  if (rules.list_seats == 0 || rules.district_seats == 0) return std::nullopt;
  Section section = closed_section(subject, id::kTiers, "ballots.heading");
  if (!is_open(subject, section.id)) return section;
  section.nodes.emplace_back(
      Sentence{.id = "ballots-what",
               .runs = subject.rich("ballots.what",
                                    {{"lists", subject.words.number(rules.list_seats)},
                                     {"districts", subject.words.number(rules.district_seats)}})});
  section.nodes.emplace_back(pictures(subject));
  section.nodes.emplace_back(table(subject));
  return section;
}

}  // namespace app
