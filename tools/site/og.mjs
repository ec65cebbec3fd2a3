// Makes the pictures for link previews, in one language, drawn from the core's output: one for
// each election, and one for the page itself. A link to the page may show anything, and the part
// of it that says what is not sent to who draws the preview: so that picture shows no result and
// invites to make one. For an election without an official result, only the house is drawn.
//
//   node tools/site/og.mjs LANGUAGE SITE FIRST_PAGE FONTS
//
// FIRST_PAGE is the program of src/shell/first_page.cpp; FONTS is the folder of the page's own
// fonts, the only ones used. The pictures go to SITE/og/LANGUAGE/, as ELECTION.png and invitation.png.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { PNG } from 'pngjs';
import { escaped } from '../../web/text/escaped.mjs';
import { kAllSeats, kCaption, kDisc, kFirst, kName, kRing, kSeats, kSetup, kShare, kShown, kSwitch, kVotes } from '../../web/text/ids.mjs';
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

// The largest size that fits; a letter is a little more than half as wide as it is high, and in
// the serif two thirds.
const fitting = (said, size, room, letter = 0.55) => Math.min(size, room / (said.length * letter));
const inSerif = 0.66;

// As in the chamber: a disc for a list seat, a ring with a dot for a district seat, and
// a square for a seat that neither ballot fills.
const disc = (x, y, radius, colour) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/>`;
const ring = (x, y, radius, colour) => disc(x, y, radius * 0.4, colour)
  + `<circle cx="${x}" cy="${y}" r="${radius - 1.2}" fill="none" stroke="${colour}" stroke-width="2.4"/>`;

const square = (x, y, radius, colour) => `<rect x="${x - radius + 1}" y="${y - radius + 1}" width="${2 * radius - 2}" height="${
  2 * radius - 2}" fill="none" stroke="${colour}" stroke-width="2.4"/>`;

const colourOf = ({ place, tone, colour }) => colour
  || (place < 0 ? light.nobody : light.lists[tone]);

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

const nodeOf = (outline, place, id) => outline.sections.find((one) => one.id === place).nodes.find((one) => one.id === id);

// The name of the rules that the seats are counted by.
function rulesOf(outline) {
  const { text: chosen, options } = nodeOf(outline, kSetup, kSetup).controls.find(({ action }) => action === 'rules');
  return options.find(({ value }) => value === chosen).label;
}

const sheet = (content) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Inter">
<rect width="100%" height="100%" fill="${light.paper}"/>
${content}
</svg>`;

// Draws the chamber's arc at a place, in a width; `as` changes it.
function arcOf(chamber, as, x, y, wide) {
  const [, box] = chamber.match(/viewBox="([^"]*)"/);
  const [, , boxWidth, boxHeight] = box.split(' ').map(Number);
  const arc = chamber.slice(chamber.indexOf('<g id="arc">'), -'</svg>'.length);
  return `<svg x="${x}" y="${y}" width="${wide}" height="${wide * boxHeight / boxWidth}" viewBox="${
    box}" font-size="13" text-anchor="middle">${as(arc)}</svg>`.replaceAll('font-weight="700"', serif);
}

/**
 * The picture of the page as an SVG: each party with a slider, all at the same place.
 * @param {object} outline  as printed by the program
 * @param {string} chamber  the chamber's SVG, without names
 * @param {object} words    `invite`, `how`
 */
