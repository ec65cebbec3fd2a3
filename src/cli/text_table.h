// Rows of text in columns that line up in a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cli {

using Row = std::vector<std::string>;

struct TextTable {
  Row heading;
  std::vector<Row> rows;
  Row total;             ///< below a line of its own; may be empty
  std::size_t left = 1;  ///< the first columns, aligned left; the others are aligned right
};

/// The table with its line ends.
[[nodiscard]] std::string drawn(const TextTable& table);

/// How many cells of a terminal a UTF-8 text takes.
[[nodiscard]] std::size_t width(std::string_view text);

/// The text, or its beginning and "…", in at most `most` cells.
[[nodiscard]] std::string fitted(std::string_view text, std::size_t most);

}  // namespace cli
