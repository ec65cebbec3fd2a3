#include "seats/supposed.h"

#include <algorithm>
#include <span>

namespace seats {

Method other_method(Method method) {
  return method == Method::kHareLargestRemainder ? Method::kDHondt : Method::kHareLargestRemainder;
}

bool supposes(Ask ask) {
  return ask == Ask::kAgainst || ask >= Ask::kOneVote;
}

Changes changes(const Counted& of, const Question& question, bool second) {
  Rules rules = of.rules;
  std::array<List, kMaxLists> lists;
  std::ranges::copy(of.ballots.lists, lists.begin());
  const std::size_t count = of.ballots.lists.size();
  Ballots ballots{std::span(lists).first(count), of.ballots.against_all};
  switch (ask(question.answer)) {
    case Ask::kAgainst:
      ballots.against_all = 0;
      break;
    case Ask::kOneVote:
      ++lists[static_cast<std::size_t>(question.who)].votes;
      break;
    case Ask::kLower:
      rules.threshold = static_cast<std::int32_t>(question.values[0]);
      break;
    case Ask::kNoThreshold:
      rules.threshold = 0;
      break;
    case Ask::kSize:
      rules.list_seats += second ? -1 : 1;
      break;
    case Ask::kMethod:
      rules.method = other_method(rules.method);
      break;
    default:
      return {};
  }
  Changes then{};
  allocate_seats(rules, ballots, std::span(then).first(count));
  for (int i = 0; i < of.trace.list_count; ++i) then[i] -= of.trace.lists[i].seats();
  return then;
}

}  // namespace seats
