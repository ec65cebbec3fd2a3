// What's checked: the outline's JSON has the same content as the outline, for every case in
// every language; a part of it has the sections that were asked for, and the figure's part,
// which is described by itself, is no different.
#include "app/outline/outline_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

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
  EXPECT_EQ(json.value("folded", false), group.folded);
  ASSERT_EQ(json["controls"].size(), group.controls.size());
  for (std::size_t i = 0; i < group.controls.size(); ++i) {
    expect_same(group.controls[i], json["controls"][i]);
  }
}

TEST(OutlineJson, KeepsEveryCharacter) {
  Outline outline;
  outline.title = "a \"quoted\" \\ back\\slash, a\ttab,\na line, \x01 \x1f </script> ә №";
  outline.lead = ",:[]{}";
  const Json json = Json::parse(write(outline), nullptr, /*allow_exceptions=*/false);
  ASSERT_TRUE(json.is_object());
  EXPECT_EQ(json["title"], outline.title);
  EXPECT_EQ(json["lead"], outline.lead);
}

TEST(OutlineJson, OfSomeSections) {
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

TEST(OutlineJson, OfTheFigureIsThatOfTheOutline) {
  const auto sections = [](const Outline& outline) {
    return Json::parse(write(outline, "shown votes seats"), nullptr, false)["sections"];
  };
  for_all_apps([&](App& app) {
    const unsigned before = app.revision();
    app.act("votes/" + app.state().scenario.lists.front().id, "12345");
    ASSERT_GT(app.revision(), before);
    const Json figure = sections(app.figure());
    EXPECT_FALSE(app.figure().section(id::kSources));
    EXPECT_FALSE(figure.empty());
    const std::string change = app.change();
    EXPECT_EQ(figure, sections(app.outline()));
    EXPECT_EQ(figure, sections(app.figure()));
    EXPECT_EQ(change, app.outline().status);
  });
}

TEST(OutlineJson, SaysTheSame) {
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
        const auto expect = [&](const auto& node) {
          EXPECT_EQ(part["nodes"][k]["id"], node.id);
          expect_same(node, part["nodes"][k]);
        };
        std::visit(expect, section.nodes[k]);
      }
    }
  });
}

}  // namespace
}  // namespace app
