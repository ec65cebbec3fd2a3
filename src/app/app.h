// The app: one state, one way in (`act`), one way out (`outline`).
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

  /// What is shown now. It stays the same object until `revision` grows.
  [[nodiscard]] const Outline& outline() const { return outline_; }
  [[nodiscard]] unsigned revision() const { return revision_; }
  [[nodiscard]] const State& state() const { return state_; }
  [[nodiscard]] const scenario::Result& result() const { return result_; }
  [[nodiscard]] const LanguagePack& language() const { return *language_; }

  /// Does what a control of the outline stands for. An action that is unknown,
  /// or a value that cannot be read, changes nothing but what the outline tells of
  /// it, and returns false.
  /// sections/sections.cpp lists the actions and what value each takes.
  bool act(std::string_view action, std::string_view value);

  /// A screen reader has been told the outline's status: from the next change on it
  /// tells what differs from what is shown now. A refused value is no change, so
  /// what was to be told before it still is.
  void status_told();

  /// Shows a scenario file; a broken one changes nothing.
  scenario::Read load(std::string_view json);

  /// All that the visitor has set, as one text (state/saved_state.h has the format).
  [[nodiscard]] std::string saved_state(Saved what = Saved::kAll) const;

  /// Shows such a text, whole: returns what is wrong with it, and changes nothing then.
  /// A section that is to open waits while the words are not complete, as in `act`.
  [[nodiscard]] std::optional<scenario::Problem> restore(std::string_view json);

  /// Shows the same in another language, or in the same with all of its words. While they
  /// are not complete, what would show the rest of them waits: open/ID that opens,
  /// example/ID and replay/play. `act` remembers it, the outline wants more, and complete
  /// words do what waits.
  void set_language(std::shared_ptr<const LanguagePack> language);

  [[nodiscard]] std::string scenario_json() const;
  [[nodiscard]] std::string result_json() const;

 private:
  [[nodiscard]] bool must_wait(std::string_view action) const;
  void open_waiting(Ids& open) const;
  void show();

  std::shared_ptr<const LanguagePack> language_;
  State state_;
  scenario::Result result_;
  Outline outline_;
  std::optional<Told> told_;
  unsigned revision_ = 0;
  /// Actions that wait for the rest of the words, each with its value, and how
  /// often one was asked for.
  std::vector<std::pair<std::string, std::string>> waiting_;
  Ids waiting_open_;  ///< sections of a restored state that wait for them, too
  int wishes_ = 0;
};

}  // namespace app
