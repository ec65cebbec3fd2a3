// The figure's look in one place: colours for a light and a dark ground, type
// sizes, spacing. Sizes are in CSS pixels.
#pragma once

#include "app/outline.h"
#include "imgui.h"

namespace view {

struct Fonts {
  ImFont* text = nullptr;
  ImFont* strong = nullptr;
  ImFont* title = nullptr;
};

struct Colours {
  ImU32 paper;
  ImU32 ink;
  ImU32 faint;     ///< secondary text, 4.5:1 on paper
  ImU32 hairline;  ///< between rows
  ImU32 track;     ///< an empty slider
  ImU32 accent;    ///< the barrier and citations
  ImU32 nobody;    ///< independents, "against all"
  ImU32 lists[8];  ///< by place on the ballot; alike in weight, apart for colour-blind eyes
};

[[nodiscard]] const Colours& colours(bool dark);

namespace size {
inline constexpr float kBody = 15;
inline constexpr float kSmall = 13;
inline constexpr float kTiny = 11.5F;
inline constexpr float kNumber = 20;  ///< a list's seats
inline constexpr float kHeading = 20;
inline constexpr float kTitle = 30;
inline constexpr float kTotal = 38;  ///< the chamber's seats
inline constexpr float kRow = 46;    ///< a row to drag
inline constexpr float kTouch = 44;  ///< the least for a finger
inline constexpr float kChip = 36;
inline constexpr float kGap = 40;       ///< between columns
inline constexpr float kWide = 880;     ///< from here on two columns
inline constexpr float kMeasure = 540;  ///< of text: some 68 characters a line
}  // namespace size

/// Fonts and colours together: what every figure draws with.
struct Style {
  Fonts fonts;
  Colours colour;

  [[nodiscard]] ImU32 of(const app::Owner& owner) const;
};

/// The same colour, `opacity` from 0 to 1.
[[nodiscard]] ImU32 faded(ImU32 colour, float opacity);
/// Black or white, whichever is read better on `ground`.
[[nodiscard]] ImU32 text_on(ImU32 ground);

}  // namespace view
