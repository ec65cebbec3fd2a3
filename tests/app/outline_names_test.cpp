// What's checked: names in a file are data and never markup: a name with an
// asterisk, a bracket, a placeholder or a tag appears literally wherever a plain
// name would, and changes nothing around it.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cases.h"
#include "read_outline.h"
#include "rounds.h"

namespace app {
namespace {

using Json = nlohmann::json;

// Four lists, so that two lists share second place or one left-over seat.
struct Names {
  std::string title, first, second, third;
};

const Names kPlain = {"Qtitle", "Qfirst", "Qsecond", "Qthird"};

const Names kHostile[] = {
    {"*", "*strong*", "a*b", "**"},
    {"[Art. 1]", "[", "]", "a]b[c"},
    {"{day}", "{list}", "{winner}{place}", "{"},
    {"{lists} {districts}", "{runner_up}", "}{", "{{list}}"},
    {"<img src=x onerror=alert(1)>", "<b>x</b>", "&amp;", "<!--"},
    {"\"quoted\"", "back\\slash", "/", "'"},
    {"⟨title⟩", "⟨key⟩", "%s %d %n", "5 %"},
    {"100 %", "0", "−1", "#"},
    {"Қазақстан", "ұйым", "Ёлка", "🗳"},
};

std::string quoted(const std::string& name) {
  return Json(name).dump();
}

std::string file(const Names& names, std::string_view votes, std::string_view rules) {
  const std::string v(votes);
  const auto list = [](const char* id, const std::string& name, const std::string& count) {
    return R"({"id":")" + std::string(id) + R"(","name":)" + quoted(name) + R"(,"votes":)" + count +
           "}";
  };
  const std::size_t one = v.find(' ');
  const std::size_t two = v.find(' ', one + 1);
  return R"({"format":"mazhilis-scenario","version":1,"title":)" + quoted(names.title) +
         R"(,"rules":)" + std::string(rules) + R"(,"lists":[)" +
         list("first", names.first, v.substr(0, one)) + ',' +
         list("second", names.second, v.substr(one + 1, two - one - 1)) + ',' +
         list("third", names.third, v.substr(two + 1)) +
         R"(],"district_seats":{"first":9,"second":3},)"
         R"("districts":[{"number":2,"winner":"third"},{"number":4,"winner":"second"}]})";
}

// `text` with each plain name replaced by the hostile one, all at once.
std::string renamed(const std::string& text, const Names& names) {
  const std::pair<const std::string*, const std::string*> all[] = {{&kPlain.title, &names.title},
                                                                   {&kPlain.first, &names.first},
                                                                   {&kPlain.second, &names.second},
                                                                   {&kPlain.third, &names.third}};
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto* const found = std::ranges::find_if(
        all, [&](const auto& one) { return text.compare(at, one.first->size(), *one.first) == 0; });
    if (found == std::end(all)) {
      result += text[at++];
    } else {
      result += *found->second;
      at += found->first->size();
    }
  }
  return result;
}

Json renamed(const Json& json, const Names& names) {
  if (json.is_string()) return renamed(json.get<std::string>(), names);
  if (!json.is_structured()) return json;
  Json copy = json;
  for (Json& item : copy) item = renamed(item, names);
  return copy;
}

constexpr const char* kVotes[] = {"5000 3000 600", "9000 300 300", "9000 300 0",
                                  "500 500 500",   "0 0 0",        "990000 10000 9000"};
constexpr const char* kRules[] = {R"("mazhilis-2023")", R"("kurultai-2026")",
                                  R"({"list_seats":70,"district_seats":29,"threshold_percent":5})"};

TEST(Names, AreDataAndNeverMarkup) {
  int number = 0;
  for (const std::string_view language : kLanguages) {
    for (const char* const votes : kVotes) {
      for (const char* const rules : kRules) {
        if (!drawn(number++, 11)) continue;
        App plain_app = new_app(language);
        ASSERT_TRUE(plain_app.act("open/districts", ""));
        ASSERT_TRUE(plain_app.load(file(kPlain, votes, rules)).scenario);
        const Json plain_json = Json::parse(write(plain_app.outline()), nullptr, false);
        for (const Names& names : kHostile) {
          SCOPED_TRACE(names.first + ", " + votes + ", " + rules + ", " + std::string(language));
          App app = new_app(language);
          ASSERT_TRUE(app.act("open/districts", ""));
          const scenario::Read read = app.load(file(names, votes, rules));
          ASSERT_TRUE(read.scenario) << read.problem.message();
          const Json json = Json::parse(write(app.outline()), nullptr, false);
          EXPECT_EQ(json, renamed(plain_json, names));
          std::vector<std::string> wanted = all_texts(plain_app.outline());
          for (std::string& text : wanted) text = renamed(text, names);
          EXPECT_EQ(all_texts(app.outline()), wanted);
          EXPECT_EQ(app.outline().title, plain_app.outline().title);
        }
      }
    }
  }
}

// The check above finds a name only where a plain name is expected; these are the places.
TEST(Names, StandWhereAReaderLooks) {
  const Names names = {"*{day}*", "a*b", "[x]", "{list}"};
  App app = new_app();
  ASSERT_TRUE(app.act("open/districts", ""));
  ASSERT_TRUE(app.load(file(names, "5000 3000 600", R"("mazhilis-2023")")).scenario);
  const Outline& outline = app.outline();
  EXPECT_NE(outline.lead.find("*{day}*"), std::string::npos);
  const auto* const votes = find<Table>(outline, "votes", "votes");
  const auto* const seats = find<Table>(outline, "seats", "seats");
  const auto* const districts = find<Table>(outline, "districts", "districts");
  const auto* const chamber = find<Chamber>(outline, "seats", "chamber");
  const std::pair<const char*, const std::string*> lists[] = {
      {"first", &names.first}, {"second", &names.second}, {"third", &names.third}};
  std::string working;
  for (const Node& node : outline.section("working")->nodes) {
    if (const auto* const sentence = std::get_if<Sentence>(&node)) working += plain(sentence->runs);
  }
  for (const auto& [id, name] : lists) {
    EXPECT_EQ(votes->row(id)->cells.front().text, *name);
    EXPECT_EQ(seats->row(id)->cells.front().text, *name);
    EXPECT_NE(votes->cell(*votes->row(id), "slider").control->label.find(*name), std::string::npos);
    EXPECT_TRUE(
        std::ranges::any_of(chamber->runs, [&](const SeatRun& run) { return run.name == *name; }));
    EXPECT_NE(chamber->caption.find(*name), std::string::npos);
    EXPECT_NE(outline.status.find(*name), std::string::npos);
    EXPECT_NE(working.find(*name), std::string::npos) << working;
    EXPECT_TRUE(std::ranges::any_of(districts->cell(districts->rows[0], "winner").control->options,
                                    [&](const Option& option) { return option.label == *name; }));
  }
  EXPECT_NE(plain(districts->row("2")->note).find(names.third), std::string::npos);
  EXPECT_NE(plain(districts->row("4")->note).find(names.second), std::string::npos);
}

// In the official election a district is also identified by its name.
TEST(Names, OfTheOfficialElectionAreNoMarkupEither) {
  for (const std::string_view language : kLanguages) {
    App app = new_app(language);
    ASSERT_TRUE(app.act("open/districts", ""));
    for (const Row& row : find<Table>(app.outline(), "districts", "districts")->rows) {
      int strong = 0;
      for (const app::Run& run : row.note) strong += run.style == app::Run::Style::kStrong ? 1 : 0;
      EXPECT_LE(strong, 1) << plain(row.note);
    }
  }
}

}  // namespace
}  // namespace app
