#include "cli/questions.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "app/sections/questions.h"
#include "cli/explain.h"

namespace cli {
namespace {

using Json = nlohmann::ordered_json;
using seats::Question;

// Calls `tell` with the questions, and each that is asked for.
template <class Tell>
void for_each(const Told& told, std::span<const std::string> lists, Tell tell) {
  const app::State state = app::loaded(told.scenario, "");
  const app::Subject subject{told.catalogue, told.words, state, told.result};
  const app::Questions questions(subject);
  std::vector<const Question*> asked;
  if (lists.empty()) asked = questions.of_result();
  for (const std::string& list : lists) {
    for (const Question* const one : questions.of_list(app::line_of(state, list))) {
      if (std::ranges::find(asked, one) == asked.end()) asked.push_back(one);
    }
  }
  for (const Question* const one : asked) tell(questions, *one);
}

Json figure(const Question& question, const seats::Figure& of) {
  const auto value = [&](int at) { return question.values[static_cast<std::size_t>(at)]; };
  if (of.by < 0) return value(of.at);
  return {{"numerator", value(of.at)}, {"denominator", value(of.by)}};
}

Json by_list(const Told& told, const seats::Changes& changes) {
  Json json = Json::object();
  for (std::size_t i = 0; i < told.scenario.lists.size(); ++i) {
    if (changes[i] != 0) json[told.scenario.lists[i].id] = changes[i];
  }
  return json;
}

}  // namespace

std::string questions_text(const Told& told, std::span<const std::string> lists,
                           std::string_view title) {
  std::string text = std::string(title) + '\n';
  for_each(told, lists, [&](const app::Questions& questions, const Question& one) {
    text += '\n' + questions.asked(one) + '\n' + plain(questions.answered(one)) + '\n';
  });
  return text;
}

std::string questions_json(const Told& told, std::span<const std::string> lists, int indent) {
  Json json;
  json["format"] = "mazhilis-questions";
  json["version"] = 1;
  // Whose votes and what rules these are, as every file says it.
  const Json about = Json::parse(scenario::about_text(told.about, told.scenario));
  for (const auto& [key, value] : about.items()) json[key] = value;
  json["questions"] = Json::array();
  for_each(told, lists, [&](const app::Questions& questions, const Question& one) {
    const seats::Ask kind = ask(one.answer);
    Json& added = json["questions"].emplace_back();
    added["question"] = id_of(kind);
    added["answer"] = id_of(one.answer);
    for (const auto& [name, who] : {std::pair("list", one.who), {"other", one.other}}) {
      if (seats::is_list(who)) added[name] = told.scenario.lists[static_cast<std::size_t>(who)].id;
    }
    added["figures"] = Json::object();
    for (const seats::Figure& of : seats::figures(one.answer)) {
      // No number of votes leads there.
      const bool none = of.at == seats::kMore && one.values[seats::kMore] == 0;
      added["figures"][std::string(of.name)] = none ? Json() : figure(one, of);
    }
    if (seats::supposes(kind)) added["changes"] = by_list(told, questions.changes(one));
    if (kind == seats::Ask::kSize) {
      added["changes_with_one_fewer"] = by_list(told, questions.changes(one, true));
    }
    added["text"] = {{"question", questions.asked(one)},
                     {"answer", plain(questions.answered(one))}};
  });
  return json.dump(indent);
}

}  // namespace cli
