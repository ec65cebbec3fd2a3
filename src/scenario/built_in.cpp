#include <string>

#include "assets/catalogue.h"
#include "scenario/catalogue.h"

namespace scenario {

const Catalogue& Catalogue::built_in() {
  static const Catalogue catalogue = [] {
    std::string all;
    for (const auto& [id, file] : assets::catalogue_files()) {
      all += (all.empty() ? "{\"" : ",\"") + std::string(id) + "\":" + std::string(file);
    }
    return read(all + '}');
  }();
  return catalogue;
}

}  // namespace scenario
