// How well the seats follow the votes: a picture of the differences, and the
// usual measures of them.
#include "seats/measures.h"

#include <algorithm>
#include <utility>

#include "app/sections/basis.h"
#include "app/sections/holders.h"

namespace app {
namespace {

// "+1.88", "−2.39" or "0.00".
std::string with_sign(const words::Words& words, seats::Hundredths n) {
  const char* const sign = n > 0 ? "+" : n < 0 ? "−" : "";
  return sign + words.decimal(n < 0 ? -n : n, 100, 2);
}

// Seats of one kind and the votes for lists that they are compared with.
struct Set {
  std::string id;
  std::string label;
  std::vector<seats::Party> parties;  // lists in ballot order, then independents
  seats::Measures measures;
};

Set set_of(const Subject& subject, std::string id, bool with_districts) {
  Set set{.id = std::move(id)};
  set.label = subject.words.say(with_districts ? "measures.chamber" : "measures.lists");
  for (const Holder& holder : holders(subject)) {
    if (seats::is_list(holder.who)) {
      set.parties.push_back({subject.result.trace.lists[holder.who].votes,
                             with_districts ? holder.seats() : holder.by_list});
    } else if (with_districts && holder.who == seats::kIndependent) {
      set.parties.push_back({0, holder.seats()});
    }
  }
  set.measures = seats::measure(set.parties);
  return set;
}

// There are votes, and seats that are not vacant.
bool measurable(const Subject& subject) {
  const scenario::Result& result = subject.result;
  seats::Votes votes = 0;
  seats::Seats seats = result.districts.independent;
  for (int i = 0; i < result.trace.list_count; ++i) {
    votes += result.trace.lists[i].votes;
    seats += result.seats_of(i);
  }
  return votes > 0 && seats > 0;
}

// Lists alone, and where there are districts the whole chamber.
std::vector<Set> sets(const Subject& subject) {
  const seats::Rules& rules = subject.state.scenario.rules;
  std::vector<Set> all;
  if (rules.list_seats > 0) all.push_back(set_of(subject, "lists", false));
  if (rules.district_seats > 0) all.push_back(set_of(subject, "chamber", true));
  std::erase_if(all, [](const Set& set) { return set.measures.seats == 0; });
  return all;
}

// One chart on one axis: for each holder a bar of each set, one below the other. Bars of the
// whole chamber are outlined, where there are those of the list seats to tell them from.
Bars picture(const Subject& subject, const std::vector<Set>& sets) {
  const words::Words& words = subject.words;
  Bars bars{.id = "measures-apart"};
  std::string labels;
  for (const Set& set : sets) words::join(labels, set.label, " · ");
  bars.caption = words.say("measures.picture", {{"seats", labels}});
  bars.lines.push_back({0, words.number(0)});
  // The last set has all holders.
  for (std::size_t i = 0; i < sets.back().parties.size(); ++i) {
    const bool is_list = i < subject.state.scenario.lists.size();
    const seats::HolderId who = is_list ? static_cast<int>(i) : seats::kIndependent;
    std::string label = holder_name(subject, who);
    for (const Set& set : sets) {
      if (i >= set.parties.size()) continue;
      const seats::Party& party = set.parties[i];
      if (party.votes == 0 && party.seats == 0) continue;
      const seats::Hundredths apart = seats::seats_minus_votes(party, set.measures);
      Bar bar{.id = bars.id + '-' + set.id + '-' + holder_id(subject, who)};
      bar.label = std::exchange(label, sets.back().label);
      bar.text = with_sign(words, apart);
      if (apart != 0) {
        const bool filled = is_list && &set == &sets.front();
        bar.stretches.push_back({subject.owner(who), filled ? Form::kList : Form::kDistrict, apart,
                                 bar.label + "\u00A0" + bar.text});
      }
      bars.bars.push_back(std::move(bar));
      bars.low = std::min(bars.low, apart);
      bars.high = std::max(bars.high, apart);
    }
  }
  return bars;
}

Table table(const Subject& subject, const std::vector<Set>& sets) {
  const words::Words& words = subject.words;
  Table table{.id = id::kMeasures, .caption = words.say("measures.caption")};
  table.columns = {{"measure", words.say("measures.measure")}};
  for (const Set& set : sets) table.columns.push_back({set.id, set.label, true});
  const auto row = [&](const char* id, std::string_view key, const auto& value) {
    Row& added = table.rows.emplace_back();
    added.id = id;
    added.cells = {{.text = words.say(key)}};
    for (const Set& set : sets) added.cells.push_back({.text = value(set.measures)});
  };
  const auto hundredths = [&](const char* id, std::string_view key,
                              seats::Hundredths seats::Measures::* value) {
    row(id, key, [&](const seats::Measures& m) { return words.decimal(m.*value, 100, 2); });
  };
  hundredths("gallagher", "measures.gallagher", &seats::Measures::gallagher);
  hundredths("loosemore-hanby", "measures.loosemore_hanby", &seats::Measures::loosemore_hanby);
  hundredths("by-votes", "measures.by_votes", &seats::Measures::effective_by_votes);
  hundredths("by-seats", "measures.by_seats", &seats::Measures::effective_by_seats);
  row("without-seat", "measures.without_seat",
      [&](const seats::Measures& m) { return words.number(m.votes_without_seat); });
  if (subject.state.scenario.rules.against_all) {
    row("against-all", "measures.against_all",
        [&](const seats::Measures&) { return words.number(subject.state.scenario.against_all); });
  }
  return table;
}

// The largest list's share of the votes for lists and of all seats.
std::string largest(const Subject& subject) {
  const auto& lists = subject.state.scenario.lists;
  const auto first = std::ranges::max_element(lists, {}, &scenario::ListEntry::votes);
  const int list = static_cast<int>(first - lists.begin());
  seats::Votes votes = 0;
  for (const auto& one : lists) votes += one.votes;
  const words::Words& words = subject.words;
  return words.say("finding.measures",
                   {{"name", subject.list_name(list)},
                    {"votes", words.percent(first->votes, votes)},
                    {"seats", words.percent(subject.result.seats_of(list), subject.all_seats())}});
}

}  // namespace

std::optional<Section> describe_measures(const Subject& subject) {
  if (!measurable(subject)) return std::nullopt;
  Section section = closed_section(subject, id::kMeasures, subject.words.say("measures.heading"));
  section.finding = largest(subject);
  if (!is_open(subject, section.id)) return section;
  const std::vector<Set> all = sets(subject);

  section.nodes.emplace_back(picture(subject, all));
  section.tell("measures-shares", subject.rich("measures.shares"));
  if (all.back().id == "chamber")
    section.tell("measures-independents", subject.rich("measures.independents"));
  if (subject.vacant_seats() > 0) section.tell("measures-vacant", subject.rich("measures.vacant"));
  if (subject.state.scenario.rules.other_seats > 0)
    section.tell("measures-others", subject.rich(others_key("measures.others", subject)));
  section.nodes.emplace_back(table(subject, all));
  section.tell("measures-gallagher", subject.rich("measures.define_gallagher"));
  section.tell("measures-loosemore-hanby", subject.rich("measures.define_loosemore_hanby"));
  section.tell("measures-effective", subject.rich("measures.define_effective"));
  section.tell("measures-exact", subject.rich("measures.exact"));
  return section;
}

}  // namespace app
