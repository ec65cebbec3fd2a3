// One result for spreadsheets and scripts: the same table, cell by cell, as the page
// gives away (web/export/csv.mjs). There commas, marks of decimals and ends of lines are
// those of the reader's spreadsheet; here they are the same in every language.
// tests/module/csv.test.mjs holds the two together.
#pragma once

#include <string>
#include <string_view>

#include "cli/table.h"

namespace cli {

/// The columns' names; with `lines` the first one is the number of a line, with
/// `margins` the last three are those.
[[nodiscard]] std::string csv_heading(bool lines, bool margins);

/// One row a list, then one each for "against all", invalid ballots, independents, seats
/// filled by neither ballot and vacant seats, where there are any. What a row cannot have
/// is empty; so are remainders where the method has divisors. Each row begins with `line`
/// unless that is empty, and says what all of it is (`told.about`).
[[nodiscard]] std::string csv_rows(const Told& told, std::string_view line);

}  // namespace cli
