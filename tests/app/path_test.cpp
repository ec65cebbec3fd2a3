// What's checked: the section that follows a vote, for every case in every language: what it
// says that votes did adds up to the list's votes, the line is the chosen one, and its numbers
// are those of the trace and of plain division.
#include "app/sections/path.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

// What the steps say, one after the other.
std::string told(const Outline& outline) {
  std::string all;
  const Section* const section = outline.section("path");
  for (const Node& node : section ? section->nodes : std::vector<Node>()) {
    const auto* const one = std::get_if<Sentence>(&node);
    if (one && one->number > 0) all += plain(one->runs) + '\n';
  }
  return all;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

// "8,312.61" in hundredths.
std::int64_t hundredths(std::string_view text, const words::Words& words) {
  const Numbers numbers = numbers_in(text, words);
  if (numbers.size() != 1) return -1;
  const std::string& number = numbers.front();
  const auto point = number.find('.');
  if (point == number.npos) return std::stoll(number) * 100;
  EXPECT_EQ(number.size() - point, 3U) << number;
  return std::stoll(number.substr(0, point)) * 100 + std::stoll(number.substr(point + 1));
}

App following(std::string_view line, std::string_view rules = "") {
  App app = new_app();
  if (!rules.empty()) {
    EXPECT_TRUE(app.act("rules", rules));
  }
  EXPECT_TRUE(app.act("open/path", ""));
  EXPECT_TRUE(app.act("follow", line));
  return app;
}

TEST(Path, OfEachKindOfLineOf2023) {
  App app = new_app();
  EXPECT_TRUE(app.outline().section("path")->nodes.empty());
  EXPECT_EQ(app.outline().section("path")->finding, "Votes for lists without list seats: 146,431.");

  // Three full quotas of 86,546.65, and a remainder that won: 331,058 votes make four seats.
  const std::string osdp = plain_spaces(told(following("osdp").outline()));
  for (const char* const part :
       {"331,058 votes", "5.20% of the 6,366,441", "12,735 more", "= 3.8252", "Full quotas: 3",
        "votes in them: 259,639.96", "Remainder: 71,418.04 votes, 0.8252 of a quota",
        "one of the 2 largest", "List seats: 4", "used: 331,058; not used: 0", "elects 29 deputies",
        "districts won: 0"}) {
    EXPECT_TRUE(contains(osdp, part)) << part << " in\n" << osdp;
  }
  const std::string auyl = plain_spaces(told(following("auyl").outline()));
  for (const char* const part : {"It wins no seat", "used: 692,373.22; not used: 1,564.78"}) {
    EXPECT_TRUE(contains(auyl, part)) << part << " in\n" << auyl;
  }
  // With Baytaq's votes the quota would be larger by a 69th of them.
  const std::string baytaq = plain_spaces(told(following("baytaq").outline()));
  for (const char* const part :
       {"The list is 171,892 short", "No list gets these votes", "86,546.65 votes for one seat",
        "larger by 2,122.19", "List seats: 0", "used: 0; not used: 146,431"}) {
    EXPECT_TRUE(contains(baytaq, part)) << part << " in\n" << baytaq;
  }
  const std::string against = plain_spaces(told(following("against_all").outline()));
  for (const char* const part :
       {"248,291 votes", "is 318,323 votes", "No list gets these votes", "no candidate there"}) {
    EXPECT_TRUE(contains(against, part)) << part << " in\n" << against;
  }
  const std::string absent = plain_spaces(told(following("not_voted").outline()));
  EXPECT_TRUE(contains(absent, "not among the 6,366,441 ballots counted")) << absent;
  EXPECT_FALSE(contains(absent, "318,323"));
}

TEST(Path, WhereThereAreNoDistrictsOrNoSuchLine) {
  EXPECT_TRUE(
      contains(told(following("osdp", "kurultai-2026").outline()), "There is no second ballot"));
  EXPECT_TRUE(
      contains(told(following("against_all", "mazhilis-2021").outline()), "votes are not counted"));
  // A list of another election is not followed there, and its place is the first line's.
  App app = following("baytaq");
  ASSERT_TRUE(app.act("election", "2012-01-15"));
  const Control& choice = find<Controls>(app.outline(), "path", "path-line")->controls.front();
  EXPECT_EQ(choice.text, app.state().scenario.lists.front().id);
  // Without that line there is nothing to choose.
  EXPECT_EQ(std::ranges::count(choice.options, "against_all", &Option::value), 0);
  EXPECT_EQ(std::ranges::count(choice.options, "not_voted", &Option::value), 1);
}

TEST(Path, RefusesALineThatIsNone) {
  App app = following("osdp");
  for (const char* const line : {"", "nobody", "independent"}) {
    EXPECT_FALSE(app.act("follow", line)) << line;
    EXPECT_EQ(app.state().viewing.followed, "osdp");
  }
}

// As printed: rounded numbers add up, too.
TEST(Path, UsedAndNotUsedAreAllVotes) {
  for_open("path", [](const Shown& page) {
    const Table& table = *find<Table>(page.outline, "path", "path");
    std::int64_t used = 0;
    std::int64_t unused = 0;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      const Row& row = table.rows[i];
      const auto of = [&](const char* column) {
        return hundredths(table.cell(row, column).text, page.words);
      };
      const scenario::ListEntry& list = page.state.scenario.lists[i];
      const seats::ListTrace& trace = page.result.trace.lists[i];
      EXPECT_EQ(row.id, list.id);
      EXPECT_EQ(of("used") + of("unused"), list.votes * 100) << list.id;
      if (trace.seats() == 0 || list.votes == 0) {
        EXPECT_EQ(of("used"), 0) << list.id;
      }
      // A list with further seats beyond its full quotas has used all of its votes.
      if (trace.extra > 0) {
        EXPECT_EQ(of("unused"), 0) << list.id;
      }
      used += of("used");
      unused += of("unused");
    }
    EXPECT_EQ(hundredths(table.cell(*table.total, "used").text, page.words), used);
    EXPECT_EQ(hundredths(table.cell(*table.total, "unused").text, page.words), unused);
  });
}

