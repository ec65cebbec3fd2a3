// Helpers to read an outline: every text in it, every control, and
// the numbers in its sentences.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/outline/outline.h"
#include "words/words.h"

/// Every text that a reader can meet.
[[nodiscard]] std::vector<std::string> all_texts(const app::Outline& outline);
[[nodiscard]] std::vector<const app::Control*> all_controls(const app::Outline& outline);
[[nodiscard]] std::vector<const app::Table*> all_tables(const app::Outline& outline);

/// A node by the ids of its section and itself; null if there is none.
template <class Node>
const Node* find(const app::Outline& outline, std::string_view section, std::string_view node) {
  const app::Section* const found = outline.section(section);
  return found ? found->find<Node>(node) : nullptr;
}

/// The text of runs without the citations.
[[nodiscard]] std::string plain(const std::vector<app::Run>& runs);

/// A text with plain spaces where it has ones that do not break a line.
[[nodiscard]] std::string plain_spaces(std::string_view text);

/// The numbers in a text, in their order, as "6366441" and "0.8252".
/// The language determines the thousands and decimal separators.
[[nodiscard]] std::vector<std::string> numbers_in(std::string_view text, const words::Words& words);
/// The same sorted by size as texts, for sentences whose order depends on the
/// language.
[[nodiscard]] std::vector<std::string> sorted(std::vector<std::string> numbers);

/// A whole number, or -1 for a text that is none.
[[nodiscard]] std::int64_t whole(std::string_view text, const words::Words& words);

/// numerator / denominator with decimals, half rounded up, digit by digit.
[[nodiscard]] std::string long_division(std::int64_t numerator, std::int64_t denominator,
                                        int places);

/// Numbers as printed in a text, but without thousands separators.
using Numbers = std::vector<std::string>;
[[nodiscard]] std::string text(std::int64_t number);
