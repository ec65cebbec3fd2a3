// The outline as JSON. web/text/outline.mjs reads it in the page.
#include "app/outline/outline_json.h"

#include <algorithm>

#include "scenario/json_text.h"

namespace app {
namespace {

std::string_view name(Run::Style style) {
  constexpr std::string_view kNames[] = {"plain", "strong", "cite", "source"};
  return kNames[static_cast<int>(style)];
}

std::string_view name(Control::Kind kind) {
  constexpr std::string_view kNames[] = {"slider", "number", "toggle",
                                         "choice", "button", "stepper"};
  return kNames[static_cast<int>(kind)];
}

std::string_view name(Form form) {
  constexpr std::string_view kNames[] = {"plain", "list",        "district",
                                         "other", "unconfirmed", "vacant"};
  return kNames[static_cast<int>(form)];
}

std::string_view name(Home home) {
  constexpr std::string_view kNames[] = {"beside", "after", "numbers", "page"};
  return kNames[static_cast<int>(home)];
}

// Whether `id` is one of `ids`, which are separated by spaces.
bool among(std::string_view ids, std::string_view id) {
  while (!ids.empty()) {
    const std::string_view first = ids.substr(0, ids.find(' '));
    if (first == id) return true;
    ids.remove_prefix(std::min(ids.size(), first.size() + 1));
  }
  return false;
}

class Writer {
 public:
  /// Writes only the sections with these ids; empty: all.
  explicit Writer(std::string_view only) : only_(only) {}
  template <class T>
  void one(const T& item) {
    json_.open('{');
    put(item);
    json_.close('}');
  }
  [[nodiscard]] std::string take() { return json_.take(); }

 private:
  void text(std::string_view name, std::string_view value) { json_.text(name, value); }
  void number(std::string_view name, std::int64_t value) { json_.number(name, value); }
  void truth(std::string_view name, bool value) { json_.truth(name, value); }
  template <class T>
  void part(std::string_view name, const T& item) {
    json_.key(name);
    one(item);
  }
  template <class T>
  void all(std::string_view name, const std::vector<T>& items) {
    json_.key(name).open('[');
    for (const T& item : items) one(item);
    json_.close(']');
  }

  void put(const Run& run) {
    text("text", run.text);
    text("style", name(run.style));
    if (!run.link.empty()) text("link", run.link);
  }

  void put(const Marks& marks) {
    for (const auto& [name, value] : marks) text(name, value);
  }

  void put(const Owner& owner) {
    number("place", owner.place);
    number("tone", owner.tone);
    text("colour", owner.colour);
  }

  void put(const Option& option) {
    text("value", option.value);
    text("label", option.label);
  }

  void put(const Control& control) {
    text("kind", name(control.kind));
    text("action", control.action);
    text("label", control.label);
    text("text", control.text);
    truth("enabled", control.enabled);
    part("marks", control.marks);
    if (control.kind == Control::Kind::kSlider || control.kind == Control::Kind::kStepper) {
      number("value", control.value);
      number("low", control.low);
      number("high", control.high);
      number("step", control.step);
      number("whole", control.whole);
    }
    if (control.scale == Control::Scale::kLinear) text("scale", "linear");
    if (control.kind == Control::Kind::kToggle || control.one_of_several) {
      truth("on", control.on);
    }
    if (control.kind == Control::Kind::kChoice) all("options", control.options);
  }

  void put(const Cell& cell) {
    text("text", cell.text);
    part("marks", cell.marks);
    if (!cell.change.empty()) text("change", cell.change);
    if (cell.control) part("control", *cell.control);
  }

  void put(const Column& column) {
    text("id", column.id);
    text("label", column.label);
    truth("numeric", column.numeric);
  }

  void put(const Row& row) {
    text("id", row.id);
    part("owner", row.owner);
    text("form", name(row.form));
    all("cells", row.cells);
    if (row.column >= 0) {
      number("column", row.column);
      number("line", row.line);
      all("note", row.note);
    }
  }

