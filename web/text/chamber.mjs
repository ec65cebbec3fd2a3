// The chamber as an SVG, for paper and for where there is no canvas. A disc is a list
// seat, a ring with a dot a district seat, a square one that neither ballot fills.
import { buildSvg } from './dom.mjs';

const kWidth = 720;
const kRadius = 200;
const kBase = 226;

/**
 * Of an outline's node of the kind "seats". `placesOf(n)` gives where the seats of a
 * chamber of n are: [x, y], in its radius. Its caption is beside it, so nobody is
 * read the picture.
 */
export function chamberPicture({ seats, majority, runs }, placesOf) {
  const places = placesOf(seats).map(([x, y]) => [kWidth / 2 + x * kRadius, kBase - y * kRadius]);
  const radius = 108 / Math.sqrt(seats);
  const picture = buildSvg('svg', { 'viewBox': `0 0 ${kWidth} ${kBase + 14}`, 'aria-hidden': true });
  const middle = { 'x': kWidth / 2, 'text-anchor': 'middle' };
  picture.append(buildSvg('text', { ...middle, 'y': kBase - 18, 'font-size': 32 }, seats),
    buildSvg('text', { ...middle, 'y': kBase }, majority));
  let place = 0;
  let group = { from: 0, given: 0 };
  runs.forEach((one, i) => {
    const own = places.slice(place, place + one.seats - one.empty);
    picture.append(run(one, own.map(outlines[one.form](radius)).join('')));
    place += one.seats;
    group.given += own.length;
    // An owner's runs are side by side. Names tell no owners apart: two lists may share one.
    if (runs[i + 1]?.owner.place === one.owner.place) return;
    // The name stands out from the middle of all that is one owner's.
    const [x, y] = places[(group.from + place - 1) >> 1];
    const [dx, dy] = [x - kWidth / 2, y - kBase];
    const out = (kRadius + radius + 8) / Math.hypot(dx, dy);
    picture.append(buildSvg('text', { 'x': kWidth / 2 + dx * out, 'y': kBase + 4 + dy * out,
      'text-anchor': Math.abs(dx * out) < 50 ? 'middle' : dx < 0 ? 'end' : 'start',
    }, `${one.name} ${group.given}`));
    group = { from: place, given: 0 };
  });
  return picture;
}

const circle = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const ring = (radius) => ([x, y]) => circle(x, y, radius * 0.9);
// How the seats of a run are drawn, by their form.
const outlines = {
  list: (radius) => ([x, y]) => circle(x, y, radius),
  district: (radius) => ([x, y]) => circle(x, y, radius * 0.9) + circle(x, y, radius * 0.3),
  other: (r) => ([x, y]) => `M${x - r * 0.7} ${y - r * 0.7}h${r * 1.4}v${r * 1.4}h${-r * 1.4}z`,
  unconfirmed: ring,
  vacant: ring,
};

// A list's place decides its colour, as on the canvas, unless the scenario does.
function run({ owner: { place, colour }, form }, d) {
  const name = place < 0 ? 'nobody' : `list-${(place % 8) + 1}`;
  const path = buildSvg('path', { d, 'class': form === 'list' ? name : `${name} ring`, 'data-form': form });
  if (colour) path.style.setProperty('--own', colour);
  return path;
}
