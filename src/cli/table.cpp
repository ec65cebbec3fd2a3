#include "cli/table.h"

#include <span>
#include <utility>

#include "app/sections/holders.h"
#include "app/sections/wording.h"
#include "cli/explain.h"
#include "cli/text_table.h"

namespace cli {
namespace {

constexpr std::size_t kNameCells = 40;

std::string share(const Told& told, seats::Votes votes) {
  return told.words.hundredths(votes, told.result.trace.base);
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

// The margins of a list, each as `write` formats it, or `none`; nothing if they are not shown.
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
    row[4] = app::wording::remainder(words, trace, i);
  }
  if (list.extra != 0) row[5] = signed_number(told, list.extra);
  add_margins(told, i, row, "–", [&](seats::Votes votes) { return words.number(votes); });
  return row;
}

Row other_row(const Told& told, const scenario::Holder& holder) {
  const auto blank_zero = [&](seats::Seats n) { return n > 0 ? told.words.number(n) : ""; };
  return {told.words.say(app::holder_key(holder.who)),
          "",
          "",
          "",
          "",
          "",
          blank_zero(holder.by_list),
          blank_zero(holder.by_district),
          told.words.number(holder.seats())};
}

Row total_row(const Told& told, std::span<const scenario::Holder> holders) {
  const words::Words& words = told.words;
  const seats::Trace& trace = told.result.trace;
  seats::Seats whole = 0;
  seats::Seats extra = 0;
  for (const seats::ListTrace& list : trace.all()) {
    whole += list.whole;
    extra += list.extra;
  }
  seats::Seats list_seats = 0;
  seats::Seats district_seats = 0;
  for (const scenario::Holder& holder : holders) {
    list_seats += holder.by_list;
    district_seats += holder.by_district;
  }
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

}  // namespace

std::vector<std::string> below_table(const Told& told, app::Depth depth) {
  const words::Words& words = told.words;
  std::vector<std::string> sentences = working(told, depth);
  if (told.margins != nullptr && told.margins->last_seat) {
    const seats::Contest& contest = *told.margins->last_seat;
    sentences.push_back(words.say("cli.last_seat", {{"behind", named(told, contest.behind)},
                                                    {"ahead", named(told, contest.ahead)},
                                                    {"votes", words.number(contest.votes)}}));
  }
  if (told.scenario.invalid > 0 && depth > app::Depth::kNotes) {
    sentences.push_back(words.say("cli.invalid", {{"votes", words.number(told.scenario.invalid)}}));
  }
  if (const seats::Seats others = told.scenario.rules.other_seats; others > 0) {
    sentences.push_back(words.say("cli.other_seats", {{"seats", words.number(others)}}));
  }
  // The other notes are sentences of the working.
  for (const std::string_view note : scenario::note_ids(told.result)) {
    const std::string key = "cli.note." + std::string(note);
    if (words.has(key)) sentences.push_back(words.say(key));
  }
  return sentences;
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
    table.rows.push_back({words.say("votes.against_all"), words.number(trace.against_all),
                          share(told, trace.against_all), "", "", "", "", "", ""});
  }
  // The seats that neither ballot fills are in a sentence below the table.
  const std::vector<scenario::Holder> holders = scenario::holders(told.scenario, told.result);
  for (const scenario::Holder& holder : holders) {
    if (seats::is_list(holder.who) || holder.by_list + holder.by_district == 0) continue;
    table.rows.push_back(other_row(told, holder));
  }
  table.total = total_row(told, holders);
  std::string text(title);
  if (!text.empty()) text += "\n\n";
  text += drawn(table) + '\n';
  for (const std::string& sentence : below_table(told, app::Depth::kSummary)) {
    text += sentence + '\n';
  }
  return text;
}

}  // namespace cli
