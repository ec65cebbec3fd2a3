// What's checked: the page's program comes in parts, and what is there works. Until the canvas
// comes, the sliders of the standing page move the seats, exactly; the canvas takes over what
// was moved, and neither takes a slider out of a hand nor the focus from it. A part that does
// not arrive is asked for again by a button, and nothing is lost.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { positionOf, votesAt } from '../../web/text/standing.mjs';
import { agrees, control, explainer, mode, official, ownLogic, range, ready, shown, sleep, until } from './explainer.mjs';
import { knobs, lookAt } from './picture.mjs';

const inEachEngine = explainer({ ready: false });
const pageTest = explainer({ ...ownLogic, ready: false });
const program = process.env.PROGRAM ?? 'build/native/mazhilis';

/** Holds files back until `page.go[name]()`. */
const holding = (...names) => async (page) => {
  page.go = {};
  for (const name of names) {
    const wait = new Promise((done) => { page.go[name] = done; });
    await page.route(`**/${name}`, async (route) => {
      await wait;
      await route.continue();
    });
  }
};

const order = Object.keys(official.votes);
const slider = (page, id) => page.locator('#first input').nth(order.indexOf(id));
const isLive = (page) => until('the sliders are live', () => page.evaluate(() =>
  document.querySelector('#first input')?.disabled === false));
const hasCanvas = (page) => until('the canvas is there', async () => await mode(page) === 'canvas');

/** Moves a slider of the standing page to a position of 0 to 10,000. */
const moveTo = (page, id, position) => slider(page, id).evaluate((one, to) => {
  one.value = to;
  one.dispatchEvent(new Event('input', { bubbles: true }));
}, String(position));

/** The lines of the standing page's table: votes and seats, and the seats in its chamber. */
const standing = (page) => page.evaluate(() => ({
  lines: [...document.querySelectorAll('#first tr:has(input)')].map((row) => ({
    votes: Number(row.querySelector('.votes').textContent.replace(/\D/g, '')),
    seats: Number(row.querySelector('.all').textContent.replace('–', '0')) })),
  drawn: [...document.querySelectorAll('#first figure [data-list]')].map((one) => one.dataset.list),
  label: document.querySelector('#shown').innerText.trim(),
  official: !document.querySelector('#shown .changed'),
  status: document.querySelector('#status').textContent,
}));

// Of the canvas: tests/view/lists_test.cpp.
test('a slider of the standing page has the scale of the canvas', () => {
  for (const [votes, position] of [[0, 0], [50, 2_500], [100, 5_000], [550, 7_500], [1_000, 10_000]]) {
    assert.equal(positionOf(votes, 1_000), position);
    assert.equal(votesAt(position, 1_000), votes);
  }
  assert.equal(positionOf(0, 0), 0);
});

inEachEngine('before the canvas, a slider moves seats; then it is one step to undo', {
  address: 'en/', numbers: false, prepare: holding('canvas.wasm'), only: { in: ['chromium', 'firefox'], because: 'this driver cannot hold a file back' },
}, async (page) => {
  await isLive(page);
  const before = await standing(page);
  assert.deepEqual(before.lines.map(({ votes }) => votes), Object.values(official.votes));
  assert.ok(before.official);
  await moveTo(page, 'baytaq', 3_000);  // 6%
  const after = await standing(page);
  assert.equal(after.lines[order.indexOf('baytaq')].seats, 4);
  assert.equal(after.drawn.filter((id) => id === 'baytaq').length, 4);
  assert.equal(after.drawn.length, 98);
  assert.ok(!after.official);
  assert.match(after.label, /not the official result/);
  await until('it is announced', async () => /Baytaq\s6\.00%.*4\sseats/.test((await standing(page)).status));
  page.go['canvas.wasm']();
  await ready(page);
  assert.equal(await mode(page), 'canvas');
  const now = await agrees(page);
  assert.equal(now.seats.baytaq, '4');
  assert.equal(now.votes.baytaq, after.lines[order.indexOf('baytaq')].votes);
  assert.match(await page.locator('#status').textContent(), /Baytaq\s6\.00%/);
  await until('it is in the address', () => page.evaluate(() => location.hash.includes('baytaq:')));
  await page.locator('#undo').click();
  await until('it is undone', async () => (await shown(page)).votes.baytaq === official.votes.baytaq);
  assert.deepEqual((await agrees(page)).seats, official.seats);
});

