// The canvas on the page: how it sleeps and wakes, grows with its content, and
// survives the loss of its graphics. It takes nothing from the page around it:
// not the wheel, not the finger that scrolls, not the keys.

/**
 * Opens the figure and draws its first frame. Resolves to `{ wake }`, or to null
 * where there is no WebGL. `follow(held)` is called after each frame, with whether a
 * button or a finger is down on the canvas.
 */
export async function figure(box, canvas, core, fonts, follow) {
  const tallest = tallestCanvas();
  if (tallest === 0) return null;
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
  let held = false;
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
    follow(held);
    // What is held must not make the page below it jump to and fro.
    const needed = Math.max(core.figureHeight(), held ? height : 0);
    const grown = needed !== height;
    if (grown) {
      height = needed;
      box.style.height = `${needed}px`;
      place();
    } else if (!more) {
      ready = true;
      firstFrame();
    }
    if (more || grown) wake();
  }

  // The figure is taller than a canvas can be, so the canvas is a stretch of it
  // with room to scroll on both sides. It moves when what is seen leaves it.
  const kRoom = 1200;
  let offset = 0;
  let stretch = 0;
  let inView = null;  // by the observer: in an iframe nothing else tells

  function visible() {
    const { top } = box.getBoundingClientRect();
    const framed = window !== window.top && inView;
    const from = framed ? inView.from : -top;
    const until = framed ? inView.until : innerHeight - top;
    return [Math.min(Math.max(from, 0), height), Math.min(Math.max(until, 0), height)];
  }
  // An iframe as tall as the figure is no measure of what a visitor sees.
  const outerView = () => (window === window.top ? innerHeight : Math.min(innerHeight, 1200));
  function place() {
    const [from, until] = visible();
    // A step at a time: a phone's address bar comes and goes.
    const wanted = Math.ceil((Math.max(until - from, outerView()) + kRoom) / 200) * 200;
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
  // SDL looks at the canvas's size when the window changes its own, and empties it.
  function resized() {
    window.dispatchEvent(new Event('resize'));
  }
  window.addEventListener('resize', () => {
    place();
    wake();
  });

  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointerleave', 'pointercancel',
    'lostpointercapture']) {
    canvas.addEventListener(type, () => {
      held = type === 'pointerdown' || (held && !/up|cancel|lost/.test(type));
      wake();
    }, { passive: true });
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
  // While its graphics are lost the canvas is hidden, and has no places to point at;
  // that a button was let go is worth knowing all the same.
  for (const type of ['mouseenter', 'mousemove', 'mouseleave']) {
    box.addEventListener(type, (event) => {
      if (lost) event.stopImmediatePropagation();
    }, { capture: true, passive: true });
  }
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
    const { isIntersecting, intersectionRect, boundingClientRect } = /** @type {IntersectionObserverEntry} */ (entries.at(-1));
    seen = isIntersecting;
    if (seen) {
      inView = { from: intersectionRect.top - boundingClientRect.top,
        until: intersectionRect.bottom - boundingClientRect.top };
      place();
    }
    wake();
  }, { rootMargin: '200px', threshold: Array.from({ length: 201 }, (_, i) => i / 200) })
    .observe(box);
  watchDensity(resized);

  // Whoever reads large text reads it in the figure too.
  const zoom = () => core.setZoom(parseFloat(getComputedStyle(document.documentElement).fontSize)
    / 16);
  window.addEventListener('resize', zoom);
  zoom();

  const wishes = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)',
    '(forced-colors: active)'].map((wish) => matchMedia(wish));
  const colours = () => {
    const [dark, more, forced] = wishes.map((wish) => wish.matches);
    const { theme: chosen, tint } = document.documentElement.dataset;
    if (forced) core.forceColours(...systemColours(canvas));
    else core.setGround(chosen ? chosen === 'dark' : dark, more);
    if (tint) core.tint(...tint.split(','));
    wake();
  };
  addEventListener('theme', colours);
  wishes.forEach((wish) => wish.addEventListener('change', colours));
  colours();
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const motion = () => core.setMotion(!still.matches);
  still.addEventListener('change', motion);
  motion();

  canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();  // without this it never comes back
    lost = true;
    held = false;
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

// What the visitor's system draws text with, read off an element that has no text.
function systemColours(element) {
  return ['Canvas', 'CanvasText', 'LinkText'].map((name) => {
    element.style.color = name;
    const [red, green, blue] = /** @type {any} */ (getComputedStyle(element).color.match(/\d+/g));
    return red << 16 | green << 8 | blue;
  });
}

// In its own pixels; 0 where there is no WebGL that can draw the figure.
function tallestCanvas() {
  const context = document.createElement('canvas').getContext('webgl');
  const enough = context?.getExtension('OES_element_index_uint') != null;
  const tallest = enough ? context.getParameter(context.MAX_VIEWPORT_DIMS)[1] : 0;
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return Math.min(tallest, 8192);
}

// Zoom and a move to another screen change the density without a resize.
function watchDensity(changed) {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  query.addEventListener('change', () => {
    changed();
    watchDensity(changed);
  }, { once: true });
}
