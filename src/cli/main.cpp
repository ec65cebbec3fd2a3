// The command line: reads a scenario and prints its seats.
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/sections/describe.h"
#include "cli/arguments.h"
#include "cli/comparison.h"
#include "cli/csv.h"
#include "cli/explain.h"
#include "cli/input.h"
#include "cli/listing.h"
#include "cli/questions.h"
#include "cli/table.h"
#include "picture/chamber_svg.h"
#include "scenario/about.h"
#include "scenario/text.h"
#include "words/built_in.h"

namespace {

using scenario::Catalogue;

enum ExitStatus : int { kDone = 0, kNotWritten = 1, kBadInput = 2 };

// Prints an error: one line on standard error.
void complain(std::string_view what) {
  const std::string line = "mazhilis: " + std::string(what) + '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

// Standard output. A full disk or a closed pipe is an error.
class Output {
 public:
  void print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) < text.size()) failed();
  }
  bool has_failed() const { return error_ != 0; }

  ExitStatus finish(ExitStatus status) {
    if (std::fflush(stdout) != 0) failed();
    if (!has_failed()) return status;
    complain("standard output: " + std::string(std::strerror(error_)));
    return kNotWritten;
  }

 private:
  void failed() {
    if (error_ == 0) error_ = errno;
  }

  int error_ = 0;
};

class Seats {
 public:
  Seats(const cli::Arguments& arguments, const Catalogue& catalogue, const words::Words& words,
        Output& output)
      : arguments_(arguments),
        file_(arguments.file.empty() ? "-" : arguments.file),
        catalogue_(catalogue),
        words_(words),
        output_(output) {}

  ExitStatus run() {
    if (arguments_.preset != nullptr) {
      const std::string& id = arguments_.preset->id;
      return tell(arguments_.preset->scenario, id, id, {}) ? kDone : kBadInput;
    }
    if (arguments_.file.empty() && isatty(STDIN_FILENO) != 0) {
      complain("expected a file, - for standard input or --preset, found nothing");
      return kBadInput;
    }
    cli::Input input(file_);
    if (!input.error().empty()) return unreadable(input);
    return arguments_.json_lines ? lines(input) : whole(input);
  }

 private:
  ExitStatus unreadable(const cli::Input& input) const {
    complain(file_ + ": " + input.error());
    return kBadInput;
  }

  ExitStatus whole(cli::Input& input) {
    const std::string text = input.whole();
    if (!input.error().empty()) return unreadable(input);
    return one(text, file_, {}) ? kDone : kBadInput;
  }

  // One result per line; a bad line is reported, and the others are still computed.
  ExitStatus lines(cli::Input& input) {
    ExitStatus status = kDone;
    std::string line;
    for (std::size_t number = 1; input.line(line) && !output_.has_failed(); ++number) {
      const bool whole = line.size() <= scenario::kMaxFileBytes;
      if (whole && line.find_first_not_of(" \t\r") == line.npos) continue;
      const std::string place = std::to_string(number);
      if (!one(line, file_ + ':' + place, place)) status = kBadInput;
    }
    return input.error().empty() ? status : unreadable(input);
  }

  // `place` names the scenario in messages, `line` is its row in a table of many.
  bool one(std::string_view json, const std::string& place, std::string_view line) {
    const scenario::Document document = scenario::parse(json);
    scenario::Read read = scenario::read_file(document, catalogue_);
    if (!read.scenario) {
      complain(place + ": " + read.problem.message());
      return false;
    }
    const std::string& of = document.root["election"].text;
    if (!tell(std::move(*read.scenario), of, place, line)) return false;
    for (const std::string& path : read.warnings) {
      complain(place + ": " + path + ": unknown field, left out");
    }
    return true;
  }

