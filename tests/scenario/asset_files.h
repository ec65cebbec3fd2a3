// For tests of the files in assets/: the files, and what every source and text must have.
#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "assets/catalogue.h"

namespace scenario {

using AssetJson = nlohmann::ordered_json;

inline AssetJson asset_file(std::string_view id) {
  return AssetJson::parse(assets::catalogue(id), nullptr, false);
}

inline bool filled(const AssetJson& text) {
  return text.is_string() && !text.get<std::string>().empty();
}

inline bool in_three_languages(const AssetJson& text) {
  return text.is_object() && text.size() == 3 && filled(text.value("en", AssetJson())) &&
         filled(text.value("kk", AssetJson())) && filled(text.value("ru", AssetJson()));
}

// A complete address of another site, as a browser takes it, and nothing after it.
inline bool is_link(const std::string& link) {
  constexpr std::string_view kBegin = "https://";
  constexpr std::string_view kHost = "abcdefghijklmnopqrstuvwxyz0123456789.-";
  if (!link.starts_with(kBegin)) return false;
  const std::string host = link.substr(kBegin.size(), link.find('/', kBegin.size()) - 8);
  return host.find_first_not_of(kHost) == host.npos && host.find('.') != host.npos &&
         link.find_first_of(" \"<>\\^`{|}…") == link.npos;
}

// Its content, in three languages; its name, which may be the same for all.
inline void expect_source(const AssetJson& source, const std::string& where) {
  ASSERT_TRUE(source.is_object()) << where;
  EXPECT_TRUE(in_three_languages(source["what"])) << where << ' ' << source;
  EXPECT_TRUE(filled(source["name"]) || in_three_languages(source["name"])) << source;
  // A name shared by all languages is an address or a number, without words of any language.
  if (filled(source["name"])) {
    const std::string name = source["name"].get<std::string>();
    EXPECT_EQ(name.find(" of "), name.npos) << name;
  }
  if (source.contains("link")) {
    EXPECT_TRUE(is_link(source["link"].get<std::string>())) << source["link"];
  }
  for (const auto& [key, value] : source.items()) {
    EXPECT_TRUE(key == "what" || key == "name" || key == "link") << where << ' ' << key;
  }
}

}  // namespace scenario
