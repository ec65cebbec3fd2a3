// The page's second part: the canvas.
import { figure } from '../canvas/figure.mjs';
import { byId, root } from '../text/dom.mjs';
import { isDrawn } from './parts.mjs';

/**
 * Opens the canvas if possible, in the place of the standing page's chamber and table.
 * Resolves to null if it cannot.
 * @param {object} core  see bridge/core.mjs
 * @param {Promise<{bytes: ArrayBuffer, face: FontFace}[]>} fonts
 * @param {(held: boolean) => void} follow  see canvas/figure.mjs
 */
export async function openFigure(core, fonts, follow) {
  let opened = null;
  try {
    const faces = (await fonts).map(({ bytes }) => bytes);
    if (isDrawn()) opened = await figure(byId('figure'), byId('canvas'), byId('beside'), core, faces, follow);
  } catch {
    // Then the numbers are the figure.
  }
  if (opened) root.dataset.mode = 'canvas';
  return opened;
}
