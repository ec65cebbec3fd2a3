// The lists: name, slider, share, seats, one row each.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "view/figures.h"

namespace view {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;

constexpr float kHeader = 34;
constexpr float kUnlocked = 0.75F;  // of the faint ink: 3:1 on the paper, and no more
constexpr float kNarrow = 440;      // below it a row is text above a slider

// The positions of a row's parts, from left to right, and their distance from its top.
struct Places {
  float left, slider, slider_end, share_end, lock, seats_end, detail, right;
  float row, words, track;
  bool narrow;

  /// `name_room` and `detail_room` are the widths of the longest name and of the longest
  /// text beside the seats.
  Places(Box box, float name_room, float detail_room, bool compact) {
    narrow = box.width < kNarrow;
    left = box.at.x;
    right = box.at.x + box.width;
    constexpr float kSeatsRoom = 44;
    if (narrow) {
      // The slider has the whole width: on a phone it must be precise enough to set
      // the threshold with a finger.
      seats_end = detail = right;
      share_end = right - 64;
      lock = right - size::kTouch + 8;
      slider = left + 10;
      slider_end = lock - 16;
      // A compact row is as high as its slider's touch area.
      row = compact ? size::kRow : 58;
      words = compact ? 13 : 16;
      track = compact ? 32 : 36;
      return;
    }
    constexpr float kNameRoom = 124;
    constexpr float kBehindName = 16;
    constexpr float kShareRoom = 78;
    constexpr float kLockRoom = 30;
    seats_end = right - detail_room - 8;
    detail = seats_end + 8;
    share_end = seats_end - kSeatsRoom + 10 - kLockRoom;
    lock = share_end + 2 - (size::kTouch - kLockRoom) / 2;
    // A name is on one line, unless that would make the slider too short.
    name_room += kBehindName;
    slider = left + (name_room < box.width * 0.3F ? std::max(kNameRoom, name_room) : kNameRoom);
    slider_end = share_end - kShareRoom;
    row = size::kRow;
    words = track = row / 2;
  }
  [[nodiscard]] float x_of(std::int64_t votes, std::int64_t whole) const {
    return slider + (slider_end - slider) * position_of(votes, whole);
  }
};

// `barrier` is the x at which the threshold's label ends.
void header(Paint& paint, const Places& at, float y, const app::Table& votes, float barrier) {
  const Style& s = paint.style;
  const auto label = [&](std::string_view id) -> std::string_view {
    const auto found = std::ranges::find(votes.columns, id, &app::Column::id);
    return found == votes.columns.end() ? "" : std::string_view(found->label);
  };
  const float base = y + kHeader / 2;
  paint.text(s.fonts.text, size::kTiny, {at.left, base}, s.colour.faint, label(app::id::kName));
  // Left out if it would touch the threshold's label: each row shows the per cent sign, too.
  const std::string_view share = label(app::id::kShare);
  if (barrier + 8 < at.share_end - paint.width(s.fonts.text, size::kTiny, share)) {
    paint.text(s.fonts.text, size::kTiny, {at.share_end, base}, s.colour.faint, share,
               Align::kRight);
  }
  paint.hairline(at.left, at.right, y + kHeader - 1);
}

// A small padlock: closed and in the ink colour when the line is locked.
void lock(Paint& paint, const Places& at, float y, const app::Control& control) {
  const Style& s = paint.style;
  const Paint::Touch touch =
      Paint::touchable(control.action, {at.lock, y + at.track - size::kTouch / 2},
                       {at.lock + size::kTouch, y + at.track + size::kTouch / 2});
  if (touch.clicked) paint.act(control.action, "");
  const ImU32 colour = control.on      ? s.colour.ink
                       : touch.hovered ? s.colour.faint
                                       : faded(s.colour.faint, kUnlocked);
  const float x = std::round(at.lock + size::kTouch / 2);
  const float middle = std::round(y + at.track) + 1;
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
  float longest = 0;
  float detail_room = 0;
  for (const app::Row& row : votes->rows) {
    longest = std::max(longest, paint.width(s.fonts.strong, size::kBody, row.cells.front().text));
    detail_room = std::max(detail_room, paint.width(s.fonts.text, size::kTiny, detail_of(row)));
  }
  // Reserved also while nothing differs from the official result.
  const float change_room = paint.width(s.fonts.strong, size::kTiny, " −00");
  const Places at(box, std::ceil(longest), detail_room + change_room, compact);
  float y = box.at.y;
  float barrier = at.left;

  // The threshold is one line through all rows, with one label.
  const auto with_mark = std::ranges::find_if(votes->rows, [&](const app::Row& row) {
    const auto& control = votes->cell(row, app::id::kSlider).control;
    return control && control->mark >= 0;
  });
  const auto seats_label = std::ranges::find(seats->columns, app::id::kAllSeats, &app::Column::id);
  paint.text(s.fonts.text, size::kTiny, {at.seats_end, y + kHeader / 2}, s.colour.faint,
             seats_label->label, Align::kRight);
  const float rows_top = y + kHeader;
  if (with_mark != votes->rows.end()) {
    const app::Control& control = *votes->cell(*with_mark, app::id::kSlider).control;
    const float x = at.x_of(control.mark, control.whole);
    // Through all rows, but not through text.
    float top = rows_top - 4;
    for (std::size_t i = 0; i < votes->rows.size(); ++i) {
      const float row = rows_top + at.row * static_cast<float>(i);
      if (at.narrow) top = row + at.track - 12;
      Paint::dashes({x, top}, {x, row + (at.narrow ? at.track + 12 : at.row)}, s.colour.accent);
      top = row + at.row;
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
    const float name_room = at.narrow ? at.share_end - at.left - 60 : at.slider - at.left - 16;
    const std::string& name = row.cells.front().text;
    const app::Run run{name, app::Run::Style::kStrong};
    const float height = paint.height(name_room, size::kBody, {&run, 1});
    const bool fits = paint.width(s.fonts.strong, size::kBody, name) <= name_room;
    if (!at.narrow && height < at.row) {
      paint.sentence({at.left, middle - height / 2}, name_room, size::kBody, s.colour.ink,
                     {&run, 1});
    } else {
      paint.text_within(s.fonts.strong, fits ? size::kBody : size::kSmall, {at.left, middle},
                        name_room, s.colour.ink, name);
    }

    const auto& keep = votes->cell(row, app::id::kLock).control;
    const bool touched = moved_last(row) || row_hovered(at, y);
    const bool locks = keep && (keep->on || touched);
    // Beside the seats; on a phone below them, unless the lock is there.
    const std::string& change = votes->cell(row, app::id::kWon).change;
    std::string_view aside = change;
    if (aside.empty() && at.narrow && row.owner.place >= 0) aside = detail_of(row);
    if (at.narrow && locks) aside = "";
    ImFont* const aside_font = change.empty() ? s.fonts.text : s.fonts.strong;

    const auto& control = votes->cell(row, app::id::kSlider).control;
    if (control) {
      const float line_end =
          at.narrow ? at.right - paint.width(aside_font, size::kTiny, aside) - 6 : at.slider_end;
      paint.slider.draw(paint, {at.slider, at.slider_end, y + at.track, s.of(row.owner), line_end},
                        *control);
    }
    if (locks) lock(paint, at, y, *keep);
    paint.text(s.fonts.text, size::kBody, {at.share_end, middle}, s.colour.ink,
               votes->cell(row, app::id::kShare).text, Align::kRight);

    const app::Row* const won = seats->row(row.id);
    const std::string total = won ? seats->cell(*won, app::id::kAllSeats).text : "–";
    paint.text(s.fonts.strong, size::kNumber, {at.seats_end, middle},
               total == "0" || !won ? s.colour.faint : s.colour.ink, total, Align::kRight);
    if (!at.narrow) {
      paint.text(s.fonts.text, size::kTiny, {at.detail, middle}, s.colour.faint, detail_of(row));
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
