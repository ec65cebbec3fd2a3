// One result for people: a table, and the numbers behind it in words. And for
// spreadsheets: comma-separated values.
#pragma once

#include <string>
#include <string_view>

#include "scenario/catalogue.h"
#include "scenario/result.h"
#include "words/words.h"

namespace cli {

/// What both are written from.
struct Told {
  const scenario::Scenario& scenario;
  const scenario::Result& result;
  const scenario::Catalogue& catalogue;
  const words::Words& words;
  scenario::Language language;
  const seats::Margins* margins = nullptr;  ///< none: they are not told
};

/// The table under `title`, with base, threshold, quota, ties and notes.
[[nodiscard]] std::string table(const Told& told, std::string_view title);

/// The columns' names; with `lines` the first one is the number of a line, with
/// `margins` the last three are those.
[[nodiscard]] std::string csv_heading(bool lines, bool margins);
/// Remainders are empty where the method has divisors. One row a list, then one each for
/// independents and vacant seats. Each row begins with `line` unless that is empty.
[[nodiscard]] std::string csv_rows(const Told& told, std::string_view line);

/// The key of the text of a note of a result under these rules.
[[nodiscard]] std::string note_key(std::string_view note, const scenario::Catalogue& catalogue,
                                   const scenario::Scenario& scenario);

}  // namespace cli
