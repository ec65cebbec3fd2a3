#include "scenario/result.h"

#include <algorithm>
#include <array>
#include <utility>

#include "scenario/json_text.h"

namespace scenario {
namespace {

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

void fraction(std::string_view name, std::int64_t numerator, std::int64_t denominator,
              JsonText& json) {
  json.key(name).open('{').number("numerator", numerator).number("denominator", denominator);
  json.close('}');
}

void write_votes(std::string_view name, const std::optional<seats::Votes>& votes, JsonText& json) {
  if (votes) {
    json.number(name, *votes);
  } else {
    json.null(name);
  }
}

void write_margin(const seats::Margin& margin, JsonText& json) {
  json.key("margins").open('{');
  write_votes("to_next_seat", margin.to_next_seat, json);
  write_votes("to_lose_seat", margin.to_lose_seat, json);
  write_votes("to_barrier", margin.to_barrier, json);
  json.close('}');
}

void write_list(const ListEntry& entry, const Result& result, int i, const seats::Margin* margin,
                JsonText& json) {
  const seats::ListTrace& list = result.trace.lists[i];
  json.open('{').text("id", entry.id).number("votes", list.votes).truth("passed", list.passed);
  json.number("whole", list.whole);
  if (has_divisors(result.trace.method)) {
    json.null("remainder");
  } else {
    fraction("remainder", list.remainder, result.trace.quota_votes, json);
  }
  json.number("extra", list.extra).number("list_seats", list.seats());
  json.number("district_seats", result.districts.of_list[i]);
  json.number("seats", result.seats_of(i));
  if (margin) write_margin(*margin, json);
  json.close('}');
}

void write_contest(const Scenario& scenario, const std::optional<seats::Contest>& contest,
                   JsonText& json) {
  json.key("last_seat");
  if (!contest) {
    json.null();
    return;
  }
  json.open('{').text("behind", scenario.lists[contest->behind].id);
  json.text("ahead", scenario.lists[contest->ahead].id).number("votes", contest->votes).close('}');
}

void write_other(std::string_view id, seats::Seats seats, JsonText& json) {
  json.open('{').text("id", id).number("district_seats", seats).number("seats", seats).close('}');
}

void write_lone_party(const Scenario& scenario, const seats::LonePartyTrace& lone, JsonText& json) {
  json.key("lone_party").open('{').text("passed", scenario.lists[lone.passed].id);
  json.text("runner_up", scenario.lists[lone.runner_up].id);
  fraction("corrected", lone.numerator, lone.denominator, json);
  json.number("raised", lone.raised).number("given_way", lone.given_way).close('}');
}

// A method with divisors has no quota.
void write_quota(const Scenario& scenario, const seats::Trace& trace, JsonText& json) {
  json.key("quota");
  if (has_divisors(trace.method)) {
    json.null();
    return;
  }
  json.open('{').number("votes", trace.quota_votes);
  json.number("seats", quota_seats(trace.method, scenario.rules.list_seats)).close('}');
}

void write_quotient(std::string_view name, const Scenario& scenario, const seats::Trace& trace,
                    const seats::Quotient& quotient, JsonText& json) {
  const ListEntry& list = scenario.lists[quotient.list];
  json.key(name).open('{').text("list", list.id).number("seat", quotient.seat);
  // Adams' first seats have the divisor 0, so they have no fraction.
  const std::int64_t by = divisor(trace.method, quotient.seat);
  if (by > 0) {
    fraction("quotient", list.votes * divisor_parts(trace.method), by, json);
  } else {
    json.null("quotient");
  }
  json.close('}');
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

std::string_view holder_id(const Scenario& scenario, seats::HolderId holder) {
  switch (holder) {
    case seats::kVacant:
      return kVacantId;
    case seats::kIndependent:
      return kIndependentId;
    case seats::kAgainstAll:
      return kAgainstAllId;
    case seats::kOtherSeats:
      return kOtherSeatsId;
    default:
      return scenario.lists[holder].id;
  }
}

std::vector<Holder> holders(const Scenario& scenario, const Result& result) {
  const seats::Rules& rules = scenario.rules;
  const seats::DistrictSeats& districts = result.districts;
  std::vector<Holder> all;
  all.reserve(result.trace.list_count + 3);
  for (int i = 0; i < result.trace.list_count; ++i) {
    all.push_back({i, result.trace.lists[i].seats(), districts.of_list[i]});
  }
  all.push_back({seats::kIndependent, 0, districts.independent, 0, rules.district_seats > 0});
  all.push_back({seats::kOtherSeats, 0, 0, rules.other_seats, rules.other_seats > 0});
  all.push_back({seats::kVacant, result.trace.unfilled_seats, districts.vacant});
  return all;
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
  JsonText json(indent);
  json.open('{').text("format", "mazhilis-result").number("version", 1);
  if (!scenario.rules_id.empty()) json.text("rules", scenario.rules_id);
  if (scenario.rules.method != seats::Method::kHareLargestRemainder) {
    json.text("method", method_id(scenario.rules.method));
  }
  json.number("base", trace.base).number("threshold_votes", trace.threshold_votes);
  json.text("outcome", outcome_id(trace.outcome));
  write_quota(scenario, trace, json);
  if (trace.last.list >= 0) {
    json.key("quotients").open('{');
    write_quotient("last", scenario, trace, trace.last, json);
    write_quotient("next", scenario, trace, trace.next, json);
    json.close('}');
  }
  json.key("lists").open('[');
  for (int i = 0; i < trace.list_count; ++i) {
    write_list(scenario.lists[i], result, i, margins ? &margins->lists[i] : nullptr, json);
  }
  json.close(']').key("others").open('[');
  // Vacant list seats and those that neither ballot fills have fields of their own.
  for (const Holder& holder : holders(scenario, result)) {
    const bool independents = holder.who == seats::kIndependent && holder.possible;
    const bool vacant = holder.who == seats::kVacant && holder.by_district > 0;
    if (independents || vacant) {
      write_other(holder_id(scenario, holder.who), holder.by_district, json);
    }
  }
  json.close(']').number("unfilled_list_seats", trace.unfilled_seats);
  if (scenario.rules.other_seats > 0) json.number("other_seats", scenario.rules.other_seats);
  json.key("tie");
  if (trace.tie_count > 0) {
    json.open('{').key("lists").open('[');
    for (int i = 0; i < trace.tie_count; ++i) json.text(scenario.lists[trace.tie[i]].id);
    json.close(']').text("broken_by", "registration").close('}');
  } else {
    json.null();
  }
  if (margins) write_contest(scenario, margins->last_seat, json);
  if (trace.outcome == seats::Outcome::kLoneParty) write_lone_party(scenario, trace.lone, json);
  json.key("notes").open('[');
  for (const std::string_view note : note_ids(result)) json.text(note);
  return json.close(']').close('}').take();
}

}  // namespace scenario
