// How long the page waits, in milliseconds.

/** Without a move, until a hand that holds a slider rests. */
export const kRest = 300;
/** Without a change, until what has changed is read out. */
export const kAnnounce = 400;
/** Without a change, until what is shown is a step to undo. */
export const kSettle = 500;
