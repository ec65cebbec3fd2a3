// The page's own buttons, links and keys: undo and redo, links to the state, export, print, and
// the ways past the figure and to the sources.
import { byId } from '../text/dom.mjs';

/** False for a click that opens a window or a tab. */
export const isPlainClick = (event) =>
  !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;

// The view and the focus go to a part of the page; the address keeps the state.
function goTo(element) {
  element.tabIndex = -1;
  element.scrollIntoView();
  element.focus({ preventScroll: true });
}

/**
 * @param {(name: string, value?: any) => Promise} share  see history/share.mjs
 * @param {(name: string) => Promise} take  see transfer/take.mjs
 * @param {() => void} print
 */
export function toolbar(share, take, print) {
  const does = {
    print,
    save: () => take('save'),
    sources: () => goTo(byId('heading-sources')),
    skip() {
      byId('numbers').open = true;
      byId('numbers').firstElementChild.focus();
    },
  };
  // The latest change can be undone even if the button is not updated yet.
  addEventListener('click', (event) => {
    const name = /** @type {HTMLElement} */ (event.target).dataset?.do;
    if (!name || !isPlainClick(event)) return;
    event.preventDefault();
    if (does[name]) does[name]();
    else share(name);
  });
  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    // A keyboard for Kazakh or Russian has other letters on these keys.
    const key = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code?.slice(3).toLowerCase();
    const target = /** @type {HTMLInputElement} */ (event.target);
    const typing = /^text/.test(target.type) && target.value !== target.defaultValue;
    if (key === 'p' ? event.shiftKey : typing || !/^[zy]$/.test(key)) return;
    event.preventDefault();
    if (key === 'p') print();
    else share(key === 'y' || event.shiftKey ? 'redo' : 'undo');
  });
  addEventListener('popstate', ({ state }) => share('arrive', state));
}

/** Whether there is something to undo and to redo. */
export function showSteps(canUndo, canRedo) {
  byId('undo').ariaDisabled = !canUndo;
  byId('redo').ariaDisabled = !canRedo;
}

/** Keeps a dropped file from replacing the page; `dropped(type, files)` gets it. */
export function catchFiles(dropped) {
  for (const type of ['dragenter', 'dragover', 'drop']) {
    addEventListener(type, (/** @type {any} */ event) => {
      const { types, files } = event.dataTransfer;
      if (!types.includes('Files')) return;
      event.preventDefault();
      dropped(type, [...files]);
    });
  }
}
