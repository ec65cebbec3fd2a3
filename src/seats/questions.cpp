#include "seats/questions.h"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>

#include "seats/heap_sort.h"
#include "seats/majorities.h"
#include "seats/precedence.h"
#include "seats/share_parts.h"
#include "seats/supposed.h"

namespace seats {
namespace {

// The highest threshold, in thousandths of a per cent, with which so many votes pass.
std::int32_t highest_threshold(Votes votes, Votes base) {
  return static_cast<std::int32_t>(votes * kWholeThreshold / base);
}

class Asking {
 public:
  explicit Asking(const Counted& of) : of_(of), trace_(of.trace) {
    for (int i = 0; i < trace_.list_count; ++i) {
      const ListTrace& list = trace_.lists[i];
      list_votes_ += list.votes;
      list_seats_ += list.seats();
      district_seats_ += of.districts.of_list[i];
      with_votes_ += list.votes > 0 ? 1 : 0;
      if (list.admitted) {
        admitted_votes_ += list.votes;
      } else if (list.votes > 0) {
        below_ = true;
      }
    }
    district_seats_ += of.districts.independent;
  }

  std::vector<Question> take() {
    outcome();
    for (int i = 0; i < trace_.list_count; ++i) list(i);
    if (trace_.outcome == kShared) shared();
    chamber();
    ballots();
    heap_sort(all_, [](const Question& a, const Question& b) {
      const Ask first = ask(a.answer);
      const Ask second = ask(b.answer);
      if (first != second) return first < second;
      return a.weight != b.weight ? a.weight > b.weight : a.who < b.who;
    });
    return std::move(all_);
  }

 private:
  using enum Outcome;

  Question& add(Answer answer, HolderId who, std::initializer_list<std::int64_t> values,
                std::int64_t weight = 0, HolderId other = kVacant) {
    Question& added = all_.emplace_back(Question{answer, who, other, weight, {}});
    std::ranges::copy(values, added.values.begin());
    return added;
  }

  [[nodiscard]] Seats seats_of(int i) const {
    return trace_.lists[i].seats() + of_.districts.of_list[i];
  }

  // The list with the most of something, of equal ones the first on the ballot.
  template <class Number>
  [[nodiscard]] int most(Number number) const {
    int best = 0;
    for (int i = 1; i < trace_.list_count; ++i) {
      if (number(i) > number(best)) best = i;
    }
    return best;
  }

  // What the number of lists that passed decides.
  void outcome() {
    const LonePartyTrace& lone = trace_.lone;
    if (trace_.unfilled_seats > 0) {
      const int largest = most([&](int i) { return trace_.lists[i].votes; });
      add(Answer::kNobody, largest,
          {trace_.unfilled_seats, trace_.threshold_votes, trace_.lists[largest].votes});
    }
    if (trace_.outcome == kLoneParty && trace_.lists[lone.runner_up].seats() > 0) {
      const ListTrace& second = trace_.lists[lone.runner_up];
      add(Answer::kSecond, lone.runner_up,
          {second.seats(), second.votes, of_.rules.lone_party->least, lone.numerator,
           lone.denominator},
          0, lone.passed);
    }
    if (trace_.outcome == kSoleList && list_seats_ > 0) {
      const int all = most([&](int i) { return trace_.lists[i].seats(); });
      add(Answer::kSole, all, {list_seats_});
    }
    if (trace_.tie_count > 0) {
      add(Answer::kTie, trace_.tie[0], {trace_.tie_count}, 0, trace_.tie[trace_.tie_count - 1]);
    }
  }

