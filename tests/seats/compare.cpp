#include "compare.h"

#include <algorithm>

namespace seats {
namespace {

using reference::Answer;
using reference::Fraction;
using reference::Whole;

/// Keeps the first field that differs.
class Comparison {
 public:
  void same(const char* field, Whole core, Whole expected, int list = -1) {
    if (core == expected || !first_.empty()) return;
    first_ = field;
    if (list >= 0) first_.append(" of ").append(std::to_string(list));
    first_.append(": the core has ").append(text(core));
    first_.append(", the reference ").append(text(expected));
  }

  /// A part of an array that `count` entries of are in use.
  template <class Array>
  void same(const char* field, const Array& core, int count, const std::vector<int>& expected) {
    same(field, count, static_cast<Whole>(expected.size()));
    if (!first_.empty()) return;
    for (int k = 0; k < count; ++k) same(field, core[k], expected[k], k);
  }

  [[nodiscard]] const std::string& first() const { return first_; }

 private:
  static std::string text(Whole n) {
    std::string digits;
    for (Whole rest = n < 0 ? -n : n; rest > 0 || digits.empty(); rest /= 10) {
      digits += static_cast<char>('0' + static_cast<int>(rest % 10));
    }
    if (n < 0) digits += '-';
    return {digits.rbegin(), digits.rend()};
  }

  std::string first_;
};

void compare_list(const Trace& trace, const Answer& answer, int i, Comparison& compare) {
  const ListTrace& list = trace.lists[i];
  const reference::Share& share = answer.shares[i];
  compare.same("over_threshold", list.over_threshold, list.votes - answer.threshold_votes, i);
  compare.same("passed", list.passed, share.passed, i);
  compare.same("admitted", list.admitted, share.admitted, i);
  compare.same("whole", list.whole, share.whole, i);
  compare.same("extra", list.extra, share.extra, i);
  if (!share.quotient) {
    compare.same("integer_part", list.integer_part, 0, i);
    compare.same("remainder", list.remainder, 0, i);
    return;
  }
  // The remainder's denominator is quota_votes, whatever the reference divides by.
  const Fraction over_quota = share.quotient->fractional_part() * Fraction(answer.quota_votes);
  compare.same("integer_part", list.integer_part, share.quotient->integer_part(), i);
  compare.same("remainder", list.remainder, over_quota.integer_part(), i);
  compare.same("whole remainder", over_quota.fractional_part().numerator(), 0, i);
}

void compare_lone(const LonePartyTrace& core, const Answer& answer, Comparison& compare) {
  if (!answer.lone) {
    compare.same("lone.passed", core.passed, -1);
    compare.same("lone.runner_up", core.runner_up, -1);
    return;
  }
  const reference::LoneParty& lone = *answer.lone;
  compare.same("lone.passed", core.passed, lone.passed);
  compare.same("lone.runner_up", core.runner_up, lone.runner_up);
  compare.same("lone.numerator / lone.denominator",
               Fraction(core.numerator, core.denominator) == lone.corrected, true);
  compare.same("lone.corrected", core.corrected, lone.corrected.integer_part());
  compare.same("lone.raised", core.raised, lone.raised);
  compare.same("lone.given_way", core.given_way, lone.given_way);
}

void compare_lean(const Rules& rules, const Vote& vote, const Answer& answer, Comparison& compare) {
  std::array<Seats, kMaxLists> seats;
  seats.fill(-1);
  const Outcome outcome =
      allocate_seats(rules, vote.ballots(), std::span(seats).first(vote.lists.size()));
  compare.same("outcome of the lean form", static_cast<int>(outcome),
               static_cast<int>(answer.outcome));
  for (std::size_t i = 0; i < vote.lists.size(); ++i) {
    const reference::Share& share = answer.shares[i];
    compare.same("seats of the lean form", seats[i], share.whole + share.extra,
                 static_cast<int>(i));
  }
}

}  // namespace

std::string difference(const Rules& rules, const Vote& vote) {
  const Trace trace = allocate(rules, vote);
  const Answer answer = reference::allocate(rules, vote.ballots());
  const int count = static_cast<int>(vote.lists.size());

  Comparison compare;
  compare.same("base", trace.base, answer.base);
  compare.same("against_all", trace.against_all, answer.against_all);
  compare.same("threshold_votes", trace.threshold_votes, answer.threshold_votes);
  compare.same("outcome", static_cast<int>(trace.outcome), static_cast<int>(answer.outcome));
  compare.same("notes", trace.notes, answer.notes);
  compare.same("method", static_cast<int>(trace.method), static_cast<int>(answer.method));
  compare.same("quota_votes", trace.quota_votes, answer.quota_votes);
  compare.same("quota_seats", trace.quota_seats, answer.quota_seats);
  compare.same("list_count", trace.list_count, count);
  Whole passed = 0;
  for (int i = 0; i < count; ++i) {
    compare.same("votes", trace.lists[i].votes, vote.lists[i].votes, i);
    compare_list(trace, answer, i, compare);
    passed += answer.shares[i].passed ? 1 : 0;
  }
  compare.same("passed_count", trace.passed_count, passed);
  compare.same("leftover", trace.leftover, answer.leftover);
  compare.same("unfilled_seats", trace.unfilled_seats, answer.unfilled);
  compare.same("ranked", trace.ranked, trace.ranked_count, answer.by_remainder);
  compare.same("last quotient's list", trace.last.list, answer.last.list);
  compare.same("last quotient's seat", trace.last.seat, answer.last.seat);
  compare.same("next quotient's list", trace.next.list, answer.next.list);
  compare.same("next quotient's seat", trace.next.seat, answer.next.seat);
  compare.same("tie", trace.tie, trace.tie_count, answer.tie);
  compare_lone(trace.lone, answer, compare);
  compare_lean(rules, vote, answer, compare);
  if (compare.first().empty()) return {};
  return compare.first() + " (" + describe(rules, vote) + ")";
}

}  // namespace seats
