// Pieces of an SVG's text: escaped, short, and as wide as can be told without a font.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace picture {

/// "&amp;" for "&"; likewise for < > and ". What XML has no place for, and bytes that
/// are no UTF-8, are left out.
[[nodiscard]] std::string escaped(std::string_view text);

/// With at most one decimal: "12.5", "-3".
[[nodiscard]] std::string short_number(float value);

/// "#0693c5" of 0x0693C5.
[[nodiscard]] std::string hexadecimal(std::uint32_t colour);

/// Adds ` name="value"`.
void attribute(std::string& svg, std::string_view name, std::string_view value);
void attribute(std::string& svg, std::string_view name, float value);

/// The UTF-8 text, or its beginning and "…", in at most `most` characters.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

/// About how wide the UTF-8 text is in a common sans-serif face, in the unit of `type`.
[[nodiscard]] float text_width(std::string_view text, float type);

}  // namespace picture
