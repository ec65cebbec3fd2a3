// Undo and redo: what was shown at each step, as saved states. In a page the browser's
// own history has a part in it, and web/history/share.mjs keeps the steps.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/app.h"

namespace app {

class History {
 public:
  /// What is shown now is the first step.
  explicit History(const App& app) : steps_{app.saved_state(Saved::kVotes)} {}

  /// Adds what is shown as a step if it differs from the current one, and drops the undone
  /// steps. Call it when a gesture ends, so that a whole drag is one step. The view
  /// settings (open sections and the like) are not part of a step and stay as they are.
  void settle(const App& app);

  /// Shows the step before, or the one after; false where there is none.
  bool undo(App& app);
  bool redo(App& app);

 private:
  bool go_to(std::size_t step, App& app);

  std::vector<std::string> steps_;
  std::size_t at_ = 0;
};

}  // namespace app
