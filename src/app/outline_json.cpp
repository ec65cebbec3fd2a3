// The outline as JSON: the page's side of it is web/outline.mjs.
#include <nlohmann/json.hpp>

#include "app/outline.h"

namespace app {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name(Run::Style style) {
  constexpr std::string_view kNames[] = {"plain", "strong", "cite"};
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

// Members of one class, so that each overload sees all the others.
struct Writer {
  template <class T>
  static Json all(const std::vector<T>& items) {
    Json list = Json::array();
    for (const T& item : items) list.push_back(json(item));
    return list;
  }

  static Json json(const Run& run) { return {{"text", run.text}, {"style", name(run.style)}}; }

  static Json json(const Marks& marks) {
    Json object = Json::object();
    for (const auto& [key, value] : marks) object[key] = value;
    return object;
  }

  static Json json(const Owner& owner) {
    return {{"place", owner.place}, {"colour", owner.colour}};
  }

  static Json json(const Option& option) {
    return {{"value", option.value}, {"label", option.label}};
  }

  static Json json(const Control& control) {
    Json object = {{"kind", name(control.kind)}, {"action", control.action},
                   {"label", control.label},     {"text", control.text},
                   {"enabled", control.enabled}, {"marks", json(control.marks)}};
    if (control.kind == Control::Kind::kSlider || control.kind == Control::Kind::kStepper) {
      object["value"] = control.value;
      object["low"] = control.low;
      object["high"] = control.high;
      object["step"] = control.step;
      object["whole"] = control.whole;
    }
    if (control.scale == Control::Scale::kLinear) object["scale"] = "linear";
    if (control.kind == Control::Kind::kToggle) object["on"] = control.on;
    if (control.kind == Control::Kind::kChoice) object["options"] = all(control.options);
    return object;
  }

  static Json json(const Cell& cell) {
    Json object = {{"text", cell.text}, {"marks", json(cell.marks)}};
    if (!cell.change.empty()) object["change"] = cell.change;
    if (cell.control) object["control"] = json(*cell.control);
    return object;
  }

  static Json json(const Column& column) {
    return {{"id", column.id}, {"label", column.label}, {"numeric", column.numeric}};
  }

  static Json json(const Row& row) {
    return {{"id", row.id},
            {"owner", json(row.owner)},
            {"form", name(row.form)},
            {"cells", all(row.cells)}};
  }

  static Json json(const SeatRun& run) {
    return {{"owner", json(run.owner)},
            {"form", name(run.form)},
            {"seats", run.seats - run.empty},
            {"name", run.name},
            {"how", run.how}};
  }

  static Json json(const Sentence& sentence) {
    Json object = {{"kind", "sentence"},
                   {"id", sentence.id},
                   {"number", sentence.number},
                   {"runs", all(sentence.runs)}};
    if (sentence.more) object["more"] = json(*sentence.more);
    return object;
  }

  static Json json(const Quote& quote) {
    return {{"kind", "quote"},
            {"id", quote.id},
            {"language", quote.language},
            {"text", quote.text},
            {"source", quote.source}};
  }

  static Json json(const Table& table) {
    Json object = {{"kind", "table"},
                   {"id", table.id},
                   {"caption", table.caption},
                   {"columns", all(table.columns)},
                   {"rows", all(table.rows)}};
    if (table.total) object["total"] = json(*table.total);
    return object;
  }

  static Json json(const Chamber& chamber) {
    return {{"kind", "seats"},
            {"id", chamber.id},
            {"title", chamber.title},
            {"caption", chamber.caption},
            {"runs", all(chamber.runs)}};
  }

  static Json json(const Pictures& pictures) {
    return {{"kind", "pictures"},
            {"id", pictures.id},
            {"caption", pictures.caption},
            {"chambers", all(pictures.chambers)}};
  }

  static Json json(const Stretch& stretch) { return {{"name", stretch.name}}; }

  static Json json(const Bar& bar) {
    return {{"id", bar.id},
            {"label", bar.label},
            {"text", bar.text},
            {"stretches", all(bar.stretches)}};
  }

  static Json json(const Bars::Line& line) { return {{"label", line.label}}; }

  static Json json(const Bars& bars) {
    return {{"kind", "bars"},
            {"id", bars.id},
            {"caption", bars.caption},
            {"bars", all(bars.bars)},
            {"lines", all(bars.lines)}};
  }

  static Json json(const Controls& group) {
    return {{"kind", "controls"},
            {"id", group.id},
            {"label", group.label},
            {"controls", all(group.controls)}};
  }

  static Json json(const Node& node) {
    return std::visit([](const auto& one) { return json(one); }, node);
  }

  static Json json(const Section& section) {
    Json object = {{"id", section.id}, {"heading", section.heading}, {"nodes", all(section.nodes)}};
    if (section.open) object["open"] = json(*section.open);
    return object;
  }
};

}  // namespace

std::string write(const Outline& outline) {
  const Json object = {{"language", outline.language}, {"title", outline.title},
                       {"lead", outline.lead},         {"status", outline.status},
                       {"playing", outline.playing},   {"sections", Writer::all(outline.sections)}};
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace app
