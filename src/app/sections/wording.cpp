#include "app/sections/wording.h"

namespace app::wording {
namespace {

constexpr int kVotesPlaces = 2;   // of a quota or a quotient: parts of a vote
constexpr int kQuotasPlaces = 4;  // of a quotient in quotas: a vote shows in it

}  // namespace

std::string threshold(const words::Words& words, std::int32_t thousandths) {
  const int places = thousandths % 1000 == 0  ? 0
                     : thousandths % 100 == 0 ? 1
                     : thousandths % 10 == 0  ? 2
                                              : 3;
  return words.per_cent(words.decimal(thousandths, 1000, places));
}

std::string factor(const words::Words& words, const seats::LoneParty& rule) {
  int places = 1;
  for (std::int64_t scale = 10; places <= 3; ++places, scale *= 10) {
    if (rule.numerator * scale % rule.denominator == 0) {
      return words.decimal(rule.numerator, rule.denominator, places);
    }
  }
  return words.number(rule.numerator) + '/' + words.number(rule.denominator);
}

std::string quota(const words::Words& words, const seats::Trace& trace) {
  return words.decimal(trace.quota_votes, trace.quota_seats, kVotesPlaces);
}

std::string in_quotas(const words::Words& words, const seats::Trace& trace, int list) {
  return words.decimal(trace.lists[list].votes * trace.quota_seats, trace.quota_votes,
                       kQuotasPlaces);
}

std::string remainder(const words::Words& words, const seats::Trace& trace, int list) {
  return words.decimal(trace.lists[list].remainder, trace.quota_votes, kQuotasPlaces);
}

std::string corrected(const words::Words& words, const seats::LonePartyTrace& lone) {
  return words.decimal(lone.numerator, lone.denominator, kQuotasPlaces);
}

std::string divisor(const words::Words& words, seats::Method method, seats::Seats seat) {
  const std::int64_t parts = seats::divisor_parts(method);
  const std::int64_t by = seats::divisor(method, seat);
  return words.decimal(by, parts, by % parts == 0 ? 0 : 1);
}

std::string quotient(const words::Words& words, seats::Method method, seats::Votes votes,
                     seats::Seats seat) {
  return words.decimal(votes * seats::divisor_parts(method), seats::divisor(method, seat),
                       kVotesPlaces);
}

}  // namespace app::wording
