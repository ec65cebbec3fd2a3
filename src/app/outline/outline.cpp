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

const Chamber* Section::chamber(std::string_view chamber_id) const {
  for (const Node& node : nodes) {
    if (const auto* const one = std::get_if<Chamber>(&node); one && one->id == chamber_id) {
      return one;
    }
    const auto* const several = std::get_if<Pictures>(&node);
    if (!several) continue;
    const auto found = std::ranges::find(several->chambers, chamber_id, &Chamber::id);
    if (found != several->chambers.end()) return &*found;
  }
  return nullptr;
}

void Section::tell(std::string node_id, std::vector<Run> runs) {
  nodes.emplace_back(Sentence{.id = std::move(node_id), .runs = std::move(runs)});
}

}  // namespace app
