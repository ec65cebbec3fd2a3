#include "app/sections/questions.h"

#include <algorithm>
#include <utility>

#include "app/sections/actions.h"
#include "app/sections/basis.h"
#include "app/sections/wording.h"
#include "app/sections/working.h"

namespace app {
namespace {

using seats::Answer;
using seats::Ask;
using seats::Question;
using seats::Unit;

// More would not be read; the others are shown on demand.
constexpr std::size_t kAtOnce = 6;
constexpr std::string_view kRest = "why-rest";  // what is open where they are shown

std::string worded(const words::Words& words, const Question& question,
                   const seats::Figure& figure) {
  const std::int64_t number = question.values[static_cast<std::size_t>(figure.at)];
  const std::int64_t of = figure.by < 0 ? 1 : question.values[static_cast<std::size_t>(figure.by)];
  switch (figure.unit) {
    case Unit::kWhole:
      return words.number(number);
    case Unit::kSigned:
      return number == 0 ? words.number(0) : words.difference(number);
    case Unit::kTenths:
      return words.decimal(number, of, number % of == 0 ? 0 : 1);
    case Unit::kVotes:
      return words.decimal(number, of, 2);
    case Unit::kQuotas:
      return words.decimal(number, of, 4);
    case Unit::kShare:
      return words.percent(number, of);
    case Unit::kThreshold:
      return wording::threshold(words, static_cast<std::int32_t>(number));
  }
  return {};
}

// What an answer of this kind rests on where it cites the rule for list seats.
Provision provision(Ask ask) {
  switch (ask) {
    case Ask::kAgainst:
      return Provision::kBase;
    case Ask::kNoSeat:
    case Ask::kOver:
      return Provision::kThreshold;
    default:
      return Provision::kSharing;
  }
}

// Districts are won by the rule of another article, which all rule sets with districts have.
bool is_of_districts(Ask ask) {
  return ask == Ask::kFewerVotes || ask == Ask::kDistrictOnly || ask == Ask::kIndependents;
}

// Whether its list's votes are divided by the quota.
bool has_quotas(Answer answer) {
  return answer >= Answer::kRemainderWon && answer <= Answer::kGivenBack;
}

}  // namespace

Questions::Questions(const Subject& subject)
    : subject_(subject),
      ballots_(subject.state.scenario),
      margins_(compute_margins(subject.state.scenario)),
      counted_{subject.state.scenario.rules, ballots_.get(), subject.result.trace,
               subject.result.districts, margins_},
      all_(seats::questions(counted_)) {}

std::vector<const Question*> Questions::of_result() const {
  std::vector<const Question*> first;
  for (const Question& one : all_) {
    if (first.empty() || ask(first.back()->answer) != ask(one.answer)) first.push_back(&one);
  }
  return first;
}

std::vector<const Question*> Questions::of_list(int list) const {
  std::vector<const Question*> own;
  for (const Question& one : all_) {
    if (one.who != list && one.other != list) continue;
    if (own.empty() || ask(own.back()->answer) != ask(one.answer)) {
      own.push_back(&one);
    } else if (one.who == list && own.back()->who != list) {
      own.back() = &one;
    }
  }
  return own;
}

std::vector<Run> Questions::say(std::string_view key, const Question& question,
                                std::initializer_list<words::Value> more) const {
  std::vector<std::pair<std::string_view, std::string>> filled = {
      {"threshold", subject_.threshold()}};
  for (const seats::Figure& figure : seats::figures(question.answer)) {
    filled.emplace_back(figure.name, worded(subject_.words, question, figure));
  }
  for (const auto& [name, who] : {std::pair("list", question.who), {"other", question.other}}) {
    if (seats::is_list(who)) filled.emplace_back(name, subject_.list_name(who));
  }
  if (ask(question.answer) == Ask::kMethod) {
    filled.emplace_back("method", subject_.method(seats::other_method(counted_.rules.method)));
  }
  for (const auto& [name, text] : more) filled.emplace_back(name, text);
  std::vector<words::Value> values(filled.begin(), filled.end());
  return subject_.rich(key, values);
}

std::string Questions::told(const seats::Changes& changes) const {
  std::string text;
  for (int i = 0; i < subject_.result.trace.list_count; ++i) {
    const seats::Seats change = changes[static_cast<std::size_t>(i)];
    if (change == 0) continue;
    words::join(text, subject_.list_name(i) + "\u00A0" + subject_.words.difference(change));
  }
  return text;
}

std::string Questions::asked(const Question& question) const {
  std::string text;
  const std::string key = "why.ask." + std::string(id_of(ask(question.answer)));
  for (const Run& run : say(key, question)) text += run.text;
  return text;
}

std::vector<Run> Questions::answered(const Question& question) const {
  const seats::Trace& trace = subject_.result.trace;
  const scenario::Scenario& scenario = subject_.state.scenario;
  const Ask kind = ask(question.answer);
  std::vector<Run> runs;
  // Where the working says it, its sentences are the answer.
  switch (question.answer) {
    case Answer::kSecond:
    case Answer::kLone: {
      const bool second = question.answer == Answer::kSecond;
      const bool exceed = trace.has(seats::kLawSilentSeatsExceed);
      runs = second ? step::second_list(subject_)
                    : cited(subject_, Provision::kRunnerUp, say("working.lone_whole", question));
      if (second && trace.has(seats::kLawSilentTieForSecond)) {
        append(runs, step::tie_for_second(subject_));
      }
      if (second) append(runs, step::corrected(subject_));
      append(runs, exceed ? step::seats_exceed(subject_) : step::rest(subject_));
      break;
    }
    case Answer::kSole:
      runs = subject_.rich("working.sole");
      break;
    case Answer::kTie:
      runs = step::tie(subject_);
      break;
    case Answer::kAgainstLeft:
      runs = say("working.no_against_all", question);
      break;
    case Answer::kNobody:
      runs = say(silence_key("why.vacant", subject_.catalogue, scenario), question);
      break;
    case Answer::kOneVote:
      break;
    case Answer::kSize:
      return say("why.size", question,
                 {{"changes", told(changes(question))}, {"losses", told(changes(question, true))}});
    default: {
      if (has_quotas(question.answer)) runs = say("why.quotas", question);
      append(runs, say("why." + std::string(id_of(question.answer)), question));
      if (!is_of_districts(kind)) runs = cited(subject_, provision(kind), std::move(runs));
    }
  }
  if (seats::supposes(kind)) {
    const std::string then = told(changes(question));
    append(runs, say(then.empty() ? "why.same" : "why.then", question, {{"changes", then}}));
  }
  if (question.values[seats::kMore] > 0) {
    append(runs, say(kind == Ask::kNoSeat ? "why.more_votes"
                     : kind == Ask::kLast ? "why.more_for_last"
                                          : "why.more_for_seat",
                     question));
  }
  return runs;
}

bool act_questions(const Request& request, const Context&, State& state) {
  const int line = request.value.empty() ? -1 : line_of(state, request.value);
  if (!request.value.empty() &&
      (line < 0 || static_cast<std::size_t>(line) >= state.scenario.lists.size())) {
    return false;
  }
  state.viewing.asked = request.value;
  return true;
}

std::optional<Section> describe_questions(const Subject& subject) {
  const words::Words& words = subject.words;
  // What a closed section says is read off the seats; the questions are found when it is open.
  std::string without;
  bool any = subject.state.scenario.rules.list_seats > 0;
  for (int i = 0; i < subject.result.trace.list_count; ++i) {
    any |= subject.result.seats_of(i) > 0;
    if (subject.result.seats_of(i) == 0) words::join(without, subject.list_name(i));
  }
  if (subject.result.trace.list_count == 0 || !any) return std::nullopt;
  Section section = closed_section(subject, id::kQuestions, words.say("why.heading"));
  section.finding = without.empty() ? words.say("finding.why_every")
                                    : words.say("finding.why", {{"names", without}});
  return section;
}

void open_questions(const Subject& subject, Section& section) {
  const words::Words& words = subject.words;
  const Questions questions(subject);
  const auto& lists = subject.state.scenario.lists;
  int about = -1;
  Control choice{.kind = Control::Kind::kChoice, .action = "ask", .label = words.say("why.about")};
  choice.options.push_back({"", words.say("why.all")});
  for (int i = 0; i < subject.result.trace.list_count; ++i) {
    const std::string& list = lists[static_cast<std::size_t>(i)].id;
    choice.options.push_back({list, subject.list_name(i)});
    if (list == subject.state.viewing.asked) about = i;
  }
  if (about >= 0) choice.text = subject.state.viewing.asked;
  section.nodes.emplace_back(
      Controls{.id = "why-about", .label = choice.label, .controls = {choice}});

  const std::vector<const Question*> chosen =
      about < 0 ? questions.of_result() : questions.of_list(about);
  const bool all = is_open(subject, kRest);
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (i == kAtOnce) {
      const std::string rest = words.number(std::ssize(chosen) - static_cast<std::int64_t>(i));
      Sentence more{.id = std::string(kRest), .runs = subject.rich("why.rest", {{"count", rest}})};
      more.more = toggle(subject, kRest, words.say("why.show_rest"));
      section.nodes.emplace_back(std::move(more));
      if (!all) break;
    }
    const Question& one = *chosen[i];
    Sentence sentence{.id = "why-" + std::string(id_of(ask(one.answer))),
                      .runs = {{questions.asked(one), Run::Style::kStrong}}};
    append(sentence.runs, questions.answered(one));
    section.nodes.emplace_back(std::move(sentence));
  }
  if (chosen.empty()) section.tell("why-none", subject.rich("why.none"));
}

}  // namespace app
