#include "words/built_in.h"

#include <string>

#include "assets/texts.h"

namespace words {

std::string_view built_in(std::string_view tag) {
  return assets::texts("texts/" + std::string(tag));
}

}  // namespace words
