// What's checked: a closed section says in one line what it finds, and that line's numbers
// are the core's.
#include <gtest/gtest.h>

#include "cases.h"
#include "read_outline.h"
#include "seats/margins.h"

namespace app {
namespace {

std::string finding(const Outline& outline, std::string_view id) {
  const Section* const section = outline.section(id);
  return section ? plain_spaces(section->finding) : "";
}

TEST(Findings, Of2023) {
  const App app = new_app();
  EXPECT_EQ(finding(app.outline(), "districts"), "Amanat 22, Independents 7.");
  EXPECT_EQ(finding(app.outline(), "majority"), "Amanat alone has more than half: 62 of 98.");
  EXPECT_EQ(finding(app.outline(), "measures"),
            "Amanat: 56.09% of the votes for lists, 63.27% of the seats.");
  // Open at first.
  App closed = new_app();
  ASSERT_TRUE(closed.act("open/comparison", ""));
  EXPECT_EQ(finding(closed.outline(), "comparison"), "Kurultai 2026: Amanat 83 of 145.");
  ASSERT_TRUE(closed.act("rules", "kurultai-2026"));
  EXPECT_EQ(finding(closed.outline(), "comparison"), "Mazhilis 2023: Amanat 62 of 98.");
  ASSERT_TRUE(closed.act("open/comparison", ""));
  EXPECT_EQ(finding(closed.outline(), "comparison"), "");
  const std::string margins = finding(app.outline(), "margins");
  EXPECT_NE(margins.find("19,156 votes short of one more seat"), std::string::npos) << margins;
}

TEST(Findings, EverySectionOfNumbersHasOneInEveryLanguage) {
  for (const std::string_view language : kLanguages) {
    const words::Words& words = words_of(language);
    const App app = new_app(language);
    for (const char* const id : {"districts", "margins", "why", "path", "majority", "measures"}) {
      EXPECT_TRUE(app.outline().section(id)->nodes.empty()) << id;
      EXPECT_NE(finding(app.outline(), id), "") << id << ' ' << language;
    }
    const auto numbers = [&](const char* id) {
      return sorted(numbers_in(app.outline().section(id)->finding, words));
    };
    App closed = new_app(language);
    ASSERT_TRUE(closed.act("open/comparison", ""));
    EXPECT_EQ(sorted(numbers_in(finding(closed.outline(), "comparison"), words)),
              sorted({"2026", "83", "145"}));
    EXPECT_EQ(numbers("districts"), sorted({"22", "7"}));
    EXPECT_EQ(numbers("majority"), sorted({"62", "98"}));
    EXPECT_EQ(numbers("margins"), sorted({"19156"}));
    EXPECT_EQ(numbers("path"), sorted({"146431"}));
    EXPECT_EQ(numbers("measures"),
              sorted({long_division(343'151'000, 6'118'150, 2), long_division(6'200, 98, 2)}));
  }
}

// The least of what the lists need, and the list that holds more than half.
TEST(Findings, AreTheCores) {
  for_all_shown([](const Shown& shown) {
    const scenario::Result& result = shown.result;
    if (const Section* const section = shown.outline.section("margins")) {
      const seats::Margins margins = compute_margins(shown.state.scenario);
      seats::Votes least = -1;
      for (int i = 0; i < result.trace.list_count; ++i) {
        const auto& next = margins.lists[i].to_next_seat;
        if (next && (least < 0 || *next < least)) least = *next;
      }
      ASSERT_EQ(section->finding.empty(), least < 0);
      if (least >= 0) {
        EXPECT_EQ(numbers_in(section->finding, shown.words).back(), text(least));
      }
    }
    if (const Section* const section = shown.outline.section("majority")) {
      Numbers wanted;
      for (int i = 0; i < result.trace.list_count; ++i) {
        if (result.seats_of(i) * 2 <= all_seats(shown)) continue;
        wanted = sorted({text(result.seats_of(i)), text(all_seats(shown))});
      }
      EXPECT_EQ(sorted(numbers_in(section->finding, shown.words)), wanted) << section->finding;
    }
    if (const Section* const section = shown.outline.section("why")) {
      const Table& seats = *find<Table>(shown.outline, "seats", "seats");
      for (int i = 0; i < result.trace.list_count; ++i) {
        const Row* const row =
            seats.row(shown.state.scenario.lists[static_cast<std::size_t>(i)].id);
        if (!row || result.seats_of(i) > 0) continue;
        EXPECT_NE(section->finding.find(row->cells.front().text), std::string::npos);
      }
    }
    if (const Section* const section = shown.outline.section("districts")) {
      std::int64_t sum = 0;
      for (const std::string& n : numbers_in(section->finding, shown.words)) sum += std::stoll(n);
      EXPECT_EQ(sum, shown.state.scenario.rules.district_seats) << section->finding;
    }
  });
}

}  // namespace
}  // namespace app
