// What's checked: the outline of every case in every language is complete: each id
// is unique, each row has one cell per column, no text is missing or has an unfilled
// placeholder, each setting is within its bounds, and its JSON has the same content.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "app/outline/outline_json.h"
#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

// Adds an id, which must be new.
void add_once(std::set<std::string>& ids, const std::string& id, std::string_view what) {
  EXPECT_FALSE(id.empty()) << what;
  EXPECT_TRUE(ids.insert(id).second) << what << ' ' << id << " stands twice";
}

std::string id_of(const Node& node) {
  return std::visit([](const auto& one) { return one.id; }, node);
}

TEST(Shape, EveryIdStandsOnce) {
  for_all_shown([](const Shown& shown) {
    std::set<std::string> sections;
    std::set<std::string> nodes;
    std::set<std::string> actions;
    std::set<std::string> shortcuts;
    for (const Section& section : shown.outline.sections) {
      add_once(sections, section.id, "section");
      for (const Node& node : section.nodes) add_once(nodes, id_of(node), "node");
    }
    for (const Table* const table : all_tables(shown.outline)) {
      std::set<std::string> columns;
      std::set<std::string> rows;
      for (const Column& column : table->columns) add_once(columns, column.id, "column");
      for (const Row& row : table->rows) add_once(rows, row.id, "row");
    }
    // A button for one rule set is a shortcut, once in each of its groups: the switch, a
    // prompt, a date. A button that has an action of its own stands nowhere else.
    for (const Section& section : shown.outline.sections) {
      for (const Node& node : section.nodes) {
        const auto* const group = std::get_if<Controls>(&node);
        if (!group) continue;
        for (const Control& control : group->controls) {
          if (!control.action.starts_with("rules/")) continue;
          add_once(shortcuts, section.id + ' ' + group->id + ' ' + control.action, "shortcut");
        }
      }
    }
    for (const Control* const control : all_controls(shown.outline)) {
      if (control->action.starts_with("rules/")) continue;
      add_once(actions, control->action, "action");
    }
  });
}

TEST(Shape, EveryMarkStandsOnce) {
  for_all_shown([](const Shown& shown) {
    std::set<std::string> marks;
    const auto add = [&](const Marks& some) {
      for (const auto& [key, value] : some) add_once(marks, key + '=' + value, "mark");
    };
    for (const Table* const table : all_tables(shown.outline)) {
      for (const Row& row : table->rows) {
        for (const Cell& cell : row.cells) add(cell.marks);
      }
      if (!table->total) continue;
      for (const Cell& cell : table->total->cells) add(cell.marks);
    }
    for (const Control* const control : all_controls(shown.outline)) add(control->marks);
    EXPECT_TRUE(marks.contains("seats-total="));
    for (const auto& list : shown.state.scenario.lists) {
      for (const char* const key :
           {"votes-of", "share-of", "lock-of", "seats-of", "list-seats-of", "district-seats-of"}) {
        EXPECT_TRUE(marks.contains(key + ('=' + list.id))) << key << ' ' << list.id;
      }
    }
  });
}

TEST(Shape, OneCellAColumn) {
  for_all_shown([](const Shown& shown) {
    for (const Table* const table : all_tables(shown.outline)) {
      EXPECT_FALSE(table->columns.empty());
      std::vector<const Row*> rows;
      for (const Row& row : table->rows) rows.push_back(&row);
      if (table->total) rows.push_back(&*table->total);
      for (const Row* const row : rows) {
        ASSERT_EQ(row->cells.size(), table->columns.size()) << table->id << ' ' << row->id;
        EXPECT_FALSE(row->cells.front().text.empty()) << "the row's heading";
      }
    }
  });
}

