// What's checked: for invalid JSON, the place, what was expected there and what was
// found, against a second parser, for texts with thousands of random errors; that a text
// is read exactly if the library accepts it, whatever its numbers; and that no word of the
// library's own messages is printed.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <string>
#include <string_view>

#include "good_scenario.h"
#include "rounds.h"
#include "scenario/document.h"
#include "scenario/text.h"

namespace scenario {
namespace {

// Where and why a text is invalid JSON: a recursive descent over the grammar, to the byte.
class Reference {
 public:
  explicit Reference(std::string_view text) : text_(text) {
    if (text.starts_with("\xEF\xBB\xBF")) at_ = 3;
    if (!value()) return;
    blanks();
    if (at_ < text_.size()) unexpected("the end of the text");
  }

  // The message, or nothing where the text is JSON.
  [[nodiscard]] const std::optional<std::string>& problem() const { return problem_; }

 private:
  char now() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool is(std::string_view any) const { return now() != '\0' && any.find(now()) != any.npos; }
  void blanks() {
    while (is(" \t\n\r")) ++at_;
  }
  static bool in_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == '+' ||
           c == '.';
  }

  // `from` to `to` is not allowed there; a word is reported from its beginning.
  bool tell(std::string_view expected, std::size_t from, std::size_t to, std::string_view why,
            bool word) {
    std::string found = "the end of the text";
    from = std::min(from, text_.size());
    if (from < text_.size()) {
      while (word && from > 0 && in_word(text_[from - 1])) --from;
      while ((text_[from] & 0xC0) == 0x80) --from;
      while (to < text_.size() && (text_[to] & 0xC0) == 0x80) ++to;
      found = shown(text_.substr(from, to - from), '\'');
    }
    if (!why.empty()) found += " (invalid " + std::string(why) + ')';
    const Problem problem = {place_in(text_, from), std::string(expected), found};
    problem_ = problem.message();
    return false;
  }

  // The current byte makes a token invalid.
  bool invalid(std::string_view why) { return tell("valid JSON", at_, at_ + 1, why, true); }

  // The token that begins here is well-formed, but not allowed at this place.
  bool unexpected(std::string_view expected) {
    const std::size_t start = at_;
    const bool word = at_ < text_.size() && in_word(now());
    if (at_ < text_.size() && !token()) return false;
    return tell(expected, start, std::max(at_, start + 1), "", word);
  }

  bool token() {
    if (is("{}[]:,")) {
      ++at_;
      return true;
    }
    return scalar();
  }

  bool scalar() {
    if (is("\"")) return string();
    if (is("-0123456789")) return number();
    for (const std::string_view literal : {"true", "false", "null"}) {
      if (now() != literal[0]) continue;
      for (const char c : literal) {
        if (now() != c) return invalid("literal");
        ++at_;
      }
      return true;
    }
    return invalid("literal");
  }

  bool value() {
    blanks();
    if (at_ == text_.size() || is("}]:,")) return unexpected("a value");
    if (is("{")) return object();
    if (is("[")) return array();
    return scalar();
  }

  bool object() {
    ++at_;
    blanks();
    for (bool first = true; first ? !is("}") : true; first = false) {
      blanks();
      if (!is("\"")) return unexpected("a name in double quotes");
      if (!string()) return false;
      blanks();
      if (!is(":")) return unexpected("':'");
      ++at_;
      if (!value()) return false;
      blanks();
      if (is("}")) break;
      if (!is(",")) return unexpected("',' or '}'");
      ++at_;
    }
    ++at_;
    return true;
  }

  bool array() {
    ++at_;
    blanks();
    for (bool first = true; first ? !is("]") : true; first = false) {
      if (!value()) return false;
      blanks();
      if (is("]")) break;
      if (!is(",")) return unexpected("',' or ']'");
      ++at_;
    }
    ++at_;
    return true;
  }

  bool digits(std::string_view why) {
    if (!is("0123456789")) return invalid(why);
    while (is("0123456789")) ++at_;
    return true;
  }

  bool number() {
    if (is("-")) ++at_;
    if (is("0")) {
      ++at_;
    } else if (!digits("number; expected digit after '-'")) {
      return false;
    }
    if (is(".")) {
      ++at_;
      if (!digits("number; expected digit after '.'")) return false;
    }
    if (!is("eE")) return true;
    ++at_;
    if (!is("+-")) return digits("number; expected '+', '-', or digit after exponent");
    ++at_;
    return digits("number; expected digit after exponent sign");
  }

  // Four hexadecimal digits, or below 0.
  int unit() {
    int value = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      constexpr std::string_view kDigits = "0123456789abcdef";
      const auto digit = kDigits.find(static_cast<char>(std::tolower(now())));
      if (at_ >= text_.size() || digit == kDigits.npos) {
        invalid("string: '\\u' must be followed by 4 hex digits");
        return -1;
      }
      value = value * 16 + static_cast<int>(digit);
    }
    return value;
  }

