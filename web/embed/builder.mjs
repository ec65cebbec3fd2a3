// The page for embedders: shows the chosen options in a frame of a real width, and as HTML
// to paste. The guide below works without this script.
import { BadLink, readLink } from '../history/link.mjs';
import { mend } from '../history/mend.mjs';
import { byId, keepWheelFromNumbers } from '../text/dom.mjs';
import { address, element, frames, picture, script, usual, usualHeights, widths } from './snippet.mjs';

const form = byId('builder');
const { elements: field } = form;
const preview = byId('preview');
const base = new URL('../', location.href).href;
const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' });
// A frame alone does not grow: room for what stands at the chamber once a slider was moved.
const kRoom = 60;
const write = {
  iframe: (given, title) => frames(base, given, { title,
    heights: heights?.map((one) => one + (/^$|votes/.test(given.show) ? kRoom : 0)) ?? usualHeights }),
  script: (given, title) => script(base, given, { title }),
  element: (given, title) => element(base, given, { title }),
  picture: (given) => picture(base, given, { alt: altOf(given), width: form.dataset.pictureWidth,
    height: form.dataset.pictureHeight }),
};

// What the picture of the chosen election shows; nothing if that is no official result.
const altOf = ({ lang }) => (field.start.value === 'preset' && field.preset.selectedOptions[0].dataset[
  `alt${lang[0].toUpperCase()}${lang[1]}`]) || '';

// Reads a whole address, or the part after its "#"; mends a link that was damaged in transit.
function linkIn(text) {
  const link = text.trim().replace(/^[^#]*#/, '');
  try {
    readLink(link);
    return link;
  } catch (error) {
    if (!(error instanceof BadLink)) throw error;
    const { link: mended } = mend(text);
    byId('mended-link').hidden = false;
    return mended;
  }
}

// The link in the field; if it cannot be read, nothing, and a message beside the field.
function ownLink() {
  let wrong = false;
  let link = '';
  byId('mended-link').hidden = true;
  try {
    link = field.link.value.trim() && linkIn(field.link.value);
  } catch (error) {
    if (!(error instanceof BadLink)) throw error;
    wrong = true;
  }
  byId('bad-link').hidden = !wrong;
  if (wrong) field.link.setAttribute('aria-invalid', 'true');
  else field.link.removeAttribute('aria-invalid');
  return link;
}

// The ticked parts; the chamber stands there once, with its sliders or without them, and a step
// of the replay is shown by the chamber alone.
const ticked = () => [...field.show].filter((one) => one.checked).map((one) => one.value);
function tick(changed) {
  const other = { votes: ['chamber', 'step'], chamber: ['votes'], step: ['votes'] }[changed?.value] ?? [];
  for (const one of field.show) if (changed.checked && other.includes(one.value)) one.checked = false;
  if (!ticked().length) field.show[0].checked = true;
}

function given() {
  const own = field.start.value === 'link';
  const parts = ticked().filter((one) => one !== 'step');
  const step = ticked().includes('step');
  if (step && !parts.includes('chamber')) parts.unshift('chamber');
  for (const [id, shown] of [['for-preset', !own], ['for-link', own], ['for-step', step]]) {
    byId(id).hidden = !shown;
  }
  const colour = (name) => (field[`own-${name}`].checked ? field[name].value.slice(1) : '');
  return {
    lang: field.lang.value, theme: field.theme.value, show: String(parts) === 'votes' ? usual.show : String(parts),
    preset: field.preset.value, link: own ? ownLink() : '',
    step: step ? Math.max(0, Math.floor(field.step.valueAsNumber || 0)) : -1,
    accent: colour('accent'), background: field.clear.checked ? 'transparent' : colour('background'),
    size: Number(field.size.value), header: !field['no-header'].checked,
  };
}

const width = () => Number(field.width.value);
// The heights that the choice needs, in the order of `widths`; nothing until they are measured.
let heights = null;

function tellHeights() {
  for (const place of document.querySelectorAll('[data-height-at]')) {
    const height = heights?.[widths.indexOf(Number(place.dataset.heightAt))];
    place.textContent = height ? `${byId('widths').dataset.high} ${height}` : '';
  }
}

const wait = (time) => new Promise((done) => { setTimeout(done, time); });
const isReady = (one) => 'ready' in (one.contentDocument?.documentElement?.dataset ?? {});
// The page may put its link in another form.
const hasCome = (one, where) => isReady(one) && one.contentWindow.location.href.split('#')[0] === where.split('#')[0];

// A page that is left while it loads would complain of it; one that never comes is left.
async function leave(one, isWanted) {
  for (let i = 0; i < 50 && one.contentWindow.location.href !== 'about:blank' && !isReady(one) && isWanted(); ++i) await wait(100);
}

// Shows the address; then once more, where it is not seen, at each of the widths.
let asked = 0;
async function load(where) {
  const mine = ++asked;
  const isWanted = () => mine === asked;
  const ruler = byId('ruler');
  heights = null;
  tellHeights();
  for (const one of [preview, ruler]) {
    await leave(one, isWanted);
    if (!isWanted()) return;
    // Adds no history entry for the Back button.
    one.contentWindow.location.replace(where);
    while (!hasCome(one, where)) {
      await wait(100);
      if (!isWanted()) return;
      // It would wait until it is seen, which the ruler never is.
      one.contentWindow.dispatchEvent(new Event('wanted'));
    }
  }
  const heightIn = (one) => Math.ceil(one.contentDocument.documentElement.getBoundingClientRect().height);
  const found = [];
  // The first one again: the page may not have settled when it was measured.
  for (const one of [...widths, widths[0]]) {
    ruler.style.width = `${one}px`;
    // Until the figure has laid itself out again.
    let before = -1;
    while (heightIn(ruler) !== before) {
      before = heightIn(ruler);
      await wait(250);
      if (!isWanted()) return;
    }
    found[widths.indexOf(one)] = before;
  }
  heights = found;
  // Its last message may have been one too few, see below.
  preview.height = String(heightIn(preview));
  tellHeights();
  follow();
}

let shown = '';
let waiting = 0;

function follow() {
  const now = given();
  byId('size-now').textContent = percent.format(now.size / 100);
  // In the language of the preview, not of this page.
  const { title } = form.querySelector('[name=lang]:checked').dataset;
  preview.title = title;
  const onDark = field.ground.checked;
  byId('stage').dataset.ground = onDark ? 'dark' : 'light';
  const pictured = [...field.kind].find((one) => one.value === 'picture');
  pictured.disabled = !altOf(now);
  if (pictured.disabled && pictured.checked) field.kind.value = 'script';
  byId('no-picture').hidden = !pictured.disabled;
  byId('code').value = write[field.kind.value](now, title);
  const unsure = field.kind.value === 'iframe' && !heights;
  byId('copy').setAttribute('aria-disabled', String(unsure));
  const { measuring: said } = byId('told').dataset;
  if (unsure) byId('told').textContent = said;
  else if (byId('told').textContent === said) byId('told').textContent = '';
  preview.style.width = `${width()}px`;
  // The stage stands for the page around it.
  const theme = now.theme === 'host' ? byId('stage').dataset.ground : now.theme;
  const scheme = /^(light|dark)$/.test(theme) ? theme : '';
  if (preview.style.colorScheme !== scheme) preview.style.colorScheme = scheme;
  const next = address(base, { ...now, theme });
  if (next === shown) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    shown = next;
    load(next);
  }, shown ? 250 : 0);
}

