// What's checked: the fonts that the page loads contain every character of every
// text: all of them in the sans, titles and headings in the serif.
#include <gtest/gtest.h>

#include "characters.h"
#include "text_files.h"

namespace words {
namespace {

// The values that bold or serif texts are filled with: numbers.
std::string number_characters(const Json& file) {
  return "0123456789" + file.value("group", "") + file.value("point", "");
}

class FontsOfAPage : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(sans.readable() && serif.readable())
        << "FONTS must name the folder of sans.ttf and serif-bold.ttf, not \"" << FONTS_FOLDER
        << '"';
  }
  const Font sans{"sans"};
  const Font serif{"serif-bold"};
};

TEST_F(FontsOfAPage, AreReadAtAll) {
  EXPECT_EQ(sans.missing("Aa Яя Ққ Һһ 0123456789"), "");
  EXPECT_EQ(sans.missing("a漢"), "U+6F22");
  EXPECT_EQ(serif.missing("0漢"), "U+6F22");
}

// The visible characters of a text: without the separators of word forms.
std::string shown(std::string text) {
  std::erase(text, '|');
  return text;
}

TEST_F(FontsOfAPage, EveryTextInTheSans) {
  for (const char* const language : kLanguages) {
    const Json& file = text_file(language);
    EXPECT_EQ(sans.missing(number_characters(file) + "−%"), "") << language;
    for (const Text& text : texts(file)) {
      EXPECT_EQ(sans.missing(shown(text.text)), "") << language << ' ' << text.key;
    }
  }
}

TEST_F(FontsOfAPage, TitlesAndHeadingsInTheSerif) {
  for (const char* const language : kLanguages) {
    const Json& file = text_file(language);
    EXPECT_EQ(serif.missing(number_characters(file)), "") << language;
    int titles = 0;
    for (const Text& text : texts(file)) {
      const std::string key = text.key.substr(0, text.key.find('#'));
      if (key != "title" && !key.ends_with(".heading")) continue;
      ++titles;
      EXPECT_EQ(serif.missing(shown(text.text)), "") << language << ' ' << text.key;
    }
    EXPECT_GT(titles, 5) << language;
  }
}

}  // namespace
}  // namespace words
