// The page's own buttons and keys: undo and redo, links, export.
import { byId } from '../text/dom.mjs';

/** False for a click that opens a window or a tab. */
export const isPlainClick = (event) =>
  !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;

/**
 * @param {(name: string, value?: any) => Promise} share  see history/share.mjs
 * @param {(name: string) => Promise} take  see transfer/take.mjs
 */
export function toolbar(share, take) {
  // The latest change can be undone even if the button is not updated yet.
  byId('tools').addEventListener('click', (event) => {
    const { id } = event.target;
    if (id === 'tools' || !isPlainClick(event)) return;
    event.preventDefault();
    if (id === 'save') take(id);
    else share(id);
  });
  addEventListener('keydown', (event) => {
    const { key } = event;
    const target = /** @type {HTMLInputElement} */ (event.target);
    const typing = /^text/.test(target.type) && target.value !== target.defaultValue;
    if (typing || !(event.ctrlKey || event.metaKey) || !/^[zy]$/i.test(key)) return;
    event.preventDefault();
    share(/y/i.test(key) || event.shiftKey ? 'redo' : 'undo');
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