  // One list by itself, and the list with more votes and the fewest seats.
  void list(int i) {
    const ListTrace& list = trace_.lists[i];
    const Margin& margin = of_.margins.lists[i];
    const Votes needed = trace_.threshold_votes;
    const Seats by_district = of_.districts.of_list[i];
    const Votes next = margin.to_next_seat.value_or(0);
    share(i);
    fewer_votes(i);
    if (of_.rules.list_seats == 0) return;
    if (!list.admitted && by_district > 0) {
      add(Answer::kDistrictOnly, i, {list.votes, needed, by_district}, by_district);
    } else if (!list.admitted && list.votes == 0) {
      add(Answer::kNoVotes, i, {});
    } else if (!list.admitted) {
      add(Answer::kBelowThreshold, i, {list.votes, trace_.base, needed, needed - list.votes},
          list.votes)
          .values[kMore] = margin.to_barrier.value_or(0);
    } else if (trace_.outcome == kShared || i == trace_.lone.passed) {
      seats(i);
    }
    if (list.passed && of_.rules.threshold > 0) {
      // With one vote fewer than the least that pass beside the others it does not.
      const Votes least = *votes_to_pass(of_.rules, trace_.base - list.votes);
      add(list.over_threshold > 0 ? Answer::kOver : Answer::kExactly, i,
          {list.votes, needed, list.over_threshold, list.votes - least + 1}, -list.over_threshold);
    }
    if (list.votes < kMaxVotes) {
      add(Answer::kOneVote, i, {}, next > 0 ? -next : -kMaxVotes).values[kMore] = next;
    }
    if (!list.admitted && list.votes > 0) {
      const std::int32_t highest = highest_threshold(list.votes, trace_.base);
      if (highest > 0) add(Answer::kLower, i, {highest, list.votes, trace_.base}, list.votes);
    }
  }

  // Why as many list seats as it has, and not one more.
  void seats(int i) {
    const ListTrace& list = trace_.lists[i];
    const Seats now = list.seats();
    if (now == of_.rules.list_seats) return;
    Question question{.who = i, .weight = -list.votes, .values = {now, now + 1}};
    auto& values = question.values;
    values[kMore] = of_.margins.lists[i].to_next_seat.value_or(0);
    const auto fill = [&](std::initializer_list<std::int64_t> more) {
      std::ranges::copy(more, values.begin() + 2);
    };
    if (trace_.outcome == kLoneParty) {
      question.answer = Answer::kLone;
      fill({list.integer_part, now - list.integer_part});
    } else if (has_divisors(trace_.method)) {
      const Quotient missed{i, now + 1};
      if (!is_fraction(missed) || !is_fraction(trace_.last)) return;
      question.other = trace_.last.list;
      question.answer = compare(trace_.method, of_.ballots, missed, trace_.last) == 0
                            ? Answer::kQuotientEqual
                            : Answer::kQuotient;
      const std::int64_t parts = divisor_parts(trace_.method);
      fill({list.votes * parts, divisor(trace_.method, now + 1), parts,
            trace_.lists[trace_.last.list].votes * parts,
            divisor(trace_.method, trace_.last.seat)});
    } else {
      Votes last = 0;
      question.answer = list.extra < 0 ? Answer::kGivenBack : Answer::kNoneLeft;
      if (trace_.leftover > 0) {
        question.other = trace_.ranked[trace_.leftover - 1];
        last = trace_.lists[question.other].remainder;
        question.answer = list.extra > 0           ? Answer::kRemainderWon
                          : list.remainder == last ? Answer::kRemainderEqual
                                                   : Answer::kRemainderLost;
      }
      fill({list.votes, trace_.quota_votes, trace_.quota_seats, list.votes * trace_.quota_seats,
            list.whole, list.remainder, last});
    }
    all_.push_back(question);
  }

  // False for Adams's first divisor, which is 0.
  [[nodiscard]] bool is_fraction(Quotient of) const {
    return of.list >= 0 && divisor(trace_.method, of.seat) > 0;
  }

  // Why a list's share of the seats is not its share of the votes.
  void share(int i) {
    const Seats held = list_seats_ + district_seats_;
    if (trace_.outcome != kShared || held == 0) return;
    const ShareParts parts = share_parts(trace_, of_.districts, i);
    const Votes votes = trace_.lists[i].votes;
    const Votes total = parts.matching - votes;
    if (total == 0) return;
    add(district_seats_ > 0 ? Answer::kShare : Answer::kShareOfLists, i,
        {seats_of(i), held, votes, list_votes_, parts.matching, parts.threshold, parts.rounding,
         parts.districts, total},
        std::abs(total));
  }

