// What's checked: every error in a scenario is reported in one line that
// names the path, what was expected and what was found.
#include <gtest/gtest.h>

#include "good_scenario.h"
#include "scenario/catalogue.h"
#include "scenario/document.h"
#include "scenario/scenario.h"

namespace scenario {
namespace {

using namespace std::string_literals;

std::string wrong(std::string_view json) {
  const Read result = read(json, Catalogue::built_in());
  EXPECT_FALSE(result.scenario) << json;
  return result.problem.message();
}

struct Case {
  std::string from;  ///< a piece of the good scenario
  std::string to;    ///< its replacement
  std::string message;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(wrong(good_but(c.from, c.to)), c.message) << c.to;
}

constexpr const char* kText = "a text of at most 200 characters, none of them a control character";

TEST(BadInput, FormatAndVersion) {
  check({
      {R"("format":"mazhilis-scenario",)", "",
       R"(format: expected "mazhilis-scenario", found nothing)"},
      {"mazhilis-scenario", "mazhilis-result",
       R"(format: expected "mazhilis-scenario", found "mazhilis-result")"},
      {R"("version":1,)", "", "version: expected 1, found nothing"},
      {R"("version":1)", R"("version":2)", "version: expected 1, found 2"},
      {R"("version":1)", R"("version":"1")", R"(version: expected 1, found "1")"},
  });
  EXPECT_EQ(wrong("[]"), "expected an object, found an array");
  EXPECT_EQ(wrong("5"), "expected an object, found 5");
  EXPECT_EQ(wrong("{}"), R"(format: expected "mazhilis-scenario", found nothing)");
}

std::string ten_to_the(std::size_t power) {
  std::string digits(power + 1, '0');
  digits[0] = '1';
  return digits;
}

TEST(BadInput, Votes) {
  const auto votes = [](const std::string& written, const std::string& found) {
    return Case{R"("votes":300)", R"("votes":)" + written,
                "lists[1].votes: expected a whole number from 0 to 1000000000000, found " + found};
  };
  check({
      votes("-5", "-5"),
      votes("0.5", "0.5"),
      votes("1000000000001", "1000000000001"),
      votes("1e400", "1e400"),
      votes("-1e999", "-1e999"),
      votes("18446744073709551616", "18446744073709551616"),
      votes(ten_to_the(300), ten_to_the(39) + "…"),
      votes(R"("300")", R"("300")"),
      votes("null", "null"),
      votes("true", "true"),
      votes("[300]", "an array"),
      votes("{}", "an object"),
      {R"(,"votes":300)", "",
       "lists[1].votes: expected a whole number from 0 to 1000000000000, found nothing"},
      {R"("against_all":90)", R"("votes_known":"no")",
       "votes_known: expected true or false, found \"no\""},
      {R"("against_all":90)", R"("against_all":-1)",
       "against_all: expected a whole number from 0 to 1000000000000, found -1"},
      {R"("invalid":10)", R"("invalid":1e-1)",
       "invalid: expected a whole number from 0 to 1000000000000, found 1e-1"},
  });
}

TEST(BadInput, Lists) {
  check({
      {R"("id":"auyl")", R"("id":"Auyl")",
       R"(lists[1].id: expected 1 to 32 characters of a-z, 0-9 and -, found "Auyl")"},
      {R"("id":"auyl")", R"("id":"")",
       R"(lists[1].id: expected 1 to 32 characters of a-z, 0-9 and -, found "")"},
      {R"("id":"auyl")", R"("id":")" + std::string(33, 'a') + '"',
       R"(lists[1].id: expected 1 to 32 characters of a-z, 0-9 and -, found ")" +
           std::string(33, 'a') + '"'},
      {R"("id":"auyl",)", "",
       "lists[1].id: expected 1 to 32 characters of a-z, 0-9 and -, found nothing"},
      {R"("id":"auyl")", R"("id":"amanat")",
       R"(lists[1].id: expected an id that no other list has, found "amanat")"},
      {R"("id":"auyl")", R"("id":"vacant")",
       R"(lists[1].id: expected an id other than independent and vacant, found "vacant")"},
      {R"("#00AFca")", R"("red")", R"(lists[0].colour: expected "#RRGGBB", found "red")"},
      {R"("#00AFca")", R"("#00AFcg")", R"(lists[0].colour: expected "#RRGGBB", found "#00AFcg")"},
      {R"("#00AFca")", "7", R"(lists[0].colour: expected "#RRGGBB", found 7)"},
      {R"("registered":2)", R"("registered":0)",
       "lists[0].registered: expected a whole number from 1 to 1000, found 0"},
      {R"("registered":2)", R"("registered":1001)",
       "lists[0].registered: expected a whole number from 1 to 1000, found 1001"},
      {R"({"id":"auyl","votes":300})", "7", "lists[1]: expected an object, found 7"},
      {R"("lists":[)", R"("lists":{},"x":[)",
       "lists: expected an array of 1 to 64 lists, found an object"},
      {R"("lists":[)", R"("lists":[],"x":[)", "lists: expected 1 to 64 lists, found 0"},
      {R"("lists")", R"("list")", "lists: expected an array of 1 to 64 lists, found nothing"},
  });
  std::string many = "[";
  for (int i = 0; i < 65; ++i) {
    many += R"({"votes":1,"id":"l)" + std::to_string(i) + (i < 64 ? R"("},)" : R"("}])");
  }
  EXPECT_EQ(wrong(good_but(R"("lists":[)", R"("lists":)" + many + R"(,"x":[)")),
            "lists: expected 1 to 64 lists, found 65");
}