TEST(Shape, EverySectionIsThere) {
  for_all_shown([](const Shown& shown) {
    const std::vector<std::string> wanted = {"shown", "setup",  "votes",   "prompts",
                                             "seats", "replay", "working", "sources"};
    std::vector<std::string> ids;
    for (const Section& section : shown.outline.sections) {
      if (!section.open) ids.push_back(section.id);  // the others open on demand
    }
    EXPECT_EQ(ids, wanted);
    EXPECT_EQ(shown.outline.language, shown.words.tag());
    EXPECT_EQ(shown.outline.section("nowhere"), nullptr);
  });
}

TEST(Shape, NoTextIsMissingOrHasAnOpenPlace) {
  for_all_shown([](const Shown& shown) {
    for (const std::string& text : all_texts(shown.outline)) {
      for (const char* const wrong :
           {"⟨", "⟩", "{", "}", "*", "\n", "()", ", :", " ,", " :", ": ."}) {
        // Only a test has a ballot without a list.
        if (shown.state.scenario.lists.empty() && text == shown.outline.status) continue;
        EXPECT_EQ(text.find(wrong), std::string::npos) << '"' << wrong << "\" in \"" << text << '"';
      }
    }
  });
}

TEST(Shape, WhatIsReadIsThere) {
  for_all_shown([](const Shown& shown) {
    for (const auto* text : {&shown.outline.title, &shown.outline.lead, &shown.outline.status}) {
      EXPECT_FALSE(text->empty());
    }
    for (const Section& section : shown.outline.sections) {
      EXPECT_FALSE(section.heading.empty()) << section.id;
      EXPECT_EQ(section.nodes.empty(), section.open && !section.open->on) << section.id;
      int step = 0;
      for (const Node& node : section.nodes) {
        if (const auto* const sentence = std::get_if<Sentence>(&node)) {
          EXPECT_FALSE(plain(sentence->runs).empty()) << sentence->id;
          for (const app::Run& run : sentence->runs) EXPECT_FALSE(run.text.empty()) << sentence->id;
          if (sentence->number > 0) {
            EXPECT_EQ(sentence->number, ++step) << sentence->id;
          }
        } else if (const auto* const group = std::get_if<Controls>(&node)) {
          EXPECT_FALSE(group->label.empty()) << group->id;
          EXPECT_FALSE(group->controls.empty()) << group->id;
        } else if (const auto* const table = std::get_if<Table>(&node)) {
          EXPECT_FALSE(table->caption.empty()) << table->id;
          for (const Column& column : table->columns) EXPECT_FALSE(column.label.empty());
        } else if (const auto* const bars = std::get_if<Bars>(&node)) {
          EXPECT_FALSE(bars->caption.empty()) << bars->id;
          EXPECT_FALSE(bars->bars.empty()) << bars->id;
        } else if (const auto* const pictures = std::get_if<Pictures>(&node)) {
          EXPECT_FALSE(pictures->caption.empty()) << pictures->id;
          EXPECT_FALSE(pictures->chambers.empty()) << pictures->id;
        }
      }
    }
    for (const Control* const control : all_controls(shown.outline)) {
      EXPECT_FALSE(control->label.empty()) << control->action;
      for (const Option& option : control->options) EXPECT_FALSE(option.label.empty());
    }
  });
}

TEST(Shape, WhatCanBeSetIsWithinItsBounds) {
  for_all_shown([](const Shown& shown) {
    for (const Control* const control : all_controls(shown.outline)) {
      SCOPED_TRACE(control->action);
      if (control->kind == Control::Kind::kSlider) {
        EXPECT_GE(control->low, 0);
        EXPECT_LE(control->low, control->value);
        EXPECT_LE(control->value, control->high);
        EXPECT_LE(control->high, seats::kMaxVotes);
        EXPECT_GE(control->step, 1);
        EXPECT_EQ(control->enabled, control->low < control->high);
        if (control->enabled) {
          EXPECT_LE(control->high, control->whole);
        }
      }
      if (control->kind != Control::Kind::kChoice) continue;
      std::set<std::string> values;
      for (const Option& option : control->options) {
        EXPECT_TRUE(values.insert(option.value).second) << option.value << " stands twice";
      }
      EXPECT_TRUE(values.contains(control->text)) << "what is chosen can be chosen";
    }
  });
}

