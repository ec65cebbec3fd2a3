// What changed when.
#include "app/actions.h"
#include "app/describe.h"

namespace app {

Handled act_timeline(const Request&, const Context&, State&) {
  return Handled::kNotMine;
}

std::optional<Section> describe_timeline(const Subject&) {
  return std::nullopt;
}

}  // namespace app
