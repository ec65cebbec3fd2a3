// What an exported file says about itself: whether it is an official result,
// of which election, and from which source. Always derived from the
// scenario; the claims of a file are not trusted.
#pragma once

#include <string>
#include <string_view>

#include "scenario/catalogue.h"
#include "scenario/document.h"

namespace scenario {

struct About {
  /// "official": votes, winners and rules are those of the election. "example": they
  /// are those of a named example. "changed": the election's lists, but something
  /// else differs. "own": anything else, also votes that are only a start for
  /// somebody's own.
  std::string_view status = "own";
  const Election* election = nullptr;      ///< of these lists or votes; null: none known
  std::string link;                        ///< to exactly this scenario; empty: not known
  Language language = Language::kEnglish;  ///< of the source's name
};

/// `of` is the id of the election that the scenario comes from, if it is given; an
/// election with the same votes is found without it.
[[nodiscard]] About about(const Scenario& scenario, const Catalogue& catalogue,
                          std::string_view of = {}, Language language = Language::kEnglish);

/// Where the election's result was published, the first of its sources; empty if there
/// is no election.
[[nodiscard]] std::string source_of(const About& about);

/// Reads a scenario as `read` does, and accepts the fields in which a file describes
/// itself: "status", "election", "source" and "link", each a text or null. They are for
/// people, may be longer than other texts, and are not kept. The page shows no warnings
/// about unknown fields, so it does not need this.
[[nodiscard]] Read read_file(const Document& document, const Catalogue& catalogue);

/// A text of the format "mazhilis-result", as `write_result` wrote it with the same
/// `indent`, with the fields "status", "election", "source" and "link" (null: none).
[[nodiscard]] std::string with_about(std::string result, const About& about, int indent = 2);

/// The same with the rules, as a JSON text of its own.
[[nodiscard]] std::string about_text(const About& about, const Scenario& scenario);

}  // namespace scenario
