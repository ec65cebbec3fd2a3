#include "sample.h"

#include <algorithm>

namespace {

using app::Control;
using app::Form;
using app::Owner;
using app::Run;

std::vector<Run> plain(std::string text) {
  return {{std::move(text), Run::Style::kPlain}};
}

Control control(Control::Kind kind, std::string action, std::string label) {
  Control made;
  made.kind = kind;
  made.action = std::move(action);
  made.label = std::move(label);
  return made;
}

Control toggle(std::string action, std::string label, bool on) {
  Control made = control(Control::Kind::kToggle, std::move(action), std::move(label));
  made.on = on;
  return made;
}

Control ranged(Control::Kind kind, std::string action, std::string label, std::int64_t value,
               std::int64_t low, std::int64_t high, std::int64_t step) {
  Control made = control(kind, std::move(action), std::move(label));
  made.text = std::to_string(value);
  made.scale = Control::Scale::kLinear;
  made.value = value;
  made.low = low;
  made.high = high;
  made.step = step;
  made.whole = high;
  return made;
}

Owner of(int place) {
  Owner owner;
  owner.place = place;
  owner.tone = std::max(place, 0);
  return owner;
}

app::Table narrow_table() {
  app::Table table{.id = "margins",
                   .caption = "Additional votes for this list, all else unchanged"};
  table.columns = {{"list", "List", false},
                   {"next", "Votes to its next seat", true},
                   {"lose", "Votes it can lose", true},
                   {"keep", "Keep", false}};
  int place = 0;
  for (const char* const name : {"Amanat", "Auyl", "Қазақстан халық партиясы", "Against all"}) {
    app::Row row{.id = name, .owner = of(place), .form = Form::kList};
    if (place == 3) row.owner.place = seats::kAgainstAll;
    const std::string keep = "sample-keep/" + std::to_string(place);
    row.cells = {{.text = name},
                 {.text = "1,219,451", .change = place == 1 ? "+3" : ""},
                 {.text = "54,274", .change = place < 2 ? "−1,204" : ""},
                 {.control = toggle(keep, std::string("Keep ") + name, place == 1)}};
    ++place;
    table.rows.push_back(std::move(row));
  }
  app::Row total{.id = "total"};
  total.cells = {{.text = "All"}, {.text = "2,219,451"}, {.text = "108,548"}, {.text = ""}};
  table.total = std::move(total);
  return table;
}

app::Table wide_table() {
  app::Table table{.id = "rules", .caption = "The same votes under other rules"};
  table.columns = {{"rules", "Rules", false},
                   {"seats", "List seats + district seats", true},
                   {"when", "When", false},
                   {"what", "What changed", false},
                   {"held", "Held", true}};
  for (const char* const name : {"Mazhilis 2012–2021", "Kurultai 2026"}) {
    app::Row row{.id = name};
    row.cells = {{.text = name, .brief = "2012"},
                 {.text = "98 + 9"},
                 {.text = "15 January 2012"},
                 {.text = "All seats but nine are shared among the lists with 7 % of the votes or "
                          "more; the Assembly of the People elects the nine.",
                  .brief = "7 %; nine seats from the Assembly"},
                 {.control = ranged(Control::Kind::kStepper, std::string("sample-held/") + name,
                                    "Held", 22, 0, 29, 1)}};
    table.rows.push_back(std::move(row));
  }
  return table;
}

app::Chamber chamber(std::string id, std::string title, int seats) {
  app::Chamber made{.id = std::move(id), .title = std::move(title)};
  made.caption = "Amanat 60, Auyl 20, Independents 18; the rest is vacant.";
  made.seats = seats;
  made.runs = {{of(0), Form::kList, seats - 38, "Amanat", "won"},
               {of(1), Form::kDistrict, 20, "Auyl", "won"},
               {of(seats::kIndependent), Form::kDistrict, 10, "Independents", "won"},
               {of(seats::kVacant), Form::kVacant, 8, "Vacant", "not won"}};
  return made;
}

app::Bars majority_bars() {
  app::Bars bars{.id = "majority", .caption = "Lists that make a majority", .high = 98};
  bars.lines = {{50, "50: a majority"}, {66, "66: two thirds"}, {74, "74: three quarters"}};
  bars.bars = {{.id = "one",
                .label = "Amanat",
                .text = "62",
                .stretches = {{of(0), Form::kList, 40, "Amanat, lists 40"},
                              {of(0), Form::kDistrict, 22, "Amanat, districts 22"}}},
               {.id = "many",
                .label = "Auyl + Respublica",
                .text = "98",
                .stretches = {{of(1), Form::kList, 30, "Auyl 30"},
                              {of(2), Form::kList, 20, "Respublica 20"},
                              {of(seats::kIndependent), Form::kDistrict, 30, "Independents 30"},
                              {of(seats::kVacant), Form::kVacant, 18, "Vacant 18"}}}};
  return bars;
}

app::Bars diverging_bars() {
  app::Bars bars{
      .id = "bonus", .caption = "Share of seats less share of votes", .low = -60, .high = 94};
  bars.bars = {{"up", "Amanat", "+9.4", {{of(0), Form::kList, 94, "+9.4"}}},
               {"down", "Baytaq", "−2.3", {{of(4), Form::kList, -23, "−2.3"}}},
               {"most", "People's Party of Kazakhstan", "−6.0", {{of(3), Form::kList, -60, ""}}}};
  return bars;
}

app::Controls controls() {
  app::Controls group{.id = "sample-controls", .label = "The rule that these votes meet"};
  Control barrier =
      ranged(Control::Kind::kSlider, "sample-barrier", "Barrier", 5000, 0, 10000, 500);
  barrier.text = "5 %";
  barrier.mark = 7000;
  barrier.mark_label = "7 %";
  Control method = control(Control::Kind::kChoice, "sample-method", "Method");
  method.text = "hare";
  method.options = {{"hare", "Hare, largest remainder", "Hare"},
                    {"dhondt", "D'Hondt"},
                    {"sainte-lague", "Sainte-Laguë"},
                    {"modified", "Modified Sainte-Laguë"}};
  Control off = control(Control::Kind::kButton, "sample-off", "Adams");
  off.enabled = false;
  group.controls = {
      std::move(barrier),
      ranged(Control::Kind::kStepper, "sample-seats", "List seats", 69, 0, 500, 1),
      ranged(Control::Kind::kStepper, "sample-none", "District seats", 0, 0, 500, 1),
      toggle("sample-against", "“Against all” is in the base", true),
      toggle("sample-lone", "One party over the barrier: the next is admitted", false),
      std::move(method),
      control(Control::Kind::kButton, "sample-alabama", "The Alabama paradox"),
      control(Control::Kind::kButton, "sample-tie", "A tie at the last seat"),
      std::move(off)};
  return group;
}

}  // namespace