TEST(BadInput, Texts) {
  std::string long_text;
  for (std::size_t i = 0; i <= kMaxTextCharacters; ++i) long_text += "Ұ";
  const std::string beginning = long_text.substr(0, 80);
  check({
      {R"("A test")", '"' + long_text + '"',
       "title: expected "s + kText + ", found \"" + beginning + "…\""},
      {R"("A test")", "7", "title: expected "s + kText + ", found 7"},
      {R"("A test")", "null", "title: expected "s + kText + ", found null"},
      {"A test", R"(A\ntest)", "title: expected "s + kText + R"(, found "A\u000atest")"},
      {"A test", R"(A\u0000test)", "title: expected "s + kText + R"(, found "A\u0000test")"},
      {R"("First")", R"("\u202eFirst")",
       "lists[0].name: expected "s + kText + R"(, found "\u202eFirst")"},
  });
}

TEST(BadInput, Rules) {
  const std::string sets =
      "rules: expected mazhilis-2023, kurultai-2026, mazhilis-2021, mazhilis-2007, or an object, "
      "found ";
  const auto own = [](const std::string& fields, const std::string& message) {
    return Case{R"("mazhilis-2023")", '{' + fields + '}', "rules." + message};
  };
  const std::string seats = R"("list_seats":69,"district_seats":29)";
  const std::string good = seats + R"(,"threshold_percent":5)";
  const std::string percent =
      "threshold_percent: expected a number from 0 to 100 with at most three decimals, found ";
  check({
      {"mazhilis-2023", "mazhilis-1995", sets + "\"mazhilis-1995\""},
      {R"("rules":"mazhilis-2023",)", "", sets + "nothing"},
      {R"("mazhilis-2023")", "2023", sets + "2023"},
      own("", "list_seats: expected a whole number from 0 to 1000, found nothing"),
      own(R"("list_seats":1001)", "list_seats: expected a whole number from 0 to 1000, found 1001"),
      own(R"("list_seats":9,"district_seats":1.5)",
          "district_seats: expected a whole number from 0 to 1000, found 1.5"),
      own(seats, percent + "nothing"),
      own(seats + R"(,"threshold_percent":100.001)", percent + "100.001"),
      own(seats + R"(,"threshold_percent":4.9999)", percent + "4.9999"),
      own(seats + R"(,"threshold_percent":-1)", percent + "-1"),
      own(seats + R"(,"threshold_percent":"4,5")", percent + "\"4,5\""),
      own(seats + R"(,"threshold_percent":"5%")", percent + "\"5%\""),
      own(seats + R"(,"threshold_percent":1e999)", percent + "1e999"),
      own(good + R"(,"against_all":1)", "against_all: expected true or false, found 1"),
      own(good + R"(,"lone_party":0.7)", "lone_party: expected an object or null, found 0.7"),
      own(good + R"(,"lone_party":{"least":2})",
          "lone_party.factor: expected two whole numbers, such as [7, 10], found nothing"),
      own(good + R"(,"lone_party":{"factor":[7],"least":2})",
          "lone_party.factor: expected two whole numbers, such as [7, 10], found an array"),
      own(good + R"(,"lone_party":{"factor":[11,10],"least":2})",
          "lone_party.factor[0]: expected a whole number from 0 to 10, found 11"),
      own(good + R"(,"lone_party":{"factor":[7,0],"least":2})",
          "lone_party.factor[1]: expected a whole number from 1 to 1000, found 0"),
      own(good + R"(,"lone_party":{"factor":[7,10]})",
          "lone_party.least: expected a whole number from 0 to 1000, found nothing"),
      own(good + R"(,"method":"hare")",
          "method: expected hare-largest-remainder, droop-largest-remainder, "
          "imperiali-largest-remainder, dhondt, sainte-lague, modified-sainte-lague or adams, "
          R"(found "hare")"),
  });
}

