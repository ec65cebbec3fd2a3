// The seats arriving one by one, in the order in which the rule gives them.
#include <algorithm>
#include <utility>

#include "app/sections/actions.h"
#include "app/sections/arrivals.h"
#include "app/sections/basis.h"
#include "app/sections/holders.h"
#include "app/sections/wording.h"

namespace app {
namespace {

using How = seats::GivenSeat::How;

bool is_running(const State& state) {
  return state.viewing.replay.given >= 0;
}

// Milliseconds until the next seat. Each scene begins with a pause to read it. Full quotas
// and districts then fill in quickly; a seat for a remainder has time to be read.
int pause_before_next(std::span<const Arrival> all, int given) {
  constexpr int kToRead = 1'800;
  constexpr int kQuotas = 2'500;  // all of them together
  constexpr int kDistricts = 1'000;
  const std::vector<Stage> stages = stages_of(all);
  const auto stage =
      std::ranges::find_if(stages, [&](const Stage& one) { return given < one.first + one.count; });
  if (stage == stages.end() || given == stage->first) return kToRead;
  const Arrival& seat = all[static_cast<std::size_t>(given)];
  if (seat.what == Arrival::What::kListSeat && seat.how == How::kExtra) return kToRead;
  const int all_of_them = seat.what == Arrival::What::kListSeat ? kQuotas : kDistricts;
  return std::clamp(all_of_them / stage->count, 30, 250);
}

// "Amanat: whole quota 12 of 39. A quota is 86,546.65 votes."
std::vector<Run> caption(const Subject& subject, const Arrival& seat) {
  const words::Words& words = subject.words;
  const seats::Trace& trace = subject.result.trace;
  const std::string number = words.number(seat.number);
  if (seat.what == Arrival::What::kOtherSeat) {
    return subject.rich(others_key("replay.other", subject), {{"number", number}});
  }
  const std::string name = holder_name(subject, seat.winner);
  if (seat.what == Arrival::What::kDistrictSeat) {
    const seats::Seats count = subject.result.districts.of(seat.winner);
    return subject.rich("replay.district",
                        {{"winner", name}, {"number", number}, {"count", words.number(count)}});
  }
  const seats::ListTrace& list = trace.lists[seat.winner];
  const auto say = [&](Provision provision, std::string_view key) {
    const std::string remainder =
        trace.quota_votes > 0 ? wording::remainder(words, trace, seat.winner) : "";
    const std::string quota = trace.quota_seats > 0 ? wording::quota(words, trace) : "";
    // A whole seat that is given back is not counted.
    const std::string whole = words.number(std::min(list.whole, list.seats()));
    return cited(subject, provision,
                 subject.rich(key, {{"list", name},
                                    {"number", number},
                                    {"whole", whole},
                                    {"quota", quota},
                                    {"remainder", remainder}}));
  };
  const bool lone = trace.outcome == seats::Outcome::kLoneParty;
  switch (seat.how) {
    case How::kWhole:
      return say(lone ? Provision::kRunnerUp : Provision::kSharing, "replay.whole");
    case How::kExtra:
      return say(Provision::kSharing, "replay.extra");
    case How::kRunnerUp:
      return say(Provision::kCorrected, "replay.runner_up");
    case How::kRest:
      return say(Provision::kRunnerUp, "replay.rest");
    case How::kSole:
      return say(Provision::kSharing, "replay.sole");
    case How::kQuotient:
      return say(Provision::kSharing, "replay.quotient");
  }
  return {};
}

Control button(const Subject& subject, std::string_view action, std::string_view key,
               bool enabled) {
  return {.kind = Control::Kind::kButton,
          .action = std::string(action),
          .label = subject.words.say(key),
          .enabled = enabled};
}

// Marks the seats that have not arrived: in each run of equal seats the last ones. The
// runs of a list are its first list seats, its later ones, its districts.
void leave_empty(std::span<const Arrival> arrived, Chamber& chamber) {
  const auto count = [&](Arrival::What what, seats::HolderId winner) {
    return static_cast<int>(std::ranges::count_if(
        arrived, [&](const Arrival& seat) { return seat.what == what && seat.winner == winner; }));
  };
  int list_seats = 0;
  seats::HolderId before = seats::kVacant;
  for (SeatRun& run : chamber.runs) {
    if (run.form == Form::kVacant) continue;  // it stays vacant
    int here = 0;
    if (run.form == Form::kList) {
      // Whole quotas and left-over seats are two runs side by side.
      if (run.owner.place != before) list_seats = count(Arrival::What::kListSeat, run.owner.place);
      here = std::min(run.seats, list_seats);
      list_seats -= here;
    } else if (run.form == Form::kDistrict) {
      here = count(Arrival::What::kDistrictSeat, run.owner.place);
    } else if (run.form == Form::kOther) {
      here = count(Arrival::What::kOtherSeat, run.owner.place);
    }
    before = run.form == Form::kList ? run.owner.place : seats::kVacant;
    run.empty = run.seats - std::min(run.seats, here);
  }
}

}  // namespace

bool act_replay(const Request& request, const Context& context, State& state) {
  Replay& replay = state.viewing.replay;
  const auto all = arrivals(state.scenario, context.result);
  const int end = static_cast<int>(all.size());
  const int given = std::min(replay.given, end);
  const std::string_view what = request.object;
  if (what == "play") {
    if (replay.playing) {
      replay.playing = false;
    } else if (end > 0) {
      replay = {.given = given < 0 || given == end ? 0 : given, .playing = true};
    }
    return true;
  }
  if (what == "off") {
    replay = {};
    return true;
  }
  if (const auto first = first_of_scene(what, all)) {
    // Without a seat it is the threshold's scene.
    const int from = what == "threshold" ? 0 : std::max(1, *first);
    if (end > 0) replay = {.given = from, .playing = true};
    return true;
  }
  if (!is_running(state)) return false;
  if (what == "next" || what == "back") {
    const bool plays_on = what == "next" && replay.playing && given + 1 < end;
    replay = {.given = std::clamp(given + (what == "next" ? 1 : -1), 0, end), .playing = plays_on};
    return true;
  }
  if (what == "seat") {
    const std::int64_t to = whole_number(request.value);
    if (to < 0 || to > end) return false;
    replay = {.given = static_cast<int>(to), .playing = false};
    return true;
  }
  return false;
}

Section describe_replay(const Subject& subject) {
  const words::Words& words = subject.words;
  const Replay& replay = subject.state.viewing.replay;
  const auto all = arrivals(subject.state.scenario, subject.result);
  const int end = static_cast<int>(all.size());
  const int given = std::min(replay.given, end);
  Section section{.id = id::kReplay, .heading = words.say("replay.heading")};
  const Viewing& viewing = subject.state.viewing;
  // Where a widget shows some sections, they belong to the working.
  if (viewing.extent >= Viewing::Extent::kWorking &&
      (viewing.only.empty() || viewing.only.contains(id::kWorking))) {
    Scenes scenes = describe_scenes(subject, all, given);
    if (!scenes.scenes.empty()) section.nodes.emplace_back(std::move(scenes));
  }
  Controls controls{.id = id::kReplay, .label = words.say("replay.label")};
  if (!is_running(subject.state)) {
    controls.controls.push_back(button(subject, "replay/play", "replay.start", end > 0));
    section.nodes.emplace_back(std::move(controls));
    return section;
  }
  const bool playing = replay.playing && given < end;
  const std::string shown = words.number(given) + "/" + words.number(end);
  controls.controls.push_back(
      button(subject, "replay/play", playing ? "replay.pause" : "replay.play", end > 0));
  controls.controls.push_back(button(subject, "replay/back", "replay.back", given > 0));
  Control scrub{.kind = Control::Kind::kSlider, .action = "replay/seat"};
  scrub.label = words.say("replay.seats");
  scrub.text = shown;
  scrub.enabled = end > 0;
  scrub.scale = Control::Scale::kLinear;
  scrub.value = given;
  scrub.high = end;
  scrub.whole = end;
  controls.controls.push_back(std::move(scrub));
  controls.controls.push_back(button(subject, "replay/next", "replay.next", given < end));
  controls.controls.push_back(button(subject, "replay/off", "replay.off", true));

  Sentence told{.id = id::kReplayCaption};
  if (given == 0) {
    const bool by_quota = !all.empty() && all.front().what == Arrival::What::kListSeat &&
                          all.front().how == How::kWhole;
    told.runs = subject.rich(by_quota ? "replay.none" : "replay.none_yet");
  } else {
    const Arrival& last = all[static_cast<std::size_t>(given) - 1];
    told.runs = subject.rich("replay.seat", {{"seat", words.number(given)},
                                             {"seats", words.number(subject.all_seats())}});
    append(told.runs, caption(subject, last));
  }
  section.nodes.emplace_back(std::move(controls));
  section.nodes.emplace_back(std::move(told));
  return section;
}

int show_replay(const Subject& subject, Section& seats_section) {
  if (!is_running(subject.state)) return 0;
  const Replay& replay = subject.state.viewing.replay;
  const auto all = arrivals(subject.state.scenario, subject.result);
  const int given = std::min(replay.given, static_cast<int>(all.size()));
  for (Node& node : seats_section.nodes) {
    if (auto* const chamber = std::get_if<Chamber>(&node)) {
      leave_empty(std::span(all).first(static_cast<std::size_t>(given)), *chamber);
    }
  }
  const bool due = replay.playing && given < static_cast<int>(all.size());
  return due ? pause_before_next(all, given) : 0;
}

}  // namespace app
