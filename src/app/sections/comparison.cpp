// The same votes under other rules, side by side: every chamber with its
// picture, a table of all, and the lists that only some of the rules seat.
#include <algorithm>
#include <utility>

#include "app/sections/holders.h"

namespace app {
namespace {

using scenario::RuleSet;

// A chamber that the votes give under one rule set.
struct Side {
  std::string id;  // the rule set's, or "own"
  std::string name;
  std::string title;  // the name above a column or a picture
  State state;
  scenario::Result result;
  std::vector<Holder> holders;

  [[nodiscard]] Subject subject(const Subject& of) const {
    return {of.catalogue, of.words, state, result};
  }
};

// In the order of their dates.
std::vector<const RuleSet*> by_date(const scenario::Catalogue& catalogue) {
  std::vector<const RuleSet*> sets;
  const auto add = [&](const RuleSet* set) {
    if (set && std::ranges::find(sets, set) == sets.end()) sets.push_back(set);
  };
  for (const scenario::Moment& moment : catalogue.timeline()) {
    add(catalogue.rule_set(moment.rules));
  }
  for (const RuleSet& set : catalogue.rule_sets()) add(&set);
  return sets;
}

// What is shown now, then the other rule sets that the districts fit; the names of those
// that they do not fit are added to `left_out`.
std::vector<Side> sides(const Subject& subject, std::string& left_out) {
  // A replay or picked groups belong to the large chamber.
  State plain = subject.state;
  const bool in_middle = plain.viewing.independents_in_middle;
  plain.viewing = {};
  plain.viewing.independents_in_middle = in_middle;

  std::vector<Side> all;
  const std::string& now = plain.scenario.rules_id;
  const RuleSet* const known = subject.catalogue.rule_set(now);
  const std::string name = known ? known->name.in(subject.language()) : subject.own_rules();
  all.push_back({now.empty() ? "own" : now, name,
                 subject.words.say("comparison.now", {{"rules", name}}), plain, subject.result,
                 holders(subject)});
  for (const RuleSet* const set : by_date(subject.catalogue)) {
    if (set->id == now) continue;
    const std::string& set_name = set->name.in(subject.language());
    if (!fits(plain, *set)) {
      words::join(left_out, set_name);
      continue;
    }
    Side& side = all.emplace_back(Side{set->id, set_name, set_name, plain, {}, {}});
    set_rules(side.state, *set);
    side.result = scenario::compute(side.state.scenario);
    side.holders = scenario::holders(side.state.scenario, side.result);
  }
  return all;
}

// The seats of one holder under every rule set: `seats` returns them, or a
// number below 0 where the holder can have none.
template <class Seats>
Row row_of(const Subject& subject, const std::vector<Side>& sides, const std::string& id,
           std::string name, const Seats& seats) {
  Row row{.id = id, .cells = {{.text = std::move(name)}}};
  for (const Side& side : sides) {
    const seats::Seats count = seats(side);
    Cell& cell = row.cells.emplace_back();
    cell.text = count < 0 ? "–" : subject.words.number(count);
    if (count >= 0) {
      cell.change = subject.words.percent(count, side.subject(subject).all_seats(), 0);
    }
    cell.marks = {{"compare-seats-of", id + '@' + side.id}};
  }
  return row;
}

Table table(const Subject& subject, const std::vector<Side>& sides) {
  const words::Words& words = subject.words;
  Table table{.id = "compare", .caption = words.say("comparison.caption"), .folded = true};
  table.columns.push_back({id::kName, words.say("column.list")});
  for (const Side& side : sides) table.columns.push_back({side.id, side.title, true});

  for (std::size_t at = 0; at < sides.front().holders.size(); ++at) {
    const auto has_row = [at](const Side& side) { return side.holders[at].has_row(); };
    if (std::ranges::none_of(sides, has_row)) continue;
    const seats::HolderId who = sides.front().holders[at].who;
    Row row = row_of(subject, sides, holder_id(subject, who), holder_name(subject, who),
                     [at](const Side& side) {
                       const Holder& holder = side.holders[at];
                       return holder.possible ? holder.seats() : -1;
                     });
    row.owner = subject.owner(who);
    table.rows.push_back(std::move(row));
  }

  table.total = row_of(subject, sides, "total", words.say("seats.total"),
                       [&](const Side& side) { return side.subject(subject).all_seats(); });
  for (std::size_t at = 1; at < table.total->cells.size(); ++at) {
    Cell& cell = table.total->cells[at];
    cell.change.clear();
    cell.marks = {{"compare-seats-total", sides[at - 1].id}};  // a list's id may be "total"
  }
  return table;
}

// One sentence for all lists that the same rule sets seat and the same do not.
std::vector<Sentence> differences(const Subject& subject, const std::vector<Side>& sides) {
  struct Group {
    std::string lists, with, without;
  };
  std::vector<Group> groups;
  bool any = false;
  for (int i = 0; i < subject.result.trace.list_count; ++i) {
    Group group;
    for (const Side& side : sides) {
      words::join(side.result.seats_of(i) > 0 ? group.with : group.without, side.name);
    }
    any |= !group.with.empty();
    if (group.with.empty() || group.without.empty()) continue;
    const auto same = std::ranges::find(groups, group.with, &Group::with);
    words::join(same == groups.end() ? groups.emplace_back(std::move(group)).lists : same->lists,
                subject.list_name(i));
  }
  std::vector<Sentence> sentences;
  for (const Group& group : groups) {
    sentences.push_back({.id = "compare-difference-" + std::to_string(sentences.size()),
                         .runs = subject.rich("comparison.some", {{"lists", group.lists},
                                                                  {"with", group.with},
                                                                  {"without", group.without}})});
  }
  if (groups.empty()) {
    sentences.push_back({.id = "compare-difference-0",
                         .runs = subject.rich(any ? "comparison.none" : "comparison.nobody")});
  }
  return sentences;
}

// Most readers compare the Mazhilis and the Kurultai: the one that is not shown.
std::string_view other_chamber(const Subject& subject) {
  return subject.state.scenario.rules_id == kKurultai ? kMazhilis : kKurultai;
}

// The largest list's seats in the other chamber, if the votes fit it.
std::string in_other_chamber(const Subject& subject) {
  const RuleSet* const set = subject.catalogue.rule_set(other_chamber(subject));
  const auto& lists = subject.state.scenario.lists;
  if (!set || lists.empty() || !fits(subject.state, *set)) return "";
  State state = subject.state;
  set_rules(state, *set);
  const scenario::Result result = scenario::compute(state.scenario);
  const Subject there = {subject.catalogue, subject.words, state, result};
  const auto first = std::ranges::max_element(lists, {}, &scenario::ListEntry::votes);
  const int list = static_cast<int>(first - lists.begin());
  const words::Words& words = subject.words;
  return words.say("finding.comparison", {{"rules", set->name.in(subject.language())},
                                          {"name", subject.list_name(list)},
                                          {"count", words.number(result.seats_of(list))},
                                          {"all", words.number(there.all_seats())}});
}

// "5%: Mazhilis 2023, Kurultai 2026; 7%: Mazhilis 2007"
std::string barriers(const Subject& subject, const std::vector<Side>& sides) {
  std::vector<std::pair<std::string, std::string>> groups;
  for (const Side& side : sides) {
    const std::string threshold = side.subject(subject).threshold();
    const auto same =
        std::ranges::find(groups, threshold, &std::pair<std::string, std::string>::first);
    words::join(same == groups.end() ? groups.emplace_back(threshold, "").second : same->second,
                side.name);
  }
  std::string parts;
  for (const auto& [threshold, names] : groups) {
    words::join(parts, threshold, "; ");
    parts += " (" + names + ")";
  }
  return parts;
}

}  // namespace

std::optional<Section> describe_comparison(const Subject& subject) {
  Section section =
      closed_section(subject, id::kComparison, subject.words.say("comparison.heading"));
  if (!is_open(subject, section.id)) {
    section.finding = in_other_chamber(subject);
    return section;
  }
  const words::Words& words = subject.words;
  std::string left_out;
  const std::vector<Side> all = sides(subject, left_out);

  section.tell("compare-intro", subject.rich("comparison.intro"));
  Pictures pictures{.id = "compare-chambers", .caption = words.say("comparison.pictures")};
  // Two large ones say more than many: what is shown, and the other of the two that most
  // readers compare. The table has all.
  for (const Side& side : all) {
    if (&side != &all.front() && side.id != other_chamber(subject)) continue;
    Chamber& chamber = pictures.chambers.emplace_back(describe_chamber(side.subject(subject)));
    chamber.id = "compare-" + side.id;
    chamber.title = side.title;
  }
  section.nodes.emplace_back(std::move(pictures));
  section.nodes.emplace_back(table(subject, all));
  for (Sentence& difference : differences(subject, all)) {
    section.nodes.emplace_back(std::move(difference));
  }
  section.tell("compare-barriers",
               subject.rich("comparison.barriers", {{"parts", barriers(subject, all)}}));
  for (const Side& side : all) {
    const seats::Seats vacant = side.result.districts.vacant;
    if (vacant == 0) continue;
    section.tell(
        "compare-vacant-" + side.id,
        subject.rich("comparison.vacant", {{"rules", side.name}, {"count", words.number(vacant)}}));
  }
  if (!left_out.empty()) {
    section.tell("compare-left-out", subject.rich("comparison.left_out", {{"rules", left_out}}));
  }
  section.tell("compare-limits", subject.rich("comparison.limits"));
  return section;
}

}  // namespace app
