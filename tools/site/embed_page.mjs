// Makes the page for embedders in one language from the template web/embed.html.
//
//   node tools/site/embed_page.mjs LANGUAGE SITE FIRST_PAGE [ADDRESS]
//
// FIRST_PAGE is the program of src/shell/first_page.cpp, which has the elections' names.
// ADDRESS is the site's future address, with a slash at its end, for the code that is shown
// without the page's script; without it, that code has an example address, marked as such.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parts } from '../../web/embed/parts.mjs';
import { address, element, frames, script, usual, usualHeights } from '../../web/embed/snippet.mjs';
import { escaped } from '../../web/text/escaped.mjs';
import { kChamber, kOfficial, kSeats, kSetup, kShown } from '../../web/text/ids.mjs';
import { height as pictureHeight, width as pictureWidth } from './og.mjs';

const [language, site, program, given = ''] = process.argv.slice(2);
const base = given || 'https://example.org/mazhilis/';
const texts = Object.assign({}, ...[language, `embed/${language}`].map((name) =>
  JSON.parse(readFileSync(`assets/texts/${name}.json`, 'utf8'))));
if (given) texts['embed.no_script'] = texts['embed.no_script_known'];
const outlineOf = (...asked) => JSON.parse(execFileSync('node', [program, ...asked], { encoding: 'utf8' }).split('\n')[0]);
const node = (outline, section, id) => outline.sections.find((one) => one.id === section).nodes.find((one) => one.id === id);
const { options } = node(outlineOf(language), kSetup, kSetup).controls.find(({ action }) => action === 'election');

// What a picture of an election shows, in each language; nothing if there is no official result.
const describe = (election) => ['kk', 'ru', 'en'].map((one) => {
  const outline = outlineOf(one, election);
  const official = node(outline, kShown, kOfficial);
  if (!official) return '';
  const day = official.runs.map(({ text }) => text).join('');
  return ` data-alt-${one}="${escaped(`${day}. ${node(outline, kSeats, kChamber).caption}`)}"`;
}).join('');

// The values of the texts' placeholders, the same in each language.
const code = {
  iframe: '<iframe>', script: '<script>', element: '<mazhilis-explainer>',
  sandbox: 'sandbox="allow-scripts"', popups: 'allow-popups', placeholder: base,
  module: 'type="module"', scheme: 'color-scheme', host: 'theme="host"', clear: 'background="transparent"',
  show: 'show', image: '<img>', amp: '<amp-img>', head: '<head>', data: 'data-',
  attributes: 'lang, theme, show, preset, accent, background, size, header, link, title, sandbox',
};
const inText = (text) => escaped(text).replace(/\{([a-z]+)\}/g, (_, name) => {
  if (!(name in code)) throw new Error(`assets/texts/embed/${language}.json: there is no place {${name}}`);
  return `<code>${escaped(code[name])}</code>`;
});

const lang = { lang: language };
const title = (one) => JSON.parse(readFileSync(`assets/texts/${one}.json`, 'utf8')).title;
const values = {
  language,
  origin: new URL(base).origin,
  elections: options.map(({ value, label }) => `<option value="${escaped(value)}"${
    value === usual.preset ? ' selected' : ''}${describe(value)}>${escaped(label)}</option>`).join(''),
  snippet_iframe: escaped(frames(base, lang, { title: texts.title, heights: usualHeights })),
  snippet_script: escaped(script(base, lang, texts)),
  snippet_element: escaped(element(base, lang, texts)),
  parts: parts.map((name) => `<label class="check"><input type="checkbox" name="show" value="${name}"${
    name === 'votes' ? ' checked' : ''}> ${escaped(texts[`embed.show.${name.replace('-', '_')}`])}</label>`).join('\n      '),
  picture_width: pictureWidth,
  picture_height: pictureHeight,
  example_chamber: escaped(address('../', { ...lang, show: 'chamber' })),
  example_step: escaped(address('../', { ...lang, step: 40 })),
  ...Object.fromEntries(['kk', 'ru', 'en'].flatMap((one) =>
    [[`${one}_checked`, one === language ? ' checked' : ''], [`${one}_title`, escaped(title(one))]])),
};

const html = readFileSync('web/embed.html', 'utf8').replace(/\{\{([a-z_.]+)\}\}/g, (_, name) => {
  const value = values[name] ?? (texts[name] && inText(texts[name]));
  if (value === undefined) throw new Error(`web/embed.html: there is no ${name}`);
  return value;
}).replace(` lang="${language}" hreflang`, ' aria-current="true"$&');
mkdirSync(`${site}/${language}`, { recursive: true });
writeFileSync(`${site}/${language}/embed.html`, html);
