// The two ballots separately: lists alone, districts alone, together.
#include <tuple>
#include <utility>

#include "app/sections/holders.h"

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
  for (const Holder& holder : holders(subject)) {
    if (holder.seats() == 0) continue;
    table.rows.push_back({.id = holder_id(subject, holder.who),
                          .owner = subject.owner(holder.who),
                          .cells = {{.text = holder_name(subject, holder.who)},
                                    cell(holder.by_list, rules.list_seats),
                                    cell(holder.by_district, rules.district_seats),
                                    cell(holder.seats(), all)}});
  }
  Row& total = table.total.emplace();
  total.id = "total";
  total.cells = {{.text = words.say("seats.total")},
                 {.text = words.number(rules.list_seats)},
                 {.text = words.number(rules.district_seats)},
                 {.text = words.number(all)}};
  return table;
}

// The seats of the list that has the most, by each ballot.
std::string largest(const Subject& subject) {
  const words::Words& words = subject.words;
  const seats::Rules& rules = subject.state.scenario.rules;
  const Holder* most = nullptr;
  const std::vector<Holder> all = holders(subject);
  for (const Holder& holder : all) {
    if (holder.who >= 0 && (!most || holder.seats() > most->seats())) most = &holder;
  }
  if (!most) return "";
  return words.say("finding.ballots", {{"name", holder_name(subject, most->who)},
                                       {"won", words.number(most->by_list)},
                                       {"lists", words.number(rules.list_seats)},
                                       {"taken", words.number(most->by_district)},
                                       {"districts", words.number(rules.district_seats)}});
}

}  // namespace

std::optional<Section> describe_tiers(const Subject& subject) {
  const seats::Rules& rules = subject.state.scenario.rules;
  if (rules.list_seats == 0 || rules.district_seats == 0) return std::nullopt;
  Section section = closed_section(subject, id::kTiers, subject.words.say("ballots.heading"));
  section.finding = largest(subject);
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
