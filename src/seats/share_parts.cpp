#include "seats/share_parts.h"

namespace seats {
namespace {

__extension__ using Wide = unsigned __int128;

Votes rounded(Wide numerator, Wide denominator) {
  return static_cast<Votes>((2 * numerator + denominator) / (2 * denominator));
}

}  // namespace

// The list's seats are first its exact share of the list seats among those that take part and
// its share of the districts among all lists; then the list seats are whole; then the districts
// are those it won.
ShareParts share_parts(const Trace& trace, const DistrictSeats& districts, int i) {
  Wide votes_of_all = 0;
  Wide votes_of_admitted = 0;
  Wide list_seats = 0;
  Wide district_seats = static_cast<Wide>(districts.independent);
  for (int j = 0; j < trace.list_count; ++j) {
    const ListTrace& list = trace.lists[j];
    votes_of_all += static_cast<Wide>(list.votes);
    votes_of_admitted += list.admitted ? static_cast<Wide>(list.votes) : 0;
    list_seats += static_cast<Wide>(list.seats());
    district_seats += static_cast<Wide>(districts.of_list[j]);
  }
  const ListTrace& list = trace.lists[i];
  const Wide held = list_seats + district_seats;
  if (held == 0 || votes_of_admitted == 0) return {};
  const Wide votes = static_cast<Wide>(list.votes);
  const Wide whole_seats = static_cast<Wide>(list.seats());
  const Wide share_of_districts = district_seats * votes;
  const Votes exact = rounded((list.admitted ? list_seats * votes * votes_of_all : 0) +
                                  share_of_districts * votes_of_admitted,
                              held * votes_of_admitted);
  const Votes whole = rounded(whole_seats * votes_of_all + share_of_districts, held);
  const Votes matching =
      rounded((whole_seats + static_cast<Wide>(districts.of_list[i])) * votes_of_all, held);
  return {matching, exact - list.votes, whole - exact, matching - whole};
}

}  // namespace seats
