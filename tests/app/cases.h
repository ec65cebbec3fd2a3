// What the outline is checked on: the official results, what a visitor makes of
// them, and files in which each rare case of the law and each bound occurs.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/app.h"

struct Case {
  std::string name;
  std::string file;  ///< a scenario to load; empty: the election the app starts with
  std::vector<std::pair<std::string, std::string>> actions;  ///< done after that
  bool open = false;  ///< every section that opens on demand is open
};

[[nodiscard]] const std::vector<Case>& cases();
[[nodiscard]] const Case& case_named(std::string_view name);

[[nodiscard]] const scenario::Catalogue& catalogue();
[[nodiscard]] const scenario::Election& election_2023();

inline constexpr std::string_view kLanguages[] = {"en", "kk", "ru"};
[[nodiscard]] const words::Words& words_of(std::string_view language);
/// These and the catalogue.
[[nodiscard]] std::shared_ptr<const app::LanguagePack> language_of(std::string_view language);

/// A new app, with the official result of 2023.
[[nodiscard]] app::App new_app(std::string_view language = "en");
/// An app that shows a case, with its districts, which open on demand.
[[nodiscard]] app::App app_of(const Case& one, std::string_view language = "en");

/// What is shown, and what it is shown of.
struct Shown {
  const words::Words& words;
  app::State state;
  scenario::Result result;
  app::Outline outline;
};

/// The threshold of what is shown, in per cent: "5", "4.999".
[[nodiscard]] std::string threshold(const Shown& shown);

/// The list seats, the districts and those that neither ballot fills.
[[nodiscard]] seats::Seats all_seats(const Shown& shown);

/// Every case in every language; with FEWER_ROUNDS each in one of them. A failure names both.
void for_all_cases(const std::function<void(const Case&, std::string_view language)>& check);
/// What they show, and a ballot without a list, which no file can have.
void for_all_shown(const std::function<void(const Shown&)>& check);
/// Those of them in which a section that opens on demand is open; more than a dozen.
void for_open(std::string_view section, const std::function<void(const Shown&)>& check);
/// Every case, in English, with FEWER_ROUNDS a third of them; the check may change its app.
void for_all_apps(const std::function<void(app::App&)>& check);
