// The tokens of a JSON text (RFC 8259), with their positions. The library parses the text;
// this finds its numbers, and the error where it stops (document.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace scenario {

struct Token {
  enum class Kind : std::uint8_t { kEnd, kMark, kText, kNumber, kLiteral, kBad };

  Kind kind = Kind::kEnd;
  std::size_t start = 0;
  /// The position after its last byte. For a bad token the position after the first
  /// invalid byte; one more than the text's size if the text ends too early.
  std::size_t end = 0;
  std::string_view wrong;  ///< of a bad token: the kind that it was read as, and the error
};

/// The token that begins at `at` or after blanks there. `text` is valid UTF-8
/// without a zero byte, `at` at most its size.
[[nodiscard]] Token next_token(std::string_view text, std::size_t at);

}  // namespace scenario
