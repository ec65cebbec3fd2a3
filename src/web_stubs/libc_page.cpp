// Parts of <math.h>, <stdio.h>, <stdlib.h> and <string.h> for the page alone: the full
// versions are exact for any angle, read any format, write to files, and are fast for long
// texts and long arrays.
#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <cstring>

#include "web_stubs/refuse.h"

namespace {

// Prints to the console, whichever file is given.
int print(const char* format, va_list values) {
  char text[256];
  const int length = vsnprintf(text, sizeof text, format, values);
  web_stubs::report(text);
  return length;
}

}  // namespace

extern "C" {

// For SDL's log, and for messages of libraries before they abort. The compiler calls the
// second function if no value is a floating-point number.
int fprintf(FILE* /*file*/, const char* format, ...) {
  va_list values;
  va_start(values, format);
  const int length = print(format, values);
  va_end(values);
  return length;
}
int fiprintf(FILE* /*file*/, const char* format, ...) {
  va_list values;
  va_start(values, format);
  const int length = print(format, values);
  va_end(values);
  return length;
}

// ImGui reads the shaders' version with "#version %d". It would read its settings with other
// formats, but there is no settings file.
int sscanf(const char* text, const char* format, ...) {
  constexpr const char kVersion[] = "#version ";
  constexpr std::size_t kLength = sizeof kVersion - 1;
  if (std::strcmp(format, "#version %d") != 0) web_stubs::refuse("sscanf");
  if (std::strncmp(text, kVersion, kLength) != 0) return 0;
  int number = 0;
  const char* digit = text + kLength;
  if (*digit < '0' || *digit > '9') return 0;
  for (; *digit >= '0' && *digit <= '9'; ++digit) number = number * 10 + (*digit - '0');
  va_list places;
  va_start(places, format);
  *va_arg(places, int*) = number;
  va_end(places);
  return 1;
}

// For the few angles in a figure, within some turns of zero; more precise than a float.
float sinf(float angle) {
  constexpr double kTurn = 6.283185307179586;
  constexpr float kMost = 100;
  if (!(std::fabs(angle) <= kMost)) web_stubs::refuse("sinf");
  double x = angle - kTurn * std::floor(angle / kTurn + 0.5);
  if (x > kTurn / 4) x = kTurn / 2 - x;
  if (x < -kTurn / 4) x = -kTurn / 2 - x;
  double term = x;
  double sum = x;
  for (int n = 2; n < 16; n += 2) {
    term *= -x * x / (n * (n + 1));
    sum += term;
  }
  return static_cast<float>(sum);
}
float cosf(float angle) {
  return sinf(angle + 1.57079633F);
}

// ImGui sorts a few windows with it: complete, but slow for many elements.
void qsort(void* base, std::size_t count, std::size_t size,
           int (*compare)(const void*, const void*)) {
  auto* const bytes = static_cast<char*>(base);
  for (std::size_t end = 1; end < count; ++end) {
    for (char* item = bytes + end * size; item > bytes; item -= size) {
      if (compare(item - size, item) <= 0) break;
      std::swap_ranges(item - size, item, item);
    }
  }
}

// SDL and ImGui search the short texts that describe the browser's graphics: complete, but
// slow for long texts.
char* strstr(const char* text, const char* wanted) {
  const std::size_t length = std::strlen(wanted);
  for (; std::strncmp(text, wanted, length) != 0; ++text) {
    if (*text == 0) return nullptr;
  }
  return const_cast<char*>(text);
}

}  // extern "C"
