// Votes lent by one list to another, and two lists as one.
#include "seats/lent.h"

#include <algorithm>
#include <utility>

#include "app/sections/actions.h"
#include "app/sections/describe.h"

namespace app {
namespace {

using seats::Votes;

// The two lists, by their places on the ballot: the first two where none are chosen.
struct Pair {
  int from = 0;
  int to = 1;
};

Pair pair_of(const State& state) {
  const auto list = [&](const std::string& id) {
    const int line = line_of(state, id);
    return line < static_cast<int>(state.scenario.lists.size()) ? line : -1;
  };
  Pair pair{list(state.viewing.lending.from), list(state.viewing.lending.to)};
  if (pair.from < 0) pair.from = pair.to == 0 ? 1 : 0;
  if (pair.to < 0 || pair.to == pair.from) pair.to = pair.from == 0 ? 1 : 0;
  return pair;
}

Votes lent(const State& state, const Pair& pair) {
  const auto votes = [&](int i) { return state.scenario.lists[static_cast<std::size_t>(i)].votes; };
  const Votes share = seats::lent_votes(votes(pair.from), state.viewing.lending.share);
  return std::min(share, seats::kMaxVotes - votes(pair.to));
}

// What the open section says.
class Lent {
 public:
  explicit Lent(const Subject& subject)
      : subject_(subject),
        words_(subject.words),
        ballots_(subject.state.scenario),
        pair_(pair_of(subject.state)),
        votes_(lent(subject.state, pair_)) {}

  [[nodiscard]] Controls controls() const;
  [[nodiscard]] Controls button() const;
  [[nodiscard]] std::vector<Run> effect() const;
  [[nodiscard]] std::vector<Run> first_seat() const;
  [[nodiscard]] std::vector<Run> joint() const;

 private:
  [[nodiscard]] Control choice(std::string_view object, std::string_view key, int chosen) const;
  [[nodiscard]] Votes votes(int i) const { return subject_.result.trace.lists[i].votes; }
  /// "OSDP −1, Auyl +1", of the lists but those two.
  [[nodiscard]] std::string changes(const seats::ListSeats& then, const Pair& without) const;
  [[nodiscard]] std::vector<Run> then(const seats::ListSeats& seats) const;

