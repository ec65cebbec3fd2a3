// Questions that a result answers, with their answers: as text, and as JSON.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/table.h"

namespace cli {

/// The questions of all of it, or of the lists with these ids, and their answers as on the
/// page, with blank lines between; `title` stands above them.
[[nodiscard]] std::string questions_text(const Told& told, std::span<const std::string> lists,
                                         std::string_view title);

/// { "format": "mazhilis-questions", "version": 1, ..., "questions": [...] }, with the fields of
/// scenario::about_text between: each question with its kind and its answer's as ids
/// (seats/answers.h), the ids of the lists in it, the answer's figures, what would change where
/// it supposes another case, and both in words. A figure is a whole number or a fraction; a
/// threshold is in thousandths of a per cent. With `indent` < 0 it is one line.
[[nodiscard]] std::string questions_json(const Told& told, std::span<const std::string> lists,
                                         int indent);

}  // namespace cli
