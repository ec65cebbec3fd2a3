// What's checked: that the page opens on the official result of 19 March 2023,
// in the text version, in the script's answer and on the canvas itself, where
// the seats are counted in a picture.
import assert from 'node:assert/strict';
import {
  agrees, explainer, mode, official, ownLogic, ready, result, shown, until,
} from './explainer.mjs';
import { apart, canvasAgrees, look, paintLists } from './picture.mjs';

const pageTest = explainer();

pageTest('the text version has the official table', {}, async (page) => {
  assert.equal(await mode(page), 'canvas');
  const now = await shown(page);
  assert.deepEqual(now.votes, official.votes);
  assert.deepEqual(now.seats, official.seats);
  assert.deepEqual(now.listSeats, official.listSeats);
  assert.deepEqual(now.districtSeats, official.districtSeats);
  assert.equal(now.total, '98');
  assert.equal(now.shares.amanat, '53.90');
  await agrees(page);
});

pageTest('the script answers with the numbers of the contract', ownLogic, async (page) => {
  const now = await result(page);
  assert.equal(now.format, 'mazhilis-result');
  assert.equal(now.version, 1);
  assert.equal(now.base, 6366441);
  assert.equal(now.threshold_votes, 318323);
  assert.equal(now.outcome, 'shared');
  assert.deepEqual(now.quota, { votes: 5971719, seats: 69 });
  assert.deepEqual(now.lists[0], {
    id: 'amanat', votes: 3431510, passed: true, whole: 39,
    remainder: { numerator: 3877149, denominator: 5971719 }, extra: 1,
    list_seats: 40, district_seats: 22, seats: 62,
  });
  assert.deepEqual(now.others, [{ id: 'independent', district_seats: 7, seats: 7 }]);
  assert.equal(now.unfilled_list_seats, 0);
  assert.equal(now.tie, null);
  assert.deepEqual(now.notes, []);
});

pageTest('the canvas shows a seat for each seat, in the colours of the lists', {}, async (page) => {
  await paintLists(page);
  await canvasAgrees(page);
});

pageTest('six lists have colours of their own without being given any', ownLogic, async (page) => {
  const picture = await look(page);
  // Colours that fill at least one seat's area; grey, ink and paper are none.
  const counts = new Map();
  for (let i = 0; i < picture.data.length; i += 4) {
    const pixel = [...picture.data.subarray(i, i + 3)];
    if (Math.max(...pixel) - Math.min(...pixel) < 40) continue;
    const known = [...counts.keys()].find((one) => apart(one, pixel) <= 20);
    if (known) counts.set(known, counts.get(known) + 1);
    else if (counts.size < 400) counts.set(pixel, 1);
  }
  const large = [...counts.values()].filter((count) => count > 800);
  assert.ok(large.length >= 6, `colours with their areas: ${large}`);
});

// What a screen reader announces: the canvas, and the chamber's caption in the text.
const heard = (page) => page.evaluate(() => {
  const canvas = document.getElementById('canvas');
  return { role: canvas.getAttribute('role'), canvas: canvas.getAttribute('aria-label'),
    text: document.querySelector('#section-seats figcaption').checkVisibility()
      && document.querySelector('#section-seats figcaption').textContent.trim() };
});
const inWords = /98\sseats.*Amanat\s62.*OSDP\s4/;

pageTest('the chamber is described in words, once: in the text', ownLogic, async (page) => {
  const { role, canvas, text } = await heard(page);
  assert.equal(role, 'img');
  assert.match(text, inWords);
  assert.equal(canvas, 'The chamber');
});

pageTest('where the numbers are closed, the canvas describes the chamber',
  { ...ownLogic, address: '?view=embed', numbers: false }, async (page) => {
    const closed = await heard(page);
    assert.match(closed.canvas, inWords);
    assert.equal(closed.text, false);
    await page.locator('#numbers summary').first().click();
    await until('the text does', async () => {
      const { canvas, text } = await heard(page);
      return canvas === 'The chamber' && inWords.test(text);
    });
  });

pageTest('loaded again while scrolled down, it gets ready all the same',
  { context: { viewport: { width: 1280, height: 500 } } }, async (page) => {
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const height = await page.evaluate(() => document.getElementById('canvas').clientHeight);
    // Near the end more is loaded, which a reload would interrupt.
    await until('it has come', async () => await page.locator('#take button').count() > 0);
    await page.reload();
    await ready(page);
    assert.equal(await mode(page), 'canvas');
    assert.equal(await page.evaluate(() => document.getElementById('canvas').clientHeight), height);
  });
