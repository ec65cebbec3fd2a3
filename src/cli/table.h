// One result for people: a table, and the numbers behind it in words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/sections/working.h"
#include "scenario/about.h"
#include "scenario/catalogue.h"
#include "scenario/result.h"
#include "words/words.h"

namespace cli {

/// The input of this and the other formats.
struct Told {
  const scenario::Scenario& scenario;
  const scenario::Result& result;
  const scenario::Catalogue& catalogue;
  const words::Words& words;
  scenario::Language language;
  const scenario::About& about;
  const seats::Margins* margins = nullptr;  ///< null: they are not shown
};

/// The table under `title`, with base, threshold, quota, ties and notes in words.
[[nodiscard]] std::string table(const Told& told, std::string_view title);

/// The sentences below a table: the working, and the facts that are not part of it.
[[nodiscard]] std::vector<std::string> below_table(const Told& told, app::Depth depth);

}  // namespace cli
