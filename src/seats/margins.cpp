#include "seats/margins.h"

#include <algorithm>
#include <limits>

#include "seats/precedence.h"

namespace seats {
namespace {

// The votes x of one list go up or down while its rivals' votes are fixed. Which rivals
// pass depends on the base alone, so over the whole range of x there are at most as many
// points as lists at which that changes, and one more at which the list itself passes.
// Between two of them, in a `Stretch`, the seats of the list never fall as x grows:
//
// - Two or more pass, itself among them: each method shares the seats among the
//   same lists. By remainders: its quotient grows and every other one shrinks. A
//   rival's remainder can overtake only when its integer part falls by one, which
//   leaves one more seat over. By quotients: only its own grow.
// - It passes alone: the runner-up is the same whatever x is, and its corrected
//   quotient shrinks.
// - One rival passes alone: the list has no seat until it is the runner-up, and
//   then its corrected quotient grows.
// - Otherwise it has none.
//
// So the first stretch with more (or fewer) seats at its end is searched by
// halving, and no other.
struct Stretch {
  Votes first = 0;
  Votes last = 0;
  int passing = 0;  ///< the number of rivals that pass: the first ones, by votes
  bool own_passes = false;
};

constexpr Votes kNever = std::numeric_limits<Votes>::max();

// A rival's quotients are counted by its votes times the divisor of one seat; the sum of
// such counts over all rivals is no larger than this.
static_assert(kMaxVotes <=
              proof::kMax / kMaxLists / divisor(Method::kModifiedSainteLague, kMaxSeats));

// Dividing many numbers below 2^63 by the same one: the high half of a product
// with floor((2^64 - 1) / d) is the quotient or one less.
class WideDivisor {
 public:
  explicit WideDivisor(Votes d)
      : d_(static_cast<std::uint64_t>(d)),
        reciprocal_(std::numeric_limits<std::uint64_t>::max() / d_) {}

  [[nodiscard]] Votes divide(Votes n, Votes& rest) const {
    __extension__ using Wide = unsigned __int128;
    const auto dividend = static_cast<std::uint64_t>(n);
    auto quotient = static_cast<std::uint64_t>((Wide{dividend} * reciprocal_) >> 64);
    std::uint64_t left = dividend - quotient * d_;
    if (left >= d_) {
      ++quotient;
      left -= d_;
    }
    rest = static_cast<Votes>(left);
    return static_cast<Votes>(quotient);
  }

 private:
  std::uint64_t d_;
  std::uint64_t reciprocal_;
};

// How many of a list's divisors are not above `most`, which may be below 0.
Votes divisors_up_to(Method method, Votes most) {
  if (most < divisor(method, 1)) return 0;
  switch (method) {
    case Method::kSainteLague:
      return (most + 1) / 2;
    case Method::kModifiedSainteLague:
      return std::max<Votes>(1, (most / 10 + 1) / 2);
    case Method::kAdams:
      return most + 1;
    default:
      return most;
  }
}

// One list and its rivals: the other lists with votes, most votes first.
class Contender {
 public:
  Contender(const Rules& rules, const Ballots& ballots, std::span<const std::uint8_t> by_votes,
            int own)
      : rules_(rules), own_(own), now_(ballots.lists[own].votes) {
    std::ranges::copy(ballots.lists, lists_.begin());
    ballots_ = {std::span(lists_).first(ballots.lists.size()), ballots.against_all};
    others_ = rules.against_all ? ballots.against_all : 0;
    for (const int i : by_votes) {
      const List& rival = ballots.lists[i];
      if (i == own || rival.votes == 0) continue;
      votes_[count_] = rival.votes;
      sums_[count_ + 1] = sums_[count_] + rival.votes;
      earlier_[count_] = registered_earlier(ballots, i, own) ? 1 : 0;
      limits_[count_] =
          rules.threshold == 0 ? kNever : rival.votes * kWholeThreshold / rules.threshold;
      ++count_;
    }
    others_ += sums_[count_];
    barrier_ = votes_to_pass(rules, others_).value_or(kNever);
  }

