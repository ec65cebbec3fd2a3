// The texts of one language, and the format of its numbers.
//
// A text file (assets/texts/en.json) maps a key to a string, or to one string
// a plural category of the language ("one", "few", "many", "other", by the
// CLDR rules). "{name}" in it is a place for a value; "{name:seat|seats}" is the
// word that goes with that value, a whole number: two forms for one and for all
// others, or Russian's three, for 1, 2 and 5.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace scenario {
struct Value;
}

namespace words {

/// The name of a placeholder and the text that replaces it.
using Value = std::pair<std::string_view, std::string_view>;

/// A value that never changes; copies share the texts.
class Words {
 public:
  Words() : Words(Texts{}) {}

  /// Reads a text file. A broken one gives no texts: `say` then shows the keys. `rest` is
  /// the second part if the file is in two: it is read only if its setting "part" is
  /// "rest". It adds texts and replaces none.
  static Words read(std::string_view json, const scenario::Value* rest = nullptr);

  /// False if the texts are only the first part of two: their setting "part" is "first".
  /// The second part has the texts that are shown on demand only.
  [[nodiscard]] bool complete() const;
  /// The same texts, but a request for a text of the second part sets
  /// `lacking`, which has to outlive them.
  [[nodiscard]] Words noting(bool& lacking) const;

  /// The language's tag, "en", "kk" or "ru".
  [[nodiscard]] const std::string& tag() const { return texts_->tag; }
  [[nodiscard]] bool has(std::string_view key) const { return texts_->by_key.contains(key); }

  /// The text of `key` as in the file, its placeholders not yet filled; of a plural, the form
  /// that agrees with `count`. "⟨key⟩" if there is none; "…" if it is in the second part.
  [[nodiscard]] std::string text(std::string_view key) const;
  [[nodiscard]] std::string text(std::string_view key, std::int64_t count) const;
  /// `text` with its placeholders filled; one without a value stays as it is.
  [[nodiscard]] static std::string fill(std::string_view text, std::span<const Value> values);
  [[nodiscard]] static std::string fill(std::string_view text,
                                        std::initializer_list<Value> values) {
    return fill(text, std::span(values.begin(), values.size()));
  }
  /// `text` of `key`, filled.
  [[nodiscard]] std::string say(std::string_view key,
                                std::initializer_list<Value> values = {}) const;
  /// "62 seats": the form of `key` that agrees with `count`, its "{count}" filled.
  [[nodiscard]] std::string count(std::string_view key, std::int64_t count) const;

  /// "6,366,441" or, with no-break spaces, "6 366 441".
  [[nodiscard]] std::string number(std::int64_t n) const;
  /// numerator / denominator with `places` decimals, half rounded up; exact for
  /// every 64-bit numerator of 0 or more and denominator above 0.
  [[nodiscard]] std::string decimal(std::int64_t numerator, std::int64_t denominator,
                                    int places) const;
  /// "+3", "−3", or nothing for 0.
  [[nodiscard]] std::string difference(std::int64_t n) const;
  /// `number` with the sign for per cent as the language sets it: "5%", or with a
  /// no-break space "5 %".
  [[nodiscard]] std::string per_cent(std::string_view number) const;
  /// "53.90%" of `whole`; "0.00%" of nothing.
  [[nodiscard]] std::string percent(std::int64_t part, std::int64_t whole, int places = 2) const;
  /// The same without the sign, for a column with the sign in its heading.
  [[nodiscard]] std::string hundredths(std::int64_t part, std::int64_t whole, int places = 2) const;

 private:
  struct Texts {
    std::string tag = "en";
    std::string group = ",";
    std::string point = ".";
    std::string percent = "%";
    /// By key, and for a plural form by "key#category".
    std::map<std::string, std::string, std::less<>> by_key;

    void add(const scenario::Value& file);
  };

  explicit Words(Texts texts);
  [[nodiscard]] std::string_view category(std::int64_t count) const;

  std::shared_ptr<const Texts> texts_;
  bool* lacking_ = nullptr;
};

/// Adds an item to a list: "Amanat", then "Amanat, Auyl".
void join(std::string& list, std::string_view item, std::string_view by = ", ");

}  // namespace words
