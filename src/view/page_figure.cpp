#include "view/page_figure.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"

namespace view {
namespace {

void forget_press() {
  ImGui::ClearActiveID();
  // Also drops a press that no frame has processed yet.
  ImGui::GetIO().ClearEventsQueue();
  ImGui::GetIO().ClearInputMouse();
}

// The part of a wide figure that the chamber has: as much as leaves every slider at least half
// of the figure's width.
constexpr float kChamberPart = 0.45F;
constexpr float kCompactPart = 0.48F;
constexpr float kCompactGap = 20;

}  // namespace

void PageFigure::load_fonts(std::span<const unsigned char> text,
                            std::span<const unsigned char> title) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  const auto load = [&](std::span<const unsigned char> bytes) {
    // ImGui's interface takes a non-const pointer, but does not write through it.
    auto* const data = const_cast<unsigned char*>(bytes.data());
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()),
                                                      size::kBody, &config);
  };
  // The strong face is the text's own, drawn with more weight (Paint::text): a
  // third file would cost a visitor 9 kB.
  style_.fonts = {load(text), load(text), load(title)};
  // Keeps seats round on dense displays too, where corners would be visible.
  ImGui::GetStyle().CircleTessellationMaxError = 0.1F;
}

void PageFigure::cancel_press() {
  slider_.cancel();
  forget_press();
}

void PageFigure::end_press() {
  slider_.let_go();
  forget_press();
}

float PageFigure::content(Paint& paint, Box box, const app::Outline& outline) {
  const bool lists = outline.section(app::id::kVotes) != nullptr;
  if (lists && is_wide(box)) {
    const float gap = compact_ ? kCompactGap : size::kGap;
    const float left = std::round((box.width - gap) * (compact_ ? kCompactPart : kChamberPart));
    const float x = left + gap;
    const float chamber = chamber_.picture(paint, {box.at, left}, outline, rows_);
    room_at_ = chamber;
    const float rows =
        draw_lists(paint, {{box.at.x + x, box.at.y}, box.width - x}, outline, rows_, compact_);
    return std::max(chamber + room_, rows);
  }
  float y = chamber_.picture(paint, box, outline, rows_);
  room_at_ = y;
  y += room_;
  if (lists)
    y += draw_lists(paint, {{box.at.x, box.at.y + y}, box.width}, outline, rows_, compact_);
  return y;
}

float PageFigure::draw(const app::Outline& outline, std::vector<Action>& actions, float scrolled,
                       float margin) {
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(display);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
  ImGui::Begin("figure", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav);
  // ImGui sets a face's display density only when the face becomes the current one.
  for (ImFont* const font : {style_.fonts.text, style_.fonts.strong, style_.fonts.title}) {
    ImGui::PushFont(font, size::kBody);
    ImGui::PopFont();
  }
  Paint paint(style_, slider_, actions);
  const Box box = {{margin, margin - scrolled}, display.x - 2 * margin};
  const float height = content(paint, box, outline);
  slider_.end_frame();
  ImGui::End();
  ImGui::PopStyleVar(2);
  return std::ceil(height + 2 * margin);
}

}  // namespace view
