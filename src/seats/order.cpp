#include "seats/order.h"

#include <algorithm>
#include <array>
#include <utility>

#include "seats/precedence.h"

namespace seats {
namespace {

class Order {
 public:
  void give(int list, GivenSeat::How how, Seats seats = 1) {
    for (; seats > 0; --seats) {
      given_.push_back({.list = list, .how = how, .of_list = ++of_list_[list]});
    }
  }
  [[nodiscard]] Seats of(int list) const { return of_list_[list]; }
  [[nodiscard]] std::vector<GivenSeat> take() { return std::move(given_); }

 private:
  std::vector<GivenSeat> given_;
  std::array<Seats, kMaxLists> of_list_{};
};

void by_quota(const Trace& trace, Order& order) {
  for (int i = 0; i < trace.list_count; ++i) {
    const ListTrace& list = trace.lists[i];
    // A whole seat that is given back is not in the order.
    order.give(i, GivenSeat::How::kWhole, std::min(list.whole, list.seats()));
  }
  for (int place = 0; place < trace.leftover; ++place) {
    order.give(trace.ranked[place], GivenSeat::How::kExtra);
  }
}

void by_divisors(Seats total, const Ballots& ballots, const Trace& trace, Order& order) {
  for (; total > 0; --total) {
    Quotient best;
    for (int i = 0; i < trace.list_count; ++i) {
      if (order.of(i) == trace.lists[i].seats()) continue;
      const Quotient other{i, order.of(i) + 1};
      if (best.list < 0 || goes_first(trace.method, ballots, other, best)) best = other;
    }
    order.give(best.list, GivenSeat::How::kQuotient);
  }
}

}  // namespace

std::vector<GivenSeat> order_of_seats(const Rules& rules, const Ballots& ballots,
                                      const Trace& trace) {
  Order order;
  switch (trace.outcome) {
    case Outcome::kShared:
      if (has_divisors(trace.method)) {
        by_divisors(rules.list_seats, ballots, trace, order);
      } else {
        by_quota(trace, order);
      }
      break;
    case Outcome::kLoneParty: {
      const LonePartyTrace& lone = trace.lone;
      order.give(lone.passed, GivenSeat::How::kWhole, trace.lists[lone.passed].whole);
      order.give(lone.runner_up, GivenSeat::How::kRunnerUp, trace.lists[lone.runner_up].whole);
      order.give(lone.passed, GivenSeat::How::kRest, trace.lists[lone.passed].extra);
      break;
    }
    case Outcome::kSoleList:
      for (int i = 0; i < trace.list_count; ++i) {
        order.give(i, GivenSeat::How::kSole, trace.lists[i].seats());
      }
      break;
    case Outcome::kNobodyPassed:
      break;
  }
  return order.take();
}

}  // namespace seats
