// The wording of the law behind a sentence, shown on demand.
#include <utility>

#include "app/describe.h"

namespace app {
namespace {

// The rule sets under which the quoted text, that of 1 January 2023, was or is
// in force; Art. 97-1 reads the same on 1 July 2026.
bool is_in_force(const Subject& subject) {
  const std::string& rules = subject.state.scenario.rules_id;
  if (subject.state.scenario.rules.method != seats::Method::kHareLargestRemainder) return false;
  return rules == "mazhilis-2023" || rules == "kurultai-2026";
}

}  // namespace

void add_law(const Subject& subject, std::string_view id, std::vector<Node>& nodes) {
  auto* const sentence = nodes.empty() ? nullptr : std::get_if<Sentence>(&nodes.back());
  if (!sentence || !is_in_force(subject)) return;
  const words::Words& words = subject.words;
  const std::string key(id);
  const std::string article = words.say("law.article." + key);
  Control& more = sentence->more.emplace();
  more.kind = Control::Kind::kToggle;
  more.action = "open/law-" + key;
  more.label = words.say("law.show", {{"article", article}});
  more.text = words.say("law.show_brief");
  more.on = is_open(subject, "law-" + key);
  if (!more.on) return;
  nodes.emplace_back(Quote{.id = "law-" + key,
                           .language = words.tag(),
                           .text = words.say("law.text." + key),
                           .source = words.say("law.source", {{"article", article}})});
}

}  // namespace app
