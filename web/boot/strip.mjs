// On one column, the chamber in a compact form at the top of the screen, with the sentence that
// says what changed, while the chamber itself is above it and a slider may be moved.
import { chamberPicture, whoseNames } from '../text/chamber.mjs';
import { byId, root, setText } from '../text/dom.mjs';
import { kChamber, kSeats } from '../text/ids.mjs';

const kWidth = 220;
const kOneColumn = 876;  // below it the chamber is above the sliders

/**
 * @param {object} core  see bridge/core.mjs
 * @returns {() => void}  call it after a change of the state, or of what is seen
 */
export function stripOf(core) {
  const strip = byId('strip');
  const figure = byId('figure');
  let drawn = -1;

  function show() {
    const { top, bottom, width } = figure.getBoundingClientRect();
    // In a frame as tall as its content there is no top of the screen.
    const needed = root.dataset.mode === 'canvas' && self === window.top && width < kOneColumn
      && top + core.roomAt() < 0 && bottom > strip.offsetHeight + 60;
    if (strip.hidden === needed) strip.hidden = !needed;
    if (!needed) return;
    const now = core.revision();
    if (now !== drawn) strip.firstElementChild.replaceChildren(chamberPicture(core.marks(kSeats, kChamber, kWidth, whoseNames.none)));
    drawn = now;
    setText(strip.lastElementChild, byId('status').textContent);
  }
  addEventListener('scroll', show, { passive: true });
  return show;
}
