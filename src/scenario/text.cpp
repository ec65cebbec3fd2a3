#include "scenario/text.h"

#include <algorithm>

namespace scenario {
namespace {

constexpr std::size_t kShown = 40;  // the most characters of a text that a message shows

bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::string hexadecimal(std::int32_t n, int digits) {
  std::string text;
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
    text += "0123456789abcdef"[n >> shift & 0xF];
  }
  return text;
}

}  // namespace

std::int32_t next_character(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at++]);
  if (first < 0x80) return first;
  if (first < 0xC2 || first > 0xF4) return -1;
  const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  std::int32_t point = first & (0x3F >> more);
  for (int i = 0; i < more; ++i) {
    if (at == text.size() || !continues(text[at])) return -1;
    point = point << 6 | (text[at++] & 0x3F);
  }
  constexpr std::int32_t kLeast[] = {0, 0x80, 0x800, 0x10000};  // below: an overlong form
  const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
  return point < kLeast[more] || point > 0x10FFFF || surrogate ? -1 : point;
}

std::size_t first_bad_byte(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (next_character(text, at) <= 0) return start;
  }
  return std::string_view::npos;
}

std::size_t characters(std::string_view text) {
  return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, continues));
}

bool is_control(std::int32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool has_control_characters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_control(next_character(text, at))) return true;
  }
  return false;
}

std::string shown(std::string_view text, char quote) {
  std::string message(1, quote);
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count == kShown) {
      message += "…";
      break;
    }
    const std::size_t start = at;
    const std::int32_t character = next_character(text, at);
    if (character < 0) {
      message += "\\x" + hexadecimal(static_cast<unsigned char>(text[start]), 2);
      at = start + 1;
    } else if (is_control(character)) {
      message += "\\u" + hexadecimal(character, 4);
    } else {
      message += text.substr(start, at - start);
    }
  }
  return message + quote;
}

std::string place_in(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  std::string_view line = before.substr(line_start);
  if (line_start == 0 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  return "line " + std::to_string(std::ranges::count(before, '\n') + 1) + ", column " +
         std::to_string(characters(line) + 1);
}

}  // namespace scenario
