// The link to what is shown, and the way back. Both are made of the core's saved state
// (src/app/state/saved_state.h): a link is the part of it that link.mjs writes as text,
// a step back the state of before without what is looked at. Loaded when something is
// changed for the first time, or when the page is opened by a link.
import { pageIn } from '../bridge/files.mjs';
import { BadLink, marked, readLink, writeLink } from './link.mjs';
import { mend } from './mend.mjs';

// Of the address, what is only for the page around this one.
const ofFrame = ['view', 'show', 'accent', 'background', 'size', 'header', 'childId', 'parentUrl',
  'initialWidth'];

const format = { format: 'mazhilis-state', version: 1 };

/**
 * Starts with what is shown now as the first step.
 * @param {object} page
 * @param {object} page.core       see bridge/core.mjs
 * @param {object} page.opened     the state that the page shows without a link
 * @param {() => void} page.refresh   shows what the core has now
 * @param {() => Promise} page.fetchMore  resolves when all words are there
 * @param {(name: string) => Promise<HTMLElement>} page.tell  shows a note, by its text's name
 * @param {(canUndo: boolean, canRedo: boolean) => void} page.moved  by a step, or with its address
 */
export function sharing({ core, opened, refresh, fetchMore, tell, moved }) {
  // In somebody's page the address and the Back button are not ours.
  const framed = window !== window.top;
  const openAtFirst = String(opened.viewing.open);
  const opening = marked(`v=1&election=${opened.election}`);
  // Each step as a link, as a link of what it changes and as the state of that: a section
  // that is opened, or a replay, is no step of its own.
  const { viewing: _, ...begun } = opened;
  const steps = [{ link: opening, votes: opening, state: begun }];
  let at = 0;
  // The browser remembers of each of its entries which step of which visit it was.
  const visit = performance.timeOrigin;
  let wanted = -1;  // the step that it was asked for

  function now() {
    const { viewing: { open, step }, ...state } = core.savedState();
    const election = state.own ? '' : state.election;
    const official = election ? core.official(election) : undefined;
    const shown = { election, official, scenario: state.scenario ?? official, locks: state.locks };
    return { state, votes: writeLink(shown),
      link: writeLink({ ...shown, step, open: String(open) === openAtFirst ? undefined : open }) };
  }

  // Shows a link, or throws and changes nothing.
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

  // A link that its way has changed is put right, or left aside; either is said.
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
      // A page without an origin, or one that moves too often for its browser.
    }
    // From an embed the whole page is opened with what is shown here.
    document.getElementById('whole').href = forAnybody();
    moved(at > 0, at < steps.length - 1);
  }

  const add = (step) => steps.splice(++at, Infinity, step);

  const result = {
    /**
     * Opens what is behind the address's "#"; says so where it cannot be read, or only
     * otherwise than it stands there: true then.
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

    /** The page begins with a link in its address: that is the first step. */
    async begin(hash) {
      const mended = await result.open(hash);
      steps[0] = now();
      if (mended) tellAddress('replaceState');
    },

    /** The browser went back or forward, or somebody wrote into the address. */
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

    /** What is shown is a step, if it is another one. */
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

    /** The whole address of what is shown, for anybody. */
    link() {
      result.settle();
      return forAnybody();
    },

    /** On to the page for those who embed, with what is shown. */
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

  // The browser's own history, where it stands at this step; else by hand.
  async function go(by) {
    wanted = at + by;
    const here = !framed && history.state?.visit === visit && history.state.at === at;
    if (!here) return reach(wanted);
    history.go(by);
    // It may have no such entry.
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

  // The browser knows which step the page began with.
  try {
    if (!framed) history.replaceState({ at, visit }, '');
  } catch {
    // As above.
  }
  return result;
}
