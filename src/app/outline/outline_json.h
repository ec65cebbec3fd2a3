// A part of the outline as JSON; all of it is what `write` in outline.h gives.
#pragma once

#include <string>
#include <string_view>

#include "app/outline/outline.h"

namespace app {

/// As `write`, with only those sections whose ids are in `only`, parted by spaces; with all
/// where that is empty.
[[nodiscard]] std::string write(const Outline& outline, std::string_view only);

}  // namespace app
