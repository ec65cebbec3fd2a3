// What's checked: the stand-ins for the C library give what the library gives where they
// give anything, and stop the program where they are asked for more.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <string>

#include "web_stubs/refuse.h"

// Beside the library's own, under other names.
#define cosf stub_cosf
#define fiprintf stub_fiprintf
#define fprintf stub_fprintf
#define sinf stub_sinf
#define sscanf stub_sscanf
#define strtod stub_strtod
#define strtof stub_strtof
#define strtold stub_strtold
#define vsnprintf stub_vsnprintf
#include "web_stubs/libc_text.cpp"
// After it, which declares what it prints with.
#include "web_stubs/libc_page.cpp"
#undef cosf
#undef fiprintf
#undef fprintf
#undef sinf
#undef sscanf
#undef strtod
#undef strtof
#undef strtold
#undef vsnprintf

namespace {

std::string printed(std::size_t room, const char* format, ...) {
  std::string text(room, '?');
  va_list values;
  va_start(values, format);
  const int length = stub_vsnprintf(text.data(), room, format, values);
  va_end(values);
  return std::to_string(length) + ':' + text.c_str();
}

std::string expected(std::size_t room, const char* format, ...) {
  std::string text(room, '?');
  va_list values;
  va_start(values, format);
  const int length = std::vsnprintf(text.data(), room, format, values);
  va_end(values);
  return std::to_string(length) + ':' + text.c_str();
}

TEST(Stubs, PrintAsTheLibraryDoes) {
  for (const std::size_t room : {1, 5, 12, 80}) {
    for (const int n : {0, 1, -1, 7, 255, 65'536, 2'147'483'647, -2'147'483'647 - 1}) {
      EXPECT_EQ(printed(room, "%d|%i %u %X%%", n, n, n, n),
                expected(room, "%d|%i %u %X%%", n, n, n, n));
      EXPECT_EQ(printed(room, "<U+%.4X>", n), expected(room, "<U+%.4X>", n));
      EXPECT_EQ(printed(room, "%s: %s (%d)", "Қ", "", n), expected(room, "%s: %s (%d)", "Қ", "", n));
    }
  }
}

TEST(Stubs, SinesAsTheLibraryHasThem) {
  for (int i = -100'000; i <= 98'000; ++i) {
    const float angle = static_cast<float>(i) / 1'000;
    ASSERT_NEAR(stub_sinf(angle), std::sin(angle), 2e-7) << angle;
    ASSERT_NEAR(stub_cosf(angle), std::cos(angle), 1e-5) << angle;
  }
}

TEST(Stubs, TheVersionOfShaders) {
  int version = 0;
  EXPECT_EQ(stub_sscanf("#version 100", "#version %d", &version), 1);
  EXPECT_EQ(version, 100);
  EXPECT_EQ(stub_sscanf("#version 300 es", "#version %d", &version), 1);
  EXPECT_EQ(version, 300);
  for (const char* const other : {"", "#version ", "#version x", "version 100"}) {
    EXPECT_EQ(stub_sscanf(other, "#version %d", &version), 0) << other;
  }
}

TEST(StubsDeathTest, StopWhereTheyAreAskedForMore) {
  testing::FLAGS_gtest_death_test_style = "threadsafe";
  EXPECT_DEATH(static_cast<void>(stub_strtod("4.5", nullptr)), "more than it does: strtod");
  for (const char* const format : {"%f", "%5d", "%ld", "%x", "%.3X", "%p", "%"}) {
    EXPECT_DEATH(printed(80, format, 1), "vsnprintf") << format;
  }
  int number = 0;
  EXPECT_DEATH(stub_sscanf("Pos=1,2", "Pos=%i,%i", &number, &number), "sscanf");
  for (const float angle : {101.0F, -1e9F, HUGE_VALF, NAN}) {
    EXPECT_DEATH(static_cast<void>(stub_sinf(angle)), "sinf") << angle;
  }
}

TEST(Stubs, WhatIsPrintedGoesToTheConsole) {
  testing::internal::CaptureStderr();
  EXPECT_EQ(stub_fprintf(nullptr, "%s: %d", "lost", 5), 7);
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "lost: 5");
}

}  // namespace
