#include "seats/lent.h"

#include <algorithm>
#include <span>
#include <vector>

namespace seats {
namespace {

__extension__ using Exact = __int128;

// Votes that can be moved from list to list.
class Movable {
 public:
  explicit Movable(const Ballots& ballots)
      : count_(ballots.lists.size()), against_all_(ballots.against_all) {
    std::ranges::copy(ballots.lists, lists_.begin());
  }
  List& operator[](int i) { return lists_[static_cast<std::size_t>(i)]; }
  [[nodiscard]] ListSeats seats(const Rules& rules) const {
    ListSeats seats{};
    allocate_seats(rules, {std::span(lists_).first(count_), against_all_},
                   std::span(seats).first(count_));
    return seats;
  }

 private:
  std::array<List, kMaxLists> lists_;
  std::size_t count_;
  Votes against_all_;
};

// Numbers of lent votes where anything that decides a seat changes.
//
// A list's votes, and the votes of all lists that take part, are linear in the number of votes
// lent while the same lists take part. So is what a seat depends on, each a comparison of two
// such numbers, in whole numbers: by remainders, whether a list's votes in quotas less its seats
// are one or more above another's; by divisors, whether a list's next quotient is above another
// one's last. These comparisons decide whether the seats are those of now (`now`). So they
// are the same between two of the numbers found here.
class Turns {
 public:
  Turns(const Rules& rules, const Ballots& ballots, int from, int to, const ListSeats& now)
      : rules_(rules), ballots_(ballots), from_(from), to_(to), now_(now) {}

  std::vector<Votes> find() {
    const Trace trace = allocate(rules_, ballots_);
    const Votes needed = trace.threshold_votes;
    const Votes all = votes(from_);
    // From here on the one list is below the threshold, and the other is not.
    const Votes below = std::max<Votes>(0, all - needed + 1);
    const Votes passes = std::max<Votes>(0, needed - votes(to_));
    add(1);
    for (const Votes at : {below, passes, all}) add(at);
    const Votes edges[] = {std::min(below, passes), std::max(below, passes)};
    for (const Votes begins : {Votes{0}, edges[0], edges[1]}) {
      std::vector<int> in;
      for (int i = 0; i < count(); ++i) {
        const bool passed = i == from_ ? begins < below
                            : i == to_ ? begins >= passes
                                       : votes(i) >= needed;
        if (passed) in.push_back(i);
      }
      if (in.size() == 1) {
        alone(in.front());
      } else {
        shared(in);
      }
    }
    std::ranges::sort(found_);
    const auto same = std::ranges::unique(found_);
    found_.erase(same.begin(), same.end());
    return std::move(found_);
  }

 private:
  // constant + slope * lent votes
  struct Line {
    Exact constant = 0;
    Exact slope = 0;

    friend Line operator*(Line a, Exact by) { return {a.constant * by, a.slope * by}; }
    friend Line operator+(Line a, Line b) { return {a.constant + b.constant, a.slope + b.slope}; }
    friend Line operator-(Line a, Line b) { return {a.constant - b.constant, a.slope - b.slope}; }
  };

  [[nodiscard]] int count() const { return static_cast<int>(ballots_.lists.size()); }
  [[nodiscard]] Votes votes(int i) const {
    return ballots_.lists[static_cast<std::size_t>(i)].votes;
  }
  [[nodiscard]] Seats seats(int i) const { return now_[static_cast<std::size_t>(i)]; }
  [[nodiscard]] Line line(int i) const { return {votes(i), i == from_ ? -1 : i == to_ ? 1 : 0}; }

  void add(Votes at) {
    if (at >= 1 && at <= votes(from_)) found_.push_back(at);
  }
  // Where the line is 0 or, if that is no whole number, before and after.
  void add_zero(Line of) {
    if (of.slope == 0) return;
    const Exact at = -of.constant / of.slope;
    if (at < -1 || at > votes(from_)) return;
    for (const Votes near : {-1, 0, 1}) add(static_cast<Votes>(at) + near);
  }

  void shared(const std::vector<int>& in) {
    Line sum;
    for (const int i : in) sum = sum + line(i);
    const Seats parts = quota_seats(rules_.method, rules_.list_seats);
    for (const int i : in) {
      for (const int j : in) {
        if (i == j) continue;
        // By Adams first seats go by votes alone.
        if (rules_.method == Method::kAdams) add_zero(line(i) - line(j));
        if (has_divisors(rules_.method)) {
          add_zero(line(j) * divisor(rules_.method, seats(i)) -
                   line(i) * divisor(rules_.method, seats(j) + 1));
        } else {
          add_zero((line(j) - line(i)) * parts - sum * (seats(j) - seats(i) + 1));
        }
      }
    }
  }

  // The list admitted second is the next by votes, and has seats by its corrected quotient.
  void alone(int first) {
    const LoneParty rule = rules_.lone_party.value_or(LoneParty{});
    for (int i = 0; i < count(); ++i) {
      for (const int moved : {from_, to_}) add_zero(line(i) - line(moved));
      if (i == first) continue;
      const Line quotient = line(i) * rules_.list_seats * rule.numerator;
      const Line quota = (line(first) + line(i)) * rule.denominator;
      const Line whole = line(first) * rules_.list_seats;
      for (const Seats more : {0, 1}) {
        add_zero(quotient - quota * (seats(i) + more));
        add_zero(whole - (line(first) + line(i)) * (seats(first) + more));
      }
    }
  }

  const Rules& rules_;
  const Ballots& ballots_;
  int from_;
  int to_;
  const ListSeats& now_;
  std::vector<Votes> found_;
};

}  // namespace

ListSeats seats_if_lent(const Rules& rules, const Ballots& ballots, int from, int to, Votes votes) {
  Movable lists(ballots);
  lists[from].votes -= votes;
  lists[to].votes += votes;
  return lists.seats(rules);
}

std::optional<Votes> first_lent_seat(const Rules& rules, const Ballots& ballots, int from, int to) {
  const ListSeats now = Movable(ballots).seats(rules);
  const Votes room = kMaxVotes - ballots.lists[static_cast<std::size_t>(to)].votes;
  for (const Votes votes : Turns(rules, ballots, from, to, now).find()) {
    if (votes > room) break;
    if (seats_if_lent(rules, ballots, from, to, votes) != now) return votes;
  }
  return std::nullopt;
}

std::optional<ListSeats> seats_if_joint(const Rules& rules, const Ballots& ballots, int first,
                                        int second) {
  Movable lists(ballots);
  lists[first].registered = std::min(lists[first].registered, lists[second].registered);
  lists[first].votes += lists[second].votes;
  lists[second].votes = 0;
  if (lists[first].votes > kMaxVotes) return std::nullopt;
  return lists.seats(rules);
}

}  // namespace seats
