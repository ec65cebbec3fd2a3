// The state as a link, and a link as the state. A link is the part of the core's saved
// state (src/app/state/saved_state.h) that link.mjs writes as text.
import { BadLink, marked, readLink, writeLink } from './link.mjs';
import { mend } from './mend.mjs';

const format = { format: 'mazhilis-state', version: 1 };

/**
 * @param {object} page  as `sharing` in share.mjs has it
 * @returns {{ opening: string, now: () => Step, open: (hash: string) => Promise<boolean> }}
 * @typedef {{ link: string, votes: string, state: object }} Step  a full link, a link without
 *   the view settings, and the state for the latter
 */
export function stateLinks({ core, opened, refresh, fetchMore, tell }) {
  const openAtFirst = String(opened.viewing.open);

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

  return {
    /** The link to the state that the page shows without one. */
    opening: marked(`v=1&election=${opened.election}`),

    /** The current state. */
    now() {
      const { viewing: { open, step }, ...state } = core.savedState();
      const election = state.own ? '' : state.election;
      const official = election ? core.official(election) : undefined;
      const shown = { election, official, scenario: state.scenario ?? official, locks: state.locks };
      return { state, votes: writeLink(shown),
        link: writeLink({ ...shown, step, open: String(open) === openAtFirst ? undefined : open }) };
    },

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
  };
}
