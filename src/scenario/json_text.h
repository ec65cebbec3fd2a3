// A JSON text written from front to back. A tree of values in between would be
// simpler to fill, and five times the code in a page's program.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace scenario {

class JsonText {
 public:
  /// With `indent` < 0 the text is one line.
  explicit JsonText(int indent = -1) : indent_(indent) {}

  // A value, or in an object what follows its key.
  JsonText& open(char bracket);  ///< '{' or '['
  JsonText& close(char bracket);
  JsonText& text(std::string_view value);
  JsonText& number(std::int64_t value);
  JsonText& truth(bool value);
  JsonText& null();
  /// A number as it is written: "4.999".
  JsonText& digits(std::string_view value);

  JsonText& key(std::string_view name);
  JsonText& text(std::string_view name, std::string_view value) { return key(name).text(value); }
  JsonText& number(std::string_view name, std::int64_t value) { return key(name).number(value); }
  JsonText& truth(std::string_view name, bool value) { return key(name).truth(value); }
  JsonText& null(std::string_view name) { return key(name).null(); }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void item();
  void line();
  void quoted(std::string_view string);

  std::string out_;
  int indent_;
  int depth_ = 0;
  bool first_ = true;  ///< the current object or array is still empty
  bool after_key_ = false;
};

}  // namespace scenario
