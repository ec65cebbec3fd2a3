// What's checked: the numbers that a reader meets are those of the trace: the
// seats' table sums up, the chamber has a place for each seat, and the digits in
// the sentences, in each language, are the ones computed here once more.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "app/describe.h"
#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

using Numbers = std::vector<std::string>;

std::string text(std::int64_t n) {
  return std::to_string(n);
}

std::int64_t cell(const Shown& shown, const Table& table, const Row& row, std::string_view column) {
  return whole(table.cell(row, column).text, shown.words);
}

const Table& table(const Shown& shown, std::string_view section, std::string_view id) {
  static const Table kNone;
  const Table* const found = find<Table>(shown.outline, section, id);
  EXPECT_NE(found, nullptr) << section << ' ' << id;
  return found ? *found : kNone;
}

std::string threshold(const Shown& shown) {
  return scenario::threshold_percent(shown.state.scenario.rules.threshold);
}

seats::Seats all_seats(const Shown& shown) {
  const seats::Rules& rules = shown.state.scenario.rules;
  return rules.list_seats + rules.district_seats + rules.other_seats;
}

TEST(Numbers, SeatsTableSumsUp) {
  for_all_shown([](const Shown& shown) {
    const Table& seats = table(shown, "seats", "seats");
    const seats::Rules& rules = shown.state.scenario.rules;
    std::map<std::string, std::int64_t> sums;
    for (const Row& row : seats.rows) {
      for (const char* const column : {"list", "district", "all"}) {
        ASSERT_GE(cell(shown, seats, row, column), 0) << row.id << ' ' << column;
        sums[column] += cell(shown, seats, row, column);
      }
      if (row.owner.place == Owner::kOther) continue;  // elected otherwise
      EXPECT_EQ(cell(shown, seats, row, "all"),
                cell(shown, seats, row, "list") + cell(shown, seats, row, "district"))
          << row.id;
    }
    ASSERT_TRUE(seats.total);
    for (const auto& [column, sum] : sums) {
      EXPECT_EQ(sum, cell(shown, seats, *seats.total, column)) << column;
    }
    EXPECT_EQ(cell(shown, seats, *seats.total, "list"), rules.list_seats);
    EXPECT_EQ(cell(shown, seats, *seats.total, "district"), rules.district_seats);
    EXPECT_EQ(cell(shown, seats, *seats.total, "all"), all_seats(shown));
    for (int i = 0; i < shown.result.trace.list_count; ++i) {
      const Row* const row = seats.row(shown.state.scenario.lists[static_cast<std::size_t>(i)].id);
      ASSERT_NE(row, nullptr);
      EXPECT_EQ(cell(shown, seats, *row, "list"), shown.result.trace.lists[i].seats());
      EXPECT_EQ(cell(shown, seats, *row, "district"), shown.result.districts.of_list[i]);
      EXPECT_EQ(row->owner.place, i);
    }
  });
}

TEST(Numbers, ChamberHasEverySeat) {
  for_all_shown([](const Shown& shown) {
    const Chamber* const chamber = find<Chamber>(shown.outline, "seats", "chamber");
    ASSERT_NE(chamber, nullptr);
    EXPECT_EQ(chamber->seats, all_seats(shown));
    std::map<std::pair<int, Form>, int> seats;
    int sum = 0;
    for (const SeatRun& run : chamber->runs) {
      EXPECT_GT(run.seats, 0);
      EXPECT_FALSE(run.name.empty());
      EXPECT_FALSE(run.how.empty());
      sum += run.seats;
      seats[{run.owner.place, run.form}] += run.seats;
    }
    EXPECT_EQ(sum, chamber->seats);
    const scenario::Result& result = shown.result;
    for (int i = 0; i < result.trace.list_count; ++i) {
      EXPECT_EQ((seats[{i, Form::kList}]), result.trace.lists[i].seats());
      EXPECT_EQ((seats[{i, Form::kDistrict}]), result.districts.of_list[i]);
    }
    EXPECT_EQ((seats[{Owner::kIndependent, Form::kDistrict}]), result.districts.independent);
    EXPECT_EQ((seats[{Owner::kOther, Form::kOther}]), shown.state.scenario.rules.other_seats);
    EXPECT_EQ((seats[{Owner::kNobody, Form::kVacant}]),
              result.trace.unfilled_seats + result.districts.vacant);
    EXPECT_EQ(numbers_in(chamber->majority, shown.words), Numbers{text(chamber->seats / 2 + 1)});
  });
}

