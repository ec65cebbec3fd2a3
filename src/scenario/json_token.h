// The tokens of a JSON text (RFC 8259), with their places. The library reads the text;
// this says where its numbers are, and what is wrong where it stops (document.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace scenario {

struct Token {
  enum class Kind : std::uint8_t { kEnd, kMark, kText, kNumber, kLiteral, kBad };

  Kind kind = Kind::kEnd;
  std::size_t start = 0;
  /// Behind its last byte. Of a bad token behind the first byte that cannot be there; one
  /// more than the text has where the text ends too early.
  std::size_t end = 0;
  std::string_view wrong;  ///< of a bad token: what it is no valid one of, and why
};

/// The token that begins at `at` or behind blanks there. `text` is valid UTF-8 without a
/// zero, `at` at most its size.
[[nodiscard]] Token next_token(std::string_view text, std::size_t at);

}  // namespace scenario
