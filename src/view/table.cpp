// A table as in a newspaper: hairlines, numbers to the right, columns as wide as
// their content. If they do not fit side by side, each row becomes a small
// group of lines.
#include <algorithm>
#include <cmath>

#include "view/nodes.h"

namespace view {
namespace {

constexpr float kMark = 5.5F;  // the radius of an owner's mark
constexpr float kMarkRoom = 2 * kMark + 8;
constexpr float kGap = 18;
constexpr float kWidestGap = 44;
constexpr float kPad = 7;  // above and below a row's text

class Columns {
 public:
  Columns(Paint& paint, const app::Table& table, float type, bool brief)
      : paint_(paint), table_(table), type_(type), brief_(brief) {
    for (const app::Row& row : table.rows) marked_ = marked_ || has_mark(row);
    wide_.resize(table.columns.size());
    for (std::size_t i = 0; i < wide_.size(); ++i) measure(i);
  }

  /// Lets text columns wrap until all fit into `room`; false if they cannot.
  bool fit(float room) {
    const auto gaps = static_cast<float>(wide_.size() - 1);
    float least = 0;
    float most = 0;
    for (const Width& w : wide_) {
      least += w.least;
      most += w.most;
    }
    if (least + gaps * kGap > room) return false;
    const float free = room - gaps * kGap;
    const float part = most > free ? (free - least) / (most - least) : 1;
    float used = 0;
    for (Width& w : wide_) {
      w.now = std::floor(w.least + (w.most - w.least) * part);
      used += w.now;
    }
    gap_ = gaps > 0 ? std::min(kWidestGap, (room - used) / gaps) : 0;
    width_ = used + gaps * gap_;
    return true;
  }

  float draw(ImVec2 at) {
    const Style& s = paint_.style;
    float y = at.y + header(at);
    paint_.hairline(at.x, at.x + width_, y);
    for (const app::Row& row : table_.rows) {
      y += line(at.x, y, row, false);
      if (&row != &table_.rows.back()) paint_.hairline(at.x, at.x + width_, y);
    }
    const float end = std::floor(y) + 0.5F;
    Paint::draw().AddLine({at.x, end}, {at.x + width_, end},
                          table_.total ? s.colour.faint : s.colour.hairline);
    if (table_.total) y += line(at.x, y, *table_.total, true);
    return y - at.y;
  }

  static bool has_mark(const app::Row& row) { return row.owner.place != seats::kVacant; }

 private:
  struct Width {
    float least = 0, most = 0, now = 0;
    float change = 0;  // the width of the change at the right of a number
  };

  [[nodiscard]] const std::string& text(const app::Cell& cell) const {
    return brief_ && !cell.brief.empty() ? cell.brief : cell.text;
  }
  [[nodiscard]] ImFont* font(std::size_t column, bool total) const {
    return column == 0 || total ? paint_.style.fonts.strong : paint_.style.fonts.text;
  }
  [[nodiscard]] float longest_word(ImFont* font, float size, std::string_view words) const {
    float longest = 0;
    for (const auto word : paint_.lines(font, size, 0, words)) {
      longest = std::max(longest, paint_.width(font, size, word));
    }
    return longest;
  }

  void measure(std::size_t i) {
    Width& w = wide_[i];
    const app::Column& column = table_.columns[i];
    const Fonts& fonts = paint_.style.fonts;
    float least = longest_word(fonts.text, size::kTiny, column.label);
    float most = std::min(paint_.width(fonts.text, size::kTiny, column.label), 96.0F);
    float controls = 0;
    const auto look_at = [&](const app::Row& row, bool total) {
      const app::Cell& cell = row.cells[i];
      if (cell.control) {
        controls = std::max(controls, bare_size(paint_, FLT_MAX, *cell.control).x);
        return;
      }
      const float whole = paint_.width(font(i, total), type_, text(cell));
      most = std::max(most, whole);
      // Text may wrap, but not into a column of single words.
      const float word = longest_word(font(i, total), type_, text(cell));
      least = std::max(least, column.numeric ? whole : std::max(word, std::min(whole, 104.0F)));
      if (cell.change.empty()) return;
      w.change = std::max(w.change, 5 + paint_.width(fonts.text, size::kTiny, cell.change));
    };
    for (const app::Row& row : table_.rows) look_at(row, false);
    if (table_.total) look_at(*table_.total, true);
    const float extra = (i == 0 && marked_ ? kMarkRoom : 0) + w.change;
    w.least = std::ceil(std::max(least + extra, controls));
    w.most = std::ceil(std::max({most + extra, controls, w.least}));
  }

