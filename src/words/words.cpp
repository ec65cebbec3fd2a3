#include "words/words.h"

#include <algorithm>

#include "scenario/document.h"

namespace words {
namespace {

__extension__ using Wide = unsigned __int128;

std::string grouped(std::string digits, std::string_view group) {
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), group);
  }
  return digits;
}

std::string digits_of(Wide n) {
  std::string digits;
  do {
    digits.push_back(static_cast<char>('0' + static_cast<int>(n % 10)));
    n /= 10;
  } while (n > 0);
  std::ranges::reverse(digits);
  return digits;
}

// The CLDR cardinal rules for whole numbers of Russian.
std::string_view slavic_category(std::int64_t count) {
  const std::int64_t ten = count % 10;
  const std::int64_t hundred = count % 100;
  if (ten == 1 && hundred != 11) return "one";
  if (ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14)) return "few";
  return "many";
}

// Of "district is|districts are", or of Russian's three forms, the one that agrees with a
// whole number as written, with or without group separators.
std::string_view form_for(std::string_view forms, std::string_view written) {
  std::int64_t number = 0;
  for (const char c : written) {
    // Only its last two digits, and whether it is more than 1,
    // decide: a number of any length fits.
    const std::int64_t before = number < 1'000 ? number : 100 + number % 100;
    if (c >= '0' && c <= '9') number = before * 10 + (c - '0');
  }
  const auto first = forms.find('|');
  const auto second = first == forms.npos ? first : forms.find('|', first + 1);
  if (first == forms.npos) return forms;
  if (second == forms.npos) {
    return number == 1 ? forms.substr(0, first) : forms.substr(first + 1);
  }
  const std::string_view category = slavic_category(number);
  if (category == "one") return forms.substr(0, first);
  return category == "few" ? forms.substr(first + 1, second - first - 1) : forms.substr(second + 1);
}

}  // namespace

void Words::Texts::add(const scenario::Value& file) {
  using scenario::Value;
  for (const Value& entry : file.children) {
    if (entry.is(Value::Kind::kText)) by_key.try_emplace(entry.key, entry.text);
    if (!entry.is(Value::Kind::kObject)) continue;
    for (const Value& form : entry.children) {
      if (form.is(Value::Kind::kText)) by_key.try_emplace(entry.key + '#' + form.key, form.text);
    }
  }
  const auto setting = [&](std::string_view key, std::string& to) {
    const auto found = by_key.find(key);
    if (found != by_key.end()) to = found->second;
  };
  setting("language", tag);
  setting("group", group);
  setting("point", point);
  setting("percent", percent);
}

Words::Words(Texts texts) : texts_(std::make_shared<const Texts>(std::move(texts))) {}

Words Words::read(std::string_view json, const scenario::Value* rest) {
  Texts texts;
  const scenario::Document file = scenario::parse(json);
  if (!file.problem) texts.add(file.root);
  if (rest != nullptr && (*rest)["part"].text == "rest") {
    texts.by_key.erase("part");
    texts.add(*rest);
  }
  return Words(std::move(texts));
}

Words Words::noting(bool& lacking) const {
  Words same = *this;
  same.lacking_ = &lacking;
  return same;
}

bool Words::complete() const {
  const auto part = texts_->by_key.find("part");
  return part == texts_->by_key.end() || part->second != "first";
}

std::string Words::text(std::string_view key) const {
  const auto text = texts_->by_key.find(key);
  if (text != texts_->by_key.end()) return text->second;
  if (complete()) return "⟨" + std::string(key) + "⟩";
  if (lacking_ != nullptr) *lacking_ = true;
  return "…";
}

std::string Words::text(std::string_view key, std::int64_t count) const {
  const std::string stem = std::string(key) + '#';
  const auto text = texts_->by_key.find(stem + std::string(category(count)));
  return text == texts_->by_key.end() ? this->text(stem + "other") : text->second;
}

std::string Words::fill(std::string_view text, std::span<const Value> values) {
  std::string filled;
  while (!text.empty()) {
    const auto open = text.find('{');
    const auto close = text.find('}', open == text.npos ? 0 : open);
    if (open == text.npos || close == text.npos) break;
    filled += text.substr(0, open);
    const std::string_view place = text.substr(open + 1, close - open - 1);
    const auto colon = place.find(':');
    const auto value = std::ranges::find(values, place.substr(0, colon), &Value::first);
    if (value == values.end()) {
      filled += text.substr(open, close - open + 1);
    } else {
      filled +=
          colon == place.npos ? value->second : form_for(place.substr(colon + 1), value->second);
    }
    text.remove_prefix(close + 1);
  }
  filled += text;
  return filled;
}

std::string Words::say(std::string_view key, std::initializer_list<Value> values) const {
  return fill(text(key), values);
}

std::string Words::count(std::string_view key, std::int64_t count) const {
  return fill(text(key, count), {{"count", number(count)}});
}

// After a number Kazakh keeps the singular: its texts are the same for "one" and "other".
std::string_view Words::category(std::int64_t count) const {
  if (texts_->tag == "ru") return slavic_category(count);
  return count == 1 ? "one" : "other";
}

std::string Words::number(std::int64_t n) const {
  const bool negative = n < 0;
  const Wide size = negative ? Wide{0} - static_cast<Wide>(n) : static_cast<Wide>(n);
  return (negative ? "−" : "") + grouped(digits_of(size), texts_->group);
}

std::string Words::difference(std::int64_t n) const {
  if (n == 0) return "";
  std::string text = n > 0 ? "+" : "−";
  return text += number(n > 0 ? n : -n);
}

std::string Words::decimal(std::int64_t numerator, std::int64_t denominator, int places) const {
  Wide scale = 1;
  for (int i = 0; i < places; ++i) scale *= 10;
  const Wide d = static_cast<Wide>(denominator);
  const Wide scaled = (static_cast<Wide>(numerator) * scale * 2 + d) / (d * 2);
  std::string text = grouped(digits_of(scaled / scale), texts_->group);
  if (places == 0) return text;
  std::string fraction = digits_of(scaled % scale);
  fraction.insert(0, static_cast<std::size_t>(places) - fraction.size(), '0');
  return text + texts_->point + fraction;
}

std::string Words::per_cent(std::string_view number) const {
  return std::string(number) + texts_->percent;
}

std::string Words::percent(std::int64_t part, std::int64_t whole, int places) const {
  return per_cent(hundredths(part, whole, places));
}

std::string Words::hundredths(std::int64_t part, std::int64_t whole, int places) const {
  if (whole == 0) {
    part = 0;
    whole = 1;
  }
  // 100 * part may not fit, so the scale goes into the decimals: d/100 = 1 %.
  Wide scale = 100;
  for (int i = 0; i < places; ++i) scale *= 10;
  const Wide d = static_cast<Wide>(whole);
  const Wide rounded = (static_cast<Wide>(part) * scale * 2 + d) / (d * 2);
  std::int64_t unit = 1;
  for (int i = 0; i < places; ++i) unit *= 10;
  return decimal(static_cast<std::int64_t>(rounded), unit, places);
}

void join(std::string& list, std::string_view item, std::string_view by) {
  if (!list.empty()) list += by;
  list += item;
}

}  // namespace words
