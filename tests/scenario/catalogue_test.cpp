// What's checked: later files add to a catalogue, and the name that is shown for a list.
#include "scenario/catalogue.h"

#include <gtest/gtest.h>

#include "good_scenario.h"
#include "scenario/document.h"

namespace scenario {
namespace {

// Later details fill existing entries and add no duplicates.
TEST(Assets, DetailsThatComeLater) {
  Catalogue some = Catalogue::read(
      R"({"rules":{"rules":[{"id":"r","rules":{"list_seats":1,"district_seats":0,"threshold_percent":5,"lone_party":null,"method":"hare-largest-remainder"}}]},)"
      R"("elections/2000-01-01":{"name":"day","scenario":{"format":"mazhilis-scenario","version":1,"rules":"r","lists":[{"id":"a","votes":1}]}}})");
  ASSERT_EQ(some.elections().size(), 1U);
  EXPECT_TRUE(some.elections()[0].sources.empty());
  some.add(parse(
      R"({"rules":{"rules":[{"id":"r","majorities":[{"seats":1,"name":"n"}]}]},)"
      R"("elections/2000-01-01":{"sources":[{"what":"w","name":"n","link":"https://a.b/"}],"told":["t"],"voters_on_lists":9}})"));
  ASSERT_EQ(some.elections().size(), 1U);
  ASSERT_EQ(some.rule_sets().size(), 1U);
  EXPECT_EQ(some.rule_sets()[0].majorities.size(), 1U);
  EXPECT_EQ(some.rule_sets()[0].rules.list_seats, 1);
  const Election& election = some.elections()[0];
  EXPECT_EQ(election.scenario.lists.size(), 1U);
  ASSERT_EQ(election.sources.size(), 1U);
  EXPECT_EQ(election.sources[0].link, "https://a.b/");
  EXPECT_EQ(election.told.size(), 1U);
  EXPECT_EQ(election.voters_on_lists, 9);
}

TEST(Names, OwnThenTheCatalogueThenTheId) {
  EXPECT_EQ(list_name({"osdp", "Mine", "", 0, 1}, catalogue(), Language::kRussian), "Mine");
  EXPECT_EQ(list_name({"osdp", "", "", 0, 1}, catalogue(), Language::kRussian), "ОСДП");
  EXPECT_EQ(list_name({"osdp", "", "", 0, 1}, catalogue(), Language::kKazakh), "ЖСДП");
  EXPECT_EQ(list_name({"osdp", "", "", 0, 1}, catalogue(), Language::kEnglish), "OSDP");
  EXPECT_EQ(list_name({"no-such-party", "", "", 0, 1}, catalogue(), Language::kEnglish),
            "no-such-party");
}

TEST(Names, EnglishStandsWhereALanguageIsNotKnown) {
  const Name name = {"Semey", "", "Семей"};
  EXPECT_EQ(name.in(Language::kKazakh), "Semey");
  EXPECT_EQ(name.in(Language::kRussian), "Семей");
}

}  // namespace
}  // namespace scenario
