// The working in words: the same sentences as the page's.
#pragma once

#include <string>
#include <vector>

#include "cli/table.h"

namespace cli {

/// How the seats were won, a sentence each in its order, the whole numbered where the
/// page numbers it: "3. One seat costs a quota: ... (Art. 97-1(1))".
[[nodiscard]] std::vector<std::string> working(const Told& told, app::Depth depth);

}  // namespace cli
