// The outline of what is shown: the one input of every view.
//
// The app writes it from the state and the trace; the canvas draws it in its own way, and the
// page's script turns it into native HTML without knowing what an election is. A control names
// its action; passing that action and a value to App::act is the only way to change the state.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/outline/ids.h"
#include "seats/holder.h"

namespace app {

/// A piece of a sentence.
struct Run {
  /// kSource: the name of a source, with a link where there is one.
  enum class Style : std::uint8_t { kPlain, kStrong, kCitation, kSource };
  std::string text;
  Style style = Style::kPlain;
  std::string link;  ///< to another site, https; the canvas shows the text alone
};

/// Names for the page's own attributes: {"votes-of", "amanat"} becomes
/// data-votes-of="amanat".
using Marks = std::vector<std::pair<std::string, std::string>>;

struct Option {
  std::string value;
  std::string label;
  std::string brief;  ///< the same for a narrow place; empty: `label` is short enough
};

struct Control {
  /// A stepper is a whole number from `low` to `high` with a button on each side.
  enum class Kind : std::uint8_t { kSlider, kNumber, kToggle, kChoice, kButton, kStepper };
  /// Of a slider: kShares stretches the range around the threshold (position_of).
  enum class Scale : std::uint8_t { kShares, kLinear };
  Kind kind = Kind::kButton;
  std::string action;  ///< the action for App::act, "votes/amanat"
  std::string label;
  /// The value in words, "53.90%"; for a choice the chosen value; for a button in a
  /// table's cell what is on it, or empty: its label.
  std::string text;
  bool enabled = true;
  bool one_of_several = false;  ///< of a button: `on` marks the chosen one
  bool on = false;              ///< of a toggle, or of such a button
  /// Of a slider or stepper; an arrow key moves by `step`, and `whole` is the end of a
  /// slider's scale: 100% of the votes, in votes.
  Scale scale = Scale::kShares;
  std::int64_t value = 0, low = 0, high = 0, step = 1, whole = 0;
  /// A value on the slider that gets a marker line, in votes; none: below 0.
  std::int64_t mark = -1;
  std::string mark_label;       ///< "5% threshold"
  std::vector<Option> options;  ///< of a choice
  Marks marks;
};

/// How a seat, a row or a tile is drawn, and distinguished without colour.
enum class Form : std::uint8_t {
  kPlain,        ///< not a seat
  kList,         ///< a list seat: a disc
  kDistrict,     ///< a district seat: a ring
  kOther,        ///< a seat that neither ballot fills
  kUnconfirmed,  ///< held by a winner that our sources do not name
  kVacant,
};

/// The owner of a seat or a row.
struct Owner {
  seats::HolderId place = seats::kVacant;
  std::string colour;  ///< "#RRGGBB" where the scenario gives one
  int tone = 0;        ///< of a list: its colour of the look's lists

  bool operator==(const Owner&) const = default;
};

struct Sentence {
  std::string id;
  std::vector<Run> runs;
  int number = 0;  ///< above 0: a numbered step
  /// Shows and hides the wording behind the sentence: a toggle.
  std::optional<Control> more;
};

/// The wording of the law, in a language that may not be the outline's.
struct Quote {
  std::string id;
  std::string language;  ///< BCP 47, "ru"
  std::string text;
  std::string source;  ///< "Art. 97-1(4); our translation"
};

struct Cell {
  std::string text;
  std::string brief;   ///< the same for a narrow place; empty: `text` is short enough
  std::string change;  ///< how it differs from what it is compared with, "+3"
  std::optional<Control> control;
  Marks marks;
};

struct Column {
  std::string id;
  std::string label;
  bool numeric = false;
  std::string brief;  ///< what stands in a cell's `brief`
};

struct Row {
  std::string id;
  Owner owner;
  Form form = Form::kPlain;
  int column = -1, line = -1;  ///< its tile on a map; none: below 0
  std::vector<Cell> cells;     ///< one a column; the first is the row's heading
  std::vector<Run> note;       ///< the text shown when the row is touched
};

struct Table {
  std::string id;
  std::string caption;
  std::string hint;  ///< what touching a row's tile does
  /// The details of a text that stands without them: the page shows them on demand.
  bool folded = false;
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::optional<Row> total;

