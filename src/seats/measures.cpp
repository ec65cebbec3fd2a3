#include "seats/measures.h"

#include <limits>

namespace seats {
namespace {

__extension__ using Wide = unsigned __int128;

// One whole in hundredths of a per cent.
constexpr Hundredths kWhole = 10'000;

namespace proof {
// Parties and one group of independents.
constexpr Wide kVotes = Wide{kMaxLists + 1} * kMaxVotes;
constexpr Wide kSeats = Wide{2} * kMaxSeats;
constexpr Wide kProduct = kVotes * kSeats;
// A difference, seats * all votes - votes * all seats, and the sum of all their
// absolute values, which is at most two products.
static_assert(2 * kProduct <= static_cast<Wide>(std::numeric_limits<std::int64_t>::max()));
// The sum of squares: no difference is above one product, so at most two squares.
static_assert(kProduct * 2 <= std::numeric_limits<Wide>::max() / kProduct);
// 100 / sum of squared shares.
static_assert(kVotes * 100 <= std::numeric_limits<Wide>::max() / kVotes);
}  // namespace proof

// seats / all seats - votes / all votes, times both wholes.
std::int64_t difference(const Party& party, Votes votes, Seats seats) {
  return party.seats * votes - party.votes * seats;
}

// A product of 128 and 32 bits, most significant part first.
struct Product {
  Wide high;
  std::uint64_t low;

  Product(Wide n, std::uint32_t times) {
    const Wide below = static_cast<Wide>(static_cast<std::uint64_t>(n)) * times;
    high = (n >> 64) * times + (below >> 64);
    low = static_cast<std::uint64_t>(below);
  }
  bool operator<=(const Product& other) const {
    return high < other.high || (high == other.high && low <= other.low);
  }
};

// The index is sqrt(squares / 2) / product, so `n` hundredths of a per cent are
// not too many if n^2 * product^2 <= kWhole^2 / 2 * squares. Comparing those
// needs no root, and with 192 bits nothing is rounded.
Hundredths gallagher(Wide squares, Wide product) {
  constexpr std::uint32_t kHalf = kWhole * kWhole / 2;
  const Product most(squares, kHalf);
  const Wide square = product * product;
  Hundredths least = 0;
  Hundredths above = kWhole + 1;
  while (above - least > 1) {
    const Hundredths middle = (least + above) / 2;
    const bool fits = Product(square, static_cast<std::uint32_t>(middle * middle)) <= most;
    (fits ? least : above) = middle;
  }
  return least;
}

// 1 / sum of (part / whole)^2.
Hundredths effective(Wide whole, Wide squares) {
  return squares == 0 ? 0 : static_cast<Hundredths>(100 * whole * whole / squares);
}

Wide square(std::int64_t n) {
  const Wide size = static_cast<Wide>(n < 0 ? -n : n);
  return size * size;
}

}  // namespace

Measures measure(std::span<const Party> parties) {
  Measures all;
  Wide vote_squares = 0;
  Wide seat_squares = 0;
  for (const Party& party : parties) {
    all.votes += party.votes;
    all.seats += party.seats;
    vote_squares += square(party.votes);
    seat_squares += square(party.seats);
    if (party.seats == 0) all.votes_without_seat += party.votes;
  }
  all.effective_by_votes = effective(static_cast<Wide>(all.votes), vote_squares);
  all.effective_by_seats = effective(static_cast<Wide>(all.seats), seat_squares);
  if (all.votes == 0 || all.seats == 0) return all;

  Wide sum = 0;
  Wide squares = 0;
  for (const Party& party : parties) {
    const std::int64_t apart = difference(party, all.votes, all.seats);
    sum += static_cast<Wide>(apart < 0 ? -apart : apart);
    squares += square(apart);
  }
  const Wide product = static_cast<Wide>(all.votes) * static_cast<Wide>(all.seats);
  all.gallagher = gallagher(squares, product);
  all.loosemore_hanby = static_cast<Hundredths>(sum * kWhole / (2 * product));
  return all;
}

Hundredths seats_minus_votes(const Party& party, const Measures& of) {
  if (of.votes == 0 || of.seats == 0) return 0;
  const std::int64_t apart = difference(party, of.votes, of.seats);
  const Wide product = static_cast<Wide>(of.votes) * static_cast<Wide>(of.seats);
  const auto size =
      static_cast<Hundredths>(static_cast<Wide>(apart < 0 ? -apart : apart) * kWhole / product);
  return apart < 0 ? -size : size;
}

}  // namespace seats
