// Screenshots of the canvas, and the shapes that can be recognised in them.
// Nothing here knows the layout, only the shapes: a seat is a disc or a ring
// with a dot, a slider's knob is a ring on the bare ground.
import assert from 'node:assert/strict';
import { PNG } from 'pngjs';
import { result, until } from './text.mjs';

const pageOf = (place) => place.page?.() ?? place;

/** The canvas's box on the screen; `place` is a page, or a frame within one. */
export async function boxOf(place) {
  const box = await place.evaluate(() => {
    const { x, y, width, height } = document.getElementById('canvas').getBoundingClientRect();
    return { x, y, width, height };
  });
  if (!place.frameElement) return box;
  const frame = await (await place.frameElement()).boundingBox();
  return { ...box, x: box.x + frame.x, y: box.y + frame.y };
}

/** A picture of the canvas, one pixel a CSS pixel. */
export async function look(place) {
  const box = await boxOf(place);
  const screen = pageOf(place).viewportSize();
  assert.ok(box.y >= 0 && box.y + box.height <= screen.height,
    `the canvas is all on the screen: ${JSON.stringify(box)}`);
  return lookAt(place, box);
}

/** A picture of a part of the screen; `scale` 'device' for every pixel there is. */
export async function lookAt(place, clip, scale = 'css') {
  const page = pageOf(place);
  if (page.pixels) return new Picture(await page.pixels(clip));
  // A hidden caret would need a style that the page's policy forbids.
  const bytes = await page.screenshot({ clip, scale, caret: 'initial' });
  return new Picture(PNG.sync.read(bytes));
}

class Picture {
  width; height; data;
  constructor({ width, height, data }) {
    Object.assign(this, { width, height, data });
    this.ground = this.at(1, 1);
  }
  at(x, y) {
    const i = (Math.round(y) * this.width + Math.round(x)) * 4;
    return [this.data[i], this.data[i + 1], this.data[i + 2]];
  }
  /** How many pixels differ from `other`. */
  differs(other) {
    if (other.width !== this.width || other.height !== this.height) return Infinity;
    const [a, b] = [this.data, other.data];
    let count = 0;
    for (let i = 0; i < a.length; i += 4) {
      if (Math.abs(a[i] - b[i]) > 24 || Math.abs(a[i + 1] - b[i + 1]) > 24
        || Math.abs(a[i + 2] - b[i + 2]) > 24) ++count;
    }
    return count;
  }
  /** 1 for each pixel that is at most `far` from a colour, else 0. */
  where([r, g, b], far) {
    const { data } = this;
    const is = new Uint8Array(this.width * this.height);
    for (let i = 0, k = 0; i < is.length; ++i, k += 4) {
      if (Math.abs(data[k] - r) <= far && Math.abs(data[k + 1] - g) <= far
        && Math.abs(data[k + 2] - b) <= far) is[i] = 1;
    }
    return is;
  }
}

export const apart = (a, b) => Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]),
  Math.abs(a[2] - b[2]));

export const colour = (hex) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));

/** The sliders' knobs from top to bottom, as places on the canvas. */
export function knobs(picture) {
  const found = [];
  const ground = picture.where(picture.ground, 6);
  const bare = (x, y) => ground[y * picture.width + x] === 1;
  for (let y = 12; y < picture.height - 12; ++y) {
    for (let x = 12; x < picture.width - 12; ++x) {
      if (!bare(x, y) || bare(x, y - 8) || bare(x, y + 8) || bare(x + 8, y)) continue;
      if (!isRing(picture, x, y)) continue;
      const near = found.find((knob) => Math.hypot(knob.x / knob.n - x, knob.y / knob.n - y) < 6);
      if (near) Object.assign(near, { x: near.x + x, y: near.y + y, n: near.n + 1 });
      else found.push({ x, y, n: 1 });
    }
  }
  // A knob has several middles; the bowl of a large 9, nearly round, has two.
  return found.filter(({ n }) => n > 2).map(({ x, y, n }) => ({ x: x / n, y: y / n }))
    .sort((a, b) => a.y - b.y);
}

// Bare within, one colour around, at about the same distance on every side.
function isRing(picture, x, y) {
  let least = Infinity;
  let most = 0;
  let first;
  for (let k = 0; k < 16; ++k) {
    const dx = Math.cos(k * Math.PI / 8);
    const dy = Math.sin(k * Math.PI / 8);
    let r = 1;
    while (r < 10 && apart(picture.at(x + dx * r, y + dy * r), picture.ground) <= 40) r += 0.5;
    if (r < 5 || r >= 9.5) return false;
    least = Math.min(least, r);
    most = Math.max(most, r);
    // The line of the ring, at its strongest.
    let line = picture.ground;
    for (let s = r; s <= r + 2; s += 0.5) {
      const here = picture.at(x + dx * s, y + dy * s);
      if (apart(here, picture.ground) > apart(line, picture.ground)) line = here;
    }
    first ??= line;
    if (apart(line, first) > 90) return false;
  }
  return most - least <= 2.5;
}

