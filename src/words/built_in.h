// The text files of the three languages, built into native programs.
#pragma once

#include <string_view>

namespace words {

/// The text file of "en", "kk" or "ru"; empty for another tag. The page's program
/// contains none: the page fetches the one it needs.
[[nodiscard]] std::string_view built_in(std::string_view tag);

}  // namespace words