  float header(ImVec2 at) {
    const Style& s = paint_.style;
    constexpr float kLine = 15;
    std::size_t most = 0;
    for (std::size_t i = 0; i < wide_.size(); ++i) {
      most = std::max(
          most,
          paint_.lines(s.fonts.text, size::kTiny, wide_[i].now, table_.columns[i].label).size());
    }
    const float height = kLine * static_cast<float>(most) + 8;
    float x = at.x;
    for (std::size_t i = 0; i < wide_.size(); ++i) {
      const Width& w = wide_[i];
      const auto lines = paint_.lines(s.fonts.text, size::kTiny, w.now, table_.columns[i].label);
      float y = at.y + height - 4 - kLine * (static_cast<float>(lines.size()) - 0.5F);
      for (const auto one : lines) {
        const bool right = table_.columns[i].numeric;
        // Above the numbers, not above their changes, if it is short enough.
        const float wide = paint_.width(s.fonts.text, size::kTiny, one);
        const float end = x + std::max(w.now - w.change, std::min(wide, w.now));
        paint_.text(s.fonts.text, size::kTiny, {right ? end : x, y}, s.colour.faint, one,
                    right ? Align::kRight : Align::kLeft);
        y += kLine;
      }
      x += w.now + gap_;
    }
    return height;
  }

  // One row; returns its height.
  float line(float left, float top, const app::Row& row, bool total) {
    const Style& s = paint_.style;
    const float leading = std::round(type_ * 1.42F);
    const auto in_of = [&](std::size_t i) { return i == 0 && marked_ ? kMarkRoom : 0; };
    const auto lines_of = [&](std::size_t i) {
      const Width& w = wide_[i];
      return paint_.lines(font(i, total), type_, w.now - w.change - in_of(i) + 1,
                          text(row.cells[i]));
    };
    float height = leading + 2 * kPad;
    for (std::size_t i = 0; i < wide_.size(); ++i) {
      const app::Cell& cell = row.cells[i];
      const float wanted = cell.control
                               ? bare_size(paint_, wide_[i].now, *cell.control).y + 2
                               : leading * static_cast<float>(lines_of(i).size()) + 2 * kPad;
      height = std::max(height, wanted);
    }
    float x = left;
    for (std::size_t i = 0; i < wide_.size(); ++i) {
      const app::Cell& cell = row.cells[i];
      const Width& w = wide_[i];
      const float middle = top + height / 2;
      if (i == 0 && has_mark(row)) {
        paint_.seat({x + kMark, middle}, kMark, row.form, s.of(row.owner));
      }
      if (cell.control) {
        const ImVec2 wanted = bare_size(paint_, w.now, *cell.control);
        const float off = table_.columns[i].numeric ? w.now - wanted.x : 0;
        draw_bare(paint_, {x + off, middle - wanted.y / 2}, w.now, *cell.control);
      } else {
        const auto lines = lines_of(i);
        const float end = x + w.now - w.change;
        float y = middle - leading * (static_cast<float>(lines.size()) - 1) / 2;
        for (const auto one : lines) {
          const bool right = table_.columns[i].numeric;
          paint_.text(font(i, total), type_, {right ? end : x + in_of(i), y}, s.colour.ink, one,
                      right ? Align::kRight : Align::kLeft);
          y += leading;
        }
        if (!cell.change.empty()) {
          paint_.text(s.fonts.text, size::kTiny, {end + 5, y - leading}, s.colour.faint,
                      cell.change);
        }
      }
      x += w.now + gap_;
    }
    return height;
  }

  Paint& paint_;
  const app::Table& table_;
  float type_;
  bool brief_;
  bool marked_ = false;
  std::vector<Width> wide_;
  float gap_ = 0, width_ = 0;
};

// The layout of a stacked table, where a row's cells are below its name as label and value:
// two in a line if all are short, and their changes in a column of their own, so that the
// numbers align.
struct Stack {
  bool pairs = true;
  float change = 0;

