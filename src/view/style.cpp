#include "view/style.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace view {
namespace {

constexpr ImU32 rgb(unsigned hex) {
  return IM_COL32((hex >> 16) & 0xFF, (hex >> 8) & 0xFF, hex & 0xFF, 0xFF);
}

Colours drawn_with(const look::Colours& look) {
  Colours colours = {.paper = rgb(look.paper),
                     .ink = rgb(look.ink),
                     .faint = rgb(look.faint),
                     .hairline = rgb(look.hairline),
                     .track = rgb(look.track),
                     .accent = rgb(look.accent),
                     .nobody = rgb(look.nobody),
                     .lists = {}};
  std::ranges::transform(look.lists, colours.lists, rgb);
  return colours;
}

// Relative luminance, as WCAG 2 defines contrast with it.
float luminance(ImU32 colour) {
  const auto channel = [&](int shift) {
    const float c = static_cast<float>((colour >> shift) & 0xFF) / 255.0F;
    return c <= 0.03928F ? c / 12.92F : std::pow((c + 0.055F) / 1.055F, 2.4F);
  };
  return 0.2126F * channel(IM_COL32_R_SHIFT) + 0.7152F * channel(IM_COL32_G_SHIFT) +
         0.0722F * channel(IM_COL32_B_SHIFT);
}

// True if white text has more contrast than black text.
bool is_dark(ImU32 colour) {
  return luminance(colour) < 0.179F;
}

}  // namespace

Colours colours(bool dark, bool more_contrast) {
  if (more_contrast) return drawn_with(dark ? look::kDarkMore : look::kLightMore);
  return drawn_with(dark ? look::kDark : look::kLight);
}

Colours forced_colours(unsigned paper, unsigned ink, unsigned accent) {
  Colours forced = colours(is_dark(rgb(paper)), true);
  forced.paper = rgb(paper);
  forced.ink = forced.faint = forced.nobody = rgb(ink);
  // A system's grey text may have any hue: lines in it would dominate the content they separate.
  forced.hairline = faded(rgb(ink), 0.5F);
  forced.track = faded(rgb(ink), 0.3F);  // fainter than its filling
  forced.accent = rgb(accent);
  forced.outlined = true;
  return forced;
}

Colours tinted(const Colours& colours, unsigned paper, unsigned accent, int ink) {
  Colours result = colours;
  if (ink >= 0) result = forced_colours(paper, static_cast<unsigned>(ink), accent);
  std::ranges::copy(colours.lists, result.lists);
  result.paper = rgb(paper);
  result.accent = rgb(accent);
  return result;
}

ImU32 Style::of(const app::Owner& owner) const {
  if (owner.place < 0) return colour.nobody;
  if (owner.colour.size() == 7) {
    unsigned hex = 0;
    std::from_chars(owner.colour.data() + 1, owner.colour.data() + 7, hex, 16);
    return rgb(hex);
  }
  return colour.lists[owner.tone];
}

ImU32 faded(ImU32 colour, float opacity) {
  const auto alpha = static_cast<float>((colour >> IM_COL32_A_SHIFT) & 0xFF) * opacity;
  return (colour & ~IM_COL32_A_MASK) | (static_cast<ImU32>(alpha) << IM_COL32_A_SHIFT);
}

ImU32 text_on(ImU32 ground) {
  return is_dark(ground) ? rgb(0xFFFFFF) : rgb(0x000000);
}

}  // namespace view
