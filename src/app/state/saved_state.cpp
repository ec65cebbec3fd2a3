#include "app/state/saved_state.h"

#include <utility>

#include "scenario/json_text.h"
#include "scenario/read.h"
#include "seats/lent.h"

namespace app {
namespace {

using scenario::Value;
using Kind = Value::Kind;
using Totals = std::vector<std::pair<std::string, seats::Seats>>;

constexpr std::string_view kFormat = "mazhilis-state";
// More than the steps of any replay and the dates of the timeline;
// their exact bounds apply when they are shown.
constexpr int kMostSteps = 10'000;

// --- out ----------------------------------------------------------------------

void write_totals(const Totals& totals, scenario::JsonText& json) {
  json.open('{');
  for (const auto& [winner, seats] : totals) json.number(winner, seats);
  json.close('}');
}

template <class Texts>
void write_ids(std::string_view name, const Texts& ids, scenario::JsonText& json) {
  json.key(name).open('[');
  for (const std::string& id : ids) json.text(id);
  json.close(']');
}

// The scenario as it was loaded, but for the votes.
scenario::Scenario began(const State& state) {
  scenario::Scenario first = state.scenario;
  first.rules_id = state.first_rules_id;
  first.rules = state.first_rules;
  first.district_seats = state.first_totals;
  first.districts = state.first_districts;
  return first;
}

void write_viewing(const Viewing& viewing, scenario::JsonText& json) {
  json.key("viewing").open('{');
  write_ids("open", viewing.open, json);
  if (viewing.replay.given >= 0) json.number("step", viewing.replay.given);
  write_ids("picked", viewing.picked, json);
  json.text("asked", viewing.asked).text("followed", viewing.followed);
  json.text("from", viewing.lending.from).text("to", viewing.lending.to);
  json.number("lent", viewing.lending.share);
  json.number("middle", viewing.independents_in_middle ? 1 : 0);
  json.number("date", viewing.timeline_step);
  json.number("region", viewing.councils.region).number("town", viewing.councils.town);
  json.key("ballot").open('[');
  for (const seats::Votes votes : viewing.district_ballot.votes) json.number(votes);
  json.close(']').close('}');
}

// --- in -----------------------------------------------------------------------

// After a problem it reads on with a default value; only the first problem is kept. This
// is part of the page's program, so texts are concatenated in few places to keep it small.
class Reader {
 public:
  Reader(std::string_view json, const scenario::Catalogue& catalogue)
      : document_(scenario::parse(json)), catalogue_(catalogue) {}

  std::optional<scenario::Problem> read(State& state);

 private:
  const Value& field(std::string_view name) const { return document_.root[name]; }
  void fail(std::string_view path, std::string_view expected, const Value& value) {
    if (problem_) return;
    problem_ = {std::string(path), std::string(expected), value.found()};
  }

  void header();
  std::int64_t whole(const Value& value, std::string_view path, std::int64_t least,
                     std::int64_t most);
  void ids(const Value& value, std::string_view path, Ids& to);
  void file(std::string_view name, scenario::Scenario& to);
  void votes(State& state);
  void locks(State& state);
  void held(State& state);
  void viewing(Viewing& viewing);
  void ballot(const Value& value, DistrictBallot& ballot);