  void put(const SeatRun& run) {
    part("owner", run.owner);
    text("form", name(run.form));
    number("seats", run.seats);
    number("empty", run.empty);
    text("name", run.name);
  }

  void put(const Sentence& sentence) {
    text("kind", "sentence");
    text("id", sentence.id);
    number("number", sentence.number);
    all("runs", sentence.runs);
    if (sentence.more) part("more", *sentence.more);
  }

  void put(const Quote& quote) {
    text("kind", "quote");
    text("id", quote.id);
    text("language", quote.language);
    text("text", quote.text);
    text("source", quote.source);
  }

  void put(const Table& table) {
    text("kind", "table");
    text("id", table.id);
    text("caption", table.caption);
    if (!table.hint.empty()) text("hint", table.hint);
    if (table.folded) truth("folded", true);
    all("columns", table.columns);
    all("rows", table.rows);
    if (table.total) part("total", *table.total);
  }

  void put(const Chamber& chamber) {
    text("kind", "seats");
    text("id", chamber.id);
    text("title", chamber.title);
    text("caption", chamber.caption);
    number("seats", chamber.seats);
    text("majority", chamber.majority);
    all("runs", chamber.runs);
  }

  void put(const Pictures& pictures) {
    text("kind", "pictures");
    text("id", pictures.id);
    text("caption", pictures.caption);
    all("chambers", pictures.chambers);
  }

  void put(const Stretch& stretch) {
    part("owner", stretch.owner);
    text("form", name(stretch.form));
    number("length", stretch.length);
    if (stretch.parts > 1) number("parts", stretch.parts);
    if (stretch.pale) truth("pale", true);
    text("name", stretch.name);
  }

  void put(const Bar& bar) {
    text("id", bar.id);
    text("label", bar.label);
    text("text", bar.text);
    all("stretches", bar.stretches);
  }

  void put(const Bars::Line& line) {
    number("at", line.at);
    text("label", line.label);
  }

  void put(const Bars& bars) {
    text("kind", "bars");
    text("id", bars.id);
    text("caption", bars.caption);
    number("low", bars.low);
    number("high", bars.high);
    all("bars", bars.bars);
    all("lines", bars.lines);
  }

  void put(const Scene& scene) {
    text("id", scene.id);
    part("play", scene.play);
    part("sentence", scene.sentence);
    part("bars", scene.bars);
    truth("current", scene.current);
  }

  void put(const Scenes& scenes) {
    text("kind", "scenes");
    text("id", scenes.id);
    all("scenes", scenes.scenes);
  }

  void put(const Controls& group) {
    text("kind", "controls");
    text("id", group.id);
    text("label", group.label);
    if (group.folded) truth("folded", true);
    all("controls", group.controls);
  }

  void put(const Node& node) {
    std::visit([this](const auto& kind) { put(kind); }, node);
  }

  void put(const Section& section) {
    text("id", section.id);
    text("heading", section.heading);
    text("home", name(section.home));
    all("nodes", section.nodes);
    if (section.open) part("open", *section.open);
    if (section.folded) truth("folded", true);
    if (!section.finding.empty()) text("finding", section.finding);
  }

  void put(const Outline& outline) {
    text("language", outline.language);
    text("election", outline.election);
    text("title", outline.title);
    text("lead", outline.lead);
    text("to_numbers", outline.to_numbers);
    text("numbers", outline.numbers);
    text("status", outline.status);
    text("refused", outline.refused);
    number("playing", outline.playing);
    number("wants_more", outline.wants_more);
    json_.key("sections").open('[');
    for (const Section& section : outline.sections) {
      if (only_.empty() || among(only_, section.id)) one(section);
    }
    json_.close(']');
  }

  scenario::JsonText json_;
  std::string_view only_;
};

}  // namespace

std::string write(const Outline& outline) {
  return write(outline, {});
}

std::string write(const Outline& outline, std::string_view only) {
  Writer writer(only);
  writer.one(outline);
  return writer.take();
}

}  // namespace app
