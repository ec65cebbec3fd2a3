// The app: one state, one way to change it (`act`), one way to read it (`outline`).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/language_pack.h"
#include "app/outline/outline.h"
#include "app/sections/describe.h"
#include "app/state/saved_state.h"
#include "app/state/state.h"
#include "scenario/result.h"

namespace app {

class App {
 public:
  explicit App(std::shared_ptr<const LanguagePack> language);

  /// What is shown now. Described when it is first asked for after a change, and the same
  /// object until `revision` grows.
  [[nodiscard]] const Outline& outline() const;
  /// The sections of it that follow a slider while it is held, Home::kNumbers and kBeside, and
  /// no titles: the votes, the seats and whose they are.
  [[nodiscard]] const Outline& figure() const;
  /// The outline's title.
  [[nodiscard]] std::string title() const;
  /// The outline's status where no value was refused, as describe_change has it.
  [[nodiscard]] std::string change() const;
  [[nodiscard]] unsigned revision() const { return revision_; }
  [[nodiscard]] const State& state() const { return state_; }
  [[nodiscard]] const scenario::Result& result() const { return result_; }
  [[nodiscard]] const LanguagePack& language() const { return *language_; }

  /// Executes the action of a control in the outline. An unknown action or an unreadable
  /// value changes nothing but the outline's status and returns false.
  /// sections/sections.cpp lists the actions and the values that each takes.
  bool act(std::string_view action, std::string_view value);

  /// Call this when a screen reader has announced the outline's status: later changes are
  /// then announced relative to what is shown now. A refused value is no change, so a
  /// change that is still to be announced remains so.
  void status_told();

  /// Shows a scenario file; a broken one changes nothing.
  scenario::Read load(std::string_view json);

  /// Everything that the visitor has set, as one text (state/saved_state.h has the format).
  [[nodiscard]] std::string saved_state(Saved what = Saved::kAll) const;

  /// Shows such a text as a whole; if it is not valid, changes nothing and returns the
  /// problem. A section to open waits while the texts are incomplete, as in `act`.
  [[nodiscard]] std::optional<scenario::Problem> restore(std::string_view json);

  /// Shows the same in another language, or in the same one with all of its texts. While
  /// they are incomplete, actions that need the rest of them wait: open/ID to open a
  /// section, example/ID and replay/play. `act` queues such an action and the outline asks
  /// for more texts; a complete pack executes the queue.
  void set_language(std::shared_ptr<const LanguagePack> language);

  [[nodiscard]] std::string scenario_json() const;
  [[nodiscard]] std::string result_json() const;

 private:
  [[nodiscard]] bool must_wait(std::string_view action) const;
  void open_waiting(Ids& open) const;
  /// After a change of the state or of the language.
  void show();
  [[nodiscard]] Subject subject() const;
  [[nodiscard]] Outline described() const;

  std::shared_ptr<const LanguagePack> language_;
  State state_;
  scenario::Result result_;
  /// Empty until they are asked for.
  mutable std::optional<Outline> outline_;
  mutable std::optional<Outline> figure_;
  /// The value that the last action was refused for.
  struct Refused {
    std::string action;
    std::string value;
  };
  std::optional<Refused> refused_;
  std::optional<Told> told_;
  unsigned revision_ = 0;
  /// Actions that wait for the rest of the texts, each with its
  /// value; `wishes_` counts the requests.
  std::vector<std::pair<std::string, std::string>> waiting_;
  Ids waiting_open_;  ///< sections of a restored state that wait for them, too
  mutable int wishes_ = 0;
};

}  // namespace app
