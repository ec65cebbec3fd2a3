// The steps of undo and redo, beside the browser's history: each of its entries stores its
// step and its visit. Opening a section or running a replay is no step of its own.

// In a frame, the address and the Back button belong to the embedding page.
const framed = window !== window.top;

/** Writes the browser's history: 'pushState' or 'replaceState'. */
function write(how, state, url) {
  try {
    if (!framed) history[how](state, '', url);
  } catch {
    // A page without an origin, or too many changes for the browser's limit.
  }
}

/**
 * Starts with `first` as the first step. Longer than other functions: its short methods
 * share the list of steps and the place in it.
 * @param {object} page
 * @param {import('./state_link.mjs').Step} page.first
 * @param {(state: object) => void} page.show  shows the state of a step
 * @param {(step: import('./state_link.mjs').Step) => string | URL} page.addressOf
 * @param {() => void} page.changed  after a step or a change of the address
 */
export function stepsOf({ first, show, addressOf, changed }) {
  const steps = [first];
  let at = 0;
  const visit = performance.timeOrigin;
  let wanted = -1;  // the step requested from the browser

  const add = (step) => steps.splice(++at, Infinity, step);

  function writeAddress(how) {
    write(how, { at, visit }, addressOf(steps[at]));
    changed();
  }

  // Uses the browser's history if its entry is this step; otherwise restores the step directly.
  async function go(by) {
    wanted = at + by;
    const here = !framed && history.state?.visit === visit && history.state.at === at;
    if (!here) return reach(wanted);
    history.go(by);
    // The history may have no such entry.
    setTimeout(() => wanted >= 0 && reach(wanted), 300);
  }

  async function reach(step) {
    wanted = -1;
    moveTo(step);
    writeAddress('replaceState');
  }

  function moveTo(step) {
    show(steps[step].state);
    at = step;
    changed();
  }

  write('replaceState', { at, visit });
  // A step back must not move the page to where the step was made.
  if (!framed) history.scrollRestoration = 'manual';
  return {
    current: () => steps[at],
    /** Whether the browser's next move was asked for here. */
    isGoing: () => wanted >= 0,
    canUndo: () => at > 0,
    canRedo: () => at < steps.length - 1,
    async undo() { if (at > 0) await go(-1); },
    async redo() { if (at < steps.length - 1) await go(1); },

    /** Another first step; `isNew` writes it to the address. */
    begin(step, isNew) {
      steps[0] = step;
      if (isNew) writeAddress('replaceState');
    },

    /** Adds the step if its votes differ from the last one's, and writes the address. */
    settle(step) {
      const last = steps[at];
      if (step.votes !== last.votes) {
        add(step);
        writeAddress('pushState');
        return;
      }
      steps[at] = step;
      if (step.link !== last.link) writeAddress('replaceState');
    },

    /** The browser's history moved: true if the step that belongs to `state` is shown now. */
    async arrive(state) {
      if (wanted >= 0) await reach(wanted);
      else if (state?.visit === visit) moveTo(state.at);
      else return false;
      return true;
    },

    /** Adds the step that the address has already; unchanged votes are written only if `always`. */
    follow(step, always) {
      if (step.votes !== steps[at].votes) add(step);
      else if (!always) return;
      writeAddress('replaceState');
    },
  };
}
