// The laboratory: the rules themselves changed, and named examples.
#include "app/actions.h"
#include "app/describe.h"

namespace app {

Handled act_laboratory(const Request&, const Context&, State&) {
  return Handled::kNotMine;
}

std::optional<Section> describe_laboratory(const Subject&) {
  return std::nullopt;
}

}  // namespace app