  Margin margin(Seats seats) {
    Margin margin;
    if (barrier_ <= kMaxVotes) margin.to_barrier = std::max<Votes>(0, barrier_ - now_);
    for (Votes x = now_ + 1; x <= kMaxVotes;) {
      const Stretch stretch = around(x);
      if (has(stretch, stretch.last, seats + 1)) {
        margin.to_next_seat = first_with(stretch, x, stretch.last, seats + 1) - now_;
        break;
      }
      x = stretch.last + 1;
    }
    for (Votes x = now_ - 1; x >= 0;) {
      const Stretch stretch = around(x);
      if (!has(stretch, stretch.first, seats)) {
        // The last without is the one before the first with them, if there is one.
        const bool all_without = !has(stretch, x, seats);
        const Votes with = all_without ? x + 1 : first_with(stretch, stretch.first, x, seats);
        margin.to_lose_seat = now_ - (with - 1);
        break;
      }
      x = stretch.first - 1;
    }
    return margin;
  }

 private:
  // The stretch that contains `x` votes.
  [[nodiscard]] Stretch around(Votes x) const {
    Stretch stretch{.last = kMaxVotes, .own_passes = x >= barrier_};
    while (stretch.passing < count_ && limits_[stretch.passing] >= others_ + x) ++stretch.passing;
    if (stretch.passing > 0) {
      stretch.last = std::min(stretch.last, limits_[stretch.passing - 1] - others_);
    }
    if (stretch.passing < count_) {
      stretch.first = std::max<Votes>(0, limits_[stretch.passing] - others_ + 1);
    }
    if (stretch.own_passes) {
      stretch.first = std::max(stretch.first, barrier_);
    } else {
      stretch.last = std::min(stretch.last, barrier_ - 1);
    }
    return stretch;
  }

