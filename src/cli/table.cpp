#include "cli/table.h"

#include <algorithm>
#include <utility>

#include "app/sections/basis.h"
#include "cli/text_table.h"

namespace cli {
namespace {

constexpr std::size_t kNameCells = 40;
constexpr int kShareDecimals = 2;
constexpr int kRemainderDecimals = 4;
constexpr int kQuotaDecimals = 3;

std::string share(const Told& told, seats::Votes votes) {
  const seats::Votes base = std::max<seats::Votes>(1, told.result.trace.base);
  return told.words.decimal(votes * 100, base, kShareDecimals);
}

// "+1", and "−1" for a whole seat given back.
std::string signed_number(const Told& told, seats::Seats n) {
  const std::string number = told.words.number(n);
  return n > 0 ? '+' + number : number;
}

std::string named(const Told& told, int i) {
  const auto name = list_name(told.scenario.lists[i], told.catalogue, told.language);
  return fitted(name, kNameCells);
}

constexpr const char* kMarginColumns[] = {"to_next_seat", "to_lose_seat", "to_barrier"};

// The margins of a list as `write` has a number, or `none`; nothing if they are not told.
template <class Write>
void add_margins(const Told& told, int i, Row& row, std::string_view none, Write write) {
  if (told.margins == nullptr) return;
  const seats::Margin& margin = told.margins->lists[i];
  for (const auto& votes : {margin.to_next_seat, margin.to_lose_seat, margin.to_barrier}) {
    row.push_back(votes ? write(*votes) : std::string(none));
  }
}

Row list_row(const Told& told, int i) {
  const words::Words& words = told.words;
  const seats::Trace& trace = told.result.trace;
  const seats::ListTrace& list = trace.lists[i];
  Row row = {named(told, i),
             words.number(list.votes),
             share(told, list.votes),
             "–",
             "",
             "",
             words.number(list.seats()),
             words.number(told.result.districts.of_list[i]),
             words.number(told.result.seats_of(i))};
  // By divisors there are no whole quotas and no remainders.
  if (list.admitted && has_divisors(trace.method)) row[3] = "";
  if (list.admitted && !has_divisors(trace.method)) {
    row[3] = words.number(list.whole);
    row[4] = words.decimal(list.remainder, trace.quota_votes, kRemainderDecimals);
  }
  if (list.extra != 0) row[5] = signed_number(told, list.extra);
  add_margins(told, i, row, "–", [&](seats::Votes votes) { return words.number(votes); });
  return row;
}

Row other_row(const Told& told, std::string_view key, seats::Seats list_seats,
              seats::Seats district_seats) {
  const auto blank_zero = [&](seats::Seats n) { return n > 0 ? told.words.number(n) : ""; };
  return {told.words.say(key),
          "",
          "",
          "",
          "",
          "",
          blank_zero(list_seats),
          blank_zero(district_seats),
          told.words.number(list_seats + district_seats)};
}

Row total_row(const Told& told) {
  const words::Words& words = told.words;
  const seats::Trace& trace = told.result.trace;
  seats::Seats whole = 0;
  seats::Seats extra = 0;
  seats::Seats district_seats = told.result.districts.independent + told.result.districts.vacant;
  for (int i = 0; i < trace.list_count; ++i) {
    whole += trace.lists[i].whole;
    extra += trace.lists[i].extra;
    district_seats += told.result.districts.of_list[i];
  }
  const seats::Seats list_seats = whole + extra + trace.unfilled_seats;
  return {words.say("cli.total"),
          words.number(trace.base),
          share(told, trace.base),
          has_divisors(trace.method) ? "" : words.number(whole),
          "",
          extra != 0 ? signed_number(told, extra) : "",
          words.number(list_seats),
          words.number(district_seats),
          words.number(list_seats + district_seats)};
}

// "5%", with no more decimals than the threshold has.
std::string threshold(const Told& told) {
  const std::int32_t thousandths = told.scenario.rules.threshold;
  const std::string exact = scenario::threshold_percent(thousandths);
  const std::size_t point = exact.find('.');
  const int decimals = point == exact.npos ? 0 : static_cast<int>(exact.size() - point - 1);
  return told.words.per_cent(told.words.decimal(thousandths, 1'000, decimals));
}

std::string quotient(const Told& told, const seats::Quotient& quotient) {
  const seats::Method method = told.result.trace.method;
  const std::int64_t by = divisor(method, quotient.seat);
  const std::int64_t parts = divisor_parts(method);
  const seats::Votes votes = told.scenario.lists[quotient.list].votes;
  const std::string text = named(told, quotient.list) + ", " + told.words.number(votes) + " ÷ ";
  if (by == 0) return text + '0';
  return text + told.words.decimal(by, parts, by % parts == 0 ? 0 : 1) + " = " +
         told.words.decimal(votes * parts, by, kQuotaDecimals);
}

// What the table's numbers rest on, one sentence a line.
std::string sentences(const Told& told) {
  const words::Words& words = told.words;
  const seats::Trace& trace = told.result.trace;
  const seats::Rules& rules = told.scenario.rules;
  std::string text;
  const auto tell = [&](std::string_view key, std::initializer_list<words::Value> values = {}) {
    text += words.say(key, values) + '\n';
  };
  const std::string base = words.number(trace.base);
  tell(rules.against_all ? "cli.base" : "cli.base_lists", {{"votes", base}});
  tell("cli.threshold",
       {{"percent", threshold(told)}, {"votes", words.number(trace.threshold_votes)}});
  if (trace.quota_votes > 0 && rules.list_seats > 0) {
    const seats::Seats added = trace.quota_seats - rules.list_seats;
    tell(added == 0 ? "cli.quota" : "cli.quota_added",
         {{"votes", words.number(trace.quota_votes)},
          {"seats", words.number(rules.list_seats)},
          {"added", words.number(added)},
          {"quota", words.decimal(trace.quota_votes, trace.quota_seats, kQuotaDecimals)}});
  }
  if (trace.last.list >= 0) {
    tell("cli.quotients",
         {{"last", quotient(told, trace.last)}, {"next", quotient(told, trace.next)}});
  }
  if (trace.outcome == seats::Outcome::kLoneParty) {
    const seats::LoneParty& lone = *rules.lone_party;
    tell("cli.lone_party", {{"passed", named(told, trace.lone.passed)},
                            {"runner_up", named(told, trace.lone.runner_up)},
                            {"factor", app::factor(words, lone)},
                            {"least", words.number(lone.least)}});
  }
  if (trace.outcome == seats::Outcome::kSoleList) tell("cli.sole_list");
  if (trace.tie_count > 0) {
    std::string lists;
    for (int i = 0; i < trace.tie_count; ++i) {
      words::join(lists, named(told, trace.tie[i]));
    }
    tell(has_divisors(trace.method) ? "cli.tie_quotients"
         : trace.leftover < 0       ? "cli.tie_back"
                                    : "cli.tie",
         {{"lists", lists}});
  }
  if (told.margins != nullptr && told.margins->last_seat) {
    const seats::Contest& contest = *told.margins->last_seat;
    tell("cli.last_seat", {{"behind", named(told, contest.behind)},
                           {"ahead", named(told, contest.ahead)},
                           {"votes", words.number(contest.votes)}});
  }
  if (told.scenario.invalid > 0) {
    tell("cli.invalid", {{"votes", words.number(told.scenario.invalid)}});
  }
  if (rules.other_seats > 0) tell("cli.other_seats", {{"seats", words.number(rules.other_seats)}});
  for (const std::string_view note : scenario::note_ids(told.result)) {
    tell(note_key(note, told.catalogue, told.scenario));
  }
  return text;
}

}  // namespace

std::string note_key(std::string_view note, const scenario::Catalogue& catalogue,
                     const scenario::Scenario& scenario) {
  const std::string key = "cli.note." + std::string(note);
  return note.starts_with("law_silent") ? app::silence_key(key, catalogue, scenario) : key;
}

std::string table(const Told& told, std::string_view title) {
  const words::Words& words = told.words;
  const seats::Trace& trace = told.result.trace;
  TextTable table;
  for (const char* const column : {"list", "votes", "share", "whole", "remainder", "extra",
                                   "list_seats", "district_seats", "seats"}) {
    table.heading.push_back(words.say("cli.column." + std::string(column)));
  }
  if (told.margins != nullptr) {
    for (const char* const column : kMarginColumns) {
      table.heading.push_back(words.say("cli.column." + std::string(column)));
    }
  }
  for (int i = 0; i < trace.list_count; ++i) table.rows.push_back(list_row(told, i));
  if (told.scenario.rules.against_all) {
    table.rows.push_back({words.say("cli.against_all"), words.number(trace.against_all),
                          share(told, trace.against_all), "", "", "", "", "", ""});
  }
  const seats::DistrictSeats& districts = told.result.districts;
  if (districts.independent > 0) {
    table.rows.push_back(other_row(told, "cli.independent", 0, districts.independent));
  }
  if (districts.vacant > 0 || trace.unfilled_seats > 0) {
    table.rows.push_back(other_row(told, "cli.vacant", trace.unfilled_seats, districts.vacant));
  }
  table.total = total_row(told);
  std::string text(title);
  if (!text.empty()) text += "\n\n";
  return text + drawn(table) + '\n' + sentences(told);
}

}  // namespace cli
