// The figure is taller than a canvas can be, so the canvas covers a part of it, with room to
// scroll on both sides. It moves when the visible part leaves it.
const kRoom = 1200;
const kStep = 200;
const kScreen = 1200;  // the least visible part of an iframe that is as tall as its content

const isFramed = window !== window.top;

/**
 * @param {number} tallest  that a canvas can be, in its own pixels
 * @param {() => void} wake  draws the figure
 * @returns {{ place: (height: number, from?: number, until?: number) => void }}  places the
 *   canvas in a figure of this height, of which this part is seen
 */
export function stretchOf(box, canvas, core, tallest, wake) {
  let height = 0;
  let offset = 0;
  let stretch = 0;
  let inView = null;  // from the observer: the only source in an iframe

  function visible() {
    const { top } = box.getBoundingClientRect();
    const [from, until] = isFramed && inView ? inView : [-top, innerHeight - top];
    return [from, until].map((y) => Math.min(Math.max(y, 0), height));
  }

  function place() {
    const [from, until] = visible();
    const screen = isFramed ? Math.min(innerHeight, kScreen) : innerHeight;
    // In steps, since a phone's address bar comes and goes.
    const wanted = Math.ceil((Math.max(until - from, screen) + kRoom) / kStep) * kStep;
    const room = Math.min(height, Math.floor(tallest / devicePixelRatio), wanted);
    if (room !== stretch) {
      stretch = room;
      canvas.style.height = `${room}px`;
      resized();
    }
    const last = height - room;
    if (from >= offset && until <= offset + room && offset <= last) return;
    const to = Math.round(from - Math.max(0, room - (until - from)) / 2);
    const next = Math.min(Math.max(to, 0), last);
    if (next === offset) return;
    offset = next;
    canvas.style.top = `${offset}px`;
    core.setScrolled(offset);
    wake();
  }

  addEventListener('scroll', place, { passive: true });
  addEventListener('resize', () => {
    place();
    wake();
  });
  new ResizeObserver(resized).observe(box);
  watchDensity(resized);
  return { place(now, from, until) {
    height = now;
    if (from !== undefined) inView = [from, until];
    place();
  } };
}

// SDL reads the canvas's size when the window is resized, and clears the canvas.
function resized() {
  dispatchEvent(new Event('resize'));
}

// Zoom and a move to another screen change the density without a resize.
function watchDensity(changed) {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  query.addEventListener('change', () => {
    changed();
    watchDensity(changed);
  }, { once: true });
}
