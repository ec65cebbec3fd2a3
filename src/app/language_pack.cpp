#include "app/language_pack.h"

#include <utility>

#include "scenario/document.h"

namespace app {

std::shared_ptr<const LanguagePack> LanguagePack::read(std::string_view texts,
                                                       std::string_view catalogue,
                                                       std::string_view more) {
  const scenario::Document rest = scenario::parse(more.empty() ? "{}" : more);
  if (rest.problem || rest.too_large) return nullptr;
  LanguagePack pack = {words::Words::read(texts, &rest.root), scenario::Catalogue::read(catalogue)};
  if (!pack.words.has("title") || pack.catalogue.elections().empty()) return nullptr;
  pack.catalogue.add(rest);
  const scenario::Catalogue& all = pack.catalogue;
  const bool whole = !all.timeline().empty() && !all.councils().empty() && !all.examples().empty();
  if (!more.empty() && !(whole && pack.words.complete())) return nullptr;
  return std::make_shared<const LanguagePack>(std::move(pack));
}

}  // namespace app
