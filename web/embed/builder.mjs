// The page for embedders: shows the chosen options in a frame of a real width, and as HTML
// to paste. The guide below works without this script.
import { BadLink, readLink } from '../history/link.mjs';
import { mend } from '../history/mend.mjs';
import { byId, keepWheelFromNumbers } from '../text/dom.mjs';
import { address, element, frame, script, usual } from './snippet.mjs';

const form = byId('builder');
const { elements: field } = form;
const preview = byId('preview');
const base = new URL('../', location.href).href;
const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' });
const write = {
  iframe: (given, title) => frame(base, given, { title, height: preview.height }),
  script: (given, title) => script(base, given, { title }),
  element: (given, title) => element(base, given, { title }),
};

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

function given() {
  const own = field.start.value === 'link';
  const step = field.show.value === 'step';
  for (const [id, shown] of [['for-preset', !own], ['for-link', own], ['for-step', step]]) {
    byId(id).hidden = !shown;
  }
  const colour = (name) => (field[`own-${name}`].checked ? field[name].value.slice(1) : '');
  return {
    lang: field.lang.value, theme: field.theme.value, show: step ? '' : field.show.value,
    preset: field.preset.value, link: own ? ownLink() : '',
    step: step ? Math.max(0, Math.floor(field.step.valueAsNumber || 0)) : -1,
    accent: colour('accent'), background: colour('background'),
    size: Number(field.size.value), header: !field['no-header'].checked,
  };
}

const width = () => Number(field.width.value);
// The heights that the preview has needed so far, by its width.
const heights = new Map();

function tellHeights() {
  for (const cell of document.querySelectorAll('[data-height-at]')) {
    cell.textContent = heights.get(Number(cell.dataset.heightAt)) ?? '–';
  }
  const [wide, narrow, phone] = [640, 300, 360].map((one) => heights.get(one));
  byId('breakpoints').hidden = !(wide && narrow && phone);
  const rule = (height) => `iframe[src*="view=embed"] { height: ${height}px; }`;
  byId('breakpoints').querySelector('code').textContent = `${rule(wide)}
@media (max-width: 500px) { ${rule(Math.max(narrow, phone))} }`;
}

let shown = '';
let waiting = 0;

function follow() {
  const now = given();
  byId('size-now').textContent = percent.format(now.size / 100);
  // In the language of the preview, not of this page.
  const { title } = form.querySelector('[name=lang]:checked').dataset;
  preview.title = title;
  byId('code').value = write[field.kind.value](now, title);
  preview.style.width = `${width()}px`;
  const next = address(base, now);
  if (next === shown) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    shown = next;
    heights.clear();
    tellHeights();
    // Adds no history entry for the Back button.
    preview.contentWindow.location.replace(next);
  }, shown ? 250 : 0);
}

addEventListener('message', ({ data, source }) => {
  const { event, height } = data?.mazhilis ?? {};
  const from = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === source);
  if (!from || event !== 'height' || !(height > 0)) return;
  from.height = Math.ceil(height);
  if (from !== preview) return;
  // Ignores a height measured at a width that is no longer chosen.
  if (preview.clientWidth !== width()) return;
  heights.set(width(), Number(from.height));
  tellHeights();
  follow();
});

form.addEventListener('input', ({ target }) => {
  if (target.type === 'color') field[`own-${target.name}`].checked = true;
  byId('told').textContent = '';
  follow();
});
keepWheelFromNumbers();
form.addEventListener('submit', (event) => event.preventDefault());

byId('measure').addEventListener('click', async () => {
  const before = field.width.value;
  // The preview does not run while it is out of view.
  preview.scrollIntoView({ block: 'start' });
  for (const one of ['640', '360', '300', before]) {
    field.width.value = one;
    follow();
    // Waits until the page has laid itself out again.
    await new Promise((done) => { setTimeout(done, 700); });
    // An unchanged height is not reported again.
    heights.set(width(), Number(preview.height));
  }
  tellHeights();
  byId('measure').scrollIntoView({ block: 'center' });
});

byId('copy').addEventListener('click', async () => {
  const { copied, byHand } = byId('told').dataset;
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
form.hidden = byId('measure').hidden = false;
follow();