addEventListener('message', ({ data, source }) => {
  const { event, height } = data?.mazhilis ?? {};
  const from = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === source);
  if (!from || event !== 'height' || !(height > 0)) return;
  if (from.id !== 'ruler') from.height = Math.ceil(height);
});

form.addEventListener('input', ({ target }) => {
  if (target.name === 'show') tick(target);
  // A frame that changes its width over and over keeps the greater height.
  if (target.name === 'width' && heights) preview.height = String(heights[widths.indexOf(width())]);
  if (target.name === 'clear' && target.checked) field['own-background'].checked = false;
  if (target.name === 'own-background' && target.checked) field.clear.checked = false;
  if (target.name === 'background') field.clear.checked = false;
  if (target.type === 'color') field[`own-${target.name}`].checked = true;
  byId('told').textContent = '';
  follow();
});
keepWheelFromNumbers();
form.addEventListener('submit', (event) => event.preventDefault());

byId('copy').addEventListener('click', async () => {
  const { copied, byHand } = byId('told').dataset;
  if (byId('copy').getAttribute('aria-disabled') === 'true') return;
  try {
    await navigator.clipboard.writeText(byId('code').value);
    byId('told').textContent = copied;
  } catch {
    byId('code').focus();
    byId('code').select();
    byId('told').textContent = byHand;
  }
});

// The values that a visitor brings from the page: its theme, its election, its state.
const query = new URLSearchParams(location.search);
for (const name of ['theme', 'preset']) {
  const value = query.get(name) ?? usual[name];
  const options = field[name].options ?? field[name];
  if ([...options].some((one) => one.value === value)) field[name].value = value;
}
if (location.hash.startsWith('#v=')) {
  field.link.value = location.hash;
  field.start.value = 'link';
}
if (innerWidth < 700) field.width.value = 360;
for (const code of document.querySelectorAll('[data-with-origin]')) {
  code.textContent = code.textContent.replaceAll(code.dataset.withOrigin, new URL(base).origin);
}
form.hidden = false;
follow();
