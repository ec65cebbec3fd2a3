// The same votes under other rules, side by side.
#include "app/describe.h"

namespace app {

std::optional<Section> describe_comparison(const Subject&) {
  return std::nullopt;
}

}  // namespace app
