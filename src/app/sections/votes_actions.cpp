// Moving the votes of a list or of "against all".
#include <algorithm>
#include <charconv>

#include "app/sections/actions.h"

namespace app {
namespace {

// `text` without the spaces around it: plain ones and the two no-break ones.
std::string_view trimmed(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view space : {" ", "\t", "\u00A0", "\u202F"}) {
      const std::size_t before = text.size();
      if (text.starts_with(space)) text.remove_prefix(space.size());
      if (text.ends_with(space)) text.remove_suffix(space.size());
      again = again || text.size() < before;
    }
  }
  return text;
}

// "53,9" of " 53,9 % ".
std::string_view without_percent(std::string_view text) {
  text = trimmed(text);
  if (text.ends_with('%')) text.remove_suffix(1);
  return trimmed(text);
}

}  // namespace

std::int64_t whole_number(std::string_view text) {
  std::int64_t n = -1;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, n);
  const bool sign = text.starts_with('-');  // "-0" would be 0
  return !sign && error == std::errc() && stop == end ? n : -1;
}

seats::Votes votes_of_share(std::string_view text, seats::Votes total) {
  text = without_percent(text);
  constexpr int kDecimals = 6;
  const auto point = text.find_first_of(".,");
  const std::string_view whole = text.substr(0, point);
  std::string decimals(point == text.npos ? "" : text.substr(point + 1));
  if (decimals.size() > kDecimals || (point != text.npos && decimals.empty())) return -1;
  decimals.resize(kDecimals, '0');
  const std::int64_t units = whole_number(whole);
  const std::int64_t fraction = whole_number(decimals);
  if (units < 0 || units > 100 || fraction < 0) return -1;
  constexpr std::int64_t kUnit = 1'000'000;
  const std::int64_t share = units * kUnit + fraction;
  if (share > 100 * kUnit) return -1;
  __extension__ using Wide = unsigned __int128;
  const Wide votes = static_cast<Wide>(share) * static_cast<Wide>(total);
  constexpr Wide kWhole = Wide{100} * kUnit;
  return static_cast<seats::Votes>((votes + kWhole - 1) / kWhole);
}

bool act_votes(const Request& request, const Context& context, State& state) {
  const auto& [verb, object, value] = request;
  const int line = line_of(state, object);
  if (line < 0) return false;
  if (verb == "lock") {
    toggle_lock(state, line);
    return true;
  }
  const seats::Votes total = ballots(state);
  const seats::Votes now = lines(state)[static_cast<std::size_t>(line)];
  // The share that is already shown is no request to move.
  if (verb == "share" &&
      without_percent(value) == without_percent(context.words.percent(now, total))) {
    return true;
  }
  const seats::Votes step = votes_of_share("0.01", total);
  const seats::Votes to = verb == "votes"   ? whole_number(value)
                          : verb == "share" ? votes_of_share(value, total)
                          : verb == "more"  ? now + step
                                            : std::max<seats::Votes>(0, now - step);
  if (to < 0) return false;
  move_line(state, line, to);
  return true;
}

}  // namespace app
