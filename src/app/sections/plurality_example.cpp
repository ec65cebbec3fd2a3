// One district opened: a small plurality ballot (Art. 9(2)), an example.
#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "app/sections/actions.h"
#include "app/sections/describe.h"
#include "app/state/shares.h"

namespace app {
namespace {

using seats::Votes;
using Lines = std::array<Votes, 5>;

constexpr std::array<std::string_view, 5> kLines = {"a", "b", "c", scenario::kIndependentId,
                                                    kAgainstAllId};
constexpr std::size_t kCandidates = 4;  ///< the last line, "against all", is no candidate

struct Setting {
  std::string_view id;
  Lines votes;
};
constexpr Setting kSettings[] = {
    {"quarter", {2'600, 2'400, 2'300, 1'500, 1'200}},
    {"largest", {2'100, 1'900, 1'500, 1'000, 3'500}},
    {"tie", {2'700, 2'700, 2'000, 1'400, 1'200}},
};

bool move(DistrictBallot& ballot, std::size_t line, std::int64_t to) {
  if (to < 0) return false;
  // As with the sliders of the lists: all moves of one line start from the same votes.
  const int moving = static_cast<int>(line);
  if (ballot.moving != moving) {
    ballot.moving = moving;
    ballot.moved_from = ballot.votes;
  }
  const Locks free(kLines.size(), false);
  std::ranges::copy(moved(ballot.moved_from, free, line, to), ballot.votes.begin());
  return true;
}

Owner owner_of(std::size_t line) {
  if (kLines[line] == kAgainstAllId) return {seats::kAgainstAll, {}};
  if (kLines[line] == scenario::kIndependentId) return {seats::kIndependent, {}};
  return {seats::kOtherSeats, {}};  // no list's candidate, so no list's colour
}

class Picture {
 public:
  explicit Picture(const Subject& subject)
      : subject_(subject),
        words_(subject.words),
        votes_(subject.state.viewing.district_ballot.votes),
        all_(std::accumulate(votes_.begin(), votes_.end(), Votes{0})) {}

  [[nodiscard]] std::vector<Run> intro() const {
    return subject_.rich("district_ballot.intro", {{"all", words_.number(all_)}});
  }
  [[nodiscard]] Controls controls() const;
  [[nodiscard]] Bars bars() const;
  [[nodiscard]] std::vector<Run> outcome() const;
  [[nodiscard]] bool against_all_is_largest() const {
    return votes_.back() > *std::max_element(votes_.begin(), votes_.end() - 1);
  }

 private:
  [[nodiscard]] std::string name(std::size_t line) const {
    return words_.say("district_ballot.name." + std::string(kLines[line]));
  }
  [[nodiscard]] std::string share(std::size_t line) const {
    return words_.percent(votes_[line], all_);
  }

  const Subject& subject_;
  const words::Words& words_;
  const Lines& votes_;
  Votes all_;
};

Controls Picture::controls() const {
  Controls group{.id = "ballot", .label = words_.say("district_ballot.label")};
  Control set{.kind = Control::Kind::kChoice, .action = "ballot/set"};
  set.label = words_.say("district_ballot.set");
  const auto same = std::ranges::find(kSettings, votes_, &Setting::votes);
  if (same != std::end(kSettings)) {
    set.text = same->id;
  } else {
    set.options.push_back({"", words_.say("district_ballot.own")});
  }
  for (const Setting& setting : kSettings) {
    const std::string id(setting.id);
    set.options.push_back({id, words_.say("district_ballot.setting." + id)});
  }
  group.controls.push_back(std::move(set));
  for (std::size_t line = 0; line < kLines.size(); ++line) {
    Control slider{.kind = Control::Kind::kSlider, .action = "ballot/" + std::string(kLines[line])};
    slider.label = name(line);
    slider.text = share(line);
    slider.scale = Control::Scale::kLinear;
    slider.value = votes_[line];
    slider.high = slider.whole = all_;
    slider.step = all_ / 100;
    group.controls.push_back(std::move(slider));
  }
  return group;
}

Bars Picture::bars() const {
  Bars bars{.id = "ballot-bars", .caption = words_.say("district_ballot.caption")};
  bars.high = all_;
  for (std::size_t line = 0; line < kLines.size(); ++line) {
    const std::string text = share(line);
    Stretch stretch{.owner = owner_of(line), .form = Form::kPlain, .length = votes_[line]};
    stretch.name = name(line) + ", " + text;
    bars.bars.push_back({.id = std::string(kLines[line]),
                         .label = name(line),
                         .text = text,
                         .stretches = {stretch}});
  }
  return bars;
}

std::vector<Run> Picture::outcome() const {
  const auto candidates = std::span(votes_).first(kCandidates);
  const seats::Winner winner = seats::plurality(candidates);
  if (winner >= 0) {
    const auto line = static_cast<std::size_t>(winner);
    return subject_.rich("district_ballot.elected", {{"name", name(line)},
                                                     {"share", share(line)},
                                                     {"votes", words_.number(votes_[line])},
                                                     {"all", words_.number(all_)}});
  }
  const Votes most = *std::ranges::max_element(candidates);
  if (most == 0) return subject_.rich("district_ballot.nobody");
  std::string names;
  for (std::size_t line = 0; line < kCandidates; ++line) {
    if (votes_[line] == most) words::join(names, name(line));
  }
  return subject_.rich("district_ballot.tied", {{"names", names}, {"votes", words_.number(most)}});
}

}  // namespace

bool act_plurality_example(const Request& request, const Context&, State& state) {
  DistrictBallot& ballot = state.viewing.district_ballot;
  if (request.object == "set") {
    if (request.value.empty()) return true;  // what is shown
    const auto setting = std::ranges::find(kSettings, request.value, &Setting::id);
    if (setting == std::end(kSettings)) return false;
    ballot = {.votes = setting->votes};
    return true;
  }
  const auto line = std::ranges::find(kLines, request.object);
  if (line == kLines.end()) return false;
  return move(ballot, static_cast<std::size_t>(line - kLines.begin()), whole_number(request.value));
}

std::optional<Section> describe_plurality_example(const Subject& subject) {
  Section section =
      closed_section(subject, id::kPluralityExample, subject.words.say("district_ballot.heading"));
  section.finding = subject.words.say("finding.district_ballot");
  return section;
}

void open_plurality_example(const Subject& subject, Section& section) {
  const Picture picture(subject);
  section.tell("ballot-intro", picture.intro());
  section.nodes.emplace_back(picture.controls());
  section.nodes.emplace_back(picture.bars());
  section.tell("ballot-outcome", picture.outcome());
  if (picture.against_all_is_largest()) {
    section.tell("ballot-against-all", subject.rich("district_ballot.against_all"));
  }
}

}  // namespace app
