// All that the app shows in one language: the texts, and the catalogue in that language.
//
// A pack is one value, read as a whole or not at all and never changed afterwards. To add
// its second part or to change the language, read a new pack and replace the old one:
// texts and catalogue then always belong together, and an unusable file changes nothing.
#pragma once

#include <memory>
#include <string_view>

#include "scenario/catalogue.h"
#include "words/words.h"

namespace app {

struct LanguagePack {
  words::Words words;
  scenario::Catalogue catalogue;

  /// Reads the files of a language as the page has them: the texts, the catalogue,
  /// and the second part of both, which the page loads on demand (empty: not loaded
  /// yet). Null if one of them is not valid.
  static std::shared_ptr<const LanguagePack> read(std::string_view texts,
                                                  std::string_view catalogue,
                                                  std::string_view more = {});
};

}  // namespace app
