// Sorting where the page's size counts: the standard's introsort is 2 kB of code for every
// type that is sorted, a heap sort a fifth of that.
#pragma once

#include <algorithm>
#include <functional>

namespace seats {

/// Sorts by `less` of the `projection` of each item. Not stable.
template <class Range, class Less = std::ranges::less, class Projection = std::identity>
void heap_sort(Range& range, Less less = {}, Projection projection = {}) {
  std::ranges::make_heap(range, less, projection);
  std::ranges::sort_heap(range, less, projection);
}

}  // namespace seats
