// Measures the explainer in a browser, in comparison with a bare window and three packages
// that draw a chamber, and prints which goals are reached.
//
//   node tools/bench/bench.mjs [BUILD]      LOADS=5 STEPS=20; build/web by default
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { launch } from '../../tests/page/engines/chromium.mjs';
import { boxOf, knobs, lookAt } from '../../tests/page/picture.mjs';
import { openSections } from '../../tests/page/text.mjs';
import { serve } from '../dev/serve.mjs';
import { goals, number } from './goals.mjs';
import { measure } from './measure.mjs';
import { charts, isBuilt, makePages } from './pages.mjs';

// The centre of a native slider's thumb.
const thumb = (page) => page.evaluate(() => {
  const input = document.querySelector('input[type=range]');
  const { x, y, width, height } = input.getBoundingClientRect();
  const part = (input.value - input.min) / (input.max - input.min);
  return { x: x + height / 2 + part * (width - height), y: y + height / 2 };
});
// The topmost knob in a screenshot of the canvas.
const firstKnob = async (page) => {
  const { width, height } = page.viewportSize();
  for (;;) {
    const box = await boxOf(page);
    const [knob] = knobs(await lookAt(page, { ...box, width: Math.min(box.width, width - box.x),
      height: height - box.y }));
    if (knob) return { x: Math.round(box.x + knob.x), y: Math.round(box.y + knob.y) };
    await sleep(200);
  }
};
const openAll = async (page, pace) => {
  await openSections(page);
  await sleep(3000 * pace);
};

/**
 * The pages to measure, each in a folder that makePages() makes.
 * @type {{ name: string, folder: string, address?: string, knob: Function, prepare?: Function,
 *   onlyDrag?: boolean }[]}
 */
export const rows = [
  // The explainer in its heaviest language.
  { name: 'explainer', folder: 'explainer', address: 'kk/', knob: firstKnob },
  { name: 'explainer, all sections open', folder: 'explainer', address: 'kk/', knob: firstKnob,
    prepare: openAll, onlyDrag: true },
  { name: 'bare window', folder: 'bare', knob: async () => ({ x: 385, y: 26 }) },
  ...charts.map((name) => ({ name, folder: name, knob: thumb })),
];

/** Serves the pages of these rows while `body` runs, which gets the rows with their `url`. */
export async function served(folder, pages, body) {
  const servers = await Promise.all(pages.map(({ folder: below }) => serve({ directory: join(folder, below),
    port: 0, packed: true, policy: below === 'explainer' })));
  try {
    return await body(pages.map((row, i) => ({ ...row, url: servers[i].url + (row.address ?? '') })));
  } finally {
    await Promise.all(servers.map((server) => server.close()));
  }
}

function print(results) {
  const heads = ['', 'bytes', 'first paint', 'chamber', 'moves', 'figure', 'ready', 'shift', 'at rest', 'slow step',
    'slow longest', 'step', 'delay', 'longest', 'let go'];
  const units = ['', '', 'ms', 'ms', 'ms', 'ms', 'ms', '', 'ms/s', 'ms', 'ms', 'ms', 'ms', 'ms', 'ms'];
  const lines = results.map(({ name, row }) => [name, number(row.bytes), number(row.paint),
    number(row.chamber), number(row.moves), number(row.figure), number(row.ready), number(row.shift, 3), number(row.rest, 1), number(row.slowStep, 1),
    number(row.slowLongest, 1), number(row.step, 1), number(row.delay, 1), number(row.longest, 1), number(row.letGo, 1)]);
  const widths = heads.map((_, i) => Math.max(...[heads, units, ...lines].map((l) => l[i].length)));
  for (const line of [heads, units, ...lines]) {
    console.log(line.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  '));
  }
}

function printGoals(results) {
  for (const { reached, text, cause, next } of goals((name) => results.find((one) => one.name === name).row)) {
    console.log(reached ? `reached      ${text}` : `NOT reached  ${text}\n             because ${cause};\n             next: ${next}`);
  }
}

async function main() {
  const build = resolve(process.argv[2] ?? 'build/web');
  if (!isBuilt(build)) throw new Error(`${build} is not built; ./dev bench builds it`);
  const folder = join(build, 'bench');
  makePages(build, folder);
  const loads = Number(process.env.LOADS ?? 5);
  const steps = Number(process.env.STEPS ?? 20);
  const browser = await launch();
  console.log(`In Chromium ${browser.version()}: 1.6 Mbit/s, 150 ms, processor 4 x slower; medians of ${
    loads} loads and ${steps} drag steps.`);
  let measured = [];
  try {
    measured = await served(folder, rows, (places) => measure(browser, places, { loads, steps }));
  } finally {
    await browser.close();
  }
  const results = rows.map(({ name }, i) => ({ name, row: measured[i] }));
  print(results);
  console.log('bytes with headers; at rest, steps and tasks: the main thread\'s own time; delay: from a move to the end of its frame; slow: on the slow processor');
  printGoals(results);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main().catch((error) => {
    console.error(`dev: ${error.stack}`);
    process.exitCode = 1;
  });
}
