// What's checked: a finger on the canvas. A vertical movement scrolls the page, even
// when it begins on a slider, and changes no vote; a horizontal one moves a slider; a tap
// beside the knob is a step of half a point.
import assert from 'node:assert/strict';
import { explainer, notInWebKit, official, shown, sleep, sum, until } from './explainer.mjs';
import { knobOf } from './picture.mjs';

const pageTest = explainer(notInWebKit(
  'its driver makes a mouse of every touch, and its virtual screen cannot be touched'));
const phone = { width: 390, height: 700 };
const tall = { width: 390, height: 2400 };
const touch = { context: { viewport: tall, hasTouch: true } };

const scrolled = (page) => page.evaluate(() => scrollY);
const votesOf = async (page) => (await shown(page)).votes;

// Once the last move is drawn, and the text has followed.
async function votesAtRest(page) {
  let before;
  return until('the votes rest', async () => {
    await page.evaluate(async () => {
      for (let i = 0; i < 4; ++i) await new Promise(requestAnimationFrame);
    });
    const now = await votesOf(page);
    const same = JSON.stringify(now) === JSON.stringify(before);
    before = now;
    return same && now;
  });
}

// One finger, as input of the browser itself.
async function finger(page) {
  const one = await page.finger();
  return {
    ...one,
    async glide(from, to, steps = 10) {
      for (let i = 1; i <= steps; ++i) {
        await one.move({ x: from.x + (to.x - from.x) * i / steps,
          y: from.y + (to.y - from.y) * i / steps });
      }
    },
  };
}

// Gives the window a phone's size, and scrolls `place`, a spot on the page, to its middle.
async function hold(page, place) {
  await page.setViewportSize(phone);
  await until('the window is small', () => page.evaluate((h) => innerHeight === h, phone.height));
  const top = await page.evaluate((y) => {
    scrollTo(0, y);
    return scrollY;
  }, Math.max(0, place.y - phone.height / 2));
  // The canvas follows the visible part: the finger waits until it is there.
  let before;
  await until('the canvas rests', async () => {
    const now = await page.evaluate(async () => {
      for (let i = 0; i < 4; ++i) await new Promise(requestAnimationFrame);
      const { top: from, height } = document.getElementById('canvas').getBoundingClientRect();
      return `${scrollY} ${from} ${height}`;
    });
    const same = now === before;
    before = now;
    return same;
  });
  return { x: place.x, y: place.y - top };
}

pageTest('a vertical pan that begins on a slider changes no vote', touch, async (page) => {
  for (const id of ['amanat', 'osdp']) {
    await page.setViewportSize(tall);
    await page.evaluate(() => scrollTo(0, 0));
    const at = await hold(page, await knobOf(page, id));
    const from = await scrolled(page);
    const one = await finger(page);
    await one.down(at);
    // Not quite straight, as fingers are.
    await one.glide(at, { x: at.x + 12, y: at.y - 220 });
    await one.up();
    await until('the page is scrolled', async () => await scrolled(page) > from + 100);
    await sleep(300);
    assert.deepEqual(await votesOf(page), official.votes, `after a pan on ${id}`);
  }
  // The slider is not held: another finger elsewhere moves nothing.
  const one = await finger(page);
  await one.down({ x: 200, y: 300 });
  await one.glide({ x: 200, y: 300 }, { x: 260, y: 300 });
  await one.up();
  await sleep(300);
  assert.equal(sum(await votesOf(page)), official.ballots);
});

pageTest('a horizontal drag moves a slider and not the page', touch, async (page) => {
  const at = await hold(page, await knobOf(page, 'auyl'));
  const from = await scrolled(page);
  const one = await finger(page);
  await one.down(at);
  await one.glide(at, { x: at.x + 30, y: at.y + 4 });
  await until('the list gains', async () => (await votesOf(page)).auyl > official.votes.auyl);
  await one.glide({ x: at.x + 30, y: at.y + 4 }, { x: at.x - 30, y: at.y + 4 });
  await until('the list loses', async () => (await votesOf(page)).auyl < official.votes.auyl);
  assert.equal(await scrolled(page), from);
  // The sliders are where they were, too, when the words above them have grown.
  const sliders = () => page.evaluate(() => document.getElementById('figure').getBoundingClientRect().bottom);
  const before = await sliders();
  await one.up();
  const now = await votesAtRest(page);
  assert.equal(sum(now), official.ballots);
  assert.ok(await page.locator('[data-node=changed]').isVisible());
  assert.ok(Math.abs(await sliders() - before) <= 1, `${await sliders()} instead of ${before}`);
  // And the slider is released.
  await one.down({ x: at.x + 60, y: 30 });
  await one.up();
  await sleep(300);
  assert.deepEqual(await votesOf(page), now);
});

pageTest('a finger that only rests on a slider changes nothing', touch, async (page) => {
  const at = await hold(page, await knobOf(page, 'auyl'));
  const one = await finger(page);
  await one.down(at);
  await sleep(200);
  await one.up();
  await sleep(300);
  assert.deepEqual(await votesOf(page), official.votes);
});

// The browser's own kind of events, in its order, for cases that a real finger
// reaches only now and then.
function dispatch(page, types, { x, y }) {
  return page.evaluate(([list, clientX, clientY]) => {
    const canvas = document.getElementById('canvas');
    const touches = [new Touch({ identifier: 7, target: canvas, clientX, clientY })];
    for (const type of list) {
      const ends = /end|cancel/.test(type);
      canvas.dispatchEvent(type.startsWith('pointer')
        ? new PointerEvent(type, { bubbles: true, pointerId: 7, pointerType: 'touch', clientX,
          clientY })
        : new TouchEvent(type, { bubbles: true, cancelable: !ends, touches: ends ? [] : touches,
          targetTouches: ends ? [] : touches, changedTouches: touches }));
    }
  }, [types, x, y]);
}

const begin = ['pointerdown', 'touchstart'];
const scrolls = ['pointercancel', 'touchcancel'];

// On a busy page the press and its cancellation by a scroll arrive between two frames.
pageTest('a press and its end as a scroll between two frames are no tap', touch, async (page) => {
  const knob = await hold(page, await knobOf(page, 'auyl'));
  const beside = { x: knob.x + 60, y: knob.y };  // a tap there is a step of half a point
  await dispatch(page, [...begin, ...scrolls], beside);
  await sleep(700);
  assert.deepEqual(await votesOf(page), official.votes, 'it is no tap');
  const one = await finger(page);
  await one.down(beside);
  await one.up();
  await until('a tap still is one', async () =>
    (await votesOf(page)).auyl === official.votes.auyl + Math.floor(official.ballots / 200));
});

pageTest('a finger that slips before it scrolls takes its move back', touch, async (page) => {
  const at = await hold(page, await knobOf(page, 'auyl'));
  await dispatch(page, begin, at);
  await sleep(200);
  await dispatch(page, ['pointermove', 'touchmove'], { x: at.x + 9, y: at.y - 5 });
  await until('the slider slips', async () => (await votesOf(page)).auyl > official.votes.auyl);
  await dispatch(page, scrolls, { x: at.x + 9, y: at.y - 20 });
  await until('the votes are back', async () =>
    JSON.stringify(await votesOf(page)) === JSON.stringify(official.votes), 10_000);
  // It is not held any more.
  await dispatch(page, ['pointermove', 'touchmove'], { x: at.x + 40, y: at.y - 40 });
  await sleep(400);
  assert.deepEqual(await votesOf(page), official.votes);
});
