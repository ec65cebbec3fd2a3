// Scenario files, read no further than the size limit of a scenario:
// a file of any size takes little memory.
#pragma once

#include <cstdio>
#include <string>

namespace cli {

class Input {
 public:
  /// Opens a file; "-" is standard input. If its first bytes are those of another kind of
  /// file, such as UTF-16 or a workbook, the error names that kind.
  explicit Input(const std::string& path);
  ~Input();
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  /// Why the file cannot be read, or empty.
  [[nodiscard]] const std::string& error() const { return error_; }

  /// The whole file, or just enough of it to show that it is too long.
  [[nodiscard]] std::string whole();

  /// The next line without its line end, cut just after the limit if it is
  /// too long; false at the end of the file.
  bool line(std::string& line);

 private:
  int next();

  std::FILE* file_ = nullptr;
  std::string error_;
  char buffer_[1 << 16];
  std::size_t filled_ = 0;
  std::size_t at_ = 0;
};

}  // namespace cli
