#include "scenario/read.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "scenario/catalogue.h"
#include "scenario/text.h"

namespace scenario {
namespace {

using Kind = Value::Kind;

bool is_id(std::string_view id) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  return !id.empty() && id.size() <= 32 && std::ranges::all_of(id, allowed);
}

bool is_colour(std::string_view colour) {
  const auto hexadecimal = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  };
  return colour.size() == 7 && colour[0] == '#' &&
         std::ranges::all_of(colour.substr(1), hexadecimal);
}

// Reads field by field and goes on after a problem with a default
// value: only the first problem is kept.
class Reader {
 public:
  // `too_large` is where the tree ends too early, if it does: fields
  // missing after it are no problem of their own.
  explicit Reader(const std::optional<Problem>& too_large) : too_large_(too_large) {}

  Scenario scenario(const Value& value, const Catalogue& catalogue);
  seats::Rules rules(const Value& value, const std::string& path);

  std::optional<Problem> problem() const { return problem_ ? problem_ : too_large_; }
  std::vector<std::string> warnings() { return std::move(warnings_); }

 private:
  void fail(std::string path, std::string expected, std::string found) {
    if (problem_ || (too_large_ && path != too_large_->path)) return;
    problem_ = {std::move(path), std::move(expected), std::move(found)};
  }
  void fail(std::string path, std::string expected, const Value& value) {
    fail(std::move(path), std::move(expected), value.found());
  }

  // Whether `value` is an object; adds a warning for each field that is not in `known`.
  bool object(const Value& value, const std::string& path,
              std::initializer_list<std::string_view> known);
  bool array(const Value& value, const std::string& path, std::size_t least, std::size_t most,
             std::string_view items);

  std::int64_t whole(const Value& value, std::string path, std::int64_t least, std::int64_t most);
  std::string text(const Value& value, std::string path);

  // The same for a field that may be missing, which leaves `to` as it is.
  template <class Number>
  void optional_whole(const Value& object, const std::string& path, std::string_view field,
                      std::int64_t least, std::int64_t most, Number& to) {
    const Value& value = object[field];
    if (value.present()) to = static_cast<Number>(whole(value, joined(path, field), least, most));
  }
  void optional_text(const Value& object, const std::string& path, std::string_view field,
                     std::string& to) {
    const Value& value = object[field];
    if (value.present()) to = text(value, joined(path, field));
  }

  std::int32_t threshold(const Value& value, const std::string& path);
  std::optional<seats::LoneParty> lone_party(const Value& value, const std::string& path);
  void chosen_rules(const Value& value, const Catalogue& catalogue);
  void lists(const Value& value);
  void list(const Value& value, const std::string& path);
  void district_seats(const Value& value);
  void districts(const Value& value);
  std::string winner(const std::string& id, std::string path);

  const std::optional<Problem>& too_large_;
  std::optional<Problem> problem_;
  std::vector<std::string> warnings_;
  Scenario scenario_;
};

bool Reader::object(const Value& value, const std::string& path,
                    std::initializer_list<std::string_view> known) {
  if (!value.is(Kind::kObject)) {
    fail(path, "an object", value);
    return false;
  }
  for (const Value& field : value.children) {
    if (std::ranges::find(known, field.key) == known.end()) {
      warnings_.push_back(joined(path, field.key));
    }
  }
  return true;
}

bool Reader::array(const Value& value, const std::string& path, std::size_t least, std::size_t most,
                   std::string_view items) {
  const std::size_t count = value.children.size();
  if (value.is(Kind::kArray) && count >= least && count <= most) return true;
  const std::string expected =
      std::to_string(least) + " to " + std::to_string(most) + ' ' + std::string(items);
  if (value.is(Kind::kArray)) {
    fail(path, expected, std::to_string(count));
  } else {
    fail(path, "an array of " + expected, value);
  }
  return false;
}

std::int64_t Reader::whole(const Value& value, std::string path, std::int64_t least,
                           std::int64_t most) {
  if (value.is(Kind::kNumber)) {
    if (const auto number = exact(value.text, 0, least, most)) return *number;
  }
  fail(std::move(path), whole_number_from(least, most), value);
  return least;
}

std::string Reader::text(const Value& value, std::string path) {
  if (value.is(Kind::kText) && characters(value.text) <= kMaxTextCharacters &&
      !has_control_characters(value.text)) {
    return value.text;
  }
  fail(std::move(path),
       "a text of at most " + std::to_string(kMaxTextCharacters) +
           " characters, none of them a control character",
       value);
  return {};
}

std::int32_t Reader::threshold(const Value& value, const std::string& path) {
  constexpr int kDecimals = 3;
  const bool number = value.is(Kind::kNumber) || (value.is(Kind::kText) && is_number(value.text));
  if (number) {
    const auto thousandths = exact(value.text, kDecimals, 0, seats::kWholeThreshold);
    if (thousandths) return static_cast<std::int32_t>(*thousandths);
  }
  fail(path, "a number from 0 to 100 with at most three decimals", value);
  return 0;
}

