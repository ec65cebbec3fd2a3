#include "literals.h"

#include <algorithm>
#include <cctype>

namespace words {
namespace {

bool in_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

class Scan {
 public:
  explicit Scan(std::string_view source) : source_(source) {}

  std::vector<Literal> all() {
    while (at_ < source_.size()) {
      const char c = source_[at_];
      if (starts("//") || starts("#include")) {
        skip_to("\n");
      } else if (starts("/*")) {
        skip_to("*/");
      } else if (starts("R\"") && (at_ == 0 || !in_name(source_[at_ - 1]))) {
        raw();
      } else if (c == '"') {
        quoted('"');
      } else if (c == '\'' && (at_ == 0 || !in_name(source_[at_ - 1]))) {
        quoted('\'');  // after a digit it would part thousands
      } else {
        ++at_;
      }
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool starts(std::string_view with) const {
    return source_.substr(at_).starts_with(with);
  }

  void skip_to(std::string_view end) {
    const auto found = source_.find(end, at_);
    at_ = found == source_.npos ? source_.size() : found + end.size();
  }

  void add(std::size_t from, std::string_view text) {
    const auto before = source_.substr(0, from);
    Literal literal{std::string(text), "", 1 + static_cast<int>(std::ranges::count(before, '\n'))};
    auto open = before.find_last_not_of(" \n");
    if (open != before.npos && before[open] == '(') {
      auto name = open;
      while (name > 0 && in_name(before[name - 1])) --name;
      literal.call = before.substr(name, open - name);
    }
    found_.push_back(std::move(literal));
  }

  void quoted(char quote) {
    const std::size_t from = at_++;
    const std::size_t text = at_;
    while (at_ < source_.size() && source_[at_] != quote) at_ += source_[at_] == '\\' ? 2 : 1;
    at_ = std::min(at_, source_.size());
    if (quote == '"') add(from, source_.substr(text, at_ - text));
    ++at_;
  }

  void raw() {
    const std::size_t from = at_;
    const std::size_t open = source_.find('(', at_);
    if (open == source_.npos) {
      at_ = source_.size();
      return;
    }
    const std::string end = ')' + std::string(source_.substr(at_ + 2, open - at_ - 2)) + '"';
    at_ = open + 1;
    const auto close = std::min(source_.find(end, at_), source_.size());
    add(from, source_.substr(at_, close - at_));
    skip_to(end);
  }

  std::string_view source_;
  std::size_t at_ = 0;
  std::vector<Literal> found_;
};

}  // namespace

std::vector<Literal> literals(std::string_view source) {
  return Scan(source).all();
}

}  // namespace words
