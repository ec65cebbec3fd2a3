// The core as a module for other people's scripts: a scenario's text in, one text
// out. The other side is module/mazhilis-core.mjs.
#include <emscripten/em_macros.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "module/rules.h"
#include "scenario/about.h"
#include "scenario/catalogue.h"
#include "scenario/json_text.h"
#include "scenario/result.h"

namespace {

// The question, then its answer, which stands until the next question.
std::string text;

const scenario::Catalogue& catalogue() {
  static const scenario::Catalogue known = scenario::Catalogue::read(core::kKnown);
  return known;
}

std::string answer(std::string_view json, bool with_margins) {
  const scenario::Document document = scenario::parse(json);
  const scenario::Read read = scenario::read_file(document, catalogue());
  if (!read.scenario) {
    scenario::JsonText problem;
    return problem.open('{').text("problem", read.problem.message()).close('}').take();
  }
  scenario::JsonText warnings;
  warnings.open('[');
  for (const std::string& path : read.warnings) warnings.text(path + ": unknown field, left out");
  const scenario::Result result = compute(*read.scenario);
  seats::Margins margins;
  if (with_margins) margins = compute_margins(*read.scenario);
  const scenario::About about =
      scenario::about(*read.scenario, catalogue(), document.root["election"].text);
  return R"({"warnings":)" + warnings.close(']').take() + R"(,"result":)" +
         with_about(write_result(*read.scenario, result, -1, with_margins ? &margins : nullptr),
                    about, -1) +
         '}';
}

}  // namespace

extern "C" {

/// Makes room for a question of so many bytes, in the answer's place, and says where.
EMSCRIPTEN_KEEPALIVE char* room(std::size_t bytes) {
  text = std::string(bytes, '\0');
  return text.data();
}

/// Answers the question, the first `bytes` in the room: {"problem": "lists[3].votes:
/// expected …"}, or {"warnings": ["x: unknown field, left out"], "result": …}. It
/// ends with a zero.
EMSCRIPTEN_KEEPALIVE const char* answer(std::size_t bytes, bool with_margins) {
  text = answer(std::string_view(text).substr(0, bytes), with_margins);
  return text.c_str();
}

/// The rule sets that a scenario may name, as the answers end: {"rules": …}.
EMSCRIPTEN_KEEPALIVE const char* rules() {
  return core::kRules;
}

}  // extern "C"
