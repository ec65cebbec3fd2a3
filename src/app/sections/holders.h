// The holders of seats, with the names and colours that every section uses.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/sections/describe.h"

namespace app {

using scenario::Holder;

/// The holders of what is shown: lists, independents, the holder of the other seats, vacant.
[[nodiscard]] std::vector<Holder> holders(const Subject& subject);

[[nodiscard]] std::string holder_id(const Subject& subject, seats::HolderId holder);
/// "Amanat", "Independents", "Assembly of the People", "Vacant".
[[nodiscard]] std::string holder_name(const Subject& subject, seats::HolderId holder);
/// The key of the name of a holder that is not a list.
[[nodiscard]] std::string_view holder_key(seats::HolderId holder);

/// "Amanat 62, Independents 7": every holder with a `count` above 0, with that number.
[[nodiscard]] std::string seats_of_each(const Subject& subject,
                                        seats::Seats (*count)(const Holder& holder));

}  // namespace app
