// Small stand-ins for library functions whose full versions the page would
// download and never use.
#include <EGL/egl.h>
#include <GLES2/gl2.h>

#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <cstring>

extern "C" {

// Emscripten's own knows every function of OpenGL, and so keeps them all. SDL
// asks for a few when it makes a context; ImGui calls what it needs directly.
__eglMustCastToProperFunctionPointerType eglGetProcAddress(const char* name) {
  using Function = __eglMustCastToProperFunctionPointerType;
  if (std::strcmp(name, "glGetString") == 0) return reinterpret_cast<Function>(glGetString);
  if (std::strcmp(name, "glGetIntegerv") == 0) return reinterpret_cast<Function>(glGetIntegerv);
  if (std::strcmp(name, "glGetError") == 0) return reinterpret_cast<Function>(glGetError);
  return nullptr;
}

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

// ImGui scans its settings file, which there is none of, and the shaders'
// version, "#version %d".
int sscanf(const char* text, const char* format, ...) {
  constexpr const char kVersion[] = "#version ";
  constexpr std::size_t kLength = sizeof kVersion - 1;
  if (std::strncmp(format, kVersion, kLength) != 0) return 0;
  if (std::strncmp(text, kVersion, kLength) != 0) return 0;
  int number = 0;
  for (const char* digit = text + kLength; *digit >= '0' && *digit <= '9'; ++digit) {
    number = number * 10 + (*digit - '0');
  }
  va_list places;
  va_start(places, format);
  *va_arg(places, int*) = number;
  va_end(places);
  return 1;
}

// Of the few angles that a figure has, within some turns of zero, to more digits
// than a float holds; the full versions are exact for any angle.
float sinf(float angle) {
  constexpr double kTurn = 6.283185307179586;
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

// Nobody reads what a page writes to its standard error.
int fprintf(FILE* /*file*/, const char* /*format*/, ...) {
  return 0;
}
int fiprintf(FILE* /*file*/, const char* /*format*/, ...) {
  return 0;
}

}  // extern "C"
