// The figure's style: colours by background, type sizes, spacing, lines, motion.
#pragma once

#include "app/outline/outline.h"
#include "imgui.h"
#include "look.h"

namespace view {

struct Fonts {
  ImFont* text = nullptr;
  ImFont* strong = nullptr;
  ImFont* title = nullptr;
};

struct Colours {
  ImU32 paper;
  ImU32 ink;
  ImU32 faint;            ///< secondary text, 4.5:1 on paper
  ImU32 hairline;         ///< between rows
  ImU32 track;            ///< an empty slider
  ImU32 accent;           ///< the threshold and citations
  ImU32 nobody;           ///< independents, "against all"
  ImU32 lists[8];         ///< by place on the ballot; alike in weight, apart for colour-blind eyes
  bool outlined = false;  ///< a list's colour alone may lack contrast with the ground
};

/// For a dark or a light background; with more contrast if the visitor prefers that.
[[nodiscard]] Colours colours(bool dark, bool more_contrast = false);
/// The same with the paper and accent colours of an embedding page, as 0xRRGGBB. `ink` is
/// given if our ink has too little contrast with that paper, else it is below 0. The lists
/// keep their colours, with an outline if there is an `ink`.
[[nodiscard]] Colours tinted(const Colours& colours, unsigned paper, unsigned accent, int ink);
/// For forced colours of the system, as 0xRRGGBB: they replace ours, and the lists keep
/// their colours, with an outline.
[[nodiscard]] Colours forced_colours(unsigned paper, unsigned ink, unsigned accent);

// The values are in assets/look.json, which also generates the page's style sheet.
namespace size = look::size;
namespace line = look::line;
namespace motion = look::motion;

/// Fonts and colours, used by every figure.
struct Style {
  Fonts fonts;
  Colours colour;

  [[nodiscard]] ImU32 of(const app::Owner& owner) const;
  /// The outline colour of a shape in a list's colour.
  [[nodiscard]] ImU32 edge_of(ImU32 list) const { return colour.outlined ? colour.ink : list; }
};

/// The same colour, `opacity` from 0 to 1.
[[nodiscard]] ImU32 faded(ImU32 colour, float opacity);
/// Black or white, whichever has more contrast with `ground`.
[[nodiscard]] ImU32 text_on(ImU32 ground);

}  // namespace view
