#include "scenario/document.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "scenario/json_token.h"
#include "scenario/text.h"

namespace scenario {
namespace {

using Kind = Value::Kind;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A character of a plain field name, of a literal, or of a number.
bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' ||
         c == '+' || c == '.';
}

// The text as the library reads it: each number is replaced by a 0 and blanks, and its
// digits are kept here. So the library converts no number, neither to a double nor by a
// locale, and its positions are those of the text.
class Input {
 public:
  explicit Input(std::string_view text) : text_(text), token_{.end = begin(text)} {}

  // Where the first token may begin.
  static std::size_t begin(std::string_view text) {
    return text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  }

  // The byte at `at`. Bytes are requested from first to last, each once or more.
  char byte(std::size_t at) {
    if (at >= token_.end) {
      token_ = next_token(text_, token_.end);
      if (token_.kind == Token::Kind::kNumber) {
        (first_.empty() ? first_ : second_) = text_.substr(token_.start, token_.end - token_.start);
      }
    }
    if (token_.kind != Token::Kind::kNumber || at < token_.start) return text_[at];
    return at == token_.start ? '0' : ' ';
  }

  // The digits of the next number that the library reports. It reads one byte
  // ahead, which may already begin another number.
  std::string take_number() {
    return std::string(std::exchange(first_, std::exchange(second_, {})));
  }

 private:
  std::string_view text_;
  Token token_;
  std::string_view first_, second_;
};

// An iterator over its bytes.
class Byte {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = char;

  Byte(Input& input, std::size_t at) : input_(&input), at_(at) {}
  char operator*() const { return input_->byte(at_); }
  Byte& operator++() {
    ++at_;
    return *this;
  }
  bool operator==(const Byte& other) const { return at_ == other.at_; }
  bool operator!=(const Byte& other) const { return at_ != other.at_; }

 private:
  Input* input_;
  std::size_t at_;
};

// A number's digits without point, sign and zeros around, and the power of ten of the last.
struct Decimal {
  std::string digits;
  std::int64_t exponent = 0;
};

Decimal decimal(std::string_view number) {
  constexpr std::int64_t kFar = 1'000'000'000;  // an exponent beyond any text's digits
  Decimal decimal;
  bool after_point = false;
  std::size_t at = number.starts_with('-') ? 1 : 0;
  for (; at < number.size() && (is_digit(number[at]) || number[at] == '.'); ++at) {
    if (number[at] == '.') {
      after_point = true;
      continue;
    }
    if (!decimal.digits.empty() || number[at] != '0') decimal.digits += number[at];
    if (after_point) --decimal.exponent;
  }
  if (at < number.size()) {  // 'e', a sign or none, digits
    const bool minus = number[++at] == '-';
    std::int64_t written = 0;
    for (; at < number.size(); ++at) {
      if (is_digit(number[at])) written = std::min(kFar, written * 10 + (number[at] - '0'));
    }
    decimal.exponent += minus ? -written : written;
  }
  while (decimal.digits.ends_with('0')) {
    decimal.digits.pop_back();
    ++decimal.exponent;
  }
  return decimal;
}

// 10^309 and more is not a number for programs that read JSON with doubles, such as the page.
bool is_too_large(std::string_view number) {
  constexpr std::int64_t kMostDigits = 309;
  if (number.size() <= kMostDigits && number.find_first_of("eE") == number.npos) return false;
  const Decimal value = decimal(number);
  return !value.digits.empty() &&
         static_cast<std::int64_t>(value.digits.size()) + value.exponent > kMostDigits;
}

// Builds the tree from the library's events, whose names are the library's.
class Builder {
 public:
  Builder(std::string_view text, Input& input, Document& document)
      : text_(text), input_(input), document_(document) {}

