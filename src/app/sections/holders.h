// Those who hold seats, as every section names and colours them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/sections/describe.h"

namespace app {

using scenario::Holder;

/// The holders of what is shown: lists, independents, who fills the other seats, nobody.
[[nodiscard]] std::vector<Holder> holders(const Subject& subject);

[[nodiscard]] std::string holder_id(const Subject& subject, seats::HolderId holder);
/// "Amanat", "Independents", "Assembly of the People", "Vacant".
[[nodiscard]] std::string holder_name(const Subject& subject, seats::HolderId holder);
/// The key of the name of a holder that is no list.
[[nodiscard]] std::string_view holder_key(seats::HolderId holder);

/// "Amanat 62, Independents 7": everyone of whom `count` gives any, with how many.
[[nodiscard]] std::string seats_of_each(const Subject& subject,
                                        seats::Seats (*count)(const Holder& holder));

}  // namespace app
