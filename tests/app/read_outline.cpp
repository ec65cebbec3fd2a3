#include "read_outline.h"

#include <algorithm>
#include <cstdlib>

namespace {

class Collector {
 public:
  explicit Collector(const app::Outline& outline) {
    for (const auto* text : {&outline.title, &outline.lead, &outline.status}) add(*text);
    for (const app::Section& section : outline.sections) {
      add(section.heading);
      add(section.finding);
      if (section.open) visit(*section.open);
      for (const app::Node& node : section.nodes) {
        std::visit([this](const auto& one) { visit(one); }, node);
      }
    }
  }

  std::vector<std::string> texts;
  std::vector<const app::Control*> controls;
  std::vector<const app::Table*> tables;

 private:
  void add(const std::string& text) { texts.push_back(text); }
  void visit(const std::vector<app::Run>& runs) {
    for (const app::Run& run : runs) add(run.text);
  }
  void visit(const app::Sentence& sentence) {
    visit(sentence.runs);
    if (sentence.more) visit(*sentence.more);
  }
  void visit(const app::Quote& quote) {
    add(quote.text);
    add(quote.source);
  }
  void visit(const app::Control& control) {
    controls.push_back(&control);
    for (const auto* text : {&control.label, &control.text, &control.mark_label}) add(*text);
    for (const app::Option& option : control.options) {
      add(option.label);
      add(option.brief);
    }
  }
  void visit(const app::Controls& group) {
    add(group.label);
    for (const app::Control& control : group.controls) visit(control);
  }
  void visit(const app::Row& row) {
    visit(row.note);
    for (const app::Cell& cell : row.cells) {
      add(cell.text);
      add(cell.brief);
      add(cell.change);
      if (cell.control) visit(*cell.control);
    }
  }
  void visit(const app::Table& table) {
    tables.push_back(&table);
    add(table.caption);
    add(table.hint);
    for (const app::Column& column : table.columns) add(column.label);
    for (const app::Row& row : table.rows) visit(row);
    if (table.total) visit(*table.total);
  }
  void visit(const app::Chamber& chamber) {
    for (const auto* text : {&chamber.title, &chamber.caption, &chamber.seats_label,
                             &chamber.majority, &chamber.hint}) {
      add(*text);
    }
    for (const app::SeatRun& run : chamber.runs) {
      add(run.name);
      add(run.how);
    }
    for (const auto& [form, text] : chamber.key) add(text);
  }
  void visit(const app::Pictures& pictures) {
    add(pictures.caption);
    for (const app::Chamber& chamber : pictures.chambers) visit(chamber);
  }
  void visit(const app::Scenes& scenes) {
    for (const app::Scene& scene : scenes.scenes) {
      visit(scene.play);
      visit(scene.sentence);
      visit(scene.bars);
    }
  }
  void visit(const app::Bars& bars) {
    add(bars.caption);
    for (const app::Bar& bar : bars.bars) {
      add(bar.label);
      add(bar.text);
      for (const app::Stretch& stretch : bar.stretches) add(stretch.name);
    }
    for (const app::Bars::Line& line : bars.lines) add(line.label);
  }
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_digit(text[at + count])) ++count;
  return count;
}

}  // namespace

std::vector<std::string> all_texts(const app::Outline& outline) {
  return Collector(outline).texts;
}

std::vector<const app::Control*> all_controls(const app::Outline& outline) {
  return Collector(outline).controls;
}

std::vector<const app::Table*> all_tables(const app::Outline& outline) {
  return Collector(outline).tables;
}

std::string plain(const std::vector<app::Run>& runs) {
  std::string text;
  for (const app::Run& run : runs) {
    if (run.style != app::Run::Style::kCitation) text += run.text;
  }
  return text;
}

std::string plain_spaces(std::string_view text) {
  constexpr std::string_view kNoBreak = "\u00A0";
  std::string plain;
  while (!text.empty()) {
    const bool space = text.starts_with(kNoBreak);
    plain.push_back(space ? ' ' : text.front());
    text.remove_prefix(space ? kNoBreak.size() : 1);
  }
  return plain;
}

std::vector<std::string> numbers_in(std::string_view text, const words::Words& words) {
  // The language's own output for 1000 and one half contains its separators.
  std::string group = words.number(1'000);
  group = group.substr(1, group.size() - 4);
  const std::string point = words.decimal(1, 2, 1).substr(1, 1);
  std::vector<std::string> numbers;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    std::size_t count = digits_at(text, at);
    std::string number(text.substr(at, count));
    at += count;
    while (text.substr(at).starts_with(group) && digits_at(text, at + group.size()) == 3) {
      number += text.substr(at + group.size(), 3);
      at += group.size() + 3;
    }
    count = digits_at(text, at + point.size());
    if (text.substr(at).starts_with(point) && count > 0) {
      number += '.';
      number += text.substr(at + point.size(), count);
      at += point.size() + count;
    }
    numbers.push_back(std::move(number));
  }
  return numbers;
}

std::vector<std::string> sorted(std::vector<std::string> numbers) {
  std::ranges::sort(numbers);
  return numbers;
}

std::int64_t whole(std::string_view text, const words::Words& words) {
  const auto numbers = numbers_in(text, words);
  const bool one = numbers.size() == 1 && numbers[0].find('.') == std::string::npos;
  return one ? std::atoll(numbers[0].c_str()) : -1;
}

std::string long_division(std::int64_t numerator, std::int64_t denominator, int places) {
  std::string digits = std::to_string(numerator / denominator);
  std::int64_t rest = numerator % denominator;
  for (int i = 0; i < places; ++i) {
    rest *= 10;
    digits += static_cast<char>('0' + rest / denominator);
    rest %= denominator;
  }
  if (rest >= denominator - rest) {
    std::size_t at = digits.size();
    while (at > 0 && digits[at - 1] == '9') digits[--at] = '0';
    if (at > 0) {
      ++digits[at - 1];
    } else {
      digits.insert(digits.begin(), '1');
    }
  }
  if (places == 0) return digits;
  const std::size_t at = digits.size() - static_cast<std::size_t>(places);
  return digits.substr(0, at) + '.' + digits.substr(at);
}

std::string text(std::int64_t number) {
  return std::to_string(number);
}
