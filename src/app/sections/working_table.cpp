// The division behind the list seats: votes divided by the quota, list by list.
#include <utility>

#include "app/sections/describe.h"
#include "app/sections/wording.h"

namespace app {

std::optional<Table> describe_quotients(const Subject& subject) {
  const seats::Trace& trace = subject.result.trace;
  if (trace.outcome != seats::Outcome::kShared || trace.quota_votes == 0) return std::nullopt;
  const words::Words& words = subject.words;
  Table table{.id = "quotients", .caption = words.say("working.quotients")};
  table.columns = {{id::kName, words.say("column.list")},
                   {id::kVotes, words.say("column.ballots"), true},
                   {"quotient", words.say("column.quotient"), true},
                   {"whole", words.say("column.whole"), true},
                   {"remainder", words.say("column.remainder"), true},
                   {"extra", words.say("column.extra"), true},
                   {id::kSeats, words.say("column.list_seats"), true}};
  for (int i = 0; i < trace.list_count; ++i) {
    const seats::ListTrace& list = trace.lists[i];
    if (!list.admitted) continue;
    table.rows.push_back({.id = subject.state.scenario.lists[i].id,
                          .owner = subject.owner(i),
                          .cells = {{.text = subject.list_name(i)},
                                    {.text = words.number(list.votes)},
                                    {.text = wording::in_quotas(words, trace, i)},
                                    {.text = words.number(list.whole)},
                                    {.text = wording::remainder(words, trace, i)},
                                    {.text = words.difference(list.extra)},
                                    {.text = words.number(list.seats())}}});
  }
  Row& total = table.total.emplace();
  total.id = "total";
  const seats::Seats all = subject.state.scenario.rules.list_seats;
  total.cells = {{.text = words.say("seats.total")},
                 {.text = words.number(trace.quota_votes)},
                 {.text = words.number(trace.quota_seats)},
                 {.text = words.number(all - trace.leftover)},
                 {.text = ""},
                 {.text = words.difference(trace.leftover)},
                 {.text = words.number(all)}};
  return table;
}

}  // namespace app
