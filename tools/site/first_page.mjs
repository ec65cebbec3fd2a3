// Makes the static page of one language, before any script runs, from the template
// web/index.html and the official result as described by the program itself.
//
//   node tools/site/first_page.mjs LANGUAGE SITE FIRST_PAGE HOST [ADDRESS]
//
// FIRST_PAGE is the program of src/shell/first_page.cpp. The page goes to
// SITE/LANGUAGE/index.html; the English one to SITE/index.html as well. HOST is what
// host.mjs wrote. ADDRESS is the site's future address, with a slash at its end.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { withInline } from '../../hosting/rules.mjs';
import { escaped } from '../../web/text/escaped.mjs';
import { kCaption, kChamber, kDescription, kDisc, kFirst, kHow, kNoScript, kRing, kOfficial, kSeats,
  kSetup, kShown, kSource, kSources, kToday, kVotes } from '../../web/text/ids.mjs';
import { kPositions, positionOf, standingTable } from '../../web/text/standing.mjs';
import { withDay } from './checked.mjs';
import { height, width } from './og.mjs';

const [language, site, program, host, address] = process.argv.slice(2);
const [json, chamber] = execFileSync('node', [program, language], { encoding: 'utf8' })
  .split('\n');
const outline = JSON.parse(json);
const texts = withDay(JSON.parse(readFileSync(`assets/texts/${language}.json`, 'utf8')), language);
const cards = JSON.parse(readFileSync(`assets/texts/embed/${language}.json`, 'utf8'));
const settings = JSON.parse(readFileSync(host, 'utf8'));

const section = (id) => outline.sections.find((one) => one.id === id);
const node = (place, id) => section(place).nodes.find((one) => one.id === id);

const tags = { strong: 'strong', cite: 'cite' };
const rich = ({ runs }) => runs.map(({ text, style }) => (tags[style]
  ? `<${tags[style]}>${escaped(text)}</${tags[style]}>` : escaped(text))).join('');
const plain = ({ runs }) => escaped(runs.map(({ text }) => text).join(''));

// As in web/text/owner.mjs; an election of the catalogue has no other colours.
const classOf = ({ place, tone }) => (place < 0 ? 'nobody' : `list-${tone + 1}`);

// The votes and the seats in one table, with the attributes that they have in the numbers. Its
// sliders are for scripts only, and move when boot/standing.mjs has the program.
function table() {
  const { columns, rows, total } = standingTable(outline.sections);
  const cell = ({ text, marks }, i) => {
    const attributes = Object.entries(marks)
      .map(([name, value]) => ` data-${name}="${escaped(value)}"`).join('');
    return `<td class="${columns[i + 1].id}"${attributes}>${escaped(text)}</td>`;
  };
  const name = (text, { slider, owner }) => (slider
    ? `<label class="${classOf(owner)}"><span>${escaped(text)}</span><input type="range" max="${kPositions}" value="${
      positionOf(slider.value, slider.whole)}" disabled></label>` : escaped(text));
  const line = (row) => `<tr><th scope="row">${name(row.cells[0].text, row)}</th>${
    row.cells.slice(1).map(cell).join('')}</tr>`;
  const head = columns.map(({ id, label }) =>
    `<th scope="col" class="${id}">${escaped(label)}</th>`).join('');
  return `<table><caption>${plain(node(kFirst, kCaption))}</caption>`
    + `<thead><tr>${head}</tr></thead><tbody>${rows.map(line).join('')}</tbody>`
    + `<tfoot>${line(total)}</tfoot></table>`;
}

// The key under the arc, with the holders that are no list. Hidden from screen readers, since
// the table has them, too.
function names() {
  const { runs } = node(kSeats, kChamber);
  const owners = runs.filter(({ owner }) => owner.place < 0).map(({ name, seats }) =>
    `<li class="nobody ring"><span>${escaped(name)} <strong>${seats}</strong></span></li>`);
  const marks = [kDisc, kRing].map((mark) =>
    `<li class="faint ${mark}"><span>${plain(node(kFirst, mark))}</span></li>`);
  return `<ul aria-hidden="true">${[...owners, ...marks].join('')}</ul>`;
}

// Who publishes the page and where errors are reported, if the host says so.
const worded = (key) => ` data-say="${key}">${escaped(texts[key])}<`;
const out = (link) => `<a href="${escaped(link)}"${link.startsWith('https:') ? ' target="_blank" rel="noopener"' : ''}`;
function publisher() {
  const { publisher: name, publisher_url: link } = settings;
  if (!name) return '';
  return `<span><span${worded('page.publisher')}/span> ${link ? `${out(link)}>${escaped(name)}</a>` : escaped(name)}</span>`;
}
const corrections = () => (settings.corrections ? `${out(settings.corrections)}${worded('page.error')}/a>` : '');

// A bundle of the site, as the content of an element.
function inline(file) {
  const text = readFileSync(`${site}/${file}`, 'utf8').trim();
  if (/<\/(script|style)/i.test(text)) throw new Error(`${file} would end its element`);
  return text;
}

const values = {
  language,
  title: escaped(outline.title),
  lead: escaped(outline.lead),
  description: plain(node(kFirst, kDescription)),
  today: rich(node(kSetup, kToday)),
  official: rich(node(kShown, kOfficial)),
  hint: `${escaped(node(kVotes, kVotes).caption)}.`,
  caption: plain(node(kFirst, kCaption)),
  table: table(),
  chamber,
  names: names(),
  how: rich(node(kFirst, kHow)),
  no_script: plain(node(kFirst, kNoScript)),
  rule: plain(section(kSources).nodes[0]),
  source: plain(node(kFirst, kSource)),
  invite: escaped(cards['embed.picture_invite']),
  picture_width: width,
  picture_height: height,
  publisher: publisher(),
  corrections: corrections(),
  style: inline('style.css'),
  early: inline('early.js'),
  bytes: statSync(`${site}/explainer.wasm`).size + statSync(`${site}/canvas.wasm`).size,
};

function page(root) {
  // Link previews and search engines need absolute addresses, if known.
  const own = address && escaped(address + (root && `${language}/`));
  const canonical = own ? `<link rel="canonical" href="${own}">\n<meta property="og:url" content="${own}">` : '';
  const all = { ...values, root, canonical, base: address ?? root, start: address ?? (root || './') };
  const html = readFileSync('web/index.html', 'utf8').replace(/\{\{([a-z_.]+)\}\}/g, (_, name) => {
    const value = all[name] ?? (texts[name] && escaped(texts[name]));
    if (value === undefined) throw new Error(`web/index.html: there is no ${name}`);
    return value;
  }).replace(/<!--.*-->\n/g, '').replace(/^ *\n/gm, '')
    // The language that is read is no link.
    .replace(new RegExp(` href="[^"]*"( lang="${language}" hreflang)`), ' aria-current="true" tabindex="-1"$1');
  return withInline(html, html);
}

mkdirSync(`${site}/${language}`, { recursive: true });
writeFileSync(`${site}/${language}/index.html`, page('../'));
if (language === 'en') writeFileSync(`${site}/index.html`, page(''));
