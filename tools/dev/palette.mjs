// Finds the lists' colours for assets/look.json, by simulated annealing: run it,
// wait some minutes, and paste the result. It is the same every time.
//
// It maximises the differences between colours that must not be confused: between any two
// lists, and between each list and "nobody", for colour-blind and for normal eyes; and in
// lightness, for greyscale print, between lists that are adjacent in the chamber of 2023 or
// on the ballot. Bounds on contrast with the ground and on chroma keep any list from
// dominating. The differences reached are printed, and tests/view/palette_test.cpp computes
// them independently and checks them.
import { readFileSync } from 'node:fs';
import { contrast, lightOf } from '../../web/embed/contrast.mjs';

const kChroma = [0.08, 0.11];  // in OKLCh: like printed ink, not neon
const kFlag = [195, 236];      // hues near the flag's blue, reserved for the accent
const kMud = [80, 135];        // hues that few people like when they are dark

// A colour as red, green and blue light, each from 0 to 1.
const encoded = (c) => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);
const within = (c) => Math.min(1, Math.max(0, c));
const read = (hex) => lightOf(hex.slice(1));
const write = (light) => `#${light.map((c) => Math.round(255 * encoded(within(c)))
  .toString(16).padStart(2, '0')).join('').toUpperCase()}`;
const times = (matrix, v) => matrix.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]);

// From OKLCh (Ottosson 2020), the hue in degrees.
function fromOklch(lightness, chroma, hue) {
  const a = chroma * Math.cos(hue * Math.PI / 180);
  const b = chroma * Math.sin(hue * Math.PI / 180);
  const cones = times([[1, 0.3963377774, 0.2158037573], [1, -0.1055613458, -0.0638541728],
    [1, -0.0894841775, -1.2914855480]], [lightness, a, b]).map((c) => c ** 3);
  return times([[4.0767416621, -3.3077115913, 0.2309699292],
    [-1.2684380046, 2.6097574011, -0.3413193965],
    [-0.0041960863, -0.7034186147, 1.7076147010]], cones);
}

function toLab(light) {
  const f = (t) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 * t + 16) / 116);
  const [x, y, z] = times([[0.4339499, 0.3762098, 0.1898403], [0.2126729, 0.7151522, 0.0721750],
    [0.0177566, 0.1094680, 0.8727754]], light).map(f);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

