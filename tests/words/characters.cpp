#include "characters.h"

#include <cstdio>
#include <fstream>
#include <iterator>

// The reader that ImGui draws with, so that both see the same characters.
#define STBTT_STATIC
#define STB_TRUETYPE_IMPLEMENTATION
#include "imstb_truetype.h"

namespace words {
namespace {

const unsigned char* bytes_of(const std::string& text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

std::set<char32_t> characters(std::string_view text) {
  std::set<char32_t> all;
  for (std::size_t at = 0; at < text.size();) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t character = length == 1 ? first : first & (0x7FU >> length);
    for (std::size_t i = 1; i < length && at + i < text.size(); ++i) {
      character = character << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    }
    if (character >= U' ') all.insert(character);
    at += length;
  }
  return all;
}

std::string named(char32_t character) {
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(character));
  return code;
}

Font::Font(const std::string& name) {
  std::ifstream file(std::string(FONTS_FOLDER "/") + name + ".ttf", std::ios::binary);
  bytes_.assign(std::istreambuf_iterator<char>(file), {});
  if (bytes_.size() > 12) offset_ = stbtt_GetFontOffsetForIndex(bytes_of(bytes_), 0);
}

bool Font::has(char32_t character) const {
  stbtt_fontinfo font;
  return readable() && stbtt_InitFont(&font, bytes_of(bytes_), offset_) != 0 &&
         stbtt_FindGlyphIndex(&font, static_cast<int>(character)) != 0;
}

std::string Font::missing(std::string_view text) const {
  std::string names;
  for (const char32_t character : characters(text)) {
    if (!has(character)) names += (names.empty() ? "" : ", ") + named(character);
  }
  return names;
}

}  // namespace words
