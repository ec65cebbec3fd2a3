// One result for spreadsheets and scripts: the same table, cell by cell, as the page
// exports (web/export/csv.mjs). There separators, decimal marks and line ends are those of
// the reader's spreadsheet; here they are the same in every language.
// tests/module/csv.test.mjs checks that the two agree.
#pragma once

#include <string>
#include <string_view>

#include "cli/table.h"

namespace cli {

/// The columns' names; with `lines` the first one is the line number, with
/// `margins` the last three are the margins.
[[nodiscard]] std::string csv_heading(bool lines, bool margins);

/// One row for each list, then one each for "against all", invalid ballots, independents,
/// seats filled by neither ballot and vacant seats, where there are any. A cell that does
/// not apply is empty, as are remainders under a divisor method. Each row begins with
/// `line` unless that is empty, and has the result's status and source (`told.about`).
[[nodiscard]] std::string csv_rows(const Told& told, std::string_view line);

}  // namespace cli
