#include "slow_shares.h"

#include <algorithm>
#include <numeric>

namespace slow {
namespace {

using seats::kMaxVotes;
using seats::Votes;
__extension__ using Wide = __int128;

// One free line and its fraction of the pool.
struct Claim {
  std::size_t line = 0;
  Votes weight = 0;
  Votes given = 0;
};

// The largest whole number that times `sum` is at most `product`.
Votes quotient(Wide product, Votes sum) {
  Votes low = 0;
  Votes high = 65 * kMaxVotes;
  while (low < high) {
    const Votes middle = high - (high - low) / 2;
    if (static_cast<Wide>(middle) * sum <= product) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

Votes weight_of(const std::vector<Claim>& claims) {
  return std::accumulate(claims.begin(), claims.end(), Votes{0},
                         [](Votes sum, const Claim& claim) { return sum + claim.weight; });
}

// Distributes `pool` where no line reaches the bound, the last votes one at a time.
void share_out(Votes pool, std::vector<Claim>& claims) {
  if (claims.empty()) return;
  if (weight_of(claims) == 0) {
    for (Claim& claim : claims) claim.weight = 1;
  }
  const Votes sum = weight_of(claims);
  Votes left = pool;
  for (Claim& claim : claims) {
    claim.given = quotient(static_cast<Wide>(pool) * claim.weight, sum);
    left -= claim.given;
  }
  std::vector<bool> served(claims.size(), false);
  for (; left > 0; --left) {
    std::size_t best = claims.size();
    Wide most = -1;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      const Wide rest =
          static_cast<Wide>(pool) * claims[i].weight - static_cast<Wide>(claims[i].given) * sum;
      if (!served[i] && rest > most) {
        most = rest;
        best = i;
      }
    }
    served[best] = true;
  }
  for (std::size_t i = 0; i < claims.size(); ++i) claims[i].given += served[i] ? 1 : 0;
}

bool fits(Votes pool, const std::vector<Claim>& claims) {
  const Votes sum = weight_of(claims);
  const bool alike = sum == 0;
  const Wide parts = alike ? static_cast<Wide>(claims.size()) : static_cast<Wide>(sum);
  return std::ranges::all_of(claims, [&](const Claim& claim) {
    return static_cast<Wide>(pool) * (alike ? 1 : claim.weight) <= parts * kMaxVotes;
  });
}

}  // namespace

Move move(const std::vector<Votes>& votes, const std::vector<char>& locked, std::size_t line,
          Votes to) {
  Move move{votes[line], votes[line], votes};
  std::vector<Claim> claims;
  Votes others = 0;
  for (std::size_t i = 0; i < votes.size(); ++i) {
    if (i == line || locked[i]) continue;
    claims.push_back({i, votes[i], 0});
    others += votes[i];
  }
  if (claims.empty() || locked[line]) return move;
  // Down until the others are full, up until they are empty or the line is full.
  Votes room = 0;
  for (const Claim& claim : claims) room += kMaxVotes - claim.weight;
  move.low = votes[line] - std::min(votes[line], room);
  move.high = votes[line] + std::min(others, kMaxVotes - votes[line]);
  to = std::min(std::max(to, move.low), move.high);
  if (to == votes[line]) return move;
  move.votes[line] = to;

  Votes pool = others + votes[line] - to;
  std::vector<Claim> full;
  std::ranges::sort(claims, std::greater{}, &Claim::weight);
  while (!fits(pool, claims)) {
    full.push_back(claims.front());
    claims.erase(claims.begin());
    pool -= kMaxVotes;
  }
  std::ranges::sort(claims, std::less{}, &Claim::line);
  share_out(pool, claims);
  for (const Claim& claim : claims) move.votes[claim.line] = claim.given;
  for (const Claim& claim : full) move.votes[claim.line] = kMaxVotes;
  return move;
}

}  // namespace slow
