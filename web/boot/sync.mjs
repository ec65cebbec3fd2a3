// Updates everything on the page that shows the state; no other module does.
//
// One rule for both ways to drag a slider. While it is held, only its own view is updated:
// the canvas, which draws itself, or in the text version the slider's section and the one
// with the seats. All other updates cost ten times as much, and run when the slider has
// rested or is released.
import { chamberPicture } from '../text/chamber.mjs';
import { byId, root, setText } from '../text/dom.mjs';
import { kChamber } from '../text/ids.mjs';
import { outlineView } from '../text/outline.mjs';
import { kAnnounce, kRest, kSettle } from './times.mjs';

const kWidest = 620;  // of the chamber: a wider picture would show nothing more

/**
 * @param {object} core  see bridge/core.mjs
 * @param {object} on
 * @param {() => void} on.change  of the state
 * @param {() => void} on.settled  the state shown becomes a step to undo
 * @param {(count: number) => void} on.wantsMore  requests texts that are not loaded
 */
export function syncing(core, on) {
  const text = textVersion(core, act);
  const announce = announcer(core);
  const playOn = replayTimer(act);
  let figure = null;
  // Revisions of the state: the last one seen, and the last one shown everywhere.
  let seen = 0;
  let shown = 0;
  let heldInText = false;
  let resting = 0;
  let settling = 0;

  // Shows the changes; `held` is true while a slider is held.
  function follow(held = false) {
    const now = core.revision();
    const moved = now !== seen;
    seen = now;
    if (moved) on.change();
    if (!held) {
      if (now !== shown) showAll();
    } else if (moved) {
      clearTimeout(resting);
      resting = setTimeout(showAll, kRest);
    }
  }

  function showAll() {
    clearTimeout(resting);
    clearTimeout(settling);
    heldInText = false;
    const first = shown === 0;
    shown = core.revision();
    const outline = core.outline();
    showTitles(outline);
    text.show(outline);
    text.describe();
    playOn(outline.playing);
    on.wantsMore(outline.wants_more);
    announce(outline.status, first);
    if (!first) settling = setTimeout(on.settled, kSettle);
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
  byId('text').addEventListener('change', () => follow());

  return { follow, refresh, describe: text.describe, draw: text.draw,
    /** The canvas has drawn a frame; `held`: a slider on it may be held. */
    drawn: (held) => follow(held || heldInText),
    /** Sets the figure after the canvas was opened. */
    set figure(opened) { figure = opened; } };
}

// The outline as text, with a picture if there is no canvas, and in print.
function textVersion(core, act) {
  const canvas = byId('canvas');
  const showIn = outlineView(byId('text'), act);
  let chamber = null;  // the outline's node, with its section's heading
  let seats = '';      // the id of that section

  function show(outline, isPart) {
    for (const { id, heading, nodes } of outline.sections) {
      const found = nodes.find((node) => node.kind === 'seats');
      if (!found) continue;
      chamber = { ...found, heading };
      seats = id;
    }
    showIn(outline, isPart);
    if (root.dataset.mode === 'text') draw();
  }

  // In print at the largest width, on a screen at the available width.
  function draw(event) {
    const picture = byId(`picture-${kChamber}`);
    const width = (!event?.type.endsWith('print') && picture?.parentElement.clientWidth) || kWidest;
    picture?.replaceChildren(chamberPicture(core.marks(Math.min(width, kWidest))));
  }
  addEventListener('beforeprint', draw);
  canvas.addEventListener('webglcontextlost', draw);

  return { show, draw,
    /** Updates what a held slider of this section changes. */
    showHeld: (section) => show(core.outline(section, seats), true),
    /** The chamber is described once: in the text, or by the canvas if the text is closed. */
    describe() {
      const closed = byId('text').parentElement.open === false;
      canvas.setAttribute('aria-label', closed ? chamber.caption : chamber.heading);
    } };
}

// The page's title, its language, and the texts above the figure. Unchanged values are not
// set again: setting the page's language would restyle the whole page.
function showTitles({ language, title, lead, to_text: toText }) {
  if (root.lang !== language) root.lang = language;
  if (document.title !== title) document.title = title;
  setText(byId('title'), title);
  setText(byId('lead'), lead);
  setText(byId('skip'), toText);
  byId('skip').hidden = false;
}

// Announces changes after a delay. The initial state is not announced.
function announcer(core) {
  let speaking = 0;
  return (status, first) => {
    clearTimeout(speaking);
    if (first) return core.statusTold();
    speaking = setTimeout(() => {
      byId('status').textContent = status;
      core.statusTold();
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