  bool compare(const scenario::Scenario& scenario, std::string_view of, const std::string& place,
               std::string_view line) {
    std::string error;
    std::vector<cli::Compared> all = cli::compared(scenario, arguments_.compare, error);
    if (!error.empty()) {
      complain(place + ": " + error);
      return false;
    }
    for (cli::Compared& one : all)
      one.about = scenario::about(one.scenario, catalogue_, of, arguments_.language);
    switch (arguments_.format) {
      case cli::Format::kJson:
        output_.print(cli::comparison_json(all, arguments_.json_lines ? -1 : 2) + '\n');
        break;
      case cli::Format::kTable:
        output_.print(cli::comparison_table(all, votes_of(scenario), catalogue_, words_,
                                            arguments_.language));
        break;
      case cli::Format::kCsv:
        columns();
        for (const cli::Compared& one : all) {
          // The rule set's id replaces the line number, or follows it.
          const std::string first = (line.empty() ? "" : std::string(line) + ',') + one.rules->id;
          output_.print(cli::csv_rows(
              {one.scenario, one.result, catalogue_, words_, arguments_.language, one.about},
              first));
        }
        break;
      case cli::Format::kSvg:  // of one chamber only: cli::parse checks that
        break;
    }
    return true;
  }

  // `of` is the election that the scenario names as its origin, if it does.
  bool tell(scenario::Scenario scenario, std::string_view of, const std::string& place,
            std::string_view line) {
    if (!arguments_.compare.empty()) return compare(scenario, of, place, line);
    if (arguments_.rules != nullptr) {
      scenario.rules_id = arguments_.rules->id;
      scenario.rules = arguments_.rules->rules;
      if (const auto problem = misfit(scenario)) {
        complain(place + ": " + problem->message());
        return false;
      }
    }
    std::string heading = title(scenario);
    if (arguments_.method && *arguments_.method != scenario.rules.method) {
      // With another method it is no longer the rule set of that id.
      scenario.rules.method = *arguments_.method;
      scenario.rules_id.clear();
    }
    if (scenario.rules.method != seats::Method::kHareLargestRemainder) {
      const std::string id(scenario::method_id(scenario.rules.method));
      heading += " · " + words_.say("method.name." + id);
    }
    if (arguments_.command == cli::Command::kWhy) return why(scenario, heading, of, place);
    const scenario::Result result = compute(scenario);
    std::optional<seats::Margins> margins;
    if (arguments_.margins) margins = compute_margins(scenario);
    const scenario::About about = scenario::about(scenario, catalogue_, of, arguments_.language);
    const cli::Told told{scenario,
                         result,
                         catalogue_,
                         words_,
                         arguments_.language,
                         about,
                         margins ? &*margins : nullptr};
    switch (arguments_.format) {
      case cli::Format::kJson:
        output_.print(json(told) + '\n');
        break;
      case cli::Format::kTable:
        output_.print(table(told, heading));
        if (arguments_.explain) output_.print('\n' + explanation(told));
        break;
      case cli::Format::kCsv:
        columns();
        output_.print(csv_rows(told, line));
        break;
      case cli::Format::kSvg:
        output_.print(picture(scenario, heading, about) + '\n');
        break;
    }
    return true;
  }

  bool why(const scenario::Scenario& scenario, std::string_view heading, std::string_view of,
           const std::string& place) {
    const scenario::Result result = compute(scenario);
    const scenario::About about = scenario::about(scenario, catalogue_, of, arguments_.language);
    const cli::Told told{scenario, result, catalogue_, words_, arguments_.language, about};
    for (const std::string& list : arguments_.lists) {
      if (std::ranges::find(scenario.lists, list, &scenario::ListEntry::id) ==
          scenario.lists.end()) {
        complain(place + ": --list: expected a list's id, found " + scenario::shown(list));
        return false;
      }
    }
    const int indent = arguments_.json_lines ? -1 : 2;
    output_.print(arguments_.format == cli::Format::kTable
                      ? cli::questions_text(told, arguments_.lists, heading)
                      : cli::questions_json(told, arguments_.lists, indent) + '\n');
    return true;
  }

