// The outline of a state: every sentence, table and control that is shown, in
// one language, rendered from the trace.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "app/outline/outline.h"
#include "app/state/state.h"
#include "scenario/catalogue.h"
#include "scenario/result.h"
#include "words/words.h"

namespace app {

/// The rule set of today, whose chamber has followed the Mazhilis.
inline constexpr std::string_view kKurultai = "kurultai-2026";
/// The rule set of the last Mazhilis.
inline constexpr std::string_view kMazhilis = "mazhilis-2023";

/// The input of every description.
struct Subject {
  const scenario::Catalogue& catalogue;
  const words::Words& words;
  const State& state;
  const scenario::Result& result;

  [[nodiscard]] scenario::Language language() const;
  [[nodiscard]] const scenario::Election* election() const {
    return catalogue.election(state.election);
  }
  /// No official result is known of the election that is shown: its votes are the visitor's.
  [[nodiscard]] bool is_unknown() const { return !state.own && !state.scenario.votes_known; }
  [[nodiscard]] std::string list_name(int list) const;
  /// "Amanat, Auyl": lists by their indices.
  [[nodiscard]] std::string names(std::span<const std::uint8_t> lists) const;
  /// "Amanat 62", on one line.
  [[nodiscard]] std::string with_number(std::string_view name, std::int64_t number) const;
  /// A list's name, "independents" or "vacant".
  [[nodiscard]] std::string winner_name(std::string_view id) const;
  /// The same for the winner of a district: "independent candidate".
  [[nodiscard]] std::string one_winner(std::string_view id) const;
  [[nodiscard]] Owner owner(seats::HolderId holder) const;
  [[nodiscard]] Owner owner(std::string_view winner) const;
  /// The colour of a list, from 0 to scenario::kTones - 1: a known party has one for all
  /// years, others take those that no party on this ballot has.
  [[nodiscard]] int tone(int list) const;
  /// Every seat of the chamber, those that neither ballot fills included.
  [[nodiscard]] seats::Seats all_seats() const;
  /// List seats that no list was given and district seats without a winner.
  [[nodiscard]] seats::Seats vacant_seats() const;
  /// "D’Hondt": the name of a method.
  [[nodiscard]] std::string method(seats::Method method) const;
  /// The name of rules without an id: the file's or the example's own, or changed.
  [[nodiscard]] std::string own_rules() const;
  /// "5%", "7.5%": the threshold as the law says it.
  [[nodiscard]] std::string threshold() const;
  /// The text of `key` as runs: *strong*, [citation], its places filled.
  [[nodiscard]] std::vector<Run> rich(std::string_view key,
                                      std::span<const words::Value> values) const;
  [[nodiscard]] std::vector<Run> rich(std::string_view key,
                                      std::initializer_list<words::Value> values = {}) const {
    return rich(key, std::span(values.begin(), values.size()));
  }
};

/// The title: the chamber that is shown.
[[nodiscard]] std::string describe_title(const Subject& subject);
/// The sentence under the title: whose votes and what rules are shown.
[[nodiscard]] std::string describe_lead(const Subject& subject);

/// True for the same numbers of seats by lists, districts and neither.
[[nodiscard]] bool same_chamber(const seats::Rules& a, const seats::Rules& b);

/// The state of the last announcement.
struct Told {
  scenario::Scenario scenario;
  scenario::Result result;
};

/// The differences from the last announcement, in a sentence: the line that was moved, its
/// share, standing and seats; the other lists that crossed the threshold; the holders
/// whose seats changed. Empty if there are none. The first announcement, and one for other
/// lists or another number of seats, gives the seats of every holder.
[[nodiscard]] std::string describe_change(const Subject& subject, const Told* told);

/// The sections of the table in sections.cpp that the extent of the view has, and the changes
/// since `told` (describe_change).
[[nodiscard]] Outline describe(const Subject& subject, const Told* told = nullptr);
/// Those of the sections that follow a slider while it is held; see App::figure.
[[nodiscard]] Outline describe_figure(const Subject& subject);

// One section each; none where there is nothing to show in this state.
[[nodiscard]] Section describe_shown(const Subject& subject);
[[nodiscard]] Section describe_setup(const Subject& subject);
[[nodiscard]] Section describe_votes(const Subject& subject);
[[nodiscard]] Section describe_prompts(const Subject& subject);
[[nodiscard]] Section describe_seats(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_districts(const Subject& subject);
[[nodiscard]] Section describe_replay(const Subject& subject);
[[nodiscard]] Section describe_working(const Subject& subject);
[[nodiscard]] Section describe_sources(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_margins(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_questions(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_path(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_lent(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_comparison(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_majority(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_measures(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_tiers(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_plurality_example(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_laboratory(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_councils(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_timeline(const Subject& subject);
/// What these sections have when they are open: see SectionType::open.
void open_questions(const Subject& subject, Section& section);
void open_path(const Subject& subject, Section& section);
void open_lent(const Subject& subject, Section& section);
void open_majority(const Subject& subject, Section& section);
void open_plurality_example(const Subject& subject, Section& section);
void open_laboratory(const Subject& subject, Section& section);
void open_councils(const Subject& subject, Section& section);
void open_timeline(const Subject& subject, Section& section);

/// Gives the last of `nodes`, a sentence, a toggle for the wording of the law that it rests on,
/// and that wording where it is open. `id` names it: "quota" for the texts law.text.quota and
/// law.article.quota. Only for sentences that rest on the quoted text (basis.h).
void add_law(const Subject& subject, std::string_view id, std::vector<Node>& nodes);

/// A section that opens on demand, with its heading and toggle. `is_open` says
/// whether its nodes are wanted.
[[nodiscard]] Section closed_section(const Subject& subject, std::string_view id,
                                     std::string heading);
[[nodiscard]] bool is_open(const Subject& subject, std::string_view id);

/// The toggle that opens `id`, with its label.
[[nodiscard]] Control toggle(const Subject& subject, std::string_view id, std::string label);

/// Adds a sentence after those in `runs`, with a space between.
void append(std::vector<Run>& runs, std::vector<Run> sentence);

/// Links the source that `runs` name to `link`, which may be empty.
void link_to(std::vector<Run>& runs, const std::string& link);
/// "Votes and list seats: Central Election Commission, ...": what a source covers.
[[nodiscard]] std::vector<Run> line_of_source(const Subject& subject,
                                              const scenario::Source& source);
/// The other known facts about an election, a sentence each.
void add_told(const Subject& subject, const scenario::Election& election, Section& section);

/// The division behind the working: votes ÷ quota of each list that takes part.
/// None where the seats are not shared by a quota.
[[nodiscard]] std::optional<Table> describe_quotients(const Subject& subject);

/// Adds the named examples, and the story of the one that is shown.
void add_examples(const Subject& subject, Section& section);

/// Takes the seats that have not arrived in a replay out of the chamber. Returns the
/// milliseconds until the next one is due, or 0 where none is.
[[nodiscard]] int show_replay(const Subject& subject, Section& seats_section);

/// Which seats of the chamber a picture has.
enum class Part : std::uint8_t { kAll, kLists, kDistricts };

/// The picture of the chamber, or of the seats that one of the ballots fills.
[[nodiscard]] Chamber describe_chamber(const Subject& subject, Part part = Part::kAll);
/// A description of the whole chamber, as a text alternative to the picture.
[[nodiscard]] std::string describe_in_words(const Subject& subject);
/// The choice where in the half-circle independents and other non-list seats are.
[[nodiscard]] Controls describe_chamber_order(const Subject& subject);

}  // namespace app
