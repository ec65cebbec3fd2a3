// The live sentence: what has changed since the last announcement of a screen reader.
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "app/sections/holders.h"

namespace app {
namespace {

// "Amanat 62, Auyl 8": the seats of every holder, for states that
// cannot be compared. They add up to the chamber. For a long ballot only the first holders are
// named, and the seats of the others are added up: a long text would push the list below it down.
std::string all_seats_told(const Subject& subject) {
  constexpr std::size_t kMost = 10;
  const bool brief = subject.state.scenario.lists.size() > kMost;
  const words::Words& words = subject.words;
  std::string seats;
  std::size_t named = 0;
  seats::Seats others = 0;
  for (const Holder& holder : holders(subject)) {
    if ((brief || !seats::is_list(holder.who)) && holder.seats() == 0) continue;
    if (brief && named == kMost) {
      others += holder.seats();
      continue;
    }
    words::join(seats, subject.with_number(holder_name(subject, holder.who), holder.seats()));
    ++named;
  }
  if (others > 0) words::join(seats, subject.with_number(words.say("status.others"), others));
  return words.say("status.seats", {{"seats", seats}});
}

bool same_lists(const scenario::Scenario& a, const scenario::Scenario& b) {
  return std::ranges::equal(a.lists, b.lists, {}, &scenario::ListEntry::id,
                            &scenario::ListEntry::id);
}

// `text`, and by how many seats it is more or fewer than before.
std::string with_change(const words::Words& words, std::string text, seats::Seats change) {
  if (change == 0) return text;
  return words.say(change > 0 ? "told.plus" : "told.minus",
                   {{"told", text}, {"count", words.number(std::abs(change))}});
}

// "Baytaq 5.10%": a line of the ballot and its share.
std::string with_share(const Subject& subject, std::size_t line) {
  const bool is_list = line < subject.state.scenario.lists.size();
  const std::string name =
      is_list ? subject.list_name(static_cast<int>(line)) : subject.words.say("votes.against_all");
  return name + "\u00A0" +
         subject.words.percent(lines(subject.state)[line], ballots(subject.state));
}

// A list and its standing: "Baytaq 5.10%: passes the threshold, 4 seats"; and the change
// in its seats, unless it crossed the threshold, which implies one.
std::string standing(const Subject& subject, const Told& told, int list) {
  const words::Words& words = subject.words;
  const seats::ListTrace& now = subject.result.trace.lists[list];
  const char* const key = now.passed ? "told.over" : now.admitted ? "told.admitted" : "told.under";
  const seats::Seats seats = subject.result.seats_of(list);
  std::string text = words.say(
      key, {{"list", with_share(subject, list)}, {"seats", words.count("count.seats", seats)}});
  if (now.passed != told.result.trace.lists[list].passed) return text;
  return with_change(words, std::move(text), seats - told.result.seats_of(list));
}

// The line that was moved, if its votes differ from those last announced.
std::string moved_line(const Subject& subject, const Told& told) {
  const int moving = subject.state.moving;
  if (moving < 0) return {};
  const auto line = static_cast<std::size_t>(moving);
  const scenario::Scenario& now = subject.state.scenario;
  const scenario::Scenario& before = told.scenario;
  if (line >= now.lists.size()) {
    if (before.against_all == now.against_all) return {};
    return with_share(subject, line) + ": " + subject.words.say("votes.no_seats_brief");
  }
  if (before.lists[line].votes == now.lists[line].votes) return {};
  return standing(subject, told, moving);
}

// Every other list that crossed the threshold or whose seats changed, in ballot order.
std::vector<std::string> others(const Subject& subject, const Told& told, int moved) {
  std::vector<std::string> all;
  const std::vector<Holder> now = holders(subject);
  const std::vector<Holder> before = scenario::holders(told.scenario, told.result);
  for (std::size_t i = 0; i < now.size(); ++i) {
    const seats::HolderId who = now[i].who;
    const bool list = seats::is_list(who);
    if (list && who == moved) continue;
    const seats::Seats count = now[i].seats();
    if (list && subject.result.trace.lists[who].passed != told.result.trace.lists[who].passed) {
      all.push_back(standing(subject, told, who));
    } else if (count != before[i].seats()) {
      all.push_back(with_change(subject.words,
                                subject.with_number(holder_name(subject, who), count),
                                count - before[i].seats()));
    }
  }
  return all;
}

}  // namespace

bool same_chamber(const seats::Rules& a, const seats::Rules& b) {
  return a.list_seats == b.list_seats && a.district_seats == b.district_seats &&
         a.other_seats == b.other_seats;
}

std::string describe_change(const Subject& subject, const Told* told) {
  if (!told || !same_lists(told->scenario, subject.state.scenario) ||
      !same_chamber(told->scenario.rules, subject.state.scenario.rules)) {
    return all_seats_told(subject);
  }
  if (told->scenario == subject.state.scenario) return {};
  const words::Words& words = subject.words;
  std::string text = moved_line(subject, *told);
  const std::vector<std::string> changed =
      others(subject, *told, text.empty() ? -1 : subject.state.moving);
  // Naming one more change takes no longer than saying that there is one more.
  constexpr std::size_t kMost = 4;
  const std::size_t named = changed.size() > kMost ? kMost - 1 : changed.size();
  for (std::size_t i = 0; i < named; ++i) words::join(text, changed[i], "; ");
  if (named < changed.size()) {
    const auto rest = static_cast<std::int64_t>(changed.size() - named);
    text += words.say("told.others", {{"count", words.number(rest)}});
  }
  if (text.empty()) return words.say("told.nothing");
  return text + '.';
}

}  // namespace app
