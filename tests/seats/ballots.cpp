#include "ballots.h"

#include <cmath>
#include <string_view>

namespace seats {

Vote vote(std::initializer_list<Votes> votes, Votes against_all) {
  Vote vote;
  for (const Votes n : votes) {
    vote.lists.push_back({n, static_cast<std::int32_t>(vote.lists.size()) + 1});
  }
  vote.against_all = against_all;
  return vote;
}

Vote registered(Vote vote, std::initializer_list<std::int32_t> places) {
  std::size_t i = 0;
  for (const std::int32_t place : places) vote.lists.at(i++).registered = place;
  return vote;
}

Rules mazhilis_2023() {
  return {.list_seats = 69,
          .district_seats = 29,
          .threshold = 5'000,
          .against_all = true,
          .lone_party = LoneParty{}};
}

Rules mazhilis_2021() {
  return {.list_seats = 98,
          .other_seats = 9,
          .threshold = 7'000,
          .against_all = false,
          .lone_party = LoneParty{}};
}

Rules rules_with(Seats seats, double threshold_percent) {
  Rules rules = mazhilis_2023();
  rules.list_seats = seats;
  rules.threshold = static_cast<std::int32_t>(std::lround(threshold_percent * 1000));
  return rules;
}

Rules by(Method method, Rules rules) {
  rules.method = method;
  return rules;
}

Rules without_lone_party(Rules rules) {
  rules.lone_party.reset();
  return rules;
}

std::string name_of(const testing::TestParamInfo<Method>& info) {
  constexpr const char* kNames[] = {"Hare",        "Droop",    "Imperiali", "DHondt",
                                    "SainteLague", "Modified", "Adams"};
  return kNames[static_cast<int>(info.param)];
}

Trace allocate(const Rules& rules, const Vote& vote) {
  return allocate(rules, vote.ballots());
}

std::vector<Seats> seats_of(const Trace& trace) {
  std::vector<Seats> seats;
  for (const ListTrace& list : trace.all()) seats.push_back(list.seats());
  return seats;
}

std::vector<Seats> lean_seats(const Rules& rules, const Vote& vote) {
  // -1 is never the right answer, so a list that is left out shows.
  std::vector<Seats> seats(vote.lists.size(), -1);
  allocate_seats(rules, vote.ballots(), seats);
  return seats;
}

std::vector<int> ranked(const Trace& trace) {
  return {trace.ranked.begin(), trace.ranked.begin() + trace.ranked_count};
}

std::vector<int> tie(const Trace& trace) {
  return {trace.tie.begin(), trace.tie.begin() + trace.tie_count};
}

std::string describe(const Rules& rules, const Vote& vote) {
  std::string text;
  const auto add = [&](std::string_view words, std::int64_t number) {
    text += words;
    text += std::to_string(number);
  };
  add("method ", static_cast<int>(rules.method));
  add(", seats ", rules.list_seats);
  add(", threshold of 100000: ", rules.threshold);
  if (rules.lone_party) {
    add(", lone party ", rules.lone_party->numerator);
    add("/", rules.lone_party->denominator);
    add(" least ", rules.lone_party->least);
  }
  add(rules.against_all ? ", against all " : ", against all (no such line) ", vote.against_all);
  text += ", votes#registered";
  for (const List& list : vote.lists) {
    add(" ", list.votes);
    add("#", list.registered);
  }
  return text;
}

}  // namespace seats
