// Makes the pictures for link previews: one for each election, in one language, drawn from
// the core's output. For an election without an official result, only the house is drawn.
//
//   node tools/site/og.mjs LANGUAGE SITE FIRST_PAGE FONTS
//
// FIRST_PAGE is the program of src/shell/first_page.cpp; FONTS is the folder of the page's own
// fonts, the only ones used. The pictures go to SITE/og/LANGUAGE/ELECTION.png.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { PNG } from 'pngjs';
import { escaped } from '../../web/text/escaped.mjs';
import { kAllSeats, kCaption, kDisc, kFirst, kName, kRing, kSeats, kSetup, kShare, kVotes } from '../../web/text/ids.mjs';
import { named } from './named_font.mjs';

export const width = 1200;
export const height = 630;
const margin = 56;
const right = width - margin;
const serif = 'font-family="Noto Serif" font-weight="700"';
const { light } = JSON.parse(readFileSync('assets/look.json', 'utf8')).colours;

const told = ({ runs }) => runs.map(({ text }) => text).join('');

function text(x, y, size, said, { colour = light.ink, end = false, more = '' } = {}) {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${end ? ' text-anchor="end"' : ''} ${more}>${
    escaped(said)}</text>`;
}

// The largest size that fits; a letter is a little more than half as wide as it is high.
const fitting = (said, size, room) => Math.min(size, room / (said.length * 0.55));

// As in the chamber: a disc for a list seat, a ring with a dot for a district seat, and
// a square for a seat that neither ballot fills.
const disc = (x, y, radius, colour) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/>`;
const ring = (x, y, radius, colour) => disc(x, y, radius * 0.4, colour)
  + `<circle cx="${x}" cy="${y}" r="${radius - 1.2}" fill="none" stroke="${colour}" stroke-width="2.4"/>`;

const square = (x, y, radius, colour) => `<rect x="${x - radius + 1}" y="${y - radius + 1}" width="${2 * radius - 2}" height="${
  2 * radius - 2}" fill="none" stroke="${colour}" stroke-width="2.4"/>`;

const colourOf = ({ place, colour }) => colour
  || (place < 0 ? light.nobody : light.lists[place % light.lists.length]);

// Each list with its share of the ballots and its seats.
function lists(seats, votes) {
  const cell = (table, row, id) => row.cells[table.columns.findIndex((one) => one.id === id)];
  const label = (table, id) => table.columns.find((one) => one.id === id).label;
  const top = 196;
  const step = Math.min(44, 340 / seats.rows.length);
  const nameOf = (row) => cell(seats, row, kName).text;
  // All names have the same size, so that none has more weight.
  const size = Math.min(...seats.rows.map((row) => fitting(nameOf(row), 23, row.owner.place < 0 ? 340 : 248)));
  const heads = [text(right - 96, top - 20, 17, label(votes, kShare), { colour: light.faint, end: true }),
    text(right, top - 20, 17, label(seats, kAllSeats), { colour: light.faint, end: true })];
  return heads.concat(seats.rows.map((row, i) => {
    const y = top + step * (i + 0.5);
    const vote = votes.rows.find(({ id }) => id === row.id);
    const mark = row.owner.place >= 0 ? disc : row.id === 'other_seats' ? square : ring;
    return mark(708, y, 9, colourOf(row.owner))
      + text(732, y + 8, size, nameOf(row))
      + (vote ? text(right - 96, y + 7, 20, cell(votes, vote, kShare).control.text, { colour: light.faint, end: true }) : '')
      + text(right, y + 9, 27, cell(seats, row, kAllSeats).text, { end: true, more: `${serif} data-seats-of="${row.id}"` });
  })).join('');
}

/**
 * The picture of an election as an SVG.
 * @param {object} outline  as printed by the program, with the section "first"
 * @param {string} chamber  the chamber's SVG, without names
 * @param {object} words    `source`, `house` (shown instead of a result), `known`
 */
export function picture(outline, chamber, { source, house, known }) {
  const node = (place, id) => outline.sections.find((one) => one.id === place).nodes.find((one) => one.id === id);
  const first = (id) => told(node(kFirst, id));
  const seats = node(kSeats, kSeats);
  const [, arcBox] = chamber.match(/viewBox="([^"]*)"/);
  const [, , boxWidth, boxHeight] = arcBox.split(' ').map(Number);
  const arc = chamber.slice(chamber.indexOf('<g id="arc">'), -'</svg>'.length);
  const wide = known ? 612 : 720;
  const high = wide * boxHeight / boxWidth;
  const left = known ? margin : (width - wide) / 2;
  const drawn = `<svg x="${left}" y="172" width="${wide}" height="${high}" viewBox="${arcBox}" font-size="13" text-anchor="middle">${
    known ? arc : neutral(arc)}</svg>`;
  const rings = seats.total.cells[2].text !== '0';
  const key = [kDisc, ...rings ? [kRing] : []].map((mark, i) =>
    ({ [kDisc]: disc, [kRing]: ring })[mark](margin + 12 + i * 320, 552, 8, light.faint)
    + text(margin + 30 + i * 320, 558, 18, first(mark), { colour: light.faint })).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Inter">
<rect width="100%" height="100%" fill="${light.paper}"/>
${text(margin, 88, fitting(outline.title, 46, width - 2 * margin), outline.title, { more: serif })}
${text(margin, 132, 26, known ? first(kCaption) : house, { colour: light.faint })}
${drawn.replaceAll('font-weight="700"', serif)}
${known ? lists(seats, node(kVotes, kVotes)) + key
    + `<path d="M${margin} 578H${right}" stroke="${light.hairline}" stroke-width="1.5"/>${
      text(margin, 606, 18, source, { colour: light.faint })}` : ''}
</svg>`;
}

// The seats without owners, since there is no result.
const neutral = (arc) => arc.replace(/<title>[^]*?<\/title>/g, '')
  .replace(/<path class="faint ring" d="M[^"]*L[^>]*>/, '')
  .replace(/<g class="[^"]*" fill="#[^"]*"/g, `<g fill="${light.track}"`);

/** @param {string[]} words */
function main([language, site, program, fonts]) {
  const words = JSON.parse(readFileSync(`assets/texts/embed/${language}.json`, 'utf8'));
  const run = (election) => execFileSync('node', [program, language, election], { encoding: 'utf8' }).split('\n');
  const own = mkdtempSync(`${tmpdir()}/mazhilis-fonts-`);
  const fontFiles = ['sans', 'serif-bold'].map((name) => {
    writeFileSync(`${own}/${name}.ttf`, named(readFileSync(`${fonts}/${name}.ttf`), name));
    return `${own}/${name}.ttf`;
  });
  mkdirSync(`${site}/og/${language}`, { recursive: true });
  const elections = JSON.parse(run('')[0]).sections.find(({ id }) => id === kSetup).nodes
    .find(({ id }) => id === kSetup).controls.find(({ action }) => action === 'election').options;
  for (const { value: id, label } of elections) {
    const { scenario } = JSON.parse(readFileSync(`assets/elections/${id}.json`, 'utf8'));
    const [outline, chamber] = run(id);
    const svg = picture(JSON.parse(outline), chamber, { source: words['embed.picture_source'],
      house: label, known: scenario.votes_known !== false });
    const image = new Resvg(svg, { font: { loadSystemFonts: false, defaultFontFamily: 'Inter', fontFiles } });
    const { pixels: data } = image.render();
    // The picture is opaque.
    writeFileSync(`${site}/og/${language}/${id}.png`,
      PNG.sync.write(/** @type {PNG} */ ({ width, height, data }), { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 }));
  }
  rmSync(own, { recursive: true });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
