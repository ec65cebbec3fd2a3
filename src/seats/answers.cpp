#include "seats/answers.h"

#include <iterator>

namespace seats {
namespace {

// The numbers of each answer. One array serves the answers that differ in the reason only.
constexpr Figure kVacantFigures[] = {{"seats"}, {"needed", {}, 1}, {"votes", {}, 2}};
constexpr Figure kSecondFigures[] = {
    {"seats"}, {"votes", {}, 1}, {"least", {}, 2}, {"corrected", Unit::kQuotas, 3, 4}};
constexpr Figure kOneFigure[] = {{"seats"}};
constexpr Figure kTieFigures[] = {{"count"}};
constexpr Figure kFewerFigures[] = {{"votes"},
                                    {"lists", {}, 1},
                                    {"districts", {}, 2},
                                    {"seats", {}, 3},
                                    {"other_votes", {}, 4},
                                    {"other_lists", {}, 5},
                                    {"other_districts", {}, 6},
                                    {"other_seats", {}, 7}};
constexpr Figure kDistrictFigures[] = {{"votes"}, {"needed", {}, 1}, {"districts", {}, 2}};
constexpr Figure kNearFigures[] = {{"seats"},
                                   {"after", {}, 1},
                                   {"count", {}, 2},
                                   {"with", Unit::kQuotas, 3, 5},
                                   {"without", Unit::kQuotas, 4, 5},
                                   {"quota", Unit::kVotes, 5, 6}};
constexpr Figure kBelowThresholdFigures[] = {{"votes"},
                                             {"share", Unit::kShare, 0, 1},
                                             {"needed", {}, 2},
                                             {"short", {}, 3},
                                             {"more", {}, kMore}};
constexpr Figure kSeatsFigures[] = {{"seats"},
                                    {"after", {}, 1},
                                    {"votes", {}, 2},
                                    {"quota", Unit::kVotes, 3, 4},
                                    {"quotas", Unit::kQuotas, 5, 3},
                                    {"whole", {}, 6},
                                    {"remainder", Unit::kQuotas, 7, 3},
                                    {"last", Unit::kQuotas, 8, 3},
                                    {"more", {}, kMore}};
constexpr Figure kQuotientFigures[] = {{"seats"},
                                       {"after", {}, 1},
                                       {"quotient", Unit::kVotes, 2, 3},
                                       {"divisor", Unit::kTenths, 3, 4},
                                       {"last", Unit::kVotes, 5, 6},
                                       {"more", {}, kMore}};
constexpr Figure kLoneFigures[] = {{"seats"},
                                   {"after", {}, 1},
                                   {"whole", {}, 2},
                                   {"extra", Unit::kSigned, 3},
                                   {"more", {}, kMore}};
constexpr Figure kLastRemainderFigures[] = {
    {"remainder", Unit::kQuotas, 0, 2}, {"next", Unit::kQuotas, 1, 2}, {"more", {}, kMore}};
constexpr Figure kLastQuotientFigures[] = {
    {"quotient", Unit::kVotes, 0, 1}, {"next", Unit::kVotes, 2, 3}, {"more", {}, kMore}};
constexpr Figure kShareFigures[] = {{"seats"},
                                    {"all", {}, 1},
                                    {"votes", {}, 2},
                                    {"with", Unit::kShare, 0, 1},
                                    {"without", Unit::kShare, 2, 3},
                                    {"needed", {}, 4},
                                    {"threshold_part", Unit::kSigned, 5},
                                    {"rounding_part", Unit::kSigned, 6},
                                    {"district_part", Unit::kSigned, 7},
                                    {"total", Unit::kSigned, 8}};
constexpr Figure kMajorityFigures[] = {
    {"needed"}, {"all", {}, 1}, {"seats", {}, 2}, {"lists", {}, 3}, {"districts", {}, 4}};
constexpr Figure kNoMajorityFigures[] = {
    {"needed"}, {"all", {}, 1}, {"seats", {}, 2}, {"short", {}, 3}, {"count", {}, 4}};
constexpr Figure kAgainstFigures[] = {
    {"votes"}, {"base", {}, 1}, {"needed", {}, 2}, {"without", {}, 3}};
constexpr Figure kBelowFigures[] = {{"votes"},
                                    {"share", Unit::kShare, 0, 1},
                                    {"quota", Unit::kVotes, 2, 3},
                                    {"with", Unit::kVotes, 4, 3}};
constexpr Figure kOverFigures[] = {
    {"votes"}, {"needed", {}, 1}, {"count", {}, 2}, {"short", {}, 3}};
constexpr Figure kIndependentsFigures[] = {{"seats"}, {"districts", {}, 1}};
constexpr Figure kQuotaFigures[] = {{"base"},           {"against", {}, 1},
                                    {"without", {}, 2}, {"votes", {}, 3},
                                    {"seats", {}, 4},   {"quota", Unit::kVotes, 3, 4}};
constexpr Figure kPriceFigures[] = {
    {"with", Unit::kVotes, 0, 1}, {"without", Unit::kVotes, 2, 3}, {"quota", Unit::kVotes, 4, 5}};
constexpr Figure kOneVoteFigures[] = {{"more", {}, kMore}};
constexpr Figure kLowerFigures[] = {{"with", Unit::kThreshold}, {"votes", {}, 1}, {"base", {}, 2}};
constexpr Figure kNoThresholdFigures[] = {{"count"}, {"before", {}, 1}};
constexpr Figure kSizeFigures[] = {{"with"}, {"without", {}, 1}};
constexpr Figure kMethodFigures[] = {{"quota", Unit::kVotes, 0, 1}};

struct Row {
  Ask ask;
  std::string_view id;
  std::span<const Figure> figures;
};

constexpr Row kRows[] = {{Ask::kNobody, "vacant", kVacantFigures},
                         {Ask::kSecond, "second", kSecondFigures},
                         {Ask::kSole, "sole", kOneFigure},
                         {Ask::kTie, "tie", kTieFigures},
                         {Ask::kFewerVotes, "fewer_votes", kFewerFigures},
                         {Ask::kDistrictOnly, "district_only", kDistrictFigures},
                         {Ask::kNear, "near", kNearFigures},
                         {Ask::kNoSeat, "no_votes", {}},
                         {Ask::kNoSeat, "below_threshold", kBelowThresholdFigures},
                         {Ask::kSeats, "remainder_won", kSeatsFigures},
                         {Ask::kSeats, "remainder_lost", kSeatsFigures},
                         {Ask::kSeats, "remainder_equal", kSeatsFigures},
                         {Ask::kSeats, "none_left", kSeatsFigures},
                         {Ask::kSeats, "given_back", kSeatsFigures},
                         {Ask::kSeats, "quotient", kQuotientFigures},
                         {Ask::kSeats, "quotient_equal", kQuotientFigures},
                         {Ask::kSeats, "lone", kLoneFigures},
                         {Ask::kLast, "last_remainder", kLastRemainderFigures},
                         {Ask::kLast, "last_quotient", kLastQuotientFigures},
                         {Ask::kShare, "share", kShareFigures},
                         {Ask::kShare, "share_of_lists", kShareFigures},
                         {Ask::kMajority, "majority", kMajorityFigures},
                         {Ask::kNoMajority, "no_majority", kNoMajorityFigures},
                         {Ask::kAgainst, "against_all", kAgainstFigures},
                         {Ask::kAgainstLeft, "against_left", {kAgainstFigures, 1}},
                         {Ask::kBelow, "below", kBelowFigures},
                         {Ask::kBelow, "below_by_divisors", {kBelowFigures, 2}},
                         {Ask::kOver, "over", kOverFigures},
                         {Ask::kOver, "exactly", kOverFigures},
                         {Ask::kIndependents, "independents", kIndependentsFigures},
                         {Ask::kQuota, "quota", kQuotaFigures},
                         {Ask::kPrice, "price", kPriceFigures},
                         {Ask::kOneVote, "one_vote", kOneVoteFigures},
                         {Ask::kLower, "lower", kLowerFigures},
                         {Ask::kNoThreshold, "no_threshold", kNoThresholdFigures},
                         {Ask::kSize, "size", kSizeFigures},
                         {Ask::kMethod, "by_dhondt", kMethodFigures},
                         {Ask::kMethod, "by_law", kMethodFigures}};
static_assert(std::size(kRows) == kAnswers);

constexpr std::string_view kAskIds[] = {
    "vacant",        "second",   "sole",         "tie",         "fewer_votes",
    "district_only", "near",     "no_seat",      "seats",       "last",
    "share",         "majority", "no_majority",  "against_all", "against_left",
    "below",         "over",     "independents", "quota",       "price",
    "one_vote",      "lower",    "no_threshold", "size",        "method"};
static_assert(std::size(kAskIds) == kAsks);

const Row& row(Answer answer) {
  return kRows[static_cast<int>(answer)];
}

}  // namespace

Ask ask(Answer answer) {
  return row(answer).ask;
}

std::string_view id_of(Ask ask) {
  return kAskIds[static_cast<int>(ask)];
}

std::string_view id_of(Answer answer) {
  return row(answer).id;
}

std::span<const Figure> figures(Answer answer) {
  return row(answer).figures;
}

}  // namespace seats
