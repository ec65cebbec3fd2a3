// The link to the state shown, and undo and redo. Both are made of the core's saved state
// (src/app/state/saved_state.h). Loaded at the first change, or when the page is opened by
// a link.
import { pageIn } from '../bridge/files.mjs';
import { stateLinks } from './state_link.mjs';
import { stepsOf } from './steps.mjs';

// Parameters of the address that concern only the embedding page.
const ofFrame = ['view', 'show', 'accent', 'background', 'size', 'header', 'childId', 'parentUrl',
  'initialWidth'];

/**
 * Starts with the current state as the first step. Its methods are what buttons, keys and
 * the browser's history call.
 * @param {object} page
 * @param {object} page.core       see bridge/core.mjs
 * @param {object} page.opened     the state that the page shows without a link
 * @param {() => void} page.refresh   shows the core's current state
 * @param {() => Promise} page.fetchMore  resolves when all texts are loaded
 * @param {() => void} page.speak  shows the page in the language of its address
 * @param {(name: string) => Promise<HTMLElement>} page.tell  shows a note, by its text's name
 * @param {(canUndo: boolean, canRedo: boolean) => void} page.moved  after a step or a change of the address
 */
export function sharing(page) {
  const { core, opened, refresh, speak, tell, moved } = page;
  const { opening, now, open } = stateLinks(page);
  const { viewing: _, ...state } = opened;
  const steps = stepsOf({
    first: { link: opening, votes: opening, state },
    show(wanted) {
      const wrong = core.restore(wanted);
      if (wrong) throw new Error(wrong);
      refresh();
    },
    addressOf,
    changed() {
      // The link from an embed to the whole page includes the current state.
      document.getElementById('whole').href = forAnybody();
      moved(steps.canUndo(), steps.canRedo());
    },
  });

  function addressOf({ link }) {
    const url = new URL(location.href);
    url.hash = link === opening ? '' : link;
    return url;
  }

  function forAnybody() {
    const url = addressOf(steps.current());
    for (const name of ofFrame) url.searchParams.delete(name);
    return url.href;
  }

  const settle = () => steps.settle(now());
  return {
    open, settle,

    /** The page is opened with a link in its address: that is the first step. */
    async begin(hash) {
      const mended = await open(hash);
      steps.begin(now(), mended);
    },

    /** The browser went back or forward, or the visitor edited the address. */
    async arrive(entry) {
      if (!steps.isGoing()) speak();
      if (await steps.arrive(entry)) return;
      const link = location.hash.slice(1) || opening;
      if (document.getElementById(link)) return;
      const mended = await open(link);
      steps.follow(now(), mended);
    },

    async undo() {
      settle();
      await steps.undo();
    },
    async redo() {
      settle();
      await steps.redo();
    },

    /** The whole address of the current state, for anyone. */
    link() {
      settle();
      return forAnybody();
    },

    /** Opens the page for embedders with the current state. */
    embed() {
      settle();
      const { search, hash } = addressOf(steps.current());
      location.href = pageIn(document.documentElement.lang, search.slice(1), hash)
        .replace(/(?=[?#]|$)/, 'embed.html');
    },

    async copy() {
      settle();
      await copy(forAnybody(), tell);
    },
  };
}

// To the clipboard; where that is not allowed, into a field to copy it by hand.
async function copy(link, tell) {
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
}
