// What's checked: whole numbers in groups of three; decimals, exact and with
// halves rounded up, against schoolbook division and at the bounds of 64 bits;
// per cents, also of nothing.
#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "words/words.h"

namespace words {
namespace {

constexpr std::int64_t kLargest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kSmallest = std::numeric_limits<std::int64_t>::min();

Words english() {
  return Words::read(R"({"language": "en", "group": ",", "point": "."})");
}

Words russian() {
  return Words::read(
      "{\"language\": \"ru\", \"group\": \"\u00A0\", \"point\": \",\", \"percent\": \"\u00A0%\"}");
}

TEST(Numbers, GroupsOfThree) {
  const Words words = english();
  const std::pair<std::int64_t, const char*> cases[] = {
      {0, "0"},
      {7, "7"},
      {69, "69"},
      {999, "999"},
      {1'000, "1,000"},
      {10'000, "10,000"},
      {100'000, "100,000"},
      {999'999, "999,999"},
      {1'000'000, "1,000,000"},
      {6'366'441, "6,366,441"},
      {1'000'000'000'000, "1,000,000,000,000"},
      {kLargest, "9,223,372,036,854,775,807"},
      {-1, "−1"},
      {-1'234, "−1,234"},
      {kSmallest, "−9,223,372,036,854,775,808"},
  };
  for (const auto& [number, text] : cases) EXPECT_EQ(words.number(number), text);
}

TEST(Numbers, EachLanguageItsOwnMarks) {
  EXPECT_EQ(russian().number(6'366'441), "6\u00A0366\u00A0441");
  EXPECT_EQ(russian().decimal(5'971'719, 69, 2), "86\u00A0546,65");
  EXPECT_EQ(russian().percent(3'431'510, 6'366'441), "53,90\u00A0%");
  EXPECT_EQ(Words().number(1'234), "1,234") << "without a file";
  EXPECT_EQ(Words().decimal(5, 2, 1), "2.5") << "without a file";
}

TEST(Numbers, HalvesRoundUp) {
  const Words words = english();
  EXPECT_EQ(words.decimal(1, 2, 0), "1");
  EXPECT_EQ(words.decimal(3, 2, 0), "2");
  EXPECT_EQ(words.decimal(5, 2, 0), "3") << "not to the even one";
  EXPECT_EQ(words.decimal(1, 4, 1), "0.3");
  EXPECT_EQ(words.decimal(5, 1'000, 2), "0.01");
  EXPECT_EQ(words.decimal(4'999'999, 1'000'000'000, 2), "0.00");
  EXPECT_EQ(words.decimal(1'005, 1'000, 2), "1.01") << "1.005 has no exact double";
  EXPECT_EQ(words.decimal(9'995, 10'000, 3), "1.000");
  EXPECT_EQ(words.decimal(999'995, 1'000, 2), "1,000.00") << "carried into a new group";
}

TEST(Numbers, UpToSixPlaces) {
  const Words words = english();
  const char* const two_thirds[] = {"1", "0.7", "0.67", "0.667", "0.6667", "0.66667", "0.666667"};
  const char* const one_32nd[] = {"0", "0.0", "0.03", "0.031", "0.0313", "0.03125", "0.031250"};
  for (int places = 0; places <= 6; ++places) {
    EXPECT_EQ(words.decimal(2, 3, places), two_thirds[places]);
    EXPECT_EQ(words.decimal(1, 32, places), one_32nd[places]);
  }
}

// Division as on paper: the whole part, then digit after digit of the rest.
std::string by_hand(std::int64_t numerator, std::int64_t denominator, int places) {
  std::string digits = std::to_string(numerator / denominator);
  std::int64_t rest = numerator % denominator;
  for (int i = 0; i < places; ++i) {
    rest *= 10;
    digits += static_cast<char>('0' + rest / denominator);
    rest %= denominator;
  }
  if (2 * rest >= denominator) {
    auto digit = digits.rbegin();
    while (digit != digits.rend() && *digit == '9') *digit++ = '0';
    if (digit == digits.rend()) {
      digits.insert(digits.begin(), '1');
    } else {
      ++*digit;
    }
  }
  if (places > 0) digits.insert(digits.size() - static_cast<std::size_t>(places), 1, '.');
  return digits;
}

TEST(Numbers, AsDividedByHand) {
  const Words words = english();
  for (std::int64_t numerator = 0; numerator < 240; ++numerator) {
    for (std::int64_t denominator = 1; denominator < 120; ++denominator) {
      for (int places = 0; places <= 6; ++places) {
        ASSERT_EQ(words.decimal(numerator, denominator, places),
                  by_hand(numerator, denominator, places))
            << numerator << '/' << denominator;
      }
    }
  }
}

TEST(Numbers, BoundsOf64Bits) {
  const Words words = english();
  EXPECT_EQ(words.decimal(0, kLargest, 6), "0.000000");
  EXPECT_EQ(words.decimal(1, kLargest, 6), "0.000000");
  EXPECT_EQ(words.decimal(kLargest, kLargest, 6), "1.000000");
  EXPECT_EQ(words.decimal(kLargest - 1, kLargest, 6), "1.000000");
  EXPECT_EQ(words.decimal(kLargest / 2, kLargest, 0), "0") << "just below a half";
  EXPECT_EQ(words.decimal(kLargest / 2 + 1, kLargest, 0), "1") << "just above a half";
  EXPECT_EQ(words.decimal(kLargest, 1, 6), "9,223,372,036,854,775,807.000000");
  EXPECT_EQ(words.decimal(kLargest, 2, 1), "4,611,686,018,427,387,903.5");
  EXPECT_EQ(words.decimal(kLargest, 2, 0), "4,611,686,018,427,387,904");
}

TEST(Numbers, PerCent) {
  const Words words = english();
  EXPECT_EQ(words.percent(3'431'510, 6'366'441), "53.90%");
  EXPECT_EQ(words.percent(331'058, 6'366'441), "5.20%");
  EXPECT_EQ(words.percent(3'431'510, 6'366'441, 0), "54%");
  EXPECT_EQ(words.percent(1, 3, 6), "33.333333%");
  EXPECT_EQ(words.percent(0, 0), "0.00%");
  EXPECT_EQ(words.percent(5, 0), "0.00%");
  EXPECT_EQ(words.percent(0, 0, 0), "0%");
  EXPECT_EQ(words.percent(0, 5), "0.00%");
  EXPECT_EQ(words.percent(5, 5), "100.00%");
  EXPECT_EQ(words.percent(1, 20'000), "0.01%") << "a half rounds up";
  EXPECT_EQ(words.percent(1, 20'001), "0.00%");
  for (int places = 0; places <= 6; ++places) {
    const std::string zeros =
        places == 0 ? "" : '.' + std::string(static_cast<std::size_t>(places), '0');
    EXPECT_EQ(words.percent(kLargest, kLargest, places), "100" + zeros + "%");
    EXPECT_EQ(words.percent(0, kLargest, places), '0' + zeros + "%");
  }
  EXPECT_EQ(words.percent(kLargest / 2, kLargest), "50.00%");
}

}  // namespace
}  // namespace words
