// The working in words: the same sentences as on the page.
#pragma once

#include <string>
#include <vector>

#include "cli/table.h"

namespace cli {

/// How the seats were won, one sentence per step in order; the whole working is numbered
/// where the page numbers it: "3. One seat costs a quota: ... (Art. 97-1(1))".
[[nodiscard]] std::vector<std::string> working(const Told& told, app::Depth depth);

}  // namespace cli
