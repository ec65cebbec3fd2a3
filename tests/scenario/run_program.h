// Runs the command line as a shell would, and returns its exit status and output.
#pragma once

#include <string>
#include <string_view>

namespace cli {

struct Outcome {
  int status = -1;
  std::string out;
  std::string err;
};

/// A folder for one test's files, removed with them.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  /// Writes a file into the folder.
  void write(std::string_view name, std::string_view text) const;
  [[nodiscard]] std::string read(std::string_view name) const;

  /// Runs `mazhilis ARGUMENTS` in the folder with `input` on its standard input.
  [[nodiscard]] Outcome mazhilis(std::string_view arguments, std::string_view input = {}) const;
  /// Runs a shell command in the folder, in which $MAZHILIS is the program.
  [[nodiscard]] Outcome shell(std::string_view command) const;

 private:
  std::string path_;
};

}  // namespace cli