/** Where the knob of a list's slider is, on the screen. */
export async function knobOf(page, id) {
  const ids = await page.evaluate(() => [...document.querySelectorAll('[data-votes-of]')]
    .filter((input) => !input.disabled).map((input) => input.dataset.votesOf));
  const found = await until('every list has its knob', async () => {
    const seen = knobs(await look(page));
    return seen.length === ids.length && seen;
  }, 20_000);
  const box = await boxOf(page);
  const knob = found[ids.indexOf(id)];
  return { x: Math.round(box.x + knob.x), y: Math.round(box.y + knob.y) };
}

/** Colours that nothing else on the page has, for lists in their order. */
export const paints = ['#d00000', '#007a33', '#0050ff', '#ff8c00', '#8a00c8', '#00a6a6', '#c8008c'];

/** Shows the same votes with lists in `paints`. */
export async function paintLists(page) {
  await page.evaluate((colours) => {
    const scenario = window.mazhilis.scenario();
    scenario.lists.forEach((list, i) => { list.colour = colours[i]; });
    return window.mazhilis.load(scenario);
  }, paints);
}

/** Seats that can be counted in a picture: { discs, rings } for each paint. */
export function seatsIn(picture) {
  const blobs = paints.map((hex) => blobsOf(picture, colour(hex)));
  const round = (blob) => Math.abs(blob.width - blob.height) <= 2 && blob.width >= 8;
  const isDisc = (blob) => round(blob) && blob.fill > 0.62 && blob.fill < 0.9;
  const isRound = (blob) => round(blob) && blob.fill > 0.15 && blob.fill < 0.55 && blob.centred;
  const size = Math.max(...blobs.flat().filter(isDisc).map((blob) => blob.width));
  const seat = (blob) => blob.width > size * 0.8 && blob.width < size * 1.2;
  return blobs.map((list) => ({ discs: list.filter((blob) => isDisc(blob) && seat(blob)).length,
    rings: list.filter((blob) => isRound(blob) && seat(blob)).length }));
}

// A thin line across a seat does not cut it in two.
const near = [[1, 0], [-1, 0], [0, 1], [0, -1], [2, 0], [-2, 0], [0, 2], [0, -2], [3, 0], [-3, 0]];

/**
 * Patches of one colour: their boxes, how much of the box they fill, and whether
 * the middle of the box has the colour too.
 */
export function blobsOf(picture, wanted) {
  const { width, height } = picture;
  const is = picture.where(wanted, 48);
  const blobs = [];
  for (let start = 0; start < is.length; ++start) {
    if (is[start] !== 1) continue;
    let [left, right, top, bottom, area] = [width, 0, height, 0, 0];
    const open = [start];
    is[start] = 2;
    while (open.length) {
      const i = open.pop();
      const x = i % width;
      const y = (i - x) / width;
      ++area;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      for (const [dx, dy] of near) {
        if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue;
        const next = i + dy * width + dx;
        if (is[next] !== 1) continue;
        is[next] = 2;
        open.push(next);
      }
    }
    const [w, h] = [right - left + 1, bottom - top + 1];
    const middle = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
    blobs.push({ x: left, y: top, width: w, height: h, fill: area / (w * h),
      centred: [-3, -2, 0, 2, 3].some((dx) => is[middle[1] * width + middle[0] + dx] > 0) });
  }
  return blobs;
}

/**
 * Waits until the canvas shows the program's result: as many seats of each kind
 * in each list's colour, and the knobs in the order of the votes. Needs
 * `paintLists` and a wide canvas. Returns the picture.
 */
export async function canvasAgrees(page) {
  let last;
  try {
    return await until('the canvas shows the same', async () => {
      const picture = await look(page);
      const { lists } = await result(page);
      const want = lists.map((list) => ({ discs: list.list_seats, rings: list.district_seats }));
      const seats = seatsIn(picture).slice(0, lists.length);
      const found = knobs(picture);
      // A locked list's knob is not a ring.
      const votes = await page.evaluate(() => [...document.querySelectorAll('[data-votes-of]')]
        .filter((input) => !input.disabled).map((input) => Number(input.value)));
      const inOrder = found.length === votes.length && votes.every((a, i) => votes.every((b, k) =>
        a <= b || found[i].x >= found[k].x - 1));
      last = { want, seats, votes, knobs: found };
      return JSON.stringify(seats) === JSON.stringify(want) && inOrder && picture;
    }, 30_000);
  } catch (error) {
    throw new Error(`${error.message}: ${JSON.stringify(last)}`);
  }
}

/** Waits until the canvas differs from `before` by at least `pixels`. */
export function changed(page, before, pixels = 20) {
  return until('the canvas changes', async () => {
    const picture = await look(page);
    return picture.differs(before) >= pixels && picture;
  });
}

/** A picture of the canvas once it no longer changes. */
export async function settled(page) {
  let before = await look(page);
  return until('the canvas is at rest', async () => {
    const picture = await look(page);
    const same = picture.differs(before) === 0;
    before = picture;
    return same && picture;
  });
}
