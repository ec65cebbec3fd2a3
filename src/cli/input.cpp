#include "cli/input.h"

#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>

#include "scenario/scenario.h"

namespace cli {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kEnough = scenario::kMaxFileBytes + 1;

// Files that are mistaken for a text, by their first bytes; the longer first.
constexpr std::pair<std::string_view, std::string_view> kOtherKinds[] = {
    {"\xFF\xFE\0\0"sv, "UTF-32"},
    {"\0\0\xFE\xFF"sv, "UTF-32"},
    {"\xFF\xFE"sv, "UTF-16"},
    {"\xFE\xFF"sv, "UTF-16"},
    {"PK\x03\x04"sv, "a workbook (such as .xlsx or .ods) or another ZIP file"},
    {"\xD0\xCF\x11\xE0"sv, "an old workbook or document (.xls or .doc)"},
    {"%PDF"sv, "a PDF file"},
    {"\x89PNG"sv, "a picture"},
    {"\xFF\xD8\xFF"sv, "a picture"},
    {"GIF8"sv, "a picture"},
    {"\x1F\x8B"sv, "a compressed file (gzip)"},
    {"{\\rtf"sv, "a formatted text (.rtf)"},
};

// A JSON text begins with two ASCII characters; in UTF-16 they
// contain zeros, so it is not UTF-8.
std::string_view other_kind(std::string_view begin) {
  for (const auto& [bytes, kind] : kOtherKinds) {
    if (begin.starts_with(bytes)) return kind;
  }
  if (begin.size() < 4) return {};
  const bool zeros[] = {begin[0] == 0, begin[1] == 0, begin[2] == 0, begin[3] == 0};
  if (zeros[0] && zeros[1] && zeros[2] != zeros[3]) return "UTF-32";
  if (zeros[1] && zeros[2] && zeros[3] && !zeros[0]) return "UTF-32";
  return zeros[0] != zeros[1] && zeros[2] != zeros[3] ? "UTF-16" : "";
}

}  // namespace

Input::Input(const std::string& path)
    : file_(path == "-" ? stdin : std::fopen(path.c_str(), "rb")) {
  if (file_ == nullptr) {
    error_ = std::strerror(errno);
    return;
  }
  const bool any = next() != EOF;
  if (!any) return;
  at_ = 0;
  if (const auto kind = other_kind({buffer_, filled_}); !kind.empty()) {
    error_ = "expected JSON as UTF-8 text, found " + std::string(kind);
  }
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
