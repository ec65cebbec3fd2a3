// The wording of the law behind a sentence, shown on demand.
#include <utility>

#include "app/sections/describe.h"

namespace app {

void add_law(const Subject& subject, std::string_view id, std::vector<Node>& nodes) {
  auto* const sentence = nodes.empty() ? nullptr : std::get_if<Sentence>(&nodes.back());
  if (!sentence) return;
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
  // The quotes are from the text of 1 January 2023; the Kurultai's rules are from a later one.
  const bool later = subject.state.scenario.rules_id == kKurultai;
  nodes.emplace_back(Quote{
      .id = "law-" + key,
      .language = words.tag(),
      .text = words.say("law.text." + key),
      .source = words.say(later ? "law.source_unchanged" : "law.source", {{"article", article}})});
}

}  // namespace app
