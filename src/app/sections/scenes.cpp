// How the seats are counted, as scenes: the threshold, full quotas, remainders, districts; or
// the steps of another method. Each is a picture and a sentence with its article.
#include <algorithm>
#include <utility>

#include "app/sections/arrivals.h"
#include "app/sections/basis.h"
#include "app/sections/holders.h"
#include "app/sections/wording.h"
#include "app/sections/working.h"

namespace app {
namespace {

using How = seats::GivenSeat::How;
using What = Arrival::What;

// The id of the scene of a kind of seats. It names the action that plays the scene.
std::string_view id_of(const Arrival& seat) {
  if (seat.what == What::kDistrictSeat) return "districts";
  if (seat.what == What::kOtherSeat) return "others";
  switch (seat.how) {
    case How::kWhole:
      return "quotas";
    case How::kExtra:
      return "remainders";
    case How::kRunnerUp:
      return "runner-up";
    case How::kRest:
      return "rest";
    case How::kSole:
      return "sole";
    case How::kQuotient:
      return "quotients";
  }
  return "";
}

class Builder {
 public:
  Builder(const Subject& subject, std::span<const Arrival> all, int given)
      : subject_(subject), words_(subject.words), trace_(subject.result.trace), all_(all) {
    given_ = given < 0 ? static_cast<int>(all.size()) : given;
    running_ = given >= 0;
  }

  Scenes build() {
    Scenes scenes{.id = id::kScenes, .scenes = {}};
    if (subject_.state.scenario.rules.list_seats > 0 && trace_.list_count > 0) {
      Scene first = scene("threshold", threshold_title());
      first.current = running_ && given_ == 0;
      first.sentence.runs = threshold();
      threshold(first.bars);
      scenes.scenes.push_back(std::move(first));
    }
    for (const Stage& stage : stages_of(all_)) scenes.scenes.push_back(scene(stage));
    return scenes;
  }

 private:
  [[nodiscard]] Scene scene(std::string_view id, std::string title) const {
    Scene scene{.id = std::string(id)};
    scene.play = {.kind = Control::Kind::kButton,
                  .action = "replay/" + scene.id,
                  .label = std::move(title),
                  .enabled = !all_.empty()};
    scene.sentence.id = "scene-" + scene.id;
    scene.bars.id = "bars-" + scene.id;
    return scene;
  }

  [[nodiscard]] Scene scene(const Stage& stage) const {
    const Arrival& kind = all_[static_cast<std::size_t>(stage.first)];
    const std::string_view id = id_of(kind);
    std::string key("scene.");
    key += id;
    Scene one = scene(id, words_.say(key, {{"count", words_.number(stage.count)}}));
    one.current = running_ && is_current(stage);
    one.sentence.runs = sentence(stage, kind);
    if (kind.what == What::kListSeat && kind.how == How::kWhole && trace_.ranked_count > 0) {
      quotas(stage, one.bars);
    } else if (kind.what == What::kListSeat && kind.how == How::kExtra) {
      remainders(stage, one.bars);
    } else {
      counts(stage, kind, one.bars);
    }
    return one;
  }

  // Its next seat is due, or it is the last. Before the first seat the threshold is current.
  [[nodiscard]] bool is_current(const Stage& stage) const {
    const int end = stage.first + stage.count;
    const bool is_last = end == static_cast<int>(all_.size());
    return given_ > 0 && given_ >= stage.first && (given_ < end || is_last);
  }

  // --- sentences --------------------------------------------------------------

  [[nodiscard]] std::string threshold_title() const {
    const bool any = subject_.state.scenario.rules.threshold > 0;
    return words_.say(any ? "scene.threshold" : "scene.threshold_none",
                      {{"threshold", subject_.threshold()}});
  }

  [[nodiscard]] std::vector<Run> threshold() const {
    const bool any = subject_.state.scenario.rules.threshold > 0;
    std::vector<Run> runs = cited(subject_, Provision::kThreshold,
                                  subject_.rich(any ? "scene.passing" : "working.threshold_none",
                                                {{"base", words_.number(trace_.base)},
                                                 {"threshold", subject_.threshold()},
                                                 {"votes", words_.number(trace_.threshold_votes)},
                                                 {"count", words_.number(trace_.passed_count)},
                                                 {"lists", words_.number(trace_.list_count)}}));
    if (trace_.outcome == seats::Outcome::kNobodyPassed) {
      append(runs, subject_.rich(
                       silence_key("working.nobody", subject_.catalogue, subject_.state.scenario),
                       {{"seats", words_.number(trace_.unfilled_seats)}}));
    }
    return runs;
  }

