#include "text_files.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>

namespace words {

std::string project_file(const std::string& place) {
  std::ifstream file(std::string(PROJECT_FOLDER "/") + place, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  EXPECT_FALSE(text.empty()) << place;
  return text;
}

const Json& text_file(std::string_view language) {
  static std::map<std::string, Json, std::less<>> files;
  const auto known = files.find(language);
  if (known != files.end()) return known->second;
  const std::string place = "assets/texts/" + std::string(language) + ".json";
  Json file = Json::parse(project_file(place), nullptr, /*allow_exceptions=*/false);
  EXPECT_TRUE(file.is_object()) << place;
  const std::string more = "assets/texts/embed/" + std::string(language) + ".json";
  const Json guide = Json::parse(project_file(more), nullptr, /*allow_exceptions=*/false);
  EXPECT_TRUE(guide.is_object()) << more;
  file.update(guide);
  return files[std::string(language)] = std::move(file);
}

const Json& entry(std::string_view language, const std::string& key) {
  static const Json kNothing;
  const Json& file = text_file(language);
  const auto found = file.find(key);
  return found == file.end() ? kNothing : *found;
}

std::vector<Text> texts(const std::string& key, const Json& value) {
  std::vector<Text> all;
  if (value.is_string()) all.push_back({key, value.get<std::string>()});
  if (value.is_object()) {
    for (const auto& [form, text] : value.items()) {
      if (text.is_string()) all.push_back({key + '#' + form, text.get<std::string>()});
    }
  }
  return all;
}

std::vector<Text> texts(const Json& file) {
  std::vector<Text> all;
  for (const auto& [key, value] : file.items()) {
    if (is_setting(key)) continue;
    for (Text& text : texts(key, value)) all.push_back(std::move(text));
  }
  return all;
}

bool is_setting(std::string_view key) {
  return key == "language" || key == "group" || key == "point" || key == "percent";
}

bool is_for_terminal(std::string_view key) {
  return key.starts_with("cli.");
}

}  // namespace words
