// Small stand-ins for library functions whose full versions the page would
// download and never use; those for text are in libc_text.cpp.
#include <EGL/egl.h>
#include <GLES2/gl2.h>

#include <cmath>
#include <cstdarg>
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

}  // extern "C"
