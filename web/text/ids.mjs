// Ids of the outline. Generated from src/app/outline/ids.h, do not edit:
//
//   node tools/site/ids.mjs

// Sections.
export const kShown = 'shown';
export const kSetup = 'setup';
export const kVotes = 'votes';
export const kPrompts = 'prompts';
export const kSeats = 'seats';
export const kDistricts = 'districts';
export const kWorking = 'working';
export const kMargins = 'margins';
export const kQuestions = 'why';
export const kPath = 'path';
export const kLent = 'lent';
export const kComparison = 'comparison';
export const kMajority = 'majority';
export const kMeasures = 'measures';
export const kTiers = 'ballots';
export const kPluralityExample = 'district-ballot';
export const kLaboratory = 'laboratory';
export const kCouncils = 'councils';
export const kTimeline = 'timeline';
export const kSources = 'sources';
export const kFirst = 'first';  // only in the page before its program has loaded

// Nodes. The tables of votes, seats and districts have their sections' ids, and so have
// the controls of the setup.
export const kToday = 'today';
export const kOfficial = 'official';
export const kChanged = 'changed';
export const kReset = 'reset';
export const kSwitch = 'switch';
export const kFineSteps = 'fine';
export const kThresholdNote = 'barrier';
export const kScaleNote = 'scale';
export const kChamber = 'chamber';
export const kChamberOrder = 'chamber-order';
export const kReplay = 'replay';
export const kScenes = 'scenes';
export const kReplayCaption = 'replay-caption';
export const kDistrictGroups = 'district-groups';
export const kHoldings = 'holdings';
export const kHoldingRule = 'holding-rule';
export const kSourceLaw = 'source-law';
export const kSourceVotes = 'source-votes';

// Nodes of the section kFirst.
export const kDescription = 'description';
export const kCaption = 'caption';
export const kHow = 'how';
export const kSource = 'source';
export const kNoScript = 'no-script';
export const kDisc = 'disc';
export const kRing = 'ring';

// Columns of tables.
export const kName = 'name';
export const kSlider = 'slider';
export const kLock = 'lock';
export const kShare = 'share';
export const kStanding = 'standing';
export const kWon = 'won';
export const kListSeats = 'list';
export const kDistrictSeats = 'district';
export const kAllSeats = 'all';
export const kRegion = 'region';
export const kWinner = 'winner';
