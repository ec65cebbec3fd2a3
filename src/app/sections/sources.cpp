// The sources section: the law, the origin of the votes, and further facts.
#include <utility>

#include "app/sections/describe.h"

namespace app {

using scenario::Election;

namespace {

// One source of the election, and on demand all of its sources and other known facts.
void add_election(const Subject& subject, const Election& election, Section& section) {
  const words::Words& words = subject.words;
  const scenario::Language language = subject.language();
  const bool known = election.scenario.votes_known;
  // The sources may be loaded on demand only, as may the text used in their place.
  const scenario::Source* const first =
      election.sources.empty() ? nullptr : &election.sources.front();
  Sentence sentence{.id = id::kSourceVotes};
  sentence.runs =
      subject.rich(known ? "sources.election" : "sources.unknown",
                   {{"day", election.name.in(language)},
                    {"source", first ? first->name.in(language) : words.say("sources.all_of")}});
  if (first) link_to(sentence.runs, first->link);
  sentence.more = toggle(subject, "sources", subject.words.say("sources.show"));
  section.nodes.emplace_back(std::move(sentence));
  if (is_open(subject, "sources")) {
    section.tell("sources-all", subject.rich("sources.all_of"));
    int line = 0;
    for (const scenario::Source& source : election.sources) {
      section.tell("source-" + std::to_string(++line), line_of_source(subject, source));
    }
    add_told(subject, election, section);
  }
  if (!known) section.tell("source-unknown", subject.rich("sources.unknown_order"));
}

}  // namespace

Section describe_sources(const Subject& subject) {
  Section section{id::kSources, subject.words.say("sources.heading"), {}};
  const auto* const rules = subject.catalogue.rule_set(subject.state.scenario.rules_id);
  if (rules) {
    std::vector<Run> runs =
        subject.rich("sources.law", {{"law", rules->law.in(subject.language())}});
    link_to(runs, rules->link);
    section.tell(id::kSourceLaw, std::move(runs));
  } else {
    // Articles are cited beside such rules too, where they agree with the law.
    section.tell(id::kSourceLaw, subject.rich("sources.law_by_hand"));
  }
  const scenario::Example* const example = subject.catalogue.example(subject.state.example);
  const Election* const council = example ? subject.catalogue.council(example->election) : nullptr;
  if (const Election* const election = subject.election(); election && !subject.state.own) {
    add_election(subject, *election, section);
  } else if (council) {
    section.tell(id::kSourceVotes, line_of_source(subject, council->sources.front()));
  }
  if (!subject.is_unknown()) {
    const bool given = subject.state.own && !council;
    section.tell("source-order", subject.rich(given ? "sources.own_order" : "sources.order"));
  }
  return section;
}

}  // namespace app