// The sum below a list's steps is its row in the table.
TEST(Path, TheSumIsTheRow) {
  for_open("path", [](const Shown& page) {
    const Control& choice = find<Controls>(page.outline, "path", "path-line")->controls.front();
    const Table& table = *find<Table>(page.outline, "path", "path");
    const Row* const row = table.row(choice.text);
    const auto& lists = page.state.scenario.lists;
    const auto list = std::ranges::find(lists, choice.text, &scenario::ListEntry::id);
    if (!row || list->votes == 0) return;
    const Numbers wanted = {text(page.result.trace.lists[list - lists.begin()].seats()),
                            numbers_in(table.cell(*row, "used").text, page.words).front(),
                            numbers_in(table.cell(*row, "unused").text, page.words).front(),
                            text(list->votes)};
    bool found = false;
    for (const Node& node : page.outline.section("path")->nodes) {
      const auto* const one = std::get_if<Sentence>(&node);
      found |= one && numbers_in(plain(one->runs), page.words) == wanted;
    }
    EXPECT_TRUE(found) << choice.text;
  });
}

TEST(Path, TheSameInEveryLanguage) {
  for (const char* const line : {"osdp", "auyl", "baytaq", "against_all", "not_voted"}) {
    std::vector<std::string> first;
    for (const std::string_view language : kLanguages) {
      App app = new_app(language);
      ASSERT_TRUE(app.act("open/path", ""));
      ASSERT_TRUE(app.act("follow", line));
      const std::vector<std::string> numbers =
          sorted(numbers_in(told(app.outline()), words_of(language)));
      if (first.empty()) first = numbers;
      EXPECT_EQ(numbers, first) << line << ' ' << language;
    }
  }
}

}  // namespace
}  // namespace app
