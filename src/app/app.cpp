#include "app/app.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "app/describe.h"
#include "scenario/text.h"

namespace app {
namespace {

// A whole number of 0 or more, digits only, or -1.
std::int64_t whole_number(std::string_view text) {
  std::int64_t n = -1;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, n);
  const bool sign = text.starts_with('-');  // "-0" would be 0
  return !sign && error == std::errc() && stop == end ? n : -1;
}

// Without the spaces around it: plain ones, and the two that do not break a line.
std::string_view trimmed(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view space : {" ", "\t", "\u00A0", "\u202F"}) {
      const std::size_t before = text.size();
      if (text.starts_with(space)) text.remove_prefix(space.size());
      if (text.ends_with(space)) text.remove_suffix(space.size());
      again = again || text.size() < before;
    }
  }
  return text;
}

// "53,9" of " 53,9 % ".
std::string_view without_percent(std::string_view text) {
  text = trimmed(text);
  if (text.ends_with('%')) text.remove_suffix(1);
  return trimmed(text);
}

}  // namespace

seats::Votes votes_of_share(std::string_view text, seats::Votes total) {
  text = without_percent(text);
  constexpr int kDecimals = 6;
  const auto point = text.find_first_of(".,");
  const std::string_view whole = text.substr(0, point);
  std::string decimals(point == text.npos ? "" : text.substr(point + 1));
  if (decimals.size() > kDecimals || (point != text.npos && decimals.empty())) return -1;
  decimals.resize(kDecimals, '0');
  const std::int64_t units = whole_number(whole);
  const std::int64_t fraction = whole_number(decimals);
  if (units < 0 || units > 100 || fraction < 0) return -1;
  constexpr std::int64_t kUnit = 1'000'000;
  const std::int64_t share = units * kUnit + fraction;
  if (share > 100 * kUnit) return -1;
  __extension__ using Wide = unsigned __int128;
  const Wide votes = static_cast<Wide>(share) * static_cast<Wide>(total);
  constexpr Wide kWhole = Wide{100} * kUnit;
  return static_cast<seats::Votes>((votes + kWhole - 1) / kWhole);
}

App::App(const scenario::Catalogue& catalogue, words::Words words)
    : catalogue_(catalogue),
      words_(std::move(words)),
      state_(official(catalogue.elections().front())) {
  show();
}

void App::show() {
  result_ = scenario::compute(state_.scenario);
  outline_ = describe({catalogue_, words_, state_, result_});
  ++revision_;
}

bool App::act(std::string_view action, std::string_view value) {
  const bool done = apply(action, value);
  show();
  if (!done) {
    // Short, and without characters that would break the sentence.
    std::string shown = scenario::shown(value);
    shown = shown.substr(1, shown.size() - 2);
    outline_.status = words_.say("status.refused", {{"value", shown}});
  }
  return done;
}

bool App::apply(std::string_view action, std::string_view value) {
  const auto slash = action.find('/');
  const std::string_view verb = action.substr(0, slash);
  const std::string_view object = slash == action.npos ? "" : action.substr(slash + 1);

  const int line = line_of(state_, object);
  if (verb == "lock") {
    if (line >= 0) toggle_lock(state_, line);
    return line >= 0;
  }
  if (verb == "votes" || verb == "share" || verb == "less" || verb == "more") {
    if (line < 0) return false;
    const seats::Votes total = ballots(state_);
    const seats::Votes now = lines(state_)[static_cast<std::size_t>(line)];
    // A share that is shown already is no wish to move.
    if (verb == "share" && without_percent(value) == without_percent(words_.percent(now, total))) {
      return true;
    }
    const seats::Votes step = votes_of_share("0.01", total);
    const seats::Votes to = verb == "votes"   ? whole_number(value)
                            : verb == "share" ? votes_of_share(value, total)
                            : verb == "more"  ? now + step
                                              : std::max<seats::Votes>(0, now - step);
    if (to < 0) return false;
    move_line(state_, line, to);
    return true;
  }
  if (verb == "district") {
    const std::int64_t number = whole_number(object);
    const bool known = value.empty() || value == scenario::kIndependentId ||
                       value == scenario::kVacantId ||
                       (value != kAgainstAllId && line_of(state_, value) >= 0);
    if (number < 1 || number > state_.scenario.rules.district_seats || !known) return false;
    // Who won a confirmed district is known and cannot be made unknown.
    if (value.empty() && is_confirmed(state_, static_cast<int>(number))) return false;
    give_district(state_, static_cast<int>(number), value);
    return true;
  }
  if (action == "rules") {
    if (value == state_.scenario.rules_id) return true;  // a file's own ones have no id
    const scenario::RuleSet* const rules = catalogue_.rule_set(value);
    if (!rules || !fits(state_, *rules)) return false;
    set_rules(state_, *rules);
    return true;
  }
  if (action == "election" || action == "reset") {
    if (action == "election" && value.empty() && state_.own) return true;  // the file shown
    const auto* const election = catalogue_.election(action == "reset" ? state_.election : value);
    if (election) state_ = official(*election);
    return election != nullptr;
  }
  return false;
}

scenario::Read App::load(std::string_view json) {
  scenario::Read read = scenario::read(json, catalogue_);
  if (read.scenario) {
    state_ = loaded(*read.scenario, state_.election);
    show();
  }
  return read;
}

void App::set_words(words::Words words) {
  words_ = std::move(words);
  show();
}

std::string App::scenario_json() const {
  return scenario::write(state_.scenario);
}

std::string App::result_json() const {
  return scenario::write_result(state_.scenario, result_);
}

}  // namespace app