for (const [width, tag] of [[1280, 'ru'], [1280, 'kk'], [880, 'en'], [768, 'en'], [768, 'kk'], [360, 'kk'], [360, 'en']]) {
  pageTest(`the canvas has its sliders and the words where the standing page has them, at ${width} in ${tag}`, {
    address: `${tag}/`, numbers: false, context: { viewport: { width, height: 1600 } }, prepare: holding('canvas.wasm', 'sections.wasm'),
  }, async (page) => {
    await isLive(page);
    const inputs = await page.evaluate(() => [...document.querySelectorAll('#first input')].map((one) => {
      const { left, top, width: wide, height } = one.getBoundingClientRect();
      return { x: left + 9 + (wide - 18) * Number(one.value) / 10_000, y: top + height / 2 };
    }));
    const words = () => page.evaluate(() => ['beside', 'status'].map((id) => document.getElementById(id).getBoundingClientRect().top));
    const before = await words();
    page.go['canvas.wasm']();
    await hasCanvas(page);
    const found = await until('every slider has its knob', async () => {
      const seen = knobs(await lookAt(page, { x: 0, y: 0, width, height: 1600 }));
      return seen.length === inputs.length && seen;
    }, 20_000);
    found.forEach(({ x, y }, i) => {
      assert.ok(Math.hypot(x - inputs[i].x, y - inputs[i].y) <= 2.5, `${order[i]}: ${x}, ${y} for ${inputs[i].x}, ${inputs[i].y}`);
    });
    const most = width === 360 || width === 1280 ? 0.5 : 2;
    for (const [i, top] of (await words()).entries()) assert.ok(Math.abs(top - before[i]) <= most, `${before[i]} to ${top}`);
  });
}

pageTest('in forced colours the key, the words and the status are told apart before the canvas', {
  address: 'en/', numbers: false, context: { forcedColors: 'active' }, prepare: holding('canvas.wasm'),
}, async (page) => {
  await isLive(page);
  const style = (selector, name, part) => page.evaluate(([one, what, pseudo]) =>
    getComputedStyle(document.querySelector(one), pseudo)[what], [selector, name, part]);
  const [paper, ink] = [await style('body', 'backgroundColor'), await style('body', 'color')];
  assert.notEqual(await style('#first li.disc', 'backgroundColor', '::before'), paper, 'a list seat is full');
  assert.notEqual(await style('#first li.ring', 'backgroundImage', '::before'), 'none', 'a district seat has a dot');
  assert.equal(await style('#first svg text', 'fill'), ink);
  await moveTo(page, 'baytaq', 3_000);
  assert.equal(await style('#shown > .changed', 'borderStyle'), 'solid');
  assert.equal(await style('#first svg text', 'fill'), ink, 'in the picture that is drawn then, too');
});

pageTest('with the first part alone, any votes give the seats of the command line', {
  address: 'ru/', numbers: false, prepare: holding('canvas.wasm'),
}, async (page) => {
  await isLive(page);
  const seen = await page.evaluate(async (count) => {
    const sliders = [...document.querySelectorAll('#first input')];
    // Not the numbers of tools/dev/profile.mjs, which recorded what the part has.
    let seed = 77;
    const random = () => (seed = seed * 48_271 % 2_147_483_647) / 2_147_483_647;
    const all = [];
    for (let i = 0; i < count; ++i) {
      const one = sliders[Math.floor(random() * sliders.length)];
      one.value = String(i % 9 === 0 ? [0, 10_000, 2_500][i % 3] : Math.floor(random() ** 2 * 10_000));
      one.dispatchEvent(new Event('input', { bubbles: true }));
      if (i % 50 === 0) await new Promise((done) => { setTimeout(done, 450); });
      all.push([...document.querySelectorAll('#first tr:has(input)')].map((row) => ['.votes', '.list'].map((cell) =>
        Number(row.querySelector(cell).textContent.replace(/\D/g, '') || 0))));
    }
    return all;
  }, 400);
  const scenarios = seen.map((lines) => JSON.stringify({ format: 'mazhilis-scenario', version: 1, rules: 'mazhilis-2023',
    lists: lines.slice(0, -1).map(([votes], i) => ({ id: order[i], votes })), against_all: lines.at(-1)[0] }));
  const results = execFileSync(program, ['seats', '-', '--jsonl'], { input: `${scenarios.join('\n')}\n`, encoding: 'utf8', maxBuffer: 1 << 28 });
  const computed = results.trim().split('\n').map((line) => JSON.parse(line));
  assert.equal(computed.length, seen.length);
  computed.forEach(({ lists }, i) => {
    assert.deepEqual(seen[i].slice(0, -1).map(([, seats]) => seats), lists.map(({ list_seats: seats }) => seats), scenarios[i]);
  });
});

pageTest('a slider in a hand stays there when the canvas comes', {
  address: 'en/', numbers: false, prepare: holding('canvas.wasm', 'sections.wasm'),
}, async (page) => {
  await isLive(page);
  const box = await slider(page, 'auyl').boundingBox();
  const at = (share) => [box.x + box.width * share, box.y + box.height / 2];
  await page.mouse.move(...at(0.5));
  await page.mouse.down();
  await page.mouse.move(...at(0.6), { steps: 4 });
  page.go['canvas.wasm']();
  page.go['sections.wasm']();
  await sleep(1_500);
  assert.notEqual(await mode(page), 'canvas');
  await page.mouse.move(...at(0.2), { steps: 4 });
  const held = (await standing(page)).lines[order.indexOf('auyl')];
  assert.ok(held.votes < official.votes.auyl / 2, `${held.votes}`);
  await page.mouse.up();
  await ready(page);
  assert.equal(await mode(page), 'canvas');
  assert.equal((await agrees(page)).votes.auyl, held.votes);
});

