// What's checked: the mouse on the canvas. A dragged slider moves votes, the text version
// follows when the pointer rests, the number of ballots stays, and going back restores every
// vote; a button released outside has no lasting effect.
import assert from 'node:assert/strict';
import {
  agrees, control, explainer, official, ownLogic, restsWhenTold, shown, sum, until,
} from './explainer.mjs';
import { canvasAgrees, changed, knobOf, paintLists, settled } from './picture.mjs';

const pageTest = explainer();

async function press(page, at) {
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
}

const votesOf = async (page, id) => (await shown(page)).votes[id];

pageTest('a slider dragged on the canvas moves the text version', {}, async (page) => {
  await paintLists(page);
  // What stands beside the chamber is another text now: the sliders may move for it.
  await settled(page);
  for (const [id, by] of Object.entries({ osdp: 30, amanat: -40, against_all: 25, baytaq: 35 })) {
    const before = await shown(page);
    const knob = await knobOf(page, id);
    await press(page, knob);
    await page.mouse.move(knob.x + by / 2, knob.y);
    await page.mouse.move(knob.x + by, knob.y);
    await until(`${id} moves while the button is held`, async () => {
      const moved = await votesOf(page, id) - before.votes[id];
      return Math.sign(moved) === Math.sign(by);
    });
    await page.mouse.up();
    await canvasAgrees(page);
    const now = await agrees(page);
    assert.equal(sum(now.votes), official.ballots);
    assert.notEqual(now.shares[id], before.shares[id]);
    const there = await knobOf(page, id);
    assert.ok(Math.abs(there.x - (knob.x + by)) <= 2, `the knob of ${id} is under the pointer`);
  }
  assert.notDeepEqual((await shown(page)).seats, official.seats);
});

pageTest('while it is held the canvas alone moves; the text follows when the hand rests or lets go', {
  ...ownLogic,
  // The pointer counts as resting when the test calls for it.
  prepare: restsWhenTold,
}, async (page) => {
  const knob = await knobOf(page, 'osdp');
  const picture = await settled(page);
  await page.evaluate(() => {
    window.told = [];
    window.mazhilis.addEventListener('change', ({ detail }) => window.told.push(detail));
  });
  await press(page, knob);
  await page.mouse.move(knob.x + 40, knob.y);
  await changed(page, picture);
  await settled(page);
  assert.equal(await votesOf(page, 'osdp'), official.votes.osdp);
  assert.ok((await page.evaluate(() => window.told)).length > 0, 'other scripts hear of each move');
  await page.evaluate(() => window.rest());
  const rested = await votesOf(page, 'osdp');
  assert.ok(rested > official.votes.osdp);
  await page.mouse.move(knob.x + 80, knob.y);
  await settled(page);
  assert.equal(await votesOf(page, 'osdp'), rested);
  await page.mouse.up();
  await until('the text follows', async () => await votesOf(page, 'osdp') > rested);
  assert.equal(sum((await agrees(page)).votes), official.ballots);
});

pageTest('dragged away and back to the same place, every vote is what it was',
  ownLogic, async (page) => {
  for (const id of ['amanat', 'qhp', 'osdp']) {
    const knob = await knobOf(page, id);
    await press(page, knob);
    for (const by of [20, -30, 45]) {
      const before = await votesOf(page, id);
      await page.mouse.move(knob.x + by, knob.y);
      await until(`${id} is away`, async () => await votesOf(page, id) !== before);
    }
    await page.mouse.move(knob.x, knob.y);
    await page.mouse.up();
    await until(`${id} is back: ${JSON.stringify(await shown(page))}`, async () =>
      JSON.stringify((await shown(page)).votes) === JSON.stringify(official.votes), 10_000);
  }
  assert.deepEqual((await agrees(page)).seats, official.seats);
});

pageTest('a press without a move changes nothing', ownLogic, async (page) => {
  const knob = await knobOf(page, 'auyl');
  const picture = await settled(page);
  await press(page, knob);
  await changed(page, picture);  // it is highlighted
  await page.mouse.up();
  await page.mouse.move(5, 5);
  await settled(page);
  assert.deepEqual((await shown(page)).votes, official.votes);
});

pageTest('a click on the bare track moves the list by half a point towards it, no further', ownLogic, async (page) => {
  const knob = await knobOf(page, 'baytaq');
  await page.mouse.click(knob.x + 120, knob.y);
  await until('the list moves', async () => await votesOf(page, 'baytaq') > official.votes.baytaq);
  const now = await agrees(page);
  assert.equal(now.votes.baytaq, official.votes.baytaq + Math.floor(official.ballots / 200));
  assert.equal(sum(now.votes), official.ballots);
});

