// Pieces of an SVG's text: escaped, shortened, and with a width estimated without a font.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace picture {

/// "&amp;" for "&"; likewise for < > and ". Characters that XML does not allow
/// and bytes that are not UTF-8 are left out.
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

/// The estimated width of the UTF-8 text in a common sans-serif font, in the unit of `type`.
[[nodiscard]] float text_width(std::string_view text, float type);

}  // namespace picture
