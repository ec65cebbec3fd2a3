#include "cli/arguments.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "scenario/text.h"

namespace cli {
namespace {

using scenario::Language;

template <class Meaning>
using Choice = std::pair<std::string_view, Meaning>;

constexpr Choice<Command> kCommands[] = {{"seats", Command::kSeats},
                                         {"why", Command::kWhy},
                                         {"presets", Command::kPresets},
                                         {"rules", Command::kRules}};
constexpr Choice<Format> kFormats[] = {{"json", Format::kJson},
                                       {"table", Format::kTable},
                                       {"csv", Format::kCsv},
                                       {"svg", Format::kSvg}};
constexpr Choice<Language> kLanguages[] = {
    {"en", Language::kEnglish}, {"kk", Language::kKazakh}, {"ru", Language::kRussian}};

// "json, table or csv"
std::string listed(const std::vector<std::string_view>& ids) {
  std::string text;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (i > 0) text += i + 1 == ids.size() ? " or " : ", ";
    text += ids[i];
  }
  return text;
}

template <class Entry>
std::string listed_ids(const std::vector<Entry>& entries) {
  std::vector<std::string_view> ids;
  for (const Entry& entry : entries) ids.push_back(entry.id);
  return listed(ids);
}

class Parser {
 public:
  Parser(std::span<const char* const> words, const scenario::Catalogue& catalogue)
      : words_(words), catalogue_(catalogue) {}

  Parsed parse() {
    while (at_ < words_.size() && error_.empty()) {
      const std::string_view word = words_[at_++];
      if (word == "--" && !only_names_) {
        only_names_ = true;
      } else if (only_names_ || word == "-" || !word.starts_with('-')) {
        name(word);
      } else {
        option(word);
      }
    }
    if (error_.empty()) check();
    if (!error_.empty()) return {std::nullopt, std::move(error_)};
    return {std::move(arguments_), {}};
  }

 private:
  // Always false, so that a caller can return it.
  bool fail(std::string_view where, std::string_view expected, std::string_view found) {
    error_ = where.empty() ? "" : std::string(where) + ": ";
    const std::string_view what = found == "\"\"" ? "nothing" : found;
    error_ += "expected " + std::string(expected) + ", found " + std::string(what);
    return false;
  }

  template <class Meaning, std::size_t count>
  bool choose(std::string_view where, const Choice<Meaning> (&choices)[count],
              std::string_view word, Meaning& chosen) {
    std::vector<std::string_view> ids;
    for (const auto& [id, meaning] : choices) {
      ids.push_back(id);
      if (id == word) {
        chosen = meaning;
        return true;
      }
    }
    return fail(where, listed(ids), scenario::shown(word));
  }

  void name(std::string_view word) {
    if (!has_command_) {
      has_command_ = choose("", kCommands, word, command_);
    } else if (!is_of_scenario()) {
      fail("", "nothing after " + std::string(command_name()), scenario::shown(word));
    } else if (has_file_) {
      fail("", "one file", scenario::shown(word) + " as well");
    } else {
      has_file_ = true;
      arguments_.file = word;
    }
  }

  void option(std::string_view word) {
    const std::size_t equals = word.find('=');
    const std::string_view option = word.substr(0, equals);
    std::optional<std::string_view> value;
    if (equals != word.npos) value = word.substr(equals + 1);

    if (option == "--help" || option == "-h" || option == "--version") {
      // These two take precedence over everything else.
      if (!answer_) answer_ = option == "--version" ? Command::kVersion : Command::kHelp;
    } else if (option == "--jsonl" || option == "--explain" || option == "--margins") {
      (option == "--jsonl"     ? arguments_.json_lines
       : option == "--explain" ? arguments_.explain
                               : arguments_.margins) = true;
      if (value) fail(option, "no value", scenario::shown(*value));
    } else if (option == "--format" || option == "--lang" || option == "--preset" ||
               option == "--rules" || option == "--method" || option == "--compare" ||
               option == "--list") {
      if (!value && at_ < words_.size()) value = words_[at_++];
      with_value(option, value.value_or(""));
    } else {
      fail("",
           "--preset, --rules, --compare, --method, --list, --format, --explain, --margins, "
           "--jsonl, --lang, --help or --version",
           scenario::shown(word));
    }
  }

  void with_value(std::string_view option, std::string_view value) {
    if (option == "--format") {
      choose(option, kFormats, value, arguments_.format);
    } else if (option == "--lang") {
      choose(option, kLanguages, value, arguments_.language);
    } else if (option == "--preset") {
      arguments_.preset = catalogue_.election(value);
      if (arguments_.preset == nullptr) {
        fail(option, listed_ids(catalogue_.elections()), scenario::shown(value));
      }
    } else if (option == "--list") {
      // Which lists there are is known when the scenario has been read.
      if (value.empty()) fail(option, "a list's id", "nothing");
      arguments_.lists.emplace_back(value);
    } else if (option == "--compare") {
      compare(value);
    } else if (option == "--method") {
      arguments_.method = scenario::method_of(value);
      if (!arguments_.method) fail(option, scenario::method_ids(), scenario::shown(value));
    } else {
      arguments_.rules = catalogue_.rule_set(value);
      if (arguments_.rules == nullptr) {
        fail(option, listed_ids(catalogue_.rule_sets()), scenario::shown(value));
      }
    }
  }