  // Only districts can do that where the list seats follow the votes.
  void fewer_votes(int i) {
    int best = -1;
    const ListTrace& list = trace_.lists[i];
    for (int j = 0; j < trace_.list_count; ++j) {
      if (trace_.lists[j].votes <= list.votes || seats_of(j) >= seats_of(i)) continue;
      if (trace_.lists[j].seats() < list.seats()) continue;
      if (best < 0 || seats_of(j) < seats_of(best)) best = j;
    }
    if (best < 0) return;
    const ListTrace& other = trace_.lists[best];
    add(Answer::kFewerVotes, i,
        {list.votes, list.seats(), of_.districts.of_list[i], seats_of(i), other.votes,
         other.seats(), of_.districts.of_list[best], seats_of(best)},
        seats_of(i) - seats_of(best), best);
  }

  // Two or more lists share the seats.
  void shared() {
    const Seats seats = of_.rules.list_seats;
    if (seats == 0) return;
    const bool divisors = has_divisors(trace_.method);
    if (!divisors) near();
    last();
    if (below_) {
      const Votes votes = list_votes_ - admitted_votes_;
      add(divisors ? Answer::kBelowByDivisors : Answer::kBelow, kVacant,
          {votes, trace_.base, admitted_votes_, trace_.quota_seats, list_votes_});
    }
    if (trace_.quota_seats == seats) {
      add(Answer::kQuota, kVacant,
          {trace_.base, trace_.against_all, list_votes_ - admitted_votes_, admitted_votes_, seats});
    }
    price();
    if (seats > 1 && seats < kMaxSeats) add(Answer::kSize, kVacant, {seats + 1, seats - 1});
    Rules rules = of_.rules;
    rules.method = other_method(rules.method);
    if (has_divisors(rules.method)) {
      const Quotient last = allocate(rules, of_.ballots).last;
      add(Answer::kByDHondt, kVacant, {trace_.lists[last.list].votes, last.seat});
    } else {
      add(Answer::kByLaw, kVacant, {admitted_votes_, seats});
    }
  }

  // The closest pair with other numbers of seats, if less than half a quota is between them.
  void near() {
    Votes least = 0;
    int more = -1;
    int fewer = -1;
    for (int i = 0; i < trace_.list_count; ++i) {
      for (int j = 0; j < trace_.list_count; ++j) {
        const ListTrace& a = trace_.lists[i];
        const ListTrace& b = trace_.lists[j];
        const Votes apart = a.votes - b.votes;
        if (!a.admitted || !b.admitted || apart < 0 || a.seats() <= b.seats()) continue;
        if (2 * apart * trace_.quota_seats >= trace_.quota_votes) continue;
        if (more >= 0 && apart >= least) continue;
        least = apart;
        more = i;
        fewer = j;
      }
    }
    if (more < 0) return;
    const ListTrace& a = trace_.lists[more];
    const ListTrace& b = trace_.lists[fewer];
    add(Answer::kNear, more,
        {a.seats(), b.seats(), least, a.votes * trace_.quota_seats, b.votes * trace_.quota_seats,
         trace_.quota_votes, trace_.quota_seats},
        0, fewer);
  }

