// What's checked: a request that is no action of app.h (an unknown action, an invalid value,
// hostile bytes) is refused and changes only the message about it.
#include <gtest/gtest.h>

#include "acting.h"

namespace app {
namespace {

TEST(Refused, UnknownActions) {
  App app = new_app();
  for (const char* const action : {"",
                                   "/",
                                   "//",
                                   "votes",
                                   "votes/",
                                   "votes//amanat",
                                   "votes/nobody",
                                   "votes/amanat/",
                                   "votes/ amanat",
                                   "votes/Amanat",
                                   "Votes/amanat",
                                   "share",
                                   "share/",
                                   "share/nobody",
                                   "less",
                                   "less/nobody",
                                   "more",
                                   "more/",
                                   "lock",
                                   "lock/",
                                   "lock/nobody",
                                   "lock/independent",
                                   "district",
                                   "district/",
                                   "district/0",
                                   "district/30",
                                   "district/-1",
                                   "district/1.0",
                                   "district/1/1",
                                   "district/+1",
                                   "district/ 1",
                                   "district/x",
                                   "district/99999999999999999999",
                                   "district/4294967297",
                                   "reset/",
                                   "reset/amanat",
                                   "election/",
                                   "election/2023-03-19",
                                   "rules/",
                                   "rules/mazhilis-1995",
                                   "load",
                                   "undo",
                                   "<b>",
                                   "{value}",
                                   "*",
                                   "⟨",
                                   "\xFF\xFE",
                                   "constructor",
                                   "__proto__"}) {
    for (const char* const value : {"", "1", "auyl", "2021-01-10", "kurultai-2026"}) {
      expect_refused(app, action, value);
    }
  }
  expect_refused(app, std::string_view("votes/amanat\0", 13), "1");
  expect_refused(app, std::string(100'000, '/'), "1");
  expect_refused(app, "votes/" + std::string(100'000, 'a'), "1");
}

TEST(Refused, ValuesThatAreNone) {
  App app = new_app();
  ASSERT_TRUE(app.act("votes/osdp", "400000"));
  for (const char* const value : {"",
                                  " ",
                                  "-1",
                                  "-0",
                                  "+1",
                                  "1.5",
                                  "1,000",
                                  "1 000",
                                  "0x10",
                                  "1e3",
                                  "9223372036854775808",
                                  "99999999999999999999999",
                                  "ten",
                                  " 1",
                                  "1 ",
                                  "\xC3",
                                  "∞",
                                  "{value}",
                                  "<img>",
                                  "٣"}) {
    expect_refused(app, "votes/amanat", value);
  }
  for (const char* const value : {"", "-1", "-0", "101", "1e2", ".", "5.", "x", "–", "\xFF"}) {
    expect_refused(app, "share/amanat", value);
  }
  for (const char* const value :
       {"nobody", "Auyl", "auyl ", "against_all", "independents", "1", "0", "\xFF", "{list}"}) {
    expect_refused(app, "district/2", value);
  }
  for (const char* const value : {"", "2023", "2023-03-19 ", "kurultai-2027", "\xFF", "*"}) {
    expect_refused(app, "election", value);
    expect_refused(app, "rules", value);
  }
  expect_refused(app, "rules", "2021-01-10");
  expect_refused(app, "votes/amanat", std::string_view("1\0", 2));
  expect_refused(app, "votes/amanat", std::string(100'000, '7'));
}

TEST(Refused, DistrictsWhereThereAreNone) {
  App app = new_app();
  ASSERT_TRUE(app.act("rules", "kurultai-2026"));
  for (const char* const action : {"district/1", "district/2", "district/29"}) {
    expect_refused(app, action, "auyl");
    expect_refused(app, action, "");
  }
}

// The winner is known, so the assignment can be changed, but not removed.
TEST(Refused, AConfirmedDistrictIsNotUnconfirmed) {
  App app = new_app();
  expect_refused(app, "district/1", "");
  ASSERT_TRUE(app.act("district/1", "auyl"));
  expect_refused(app, "district/1", "");
  ASSERT_TRUE(app.act("district/1", "amanat"));
  EXPECT_TRUE(
      is_official(app.state(), *scenario::Catalogue::built_in().election(app.state().election)));
}

TEST(Refused, TheStatusShowsTheValueAndNotAllOfALongOne) {
  App app = new_app();
  EXPECT_FALSE(app.act("votes/amanat", "twelve"));
  EXPECT_NE(app.outline().status.find("twelve"), std::string::npos) << app.outline().status;
  EXPECT_FALSE(app.act("votes/amanat", "{value} *x* [y]"));
  EXPECT_NE(app.outline().status.find("{value} *x* [y]"), std::string::npos);
  EXPECT_FALSE(app.act("votes/amanat", std::string(1'000'000, 'x')));
  EXPECT_LT(app.outline().status.size(), 500U);
  EXPECT_FALSE(app.act("votes/amanat", "a\nb\x1B[1m"));
  EXPECT_EQ(app.outline().status.find('\n'), std::string::npos);
  EXPECT_EQ(app.outline().status.find('\x1B'), std::string::npos);
  EXPECT_TRUE(app.act("votes/amanat", "12"));
  EXPECT_EQ(app.outline().status.find("twelve"), std::string::npos);
}

}  // namespace
}  // namespace app