app::Section sample_section() {
  app::Section section{.id = "sample", .heading = "What would change it, and by how many votes"};
  section.open = toggle("sample-open", section.heading, true);
  app::Sentence step{.id = "step",
                     .runs = plain("The barrier is 318,323 votes; six of seven lists "
                                   "reach it, and one is 171,892 votes short of it."),
                     .number = 1};
  step.more = toggle("sample-more", "The law's words", true);
  app::Sentence brief{.id = "brief", .runs = plain("Six lists pass."), .number = 2};
  brief.more = toggle("sample-more-2", "The law's words", false);
  section.nodes = {
      std::move(step),
      app::Quote{.id = "quote",
                 .language = "ru",
                 .text = "Политические партии, получившие менее пяти процентов голосов "
                         "избирателей, принявших участие в голосовании, не допускаются "
                         "к распределению депутатских мандатов.",
                 .source = "Art. 97-1(1)"},
      std::move(brief),
      app::Sentence{.id = "note", .runs = plain("A note that is no step.")},
      narrow_table(),
      wide_table(),
      majority_bars(),
      diverging_bars(),
      app::Pictures{.id = "ballots",
                    .caption = "The two ballots told apart",
                    .chambers = {chamber("lists", "By lists alone", 69),
                                 chamber("districts", "By districts alone", 145),
                                 chamber("both", "Together, as it is", 98)}},
      controls()};
  return section;
}

app::Section closed_sample() {
  app::Section section{.id = "closed", .heading = "Local councils of the same reform"};
  section.open = toggle("closed-open", section.heading, false);
  return section;
}
