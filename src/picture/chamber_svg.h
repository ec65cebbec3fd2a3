// The chamber as an SVG: the same half-circle that the canvas draws, for the first
// page, a file or print. A disc is a list seat, a ring a district seat.
#pragma once

#include <string>

#include "app/outline/outline.h"
#include "picture/arc.h"

namespace picture {

struct Sheet {
  float width = kWidest;  ///< in CSS pixels; the height follows
  std::string title;      ///< what the picture shows, in a line
  std::string language;   ///< BCP 47
  std::string about;      ///< metadata for scripts (scenario::about_text); empty: none
  /// The arc alone, with a `viewBox` that fits it and no size: for a place whose width varies.
  bool arc_only = false;
};

/// The picture of the chamber in the outline's section "seats"; empty if there is none. Each
/// seat is a `circle` (a seat that neither ballot fills a `rect`) with data-list="ID": a list,
/// "independent", "vacant" or "other_seats". Colours are presentation attributes, those of the
/// light theme; a page's style sheet can set its own by the classes `list-1` … `list-8`,
/// `nobody`, `ink`, `faint`, `paper`. The arc with the text inside it is the element `arc`.
[[nodiscard]] std::string chamber_svg(const app::Section& seats, const Sheet& sheet);

}  // namespace picture
