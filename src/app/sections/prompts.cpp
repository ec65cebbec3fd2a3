// Three things to try, one touch each: a list at the threshold, the majority, the other
// chamber. They follow from the state and name no party that the votes do not name.
#include <algorithm>

#include "app/sections/actions.h"
#include "app/sections/describe.h"
#include "app/state/shares.h"
#include "seats/majorities.h"

namespace app {
namespace {

using seats::Votes;

// A list, and what a prompt does with it.
struct Aim {
  int list = -1;  // none: below 0
  bool up = false;
};

// The list nearest to the threshold from below; if all have passed, the smallest.
Aim at_threshold(const State& state, const scenario::Result& result) {
  if (state.scenario.rules.threshold == 0 || state.scenario.rules.list_seats == 0) return {};
  Aim aim;
  Votes best = 0;
  for (int i = 0; i < result.trace.list_count; ++i) {
    const seats::ListTrace& list = result.trace.lists[i];
    const bool up = !list.passed;
    const bool nearer = up == aim.up && (up ? list.votes > best : list.votes < best);
    const bool first_below = up && !aim.up;
    if (aim.list >= 0 && !nearer && !first_below) continue;
    aim = {i, up};
    best = list.votes;
  }
  return aim;
}

// The list with the most seats: it loses its majority, or gets one.
Aim at_majority(const State& state, const scenario::Result& result) {
  Aim aim;
  seats::Seats most = -1;
  for (int i = 0; i < result.trace.list_count; ++i) {
    if (result.seats_of(i) <= most) continue;
    most = result.seats_of(i);
    aim = {i, most < seats::more_than_half(state.scenario.rules.seats())};
  }
  return aim;
}

Range range_of(const State& state, int list) {
  return app::reach(lines(state), kept(state), static_cast<std::size_t>(list));
}

Votes votes_at_threshold(const scenario::Result& result, Aim aim) {
  return result.trace.threshold_votes - (aim.up ? 0 : 1);
}

// False where the locks leave too few votes to move.
bool can_reach_threshold(const State& state, const scenario::Result& result, Aim aim) {
  const Range range = range_of(state, aim.list);
  const Votes to = votes_at_threshold(result, aim);
  return range.low <= to && to <= range.high;
}

// Whether the list has a majority once it has so many votes.
bool has_majority(const State& state, int list, Votes votes) {
  State moved = state;
  move_line(moved, list, votes);
  return scenario::compute(moved.scenario).seats_of(list) >=
         seats::more_than_half(state.scenario.rules.seats());
}

// Its votes as far up, or down, as they can be moved.
Votes end_of(const State& state, Aim aim) {
  const Range range = range_of(state, aim.list);
  return aim.up ? range.high : range.low;
}

// False where, for example, its districts alone are a majority.
bool can_reach_majority(const State& state, Aim aim) {
  return has_majority(state, aim.list, end_of(state, aim)) == aim.up;
}

// The first votes, from those that the list has, at which it has a majority, or has none;
// it can reach that.
Votes votes_for_majority(const State& state, Aim aim) {
  Votes from = lines(state)[static_cast<std::size_t>(aim.list)];
  Votes to = end_of(state, aim);
  while (from + 1 < to || to + 1 < from) {
    const Votes middle = (from + to) / 2;
    (has_majority(state, aim.list, middle) == aim.up ? to : from) = middle;
  }
  return to;
}

}  // namespace

bool act_prompts(const Request& request, const Context& context, State& state) {
  const bool threshold = request.object == "threshold";
  if (!threshold && request.object != "majority") return false;
  const Aim aim =
      threshold ? at_threshold(state, context.result) : at_majority(state, context.result);
  if (aim.list < 0) return false;
  if (threshold && can_reach_threshold(state, context.result, aim)) {
    move_line(state, aim.list, votes_at_threshold(context.result, aim));
  } else if (!threshold && can_reach_majority(state, aim)) {
    move_line(state, aim.list, votes_for_majority(state, aim));
  }
  return true;
}

Section describe_prompts(const Subject& subject) {
  const words::Words& words = subject.words;
  const State& state = subject.state;
  Controls group{.id = id::kPrompts, .label = words.say("prompts.heading"), .controls = {}};
  const auto add = [&](std::string action, std::string label, bool enabled) {
    group.controls.push_back({.kind = Control::Kind::kButton,
                              .action = std::move(action),
                              .label = std::move(label),
                              .enabled = enabled});
  };
  const auto label = [&](const char* key, Aim aim) {
    return words.say(key,
                     {{"name", subject.list_name(aim.list)}, {"threshold", subject.threshold()}});
  };
  if (const Aim aim = at_threshold(state, subject.result); aim.list >= 0) {
    add("prompt/threshold", label(aim.up ? "prompts.reach" : "prompts.below", aim),
        can_reach_threshold(state, subject.result, aim));
  }
  if (const Aim aim = at_majority(state, subject.result); aim.list >= 0) {
    add("prompt/majority", label(aim.up ? "prompts.majority" : "prompts.no_majority", aim),
        can_reach_majority(state, aim));
  }
  const bool there = state.scenario.rules_id == kKurultai;
  const auto* const other = subject.catalogue.rule_set(there ? kMazhilis : kKurultai);
  if (other && fits(state, *other)) {
    add("rules/" + other->id,
        words.say("prompts.rules", {{"rules", other->name.in(subject.language())}}), true);
  }
  Section section{id::kPrompts, words.say("prompts.heading"), {}};
  section.nodes.emplace_back(std::move(group));
  return section;
}

}  // namespace app
