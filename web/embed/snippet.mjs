// Turns the options of an embed into an address of this site and into HTML to paste.
// Pure text functions, used by the builder, the build and the tests.
import { marked } from '../history/link.mjs';
import { escaped } from '../text/escaped.mjs';

/** The default of each option; defaults are not written. */
export const usual = { theme: 'auto', show: '', preset: '2023-03-19', link: '', step: -1, accent: '',
  background: '', size: 100, header: true };

/** The approximate height of the whole at a width of 640, in CSS pixels. */
export const usualHeight = 1400;

const attributes = (pairs, before = '') =>
  pairs.map(([name, value]) => ` ${before}${name}="${escaped(value)}"`).join('');

/** A link with a step of the replay, or without one. */
export function withStep(link, step) {
  const rest = link.split('&').filter((part) => part && !part.startsWith('step='));
  return marked([...rest, ...step >= 0 ? [`step=${step}`] : []].join('&'));
}

// The options that differ from the defaults, under the names that the address, the script and
// the element share. A link includes the election.
function chosen(given) {
  const all = { ...usual, ...given };
  if (all.step >= 0) {
    all.link = withStep(all.link || `v=1&election=${all.preset}`, all.step);
    all.show ||= 'chamber';
  }
  if (all.link) all.preset = usual.preset;
  const names = ['theme', 'show', 'preset', 'accent', 'background', 'size', 'header', 'link'];
  return names.filter((name) => String(all[name]) !== String(usual[name]))
    .map((name) => [name, name === 'header' ? 0 : all[name]]);
}

/**
 * The address of the page in a frame.
 * @param {string} base   the site's address, with a slash at its end
 * @param {object} given  `lang`, and the options that differ from `usual`; colours are RRGGBB
 */
export function address(base, given) {
  const all = chosen(given);
  const query = all.filter(([name]) => name !== 'link').map(([name, value]) => `&${name}=${value}`);
  const link = all.filter(([name]) => name === 'link').map(([, value]) => `#${value}`);
  return `${base}${given.lang}/?view=embed${query.join('')}${link.join('')}`;
}

/** A frame: `title` is read out, `height` is in CSS pixels. */
export function frame(base, given, { title, height }) {
  return `<iframe${attributes([['src', address(base, given)], ['title', title], ['loading', 'lazy'],
    ['width', '100%'], ['height', height], ['style', 'border:0;min-width:100%;width:0'],
    ['allow', 'clipboard-write; fullscreen'], ['referrerpolicy', 'no-referrer']])}></iframe>`;
}

// The frame's title in its own language, also for the element and the script.
/** @param {{ title?: string }} [said] */
const titled = ({ title } = {}) => (title ? [['title', title]] : []);

/** A script that puts the frame in its own place. */
export const script = (base, given, said) => `<script${attributes([['src', `${base}embed.js`]])}${
  attributes([['lang', given.lang], ...titled(said), ...chosen(given)], 'data-')} async></script>`;

/** An element that creates the frame, and the script that defines it. */
export const element = (base, given, said) => `<script${attributes([['src', `${base}embed.js`]])} async></script>
<mazhilis-explainer${attributes([['lang', given.lang], ...titled(said), ...chosen(given)])}></mazhilis-explainer>`;
