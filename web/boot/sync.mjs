// Everything on the page that shows the state follows it here, and nowhere else.
//
// One rule for both ways to drag a slider. While it is held, only the view that it is held
// in moves with it: the canvas, which draws itself, or in the text version the section of
// the slider and the one with the seats. All else costs ten times as much and follows when
// the hand has rested or lets go.
import { chamberPicture } from '../text/chamber.mjs';
import { byId, root, setText } from '../text/dom.mjs';
import { kChamber } from '../text/ids.mjs';
import { outlineView } from '../text/outline.mjs';
import { kAnnounce, kRest, kSettle } from './times.mjs';

const kWidest = 620;  // of the chamber: a wider picture says no more

/**
 * @param {object} core  see bridge/core.mjs
 * @param {object} on
 * @param {() => void} on.change  of the state
 * @param {() => void} on.settled  what is shown is a step to undo
 * @param {(count: number) => void} on.wantsMore  texts that are not there
 */
export function syncing(core, on) {
  const text = textVersion(core, act);
  const announce = announcer(core);
  const playOn = replayTimer(act);
  let figure = null;
  // Revisions of the state: the last one that was seen, and the last that all follows.
  let seen = 0;
  let shown = 0;
  let heldInText = false;
  let resting = 0;
  let settling = 0;

  // Shows what differs; `held` as long as a slider is held.
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

  // `section` is that of a slider that is held.
  function act(action, value, section) {
    core.act(action, value);
    if (!section) return refresh();
    follow(true);
    heldInText = seen !== shown;
    text.showHeld(section);
    figure?.wake();
  }
  // A slider that is let go says that it has changed.
  byId('text').addEventListener('change', () => follow());

  return { follow, refresh, describe: text.describe, draw: text.draw,
    /** A frame of the canvas was drawn, on which something may be held. */
    drawn: (held) => follow(held || heldInText),
    /** The canvas is there. */
    set figure(opened) { figure = opened; } };
}

// The outline as text, with a picture where there is no canvas, and on paper.
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

  // On paper as wide as it gets, on a screen as there is room.
  function draw(event) {
    const picture = byId(`picture-${kChamber}`);
    const width = (!event?.type.endsWith('print') && picture?.parentElement.clientWidth) || kWidest;
    picture?.replaceChildren(chamberPicture(core.marks(Math.min(width, kWidest))));
  }
  addEventListener('beforeprint', draw);
  canvas.addEventListener('webglcontextlost', draw);

  return { show, draw,
    /** What moves with a slider of this section. */
    showHeld: (section) => show(core.outline(section, seats), true),
    /** The chamber is described once: in the text, or by the canvas where that is closed. */
    describe() {
      const closed = byId('text').parentElement.open === false;
      canvas.setAttribute('aria-label', closed ? chamber.caption : chamber.heading);
    } };
}

// The page's title, its language, and what stands above the figure. What stays is not
// touched: the page's language anew would style all of it anew.
function showTitles({ language, title, lead, to_text: toText }) {
  if (root.lang !== language) root.lang = language;
  if (document.title !== title) document.title = title;
  setText(byId('title'), title);
  setText(byId('lead'), lead);
  setText(byId('skip'), toText);
  byId('skip').hidden = false;
}

// Reads out what has changed, once a while later. At first it is read as the page is.
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

// A replay runs: one timer until its next seat, and none while nobody looks.
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
