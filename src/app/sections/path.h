// What became of the votes of one line of the ballot, step by step, in words.
#pragma once

#include <string>
#include <vector>

#include "app/sections/describe.h"
#include "seats/path.h"

namespace app {

class Path {
 public:
  explicit Path(const Subject& subject) : subject_(subject), trace_(subject.result.trace) {}

  /// What the votes of a line did: those of a list, kAgainstAll; kVacant: of nobody, of whoever
  /// did not vote. The steps are sentences with their articles.
  [[nodiscard]] std::vector<std::vector<Run>> steps(seats::HolderId line) const;
  /// Every list's votes, used and not used. Rounded numbers add up like the exact ones.
  [[nodiscard]] Table table() const;
  /// What is used, in the words of the method that was applied.
  [[nodiscard]] std::vector<Run> definition() const;

 private:
  using Steps = std::vector<std::vector<Run>>;

  void base(std::string_view name, seats::Votes votes, Steps& steps) const;
  void list_steps(int list, Steps& steps) const;
  void shared(int list, Steps& steps) const;
  void lone(int list, Steps& steps) const;
  [[nodiscard]] std::vector<Run> quotas(int list) const;
  [[nodiscard]] std::vector<Run> remainder(int list) const;
  void district_step(seats::HolderId line, Steps& steps) const;

  /// A number in 1 / `parts` of a vote, in hundredths of one; half rounded up.
  [[nodiscard]] static std::int64_t rounded(std::int64_t number, std::int64_t parts);
  /// Hundredths of a vote that are not used.
  [[nodiscard]] std::int64_t unused(int list) const;
  /// "8,312.61", or "8,312" where it is whole.
  [[nodiscard]] std::string hundredths(std::int64_t number) const;

  const Subject& subject_;
  const seats::Trace& trace_;
};

}  // namespace app