using Json = nlohmann::json;

void expect_same(const Control& control, const Json& json) {
  EXPECT_EQ(json["action"], control.action);
  EXPECT_EQ(json["label"], control.label);
  EXPECT_EQ(json["text"], control.text);
  EXPECT_EQ(json["enabled"], control.enabled);
  ASSERT_EQ(json["marks"].size(), control.marks.size());
  for (const auto& [key, value] : control.marks) EXPECT_EQ(json["marks"][key], value);
  switch (control.kind) {
    case Control::Kind::kSlider:
      EXPECT_EQ(json["kind"], "slider");
      EXPECT_EQ(json["value"], control.value);
      EXPECT_EQ(json["low"], control.low);
      EXPECT_EQ(json["high"], control.high);
      EXPECT_EQ(json["step"], control.step);
      EXPECT_EQ(json["whole"], control.whole);
      break;
    case Control::Kind::kNumber:
      EXPECT_EQ(json["kind"], "number");
      break;
    case Control::Kind::kToggle:
      EXPECT_EQ(json["kind"], "toggle");
      EXPECT_EQ(json["on"], control.on);
      break;
    case Control::Kind::kChoice:
      EXPECT_EQ(json["kind"], "choice");
      ASSERT_EQ(json["options"].size(), control.options.size());
      for (std::size_t i = 0; i < control.options.size(); ++i) {
        EXPECT_EQ(json["options"][i]["value"], control.options[i].value);
        EXPECT_EQ(json["options"][i]["label"], control.options[i].label);
      }
      break;
    case Control::Kind::kButton:
      EXPECT_EQ(json["kind"], "button");
      break;
    case Control::Kind::kStepper:
      EXPECT_EQ(json["kind"], "stepper");
      EXPECT_EQ(json["value"], control.value);
      EXPECT_EQ(json["low"], control.low);
      EXPECT_EQ(json["high"], control.high);
      break;
  }
}

void expect_same(const Row& row, const Json& json) {
  constexpr const char* kForms[] = {"plain", "list", "district", "other", "unconfirmed", "vacant"};
  EXPECT_EQ(json["id"], row.id);
  EXPECT_EQ(json["form"], kForms[static_cast<int>(row.form)]);
  EXPECT_EQ(json["owner"]["place"], row.owner.place);
  EXPECT_EQ(json["owner"]["colour"], row.owner.colour);
  ASSERT_EQ(json["cells"].size(), row.cells.size());
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Json& cell = json["cells"][i];
    EXPECT_EQ(cell["text"], row.cells[i].text);
    for (const auto& [key, value] : row.cells[i].marks) EXPECT_EQ(cell["marks"][key], value);
    ASSERT_EQ(cell.contains("control"), row.cells[i].control.has_value());
    if (row.cells[i].control) expect_same(*row.cells[i].control, cell["control"]);
  }
}

void expect_same(const Sentence& sentence, const Json& json) {
  constexpr const char* kStyles[] = {"plain", "strong", "cite", "source"};
  EXPECT_EQ(json["kind"], "sentence");
  EXPECT_EQ(json["number"], sentence.number);
  ASSERT_EQ(json["runs"].size(), sentence.runs.size());
  for (std::size_t i = 0; i < sentence.runs.size(); ++i) {
    EXPECT_EQ(json["runs"][i]["text"], sentence.runs[i].text);
    EXPECT_EQ(json["runs"][i]["style"], kStyles[static_cast<int>(sentence.runs[i].style)]);
    EXPECT_EQ(json["runs"][i].value("link", ""), sentence.runs[i].link);
  }
  ASSERT_EQ(json.contains("more"), sentence.more.has_value());
  if (sentence.more) expect_same(*sentence.more, json["more"]);
}

