// The core as a module for other scripts: takes the text of a scenario and returns the
// answer as a text. module/mazhilis-core.mjs is the JavaScript side.
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

// The request, then its answer, which is valid until the next request.
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

/// Makes room for a request of `bytes` bytes, over the last answer, and returns its address.
EMSCRIPTEN_KEEPALIVE char* room(std::size_t bytes) {
  text = std::string(bytes, '\0');
  return text.data();
}

/// Answers the request, the first `bytes` bytes of the room: {"problem": "lists[3].votes:
/// expected …"}, or {"warnings": ["x: unknown field, left out"], "result": …}. The text
/// ends with a zero.
EMSCRIPTEN_KEEPALIVE const char* answer(std::size_t bytes, bool with_margins) {
  text = answer(std::string_view(text).substr(0, bytes), with_margins);
  return text.c_str();
}

/// The rule sets that a scenario may name, as a text that ends like the answers: {"rules": …}.
EMSCRIPTEN_KEEPALIVE const char* rules() {
  return core::kRules;
}

}  // extern "C"
