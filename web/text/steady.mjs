// What was pressed last stays where it is on the screen while something above it changes its
// height: a second press hits the same. It is bundled once, with the canvas: other scripts get
// it from there, since it has a state.
import { kOneColumn } from './columns.mjs';

let pressed = [];  // the element and, if it goes, its group
addEventListener('pointerdown', ({ target }) => {
  pressed = target instanceof Element ? [target, target.closest('[data-node]') ?? target] : [];
  owed = 0;
}, true);
// What the keys do has no place.
addEventListener('keydown', () => { pressed = []; }, true);

// Where it is; of the sliders on a canvas, where they end. NaN if it is gone, or is not on the
// screen as it must be.
function placeOf(element, onScreen) {
  const box = element.tagName === 'CANVAS' ? element.parentElement : element;
  const { top, bottom, width } = box.getBoundingClientRect();
  if (!width || (onScreen && (bottom <= 0 || top >= innerHeight))) return NaN;
  return box !== element && width < kOneColumn ? bottom : top;
}

let owed = 0;  // what could not be scrolled: the page's start or end was reached
let last = 0;

/**
 * Calls `change`, and scrolls by as much as that has moved what was pressed last.
 * @param {() => void} change
 */
export function steady(change) {
  const before = pressed.map((one) => placeOf(one, true));
  change();
  const moved = pressed.map((one, i) => placeOf(one, false) - before[i]).find((by) => !Number.isNaN(by));
  if (moved === undefined) return;
  const from = scrollY;
  const by = moved + (from === last ? owed : 0);
  if (by) scrollBy(0, by);
  last = scrollY;
  owed = by - (last - from);
}
