// An independent drawing of the chamber and the tile map: the expected place, form
// and colour of each seat and each tile. Written from the specification, without the
// program's own code; the colours come from the look, the tiles' places from the
// election.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { apart, blobsOf, colour } from './picture.mjs';

const read = async (path) => JSON.parse(await readFile(new URL(`../../assets/${path}`,
  import.meta.url), 'utf8'));
const look = await read('look.json');
const election = await read('elections/2023-03-19.json');

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

// A winner's place on the ballot, -1 if it is not a list, or undefined.
const ballot = election.scenario.lists.map(({ id }) => id);
const tiles = election.districts.map(({ number, column, row, winner }) => ({ number, column, row,
  list: winner && ballot.indexOf(winner) }));

/** Where the tile map is in a picture: the first tile's corner, pitch and size; or null. */
export function mapIn(picture, colours, density) {
  const wanted = tiles.filter(({ list }) => list === 0);
  const found = blobsOf(picture, colours.lists[0]).filter(({ width, height, fill }) =>
    Math.abs(width - height) <= 2 * density && width >= 20 * density && fill > 0.75);
  if (found.length !== wanted.length) return null;
  const range = (list, of) => Math.max(...list.map(of)) - Math.min(...list.map(of));
  const pitch = range(found, ({ x }) => x) / range(wanted, ({ column }) => column);
  const size = found[0].width;
  const least = (list, of) => Math.min(...list.map(of));
  return { x: least(found, ({ x }) => x) - pitch * least(wanted, ({ column }) => column),
    y: least(found, ({ y }) => y) - pitch * least(wanted, ({ row }) => row), pitch, size, density };
}

/** Descriptions of the tile map's errors. */
export function wrongTiles(picture, colours, { x, y, pitch, size, density }) {
  const wrong = [];
  const last = (of) => Math.max(...tiles.map(of));
  const boxAt = (column, row) => ({ x: x + column * pitch, y: y + row * pitch });
  const within = ({ x: left, y: top }) => [0.12, 0.88].flatMap((a) => [0.3, 0.5, 0.7].flatMap((b) =>
    [{ x: left + size * a, y: top + size * b }, { x: left + size * b, y: top + size * a }]));
  // How much of the border has a colour; a dash is thin, and counts if it is not paper.
  const drawn = (at) => apart(picture.at(at.x, at.y), colours.paper) > 30;
  const isNobody = (at) => apart(picture.at(at.x, at.y), colours.nobody) <= 60;
  function border({ x: left, y: top }, is) {
    let found = 0;
    let all = 0;
    for (let part = 0.15; part <= 0.85; part += 0.025) {
      for (const [dx, dy] of [[part, 0], [part, 1], [0, part], [1, part]]) {
        const across = [-1, 0, 0.5, 1, 1.5, 2, 2.5].map((css) => css * density).map((off) => ({
          x: left + size * dx + (dy === part ? (dx ? -off : off) : 0),
          y: top + size * dy + (dx === part ? (dy ? -off : off) : 0) }));
        ++all;
        if (across.some(is)) ++found;
      }
    }
    return found / all;
  }
  for (let row = 0; row <= last((tile) => tile.row); ++row) {
    for (let column = 0; column <= last((tile) => tile.column); ++column) {
      const tile = tiles.find((one) => one.row === row && one.column === column);
      const box = boxAt(column, row);
      const filled = Math.max(...colours.lists.map((paint) => share(picture, within(box), paint)));
      const name = tile ? `district ${tile.number}` : `the place ${column}, ${row}`;
      const is = filled > 0.8 ? 'filled' : border(box, isNobody) > 0.8 ? 'outlined'
        : border(box, drawn) > 0.25 ? 'dashed' : 'bare';
      const form = !tile ? 'bare' : tile.list === undefined ? 'dashed'
        : tile.list < 0 ? 'outlined' : 'filled';
      if (is !== form) wrong.push(`${name} is ${is}, not ${form}`);
      if (is === 'filled' && form === 'filled'
        && share(picture, within(box), colours.lists[tile.list]) < 0.8) {
        wrong.push(`${name} has another list's colour`);
      }
    }
  }
  return wrong;
}

assert.equal(chamber.length, 98);
