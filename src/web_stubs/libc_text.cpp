// Small stand-ins for library functions of text whose full versions the web's
// programs would download and never use.
#include <cstdarg>
#include <cstdio>
#include <cstring>

extern "C" {

// The JSON reader passes each number on as it is written, and every number of
// ours is read from that, exactly; these only have to find where it ends.
double strtod(const char* text, char** end) {
  *end = const_cast<char*>(text) + std::strspn(text, "+-.0123456789eE");
  return 0;
}
float strtof(const char* text, char** end) {
  return static_cast<float>(strtod(text, end));
}
long double strtold(const char* text, char** end) {
  return strtod(text, end);
}

// SDL and the JSON reader make their error messages of texts, whole numbers and
// "%.4X"; the full version brings all that a double can look like.
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
    format += std::strspn(format, "-+ #0123456789.lhz");
    if (*format == 's') {
      for (const char* text = va_arg(values, const char*); text && *text; ++text) put(*text);
    } else if (*format == 'd' || *format == 'i') {
      const int number = va_arg(values, int);
      if (number < 0) put('-');
      put_number(number < 0 ? 0UL - static_cast<unsigned long>(number) : number, 10, 1);
    } else if (*format == 'u' || *format == 'x' || *format == 'X') {
      put_number(va_arg(values, unsigned), *format == 'u' ? 10 : 16, *format == 'X' ? 4 : 1);
    } else if (*format == 0) {
      break;
    } else {
      put(*format);
    }
  }
  if (size > 0) to[length < size ? length : size - 1] = 0;
  return static_cast<int>(length);
}

// Nobody reads what a page or a module writes to its standard error.
int fprintf(FILE* /*file*/, const char* /*format*/, ...) {
  return 0;
}
int fiprintf(FILE* /*file*/, const char* /*format*/, ...) {
  return 0;
}

}  // extern "C"
