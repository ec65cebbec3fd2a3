// What's checked: how the working and the chamber present a method other than the
// law's, on examples worked out by hand (tests/seats/methods_test.cpp has the
// arithmetic): the numbers, and which sentences have citations.
#include <gtest/gtest.h>

#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

std::string file(std::string_view method, int seats, std::string_view lists,
                 std::string_view lone = "null") {
  return R"({"format":"mazhilis-scenario","version":1,"rules":{"list_seats":)" +
         std::to_string(seats) + R"(,"district_seats":2,"threshold_percent":0,"lone_party":)" +
         std::string(lone) + R"(,"method":")" + std::string(method) + R"("},"lists":[)" +
         std::string(lists) + R"(],"district_seats":{"a":2}})";
}

constexpr std::string_view kFourParties =
    R"({"id":"a","name":"A","votes":100000},{"id":"b","name":"B","votes":80000},)"
    R"({"id":"c","name":"C","votes":30000},{"id":"d","name":"D","votes":20000})";

struct Told {
  std::string text;       ///< the working, a sentence a line
  std::string citations;  ///< what it cites, one after another
  Outline outline;
};

Told told(std::string_view scenario, std::string_view language = "en") {
  App app = app_of({.name = "", .file = std::string(scenario), .actions = {}}, language);
  Told told{.outline = app.outline()};
  for (const Node& node : told.outline.section("working")->nodes) {
    const auto* const sentence = std::get_if<Sentence>(&node);
    if (!sentence) continue;
    told.text += plain_spaces(plain(sentence->runs)) + '\n';
    for (const Run& run : sentence->runs) {
      if (run.style == Run::Style::kCitation) told.citations += plain_spaces(run.text) + "; ";
    }
  }
  return told;
}

void expect_in_order(const std::string& text, std::initializer_list<std::string_view> parts) {
  std::size_t at = 0;
  for (const std::string_view part : parts) {
    const std::size_t found = text.find(part, at);
    EXPECT_NE(found, text.npos) << part << " in\n" << text;
    if (found != text.npos) at = found + part.size();
  }
}

TEST(MethodsShown, DHondtFromQuotientToQuotient) {
  const Told working = told(file("dhondt", 8, kFourParties));
  expect_in_order(working.text, {"D’Hondt", "divided by 1; 2; 3 ", "8 seats: A 4, B 3, C 1, D 0.",
                                 "A, 100,000 ÷ 4 = 25,000.00", "A, 100,000 ÷ 5 = 20,000.00"});
  EXPECT_EQ(working.text.find("quota"), std::string::npos) << "there is none";
  EXPECT_EQ(find<Table>(working.outline, "working", "quotients"), nullptr);
}

TEST(MethodsShown, DivisorsWithDecimalsInEachLanguage) {
  expect_in_order(told(file("modified-sainte-lague", 8, kFourParties)).text,
                  {"1.4; 3; 5", "A, 100,000 ÷ 7 = 14,285.71", "D, 20,000 ÷ 1.4 = 14,285.71",
                   "Equal quotients: A, D."});
  for (const std::string_view language : {"kk", "ru"}) {
    expect_in_order(told(file("modified-sainte-lague", 8, kFourParties), language).text,
                    {"1,4; 3; 5", "100 000 ÷ 7 = 14 285,71", "20 000 ÷ 1,4 = 14 285,71", "A, D"});
  }
}

TEST(MethodsShown, AdamsByVotesWhereSeatsAreFew) {
  const std::string_view lists =
      R"({"id":"a","name":"A","votes":30},{"id":"b","name":"B","votes":20},)"
      R"({"id":"c","name":"C","votes":20})";
  expect_in_order(told(file("adams", 2, lists)).text,
                  {"0; 1; 2", "divided by 0:", "A 1, B 1, C 0", "B’s first one, won with 20 votes",
                   "C comes next, with 20 votes", "Equal votes: B, C."});
  const std::string enough = told(file("adams", 8, kFourParties)).text;
  expect_in_order(enough, {"B, 80,000 ÷ 2 = 40,000.00", "A, 100,000 ÷ 3 = 33,333.33"});
}

TEST(MethodsShown, WholeSeatsTakenBack) {
  // 60 votes ÷ (4 + 2): 3, 2 and 1 whole quotas for four seats.
  const std::string_view lists =
      R"({"id":"a","name":"A","votes":30},{"id":"b","name":"B","votes":20},)"
      R"({"id":"c","name":"C","votes":10})";
  const Told working = told(file("imperiali-largest-remainder", 4, lists));
  expect_in_order(working.text,
                  {"60 votes ÷ (4 + 2) = 10.00", "6 seats, more than the 4", "A 3, B 2, C 1",
                   "C, with a remainder of 0.0000, gives", "B, with a remainder of 0.0000, gives",
                   "Equal remainders: A, B, C. The list registered later"});
}

std::string with_threshold(const char* percent, std::string scenario) {
  const std::string_view none = R"(percent":0)";
  return scenario.replace(scenario.find(none), none.size(), R"(percent":)" + std::string(percent));
}

TEST(MethodsShown, LawIsCitedForItsOwnMethodOnly) {
  for (const std::string_view method :
       {"droop-largest-remainder", "imperiali-largest-remainder", "dhondt", "sainte-lague",
        "modified-sainte-lague", "adams"}) {
    // The ballots, the threshold and the districts are as in the law.
    EXPECT_EQ(told(with_threshold("5", file(method, 8, kFourParties))).citations,
              "Arts 97-1(1), 43(5); Art. 97-1(1); Art. 9(2); ")
        << method;
    EXPECT_EQ(told(with_threshold("4.9", file(method, 8, kFourParties))).citations,
              "Arts 97-1(1), 43(5); Art. 9(2); ")
        << method;
  }
  expect_in_order(
      told(with_threshold("5", file("hare-largest-remainder", 8, kFourParties))).citations,
      {"Art. 97-1(1)", "Art. 97-1(3)", "Art. 97-1(4)"});
}

TEST(MethodsShown, LonePartyIsToldAsTheLawsRuleAndOurReading) {
  const std::string scenario =
      file("dhondt", 69, R"({"id":"a","name":"A","votes":1000},{"id":"b","name":"B","votes":0})",
           "null");
  EXPECT_EQ(told(scenario).text.find("÷"), std::string::npos) << "a sole list is no lone party";
  const std::string lone =
      file("dhondt", 69, R"({"id":"a","name":"A","votes":960},{"id":"b","name":"B","votes":40})",
           R"({"factor":[7,10],"least":2})");
  const Told working = told(with_threshold("5", lone));
  expect_in_order(working.text, {"Our reading: the rule applies", "1,000 votes ÷ 69"});
  expect_in_order(working.citations, {"Art. 97-1(2)", "Art. 97-1(3)"});
}

TEST(MethodsShown, ChamberNamesTheMethod) {
  const Told shown = told(file("dhondt", 8, kFourParties));
  const auto* const chamber = find<Chamber>(shown.outline, "seats", "chamber");
  ASSERT_NE(chamber, nullptr);
  seats::Seats list_seats = 0;
  for (const SeatRun& run : chamber->runs) {
    if (run.form != Form::kList) continue;
    list_seats += run.seats;
    EXPECT_EQ(run.how, "List seat for one of the 8 largest quotients: D’Hondt");
  }
  EXPECT_EQ(list_seats, 8);
}

}  // namespace
}  // namespace app
