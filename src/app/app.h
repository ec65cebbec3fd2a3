// The app: one state, one way in (`act`), one way out (`outline`).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/outline/outline.h"
#include "app/sections/describe.h"
#include "app/state/state.h"
#include "scenario/catalogue.h"
#include "scenario/result.h"
#include "words/words.h"

namespace app {

class App {
 public:
  App(const scenario::Catalogue& catalogue, words::Words words);

  /// What is shown now. It stays the same object until `revision` grows.
  [[nodiscard]] const Outline& outline() const { return outline_; }
  [[nodiscard]] unsigned revision() const { return revision_; }
  [[nodiscard]] const State& state() const { return state_; }
  [[nodiscard]] const scenario::Result& result() const { return result_; }

  /// Does what a control of the outline stands for. An action that is unknown,
  /// or a value that cannot be read, changes nothing but what the outline tells of
  /// it, and returns false.
  ///
  ///   votes/LINE     whole votes; LINE is a list's id or "against_all"
  ///   share/LINE     a percentage of all ballots, "53.9" or "53,9 %"
  ///   less/LINE      (a hundredth of a per cent less)
  ///   more/LINE      (a hundredth of a per cent more)
  ///   lock/LINE      (toggles)
  ///   district/N     a list's id, "independent", "vacant", or "" for not confirmed
  ///   region/ID, districts/all           the same for many; "" changes nothing
  ///   holding/WINNER  how many districts a list or "independent" holds
  ///   districts/reset (the districts as they were at first)
  ///   election       an election's id
  ///   rules          a rule set's id
  ///   rules/ID       (the same, for a button)
  ///   reset          (back to the official result)
  ///   rule/threshold thousandths of a per cent, taken to the next tenth of one
  ///   rule/list-seats, rule/district-seats   how many
  ///   rule/against-all, rule/lone-party      (toggles)
  ///   rule/method    a method's id
  ///   rule/first     (the rules as they were at first)
  ///   example/ID     (shows a named example)
  ///   open/ID        (opens or closes a section, or the wording "law-ID")
  ///   replay/play, replay/back|next|off  (plays or pauses; one seat; all seats)
  ///   replay/seat    so many seats have arrived
  ///   pick/ID        (a list or "independent" in or out of the picked groups)
  ///   independents   "end" or "middle" of the half-circle
  ///   ballot/LINE    votes of "a", "b", "c", "independent" or "against_all" in
  ///                  the example of one district
  ///   ballot/set     "quarter", "largest", "tie"; "" changes nothing
  ///   council/region, council/town       a council's seats, 2 to 200
  ///   timeline/step, timeline/back|next  a date's index; (the one before or after)
  ///   view           "full"; a widget: "embed" or "votes": the chamber and the lists
  ///                  only; "chamber": that alone; "working": also how the seats were won
  bool act(std::string_view action, std::string_view value);

  /// A screen reader has been told the outline's status: from the next change on it
  /// tells what differs from what is shown now. A refused value is no change, so
  /// what was to be told before it still is.
  void status_told();

  /// Shows a scenario file; a broken one changes nothing.
  scenario::Read load(std::string_view json);

  /// The same with a scenario of the lists that are shown: votes, rules and districts
  /// change, and what there is to go back to stays. A link and a step back use it.
  scenario::Read revise(std::string_view json);

  void set_words(words::Words words);

  /// While the words are not complete, what would show the rest of them waits:
  /// open/ID that opens, example/ID and replay/play. `act` remembers it, and the
  /// outline wants more. This adds the rest and does what waits; a file that is no
  /// such rest changes nothing, and returns false.
  bool add_words(std::string_view json);

  [[nodiscard]] std::string scenario_json() const;
  [[nodiscard]] std::string result_json() const;

 private:
  bool apply(std::string_view action, std::string_view value);
  [[nodiscard]] bool must_wait(std::string_view action) const;
  void show();

  const scenario::Catalogue& catalogue_;
  words::Words words_;
  State state_;
  scenario::Result result_;
  Outline outline_;
  std::optional<Told> told_;
  unsigned revision_ = 0;
  /// Actions that wait for the rest of the words, each with its value, and how
  /// often one was asked for.
  std::vector<std::pair<std::string, std::string>> waiting_;
  int wishes_ = 0;
};

}  // namespace app
