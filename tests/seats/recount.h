// One result, counted again for the tests of the questions: by the second implementation of the
// rule (reference.h) and by arithmetic of its own.
#pragma once

#include <compare>
#include <string_view>
#include <utility>
#include <vector>

#include "ballots.h"
#include "reference.h"
#include "seats/districts.h"
#include "seats/questions.h"

namespace seats::recount {

using reference::Fraction;
using reference::Whole;

struct State {
  Rules rules;
  Vote vote;
  DistrictSeats districts;
  reference::Answer answer;

  State(Rules of_rules, Vote of_vote, const DistrictSeats& of_districts)
      : rules(of_rules),
        vote(std::move(of_vote)),
        districts(of_districts),
        answer(reference::allocate(rules, vote.ballots())) {}

  [[nodiscard]] int count() const { return static_cast<int>(vote.lists.size()); }
  [[nodiscard]] Whole votes(int i) const { return vote.lists[i].votes; }
  [[nodiscard]] Whole by_list(int i) const {
    return answer.shares[i].whole + answer.shares[i].extra;
  }
  [[nodiscard]] Whole all(int i) const { return by_list(i) + districts.of_list[i]; }
  [[nodiscard]] bool admitted(int i) const { return answer.shares[i].admitted; }
  [[nodiscard]] bool shared() const {
    return answer.outcome == Outcome::kShared && rules.list_seats > 0;
  }
  [[nodiscard]] Whole sum(bool of_admitted) const {
    Whole sum = 0;
    for (int i = 0; i < count(); ++i) sum += !of_admitted || admitted(i) ? votes(i) : 0;
    return sum;
  }
  [[nodiscard]] bool any_left_out() const {
    for (int i = 0; i < count(); ++i) {
      if (!admitted(i) && votes(i) > 0) return true;
    }
    return false;
  }
  [[nodiscard]] Whole threshold_of(Whole base) const {
    const Fraction exact = Fraction(base) * Fraction(rules.threshold, kWholeThreshold);
    return std::max<Whole>(1, exact.rounded_up());
  }
  // The quotient for a seat has a divisor of 0.
  [[nodiscard]] bool by_zero(Whole seat) const {
    return answer.method == Method::kAdams && seat == 1;
  }
  [[nodiscard]] Fraction quota() const { return {answer.quota_votes, answer.quota_seats}; }
  [[nodiscard]] Fraction remainder(int i) const {
    return answer.shares[i].quotient->fractional_part();
  }
};

struct Asked {
  Ask ask;
  HolderId who;

  auto operator<=>(const Asked&) const = default;
};

/// Which questions are true of the state, in order.
[[nodiscard]] std::vector<Asked> true_of(const State& state);

/// The least number of seats that is more than half of the chamber.
[[nodiscard]] Whole more_than_half(const State& state);
/// The list with the dearest list seat, or the cheapest; -1: there is none.
[[nodiscard]] int priced(const State& state, bool dearest);
/// The seats that lists and independents have.
[[nodiscard]] Whole held(const State& state);

/// The parts of what separates a list's seats from its votes: threshold, rounding, districts.
struct Parts {
  Whole matching, threshold, rounding, districts;

  Parts(const State& state, int list);
};

/// Names of numbers, and the numbers.
using Numbers = std::vector<std::pair<std::string_view, Fraction>>;

/// Every number of an answer but those of kMore and of kLastQuotient.
[[nodiscard]] Numbers numbers_of(const State& state, const Question& question);

}  // namespace seats::recount