  bool null() { return add({.kind = Kind::kNull}); }
  bool boolean(bool truth) { return add({.kind = Kind::kBoolean, .truth = truth}); }
  bool number_unsigned(std::uint64_t /*zero*/) { return number(input_.take_number()); }
  bool string(std::string& text) { return add({.kind = Kind::kText, .text = std::move(text)}); }
  bool start_object(std::size_t /*size*/) { return open(Kind::kObject); }
  bool start_array(std::size_t /*size*/) { return open(Kind::kArray); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  // Never called: each number is a 0, and a text has no binary values.
  bool number_integer(std::int64_t /*number*/) { return false; }
  bool number_float(double /*number*/, const std::string& /*digits*/) { return false; }
  bool binary(nlohmann::ordered_json::binary_t& /*bytes*/) { return false; }

  bool key(std::string& key) {
    if ((*open_.back())[key].present()) {
      return fail(joined(newest_path(open_.size() - 1), key), "the field once", "it twice");
    }
    key_ = std::move(key);
    after_key_ = true;
    return true;
  }

  // Of the library's error only the position is used: how many bytes it has read. Its
  // message is worded for programmers and may change with any version.
  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*error*/) {
    Token before;
    Token token = {.end = Input::begin(text_)};
    do {
      before = token;
      token = next_token(text_, token.end);
    } while (token.kind != Token::Kind::kEnd && token.kind != Token::Kind::kBad &&
             token.end < position);
    const bool bad = token.kind == Token::Kind::kBad;
    const std::size_t start = place_of(token);
    std::string found = "the end of the text";
    if (start < text_.size()) {
      std::size_t end = start;
      while (end < token.end) static_cast<void>(next_character(text_, end));
      found = shown(text_.substr(start, end - start), '\'');
    }
    if (bad) found += " (invalid " + std::string(token.wrong) + ')';
    return fail(place_in(text_, start), bad ? "valid JSON" : expected_behind(before),
                std::move(found));
  }

 private:
  // Where the part that an error message quotes begins: a misplaced token from its first
  // character, an invalid one from the start of the word with the first wrong byte.
  std::size_t place_of(const Token& token) const {
    const bool bad = token.kind == Token::Kind::kBad;
    std::size_t start = bad ? token.end - 1 : token.start;
    if (start >= text_.size()) return text_.size();
    if (bad || is_word(text_[start])) {
      while (start > 0 && is_word(text_[start - 1])) --start;
    }
    while (start > 0 && (text_[start] & 0xC0) == 0x80) --start;  // not from within a character
    return start;
  }

  // What may follow a token, in words for people who do not write JSON by hand.
  std::string expected_behind(const Token& token) const {
    if (open_.empty()) return document_.root.present() ? "the end of the text" : "a value";
    const bool object = open_.back()->is(Kind::kObject);
    const char mark = token.kind == Token::Kind::kMark ? text_[token.start] : '\0';
    if (mark == '{' || (mark == ',' && object)) return "a name in double quotes";
    if (mark == '[' || mark == ',' || mark == ':') return "a value";
    if (after_key_) return "':'";
    return object ? "',' or '}'" : "',' or ']'";
  }

  bool fail(std::string path, std::string expected, std::string found) {
    document_.problem = {std::move(path), std::move(expected), std::move(found)};
    return false;
  }

  // The path of the newest child of the `depth`th open object or array.
  std::string newest_path(std::size_t depth) const {
    std::string path;
    for (std::size_t i = 0; i < depth; ++i) {
      const std::vector<Value>& children = open_[i]->children;
      path = open_[i]->is(Kind::kArray) ? joined(path, children.size() - 1)
                                        : joined(path, children.back().key);
    }
    return path;
  }

  bool number(std::string digits) {
    const bool too_large = is_too_large(digits);
    if (!add({.kind = Kind::kNumber, .text = std::move(digits)})) return false;
    if (!too_large) return true;
    const Value& value = open_.empty() ? document_.root : open_.back()->children.back();
    document_.too_large = {newest_path(open_.size()), "a smaller number", value.found()};
    return false;
  }

