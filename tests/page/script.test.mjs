// What's checked: the interface for other people's scripts and links. A scenario is
// shown, or refused with the path of the error and no change to the state; names are
// data and never markup; changes are announced.
import assert from 'node:assert/strict';
import {
  agrees, explainer, mode, official, ownLogic, range, result, shown, sum, until,
} from './explainer.mjs';
import { boxOf, canvasAgrees, knobOf, knobs, look, paintLists, settled } from './picture.mjs';

const pageTest = explainer(ownLogic);

const scenarioOf = (page) => page.evaluate(() => window.mazhilis.scenario());
const load = (page, scenario) => page.evaluate((one) => window.mazhilis.load(one).then(
  () => 'shown', (error) => `refused: ${error.message}`), scenario);

const small = {
  format: 'mazhilis-scenario', version: 1,
  rules: { list_seats: 10, district_seats: 2, threshold_percent: 5, lone_party: null,
    method: 'hare-largest-remainder' },
  lists: [{ id: 'one', name: 'First', votes: 600 }, { id: 'two', name: 'Second', votes: 400 }],
  against_all: 0,
};

pageTest('the scenario that it gives is the one that it takes', {}, async (page) => {
  const scenario = await scenarioOf(page);
  assert.equal(scenario.format, 'mazhilis-scenario');
  assert.equal(scenario.version, 1);
  assert.equal(scenario.rules, 'mazhilis-2023');
  assert.deepEqual(Object.fromEntries([...scenario.lists.map((list) => [list.id, list.votes]),
    ['against_all', scenario.against_all]]), official.votes);
  await range(page, 'auyl').fill('1500000');
  assert.equal(await load(page, scenario), 'shown');
  assert.deepEqual((await agrees(page)).votes, official.votes);
  assert.deepEqual(await scenarioOf(page), scenario);
});

pageTest('another scenario is shown, in the text and on the canvas', {}, async (page) => {
  assert.equal(await load(page, small), 'shown');
  const now = await agrees(page);
  assert.deepEqual(now.votes, { one: 600, two: 400, against_all: 0 });
  assert.equal(now.listSeats.one, '6');
  assert.equal(now.seats.vacant, '2', 'nobody is said to have won the districts');
  assert.equal(now.total, '12');
  await until('a knob for each', async () => [2, 3].includes(knobs(await look(page)).length));
  const answer = await result(page);
  assert.equal(answer.base, 1000);
  assert.equal(answer.threshold_votes, 50);
});

pageTest('what is wrong is named, and nothing changes', {}, async (page) => {
  await page.evaluate(() => {
    window.changes = 0;
    window.mazhilis.addEventListener('change', () => { ++window.changes; });
  });
  await range(page, 'osdp').fill('500000');
  const before = { shown: await shown(page), scenario: await scenarioOf(page) };
  assert.equal(await page.evaluate(() => window.changes), 1);
  const broken = (edit) => {
    const copy = structuredClone(small);
    edit(copy);
    return copy;
  };
  /** @type {[any, RegExp][]} */
  const wrong = [
    [broken((s) => { s.lists[1].votes = -5; }), /lists\[1\]\.votes: expected .* found -5/],
    [broken((s) => { s.lists[0].votes = 1.5; }), /lists\[0\]\.votes/],
    [broken((s) => { s.lists[1].id = 'one'; }), /lists\[1\]\.id/],
    [broken((s) => { s.lists = []; }), /lists/],
    [broken((s) => { s.lists[0].colour = 'red'; }), /lists\[0\]\.colour/],
    [broken((s) => { s.rules = 'no-such-rules'; }), /rules/],
    [broken((s) => { s.version = 2; }), /version/],
    [broken((s) => { s.format = 'something'; }), /format/],
    [broken((s) => { s.districts = [{ number: 1, winner: 'three' }]; }), /districts\[0\]\.winner/],
    ['a text', /./], [[], /./], [null, /./], [7, /./],
  ];
  for (const [scenario, pattern] of wrong) {
    const answer = await load(page, scenario);
    assert.match(answer, /^refused: /, JSON.stringify(scenario));
    assert.match(answer.slice('refused: '.length), pattern);
  }
  // Values that JSON cannot represent are refused as well, without an exception.
  for (const odd of ['undefined', '() => 1', 'Symbol("x")']) {
    const answer = await page.evaluate(async (kind) => {
      const value = { undefined, '() => 1': () => 1, 'Symbol("x")': Symbol('x') }[kind];
      return window.mazhilis.load(value).then(() => 'shown', () => 'refused');
    }, odd);
    assert.equal(answer, 'refused', odd);
  }
  assert.deepEqual(await shown(page), before.shown);
  assert.deepEqual(await scenarioOf(page), before.scenario);
  const changes = await page.evaluate(() => window.changes);
  assert.equal(changes, 1, 'nothing is told of what did not happen');
});