void expect_same(const Quote& quote, const Json& json) {
  EXPECT_EQ(json["kind"], "quote");
  EXPECT_EQ(json["language"], quote.language);
  EXPECT_EQ(json["text"], quote.text);
  EXPECT_EQ(json["source"], quote.source);
}

void expect_same(const Table& table, const Json& json) {
  EXPECT_EQ(json["kind"], "table");
  EXPECT_EQ(json["caption"], table.caption);
  ASSERT_EQ(json["columns"].size(), table.columns.size());
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    EXPECT_EQ(json["columns"][i]["id"], table.columns[i].id);
    EXPECT_EQ(json["columns"][i]["label"], table.columns[i].label);
    EXPECT_EQ(json["columns"][i]["numeric"], table.columns[i].numeric);
  }
  ASSERT_EQ(json["rows"].size(), table.rows.size());
  for (std::size_t i = 0; i < table.rows.size(); ++i) expect_same(table.rows[i], json["rows"][i]);
  ASSERT_EQ(json.contains("total"), table.total.has_value());
  if (table.total) expect_same(*table.total, json["total"]);
}

void expect_same(const Chamber& chamber, const Json& json) {
  EXPECT_EQ(json["kind"], "seats");
  EXPECT_EQ(json["id"], chamber.id);
  EXPECT_EQ(json["caption"], chamber.caption);
  EXPECT_EQ(json["seats"], chamber.seats);
  EXPECT_EQ(json["majority"], chamber.majority);
  ASSERT_EQ(json["runs"].size(), chamber.runs.size());
  for (std::size_t i = 0; i < chamber.runs.size(); ++i) {
    EXPECT_EQ(json["runs"][i]["name"], chamber.runs[i].name);
    EXPECT_EQ(json["runs"][i]["seats"], chamber.runs[i].seats);
    EXPECT_EQ(json["runs"][i]["empty"], chamber.runs[i].empty);
    EXPECT_EQ(json["runs"][i]["owner"]["place"], chamber.runs[i].owner.place);
  }
}

void expect_same(const Pictures& pictures, const Json& json) {
  EXPECT_EQ(json["kind"], "pictures");
  EXPECT_EQ(json["caption"], pictures.caption);
  ASSERT_EQ(json["chambers"].size(), pictures.chambers.size());
  for (std::size_t i = 0; i < pictures.chambers.size(); ++i) {
    EXPECT_EQ(json["chambers"][i]["title"], pictures.chambers[i].title);
    expect_same(pictures.chambers[i], json["chambers"][i]);
  }
}

void expect_same(const Bars& bars, const Json& json) {
  EXPECT_EQ(json["kind"], "bars");
  EXPECT_EQ(json["caption"], bars.caption);
  ASSERT_EQ(json["bars"].size(), bars.bars.size());
  for (std::size_t i = 0; i < bars.bars.size(); ++i) {
    const Bar& bar = bars.bars[i];
    const Json& part = json["bars"][i];
    EXPECT_EQ(part["label"], bar.label);
    EXPECT_EQ(part["text"], bar.text);
    ASSERT_EQ(part["stretches"].size(), bar.stretches.size());
    for (std::size_t k = 0; k < bar.stretches.size(); ++k) {
      EXPECT_EQ(part["stretches"][k]["name"], bar.stretches[k].name);
      EXPECT_EQ(part["stretches"][k].value("parts", 1), bar.stretches[k].parts);
      EXPECT_EQ(part["stretches"][k].value("pale", false), bar.stretches[k].pale);
    }
  }
  ASSERT_EQ(json["lines"].size(), bars.lines.size());
  for (std::size_t i = 0; i < bars.lines.size(); ++i) {
    EXPECT_EQ(json["lines"][i]["label"], bars.lines[i].label);
  }
}

