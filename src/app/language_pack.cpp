#include "app/language_pack.h"

#include <optional>
#include <utility>

#include "scenario/document.h"

namespace app {

std::shared_ptr<const LanguagePack> LanguagePack::read(std::string_view texts,
                                                       std::string_view catalogue,
                                                       std::string_view more) {
  LanguagePack pack = {words::Words::read(texts), scenario::Catalogue::read(catalogue)};
  if (!pack.words.has("title") || pack.catalogue.elections().empty()) return nullptr;
  if (!more.empty()) return pack.with(more);
  return std::make_shared<const LanguagePack>(std::move(pack));
}

std::shared_ptr<const LanguagePack> LanguagePack::with(std::string_view more) const {
  const scenario::Document rest = scenario::parse(more);
  if (rest.problem || rest.too_large) return nullptr;
  std::optional<words::Words> all_words = words.with(rest.root);
  if (!all_words) return nullptr;
  LanguagePack whole = {*std::move(all_words), catalogue};
  whole.catalogue.add(rest);
  const scenario::Catalogue& all = whole.catalogue;
  if (all.timeline().empty() || all.councils().empty() || all.examples().empty()) return nullptr;
  return std::make_shared<const LanguagePack>(std::move(whole));
}

}  // namespace app