pageTest('a change is told once, with the result, whatever made it', {}, async (page) => {
  await page.evaluate(() => {
    window.told = [];
    window.mazhilis.addEventListener('change', (event) => window.told.push(event.detail));
  });
  const told = () => page.evaluate(() => window.told);
  await range(page, 'osdp').fill('500000');
  assert.equal((await told()).length, 1);
  assert.deepEqual((await told())[0], await result(page));
  await load(page, small);
  assert.equal((await told()).length, 2);
  assert.equal((await told())[1].base, 1000);
  await load(page, { ...small, lists: [{ id: 'only', votes: 10 }, { id: 'other', votes: 10 }] });
  const count = (await told()).length;
  assert.equal(count, 3);
  await page.evaluate(() => scrollTo(0, 0));
  const knob = await knobOf(page, 'only');
  await page.mouse.move(knob.x, knob.y);
  await page.mouse.down();
  await page.mouse.move(knob.x + 20, knob.y, { steps: 2 });
  await page.mouse.up();
  await until('the canvas tells, too', async () => (await told()).length > count);
  assert.deepEqual((await told()).at(-1), await result(page));
});

pageTest('names are shown as they are written, and never run', {}, async (page) => {
  const hostile = ['<img src=x onerror="window.harm=1">', '"><script>window.harm=1</script>',
    '{{constructor}} &amp; {name} *strong* [cite] \\u0041', 'قائمة', '<b>x</b>'.repeat(20)];
  const scenario = structuredClone(small);
  scenario.title = hostile[0];
  scenario.lists = hostile.map((name, i) => ({ id: `l${i}`, name, votes: 100 + i }));
  assert.equal(await load(page, scenario), 'shown');
  await settled(page);
  const names = await page.locator('#table-votes tbody th').allTextContents();
  assert.deepEqual(names.slice(0, hostile.length), hostile);
  assert.equal(await page.locator('main img, #text script, #text b').count(), 0);
  assert.equal(await page.evaluate(() => window.harm), undefined);
  // The chamber's description names the lists.
  const described = await page.locator('main figcaption').first().textContent();
  for (const name of hostile) assert.ok(described.includes(name), described);
});

// The bounds of the contract: 64 lists, 1,000 seats of each kind.
const vast = (districts) => ({
  ...small,
  rules: { ...small.rules, list_seats: 1000, district_seats: districts, threshold_percent: 0 },
  lists: Array.from({ length: 64 }, (_, i) => ({ id: `l${i}`, votes: 1000000000000 - i })),
  against_all: 1000000000000,
  district_seats: { l0: districts / 2, l1: districts / 4, independent: districts / 4 },
});

pageTest('a vast chamber is drawn whole', {}, async (page) => {
  await page.setViewportSize({ width: 1280, height: 8600 });
  assert.equal(await load(page, vast(200)), 'shown');
  assert.match((await agrees(page)).total, /^1\D?200$/);
  await until('a knob for each line', async () => knobs(await look(page)).length === 65);
});

pageTest('the largest scenario is shown, and the smallest', {}, async (page) => {
  assert.equal(await load(page, vast(1000)), 'shown');
  assert.match((await agrees(page)).total, /^2\D?000$/);
  assert.equal(await mode(page), 'canvas');
  const least = { ...small, rules: { ...small.rules, list_seats: 0, district_seats: 0 },
    lists: [{ id: 'l0', votes: 0 }] };
  assert.equal(await load(page, least), 'shown');
  assert.equal((await shown(page)).total, '0');
  assert.equal((await result(page)).lists[0].seats, 0);
  await until('the canvas is small again', async () => (await boxOf(page)).height < 5000);
  await settled(page);
  await load(page, small);
  await until('it draws as before', async () => [2, 3].includes(knobs(await look(page)).length));
});

pageTest('a link opens another election', { address: '?preset=2016-03-20' }, async (page) => {
  const now = await agrees(page);
  assert.equal(now.votes['nur-otan'], 6183757);
  assert.equal(now.seats['nur-otan'], '84');
  assert.ok(await page.locator('#note').isHidden());
});

pageTest('a link that names no election says so politely, and shows the first one',
  { address: '?preset=%3Cimg%20src%3Dx%3E1999' }, async (page) => {
    assert.deepEqual((await agrees(page)).votes, official.votes);
    const note = page.locator('#note');
    assert.ok(await note.isVisible());
    assert.match(await note.textContent(), /<img src=x>1999/);
    await paintLists(page);
    await canvasAgrees(page);
    assert.equal(sum((await shown(page)).votes), official.ballots);
  });