TEST(Numbers, ChamberInASentence) {
  for_all_shown([](const Shown& shown) {
    Numbers wanted = {text(all_seats(shown))};
    const scenario::Result& result = shown.result;
    std::vector<std::int64_t> parts;
    for (int i = 0; i < result.trace.list_count; ++i) {
      // A name with a digit in it, such as "Adilet (2012)", never holds a seat here.
      parts.push_back(result.seats_of(i));
    }
    parts.push_back(result.districts.independent);
    parts.push_back(shown.state.scenario.rules.other_seats);
    parts.push_back(result.trace.unfilled_seats + result.districts.vacant);
    for (const std::int64_t part : parts) {
      if (part > 0) wanted.push_back(text(part));
    }
    const Chamber* const chamber = find<Chamber>(shown.outline, "seats", "chamber");
    EXPECT_EQ(numbers_in(chamber->caption, shown.words), wanted) << chamber->caption;
  });
}

// How one seat was won: the quota, or the remainder.
TEST(Numbers, WhatIsToldOfASeat) {
  for_all_shown([](const Shown& shown) {
    const seats::Trace& trace = shown.result.trace;
    const Chamber* const chamber = find<Chamber>(shown.outline, "seats", "chamber");
    for (const SeatRun& run : chamber->runs) {
      const Numbers told = numbers_in(run.how, shown.words);
      if (run.form != Form::kList || told.empty()) continue;
      const seats::ListTrace& list = trace.lists[run.owner.place];
      const std::string quota = long_division(trace.quota_votes, trace.quota_seats, 2);
      const std::string remainder =
          long_division(list.votes * trace.quota_seats % trace.quota_votes, trace.quota_votes, 4);
      EXPECT_TRUE((told == Numbers{quota} && run.seats == list.whole) ||
                  (told == Numbers{remainder} && run.seats == list.extra))
          << run.how;
    }
  });
}

TEST(Numbers, VotesTable) {
  for_all_shown([](const Shown& shown) {
    const Table& votes = table(shown, "votes", "votes");
    const auto ballot = lines(shown.state);
    const seats::Votes total = ballots(shown.state);
    const bool against_all_counts = shown.state.scenario.rules.against_all;
    EXPECT_EQ(votes.rows.size(), ballot.size() - (against_all_counts || ballot.back() > 0 ? 0 : 1));
    for (const Row& row : votes.rows) {
      SCOPED_TRACE(row.id);
      const auto line = static_cast<std::size_t>(line_of(shown.state, row.id));
      const bool is_list = line + 1 < ballot.size();
      EXPECT_EQ(cell(shown, votes, row, "votes"), ballot[line]);
      const Control& slider = *votes.cell(row, "slider").control;
      EXPECT_EQ(slider.value, ballot[line]);
      EXPECT_EQ(slider.whole, total);
      EXPECT_EQ(slider.mark, is_list ? shown.result.trace.threshold_votes : -1);
      EXPECT_EQ(numbers_in(slider.mark_label, shown.words), Numbers{threshold(shown)});
      Numbers share;
      if (is_list || against_all_counts) {
        share = {total == 0 ? "0.00" : long_division(ballot[line] * 100, total, 2)};
      }
      EXPECT_EQ(numbers_in(votes.cell(row, "share").text, shown.words), share);
      EXPECT_EQ(numbers_in(slider.text, shown.words), share);
      EXPECT_EQ(numbers_in(votes.cell(row, "share").control->text, shown.words), share);

      const Cell& standing = votes.cell(row, "standing");
      Numbers wanted;
      if (is_list) {
        wanted = {threshold(shown)};
        const seats::ListTrace& list = shown.result.trace.lists[line];
        if (!list.passed && !list.admitted) {
          wanted.push_back(text(shown.result.trace.threshold_votes - ballot[line]));
        }
      }
      EXPECT_EQ(sorted(numbers_in(standing.text, shown.words)), sorted(wanted)) << standing.text;
    }
  });
}

