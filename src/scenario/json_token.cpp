#include "scenario/json_token.h"

namespace scenario {
namespace {

bool is_between(int c, int first, int last) {
  return c >= first && c <= last;
}

// Reads one token. Its parts return the error, or nothing.
class Scanner {
  using Kind = Token::Kind;

 public:
  Scanner(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  Token token() {
    while (peek() == ' ' || is_between(peek(), '\t', '\n') || peek() == '\r') ++at_;
    const std::size_t start = at_;
    if (peek() == kNone) return {Kind::kEnd, start, start, {}};
    Kind kind = Kind::kMark;
    const std::string_view wrong = any(take(), kind);
    return {wrong.empty() ? kind : Kind::kBad, start, at_, wrong};
  }

 private:
  static constexpr int kNone = -1;  // after the end

  static bool is_digit(int c) { return is_between(c, '0', '9'); }

  int peek() const { return at_ < text_.size() ? static_cast<unsigned char>(text_[at_]) : kNone; }
  int take() {
    const int c = peek();
    ++at_;
    return c;
  }

  std::string_view any(int first, Kind& kind) {
    switch (first) {
      case '{':
      case '}':
      case '[':
      case ']':
      case ':':
      case ',':
        return {};
      case '"':
        kind = Kind::kText;
        return text();
      case 't':
        kind = Kind::kLiteral;
        return literal("rue");
      case 'f':
        kind = Kind::kLiteral;
        return literal("alse");
      case 'n':
        kind = Kind::kLiteral;
        return literal("ull");
      default:
        if (first != '-' && !is_digit(first)) return "literal";
        kind = Kind::kNumber;
        return number(first);
    }
  }

  std::string_view literal(std::string_view rest) {
    for (const char c : rest) {
      if (take() != c) return "literal";
    }
    return {};
  }

  void digits() {
    while (is_digit(peek())) ++at_;
  }

  std::string_view number(int first) {
    if (first == '-') first = take();
    if (!is_digit(first)) return "number; expected digit after '-'";
    if (first != '0') digits();
    if (peek() == '.') {
      ++at_;
      if (!is_digit(take())) return "number; expected digit after '.'";
      digits();
    }
    if (peek() == 'e' || peek() == 'E') {
      ++at_;
      int c = take();
      const bool sign = c == '+' || c == '-';
      if (sign) c = take();
      if (!is_digit(c)) {
        return sign ? "number; expected digit after exponent sign"
                    : "number; expected '+', '-', or digit after exponent";
      }
      digits();
    }
    return {};
  }

  std::string_view text() {
    for (;;) {
      const int c = take();
      if (c == '"') return {};
      if (c == kNone) return "string: missing closing quote";
      if (c < 0x20) return "string: control character must be escaped";
      if (c != '\\') continue;
      const std::string_view wrong = escape(take());
      if (!wrong.empty()) return wrong;
    }
  }

  std::string_view escape(int c) {
    constexpr std::string_view kNoHex = "string: '\\u' must be followed by 4 hex digits";
    constexpr std::string_view kNoLow =
        "string: surrogate U+D800..U+DBFF must be followed by U+DC00..U+DFFF";
    if (c != 'u') {
      constexpr std::string_view kShort = "\"\\/bfnrt";
      const bool known = c != kNone && kShort.find(static_cast<char>(c)) != kShort.npos;
      return known ? "" : "string: forbidden character after backslash";
    }
    const int unit = hexadecimal();
    if (unit < 0) return kNoHex;
    if (is_between(unit, 0xDC00, 0xDFFF)) {
      return "string: surrogate U+DC00..U+DFFF must follow U+D800..U+DBFF";
    }
    if (!is_between(unit, 0xD800, 0xDBFF)) return {};
    if (take() != '\\' || take() != 'u') return kNoLow;
    const int low = hexadecimal();
    if (low < 0) return kNoHex;
    return is_between(low, 0xDC00, 0xDFFF) ? "" : kNoLow;
  }

  int hexadecimal() {
    int value = 0;
    for (int i = 0; i < 4; ++i) {
      const int c = take();
      const int letter = c | 0x20;
      if (c == kNone || (!is_digit(c) && !is_between(letter, 'a', 'f'))) return -1;
      value = value * 16 + (is_digit(c) ? c - '0' : letter - 'a' + 10);
    }
    return value;
  }

  std::string_view text_;
  std::size_t at_;
};

}  // namespace

Token next_token(std::string_view text, std::size_t at) {
  return Scanner(text, at).token();
}

}  // namespace scenario
