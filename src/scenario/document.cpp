#include "scenario/document.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

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

// What the parser's message says after `mark`, up to `end`.
std::string_view part(std::string_view message, std::string_view mark, std::string_view end) {
  const std::size_t at = message.find(mark);
  if (at == message.npos) return {};
  message.remove_prefix(at + mark.size());
  return message.substr(0, message.find(end));
}

// What the parser expected, in words for people who did not write the file by hand.
std::string_view plain_words(std::string_view wanted) {
  if (wanted == "'}'") return "',' or '}'";
  if (wanted == "']'") return "',' or ']'";
  if (wanted == "string literal") return "a name in double quotes";
  if (wanted == "end of input") return "the end of the text";
  if (wanted.ends_with("literal")) return "a value";
  return wanted.empty() ? "valid JSON" : wanted;
}

// A syntax error in the words of every other problem: where, what was expected
// there, and what was found. `position` counts the bytes read so far.
Problem syntax_problem(std::string_view text, std::size_t position, std::string_view message) {
  const std::string_view wrong = part(message, " - invalid ", "; last read");
  Problem problem;
  // What follows "last read" is the file's own text.
  problem.expected = wrong.empty() ? plain_words(part(message, "; expected ", "\n")) : "valid JSON";
  std::size_t start = text.size();
  if (position == 0 || position > text.size()) {
    problem.found = "the end of the text";
  } else {
    start = position - 1;
    if (message.find("unexpected string literal") != message.npos && start > 0) {
      start = std::min(start, text.rfind('"', start - 1));
    } else if (!wrong.empty() || is_word(text[start])) {
      while (start > 0 && is_word(text[start - 1])) --start;
    }
    while (start > 0 && (text[start] & 0xC0) == 0x80) --start;  // not from within a character
    std::size_t end = start;
    while (end < position) static_cast<void>(next_character(text, end));
    problem.found = shown(text.substr(start, end - start), '\'');
  }
  if (!wrong.empty()) problem.found += " (invalid " + std::string(wrong) + ')';
  problem.path = place_in(text, start);
  return problem;
}

// Builds the tree from the parser's events, whose names are the parser's.
class Builder {
 public:
  Builder(std::string_view text, Document& document) : text_(text), document_(document) {}

  bool null() { return add({.kind = Kind::kNull}); }
  bool boolean(bool truth) { return add({.kind = Kind::kBoolean, .truth = truth}); }
  bool number_integer(std::int64_t n) { return number(std::to_string(n)); }
  bool number_unsigned(std::uint64_t n) { return number(std::to_string(n)); }
  bool number_float(double /*rounded*/, std::string digits) {
    // The parser puts the locale's decimal point in the place of the point.
    for (char& c : digits) c = is_word(c) ? c : '.';
    return number(std::move(digits));
  }
  bool string(std::string& text) { return add({.kind = Kind::kText, .text = std::move(text)}); }
  bool binary(nlohmann::ordered_json::binary_t& /*bytes*/) { return false; }  // never in a text
  bool start_object(std::size_t /*size*/) { return open(Kind::kObject); }
  bool start_array(std::size_t /*size*/) { return open(Kind::kArray); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string& key) {
    if ((*open_.back())[key].present()) {
      return fail(joined(newest_path(open_.size() - 1), key), "the field once", "it twice");
    }
    key_ = std::move(key);
    return true;
  }

  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const nlohmann::detail::exception& error) {
    constexpr int kNumberOverflow = 406;
    if (error.id != kNumberOverflow) {
      document_.problem = syntax_problem(text_, position, error.what());
      return false;
    }
    std::size_t start = position;
    while (start > 0 && is_word(text_[start - 1])) --start;
    if (number(std::string(text_.substr(start, position - start)))) {
      const Value& value = open_.empty() ? document_.root : open_.back()->children.back();
      document_.too_large = {newest_path(open_.size()), "a smaller number", value.found()};
    }
    return false;
  }

 private:
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
    return add({.kind = Kind::kNumber, .text = std::move(digits)});
  }

  bool add(Value value) {
    if (++count_ > kMaxValues) {
      return fail("", "at most " + std::to_string(kMaxValues) + " values", "more");
    }
    value.key = std::exchange(key_, {});
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
  Document& document_;
  // Every open object and array. Each is the newest child of the one before, so
  // no vector that a pointer goes into grows meanwhile.
  std::vector<Value*> open_;
  std::string key_;
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
  Builder builder(json, document);
  const bool whole = nlohmann::ordered_json::sax_parse(json, &builder);
  if (!whole && !document.problem && !document.too_large) {
    document.problem = {"", "valid JSON", "something else"};
  }
  return document;
}

std::optional<std::int64_t> exact(std::string_view digits, int places, std::int64_t least,
                                  std::int64_t most) {
  constexpr std::int64_t kFar = 1'000'000'000;  // an exponent beyond any text's digits
  const bool negative = digits.starts_with('-');
  std::string significant;
  std::int64_t exponent = places;
  bool after_point = false;
  std::size_t at = negative ? 1 : 0;
  for (; at < digits.size() && (is_digit(digits[at]) || digits[at] == '.'); ++at) {
    if (digits[at] == '.') {
      after_point = true;
      continue;
    }
    if (!significant.empty() || digits[at] != '0') significant += digits[at];
    if (after_point) --exponent;
  }
  if (at < digits.size()) {  // 'e', a sign or none, digits
    const bool minus = digits[++at] == '-';
    std::int64_t written = 0;
    for (; at < digits.size(); ++at) {
      if (is_digit(digits[at])) written = std::min(kFar, written * 10 + (digits[at] - '0'));
    }
    exponent += minus ? -written : written;
  }
  while (significant.ends_with('0')) {
    significant.pop_back();
    ++exponent;
  }
  std::int64_t value = 0;
  if (!significant.empty()) {
    constexpr std::int64_t kMostDigits = 18;
    if (exponent < 0 || static_cast<std::int64_t>(significant.size()) + exponent > kMostDigits) {
      return std::nullopt;
    }
    for (const char digit : significant) value = value * 10 + (digit - '0');
    for (; exponent > 0; --exponent) value *= 10;
  }
  if (negative) value = -value;
  return value >= least && value <= most ? std::optional(value) : std::nullopt;
}

bool is_number(std::string_view text) {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  const auto digits = [&] {
    const std::size_t start = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at > start;
  };
  const bool leading_zero = at + 1 < text.size() && text[at] == '0' && is_digit(text[at + 1]);
  if (leading_zero || !digits()) return false;
  if (at < text.size() && text[at] == '.') {
    ++at;
    if (!digits()) return false;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    if (!digits()) return false;
  }
  return at == text.size();
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
