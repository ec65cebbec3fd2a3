// Ids of the outline that more than one room uses. The app writes them, and the views, the
// page's scripts and its style sheets find things by them. An id that only its own section
// uses is in that section. tools/site/ids.mjs generates the scripts' names from this file.
#pragma once

namespace app::id {

// Sections.
inline constexpr char kShown[] = "shown";
inline constexpr char kSetup[] = "setup";
inline constexpr char kVotes[] = "votes";
inline constexpr char kPrompts[] = "prompts";
inline constexpr char kSeats[] = "seats";
inline constexpr char kDistricts[] = "districts";
inline constexpr char kWorking[] = "working";
inline constexpr char kMargins[] = "margins";
inline constexpr char kQuestions[] = "why";
inline constexpr char kPath[] = "path";
inline constexpr char kLent[] = "lent";
inline constexpr char kComparison[] = "comparison";
inline constexpr char kMajority[] = "majority";
inline constexpr char kMeasures[] = "measures";
inline constexpr char kTiers[] = "ballots";
inline constexpr char kPluralityExample[] = "district-ballot";
inline constexpr char kLaboratory[] = "laboratory";
inline constexpr char kCouncils[] = "councils";
inline constexpr char kTimeline[] = "timeline";
inline constexpr char kSources[] = "sources";
inline constexpr char kFirst[] = "first";  // only in the page before its program has loaded

// Nodes. The tables of votes, seats and districts have their sections' ids, and so have
// the controls of the setup.
inline constexpr char kToday[] = "today";
inline constexpr char kOfficial[] = "official";
inline constexpr char kChanged[] = "changed";
inline constexpr char kReset[] = "reset";
inline constexpr char kSwitch[] = "switch";
inline constexpr char kFineSteps[] = "fine";
inline constexpr char kThresholdNote[] = "barrier";
inline constexpr char kScaleNote[] = "scale";
inline constexpr char kChamber[] = "chamber";
inline constexpr char kChamberOrder[] = "chamber-order";
inline constexpr char kReplay[] = "replay";
inline constexpr char kScenes[] = "scenes";
inline constexpr char kReplayCaption[] = "replay-caption";
inline constexpr char kDistrictGroups[] = "district-groups";
inline constexpr char kHoldings[] = "holdings";
inline constexpr char kHoldingRule[] = "holding-rule";
inline constexpr char kSourceLaw[] = "source-law";
inline constexpr char kSourceVotes[] = "source-votes";

// Nodes of the section kFirst.
inline constexpr char kDescription[] = "description";
inline constexpr char kCaption[] = "caption";
inline constexpr char kHow[] = "how";
inline constexpr char kSource[] = "source";
inline constexpr char kNoScript[] = "no-script";
inline constexpr char kDisc[] = "disc";
inline constexpr char kRing[] = "ring";

// Columns of tables.
inline constexpr char kName[] = "name";
inline constexpr char kSlider[] = "slider";
inline constexpr char kLock[] = "lock";
inline constexpr char kShare[] = "share";
inline constexpr char kStanding[] = "standing";
inline constexpr char kWon[] = "won";
inline constexpr char kListSeats[] = "list";
inline constexpr char kDistrictSeats[] = "district";
inline constexpr char kAllSeats[] = "all";
inline constexpr char kRegion[] = "region";
inline constexpr char kWinner[] = "winner";

}  // namespace app::id
