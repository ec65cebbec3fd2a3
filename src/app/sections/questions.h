// Questions that the result answers, in words: for the page and for the command line.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "app/sections/describe.h"
#include "seats/questions.h"
#include "seats/supposed.h"

namespace app {

/// The questions that are true of what is shown; see seats/questions.h.
class Questions {
 public:
  explicit Questions(const Subject& subject);
  // Parts of it refer to others.
  Questions(const Questions&) = delete;
  Questions& operator=(const Questions&) = delete;

  /// Of all of it, one of each kind: those that say most first.
  [[nodiscard]] std::vector<const seats::Question*> of_result() const;
  /// Those about a list or, of a kind that has none, beside another one.
  [[nodiscard]] std::vector<const seats::Question*> of_list(int list) const;

  /// "Why has Baytaq no seat?"
  [[nodiscard]] std::string asked(const seats::Question& question) const;
  /// The answer with its article, if it rests on the law.
  [[nodiscard]] std::vector<Run> answered(const seats::Question& question) const;
  /// See seats::changes.
  [[nodiscard]] seats::Changes changes(const seats::Question& question, bool second = false) const {
    return seats::changes(counted_, question, second);
  }

 private:
  /// With the figures and the lists in its places, and `more`.
  [[nodiscard]] std::vector<Run> say(std::string_view key, const seats::Question& question,
                                     std::initializer_list<words::Value> more = {}) const;
  [[nodiscard]] std::string told(const seats::Changes& changes) const;

  const Subject& subject_;
  scenario::CoreBallots ballots_;
  seats::Margins margins_;
  seats::Counted counted_;
  std::vector<seats::Question> all_;
};

}  // namespace app
