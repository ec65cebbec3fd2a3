// What's checked: several scenarios, one per line: one result per line, bad lines
// reported with their number, and the rest still computed.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "run_program.h"

namespace cli {
namespace {

using Json = nlohmann::ordered_json;

std::string line(int votes) {
  return R"({"format":"mazhilis-scenario","version":1,"rules":"kurultai-2026","lists":[)"
         R"({"id":"a","votes":)" +
         std::to_string(votes) + R"(},{"id":"b","votes":100}]})";
}

const std::string kSeveral =
    line(100) + "\n\n  \r\n" + line(-5) + '\n' + line(300) + "\r\n{\n" + line(45);
const char* const kComplaints =
    ":4: lists[0].votes: expected a whole number from 0 to 1000000000000, found -5\n"
    "mazhilis: FILE:6: line 1, column 2: expected a name in double quotes, found the end of the "
    "text\n";

std::string complaints(const std::string& file) {
  std::string text = "mazhilis: " + file + kComplaints;
  return text.replace(text.find("FILE"), 4, file);
}

TEST(CliBulk, OneResultALine) {
  const Folder folder;
  folder.write("many.jsonl", kSeveral);
  const Outcome outcome = folder.mazhilis("seats many.jsonl");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.err, complaints("many.jsonl"));
  std::istringstream stream(outcome.out);
  std::vector<int> seats;
  for (std::string text; std::getline(stream, text);) {
    const Json json = Json::parse(text, nullptr, false);
    EXPECT_EQ(json["format"], "mazhilis-result");
    seats.push_back(json["lists"][0]["seats"].get<int>());
  }
  EXPECT_EQ(seats, (std::vector<int>{73, 109, 45}));
}

TEST(CliBulk, BothEndingsAreOfLines) {
  const Folder folder;
  folder.write("many.jsonl", kSeveral);
  const std::string expected = folder.mazhilis("seats many.jsonl").out;
  for (const std::string name : {"many.ndjson", "MANY.JSONL", "many.NDJson"}) {
    folder.write(name, kSeveral);
    const Outcome outcome = folder.mazhilis("seats " + name);
    EXPECT_EQ(outcome.out, expected) << name;
    EXPECT_EQ(outcome.err, complaints(name));
  }
}

TEST(CliBulk, FromStandardInput) {
  const Folder folder;
  folder.write("many.jsonl", kSeveral);
  const Outcome outcome = folder.mazhilis("seats --jsonl", kSeveral);
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.err, complaints("-"));
  EXPECT_EQ(outcome.out, folder.mazhilis("seats many.jsonl").out);
}

TEST(CliBulk, AllGoodIsSuccess) {
  const Outcome outcome = Folder().mazhilis("seats --jsonl", line(1) + '\n' + line(2) + '\n');
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(Folder().mazhilis("seats --jsonl", "\n\n").status, 0);
}

TEST(CliBulk, CsvNamesTheLine) {
  const Outcome outcome =
      Folder().mazhilis("seats --jsonl --format csv", '\n' + line(100) + '\n' + line(300));
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out,
            "line,id,name,votes,share_percent,list_seats,district_seats,seats,passed,whole,"
            "remainder_numerator,remainder_denominator,extra,registered,"
            "status,election,rules,source,link\n"
            "2,a,a,100,50.0000,73,0,73,true,72,100,200,1,,own,,kurultai-2026,,\n"
            "2,b,b,100,50.0000,72,0,72,true,72,100,200,0,,own,,kurultai-2026,,\n"
            "2,against_all,Against all,0,0.0000,,,,,,,,,,own,,kurultai-2026,,\n"
            "3,a,a,300,75.0000,109,0,109,true,108,300,400,1,,own,,kurultai-2026,,\n"
            "3,b,b,100,25.0000,36,0,36,true,36,100,400,0,,own,,kurultai-2026,,\n"
            "3,against_all,Against all,0,0.0000,,,,,,,,,,own,,kurultai-2026,,\n");
}

TEST(CliBulk, AnEndlessLineIsReadNoFurtherThanNeeded) {
  const std::string endless(3 << 20, ' ');
  const Outcome outcome =
      Folder().mazhilis("seats --jsonl", line(100) + '\n' + endless + "x\n" + line(300) + '\n');
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.err, "mazhilis: -:2: expected at most 1048576 bytes, found more\n");
  std::size_t lines = 0;
  for (const char c : outcome.out) lines += c == '\n' ? 1 : 0;
  EXPECT_EQ(lines, 2U);
}

TEST(CliBulk, WarningsNameTheLine) {
  std::string text = line(100);
  text.insert(1, R"("note":1,)");
  const Outcome outcome = Folder().mazhilis("seats --jsonl", line(1) + '\n' + text);
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "mazhilis: -:2: note: unknown field, left out\n");
}

}  // namespace
}  // namespace cli
