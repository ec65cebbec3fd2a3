// What's checked: the comparison shows the core's seats for the same votes
// under each rule set, names the lists that only some of them seat, and states
// what it leaves out and what it cannot determine.
#include <gtest/gtest.h>

#include <algorithm>

#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

using SeatList = std::vector<std::int64_t>;

const Table* compared(const Outline& outline) {
  return find<Table>(outline, "comparison", "compare");
}

std::string sentence(const Outline& outline, std::string_view id) {
  const Sentence* const found = find<Sentence>(outline, "comparison", id);
  return found ? plain_spaces(plain(found->runs)) : "";
}

std::vector<std::string> columns(const Table& table) {
  std::vector<std::string> ids;
  for (const Column& column : table.columns) ids.push_back(column.id);
  return ids;
}

// The seats of the rows `ids` under one rule set.
SeatList seats_of(const App& app, std::string_view rules, std::initializer_list<const char*> ids) {
  const Table& table = *compared(app.outline());
  SeatList seats;
  for (const char* const id : ids) {
    const bool total = std::string_view(id) == "total";
    const Row* const row = total ? &*table.total : table.row(id);
    EXPECT_NE(row, nullptr) << id;
    seats.push_back(row ? whole(table.cell(*row, rules).text, words_of("en")) : -2);
  }
  return seats;
}

TEST(Comparison, OfficialVotesOf2023) {
  const App app = new_app();
  const Table* const table = compared(app.outline());
  ASSERT_NE(table, nullptr) << "open from the start";
  EXPECT_EQ(columns(*table), (std::vector<std::string>{"name", "mazhilis-2023", "mazhilis-2007",
                                                       "mazhilis-2021", "kurultai-2026"}));
  const auto rows = {"amanat", "auyl", "respublica", "aqjol", "qhp", "osdp", "baytaq"};
  EXPECT_EQ(seats_of(app, "kurultai-2026", rows), (SeatList{83, 17, 13, 13, 11, 8, 0}));
  EXPECT_EQ(seats_of(app, "mazhilis-2023", rows), (SeatList{62, 8, 6, 6, 5, 4, 0}));
  EXPECT_EQ(seats_of(app, "mazhilis-2023", {"independent"}), SeatList{7});
  EXPECT_EQ(seats_of(app, "kurultai-2026", {"independent", "other_seats", "total"}),
            (SeatList{-1, -1, 145}));
  EXPECT_EQ(seats_of(app, "mazhilis-2021", {"other_seats", "total"}), (SeatList{9, 107}));
  const Row& amanat = *table->row("amanat");
  EXPECT_EQ(plain_spaces(table->cell(amanat, "kurultai-2026").change), "57%") << "83 of 145";
  EXPECT_EQ(table->cell(amanat, "kurultai-2026").marks,
            (Marks{{"compare-seats-of", "amanat@kurultai-2026"}}));
  // 7 % of the 6,118,150 ballots for lists are 428,271 votes: more than OSDP has.
  EXPECT_EQ(sentence(app.outline(), "compare-difference-0"),
            "OSDP: seats under Mazhilis 2023, Kurultai 2026; no seats under Mazhilis 2007, "
            "Mazhilis 2012–2021.");
  EXPECT_EQ(sentence(app.outline(), "compare-difference-1"), "");
  EXPECT_EQ(sentence(app.outline(), "compare-barriers"),
            "Threshold: 5% (Mazhilis 2023, Kurultai 2026); 7% (Mazhilis 2007, Mazhilis "
            "2012–2021). Where the ballot has no “against all” line, its votes are left out.");
  EXPECT_NE(sentence(app.outline(), "compare-limits"), "");
}

