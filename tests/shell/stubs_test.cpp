// What's checked: the replacements for the C library return what the library returns where
// they return anything, and stop the program at any request beyond that.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "web_stubs/refuse.h"

// Beside the library's own, under other names.
#define cosf stub_cosf
#define fiprintf stub_fiprintf
#define fprintf stub_fprintf
#define qsort stub_qsort
#define sinf stub_sinf
#define sscanf stub_sscanf
#define strstr stub_strstr
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
#undef qsort
#undef sinf
#undef sscanf
#undef strstr
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
      EXPECT_EQ(printed(room, "%s: %s (%d)", "Қ", "", n),
                expected(room, "%s: %s (%d)", "Қ", "", n));
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

TEST(Stubs, SortAsTheLibraryDoes) {
  using Item = std::pair<int, int>;  // sorted by the first
  std::mt19937_64 engine(7);
  for (std::size_t count = 0; count < 60; ++count) {
    std::vector<Item> items(count);
    for (std::size_t i = 0; i < count; ++i) {
      items[i] = {static_cast<int>(engine() % (count + 1)), static_cast<int>(i)};
    }
    std::vector<Item> sorted = items;
    std::ranges::stable_sort(sorted, {}, &Item::first);
    stub_qsort(items.data(), count, sizeof(Item), [](const void* a, const void* b) {
      return static_cast<const Item*>(a)->first - static_cast<const Item*>(b)->first;
    });
    EXPECT_EQ(items, sorted);
  }
}

TEST(Stubs, FindAsTheLibraryDoes) {
  for (const char* const text : {"", "a", "aab", "GL_OES_a GL_OES_ab", "abababac"}) {
    for (const char* const wanted : {"", "a", "ab", "abac", "GL_OES_ab", "c", "aabb"}) {
      EXPECT_EQ(stub_strstr(text, wanted), std::strstr(text, wanted)) << text << '/' << wanted;
    }
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
