// The lists: name, slider, share, seats, one row each.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "view/figures.h"

namespace view {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;

constexpr float kHeader = 34;
constexpr float kListRow = 56;
constexpr float kUnlocked = 0.75F;  // of the faint ink: 3:1 on the paper, and no more
constexpr float kNarrow = 440;      // below it there is no room for words beside the seats

// The positions of a row's parts, from left to right, and their distance from its top. A row
// is a line of text above its slider, which needs the width: on a phone a finger sets the
// threshold with it.
struct Places {
  float left, slider, slider_end, share_end, lock, detail_end, seats_end, right;
  float row, words, track, lock_middle;
  bool narrow;

  /// `detail_room` is the width of the longest text beside the seats, `change_room` that of
  /// a change.
  Places(Box box, float detail_room, float change_room, bool compact) {
    narrow = compact || box.width < kNarrow;
    left = box.at.x;
    right = box.at.x + box.width;
    slider = left + 10;
    row = compact ? size::kRow : kListRow;
    words = compact ? 13 : 16;
    track = compact ? 32 : 35;
    if (narrow) {
      seats_end = detail_end = right;
      share_end = right - 64;
      // At the end of the slider, which leaves room for it.
      lock = right - size::kTouch + 8;
      lock_middle = track;
      slider_end = lock - 16;
      return;
    }
    constexpr float kSeatsRoom = 60;
    constexpr float kDetailRoom = 116;  // as in web/styles/first.css
    constexpr float kShareRoom = 60;
    slider_end = right - 10;
    seats_end = right - std::max(change_room, 36.0F);
    detail_end = seats_end - kSeatsRoom;
    share_end = detail_end - std::max(detail_room + 20, kDetailRoom);
    lock = share_end - kShareRoom - size::kTouch;
    lock_middle = words;
  }
  [[nodiscard]] float x_of(std::int64_t votes, std::int64_t whole) const {
    return slider + (slider_end - slider) * position_of(votes, whole);
  }
};

const app::Column& column_of(const app::Table& table, std::string_view id) {
  return *std::ranges::find(table.columns, id, &app::Column::id);
}

// `barrier` is the x at which the threshold's label ends.
void header(Paint& paint, const Places& at, float y, const app::Table& votes, float barrier) {
  const Style& s = paint.style;
  const float base = y + kHeader / 2;
  paint.text(s.fonts.text, size::kTiny, {at.left, base}, s.colour.faint,
             column_of(votes, app::id::kName).label);
  // Left out if it would touch the threshold's label: each row shows the per cent sign, too.
  const std::string_view share = column_of(votes, app::id::kShare).label;
  if (barrier + 8 < at.share_end - paint.width(s.fonts.text, size::kTiny, share)) {
    paint.text(s.fonts.text, size::kTiny, {at.share_end, base}, s.colour.faint, share,
               Align::kRight);
  }
  paint.hairline(at.left, at.right, y + kHeader - 1);
}

// A small padlock: closed and in the ink colour when the line is locked.
void lock(Paint& paint, const Places& at, float y, const app::Control& control) {
  const Style& s = paint.style;
  // In a line of text it leaves the knob to the slider below.
  const float bottom = y + (at.narrow ? at.track + size::kTouch / 2 : 30);
  const Paint::Touch touch = Paint::touchable(control.action, {at.lock, bottom - size::kTouch},
                                              {at.lock + size::kTouch, bottom});
  if (touch.clicked) paint.act(control.action, "");
  const ImU32 colour = control.on      ? s.colour.ink
                       : touch.hovered ? s.colour.faint
                                       : faded(s.colour.faint, kUnlocked);
  const float x = std::round(at.lock + size::kTouch / 2);
  const float middle = std::round(y + at.lock_middle) + 1;
  ImDrawList& draw = Paint::draw();
  draw.AddRectFilled({x - 5, middle - 2}, {x + 5, middle + 6}, colour, 1.5F);
  // When open, the shackle is raised and shifted to the side.
  const float lift = control.on ? 0.0F : 2.0F;
  const float aside = control.on ? 0.0F : 4.0F;
  draw.PathLineTo({x - 3 + aside, middle - 2});
  draw.PathArcTo({x + aside, middle - 4.5F - lift}, 3, kPi, 2 * kPi, 8);
  if (control.on) draw.PathLineTo({x + 3, middle - 2});
  draw.PathStroke(colour, 0, 1.8F);
}

// Buttons for steps of 0.01 %, for the line moved last.
float steppers(Paint& paint, Box box, const app::Controls& fine) {
  const Style& s = paint.style;
  const float middle = box.at.y + size::kRow / 2;
  constexpr float kButton = size::kTouch;
  float x = box.at.x + box.width - kButton * static_cast<float>(fine.controls.size());
  // A button has padding around its frame.
  paint.text_within(s.fonts.text, size::kSmall, {box.at.x, middle}, x - box.at.x, s.colour.faint,
                    fine.label);
  int way = -1;  // less, then more
  for (const app::Control& control : fine.controls) {
    if (paint.sign_button({x, middle - kButton / 2}, control.action, control.enabled, way,
                          Paint::Sign::kAmount)) {
      paint.act(control.action, "");
    }
    way = 1;
    x += kButton;
  }
  return size::kRow;
}

// Also while something in the row is pressed, such as its lock: it has to be there when the
// press ends. A slider dragged over other rows leaves those alone.
bool row_hovered(const Places& at, float y) {
  const ImVec2 pressed = ImGui::GetIO().MouseClickedPos[0];
  const bool others =
      ImGui::IsMouseDown(ImGuiMouseButton_Left) && (pressed.y < y || pressed.y >= y + at.row);
  return !others && ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
         ImGui::IsMouseHoveringRect({at.left, y}, {at.right, y + at.row});
}

}  // namespace

