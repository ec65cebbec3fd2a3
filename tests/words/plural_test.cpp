// What's checked: which plural form goes with a count, in each language, and
// what is shown when a form or the whole text is missing.
#include <gtest/gtest.h>

#include <string>

#include "words/words.h"

namespace words {
namespace {

// A text whose every form says its own name.
Words forms(const std::string& language) {
  return Words::read(R"({"language": ")" + language +
                     R"(", "n": {"one": "one", "few": "few", "many": "many", "other": "other"}})");
}

struct Case {
  std::int64_t count;
  const char* english;
  const char* kazakh;
  const char* russian;
};

TEST(Plural, FormOfEveryLanguage) {
  constexpr Case kCases[] = {
      {0, "other", "other", "many"},         {1, "one", "one", "one"},
      {2, "other", "other", "few"},          {3, "other", "other", "few"},
      {4, "other", "other", "few"},          {5, "other", "other", "many"},
      {10, "other", "other", "many"},        {11, "other", "other", "many"},
      {12, "other", "other", "many"},        {13, "other", "other", "many"},
      {14, "other", "other", "many"},        {15, "other", "other", "many"},
      {20, "other", "other", "many"},        {21, "other", "other", "one"},
      {22, "other", "other", "few"},         {25, "other", "other", "many"},
      {101, "other", "other", "one"},        {104, "other", "other", "few"},
      {111, "other", "other", "many"},       {112, "other", "other", "many"},
      {114, "other", "other", "many"},       {121, "other", "other", "one"},
      {1'011, "other", "other", "many"},     {1'000'000, "other", "other", "many"},
      {1'000'001, "other", "other", "one"},  {6'366'442, "other", "other", "few"},
      {6'366'412, "other", "other", "many"}, {1'000'000'000'001, "other", "other", "one"},
  };
  const Words english = forms("en");
  const Words kazakh = forms("kk");
  const Words russian = forms("ru");
  for (const Case& c : kCases) {
    EXPECT_EQ(english.text("n", c.count), c.english) << c.count;
    EXPECT_EQ(kazakh.text("n", c.count), c.kazakh) << c.count;
    EXPECT_EQ(russian.text("n", c.count), c.russian) << c.count;
  }
}

TEST(Plural, MissingFormsAreShown) {
  const Words words = Words::read(R"({"language": "ru", "some": {"one": "1", "other": "o"},
                                      "none": {"one": "1"}, "plain": "p"})");
  EXPECT_EQ(words.text("some", 1), "1");
  EXPECT_EQ(words.text("some", 2), "o");
  EXPECT_EQ(words.text("some", 5), "o");
  EXPECT_EQ(words.text("none", 5), "⟨none#other⟩");
  EXPECT_EQ(words.text("plain", 1), "⟨plain#other⟩");
  EXPECT_EQ(words.text("some"), "⟨some⟩");
  EXPECT_FALSE(words.has("some"));
  EXPECT_TRUE(words.has("plain"));
}

TEST(Plural, CountIsWrittenTheLanguagesWay) {
  const Words words = Words::read(R"({"language": "ru", "group": " ", "point": ",",
      "seats": {"one": "{count} мандат", "few": "{count} мандата", "many": "{count} мандатов"}})");
  EXPECT_EQ(words.count("seats", 1), "1 мандат");
  EXPECT_EQ(words.count("seats", 1'002), "1 002 мандата");
  EXPECT_EQ(words.count("seats", 12'345), "12 345 мандатов");
}

}  // namespace
}  // namespace words
