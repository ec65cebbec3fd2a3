// What's checked: the numbers shown are those of the trace: the seats' table adds
// up, the chamber has a place for each seat, and the digits in the sentences, in
// each language, are the ones computed here independently.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "app/sections/describe.h"
#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

std::int64_t cell(const Shown& shown, const Table& table, const Row& row, std::string_view column) {
  return whole(table.cell(row, column).text, shown.words);
}

const Table& table(const Shown& shown, std::string_view section, std::string_view id) {
  static const Table kNone;
  const Table* const found = find<Table>(shown.outline, section, id);
  EXPECT_NE(found, nullptr) << section << ' ' << id;
  return found ? *found : kNone;
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
      if (row.owner.place == seats::kOtherSeats) continue;  // elected otherwise
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
    EXPECT_EQ((seats[{seats::kIndependent, Form::kDistrict}]), result.districts.independent);
    EXPECT_EQ((seats[{seats::kOtherSeats, Form::kOther}]), shown.state.scenario.rules.other_seats);
    EXPECT_EQ((seats[{seats::kVacant, Form::kVacant}]),
              result.trace.unfilled_seats + result.districts.vacant);
    // A chamber without seats has no majority.
    const Numbers majority = {text(chamber->seats / 2 + 1)};
    EXPECT_EQ(numbers_in(chamber->majority, shown.words),
              chamber->seats > 0 ? majority : Numbers{});
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
      // A list with seats of both kinds has the number of each.
      const std::int64_t by_list = result.trace.lists[static_cast<std::size_t>(i)].seats();
      if (by_list == 0 || by_list == parts.back()) continue;
      parts.push_back(by_list);
      parts.push_back(result.districts.of_list[i]);
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
    // Of other methods: methods_shown_test.cpp.
    if (shown.state.scenario.rules.method != seats::Method::kHareLargestRemainder) return;
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
        // With x votes the base is the others' votes plus x, so more votes raise the threshold.
        const std::int64_t barrier = shown.state.scenario.rules.threshold;
        if (barrier == 0 && !list.passed) wanted.clear();
        if (barrier > 0 && !list.passed && !list.admitted && barrier < 100'000) {
          const std::int64_t others = total - ballot[line];
          const std::int64_t beyond = 100'000 - barrier;
          const std::int64_t least = std::max<std::int64_t>(
              1, others * barrier / beyond + (others * barrier % beyond > 0 ? 1 : 0));
          wanted.push_back(text(least - ballot[line]));
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
    Numbers wanted = {text(ballots(shown.state))};
    // Without list seats there is no threshold to reach.
    if (shown.state.scenario.rules.list_seats > 0) {
      wanted.push_back(text(shown.result.trace.threshold_votes));
      wanted.push_back(threshold(shown));
    }
    EXPECT_EQ(sorted(numbers_in(plain(barrier->runs), shown.words)), sorted(wanted));
    const Sentence* const scale = find<Sentence>(shown.outline, "votes", "scale");
    ASSERT_NE(scale, nullptr);
  });
}

TEST(Numbers, LeadAndHeadings) {
  for_all_shown([](const Shown& shown) {
    const seats::Rules& rules = shown.state.scenario.rules;
    const auto* const election = catalogue().election(shown.state.election);
    const auto* const set = catalogue().rule_set(shown.state.scenario.rules_id);
    const bool known = !shown.state.own && election->scenario.votes_known;
    // An election under its own rules is told above the figure: setup.official.
    const bool as_held = known && shown.state.example.empty() &&
                         shown.state.scenario.rules_id == election->scenario.rules_id;
    Numbers wanted;
    if (!as_held) {
      wanted = {text(rules.list_seats)};
      if (rules.district_seats > 0) wanted.push_back(text(rules.district_seats));
    }
    const auto add = [&](std::string_view named) {
      for (const auto& n : numbers_in(named, shown.words)) wanted.push_back(n);
    };
    if (!shown.state.own && !as_held) {
      const std::string tag = shown.words.tag();
      const scenario::Name& day = election->name;
      add(tag == "kk" ? day.kk : tag == "ru" ? day.ru : day.en);
    }
    if (known && shown.state.example.empty() && !as_held && set) add(set->name.en);
    if (!shown.state.example.empty()) {
      add(shown.words.text("example.name." + shown.state.example));
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
    if (!shown.state.viewing.open.contains("districts")) return;
    const Sentence* const unlisted = find<Sentence>(shown.outline, "districts", "unlisted");
    // Each winner's total minus its listed districts.
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

// Of more than ten lists the first ten with seats, and what the others have.
TEST(Numbers, StatusTellsTheSeatsOfEveryList) {
  for_all_shown([](const Shown& shown) {
    const std::string status = plain_spaces(shown.outline.status);
    std::size_t at = 0;
    const bool brief = shown.result.trace.list_count > 10;
    int named = 0;
    seats::Seats others = 0;
    for (int i = 0; i < shown.result.trace.list_count; ++i) {
      const seats::Seats won = shown.result.seats_of(i);
      if (brief && won == 0) continue;
      if (brief && ++named > 10) {
        others += won;
        continue;
      }
      const auto& entry = shown.state.scenario.lists[static_cast<std::size_t>(i)];
      const Table& seats = table(shown, "seats", "seats");
      const std::string told =
          plain_spaces(seats.row(entry.id)->cells.front().text + ' ' + shown.words.number(won));
      at = status.find(told, at);
      ASSERT_NE(at, std::string::npos) << told << " in " << status;
    }
    if (others == 0) return;
    const std::string rest =
        plain_spaces(shown.words.say("status.others") + ' ' + shown.words.number(others));
    EXPECT_NE(status.find(rest, at), std::string::npos) << rest << " in " << status;
  });
}

}  // namespace
}  // namespace app
