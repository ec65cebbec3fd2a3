// The numbers of the rule in words, each in one form: for the page, the command line
// and files. A number that is worded in one place only stays where it is.
#pragma once

#include <cstdint>
#include <string>

#include "seats/allocation.h"
#include "words/words.h"

namespace app::wording {

/// "5%", "7.5%": the threshold as the law says it, from thousandths of a per cent.
[[nodiscard]] std::string threshold(const words::Words& words, std::int32_t thousandths);

/// "0.7", or "1/3" for what no short decimal is: what the runner-up's quotient is
/// multiplied by.
[[nodiscard]] std::string factor(const words::Words& words, const seats::LoneParty& rule);

/// "86,546.65": what one seat costs in votes. Only for a trace with a quota, as the
/// three below.
[[nodiscard]] std::string quota(const words::Words& words, const seats::Trace& trace);
/// "39.6493": a list's votes divided by the quota.
[[nodiscard]] std::string in_quotas(const words::Words& words, const seats::Trace& trace, int list);
/// "0.6493": what is left of that beside the whole quotas.
[[nodiscard]] std::string remainder(const words::Words& words, const seats::Trace& trace, int list);
/// "2.6463": the runner-up's quotient after the factor.
[[nodiscard]] std::string corrected(const words::Words& words, const seats::LonePartyTrace& lone);

/// "3", "1.4": what a list's votes are divided by for its `seat`th seat.
[[nodiscard]] std::string divisor(const words::Words& words, seats::Method method,
                                  seats::Seats seat);
/// "83,695.37": votes divided by that, which must not be 0.
[[nodiscard]] std::string quotient(const words::Words& words, seats::Method method,
                                   seats::Votes votes, seats::Seats seat);

}  // namespace app::wording
