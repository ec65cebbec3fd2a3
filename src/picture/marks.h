// The chamber as a list of marks, laid out once. The canvas, the SVG of the command line
// and of the first page, the page's own SVG and its picture file draw these marks, and
// none of them computes the size of a ring or a label.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/outline/outline.h"
#include "picture/arc.h"

namespace picture {

/// The shape of one seat, or of its mark in a key.
struct Shape {
  enum class Kind : std::uint8_t { kDisc, kRing, kSquare };
  Kind kind = Kind::kDisc;
  float radius = 0;  ///< to the outer edge of a disc, else to the middle of the line
  float line = 0;    ///< the width of that line; 0: a disc
  float dot = 0;     ///< the radius of the dot in the middle; 0: no dot
};

/// The shape of a seat of this form that has room for `radius`.
[[nodiscard]] Shape shape(app::Form form, float radius);

/// A text colour of the theme, or the owner's colour.
enum class Ink : std::uint8_t { kInk, kFaint, kOwner };

/// Equal shapes of one owner, a line, or a text in one line. One type for all, since a
/// type for each would be the larger part of the code in the page's program.
struct Mark {
  enum class Kind : std::uint8_t { kShapes, kLine, kText };
  enum class Anchor : std::uint8_t { kStart, kMiddle, kEnd };

  Kind kind = Kind::kShapes;
  Ink ink = Ink::kOwner;
  /// The middles of shapes; the points of a line; the anchor of a text, on its middle line.
  std::vector<Point> points;

  Shape shape;
  app::Owner owner;   ///< of shapes
  std::string id;     ///< of shapes, the row's in the table of seats, or "vacant"; empty in the key
  std::string title;  ///< "Amanat: 40 seats from party lists"; empty in the key

  float opacity = 1;  ///< of a line
  bool dashed = false;

  Anchor anchor = Anchor::kStart;
  float size = 0;      ///< of a text
  float wide = 0;      ///< the width reserved for it
  std::string unit;    ///< its first part; a picture that is shown small can omit it
  std::string text;    ///< its second part
  std::string strong;  ///< its last part, in bold
};

/// The distance from the middle line of a text down to its baseline, relative to its size.
inline constexpr float kBaseline = 0.36F;

/// The width of a text, in a font that the renderer knows.
using Measure = float (*)(const void* face, std::string_view text, float size, bool strong);

struct Lettering {
  Arc arc;
  /// First the lines between the groups, the number of seats and the majority; then the
  /// names, at the arc or below it, and the key.
  std::vector<Mark> marks;
  std::size_t on_arc = 0;  ///< the number of marks in the first part
  float height = 0;
};

/// Which holders have their names in the picture: all; those that are no list, where the lists
/// have their names and numbers beside it; or none, without a key. Without the lists' names
/// the arc has the same size whatever the result.
enum class Names : std::uint8_t { kOthers, kAll, kNone };

/// All but the seats, in `width`. From kLabelled on all names are around the arc, else in
/// lines under it. `face` is passed on to `measure`.
[[nodiscard]] Lettering lettering(const app::Chamber& chamber, float width, Measure measure,
                                  const void* face, Names names = Names::kAll);

/// The seats on the arc, run by run, and last, as small rings, the places of those that have
/// not arrived. `table` has the owners' ids; none: the marks have no ids.
[[nodiscard]] std::vector<Mark> seats(const app::Chamber& chamber, const app::Table* table,
                                      const Arc& arc);

/// All marks as JSON, for scripts: { "width", "height", "marks": [...] }. A mark is
///   { "kind": "disc" | "ring" | "square", "ink", "colour"?, "id"?, "title"?, "radius",
///     "line", "dot", "points": [x, y, ...] },
///   { "kind": "line", "ink", "opacity", "dashed", "points": [x, y, ...] } or
///   { "kind": "text", "ink", "points": [x, y], "anchor", "size", "text", "strong" },
/// with a text's y on its baseline. "ink" is the class of a colour (chamber_svg.h);
/// "colour" is a scenario's own.
[[nodiscard]] std::string marks_json(const app::Chamber& chamber, const app::Table* table,
                                     float width, Names names);

/// "list-3", "nobody", "ink" or "faint"; empty for a colour of the owner's own.
[[nodiscard]] std::string ink_name(Ink ink, const app::Owner& owner);

/// An estimate of the width without a font: a Measure.
[[nodiscard]] float measured_without_font(const void* none, std::string_view text, float size,
                                          bool strong);

}  // namespace picture
