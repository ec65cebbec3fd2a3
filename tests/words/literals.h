// The string literals of a C++ source, found by a simple scan: enough to see
// which texts the program asks for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace words {

struct Literal {
  std::string text;
  /// The name of the function whose first argument it is, or nothing.
  std::string call;
  int line;
};

/// Comments, #include lines and single characters are left out; escapes stay
/// as they are written.
std::vector<Literal> literals(std::string_view source);

}  // namespace words
