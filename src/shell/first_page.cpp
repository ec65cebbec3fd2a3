// Generates what the page shows until its program has loaded, or if it never loads. Runs at
// build time, once per language, and once per election for its picture. Prints two lines:
// the outline of the first screen as JSON, with a section "first" that only this page has;
// the chamber as SVG, without names.
#include <cstdio>
#include <memory>
#include <string>

#include "app/app.h"
#include "app/sections/describe.h"
#include "picture/chamber_svg.h"
#include "words/built_in.h"

namespace {

app::Section first_section(const app::Subject& subject) {
  const std::string& day = subject.election()->name.in(subject.language());
  app::Section first{.id = app::id::kFirst, .heading = subject.words.say("title")};
  first.tell(app::id::kDescription, subject.rich("first.description"));
  first.tell(app::id::kCaption, subject.rich("first.caption", {{"day", day}}));
  first.tell(app::id::kHow, subject.rich("first.how", {{"threshold", subject.threshold()}}));
  first.tell(app::id::kSource, {{subject.election()->sources.front().name.in(subject.language())}});
  first.tell(app::id::kNoScript, subject.rich("first.no_script"));
  // The legend: a disc and a ring.
  first.tell(app::id::kDisc, subject.rich("chamber.list_seat"));
  first.tell(app::id::kRing, subject.rich("chamber.district_seat"));
  return first;
}

}  // namespace

int main(int argc, char** argv) {
  const words::Words words = words::Words::read(words::built_in(argc > 1 ? argv[1] : ""));
  if (!words.has("title")) {
    std::fputs("first_page: expected a language that there are texts in\n", stderr);
    return 2;
  }
  const scenario::Catalogue& catalogue = scenario::Catalogue::built_in();
  app::App app(std::make_shared<const app::LanguagePack>(app::LanguagePack{words, catalogue}));
  if (argc > 2 && *argv[2] != '\0' && !app.act("election", argv[2])) {
    std::fputs("first_page: expected an election of the catalogue\n", stderr);
    return 2;
  }
  app::Outline outline = app.outline();
  outline.sections.push_back(first_section({catalogue, words, app.state(), app.result()}));
  const app::Section& seats = *outline.section(app::id::kSeats);
  const picture::Sheet sheet = {
      .title = outline.sections.back().find<app::Sentence>(app::id::kCaption)->runs.front().text,
      .language = words.tag(),
      .arc_only = true};
  std::printf("%s\n%s\n", write(outline).c_str(), picture::chamber_svg(seats, sheet).c_str());
  return 0;
}
