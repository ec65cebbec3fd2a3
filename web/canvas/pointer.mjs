// Corrects SDL's handling of mouse and touch on a page.

/**
 * @param {() => void} wake  draws the figure
 * @returns {{ held: boolean, lost: boolean }}  `held`: a button or a finger is down on the
 *   canvas; `lost`: its graphics context is lost, which the caller sets
 */
export function followPointer(box, canvas, core, wake) {
  let held = false;
  let lost = false;
  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointerleave', 'pointercancel',
    'lostpointercapture']) {
    canvas.addEventListener(type, () => {
      held = type === 'pointerdown' || (held && !/up|cancel|lost/.test(type));
      wake();
    }, { passive: true });
  }
  canvas.addEventListener('pointerdown', (event) => {
    // So that the release of a button outside an iframe is not missed.
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
  // While its graphics context is lost the canvas is hidden, and pointer positions are
  // meaningless; the release of a button is still handled.
  for (const type of ['mouseenter', 'mousemove', 'mouseleave']) {
    box.addEventListener(type, (event) => {
      if (lost) event.stopImmediatePropagation();
    }, { capture: true, passive: true });
  }
  // The touch turned out to be a scroll: the press is cancelled.
  canvas.addEventListener('pointercancel', () => core.cancelPress());
  // SDL cancels the end of every touch, so that no click follows. The end of a
  // scroll cannot be cancelled, and trying to is an error in the console.
  box.addEventListener('touchend', (event) => {
    if (!event.cancelable) event.preventDefault = () => {};
  }, { capture: true, passive: true });
  return {
    get held() { return held; },
    set lost(isLost) {
      lost = isLost;
      if (lost) held = false;
    } };
}
