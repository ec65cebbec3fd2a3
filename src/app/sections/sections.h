// What there is: every section and every action, each in one table (sections.cpp).
// A new section is a file of its own, a line there and its texts.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "app/sections/actions.h"
#include "app/sections/describe.h"

namespace app {

/// Where a view with figures draws a section.
enum class Place : std::uint8_t {
  kFigure,  ///< a figure of its own looks its nodes up
  kBelow,   ///< below the figures, its nodes one after the other
  kText,    ///< only in the text version
};

struct SectionType {
  std::string_view id;
  /// None: there is nothing to show in this state.
  std::optional<Section> (*describe)(const Subject&);
  Place place;
  /// From which extent on it is shown, from the chamber alone to the full page.
  Viewing::Extent from;
};

/// In the order in which they are shown.
[[nodiscard]] std::span<const SectionType> section_types();
/// Sections without an entry count as drawn below.
[[nodiscard]] Place place_of(std::string_view section_id);

/// Whether a verb has an object: "votes/amanat" has one, "reset" has none.
enum class Object : std::uint8_t { kNone, kOne, kEither };

struct ActionType {
  std::string_view verb;
  Object object;
  Act* act;
};

[[nodiscard]] std::span<const ActionType> action_types();

/// Does what `action` stands for: "verb" or "verb/object". Returns false, and changes
/// nothing, where there is no such action or its value is not valid.
[[nodiscard]] bool apply(std::string_view action, std::string_view value, const Context& context,
                         State& state);

}  // namespace app