  bool add(Value value) {
    if (++count_ > kMaxValues) {
      return fail("", "at most " + std::to_string(kMaxValues) + " values", "more");
    }
    value.key = std::exchange(key_, {});
    after_key_ = false;
    if (open_.empty()) {
      document_.root = std::move(value);
    } else {
      open_.back()->children.push_back(std::move(value));
    }
    return true;
  }

  bool open(Kind kind) {
    if (!add({.kind = kind})) return false;
    if (open_.size() == kMaxDepth) {
      return fail(newest_path(open_.size()),
                  "at most " + std::to_string(kMaxDepth) + " objects and arrays in one another",
                  "more");
    }
    open_.push_back(open_.empty() ? &document_.root : &open_.back()->children.back());
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  std::string_view text_;
  Input& input_;
  Document& document_;
  // Every open object and array. Each is the newest child of the one before, so
  // no vector that a pointer goes into grows meanwhile.
  std::vector<Value*> open_;
  std::string key_;
  bool after_key_ = false;
  int count_ = 0;
};

}  // namespace

const Value& Value::operator[](std::string_view field) const {
  static const Value nothing;
  const auto found = std::ranges::find(children, field, &Value::key);
  return is(Kind::kObject) && found != children.end() ? *found : nothing;
}

std::string Value::found() const {
  switch (kind) {
    case Kind::kNothing:
      return "nothing";
    case Kind::kNull:
      return "null";
    case Kind::kBoolean:
      return truth ? "true" : "false";
    case Kind::kNumber:
      return text.size() <= 40 ? text : text.substr(0, 40) + "…";
    case Kind::kText:
      return shown(text);
    case Kind::kArray:
      return "an array";
    case Kind::kObject:
      return "an object";
  }
  return {};
}

Document parse(std::string_view json) {
  Document document;
  if (json.size() > kMaxFileBytes) {
    document.problem = {"", "at most " + std::to_string(kMaxFileBytes) + " bytes", "more"};
    return document;
  }
  if (const std::size_t bad = first_bad_byte(json); bad != json.npos) {
    document.problem = {place_in(json, bad), "UTF-8 text", shown(json.substr(bad, 1), '\'')};
    return document;
  }
  Input input(json);
  Builder builder(json, input, document);
  const bool whole =
      nlohmann::ordered_json::sax_parse(Byte(input, 0), Byte(input, json.size()), &builder);
  if (!whole && !document.problem && !document.too_large) {
    document.problem = {"", "valid JSON", "something else"};
  }
  return document;
}

std::optional<std::int64_t> exact(std::string_view digits, int places, std::int64_t least,
                                  std::int64_t most) {
  const auto [significant, power] = decimal(digits);
  std::int64_t exponent = power + places;
  std::int64_t value = 0;
  if (!significant.empty()) {
    constexpr std::int64_t kMostDigits = 18;
    if (exponent < 0 || static_cast<std::int64_t>(significant.size()) + exponent > kMostDigits) {
      return std::nullopt;
    }
    for (const char digit : significant) value = value * 10 + (digit - '0');
    for (; exponent > 0; --exponent) value *= 10;
  }
  if (digits.starts_with('-')) value = -value;
  return value >= least && value <= most ? std::optional(value) : std::nullopt;
}

bool is_number(std::string_view text) {
  const Token token = next_token(text, 0);
  return token.kind == Token::Kind::kNumber && token.start == 0 && token.end == text.size();
}

std::string joined(std::string_view path, std::string_view field) {
  std::string whole(path);
  if (!whole.empty()) whole += '.';
  const bool plain = !field.empty() && field.size() <= 40 && std::ranges::all_of(field, is_word);
  return whole + (plain ? std::string(field) : shown(field));
}

std::string joined(std::string_view path, std::size_t index) {
  return std::string(path) + '[' + std::to_string(index) + ']';
}

}  // namespace scenario
