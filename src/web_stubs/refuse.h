// The folder's rule. A stand-in does a part of what a library's function does: what a small
// program asks for. Asked for more it does not answer with something, which somebody would
// take for the answer; it stops the program. Whoever needs more finds here what is missing.
#pragma once

namespace web_stubs {

/// Stops the program: `function` was asked for what its stand-in does not do.
[[noreturn]] void refuse(const char* function);

/// Prints a line where a browser prints errors.
void report(const char* line);

}  // namespace web_stubs
