// Turns the options of an embed into an address of this site and into HTML to paste.
// Pure text functions, used by the builder, the build and the tests.
import { marked } from '../history/link.mjs';
import { escaped } from '../text/escaped.mjs';

/** The default of each option; defaults are not written. */
export const usual = { theme: 'auto', show: '', preset: '2023-03-19', link: '', step: -1, accent: '',
  background: '', size: 100, header: true };

/**
 * The widths of a column that a frame's heights are measured at: usual ones, and around that
 * where the sliders come to stand below the chamber.
 */
export const widths = [640, 592, 591, 360, 300];

/** The heights that the default needs at these widths in any language and state, in CSS pixels. */
export const usualHeights = [600, 600, 1040, 1040, 1080];

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
  // A frame cannot see the page around it: there a script has to tell it.
  const all = chosen({ ...given, theme: given.theme === 'host' ? usual.theme : given.theme ?? usual.theme });
  const query = all.filter(([name]) => name !== 'link').map(([name, value]) => `&${name}=${value}`);
  const link = all.filter(([name]) => name === 'link').map(([, value]) => `#${value}`);
  return `${base}${given.lang}/?view=embed${query.join('')}${link.join('')}`;
}

/** A frame of one height: `title` is read out, `height` is in CSS pixels. */
export function frame(base, given, { title, height }) {
  // Without the same scheme a browser gives a transparent frame a ground.
  const scheme = /^(light|dark)$/.test(given.theme) ? `;color-scheme:${given.theme}` : '';
  return `<iframe${attributes([['src', address(base, given)], ['title', title], ['loading', 'lazy'],
    ['width', '100%'], ['height', height], ['style', `border:0;min-width:100%;width:0${scheme}`],
    ['allow', 'clipboard-write; fullscreen'], ['referrerpolicy', 'no-referrer']])}></iframe>`;
}

/**
 * A frame that has the height for the width of its column, by a style of its own. Where that
 * is taken away, it has the greatest one: nothing is cut.
 * @param {string} base
 * @param {object} given
 * @param {{ title: string, heights: number[] }} said  in the order of `widths`
 */
export function frames(base, given, { title, heights }) {
  const [wide, least, middle, phone, narrow] = heights;
  const name = `mazhilis-${heights.join('-')}`;
  const below = (width, height) => `@container (max-width:${width}px){.${name} iframe{height:${height}px}}`;
  return `<style>.${name}{container-type:inline-size;width:100%}.${name} iframe{height:${Math.max(wide, least)}px}
${below(widths[2], Math.max(middle, phone))}
${below(widths[3], Math.max(phone, narrow))}</style>
<div class="${name}">${frame(base, given, { title, height: Math.max(...heights) })}</div>`;
}

/**
 * A picture of an official result that leads to the page, where neither scripts nor frames are
 * allowed.
 * @param {string} base
 * @param {object} given
 * @param {{ alt: string, width: number | string, height: number | string }} said
 */
export function picture(base, { lang, preset }, { alt, width, height }) {
  const query = preset === usual.preset ? '' : `?preset=${preset}`;
  return `<a${attributes([['href', `${base}${lang}/${query}`]])}><img${attributes([
    ['src', `${base}og/${lang}/${preset}.png`], ['width', width], ['height', height], ['alt', alt],
    ['style', 'max-width:100%;height:auto']])}></a>`;
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
