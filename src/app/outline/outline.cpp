#include "app/outline/outline.h"

#include <algorithm>
#include <utility>

namespace app {

const Row* Table::row(std::string_view row_id) const {
  const auto found = std::ranges::find(rows, row_id, &Row::id);
  return found == rows.end() ? nullptr : &*found;
}

const Cell& Table::cell(const Row& row, std::string_view column_id) const {
  static const Cell kEmpty;
  const auto found = std::ranges::find(columns, column_id, &Column::id);
  const auto at = static_cast<std::size_t>(found - columns.begin());
  return at < row.cells.size() ? row.cells[at] : kEmpty;
}

const Section* Outline::section(std::string_view id) const {
  const auto found = std::ranges::find(sections, id, &Section::id);
  return found == sections.end() ? nullptr : &*found;
}

void Section::tell(std::string node_id, std::vector<Run> runs) {
  nodes.emplace_back(Sentence{.id = std::move(node_id), .runs = std::move(runs)});
}

}  // namespace app
