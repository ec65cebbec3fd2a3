// Helpers for tests and for the bench: waiting for a page, reading its text version,
// using its controls.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { kRest } from '../../web/boot/times.mjs';

/**
 * Waits until `check` returns a truthy value, and returns it. The page's policy forbids
 * polling from inside the page, so it is called again and again from here.
 */
export async function until(what, check, timeout = 60_000) {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await check();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await sleep(40);
  }
}

export { sleep };

/** Waits until the page reports that it is ready, or the page that replaces it meanwhile. */
export async function ready(page) {
  await until('the page is ready', () => page.evaluate(() =>
    'ready' in (document.documentElement?.dataset ?? {})).catch((error) => {
    if (!/context was destroyed/.test(error.message)) throw error;
    return false;
  }));
}

/** Opens "the same in numbers", as the first Tab into it does. */
export const openNumbers = (page) => page.evaluate(() => {
  const numbers = document.getElementById('numbers');
  if (numbers) numbers.open = true;
});

/** Opens the districts, and the table of them. */
export async function openDistricts(page) {
  const button = control(page, 'open/districts');
  if (await button.getAttribute('aria-expanded') === 'false') await button.click();
  await until('the districts are there', () => page.locator('[data-winner-of="1"]').count());
  await page.evaluate(() => { document.querySelector('#section-districts details').open = true; });
}

/** Opens every section of the text version, and lets the figure above grow with them. */
export async function openSections(page) {
  await until('every section is open', () => page.evaluate(() => {
    const closed = [...document.querySelectorAll('#text .opens[aria-expanded=false]')];
    closed.forEach((button) => button.click());
    return closed.length === 0;
  }));
  let before;
  await until('the page keeps its height', async () => {
    const now = await page.evaluate(async () => {
      // The canvas has its new height a frame or two after a change.
      for (let i = 0; i < 4; ++i) await new Promise(requestAnimationFrame);
      return document.documentElement.scrollHeight;
    });
    const same = now === before;
    before = now;
    return same;
  });
}

/** Prepares a page in which the pointer rests only when a test calls `window.rest()`. */
export const restsWhenTold = (page) => page.addInitScript((rest) => {
  const start = window.setTimeout;
  window.setTimeout = /** @type {any} */ ((what, after, ...values) => {
    if (after !== rest) return start(what, after, ...values);
    window.rest = what;
    return 0;
  });
}, kRest);

export const mode = (page) => page.evaluate(() => document.documentElement.dataset.mode);

/** The contents of the text version: votes, shares and seats by id, as printed there. */
export function shown(page) {
  return page.evaluate(() => {
    const all = (name, value) => Object.fromEntries(
      [...document.querySelectorAll(`[data-${name}]`)]
        .map((element) => [element.getAttribute(`data-${name}`), value(element)]));
    const text = (element) => element.textContent;
    return {
      votes: all('votes-of', (input) => Number(input.value)),
      shares: all('share-of', (input) => input.value),
      seats: all('seats-of', text),
      listSeats: all('list-seats-of', text),
      districtSeats: all('district-seats-of', text),
      total: document.querySelector('[data-seats-total]').textContent,
    };
  });
}

export const sum = (numbers) => Object.values(numbers).reduce((a, b) => a + Number(b), 0);

/** The official result of 19 March 2023. */
export const official = {
  votes: { amanat: 3431510, auyl: 693938, respublica: 547154, qhp: 432920, baytaq: 146431,
    aqjol: 535139, osdp: 331058, against_all: 248291 },
  listSeats: { amanat: '40', auyl: '8', respublica: '6', qhp: '5', baytaq: '0', aqjol: '6',
    osdp: '4', independent: '0' },
  districtSeats: { amanat: '22', auyl: '0', respublica: '0', qhp: '0', baytaq: '0', aqjol: '0',
    osdp: '0', independent: '7' },
  seats: { amanat: '62', auyl: '8', respublica: '6', qhp: '5', baytaq: '0', aqjol: '6', osdp: '4',
    independent: '7' },
  ballots: 6366441,
};

export const result = (page) => page.evaluate(() => window.mazhilis.result());

/** A control of the text version. */
export const range = (page, id) => page.locator(`input[type=range][data-votes-of="${id}"]`);
export const share = (page, id) => page.locator(`input[data-share-of="${id}"]`);
export const control = (page, action) => page.locator(`[data-action="${action}"]`);

/** Types a share and leaves the field. */
export async function typeShare(page, id, text) {
  await openNumbers(page);
  await share(page, id).fill(text);
  await share(page, id).press('Enter');
}

// "2,000" as a number, however a language groups its digits.
const number = (text) => Number(text.replace(/\D/g, ''));

/** Checks that the text version shows the program's own result. */
export async function agrees(page) {
  const now = await shown(page);
  const { lists, others } = await result(page);
  for (const list of lists) {
    assert.equal(now.votes[list.id], list.votes, `votes of ${list.id}`);
    assert.equal(number(now.seats[list.id]), list.seats, `seats of ${list.id}`);
    assert.equal(number(now.listSeats[list.id]), list.list_seats, `list seats of ${list.id}`);
    assert.equal(number(now.districtSeats[list.id]), list.district_seats, `districts, ${list.id}`);
  }
  for (const other of others) assert.equal(number(now.seats[other.id]), other.seats, other.id);
  assert.equal(sum(Object.values(now.seats).map(number)), number(now.total), 'the seats add up');
  return now;
}
