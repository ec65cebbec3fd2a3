// The page's delays, in milliseconds.

/** Without a move, until a held slider counts as resting. */
export const kRest = 300;
/** Without a change, until the changes are announced. */
export const kAnnounce = 400;
/** In sight, until an embed is taken to be looked at. */
export const kMoment = 1000;
/** Without a change, until the state becomes a step to undo. */
export const kSettle = 500;
/** Of one task while the page's sections follow a slider. */
export const kTask = 4;
