// Characters of texts, and whether a font file can draw them.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace words {

/// The characters of UTF-8 text; control characters are not drawn and left out.
std::set<char32_t> characters(std::string_view text);

/// "ä U+00E4", for messages.
std::string named(char32_t character);

/// One of the fonts that the page sends, by its name without the ending.
class Font {
 public:
  explicit Font(const std::string& name);
  [[nodiscard]] bool readable() const { return offset_ >= 0; }
  [[nodiscard]] bool has(char32_t character) const;
  /// The characters of `text` that it cannot draw, named; empty when all is well.
  [[nodiscard]] std::string missing(std::string_view text) const;

 private:
  std::string bytes_;
  int offset_ = -1;
};

}  // namespace words
