// What's checked: whole numbers and thresholds are decided on the digits of the
// file, without rounding, for every way in which JSON can write them.
#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "scenario/document.h"
#include "seats/bounds.h"

namespace scenario {
namespace {

constexpr std::int64_t kMany = seats::kMaxVotes;

TEST(Exact, WholeNumbersHoweverWritten) {
  const std::pair<const char*, std::int64_t> numbers[] = {
      {"0", 0},
      {"-0", 0},
      {"-0.0e5", 0},
      {"5", 5},
      {"5.0", 5},
      {"5.000", 5},
      {"1e3", 1000},
      {"1E+3", 1000},
      {"1.5e1", 15},
      {"1500e-2", 15},
      {"0.00015e5", 15},
      {"120e-1", 12},
      {"0e999999", 0},
      {"0e-99", 0},
      {"1e12", kMany},
      {"1000000000000.0", kMany},
      {"0.1e1", 1},
      {"10e-1", 1},
      {"1000000000000000000e-6", kMany},
  };
  for (const auto& [digits, value] : numbers)
    EXPECT_EQ(exact(digits, 0, 0, kMany), value) << digits;
}

TEST(Exact, FractionsAreNoWholeNumbers) {
  for (const char* const digits :
       {"0.5", "1e-1", "1.0000000000000000000000001", "999999999999.9999999999", "15e-1", "1e-400",
        "5e-99999999999999999999", "0.00000000000000000000000000000000000001"}) {
    EXPECT_EQ(exact(digits, 0, 0, kMany), std::nullopt) << digits;
  }
}

TEST(Exact, OutOfRange) {
  for (const char* const digits :
       {"-1", "-5", "1000000000001", "1e13", "1e400", "1e99999999999999999999",
        "18446744073709551616", "9223372036854775808", "123456789012345678901234567890"}) {
    EXPECT_EQ(exact(digits, 0, 0, kMany), std::nullopt) << digits;
  }
  EXPECT_EQ(exact("-1", 0, -1, 1), -1);
  EXPECT_EQ(exact("7", 0, 8, 9), std::nullopt);
}

TEST(Exact, TextsOfAnyLength) {
  const std::string zeros(100'000, '0');
  EXPECT_EQ(exact("1." + zeros, 0, 0, kMany), 1);
  EXPECT_EQ(exact("1." + zeros + "1", 0, 0, kMany), std::nullopt);
  EXPECT_EQ(exact("1" + zeros + "e-100000", 0, 0, kMany), 1);
  EXPECT_EQ(exact("0." + zeros + "1e100001", 0, 0, kMany), 1);
}

TEST(Exact, Decimals) {
  EXPECT_EQ(exact("5", 3, 0, 100'000), 5'000);
  EXPECT_EQ(exact("4.999", 3, 0, 100'000), 4'999);
  EXPECT_EQ(exact("0.001", 3, 0, 100'000), 1);
  EXPECT_EQ(exact("1e-3", 3, 0, 100'000), 1);
  EXPECT_EQ(exact("1e2", 3, 0, 100'000), 100'000);
  EXPECT_EQ(exact("4.9990", 3, 0, 100'000), 4'999);
  EXPECT_EQ(exact("4.9991", 3, 0, 100'000), std::nullopt);
  EXPECT_EQ(exact("100.001", 3, 0, 100'000), std::nullopt);
  EXPECT_EQ(exact("-0.001", 3, 0, 100'000), std::nullopt);
}

TEST(Exact, EveryThresholdWritesAndReads) {
  for (std::int32_t thousandths = 0; thousandths <= seats::kWholeThreshold; ++thousandths) {
    ASSERT_EQ(exact(threshold_percent(thousandths), 3, 0, seats::kWholeThreshold), thousandths);
  }
  EXPECT_EQ(threshold_percent(5'000), "5");
  EXPECT_EQ(threshold_percent(4'999), "4.999");
  EXPECT_EQ(threshold_percent(7'500), "7.5");
  EXPECT_EQ(threshold_percent(10), "0.01");
  EXPECT_EQ(threshold_percent(0), "0");
  EXPECT_EQ(threshold_percent(100'000), "100");
}

TEST(Numbers, AsJsonWritesThem) {
  for (const char* const text : {"0", "-0", "5", "-12", "5.0", "0.001", "1e3", "1E-3", "10.5e+7"}) {
    EXPECT_TRUE(is_number(text)) << text;
  }
  for (const char* const text : {"", "-", "+5", "05", "-05", "5.", ".5", "1e", "1e+", "4,5", "5 ",
                                 " 5", "5%", "0x5", "NaN", "Infinity", "1.2.3", "--1"}) {
    EXPECT_FALSE(is_number(text)) << text;
  }
}

}  // namespace
}  // namespace scenario
