// What's checked: every text that the sources request is in the files, and every
// text in the files is requested. A key may be concatenated: "cli.note." in a source
// matches "cli.note.x" wherever "x" is a literal too.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>

#include "literals.h"
#include "text_files.h"

namespace words {
namespace {

struct Place {
  std::string file;
  Literal literal;
};

std::vector<std::filesystem::path> files_below(const char* folder,
                                               std::initializer_list<std::string_view> endings) {
  std::vector<std::filesystem::path> files;
  const std::filesystem::path root = PROJECT_FOLDER;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
    const std::string ending = entry.path().extension().string();
    if (std::ranges::find(endings, ending) != endings.end()) {
      files.push_back(entry.path().lexically_relative(root));
    }
  }
  std::ranges::sort(files);
  return files;
}

const std::vector<Place>& all_literals() {
  static const std::vector<Place> all = [] {
    std::vector<Place> places;
    for (const auto& file : files_below("src", {".cpp", ".h"})) {
      for (Literal& literal : literals(project_file(file.string()))) {
        places.push_back({file.string(), std::move(literal)});
      }
    }
    return places;
  }();
  return all;
}

// "votes" of "votes.heading": the groups that the text file is made of.
std::set<std::string> groups() {
  std::set<std::string> all;
  for (const auto& [key, value] : text_file("en").items()) {
    const auto dot = key.find('.');
    if (dot != key.npos) all.insert(key.substr(0, dot));
  }
  return all;
}

bool is_key(const std::string& text) {
  static const std::set<std::string> kGroups = groups();
  const auto dot = text.find('.');
  return dot != text.npos && kGroups.contains(text.substr(0, dot)) &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_.") == text.npos;
}

TEST(Keys, TheScanReadsSources) {
  const auto found = literals(
      "#include \"a.h\"\n// say(\"b\")\n/* \"c\" */ x.say(\"d.e\", {{\"f\", 1'000}});\n"
      "  rich(\n    \"g\\\"h\"); char i = '\"'; y = R\"(j\"k)\"; n ? \"l\" : \"m\";");
  std::string all;
  for (const Literal& literal : found) {
    all += literal.call + '<' + literal.text + '>' + std::to_string(literal.line) + ' ';
  }
  EXPECT_EQ(all, "say<d.e>3 <f>3 rich<g\\\"h>5 <j\"k>5 <l>5 <m>5 ");
}

TEST(Keys, EveryKeyInTheSourcesHasAText) {
  const Json& file = text_file("en");
  int keys = 0;
  for (const auto& [source, literal] : all_literals()) {
    const std::set<std::string> calls = {"say", "rich"};
    if (!is_key(literal.text) && !calls.contains(literal.call)) continue;
    ++keys;
    const std::string where = source + ':' + std::to_string(literal.line);
    if (literal.text.ends_with('.')) {
      const auto begins = [&](const auto& item) { return item.key().starts_with(literal.text); };
      const auto items = file.items();
      EXPECT_TRUE(std::any_of(items.begin(), items.end(), begins)) << where << ' ' << literal.text;
      continue;
    }
    EXPECT_TRUE(file.contains(literal.text)) << where << ' ' << literal.text;
    // A plural needs a count, and only a plural takes one.
    if (file.contains(literal.text) && (literal.call == "say" || literal.call == "rich")) {
      EXPECT_TRUE(file[literal.text].is_string()) << where << ' ' << literal.text;
    }
    if (file.contains(literal.text) && literal.call == "count") {
      EXPECT_TRUE(file[literal.text].is_object()) << where << ' ' << literal.text;
    }
  }
  EXPECT_GT(keys, 100) << "the scan finds less than there is";
}

TEST(Keys, EveryTextIsAskedFor) {
  std::set<std::string> asked;
  std::set<std::string> stems;
  for (const auto& [source, literal] : all_literals()) {
    asked.insert(literal.text);
    if (is_key(literal.text) && literal.text.ends_with('.')) stems.insert(literal.text);
  }
  std::string scripts;
  for (const char* const folder : {"web", "tools"}) {
    for (const auto& file : files_below(folder, {".mjs", ".html"})) {
      scripts += project_file(file.string());
    }
  }
  // A script appends an ending: `share.refused.${what}`.
  std::set<std::string> templates;
  for (auto at = scripts.find('`'); at != scripts.npos; at = scripts.find('`', at + 1)) {
    const auto end = scripts.find("${", at);
    if (end == scripts.npos) break;
    const std::string stem = scripts.substr(at + 1, end - at - 1);
    if (is_key(stem) && stem.ends_with('.')) templates.insert(stem);
  }
  // What may be appended: a literal, or a property's name.
  std::set<std::string> named;
  const std::regex word("['\" {(]([a-z_.-]+)['\":,]");
  for (std::sregex_iterator at(scripts.begin(), scripts.end(), word), end; at != end; ++at) {
    std::string ending = (*at)[1];
    std::ranges::replace(ending, '-', '_');  // keys have no hyphen
    named.insert(std::move(ending));
  }
  for (const auto& [key, value] : text_file("en").items()) {
    const auto filled_in = [&, &full = key](const std::string& stem) {
      return full.starts_with(stem) && named.contains(full.substr(stem.size()));
    };
    const auto built = [&, &full = key](const std::string& stem) {
      return full.starts_with(stem) && asked.contains(full.substr(stem.size()));
    };
    // A text for rules of another kind: the usual text's key and an ending.
    const auto extended = [&, &full = key](const char* ending) {
      if (!full.ends_with(ending) || !asked.contains(ending)) return false;
      const std::string usual = full.substr(0, full.size() - std::string_view(ending).size());
      return text_file("en").contains(usual);
    };
    EXPECT_TRUE(asked.contains(key) || std::ranges::any_of(stems, built) ||
                std::ranges::any_of(templates, filled_in) || extended("_then") ||
                extended("_of_file") || scripts.find('\'' + key + '\'') != scripts.npos ||
                scripts.find('"' + key + '"') != scripts.npos ||
                scripts.find("{{" + key + "}}") != scripts.npos)
        << key << " is not used";
  }
}

}  // namespace
}  // namespace words