  // The chamber as the page describes it.
  std::string picture(const scenario::Scenario& scenario, std::string heading,
                      const scenario::About& about) const {
    const scenario::Result result = compute(scenario);
    const app::State state = app::loaded(scenario, "");
    const app::Section seats = app::describe_seats({catalogue_, words_, state, result});
    return picture::chamber_svg(seats, {.title = std::move(heading),
                                        .language = words_.tag(),
                                        .about = about_text(about, scenario)});
  }

  std::string json(const cli::Told& told) const {
    const int indent = arguments_.json_lines ? -1 : 2;
    std::string result = with_about(write_result(told.scenario, told.result, indent, told.margins),
                                    told.about, indent);
    if (!arguments_.explain) return result;
    auto with_working = nlohmann::ordered_json::parse(result);
    with_working["working"] = cli::working(told, app::Depth::kWhole);
    return with_working.dump(indent);
  }

  static std::string explanation(const cli::Told& told) {
    std::string text;
    for (const std::string& sentence : cli::working(told, app::Depth::kWhole))
      text += sentence + '\n';
    return text;
  }

  // The heading of a table of many, printed once and only if a row follows.
  void columns() {
    if (arguments_.format != cli::Format::kCsv || columns_done_) return;
    if (arguments_.compare.empty()) {
      output_.print(cli::csv_heading(arguments_.json_lines, arguments_.margins));
    } else {
      output_.print((arguments_.json_lines ? "line,rules," : "rules,") +
                    cli::csv_heading(false, false));
    }
    columns_done_ = true;
  }

  std::string votes_of(const scenario::Scenario& scenario) const {
    return arguments_.preset != nullptr ? arguments_.preset->name.in(arguments_.language)
                                        : scenario.title;
  }

  std::string title(const scenario::Scenario& scenario) const {
    const scenario::RuleSet* const rules = catalogue_.rule_set(scenario.rules_id);
    const std::string by =
        rules == nullptr ? words_.say("cli.own_rules") : rules->name.in(arguments_.language);
    const std::string title = votes_of(scenario);
    return title.empty() ? by : title + " · " + by;
  }

  const cli::Arguments& arguments_;
  std::string file_;
  const Catalogue& catalogue_;
  const words::Words& words_;
  Output& output_;
  bool columns_done_ = false;
};

ExitStatus run(const cli::Arguments& arguments, const Catalogue& catalogue, Output& output) {
  const words::Words texts = words::Words::read(words::built_in(cli::tag(arguments.language)));
  const bool as_table = arguments.format == cli::Format::kTable;
  switch (arguments.command) {
    case cli::Command::kSeats:
    case cli::Command::kWhy:
      return Seats(arguments, catalogue, texts, output).run();
    case cli::Command::kPresets:
      output.print(as_table ? cli::presets_table(catalogue, texts, arguments.language)
                            : cli::presets_json(catalogue));
      break;
    case cli::Command::kRules:
      output.print(as_table ? cli::rules_table(catalogue, texts, arguments.language)
                            : cli::rules_json(catalogue));
      break;
    case cli::Command::kHelp:
      output.print(texts.say("cli.help"));
      break;
    case cli::Command::kVersion:
      output.print("mazhilis " MAZHILIS_VERSION "\n");
      break;
  }
  return kDone;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe then fails the write, and is reported
  const Catalogue& catalogue = Catalogue::built_in();
  const std::span<const char* const> words(argv, static_cast<std::size_t>(argc));
  const cli::Parsed parsed = cli::parse(words.subspan(argc > 0 ? 1 : 0), catalogue);
  if (!parsed.arguments) {
    complain(parsed.error);
    return kBadInput;
  }
  Output output;
  const ExitStatus status = run(*parsed.arguments, catalogue, output);
  return output.finish(status);
}
