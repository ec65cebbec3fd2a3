// Messages between this page and the page that embeds it: sends the height that this page
// needs and its changes, and receives commands. Loaded only in a frame or as an embed; uses
// no browser feature that a frame with `sandbox="allow-scripts"` lacks.
import { pageIn } from '../bridge/files.mjs';

const root = document.documentElement;
const query = new URLSearchParams(location.search);
const kMost = 2 ** 20;  // bytes of a scenario, as everywhere

// Any origin may embed the page and nothing in it is secret, so any origin may receive this.
const say = (message) => parent.postMessage(message, '*');
const tell = (message) => say({ mazhilis: message });

// --- outwards: the height -----------------------------------------------------

// Datawrapper's scripts find their frame by the message's source; older ones by the frame's
// id, or by a part of its address.
const idOfFrame = query.get('childId');
const ids = new Set([idOfFrame, window.name.replace(/^datawrapper-chart-/, ''),
  location.search || location.pathname].filter(Boolean));

function tellHeight(height) {
  tell({ event: 'height', height });
  say({ 'datawrapper-height': Object.fromEntries([...ids].map((id) => [id, height])) });
  say({ sentinel: 'amp', type: 'embed-size', height });  // AMP
  say(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));  // Medium
  if (idOfFrame) say(`pymxPYMx${idOfFrame}xPYMxheightxPYMx${height}`);  // pym.js
}

// Measures the height of the content. It must not depend on the window's height, or the two
// would drive each other. A frame that is not displayed has no width, and is not measured.
const told = [];
function measure() {
  const height = Math.ceil(root.getBoundingClientRect().height);
  const [last, before] = told;
  if (!innerWidth || !height || height === last?.height) return;
  const now = { height, width: innerWidth, at: performance.now() };
  // A host's scroll bar that comes and goes with the height can change the width over and
  // over: then the greater of both heights stays.
  if (before?.height === height && before.width === now.width && last.width !== now.width
    && height < last.height && now.at - before.at < 1000) return;
  told.unshift(now);
  told.length = 2;
  tellHeight(height);
}
// The observer reports at most once per frame, and when a hidden iframe is shown.
const isFramed = self !== top;
if (isFramed) new ResizeObserver(measure).observe(root);

// --- once the page works --------------------------------------------------------

const isReady = new Promise((ready) => {
  const look = () => 'ready' in root.dataset && ready(true);
  new MutationObserver(look).observe(root, { attributeFilter: ['data-ready'] });
  look();
});
if (isFramed) isReady.then(() => {
  tell({ event: 'ready' });
  window.mazhilis.addEventListener('change', /** @param {any} event */ ({ detail }) => tell({ event: 'change', result: detail }));
});

// --- inwards ----------------------------------------------------------------------

const wishes = {
  theme(theme) {
    if (!['auto', 'light', 'dark'].includes(theme)) return;
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
    dispatchEvent(new Event('theme'));
  },
  async load(scenario) {
    if (JSON.stringify(scenario)?.length > kMost) throw new Error('expected at most 1 MiB');
    await window.mazhilis.load(scenario);
  },
  // Clicks the language's link, as a visitor would; without a link there is no such language.
  lang(tag) {
    const language = String(tag).slice(0, 2).toLowerCase().replace('kz', 'kk');
    if (language === root.lang) return;
    [...document.querySelectorAll('#languages a')].find((link) => link.lang === language)?.click();
  },
};

addEventListener('message', async ({ source, data }) => {
  const wished = data?.mazhilis;
  if (!isFramed || source !== parent || typeof wished !== 'object' || wished === null) return;
  for (const [name, grant] of Object.entries(wishes)) {
    if (!Object.hasOwn(wished, name)) continue;
    // A theme needs no program; all else wakes an embed that waits (boot/wanted.mjs).
    if (name !== 'theme' && !('ready' in root.dataset)) {
      dispatchEvent(new Event('wanted'));
      await isReady;
    }
    try {
      await grant(wished[name]);
    } catch (/** @type {any} */ error) {
      tell({ event: 'error', message: error.message });
    }
  }
});

// --- its room -----------------------------------------------------------------------

/** Makes the most of it: what is beside the figure waits in the numbers. */
export function fold() {
  const whole = document.getElementById('whole');
  const address = new URL(pageIn(root.lang, location.search.slice(1), location.hash));
  for (const name of ['view', 'show']) address.searchParams.delete(name);
  whole.href = address;
  if (['votes', 'chamber'].includes(String(root.dataset.show))) {
    document.getElementById('numbers').append(document.getElementById('text'));
  }
}
