// What's checked: the wording of the law is one click away from the step that
// rests on it, in the outline's language, and only where that wording applied.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "app/app.h"
#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

struct Wording {
  std::string action;
  const Quote* quote;  ///< directly after its sentence, or none
};

std::vector<Wording> wordings(const Section& section) {
  std::vector<Wording> found;
  for (std::size_t i = 0; i < section.nodes.size(); ++i) {
    const auto* const sentence = std::get_if<Sentence>(&section.nodes[i]);
    if (!sentence || !sentence->more) continue;
    const bool last = i + 1 == section.nodes.size();
    found.push_back(
        {sentence->more->action, last ? nullptr : std::get_if<Quote>(&section.nodes[i + 1])});
  }
  return found;
}

TEST(Law, EveryStepOfTheSharingHasItsWording) {
  App app = new_app();
  std::vector<std::string> actions;
  for (const Wording& one : wordings(*app.outline().section("working"))) {
    actions.push_back(one.action);
    EXPECT_EQ(one.quote, nullptr) << "it opens on demand";
  }
  EXPECT_EQ(actions,
            (std::vector<std::string>{"open/law-base", "open/law-threshold", "open/law-quota",
                                      "open/law-whole", "open/law-extra"}));
  ASSERT_TRUE(app.act("open/districts", ""));
  EXPECT_EQ(wordings(*app.outline().section("districts")).at(0).action, "open/law-plurality");
}

TEST(Law, OneWordingOpensAndCloses) {
  App app = new_app();
  ASSERT_TRUE(app.act("open/law-extra", ""));
  for (const Wording& one : wordings(*app.outline().section("working"))) {
    ASSERT_EQ(one.quote != nullptr, one.action == "open/law-extra") << one.action;
    if (!one.quote) continue;
    EXPECT_EQ(one.quote->language, "en");
    EXPECT_NE(one.quote->text.find("the party list registered earlier has priority"),
              std::string::npos);
    EXPECT_NE(one.quote->source.find("97-1(4)"), std::string::npos);
    EXPECT_NE(one.quote->source.find("Our translation"), std::string::npos);
  }
  ASSERT_TRUE(app.act("open/law-extra", ""));
  for (const Wording& one : wordings(*app.outline().section("working"))) {
    EXPECT_EQ(one.quote, nullptr);
  }
}

TEST(Law, KazakhAndRussianAreTheLawsOwn) {
  for (const auto& [language, words] :
       {std::pair("kk", "бұрын тіркелген партиялық тізімге беріледі"),
        std::pair("ru", "преимущество отдается партийному списку, зарегистрированному раньше")}) {
    App app = new_app(language);
    ASSERT_TRUE(app.act("open/law-extra", ""));
    const auto* const quote = find<Quote>(app.outline(), "working", "law-extra");
    ASSERT_NE(quote, nullptr);
    EXPECT_EQ(quote->language, language);
    EXPECT_NE(quote->text.find(words), std::string::npos);
  }
}

TEST(Law, TheSameArticleHoldsForTheKurultai) {
  App app = new_app();
  ASSERT_TRUE(app.act("rules", "kurultai-2026"));
  EXPECT_EQ(wordings(*app.outline().section("working")).size(), 5U);
}

// The wording of 2023 contains five per cent and would be false under seven.
TEST(Law, IsNotQuotedForOtherRules) {
  App app = new_app();
  for (const char* const rules : {"mazhilis-2021", "mazhilis-2007"}) {
    ASSERT_TRUE(app.act("rules", rules));
    EXPECT_TRUE(wordings(*app.outline().section("working")).empty()) << rules;
  }
}

TEST(Law, ALonePartyHasItsOwnWordings) {
  App app = new_app();
  ASSERT_TRUE(app.load(R"({"format":"mazhilis-scenario","version":1,"rules":"mazhilis-2023",
    "lists":[{"id":"a","votes":920},{"id":"b","votes":40},{"id":"c","votes":40}]})")
                  .scenario);
  std::vector<std::string> actions;
  for (const Wording& one : wordings(*app.outline().section("working"))) {
    actions.push_back(one.action);
  }
  EXPECT_EQ(actions,
            (std::vector<std::string>{"open/law-base", "open/law-threshold", "open/law-lone",
                                      "open/law-whole", "open/law-corrected", "open/law-rest"}));
}

}  // namespace
}  // namespace app