  bool string() {
    for (++at_; !is("\""); ++at_) {
      if (at_ >= text_.size()) return invalid("string: missing closing quote");
      if (static_cast<unsigned char>(now()) < 0x20) {
        return invalid("string: control character must be escaped");
      }
      if (!is("\\")) continue;
      ++at_;
      if (!is("u\"\\/bfnrt")) return invalid("string: forbidden character after backslash");
      if (!is("u")) continue;
      ++at_;
      const int high = unit();
      if (high < 0) return false;
      --at_;
      if (high >= 0xDC00 && high < 0xE000) {
        return invalid("string: surrogate U+DC00..U+DFFF must follow U+D800..U+DBFF");
      }
      if (high < 0xD800 || high >= 0xE000) continue;
      constexpr const char* kNoLow =
          "string: surrogate U+D800..U+DBFF must be followed by U+DC00..U+DFFF";
      for (const std::string_view next : {"\\", "u"}) {
        ++at_;
        if (!is(next)) return invalid(kNoLow);
      }
      ++at_;
      const int low = unit();
      if (low < 0) return false;
      --at_;
      if (low < 0xDC00 || low >= 0xE000) return invalid(kNoLow);
    }
    ++at_;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<std::string> problem_;
};

bool library_takes(const std::string& text) {
  return nlohmann::json::accept(text);
}

// Numbers that a double cannot hold are valid JSON, and the library does not report them.
bool has_a_huge_number(const Document& document) {
  return document.too_large.has_value();
}

void check(const std::string& text) {
  if (first_bad_byte(text) != text.npos) return;
  const Document document = parse(text);
  const Reference reference(text);
  if (has_a_huge_number(document)) return;
  EXPECT_EQ(library_takes(text), !reference.problem()) << text;
  if (document.problem && (document.problem->expected == "the field once" ||
                           document.problem->expected.starts_with("at most"))) {
    return;  // this precedes invalid JSON, if there is any
  }
  EXPECT_EQ(document.problem ? document.problem->message() : "", reference.problem().value_or(""))
      << text;
  if (!document.problem) return;
  const std::string told = document.problem->message();
  for (const char* const words :
       {"syntax error", "while parsing", "last read", "unexpected", "exception", "end of input",
        "or a literal", "string literal", "U+000", "BOM"}) {
    EXPECT_EQ(told.find(words), told.npos) << told;
  }
}

const std::string kPieces[] = {"{",
                               "}",
                               "[",
                               "]",
                               ":",
                               ",",
                               "\"",
                               "\\",
                               "\\u",
                               "\\ud83d",
                               "\\uDDF3",
                               "\\u00e9",
                               "\\n",
                               "\\x",
                               " ",
                               "\n",
                               "\t",
                               "\r",
                               "\x01",
                               "\x7F",
                               "-",
                               "+",
                               ".",
                               "0",
                               "7",
                               "05",
                               "-0",
                               "1e5",
                               "1E-2",
                               "e",
                               "1.5",
                               "4e+",
                               "18446744073709551616",
                               "true",
                               "false",
                               "null",
                               "nul",
                               "True",
                               "a",
                               "x",
                               "/",
                               "//",
                               "'",
                               "é",
                               "Ұ",
                               "🗳",
                               "\xEF\xBB\xBF",
                               "\"a\"",
                               "\"b\":",
                               "{}",
                               "[]",
                               "[1,2]",
                               "{\"k\":0}"};

TEST(Syntax, TextsBrokenByChance) {
  std::mt19937_64 engine(31);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(engine() % n); };
  const std::string sources[] = {
      std::string(kGood), "[]", R"({"a":[1,-2.5,{"b":"c\"\\\u0041\ud83d\uddf3"}],"d":null})",
      R"([true,false , null,"",0, -0 ,10e5,{"Қ":"ұ"}])", " \n{ \"x\" : [ [ ] , { } ] }\r\n"};
  for (int round = 0; round < rounds(30'000); ++round) {
    std::string text = sources[below(std::size(sources))];
    for (std::size_t edits = below(3); edits < 3; ++edits) {
      const std::size_t at = below(text.size() + 1);
      const std::string& piece = kPieces[below(std::size(kPieces))];
      switch (below(4)) {
        case 0:
          text.insert(at, piece);
          break;
        case 1:
          text.erase(at, below(4));
          break;
        case 2:
          text.replace(at, below(4), piece);
          break;
        default:
          if (below(8) == 0) text.resize(at);
      }
    }
    check(text);
  }
}

TEST(Syntax, TextsOfPiecesByChance) {
  std::mt19937_64 engine(32);
  for (int round = 0; round < rounds(30'000); ++round) {
    std::string text = engine() % 8 == 0 ? "\xEF\xBB\xBF" : "";
    for (std::size_t left = engine() % 9; left > 0; --left) {
      text += kPieces[engine() % std::size(kPieces)];
    }
    check(text);
  }
}

TEST(Syntax, ANumberIsKeptAsItIsWritten) {
  for (const char* const number :
       {"0", "-0", "5", "5.0", "-5.250", "1e3", "1E+03", "-1.5e-7", "0.1", "18446744073709551616",
        "0.30000000000000000000000000000000000000001", "1e308", "-1e-999"}) {
    for (const std::string& text : {std::string(number), '[' + std::string(number) + ']',
                                    "[ 7," + std::string(number) + " ,8]"}) {
      const Document document = parse(text);
      ASSERT_FALSE(document.problem || document.too_large) << text;
      const std::vector<Value>& values = document.root.children;
      const Value& value = values.empty() ? document.root : values[values.size() / 2];
      EXPECT_EQ(value.text, number) << text;
    }
  }
}

TEST(Syntax, ANumberOf310DigitsIsTooLarge) {
  const std::string largest = '9' + std::string(308, '0');
  for (const std::string& number : {largest, '-' + largest, std::string("9.99e308"),
                                    "0." + std::string(400, '0') + "1e700", std::string("0e999")}) {
    EXPECT_FALSE(parse(number).too_large) << number;
  }
  for (const std::string& number : {largest + '0', '-' + largest + '0', std::string("1e309"),
                                    "0." + std::string(400, '0') + "1e710"}) {
    const Document document = parse("{\"a\":[1," + number + ",2]}");
    ASSERT_TRUE(document.too_large) << number;
    EXPECT_EQ(document.too_large->path, "a[1]") << number;
  }
}

}  // namespace
}  // namespace scenario
