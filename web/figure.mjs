// The canvas on the page: how it sleeps and wakes, grows with its content, and
// survives the loss of its graphics. It takes nothing from the page around it:
// not the wheel, not the finger that scrolls, not the keys.

/**
 * Opens the figure and draws its first frame. Resolves to `{ wake }`, or to null
 * where there is no WebGL. `follow` is called after each frame.
 */
export async function figure(box, canvas, core, fonts, follow) {
  if (!canSupport()) return null;
  box.hidden = false;
  if (!core.openCanvas(canvas.clientWidth, canvas.clientHeight, fonts)) {
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

  // Out of sight nothing is drawn, but for the first frame: it gives the figure
  // its height, which must not change when a visitor scrolls to it.
  function wake() {
    if (scheduled || lost || document.hidden || (ready && !seen)) return;
    scheduled = requestAnimationFrame(tick);
  }
  function tick() {
    scheduled = 0;
    if (lost) return;
    const more = core.frame();
    follow();
    const needed = core.figureHeight();
    if (needed !== height) {
      height = needed;
      canvas.style.height = `${needed}px`;
      resized();
    } else if (!more) {
      ready = true;
      firstFrame();
    }
    if (more) wake();
  }
  // SDL looks at the canvas's size when the window changes its own, and empties it.
  function resized() {
    window.dispatchEvent(new Event('resize'));
  }
  window.addEventListener('resize', wake);

  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointerleave', 'pointercancel']) {
    canvas.addEventListener(type, wake, { passive: true });
  }
  canvas.addEventListener('pointerdown', (event) => {
    // So that a button let go outside an iframe is not lost.
    if (event.pointerType === 'mouse') canvas.setPointerCapture(event.pointerId);
  });
  // SDL drops moves outside of its window, but a slider that is held follows them.
  canvas.addEventListener('mousemove', (event) => {
    if (!event.isTrusted || !(event.buttons & 1)) return;
    const { left, top, right, bottom } = canvas.getBoundingClientRect();
    const clientX = Math.min(Math.max(event.clientX, left), right - 1);
    const clientY = Math.min(Math.max(event.clientY, top), bottom - 1);
    if (clientX === event.clientX && clientY === event.clientY) return;
    canvas.dispatchEvent(new MouseEvent('mousemove', { clientX, clientY, buttons: 1 }));
  });
  // The finger's move turned out to be a scroll: nothing was pressed.
  canvas.addEventListener('pointercancel', () => core.cancelPress());
  // SDL cancels the end of every touch, so that no click follows. The end of a
  // scroll cannot be cancelled, and trying to is an error in the console.
  box.addEventListener('touchend', (event) => {
    if (!event.cancelable) event.preventDefault = () => {};
  }, { capture: true, passive: true });
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('focus', wake);
  window.addEventListener('pageshow', wake);

  new ResizeObserver(resized).observe(box);
  new IntersectionObserver((entries) => {
    seen = entries.at(-1).isIntersecting;
    wake();
  }, { rootMargin: '200px' }).observe(box);
  watchDensity(resized);

  const dark = matchMedia('(prefers-color-scheme: dark)');
  const theme = () => {
    const chosen = document.documentElement.dataset.theme;
    core.setDark(chosen ? chosen === 'dark' : dark.matches);
    wake();
  };
  dark.addEventListener('change', theme);
  theme();
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const motion = () => core.setMotion(!still.matches);
  still.addEventListener('change', motion);
  motion();

  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();  // without this it never comes back
    lost = true;
    core.forgetGraphics();
    document.documentElement.dataset.mode = 'text';
  });
  canvas.addEventListener('webglcontextrestored', () => {
    lost = false;
    // What ImGui draws with was switched on for the old graphics only.
    const context = canvas.getContext('webgl');
    for (const name of ['OES_vertex_array_object', 'OES_element_index_uint']) {
      context?.getExtension(name);
    }
    document.documentElement.dataset.mode = 'canvas';
    wake();
  });

  wake();
  await drawn;
  return { wake };
}

function canSupport() {
  const context = document.createElement('canvas').getContext('webgl');
  const enough = context?.getExtension('OES_element_index_uint') != null;
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return enough;
}

// Zoom and a move to another screen change the density without a resize.
function watchDensity(changed) {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  query.addEventListener('change', () => {
    changed();
    watchDensity(changed);
  }, { once: true });
}