TEST(Comparison, EveryCellIsTheCores) {
  for_all_shown([](const Shown& shown) {
    const Table* const table = compared(shown.outline);
    ASSERT_EQ(table != nullptr, shown.state.viewing.open.contains("comparison"));
    if (!table) return;
    const Pictures* const pictures =
        find<Pictures>(shown.outline, "comparison", "compare-chambers");
    // What is shown and the Kurultai; the Mazhilis where the Kurultai is shown.
    const bool of_kurultai = shown.state.scenario.rules_id == "kurultai-2026";
    const std::string other = of_kurultai ? "mazhilis-2023" : "kurultai-2026";
    std::size_t pictured = 0;
    for (std::size_t at = 1; at < table->columns.size(); ++at) {
      const std::string& id = table->columns[at].id;
      SCOPED_TRACE(id);
      scenario::Scenario scenario = shown.state.scenario;
      if (at > 1) {
        ASSERT_NE(id, scenario.rules_id) << "stands twice";
        ASSERT_NE(catalogue().rule_set(id), nullptr);
        scenario.rules = catalogue().rule_set(id)->rules;
      }
      const scenario::Result result = scenario::compute(scenario);
      const seats::Rules& rules = scenario.rules;
      const seats::Seats all = rules.list_seats + rules.district_seats + rules.other_seats;
      std::int64_t sum = 0;
      for (const Row& row : table->rows) {
        const Cell& cell = row.cells[at];
        const std::int64_t seats = whole(cell.text, shown.words);
        sum += std::max<std::int64_t>(0, seats);
        EXPECT_EQ(cell.change.empty(), seats < 0) << row.id;
        if (seats >= 0 && all > 0) {
          EXPECT_EQ(numbers_in(cell.change, shown.words).at(0), long_division(seats * 100, all, 0))
              << row.id;
        }
        if (row.owner.place >= 0) {
          EXPECT_EQ(seats, result.seats_of(row.owner.place)) << row.id;
        }
      }
      EXPECT_EQ(sum, all);
      EXPECT_EQ(whole(table->total->cells[at].text, shown.words), all);
      if (at == 1 || id == other) {
        ASSERT_LT(pictured, pictures->chambers.size());
        const Chamber& chamber = pictures->chambers[pictured++];
        EXPECT_EQ(chamber.id, "compare-" + id);
        EXPECT_EQ(chamber.seats, all);
        EXPECT_EQ(chamber.title, table->columns[at].label);
      }
      const bool told = find<Sentence>(shown.outline, "comparison", "compare-vacant-" + id);
      EXPECT_EQ(told, result.districts.vacant > 0);
    }
    EXPECT_EQ(pictured, pictures->chambers.size());
  });
}

// Each list is named exactly where some rule set seats it and another does not.
TEST(Comparison, ListsThatOnlySomeRulesSeatAreNamed) {
  for_all_shown([](const Shown& shown) {
    const Table* const table = compared(shown.outline);
    if (!table) return;
    std::string told;
    for (const Node& node : shown.outline.section("comparison")->nodes) {
      const auto* const one = std::get_if<Sentence>(&node);
      if (!one || !one->id.starts_with("compare-difference-")) continue;
      const std::string text = plain(one->runs);
      told += ", " + text.substr(0, text.find(": "));
    }
    told += ',';
    for (const Row& row : table->rows) {
      if (row.owner.place < 0) continue;
      int with = 0;
      for (std::size_t at = 1; at < row.cells.size(); ++at) {
        with += whole(row.cells[at].text, shown.words) > 0 ? 1 : 0;
      }
      const bool differs = with > 0 && with + 1 < static_cast<int>(row.cells.size());
      EXPECT_EQ(told.find(", " + row.cells[0].text + ',') != std::string::npos, differs)
          << row.cells[0].text << " in " << told;
    }
  });
}

TEST(Comparison, VotesWithoutDistrictsLeaveThemVacant) {
  App app = new_app();
  ASSERT_TRUE(app.act("election", "2021-01-10"));
  EXPECT_EQ(columns(*compared(app.outline())),
            (std::vector<std::string>{"name", "mazhilis-2021", "mazhilis-2007", "mazhilis-2023",
                                      "kurultai-2026"}));
  EXPECT_EQ(seats_of(app, "mazhilis-2023", {"independent", "vacant", "total"}),
            (SeatList{0, 29, 98}));
  EXPECT_EQ(sentence(app.outline(), "compare-vacant-mazhilis-2023"),
            "Mazhilis 2023: 29 districts have no known winner here; their seats stay vacant.");
}

TEST(Comparison, RulesThatTheDistrictsDoNotFitAreLeftOut) {
  App app = new_app();
  ASSERT_TRUE(app.load(R"({"format":"mazhilis-scenario","version":1,"rules":{"list_seats":50,)"
                       R"("district_seats":50,"threshold_percent":5},)"
                       R"("lists":[{"id":"a","votes":6},{"id":"b","votes":3}],)"
                       R"("district_seats":{"a":10},"districts":[{"number":44,"winner":"b"}]})")
                  .scenario);
  EXPECT_EQ(
      columns(*compared(app.outline())),
      (std::vector<std::string>{"name", "own", "mazhilis-2007", "mazhilis-2021", "kurultai-2026"}));
  EXPECT_NE(sentence(app.outline(), "compare-left-out").find("Mazhilis 2023"), std::string::npos);
  EXPECT_EQ(sentence(new_app().outline(), "compare-left-out"), "");
}

TEST(Comparison, ClosesAndOpens) {
  App app = new_app();
  ASSERT_TRUE(app.act("open/comparison", ""));
  EXPECT_TRUE(app.outline().section("comparison")->nodes.empty());
  ASSERT_TRUE(app.act("open/comparison", ""));
  EXPECT_NE(compared(app.outline()), nullptr);
}

}  // namespace
}  // namespace app
