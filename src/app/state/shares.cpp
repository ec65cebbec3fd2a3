#include "app/state/shares.h"

#include <algorithm>
#include <numeric>

#include "seats/heap_sort.h"

namespace app {
namespace {

using seats::kMaxVotes;
using seats::Votes;
__extension__ using Wide = unsigned __int128;

std::vector<std::size_t> partners(const Locks& locked, std::size_t line) {
  std::vector<std::size_t> free;
  for (std::size_t i = 0; i < locked.size(); ++i) {
    if (i != line && !locked[i]) free.push_back(i);
  }
  return free;
}

// Gives `pool` to `lines` of `votes` in proportion to what they have.
void apportion(Votes pool, std::vector<std::size_t> lines, std::vector<Votes>& votes) {
  std::vector<Votes> weight = votes;
  Votes sum = 0;
  for (const std::size_t i : lines) sum += weight[i];
  if (sum == 0) {
    for (const std::size_t i : lines) weight[i] = 1;
    sum = static_cast<Votes>(lines.size());
  }
  // A line filled to the bound of one list drops out, the rest share anew.
  for (bool filled = true; filled;) {
    filled = false;
    for (std::size_t k = 0; k < lines.size() && !filled; ++k) {
      const std::size_t i = lines[k];
      const Wide share = static_cast<Wide>(pool) * static_cast<Wide>(weight[i]);
      if (share <= static_cast<Wide>(kMaxVotes) * static_cast<Wide>(sum)) continue;
      votes[i] = kMaxVotes;
      pool -= kMaxVotes;
      sum -= weight[i];
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(k));
      filled = true;
      if (sum == 0) {
        for (const std::size_t rest : lines) weight[rest] = 1;
        sum = static_cast<Votes>(lines.size());
      }
    }
  }
  if (lines.empty()) return;

  Votes left = pool;
  std::vector<std::pair<Votes, std::size_t>> remainders;
  for (const std::size_t i : lines) {
    const Wide share = static_cast<Wide>(pool) * static_cast<Wide>(weight[i]);
    votes[i] = static_cast<Votes>(share / static_cast<Wide>(sum));
    left -= votes[i];
    remainders.emplace_back(static_cast<Votes>(share % static_cast<Wide>(sum)), i);
  }
  seats::heap_sort(remainders, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  for (std::size_t k = 0; k < static_cast<std::size_t>(left); ++k) ++votes[remainders[k].second];
}

}  // namespace

Range reach(std::span<const Votes> votes, const Locks& locked, std::size_t line) {
  const std::vector<std::size_t> free = partners(locked, line);
  if (locked[line] || free.empty()) return {votes[line], votes[line]};
  Votes both = votes[line];
  for (const std::size_t i : free) both += votes[i];
  const Votes room = static_cast<Votes>(free.size()) * kMaxVotes;
  return {std::max<Votes>(0, both - room), std::min(kMaxVotes, both)};
}

std::vector<Votes> moved(std::span<const Votes> votes, const Locks& locked, std::size_t line,
                         Votes to) {
  std::vector<Votes> after(votes.begin(), votes.end());
  const Range range = reach(votes, locked, line);
  to = std::clamp(to, range.low, range.high);
  if (to == votes[line]) return after;
  const std::vector<std::size_t> free = partners(locked, line);
  Votes pool = votes[line] - to;
  for (const std::size_t i : free) pool += votes[i];
  after[line] = to;
  apportion(pool, free, after);
  return after;
}

}  // namespace app
