// Local councils (maslikhats) of the same reform: Const. Law No 2464, Art. 9(3)-(4), 111-1.
#include "app/actions.h"
#include "app/describe.h"

namespace app {

Handled act_councils(const Request&, const Context&, State&) {
  return Handled::kNotMine;
}

std::optional<Section> describe_councils(const Subject&) {
  return std::nullopt;
}

}  // namespace app
