#include "cli/input.h"

#include <cerrno>
#include <cstring>

#include "scenario/scenario.h"

namespace cli {
namespace {

constexpr std::size_t kEnough = scenario::kMaxFileBytes + 1;

}  // namespace

Input::Input(const std::string& path)
    : file_(path == "-" ? stdin : std::fopen(path.c_str(), "rb")) {
  if (file_ == nullptr) error_ = std::strerror(errno);
}

Input::~Input() {
  if (file_ != nullptr && file_ != stdin) std::fclose(file_);
}

int Input::next() {
  if (at_ == filled_) {
    if (file_ == nullptr) return EOF;
    at_ = 0;
    filled_ = std::fread(buffer_, 1, sizeof buffer_, file_);
    if (filled_ == 0) {
      if (std::ferror(file_) != 0) error_ = std::strerror(errno);
      return EOF;
    }
  }
  return static_cast<unsigned char>(buffer_[at_++]);
}

std::string Input::whole() {
  std::string text;
  for (int c = next(); c != EOF && text.size() < kEnough; c = next()) {
    text += static_cast<char>(c);
  }
  return text;
}

bool Input::line(std::string& line) {
  line.clear();
  int c = next();
  if (c == EOF) return false;
  for (; c != EOF && c != '\n'; c = next()) {
    if (line.size() < kEnough) line += static_cast<char>(c);
  }
  return true;
}

}  // namespace cli