TEST(Numbers, BarrierSentence) {
  for_all_shown([](const Shown& shown) {
    const Sentence* const barrier = find<Sentence>(shown.outline, "votes", "barrier");
    ASSERT_NE(barrier, nullptr);
    const Numbers wanted = {text(ballots(shown.state)), text(shown.result.trace.threshold_votes),
                            threshold(shown)};
    EXPECT_EQ(sorted(numbers_in(plain(barrier->runs), shown.words)), sorted(wanted));
    const Sentence* const scale = find<Sentence>(shown.outline, "votes", "scale");
    ASSERT_NE(scale, nullptr);
  });
}

TEST(Numbers, LeadAndHeadings) {
  for_all_shown([](const Shown& shown) {
    const seats::Rules& rules = shown.state.scenario.rules;
    Numbers wanted = {text(rules.list_seats)};
    if (rules.district_seats > 0) wanted.push_back(text(rules.district_seats));
    if (!shown.state.own) {
      const auto& day = scenario::Catalogue::built_in().election(shown.state.election)->name;
      const std::string tag = shown.words.tag();
      for (const auto& n : numbers_in(tag == "kk"   ? day.kk
                                      : tag == "ru" ? day.ru
                                                    : day.en,
                                      shown.words)) {
        wanted.push_back(n);
      }
    }
    EXPECT_EQ(sorted(numbers_in(shown.outline.lead, shown.words)), sorted(wanted))
        << shown.outline.lead;
    const auto heading = [&](std::string_view id) {
      return numbers_in(shown.outline.section(id)->heading, shown.words);
    };
    EXPECT_EQ(heading("working"), Numbers{text(rules.list_seats)});
    if (rules.district_seats > 0) {
      EXPECT_EQ(heading("districts"), Numbers{text(rules.district_seats)});
    }
  });
}

TEST(Numbers, DistrictsTheSourcesDoNotName) {
  for_all_shown([](const Shown& shown) {
    if (shown.state.scenario.rules.district_seats == 0) return;
    const Sentence* const unlisted = find<Sentence>(shown.outline, "districts", "unlisted");
    // What the totals leave to each winner once its listed districts are taken off.
    std::vector<std::int64_t> rest;
    const auto& lists = shown.state.scenario.lists;
    for (std::size_t i = 0; i < lists.size(); ++i) {
      rest.push_back(shown.result.districts.of_list[i]);
    }
    rest.push_back(shown.result.districts.independent);
    rest.push_back(shown.result.districts.vacant);
    std::int64_t open = shown.state.scenario.rules.district_seats;
    for (const auto& district : shown.state.scenario.districts) {
      --open;
      const int line = line_of(shown.state, district.winner);
      const std::size_t at = district.winner == "independent" ? lists.size()
                             : line < 0                       ? lists.size() + 1
                                                              : static_cast<std::size_t>(line);
      --rest[at];
    }
    ASSERT_EQ(unlisted != nullptr, open > 0);
    if (!unlisted) return;
    Numbers wanted = {text(open)};
    const bool all_vacant = rest.back() == open;
    for (const std::int64_t part : rest) {
      ASSERT_GE(part, 0);
      if (part > 0 && !all_vacant) wanted.push_back(text(part));
    }
    EXPECT_EQ(sorted(numbers_in(plain(unlisted->runs), shown.words)), sorted(wanted))
        << plain(unlisted->runs);
  });
}

std::string factor(const seats::LoneParty& rule, Numbers& more) {
  for (const int places : {1, 2, 3}) {
    const std::int64_t scale = places == 1 ? 10 : places == 2 ? 100 : 1'000;
    if (rule.numerator * scale % rule.denominator == 0) {
      return long_division(rule.numerator, rule.denominator, places);
    }
  }
  more.push_back(text(rule.denominator));
  return text(rule.numerator);
}