void expect_same(const Scenes& scenes, const Json& json) {
  EXPECT_EQ(json["kind"], "scenes");
  ASSERT_EQ(json["scenes"].size(), scenes.scenes.size());
  for (std::size_t i = 0; i < scenes.scenes.size(); ++i) {
    const Scene& scene = scenes.scenes[i];
    const Json& part = json["scenes"][i];
    EXPECT_EQ(part["id"], scene.id);
    EXPECT_EQ(part["current"], scene.current);
    expect_same(scene.play, part["play"]);
    expect_same(scene.sentence, part["sentence"]);
    expect_same(scene.bars, part["bars"]);
  }
}

void expect_same(const Controls& group, const Json& json) {
  EXPECT_EQ(json["kind"], "controls");
  EXPECT_EQ(json["label"], group.label);
  ASSERT_EQ(json["controls"].size(), group.controls.size());
  for (std::size_t i = 0; i < group.controls.size(); ++i) {
    expect_same(group.controls[i], json["controls"][i]);
  }
}

TEST(Shape, JsonKeepsEveryCharacter) {
  Outline outline;
  outline.title = "a \"quoted\" \\ back\\slash, a\ttab,\na line, \x01 \x1f </script> ә №";
  outline.lead = ",:[]{}";
  const Json json = Json::parse(write(outline), nullptr, /*allow_exceptions=*/false);
  ASSERT_TRUE(json.is_object());
  EXPECT_EQ(json["title"], outline.title);
  EXPECT_EQ(json["lead"], outline.lead);
}

TEST(Shape, JsonOfSomeSections) {
  Outline outline;
  outline.title = "Title";
  for (const char* const id : {"votes", "vote", "seats", "law"})
    outline.sections.push_back({id, id, {}});
  const auto ids = [&](std::string_view only) {
    const Json json = Json::parse(write(outline, only), nullptr, /*allow_exceptions=*/false);
    EXPECT_EQ(json["title"], outline.title);
    std::string all;
    for (const Json& section : json["sections"]) all += section["id"].get<std::string>() + ' ';
    return all;
  };
  EXPECT_EQ(ids(""), "votes vote seats law ");
  EXPECT_EQ(ids("seats votes"), "votes seats ");
  EXPECT_EQ(ids("vote"), "vote ");
  EXPECT_EQ(ids("laws"), "");
}

TEST(Shape, JsonSaysTheSame) {
  for_all_shown([](const Shown& shown) {
    const Json json = Json::parse(write(shown.outline), nullptr, /*allow_exceptions=*/false);
    ASSERT_TRUE(json.is_object());
    EXPECT_EQ(json["language"], shown.outline.language);
    EXPECT_EQ(json["title"], shown.outline.title);
    EXPECT_EQ(json["lead"], shown.outline.lead);
    EXPECT_EQ(json["status"], shown.outline.status);
    EXPECT_EQ(json["refused"], shown.outline.refused);
    EXPECT_EQ(json["to_numbers"], shown.outline.to_numbers);
    EXPECT_EQ(json["numbers"], shown.outline.numbers);
    ASSERT_EQ(json["sections"].size(), shown.outline.sections.size());
    for (std::size_t i = 0; i < shown.outline.sections.size(); ++i) {
      const Section& section = shown.outline.sections[i];
      const Json& part = json["sections"][i];
      EXPECT_EQ(part["id"], section.id);
      EXPECT_EQ(part["heading"], section.heading);
      ASSERT_EQ(part.contains("open"), section.open.has_value());
      if (section.open) expect_same(*section.open, part["open"]);
      ASSERT_EQ(part["nodes"].size(), section.nodes.size());
      for (std::size_t k = 0; k < section.nodes.size(); ++k) {
        EXPECT_EQ(part["nodes"][k]["id"], id_of(section.nodes[k]));
        std::visit([&](const auto& node) { expect_same(node, part["nodes"][k]); },
                   section.nodes[k]);
      }
    }
  });
}

}  // namespace
}  // namespace app
