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

/** Serves a row's page while `body(url)` runs. */
export async function served(folder, { folder: below, address = '' }, body) {
  const server = await serve({ directory: join(folder, below), port: 0, packed: true,
    policy: below === 'explainer' });
  try {
    return await body(server.url + address);
  } finally {
    await server.close();
  }
}

const number = (value, digits = 0) => (Number.isFinite(value)
  ? value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  : '-');

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

// Each goal of the project, with its measured value.
function goals(results) {
  const of = (name) => results.find((one) => one.name === name).row;
  const ours = of('explainer');
  const open = of('explainer, all sections open');
  const ratio = ours.bytes / of('bare window').bytes;
  const told = (reached, text) => console.log(`${reached ? 'reached    ' : 'NOT reached'}  ${text}`);
  told(ratio <= 1.25, `bytes at most 1.25 x the bare window: ${number(ratio, 2)} x`);
  for (const chart of charts) {
    told(ours.paint < of(chart).paint, `first paint before ${chart}: ${number(ours.paint)} ms, ${
      number(of(chart).paint)} ms`);
    told(ours.chamber < of(chart).chamber, `the chamber before ${chart}'s: ${number(ours.chamber)} ms, ${
      number(of(chart).chamber)} ms`);
  }
  const { ready } = of('highcharts');
  told(ours.moves < ready, `a slider moves a seat before highcharts is ready: ${number(ours.moves)} ms, ${number(ready)} ms`);
  const bare = of('bare window').ready;
  told(ours.figure <= 1.15 * bare, `the figure at most 1.15 x the bare window: ${number(ours.figure / bare, 2)} x`);
  const { step } = of('d3-parliament-chart');
  told(ours.step < step, `a drag step's time below d3-parliament-chart's: ${number(ours.step, 1)} ms, ${number(step, 1)} ms`);
  told(ours.shift <= 0.02, `layout shift at most 0.02: ${number(ours.shift, 3)}`);
  told(ours.rest < 1, `less than 1 ms a second at rest: ${number(ours.rest, 1)} ms`);
  for (const [words, row] of [['', ours], [', all sections open', open]]) {
    told(row.longest <= 16, `no task over 16 ms in a drag${words}: ${number(row.longest, 1)} ms`);
    told(row.slowLongest <= 50, `no task over 50 ms on the slow processor${words}: ${number(row.slowLongest, 1)} ms`);
    told(row.letGo <= 16, `no task over 16 ms after letting go${words}: ${number(row.letGo, 1)} ms`);
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
  const results = [];
  try {
    for (const row of rows) {
      const measured = await served(folder, row, (url) => measure(browser, { ...row, url },
        { loads: row.onlyDrag ? 0 : loads, steps }));
      results.push({ name: row.name, row: measured });
    }
  } finally {
    await browser.close();
  }
  print(results);
  console.log('bytes with headers; at rest, steps and tasks: the main thread\'s own time; delay: from a move to the end of its frame; slow: on the slow processor');
  goals(results);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main().catch((error) => {
    console.error(`dev: ${error.stack}`);
    process.exitCode = 1;
  });
}
