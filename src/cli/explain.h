// The working in words: the same sentences as on the page.
#pragma once

#include <string>
#include <vector>

#include "cli/table.h"

namespace cli {

/// A sentence of the page as plain text, with its articles in brackets.
[[nodiscard]] std::string plain(const std::vector<app::Run>& runs);

/// How the seats were won, one sentence per step in order; the whole working is numbered
/// where the page numbers it: "3. One seat costs a quota: ... (Art. 97-1(1))".
[[nodiscard]] std::vector<std::string> working(const Told& told, app::Depth depth);

}  // namespace cli