  // "ID,ID": each of them a rule set, none twice.
  void compare(std::string_view ids) {
    arguments_.compare.clear();
    while (error_.empty()) {
      const std::size_t comma = ids.find(',');
      const std::string_view id = ids.substr(0, comma);
      const scenario::RuleSet* const set = catalogue_.rule_set(id);
      if (set == nullptr) {
        fail("--compare", listed_ids(catalogue_.rule_sets()), scenario::shown(id));
      } else if (std::ranges::find(arguments_.compare, set) != arguments_.compare.end()) {
        fail("--compare", "each rule set once", scenario::shown(id) + " twice");
      } else {
        arguments_.compare.push_back(set);
      }
      if (comma == ids.npos) return;
      ids.remove_prefix(comma + 1);
    }
  }

  // Checks combinations of arguments, where each is valid on its own.
  bool check() {
    if (answer_) {
      arguments_.command = *answer_;
      return true;
    }
    if (!has_command_) return fail("", "seats, why, presets, rules or --help", "nothing");
    arguments_.command = command_;
    if (!has_its_options()) return false;
    if (command_ != Command::kSeats && is_of_seats_only(arguments_.format)) {
      return fail("--format", "json or table", format_name());
    }
    if (!is_of_scenario()) return true;
    if (arguments_.preset != nullptr && has_file_) {
      return fail("--preset", "no file beside it", scenario::shown(arguments_.file));
    }
    if (arguments_.preset != nullptr && arguments_.json_lines) {
      return fail("--jsonl", "a file of scenarios", "a preset");
    }
    if (!arguments_.compare.empty()) {
      const char* const beside = arguments_.rules != nullptr ? "--rules"
                                 : arguments_.method         ? "--method"
                                 : arguments_.explain        ? "--explain"
                                 : arguments_.margins        ? "--margins"
                                                             : nullptr;
      if (beside)
        return fail("--compare", "no --rules, --method, --explain or --margins beside it", beside);
    }
    arguments_.json_lines |= is_of_lines(arguments_.file);
    const bool picture = arguments_.format == Format::kSvg;
    if (arguments_.json_lines && (picture || arguments_.format == Format::kTable)) {
      return fail("--format",
                  command_ == Command::kWhy ? "json for one scenario a line"
                                            : "json or csv for one scenario a line",
                  format_name());
    }
    if (arguments_.explain && is_of_seats_only(arguments_.format)) {
      return fail("--format", "json or table with --explain", format_name());
    }
    if (picture && (arguments_.margins || !arguments_.compare.empty())) {
      const char* const beside = arguments_.margins ? "--margins" : "--compare";
      return fail("--format", "json, table or csv with " + std::string(beside), format_name());
    }
    return true;
  }

  // True for the commands that read a scenario.
  bool is_of_scenario() const { return command_ == Command::kSeats || command_ == Command::kWhy; }

  // Whether all options that were given belong to the command.
  bool has_its_options() {
    const bool seats = command_ == Command::kSeats;
    const bool why = command_ == Command::kWhy;
    struct Option {
      const char* name;
      bool given;
      bool belongs;
      const char* to;
    };
    const Option options[] = {
        {"--preset", arguments_.preset != nullptr, seats || why, "seats or why"},
        {"--rules", arguments_.rules != nullptr, seats || why, "seats or why"},
        {"--method", arguments_.method.has_value(), seats || why, "seats or why"},
        {"--compare", !arguments_.compare.empty(), seats, "seats"},
        {"--jsonl", arguments_.json_lines, seats || why, "seats or why"},
        {"--explain", arguments_.explain, seats, "seats"},
        {"--margins", arguments_.margins, seats, "seats"},
        {"--list", !arguments_.lists.empty(), why, "why"}};
    for (const auto& [name, given, belongs, to] : options) {
      if (given && !belongs) {
        return fail(name, "the command " + std::string(to), command_name());
      }
    }
    return true;
  }

  // Both extensions are common, in upper or lower case.
  static bool is_of_lines(std::string file) {
    for (char& c : file) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c;
    return file.ends_with(".jsonl") || file.ends_with(".ndjson");
  }

  static bool is_of_seats_only(Format format) {
    return format == Format::kCsv || format == Format::kSvg;
  }

  std::string_view format_name() const {
    for (const auto& [id, format] : kFormats) {
      if (format == arguments_.format) return id;
    }
    return {};
  }

  std::string_view command_name() const {
    for (const auto& [id, command] : kCommands) {
      if (command == command_) return id;
    }
    return {};
  }

  std::span<const char* const> words_;
  const scenario::Catalogue& catalogue_;
  std::size_t at_ = 0;
  Arguments arguments_;
  Command command_ = Command::kSeats;
  std::optional<Command> answer_;
  bool has_command_ = false;
  bool has_file_ = false;
  bool only_names_ = false;
  std::string error_;
};

}  // namespace

Parsed parse(std::span<const char* const> words, const scenario::Catalogue& catalogue) {
  return Parser(words, catalogue).parse();
}

std::string_view tag(Language language) {
  for (const auto& [id, meaning] : kLanguages) {
    if (meaning == language) return id;
  }
  return {};
}

}  // namespace cli
