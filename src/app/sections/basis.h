// Which statements rest on the law, and on which text of it.
//
// The law is cited for what it prescribes and for nothing else. Every citation of
// the rule for list seats goes through here, so that one place decides it from the
// rules that are shown: the reader, a file or an example may have set others, and an
// earlier rule set rests on an earlier text of the same article.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/sections/describe.h"

namespace app {

/// What Const. Law No 2464 prescribes, in its text of 1 January 2023; the
/// text of 1 July 2026 has the same Art. 97-1.
enum class Provision : std::uint8_t {
  kBase,       ///< Arts 97-1(1), 43(5): "against all" counts, invalid ballots do not
  kThreshold,  ///< Art. 97-1(1): five per cent of them
  kSharing,    ///< Art. 97-1(1), (3), (4): quota, whole parts, largest remainders
  kRunnerUp,   ///< Art. 97-1(2), (4): where one list passes, the next takes part
  kCorrected,  ///< Art. 97-1(3): its quotient by 0.7, and not less than two seats
};

enum class Basis : std::uint8_t {
  kNone,     ///< nothing: the rule shown is not the law's
  kEarlier,  ///< an earlier text of the article, which we know in outline only
  kText,     ///< the text that can be quoted
};

/// What a provision that the rules shown follow rests on. A step depends on those before
/// it: a quota of votes above another threshold than the law's is not the law's.
[[nodiscard]] Basis basis(const Subject& subject, Provision provision);

/// True for an example with a council's votes under its own rules,
/// which are those of another article.
[[nodiscard]] bool follows_council(const Subject& subject);

/// `runs` with citations that the basis allows: as they are, as "Art. 97-1 as it then
/// stood", or left out.
[[nodiscard]] std::vector<Run> cited(const Subject& subject, Provision provision,
                                     std::vector<Run> runs);

/// The rule set that the rules are, by name or, since a file may spell them out, by
/// content; null for rules that are no law's.
[[nodiscard]] const scenario::RuleSet* rule_set_of(const scenario::Catalogue& catalogue,
                                                   const scenario::Scenario& scenario);

/// True when both share out list seats alike, whatever their number.
[[nodiscard]] bool same_list_rule(const seats::Rules& a, const seats::Rules& b);

/// The key of a sentence on what the law does not say. We do not know whether an earlier
/// text is silent too, so the sentence for it leaves the law out: `key` + "_then".
[[nodiscard]] std::string silence_key(std::string_view key, const scenario::Catalogue& catalogue,
                                      const scenario::Scenario& scenario);

/// The key of a sentence on the seats that neither ballot fills. They are the Assembly's
/// under the rules that say so; a file does not name their holder: `key` + "_of_file".
[[nodiscard]] std::string others_key(std::string_view key, const Subject& subject);

}  // namespace app
