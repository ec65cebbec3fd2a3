// UTF-8 text: its characters, and how a one-line message shows it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace scenario {

/// The code point that begins at byte `at`, which moves on to the next; -1 where
/// the bytes are no UTF-8.
[[nodiscard]] std::int32_t next_character(std::string_view text, std::size_t& at);

/// The first byte that is not UTF-8, or is zero (which would end the text for
/// some readers); npos when there is none.
[[nodiscard]] std::size_t first_bad_byte(std::string_view text);

/// The number of characters (code points) of a UTF-8 text.
[[nodiscard]] std::size_t characters(std::string_view text);

/// True for a character that moves or hides others: a control, a line
/// separator, or an override of the writing direction.
[[nodiscard]] bool is_control(std::int32_t character);
[[nodiscard]] bool has_control_characters(std::string_view text);

/// A text for a message: quoted, its control characters escaped, and short.
[[nodiscard]] std::string shown(std::string_view text, char quote = '"');

/// "line 3, column 9", the place of the character at byte `at`.
[[nodiscard]] std::string place_in(std::string_view text, std::size_t at);

}  // namespace scenario