  const Subject& subject_;
  const words::Words& words_;
  scenario::CoreBallots ballots_;
  Pair pair_;
  Votes votes_;
};

Control Lent::choice(std::string_view object, std::string_view key, int chosen) const {
  Control choice{.kind = Control::Kind::kChoice, .action = "lend/" + std::string(object)};
  choice.label = words_.say(key);
  const auto& lists = subject_.state.scenario.lists;
  for (int i = 0; i < subject_.result.trace.list_count; ++i) {
    choice.options.push_back({lists[static_cast<std::size_t>(i)].id, subject_.list_name(i)});
  }
  choice.text = lists[static_cast<std::size_t>(chosen)].id;
  return choice;
}

Controls Lent::controls() const {
  Controls group{.id = "lent-lists", .label = words_.say("lent.label")};
  group.controls.push_back(choice("from", "lent.from", pair_.from));
  group.controls.push_back(choice("to", "lent.to", pair_.to));
  const int share = subject_.state.viewing.lending.share;
  Control slider{.kind = Control::Kind::kSlider, .action = "lend/share"};
  slider.label = words_.say("lent.share");
  slider.text = words_.percent(share, seats::kWholeShare, 1);
  slider.scale = Control::Scale::kLinear;
  slider.value = share;
  slider.high = slider.whole = seats::kWholeShare;
  group.controls.push_back(std::move(slider));
  return group;
}

Controls Lent::button() const {
  Control move{.kind = Control::Kind::kButton, .action = "lend/votes"};
  move.label = words_.say("lent.move");
  move.enabled = votes_ > 0;
  return {.id = "lent-move", .label = move.label, .controls = {move}};
}

std::string Lent::changes(const seats::ListSeats& then, const Pair& without) const {
  std::string text;
  for (int i = 0; i < subject_.result.trace.list_count; ++i) {
    const seats::Seats change =
        then[static_cast<std::size_t>(i)] - subject_.result.trace.lists[i].seats();
    if (change == 0 || i == without.from || i == without.to) continue;
    words::join(text, subject_.list_name(i) + "\u00A0" + words_.difference(change));
  }
  return text;
}

std::vector<Run> Lent::then(const seats::ListSeats& seats) const {
  const std::string text = changes(seats, {-1, -1});
  return subject_.rich(text.empty() ? "why.same" : "why.then", {{"changes", text}});
}

std::vector<Run> Lent::effect() const {
  std::vector<Run> runs = subject_.rich(
      "lent.votes",
      {{"list", subject_.list_name(pair_.from)},
       {"other", subject_.list_name(pair_.to)},
       {"votes", words_.number(votes_)},
       {"share", words_.percent(subject_.state.viewing.lending.share, seats::kWholeShare, 1)}});
  append(runs, then(seats_if_lent(subject_.state.scenario.rules, ballots_.get(), pair_.from,
                                  pair_.to, votes_)));
  return runs;
}

std::vector<Run> Lent::first_seat() const {
  const seats::Rules& rules = subject_.state.scenario.rules;
  const auto first = first_lent_seat(rules, ballots_.get(), pair_.from, pair_.to);
  if (!first) return subject_.rich("lent.no_seat");
  std::vector<Run> runs = subject_.rich(
      "lent.first",
      {{"votes", words_.number(*first)}, {"share", words_.percent(*first, votes(pair_.from), 4)}});
  append(runs, then(seats_if_lent(rules, ballots_.get(), pair_.from, pair_.to, *first)));
  return runs;
}

std::vector<Run> Lent::joint() const {
  const seats::Trace& trace = subject_.result.trace;
  const auto then =
      seats_if_joint(subject_.state.scenario.rules, ballots_.get(), pair_.from, pair_.to);
  if (!then) return {};
  const Votes together = votes(pair_.from) + votes(pair_.to);
  const seats::Seats one = trace.lists[pair_.from].seats();
  const seats::Seats other = trace.lists[pair_.to].seats();
  std::vector<Run> runs = subject_.rich(
      "lent.joint", {{"list", subject_.list_name(pair_.from)},
                     {"other", subject_.list_name(pair_.to)},
                     {"votes", words_.number(together)},
                     {"seats", words_.number((*then)[static_cast<std::size_t>(pair_.from)])},
                     {"first", words_.number(one)},
                     {"second", words_.number(other)},
                     {"sum", words_.number(one + other)}});
  const Votes short_of = trace.threshold_votes - together;
  append(runs, subject_.rich(short_of > 0 ? "lent.short" : "lent.reached",
                             {{"needed", words_.number(trace.threshold_votes)},
                              {"count", words_.number(std::abs(short_of))}}));
  const std::string others = changes(*then, pair_);
  append(runs,
         subject_.rich(others.empty() ? "lent.others_same" : "lent.others", {{"changes", others}}));
  return runs;
}

}  // namespace

bool act_lend(const Request& request, const Context&, State& state) {
  auto& lists = state.scenario.lists;
  if (lists.size() < 2) return false;
  Lending& lending = state.viewing.lending;
  const Pair pair = pair_of(state);
  if (request.object == "share") {
    const std::int64_t share = whole_number(request.value);
    if (share < 0 || share > seats::kWholeShare) return false;
    lending.share = static_cast<int>(share);
    return true;
  }
  if (request.object == "votes") {
    const Votes votes = lent(state, pair);
    if (votes == 0) return false;
    lists[static_cast<std::size_t>(pair.from)].votes -= votes;
    lists[static_cast<std::size_t>(pair.to)].votes += votes;
    state.moving = -1;
    state.moved_from.clear();
    return true;
  }
  const int line = line_of(state, request.value);
  if (line < 0 || static_cast<std::size_t>(line) >= lists.size()) return false;
  if (request.object != "from" && request.object != "to") return false;
  // A list that is chosen twice changes places with the other.
  const bool from = request.object == "from";
  const int other = from ? pair.to : pair.from;
  const int before = from ? pair.from : pair.to;
  const std::string& kept = lists[static_cast<std::size_t>(other == line ? before : other)].id;
  (from ? lending.from : lending.to) = request.value;
  (from ? lending.to : lending.from) = kept;
  return true;
}

std::optional<Section> describe_lent(const Subject& subject) {
  if (subject.state.scenario.rules.list_seats == 0 || subject.result.trace.list_count < 2) {
    return std::nullopt;
  }
  return closed_section(subject, id::kLent, subject.words.say("lent.heading"));
}

void open_lent(const Subject& subject, Section& section) {
  const Lent lent(subject);
  section.nodes.emplace_back(lent.controls());
  section.tell("lent-votes", lent.effect());
  section.nodes.emplace_back(lent.button());
  section.tell("lent-first", lent.first_seat());
  section.tell("lent-rounded", subject.rich("lent.rounded"));
  if (std::vector<Run> joint = lent.joint(); !joint.empty()) {
    section.tell("lent-joint", std::move(joint));
  }
}

}  // namespace app
