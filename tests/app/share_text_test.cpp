// What's checked: a share that a visitor types becomes the least whole number of
// votes that makes at least that share, exactly; so "5" reaches a threshold of 5 %
// and not one vote more. Anything but a number from 0 to 100 is refused.
#include <gtest/gtest.h>

#include <random>

#include "app/sections/actions.h"
#include "cases.h"

namespace app {
namespace {

using seats::Votes;
__extension__ using Wide = __int128;

constexpr Votes kTotal2023 = 6'366'441;

TEST(ShareText, LeastWholeNumberOfVotes) {
  EXPECT_EQ(votes_of_share("5", kTotal2023), 318'323);  // 318,322.05
  EXPECT_EQ(votes_of_share("5", 100), 5);
  EXPECT_EQ(votes_of_share("5", 101), 6);
  EXPECT_EQ(votes_of_share("0", kTotal2023), 0);
  EXPECT_EQ(votes_of_share("100", kTotal2023), kTotal2023);
  EXPECT_EQ(votes_of_share("0.01", kTotal2023), 637);  // 636.6
  EXPECT_EQ(votes_of_share("53.9", 1'000), 539);
  EXPECT_EQ(votes_of_share("33.333333", 3), 1);
  EXPECT_EQ(votes_of_share("33.333334", 3), 2);
  EXPECT_EQ(votes_of_share("0.000001", 1), 1);
  EXPECT_EQ(votes_of_share("0.000001", 100'000'000), 1);
  EXPECT_EQ(votes_of_share("0.000001", 100'000'001), 2);
  EXPECT_EQ(votes_of_share("0", 0), 0);
  EXPECT_EQ(votes_of_share("100", 0), 0);
  EXPECT_EQ(votes_of_share("100", 65 * seats::kMaxVotes), 65 * seats::kMaxVotes);
}

TEST(ShareText, AsPeopleWriteIt) {
  for (const char* const text : {"53.9", "53,9", "53.90", "53,900000", "53.9%", "53.9 %", "53,9 %",
                                 "53,9\u00A0%", " 53.9", "53.9 ", " 53.9 % ", "  53.9  ", "53.9  %",
                                 "\u00A053,9\u00A0%\u00A0", "53,9\u202F%", "\t53.9\t"}) {
    EXPECT_EQ(votes_of_share(text, 1'000), 539) << '"' << text << '"';
  }
  EXPECT_EQ(votes_of_share("007", 100), 7);
  EXPECT_EQ(votes_of_share("100.000000", 100), 100);
}

TEST(ShareText, Refused) {
  for (const char* const text : {"",          " ",
                                 "%",         " % ",
                                 ".",         ",",
                                 "5.",        "5,",
                                 ".5",        ",5",
                                 "1e2",       "1E2",
                                 "0x5",       "abc",
                                 "five",      "5a",
                                 "a5",        "5 5",
                                 "5.5.5",     "5,5,5",
                                 "5.,5",      "-5",
                                 "-0",        "-0.5",
                                 "+5",        "5.-0",
                                 "5.-1",      "5.+1",
                                 "5%%",       "5 % %",
                                 "%5",        "101",
                                 "100.1",     "100.000001",
                                 "5.1234567", "5.0000000",
                                 "1000000",   "99999999999999999999",
                                 "5. 5",      "5 .5",
                                 "5.5 5",     "nan",
                                 "inf",       "NaN",
                                 "∞",         "٥",
                                 "５",        "5\n5",
                                 "\u00A0",    "5\u00A05",
                                 "1,000.5",   "{value}",
                                 "<b>5</b>",  "−5",
                                 "5%5"}) {
    EXPECT_EQ(votes_of_share(text, 1'000), -1) << '"' << text << '"';
  }
  EXPECT_EQ(votes_of_share(std::string_view("5\0", 2), 1'000), -1);
  EXPECT_EQ(votes_of_share(std::string(100'000, '9'), 1'000), -1);
  EXPECT_EQ(votes_of_share("\xFF\xFE", 1'000), -1);
}

TEST(ShareText, LeastForRandomSharesAndTotals) {
  std::mt19937_64 engine(1);
  for (int i = 0; i < 50'000; ++i) {
    const auto millionths = static_cast<Votes>(engine() % 100'000'001);
    const Votes most[] = {10, 1'000'000, 65 * seats::kMaxVotes};
    const auto total = static_cast<Votes>(engine() % static_cast<std::uint64_t>(most[i % 3] + 1));
    std::string decimals = std::to_string(1'000'000 + millionths % 1'000'000).substr(1);
    if (i % 2 == 0) {
      while (decimals.size() > 1 && decimals.back() == '0') decimals.pop_back();
    }
    const std::string text =
        std::to_string(millionths / 1'000'000) + (i % 3 == 0 ? ',' : '.') + decimals;
    const Votes votes = votes_of_share(text, total);
    const Wide wanted = static_cast<Wide>(millionths) * total;
    constexpr Wide kWhole = 100'000'000;
    ASSERT_TRUE(votes * kWhole >= wanted) << text << " of " << total;
    ASSERT_TRUE(votes == 0 || (votes - 1) * kWhole < wanted) << text << " of " << total;
  }
}

// Every threshold that the law has had passes when typed; one vote fewer does not.
TEST(ShareText, TheBarrierTypedIsTheBarrierReached) {
  for (const char* const share : {"5", "5.0", "5,00", "5 %"}) {
    App app = new_app();
    ASSERT_TRUE(app.act("share/baytaq", share));
    const auto& list = app.result().trace.lists[4];
    EXPECT_TRUE(list.passed) << share;
    EXPECT_EQ(list.votes, 318'323);
    EXPECT_EQ(list.over_threshold, 0);
    EXPECT_EQ(ballots(app.state()), kTotal2023);
    ASSERT_TRUE(app.act("votes/baytaq", "318322"));
    EXPECT_FALSE(app.result().trace.lists[4].passed);
    // Shown as 5.00 % and yet below; typing 5 asks for the threshold.
    ASSERT_TRUE(app.act("share/baytaq", "5"));
    EXPECT_TRUE(app.result().trace.lists[4].passed);
  }
}

std::string shown_share(const App& app, std::string_view id) {
  const Table* const table = app.outline().section("votes")->find<Table>("votes");
  return table->cell(*table->row(id), "share").control->text;
}

TEST(ShareText, TypingTheShareThatIsShownChangesNothing) {
  for_all_cases([](const Case& one, std::string_view language) {
    App app = app_of(one, language);
    const auto before = lines(app.state());
    std::vector<std::string> shares;
    for (const Row& row : app.outline().section("votes")->find<Table>("votes")->rows) {
      shares.push_back(row.id);
    }
    for (const std::string& id : shares) {
      const std::string text = shown_share(app, id);
      if (text == "–") continue;  // of no ballots at all
      std::vector<std::string> ways = {text};
      // However it is typed: for one list in each case.
      if (id == shares.front())
        ways.insert(ways.end(), {text + " %", text + "\u00A0%", ' ' + text});
      for (const std::string& typed : ways) {
        EXPECT_TRUE(app.act("share/" + id, typed)) << id << ' ' << typed;
        ASSERT_EQ(lines(app.state()), before) << id << ' ' << typed;
      }
    }
  });
}

TEST(ShareText, TypingTheShareThatIsShownEndsNoMove) {
  App app = new_app();
  const auto start = lines(app.state());
  ASSERT_TRUE(app.act("votes/osdp", "700000"));
  ASSERT_TRUE(app.act("share/amanat", shown_share(app, "amanat")));
  ASSERT_TRUE(app.act("votes/osdp", "331058"));
  EXPECT_EQ(lines(app.state()), start);
}

}  // namespace
}  // namespace app
