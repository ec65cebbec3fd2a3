// Majorities: the seats that each needs, and the groups that can reach it together.
#include <algorithm>
#include <utility>

#include "app/sections/actions.h"
#include "app/sections/basis.h"
#include "app/sections/holders.h"
#include "seats/majorities.h"

namespace app {
namespace {

// A longer list would not be read.
constexpr std::size_t kListed = 30;

// Lists and independents with seats, in the order of the ballot.
std::vector<Holder> groups(const Subject& subject) {
  std::vector<Holder> all = holders(subject);
  std::erase_if(all, [](const Holder& holder) {
    const bool group = seats::is_list(holder.who) || holder.who == seats::kIndependent;
    return !group || holder.seats() == 0;
  });
  return all;
}

// "Amanat 62"
std::string with_seats(const Subject& subject, const Holder& group) {
  return subject.with_number(holder_name(subject, group.who), group.seats());
}

bool is_picked(const Subject& subject, const Holder& group) {
  return subject.state.viewing.picked.contains(
      scenario::holder_id(subject.state.scenario, group.who));
}

const std::vector<scenario::Majority>& of_the_law(const Subject& subject) {
  static const std::vector<scenario::Majority> kNone;
  const auto* const rules = subject.catalogue.rule_set(subject.state.scenario.rules_id);
  return rules ? rules->majorities : kNone;
}

seats::Seats half(const Subject& subject) {
  return seats::more_than_half(subject.all_seats());
}

// Who has a majority alone, if anybody has.
std::string alone(const Subject& subject) {
  for (const Holder& group : groups(subject)) {
    if (!seats::is_list(group.who) || group.seats() < half(subject)) continue;
    return subject.words.say("finding.majority",
                             {{"name", holder_name(subject, group.who)},
                              {"count", subject.words.number(group.seats())},
                              {"all", subject.words.number(subject.all_seats())}});
  }
  return subject.words.say("finding.no_majority");
}

Controls picks(const Subject& subject, const std::vector<Holder>& groups) {
  Controls picks{.id = "majority-pick", .label = subject.words.say("majority.pick")};
  for (const Holder& group : groups) {
    picks.controls.push_back({.kind = Control::Kind::kToggle,
                              .action = "pick/" + holder_id(subject, group.who),
                              .label = with_seats(subject, group),
                              .on = is_picked(subject, group)});
  }
  return picks;
}

// The picked groups' seats in one bar, with a line where each majority begins.
Bars reach(const Subject& subject, const std::vector<Holder>& picked, seats::Seats together) {
  const words::Words& words = subject.words;
  Bars bars{.id = "majority-reach", .caption = words.say("majority.reach")};
  bars.high = subject.all_seats();
  Bar bar{.id = "majority-picked", .label = words.say("majority.picked")};
  bar.text = words.number(together);
  const auto stretch = [&](const Holder& group, Form form, seats::Seats count,
                           std::string_view key) {
    if (count == 0) return;
    const std::string name = holder_name(subject, group.who);
    bar.stretches.push_back({subject.owner(group.who), form, count,
                             words.say(key, {{"group", name}, {"seats", words.number(count)}}),
                             name});
  };
  for (const Holder& group : picked) {
    stretch(group, Form::kList, group.by_list, "majority.by_list");
    stretch(group, Form::kDistrict, group.by_district, "majority.by_district");
  }
  bars.bars.push_back(std::move(bar));
  const auto line = [&](seats::Seats at) { bars.lines.push_back({at, words.number(at)}); };
  for (const scenario::Majority& one : of_the_law(subject)) line(one.seats);
  if (bars.lines.empty()) line(half(subject));
  return bars;
}

Sentence together_sentence(const Subject& subject, seats::Seats together) {
  const words::Words& words = subject.words;
  const seats::Seats needed = half(subject);
  const std::string_view key = together == 0       ? "majority.nobody"
                               : together < needed ? "majority.short"
                                                   : "majority.enough";
  return {.id = "majority-together",
          .runs = subject.rich(key, {{"seats", words.number(together)},
                                     {"all", words.number(subject.all_seats())},
                                     {"short", words.number(needed - together)},
                                     {"needed", words.number(needed)}})};
}

// What each majority needs, what it is for, and whether it is reached.
Table needs(const Subject& subject, seats::Seats together) {
  const words::Words& words = subject.words;
  const scenario::Language language = subject.language();
  const auto& known = of_the_law(subject);
  Table table{.id = "majority-needs", .caption = words.say("majority.needs")};
  table.columns = {{"name", words.say("majority.kind")},
                   {id::kSeats, words.say("column.seats"), true}};
  if (!known.empty()) {
    table.columns.push_back({"purpose", words.say("majority.purpose")});
    table.columns.push_back({"law", words.say("majority.article")});
  }
  table.columns.push_back({"picked", words.say("majority.picked")});
  const auto row = [&](seats::Seats needed, std::string name) -> Row& {
    Row& added = table.rows.emplace_back();
    added.id = "majority-" + std::to_string(needed);
    added.cells = {{.text = std::move(name)}, {.text = words.number(needed)}};
    return added;
  };
  const auto end = [&](Row& added, seats::Seats needed) {
    added.cells.push_back({.text = together < needed
                                       ? words.count("majority.missing", needed - together)
                                       : words.say("majority.reached")});
  };
  for (const scenario::Majority& one : known) {
    Row& added = row(one.seats, one.name.in(language));
    added.cells.push_back({.text = one.purpose.in(language)});
    added.cells.push_back({.text = one.law.in(language)});
    end(added, one.seats);
  }
  if (known.empty()) end(row(half(subject), words.say("majority.half")), half(subject));
  return table;
}

void add_minimal(const Subject& subject, const std::vector<Holder>& groups,
                 std::vector<Node>& nodes) {
  const words::Words& words = subject.words;
  std::vector<seats::Seats> sizes;
  for (const Holder& group : groups) sizes.push_back(group.seats());
  const auto found = seats::minimal_majorities(sizes, half(subject), kListed);
  Sentence sentence{.id = "majority-minimal-what"};
  sentence.runs = subject.rich(found.minimal.empty() ? "majority.minimal_none" : "majority.minimal",
                               {{"needed", words.number(half(subject))}});
  nodes.emplace_back(std::move(sentence));
  if (found.minimal.empty()) return;

  Table table{.id = "majority-minimal", .caption = words.say("majority.minimal_caption")};
  table.columns = {{"groups", words.say("majority.groups")},
                   {id::kSeats, words.say("column.seats"), true}};
  for (const seats::Majority& majority : found.minimal) {
    Row& row = table.rows.emplace_back();
    row.id = "minimal-" + std::to_string(table.rows.size());
    std::string names;
    seats::Seats sum = 0;
    for (const int member : majority) {
      const Holder& group = groups[member];
      words::join(names, with_seats(subject, group), " + ");
      sum += group.seats();
    }
    row.cells = {{.text = std::move(names)}, {.text = words.number(sum)}};
  }
  nodes.emplace_back(std::move(table));
  if (!found.more) return;
  nodes.emplace_back(
      Sentence{.id = "majority-more",
               .runs = subject.rich("majority.more", {{"count", words.number(kListed)}})});
}

}  // namespace

bool act_majority(const Request& request, const Context& context, State& state) {
  const std::string_view object = request.object;
  Viewing& viewing = state.viewing;
  if (viewing.picked.contains(object)) {
    viewing.picked.toggle(object);
    return true;
  }
  // A group without seats contributes none.
  const seats::HolderId who = scenario::winner_index(state.scenario, object);
  const seats::Seats seats = who == seats::kIndependent ? context.result.districts.independent
                             : seats::is_list(who)      ? context.result.seats_of(who)
                                                        : 0;
  if (seats == 0) return false;
  viewing.picked.toggle(object);
  return true;
}

std::optional<Section> describe_majority(const Subject& subject) {
  const std::vector<Holder> all = groups(subject);
  if (all.empty()) return std::nullopt;  // no group to have a majority
  Section section = closed_section(subject, id::kMajority, subject.words.say("majority.heading"));
  section.finding = alone(subject);
  return section;
}

void open_majority(const Subject& subject, Section& section) {
  const std::vector<Holder> all = groups(subject);
  const words::Words& words = subject.words;
  std::vector<Holder> picked;
  seats::Seats together = 0;
  for (const Holder& group : all) {
    if (!is_picked(subject, group)) continue;
    picked.push_back(group);
    together += group.seats();
  }
  section.tell("majority-what", subject.rich("majority.what"));
  section.nodes.emplace_back(picks(subject, all));
  section.nodes.emplace_back(reach(subject, picked, together));
  section.nodes.emplace_back(together_sentence(subject, together));
  if (subject.result.districts.independent > 0)
    section.tell("majority-independents", subject.rich("majority.independents"));
  const seats::Seats others = subject.state.scenario.rules.other_seats;
  if (others > 0)
    section.tell("majority-others", subject.rich(others_key("majority.others", subject),
                                                 {{"seats", words.number(others)}}));
  const seats::Seats vacant = subject.vacant_seats();
  if (vacant > 0)
    section.tell("majority-vacant",
                 subject.rich("majority.vacant", {{"seats", words.number(vacant)}}));
  section.nodes.emplace_back(needs(subject, together));
  add_minimal(subject, all, section.nodes);
}

}  // namespace app
