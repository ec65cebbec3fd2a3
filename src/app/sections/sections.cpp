#include "app/sections/sections.h"

#include <algorithm>

#include "app/outline/ids.h"

namespace app {
namespace {

using Extent = Viewing::Extent;

template <Section (*kDescribe)(const Subject&)>
std::optional<Section> always(const Subject& subject) {
  return kDescribe(subject);
}

constexpr SectionType kSections[] = {
    {id::kShown, always<describe_shown>, Place::kFigure, Home::kBeside, Extent::kChamber},
    {id::kSetup, always<describe_setup>, Place::kFigure, Home::kPage, Extent::kChamber},
    {id::kVotes, always<describe_votes>, Place::kFigure, Home::kNumbers, Extent::kVotes},
    {id::kPrompts, always<describe_prompts>, Place::kText, Home::kAfter, Extent::kVotes},
    {id::kSeats, always<describe_seats>, Place::kFigure, Home::kNumbers, Extent::kChamber},
    {id::kReplay, always<describe_replay>, Place::kFigure, Home::kPage, Extent::kChamber},
    {id::kWorking, always<describe_working>, Place::kFigure, Home::kPage, Extent::kWorking},
    {id::kMargins, describe_margins, Place::kBelow, Home::kPage, Extent::kFull},
    {id::kQuestions, describe_questions, Place::kBelow, Home::kPage, Extent::kFull, open_questions},
    {id::kPath, describe_path, Place::kBelow, Home::kPage, Extent::kFull, open_path},
    {id::kLent, describe_lent, Place::kBelow, Home::kPage, Extent::kFull, open_lent},
    {id::kComparison, describe_comparison, Place::kBelow, Home::kPage, Extent::kFull},
    {id::kDistricts, describe_districts, Place::kFigure, Home::kPage, Extent::kFull},
    {id::kMajority, describe_majority, Place::kBelow, Home::kPage, Extent::kFull, open_majority},
    {id::kMeasures, describe_measures, Place::kBelow, Home::kPage, Extent::kFull},
    {id::kTiers, describe_tiers, Place::kBelow, Home::kPage, Extent::kFull},
    {id::kPluralityExample, describe_plurality_example, Place::kBelow, Home::kPage, Extent::kFull,
     open_plurality_example},
    {id::kLaboratory, describe_laboratory, Place::kBelow, Home::kPage, Extent::kFull,
     open_laboratory},
    {id::kCouncils, describe_councils, Place::kBelow, Home::kPage, Extent::kFull, open_councils},
    {id::kTimeline, describe_timeline, Place::kBelow, Home::kPage, Extent::kFull, open_timeline},
    {id::kSources, always<describe_sources>, Place::kText, Home::kPage, Extent::kChamber},
};

// LINE is a list's id or "against_all", WINNER a list's id or "independent".
constexpr ActionType kActions[] = {
    {"votes", Object::kOne, act_votes},          // votes/LINE: whole votes
    {"share", Object::kOne, act_votes},          // share/LINE: "53.9", "53,9 %" of all ballots
    {"less", Object::kOne, act_votes},           // less/LINE: a hundredth of a per cent less
    {"more", Object::kOne, act_votes},           // more/LINE: a hundredth of a per cent more
    {"lock", Object::kOne, act_votes},           // lock/LINE: toggles
    {"district", Object::kOne, act_districts},   // district/N: WINNER, "vacant", "": not confirmed
    {"region", Object::kOne, act_districts},     // region/ID: the same for many; "": no change
    {"districts", Object::kOne, act_districts},  // districts/all: the same; districts/reset
    {"holding", Object::kOne, act_districts},    // holding/WINNER: how many districts
    {"election", Object::kNone, act_setup},      // an election's id
    {"rules", Object::kEither, act_setup},       // a rule set's id; rules/ID: for a button
    {"reset", Object::kNone, act_setup},         // back to the official result
    {"rule", Object::kOne, act_laboratory},      // rule/threshold: thousandths of a per cent, taken
                                                 // to the next tenth of one; rule/list-seats,
                                                 // rule/district-seats: how many;
                                                 // rule/against-all, rule/lone-party: toggle;
                                                 // rule/method: an id; rule/first: as at first
    {"example", Object::kOne, act_examples},     // example/ID: shows a named example
    {"prompt", Object::kOne, act_prompts},       // prompt/threshold, prompt/majority: the list that
                                                 // the prompt names gets there with its votes
    {"gain", Object::kOne, act_margins},         // gain/LIST: the fewest votes more that win it a
                                                 // seat; the other lists keep theirs
    {"lose", Object::kOne, act_margins},         // lose/LIST: the fewest less that lose it one
    {"reach", Object::kOne, act_margins},        // reach/LIST: the fewest more to the threshold
    {"ask", Object::kNone, act_questions},       // a list's id: its questions; "": of all
    {"follow", Object::kNone, act_path},         // LINE or "not_voted": what its votes did
    {"lend", Object::kOne, act_lend},            // lend/from, lend/to: a list's id; lend/share:
                                                 // tenths of a per cent; lend/votes: moves them
    {"open", Object::kOne, act_viewing},         // open/ID: toggles a section or a wording
    {"view", Object::kNone, act_viewing},        // how much is shown: "full", "embed", "votes",
                                                 // "chamber", "working"; or ids of sections, with
                                                 // a space between: the chamber and these, open
    {"independents", Object::kNone, act_seats},  // "end" or "middle" of the half-circle
    {"replay", Object::kOne, act_replay},        // replay/play, replay/back|next|off; replay/SCENE:
                                                 // plays from there; replay/seat: how many
                                                 // seats have arrived
    {"pick", Object::kOne, act_majority},        // pick/WINNER: in or out of the picked groups
    {"ballot", Object::kOne, act_plurality_example},  // ballot/a|b|c|independent|against_all:
                                                      // votes; ballot/set: "quarter", "largest",
                                                      // "tie"; "": no change
    {"council", Object::kOne, act_councils},   // council/region, council/town: 2 to 200 seats
    {"timeline", Object::kOne, act_timeline},  // timeline/step: an index; timeline/back|next
};

}  // namespace

std::span<const SectionType> section_types() {
  return kSections;
}

Place place_of(std::string_view section_id) {
  const auto* const found = std::ranges::find(kSections, section_id, &SectionType::id);
  return found == std::end(kSections) ? Place::kBelow : found->place;
}

std::span<const ActionType> action_types() {
  return kActions;
}

bool apply(std::string_view action, std::string_view value, const Context& context, State& state) {
  const auto slash = action.find('/');
  const bool has_object = slash != std::string_view::npos;
  const std::string_view object = has_object ? action.substr(slash + 1) : "";
  const std::string_view verb = action.substr(0, slash);
  const auto* const type = std::ranges::find(kActions, verb, &ActionType::verb);
  if (type == std::end(kActions) || (has_object && object.empty())) return false;
  if (type->object != Object::kEither && has_object != (type->object == Object::kOne)) return false;
  return type->act({verb, object, value}, context, state);
}

namespace {

void add_section(const SectionType& type, const Subject& subject, Outline& outline) {
  const Viewing& viewing = subject.state.viewing;
  if (viewing.extent < type.from) return;
  if (!viewing.only.empty() && type.from > Extent::kChamber && !viewing.only.contains(type.id)) {
    return;
  }
  auto section = type.describe(subject);
  if (!section) return;
  if (type.open != nullptr && is_open(subject, type.id)) {
    if (subject.words.complete()) {
      type.open(subject, *section);
    } else {
      // Reads "…" until the texts on demand are loaded; a text that is missing requests them.
      section->tell("coming", subject.rich("why.none"));
    }
  }
  section->home = type.home;
  // Without its scenes the replay is a control of the figure.
  if (type.id == id::kReplay && !section->find<Scenes>(id::kScenes)) section->home = Home::kAfter;
  outline.sections.push_back(std::move(*section));
  if (type.id == id::kSeats) outline.playing = show_replay(subject, outline.sections.back());
}

}  // namespace

std::string describe_title(const Subject& subject) {
  return subject.words.say(subject.state.scenario.rules_id == kKurultai ? "title.kurultai"
                                                                        : "title");
}

Outline describe_figure(const Subject& subject) {
  Outline outline;
  for (const SectionType& type : kSections) {
    if (type.home == Home::kNumbers || type.home == Home::kBeside) {
      add_section(type, subject, outline);
    }
  }
  return outline;
}

Outline describe(const Subject& subject, const Told* told) {
  Outline outline{.language = subject.words.tag(),
                  .election = subject.state.own ? "" : subject.state.election,
                  .title = describe_title(subject),
                  .lead = describe_lead(subject),
                  .to_numbers = subject.words.say("numbers.skip"),
                  .numbers = subject.words.say("numbers.name"),
                  .status = describe_change(subject, told),
                  .sections = {}};
  for (const SectionType& type : kSections) add_section(type, subject, outline);
  return outline;
}

}  // namespace app
