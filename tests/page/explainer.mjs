// What the page's tests share: one server and one browser a process, one page a
// test, and a record of everything the page said and asked for. A test passes
// only if that record is clean, but for what the test broke on purpose.
//
// The engine is chosen by ENGINE: chromium (so by default), firefox or webkit.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { host } from './engines/host.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The built site: what the tests look at. */
export const site = resolve(root, process.env.SITE ?? 'dist');
/** The one that the tests run in. */
export const engine = process.env.ENGINE || 'chromium';
const engines = ['chromium', 'firefox', 'webkit'];
if (!engines.includes(engine)) {
  throw new Error(`ENGINE=${engine} is none of ${engines.join(', ')}`);
}

/** For tests of what is the same program in every engine: one of them is enough. */
export const ownLogic = {
  only: { in: ['chromium'], because: 'it tests our own logic, the same in all' },
};
/** For what needs a driver that can do it; see engines/. */
export const notInWebKit = (because) => ({ only: { in: ['chromium', 'firefox'], because } });

/** What the engines say of a file that does not arrive. */
export const notArrived =
  /ERR_FAILED|Failed to (fetch|load)|NetworkError|Load failed|error loading|network connection/;

/** Room for the whole figure, so that one picture shows all of it. */
export const roomy = { width: 1280, height: 5000 };

// Opened by the first test that runs here.
let opened;
async function openAll() {
  assert.ok(existsSync(site), `there is no site in ${site}; ./dev build makes it`);
  const [server, browser] = await Promise.all([
    host({ directory: site, port: 0, prefix: '/any/sub/path/' }),
    import(`./engines/${engine}.mjs`).then(({ open }) => open()),
  ]);
  return { server, browser };
}
after(async () => {
  const all = await opened?.catch(() => {});
  await all?.browser.close();
  await all?.server.close();
  // Now nothing is left to wait for: a process that goes on fails, and is no stuck run.
  setTimeout(() => {
    console.error('the tests are over, yet something keeps their process alive');
    process.exit(1);
  }, 20_000).unref();
});

/**
 * Returns `pageTest(name, options, body)`: `body(page, { log, url })` runs on a page
 * of its own, opened and ready. What `common` has holds for each test of the file.
 * Options:
 *   address   after the site's own ('?lang=kk')
 *   context   of the browser: viewport, colorScheme, hasTouch, ...
 *   prepare   called with the page before it is opened
 *   ready     false: `body` waits by itself
 *   broken    { console, requests }: patterns of what may go wrong
 *   only      { in: [engines], because }: where the others cannot, or need not
 */
export function explainer(common = {}) {
  return function pageTest(name, given, body) {
    const options = { ...common, ...given };
    const { only } = options;
    const skip = only && !only.in.includes(engine) && `not in ${engine}: ${only.because}`;
    test(name, { timeout: 240_000, skip }, async (t) => {
      opened ??= openAll();
      const { server, browser } = await opened;
      // What a test changes about the files must not be in the browser already.
      const { page, log, close } = await browser.visit({ viewport: roomy,
        fresh: Boolean(options.prepare), ...options.context }, server);
      try {
        await options.prepare?.(page, server.url);
        await page.goto(new URL(options.address ?? '', server.url).href);
        try {
          if (options.ready !== false) await ready(page);
          await body(page, { log, url: server.url });
          await log.complete();
        } catch (error) {
          for (const line of everything(log)) t.diagnostic(line);
          throw error;
        }
        isClean(log, options.broken);
      } finally {
        await close();
      }
    });
  };
}

const everything = (log) => [...log.said, ...log.failed, ...log.foreign()];

function isClean(log, broken = {}) {
  const rest = (list, allowed) => list.filter((line) => !allowed?.test(line));
  assert.deepEqual(rest(log.said, broken.console), [], 'the console is silent');
  assert.deepEqual(rest(log.failed, broken.requests), [], 'no request fails');
  assert.deepEqual(log.foreign(), [], 'nothing is asked of anybody else');
}

/**
 * Waits until `check` gives something true, and returns it. Under the page's policy
 * nothing can be polled from inside the page, so it is asked again and again.
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

/** Waits until the page says that it works. */
export async function ready(page) {
  await until('the page is ready', () => page.evaluate(() =>
    'ready' in document.documentElement.dataset));
}

/** Opens every section of the text version. */
export async function openSections(page) {
  await until('every section is open', () => page.evaluate(() => {
    const closed = [...document.querySelectorAll('#text .opens[aria-expanded=false]')];
    closed.forEach((button) => button.click());
    return closed.length === 0;
  }));
}

export const mode = (page) => page.evaluate(() => document.documentElement.dataset.mode);

/** What the text version shows: votes, shares and seats by id, as they are written there. */
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
  await share(page, id).fill(text);
  await share(page, id).press('Enter');
}

// "2,000" as a number, however a language groups its digits.
const number = (text) => Number(text.replace(/\D/g, ''));

/** The text version shows what the program's own result says. */
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