pageTest('a drag that begins on the bare track moves the list as far as the pointer', ownLogic, async (page) => {
  const knob = await knobOf(page, 'baytaq');
  await press(page, { x: knob.x + 80, y: knob.y });
  await page.mouse.move(knob.x + 95, knob.y, { steps: 3 });
  await page.mouse.up();
  await until('the list moves', async () => await votesOf(page, 'baytaq') > official.votes.baytaq);
  await page.mouse.move(5, 5);
  const now = await knobOf(page, 'baytaq');
  assert.ok(Math.abs(now.x - (knob.x + 15)) <= 2, `${now.x}, from ${knob.x}`);
});

pageTest('the other buttons and a moving pointer change nothing', {}, async (page) => {
  const knob = await knobOf(page, 'auyl');
  await page.mouse.move(knob.x - 20, knob.y);
  await page.mouse.move(knob.x + 40, knob.y, { steps: 8 });
  await page.mouse.move(knob.x, knob.y);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(knob.x + 40, knob.y, { steps: 4 });
  await page.mouse.up({ button: 'middle' });
  await page.mouse.move(5, 5);
  await settled(page);
  assert.deepEqual((await shown(page)).votes, official.votes);
});

pageTest('a list that is kept cannot be dragged', ownLogic, async (page) => {
  const knob = await knobOf(page, 'auyl');
  await control(page, 'lock/auyl').check();
  await page.evaluate(() => scrollTo(0, 0));
  await settled(page);
  await press(page, knob);
  await page.mouse.move(knob.x + 40, knob.y, { steps: 4 });
  await page.mouse.up();
  await page.mouse.move(5, 5);
  await settled(page);
  assert.deepEqual((await shown(page)).votes, official.votes);
});

// Drags a slider out of the canvas and further outside, where it still follows.
async function dragOut(page, place, y) {
  const knob = await knobOf(place, 'auyl');
  await press(page, knob);
  let votes = official.votes.auyl;
  for (const [by, height] of [[20, knob.y], [50, y], [-30, y], [20, y]]) {
    await page.mouse.move(knob.x + by, height, { steps: 3 });
    await until(`the slider follows by ${by} at ${height}`, async () =>
      await votesOf(place, 'auyl') !== votes);
    await settled(place);
    votes = await votesOf(place, 'auyl');
  }
}

const noPlace = {
  only: { in: ['chromium'], because: 'WebDriver refuses places out of the window' },
};

for (const [where, y, options] of [['above the canvas', 20, {}],
  ['above the window', -50, noPlace]]) {
  pageTest(`let go ${where}, a slider is not stuck to the pointer`, options, async (page) => {
    await dragOut(page, page, y);
    await page.mouse.up();
    await settled(page);
    const before = (await shown(page)).votes;
    const now = await knobOf(page, 'auyl');
    await page.mouse.move(now.x, now.y);
    await page.mouse.move(now.x + 50, now.y, { steps: 5 });
    await page.mouse.move(now.x - 50, now.y, { steps: 5 });
    await settled(page);
    assert.deepEqual((await shown(page)).votes, before);
    // And it can be taken again.
    await press(page, now);
    await page.mouse.move(now.x + 30, now.y, { steps: 3 });
    await until('it moves again', async () => await votesOf(page, 'auyl') !== before.auyl);
    await page.mouse.up();
  });
}

const host = `<!doctype html><link rel="icon" href="data:,"><title>An article</title>
<body style="margin:0"><iframe src="any/sub/path/"
  style="border:0;display:block;margin:40px;width:1000px;height:1500px"></iframe>`;

pageTest('let go outside the frame that the page is in, a slider is not stuck', {
  prepare: (page) => page.route('**/article.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: host })),
  address: '/article.html',
  ready: false,
}, async (page) => {
  const frame = await until('the frame is there', async () => (await page.frames())[1]);
  await until('the frame is ready', () => frame.evaluate(() =>
    'ready' in document.documentElement.dataset).catch(() => false));
  await dragOut(page, frame, 10);
  await page.mouse.up();
  await settled(frame);
  const before = (await shown(frame)).votes;
  const now = await knobOf(frame, 'auyl');
  await page.mouse.move(now.x, now.y);
  await page.mouse.move(now.x + 50, now.y, { steps: 5 });
  await settled(frame);
  assert.deepEqual((await shown(frame)).votes, before);
});
