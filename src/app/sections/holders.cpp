#include "app/sections/holders.h"

#include "app/sections/basis.h"

namespace app {

std::vector<Holder> holders(const Subject& subject) {
  return scenario::holders(subject.state.scenario, subject.result);
}

std::string holder_id(const Subject& subject, seats::HolderId holder) {
  return std::string(scenario::holder_id(subject.state.scenario, holder));
}

std::string_view holder_key(seats::HolderId holder) {
  return holder == seats::kIndependent  ? "winner.independent"
         : holder == seats::kOtherSeats ? "winner.assembly"
                                        : "winner.vacant";
}

std::string holder_name(const Subject& subject, seats::HolderId holder) {
  if (seats::is_list(holder)) return subject.list_name(holder);
  const std::string_view key = holder_key(holder);
  return subject.words.say(holder == seats::kOtherSeats ? others_key(key, subject)
                                                        : std::string(key));
}

std::string seats_of_each(const Subject& subject, seats::Seats (*count)(const Holder& holder)) {
  std::string all;
  for (const Holder& holder : holders(subject)) {
    const seats::Seats seats = count(holder);
    if (seats > 0) words::join(all, subject.with_number(holder_name(subject, holder.who), seats));
  }
  return all;
}

}  // namespace app
