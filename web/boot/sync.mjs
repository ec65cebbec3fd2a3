// Updates everything on the page that shows the state; no other module does.
//
// One rule for both ways to drag a slider. While it is held, only its own view is updated:
// the canvas, which draws itself, or of the native sliders the section and the one with the
// seats. All other updates cost ten times as much, and run when the slider has rested or is
// released, in short tasks, so that no frame is late; what is beside the chamber, where a
// change of height would move the sliders, only when it is released.
import { chamberPicture, whoseNames } from '../text/chamber.mjs';
import { byId, root, setText } from '../text/dom.mjs';
import { kChamber, kSeats } from '../text/ids.mjs';
import { finish, outlineView } from '../text/outline.mjs';
import { stripOf } from './strip.mjs';
import { kAnnounce, kRest, kSettle, kTask } from './times.mjs';

const kWidest = 620;  // of the chamber: a wider picture would show nothing more
const kPaper = 520;   // of the chamber on paper: its letters are as large as those around it
const kSmall = 280;   // of a chamber among several

/**
 * @param {object} core  see bridge/core.mjs
 * @param {object} on
 * @param {() => void} on.change  of the state
 * @param {() => void} on.settled  the state shown becomes a step to undo
 * @param {(count: number) => void} on.wantsMore  requests texts that are not loaded
 * @param {(change: () => void) => void} on.steady  see text/steady.mjs
 * @param {string[]} on.usual  the sections that are open at first
 */
export function syncing(core, on) {
  const text = textView(core, act, on.usual);
  const strip = stripOf(core);
  const announce = announcer(core, strip.show);
  const playOn = replayTimer(act);
  let figure = null;
  // Revisions of the state: the last one seen, and the last one shown everywhere.
  let seen = 0;
  let shown = 0;
  let heldInText = false;
  let holding = false;
  let dragged = false;   // by a slider, since all was shown
  let withheld = false;  // something is not shown yet, because a slider is held
  let resting = 0;
  let settling = 0;
  let outline = null;    // the last one, of the state that is shown
  const inTasks = taskRunner();

  // Shows the changes; `held` is true while a slider is held.
  function follow(held = false) {
    const now = core.revision();
    const moved = now !== seen;
    seen = now;
    holding = held;
    if (moved) on.change();
    if (!held) {
      if (now !== shown) showAll();
      else if (withheld) showWithheld();
    } else if (moved) {
      inTasks.stop();
      dragged = true;
      clearTimeout(resting);
      resting = setTimeout(showAll, kRest);
    }
  }

  function showAll() {
    clearTimeout(resting);
    clearTimeout(settling);
    const first = shown === 0;
    shown = core.revision();
    outline = core.outline();
    on.steady(() => {
      showTitles(outline);
      if (!holding) finish(text.show(outline, ['beside']));
      const sections = text.show(outline, ['after', 'numbers', 'page']);
      inTasks.stop();
      // A slider on the canvas is above them, and cannot be moved by them.
      if (dragged) inTasks.start(sections, heldInText ? on.steady : (step) => step());
      else finish(sections);
    });
    playOn(outline.playing);
    on.wantsMore(outline.wants_more);
    if (!first && (outline.status || outline.playing)) strip.changed();
    announce(outline.status, first);
    strip.update();
    requestAnimationFrame(strip.show);  // reads the layout, which the frame computes anyway
    ends(first);
  }
  // Updates what waits for the release of a slider that has rested: the words beside the chamber.
  function showWithheld() {
    on.steady(() => finish(text.show(outline, ['beside'])));
    ends(false);
  }
  // One gesture is one step: it ends when the slider is released.
  function ends(first) {
    heldInText = false;
    withheld = dragged = holding;
    clearTimeout(settling);
    if (!first && !holding) settling = setTimeout(on.settled, kSettle);
  }

  function refresh() {
    follow();
    figure?.wake();
  }

  // `section` is the section of the held slider.
  function act(action, value, section) {
    core.act(action, value);
    if (!section) return refresh();
    follow(true);
    heldInText = seen !== shown;
    text.showHeld(section);
    figure?.wake();
  }
  // A released slider fires `change`.
  addEventListener('change', () => follow());

  return { follow, refresh,
    /** The canvas has drawn a frame; `held`: a slider on it may be held. */
    drawn(held) {
      follow(held || heldInText);
      strip.show();
    },
    /** Sets the figure after the canvas was opened. */
    set figure(opened) { figure = opened; } };
}

