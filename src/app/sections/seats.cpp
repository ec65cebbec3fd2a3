// The chamber: every seat, whose it is and how it was won.
#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "app/sections/actions.h"
#include "app/sections/basis.h"
#include "app/sections/holders.h"
#include "app/sections/wording.h"
#include "seats/majorities.h"

namespace app {
namespace {

// The list seats of one list: those of its whole quotas, then the left-over ones.
void add_list_seats(const Subject& subject, int list, std::vector<SeatRun>& runs) {
  const words::Words& words = subject.words;
  const seats::Trace& trace = subject.result.trace;
  const seats::ListTrace& won = trace.lists[list];
  if (won.seats() == 0) return;
  const std::string name = subject.list_name(list);
  const auto add = [&](seats::Seats count, std::string how) {
    if (count > 0) runs.push_back({subject.owner(list), Form::kList, count, name, std::move(how)});
  };

  if (trace.outcome == seats::Outcome::kLoneParty && list == trace.lone.runner_up) {
    add(won.whole, words.say("seat.runner_up"));
    return;
  }
  if (trace.outcome == seats::Outcome::kSoleList) {
    add(won.whole, words.say("seat.sole"));
    return;
  }
  if (has_divisors(trace.method)) {
    const std::string seats = words.number(subject.state.scenario.rules.list_seats);
    const std::string method = subject.method(trace.method);
    add(won.whole, words.say("seat.quotient", {{"seats", seats}, {"method", method}}));
    return;
  }
  const std::string quota = wording::quota(words, trace);
  // A whole seat that is given back is not counted.
  add(std::min(won.whole, won.seats()), words.say("seat.whole", {{"quota", quota}}));
  if (trace.outcome == seats::Outcome::kLoneParty) {
    add(won.extra, words.say("seat.lone_extra"));
  } else {
    const std::string remainder = wording::remainder(words, trace, list);
    add(won.extra, words.say("seat.extra", {{"remainder", remainder}}));
  }
}

// Moves the seats that belong to no list between the lists, to where the seats on the left
// and on the right are as near to equal as the order allows.
void put_in_middle(std::vector<SeatRun>& runs) {
  std::vector<SeatRun> sides;
  std::vector<SeatRun> middle;
  int all = 0;
  for (SeatRun& run : runs) {
    const bool side = seats::is_list(run.owner.place) || run.owner.place == seats::kOtherSeats;
    if (side) all += run.seats;
    (side ? sides : middle).push_back(std::move(run));
  }
  int left = 0;
  int least = all;
  std::size_t best = 0;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    left += sides[i].seats;
    const bool ends = i + 1 == sides.size() || !(sides[i].owner == sides[i + 1].owner);
    const int apart = std::abs(all - 2 * left);
    if (!ends || apart >= least) continue;
    least = apart;
    best = i + 1;
  }
  sides.insert(sides.begin() + static_cast<std::ptrdiff_t>(best),
               std::make_move_iterator(middle.begin()), std::make_move_iterator(middle.end()));
  runs = std::move(sides);
}

}  // namespace

Chamber describe_chamber(const Subject& subject, Part part) {
  const words::Words& words = subject.words;
  const seats::Rules& rules = subject.state.scenario.rules;
  const bool lists = part != Part::kDistricts;
  const bool districts = part != Part::kLists;

  Chamber chamber{.id = id::kChamber};
  chamber.seats = part == Part::kAll     ? subject.all_seats()
                  : part == Part::kLists ? rules.list_seats
                                         : rules.district_seats;
  chamber.seats_label = words.say("chamber.seats", {{"seats", words.number(chamber.seats)}});
  if (lists) chamber.key.emplace_back(Form::kList, words.say("chamber.list_seat"));
  if (districts && rules.district_seats > 0) {
    chamber.key.emplace_back(Form::kDistrict, words.say("chamber.district_seat"));
  }
  std::string parts;
  for (const Holder& holder : holders(subject)) {
    // The seats that the part has of each ballot.
    const seats::Seats by_list = lists ? holder.by_list : 0;
    const seats::Seats by_district = districts ? holder.by_district : 0;
    const seats::Seats other = part == Part::kAll ? holder.other : 0;
    const seats::Seats count = by_list + by_district + other;
    if (count == 0) continue;
    const std::string name = holder_name(subject, holder.who);
    words::join(parts, subject.with_number(name, count));
    const auto add = [&](Form form, seats::Seats seats, std::string_view how) {
      if (seats == 0) return;
      chamber.runs.push_back({subject.owner(holder.who), form, seats, name, words.say(how)});
    };
    if (holder.who == seats::kVacant) {
      add(Form::kVacant, by_list,
          silence_key("seat.unfilled", subject.catalogue, subject.state.scenario));
      add(Form::kVacant, by_district, "seat.vacant_district");
      continue;
    }
    if (by_list > 0) add_list_seats(subject, holder.who, chamber.runs);
    add(Form::kDistrict, by_district, "seat.district");
    if (other == 0) continue;
    add(Form::kOther, other, others_key("seat.assembly", subject));
    chamber.key.emplace_back(Form::kOther, name);
  }
  chamber.caption = words.count("count.seats", chamber.seats);
  if (!parts.empty()) {
    chamber.caption = words.say("chamber.caption", {{"seats", chamber.caption}, {"parts", parts}});
  }
  if (subject.state.viewing.independents_in_middle) put_in_middle(chamber.runs);
  if (part != Part::kAll) return chamber;  // a part has no majority of its own
  if (chamber.seats == 0) return chamber;
  chamber.majority = words.say("chamber.majority",
                               {{"seats", words.number(seats::more_than_half(chamber.seats))}});
  chamber.hint = words.say("chamber.hint");
  return chamber;
}

std::string describe_in_words(const Subject& subject) {
  const words::Words& words = subject.words;
  std::string parts;
  Holder largest;
  for (const Holder& holder : holders(subject)) {
    if (holder.seats() == 0) continue;
    words::join(parts, subject.with_number(holder_name(subject, holder.who), holder.seats()));
    if (!seats::is_list(holder.who)) continue;
    if (holder.seats() > largest.seats()) largest = holder;
    if (holder.by_list > 0 && holder.by_district > 0) {
      parts += ' ' + words.say("chamber.both", {{"lists", words.number(holder.by_list)},
                                                {"districts", words.number(holder.by_district)}});
    }
  }
  const seats::Seats all = subject.all_seats();
  std::string seats = words.count("count.seats", all);
  if (parts.empty()) return seats;
  return words.say("chamber.in_words", {{"seats", seats}, {"parts", parts}}) + ' ' +
         (largest.seats() > all / 2
              ? words.say("chamber.more_than_half", {{"list", subject.list_name(largest.who)}})
              : words.say("chamber.nobody_has_half"));
}

Controls describe_chamber_order(const Subject& subject) {
  const words::Words& words = subject.words;
  Control order{.kind = Control::Kind::kChoice, .action = "independents"};
  order.label = words.say("chamber.order");
  order.text = subject.state.viewing.independents_in_middle ? "middle" : "end";
  order.options = {{"end", words.say("chamber.order.end")},
                   {"middle", words.say("chamber.order.middle")}};
  return {.id = id::kChamberOrder, .label = order.label, .controls = {order}};
}

bool act_seats(const Request& request, const Context&, State& state) {
  const bool middle = request.value == "middle";
  if (!middle && request.value != "end") return false;
  state.viewing.independents_in_middle = middle;
  return true;
}

}  // namespace app