  [[nodiscard]] std::vector<Run> sentence(const Stage& stage, const Arrival& kind) const {
    const std::string count = words_.number(stage.count);
    if (kind.what == What::kOtherSeat) {
      return subject_.rich(others_key("working.other_seats", subject_), {{"seats", count}});
    }
    if (kind.what == What::kDistrictSeat) {
      return subject_.rich("working.districts", {{"seats", count}, {"parts", parts(stage)}});
    }
    switch (kind.how) {
      case How::kWhole:
        return whole(stage);
      case How::kExtra:
        return extra(stage);
      case How::kRunnerUp:
        return step::corrected(subject_);
      case How::kRest:
        return step::rest(subject_);
      case How::kSole:
        return subject_.rich("working.sole");
      case How::kQuotient:
        return subject_.rich("working.by_quotient", {{"seats", count}, {"parts", parts(stage)}});
    }
    return {};
  }

  // What a quota is, before it is used, and how many seats full quotas fill.
  [[nodiscard]] std::vector<Run> whole(const Stage& stage) const {
    const seats::Seats seats = subject_.state.scenario.rules.list_seats;
    const bool lone = trace_.outcome == seats::Outcome::kLoneParty;
    std::vector<Run> runs;
    if (lone) runs = step::second_list(subject_);
    if (trace_.has(seats::kLawSilentTieForSecond)) append(runs, step::tie_for_second(subject_));
    append(runs, step::quota(subject_));
    if (trace_.has(seats::kLawSilentSeatsExceed)) {
      append(runs, step::seats_exceed(subject_));
    } else if (trace_.has(seats::kWholeSeatsTakenBack)) {
      append(runs, subject_.rich("scene.exceed", {{"whole", words_.number(seats - trace_.leftover)},
                                                  {"back", words_.number(-trace_.leftover)}}));
    } else {
      append(runs, cited(subject_, lone ? Provision::kRunnerUp : Provision::kSharing,
                         subject_.rich("scene.filled", {{"whole", words_.number(stage.count)},
                                                        {"seats", words_.number(seats)}})));
    }
    return runs;
  }

  // "2 seats are left, for the largest remainders: OSDP 0.8252, Amanat 0.6493."
  [[nodiscard]] std::vector<Run> extra(const Stage& stage) const {
    std::string largest;
    for (int place = 0; place < stage.count; ++place) {
      const int list = trace_.ranked[place];
      words::join(largest,
                  subject_.list_name(list) + "\u00A0" + wording::remainder(words_, trace_, list));
    }
    std::vector<Run> runs = cited(
        subject_, Provision::kSharing,
        subject_.rich("scene.left", {{"left", words_.number(stage.count)}, {"parts", largest}}));
    if (trace_.tie_count > 0) {
      append(runs, cited(subject_, Provision::kSharing,
                         subject_.rich("working.tie", {{"lists", subject_.names(trace_.tied())}})));
    }
    return runs;
  }

  // "Amanat 22, Independents 7": the seats of a stage by their winners.
  [[nodiscard]] std::string parts(const Stage& stage) const {
    std::string text;
    for (const auto& [who, count] : winners(stage)) {
      words::join(text, subject_.with_number(holder_name(subject_, who), count.all));
    }
    return text;
  }

  // --- pictures ---------------------------------------------------------------

  struct Count {
    int all = 0;
    int given = 0;
  };

  // The winners of a stage's seats, in ballot order, with the seats that have arrived.
  [[nodiscard]] std::vector<std::pair<seats::HolderId, Count>> winners(const Stage& stage) const {
    std::vector<std::pair<seats::HolderId, Count>> all;
    for (const Holder& holder : holders(subject_)) {
      if (const Count count = count_of(stage, holder.who); count.all > 0) {
        all.emplace_back(holder.who, count);
      }
    }
    return all;
  }

  [[nodiscard]] Count count_of(const Stage& stage, seats::HolderId who) const {
    Count count;
    for (int i = stage.first; i < stage.first + stage.count; ++i) {
      if (all_[static_cast<std::size_t>(i)].winner != who) continue;
      ++count.all;
      if (i < given_) ++count.given;
    }
    return count;
  }

