// What's checked: an official result is never mistaken for anything else, nor
// anything else for it: the sentence on what was changed, the deputies of
// confirmed districts, the sources; and the page of 2023 says that this
// chamber is history and what follows it.
#include <gtest/gtest.h>

#include <algorithm>

#include "cases.h"
#include "read_outline.h"

namespace app {
namespace {

const std::string& in(const scenario::Name& name, const words::Words& words) {
  return name.in(words.tag() == "kk"   ? scenario::Language::kKazakh
                 : words.tag() == "ru" ? scenario::Language::kRussian
                                       : scenario::Language::kEnglish);
}

// The text of a key as a reader sees it.
std::string said(const words::Words& words, std::string_view key, std::string_view day = "") {
  std::string text = words.say(key, {{"day", day}});
  std::erase_if(text, [](char c) { return c == '*'; });
  return text.substr(0, text.find('['));
}

std::string changed(const Outline& outline) {
  const Sentence* const sentence = find<Sentence>(outline, "shown", "changed");
  return sentence ? plain(sentence->runs) : "";
}

TEST(Official, TheChangedSentenceStandsExactlyWhenItMust) {
  int seen[5] = {};
  for_all_shown([&](const Shown& shown) {
    const auto* const election = scenario::Catalogue::built_in().election(shown.state.election);
    ASSERT_NE(election, nullptr);
    const scenario::Scenario& now = shown.state.scenario;
    const scenario::Scenario& then = election->scenario;
    const std::string day = in(election->name, shown.words);
    std::string wanted;
    const auto* const example = scenario::Catalogue::built_in().example(shown.state.example);
    if (shown.state.own && example) {
      const std::string name = shown.words.say("example.name." + example->id);
      const bool as_made = now == example->scenario;
      wanted = said(shown.words, !example->election.empty()
                                     ? (as_made ? "setup.real" : "setup.real_changed")
                                     : (as_made ? "setup.example" : "setup.example_changed"));
      wanted.replace(wanted.find("{name}"), 6, name);
    } else if (shown.state.own) {
      ++seen[0];
      wanted = said(shown.words, "setup.own_file");
    } else if (!election->scenario.votes_known) {
      ++seen[4];
      wanted = said(shown.words, "setup.own_shares", day);
    } else if (now.lists != then.lists || now.against_all != then.against_all ||
               now.districts != then.districts || now.district_seats != then.district_seats) {
      ++seen[1];
      wanted = said(shown.words, "setup.changed", day);
    } else if (now.rules != then.rules) {
      ++seen[2];
      wanted = said(shown.words, "setup.other_rules", day);
    } else {
      ++seen[3];
    }
    EXPECT_EQ(changed(shown.outline), wanted);
  });
  for (const int times : seen) EXPECT_GT(times, 0);
}

// Neither initially nor changed, under any rules, whatever votes the lists have.
TEST(Official, TheKurultaisVotesNeverPassForAResult) {
  const scenario::Catalogue& catalogue = scenario::Catalogue::built_in();
  for (const std::string_view language : kLanguages) {
    const words::Words& words = words_of(language);
    const std::string day = in(catalogue.election("2026-08-23")->name, words);
    App app = new_app(language);
    ASSERT_TRUE(app.act("election", "2026-08-23"));
    const auto expect_told = [&](const std::string& where) {
      EXPECT_EQ(changed(app.outline()), said(words, "setup.own_shares", day)) << where;
      EXPECT_EQ(scenario::note_ids(app.result()).back(), "votes_are_not_a_result") << where;
      const Chamber* const chamber = find<Chamber>(app.outline(), "seats", "chamber");
      EXPECT_TRUE(chamber->caption.ends_with(words.say("chamber.not_a_result"))) << where;
      std::vector<std::string> texts = all_texts(app.outline());
      for (const char* const key : {"setup.reset", "sources.order"}) {
        EXPECT_EQ(std::ranges::count(texts, words.say(key)), 0) << where << ' ' << key;
      }
      EXPECT_NE(app.result_json().find("votes_are_not_a_result"), std::string::npos) << where;
    };
    expect_told("at the start");
    ASSERT_TRUE(app.act("share/adilet-2026", "50"));
    expect_told("changed");
    for (const auto& set : catalogue.rule_sets()) {
      ASSERT_TRUE(app.act("rules", set.id));
      expect_told(set.id);
    }
    ASSERT_TRUE(app.act("election", "2023-03-19"));
    EXPECT_EQ(app.result_json().find("votes_are_not_a_result"), std::string::npos);
  }
}

TEST(Official, TheChangedSentenceComesAndGoes) {
  App app = new_app();
  EXPECT_EQ(changed(app.outline()), "");
  ASSERT_TRUE(app.act("lock/osdp", ""));
  EXPECT_EQ(changed(app.outline()), "") << "a lock changes no number";
  ASSERT_TRUE(app.act("votes/auyl", "693939"));
  EXPECT_NE(changed(app.outline()).find("A reader’s version"), std::string::npos);
  ASSERT_TRUE(app.act("votes/auyl", "693938"));
  EXPECT_EQ(changed(app.outline()), "") << "dragged back";
  ASSERT_TRUE(app.act("district/2", "auyl"));
  EXPECT_NE(changed(app.outline()).find("A reader’s version"), std::string::npos);
  ASSERT_TRUE(app.act("district/2", ""));
  EXPECT_EQ(changed(app.outline()), "");
  ASSERT_TRUE(app.act("rules", "kurultai-2026"));
  EXPECT_NE(changed(app.outline()).find("What if"), std::string::npos);
  ASSERT_TRUE(app.act("votes/auyl", "0"));
  EXPECT_NE(changed(app.outline()).find("A reader’s version"), std::string::npos);
  ASSERT_TRUE(app.act("reset", ""));
  EXPECT_EQ(changed(app.outline()), "");
  ASSERT_TRUE(app.load(app.scenario_json()).scenario);
  EXPECT_NE(changed(app.outline()).find("Your file"), std::string::npos) << "whatever it holds";
}

TEST(Official, DeputiesOnlyOfThatElectionAndOnlyWhereConfirmed) {
  int declared = 0;
  int named = 0;
  for_all_shown([&](const Shown& shown) {
    const Table* const table = find<Table>(shown.outline, "districts", "districts");
    const bool held = !shown.state.own && shown.state.election == "2023-03-19" && table &&
                      table->rows.size() == election_2023().districts.size();
    for (const scenario::District& district : election_2023().districts) {
      const std::string deputy = in(district.deputy, shown.words);
      if (deputy.empty()) continue;
      const auto tells = [&](const std::string& text) {
        return text.find(deputy) != std::string::npos;
      };
      if (!held) {
        EXPECT_TRUE(std::ranges::none_of(all_texts(shown.outline), tells)) << deputy;
        continue;
      }
      std::string winner;
      for (const auto& listed : shown.state.scenario.districts) {
        if (listed.number == district.number) winner = listed.winner;
      }
      // Named beside the winner that a source confirms, or, where only the name is
      // known, as long as no winner is set.
      const bool told = winner == district.winner;
      EXPECT_EQ(tells(plain(table->row(std::to_string(district.number))->note)), told) << deputy;
      declared += told && !winner.empty() ? 1 : 0;
      named += told && winner.empty() ? 1 : 0;
      int times = 0;
      for (const std::string& text : all_texts(shown.outline)) times += tells(text) ? 1 : 0;
      EXPECT_EQ(times, told ? 1 : 0) << deputy;
    }
  });
  EXPECT_GT(declared, 0);
  EXPECT_GT(named, 0);
}

TEST(Official, DistrictsAsFarAsTheSourcesSay) {
  for (const std::string_view language : kLanguages) {
    App app = new_app(language);
    ASSERT_TRUE(app.act("open/districts", ""));
    const Table* const table = find<Table>(app.outline(), "districts", "districts");
    ASSERT_EQ(table->rows.size(), 29U);
    for (const scenario::District& district : election_2023().districts) {
      const Row* const row = table->row(std::to_string(district.number));
      ASSERT_NE(row, nullptr);
      const Control& choice = *table->cell(*row, "winner").control;
      EXPECT_EQ(choice.text, district.winner);
      const bool confirmed = !district.winner.empty();
      EXPECT_EQ(row->form, confirmed ? Form::kDistrict : Form::kUnconfirmed);
      EXPECT_EQ(row->column, district.column);
      EXPECT_EQ(row->line, district.row);
      EXPECT_EQ(std::ranges::any_of(choice.options,
                                    [](const Option& option) { return option.value.empty(); }),
                !confirmed)
          << district.number;
      EXPECT_NE(plain(row->note).find(in(*scenario::Catalogue::built_in().region(district.region),
                                         words_of(language))),
                std::string::npos)
          << plain(row->note);
    }
  }
}

TEST(Official, ThePageOf2023TellsThatItIsHistory) {
  const App app = new_app();
  const Sentence* const today = find<Sentence>(app.outline(), "setup", "today");
  ASSERT_NE(today, nullptr);
  const std::string text = plain(today->runs);
  EXPECT_NE(text.find("The Mazhilis’s term ended on 1 July 2026"), std::string::npos) << text;
  EXPECT_NE(text.find("Kurultai"), std::string::npos) << text;
  EXPECT_NE(text.find("145 seats"), std::string::npos) << text;
  EXPECT_TRUE(std::holds_alternative<Sentence>(app.outline().section("setup")->nodes.front()))
      << "told first";
  EXPECT_EQ(scenario::Catalogue::built_in().rule_set("kurultai-2026")->rules.list_seats, 145);
}

TEST(Official, InEveryLanguageTheKurultaiHasItsSeats) {
  for (const std::string_view language : kLanguages) {
    App app = new_app(language);
    for (const char* const rules : {"mazhilis-2023", "mazhilis-2021", "kurultai-2026"}) {
      ASSERT_TRUE(app.act("rules", rules));
      const Sentence* const today = find<Sentence>(app.outline(), "setup", "today");
      ASSERT_NE(today, nullptr);
      const auto numbers = numbers_in(plain(today->runs), words_of(language));
      EXPECT_TRUE(std::ranges::count(numbers, "145") == 1) << plain(today->runs);
      EXPECT_TRUE(std::ranges::count(numbers, "2026") >= 1) << plain(today->runs);
      EXPECT_EQ(
          plain(today->runs).substr(0, 20),
          said(words_of(language),
               std::string_view(rules) == "kurultai-2026" ? "today.kurultai" : "today.mazhilis")
              .substr(0, 20));
    }
  }
}

// A line's text and where its link leads.
std::pair<std::string, std::string> line(const Sentence& sentence) {
  std::string link;
  for (const Run& run : sentence.runs) link += run.link;
  return {plain(sentence.runs), link};
}

TEST(Official, SourcesAreThoseOfWhatIsShown) {
  for_all_shown([](const Shown& shown) {
    std::string told;
    for (const Node& node : shown.outline.section("sources")->nodes) {
      told += plain(std::get<Sentence>(node).runs) + '\n';
    }
    for (const auto& election : scenario::Catalogue::built_in().elections()) {
      const bool is_shown = !shown.state.own && election.id == shown.state.election;
      EXPECT_EQ(told.find(in(election.sources.front().name, shown.words)) != std::string::npos,
                is_shown)
          << election.id;
    }
    for (const auto& set : scenario::Catalogue::built_in().rule_sets()) {
      EXPECT_EQ(told.find(in(set.law, shown.words)) != std::string::npos,
                set.id == shown.state.scenario.rules_id)
          << set.id;
    }
  });
}

// One per line, in the reader's language, each with its content and its own link.
TEST(Official, EverySourceOnDemand) {
  for (const std::string_view language : kLanguages) {
    const words::Words& words = words_of(language);
    for (const scenario::Election& election : catalogue().elections()) {
      SCOPED_TRACE(election.id + ' ' + std::string(language));
      App app = new_app(language);
      ASSERT_TRUE(app.act("election", election.id));
      const auto* const first = find<Sentence>(app.outline(), "sources", "source-votes");
      ASSERT_NE(first, nullptr);
      EXPECT_EQ(line(*first).second, election.sources.front().link);
      ASSERT_TRUE(first->more.has_value());
      EXPECT_EQ(find<Sentence>(app.outline(), "sources", "source-1"), nullptr);
      ASSERT_TRUE(app.act(first->more->action, ""));
      for (std::size_t i = 0; i < election.sources.size(); ++i) {
        const scenario::Source& source = election.sources[i];
        const auto* const told =
            find<Sentence>(app.outline(), "sources", "source-" + std::to_string(i + 1));
        ASSERT_NE(told, nullptr) << i;
        EXPECT_EQ(line(*told).first, in(source.what, words) + ": " + in(source.name, words) + '.');
        EXPECT_EQ(line(*told).second, source.link);
      }
      EXPECT_EQ(find<Sentence>(app.outline(), "sources",
                               "source-" + std::to_string(election.sources.size() + 1)),
                nullptr);
    }
  }
}

// Turnout and what is not known (tests/scenario/assets_test.cpp), on demand too.
TEST(Official, WhatElseIsTold) {
  for (const std::string_view language : kLanguages) {
    for (const scenario::Election& election : catalogue().elections()) {
      App app = new_app(language);
      ASSERT_TRUE(app.act("election", election.id));
      for (const bool open : {false, true}) {
        if (open) {
          ASSERT_TRUE(app.act("open/sources", ""));
        }
        const std::vector<std::string> texts = all_texts(app.outline());
        for (const scenario::Name& sentence : election.told) {
          EXPECT_EQ(std::ranges::count(texts, in(sentence, words_of(language))), open ? 1 : 0);
        }
      }
    }
  }
}

TEST(Official, TheDeputiesByNameOnDemand) {
  for (const std::string_view language : kLanguages) {
    const words::Words& words = words_of(language);
    const std::string& names = in(election_2023().deputies.what, words);
    App app = new_app(language);
    ASSERT_TRUE(app.act("open/districts", ""));
    const auto all = [&] {
      std::string text;
      for (const std::string& one : all_texts(app.outline())) text += one + '\n';
      return text;
    };
    const auto* const closed = find<Sentence>(app.outline(), "districts", "deputies");
    ASSERT_NE(closed, nullptr);
    EXPECT_EQ(numbers_in(plain(closed->runs), words), (std::vector<std::string>{"29"}));
    EXPECT_EQ(all().find(names), std::string::npos);
    ASSERT_TRUE(app.act("open/deputies", ""));
    EXPECT_NE(all().find(names), std::string::npos);
    const auto* const source = find<Sentence>(app.outline(), "districts", "deputies-names");
    ASSERT_NE(source, nullptr);
    EXPECT_EQ(line(*source).second, election_2023().deputies.link);
    EXPECT_NE(line(*source).first.find(in(election_2023().deputies.name, words)),
              std::string::npos);
    // The sentence belongs to that chamber, on that map.
    ASSERT_TRUE(app.act("election", "2021-01-10"));
    EXPECT_EQ(all().find(names), std::string::npos);
  }
}

// A winner that is only our reading is marked as such and has no seat.
TEST(Official, District23IsOurReading) {
  for (const std::string_view language : kLanguages) {
    App app = new_app(language);
    ASSERT_TRUE(app.act("open/districts", ""));
    const auto note = [&] {
      return plain(find<Table>(app.outline(), "districts", "districts")->row("23")->note);
    };
    const std::string reading = words_of(language).say(
        "district.reading", {{"number", ""}, {"place", ""}, {"deputy", ""}, {"winner", ""}});
    const std::string mark = reading.substr(reading.rfind(", . ") + 4);
    EXPECT_NE(note().find(mark.substr(0, mark.find(';'))), std::string::npos) << note();
    const scenario::District& district = election_2023().districts[22];
    EXPECT_NE(note().find(in(district.deputy, words_of(language))), std::string::npos) << note();
    EXPECT_NE(note().find(in(catalogue().party("amanat")->name, words_of(language))),
              std::string::npos)
        << note();
    EXPECT_EQ(app.state().scenario.districts.size(), 8U);
    EXPECT_EQ(find<Table>(app.outline(), "districts", "districts")->row("23")->form,
              Form::kUnconfirmed);
    ASSERT_TRUE(app.act("district/23", "auyl"));
    EXPECT_EQ(note().find(mark.substr(0, mark.find(';'))), std::string::npos) << note();
  }
}

// An independent deputy is described as one person, a group of them as a group.
TEST(Official, AnIndependentDeputyIsOnePerson) {
  const std::pair<const char*, std::pair<const char*, const char*>> cases[] = {
      {"en", {"Ermurat Bapi, independent candidate.", "Independents"}},
      {"kk", {"Ермұрат Бапи, өзін-өзі ұсынған кандидат.", "Өзін-өзі ұсынғандар"}},
      {"ru", {"Ермурат Бапи, самовыдвиженец.", "Самовыдвиженцы"}}};
  for (const auto& [language, told] : cases) {
    App app = new_app(language);
    ASSERT_TRUE(app.act("open/districts", ""));
    const auto* const districts = find<Table>(app.outline(), "districts", "districts");
    ASSERT_NE(districts, nullptr);
    const std::string note = plain_spaces(plain(districts->row("3")->note));
    EXPECT_TRUE(note.ends_with(told.first)) << note;
    EXPECT_NE(app.outline().status.find(told.second), std::string::npos) << app.outline().status;
  }
}

// The word under the number of seats agrees with the number.
TEST(Official, TheChambersWordHasTheFormOfItsNumber) {
  App app = new_app("ru");
  ASSERT_TRUE(app.act("open/laboratory", ""));
  ASSERT_TRUE(app.act("rules", "kurultai-2026"));
  for (const auto& [seats, word] :
       {std::pair("101", "мандат"), {"102", "мандата"}, {"111", "мандатов"}, {"145", "мандатов"}}) {
    ASSERT_TRUE(app.act("rule/list-seats", seats));
    EXPECT_EQ(find<Chamber>(app.outline(), "seats", "chamber")->seats_label, word) << seats;
  }
}

}  // namespace
}  // namespace app