pageTest('a slider that is pressed while the canvas is opened stays, too', {
  address: 'en/', numbers: false, prepare: holding('fonts/sans.ttf'),
}, async (page) => {
  await isLive(page);
  await sleep(1_000);  // all but the font is there
  const box = await slider(page, 'auyl').boundingBox();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
  await page.mouse.down();
  page.go['fonts/sans.ttf']();
  await sleep(1_500);
  assert.notEqual(await mode(page), 'canvas');
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2, { steps: 4 });
  const held = (await standing(page)).lines[order.indexOf('auyl')];
  await page.mouse.up();
  await ready(page);
  assert.equal(await mode(page), 'canvas');
  assert.ok(held.votes < official.votes.auyl / 2);
  assert.equal((await agrees(page)).votes.auyl, held.votes);
});

pageTest('a drag on the canvas goes on while the sections come', {
  address: 'kk/', numbers: false, prepare: holding('sections.wasm'),
}, async (page) => {
  await hasCanvas(page);
  const { x, y, width } = await page.locator('#canvas').boundingBox();
  // Amanat's slider, in the first row of the list.
  await page.mouse.move(x + width * 0.86, y + 34 + 35);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.81, y + 34 + 35, { steps: 5 });
  await until('it is no official result any more', async () => !(await standing(page)).official);
  page.go['sections.wasm']();
  await sleep(1_000);
  await page.mouse.move(x + width * 0.78, y + 34 + 35, { steps: 5 });
  await page.mouse.up();
  await ready(page);
  const now = await agrees(page);
  assert.ok(now.votes.amanat < official.votes.amanat, `${now.votes.amanat}`);
  await page.locator('#undo').click();
  await until('it is one step', async () => (await shown(page)).votes.amanat === official.votes.amanat);
});

pageTest('the keyboard keeps its slider, at the same place of the screen', {
  address: 'en/', numbers: false, prepare: holding('canvas.wasm'),
}, async (page) => {
  await isLive(page);
  await page.locator('#languages a').last().focus();
  for (let i = 0; i < 12 && !await slider(page, 'auyl').evaluate((one) => one === document.activeElement); ++i) {
    await page.keyboard.press('Tab');
  }
  for (let i = 0; i < 5; ++i) await page.keyboard.press('ArrowUp');
  const before = (await standing(page)).lines[order.indexOf('auyl')].votes;
  assert.ok(before > official.votes.auyl);
  const { y } = await slider(page, 'auyl').boundingBox();
  page.go['canvas.wasm']();
  await ready(page);
  assert.equal(await mode(page), 'canvas');
  const place = await page.evaluate(() => {
    const { dataset } = /** @type {HTMLElement} */ (document.activeElement);
    return { of: dataset.votesOf, top: document.activeElement.getBoundingClientRect().top };
  });
  assert.equal(place.of, 'auyl');
  assert.ok(Math.abs(place.top - y) < 12, `${y} to ${place.top}`);
  await page.keyboard.press('ArrowUp');
  assert.ok((await agrees(page)).votes.auyl > before);
});

pageTest('a link that is opened at once waits for its own votes', {
  address: 'en/#v=1&election=2023-03-19&votes=amanat:3301557,auyl:667658,respublica:526433,qhp:416525,baytaq:381986,aqjol:514873,osdp:318521,against_all:238888', numbers: false, prepare: holding('canvas.wasm'),
}, async (page) => {
  await sleep(1_500);
  assert.equal(await page.locator('#first input:enabled').count(), 0);
  page.go['canvas.wasm']();
  await ready(page);
  assert.equal((await agrees(page)).votes.baytaq, 381_986);
});

for (const [what, pattern, canvas] of [['canvas', '**/canvas.wasm', false], ['script of the canvas', '**/canvas.mjs*', false],
  ['sections', '**/sections.wasm', true], ['script of the sections', '**/sections.mjs*', true]]) {
  pageTest(`a part that did not arrive is asked for again: the ${what}`, {
    address: 'en/', numbers: false,
    prepare: (page) => page.route(pattern, (route) => route.abort(), { times: 2 }),
    broken: { console: /^(error|warning): /, requests: /ERR_FAILED/ },
  }, async (page) => {
    const notice = page.locator('#notice');
    const moved = [];
    for (let tries = 0; tries < 2; ++tries) {
      await until('it says so', () => notice.isVisible());
      assert.match(await notice.innerText(), /The rest of the page did not load/);
      if (canvas) await hasCanvas(page);
      // What is there works.
      else {
        await moveTo(page, 'osdp', 2_000 - tries * 1_000);
        moved.push((await standing(page)).lines[order.indexOf('osdp')]);
        assert.equal(moved.at(-1).seats, 0);
      }
      await notice.locator('button').click();
      await until('it goes on', async () => await page.locator('html[data-ready]').count() || await notice.isVisible());
    }
    await ready(page);
    assert.ok(await notice.isHidden());
    const now = await agrees(page);
    assert.equal(now.votes.osdp, canvas ? official.votes.osdp : moved.at(-1).votes);
    await control(page, 'open/margins').click();
    assert.ok(await range(page, 'osdp').count());
  });
}
