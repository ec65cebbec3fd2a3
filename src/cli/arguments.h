// The parsed command line: what to do, from the arguments alone.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/catalogue.h"

namespace cli {

enum class Command : std::uint8_t { kSeats, kWhy, kPresets, kRules, kHelp, kVersion };
enum class Format : std::uint8_t { kJson, kTable, kCsv, kSvg };

struct Arguments {
  Command command = Command::kHelp;
  Format format = Format::kJson;
  scenario::Language language = scenario::Language::kEnglish;
  std::string file;  ///< "-" is standard input; empty when none is named
  const scenario::Election* preset = nullptr;
  const scenario::RuleSet* rules = nullptr;       ///< instead of the scenario's own
  std::optional<seats::Method> method;            ///< instead of the rules' own
  std::vector<const scenario::RuleSet*> compare;  ///< the rule sets of --compare
  std::vector<std::string> lists;                 ///< the ids of --list
  bool json_lines = false;                        ///< one scenario a line
  bool explain = false;                           ///< with the working in words
  bool margins = false;                           ///< with each list's margins
};

/// The arguments, or the error: "--lang: expected en, kk or ru, found xx".
struct Parsed {
  std::optional<Arguments> arguments;
  std::string error;
};

/// Reads the arguments after the program's name.
[[nodiscard]] Parsed parse(std::span<const char* const> words,
                           const scenario::Catalogue& catalogue);

/// "en", "kk" or "ru".
[[nodiscard]] std::string_view tag(scenario::Language language);

}  // namespace cli
