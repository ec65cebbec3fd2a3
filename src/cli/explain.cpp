#include "cli/explain.h"

namespace cli {

std::string plain(const std::vector<app::Run>& runs) {
  std::string text;
  for (const app::Run& run : runs) {
    const bool citation = run.style == app::Run::Style::kCitation;
    text += citation ? '(' + run.text + ')' : run.text;
  }
  return text;
}

std::vector<std::string> working(const Told& told, app::Depth depth) {
  const app::State state = app::loaded(told.scenario, "");
  std::vector<std::string> sentences;
  for (const app::Node& node :
       app::working({told.catalogue, told.words, state, told.result}, depth)) {
    const auto* const sentence = std::get_if<app::Sentence>(&node);
    if (!sentence) continue;
    const std::string step = sentence->number > 0 ? std::to_string(sentence->number) + ". " : "";
    sentences.push_back(step + plain(sentence->runs));
  }
  return sentences;
}

}  // namespace cli
