#include "seats/majorities.h"

#include <algorithm>
#include <utility>

#include "seats/heap_sort.h"

namespace seats {
namespace {

class Search {
 public:
  Search(std::span<const Seats> groups, Seats needed) : needed_(needed) {
    for (int i = 0; i < static_cast<int>(groups.size()); ++i) {
      if (groups[i] > 0) order_.push_back({groups[i], i});
    }
    heap_sort(order_, [](const Group& a, const Group& b) {
      return a.seats != b.seats ? a.seats > b.seats : a.index < b.index;
    });
    rest_.assign(order_.size() + 1, 0);
    for (std::size_t at = order_.size(); at > 0; --at) {
      rest_[at - 1] = rest_[at] + order_[at - 1].seats;
    }
    if (needed > 0) from(0, 0);
    heap_sort(found_, [](const Found& a, const Found& b) {
      if (a.members.size() != b.members.size()) return a.members.size() < b.members.size();
      return a.seats != b.seats ? a.seats > b.seats : a.members < b.members;
    });
  }

  /// The first `most` of them, as indices into the groups.
  std::vector<Majority> take(std::size_t most) {
    std::vector<Majority> first;
    for (Found& found : std::span(found_).first(std::min(most, found_.size()))) {
      for (int& member : found.members) member = order_[member].index;
      first.push_back(std::move(found.members));
    }
    return first;
  }
  [[nodiscard]] std::size_t found() const { return found_.size(); }

 private:
  struct Group {
    Seats seats;
    int index;
  };
  struct Found {
    Seats seats;
    Majority members;  // places in order_
  };

  // Adds groups from `at` on to those taken, which have too few seats. The last
  // group taken is the smallest, so a set that reaches the number only with it is
  // minimal. If all the rest would reach it, so does adding one after another: every
  // branch leads to a majority and none is wasted.
  void from(std::size_t at, Seats taken) {
    for (; found_.size() <= kMaxMajorities && taken + rest_[at] >= needed_; ++at) {
      taken_.push_back(static_cast<int>(at));
      const Seats now = taken + order_[at].seats;
      if (now >= needed_) {
        found_.push_back({now, taken_});
      } else {
        from(at + 1, now);
      }
      taken_.pop_back();
    }
  }

  Seats needed_;
  std::vector<Group> order_;  // groups with seats, the largest first
  std::vector<Seats> rest_;   // seats of order_[at] and all after it
  Majority taken_;            // places in order_
  std::vector<Found> found_;
};

}  // namespace

Majorities minimal_majorities(std::span<const Seats> groups, Seats needed, std::size_t limit) {
  Search search(groups, needed);
  const std::size_t most = std::min(limit, kMaxMajorities);
  Majorities majorities;
  majorities.more = search.found() > most;
  majorities.minimal = search.take(most);
  return majorities;
}

}  // namespace seats
