// Sorting where a page's weight counts: the standard's introsort is 2 kB of code
// for every kind of thing sorted, a heap a fifth of that.
#pragma once

#include <algorithm>
#include <functional>

namespace seats {

/// Sorts by `less` of what `projection` makes of each item. Not stable.
template <class Range, class Less = std::ranges::less, class Projection = std::identity>
void heap_sort(Range& range, Less less = {}, Projection projection = {}) {
  std::ranges::make_heap(range, less, projection);
  std::ranges::sort_heap(range, less, projection);
}

}  // namespace seats
