// The page's second part: the canvas.
import { figure } from '../canvas/figure.mjs';
import { byId } from '../text/dom.mjs';
import { isDrawn } from './view.mjs';

export { steady } from '../text/steady.mjs';

/**
 * Opens the canvas if possible and draws it in the place of the standing page's chamber and
 * table, which it does not replace yet. Resolves to null if it cannot.
 * @param {object} core  see bridge/core.mjs
 * @param {Promise<{bytes: ArrayBuffer, face: FontFace}[]>} fonts
 * @param {(held: boolean) => void} follow  see canvas/figure.mjs
 */
export async function openFigure(core, fonts, follow) {
  try {
    const faces = (await fonts).map(({ bytes }) => bytes);
    return isDrawn() ? await figure(byId('figure'), byId('canvas'), byId('beside'), core, faces, follow) : null;
  } catch {
    return null;  // then the numbers are the figure
  }
}
