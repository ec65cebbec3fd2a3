// All that the app shows in one language: the texts, and the catalogue in that language.
//
// A pack is one value, read whole or not at all and never changed afterwards. Whoever has
// more of it or takes another language reads a new one and puts it in the place of the old,
// so texts and catalogue always belong together, and a file that cannot be used changes
// nothing.
#pragma once

#include <memory>
#include <string_view>

#include "scenario/catalogue.h"
#include "words/words.h"

namespace app {

struct LanguagePack {
  words::Words words;
  scenario::Catalogue catalogue;

  /// Reads the files of a language as the page has them: the texts, the catalogue, and the
  /// second part of both, which the page loads on demand; empty: it is not loaded yet.
  /// Null where one of them is not what it should be.
  static std::shared_ptr<const LanguagePack> read(std::string_view texts,
                                                  std::string_view catalogue,
                                                  std::string_view more = {});
};

}  // namespace app
