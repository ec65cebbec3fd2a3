// The canvas on the page: draws frames only when needed, grows with its content, and
// recovers from a lost graphics context. It captures no input that the page needs:
// not the wheel, not a scrolling finger, not the keys.
import { root } from '../text/dom.mjs';
import { steady } from '../text/steady.mjs';
import { followPointer } from './pointer.mjs';
import { followPreferences } from './preferences.mjs';
import { stretchOf } from './stretch.mjs';

/**
 * Opens the figure and draws its first frame. Resolves to `{ wake }`, or to null
 * if there is no WebGL. `beside` are the page's own words, for which the figure leaves room
 * below the chamber. `follow(held)` is called after each frame; `held` says whether a
 * button or a finger is down on the canvas.
 */
export async function figure(box, canvas, beside, core, fonts, follow) {
  box.hidden = false;
  if (root.dataset.view === 'embed') core.setEmbedded('clear' in root.dataset);
  let room = beside.offsetHeight;
  core.setRoom(room);
  const tallest = core.openCanvas(canvas.clientWidth, canvas.clientHeight, fonts)
    ? tallestCanvas(canvas.getContext('webgl')) : 0;
  if (tallest === 0) {
    box.hidden = true;
    return null;
  }

  let scheduled = 0;
  let seen = true;
  let lost = false;
  let height = 0;
  let ready = false;
  let firstFrame;
  const drawn = new Promise((resolve) => { firstFrame = resolve; });

  // Out of view nothing is drawn, except for the first frame: it gives the figure
  // its height, which must not change when a visitor scrolls to it.
  function wake() {
    if (scheduled || lost || document.hidden || (ready && !seen)) return;
    scheduled = requestAnimationFrame(tick);
  }
  function tick() {
    scheduled = 0;
    if (lost) return;
    makeRoom();  // for words that are there already, so that the figure grows once
    const more = core.frame();
    const top = `${core.roomAt()}px`;
    if (beside.style.top !== top) steady(() => { beside.style.top = top; });
    follow(pointer.held);
    makeRoom();
    // A drag must not make the page below jump up and down.
    const needed = Math.max(core.figureHeight(), pointer.held ? height : 0);
    const grown = needed !== height;
    if (grown) {
      height = needed;
      steady(() => { box.style.height = `${needed}px`; });
      stretch.place(height);
    } else if (!more) {
      ready = true;
      firstFrame();
    }
    if (more || grown) wake();
  }

  // A slider must not move away under the pointer.
  function makeRoom() {
    if (pointer.held || beside.offsetHeight === room) return;
    room = beside.offsetHeight;
    core.setRoom(room);
    wake();
  }
  new ResizeObserver(makeRoom).observe(beside);
  const stretch = stretchOf(box, canvas, core, tallest, wake);
  const pointer = followPointer(box, canvas, core, wake);
  document.addEventListener('visibilitychange', wake);
  for (const type of ['focus', 'pageshow']) addEventListener(type, wake);
  watchView(box, (isSeen, from, until) => {
    seen = isSeen;
    if (seen) stretch.place(height, from, until);
    wake();
  });
  followPreferences(canvas, core, wake);
  watchGraphics(canvas, core, (isLost) => {
    lost = pointer.lost = isLost;
    root.dataset.mode = lost ? 'text' : 'canvas';
    wake();
  });
  wake();
  await drawn;
  return { wake };
}

// In device pixels; 0 if this context, the program's own, cannot draw the figure. A second
// context only to ask would be the longest wait of the page's start.
function tallestCanvas(context) {
  return context?.getExtension('OES_element_index_uint')
    ? Math.min(context.getParameter(context.MAX_VIEWPORT_DIMS)[1], 8192) : 0;
}

// Reports whether the figure is in or near the view, and the visible part, from its own top.
function watchView(box, changed) {
  new IntersectionObserver((entries) => {
    const { isIntersecting, intersectionRect, boundingClientRect } = entries[entries.length - 1];
    changed(isIntersecting, intersectionRect.top - boundingClientRect.top,
      intersectionRect.bottom - boundingClientRect.top);
  }, { rootMargin: '200px', threshold: Array.from({ length: 201 }, (_, i) => i / 200) })
    .observe(box);
}

function watchGraphics(canvas, core, changed) {
  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();  // without this the context is never restored
    core.forgetGraphics();
    changed(true);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    // The extensions that ImGui uses were enabled for the old context only.
    const context = canvas.getContext('webgl');
    for (const name of ['OES_vertex_array_object', 'OES_element_index_uint']) {
      context?.getExtension(name);
    }
    changed(false);
  });
}
