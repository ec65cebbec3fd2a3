#include "picture/svg_text.h"

#include <cmath>

#include "scenario/text.h"

namespace picture {
namespace {

bool begins_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

// In hundredths of the font size: Inter's, whose letters are wider than most.
int advance(char32_t c) {
  const auto is_of = [c](std::string_view some) {
    return some.find(static_cast<char>(c)) != some.npos;
  };
  if (c >= 0x80) return c == U'і' || c == U'’' ? 28 : c >= U'А' && c <= U'Я' ? 72 : 64;
  if (is_of("ijl.,:;'!|I ")) return 28;
  if (is_of("frt()-")) return 38;
  if (is_of("mMwW")) return 90;
  return c >= U'A' && c <= U'Z' ? 70 : c <= U'9' ? 65 : 59;
}

// Whether XML allows the character; -1 is no character.
bool is_xml(std::int32_t c) {
  return c >= 0x20 ? c != 0xFFFE && c != 0xFFFF : c == '\t' || c == '\n' || c == '\r';
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const std::int32_t c = scenario::next_character(text, at);
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else if (is_xml(c)) {
      out += text.substr(start, at - start);
    }
  }
  return out;
}

std::string short_number(float value) {
  const long tenths = std::lround(value * 10);
  std::string text = tenths < 0 ? "-" : "";
  text += std::to_string(std::abs(tenths) / 10);
  if (tenths % 10 != 0) text += '.' + std::to_string(std::abs(tenths) % 10);
  return text;
}

std::string hexadecimal(std::uint32_t colour) {
  std::string text = "#";
  for (int shift = 20; shift >= 0; shift -= 4) text += "0123456789abcdef"[(colour >> shift) & 0xF];
  return text;
}

void attribute(std::string& svg, std::string_view name, std::string_view value) {
  svg += ' ';
  svg += name;
  svg += "=\"" + escaped(value) + '"';
}

void attribute(std::string& svg, std::string_view name, float value) {
  attribute(svg, name, short_number(value));
}

std::string shortened(std::string_view text, std::size_t most) {
  std::size_t characters = 0;
  std::size_t last = 0;  // where the text is cut if it is too long
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!begins_character(text[i])) continue;
    if (++characters == most) last = i;
    if (characters > most) return std::string(text.substr(0, last)) + "…";
  }
  return std::string(text);
}

float text_width(std::string_view text, float type) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    width += advance(static_cast<char32_t>(scenario::next_character(text, at)));
  }
  // Fonts differ: some spare room is better than a cut name.
  return static_cast<float>(width) / 100 * type * 1.05F;
}

}  // namespace picture
