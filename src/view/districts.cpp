// The districts as tiles, placed roughly as on the map.
#include <algorithm>
#include <cmath>
#include <utility>

#include "view/figures.h"
#include "view/nodes.h"

namespace view {
namespace {

// The choices that set all districts of the chosen district's region, if it has several,
// and then all districts of the country.
float whole_region(Paint& paint, Box box, const app::Section& section, const std::string& region) {
  const auto* const groups = section.find<app::Controls>(app::id::kDistrictGroups);
  if (!groups) return 0;
  float y = box.at.y;
  for (const app::Control& control : groups->controls) {
    if (control.action.starts_with("region/") && control.label != region) continue;
    y += 8;
    paint.text(paint.style.fonts.text, size::kTiny, {box.at.x, y}, paint.style.colour.faint,
               control.label);
    y += 18;
    y += paint.tabs({box.at.x, y}, box.width, control);
  }
  return y - box.at.y;
}

// A tile may be narrower than a finger. Its touch area extends half way to the next tile;
// where there is no next tile, as far as a finger needs.
Paint::Touch touch_tile(const app::Table& table, const app::Row& tile, ImVec2 at, float pitch,
                        float wide) {
  const float half_way = (pitch - wide) / 2;
  const float finger = std::max(half_way, (size::kTouch - wide) / 2);
  const auto reach = [&](int columns, int lines) {
    const bool next = std::ranges::any_of(table.rows, [&](const app::Row& other) {
      return other.column == tile.column + columns && other.line == tile.line + lines;
    });
    return next ? half_way : finger;
  };
  return Paint::touchable("district " + tile.id, {at.x - reach(-1, 0), at.y - reach(0, -1)},
                          {at.x + wide + reach(1, 0), at.y + wide + reach(0, 1)});
}

}  // namespace

float DistrictsFigure::draw(Paint& paint, Box box, const app::Outline& outline) {
  const app::Section* const section = outline.section(app::id::kDistricts);
  const app::Table* const table =
      section ? section->find<app::Table>(app::id::kDistricts) : nullptr;
  if (!table) return 0;
  const Style& s = paint.style;
  float y = box.at.y;
  y += paint.heading({box.at.x, y}, box.width, section->heading);
  // The text before the map; the map itself shows the rest.
  for (const app::Node& node : section->nodes) {
    const Box place = {{box.at.x, y}, box.width};
    if (const auto* const sentence = std::get_if<app::Sentence>(&node)) {
      y += draw_sentence(paint, place, *sentence, size::kSmall, s.colour.faint) - 6;
    } else if (const auto* const quote = std::get_if<app::Quote>(&node)) {
      y += draw_quote(paint, place, *quote);
    } else {
      break;
    }
  }
  y += 12;

  int columns = 1;
  int lines = 1;
  for (const app::Row& row : table->rows) {
    columns = std::max(columns, row.column + 1);
    lines = std::max(lines, row.line + 1);
  }
  const float pitch = std::min(56.0F, box.width / static_cast<float>(columns));
  const float tile = std::round(pitch - std::max(3.0F, pitch * 0.09F));
  const float corner = std::max(3.0F, tile * 0.1F);
  ImDrawList& draw = Paint::draw();
  const app::Row* const pointed = table->row(std::exchange(pointed_, ""));
  for (const app::Row& row : table->rows) {
    const ImVec2 min = {std::round(box.at.x + pitch * static_cast<float>(row.column)),
                        std::round(y + pitch * static_cast<float>(row.line))};
    const ImVec2 max = {min.x + tile, min.y + tile};
    const Paint::Touch touch = touch_tile(*table, row, min, pitch, tile);
    if (touch.clicked) chosen_ = chosen_ == row.id ? "" : row.id;
    if (touch.hovered) pointed_ = row.id;

    const ImU32 colour = s.of(row.owner);
    ImU32 ink = s.colour.faint;
    if (row.form == app::Form::kDistrict && row.owner.place >= 0) {
      draw.AddRectFilled(min, max, colour, corner);
      if (s.colour.outlined) draw.AddRect(min, max, s.colour.ink, corner);
      ink = text_on(colour);
    } else if (row.form == app::Form::kDistrict) {
      // Not held by a list: an outline, so that it differs without colour too.
      draw.AddRect({min.x + 1, min.y + 1}, {max.x - 1, max.y - 1}, colour, corner, 0, 2.5F);
      ink = s.colour.ink;
    } else {
      Paint::dashed_box(min, max, s.colour.faint);
    }
    const bool open = chosen_ == row.id;
    // Tiles of the same holder are marked without relying on colour, too.
    const bool same = pointed && row.form == app::Form::kDistrict && row.owner == pointed->owner &&
                      pointed->form == row.form;
    if (open || touch.hovered || same) {
      draw.AddRect({min.x - 2, min.y - 2}, {max.x + 2, max.y + 2}, s.colour.ink, corner + 2, 0,
                   open ? 2.0F : 1.0F);
    }
    const float type = tile >= 40 ? size::kSmall : size::kTiny;
    paint.text(s.fonts.strong, type, {min.x + tile / 2, min.y + tile / 2}, ink,
               row.cells.front().text, Align::kCentre);
  }
  y += pitch * static_cast<float>(lines) + 8;

  if (const app::Row* const row = table->row(chosen_)) {
    // A tile may be narrower than a finger, so there are also buttons to its neighbours.
    float end = box.at.x + box.width;
    for (const int way : {1, -1}) {
      end -= size::kTouch;
      const auto to = static_cast<std::size_t>(row - table->rows.data() + way);
      const bool can = to < table->rows.size();  // an index below 0 wraps to a large one
      if (paint.sign_button({end, y}, way < 0 ? "district-" : "district+", can, way,
                            Paint::Sign::kArrow)) {
        chosen_ = table->rows[to].id;
      }
    }
    const float room = end - box.at.x - 12;
    const float note = paint.height(room, size::kBody, row->note);
    const float tall = std::max(note, size::kTouch);
    paint.sentence({box.at.x, y + (tall - note) / 2}, room, size::kBody, s.colour.ink, row->note);
    y += tall + 4;
    const auto& choice = table->cell(*row, app::id::kWinner).control;
    if (choice) y += paint.tabs({box.at.x, y}, box.width, *choice);
    y += whole_region(paint, {{box.at.x, y}, box.width}, *section,
                      table->cell(*row, app::id::kRegion).text);
  } else {
    y += paint.paragraph({box.at.x, y}, box.width, size::kSmall, s.colour.faint, table->hint);
  }
  // The number of districts of each holder, below the tiles.
  if (const auto* holdings = section->find<app::Controls>(app::id::kHoldings)) {
    y += 12;
    y += draw_controls(paint, {{box.at.x, y}, box.width}, *holdings);
  }
  if (const auto* rule = section->find<app::Sentence>(app::id::kHoldingRule)) {
    y += 6;
    y += paint.sentence({box.at.x, y}, box.width, size::kSmall, s.colour.faint, rule->runs);
  }
  return y - box.at.y;
}

}  // namespace view
