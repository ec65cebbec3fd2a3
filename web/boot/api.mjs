// window.mazhilis: the functions and events for other scripts.

/**
 * @param {object} core  see bridge/core.mjs
 * @param {() => void} refresh  shows the core's current state
 * @returns {{ calls: object, changed: () => void }}  `changed` notifies the listeners if the
 *   result has changed
 */
export function publicApi(core, refresh) {
  const listeners = new EventTarget();
  let listening = false;
  let told = '';
  const calls = {
    scenario: () => core.scenario(),
    result: () => core.result(),
    async load(scenario) {
      const wrong = core.load(JSON.stringify(scenario) ?? '');
      if (wrong) throw new Error(wrong);
      refresh();
    },
    /** @param {Parameters<EventTarget['addEventListener']>} listener */
    addEventListener(...listener) {
      if (!listening) told = JSON.stringify(core.result());
      listening = true;
      listeners.addEventListener(...listener);
    },
    /** @param {Parameters<EventTarget['removeEventListener']>} listener */
    removeEventListener: (...listener) => listeners.removeEventListener(...listener),
  };
  return { calls, changed() {
    if (!listening) return;
    // A refused value or a change of language does not change the result.
    const result = core.result();
    const now = JSON.stringify(result);
    if (now === told) return;
    told = now;
    listeners.dispatchEvent(new CustomEvent('change', { detail: result }));
  } };
}