  scenario::Document document_;
  const scenario::Catalogue& catalogue_;
  std::optional<scenario::Problem> problem_;
};

std::optional<scenario::Problem> Reader::read(State& state) {
  problem_ = document_.problem ? document_.problem : document_.too_large;
  if (problem_) return problem_;
  header();
  State next = state;
  if (field("election").present() || field("scenario").present()) votes(next);
  if (problem_) return problem_;
  locks(next);
  held(next);
  viewing(next.viewing);
  if (problem_) return problem_;
  next.moving = -1;
  next.moved_from.clear();
  state = std::move(next);
  return std::nullopt;
}

void Reader::header() {
  if (!document_.root.is(Kind::kObject)) return fail("", "an object", document_.root);
  if (field("format").text != kFormat) fail("format", "\"mazhilis-state\"", field("format"));
  const Value& version = field("version");
  if (!version.is(Kind::kNumber) || version.text != "1") fail("version", "1", version);
}

std::int64_t Reader::whole(const Value& value, std::string_view path, std::int64_t least,
                           std::int64_t most) {
  const auto number =
      value.is(Kind::kNumber) ? scenario::exact(value.text, 0, least, most) : std::nullopt;
  if (!number) fail(path, scenario::whole_number_from(least, most), value);
  return number.value_or(least);
}

void Reader::ids(const Value& value, std::string_view path, Ids& to) {
  to = {};
  if (!value.is(Kind::kArray)) fail(path, "an array of ids", value);
  for (const Value& id : value.children) {
    if (!id.is(Kind::kText) || to.contains(id.text)) {
      return fail(path, "ids, each of them once", id);
    }
    to.toggle(id.text);
  }
}

// A scenario file; the paths of its problems get the field's name as a prefix.
void Reader::file(std::string_view name, scenario::Scenario& to) {
  scenario::Read read = scenario::read_scenario(document_, field(name), catalogue_);
  if (read.scenario) {
    to = std::move(*read.scenario);
  } else if (!problem_) {
    std::string path(name);
    if (!read.problem.path.empty()) path += '.';
    read.problem.path.insert(0, path);
    problem_ = std::move(read.problem);
  }
}

// The scenario, and the starting point that a reset returns to.
void Reader::votes(State& state) {
  const Value& named = field("election");
  const auto* const election =
      catalogue_.election(named.present() ? std::string_view(named.text) : state.election);
  if (!election) return fail("election", "the id of an election", named);
  const Value& own = field("own");
  if (own.present() && !own.is(Kind::kBoolean)) fail("own", "true or false", own);

  scenario::Scenario shown = election->scenario;
  if (own.truth || field("scenario").present()) file("scenario", shown);
  scenario::Scenario first = own.truth ? shown : election->scenario;
  const bool told = own.truth && field("began").present();
  if (told) file("began", first);
  if (!same_ballot(shown, first)) {
    fail("scenario.lists", "the lists of the election or the file that it began with",
         field("scenario")["lists"]);
  }
  if (problem_) return;
  // Without "began", a file that is shown keeps its starting point.
  if (!own.truth || told || !state.own || !same_ballot(shown, state.scenario)) {
    State begun = loaded(std::move(first), election->id);
    begun.own = own.truth;
    change_to(state, std::move(begun));
  }
  state.election = election->id;
  state.viewing.replay = {};
  state.locked.assign(shown.lists.size() + 1, false);
  state.scenario = std::move(shown);
  state.held_totals = find_held_totals(state);

  const Value& example = field("example");
  state.example = example.text;
  // Examples are loaded on demand and may be missing here.
  const bool known = catalogue_.examples().empty() || catalogue_.example(example.text);
  if (example.present() && (!example.is(Kind::kText) || !known)) {
    fail("example", "the id of an example", example);
  }
}

void Reader::locks(State& state) {
  const Value& value = field("locks");
  if (!value.present()) return;
  Ids lines;
  ids(value, "locks", lines);
  state.locked.assign(state.locked.size(), false);
  for (const std::string& line : lines) {
    const int at = line_of(state, line);
    if (at < 0) return fail("locks", "ids of lists or against_all", value);
    state.locked[static_cast<std::size_t>(at)] = true;
  }
}

void Reader::held(State& state) {
  const Value& value = field("held");
  if (!value.present()) return;
  state.held_totals.clear();
  if (!value.is(Kind::kObject)) fail("held", "an object", value);
  for (const Value& seats : value.children) {
    const int line = line_of(state, seats.key);
    const bool list = line >= 0 && seats.key != kAgainstAllId;
    if (!list && seats.key != scenario::kIndependentId && seats.key != scenario::kVacantId) {
      fail("held", "winners", value);
    }
    const std::int64_t count = whole(seats, "held", -seats::kMaxSeats, seats::kMaxSeats);
    state.held_totals.emplace_back(seats.key, static_cast<seats::Seats>(count));
  }
}

void Reader::viewing(Viewing& viewing) {
  const Value& value = field("viewing");
  if (!value.present()) return;
  if (!value.is(Kind::kObject)) fail("viewing", "an object", value);
  int middle = viewing.independents_in_middle ? 1 : 0;
  Replay replay;
  struct Number {
    std::string_view key;
    int least, most;
    int* to;
  };
  const Number numbers[] = {
      {"step", 0, kMostSteps, &replay.given},
      {"middle", 0, 1, &middle},
      {"date", -1, kMostSteps, &viewing.timeline_step},
      {"region", Councils::kLeast, Councils::kMost, &viewing.councils.region},
      {"lent", 0, seats::kWholeShare, &viewing.lending.share},
      {"town", Councils::kLeast, Councils::kMost, &viewing.councils.town},
  };
  const std::pair<std::string_view, std::string*> texts[] = {{"asked", &viewing.asked},
                                                             {"followed", &viewing.followed},
                                                             {"from", &viewing.lending.from},
                                                             {"to", &viewing.lending.to}};
  for (const Value& one : value.children) {
    const std::string path = "viewing." + one.key;
    for (const auto& [key, least, most, to] : numbers) {
      if (one.key == key) *to = static_cast<int>(whole(one, path, least, most));
    }
    if (one.key == "open") ids(one, path, viewing.open);
    if (one.key == "picked") ids(one, path, viewing.picked);
    for (const auto& [key, to] : texts) {
      if (one.key != key) continue;
      if (!one.is(Kind::kText)) fail(path, "an id", one);
      *to = one.text;
    }
    if (one.key == "ballot") ballot(one, viewing.district_ballot);
  }
  if (value["step"].present()) viewing.replay = replay;
  viewing.independents_in_middle = middle != 0;
}

// The sum of the ballots is fixed: moving one line keeps it.
void Reader::ballot(const Value& value, DistrictBallot& ballot) {
  constexpr seats::Votes kAll = 10'000;
  ballot = {};
  seats::Votes sum = 0;
  std::size_t i = 0;
  for (const Value& votes : value.children) {
    if (i == ballot.votes.size()) break;
    ballot.votes[i] = whole(votes, "viewing.ballot", 0, kAll);
    sum += ballot.votes[i++];
  }
  if (value.children.size() != ballot.votes.size() || sum != kAll) {
    fail("viewing.ballot", "five numbers of votes, 10000 in all", value);
  }
}

}  // namespace

std::string save(const State& state, const scenario::Catalogue& catalogue, Saved what) {
  scenario::JsonText json;
  json.open('{').text("format", kFormat).number("version", 1).text("election", state.election);
  if (state.own) json.truth("own", true);
  if (!state.example.empty()) json.text("example", state.example);
  const auto* const election = catalogue.election(state.election);
  if (state.own || !election || !is_unchanged(state, *election)) {
    json.key("scenario").digits(scenario::write(state.scenario, -1));
  }
  if (state.own) json.key("began").digits(scenario::write(began(state), -1));
  if (state.held_totals != find_held_totals(state)) {
    json.key("held");
    write_totals(state.held_totals, json);
  }
  std::vector<std::string> locks;
  for (std::size_t i = 0; i < state.locked.size(); ++i) {
    if (!state.locked[i]) continue;
    const auto& lists = state.scenario.lists;
    locks.emplace_back(i < lists.size() ? std::string_view(lists[i].id) : kAgainstAllId);
  }
  if (!locks.empty()) write_ids("locks", locks, json);
  if (what == Saved::kAll) write_viewing(state.viewing, json);
  return json.close('}').take();
}

std::optional<scenario::Problem> restore(State& state, std::string_view json,
                                         const scenario::Catalogue& catalogue) {
  return Reader(json, catalogue).read(state);
}

}  // namespace app
