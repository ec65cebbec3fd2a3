#include "app/history.h"

#include <utility>

namespace app {

void History::settle(const App& app) {
  std::string step = app.saved_state(Saved::kVotes);
  if (step == steps_[at_]) return;
  steps_.resize(++at_);
  steps_.push_back(std::move(step));
}

bool History::undo(App& app) {
  settle(app);
  return at_ > 0 && go_to(at_ - 1, app);
}

bool History::redo(App& app) {
  settle(app);
  return at_ + 1 < steps_.size() && go_to(at_ + 1, app);
}

bool History::go_to(std::size_t step, App& app) {
  if (app.restore(steps_[step])) return false;
  at_ = step;
  return true;
}

}  // namespace app
