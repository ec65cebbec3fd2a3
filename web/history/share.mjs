// The link to the state shown, and undo and redo. Both are made of the core's saved state
// (src/app/state/saved_state.h): a link is the part of it that link.mjs writes as text, an
// undo step the previous state without its view settings. Loaded at the first change, or
// when the page is opened by a link.
import { pageIn } from '../bridge/files.mjs';
import { BadLink, marked, readLink, writeLink } from './link.mjs';
import { mend } from './mend.mjs';

// Parameters of the address that concern only the embedding page.
const ofFrame = ['view', 'show', 'accent', 'background', 'size', 'header', 'childId', 'parentUrl',
  'initialWidth'];

const format = { format: 'mazhilis-state', version: 1 };

/**
 * Starts with the current state as the first step.
 * @param {object} page
 * @param {object} page.core       see bridge/core.mjs
 * @param {object} page.opened     the state that the page shows without a link
 * @param {() => void} page.refresh   shows the core's current state
 * @param {() => Promise} page.fetchMore  resolves when all texts are loaded
 * @param {(name: string) => Promise<HTMLElement>} page.tell  shows a note, by its text's name
 * @param {(canUndo: boolean, canRedo: boolean) => void} page.moved  after a step or a change of the address
 */
export function sharing({ core, opened, refresh, fetchMore, tell, moved }) {
  // In a frame, the address and the Back button belong to the embedding page.
  const framed = window !== window.top;
  const openAtFirst = String(opened.viewing.open);
  const opening = marked(`v=1&election=${opened.election}`);
  // Each step as a full link, as a link without the view settings and as the state for the
  // latter: opening a section or running a replay is no step of its own.
  const { viewing: _, ...begun } = opened;
  const steps = [{ link: opening, votes: opening, state: begun }];
  let at = 0;
  // Each history entry of the browser stores its step and its visit.
  const visit = performance.timeOrigin;
  let wanted = -1;  // the step requested from the browser

  function now() {
    const { viewing: { open, step }, ...state } = core.savedState();
    const election = state.own ? '' : state.election;
    const official = election ? core.official(election) : undefined;
    const shown = { election, official, scenario: state.scenario ?? official, locks: state.locks };
    return { state, votes: writeLink(shown),
      link: writeLink({ ...shown, step, open: String(open) === openAtFirst ? undefined : open }) };
  }

  // Shows a link's state, or throws and changes nothing.
  async function show(link) {
    const { election, locks, step, open, scenario } = readLink(link);
    const official = election ? core.official(election) : undefined;
    if (official === null) throw new BadLink('there is no such election');
    const state = { ...format, ...election ? { election } : { own: true },
      scenario: scenario(official), locks, viewing: { open, ...step >= 0 && { step } } };
    if (step >= 0) await fetchMore();
    const wrong = core.restore(state);
    if (wrong) throw new BadLink(wrong);
  }

  // Repairs a link that was damaged in transit, or ignores it; shows a note in either case.
  async function showMended(hash, wrong) {
    try {
      const { link, done, unknown } = mend(hash);
      await show(link);
      const said = await tell(unknown.length ? 'share.part'
        : done.length === 1 ? `share.mended.${done}` : 'share.mended');
      if (unknown.length) said.append(` ${unknown.filter((key) => /^[\w.-]{1,32}$/.test(key)).join(', ')}`);
      return true;
    } catch (error) {
      if (!(error instanceof BadLink)) throw error;
      const kind = error.kind || wrong.kind || 'unreadable';
      await tell(`share.${kind}`);
      console.info(`the link: ${wrong.message}; ${error.message}`);
      return false;
    }
  }

  function linked() {
    const url = new URL(location.href);
    const { link } = steps[at];
    url.hash = link === opening ? '' : link;
    return url;
  }

  function forAnybody() {
    const url = linked();
    for (const name of ofFrame) url.searchParams.delete(name);
    return url.href;
  }

  function tellAddress(how) {
    try {
      if (!framed) history[how]({ at, visit }, '', linked());
    } catch {
      // A page without an origin, or too many changes for the browser's limit.
    }
    // The link from an embed to the whole page includes the current state.
    document.getElementById('whole').href = forAnybody();
    moved(at > 0, at < steps.length - 1);
  }

  const add = (step) => steps.splice(++at, Infinity, step);

  const result = {
    /**
     * Opens the link after the address's "#"; shows a note if it cannot be read or had to be
     * repaired. Returns true if it was repaired.
     */
    async open(hash) {
      let mended = false;
      try {
        await show(hash);
      } catch (error) {
        if (!(error instanceof BadLink)) throw error;
        mended = await showMended(hash, error);
      }
      refresh();
      return mended;
    },

    /** The page is opened with a link in its address: that is the first step. */
    async begin(hash) {
      const mended = await result.open(hash);
      steps[0] = now();
      if (mended) tellAddress('replaceState');
    },

    /** The browser went back or forward, or the visitor edited the address. */
    async arrive(state) {
      if (wanted >= 0) return reach(wanted);
      if (state?.visit === visit) return moveTo(state.at);
      const link = location.hash.slice(1) || opening;
      if (document.getElementById(link)) return;
      const mended = await result.open(link);
      const step = now();
      if (step.votes !== steps[at].votes) add(step);
      else if (!mended) return;
      tellAddress('replaceState');
    },

    /** Adds the current state as a step, if it differs from the last one. */
    settle() {
      const step = now();
      if (step.votes !== steps[at].votes) {
        add(step);
        tellAddress('pushState');
        return;
      }
      const { link } = steps[at];
      steps[at] = step;
      if (step.link !== link) tellAddress('replaceState');
    },

    async undo() {
      result.settle();
      if (at > 0) await go(-1);
    },
    async redo() {
      result.settle();
      if (at < steps.length - 1) await go(1);
    },

    /** The whole address of the current state, for anyone. */
    link() {
      result.settle();
      return forAnybody();
    },

    /** Opens the page for embedders with the current state. */
    embed() {
      result.settle();
      const { search, hash } = linked();
      location.href = pageIn(document.documentElement.lang, search.slice(1), hash)
        .replace(/(?=[?#]|$)/, 'embed.html');
    },

    async copy() {
      const link = result.link();
      try {
        await navigator.clipboard.writeText(link);
        await tell('share.copied');
      } catch {
        const field = document.createElement('input');
        Object.assign(field, { type: 'text', readOnly: true, value: link, className: 'link' });
        (await tell('share.copy_by_hand')).append(field);
        field.ariaLabel = /** @type {Node} */ (field.previousSibling).textContent;
        field.select();
      }
    },
  };

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
    await moveTo(step);
    tellAddress('replaceState');
  }

  async function moveTo(step) {
    const wrong = core.restore(steps[step].state);
    if (wrong) throw new Error(wrong);
    at = step;
    refresh();
    moved(at > 0, at < steps.length - 1);
  }

  // Stores the first step in the browser's history entry.
  try {
    if (!framed) history.replaceState({ at, visit }, '');
  } catch {
    // As above.
  }
  return result;
}
