#include "cli/explain.h"

namespace cli {

std::vector<std::string> working(const Told& told, app::Depth depth) {
  const app::State state = app::loaded(told.scenario, "");
  std::vector<std::string> sentences;
  for (const app::Node& node :
       app::working({told.catalogue, told.words, state, told.result}, depth)) {
    const auto* const sentence = std::get_if<app::Sentence>(&node);
    if (!sentence) continue;
    std::string text = sentence->number > 0 ? std::to_string(sentence->number) + ". " : "";
    for (const app::Run& run : sentence->runs) {
      const bool citation = run.style == app::Run::Style::kCitation;
      text += citation ? '(' + run.text + ')' : run.text;
    }
    sentences.push_back(std::move(text));
  }
  return sentences;
}

}  // namespace cli
