// The numbers of the rule in words, each in one form: for the page, the command line and
// files. A number that is used in one place only is worded there.
#pragma once

#include <cstdint>
#include <string>

#include "seats/allocation.h"
#include "words/words.h"

namespace app::wording {

/// "5%", "7.5%": the threshold as in the law, from thousandths of a per cent.
[[nodiscard]] std::string threshold(const words::Words& words, std::int32_t thousandths);

/// "0.7", or "1/3" for a fraction without a short decimal: the factor
/// of the runner-up's quotient.
[[nodiscard]] std::string factor(const words::Words& words, const seats::LoneParty& rule);

/// "86,546.65": the price of one seat in votes. Only for a trace with
/// a quota, as are the three below.
[[nodiscard]] std::string quota(const words::Words& words, const seats::Trace& trace);
/// "39.6493": a list's votes divided by the quota.
[[nodiscard]] std::string in_quotas(const words::Words& words, const seats::Trace& trace, int list);
/// "0.6493": the fraction of that beyond the whole quotas.
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
