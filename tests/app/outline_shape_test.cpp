// What's checked: the outline of every case in every language is complete: each id
// is unique, each row has one cell per column, no text is missing or has an unfilled
// placeholder, and each setting is within its bounds.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

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

}  // namespace
}  // namespace app
