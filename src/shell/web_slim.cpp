// Small stand-ins for library functions whose full versions the page would
// download and never use.
#include <EGL/egl.h>
#include <GLES2/gl2.h>

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

}  // extern "C"