// The last steps: what the districts add, and the whole chamber.
void add_chamber(const Shown& shown, std::vector<Numbers>& all) {
  const scenario::Result& result = shown.result;
  const seats::Rules& rules = shown.state.scenario.rules;
  const std::int64_t independent = result.districts.independent;
  std::int64_t held = independent;
  std::int64_t together = independent;
  Numbers districts;
  Numbers chamber;
  const auto add = [](Numbers& numbers, std::int64_t seats) {
    if (seats > 0) numbers.push_back(text(seats));
  };
  for (int i = 0; i < result.trace.list_count; ++i) {
    held += result.districts.of_list[i];
    together += result.seats_of(i);
    add(districts, result.districts.of_list[i]);
    add(chamber, result.seats_of(i));
  }
  add(districts, independent);
  add(chamber, independent);
  if (held > 0) {
    districts.push_back(text(held));
    all.push_back(districts);
  }
  if (together == 0) return;
  chamber.push_back(text(rules.list_seats + rules.district_seats + rules.other_seats));
  all.push_back(chamber);
  if (rules.other_seats > 0) all.push_back({text(rules.other_seats)});
}

// Sentence by sentence, the numbers that the working must hold.
std::vector<Numbers> working(const Shown& shown) {
  const scenario::Scenario& scenario = shown.state.scenario;
  const seats::Trace& trace = shown.result.trace;
  std::vector<Numbers> all;
  if (!scenario.rules.against_all && scenario.against_all > 0) {
    all.push_back({text(scenario.against_all)});
  }
  all.push_back({text(ballots(shown.state))});
  all.push_back({threshold(shown), text(trace.threshold_votes), text(trace.passed_count),
                 text(static_cast<std::int64_t>(scenario.lists.size()))});
  const std::int64_t seats = scenario.rules.list_seats;
  if (seats == 0) {
    all.push_back({});  // nothing to share
    add_chamber(shown, all);
    return all;
  }

  std::int64_t sum = 0;
  for (const seats::ListTrace& list : trace.all()) sum += list.admitted ? list.votes : 0;
  const Numbers quota = {text(sum), text(seats), sum > 0 ? long_division(sum, seats, 2) : ""};
  const auto remainder = [&](int place) {
    return long_division(trace.lists[trace.ranked[place]].votes * seats % sum, sum, 4);
  };
  switch (trace.outcome) {
    case seats::Outcome::kShared: {
      all.push_back(quota);
      Numbers parts = {text(seats - trace.leftover), text(seats)};
      for (const seats::ListTrace& list : trace.all()) {
        if (list.admitted) parts.push_back(text(list.votes * seats / sum));
      }
      all.push_back(parts);
      for (int place = 0; place < trace.leftover; ++place) {
        const seats::ListTrace& list = trace.lists[trace.ranked[place]];
        all.push_back({text(list.votes * seats / sum), remainder(place),
                       text(seats - trace.leftover + place + 1)});
      }
      if (trace.leftover > 0 && trace.leftover < trace.ranked_count) {
        all.push_back({remainder(trace.leftover)});
      }
      if (trace.tie_count > 0) all.push_back({});
      break;
    }
    case seats::Outcome::kLoneParty: {
      const seats::ListTrace& first = trace.lists[trace.lone.passed];
      const seats::ListTrace& second = trace.lists[trace.lone.runner_up];
      const seats::LoneParty& rule = *scenario.rules.lone_party;
      all.push_back({});
      if (trace.has(seats::kLawSilentTieForSecond)) all.push_back({});
      all.push_back(quota);
      const std::string whole = text(first.votes * seats / sum);
      all.push_back({whole});
      Numbers corrected = {
          text(rule.least), text(second.seats()),
          long_division(second.votes * seats * rule.numerator, sum * rule.denominator, 4)};
      corrected.push_back(factor(rule, corrected));
      all.push_back(corrected);
      if (trace.has(seats::kLawSilentSeatsExceed)) {
        all.push_back({whole, text(rule.least), text(seats), text(first.seats())});
      } else {
        all.push_back({text(first.extra), text(first.seats())});
      }
      break;
    }
    case seats::Outcome::kSoleList:
      all.push_back({});
      break;
    case seats::Outcome::kNobodyPassed:
      all.push_back({text(seats)});
      break;
  }
  add_chamber(shown, all);
  return all;
}

