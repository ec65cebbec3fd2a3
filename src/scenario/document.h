// A JSON text as a tree that keeps what a double would lose: a number is kept as its digits, so
// what is read from it is exact. The tree also refuses invalid or unsafe JSON: bytes that are
// not UTF-8, a duplicate field, a text too long or too deep to be a scenario.
//
// nlohmann/json parses the text: its structure and its strings. Two things come from a small
// lexer of our own (json_token.h). The numbers: the library would convert them to doubles, by
// the C library's locale, so it reads a 0 in the place of each. And the error messages: of the
// library's error only the position is used, since its message is worded for programmers and
// may change with any version, and it has one code (parse_error.101) for every syntax error. A
// complete parser of our own would be as long, and one more thing to verify.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.h"

namespace scenario {

/// A text has at most this many values, within at most this many objects and arrays.
inline constexpr int kMaxValues = 20'000;
inline constexpr std::size_t kMaxDepth = 16;

struct Value {
  enum class Kind : std::uint8_t { kNothing, kNull, kBoolean, kNumber, kText, kArray, kObject };

  Kind kind = Kind::kNothing;
  bool truth = false;
  std::string text;             ///< a text, or a number's digits as written
  std::string key;              ///< the name of the field whose value this is
  std::vector<Value> children;  ///< an array's items or an object's fields, in their order

  [[nodiscard]] bool is(Kind wanted) const { return kind == wanted; }
  [[nodiscard]] bool present() const { return kind != Kind::kNothing; }
  /// An object's field, or a value that is not `present`.
  [[nodiscard]] const Value& operator[](std::string_view field) const;
  /// A short form for a message: `-5`, `"amanat"`, `an array`, `nothing`.
  [[nodiscard]] std::string found() const;
};

struct Document {
  Value root;
  std::optional<Problem> problem;  ///< why there is no tree
  /// A number too large for a double (1e400), at which reading stopped: the tree
  /// holds that number and what was before it.
  std::optional<Problem> too_large;
};

[[nodiscard]] Document parse(std::string_view json);

/// The number with these `digits`, times 10^`places`, if that is a whole number from `least` to
/// `most`; decided on the digits, so "5.0" is 5 and "1e3" 1000. The bounds are within ±10^17.
[[nodiscard]] std::optional<std::int64_t> exact(std::string_view digits, int places,
                                                std::int64_t least, std::int64_t most);

/// True for a number as JSON writes it.
[[nodiscard]] bool is_number(std::string_view text);

/// "lists[3]" and "votes" make "lists[3].votes"; a name that is no plain word is
/// quoted: "lists[3].\"a b\"".
[[nodiscard]] std::string joined(std::string_view path, std::string_view field);
/// "lists" and 3 make "lists[3]".
[[nodiscard]] std::string joined(std::string_view path, std::size_t index);

}  // namespace scenario
