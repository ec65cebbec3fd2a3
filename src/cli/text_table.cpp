#include "cli/text_table.h"

#include <algorithm>

#include "scenario/text.h"

namespace cli {
namespace {

// The cells of one character: none for combining marks, two for the wide characters of
// East Asia and pictures, one for all others.
std::size_t cells(std::int32_t c) {
  const bool mark = (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) ||
                    (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F);
  const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
                    (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                    (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x1F300 && c <= 0x1FAFF) ||
                    (c >= 0x20000 && c <= 0x3FFFD);
  return mark ? 0 : wide ? 2 : 1;
}

class Drawing {
 public:
  explicit Drawing(const TextTable& table) : left_(table.left) {
    measure(table.heading);
    for (const Row& row : table.rows) measure(row);
    measure(table.total);
  }

  void row(const Row& row) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string gap(widths_[i] - width(row[i]), ' ');
      if (i > 0) line += "  ";
      line += i < left_ ? row[i] + gap : gap + row[i];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text_ += line + '\n';
  }

  void rule() {
    std::size_t all = widths_.empty() ? 0 : 2 * (widths_.size() - 1);
    for (const std::size_t one : widths_) all += one;
    for (; all > 0; --all) text_ += "─";
    text_ += '\n';
  }

  std::string text() { return std::move(text_); }

 private:
  void measure(const Row& row) {
    widths_.resize(std::max(widths_.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths_[i] = std::max(widths_[i], width(row[i]));
  }

  std::size_t left_;
  std::vector<std::size_t> widths_;
  std::string text_;
};

}  // namespace

std::size_t width(std::string_view text) {
  std::size_t sum = 0;
  for (std::size_t at = 0; at < text.size();) sum += cells(scenario::next_character(text, at));
  return sum;
}

std::string fitted(std::string_view text, std::size_t most) {
  if (width(text) <= most) return std::string(text);
  std::size_t end = 0;
  for (std::size_t at = 0, used = 1; at < text.size(); end = at) {
    used += cells(scenario::next_character(text, at));
    if (used > most) break;
  }
  return std::string(text.substr(0, end)) + "…";
}

std::string drawn(const TextTable& table) {
  Drawing drawing(table);
  drawing.row(table.heading);
  drawing.rule();
  for (const Row& row : table.rows) drawing.row(row);
  if (!table.total.empty()) {
    drawing.rule();
    drawing.row(table.total);
  }
  return drawing.text();
}

}  // namespace cli
