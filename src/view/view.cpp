#include "view/view.h"

#include <algorithm>
#include <cmath>

#include "app/sections/sections.h"
#include "view/nodes.h"

namespace view {
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
  const app::Section* const section = outline.section(app::id::kShown);
  const auto* const group = section ? section->find<app::Controls>(app::id::kReset) : nullptr;
  if (!group) return 0;
  const app::Control& control = group->controls.front();
  // The space is reserved even if there is nothing to reset.
  if (!control.enabled) return size::kChip;
  const ImVec2 button = paint.button(box.at, control);
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

// The lists, with the instruction above them and the notes below.
float View::lists(Paint& paint, Box box, const app::Outline& outline) {
  const app::Section* const section = outline.section(app::id::kVotes);
  const auto* const votes = section ? section->find<app::Table>(app::id::kVotes) : nullptr;
  if (!votes) return 0;
  const ImU32 faint = paint.style.colour.faint;
  const app::Run how{votes->caption + '.', app::Run::Style::kPlain};
  float y = box.at.y;
  y += paint.sentence({box.at.x, y}, box.width, size::kSmall, faint, {&how, 1}) + 4;
  y += draw_lists(paint, {{box.at.x, y}, box.width}, outline, rows_);
  for (const char* const id : {app::id::kThresholdNote, app::id::kScaleNote}) {
    if (const auto* sentence = section->find<app::Sentence>(id)) {
      y += paint.sentence({box.at.x, y}, box.width, size::kSmall, faint, sentence->runs) + 4;
    }
  }
  return y - box.at.y;
}

// The chamber alone, and its caption.
float View::chamber_only(Paint& paint, Box box, const app::Outline& outline) {
  const float width = std::min(box.width, picture::kWidest);
  const float x = box.at.x + (box.width - width) / 2;
  float y = box.at.y;
  y += chamber_.draw(paint, {{x, y}, width}, outline, rows_) + 8;
  y += draw_chamber_settings(paint, {{x, y}, width}, outline) + 12;
  y += today(paint, {{box.at.x, y}, box.width}, outline) + 8;
  const app::Section* const setup = outline.section(app::id::kShown);
  const auto* const changed = setup ? setup->find<app::Sentence>(app::id::kChanged) : nullptr;
  if (changed) {
    y += paint.sentence({box.at.x, y}, box.width, size::kSmall, paint.style.colour.ink,
                        changed->runs);
  }
  y += others(paint, {{box.at.x, y}, box.width}, outline);
  return y - box.at.y;
}

// The heading that opens and closes the districts, whose tiles are a figure of their own.
float View::open_districts(Paint& paint, Box box, const app::Section& districts) {
  app::Section heading{.id = districts.id, .heading = districts.heading};
  heading.open = districts.open;
  return draw_section(paint, box, heading);
}

// How the seats are counted; the replay's controls are at the chamber.
float View::scenes(Paint& paint, Box box, const app::Outline& outline) {
  const app::Section* const section = outline.section(app::id::kReplay);
  const auto* const scenes = section ? section->find<app::Scenes>(app::id::kScenes) : nullptr;
  if (!scenes) return 0;
  float y = draw_section(paint, box, {.id = section->id, .heading = section->heading});
  y += draw_scenes(paint, {{box.at.x, box.at.y + y}, box.width}, *scenes);
  return y + 16;
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
  a += lists(paint, {{box.at.x, a}, left}, outline) + 10;
  a += reset(paint, {{box.at.x, a}, left}, outline) + 40;
  float b = y;
  b += chamber_.draw(paint, {{x, b}, right}, outline, rows_) + 8;
  b += draw_chamber_settings(paint, {{x, b}, right}, outline) + 40;
  // Both columns of text start at the same height.
  a = std::max(a, b);
  a += scenes(paint, {{box.at.x, a}, box.width}, outline);
  b = a;
  const app::Section* const working = outline.section(app::id::kWorking);
  const app::Section* const districts = outline.section(app::id::kDistricts);
  if (working && (!districts || districts->nodes.empty())) {
    // Nothing is beside the steps, so they have the layout of the sections below.
    a += draw_section(paint, {{box.at.x, a}, box.width}, *working);
  } else {
    a += districts_.draw(paint, {{box.at.x, a}, left}, outline);
    b += draw_working(paint, {{x, b}, right}, outline);
  }
  float end = std::max(a, b) + 32;
  if (districts) end += open_districts(paint, {{box.at.x, end}, box.width}, *districts);
  return end + others(paint, {{box.at.x, end}, box.width}, outline) - box.at.y;
}

float View::one_column(Paint& paint, Box box, const app::Outline& outline) {
  // The chamber comes first.
  float y = box.at.y;
  y += chamber_.draw(paint, {{box.at.x, y}, box.width}, outline, rows_);
  // Directly below it, so that both are visible while a list is dragged.
  y += lists(paint, {{box.at.x, y}, box.width}, outline) + 12;
  y += reset(paint, {{box.at.x, y}, box.width}, outline) + 12;
  y += today(paint, {{box.at.x, y}, box.width}, outline) + 8;
  y += setup(paint, {{box.at.x, y}, box.width}, outline, "rules") + 8;
  y += setup(paint, {{box.at.x, y}, box.width}, outline, "election") + 16;
  y += draw_chamber_settings(paint, {{box.at.x, y}, box.width}, outline) + 32;
  y += scenes(paint, {{box.at.x, y}, box.width}, outline);
  if (const app::Section* const districts = outline.section(app::id::kDistricts)) {
    y += districts_.draw(paint, {{box.at.x, y}, box.width}, outline) + 32;
    y += open_districts(paint, {{box.at.x, y}, box.width}, *districts);
  }
  y += draw_working(paint, {{box.at.x, y}, box.width}, outline) + 24;
  y += others(paint, {{box.at.x, y}, box.width}, outline);
  return y - box.at.y;
}

float View::content(Paint& paint, Box box, const app::Outline& outline) {
  if (!outline.section(app::id::kVotes)) return chamber_only(paint, box, outline);
  return is_wide(box) ? two_columns(paint, box, outline) : one_column(paint, box, outline);
}

}  // namespace view
