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
  let firstFrame;
  const drawn = new Promise((resolve) => { firstFrame = resolve; });

  function wake() {
    if (scheduled || !seen || lost || document.hidden) return;
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
      firstFrame();
    }
    if (more) wake();
  }
  // SDL looks at the canvas's size when the window changes its own.
  function resized() {
    window.dispatchEvent(new Event('resize'));
    wake();
  }

  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointerleave', 'pointercancel']) {
    canvas.addEventListener(type, wake, { passive: true });
  }
  canvas.addEventListener('pointerdown', (event) => {
    // So that a button let go outside an iframe is not lost.
    if (event.pointerType === 'mouse') canvas.setPointerCapture(event.pointerId);
  });
  // The finger's move turned out to be a scroll: nothing was pressed.
  canvas.addEventListener('pointercancel', () => core.cancelPress());
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('focus', wake);
  window.addEventListener('pageshow', wake);

  new ResizeObserver(resized).observe(box);
  new IntersectionObserver(([entry]) => {
    seen = entry.isIntersecting;
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

  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();  // without this it never comes back
    lost = true;
    document.documentElement.dataset.mode = 'text';
  });
  canvas.addEventListener('webglcontextrestored', () => {
    lost = false;
    core.restoreGraphics();
    document.documentElement.dataset.mode = 'canvas';
    wake();
  });

  wake();
  await drawn;
  return { wake };
}

function canSupport() {
  const context = document.createElement('canvas').getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

// Zoom and a move to another screen change the density without a resize.
function watchDensity(changed) {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  query.addEventListener('change', () => {
    changed();
    watchDensity(changed);
  }, { once: true });
}
