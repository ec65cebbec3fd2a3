// The chamber: every seat, whose it is and how it was won.
#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "app/sections/actions.h"
#include "app/sections/basis.h"
#include "app/sections/describe.h"

namespace app {
namespace {

// The list seats of one list: those of its whole quotas, then the left-over ones.
void add_list_seats(const Subject& subject, int list, std::vector<SeatRun>& runs) {
  const words::Words& words = subject.words;
  const seats::Trace& trace = subject.result.trace;
  const seats::ListTrace& won = trace.lists[static_cast<std::size_t>(list)];
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
  const std::string quota = words.decimal(trace.quota_votes, trace.quota_seats, 2);
  // A whole seat given back is none.
  add(std::min(won.whole, won.seats()), words.say("seat.whole", {{"quota", quota}}));
  if (trace.outcome == seats::Outcome::kLoneParty) {
    add(won.extra, words.say("seat.lone_extra"));
  } else {
    const std::string remainder = words.decimal(won.remainder, trace.quota_votes, 4);
    add(won.extra, words.say("seat.extra", {{"remainder", remainder}}));
  }
}

// Moves those who belong to no list between the lists, where what stands on the
// left and on the right is as near to equal as the order allows.
void put_in_middle(std::vector<SeatRun>& runs) {
  std::vector<SeatRun> sides;
  std::vector<SeatRun> middle;
  int all = 0;
  for (SeatRun& run : runs) {
    const bool side = run.owner.place >= 0 || run.owner.place == Owner::kOther;
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
  const scenario::Result& result = subject.result;
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
  const auto add = [&](Owner owner, Form form, seats::Seats count, std::string name,
                       std::string how) {
    if (count <= 0) return;
    chamber.runs.push_back({std::move(owner), form, count, std::move(name), std::move(how)});
  };
  std::string parts;
  const auto named = [&](const std::string& name, seats::Seats count) {
    if (count > 0) words::join(parts, subject.with_number(name, count));
  };
  // Seats that the chosen part has of each ballot.
  const auto of = [&](seats::Seats by_list, seats::Seats by_district) {
    return (lists ? by_list : 0) + (districts ? by_district : 0);
  };

  for (int i = 0; i < result.trace.list_count; ++i) {
    const std::string name = subject.list_name(i);
    if (lists) add_list_seats(subject, i, chamber.runs);
    add(subject.owner(i), Form::kDistrict, of(0, result.districts.of_list[i]), name,
        words.say("seat.district"));
    named(name, of(result.trace.lists[i].seats(), result.districts.of_list[i]));
  }
  const seats::Seats independent = of(0, result.districts.independent);
  const std::string independents = words.say("winner.independent");
  add({Owner::kIndependent, {}}, Form::kDistrict, independent, independents,
      words.say("seat.district"));
  named(independents, independent);
  if (part == Part::kAll && rules.other_seats > 0) {
    const std::string assembly = words.say(others_key("winner.assembly", subject));
    add({Owner::kOther, {}}, Form::kOther, rules.other_seats, assembly,
        words.say(others_key("seat.assembly", subject)));
    named(assembly, rules.other_seats);
    chamber.key.emplace_back(Form::kOther, assembly);
  }
  const std::string vacant = words.say("winner.vacant");
  if (const seats::Seats unfilled = of(result.trace.unfilled_seats, 0); unfilled > 0) {
    add({}, Form::kVacant, unfilled, vacant,
        words.say(silence_key("seat.unfilled", subject.catalogue, subject.state.scenario)));
  }
  add({}, Form::kVacant, of(0, result.districts.vacant), vacant, words.say("seat.vacant_district"));
  named(vacant, of(result.trace.unfilled_seats, result.districts.vacant));
  chamber.caption = words.count("count.seats", chamber.seats);
  if (!parts.empty()) {
    chamber.caption = words.say("chamber.caption", {{"seats", chamber.caption}, {"parts", parts}});
  }
  if (subject.state.viewing.independents_in_middle) put_in_middle(chamber.runs);
  if (part != Part::kAll) return chamber;  // it decides nothing by itself
  if (chamber.seats == 0) return chamber;
  chamber.majority =
      words.say("chamber.majority", {{"seats", words.number(chamber.seats / 2 + 1)}});
  chamber.hint = words.say("chamber.hint");
  return chamber;
}

std::string describe_in_words(const Subject& subject) {
  const words::Words& words = subject.words;
  const scenario::Result& result = subject.result;
  std::string parts;
  const auto named = [&](const std::string& name, seats::Seats count) {
    if (count > 0) words::join(parts, subject.with_number(name, count));
  };
  int largest = 0;
  for (int i = 0; i < result.trace.list_count; ++i) {
    if (result.seats_of(i) > result.seats_of(largest)) largest = i;
    const seats::Seats by_list = result.trace.lists[static_cast<std::size_t>(i)].seats();
    const seats::Seats by_district = result.districts.of_list[i];
    named(subject.list_name(i), by_list + by_district);
    if (by_list > 0 && by_district > 0) {
      parts += ' ' + words.say("chamber.both", {{"lists", words.number(by_list)},
                                                {"districts", words.number(by_district)}});
    }
  }
  named(words.say("winner.independent"), result.districts.independent);
  named(words.say(others_key("winner.assembly", subject)),
        subject.state.scenario.rules.other_seats);
  named(words.say("winner.vacant"), subject.vacant_seats());
  const seats::Seats all = subject.all_seats();
  std::string seats = words.count("count.seats", all);
  if (parts.empty()) return seats;
  const bool majority = result.trace.list_count > 0 && result.seats_of(largest) > all / 2;
  return words.say("chamber.in_words", {{"seats", seats}, {"parts", parts}}) + ' ' +
         (majority ? words.say("chamber.more_than_half", {{"list", subject.list_name(largest)}})
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