// Vision models: normal, and without one kind of cone (Machado, Oliveira and
// Fernandes 2009, severity 1).
const kEyes = [
  [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
  [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
];

/**
 * CIEDE2000.
 * @param {number[]} one    in L*a*b*
 * @param {number[]} other
 */
function difference([l1, a1, b1], [l2, a2, b2]) {
  const degree = Math.PI / 180;
  const seven = (c) => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const g = 1 + 0.5 * (1 - seven((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [c1, c2] = [Math.hypot(a1 * g, b1), Math.hypot(a2 * g, b2)];
  const hue = (a, b) => (Math.atan2(b, a) / degree + 360) % 360;
  const [h1, h2] = [hue(a1 * g, b1), hue(a2 * g, b2)];
  const turn = (h2 - h1 + 540) % 360 - 180;
  const h = h1 + turn / 2;
  const chroma = (c1 + c2) / 2;
  const t = 1 - 0.17 * Math.cos((h - 30) * degree) + 0.24 * Math.cos(2 * h * degree)
    + 0.32 * Math.cos((3 * h + 6) * degree) - 0.20 * Math.cos((4 * h - 63) * degree);
  const off = ((l1 + l2) / 2 - 50) ** 2;
  const dl = (l2 - l1) / (1 + 0.015 * off / Math.sqrt(20 + off));
  const dc = (c2 - c1) / (1 + 0.045 * chroma);
  const dh = 2 * Math.sqrt(c1 * c2) * Math.sin(turn / 2 * degree) / (1 + 0.015 * chroma * t);
  const around = 30 * Math.exp(-((((h + 360) % 360 - 275) / 25) ** 2));
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2
    - Math.sin(2 * around * degree) * 2 * seven(chroma) * dc * dh);
}

// A colour under each vision model, in L*a*b*.
const seen = (hex) => kEyes.map((eye) => toLab(times(eye, read(hex)).map(within)));

// Weights relative to differences without a kind of cone: normal eyes need only half of the
// difference, lightness alone needs more.
const kWholeEye = 0.5;
const kAccent = 0.75;  // the threshold's line has no list's colour
const kSideBySide = 0.55;
const kBallot = 1;
const kTogether = [[0, 1], [1, 2], [2, 3], [3, 5], [5, 6]];  // passed in 2023, side by side
const kNeighbours = [[3, 4], [4, 5], [6, 7], [6, 8]];        // else on the ballot; 8 is nobody

function apart(a, b) {
  return Math.min(...a.map((lab, eye) => difference(lab, b[eye]) * (eye ? 1 : kWholeEye)));
}

function numbers(seed) {  // Mulberry32
  return () => {
    seed = (seed + 0x6D2B79F5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// `hues`: those of the lists on the other ground; these stay near them.
function search(ground, bounds, hues, seed, steps) {
  const random = numbers(seed);
  const paper = read(ground.paper);
  const accent = seen(ground.accent)[0];
  const between = (low, high) => low + (high - low) * random();

  // A colour that may be a list's at this place, or null.
  function colour(place, lightness, chroma, hue) {
    hue = (hue + 360) % 360;
    if (hue > kFlag[0] && hue < kFlag[1]) return null;
    if (hue > kMud[0] && hue < kMud[1] && lightness < bounds.mud) return null;
    if (hues && Math.abs((hue - hues[place] + 540) % 360 - 180) > 30) return null;
    const light = fromOklch(lightness, chroma, hue);
    if (light.some((c) => c < 0 || c > 1)) return null;
    const hex = write(light);
    const ratio = contrast(read(hex), paper);
    if (ratio < bounds.contrast[0] || ratio > bounds.contrast[1]) return null;
    const eyes = seen(hex);
    const free = difference(eyes[0], accent) * kAccent;
    return { lightness, chroma, hue, hex, eyes, free };
  }
  function any(place) {
    for (;;) {
      const one = colour(place, between(0.3, 0.95), between(...kChroma), between(0, 360));
      if (one) return one;
    }
  }

  /** @type {{ hex: string, eyes: number[][], free: number, lightness?: number, chroma?: number, hue?: number }[]} */
  const all = [0, 1, 2, 3, 4, 5, 6, 7].map(any);
  all.push({ hex: ground.nobody, eyes: seen(ground.nobody), free: 99 });
  const table = all.map((a) => all.map((b) => apart(a.eyes, b.eyes)));
  const shade = (pair) => Math.abs(all[pair[0]].eyes[0][0] - all[pair[1]].eyes[0][0]);
  // All distances to maximise, in the same unit.
  function* distances() {
    for (let i = 0; i < all.length; ++i) {
      yield all[i].free;
      for (let j = 0; j < i; ++j) yield table[i][j];
    }
    for (const pair of kTogether) yield shade(pair) * kSideBySide;
    for (const pair of kNeighbours) yield shade(pair) * kBallot;
  }
  // The smallest counts most; a smooth sum also gives the others some weight.
  const kSmooth = 0.8;
  function judge() {
    let sum = 0;
    let least = Infinity;
    for (const distance of distances()) {
      sum += Math.exp(-kSmooth * distance);
      least = Math.min(least, distance);
    }
    return { value: -Math.log(sum) / kSmooth, least };
  }
  function measure(place) {
    for (let other = 0; other < all.length; ++other) {
      if (other === place) continue;
      table[place][other] = table[other][place] = apart(all[place].eyes, all[other].eyes);
    }
  }

  let now = judge();
  let best = { least: -1 };
  for (let step = 0; step < steps; ++step) {
    const heat = 0.6 * (1 - step / steps) ** 2 + 0.002;
    const place = Math.floor(random() * 8);
    const other = hues || random() > 0.12 ? place : Math.floor(random() * 8);
    const before = [all[place], all[other]];
    if (other === place) {
      const one = before[0];
      const wide = heat + 0.05;
      const next = random() < 0.03 ? any(place)
        : colour(place, one.lightness + between(-0.075, 0.075) * wide,
          Math.min(kChroma[1], Math.max(kChroma[0], one.chroma + between(-0.03, 0.03) * wide)),
          one.hue + between(-35, 35) * wide);
      if (!next) continue;
      all[place] = next;
    } else {
      all[place] = before[1];
      all[other] = before[0];
      measure(other);
    }
    measure(place);
    const then = judge();
    if (then.value > now.value || random() < Math.exp(2 * (then.value - now.value) / heat)) {
      now = then;
      if (now.least > best.least) best = { ...now, lists: all.slice(0, 8) };
    } else {
      all[place] = before[0];
      if (other !== place) {
        all[other] = before[1];
        measure(other);
      }
      measure(place);
    }
  }
  return best;
}

const look = JSON.parse(readFileSync(new URL('../../assets/look.json', import.meta.url), 'utf8'));
const kBounds = {
  light: { contrast: [3.2, 7.5], mud: 0.5 },
  dark: { contrast: [4.2, 8.8], mud: 0.62 },
  'light-more': { contrast: [4.6, 12], mud: 0.5 },
  'dark-more': { contrast: [5, 14], mud: 0.62 },
};
const kSeeds = 16;
const kSteps = 150_000;

let hues = null;
for (const [name, bounds] of Object.entries(kBounds)) {
  const ground = { ...look.colours[name.replace('-more', '')], ...look.colours[name] };
  let best = { least: -1 };
  for (let seed = 1; seed <= kSeeds; ++seed) {
    const found = search(ground, bounds, hues, seed, kSteps);
    if (found.least > best.least) best = found;
  }
  hues ??= best.lists.map((list) => list.hue);
  console.log(`${name}: all ${best.least.toFixed(1)} apart`);
  console.log(`  "lists": [${best.lists.map((list) => `"${list.hex}"`).join(', ')}]`);
  console.log(`  hues ${best.lists.map((list) => Math.round(list.hue)).join(' ')}`);
}
