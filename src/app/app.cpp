#include "app/app.h"

#include <algorithm>
#include <utility>

#include "app/sections/describe.h"
#include "app/sections/sections.h"
#include "scenario/text.h"

namespace app {

App::App(std::shared_ptr<const LanguagePack> language)
    : language_(std::move(language)), state_(official(language_->catalogue.elections().front())) {
  show();
}

void App::show() {
  result_ = scenario::compute(state_.scenario);
  outline_.reset();
  figure_.reset();
  refused_.reset();
  ++revision_;
}

const Outline& App::outline() const {
  if (!outline_) outline_ = described();
  return *outline_;
}

const Outline& App::figure() const {
  if (outline_) return *outline_;
  if (!figure_) figure_ = describe_figure(subject());
  return *figure_;
}

Subject App::subject() const {
  return {language_->catalogue, language_->words, state_, result_};
}

std::string App::title() const {
  return describe_title(subject());
}

std::string App::change() const {
  return describe_change(subject(), told_ ? &*told_ : nullptr);
}

Outline App::described() const {
  bool lacking = false;
  const words::Words words = language_->words.noting(lacking);
  const Subject subject{language_->catalogue, words, state_, result_};
  Outline outline = describe(subject, told_ ? &*told_ : nullptr);
  // A paused replay announces its step. A running one would never finish its sentence.
  const Section* const replay = outline.section(id::kReplay);
  const auto* const step = replay ? replay->find<Sentence>(id::kReplayCaption) : nullptr;
  if (told_ && step && outline.playing == 0 && outline.status.empty()) {
    for (const Run& run : step->runs) {
      if (run.style != Run::Style::kCitation) outline.status += run.text;
    }
  }
  // What is shown needs the missing texts: ask again until they have been loaded.
  if (lacking) ++wishes_;
  outline.wants_more = words.complete() ? 0 : wishes_;
  if (refused_) {
    // Short, and without characters that would break the sentence.
    std::string shown = scenario::shown(refused_->value);
    shown = shown.substr(1, shown.size() - 2);
    outline.status = words.say(
        refused_->action.starts_with("share/") ? "status.refused_share" : "status.refused",
        {{"value", shown}});
    outline.refused = refused_->action;
  }
  return outline;
}

bool App::must_wait(std::string_view action) const {
  if (language_->words.complete()) return false;
  constexpr std::string_view kOpen = "open/";
  if (!action.starts_with(kOpen)) return action.starts_with("example/") || action == "replay/play";
  return !state_.viewing.open.contains(action.substr(kOpen.size()));
}

bool App::act(std::string_view action, std::string_view value) {
  if (must_wait(action)) {
    const std::pair wish{std::string(action), std::string(value)};
    if (std::ranges::find(waiting_, wish) == waiting_.end()) waiting_.push_back(wish);
    ++wishes_;
    show();
    return true;
  }
  const bool done = apply(action, value, {language_->catalogue, language_->words, result_}, state_);
  show();
  if (!done) refused_ = Refused{std::string(action), std::string(value)};
  return done;
}

void App::status_told() {
  if (!refused_) told_ = Told{state_.scenario, result_};
}

scenario::Read App::load(std::string_view json) {
  scenario::Read read = scenario::read(json, language_->catalogue);
  if (read.scenario) {
    change_to(state_, loaded(*read.scenario, state_.election));
    show();
  }
  return read;
}

std::string App::saved_state(Saved what) const {
  if (waiting_open_.empty()) return save(state_, language_->catalogue, what);
  State state = state_;
  open_waiting(state.viewing.open);
  return save(state, language_->catalogue, what);
}

void App::open_waiting(Ids& open) const {
  for (const std::string& id : waiting_open_) {
    if (!open.contains(id)) open.toggle(id);
  }
}

std::optional<scenario::Problem> App::restore(std::string_view json) {
  const Ids before = state_.viewing.open;
  if (auto problem = app::restore(state_, json, language_->catalogue)) return problem;
  if (!language_->words.complete()) {
    const Ids wanted = std::exchange(state_.viewing.open, {});
    for (const std::string& id : wanted) {
      Ids& to = before.contains(id) ? state_.viewing.open : waiting_open_;
      if (!to.contains(id)) to.toggle(id);
    }
    if (!waiting_open_.empty()) ++wishes_;
  }
  show();
  return std::nullopt;
}

void App::set_language(std::shared_ptr<const LanguagePack> language) {
  // The last announcement was in the other language.
  if (language->words.tag() != language_->words.tag()) told_.reset();
  language_ = std::move(language);
  if (!language_->words.complete()) return show();
  open_waiting(state_.viewing.open);
  waiting_open_ = {};
  show();
  for (const auto& [action, value] : std::exchange(waiting_, {})) act(action, value);
}

std::string App::scenario_json() const {
  return scenario::write(state_.scenario);
}

std::string App::result_json() const {
  return scenario::write_result(state_.scenario, result_);
}

}  // namespace app
