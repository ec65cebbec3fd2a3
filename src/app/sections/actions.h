// The actions, one function an area; App::act asks them in turn.
#pragma once

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

/// What an action may look at beside the state it changes.
struct Context {
  const scenario::Catalogue& catalogue;
  const words::Words& words;
  const scenario::Result& result;  ///< of the state before the action
};

enum class Handled : std::uint8_t { kNotMine, kDone, kRefused };

using Act = Handled(const Request&, const Context&, State&);

Act act_votes;            ///< votes/ share/ less/ more/ lock/
Act act_districts;        ///< district/ region/ districts/ holding/
Act act_setup;            ///< election rules reset
Act act_open;             ///< open/ID: a section or a wording, toggled; view: how much is shown
Act act_replay;           ///< replay/play seat back next off
Act act_majority;         ///< pick/ID independents
Act act_laboratory;       ///< rule/threshold list-seats district-seats ... method
Act act_examples;         ///< example/ID
Act act_councils;         ///< council/region council/town
Act act_timeline;         ///< timeline/step, an index
Act act_district_ballot;  ///< ballot/a ...

/// A whole number of 0 or more, digits only, or -1.
[[nodiscard]] std::int64_t whole_number(std::string_view text);

/// Votes that make at least `text` per cent of `total`: the least whole number
/// of them, so that a share that reaches a threshold passes it. -1 if `text` is
/// no number from 0 to 100 with up to six decimals.
[[nodiscard]] seats::Votes votes_of_share(std::string_view text, seats::Votes total);

}  // namespace app
