// The module may import nothing to print with: it stops as a wrong access would stop it,
// which its loader passes on as an exception.
#include <cstdio>

#include "web_stubs/refuse.h"

namespace web_stubs {

void refuse(const char* /*function*/) {
  __builtin_trap();
}

}  // namespace web_stubs

extern "C" {

// What the libraries print before they give up.
int fprintf(FILE* /*file*/, const char* format, ...) {
  web_stubs::refuse(format);
}
int fiprintf(FILE* /*file*/, const char* format, ...) {
  web_stubs::refuse(format);
}

}  // extern "C"
