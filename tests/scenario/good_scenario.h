// One scenario with every field, and the same with a piece of its text changed;
// the catalogue that scenarios are read with.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "scenario/catalogue.h"

namespace scenario {

inline constexpr std::string_view kGood =
    R"({"format":"mazhilis-scenario","version":1,"title":"A test","rules":"mazhilis-2023",)"
    R"("lists":[{"id":"amanat","name":"First","colour":"#00AFca","votes":600,"registered":2},)"
    R"({"id":"auyl","votes":300}],"against_all":90,"invalid":10,)"
    R"("district_seats":{"amanat":22,"independent":6,"vacant":1},)"
    R"("districts":[{"number":3,"winner":"independent"},{"number":1,"winner":"auyl"}]})";

inline const Catalogue& catalogue() {
  return Catalogue::built_in();
}

/// kGood with `from`, which it must contain, replaced by `to`.
inline std::string good_but(std::string_view from, std::string_view to) {
  std::string text(kGood);
  const std::size_t at = text.find(from);
  if (at == std::string::npos) {
    ADD_FAILURE() << from << " is not in the good scenario";
    return text;
  }
  return text.replace(at, from.size(), to);
}

}  // namespace scenario
