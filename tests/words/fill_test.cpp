// What's checked: placeholders are filled; those without a value and stray braces stay
// unchanged; a file that cannot be read shows its keys and stops nothing.
#include <gtest/gtest.h>

#include <string>

#include "words/words.h"

namespace words {
namespace {

TEST(Fill, Places) {
  EXPECT_EQ(Words::fill("{a} of {b}", {{"a", "1"}, {"b", "2"}}), "1 of 2");
  EXPECT_EQ(Words::fill("{b}, {a}", {{"a", "1"}, {"b", "2"}}), "2, 1");
  EXPECT_EQ(Words::fill("{a}{a}", {{"a", "x"}}), "xx");
  EXPECT_EQ(Words::fill("no place", {{"a", "x"}}), "no place");
  EXPECT_EQ(Words::fill("", {{"a", "x"}}), "");
  EXPECT_EQ(Words::fill("({a})", {{"a", ""}}), "()");
  EXPECT_EQ(Words::fill("«{list}», №\u00A0{n}", {{"list", "Ақ жол"}, {"n", "3"}}),
            "«Ақ жол», №\u00A03");
}

TEST(Fill, WithoutAValueAPlaceStays) {
  EXPECT_EQ(Words::fill("{a} {b}", {{"b", "2"}}), "{a} 2");
  EXPECT_EQ(Words::fill("{a} {b}", {}), "{a} {b}");
  EXPECT_EQ(Words::fill("{}", {{"a", "1"}}), "{}");
  EXPECT_EQ(Words::fill("{A} { a}", {{"a", "1"}}), "{A} { a}") << "names are exact";
}

TEST(Fill, StrayBracesStay) {
  EXPECT_EQ(Words::fill("{a", {{"a", "1"}}), "{a");
  EXPECT_EQ(Words::fill("a}", {{"a", "1"}}), "a}");
  EXPECT_EQ(Words::fill("}{a}{", {{"a", "1"}}), "}1{");
  EXPECT_EQ(Words::fill("{a{b}}", {{"a", "1"}, {"b", "2"}}), "{a{b}}");
  EXPECT_EQ(Words::fill("{{a}}", {{"a", "1"}}), "{{a}}");
}

// The word beside a number has the form that the number needs, however long it is and
// however its digits are grouped.
TEST(Fill, FormsForANumber) {
  const auto english = [](const char* n) {
    return Words::fill("{n} {n:district is|districts are} vacant", {{"n", n}});
  };
  for (const char* const n : {"0", "2", "11", "21", "101", "1,001", "10,000,000,001"}) {
    EXPECT_EQ(english(n), std::string(n) + " districts are vacant");
  }
  EXPECT_EQ(english("1"), "1 district is vacant");
  const auto russian = [](const std::string& n) {
    return Words::fill("{n:мандат|мандата|мандатов}", {{"n", n}});
  };
  for (const char* const n : {"1", "21", "101", "1\u00A0001", "1\u00A0000\u00A0000\u00A0021"}) {
    EXPECT_EQ(russian(n), "мандат") << n;
  }
  for (const char* const n : {"2", "3", "4", "22", "104", "12\u00A0342"}) {
    EXPECT_EQ(russian(n), "мандата") << n;
  }
  for (const char* const n :
       {"0", "5", "11", "12", "14", "20", "25", "111", "112", "1\u00A0011", "98"}) {
    EXPECT_EQ(russian(n), "мандатов") << n;
  }
  EXPECT_EQ(Words::fill("{n:a|b}", {{"m", "1"}}), "{n:a|b}") << "without a value";
  EXPECT_EQ(Words::fill("{n:a}", {{"n", "1"}}), "a");
  EXPECT_EQ(Words::fill("{n:}", {{"n", "1"}}), "");
  EXPECT_EQ(Words::fill("{n:|s}", {{"n", "1"}}), "");
  EXPECT_EQ(Words::fill("{n:|s}", {{"n", "2"}}), "s");
}

// A list may be named in a file of the reader's own.
TEST(Fill, AValueIsNeverFilledAgain) {
  EXPECT_EQ(Words::fill("{a} {b}", {{"a", "{b}"}, {"b", "2"}}), "{b} 2");
  EXPECT_EQ(Words::fill("{a}", {{"a", "{a}"}}), "{a}");
  EXPECT_EQ(Words::fill("{a}", {{"a", "*[x]*"}}), "*[x]*");
}

TEST(Words, SayAndText) {
  const Words words = Words::read(R"({"language": "kk", "k": "{list}: {n}"})");
  EXPECT_EQ(words.tag(), "kk");
  EXPECT_EQ(words.text("k"), "{list}: {n}");
  EXPECT_EQ(words.say("k"), "{list}: {n}");
  EXPECT_EQ(words.say("k", {{"n", "3"}, {"list", "ҚХП"}}), "ҚХП: 3");
  EXPECT_EQ(words.say("nothing.here", {{"n", "3"}}), "⟨nothing.here⟩");
}

TEST(Words, BrokenFilesShowTheirKeys) {
  for (const char* const file :
       {"", " ", "{", "}", "[]", "42", "null", "\"title\"", R"({"title": "t")",
        R"({"title": "t",})", R"({"title": "t"} more)", R"({title: "t"})", "{\"title\": \"\xFF\"}",
        R"({"title": 1, "n": {"one": 1, "other": null}})", R"({"title": ["t"], "n": {}})"}) {
    const Words words = Words::read(file);
    EXPECT_EQ(words.say("title"), "⟨title⟩") << file;
    EXPECT_EQ(words.count("n", 1), "⟨n#other⟩") << file;
    EXPECT_FALSE(words.has("title")) << file;
    EXPECT_EQ(words.tag(), "en") << file;
    EXPECT_EQ(words.number(1'000), "1,000") << file;
    EXPECT_EQ(words.decimal(1, 2, 1), "0.5") << file;
  }
}

TEST(Words, WhatIsNoTextIsLeftOut) {
  const Words words = Words::read(R"({"a": 1, "b": "good", "c": {"one": 1, "other": "o"}})");
  EXPECT_EQ(words.say("a"), "⟨a⟩");
  EXPECT_EQ(words.say("b"), "good");
  EXPECT_EQ(words.text("c", 1), "o");
}

}  // namespace
}  // namespace words
