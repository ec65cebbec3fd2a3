// The seats arriving one by one, in the order in which the rule gives them.
#include "app/actions.h"

namespace app {

Handled act_replay(const Request&, const Context&, State&) {
  return Handled::kNotMine;
}

}  // namespace app