  [[nodiscard]] const Row* row(std::string_view row_id) const;
  /// The cell of `row` in the column `column_id`; an empty one if there is none.
  [[nodiscard]] const Cell& cell(const Row& row, std::string_view column_id) const;
};

/// Seats of one owner that were won in one way, side by side in the chamber.
struct SeatRun {
  Owner owner;
  Form form = Form::kList;
  int seats = 0;
  std::string name;  ///< the owner's name
  std::string how;   ///< how they were won
  int empty = 0;     ///< number of its last seats that have not been given yet, in a replay
};

struct Chamber {
  std::string id;
  std::string title;        ///< of one among several pictures
  std::string caption;      ///< the whole picture in a sentence or two
  int seats = 0;            ///< all of them, vacant ones too
  std::string seats_label;  ///< "seats"
  std::string majority;     ///< "50 for a majority"
  std::string hint;         ///< what touching a seat does
  std::vector<SeatRun> runs;
  std::vector<std::pair<Form, std::string>> key;  ///< the meaning of a disc and a ring
};

/// Small chambers side by side.
struct Pictures {
  std::string id;
  std::string caption;
  std::vector<Chamber> chambers;
};

/// A stretch of a bar.
struct Stretch {
  Owner owner;
  Form form = Form::kList;
  std::int64_t length = 0;  ///< below 0: to the left of zero; only one then
  std::string name;         ///< its meaning, with its number
  std::string label;        ///< the label on it where there is room; may be empty
  int parts = 1;            ///< equal parts, such as seats, that lines divide it into
  bool pale = false;        ///< not won, or not yet
};

/// One bar of stretches side by side.
struct Bar {
  std::string id;
  std::string label;
  std::string text;  ///< the number it shows
  std::vector<Stretch> stretches;
};

/// Bars on one scale from `low` to `high`, with lines across all of them.
struct Bars {
  struct Line {
    std::int64_t at = 0;
    std::string label;  ///< "50: a majority"
  };
  std::string id;
  std::string caption;
  std::int64_t low = 0, high = 0;
  std::vector<Bar> bars;
  std::vector<Line> lines;
};

struct Controls {
  std::string id;
  std::string label;
  std::vector<Control> controls;
  bool folded = false;  ///< another way to what other controls do: the page shows it on demand
};

/// A part of an explanation: a picture and a sentence, under a heading that plays it.
struct Scene {
  std::string id;
  Control play;
  Sentence sentence;
  Bars bars;
  bool current = false;  ///< it is being played
};

/// Scenes side by side, in their order.
struct Scenes {
  std::string id;
  std::vector<Scene> scenes;
};

using Node = std::variant<Sentence, Quote, Table, Chamber, Pictures, Bars, Scenes, Controls>;

/// Where the page has a section. The desktop window draws all of them.
enum class Home : std::uint8_t {
  kBeside,   ///< beside the chamber, in the room that the canvas leaves
  kAfter,    ///< below the figure
  kNumbers,  ///< drawn on the canvas; in HTML in the closed "same in numbers"
  kPage,     ///< in the page, as HTML only
};

struct Section {
  std::string id;
  std::string heading;
  std::vector<Node> nodes;
  /// Opens and closes the section: a toggle. None: it is always open. A closed
  /// section has no nodes.
  std::optional<Control> open;
  bool folded = false;  ///< the page shows its nodes on demand
  std::string finding;  ///< of a closed or folded section, what it says, in a line; may be empty
  Home home = Home::kPage;

  /// Adds a sentence.
  void tell(std::string node_id, std::vector<Run> runs);

  template <class T>
  [[nodiscard]] const T* find(std::string_view node_id) const {
    for (const Node& node : nodes) {
      const T* found = std::get_if<T>(&node);
      if (found && found->id == node_id) return found;
    }
    return nullptr;
  }

  /// The chamber with this id, alone or among several pictures; null if there is none.
  [[nodiscard]] const Chamber* chamber(std::string_view chamber_id) const;
};

struct Outline {
  std::string language;
  std::string election;  ///< whose lists these are; empty: a file's own
  std::string title;
  std::string lead;        ///< the sentence under the title
  std::string to_numbers;  ///< the link to the numbers (Home::kNumbers)
  std::string numbers;     ///< their name, which opens them
  /// The announcement for a screen reader: what has changed since the last one.
  std::string status;
  /// The action whose value was refused; `status` then describes the refusal. Else empty.
  std::string refused;
  int playing = 0;  ///< a replay runs: milliseconds until "replay/next" is due; else 0
  /// Grows with each request for texts that are not loaded; 0: there is none.
  int wants_more = 0;
  std::vector<Section> sections;

  [[nodiscard]] const Section* section(std::string_view id) const;
};

/// The outline as JSON, for the page's script.
[[nodiscard]] std::string write(const Outline& outline);

}  // namespace app