export function invitation(outline, chamber, { invite, how }) {
  const parties = nodeOf(outline, kSeats, kSeats).rows.filter(({ owner }) => owner.place >= 0);
  const step = Math.min(48, 340 / parties.length);
  const size = Math.min(...parties.map(({ cells }) => fitting(cells[0].text, 23, 226)));
  const knob = 1058;
  const sliders = parties.map(({ cells, owner }, i) => {
    const y = 190 + step * (i + 0.5);
    const colour = colourOf(owner);
    const line = (to, stroke) => `<path d="M980 ${y}H${to}" stroke="${stroke}" stroke-width="4" stroke-linecap="round"/>`;
    return disc(708, y, 9, colour) + text(732, y + 8, size, cells[0].text) + line(right, light.hairline) + line(knob, colour)
      + `<circle cx="${knob}" cy="${y}" r="12" fill="${light.paper}" stroke="${colour}" stroke-width="4"/>`
      + `<path d="M${knob - 20} ${y - 6}l-7 6l7 6M${knob + 20} ${y - 6}l7 6l-7 6" fill="none" stroke="${light.faint}" stroke-width="2.5"/>`;
  }).join('');
  const houses = nodeOf(outline, kShown, kSwitch).controls.map(({ label }) => label).join(', ');
  return sheet(`${text(margin, 92, fitting(invite, 58, width - 2 * margin, inSerif), invite, { more: serif })}
${text(margin, 138, fitting(outline.title, 28, width - 2 * margin), outline.title, { colour: light.faint })}
${arcOf(chamber, neutral, margin, 182, 600)}
${sliders}
<path d="M${margin} 562H${right}" stroke="${light.hairline}" stroke-width="1.5"/>
${text(margin, 598, 22, how, { colour: light.faint })}
${text(right, 598, 22, houses, { colour: light.faint, end: true })}`);
}

/**
 * The picture of an election as an SVG.
 * @param {object} outline  as printed by the program, with the section "first"
 * @param {string} chamber  the chamber's SVG, without names
 * @param {object} words    `source`, `house` (shown instead of a result), `known`
 */
export function picture(outline, chamber, { source, house, known }) {
  const first = (id) => told(nodeOf(outline, kFirst, id));
  const seats = nodeOf(outline, kSeats, kSeats);
  const wide = known ? 612 : 720;
  const drawn = arcOf(chamber, known ? (arc) => arc : neutral, known ? margin : (width - wide) / 2, 172, wide);
  const caption = `${known ? first(kCaption) : house}. ${rulesOf(outline)}`;
  const rings = seats.total.cells[2].text !== '0';
  const key = [kDisc, ...rings ? [kRing] : []].map((mark, i) =>
    ({ [kDisc]: disc, [kRing]: ring })[mark](margin + 12 + i * 320, 552, 8, light.faint)
    + text(margin + 30 + i * 320, 558, 18, first(mark), { colour: light.faint })).join('');
  return sheet(`${text(margin, 88, fitting(outline.title, 46, width - 2 * margin, inSerif), outline.title, { more: serif })}
${text(margin, 132, fitting(caption, 26, width - 2 * margin), caption, { colour: light.faint })}
${drawn}
${known ? lists(seats, nodeOf(outline, kVotes, kVotes)) + key
    + `<path d="M${margin} 578H${right}" stroke="${light.hairline}" stroke-width="1.5"/>${
      text(margin, 606, 18, source, { colour: light.faint })}` : ''}`);
}

// The seats without owners: no colours, lines between groups or kinds of seats.
function neutral(arc) {
  return arc.replace(/<title>[^]*?<\/title>/g, '')
    .replace(/<path class="faint ring"(?![^>]*dasharray)[^>]*>/g, '')
    .replace(/<path d="[^"]*h0" [^>]*>/g, '')
    .replace(/<g class="[^"]*" fill="[^"]*"/g, `<g fill="${light.track}"`)
    .replace(/stroke="#[^"]*"(?= stroke-width)/g, `stroke="${light.track}"`);
}

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
  const write = (name, svg) => {
    const image = new Resvg(svg, { font: { loadSystemFonts: false, defaultFontFamily: 'Inter', fontFiles } });
    const { pixels: data } = image.render();
    // The picture is opaque.
    writeFileSync(`${site}/og/${language}/${name}.png`,
      PNG.sync.write(/** @type {PNG} */ ({ width, height, data }), { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 }));
  };
  const [usual, house] = run('');
  write('invitation', invitation(JSON.parse(usual), house, { invite: words['embed.picture_invite'], how: words['embed.picture_how'] }));
  const elections = JSON.parse(usual).sections.find(({ id }) => id === kSetup).nodes
    .find(({ id }) => id === kSetup).controls.find(({ action }) => action === 'election').options;
  for (const { value: id, label } of elections) {
    const { scenario } = JSON.parse(readFileSync(`assets/elections/${id}.json`, 'utf8'));
    const [outline, chamber] = run(id);
    write(id, picture(JSON.parse(outline), chamber, { source: words['embed.picture_source'],
      house: label, known: scenario.votes_known !== false }));
  }
  rmSync(own, { recursive: true });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
