// What's checked: the three text files have the same keys, placeholders and marks;
// no text is empty, untranslated or mixed from two alphabets; plurals are complete;
// the typography is that of a printed page.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

#include "text_files.h"
#include "words/words.h"

namespace words {
namespace {

bool is_latin(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The text in braces; "" for a brace without its partner.
std::vector<std::string> in_braces(const std::string& text) {
  std::vector<std::string> all;
  for (std::size_t at = text.find_first_of("{}"); at != text.npos;) {
    const std::size_t end = text.find_first_of("{}", at + 1);
    if (text[at] != '{' || end == text.npos || text[end] != '}') return {""};
    all.push_back(text.substr(at + 1, end - at - 1));
    at = text.find_first_of("{}", end + 1);
  }
  return all;
}

// The names of the placeholders for values, sorted.
std::vector<std::string> places(const std::string& text) {
  std::vector<std::string> names = in_braces(text);
  std::erase_if(names, [](const std::string& name) { return name.find(':') != name.npos; });
  std::ranges::sort(names);
  return names;
}

// The placeholders for a word that depends on a number, with their forms.
std::vector<std::string> inflected(const std::string& text) {
  std::vector<std::string> names = in_braces(text);
  std::erase_if(names, [](const std::string& name) { return name.find(':') == name.npos; });
  return names;
}

std::string without_places(const std::string& text) {
  std::string rest;
  bool in_place = false;
  for (const char c : text) {
    if (c == '{') in_place = true;
    if (!in_place) rest += c;
    if (c == '}') in_place = false;
  }
  return rest;
}

std::array<std::ptrdiff_t, 5> marks(const std::string& text) {
  return {std::ranges::count(text, '*'), std::ranges::count(text, '['),
          std::ranges::count(text, ']'), std::ranges::count(text, '<'),
          std::ranges::count(text, '>')};
}

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> all;
  for (const auto& [key, value] : object.items()) all.push_back(key);
  return all;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

TEST(Texts, EveryKeyInEveryLanguageInOneOrder) {
  for (const char* const language : kLanguages) {
    EXPECT_EQ(keys(text_file(language)), keys(text_file("en"))) << language;
  }
}

TEST(Texts, NoKeyTwice) {
  for (const char* const language : kLanguages) {
    std::set<std::string> seen;
    const auto once = [&](int depth, Json::parse_event_t event, Json& value) {
      if (depth == 1 && event == Json::parse_event_t::key) {
        EXPECT_TRUE(seen.insert(value.get<std::string>()).second) << language << ' ' << value;
      }
      return true;
    };
    const Json file =
        Json::parse(project_file("assets/texts/" + std::string(language) + ".json"), once, false);
    EXPECT_EQ(seen.size(), file.size());
  }
}

TEST(Texts, SettingsOfTheLanguage) {
  for (const char* const language : kLanguages) {
    const Json& file = text_file(language);
    const bool english = std::string_view(language) == "en";
    EXPECT_EQ(file.value("language", ""), language);
    EXPECT_EQ(file.value("group", ""), english ? "," : "\u00A0") << language;
    EXPECT_EQ(file.value("point", ""), english ? "." : ",") << language;
    const bool russian = std::string_view(language) == "ru";
    EXPECT_EQ(file.value("percent", ""), russian ? "\u00A0%" : "%") << language;
  }
}

TEST(Texts, PluralsAreComplete) {
  int plurals = 0;
  for (const auto& [key, english] : text_file("en").items()) {
    for (const char* const language : kLanguages) {
      const Json& value = entry(language, key);
      EXPECT_TRUE(value.is_string() || value.is_object()) << language << ' ' << key;
      EXPECT_EQ(value.is_object(), english.is_object()) << language << ' ' << key;
      if (!value.is_object()) continue;
      ++plurals;
      const auto forms = std::string_view(language) == "ru"
                             ? std::vector<std::string>{"one", "few", "many", "other"}
                             : std::vector<std::string>{"one", "other"};
      EXPECT_EQ(keys(value), forms) << language << ' ' << key;
      EXPECT_EQ(texts(key, value).size(), forms.size()) << language << ' ' << key;
    }
  }
  EXPECT_GE(plurals, 9) << "the seats, the districts and the missing votes at least";
}

TEST(Texts, CountsAgreeWithTheirNouns) {
  const std::pair<std::int64_t, const char*> cases[] = {
      {0, "0 мандатов"},   {1, "1 мандат"},    {2, "2 мандата"},   {5, "5 мандатов"},
      {11, "11 мандатов"}, {21, "21 мандат"},  {22, "22 мандата"}, {25, "25 мандатов"},
      {98, "98 мандатов"}, {101, "101 мандат"}};
  const Words russian = Words::read(project_file("assets/texts/ru.json"));
  for (const auto& [count, text] : cases) EXPECT_EQ(russian.count("count.seats", count), text);
  // After a number Kazakh keeps the singular.
  for (const auto& [key, value] : text_file("kk").items()) {
    const std::vector<Text> forms = texts(key, value);
    for (const Text& form : forms) EXPECT_EQ(form.text, forms.front().text) << form.key;
  }
}

TEST(Texts, SamePlacesInEveryLanguage) {
  for (const auto& [key, english] : text_file("en").items()) {
    const std::vector<Text> originals = texts(key, english);
    if (originals.empty()) continue;
    const auto model = places(originals.front().text);
    for (const char* const language : kLanguages) {
      for (const Text& text : texts(key, entry(language, key))) {
        EXPECT_EQ(places(text.text), model) << language << ' ' << text.key;
      }
    }
  }
}

// A text that means per cent uses the language's sign for it.
TEST(Texts, PerCentAsTheLanguageSetsIt) {
  for (const char* const language : kLanguages) {
    const std::string sign = text_file(language).value("percent", "");
    for (const Text& text : texts(text_file(language))) {
      for (auto at = text.text.find('%'); at != text.text.npos; at = text.text.find('%', at + 1)) {
        const std::string before = text.text.substr(0, at + 1);
        // A column's heading, "Share, %", has no number.
        if (before.ends_with(",\u00A0%") || before.ends_with(", %")) continue;
        EXPECT_TRUE(before.ends_with(sign)) << language << ' ' << text.key;
        const char last =
            before.size() > sign.size() ? before[before.size() - sign.size() - 1] : ' ';
        EXPECT_TRUE(last >= '0' && last <= '9') << language << ' ' << text.key;
      }
    }
  }
}

// "{count:district is|districts are}" is in one text with the number itself, and has
// the forms of its language.
TEST(Texts, WordsThatGoWithANumber) {
  int seen = 0;
  for (const char* const language : kLanguages) {
    const std::ptrdiff_t bars = std::string_view(language) == "ru" ? 2 : 1;
    for (const Text& text : texts(text_file(language))) {
      const std::vector<std::string> numbers = places(text.text);
      for (const std::string& word : inflected(text.text)) {
        ++seen;
        const std::string where = language + (' ' + text.key) + ' ' + word;
        // In the middle of the chamber the number is above the word.
        EXPECT_TRUE(std::ranges::count(numbers, word.substr(0, word.find(':'))) > 0 ||
                    text.key == "chamber.seats")
            << where;
        EXPECT_EQ(std::ranges::count(word, '|'), bars) << where;
        EXPECT_FALSE(contains(word, "||") || word.ends_with('|') || contains(word, ":|")) << where;
        EXPECT_EQ(word.find_first_of("*[]<>"), word.npos) << where;
        // After a number Kazakh keeps the singular.
        EXPECT_STRNE(language, "kk") << where;
      }
    }
  }
  EXPECT_GT(seen, 0);
}

// As app::Subject::rich reads them: marks in pairs, none inside another.
TEST(Texts, MarksInPairsAndAsManyInEveryLanguage) {
  for (const auto& [key, english] : text_file("en").items()) {
    const std::vector<Text> originals = texts(key, english);
    if (originals.empty()) continue;
    const auto model = marks(originals.front().text);
    for (const char* const language : kLanguages) {
      for (const Text& text : texts(key, entry(language, key))) {
        if (key == "cli.help") continue;  // [FILE|-] and *.jsonl are no marks
        EXPECT_EQ(marks(text.text), model) << language << ' ' << text.key;
        char open = 0;
        for (const char c : text.text) {
          const char closes = c == '*' ? '*' : c == ']' ? '[' : c == '>' ? '<' : '\0';
          if (c == '[' || c == '<' || (c == '*' && open != '*')) {
            EXPECT_EQ(open, 0) << language << ' ' << text.key << " at " << c;
            open = c;
          } else if (closes) {
            EXPECT_EQ(open, closes) << language << ' ' << text.key << " at " << c;
            open = 0;
          }
        }
        EXPECT_EQ(open, 0) << language << ' ' << text.key;
      }
    }
  }
}

TEST(Texts, NoneIsEmptyOrOddlySpaced) {
  for (const char* const language : kLanguages) {
    for (const Text& text : texts(text_file(language))) {
      const std::string where = language + (' ' + text.key);
      EXPECT_NE(text.text.find_first_not_of(' '), text.text.npos) << where;
      EXPECT_FALSE(text.text.ends_with(' ')) << where;
      if (text.key == "cli.help") continue;  // its columns are set with spaces
      // One text continues another's paragraph.
      EXPECT_EQ(text.text.starts_with(' '), text.key == "districts.overridden") << where;
      for (const char* const odd : {"  ", " \u00A0", "\u00A0 ", "\u00A0\u00A0", " ,", " .", " ;",
                                    "( ", " )", "« ", " »", "\t", "\n"}) {
        EXPECT_FALSE(contains(text.text, odd)) << where << " has \"" << odd << '"';
      }
    }
  }
}

TEST(Texts, NothingIsLeftInEnglish) {
  const std::set<std::string> names = {
      "AMANAT", "Respublica", "Id",           "zan",     "gov", "kz",   "JavaScript", "HTML",
      "AMP",    "oEmbed",     "PNG",          "SVG",     "CSV", "JSON", "cookie",     "px",
      "Excel",  "Word",       "OpenDocument", "Numbers", "PDF", "XML",  "GeoJSON"};
  // The command line's own words are the same in every language.
  const std::set<std::string> terminal = {
      "mazhilis", "seats", "why", "list", "presets", "rules", "preset", "format", "json", "table",
      "csv", "svg", "jsonl", "ndjson", "lang", "en", "compare", "explain", "margins", "kk", "ru",
      "help", "version", "ID", "F", "L",
      // the ids of the methods
      "method", "hare", "droop", "imperiali", "largest", "remainder", "dhondt", "sainte", "lague",
      "modified", "adams"};
  for (const char* const language : {"kk", "ru"}) {
    for (const Text& text : texts(text_file(language))) {
      std::string word;
      std::string rest = without_places(text.text) + ' ';
      // An article in a journal is cited as it is called.
      if (text.key.starts_with("measures.define_")) rest = rest.substr(0, rest.find('[')) + ' ';
      for (const char c : rest) {
        if (is_latin(c)) {
          word += c;
          continue;
        }
        const bool known = word.empty() || names.contains(word) ||
                           (text.key == "cli.help" && terminal.contains(word));
        EXPECT_TRUE(known) << language << ' ' << text.key << ": " << word;
        word.clear();
      }
    }
  }
}

TEST(Texts, EveryTextIsTranslated) {
  for (const char* const language : {"kk", "ru"}) {
    for (const Text& text : texts(text_file("en"))) {
      const std::string rest = without_places(text.text);
      if (text.key == "cli.column.id" || std::ranges::none_of(rest, is_latin)) continue;
      const std::string key = text.key.substr(0, text.key.find('#'));
      for (const Text& other : texts(key, entry(language, key))) {
        EXPECT_NE(other.text, text.text) << language << ' ' << key;
      }
    }
  }
  // Kazakh and Russian share words, but hardly a sentence.
  for (const Text& text : texts(text_file("kk"))) {
    if (std::ranges::count(text.text, ' ') < 2 || places(text.text).size() > 1) continue;
    const std::string key = text.key.substr(0, text.key.find('#'));
    for (const Text& russian : texts(key, entry("ru", key))) {
      EXPECT_NE(text.text, russian.text) << russian.key;
    }
  }
}

// A line must not break between a number and what it belongs to, nor begin with
// a dash.
TEST(Texts, NoBreakWhereALineMustHold) {
  for (const char* const language : kLanguages) {
    for (const Text& text : texts(text_file(language))) {
      if (is_for_terminal(text.key)) continue;
      for (const char* const loose : {" %", "№ ", "Art. ", "Arts ", "ст. ", "п. ", " —", " – "}) {
        EXPECT_FALSE(contains(text.text, loose))
            << language << ' ' << text.key << " has \"" << loose << '"';
      }
    }
  }
}

TEST(Texts, QuotationMarksOfTheLanguage) {
  for (const char* const language : kLanguages) {
    const bool english = std::string_view(language) == "en";
    for (const Text& text : texts(text_file(language))) {
      EXPECT_FALSE(contains(text.text, "\"")) << language << ' ' << text.key;
      for (const char* const mark : {"«", "»"}) {
        EXPECT_FALSE(english && contains(text.text, mark)) << language << ' ' << text.key;
      }
      for (const char* const mark : {"“", "”", "„"}) {
        EXPECT_FALSE(!english && contains(text.text, mark)) << language << ' ' << text.key;
      }
    }
  }
}

}  // namespace
}  // namespace words