// The outline as HTML. The chamber of the numbers is drawn while they are open, and in print.
function textView(core, act, usual) {
  const canvas = byId('canvas');
  const numbers = byId('numbers');
  const view = outlineView({ beside: byId('shown'), after: byId('after'), numbers: byId('in-numbers'), page: byId('text') }, act);
  let chamber = null;  // the outline's node, with its section's heading
  let printing = false;
  let opening = false;  // by openAndDraw

  // Yields between parts of sections.
  function* show(outline, homes) {
    for (const section of view.homes(outline, homes)) {
      if (section) drawIn(section);
      yield;
    }
  }
  function drawIn({ id, heading, nodes }) {
    if (id === kSeats) {
      chamber = { ...nodes.find((node) => node.id === kChamber), heading };
      describe();
      if (numbers.open) draw();
    }
    for (const one of nodes.flatMap(({ chambers }) => chambers ?? [])) {
      byId(`picture-${one.id}`).replaceChildren(chamberPicture(core.marks(id, one.id, kSmall, whoseNames.none)));
    }
  }
  function draw() {
    const picture = byId(`picture-${kChamber}`);
    const width = printing ? kPaper : picture?.parentElement.clientWidth || kWidest;
    picture?.replaceChildren(chamberPicture(core.marks(kSeats, kChamber, Math.min(width, kWidest), whoseNames.all)));
  }
  // Paper cannot be unfolded, and has no address.
  let unfolded = [];
  addEventListener('beforeprint', () => {
    printing = true;
    setText(byId('printed').lastElementChild, linkOnPaper());
    // One sheet, and what the reader has opened.
    for (const section of byId('text').children) {
      section.toggleAttribute('data-opened', Boolean(section.querySelector('h2 [aria-expanded=true]'))
        && !usual.some((id) => section.id === `section-${id}`));
    }
    unfolded = [...document.querySelectorAll('details:not([open])')];
    for (const details of unfolded) details.open = true;
    draw();
  });
  addEventListener('afterprint', () => {
    printing = false;
    for (const details of unfolded) details.open = false;
  });
  // Draws the chamber at once: the event 'toggle' comes later, and could push the control of
  // the next Tab off the screen.
  function openAndDraw() {
    if (numbers.open) return;
    numbers.open = opening = true;
    draw();
  }
  canvas.addEventListener('webglcontextlost', openAndDraw);
  numbers.addEventListener('toggle', () => {
    if (numbers.open && !opening) draw();
    opening = false;
    describe();
  });
  // The first Tab into the numbers opens them; a click does so by itself.
  const summary = numbers.firstElementChild;
  summary.addEventListener('focus', () => {
    if (summary.matches(':focus-visible')) openAndDraw();
  });

  // The chamber is described once: in the numbers, or by the canvas if they are closed.
  function describe() {
    canvas.setAttribute('aria-label', numbers.open ? chamber.heading : chamber.caption);
  }
  return { show,
    /** Updates what a held slider of this section changes. */
    showHeld(section) {
      const part = core.outline(section, kSeats);
      view.part(part);
      part.sections.forEach(drawIn);
    } };
}

// Runs an iterator's steps in short tasks, each within a call of `around`; one iterator at a time.
function taskRunner() {
  let timer = 0;
  function go(iterator, around) {
    const end = performance.now() + kTask;
    let done = false;
    around(() => {
      while (!done && performance.now() < end) done = iterator.next().done;
    });
    if (!done) start(iterator, around);
  }
  const start = (iterator, around) => { timer = setTimeout(go, 0, iterator, around); };
  return { start, stop: () => clearTimeout(timer) };
}

// The link to what is shown. A file on a disk has none for others, unless it knows its host.
function linkOnPaper() {
  const home = document.querySelector('link[rel=canonical]')?.href;
  if (location.protocol === 'file:') return home ? home + location.hash : '';
  return self === window.top ? location.href : byId('whole').href;
}

// The page's title, its language, and the texts above the figure. Unchanged values are not
// set again: setting the page's language would restyle the whole page.
function showTitles({ language, title, lead, to_numbers: toNumbers, numbers }) {
  if (root.lang !== language) root.lang = language;
  if (document.title !== title) document.title = title;
  setText(byId('title'), title);
  setText(byId('lead'), lead);
  setText(byId('skip'), toNumbers);
  setText(byId('numbers').firstElementChild, numbers);
  byId('skip').hidden = false;
}

// Announces changes after a delay. The initial state is not announced.
function announcer(core, shown) {
  let speaking = 0;
  return (status, first) => {
    clearTimeout(speaking);
    if (first) return core.statusTold();
    const at = core.revision();
    speaking = setTimeout(() => {
      // Without a change the last one stays, since it is also seen.
      if (status) byId('status').textContent = status;
      // A slider that moves again has changes that are not told yet.
      if (core.revision() === at) core.statusTold();
      shown();
    }, kAnnounce);
  };
}

// A running replay has one timer, until its next seat, and none while the page is hidden.
function replayTimer(act) {
  let pause = 0;
  let timer = 0;
  function start() {
    clearTimeout(timer);
    if (pause && !document.hidden) timer = setTimeout(act, pause, 'replay/next', '');
  }
  document.addEventListener('visibilitychange', start);
  return (milliseconds) => {
    pause = milliseconds;
    start();
  };
}
