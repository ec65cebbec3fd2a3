// The registry: all sections and all actions, one table each (sections.cpp). To add a
// section, add its file, one line in the table and its texts.
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
  kFigure,  ///< drawn in a figure of its own, which finds its nodes by id
  kBelow,   ///< below the figures, its nodes one after the other
  kText,    ///< only in the page
};

struct SectionType {
  std::string_view id;
  /// Returns nothing if the section has no content in this state.
  std::optional<Section> (*describe)(const Subject&);
  Place place;
  Home home;
  /// The smallest extent of the view that includes the section.
  Viewing::Extent from;
  /// Adds what the open section has beyond that, when the texts on demand are loaded. On the page
  /// it is in a part of the program that comes with them, and nothing else may call it.
  void (*open)(const Subject&, Section&) = nullptr;
};

/// In the order in which they are shown.
[[nodiscard]] std::span<const SectionType> section_types();
/// kBelow for an id that is not in the table.
[[nodiscard]] Place place_of(std::string_view section_id);

/// Whether a verb has an object: "votes/amanat" has one, "reset" has none.
enum class Object : std::uint8_t { kNone, kOne, kEither };

struct ActionType {
  std::string_view verb;
  Object object;
  Act* act;
};

[[nodiscard]] std::span<const ActionType> action_types();

/// Executes `action`, "verb" or "verb/object". Returns false, and changes nothing, if
/// there is no such action or its value is not valid.
[[nodiscard]] bool apply(std::string_view action, std::string_view value, const Context& context,
                         State& state);

}  // namespace app
