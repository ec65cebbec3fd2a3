// Named examples: what each shows, with the numbers of its own trace.
#include <algorithm>
#include <utility>

#include "app/sections/actions.h"
#include "app/sections/describe.h"
#include "app/sections/wording.h"

namespace app {
namespace {

using seats::Seats;

// The story of an example; its numbers are those of its own trace,
// not of what is shown beside it.
class Story {
 public:
  Story(const Subject& now, const scenario::Example& example)
      : example_(example),
        state_(example_of(example, now.catalogue, now.state.election)),
        result_(scenario::compute(state_.scenario)),
        subject_{now.catalogue, now.words, state_, result_},
        trace_(result_.trace) {}

  [[nodiscard]] std::vector<Run> tell() const;

 private:
  [[nodiscard]] std::vector<Run> tie() const;
  [[nodiscard]] std::vector<Run> lone() const;
  [[nodiscard]] std::vector<Run> exceed() const;
  [[nodiscard]] std::vector<Run> nobody() const;
  [[nodiscard]] std::vector<Run> against_all() const;
  [[nodiscard]] std::vector<Run> alabama() const;
  [[nodiscard]] std::vector<Run> majority() const;
  [[nodiscard]] std::vector<Run> wasted() const;
  [[nodiscard]] std::vector<Run> council() const;

  [[nodiscard]] const seats::ListTrace& list(int i) const { return trace_.lists[i]; }
  [[nodiscard]] std::string number(std::int64_t n) const { return subject_.words.number(n); }
  [[nodiscard]] std::string seats(Seats n) const { return subject_.words.count("count.seats", n); }
  [[nodiscard]] std::string share(seats::Votes votes) const {
    return subject_.words.percent(votes, trace_.base);
  }
  [[nodiscard]] int largest() const;
  // The votes of lists that win no list seat.
  [[nodiscard]] seats::Votes without_seat() const;

