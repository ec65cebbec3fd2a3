// The chamber: every seat, whose it is and how it was won.
#include <utility>

#include "app/describe.h"

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
  const std::string quota = words.decimal(trace.quota_votes, trace.quota_seats, 2);
  add(won.whole, words.say("seat.whole", {{"quota", quota}}));
  if (trace.outcome == seats::Outcome::kLoneParty) {
    add(won.extra, words.say("seat.lone_extra"));
  } else {
    const std::string remainder = words.decimal(won.remainder, trace.quota_votes, 4);
    add(won.extra, words.say("seat.extra", {{"remainder", remainder}}));
  }
}

}  // namespace

Chamber describe_chamber(const Subject& subject) {
  const words::Words& words = subject.words;
  const scenario::Result& result = subject.result;
  const seats::Rules& rules = subject.state.scenario.rules;

  Chamber chamber{.id = "chamber"};
  chamber.seats = subject.all_seats();
  chamber.seats_label = words.say("chamber.seats");
  chamber.majority =
      words.say("chamber.majority", {{"seats", words.number(chamber.seats / 2 + 1)}});
  chamber.hint = words.say("chamber.hint");
  chamber.key = {{Form::kList, words.say("chamber.list_seat")}};
  if (rules.district_seats > 0) {
    chamber.key.emplace_back(Form::kDistrict, words.say("chamber.district_seat"));
  }
  const auto add = [&](Owner owner, Form form, seats::Seats count, std::string name,
                       std::string how) {
    if (count <= 0) return;
    chamber.runs.push_back({std::move(owner), form, count, std::move(name), std::move(how)});
  };
  std::string parts;
  const auto part = [&](const std::string& name, seats::Seats count) {
    if (count > 0) parts += (parts.empty() ? "" : ", ") + name + "\u00A0" + words.number(count);
  };

  for (int i = 0; i < result.trace.list_count; ++i) {
    add_list_seats(subject, i, chamber.runs);
    add(subject.owner(i), Form::kDistrict, result.districts.of_list[i], subject.list_name(i),
        words.say("seat.district"));
    part(subject.list_name(i), result.seats_of(i));
  }
  const std::string independents = words.say("winner.independent");
  add({Owner::kIndependent, {}}, Form::kDistrict, result.districts.independent, independents,
      words.say("seat.district"));
  part(independents, result.districts.independent);
  if (rules.other_seats > 0) {
    const std::string assembly = words.say("winner.assembly");
    add({Owner::kOther, {}}, Form::kOther, rules.other_seats, assembly, words.say("seat.assembly"));
    part(assembly, rules.other_seats);
    chamber.key.emplace_back(Form::kOther, assembly);
  }
  const std::string vacant = words.say("winner.vacant");
  add({}, Form::kVacant, result.trace.unfilled_seats, vacant, words.say("seat.unfilled"));
  add({}, Form::kVacant, result.districts.vacant, vacant, words.say("seat.vacant_district"));
  part(vacant, subject.vacant_seats());
  chamber.caption = words.count("count.seats", chamber.seats);
  if (!parts.empty()) {
    chamber.caption = words.say("chamber.caption", {{"seats", chamber.caption}, {"parts", parts}});
  }
  return chamber;
}

}  // namespace app
