// The project's text files, read from the disk, for the tests.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace words {

using Json = nlohmann::ordered_json;

inline constexpr const char* kLanguages[] = {"en", "kk", "ru"};

/// A file of the project, by its path in it; empty and a failure if unreadable.
std::string project_file(const std::string& place);

/// assets/texts/LANGUAGE.json and then assets/texts/embed/LANGUAGE.json, in the files' order.
const Json& text_file(std::string_view language);

/// The value of `key`; null where there is none.
const Json& entry(std::string_view language, const std::string& key);

/// One text: of a plural, each form is one, named "key#form".
struct Text {
  std::string key;
  std::string text;
};
std::vector<Text> texts(const Json& file);

/// The texts of one entry.
std::vector<Text> texts(const std::string& key, const Json& value);

/// "language", "group" and "point" are settings, not texts.
bool is_setting(std::string_view key);
/// Texts of the command line: a terminal, not a page.
bool is_for_terminal(std::string_view key);

}  // namespace words