  const scenario::Example& example_;
  State state_;
  scenario::Result result_;
  Subject subject_;
  const seats::Trace& trace_;
};

int Story::largest() const {
  const auto all = trace_.all();
  return static_cast<int>(std::ranges::max_element(all, {}, &seats::ListTrace::votes) -
                          all.begin());
}

seats::Votes Story::without_seat() const {
  seats::Votes sum = 0;
  for (const seats::ListTrace& one : trace_.all()) sum += one.seats() == 0 ? one.votes : 0;
  return sum;
}

std::vector<Run> Story::tie() const {
  // The last left-over seat is the one that the tie decided.
  const int winner = trace_.ranked[std::max(1, trace_.leftover) - 1];
  return subject_.rich("example.tie",
                       {{"lists", subject_.names(trace_.tied())},
                        {"remainder", wording::remainder(subject_.words, trace_, winner)},
                        {"list", subject_.list_name(winner)}});
}

std::vector<Run> Story::lone() const {
  const seats::LonePartyTrace& lone = trace_.lone;
  const seats::LoneParty& rule = *state_.scenario.rules.lone_party;
  const seats::ListTrace& second = list(lone.runner_up);
  // The story explains an idea: two decimals are enough; the working has all four.
  const std::string before =
      subject_.words.decimal(second.votes * trace_.quota_seats, trace_.quota_votes, 2);
  return subject_.rich(example_.election.empty() ? "example.lone" : "example.lone_real",
                       {{"list", subject_.list_name(lone.passed)},
                        {"all", number(trace_.quota_seats)},
                        {"first", number(list(lone.passed).seats())},
                        {"second", number(second.seats())},
                        {"threshold", subject_.threshold()},
                        {"runner_up", subject_.list_name(lone.runner_up)},
                        {"share", share(second.votes)},
                        {"quotient", before},
                        {"factor", wording::factor(subject_.words, rule)},
                        {"corrected", subject_.words.decimal(lone.numerator, lone.denominator, 2)},
                        {"seats", seats(second.seats())},
                        {"least", number(rule.least)}});
}

std::vector<Run> Story::exceed() const {
  const seats::LonePartyTrace& lone = trace_.lone;
  return subject_.rich("example.exceed",
                       {{"list", subject_.list_name(lone.passed)},
                        {"whole", number(list(lone.passed).integer_part)},
                        {"runner_up", subject_.list_name(lone.runner_up)},
                        {"least", number(state_.scenario.rules.lone_party->least)},
                        {"all", number(trace_.quota_seats)},
                        {"seats", seats(list(lone.passed).seats())}});
}

std::vector<Run> Story::nobody() const {
  const int first = largest();
  return subject_.rich("example.nobody", {{"list", subject_.list_name(first)},
                                          {"share", share(list(first).votes)},
                                          {"threshold", subject_.threshold()},
                                          {"seats", number(trace_.unfilled_seats)}});
}

std::vector<Run> Story::against_all() const {
  scenario::Scenario without = state_.scenario;
  without.against_all = 0;
  const seats::Trace other = scenario::compute(without).trace;
  int lifted = 0;
  for (int i = 0; i < trace_.list_count; ++i) {
    if (other.lists[i].passed && !list(i).passed) lifted = i;
  }
  return subject_.rich("example.against_all", {{"list", subject_.list_name(lifted)},
                                               {"votes", number(list(lifted).votes)},
                                               {"against", number(trace_.against_all)},
                                               {"with", number(trace_.threshold_votes)},
                                               {"without", number(other.threshold_votes)}});
}

std::vector<Run> Story::alabama() const {
  scenario::Scenario more = state_.scenario;
  ++more.rules.list_seats;
  const seats::Trace other = scenario::compute(more).trace;
  int loser = 0;
  for (int i = 0; i < trace_.list_count; ++i) {
    if (other.lists[i].seats() < list(i).seats()) loser = i;
  }
  const auto* const election = subject_.election();
  return subject_.rich("example.alabama",
                       {{"day", election ? election->name.in(subject_.language()) : ""},
                        {"list", subject_.list_name(loser)},
                        {"seats", number(state_.scenario.rules.list_seats)},
                        {"before", seats(list(loser).seats())},
                        {"more", number(more.rules.list_seats)},
                        {"after", number(other.lists[loser].seats())}});
}

std::vector<Run> Story::majority() const {
  const int first = largest();
  return subject_.rich("example.majority", {{"list", subject_.list_name(first)},
                                            {"share", share(list(first).votes)},
                                            {"seats", number(list(first).seats())},
                                            {"all", number(state_.scenario.rules.list_seats)},
                                            {"votes", share(without_seat())}});
}

std::vector<Run> Story::wasted() const {
  std::string parts;
  for (int i = 0; i < trace_.list_count; ++i) {
    if (list(i).seats() > 0) continue;
    words::join(parts, subject_.list_name(i) + "\u00A0" + share(list(i).votes));
  }
  const auto* const election = subject_.election();
  return subject_.rich("example.wasted",
                       {{"day", election ? election->name.in(subject_.language()) : ""},
                        {"threshold", subject_.threshold()},
                        {"parts", parts},
                        {"votes", number(without_seat())},
                        {"share", share(without_seat())}});
}

// The last two lists that are given a seat by their remainders: they have no whole quota.
std::vector<Run> Story::council() const {
  const auto* const council = subject_.catalogue.council(example_.election);
  if (!council || trace_.leftover < 2) return {};
  const auto at = static_cast<std::size_t>(trace_.leftover);
  const int first = trace_.ranked[at - 2];
  const int second = trace_.ranked[at - 1];
  const auto quotient = [&](int one) { return wording::remainder(subject_.words, trace_, one); };
  return subject_.rich("example.council", {{"council", council->name.in(subject_.language())},
                                           {"first", subject_.list_name(first)},
                                           {"second", subject_.list_name(second)},
                                           {"first_votes", number(list(first).votes)},
                                           {"second_votes", number(list(second).votes)},
                                           {"gap", number(list(first).votes - list(second).votes)},
                                           {"first_quotient", quotient(first)},
                                           {"second_quotient", quotient(second)}});
}

std::vector<Run> Story::tell() const {
  using Tell = std::vector<Run> (Story::*)() const;
  constexpr std::pair<std::string_view, Tell> kStories[] = {{"tie", &Story::tie},
                                                            {"lone", &Story::lone},
                                                            {"exceed", &Story::exceed},
                                                            {"nobody", &Story::nobody},
                                                            {"against-all", &Story::against_all},
                                                            {"alabama", &Story::alabama},
                                                            {"majority", &Story::majority},
                                                            {"wasted", &Story::wasted},
                                                            {"lone-2007", &Story::lone},
                                                            {"astana-2023", &Story::council}};
  for (const auto& [id, story] : kStories) {
    if (example_.id == id) return (this->*story)();
  }
  return {};
}

Controls example_buttons(const Subject& subject) {
  Controls group{.id = "lab-examples", .label = subject.words.say("laboratory.examples")};
  for (const scenario::Example& example : subject.catalogue.examples()) {
    Control button{.kind = Control::Kind::kButton, .action = "example/" + example.id};
    button.label = subject.words.say("example.name." + example.id);
    button.on = example.id == subject.state.example;
    group.controls.push_back(std::move(button));
  }
  return group;
}

}  // namespace

bool act_examples(const Request& request, const Context& context, State& state) {
  const scenario::Example* const example = context.catalogue.example(request.object);
  if (!example || !request.value.empty()) return false;
  change_to(state, example_of(*example, context.catalogue, state.election));
  return true;
}

void add_examples(const Subject& subject, Section& section) {
  section.nodes.emplace_back(example_buttons(subject));
  std::string real;
  for (const scenario::Example& example : subject.catalogue.examples()) {
    if (example.election.empty()) continue;
    words::join(real, subject.words.say("example.name." + example.id), "; ");
  }
  section.tell("lab-invented", subject.rich("laboratory.invented", {{"examples", real}}));
  if (const auto* const example = subject.catalogue.example(subject.state.example)) {
    section.tell("lab-example", Story(subject, *example).tell());
  }
}

}  // namespace app