std::optional<seats::LoneParty> Reader::lone_party(const Value& value, const std::string& path) {
  if (!value.present() || value.is(Kind::kNull)) return std::nullopt;
  if (!value.is(Kind::kObject)) {
    fail(path, "an object or null", value);
    return std::nullopt;
  }
  object(value, path, {"factor", "least"});
  seats::LoneParty lone;
  const Value& factor = value["factor"];
  const std::string factor_path = joined(path, "factor");
  if (!factor.is(Kind::kArray) || factor.children.size() != 2) {
    fail(factor_path, "two whole numbers, such as [7, 10]", factor);
  } else {
    lone.denominator = static_cast<std::int32_t>(
        whole(factor.children[1], joined(factor_path, 1), 1, seats::kMaxFactor));
    lone.numerator = static_cast<std::int32_t>(
        whole(factor.children[0], joined(factor_path, 0), 0, lone.denominator));
  }
  lone.least =
      static_cast<seats::Seats>(whole(value["least"], joined(path, "least"), 0, seats::kMaxSeats));
  return lone;
}

seats::Rules Reader::rules(const Value& value, const std::string& path) {
  seats::Rules rules;
  if (!object(value, path,
              {"list_seats", "district_seats", "other_seats", "threshold_percent", "against_all",
               "lone_party", "method"})) {
    return rules;
  }
  rules.list_seats = static_cast<seats::Seats>(
      whole(value["list_seats"], joined(path, "list_seats"), 0, seats::kMaxSeats));
  optional_whole(value, path, "district_seats", 0, seats::kMaxSeats, rules.district_seats);
  optional_whole(value, path, "other_seats", 0, seats::kMaxSeats, rules.other_seats);
  rules.threshold = threshold(value["threshold_percent"], joined(path, "threshold_percent"));
  if (const Value& line = value["against_all"]; line.is(Kind::kBoolean)) {
    rules.against_all = line.truth;
  } else if (line.present()) {
    fail(joined(path, "against_all"), "true or false", line);
  }
  rules.lone_party = lone_party(value["lone_party"], joined(path, "lone_party"));
  if (const Value& method = value["method"]; method.present()) {
    const auto known = method.is(Kind::kText) ? method_of(method.text) : std::nullopt;
    if (known) {
      rules.method = *known;
    } else {
      fail(joined(path, "method"), method_ids(), method);
    }
  }
  return rules;
}

void Reader::chosen_rules(const Value& value, const Catalogue& catalogue) {
  if (value.is(Kind::kObject)) {
    scenario_.rules = rules(value, "rules");
    return;
  }
  const RuleSet* const set = value.is(Kind::kText) ? catalogue.rule_set(value.text) : nullptr;
  if (set != nullptr) {
    scenario_.rules_id = set->id;
    scenario_.rules = set->rules;
    return;
  }
  std::string ids;
  for (const RuleSet& known : catalogue.rule_sets()) ids += known.id + ", ";
  fail("rules", ids + "or an object", value);
}

void Reader::list(const Value& value, const std::string& path) {
  ListEntry entry;
  if (!object(value, path, {"id", "name", "colour", "votes", "registered"})) return;
  const Value& id = value["id"];
  const std::string id_path = joined(path, "id");
  if (!id.is(Kind::kText) || !is_id(id.text)) {
    fail(id_path, "1 to 32 characters of a-z, 0-9 and -", id);
  } else if (id.text == kIndependentId || id.text == kVacantId) {
    fail(id_path, "an id other than independent and vacant", id);
  } else if (std::ranges::find(scenario_.lists, id.text, &ListEntry::id) != scenario_.lists.end()) {
    fail(id_path, "an id that no other list has", id);
  }
  entry.id = id.text;
  optional_text(value, path, "name", entry.name);
  if (const Value& colour = value["colour"]; colour.is(Kind::kText) && is_colour(colour.text)) {
    entry.colour = colour.text;
  } else if (colour.present()) {
    fail(joined(path, "colour"), "\"#RRGGBB\"", colour);
  }
  entry.votes = whole(value["votes"], joined(path, "votes"), 0, seats::kMaxVotes);
  if (value["registered"].present()) {
    optional_whole(value, path, "registered", 1, seats::kMaxRegistered, entry.registered.emplace());
  }
  scenario_.lists.push_back(std::move(entry));
}

void Reader::lists(const Value& value) {
  if (!array(value, "lists", 1, seats::kMaxLists, "lists")) return;
  for (std::size_t i = 0; i < value.children.size(); ++i) {
    list(value.children[i], joined("lists", i));
  }
}

std::string Reader::winner(const std::string& id, std::string path) {
  if (id != kIndependentId && id != kVacantId &&
      std::ranges::find(scenario_.lists, id, &ListEntry::id) == scenario_.lists.end()) {
    fail(std::move(path), "a list's id, independent or vacant", shown(id));
  }
  return id;
}

