// What's checked: names and numbers of any kind fit into every sentence. No
// word beside a name's placeholder has to agree with the name in case, gender or
// vowels, and no noun beside a number has a form that does not agree with the number.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

#include "text_files.h"
#include "words/words.h"

namespace words {
namespace {

// The placeholders for a list's name.
const std::set<std::string, std::less<>>& name_places() {
  static const std::set<std::string, std::less<>> kPlaces = {
      "list", "ahead", "behind", "passed", "runner_up", "winner", "other"};
  return kPlaces;
}

// `text` with each `from` in it as `to`.
std::string with_each(std::string_view text, std::string_view from, std::string_view to) {
  std::string all;
  for (auto at = text.find(from); at != text.npos; at = text.find(from)) {
    all.append(text.substr(0, at)).append(to);
    text.remove_prefix(at + from.size());
  }
  return all.append(text);
}

// Without marks and with plain spaces.
std::string unmarked(std::string text) {
  std::erase_if(text, [](char c) { return c == '*' || c == '<' || c == '>'; });
  return with_each(text, "\u00A0", " ");
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return text.empty() ||
         std::ranges::any_of(ends, [&](std::string_view end) { return text.ends_with(end); });
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  return text.empty() || std::ranges::any_of(starts, [&](std::string_view start) {
           return text.starts_with(start);
         });
}

// Calls `check` with the text before and after each name in a text.
template <typename Check>
void around_names(const char* language, Check check) {
  int seen = 0;
  for (const Text& text : texts(text_file(language))) {
    const std::string plain = unmarked(text.text);
    for (auto open = plain.find('{'); open != plain.npos; open = plain.find('{', open + 1)) {
      const auto close = plain.find('}', open);
      ASSERT_NE(close, plain.npos) << text.key;
      if (!name_places().contains(plain.substr(open + 1, close - open - 1))) continue;
      ++seen;
      check(std::string_view(plain).substr(0, open), std::string_view(plain).substr(close + 1),
            language + (' ' + text.key) + ": " + plain);
    }
  }
  EXPECT_GT(seen, 30) << language;
}

// A Russian noun before a name would put it into a case («списка Ауыл»), or repeat
// it («список Список А»); a verb in the past has a gender («получил НПК»). So a name
// follows a punctuation mark, or is beside a verb that has neither.
TEST(Names, RussianHasNoWordThatWouldGovernOne) {
  around_names("ru", [](std::string_view before, std::string_view after, const std::string& where) {
    EXPECT_TRUE(ends_with_any(
        before, {": ", "— ", "(", ". ", ", ", "; ", "«", "уступает ", "потеряет ", "получает "}))
        << where;
    EXPECT_TRUE(starts_with_any(after, {":", ",", ".", ";", ")", " (", " —", "»", " получает "}))
        << where;
  });
}

// A Kazakh ending or particle has the vowels of the word before it («Б тізімі де»,
// «Амал да»), and «А тізімі тізімі» repeats the word.
TEST(Names, KazakhHasNoEndingBesideOne) {
  around_names("kk", [](std::string_view before, std::string_view after, const std::string& where) {
    EXPECT_FALSE(before.ends_with("тізімі ") || before.ends_with("тізім ")) << where;
    EXPECT_TRUE(
        starts_with_any(after, {":", ",", ".", ";", ")", " (", " –", "»", " алды", " алуы", " өтті",
                                " айырылады", " бір мандаттан", " жол береді", " ең көп"}) ||
        after.starts_with(" {"))
        << where;
  });
}

TEST(Names, EnglishDoesNotSayListTwice) {
  around_names("en", [](std::string_view before, std::string_view after, const std::string& where) {
    EXPECT_FALSE(ends_with_any(before, {"list ", "List ", "party ", "lists "}) && !before.empty())
        << where;
    EXPECT_FALSE(!after.empty() && starts_with_any(after, {" list", " party", " Party"})) << where;
  });
}

// Every text with these values, as the page would fill it.
std::string filled(const Words& words, const std::string& key, const Json& value,
                   const std::string& name, std::int64_t number) {
  const std::string n = words.number(number);
  const std::string part = words.decimal(65, 100, 2);
  const std::string text = value.is_object() ? words.text(key, number) : words.text(key);
  const auto all = {
      Value("list", name), Value("ahead", name), Value("behind", name), Value("passed", name),
      Value("runner_up", name), Value("winner", name), Value("name", name), Value("group", name),
      // numbers with decimals
      Value("quota", part), Value("remainder", part), Value("quotient", part),
      Value("corrected", part), Value("factor", part), Value("divisor", part), Value("share", part),
      // whole ones
      Value("added", n), Value("after", n), Value("against", n), Value("all", n), Value("base", n),
      Value("before", n), Value("count", n), Value("districts", n), Value("extra", n),
      Value("least", n), Value("lists", n), Value("more", n), Value("needed", n),
      Value("number", n), Value("seat", n), Value("seats", n), Value("short", n),
      Value("votes", key == "example.majority" ? part : n), Value("whole", n), Value("with", n),
      Value("without", n)};
  return unmarked(Words::fill(text, all));
}

struct Noun {
  const char* one;
  const char* few;
  const char* many;
};

TEST(Names, NounsHaveTheFormOfTheirNumber) {
  constexpr std::array kRussian = {Noun{"мандат", "мандата", "мандатов"},
                                   Noun{"голос", "голоса", "голосов"},
                                   Noun{"округ", "округа", "округов"},
                                   Noun{"депутат", "депутата", "депутатов"},
                                   Noun{"бюллетень", "бюллетеня", "бюллетеней"},
                                   Noun{"список", "списка", "списков"},
                                   Noun{"место", "места", "мест"},
                                   Noun{"квота", "квоты", "квот"},
                                   Noun{"наибольший", "наибольших", "наибольших"}};
  constexpr std::array kEnglish = {
      Noun{"seat", "", "seats"},         Noun{"vote", "", "votes"},
      Noun{"district", "", "districts"}, Noun{"deputy", "", "deputies"},
      Noun{"ballot", "", "ballots"},     Noun{"", "", "lists"},
      Noun{"quota", "", "quotas"},       Noun{"change", "", "changes"},
      Noun{"quotient", "", "quotients"}};
  // The words allowed between a number and its noun.
  constexpr std::array kBetween = {"", "list ", "full ", "more ", "largest ", "district "};
  for (const std::string language : {"en", "ru"}) {
    const Words words = Words::read(project_file("assets/texts/" + language + ".json"));
    const bool russian = language == "ru";
    for (const auto& [key, value] : text_file(language).items()) {
      if (is_setting(key) || key.starts_with("embed.") || key == "cli.help") continue;
      for (const std::int64_t number : {1, 2, 5, 11, 21, 101}) {
        const std::string text = ' ' + filled(words, key, value, "Amanat", number) + ' ';
        const std::string counted = ' ' + words.number(number) + ' ';
        if (text.find(counted) == text.npos) continue;
        const bool one = number % 10 == 1 && number != 11;
        std::size_t form = one ? 0 : number == 2 ? 1 : 2;
        if (!russian) form = number == 1 ? 0 : 2;
        const auto wrong = [&](const Noun& noun) {
          const std::array forms = {noun.one, noun.few, noun.many};
          for (const char* const other : forms) {
            if (*other == '\0') continue;
            for (const char* const between : kBetween) {
              for (const char* const end : {" ", ".", ",", ";", ":", ")"}) {
                const std::string phrase = counted + between + other + end;
                for (auto at = text.find(phrase); at != text.npos; at = text.find(phrase, at + 1)) {
                  // After these a number is in the genitive: «из 1 мандата», «из 2 мандатов».
                  const std::string_view before = std::string_view(text).substr(0, at);
                  const bool genitive = before.ends_with(" из") || before.ends_with("хватает");
                  const std::size_t right = !genitive ? form : form == 0 ? 1 : 2;
                  EXPECT_STREQ(other, forms[right])
                      << language << ' ' << key << ": \"" << phrase << "\" in " << text;
                }
              }
            }
          }
        };
        std::ranges::for_each(kRussian, [&](const Noun& noun) {
          if (russian) wrong(noun);
        });
        std::ranges::for_each(kEnglish, [&](const Noun& noun) {
          if (!russian) wrong(noun);
        });
      }
    }
  }
}

// Filled with the examples' names and with others, no text repeats a word.
TEST(Names, SamplesOfEverySentence) {
  struct Sample {
    const char* language;
    std::initializer_list<const char*> names;
    std::initializer_list<const char*> never;
  };
  const Sample samples[] = {
      {"en", {"List A", "Amanat", "People’s Party", "Ақ жол"}, {"list List", "List A list"}},
      {"ru",
       {"Список А", "НПК", "Ауыл", "Respublica"},
       {"список Список", "списка ", "списку Список", "Список А список", "только Список",
        "получил Список", "допущен Список", "получил НПК", "преодолел НПК"}},
      {"kk",
       {"А тізімі", "Әділет", "Амал", "Respublica"},
       {"тізімі тізім", "тізімі да", "Әділет да", "Амал де", "Respublica-"}},
  };
  for (const auto& [language, names, never] : samples) {
    const Words words =
        Words::read(project_file("assets/texts/" + std::string(language) + ".json"));
    for (const auto& [key, value] : text_file(language).items()) {
      if (is_setting(key) || key.starts_with("embed.")) continue;
      for (const std::string name : names) {
        const std::string text = filled(words, key, value, name, 5);
        for (const std::string part : never) {
          // «списка » alone may be a form of the word; only before a name is it wrong.
          const std::string wrong = part.ends_with(' ') ? part + name : part;
          EXPECT_EQ(text.find(wrong), text.npos) << language << ' ' << key << ": " << text;
        }
      }
    }
  }
}

}  // namespace
}  // namespace words