  // The last seat, and how many votes the next list is from it if it would take that one.
  void last() {
    int won = -1;
    int next = -1;
    Question question;
    if (has_divisors(trace_.method)) {
      won = trace_.last.list;
      next = trace_.next.list;
      if (!is_fraction(trace_.last) || !is_fraction(trace_.next)) return;
      const std::int64_t parts = divisor_parts(trace_.method);
      question.answer = Answer::kLastQuotient;
      question.values = {trace_.lists[won].votes * parts, divisor(trace_.method, trace_.last.seat),
                         trace_.lists[next].votes * parts,
                         divisor(trace_.method, trace_.next.seat)};
    } else {
      if (trace_.leftover <= 0 || trace_.leftover >= trace_.ranked_count) return;
      won = trace_.ranked[trace_.leftover - 1];
      next = trace_.ranked[trace_.leftover];
      question.answer = Answer::kLastRemainder;
      question.values = {trace_.lists[won].remainder, trace_.lists[next].remainder,
                         trace_.quota_votes};
    }
    question.who = won;
    question.other = next;
    const auto& contest = of_.margins.last_seat;
    if (contest && contest->one_seat && contest->ahead == won && contest->behind == next) {
      question.values[kMore] = contest->votes;
    }
    all_.push_back(question);
  }

  // The most and the fewest votes for each list seat of one list.
  void price() {
    int most = -1;
    int least = -1;
    const auto dearer = [&](int a, int b) {
      return trace_.lists[a].votes * trace_.lists[b].seats() >
             trace_.lists[b].votes * trace_.lists[a].seats();
    };
    for (int i = 0; i < trace_.list_count; ++i) {
      if (trace_.lists[i].seats() == 0) continue;
      if (most < 0 || dearer(i, most)) most = i;
      if (least < 0 || dearer(least, i)) least = i;
    }
    if (most < 0 || !dearer(most, least)) return;
    const ListTrace& a = trace_.lists[most];
    const ListTrace& b = trace_.lists[least];
    add(Answer::kPrice, most,
        {a.votes, a.seats(), b.votes, b.seats(), admitted_votes_, of_.rules.list_seats}, 0, least);
  }

  // More than half of all seats, and the districts of independents.
  void chamber() {
    const Seats all = of_.rules.seats();
    const Seats needed = more_than_half(all);
    const int i = most([&](int list) { return seats_of(list); });
    const Seats largest = seats_of(i);
    if (largest >= needed) {
      add(Answer::kMajority, i,
          {needed, all, largest, trace_.lists[i].seats(), of_.districts.of_list[i]});
    } else if (largest > 0) {
      int pairs = 0;
      for (int a = 0; a < trace_.list_count; ++a) {
        for (int b = 0; b < a; ++b) pairs += seats_of(a) + seats_of(b) >= needed ? 1 : 0;
      }
      add(Answer::kNoMajority, i, {needed, all, largest, needed - largest, pairs});
    }
    if (of_.districts.independent > 0) {
      add(Answer::kIndependents, kIndependent,
          {of_.districts.independent, of_.rules.district_seats});
    }
  }

  // The votes that win nothing.
  void ballots() {
    if (trace_.has(kAgainstAllNotOnBallot)) {
      add(Answer::kAgainstLeft, kAgainstAll, {of_.ballots.against_all});
    }
    if (of_.rules.list_seats == 0) return;
    if (trace_.against_all > 0) {
      const Trace without = allocate(of_.rules, {of_.ballots.lists, 0});
      if (without.threshold_votes < trace_.threshold_votes) {
        add(Answer::kAgainst, kAgainstAll,
            {trace_.against_all, trace_.base, trace_.threshold_votes, without.threshold_votes});
      }
    }
    if (below_) {
      const int part = static_cast<int>(
          std::ranges::count_if(trace_.all(), [](const ListTrace& list) { return list.admitted; }));
      add(Answer::kNoThreshold, kVacant, {with_votes_, part});
    }
  }

  const Counted& of_;
  const Trace& trace_;
  std::vector<Question> all_;
  Votes list_votes_ = 0;      ///< of all lists
  Votes admitted_votes_ = 0;  ///< of those that take part
  Seats list_seats_ = 0;      ///< that lists have
  Seats district_seats_ = 0;  ///< that lists and independents have
  int with_votes_ = 0;        ///< lists with a vote
  bool below_ = false;        ///< one of them takes no part
};

}  // namespace

std::vector<Question> questions(const Counted& of) {
  if (of.trace.list_count == 0) return {};
  return Asking(of).take();
}

}  // namespace seats
