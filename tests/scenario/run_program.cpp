#include "run_program.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/wait.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace cli {

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "mazhilis-XXXXXX").string();
  const char* const made = mkdtemp(name.data());
  if (made == nullptr) ADD_FAILURE() << "no folder for files: " << name;
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void Folder::write(std::string_view name, std::string_view text) const {
  std::ofstream(path_ + '/' + std::string(name), std::ios::binary) << text;
}

std::string Folder::read(std::string_view name) const {
  std::ifstream file(path_ + '/' + std::string(name), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Outcome Folder::mazhilis(std::string_view arguments, std::string_view input) const {
  write("stdin", input);
  return shell("\"$MAZHILIS\" " + std::string(arguments) + " <stdin");
}

Outcome Folder::shell(std::string_view command) const {
  const std::string line = "cd '" + path_ + "' && MAZHILIS='" MAZHILIS_PROGRAM "' && { " +
                           std::string(command) + "\n} >stdout 2>stderr";
  const int status = std::system(line.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read("stdout"), read("stderr")};
}

}  // namespace cli
