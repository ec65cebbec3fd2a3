#include "view/view.h"

#include <algorithm>

#include "app/sections/sections.h"
#include "imgui_internal.h"
#include "view/nodes.h"

namespace view {
namespace {

void forget_press() {
  ImGui::ClearActiveID();
  // Also drops a press that no frame has processed yet.
  ImGui::GetIO().ClearEventsQueue();
  ImGui::GetIO().ClearInputMouse();
}

}  // namespace

void View::load_fonts(std::span<const unsigned char> text, std::span<const unsigned char> title) {
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

void View::cancel_press() {
  slider_.cancel();
  forget_press();
}

void View::end_press() {
  slider_.let_go();
  forget_press();
}

float View::today(Paint& paint, Box box, const app::Outline& outline) {
  const app::Section* const section = outline.section(app::id::kSetup);
  const auto* const sentence = section ? section->find<app::Sentence>(app::id::kToday) : nullptr;
  if (!sentence) return 0;
  const Style& s = paint.style;
  paint.hairline(box.at.x, box.at.x + box.width, box.at.y);
  const float height = paint.sentence({box.at.x, box.at.y + 9}, box.width, size::kSmall,
                                      s.colour.ink, sentence->runs) +
                       18;
  paint.hairline(box.at.x, box.at.x + box.width, box.at.y + height);
  return height;
}

float View::setup(Paint& paint, Box box, const app::Outline& outline, const char* action) {
  const app::Section* const section = outline.section(app::id::kSetup);
  const auto* const group = section ? section->find<app::Controls>(app::id::kSetup) : nullptr;
  if (!group) return 0;
  const auto control = std::ranges::find(group->controls, action, &app::Control::action);
  if (control == group->controls.end()) return 0;
  return paint.named_tabs(box.at, box.width, *control);
}

float View::reset(Paint& paint, Box box, const app::Outline& outline) {
  const app::Section* const section = outline.section(app::id::kSetup);
  const auto* const group = section ? section->find<app::Controls>(app::id::kSetup) : nullptr;
  if (!group) return 0;
  const auto control = std::ranges::find(group->controls, "reset", &app::Control::action);
  if (control == group->controls.end()) return 0;
  // The space is reserved even if there is nothing to reset.
  if (!control->enabled) return size::kChip;
  const ImVec2 button = paint.button(box.at, *control);
  const auto* const changed = section->find<app::Sentence>(app::id::kChanged);
  if (!changed) return button.y;
  // Beside the button if it fits there, else below.
  constexpr float kBetween = 14;
  const Colours& c = paint.style.colour;
  const float room = box.width - button.x - kBetween;
  const float height = paint.height(room, size::kSmall, changed->runs);
  if (height <= button.y) {
    paint.sentence({box.at.x + button.x + kBetween, box.at.y + (button.y - height) / 2}, room,
                   size::kSmall, c.ink, changed->runs);
    return button.y;
  }
  const float y = button.y + kBetween / 2;
  return y +
         paint.sentence({box.at.x, box.at.y + y}, box.width, size::kSmall, c.ink, changed->runs);
}

// The chamber alone, and its caption.
float View::chamber_only(Paint& paint, Box box, const app::Outline& outline) {
  const float width = std::min(box.width, picture::kWidest);
  const float x = box.at.x + (box.width - width) / 2;
  float y = box.at.y;
  y += chamber_.draw(paint, {{x, y}, width}, outline, rows_) + 8;
  y += draw_chamber_settings(paint, {{x, y}, width}, outline) + 12;
  y += today(paint, {{box.at.x, y}, box.width}, outline) + 8;
  const app::Section* const setup = outline.section(app::id::kSetup);
  const auto* const changed = setup ? setup->find<app::Sentence>(app::id::kChanged) : nullptr;
  if (changed) {
    y += paint.sentence({box.at.x, y}, box.width, size::kSmall, paint.style.colour.ink,
                        changed->runs);
  }
  y += others(paint, {{box.at.x, y}, box.width}, outline);
  return y - box.at.y;
}

// The sections without a figure of their own.
float View::others(Paint& paint, Box box, const app::Outline& outline) {
  float y = box.at.y;
  for (const app::Section& section : outline.sections) {
    if (app::place_of(section.id) != app::Place::kBelow) continue;
    y += draw_section(paint, {{box.at.x, y}, box.width}, section);
  }
  return y - box.at.y;
}

float View::two_columns(Paint& paint, Box box, const app::Outline& outline) {
  const float left = std::round((box.width - size::kGap) * 0.44F);
  const float right = box.width - size::kGap - left;
  const float x = box.at.x + left + size::kGap;
  float y = box.at.y;
  y += today(paint, box, outline) + 10;
  y += std::max(setup(paint, {{box.at.x, y}, left}, outline, "election"),
                setup(paint, {{x, y}, right}, outline, "rules")) +
       14;

  float a = y;
  a += draw_lists(paint, {{box.at.x, a}, left}, outline, rows_) + 10;
  a += reset(paint, {{box.at.x, a}, left}, outline) + 40;
  float b = y;
  b += chamber_.draw(paint, {{x, b}, right}, outline, rows_) + 8;
  b += draw_chamber_settings(paint, {{x, b}, right}, outline) + 40;
  // Both columns of text start at the same height.
  a = b = std::max(a, b);
  const app::Section* const working = outline.section(app::id::kWorking);
  if (working && !outline.section(app::id::kDistricts)) {
    // Nothing is beside the steps, so they have the layout of the sections below.
    a += draw_section(paint, {{box.at.x, a}, box.width}, *working);
  } else {
    a += districts_.draw(paint, {{box.at.x, a}, left}, outline);
    b += draw_working(paint, {{x, b}, right}, outline);
  }
  const float end = std::max(a, b) + 32;
  return end + others(paint, {{box.at.x, end}, box.width}, outline) - box.at.y;
}

float View::one_column(Paint& paint, Box box, const app::Outline& outline) {
  // The chamber comes first.
  float y = box.at.y;
  y += chamber_.draw(paint, {{box.at.x, y}, box.width}, outline, rows_);
  // Directly below it, so that both are visible while a list is dragged.
  y += draw_lists(paint, {{box.at.x, y}, box.width}, outline, rows_) + 12;
  y += reset(paint, {{box.at.x, y}, box.width}, outline) + 12;
  y += today(paint, {{box.at.x, y}, box.width}, outline) + 8;
  y += setup(paint, {{box.at.x, y}, box.width}, outline, "rules") + 8;
  y += setup(paint, {{box.at.x, y}, box.width}, outline, "election") + 16;
  y += draw_chamber_settings(paint, {{box.at.x, y}, box.width}, outline) + 32;
  if (outline.section(app::id::kDistricts)) {
    y += districts_.draw(paint, {{box.at.x, y}, box.width}, outline) + 32;
  }
  y += draw_working(paint, {{box.at.x, y}, box.width}, outline) + 24;
  y += others(paint, {{box.at.x, y}, box.width}, outline);
  return y - box.at.y;
}

float View::draw(const app::Outline& outline, std::vector<Action>& actions, float scrolled,
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
  const float height = !outline.section(app::id::kVotes) ? chamber_only(paint, box, outline)
                       : box.width >= size::kWide - 4    ? two_columns(paint, box, outline)
                                                         : one_column(paint, box, outline);
  slider_.end_frame();
  ImGui::End();
  ImGui::PopStyleVar(2);
  return std::ceil(height + 2 * margin);
}

}  // namespace view