std::vector<std::string> sentences(const Outline& outline) {
  std::vector<std::string> told;
  for (const Node& node : outline.section("working")->nodes) {
    const auto* const sentence = std::get_if<Sentence>(&node);
    if (sentence) told.push_back(plain(sentence->runs));
  }
  return told;
}

TEST(Numbers, WorkingSentenceBySentence) {
  for_all_shown([](const Shown& shown) {
    const std::vector<Numbers> wanted = working(shown);
    const std::vector<std::string> told = sentences(shown.outline);
    ASSERT_EQ(told.size(), wanted.size()) << testing::PrintToString(told);
    for (std::size_t i = 0; i < told.size(); ++i) {
      EXPECT_EQ(sorted(numbers_in(told[i], shown.words)), sorted(wanted[i])) << told[i];
    }
  });
}

TEST(Numbers, WorkingOf2023InFull) {
  const App app = new_app();
  std::string told;
  for (const std::string& one : sentences(app.outline())) told += plain_spaces(one) + '\n';
  for (const char* const number :
       {"6,366,441", "318,323", "6 of 7", "5,971,719 votes ÷ 69 = 86,546.65", "67 of the 69",
        "Amanat 39", "Auyl 8", "Respublica 6", "People's Party 5", "Aq Jol 6", "OSDP 3",
        "OSDP has 3 quotas and a remainder of 0.8252", "seat 68", "Amanat has 39 and 0.6493",
        "seat 69", "The districts give 29 seats", "Amanat 22, Independents 7",
        "The chamber of 98: Amanat 62, Auyl 8, Respublica 6, People's Party 5, Aq Jol 6, OSDP 4, "
        "Independents 7."}) {
    EXPECT_NE(told.find(number), std::string::npos) << number << " in\n" << told;
  }
}

// Each division as it is done by hand: votes × seats ÷ votes of all that take part.
TEST(Numbers, QuotientsTable) {
  int tables = 0;
  for_all_shown([&](const Shown& shown) {
    const seats::Trace& trace = shown.result.trace;
    const auto* const table = find<Table>(shown.outline, "working", "quotients");
    ASSERT_EQ(table != nullptr, trace.outcome == seats::Outcome::kShared &&
                                    shown.state.scenario.rules.list_seats > 0);
    if (!table) return;
    ++tables;
    std::size_t row = 0;
    for (int i = 0; i < trace.list_count; ++i) {
      const seats::ListTrace& list = trace.lists[static_cast<std::size_t>(i)];
      if (!list.passed) continue;
      const Row& shown_row = table->rows[row++];
      EXPECT_EQ(shown_row.owner.place, i);
      Numbers numbers;
      for (std::size_t column = 1; column < table->columns.size(); ++column) {
        for (const auto& n : numbers_in(shown_row.cells[column].text, shown.words)) {
          numbers.push_back(n);
        }
      }
      const std::int64_t product = list.votes * trace.quota_seats;
      Numbers wanted = {text(list.votes), long_division(product, trace.quota_votes, 4),
                        text(product / trace.quota_votes),
                        long_division(product % trace.quota_votes, trace.quota_votes, 4)};
      if (list.extra != 0) wanted.push_back("1");
      wanted.push_back(text(list.seats()));
      EXPECT_EQ(numbers, wanted);
    }
    EXPECT_EQ(row, table->rows.size());
  });
  EXPECT_GT(tables, 0);
}

TEST(Numbers, StatusTellsTheSeatsOfEveryList) {
  for_all_shown([](const Shown& shown) {
    const std::string status = plain_spaces(shown.outline.status);
    std::size_t at = 0;
    for (int i = 0; i < shown.result.trace.list_count; ++i) {
      const auto& entry = shown.state.scenario.lists[static_cast<std::size_t>(i)];
      const Table& seats = table(shown, "seats", "seats");
      const std::string told = plain_spaces(seats.row(entry.id)->cells.front().text + ' ' +
                                            shown.words.number(shown.result.seats_of(i)));
      at = status.find(told, at);
      ASSERT_NE(at, std::string::npos) << told << " in " << status;
    }
  });
}

}  // namespace
}  // namespace app