void Reader::district_seats(const Value& value) {
  if (!value.present()) return;
  if (!value.is(Kind::kObject)) return fail("district_seats", "an object", value);
  for (const Value& seats : value.children) {
    const std::string path = joined("district_seats", seats.key);
    std::string id = winner(seats.key, path);
    const auto count = static_cast<seats::Seats>(whole(seats, path, 0, seats::kMaxSeats));
    scenario_.district_seats.emplace_back(std::move(id), count);
  }
}

void Reader::districts(const Value& value) {
  if (!value.present() || !array(value, "districts", 0, seats::kMaxSeats, "districts")) return;
  const seats::Seats seats = scenario_.rules.district_seats;
  std::vector<DistrictEntry>& entries = scenario_.districts;
  for (std::size_t i = 0; i < value.children.size(); ++i) {
    const Value& district = value.children[i];
    const std::string path = joined("districts", i);
    if (!object(district, path, {"number", "winner"})) continue;
    const Value& number = district["number"];
    const std::string number_path = joined(path, "number");
    DistrictEntry entry;
    entry.number =
        static_cast<int>(whole(number, number_path, 1, seats > 0 ? seats : seats::kMaxSeats));
    const auto at = std::ranges::lower_bound(entries, entry.number, {}, &DistrictEntry::number);
    if (at != entries.end() && at->number == entry.number) {
      fail(number_path, "a number that no other district has", number);
    }
    const Value& id = district["winner"];
    if (id.is(Kind::kText)) {
      entry.winner = winner(id.text, joined(path, "winner"));
    } else {
      fail(joined(path, "winner"), "a list's id, independent or vacant", id);
    }
    entries.insert(at, std::move(entry));
  }
}

Scenario Reader::scenario(const Value& value, const Catalogue& catalogue) {
  if (object(value, "",
             {"format", "version", "title", "rules", "votes_known", "lists", "against_all",
              "invalid", "district_seats", "districts"})) {
    const Value& format = value["format"];
    if (!format.is(Kind::kText) || format.text != "mazhilis-scenario") {
      fail("format", "\"mazhilis-scenario\"", format);
    }
    const Value& version = value["version"];
    if (!version.is(Kind::kNumber) || !exact(version.text, 0, 1, 1)) fail("version", "1", version);
    optional_text(value, "", "title", scenario_.title);
    chosen_rules(value["rules"], catalogue);
    if (const Value& known = value["votes_known"]; known.is(Kind::kBoolean)) {
      scenario_.votes_known = known.truth;
    } else if (known.present()) {
      fail("votes_known", "true or false", known);
    }
    lists(value["lists"]);
    optional_whole(value, "", "against_all", 0, seats::kMaxVotes, scenario_.against_all);
    optional_whole(value, "", "invalid", 0, seats::kMaxVotes, scenario_.invalid);
    district_seats(value["district_seats"]);
    districts(value["districts"]);
    if (const auto wrong = misfit(scenario_)) fail(wrong->path, wrong->expected, wrong->found);
  }
  return std::move(scenario_);
}

}  // namespace

std::string whole_number_from(std::int64_t least, std::int64_t most) {
  return "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
}

std::string Problem::message() const {
  const std::string what = "expected " + expected + ", found " + found;
  return path.empty() ? what : path + ": " + what;
}

std::optional<Problem> misfit(const Scenario& scenario) {
  const seats::Seats seats = scenario.rules.district_seats;
  if (seats == 0) return std::nullopt;  // district data is kept and not counted
  for (const DistrictEntry& district : scenario.districts) {
    if (district.number > seats) {
      return Problem{"districts", "numbers from 1 to " + std::to_string(seats),
                     std::to_string(district.number)};
    }
  }
  std::int64_t sum = 0;
  for (const auto& [winner, count] : scenario.district_seats) sum += count;
  if (sum <= seats) return std::nullopt;
  return Problem{"district_seats", "at most " + std::to_string(seats) + " seats in all",
                 std::to_string(sum)};
}

Read read_scenario(const Document& document, const Value& value, const Catalogue& catalogue) {
  Read read;
  Reader reader(document.too_large);
  Scenario scenario = reader.scenario(value, catalogue);
  read.warnings = reader.warnings();
  if (auto problem = reader.problem()) {
    read.problem = std::move(*problem);
  } else {
    read.scenario = std::move(scenario);
  }
  return read;
}

Read read(std::string_view json, const Catalogue& catalogue) {
  Document document = parse(json);
  if (!document.problem) return read_scenario(document, document.root, catalogue);
  Read read;
  read.problem = std::move(*document.problem);
  return read;
}

std::optional<seats::Rules> read_rules(const Value& value) {
  const std::optional<Problem> whole_tree;
  Reader reader(whole_tree);
  const seats::Rules rules = reader.rules(value, "rules");
  return reader.problem() ? std::nullopt : std::optional(rules);
}

}  // namespace scenario
