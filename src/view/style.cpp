#include "view/style.h"

#include <charconv>
#include <cmath>

namespace view {
namespace {

constexpr ImU32 rgb(unsigned hex) {
  return IM_COL32((hex >> 16) & 0xFF, (hex >> 8) & 0xFF, hex & 0xFF, 0xFF);
}

constexpr Colours kLight = {.paper = rgb(0xFBFAF6),
                            .ink = rgb(0x1A1A1A),
                            .faint = rgb(0x66645C),
                            .hairline = rgb(0xE2DED3),
                            .track = rgb(0xE6E1D5),
                            .accent = rgb(0x8A5A12),
                            .nobody = rgb(0x787A7E),
                            .lists = {rgb(0x0693C5), rgb(0x3B6B46), rgb(0x7B65F7), rgb(0xB83A0B),
                                      rgb(0x6C9C0B), rgb(0x262872), rgb(0xDB50AA), rgb(0x4F3125)}};

constexpr Colours kDark = {.paper = rgb(0x141517),
                           .ink = rgb(0xECEAE4),
                           .faint = rgb(0xA6A39A),
                           .hairline = rgb(0x34363A),
                           .track = rgb(0x3A3C41),
                           .accent = rgb(0xD9A55B),
                           .nobody = rgb(0x96989C),
                           .lists = {rgb(0x8BCFE3), rgb(0x13B259), rgb(0xC198FC), rgb(0xF8A297),
                                     rgb(0xFDCF39), rgb(0x6D6CF5), rgb(0xCB64C8), rgb(0xAA683F)}};

// Relative luminance, as WCAG 2 defines contrast with it.
float luminance(ImU32 colour) {
  const auto channel = [&](int shift) {
    const float c = static_cast<float>((colour >> shift) & 0xFF) / 255.0F;
    return c <= 0.03928F ? c / 12.92F : std::pow((c + 0.055F) / 1.055F, 2.4F);
  };
  return 0.2126F * channel(IM_COL32_R_SHIFT) + 0.7152F * channel(IM_COL32_G_SHIFT) +
         0.0722F * channel(IM_COL32_B_SHIFT);
}

}  // namespace

const Colours& colours(bool dark) {
  return dark ? kDark : kLight;
}

ImU32 Style::of(const app::Owner& owner) const {
  if (owner.place < 0) return colour.nobody;
  if (owner.colour.size() == 7) {
    unsigned hex = 0;
    std::from_chars(owner.colour.data() + 1, owner.colour.data() + 7, hex, 16);
    return rgb(hex);
  }
  return colour.lists[static_cast<std::size_t>(owner.place) % std::size(colour.lists)];
}

ImU32 faded(ImU32 colour, float opacity) {
  const auto alpha = static_cast<float>((colour >> IM_COL32_A_SHIFT) & 0xFF) * opacity;
  return (colour & ~IM_COL32_A_MASK) | (static_cast<ImU32>(alpha) << IM_COL32_A_SHIFT);
}

ImU32 text_on(ImU32 ground) {
  // 0.179 is where black and white are read equally well.
  return luminance(ground) > 0.179F ? rgb(0x000000) : rgb(0xFFFFFF);
}

}  // namespace view
