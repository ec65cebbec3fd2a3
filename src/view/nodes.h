// Draws the outline's node kinds, in whichever section they are. Each function draws
// into a column and returns its height.
#pragma once

#include "app/outline/outline.h"
#include "view/paint.h"

namespace view {

/// A section without a figure of its own: its heading, which opens and closes the section
/// if it can be closed, and its nodes.
float draw_section(Paint& paint, Box box, const app::Section& section);
/// All nodes of a section, one below the other.
float draw_nodes(Paint& paint, Box box, const app::Section& section);

/// A sentence with the button that shows its legal wording.
float draw_sentence(Paint& paint, Box box, const app::Sentence& sentence, float size, ImU32 colour);
float draw_quote(Paint& paint, Box box, const app::Quote& quote);
float draw_table(Paint& paint, Box box, const app::Table& table);
float draw_bars(Paint& paint, Box box, const app::Bars& bars);
float draw_scenes(Paint& paint, Box box, const app::Scenes& scenes);
float draw_pictures(Paint& paint, Box box, const app::Pictures& pictures);

/// Controls side by side as far as they fit.
float draw_controls(Paint& paint, Box box, const app::Controls& group);
/// One control without its label, as in a table's cell; returns its size.
ImVec2 draw_bare(Paint& paint, ImVec2 at, float room, const app::Control& control);
[[nodiscard]] ImVec2 bare_size(Paint& paint, float room, const app::Control& control);

}  // namespace view
