// An independent drawing of the chamber: the expected place, form and colour of each seat.
// Written from the specification, without the program's own code; the colours come from the
// look.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { apart, blobsOf, colour } from './picture.mjs';

const read = async (path) => JSON.parse(await readFile(new URL(`../../assets/${path}`,
  import.meta.url), 'utf8'));
const look = await read('look.json');

/** The look's colours as [r, g, b]: { paper, nobody, faint, lists: [...] }. */
export function coloursOf(theme) {
  const { lists, ...others } = look.colours[theme];
  return { ...Object.fromEntries(Object.entries(others).map(([name, hex]) => [name, colour(hex)])),
    lists: lists.map(colour) };
}

/**
 * The places of a half-circle, as { x, y } in radii of its outermost row, from left
 * to right; the base is 0, up is positive. Rows lie evenly between the innermost,
 * at 0.42, and the outermost; each has its share of the seats.
 */
export function halfCircle(seats, rows) {
  const inner = 0.42;
  const radii = Array.from({ length: rows }, (_, i) => inner + (1 - inner) * i / (rows - 1));
  const all = radii.reduce((sum, radius) => sum + radius, 0);
  const until = radii.map((_, i) => Math.round(seats
    * radii.slice(0, i + 1).reduce((sum, radius) => sum + radius, 0) / all));
  const places = radii.flatMap((radius, i) => {
    const count = until[i] - (until[i - 1] ?? 0);
    return Array.from({ length: count }, (_, k) => ({ radius, angle: Math.PI * k / (count - 1) }));
  });
  // Side by side means at about the same angle; of those, from the inside out.
  places.sort((a, b) => Math.round((a.angle - b.angle) * 1e4) || a.radius - b.radius);
  return places.map(({ radius, angle }) => ({ x: -radius * Math.cos(angle),
    y: radius * Math.sin(angle) }));
}

// The official chamber of 2023 from left to right; a place on the ballot, or none.
const chamber = [[0, 40, 22], [1, 8, 0], [2, 6, 0], [3, 5, 0], [5, 6, 0], [6, 4, 0], [-1, 0, 7]]
  .flatMap(([list, discs, rings]) => [...Array(discs).fill({ list, form: 'disc' }),
    ...Array(rings).fill({ list, form: 'ring' })]);
const kRows = 5;

const middleOf = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });

// How much of what `places` gives has a colour.
function share(picture, places, wanted, within = 60) {
  const near = places.filter(({ x, y }) => apart(picture.at(x, y), wanted) <= within);
  return near.length / places.length;
}

const around = ({ x, y }, radius, count = 32) => Array.from({ length: count }, (_, k) => ({
  x: x + radius * Math.cos(2 * Math.PI * k / count),
  y: y + radius * Math.sin(2 * Math.PI * k / count),
}));
const inDisc = (at, radius) => [0.25, 0.5, 0.7].flatMap((part) => around(at, radius * part, 16));

/** Where the chamber of 2023 is in a picture: its middle and radius; or null. */
export function chamberIn(picture, colours, density) {
  // The first list's discs, of one size; one that is wrong is named later.
  const discs = blobsOf(picture, colours.lists[0]).filter(({ width, height, fill }) =>
    Math.abs(width - height) <= 2 * density && width >= 6 * density && fill > 0.62 && fill < 0.9);
  const size = discs.map(({ width }) => width).sort((a, b) => a - b)[discs.length >> 1];
  const seats = discs.filter(({ width }) => Math.abs(width - size) <= 2 * density);
  const count = chamber.filter(({ list, form }) => list === 0 && form === 'disc').length;
  if (seats.length < count - 4 || seats.length > count) return null;
  const found = seats.map(middleOf);
  const wanted = halfCircle(chamber.length, kRows).slice(0, count);
  const heights = found.map(({ y }) => y);
  const [top, base] = [Math.min(...heights), Math.max(...heights)];
  const radius = (base - top) / Math.max(...wanted.map(({ y }) => y));
  return { x: Math.min(...found.map(({ x }) => x)) + radius, y: base, radius, seat: size / 2 };
}

/** Descriptions of the chamber's errors; empty when all is right. */
export function wrongSeats(picture, colours, { x, y, radius, seat }) {
  const wrong = [];
  const places = halfCircle(chamber.length, kRows)
    .map((place) => ({ x: x + place.x * radius, y: y - place.y * radius }));
  for (const [i, at] of places.entries()) {
    const { list, form } = chamber[i];
    const paint = list < 0 ? colours.nobody : colours.lists[list];
    const filled = share(picture, inDisc(at, seat), paint);
    const rim = Math.max(...[0.75, 0.85, 0.95].map((part) =>
      share(picture, around(at, seat * part), paint)));
    const is = filled > 0.7 ? 'disc' : rim > 0.6 ? 'ring' : 'nothing';
    if (is !== form) wrong.push(`seat ${i}: ${is} of list ${list}, not a ${form}`);
  }
  // And empty space around each seat.
  const bare = places.filter((at) =>
    share(picture, around(at, seat * 1.19), colours.paper, 40) < 0.8).length;
  if (bare > 0) wrong.push(`${bare} seats are not surrounded by paper`);
  return wrong;
}

assert.equal(chamber.length, 98);
