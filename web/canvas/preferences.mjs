// The reader's preferences: colours, text size, reduced motion.
import { root } from '../text/dom.mjs';

/** Passes them to the core, now and after each change; `wake` draws the figure. */
export function followPreferences(canvas, core, wake) {
  const zoom = () => core.setZoom(parseFloat(getComputedStyle(root).fontSize) / 16);
  addEventListener('resize', zoom);
  zoom();

  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)',
    '(forced-colors: active)'].map((query) => matchMedia(query));
  const colours = () => {
    const [dark, more, forced] = queries.map((query) => query.matches);
    const { theme: chosen, tint, clear } = root.dataset;
    if (forced) core.forceColours(...systemColours(canvas));
    else core.setGround(chosen ? chosen === 'dark' : dark, more, clear === 'true');
    if (tint) core.tint(...tint.split(','));
    wake();
  };
  addEventListener('theme', colours);
  queries.forEach((query) => query.addEventListener('change', colours));
  colours();

  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const motion = () => core.setMotion(!still.matches);
  still.addEventListener('change', motion);
  motion();
}

// The colours of the visitor's system, read from an element without text.
function systemColours(element) {
  return ['Canvas', 'CanvasText', 'LinkText'].map((name) => {
    element.style.color = name;
    const [red, green, blue] = getComputedStyle(element).color.match(/\d+/g)?.map(Number) ?? [];
    return red << 16 | green << 8 | blue;
  });
}
