// Parts of <stdio.h> and <stdlib.h> for the page and the module: the full versions print
// and read floating-point numbers, code that both would download and never use.
#include <cstdarg>
#include <cstdio>
#include <cstring>

#include "web_stubs/refuse.h"

extern "C" {

// The JSON library and the C++ library refer to them. The JSON library gets no number that
// needs them (src/scenario/document.h), and those functions of the C++ library are never called.
double strtod(const char* /*text*/, char** /*end*/) {
  web_stubs::refuse("strtod");
}
float strtof(const char* /*text*/, char** /*end*/) {
  web_stubs::refuse("strtof");
}
long double strtold(const char* /*text*/, char** /*end*/) {
  web_stubs::refuse("strtold");
}

// For the error messages of SDL and of the JSON library: texts, whole numbers and "%.4X".
int vsnprintf(char* to, std::size_t size, const char* format, va_list values) {
  std::size_t length = 0;
  const auto put = [&](char c) {
    if (length + 1 < size) to[length] = c;
    ++length;
  };
  const auto put_number = [&](unsigned long number, unsigned base, int least) {
    char digits[24];
    int count = 0;
    for (; number > 0 || count < least; number /= base) {
      digits[count++] = "0123456789ABCDEF"[number % base];
    }
    while (count > 0) put(digits[--count]);
  };
  for (; *format != 0; ++format) {
    if (*format != '%') {
      put(*format);
      continue;
    }
    ++format;
    const bool four = std::strncmp(format, ".4X", 3) == 0;
    if (four) format += 2;
    if (*format == 's') {
      for (const char* text = va_arg(values, const char*); text && *text; ++text) put(*text);
    } else if (*format == 'd' || *format == 'i') {
      const int number = va_arg(values, int);
      if (number < 0) put('-');
      put_number(number < 0 ? 0UL - static_cast<unsigned long>(number) : number, 10, 1);
    } else if (*format == 'u' || *format == 'X') {
      put_number(va_arg(values, unsigned), *format == 'u' ? 10 : 16, four ? 4 : 1);
    } else if (*format == '%') {
      put('%');
    } else {
      web_stubs::refuse("vsnprintf");
    }
  }
  if (size > 0) to[length < size ? length : size - 1] = 0;
  return static_cast<int>(length);
}

}  // extern "C"
