// A part of the outline as JSON; `write` in outline.h writes all of it.
#pragma once

#include <string>
#include <string_view>

#include "app/outline/outline.h"

namespace app {

/// As `write`, but only the sections whose ids are in `only`,
/// separated by spaces; all if it is empty.
[[nodiscard]] std::string write(const Outline& outline, std::string_view only);

}  // namespace app
