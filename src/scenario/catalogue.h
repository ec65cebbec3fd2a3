// The built-in data of the program, from its files in assets/: rule sets, elections,
// parties, districts and dates, each with its source. Read once, never changed.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.h"

namespace scenario {

enum class Language : std::uint8_t { kEnglish, kKazakh, kRussian };

/// One text in every language; the English one always, the others where they are known.
struct Name {
  std::string en, kk, ru;

  [[nodiscard]] const std::string& in(Language language) const {
    const std::string& own = language == Language::kKazakh    ? kk
                             : language == Language::kRussian ? ru
                                                              : en;
    return own.empty() ? en : own;
  }
};

/// The source of a fact.
struct Source {
  Name what;         ///< what it covers, "votes, list seats"
  Name name;         ///< "Central Election Commission, ..."; may be one text for all languages
  std::string link;  ///< https; empty: our facts have none
};

/// A number of seats that the constitution requires.
struct Majority {
  seats::Seats seats = 0;  ///< of the number of all deputies
  Name name;               ///< "two thirds"
  Name purpose;            ///< what it decides
  Name law;                ///< the articles that require it
};

struct RuleSet {
  std::string id;
  Name name;  ///< "Mazhilis 2023"
  seats::Rules rules;
  Name law;                          ///< the citation, as the law is cited
  std::string link;                  ///< to that text of the law, or empty
  std::vector<Majority> majorities;  ///< fewest seats first; empty: our sources name none
};

/// The number of colours that lists have before they begin again: assets/look.json.
inline constexpr int kTones = 8;

struct Party {
  std::string id;
  int tone = -1;  ///< its colour from 0 to kTones - 1, in every election; below 0: none
  Name name;      ///< short, as on a chart
  Name full;
};

struct District {
  int number = 0;
  bool number_inferred = false;  ///< the number is inferred from the order of the regions
  std::string region;            ///< an id of Catalogue::regions
  Name area;                     ///< its parts or its seat, where sources name them; may be empty
  int column = 0, row = 0;       ///< its tile on the map, from the north-west corner
  std::string winner;  ///< a list's id or kIndependentId; empty: not confirmed by our sources
  /// The winner that we infer where the sources do not name it
  /// explicitly; it is shown and not counted.
  std::string winner_read;
  Name deputy;  ///< the winner's name where a source gives it, else empty
  std::string source;
};

/// An election as a scenario, and its officially declared results.
struct Election {
  std::string id;  ///< its day, "2023-03-19"
  Name name;       ///< "19 March 2023"
  Scenario scenario;
  std::vector<std::pair<std::string, seats::Seats>> official_list_seats;
  seats::Votes voters_on_lists = 0;  ///< 0: not known to us
  seats::Votes ballots_issued = 0;   ///< 0: not known to us
  std::vector<Source> sources;       ///< the Commission or the first to report it
  std::vector<District> districts;   ///< empty where there were none
  /// The deputies of the districts on a later day, where they cannot be assigned to
  /// districts; without a name where we know of no list.
  Source deputies;
  std::vector<Name> told;  ///< turnout and other known facts, and what is not known: sentences
  /// Lists whose place of registration is an assumption, which the page states.
  std::vector<std::string> registration_assumed;
};

/// A day on which the rule changed or was used.
struct Moment {
  /// The result of one list, in an election that is described and not computed.
  struct List {
    Name name;
    seats::Votes votes = 0;  ///< 0: not known exactly
    seats::Seats seats = 0;  ///< of those by party lists
  };
  std::string day;  ///< "2021-05-24"
  Name name;        ///< "24 May 2021"
  Name text;        ///< what happened, a sentence or two
  Name source;
  std::string rules;  ///< the rule set that it introduced or used; empty: none of ours
  std::vector<List> lists;
  seats::Votes against_all = 0;  ///< 0: not known
};

/// A scenario made to show one point; its name and story are texts of the app.
struct Example {
  std::string id;
  /// The election or the council whose official votes it takes ("votes": "real" in the
  /// file); empty: its votes are invented.
  std::string election;
  Scenario scenario;
};

struct Document;
struct Value;

class Catalogue {
 public:
  /// The catalogue built into native programs and tests, in three languages. It is in
  /// a library of its own, built_in_catalogue: the page's program does not contain
  /// it, the page fetches one in its language.
  static const Catalogue& built_in();

  /// Reads files of assets/ out of one JSON object, each under its id ("rules",
  /// "elections/2023-03-19"): the rules first, the elections in the order in which they are
  /// shown. A text in one language may replace a Name. Missing or broken parts are left empty.
  static Catalogue read(std::string_view json);
  /// Adds the files of another object, which `read` did not have: its dates,
  /// councils and examples replace earlier ones; elections and rule sets that exist
  /// get their details that are shown on demand.
  void add(const Document& document);

  [[nodiscard]] const std::vector<RuleSet>& rule_sets() const { return rule_sets_; }
  [[nodiscard]] const std::vector<Election>& elections() const { return elections_; }
  /// By day, the earliest first.
  [[nodiscard]] const std::vector<Moment>& timeline() const { return timeline_; }
  [[nodiscard]] const std::vector<Example>& examples() const { return examples_; }
  /// Councils (maslikhats) with the votes for their list seats, by the rule of their day.
  [[nodiscard]] const std::vector<Election>& councils() const { return councils_; }
  [[nodiscard]] const RuleSet* rule_set(std::string_view id) const;
  [[nodiscard]] const Election* election(std::string_view id) const;
  [[nodiscard]] const Example* example(std::string_view id) const;
  [[nodiscard]] const Election* council(std::string_view id) const;
  [[nodiscard]] const Party* party(std::string_view id) const;
  [[nodiscard]] const Name* region(std::string_view id) const;

 private:
  void add_rule_sets(const Value& file);

  std::vector<RuleSet> rule_sets_;
  std::vector<Election> elections_;
  std::vector<Moment> timeline_;
  std::vector<Election> councils_;
  std::vector<Example> examples_;
  std::vector<Party> parties_;
  std::map<std::string, Name, std::less<>> regions_;
};

/// The name to show for a list: its own, the catalogue's, or its id.
[[nodiscard]] std::string_view list_name(const ListEntry& list, const Catalogue& catalogue,
                                         Language language);

}  // namespace scenario
