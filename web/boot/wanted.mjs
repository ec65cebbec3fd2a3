// An embed in an article costs its reader little: the standing page is its poster, and its
// program waits until it is wanted.
import { root } from '../text/dom.mjs';
import { kMoment } from './times.mjs';
import { isStanding } from './view.mjs';

// A finger that comes to scroll the article presses, too, but neither clicks nor moves a slider.
const touches = ['pointerdown', 'click', 'input', 'keydown', 'focusin'];
// Of a poster, however small its window is.
const kSeen = 0.1;

const savesData = () => navigator.connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches;

/**
 * Resolves when a waiting embed is touched, is asked for something by the page around it (the
 * event `wanted`), or has been seen for a moment; for a reader who saves data that is not
 * enough. Where another state is asked for than the standing page shows, it resolves as soon as
 * it is seen, for each reader.
 */
export function wanted() {
  return /** @type {Promise<void>} */ (new Promise((done) => {
    const listening = new AbortController();
    let timer = 0;
    const go = () => {
      listening.abort();
      clearTimeout(timer);
      watching.disconnect();
      done();
    };
    const watching = new IntersectionObserver((entries) => {
      const { intersectionRatio } = entries[entries.length - 1];
      clearTimeout(timer);
      if (intersectionRatio >= kSeen) timer = setTimeout(go, isStanding() ? kMoment : 0);
    }, { threshold: kSeen });
    for (const type of [...touches, 'wanted']) {
      addEventListener(type, (event) => {
        const { pointerType } = /** @type {PointerEvent} */ (event);
        if (type !== 'pointerdown' || pointerType !== 'touch') go();
      }, { capture: true, signal: listening.signal });
    }
    if (!isStanding() || !savesData()) watching.observe(document.body);
  }));
}

/** Whether the program waits; early.js decides that, which does not send for it then. */
export const isWaiting = () => 'waits' in root.dataset;
