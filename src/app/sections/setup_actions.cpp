// Choosing the votes and the rules, and what is open.
#include <algorithm>
#include <string_view>
#include <utility>

#include "app/sections/actions.h"
#include "app/sections/sections.h"

namespace app {
namespace {

/// The sections of these ids, with a space between; none if one of them is unknown.
Ids sections_of(std::string_view names) {
  Ids ids;
  while (!names.empty()) {
    const std::string_view name = names.substr(0, names.find(' '));
    if (std::ranges::find(section_types(), name, &SectionType::id) == section_types().end()) {
      return {};
    }
    if (!ids.contains(name)) ids.toggle(name);
    names.remove_prefix(std::min(name.size() + 1, names.size()));
  }
  return ids;
}

}  // namespace

bool act_setup(const Request& request, const Context& context, State& state) {
  const auto& [verb, object, value] = request;
  if (verb == "rules") {
    // A button has no value, so its action contains the rule set.
    if (!object.empty() && !value.empty()) return false;
    const std::string_view id = object.empty() ? value : object;
    if (id == state.scenario.rules_id) return true;  // a file's own ones have no id
    const scenario::RuleSet* const rules = context.catalogue.rule_set(id);
    if (!rules || !fits(state, *rules)) return false;
    set_rules(state, *rules);
    return true;
  }
  if (verb == "election" && value.empty() && state.own) return true;  // the file shown
  const auto* const election =
      context.catalogue.election(verb == "reset" ? std::string_view(state.election) : value);
  if (!election) return false;
  change_to(state, official(*election));
  return true;
}

bool act_viewing(const Request& request, const Context&, State& state) {
  if (request.verb == "view") {
    using Extent = Viewing::Extent;
    constexpr std::pair<std::string_view, Extent> kExtents[] = {{"full", Extent::kFull},
                                                                {"embed", Extent::kVotes},
                                                                {"votes", Extent::kVotes},
                                                                {"chamber", Extent::kChamber},
                                                                {"working", Extent::kWorking}};
    for (const auto& [name, extent] : kExtents) {
      if (request.value != name) continue;
      state.viewing.extent = extent;
      state.viewing.only = {};
      return true;
    }
    Ids only = sections_of(request.value);
    if (only.empty()) return false;
    state.viewing.extent = Extent::kFull;
    state.viewing.only = std::move(only);
    return true;
  }
  state.viewing.open.toggle(request.object);
  return true;
}

}  // namespace app
