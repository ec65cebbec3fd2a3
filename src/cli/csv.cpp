#include "cli/csv.h"

#include <algorithm>
#include <cstdint>

#include "app/sections/holders.h"
#include "cli/text_table.h"
#include "scenario/text.h"

namespace cli {
namespace {

constexpr const char* kColumns =
    "id,name,votes,share_percent,list_seats,district_seats,seats,passed,whole,"
    "remainder_numerator,remainder_denominator,extra,registered,"
    "status,election,rules,source,link";

struct Range {
  std::int32_t first, last;
};

// Characters that look blank, and the apostrophe.
constexpr Range kBlanks[] = {{0x09, 0x0D},     {0x20, 0x20},     {0x27, 0x27},     {0x85, 0x85},
                             {0xA0, 0xA0},     {0xAD, 0xAD},     {0x34F, 0x34F},   {0x61C, 0x61C},
                             {0x115F, 0x1160}, {0x1680, 0x1680}, {0x17B4, 0x17B5}, {0x180B, 0x180F},
                             {0x2000, 0x200F}, {0x2028, 0x202F}, {0x205F, 0x206F}, {0x2800, 0x2800},
                             {0x3000, 0x3000}, {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF},
                             {0xFFA0, 0xFFA0}};
// Characters that begin a formula: = + - @, in any width and height,
// and the minus sign; spreadsheets treat a tab or a return at the
// beginning as one, too. The page's list is the same.
constexpr Range kFormula[] = {
    {0x09, 0x09},     {0x0D, 0x0D},     {0x2B, 0x2B},     {0x2D, 0x2D},
    {0x3D, 0x3D},     {0x40, 0x40},     {0x207A, 0x207C}, {0x208A, 0x208C},
    {0x2212, 0x2212}, {0xFE62, 0xFE63}, {0xFE66, 0xFE66}, {0xFE6B, 0xFE6B},
    {0xFF0B, 0xFF0B}, {0xFF0D, 0xFF0D}, {0xFF1D, 0xFF1D}, {0xFF20, 0xFF20}};

template <std::size_t count>
bool is_in(const Range (&ranges)[count], std::int32_t character) {
  return std::ranges::any_of(ranges, [character](const Range& range) {
    return character >= range.first && character <= range.last;
  });
}

// Whether a spreadsheet would compute the text, even after blanks. An apostrophe counts as
// a blank, so that removing the one that we add gives back the original text.
bool is_formula(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::int32_t character = scenario::next_character(text, at);
    if (is_in(kFormula, character)) return true;
    if (!is_in(kBlanks, character)) return false;
  }
  return false;
}

// RFC 4180. A text that a spreadsheet would treat as a formula gets an
// apostrophe in front, which spreadsheets hide.
std::string csv_cell(std::string_view text) {
  std::string cell(text);
  if (is_formula(text)) cell.insert(0, 1, '\'');
  if (cell.find_first_of(",\"\r\n") == cell.npos) return cell;
  for (std::size_t at = 0; (at = cell.find('"', at)) != cell.npos; at += 2) cell.insert(at, 1, '"');
  return '"' + cell + '"';
}

std::string csv_number(std::int64_t value) {
  return std::to_string(value);
}

// In per cent with four decimals, exactly; half a unit is rounded up.
std::string csv_share(seats::Votes votes, seats::Votes base) {
  constexpr std::int64_t kUnits = 10'000;
  const std::int64_t units = base == 0 ? 0 : (votes * 2 * 100 * kUnits + base) / (2 * base);
  return csv_number(units / kUnits) + '.' + csv_number(kUnits + units % kUnits).substr(1);
}

std::string rules_cell(const scenario::Scenario& scenario) {
  return scenario.rules_id.empty() ? csv_cell(scenario::rules_text(scenario.rules))
                                   : scenario.rules_id;
}

// All rows of one result; the columns as kColumns names them.
class Csv {
 public:
  Csv(const Told& told, std::string_view line)
      : told_(told),
        line_(line),
        about_{std::string(told.about.status), told.about.election ? told.about.election->id : "",
               rules_cell(told.scenario), csv_cell(source_of(told.about)),
               csv_cell(told.about.link)} {}

  std::string take() {
    const seats::Trace& trace = told_.result.trace;
    for (int i = 0; i < trace.list_count; ++i) list(i);
    const seats::Rules& rules = told_.scenario.rules;
    if (rules.against_all || told_.scenario.against_all > 0) {
      votes(scenario::kAgainstAllId, "votes.against_all", told_.scenario.against_all,
            rules.against_all);
    }
    if (told_.scenario.invalid > 0) {
      votes("invalid", "cli.invalid_ballots", told_.scenario.invalid, false);
    }
    for (const scenario::Holder& holder : scenario::holders(told_.scenario, told_.result)) {
      if (!seats::is_list(holder.who) && holder.has_row()) other(holder);
    }
    return std::move(text_);
  }

 private:
  void list(int i) {
    const scenario::ListEntry& entry = told_.scenario.lists[i];
    const seats::Trace& trace = told_.result.trace;
    const seats::ListTrace& list = trace.lists[i];
    const bool quota = !has_divisors(trace.method);
    Row margins;
    if (told_.margins != nullptr) {
      const seats::Margin& margin = told_.margins->lists[i];
      for (const auto& votes : {margin.to_next_seat, margin.to_lose_seat, margin.to_barrier}) {
        margins.push_back(votes ? csv_number(*votes) : "");
      }
    }
    row({csv_cell(entry.id), csv_cell(list_name(entry, told_.catalogue, told_.language)),
         csv_number(list.votes), csv_share(list.votes, trace.base), csv_number(list.seats()),
         csv_number(told_.result.districts.of_list[i]), csv_number(told_.result.seats_of(i)),
         list.passed ? "true" : "false", csv_number(list.whole),
         quota ? csv_number(list.remainder) : "", quota ? csv_number(trace.quota_votes) : "",
         csv_number(list.extra), entry.registered ? csv_number(*entry.registered) : ""},
        margins);
  }

  // A line of the ballot that can win nothing; it has a share if it counts.
  void votes(std::string_view id, std::string_view name, seats::Votes votes, bool counts) {
    row({std::string(id), csv_cell(told_.words.say(name)), csv_number(votes),
         counts ? csv_share(votes, told_.result.trace.base) : "", "", "", "", "", "", "", "", "",
         ""},
        {});
  }

  void other(const scenario::Holder& holder) {
    row({std::string(scenario::holder_id(told_.scenario, holder.who)),
         csv_cell(told_.words.say(app::holder_key(holder.who))), "", "", csv_number(holder.by_list),
         csv_number(holder.by_district), csv_number(holder.seats()), "", "", "", "", "", ""},
        {});
  }

  void row(const Row& cells, Row margins) {
    if (told_.margins != nullptr) margins.resize(3);
    std::string row(line_);
    const Row* const parts[] = {&cells, &about_, &margins};
    for (const Row* const part : parts) {
      for (const std::string& one : *part) {
        if (!row.empty()) row += ',';
        row += one;
      }
    }
    text_ += row + '\n';
  }

  const Told& told_;
  std::string_view line_;
  Row about_;
  std::string text_;
};

}  // namespace

std::string csv_heading(bool lines, bool margins) {
  std::string text = lines ? "line," : "";
  text += kColumns;
  if (margins) text += ",to_next_seat,to_lose_seat,to_barrier";
  return text + '\n';
}

std::string csv_rows(const Told& told, std::string_view line) {
  return Csv(told, line).take();
}

}  // namespace cli