TEST(BadInput, Districts) {
  const std::string winner = "expected a list's id, independent or vacant, found ";
  check({
      {R"("amanat":22)", R"("amanat":23)",
       "district_seats: expected at most 29 seats in all, found 30"},
      {R"("amanat":22)", R"("nobody":1)", "district_seats.nobody: " + winner + "\"nobody\""},
      {R"("amanat":22)", R"("amanat":-1)",
       "district_seats.amanat: expected a whole number from 0 to 1000, found -1"},
      {R"({"amanat":22,"independent":6,"vacant":1})", "[22]",
       "district_seats: expected an object, found an array"},
      {R"("number":3)", R"("number":30)",
       "districts[0].number: expected a whole number from 1 to 29, found 30"},
      {R"("number":3)", R"("number":0)",
       "districts[0].number: expected a whole number from 1 to 29, found 0"},
      {R"("number":3)", R"("number":1)",
       "districts[1].number: expected a number that no other district has, found 1"},
      {R"("winner":"auyl")", R"("winner":"adal")", "districts[1].winner: " + winner + "\"adal\""},
      {R"(,"winner":"auyl")", "", "districts[1].winner: " + winner + "nothing"},
      {R"("winner":"auyl")", R"("winner":null)", "districts[1].winner: " + winner + "null"},
      {R"({"number":1,"winner":"auyl"})", "1", "districts[1]: expected an object, found 1"},
      {R"("districts":[)", R"("districts":5,"x":[)",
       "districts: expected an array of 0 to 1000 districts, found 5"},
  });
}

TEST(BadInput, FieldsThatStandTwice) {
  check({
      {R"("votes":300)", R"("votes":300,"votes":400)",
       "lists[1].votes: expected the field once, found it twice"},
      {R"("invalid":10)", R"("against_all":10)",
       "against_all: expected the field once, found it twice"},
      {R"("title")", R"("x":[0,{"y":1,"y":1}],"title")",
       "x[1].y: expected the field once, found it twice"},
  });
}

TEST(BadInput, NumberTooLargeForTheParserInAFieldNobodyKnows) {
  check(
      {{R"("title")", R"("x":[1,1e999],"title")", "x[1]: expected a smaller number, found 1e999"}});
}

TEST(BadInput, Syntax) {
  const std::pair<std::string, const char*> cases[] = {
      {"", "line 1, column 1: expected a value, found the end of the text"},
      {"{", "line 1, column 2: expected a name in double quotes, found the end of the text"},
      {"[1,\n2", "line 2, column 2: expected ',' or ']', found the end of the text"},
      {R"({"a":1 "b":2})", R"(line 1, column 8: expected ',' or '}', found '"b"')"},
      {R"({"a" 1})", "line 1, column 6: expected ':', found '1'"},
      {R"({"a":1,})", "line 1, column 8: expected a name in double quotes, found '}'"},
      {"{\n \"Қ\": tru,}", "line 2, column 7: expected valid JSON, found 'tru,' (invalid literal)"},
      {R"({"a":-"; expected x"})", R"(line 1, column 6: expected valid JSON, found '-"' )"
                                   "(invalid number; expected digit after '-')"},
      {R"({"a":1}})", "line 1, column 8: expected the end of the text, found '}'"},
      {R"({"a":"b)",
       "line 1, column 8: expected valid JSON, found the end of the text "
       "(invalid string: missing closing quote)"},
      {"{} // why", "line 1, column 4: expected valid JSON, found '/' (invalid literal)"},
      {"{}\0{}"s, R"(line 1, column 3: expected UTF-8 text, found '\u0000')"},
      {"{\"a\":\"\xC3(\"}", R"(line 1, column 7: expected UTF-8 text, found '\xc3')"},
  };
  for (const auto& [json, message] : cases) EXPECT_EQ(wrong(json), message) << json;
}

TEST(BadInput, Size) {
  const std::string spaces(kMaxFileBytes - kGood.size(), ' ');
  EXPECT_TRUE(read(spaces + std::string(kGood), Catalogue::built_in()).scenario);
  EXPECT_EQ(wrong(spaces + ' ' + std::string(kGood)), "expected at most 1048576 bytes, found more");

  const auto with_values = [](int count) {
    constexpr int kOthers = 29;  // the good scenario's own and the array
    std::string zeros = "0";
    for (int i = kOthers + 1; i < count; ++i) zeros.append(",0");
    return good_but(R"("title")", R"("x":[)" + zeros + R"(],"title")");
  };
  EXPECT_TRUE(read(with_values(kMaxValues), Catalogue::built_in()).scenario);
  EXPECT_EQ(wrong(with_values(kMaxValues + 1)), "expected at most 20000 values, found more");
}

TEST(BadInput, Depth) {
  const auto nested = [](int depth) {
    return good_but(R"("title")",
                    R"("x":)" + std::string(depth, '[') + std::string(depth, ']') + R"(,"title")");
  };
  EXPECT_TRUE(read(nested(15), Catalogue::built_in()).scenario);
  std::string path = "x";
  for (int i = 0; i < 15; ++i) path += "[0]";
  EXPECT_EQ(wrong(nested(16)),
            path + ": expected at most 16 objects and arrays in one another, found more");
  EXPECT_EQ(wrong(std::string(1'000'000, '[')).substr(0, 9), "[0][0][0]");
}

TEST(BadInput, AHostileNameStaysOnOneLine) {
  const Read result =
      read(good_but(R"("title")", R"("a\n\u001b[2Jb":1,"title")"), Catalogue::built_in());
  EXPECT_EQ(result.warnings, (std::vector<std::string>{R"("a\u000a\u001b[2Jb")"}));
}

}  // namespace
}  // namespace scenario
