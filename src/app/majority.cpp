// Majorities: what each needs, and who can reach it together.
#include "app/actions.h"
#include "app/describe.h"

namespace app {

Handled act_majority(const Request&, const Context&, State&) {
  return Handled::kNotMine;
}

std::optional<Section> describe_majority(const Subject&) {
  return std::nullopt;
}

}  // namespace app
