// The module imports no function to print with: it traps as after an invalid memory access,
// and its loader reports the trap as an exception.
#include <cstdio>

#include "web_stubs/refuse.h"

namespace web_stubs {

void refuse(const char* /*function*/) {
  __builtin_trap();
}

}  // namespace web_stubs

extern "C" {

// For messages of libraries before they abort.
int fprintf(FILE* /*file*/, const char* format, ...) {
  web_stubs::refuse(format);
}
int fiprintf(FILE* /*file*/, const char* format, ...) {
  web_stubs::refuse(format);
}

}  // extern "C"
