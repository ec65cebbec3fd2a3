// A second implementation of Art. 97-1 and of the other methods: slow, plain, with
// exact fractions, the law in the order of the article's sentences and the methods by
// their definitions, to check src/seats against. It shares no code with src/seats except
// the types of the interface (rules, methods, ballots, outcomes, notes).
#pragma once

#include <optional>
#include <vector>

#include "seats/allocation.h"

namespace reference {

/// Wide enough for every product of two fractions within the bounds.
__extension__ using Whole = __int128;

/// An exact fraction, not reduced, with a denominator above 0.
class Fraction {
 public:
  Fraction(Whole numerator, Whole denominator = 1)
      : numerator_(numerator), denominator_(denominator) {}

  [[nodiscard]] Whole numerator() const { return numerator_; }
  [[nodiscard]] Whole denominator() const { return denominator_; }
  /// The integer part, and what is left of the fraction without it.
  [[nodiscard]] Whole integer_part() const { return numerator_ / denominator_; }
  [[nodiscard]] Fraction fractional_part() const {
    return {numerator_ % denominator_, denominator_};
  }
  /// The least whole number that is not below the fraction.
  [[nodiscard]] Whole rounded_up() const {
    return integer_part() + (fractional_part().numerator_ > 0 ? 1 : 0);
  }

  friend Fraction operator*(Fraction a, Fraction b) {
    return {a.numerator_ * b.numerator_, a.denominator_ * b.denominator_};
  }
  friend Fraction operator/(Fraction a, Fraction b) {
    return {a.numerator_ * b.denominator_, a.denominator_ * b.numerator_};
  }
  friend bool operator<(Fraction a, Fraction b) {
    return a.numerator_ * b.denominator_ < b.numerator_ * a.denominator_;
  }
  friend bool operator==(Fraction a, Fraction b) {
    return a.numerator_ * b.denominator_ == b.numerator_ * a.denominator_;
  }

 private:
  Whole numerator_;
  Whole denominator_;
};

/// The seats of one list, and how it won them.
struct Share {
  bool passed = false;
  bool admitted = false;
  std::optional<Fraction> quotient;  ///< votes / quota, before any correction, if there is a quota
  Whole whole = 0;
  Whole extra = 0;
};

/// A list's votes divided by one of the divisors.
struct Quotient {
  int list = -1;
  Whole seat = 0;
};

/// Paragraphs 2 and 3 for the lone party and its runner-up.
struct LoneParty {
  int passed = 0;
  int runner_up = 0;
  Fraction corrected{0};
  Whole raised = 0;
  Whole given_way = 0;
};

struct Answer {
  Whole base = 0;
  Whole against_all = 0;
  Whole threshold_votes = 0;
  seats::Outcome outcome = seats::Outcome::kNobodyPassed;
  int notes = 0;
  seats::Method method = seats::Method::kHareLargestRemainder;  ///< the one applied
  Whole quota_votes = 0;
  Whole quota_seats = 0;
  std::vector<Share> shares;
  Whole leftover = 0;
  Whole unfilled = 0;
  std::vector<int> by_remainder;  ///< admitted lists of a shared outcome
  Quotient last;
  Quotient next;
  std::vector<int> tie;
  std::optional<LoneParty> lone;
};

Answer allocate(const seats::Rules& rules, const seats::Ballots& ballots);

}  // namespace reference