  [[nodiscard]] Bar bar(const Bars& bars, seats::HolderId who, std::string text) const {
    return {.id = bars.id + '-' + holder_id(subject_, who),
            .label = holder_name(subject_, who),
            .text = std::move(text),
            .stretches = {}};
  }

  // `count` equal parts, those that have arrived in full colour.
  void add_parts(Bar& bar, seats::HolderId who, Form form, Count count, std::int64_t unit) const {
    const auto add_some = [&](int parts, bool pale) {
      if (parts == 0) return;
      bar.stretches.push_back({.owner = subject_.owner(who),
                               .form = form,
                               .length = parts * unit,
                               .name = {},
                               .label = {},
                               .parts = parts,
                               .pale = pale});
    };
    add_some(count.given, false);
    add_some(count.all - count.given, true);
  }

  // Every list's votes, with the threshold as a line across them.
  void threshold(Bars& bars) const {
    for (int i = 0; i < trace_.list_count; ++i) {
      const seats::ListTrace& list = trace_.lists[i];
      Bar& one = bars.bars.emplace_back(bar(bars, i, words_.percent(list.votes, trace_.base)));
      bars.high = std::max(bars.high, list.votes);
      if (list.votes == 0) continue;
      one.stretches.push_back({.owner = subject_.owner(i),
                               .length = list.votes,
                               .name = {},
                               .label = {},
                               .pale = !list.passed});
    }
    if (subject_.state.scenario.rules.threshold == 0) return;
    bars.high = std::max(bars.high, trace_.threshold_votes);
    bars.lines.push_back({trace_.threshold_votes, subject_.threshold()});
  }

  // Votes in quotas: one part for each full quota, then the remainder. The unit is one
  // vote divided by the quota's seats, in which all of them are whole numbers.
  void quotas(const Stage& stage, Bars& bars) const {
    for (int i = 0; i < trace_.list_count; ++i) {
      const seats::ListTrace& list = trace_.lists[i];
      if (!list.admitted) continue;
      // A whole seat that is given back is not among the stage's.
      const Count won = count_of(stage, i);
      const Count count{list.whole, won.given};
      Bar& one = bars.bars.emplace_back(bar(bars, i, words_.number(won.all)));
      add_parts(one, i, Form::kList, count, trace_.quota_votes);
      if (list.remainder > 0) {
        one.stretches.push_back({.owner = subject_.owner(i),
                                 .form = Form::kVacant,
                                 .length = list.remainder,
                                 .name = {},
                                 .label = {}});
      }
      bars.high = std::max(bars.high, count.all * trace_.quota_votes + list.remainder);
    }
  }

  // The remainders, the largest first; those with a seat in full colour.
  void remainders(const Stage& stage, Bars& bars) const {
    bars.high = trace_.quota_votes;
    for (int place = 0; place < trace_.ranked_count; ++place) {
      const int list = trace_.ranked[place];
      Bar& one = bars.bars.emplace_back(bar(bars, list, wording::remainder(words_, trace_, list)));
      if (trace_.lists[list].remainder == 0) continue;
      const bool wins = place < stage.count && stage.first + place < given_;
      one.stretches.push_back({.owner = subject_.owner(list),
                               .length = trace_.lists[list].remainder,
                               .name = {},
                               .label = {},
                               .pale = !wins});
    }
  }

  // The number of seats of each winner.
  void counts(const Stage& stage, const Arrival& kind, Bars& bars) const {
    const Form form = kind.what == What::kListSeat       ? Form::kList
                      : kind.what == What::kDistrictSeat ? Form::kDistrict
                                                         : Form::kOther;
    for (const auto& [who, count] : winners(stage)) {
      Bar& one = bars.bars.emplace_back(bar(bars, who, words_.number(count.all)));
      add_parts(one, who, form, count, 1);
      bars.high = std::max<std::int64_t>(bars.high, count.all);
    }
  }

  const Subject& subject_;
  const words::Words& words_;
  const seats::Trace& trace_;
  std::span<const Arrival> all_;
  int given_ = 0;
  bool running_ = false;
};

}  // namespace

Scenes describe_scenes(const Subject& subject, std::span<const Arrival> all, int given) {
  return Builder(subject, all, given).build();
}

std::optional<int> first_of_scene(std::string_view scene, std::span<const Arrival> all) {
  if (scene == "threshold") return 0;
  for (const Stage& stage : stages_of(all)) {
    if (id_of(all[static_cast<std::size_t>(stage.first)]) == scene) return stage.first;
  }
  return std::nullopt;
}

}  // namespace app
