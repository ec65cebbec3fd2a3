// The figure's look as it is drawn with: colours by ground, type sizes, spacing,
// lines, motion.
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
  ImU32 accent;           ///< the barrier and citations
  ImU32 nobody;           ///< independents, "against all"
  ImU32 lists[8];         ///< by place on the ballot; alike in weight, apart for colour-blind eyes
  bool outlined = false;  ///< a list's colour alone may not stand out from the ground
};

/// On a dark or a light ground; with more contrast where a visitor asks for it.
[[nodiscard]] Colours colours(bool dark, bool more_contrast = false);
/// The same on a paper and with an accent of somebody's page, as 0xRRGGBB; with an `ink`
/// where ours does not stand out from that paper, below 0 where it does. The lists keep
/// their colours; within an outline where there is an `ink`.
[[nodiscard]] Colours tinted(const Colours& colours, unsigned paper, unsigned accent, int ink);
/// Where the system forces its own colours, as 0xRRGGBB: they are taken, and the
/// lists keep theirs within an outline.
[[nodiscard]] Colours forced_colours(unsigned paper, unsigned ink, unsigned accent);

// The values are in assets/look.json, which the page's style sheet is made of too.
namespace size = look::size;
namespace line = look::line;
namespace motion = look::motion;

/// Fonts and colours together: what every figure draws with.
struct Style {
  Fonts fonts;
  Colours colour;

  [[nodiscard]] ImU32 of(const app::Owner& owner) const;
  /// What a shape of a list's colour is outlined with.
  [[nodiscard]] ImU32 edge_of(ImU32 list) const { return colour.outlined ? colour.ink : list; }
};

/// The same colour, `opacity` from 0 to 1.
[[nodiscard]] ImU32 faded(ImU32 colour, float opacity);
/// Black or white, whichever is read better on `ground`.
[[nodiscard]] ImU32 text_on(ImU32 ground);

}  // namespace view
