// The built-in elections and rule sets, as JSON or as a table.
#pragma once

#include <string>

#include "scenario/catalogue.h"
#include "words/words.h"

namespace cli {

/// { "format": "mazhilis-presets", "version": 1, "presets": [...] },
/// each with its scenario in the file format.
[[nodiscard]] std::string presets_json(const scenario::Catalogue& catalogue);
/// { "format": "mazhilis-rules", "version": 1, "rules": [...] }
[[nodiscard]] std::string rules_json(const scenario::Catalogue& catalogue);

[[nodiscard]] std::string presets_table(const scenario::Catalogue& catalogue,
                                        const words::Words& words, scenario::Language language);
[[nodiscard]] std::string rules_table(const scenario::Catalogue& catalogue,
                                      const words::Words& words, scenario::Language language);

}  // namespace cli