  Stack(const Paint& paint, float width, const app::Table& table) {
    const Fonts& fonts = paint.style.fonts;
    std::vector<const app::Row*> rows;
    for (const app::Row& row : table.rows) rows.push_back(&row);
    if (table.total) rows.push_back(&*table.total);
    for (const app::Row* const row : rows) {
      for (const app::Cell& cell : row->cells) {
        if (cell.change.empty()) continue;
        change = std::max(change, 5 + paint.width(fonts.text, size::kTiny, cell.change));
      }
    }
    for (const app::Row* const row : rows) {
      for (std::size_t i = 1; i < row->cells.size(); ++i) {
        const app::Cell& cell = row->cells[i];
        if (cell.text.empty() || cell.control) continue;
        const float wide = paint.width(fonts.text, size::kSmall, table.columns[i].label) + 8 +
                           paint.width(fonts.text, size::kSmall, cell.text) + change;
        pairs = pairs && wide <= half(width);
      }
    }
  }
  static float half(float width) { return (width - kGap) / 2; }
};

float stacked(Paint& paint, Box box, const app::Table& table, const app::Row& row,
              const Stack& stack) {
  const Style& s = paint.style;
  float y = box.at.y + kPad;
  const float in = Columns::has_mark(row) ? kMarkRoom : 0;
  if (in > 0) paint.seat({box.at.x + kMark, y + 10.5F}, kMark, row.form, s.of(row.owner));
  const app::Run name{row.cells.front().text, app::Run::Style::kStrong};
  y += paint.sentence({box.at.x + in, y}, box.width - in, size::kBody, s.colour.ink, {&name, 1});
  constexpr float kLine = 19;
  bool second = false;
  const auto end_line = [&] {
    second = false;
    y += kLine;
  };
  for (std::size_t i = 1; i < row.cells.size(); ++i) {
    const app::Cell& cell = row.cells[i];
    const app::Run label{table.columns[i].label, app::Run::Style::kPlain};
    if (cell.control) {
      if (second) end_line();
      const ImVec2 wanted = bare_size(paint, box.width, *cell.control);
      const float room = box.width - wanted.x - 12;
      // Below its label if there is no room beside it.
      const bool beside = room >= 90;
      const float tall = paint.height(beside ? room : box.width, size::kSmall, {&label, 1});
      paint.sentence({box.at.x, beside ? y + std::max(0.0F, wanted.y - tall) / 2 : y},
                     beside ? room : box.width, size::kSmall, s.colour.faint, {&label, 1});
      if (!beside) y += tall;
      draw_bare(paint, {beside ? box.at.x + box.width - wanted.x : box.at.x, y}, wanted.x,
                *cell.control);
      y += std::max(wanted.y, beside ? tall : 0);
      continue;
    }
    if (cell.text.empty()) continue;
    const float value = paint.width(s.fonts.text, size::kSmall, cell.text) + stack.change;
    const float half = Stack::half(box.width);
    if (stack.pairs || value + 12 <= box.width * 0.65F) {
      const float left = second ? box.at.x + half + kGap : box.at.x;
      const float right = left + (stack.pairs ? half : box.width);
      paint.text(s.fonts.text, size::kSmall, {right - stack.change, y + kLine / 2}, s.colour.ink,
                 cell.text, Align::kRight);
      paint.text(s.fonts.text, size::kTiny, {right, y + kLine / 2}, s.colour.faint, cell.change,
                 Align::kRight);
      const float tall = paint.sentence({left, y}, right - left - value - 8 + 1, size::kSmall,
                                        s.colour.faint, {&label, 1});
      if (!stack.pairs) {
        y += tall + 1;
      } else if (second) {
        end_line();
      } else {
        second = true;
      }
    } else {
      const app::Run runs[] = {
          {label.text + ": ", app::Run::Style::kPlain},
          {cell.text + (cell.change.empty() ? "" : " " + cell.change), app::Run::Style::kPlain}};
      y += paint.sentence({box.at.x, y}, box.width, size::kSmall, s.colour.ink,
                          std::span(runs).subspan(label.text.empty() ? 1 : 0)) +
           1;
    }
  }
  if (second) end_line();
  y += kPad;
  paint.hairline(box.at.x, box.at.x + box.width, y);
  return y - box.at.y;
}

}  // namespace

float draw_table(Paint& paint, Box box, const app::Table& table) {
  const Style& s = paint.style;
  float y = box.at.y;
  if (!table.caption.empty()) {
    y += paint.paragraph({box.at.x, y}, std::min(box.width, size::kMeasure), size::kSmall,
                         s.colour.faint, table.caption) +
         4;
  }
  const struct {
    float type;
    bool brief;
  } ways[] = {{size::kBody, false}, {size::kSmall, true}};
  for (const auto& [type, brief] : ways) {
    Columns columns(paint, table, type, brief);
    if (columns.fit(box.width)) return y + columns.draw({box.at.x, y}) - box.at.y;
  }
  paint.hairline(box.at.x, box.at.x + box.width, y);
  const Stack stack(paint, box.width, table);
  for (const app::Row& row : table.rows) {
    y += stacked(paint, {{box.at.x, y}, box.width}, table, row, stack);
  }
  if (table.total) y += stacked(paint, {{box.at.x, y}, box.width}, table, *table.total, stack);
  return y - box.at.y;
}

}  // namespace view
