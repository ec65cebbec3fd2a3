// What's checked: one term for each thing, in all texts and in the data files' texts
// in three languages: terms that were replaced do not return.
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "text_files.h"

namespace words {
namespace {

// Everything in `json` that has three languages, in one of them.
void gather(const Json& json, const std::string& language, const std::string& where,
            std::vector<Text>& all) {
  if (json.is_object() && json.contains("en") && json.contains("kk") && json.contains("ru")) {
    if (json[language].is_string()) all.push_back({where, json[language].get<std::string>()});
    return;
  }
  if (!json.is_structured()) return;
  for (const auto& [key, value] : json.items()) gather(value, language, where + '/' + key, all);
}

std::vector<Text> everything(const std::string& language) {
  std::vector<Text> all = texts(text_file(language));
  const std::filesystem::path assets = PROJECT_FOLDER "/assets";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(assets)) {
    const auto place = entry.path().lexically_relative(PROJECT_FOLDER);
    if (entry.path().extension() != ".json" || place.string().find("texts") != std::string::npos) {
      continue;
    }
    gather(Json::parse(project_file(place.string()), nullptr, false), language, place.string(),
           all);
  }
  return all;
}

bool is_latin(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The first byte of a Cyrillic letter's two.
bool is_cyrillic(char c) {
  return c == '\xD0' || c == '\xD1' || c == '\xD2' || c == '\xD3';
}

bool letter_before(std::string_view text, std::size_t at) {
  return (at >= 1 && is_latin(text[at - 1])) || (at >= 2 && is_cyrillic(text[at - 2]));
}

bool letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && (is_latin(text[at]) || is_cyrillic(text[at]));
}

struct Term {
  const char* language;
  const char* word;  ///< with a "|" at an end where the word must end
  /// Contexts in which the word has another meaning.
  std::initializer_list<const char*> except = {};
};

// A quotation of the law has the law's own words.
bool is_law(const std::string& key) {
  return key.starts_with("law.text.");
}

// `text` with each `from` in it as `to`.
std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string all;
  for (auto at = text.find(from); at != text.npos; at = text.find(from)) {
    all.append(text.substr(0, at)).append(to);
    text.remove_prefix(at + from.size());
  }
  return all.append(text);
}

bool has(const Text& text, const Term& term) {
  std::string_view word = term.word;
  const bool from_start = word.starts_with('|');
  const bool to_end = word.ends_with('|');
  if (from_start) word.remove_prefix(1);
  if (to_end) word.remove_suffix(1);
  std::string rest = replaced(text.text, "\u00A0", " ");
  for (const char* const meant : term.except) rest = replaced(rest, meant, " ");
  for (auto at = rest.find(word); at != rest.npos; at = rest.find(word, at + 1)) {
    const bool begins = !from_start || !letter_before(rest, at);
    const bool ends = !to_end || !letter_at(rest, at + word.size());
    if (begins && ends) return true;
  }
  return false;
}

TEST(Terms, NoneThatWasGivenUp) {
  const Term terms[] = {
      {"en", "barrier"},
      {"en", "Barrier"},
      {"en", "single-mandate"},
      {"en", "constituency"},
      {"en", "admitted"},
      {"en", "shared out"},
      {"en", "|council|", {"{council}", "local council (maslikhat)"}},  // maslikhat
      {"en", "Ak Zhol"},
      {"en", "hole quota"},
      {"en", "picked"},  // chosen
      {"en", "Picked"},
      {"en", "most votes win"},
      {"en", "of your own"},
      {"ru", "Ак жол"},
      {"ru", "амовыдвижени"},
      {"ru", "прочтени"},  // мы понимаем закон так
      {"ru", "«против"},
      {"ru", "палат", {"в обеих Палатах", "двухпалатн"}},
      {"ru", "Палат", {"в обеих Палатах"}},
      {"ru", "способ", {"трёх способов выбрать"}},
      {"ru", "|мест|"},
      {"ru", "|места|"},
      {"ru", "|место|", {"Второе место"}},
      {"ru", "|Место|"},
      {"ru", "езультат выбор"},
      {"ru", "официальный ли"},
      {"kk", "—"},
      {"kk", "кіріктір"},
      {"kk", "енгіз", {"стандартты енгізуден"}},
      {"kk", "Халық Ассамблея"},
      {"kk", "палата", {"екі палатада", "екі палаталы"}},
      {"kk", "Палата"},
      {"kk", "тәсіл"},
      {"kk", "Тәсіл"},
      {"kk", "үлкен қалдық"},
      {"kk", "түсіндірме"},
      {"kk", "|орын", {"Екінші орынды", "орнына"}},  // "second place" is no seat
      {"kk", "-орны"},
      {"kk", "«бәріне"},
      {"kk", "Жақтау"},
      {"kk", "жақтау"},  // фрейм
  };
  for (const Term& term : terms) {
    for (const Text& text : everything(term.language)) {
      if (is_law(text.key)) continue;
      EXPECT_FALSE(has(text, term))
          << term.language << ' ' << text.key << " has \"" << term.word << "\": " << text.text;
    }
  }
}

TEST(Terms, RedoIsNotUndo) {
  EXPECT_EQ(entry("kk", "page.redo"), "Қайталау");
  EXPECT_EQ(entry("kk", "page.undo"), "Болдырмау");
}

// The scan finds what it looks for.
TEST(Terms, TheScanFinds) {
  EXPECT_TRUE(has({"k", "The barrier is 5%"}, {"en", "barrier"}));
  EXPECT_TRUE(has({"k", "a council."}, {"en", "|council|"}));
  EXPECT_FALSE(has({"k", "two councils"}, {"en", "|council|"}));
  EXPECT_TRUE(has({"k", "101 мест"}, {"ru", "|мест|"}));
  EXPECT_FALSE(has({"k", "вместе, местами"}, {"ru", "|мест|"}));
  EXPECT_FALSE(has({"k", "Второе место делят"}, {"ru", "|место|", {"Второе место"}}));
}

}  // namespace
}  // namespace words
