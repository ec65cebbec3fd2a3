#include "scenario/json_text.h"

#include <utility>

namespace scenario {

void JsonText::line() {
  if (indent_ < 0) return;
  out_ += '\n';
  out_.append(static_cast<std::size_t>(indent_) * static_cast<std::size_t>(depth_), ' ');
}

// What precedes an item: a comma, a new line, or nothing after its key.
void JsonText::item() {
  if (std::exchange(after_key_, false)) return;
  if (!std::exchange(first_, false)) out_ += ',';
  if (depth_ > 0) line();
}

void JsonText::quoted(std::string_view string) {
  constexpr char kHex[] = "0123456789abcdef";
  out_ += '"';
  for (const char c : string) {
    if (c == '"' || c == '\\') {
      out_ += '\\';
      out_ += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out_ += "\\u00";
      out_ += kHex[c >> 4];
      out_ += kHex[c & 15];
    } else {
      out_ += c;
    }
  }
  out_ += '"';
}

JsonText& JsonText::open(char bracket) {
  item();
  out_ += bracket;
  ++depth_;
  first_ = true;
  return *this;
}

JsonText& JsonText::close(char bracket) {
  --depth_;
  if (!std::exchange(first_, false)) line();
  out_ += bracket;
  return *this;
}

JsonText& JsonText::text(std::string_view value) {
  item();
  quoted(value);
  return *this;
}

JsonText& JsonText::digits(std::string_view value) {
  item();
  out_ += value;
  return *this;
}

JsonText& JsonText::number(std::int64_t value) {
  return digits(std::to_string(value));
}

JsonText& JsonText::truth(bool value) {
  return digits(value ? "true" : "false");
}

JsonText& JsonText::null() {
  return digits("null");
}

JsonText& JsonText::key(std::string_view name) {
  item();
  quoted(name);
  out_ += indent_ < 0 ? ":" : ": ";
  after_key_ = true;
  return *this;
}

}  // namespace scenario
