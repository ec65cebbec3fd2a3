#include "web_stubs/refuse.h"

#ifdef __EMSCRIPTEN__
#include <emscripten.h>
#include <emscripten/console.h>
#else
#include <cstdio>
#include <cstdlib>
#endif

namespace web_stubs {

#ifdef __EMSCRIPTEN__
// Throws a JavaScript exception: the browser prints it, and the calling script stops.
void refuse(const char* function) {
  emscripten_throw_string(function);
  __builtin_trap();
}

void report(const char* line) {
  emscripten_console_error(line);
}
#else
void refuse(const char* function) {
  std::fprintf(stderr, "a stand-in in src/web_stubs was asked for more than it does: %s\n",
               function);
  std::abort();
}

void report(const char* line) {
  std::fputs(line, stderr);
}
#endif

}  // namespace web_stubs
