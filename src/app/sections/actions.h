// The actions: what changes the state.
#pragma once

#include <cstdint>
#include <string_view>

#include "app/state/state.h"
#include "scenario/catalogue.h"
#include "scenario/result.h"
#include "words/words.h"

namespace app {

/// "votes/amanat" with "1000": verb "votes", object "amanat", value "1000".
struct Request {
  std::string_view verb;
  std::string_view object;
  std::string_view value;
};

/// What an action may read besides the state that it changes.
struct Context {
  const scenario::Catalogue& catalogue;
  const words::Words& words;
  const scenario::Result& result;  ///< of the state before the action
};

/// Returns false, and changes nothing, if the object or the value is not valid.
using Act = bool(const Request&, const Context&, State&);

Act act_votes;
Act act_prompts;
Act act_margins;
Act act_questions;
Act act_path;
Act act_lend;
Act act_districts;
Act act_setup;
Act act_viewing;
Act act_seats;
Act act_replay;
Act act_majority;
Act act_laboratory;
Act act_examples;
Act act_councils;
Act act_timeline;
Act act_plurality_example;

/// A whole number of 0 or more, digits only, or -1.
[[nodiscard]] std::int64_t whole_number(std::string_view text);

/// Votes that make at least `text` per cent of `total`: the least whole number
/// of them, so that a share that reaches a threshold passes it. -1 if `text` is
/// no number from 0 to 100 with up to six decimals.
[[nodiscard]] seats::Votes votes_of_share(std::string_view text, seats::Votes total);

}  // namespace app