float draw_lists(Paint& paint, Box box, const app::Outline& outline, RowEnds& rows, bool compact) {
  const app::Section* const section = outline.section(app::id::kVotes);
  const app::Table* const votes = section ? section->find<app::Table>(app::id::kVotes) : nullptr;
  const app::Section* const chamber = outline.section(app::id::kSeats);
  const app::Table* const seats = chamber ? chamber->find<app::Table>(app::id::kSeats) : nullptr;
  if (!votes || !seats) return 0;
  const Style& s = paint.style;
  // How a list's seats were won, or why there are none.
  const auto detail_of = [&](const app::Row& row) -> const std::string& {
    return votes->cell(row, app::id::kStanding).brief;
  };
  // What the sum of them is that stands there.
  const std::string_view both = column_of(*votes, app::id::kStanding).brief;
  float longest = 0;
  float detail_room = paint.width(s.fonts.text, size::kTiny, both);
  for (const app::Row& row : votes->rows) {
    longest = std::max(longest, paint.width(s.fonts.strong, size::kBody, row.cells.front().text));
    detail_room = std::max(detail_room, paint.width(s.fonts.text, size::kTiny, detail_of(row)));
  }
  // Reserved also while nothing differs from the official result.
  const float change_room = paint.width(s.fonts.strong, size::kTiny, " −00");
  const Places at(box, std::ceil(detail_room), change_room, compact);
  float y = box.at.y;
  float barrier = at.left;

  paint.text(s.fonts.text, size::kTiny, {at.seats_end, y + kHeader / 2}, s.colour.faint,
             column_of(*seats, app::id::kAllSeats).label, Align::kRight);
  if (!at.narrow) {
    paint.text(s.fonts.text, size::kTiny, {at.detail_end, y + kHeader / 2}, s.colour.faint, both,
               Align::kRight);
  }
  const float rows_top = y + kHeader;
  // The threshold is one line through all rows, with one label; where names are in its way, a
  // mark on each slider. Either is seen above and below a knob.
  const auto with_mark = std::ranges::find_if(votes->rows, [&](const app::Row& row) {
    const auto& control = votes->cell(row, app::id::kSlider).control;
    return control && control->mark >= 0;
  });
  if (with_mark != votes->rows.end()) {
    const app::Control& control = *votes->cell(*with_mark, app::id::kSlider).control;
    const float x = std::round(at.x_of(control.mark, control.whole));  // on whole pixels
    const auto row_top = [&](std::size_t row) {
      return rows_top + at.row * static_cast<float>(row);
    };
    if (x > at.left + longest + 12) {
      Paint::dashes({x, rows_top - 4}, {x, row_top(votes->rows.size())}, s.colour.accent);
    } else {
      for (std::size_t row = 0; row < votes->rows.size(); ++row) {
        Paint::dashes({x, row_top(row) + at.track - 12}, {x, row_top(row + 1) - 1},
                      s.colour.accent);
      }
    }
    barrier = x - 4;
    barrier += paint.text(s.fonts.text, size::kTiny, {barrier, y + kHeader / 2}, s.colour.accent,
                          control.mark_label);
  }
  header(paint, at, y, *votes, barrier);

  const auto* const fine = section->find<app::Controls>(app::id::kFineSteps);
  const auto moved_last = [&](const app::Row& row) {
    return fine && fine->controls.front().action.ends_with('/' + row.id);
  };
  y = rows_top;
  for (const app::Row& row : votes->rows) {
    const float middle = y + at.words;
    const float name_room = (at.narrow ? at.share_end - 60 : at.lock) - at.left;
    const std::string& name = row.cells.front().text;
    const bool fits = paint.width(s.fonts.strong, size::kBody, name) <= name_room;
    paint.text_within(s.fonts.strong, fits ? size::kBody : size::kSmall, {at.left, middle},
                      name_room, s.colour.ink, name);

    const auto& keep = votes->cell(row, app::id::kLock).control;
    const bool touched = moved_last(row) || row_hovered(at, y);
    const bool locks = keep && (keep->on || touched);
    // Beside the seats; on a phone below them, unless the lock is there.
    const std::string& change = votes->cell(row, app::id::kWon).change;
    std::string_view aside = change;
    if (aside.empty() && at.narrow && row.owner.place >= 0) aside = detail_of(row);
    if (at.narrow && locks) aside = "";
    ImFont* const aside_font = change.empty() ? s.fonts.text : s.fonts.strong;

    // Before the slider, from which it takes a part of its touch area.
    if (locks) lock(paint, at, y, *keep);
    const auto& control = votes->cell(row, app::id::kSlider).control;
    if (control) {
      const float line_end =
          at.narrow ? at.right - paint.width(aside_font, size::kTiny, aside) - 6 : at.slider_end;
      paint.slider.draw(paint, {at.slider, at.slider_end, y + at.track, s.of(row.owner), line_end},
                        *control);
    }
    paint.text(s.fonts.text, size::kBody, {at.share_end, middle}, s.colour.ink,
               votes->cell(row, app::id::kShare).text, Align::kRight);

    const app::Row* const won = seats->row(row.id);
    const std::string total = won ? seats->cell(*won, app::id::kAllSeats).text : "–";
    paint.text(s.fonts.strong, size::kNumber, {at.seats_end, middle},
               total == "0" || !won ? s.colour.faint : s.colour.ink, total, Align::kRight);
    if (!at.narrow) {
      paint.text(s.fonts.text, size::kTiny, {at.detail_end, middle}, s.colour.faint, detail_of(row),
                 Align::kRight);
    }
    paint.text(aside_font, size::kTiny, {at.right, at.narrow ? y + at.track : middle},
               change.empty() ? s.colour.faint : s.colour.accent, aside, Align::kRight);
    if (row.owner.place >= 0) {
      rows.resize(std::max(rows.size(), static_cast<std::size_t>(row.owner.place) + 1));
      rows[static_cast<std::size_t>(row.owner.place)] = {at.seats_end - size::kNumber / 2, middle};
    }
    y += at.row;
    paint.hairline(at.left, at.right, y);
  }
  y += 4;
  if (fine && !compact) {
    y += steppers(paint, {{box.at.x, y}, box.width}, *fine) + 6;
  }
  return y - box.at.y;
}

}  // namespace view
