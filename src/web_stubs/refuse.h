// The rule of this folder. A stub implements only the part of a library function that a small
// program needs. Called for anything else, it does not return a wrong result that could be
// taken for a right one, but stops the program and names the missing function.
#pragma once

namespace web_stubs {

/// Stops the program: `function` was called for something that its stub does not implement.
[[noreturn]] void refuse(const char* function);

/// Prints a line to the browser's error console.
void report(const char* line);

}  // namespace web_stubs
