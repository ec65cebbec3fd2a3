// One district opened: a small plurality ballot (Art. 9(2)), an example.
#include "app/actions.h"
#include "app/describe.h"

namespace app {

Handled act_district_ballot(const Request&, const Context&, State&) {
  return Handled::kNotMine;
}

std::optional<Section> describe_district_ballot(const Subject&) {
  return std::nullopt;
}

}  // namespace app
