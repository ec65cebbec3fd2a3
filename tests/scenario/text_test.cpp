// What's checked: UTF-8 is distinguished from other bytes, and a text in a message is
// short, on one line, and without a character that could hide the rest.
#include "scenario/text.h"

#include <gtest/gtest.h>

namespace scenario {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kNone = std::string_view::npos;

TEST(Utf8, TellsTheFirstBadByte) {
  EXPECT_EQ(first_bad_byte(""), kNone);
  EXPECT_EQ(first_bad_byte("Өзін-өзі ұсынғандар 🗳 \U0010FFFF \u007f\u0080\u07ff\u0800\uffff"),
            kNone);
  EXPECT_EQ(first_bad_byte("ab\x80"), 2U);  // a continuation alone
  EXPECT_EQ(first_bad_byte("ab\xD2"), 2U);  // a sequence cut short
  EXPECT_EQ(first_bad_byte("\xE2\x82"), 0U);
  EXPECT_EQ(first_bad_byte("\xD2 "), 0U);
  EXPECT_EQ(first_bad_byte("\xC0\xAF"), 0U);  // too long a form
  EXPECT_EQ(first_bad_byte("\xE0\x80\xAF"), 0U);
  EXPECT_EQ(first_bad_byte("\xF0\x80\x80\xAF"), 0U);
  EXPECT_EQ(first_bad_byte("\xED\xA0\x80"), 0U);      // a surrogate
  EXPECT_EQ(first_bad_byte("\xF4\x90\x80\x80"), 0U);  // beyond the last character
  EXPECT_EQ(first_bad_byte("\xFF"), 0U);
  EXPECT_EQ(first_bad_byte("a\0b"sv), 1U);  // a zero byte ends the text for some
}

TEST(Texts, CountCharactersNotBytes) {
  EXPECT_EQ(characters("Ақ жол"), 6U);
  EXPECT_EQ(characters("🗳"), 1U);
}

TEST(Texts, ControlCharacters) {
  for (const char* const text : {"a\nb", "\t", "\x7f", "\u0085", "\u2028", "\u202e", "\u2066"}) {
    EXPECT_TRUE(has_control_characters(text));
  }
  EXPECT_FALSE(has_control_characters("«Ақ жол» – 2023, №1 \u00a0 🗳"));
}

TEST(Texts, ShownShortAndOnOneLine) {
  EXPECT_EQ(shown("amanat"), "\"amanat\"");
  EXPECT_EQ(shown("a\nb\x1b[2J\u202e"), R"("a\u000ab\u001b[2J\u202e")");
  EXPECT_EQ(shown("\xFFz"), R"("\xffz")");
  std::string forty;
  for (int i = 0; i < 40; ++i) forty += "Қ";
  EXPECT_EQ(shown(forty), '"' + forty + '"');
  EXPECT_EQ(shown(forty + "Қ"), '"' + forty + "…\"");
}

TEST(Texts, PlaceIsLineAndColumn) {
  EXPECT_EQ(place_in("", 0), "line 1, column 1");
  EXPECT_EQ(place_in("ab", 1), "line 1, column 2");
  EXPECT_EQ(place_in("Қ\nҚҚx", 7), "line 2, column 3");
  EXPECT_EQ(place_in("\xEF\xBB\xBF{", 3), "line 1, column 1");  // a mark of byte order is no column
}

}  // namespace
}  // namespace scenario
