// Drawing on the figure: text in its three faces, sentences that wrap, hairlines
// and things to touch. A thin layer over ImGui's draw list.
#pragma once

#include <cfloat>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/outline/outline.h"
#include "imgui.h"
#include "picture/marks.h"
#include "view/slider.h"
#include "view/style.h"

namespace view {

struct Action {
  std::string action;
  std::string value;
};

enum class Align { kLeft, kCentre, kRight };

/// A column of the page.
struct Box {
  ImVec2 at;
  float width = 0;
};

class Paint {
 public:
  Paint(const Style& look, Slider& sliders, std::vector<Action>& actions)
      : style(look), slider(sliders), actions_(actions) {}

  const Style& style;
  Slider& slider;

  void act(std::string action, std::string value) {
    actions_.push_back({std::move(action), std::move(value)});
  }

  [[nodiscard]] static ImDrawList& draw() { return *ImGui::GetWindowDrawList(); }

  /// The font size in ImGui's terms for `size` CSS pixels: ImGui measures a face from its
  /// highest to its lowest point, a style sheet by the em.
  [[nodiscard]] float face_size(ImFont* font, float size) const;
  [[nodiscard]] float width(ImFont* font, float size, std::string_view text) const;
  /// One line of text with the middle of its capitals at `at.y`; `at.x` is its left end,
  /// its centre or its right end. Returns its width.
  float text(ImFont* font, float size, ImVec2 at, ImU32 colour, std::string_view text,
             Align align = Align::kLeft) const;
  /// One line within `room`: if necessary in the smallest size, and then shortened with
  /// an ellipsis.
  void text_within(ImFont* font, float size, ImVec2 at, float room, ImU32 colour,
                   std::string_view text) const;

  /// A heading wrapped to `room` in the title's face; returns the height it takes.
  float heading(ImVec2 at, float room, std::string_view text) const;
  [[nodiscard]] float heading_height(float room, std::string_view text) const;
  /// A sentence wrapped to `room`; returns the height it takes.
  float sentence(ImVec2 at, float room, float size, ImU32 colour,
                 std::span<const app::Run> runs) const;
  /// The same; also returns the end and the middle of its last line.
  struct Extent {
    float height, end, middle;
  };
  Extent passage(ImVec2 at, float room, float size, ImU32 colour,
                 std::span<const app::Run> runs) const;
  /// Plain text wrapped likewise.
  float paragraph(ImVec2 at, float room, float size, ImU32 colour, std::string_view text) const;
  [[nodiscard]] float height(float room, float size, std::span<const app::Run> runs) const;

  /// Plain text broken into lines no wider than `room`, but for a longer word.
  [[nodiscard]] std::vector<std::string_view> lines(ImFont* font, float size, float room,
                                                    std::string_view text) const;

  /// A seat whose kind can be recognised with or without colour.
  void seat(ImVec2 centre, float radius, app::Form form, ImU32 colour) const;
  void seat(ImVec2 centre, const picture::Shape& shape, ImU32 colour) const;
  /// A mark of a picture whose top left corner is at `from`.
  void mark(ImVec2 from, const picture::Mark& mark) const;

  void hairline(float x0, float x1, float y) const;
  static void dashes(ImVec2 from, ImVec2 to, ImU32 colour, float thickness = 1);
  static void dashed_box(ImVec2 min, ImVec2 max, ImU32 colour);

  /// A touch area. `clicked` is true when it was pressed and released in place.
  struct Touch {
    bool clicked = false, hovered = false, held = false;
  };
  static Touch touchable(std::string_view id, ImVec2 min, ImVec2 max);

  /// The same for a target lower than a finger: its touch area is extended.
  static Touch tall(std::string_view id, ImVec2 min, ImVec2 max);

  /// A row of choices that wraps; a line under the chosen one. Returns its height.
  float tabs(ImVec2 at, float room, const app::Control& choice) {
    return tabs(at, room, choice, true).y;
  }
  [[nodiscard]] ImVec2 tabs_size(float room, const app::Control& choice) {
    return tabs({}, room, choice, false);
  }
  /// The same after the choice's name, on one line with it if there is room.
  float named_tabs(ImVec2 at, float room, const app::Control& choice);
  /// The width of name and choices on one line.
  [[nodiscard]] float named_tabs_width(const app::Control& choice);
  /// A button with an outline, from `least` to `room` wide; returns its size.
  ImVec2 button(ImVec2 at, const app::Control& control, float room = FLT_MAX, float least = 0);
  /// A square button, as large as a finger, with a minus or plus, or an arrow to
  /// the left or right, by `way`; its outline is at the outer side. Returns true when
  /// clicked.
  enum class Sign { kAmount, kArrow };
  bool sign_button(ImVec2 at, std::string_view id, bool enabled, int way, Sign sign);
  [[nodiscard]] ImVec2 button_size(const app::Control& control, float room) const;

 private:
  struct Faces {
    ImFont *text, *strong;
  };
  ImVec2 tabs(ImVec2 at, float room, const app::Control& choice, bool draw_it);
  float title(ImVec2 at, float room, std::string_view text, bool draw_it) const;
  /// Lays the runs out, and draws them if `draw_it`.
  Extent flow(Faces faces, ImVec2 at, float room, float size, ImU32 colour,
              std::span<const app::Run> runs, bool draw_it) const;

  std::vector<Action>& actions_;
};

}  // namespace view
