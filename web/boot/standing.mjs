// The standing page, live: the sliders of its table move votes as soon as the first part of the
// program is there. It uses only what that part has (tools/dev/profile.mjs records it): the
// votes, the seats and whose they are. The canvas replaces the chamber and the table, and
// boot/sync.mjs all of this.
import { chamberPicture, whoseNames } from '../text/chamber.mjs';
import { build, byId, root, setText } from '../text/dom.mjs';
import { kChamber, kSeats, kShown, kVotes } from '../text/ids.mjs';
import { positionOf, standingTable, votesAt } from '../text/standing.mjs';
import { kSteps } from '../text/steps.mjs';
import { kAnnounce } from './times.mjs';

const slidersIn = (first) => [...first.querySelectorAll('input')];

// The sliders that were moved before the program was there, the last one at the end.
/** @type {Set<HTMLInputElement>} */
const movedBefore = new Set();

/** Lets the sliders be moved before there is a program: `standing` makes up for it. */
export function letMove() {
  for (const slider of slidersIn(byId('first'))) {
    slider.disabled = false;
    slider.oninput = () => {
      movedBefore.delete(slider);
      movedBefore.add(slider);
    };
  }
}

// How many pointers are pressed, from the page's start on: one may hold a slider before that is
// live. `change`: a slider was released, perhaps outside of the window.
let down = 0;
/** @type {(value?: any) => void} */
let free = () => {};
for (const type of ['pointerdown', 'pointerup', 'pointercancel', 'change']) {
  addEventListener(type, () => {
    down = type === 'pointerdown' ? down + 1 : type === 'change' ? 0 : Math.max(0, down - 1);
    if (!down) free();
  }, true);
}

/** @param {object} core  see bridge/core.mjs */
export function standing(core) {
  const first = byId('first');
  // The lines of the ballot; the others are not shown while the sliders are.
  const sliders = slidersIn(first);
  const lines = sliders.map((slider) => slider.closest('tr'));
  const picture = first.querySelector('figure');
  const beside = byId('beside');
  let controls = [];
  let shown = core.revision();
  let moved = false;
  let speaking = 0;

  function show(used) {
    const { sections } = core.outline(kShown, kVotes, kSeats);
    const rows = standingTable(sections).rows.filter(({ slider }) => slider);
    controls = rows.map(({ slider }) => slider);
    rows.forEach(({ slider, cells }, i) => {
      cells.slice(1).forEach(({ text }, k) => setText(lines[i].cells[k + 1], text));
      sliders[i].setAttribute('aria-valuetext', slider.text);
      // The one that is used stays where the pointer is.
      if (sliders[i] !== used) sliders[i].value = positionOf(slider.value, slider.whole);
    });
    if (core.revision() !== shown) tell(sections);
  }

  // Updates the words beside the chamber: whose result it is, and what has changed. The canvas
  // does not draw them.
  function tell(sections) {
    moved = true;
    shown = core.revision();
    const [{ id: kind, runs }] = sections.find(({ id }) => id === kShown).nodes;
    const place = byId('shown').firstElementChild;
    place.className = kind;
    place.replaceChildren(...runs.map(({ text, style }) => (style === 'strong' ? build('strong', { textContent: text }) : text)));
    clearTimeout(speaking);
    speaking = setTimeout(announce, kAnnounce);
  }
  function announce() {
    clearTimeout(speaking);
    speaking = 0;
    const change = core.change();
    if (change) byId('status').textContent = change;
    core.statusTold();
  }

  // Called when the canvas has drawn a frame.
  function drawn() {
    if (root.dataset.mode !== 'canvas') return;
    // Moves the words into the room that the canvas leaves for them. A translation causes no
    // layout shift.
    beside.style.translate = `0 ${core.roomAt() - beside.offsetTop}px`;
    if (core.revision() !== shown) tell(core.outline(kShown).sections);
  }

  function move(at, votes) {
    const { action, low, high } = controls[at];
    core.act(action, String(Math.min(high, Math.max(low, votes))));
    show(sliders[at]);
    // This picture contains its key, so the whole figure is replaced.
    picture.replaceChildren(chamberPicture(core.marks(kSeats, kChamber, picture.clientWidth, whoseNames.others)));
  }

  const before = [...movedBefore].map((slider) => /** @type {const} */ ([slider, slider.value]));
  core.statusTold();
  show();
  sliders.forEach((slider, at) => {
    slider.disabled = false;
    slider.oninput = () => move(at, votesAt(Number(slider.value), controls[at].whole));
    slider.onkeydown = (event) => {
      const by = kSteps[event.key];
      if (!by) return;
      event.preventDefault();
      move(at, controls[at].value + by * controls[at].step);
      slider.value = positionOf(controls[at].value, controls[at].whole);
    };
  });
  for (const [slider, position] of before) {
    slider.value = position;
    const at = sliders.indexOf(slider);
    move(at, votesAt(Number(position), controls[at].whole));
  }
  return {
    /** Whether votes were moved. */
    moved: () => moved,
    /** Resolves when nothing is held. */
    released: () => /** @type {Promise<void>} */ (new Promise((done) => {
      free = done;
      if (!down) done();
    })),
    /** The line whose slider the keyboard is using. */
    focused: () => lines[sliders.findIndex((one) => one.matches(':focus-visible'))],
    drawn,
    /** Shows the canvas instead, after it has drawn the last move. */
    async replaceBy(canvas) {
      canvas.wake();
      await new Promise(requestAnimationFrame);
      root.dataset.mode = 'canvas';
      drawn();
    },
    /** Announces what is still to be announced. Call it before boot/sync.mjs takes over. */
    end() {
      beside.style.translate = '';
      if (speaking) announce();
    },
  };
}
