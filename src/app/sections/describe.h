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

/// What there is to describe.
struct Subject {
  const scenario::Catalogue& catalogue;
  const words::Words& words;
  const State& state;
  const scenario::Result& result;

  [[nodiscard]] scenario::Language language() const;
  [[nodiscard]] const scenario::Election* election() const {
    return catalogue.election(state.election);
  }
  /// Of the election that is shown no official result is known: its votes are the
  /// visitor's.
  [[nodiscard]] bool is_unknown() const { return !state.own && !state.scenario.votes_known; }
  [[nodiscard]] std::string list_name(int list) const;
  /// "Amanat, Auyl": lists by their indices.
  [[nodiscard]] std::string names(std::span<const std::uint8_t> lists) const;
  /// "Amanat 62", on one line.
  [[nodiscard]] std::string with_number(std::string_view name, std::int64_t number) const;
  /// A list's name, "independents" or "vacant".
  [[nodiscard]] std::string winner_name(std::string_view id) const;
  /// The same of one who won a district: "independent candidate".
  [[nodiscard]] std::string one_winner(std::string_view id) const;
  [[nodiscard]] Owner owner(seats::HolderId holder) const;
  [[nodiscard]] Owner owner(std::string_view winner) const;
  /// Every seat of the chamber, those that neither ballot fills included.
  [[nodiscard]] seats::Seats all_seats() const;
  /// List seats that nobody was given and district seats without a winner.
  [[nodiscard]] seats::Seats vacant_seats() const;
  /// "D’Hondt": the name of a method.
  [[nodiscard]] std::string method(seats::Method method) const;
  /// What rules without an id are: the file's or the example's own, or changed.
  [[nodiscard]] std::string own_rules() const;
  /// "5%", "7.5%": the threshold as the law says it.
  [[nodiscard]] std::string threshold() const;
  /// The text of `key` as runs: *strong*, [citation], its places filled.
  [[nodiscard]] std::vector<Run> rich(std::string_view key,
                                      std::initializer_list<words::Value> values = {}) const;
};

/// The sections of the table in sections.cpp that the extent of the view has.
[[nodiscard]] Outline describe(const Subject& subject);
/// The sentence under the title: whose votes and what rules are shown.
[[nodiscard]] std::string describe_lead(const Subject& subject);

/// What a screen reader was told of last.
struct Told {
  scenario::Scenario scenario;
  scenario::Result result;
};

/// What differs from what was told, in a sentence: the line that was moved, its
/// share, standing and seats; who else crossed the barrier; whose seats changed.
/// Nothing where nothing does. Other lists or another number of seats, and what
/// comes first, are told as everybody's seats.
[[nodiscard]] std::string describe_change(const Subject& subject, const Told* told);

// One section each; none where there is nothing to show in this state.
[[nodiscard]] Section describe_setup(const Subject& subject);
[[nodiscard]] Section describe_votes(const Subject& subject);
[[nodiscard]] Section describe_seats(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_districts(const Subject& subject);
[[nodiscard]] Section describe_working(const Subject& subject);
[[nodiscard]] Section describe_sources(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_margins(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_comparison(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_majority(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_measures(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_tiers(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_plurality_example(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_laboratory(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_councils(const Subject& subject);
[[nodiscard]] std::optional<Section> describe_timeline(const Subject& subject);

/// Gives the last of `nodes`, a sentence, the toggle that shows the wording of the
/// law it rests on, and that wording where it is open. `id` names it: "quota" for
/// the texts law.text.quota and law.article.quota. Only for what rests on the text
/// that is quoted (basis.h).
void add_law(const Subject& subject, std::string_view id, std::vector<Node>& nodes);

/// A section that opens on demand, with its heading and toggle. `is_open` says
/// whether its nodes are wanted.
[[nodiscard]] Section closed_section(const Subject& subject, std::string_view id,
                                     std::string_view heading_key);
[[nodiscard]] bool is_open(const Subject& subject, std::string_view id);

/// What opens `id`, with its label.
[[nodiscard]] Control toggle(const Subject& subject, std::string_view id,
                             std::string_view label_key);

/// Lets the source that `runs` name lead to `link`, which may be empty.
void link_to(std::vector<Run>& runs, const std::string& link);
/// "Votes and list seats: Central Election Commission, ...": what a source gives.
[[nodiscard]] std::vector<Run> line_of_source(const Subject& subject,
                                              const scenario::Source& source);
/// What else is known of an election, a sentence each.
void add_told(const Subject& subject, const scenario::Election& election, Section& section);

/// The division behind the working: votes ÷ quota of each list that takes part.
/// None where the seats are not shared by a quota.
[[nodiscard]] std::optional<Table> describe_quotients(const Subject& subject);

/// Adds the named examples, and the story of the one that is shown.
void add_examples(const Subject& subject, Section& section);

/// Adds the replay's controls and caption to the section of the seats, and takes
/// the seats that have not arrived out of its chamber. Returns the milliseconds
/// until the next one is due, or 0 where none is.
[[nodiscard]] int describe_replay(const Subject& subject, Section& seats_section);

/// Which seats of the chamber a picture has.
enum class Part : std::uint8_t { kAll, kLists, kDistricts };

/// The picture of the chamber, or of the seats that one of the ballots fills.
[[nodiscard]] Chamber describe_chamber(const Subject& subject, Part part = Part::kAll);
/// The whole chamber as somebody would tell it who sees it.
[[nodiscard]] std::string describe_in_words(const Subject& subject);
/// Where in the half-circle those who belong to no list sit.
[[nodiscard]] Controls describe_chamber_order(const Subject& subject);

}  // namespace app
