// What's checked: the districts of 2023 with their tiles, winners and sources, and the names
// of their deputies.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "asset_files.h"
#include "good_scenario.h"
#include "scenario/catalogue.h"

namespace scenario {
namespace {

TEST(Assets, DistrictsOf2023) {
  const Election& election = *catalogue().election("2023-03-19");
  ASSERT_EQ(election.districts.size(), 29U);
  std::map<std::string, int> of_region;
  std::set<std::pair<int, int>> tiles;
  std::vector<DistrictEntry> confirmed;
  std::set<int> inferred;
  for (std::size_t i = 0; i < election.districts.size(); ++i) {
    const District& district = election.districts[i];
    EXPECT_EQ(district.number, static_cast<int>(i) + 1);
    EXPECT_NE(catalogue().region(district.region), nullptr) << district.region;
    ++of_region[district.region];
    EXPECT_TRUE(tiles.emplace(district.column, district.row).second) << district.number;
    EXPECT_TRUE(district.column >= 0 && district.column <= 8) << district.number;
    EXPECT_TRUE(district.row >= 0 && district.row <= 5) << district.number;
    EXPECT_FALSE(district.source.empty()) << district.number;
    if (!district.winner.empty()) {
      confirmed.push_back({district.number, district.winner});
      EXPECT_FALSE(district.deputy.en.empty()) << district.number;
    }
    if (district.number_inferred) inferred.insert(district.number);
  }
  const std::vector<DistrictEntry> known = {
      {1, "amanat"}, {3, "independent"},  {6, "amanat"},       {7, "amanat"},
      {8, "amanat"}, {11, "independent"}, {12, "independent"}, {19, "amanat"}};
  EXPECT_EQ(confirmed, known);
  EXPECT_EQ(election.scenario.districts, known);
  EXPECT_EQ(election.districts[3].deputy.en, "Yerlan Stambekov");
  EXPECT_TRUE(election.districts[3].winner.empty());
  EXPECT_EQ(inferred, (std::set<int>{14, 15, 21, 24}));
  EXPECT_EQ(election.districts[4].deputy.ru, "Бакытжан Базарбек");
  EXPECT_EQ(election.districts[5].deputy.en, "Danabek Isabekov");
  EXPECT_EQ(election.districts[5].deputy.kk, "Данабек Исабеков");
  EXPECT_EQ(election.districts[6].deputy.kk, "Болатбек Нәжметдинұлы");
  EXPECT_EQ(election.districts[11].deputy.kk, "Данияр Қасқарауов");
  EXPECT_EQ(election.districts[11].deputy.ru, "Данияр Каскарауов");
  // A reading is shown as text and is not counted.
  int read = 0;
  int named = 0;
  for (const District& district : election.districts) {
    named += district.deputy.en.empty() ? 0 : 1;
    if (district.winner_read.empty()) continue;
    ++read;
    EXPECT_EQ(district.number, 23);
    EXPECT_EQ(district.winner_read, "amanat");
    EXPECT_EQ(district.deputy.en, "Zharkynbek Amantai");
    EXPECT_TRUE(district.winner.empty());
  }
  EXPECT_EQ(read, 1);
  EXPECT_EQ(named, 11) << "1, 3 to 8, 11, 12, 19, and 23 as our reading";

  EXPECT_EQ(asset_file("regions")["regions"].size(), 20U);
  EXPECT_EQ(of_region.size(), 20U);
  const std::map<std::string, int> more_than_one = {
      {"almaty-city", 3}, {"almaty-region", 2}, {"astana", 2},   {"jambyl", 2},
      {"karaganda", 2},   {"shymkent", 2},      {"turkistan", 3}};
  for (const auto& [region, count] : of_region) {
    const auto several = more_than_one.find(region);
    EXPECT_EQ(count, several == more_than_one.end() ? 1 : several->second) << region;
  }
}

std::vector<std::string> parts_of(const std::string& text, const std::string& by) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (std::size_t to = text.find(by); to != text.npos; to = text.find(by, from)) {
    parts.push_back(text.substr(from, to - from));
    from = to + by.size();
  }
  parts.push_back(text.substr(from));
  return parts;
}

// The transliteration of the names in the list: each letter in one way, except
// "е" at a name's beginning.
std::string in_latin(const std::string& name) {
  static const std::map<std::string, std::string> kLatin = {
      {"а", "a"},  {"б", "b"},    {"в", "v"},  {"г", "g"},  {"д", "d"}, {"е", "e"},  {"з", "z"},
      {"и", "i"},  {"й", "i"},    {"к", "k"},  {"л", "l"},  {"м", "m"}, {"н", "n"},  {"о", "o"},
      {"п", "p"},  {"р", "r"},    {"с", "s"},  {"т", "t"},  {"у", "u"}, {"х", "kh"}, {"ж", "zh"},
      {"ш", "sh"}, {"щ", "shch"}, {"ы", "y"},  {"я", "ya"}, {"ь", ""},  {"і", "i"},  {"ң", "n"},
      {"ұ", "u"},  {"ү", "u"},    {"Е", "Ye"}, {"А", "A"},  {"Б", "B"}, {"Д", "D"},  {"Ж", "Zh"},
      {"И", "I"},  {"К", "K"},    {"М", "M"},  {"Н", "N"},  {"Р", "R"}, {"С", "S"},  {"Т", "T"},
      {"У", "U"},  {"Г", "G"},    {"Л", "L"},  {" ", " "}};
  std::string latin;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t size = static_cast<unsigned char>(name[at]) < 0x80 ? 1 : 2;
    const auto found = kLatin.find(name.substr(at, size));
    if (found == kLatin.end()) return "no letter for " + name.substr(at, size);
    latin += found->second;
    at += size;
  }
  return latin;
}

// The names between the colon and the full stop.
std::vector<std::string> names_in(const std::string& text) {
  const std::size_t from = text.find(": ") + 2;
  return parts_of(text.substr(from, text.find(". ", from) - from), ", ");
}

TEST(Assets, TheDeputiesOfTheDistrictsByName) {
  const Source& deputies = catalogue().election("2023-03-19")->deputies;
  const auto cyrillic = names_in(deputies.what.ru);
  const auto latin = names_in(deputies.what.en);
  ASSERT_EQ(cyrillic.size(), 29U);
  ASSERT_EQ(latin.size(), 29U);
  EXPECT_EQ(names_in(deputies.what.kk), cyrillic) << "in the source's own spelling";
  for (std::size_t i = 0; i < latin.size(); ++i) EXPECT_EQ(in_latin(cyrillic[i]), latin[i]);
  EXPECT_EQ(std::set<std::string>(latin.begin(), latin.end()).size(), 29U);
  expect_source(asset_file("elections/2023-03-19")["deputies"], "deputies");
  for (const std::string* const what : {&deputies.what.en, &deputies.what.kk, &deputies.what.ru}) {
    EXPECT_NE(what->find("2025"), std::string::npos) << "as of when";
  }
  for (const Election& other : catalogue().elections()) {
    EXPECT_EQ(other.deputies.name.en.empty(), other.id != "2023-03-19") << other.id;
  }
  // The deputies that a district names are among them, and this list pairs none with a district.
  for (const char* const name : {"Исабек Данабек", "Бапи Ермурат", "Базарбек Бакытжан",
                                 "Амантай Жаркынбек", "Калыков Арман", "Стамбеков Ерлан"}) {
    EXPECT_EQ(std::ranges::count(cyrillic, name), 1) << name;
  }
}

}  // namespace
}  // namespace scenario
