// What's checked: `--format svg`: a complete picture with a mark for each seat, named
// by its list; names that look like markup stay text; no inline style that a strict
// page would refuse; and a request that cannot give one picture is reported in one line.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include "run_program.h"

namespace cli {
namespace {

int count(const std::string& text, const std::string& what) {
  int found = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; at += what.size()) ++found;
  return found;
}

int seats_of(const std::string& svg, const std::string& list) {
  return count(svg, "data-list=\"" + list + '"');
}

// Every element that begins also ends, in order.
bool is_whole(const std::string& svg) {
  std::vector<std::string> open;
  const std::regex tag(
      R"re(<(/?)([a-z]+)((?: [A-Za-z:-]+="[^"<&]*(?:&[a-z]+;[^"<&]*)*")*)(/?)>)re");
  for (std::sregex_iterator at(svg.begin(), svg.end(), tag), end; at != end; ++at) {
    if ((*at)[1].length() == 0 && (*at)[4].length() == 0) open.push_back((*at)[2]);
    if ((*at)[1].length() == 0) continue;
    if (open.empty() || open.back() != (*at)[2]) return false;
    open.pop_back();
  }
  const std::string outside = std::regex_replace(svg, tag, "");
  return open.empty() && outside.find_first_of("<>") == outside.npos;
}

TEST(CliSvg, HasTheOfficialSeatsOf2023) {
  const std::map<std::string, int> official = {{"amanat", 62},     {"auyl", 8},  {"respublica", 6},
                                               {"qhp", 5},         {"aqjol", 6}, {"osdp", 4},
                                               {"independent", 7}, {"baytaq", 0}};
  const Folder folder;
  for (const std::string language : {"en", "kk", "ru"}) {
    const Outcome outcome =
        folder.mazhilis("seats --preset 2023-03-19 --format svg --lang " + language);
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.err, "");
    const std::string& svg = outcome.out;
    EXPECT_TRUE(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\"")) << svg.substr(0, 80);
    EXPECT_TRUE(is_whole(svg));
    EXPECT_EQ(count(svg, "lang=\"" + language + '"'), 1);
    for (const auto& [list, seats] : official) EXPECT_EQ(seats_of(svg, list), seats) << list;
    EXPECT_EQ(count(svg, "<circle"), 98);
    EXPECT_EQ(count(svg, ">98</text>"), 1);
    EXPECT_EQ(count(svg, "<tspan font-weight=\"700\">62</tspan>"), 1);
    EXPECT_LT(svg.find("<title>"), svg.find("<desc>"));
    EXPECT_EQ(count(svg, "style"), 0);
    EXPECT_EQ(count(svg, "href"), 0);
  }
}

TEST(CliSvg, DistrictSeatsAreRings) {
  const std::string svg = Folder().mazhilis("seats --preset 2023-03-19 --format svg").out;
  int rings = 0;
  int discs = 0;
  const std::regex group(R"(<g ([^>]*)><title>.*?</g>)");
  for (std::sregex_iterator at(svg.begin(), svg.end(), group), end; at != end; ++at) {
    const bool ring = (*at)[1].str().find("fill=\"none\"") != std::string::npos;
    (ring ? rings : discs) += count((*at)[0], "<circle");
  }
  EXPECT_EQ(rings, 29);
  EXPECT_EQ(discs, 69);
}

TEST(CliSvg, EverySeatIsInsideAndTouchesNoOther) {
  const std::string svg = Folder()
                              .mazhilis(
                                  "seats --preset 2023-03-19 --rules kurultai-2026 "
                                  "--format svg")
                              .out;
  std::smatch box;
  ASSERT_TRUE(std::regex_search(svg, box, std::regex(R"re(viewBox="0 0 ([0-9.]+) ([0-9.]+)")re")));
  struct Seat {
    double x, y, r;
  };
  std::vector<Seat> seats;
  const std::regex circle(R"re(cx="([0-9.]+)" cy="([0-9.]+)" r="([0-9.]+)")re");
  for (std::sregex_iterator at(svg.begin(), svg.end(), circle), end; at != end; ++at) {
    seats.push_back({std::stod((*at)[1]), std::stod((*at)[2]), std::stod((*at)[3])});
  }
  EXPECT_EQ(seats.size(), 145U);
  for (std::size_t i = 0; i < seats.size(); ++i) {
    const auto& [x, y, r] = seats[i];
    EXPECT_TRUE(x - r >= 0 && x + r <= std::stod(box[1]) && y - r >= 0 &&
                y + r <= std::stod(box[2]));
    for (std::size_t k = 0; k < i; ++k) {
      EXPECT_GT(std::hypot(x - seats[k].x, y - seats[k].y), r + seats[k].r);
    }
  }
}

TEST(CliSvg, ASeatThatNeitherBallotFillsIsASquareAndAVacantOneIsGrey) {
  const std::string svg = Folder().mazhilis("seats --preset 2016-03-20 --format svg").out;
  EXPECT_EQ(count(svg, "<rect data-list=\"other_seats\""), 9);
  EXPECT_EQ(count(svg, "<circle"), 98);
  const std::string vacant =
      Folder()
          .mazhilis("seats --format svg",
                    R"({"format":"mazhilis-scenario","version":1,"rules":"mazhilis-2023",)"
                    R"("lists":[{"id":"a","votes":60},{"id":"b","votes":40}]})")
          .out;
  EXPECT_EQ(seats_of(vacant, "vacant"), 29);
  EXPECT_EQ(seats_of(vacant, "a") + seats_of(vacant, "b"), 69);
}

TEST(CliSvg, NamesAreTextAndColoursAreTheScenariosOwn) {
  const Outcome outcome = Folder().mazhilis(
      "seats --format svg",
      R"({"format":"mazhilis-scenario","version":1,"rules":"kurultai-2026","title":"<b>\"&amp;",)"
      R"("lists":[{"id":"a","name":"</svg><script>","colour":"#AB12CD","votes":60},)"
      R"({"id":"b","name":")" +
          std::string(190, 'W') + R"(","votes":40}]})");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(is_whole(outcome.out));
  EXPECT_EQ(count(outcome.out, "<script"), 0);
  EXPECT_EQ(count(outcome.out, "&lt;b&gt;&quot;&amp;amp;"), 1);
  EXPECT_GE(count(outcome.out, "#AB12CD"), 1);
  EXPECT_EQ(seats_of(outcome.out, "a"), 87);
}

TEST(CliSvg, WhatCannotBeOnePictureIsRefused) {
  const Folder folder;
  folder.write("many.jsonl", "{}\n");
  const std::map<std::string, std::string> bad = {
      {"seats many.jsonl", "expected json or csv for one scenario a line"},
      {"seats --preset 2023-03-19 --explain", "expected json or table with --explain"},
      {"seats --preset 2023-03-19 --margins", "expected json, table or csv with --margins"},
      {"seats --preset 2023-03-19 --compare mazhilis-2021",
       "expected json, table or csv with --compare"},
      {"rules", "expected json or table"}};
  for (const auto& [arguments, expected] : bad) {
    const Outcome outcome = folder.mazhilis(arguments + " --format svg");
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(outcome.err, "mazhilis: --format: " + expected + ", found svg\n");
  }
}

}  // namespace
}  // namespace cli