  // The least number of votes from `low` to `high`, in one stretch, with `seats`
  // seats or more; `high` has them.
  Votes first_with(const Stretch& stretch, Votes low, Votes high, Seats seats) {
    while (low < high) {
      const Votes middle = low + (high - low) / 2;
      if (has(stretch, middle, seats)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return high;
  }

  // Whether the list has `seats` seats or more with `x` votes.
  bool has(const Stretch& stretch, Votes x, Seats seats) {
    if (seats <= 0) return true;
    if (seats > rules_.list_seats) return false;
    if (stretch.own_passes && stretch.passing > 0) {
      return has_divisors(rules_.method) ? has_by_quotients(stretch.passing, x, seats)
                                         : has_by_remainders(stretch.passing, x, seats);
    }
    if (!stretch.own_passes && stretch.passing != 1) return false;
    // One list passes alone. That is rare, so the full rule is computed.
    lists_[own_].votes = x;
    std::array<Seats, kMaxLists> given;
    allocate_seats(rules_, ballots_, std::span(given).first(ballots_.lists.size()));
    return given[own_] >= seats;
  }

  [[nodiscard]] bool has_by_remainders(int passing, Votes x, Seats seats) const {
    const Votes parts = quota_seats(rules_.method, rules_.list_seats);
    const WideDivisor quota(sums_[passing] + x);
    Votes own_rest = 0;
    const Votes whole = quota.divide(x * parts, own_rest);
    // A remainder gives one seat at most; a small quota may take one back.
    const Seats back = parts > rules_.list_seats ? 1 : 0;
    if (whole >= seats + back) return true;
    if (whole + 1 < seats) return false;

    Votes left = rules_.list_seats - whole;
    Votes before = 0;  // rivals whose remainder comes before the list's
    Votes after = 0;   // and those whose does not, which have a seat to give back
    for (int k = 0; k < passing; ++k) {
      Votes rest = 0;
      const Votes rival = quota.divide(votes_[k] * parts, rest);
      left -= rival;
      const bool comes_before = 2 * rest + earlier_[k] > 2 * own_rest;
      before += comes_before ? 1 : 0;
      after += !comes_before && rival > 0 ? 1 : 0;
    }
    if (left >= 0) return whole + (before < left ? 1 : 0) >= seats;
    return whole - (after < -left && whole > 0 ? 1 : 0) >= seats;
  }

  [[nodiscard]] bool has_by_quotients(int passing, Votes x, Seats seats) const {
    // A rival's quotient comes before x / d if its divisor is not above
    // votes * d / x, or below that where the list registered earlier.
    const Votes d = divisor(rules_.method, seats);
    const WideDivisor by(x);
    Votes before = 0;
    if (d == 0) {
      // Quotients by 0 are above all others, and go by the votes themselves.
      for (int k = 0; k < passing; ++k) before += votes_[k] + earlier_[k] > x ? 1 : 0;
      return before <= rules_.list_seats - seats;
    }
    for (int k = 0; k < passing; ++k) {
      Votes rest = 0;
      const Votes most = by.divide(votes_[k] * d, rest);
      before += divisors_up_to(rules_.method, rest == 0 && earlier_[k] == 0 ? most - 1 : most);
    }
    return before <= rules_.list_seats - seats;
  }

  const Rules& rules_;
  int own_;
  Votes now_;
  Ballots ballots_;         ///< with `lists_`
  Votes others_ = 0;        ///< the base without the list's own votes
  Votes barrier_ = kNever;  ///< the least number of its own votes that passes
  int count_ = 0;           ///< of rivals
  std::array<List, kMaxLists> lists_;
  std::array<Votes, kMaxLists> votes_;
  std::array<Votes, kMaxLists> limits_;      ///< the largest base under which a rival passes
  std::array<Votes, kMaxLists> earlier_;     ///< 1: the rival registered earlier
  std::array<Votes, kMaxLists + 1> sums_{};  ///< of the first votes
};

// The contest when `behind` takes its next seat; none if no list loses one.
std::optional<Contest> contest(const Rules& rules, const Ballots& ballots,
                               std::span<const Seats> now, int behind, Votes votes) {
  std::array<List, kMaxLists> lists;
  std::ranges::copy(ballots.lists, lists.begin());
  lists[behind].votes += votes;
  std::array<Seats, kMaxLists> then;
  const std::size_t count = ballots.lists.size();
  allocate_seats(rules, {std::span(lists).first(count), ballots.against_all},
                 std::span(then).first(count));
  Contest contest{.behind = behind, .votes = votes};
  Seats most = 0;
  int changed = 0;
  for (int i = 0; i < static_cast<int>(count); ++i) {
    const Seats lost = now[i] - then[i];
    changed += lost != 0 ? 1 : 0;
    if (lost > most) {
      most = lost;
      contest.ahead = i;
    }
  }
  if (contest.ahead < 0) return std::nullopt;
  contest.one_seat = changed == 2 && most == 1;
  return contest;
}

}  // namespace

Margins margins(const Rules& rules, const Ballots& ballots) {
  const int count = static_cast<int>(ballots.lists.size());
  std::array<Seats, kMaxLists> now;
  allocate_seats(rules, ballots, std::span(now).first(ballots.lists.size()));

  std::array<std::uint8_t, kMaxLists> by_votes;
  for (int i = 0; i < count; ++i) {
    int place = i;
    for (; place > 0 && ballots.lists[by_votes[place - 1]].votes < ballots.lists[i].votes; --place)
      by_votes[place] = by_votes[place - 1];
    by_votes[place] = static_cast<std::uint8_t>(i);
  }

  Margins margins;
  for (int i = 0; i < count; ++i) {
    margins.lists[i] = Contender(rules, ballots, std::span(by_votes).first(ballots.lists.size()), i)
                           .margin(now[i]);
  }

  // The fewest votes first, until they cost another list a seat.
  std::array<bool, kMaxLists> seen{};
  while (!margins.last_seat) {
    int next = -1;
    for (int i = 0; i < count; ++i) {
      const auto& votes = margins.lists[i].to_next_seat;
      if (seen[i] || !votes) continue;
      if (next < 0 || *votes < *margins.lists[next].to_next_seat) next = i;
    }
    if (next < 0) break;
    seen[next] = true;
    margins.last_seat = contest(rules, ballots, std::span(now).first(ballots.lists.size()), next,
                                *margins.lists[next].to_next_seat);
  }
  return margins;
}

}  // namespace seats
