#include "scenario/result.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

namespace scenario {
namespace {

using Json = nlohmann::ordered_json;

const char* outcome_id(seats::Outcome outcome) {
  switch (outcome) {
    case seats::Outcome::kShared:
      return "shared";
    case seats::Outcome::kLoneParty:
      return "lone_party";
    case seats::Outcome::kSoleList:
      return "sole_list";
    case seats::Outcome::kNobodyPassed:
      return "nobody_passed";
  }
  return "";
}

template <class Number>
Json fraction(Number numerator, Number denominator) {
  Json json;
  json["numerator"] = numerator;
  json["denominator"] = denominator;
  return json;
}

Json list_json(const ListEntry& entry, const Result& result, int i) {
  const seats::ListTrace& list = result.trace.lists[i];
  Json json;
  json["id"] = entry.id;
  json["votes"] = list.votes;
  json["passed"] = list.passed;
  json["whole"] = list.whole;
  if (has_divisors(result.trace.method)) {
    json["remainder"] = nullptr;
  } else {
    json["remainder"] = fraction(list.remainder, result.trace.quota_votes);
  }
  json["extra"] = list.extra;
  json["list_seats"] = list.seats();
  json["district_seats"] = result.districts.of_list[i];
  json["seats"] = result.seats_of(i);
  return json;
}

Json votes_json(const std::optional<seats::Votes>& votes) {
  return votes ? Json(*votes) : Json(nullptr);
}

Json margin_json(const seats::Margin& margin) {
  Json json;
  json["to_next_seat"] = votes_json(margin.to_next_seat);
  json["to_lose_seat"] = votes_json(margin.to_lose_seat);
  json["to_barrier"] = votes_json(margin.to_barrier);
  return json;
}

Json contest_json(const Scenario& scenario, const std::optional<seats::Contest>& contest) {
  if (!contest) return nullptr;
  Json json;
  json["behind"] = scenario.lists[contest->behind].id;
  json["ahead"] = scenario.lists[contest->ahead].id;
  json["votes"] = contest->votes;
  return json;
}

Json other_json(std::string_view id, seats::Seats seats) {
  Json json;
  json["id"] = id;
  json["district_seats"] = seats;
  json["seats"] = seats;
  return json;
}

Json lone_party_json(const Scenario& scenario, const seats::LonePartyTrace& lone) {
  Json json;
  json["passed"] = scenario.lists[lone.passed].id;
  json["runner_up"] = scenario.lists[lone.runner_up].id;
  json["corrected"] = fraction(lone.numerator, lone.denominator);
  json["raised"] = lone.raised;
  json["given_way"] = lone.given_way;
  return json;
}

// A method with divisors has no quota.
Json quota_json(const Scenario& scenario, const seats::Trace& trace) {
  if (has_divisors(trace.method)) return nullptr;
  Json json;
  json["votes"] = trace.quota_votes;
  json["seats"] = quota_seats(trace.method, scenario.rules.list_seats);
  return json;
}

Json quotient_json(const Scenario& scenario, const seats::Trace& trace,
                   const seats::Quotient& quotient) {
  const ListEntry& list = scenario.lists[quotient.list];
  Json json;
  json["list"] = list.id;
  json["seat"] = quotient.seat;
  // Adams' first seats are by 0, which is no fraction.
  const std::int64_t by = divisor(trace.method, quotient.seat);
  json["quotient"] = nullptr;
  if (by > 0) json["quotient"] = fraction(list.votes * divisor_parts(trace.method), by);
  return json;
}

}  // namespace

std::vector<std::string_view> note_ids(const Result& result) {
  const seats::Trace& trace = result.trace;
  const std::pair<bool, std::string_view> notes[] = {
      {trace.has(seats::kLawSilentNobodyPassed), "law_silent_nobody_passed"},
      {trace.has(seats::kLawSilentSeatsExceed), "law_silent_seats_exceed"},
      {trace.has(seats::kLawSilentTieForSecond), "law_silent_tie_for_second"},
      {trace.has(seats::kAgainstAllNotOnBallot), "against_all_not_on_ballot"},
      {trace.has(seats::kWholeSeatsTakenBack), "whole_seats_taken_back"},
      {trace.has(seats::kLonePartyByHareQuota), "lone_party_by_hare_quota"},
      {result.districts_left_out, "districts_left_out"},
      {result.districts.overridden > 0, "district_totals_overridden"},
      {result.votes_not_known, "votes_are_not_a_result"},
  };
  std::vector<std::string_view> ids;
  for (const auto& [told, id] : notes) {
    if (told) ids.push_back(id);
  }
  return ids;
}

seats::Winner winner_index(const Scenario& scenario, std::string_view id) {
  if (id == kIndependentId) return seats::kIndependent;
  const auto found = std::ranges::find(scenario.lists, id, &ListEntry::id);
  if (found == scenario.lists.end()) return seats::kVacant;
  return static_cast<seats::Winner>(found - scenario.lists.begin());
}

CoreBallots::CoreBallots(const Scenario& scenario)
    : count_(std::min(scenario.lists.size(), lists_.size())), against_all_(scenario.against_all) {
  for (std::size_t i = 0; i < count_; ++i) {
    const ListEntry& entry = scenario.lists[i];
    lists_[i] = {entry.votes, entry.registered.value_or(static_cast<int>(i) + 1)};
  }
}

Result compute(const Scenario& scenario) {
  Result result;
  result.trace = seats::allocate(scenario.rules, CoreBallots(scenario).get());
  result.votes_not_known = !scenario.votes_known;

  const seats::Seats district_seats = scenario.rules.district_seats;
  result.districts_left_out =
      district_seats == 0 && !(scenario.districts.empty() && scenario.district_seats.empty());
  if (district_seats == 0) return result;
  std::vector<seats::Winner> listed;
  for (const DistrictEntry& district : scenario.districts) {
    // A district that the rule set does not have (see `misfit`) has no seat.
    if (district.number <= district_seats) {
      listed.push_back(winner_index(scenario, district.winner));
    }
  }
  std::vector<seats::Holding> totals;
  for (const auto& [winner, seats] : scenario.district_seats) {
    totals.push_back({winner_index(scenario, winner), seats});
  }
  result.districts = seats::count_districts(district_seats, listed, totals);
  return result;
}

seats::Margins compute_margins(const Scenario& scenario) {
  return seats::margins(scenario.rules, CoreBallots(scenario).get());
}

std::string write_result(const Scenario& scenario, const Result& result, int indent,
                         const seats::Margins* margins) {
  const seats::Trace& trace = result.trace;
  Json json;
  json["format"] = "mazhilis-result";
  json["version"] = 1;
  if (!scenario.rules_id.empty()) json["rules"] = scenario.rules_id;
  if (scenario.rules.method != seats::Method::kHareLargestRemainder) {
    json["method"] = method_id(scenario.rules.method);
  }
  json["base"] = trace.base;
  json["threshold_votes"] = trace.threshold_votes;
  json["outcome"] = outcome_id(trace.outcome);
  json["quota"] = quota_json(scenario, trace);
  if (trace.last.list >= 0) {
    json["quotients"]["last"] = quotient_json(scenario, trace, trace.last);
    json["quotients"]["next"] = quotient_json(scenario, trace, trace.next);
  }
  json["lists"] = Json::array();
  for (int i = 0; i < trace.list_count; ++i) {
    json["lists"].push_back(list_json(scenario.lists[i], result, i));
    if (margins) json["lists"].back()["margins"] = margin_json(margins->lists[i]);
  }
  json["others"] = Json::array();
  if (scenario.rules.district_seats > 0) {
    json["others"].push_back(other_json(kIndependentId, result.districts.independent));
  }
  if (result.districts.vacant > 0) {
    json["others"].push_back(other_json(kVacantId, result.districts.vacant));
  }
  json["unfilled_list_seats"] = trace.unfilled_seats;
  if (scenario.rules.other_seats > 0) json["other_seats"] = scenario.rules.other_seats;
  json["tie"] = nullptr;
  if (trace.tie_count > 0) {
    json["tie"]["lists"] = Json::array();
    for (int i = 0; i < trace.tie_count; ++i) {
      json["tie"]["lists"].push_back(scenario.lists[trace.tie[i]].id);
    }
    json["tie"]["broken_by"] = "registration";
  }
  if (margins) json["last_seat"] = contest_json(scenario, margins->last_seat);
  if (trace.outcome == seats::Outcome::kLoneParty) {
    json["lone_party"] = lone_party_json(scenario, trace.lone);
  }
  json["notes"] = note_ids(result);
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace scenario
