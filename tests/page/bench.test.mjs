// What's checked: that `./dev bench` measures what it claims to. Every page that it
// compares draws its picture, and yields a number for every quantity. The numbers
// themselves are not tested.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { rows, served } from '../../tools/bench/bench.mjs';
import { goals } from '../../tools/bench/goals.mjs';
import { measure } from '../../tools/bench/measure.mjs';
import { charts, isBuilt, makePages } from '../../tools/bench/pages.mjs';
import { cheap, launch } from './engines/chromium.mjs';
import { site, until } from './explainer.mjs';
import { lookAt } from './picture.mjs';

const build = resolve(site, '..');
const skip = (process.env.ENGINE || 'chromium') !== 'chromium' && 'it measures in Chromium';

// The picture in the middle of its page, and the seats by the colours of the parties.
async function shows(page, row) {
  if (!charts.includes(row.name)) {
    const picture = await lookAt(page, { x: 0, y: 0, width: 600, height: 400 });
    const colours = new Set();
    for (let x = 0; x < 600; x += 2) {
      for (let y = 0; y < 400; y += 2) colours.add(picture.at(x, y).join());
    }
    assert.ok(colours.size > 4, `${row.name}: ${colours.size} colours`);
    return;
  }
  const seats = () => page.evaluate(() => {
    const count = {};
    for (const one of document.querySelectorAll('circle, g.highcharts-point > *')) {
      const { width, height } = one.getBoundingClientRect();
      const { fill } = getComputedStyle(one);
      if (width > 1 && height > 1) count[fill] = (count[fill] ?? 0) + 1;
    }
    return Object.values(count);
  });
  assert.deepEqual(await seats(), [62, 8, 6, 6, 5, 4, 7], row.name);
  await page.locator('input').fill('40');
  const moved = await seats();
  assert.equal(moved[0], 40, row.name);
  assert.equal(moved.reduce((a, b) => a + b), 98, row.name);
}

// Before and after these tests only: other files run in the same process.
describe('the benchmark', { skip }, () => {
  let folder;
  let browser;
  before(async () => {
    assert.ok(isBuilt(build), `the site and the bare window are not in ${build}`);
    folder = await mkdtemp(join(tmpdir(), 'bench-'));
    makePages(build, folder);
    browser = await launch(cheap);
  });
  after(async () => {
    await browser?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  for (const row of rows.filter(({ onlyDrag }) => !onlyDrag)) {
    test(`${row.name}: there is a picture to measure`, () => served(folder, [row], async ([{ url }]) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(url);
      await until('it is ready', () => page.evaluate(() => 'ready' in document.documentElement.dataset));
      await shows(page, row);
      await page.close();
    }));
  }

  test('every page has a number for everything', { timeout: 300_000 }, async () => {
    const all = await served(folder, rows, (places) => measure(browser, places, { loads: 1, steps: 2, pace: 0.1 }));
    for (const [i, row] of rows.entries()) {
      /** @type {any} */
      const measured = all[i];
      const { chamber, ...others } = measured;
      const wanted = [...(row.onlyDrag ? [] : ['bytes', 'figure', 'moves', 'paint', 'ready', 'rest', 'shift']),
        'delay', 'letGo', 'longest', 'slowHeld', 'slowLongest', 'slowStep', 'step'];
      assert.deepEqual(Object.keys(others).sort(), wanted.sort(), row.name);
      for (const [name, value] of Object.entries(others)) {
        assert.ok(Number.isFinite(value) && value >= 0, `${row.name}: ${name} is ${value}`);
      }
      if (row.onlyDrag) continue;
      assert.equal(Number.isFinite(chamber), row.name !== 'bare window', `${row.name}: ${chamber}`);
      assert.ok(measured.bytes > 1000 && measured.paint > 0, row.name);
    }
    // What is not reached says why, and what comes next.
    for (const goal of goals((name) => all[rows.findIndex((row) => row.name === name)])) {
      assert.match(goal.text, /: [\d,.]+/, goal.text);
      assert.ok(goal.cause.length > 20 && goal.next.length > 10, goal.text);
    }
  });
});
