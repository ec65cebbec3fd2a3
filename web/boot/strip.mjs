// The chamber in a compact form at the edge of the screen, with the sentence that says what
// changed, while more than half of the chamber itself is above the screen: on one column while
// a slider may be moved, and at any width while the control that changed the seats is in sight.
import { chamberPicture, whoseNames } from '../text/chamber.mjs';
import { kOneColumn } from '../text/columns.mjs';
import { byId, root, setText } from '../text/dom.mjs';
import { kChamber, kReplayCaption, kSeats } from '../text/ids.mjs';

const kWidth = 220;

/**
 * @param {object} core  see bridge/core.mjs
 */
export function stripOf(core) {
  const strip = byId('strip');
  const figure = byId('figure');
  const canvas = byId('canvas');
  const numbers = byId('numbers');
  let drawn = -1;
  let used = null;   // the control that was used last; Safari gives a button no focus
  let place = null;  // its section: a control may be gone when the page has followed
  let cause = null;  // the place below the figure that changed the seats last
  let since = 0;     // where the page was then: a bar at the edge of the screen is always in sight

  function isNeeded() {
    const onCanvas = root.dataset.mode === 'canvas';
    const { top, bottom, width } = figure.getBoundingClientRect();
    // Without a canvas the chamber is above the sliders in the numbers.
    const room = onCanvas ? core.roomAt() : 0;
    const chamberEnds = onCanvas ? top + room : numbers.getBoundingClientRect().bottom;
    // In a frame as tall as its content there is no top of the screen. Half a chamber is enough.
    if (self !== window.top || chamberEnds >= room / 2) return false;
    const box = cause?.getBoundingClientRect();
    if (box && box.bottom > 0 && box.top < innerHeight && Math.abs(scrollY - since) < innerHeight) return true;
    return onCanvas && width < kOneColumn && bottom > strip.offsetHeight + 60;
  }

  function show() {
    const needed = isNeeded();
    if (needed && strip.hidden) {
      // It must not cover the control that is being used.
      strip.classList.toggle('low', Boolean(cause) && used?.getBoundingClientRect().top < innerHeight / 3);
    }
    if (strip.hidden === needed) strip.hidden = !needed;
    update();
  }

  function update() {
    if (strip.hidden) return;
    const now = core.revision();
    if (now !== drawn) strip.firstElementChild.replaceChildren(chamberPicture(core.marks(kSeats, kChamber, kWidth, whoseNames.none)));
    drawn = now;
    const replayed = document.querySelector(`[data-node='${kReplayCaption}']`);
    setText(strip.lastElementChild, (replayed ?? byId('status')).textContent);
  }
  addEventListener('scroll', show, { passive: true });
  for (const type of ['click', 'input', 'change']) addEventListener(type, ({ target }) => {
    used = target instanceof Element ? target : null;
    place = used?.closest('section') ?? used;
  }, true);
  return {
    /** Call it after a change of the state, or of what is seen. It asks for the layout. */
    show,
    /** Updates it where it is shown. Call it after a change of the state. */
    update,
    /** The seats have changed: by the control that was used last, if it is below the figure. */
    changed() {
      const below = place && canvas.compareDocumentPosition(place) === Node.DOCUMENT_POSITION_FOLLOWING;
      cause = below && !numbers.contains(place) ? place : null;
      since = scrollY;
    },
  };
}
