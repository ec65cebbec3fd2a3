// A small set of ids: what is open, what is picked.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace app {

class Ids {
 public:
  Ids(std::initializer_list<std::string_view> ids = {}) : ids_(ids.begin(), ids.end()) {}

  [[nodiscard]] bool contains(std::string_view id) const {
    return std::ranges::find(ids_, id) != ids_.end();
  }
  [[nodiscard]] auto begin() const { return ids_.begin(); }
  [[nodiscard]] auto end() const { return ids_.end(); }
  [[nodiscard]] bool empty() const { return ids_.empty(); }
  /// Adds an id, or removes it if it is there.
  void toggle(std::string_view id) {
    if (std::erase(ids_, id) == 0) ids_.emplace_back(id);
  }

  bool operator==(const Ids&) const = default;

 private:
  std::vector<std::string> ids_;
};

}  // namespace app
