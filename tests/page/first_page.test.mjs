// What's checked: the page before its program arrives, or if it never does. In
// each language it is complete and right without any script; it is small; nothing
// moves when the canvas takes its place; loading is announced, and a failed load
// can be retried.
import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { test } from 'node:test';
import { weigh } from '../../tools/dev/weigh.mjs';
import {
  agrees, explainer, mode, notInWebKit, official, ownLogic, range, ready, shown, site, until,
} from './explainer.mjs';

const pageTest = explainer(ownLogic);
const inEachEngine = explainer();
const noScripts = { javaScriptEnabled: false };
const languages = {
  kk: { title: /Мәжіліс/, amanat: 'AMANAT', day: /2023 жылғы 19 наурыз/ },
  ru: { title: /Мажилис/, amanat: 'AMANAT', day: /19 марта 2023 года/ },
  en: { title: /Mazhilis/, amanat: 'Amanat', day: /19 March 2023/ },
};
const digits = (text) => Number(text.replace(/\D/g, ''));

// The official result, in the table and in the picture, with nothing cut off.
async function isComplete(page, tag) {
  assert.equal(await page.locator('html').getAttribute('lang'), tag);
  assert.match(await page.title(), languages[tag].title);
  const first = page.locator('#first');
  assert.ok(await first.isVisible());
  assert.match(await first.locator('caption').textContent(), languages[tag].day);
  const rows = await first.locator('tbody tr').evaluateAll((all) => all.map((row) =>
    [...row.children].map((cell) => cell.textContent)));
  const ids = Object.keys(official.votes);
  assert.deepEqual(rows.slice(0, ids.length).map((row) => digits(row[1])),
    ids.map((id) => official.votes[id]));
  assert.equal(rows[0][0], languages[tag].amanat);
  for (const [id, seats] of Object.entries(official.seats)) {
    const cell = (name) => first.locator(`[data-${name}="${id}"]`).textContent();
    assert.equal(await cell('seats-of'), seats, id);
    assert.equal(await cell('list-seats-of'), official.listSeats[id], id);
    assert.equal(await cell('district-seats-of'), official.districtSeats[id], id);
    assert.equal(await first.locator(`circle[data-list="${id}"]`).count(), Number(seats), id);
  }
  assert.equal(await first.locator('[data-seats-total]').textContent(), '98');
  assert.equal(await first.locator('circle').count(), 98);
  assert.match(await first.innerText(), /145/, 'it tells of the Kurultai');
  assert.match(await first.innerText(), /97-1/, 'it names the law');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${wide} px too wide`);
}

for (const tag of Object.keys(languages)) {
  pageTest(`${tag}: complete without scripts, on any screen`, {
    address: `${tag}/`, context: noScripts, ready: false,
  }, async (page, { log, url }) => {
    for (const width of [1280, 768, 360, 300]) {
      await page.setViewportSize({ width, height: 900 });
      await isComplete(page, tag);
      const seen = await page.locator('#first svg').evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().width));
      assert.equal(seen.length, 1);
      assert.ok(seen[0] > 250 && seen[0] <= 700, `${seen[0]} px`);
    }
    assert.ok((await page.locator('meta[name=description]').getAttribute('content')).length > 60);
    const others = await page.locator('link[hreflang]').evaluateAll((all) =>
      all.map((link) => [link.hreflang, link.href]));
    assert.deepEqual(others, [...['kk', 'ru', 'en'].map((one) => [one, `${url}${one}/`]),
      ['x-default', url]]);
    for (const [, address] of others) assert.equal((await page.request.get(address)).status(), 200);
    const needless = log.requests.filter((one) => /\.(wasm|json|ttf)$/.test(one));
    assert.deepEqual(needless, [], 'what only scripts use is not fetched');
    assert.ok(await page.locator('noscript').evaluate((one) => one.textContent.length > 20));
  });
}

pageTest('the root is the English page without scripts', {
  context: { ...noScripts, locale: 'ru-RU' }, ready: false,
}, (page) => isComplete(page, 'en'));

test('the first paint is at most 20 kB, all of it', () => {
  for (const tag of Object.keys(languages)) {
    const { brotli } = weigh(site, [`${tag}/index.html`]);
    assert.ok(brotli <= 20_000, `${tag}: ${brotli}`);
  }
});

// --- the first frame --------------------------------------------------------------

// What is seen when the first frame with the chamber is drawn, and when all scripts of that
// frame have run.
const seenInFrames = (page) => page.addInitScript(() => {
  window.looks = [];
  const look = () => window.looks.push(Object.fromEntries(['#title', '#first svg', '#status', '#first table', '.how', 'footer']
    .map((selector) => [selector, document.querySelector(selector)?.checkVisibility() ?? null])));
  requestAnimationFrame(function first() {
    if (!document.querySelector('#status')) return requestAnimationFrame(first);
    look();
    // After the early script's own callback, which is in an earlier task.
    setTimeout(() => setTimeout(() => requestAnimationFrame(look)));
  });
});
const twoFrames = async (page) => {
  await until('two frames', () => page.evaluate(() => window.looks.length === 2));
  return page.evaluate(() => window.looks);
};
const everything = { '#title': true, '#first svg': true, '#status': true, '#first table': true, '.how': true, footer: true };

inEachEngine('the first frame has the title and the chamber, the second one all', {
  address: 'kk/', context: { viewport: { width: 1280, height: 900 } }, prepare: seenInFrames,
}, async (page) => {
  const [first, second] = await twoFrames(page);
  assert.deepEqual(first, { ...everything, '#first table': false, '.how': false, footer: false });
  assert.deepEqual(second, everything);
});

for (const { what, address, height, below } of [
  { what: 'on a high screen', address: 'kk/', height: 1200, below: true },
  { what: 'with a fragment', address: 'kk/#sources', height: 900, below: true },
  { what: 'in an embed', address: 'kk/?view=embed', height: 900, below: false },
]) {
  pageTest(`${what} the first frame has all`, {
    address, context: { viewport: { width: 1280, height } }, prepare: seenInFrames,
  }, async (page) => {
    const [first] = await twoFrames(page);
    assert.deepEqual(first, { ...everything, '.how': below, footer: below });
  });
}

// --- the canvas takes its place -------------------------------------------------

const watchShifts = (page) => page.addInitScript(() => {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, startTime, sources } of list.getEntries()) {
      // What moved, and from where to where, so that a failure can be understood.
      window.shifts.push({ value, at: Math.round(startTime), moved: sources.map((one) =>
        `${one.node?.id || one.node?.parentElement?.outerHTML?.slice(0, 60) || one.node?.nodeName}: ${
          [one.previousRect, one.currentRect].map(({ x, y, width, height }) =>
            [x, y, width, height].map(Math.round)).join(' to ')}`) });
    }
  }).observe({ type: 'layout-shift', buffered: true });
});

for (const [width, tag] of [[1280, 'ru'], [768, 'en'], [360, 'kk']]) {
  pageTest(`nothing moves when the canvas comes, at ${width}`, {
    address: `${tag}/`, numbers: false, context: { viewport: { width, height: 900 } }, prepare: watchShifts,
  }, async (page) => {
    await until('it has been painted', () => page.evaluate(() => new Promise((done) => {
      requestAnimationFrame(() => setTimeout(() => done(true), 100));
    })));
    const shifts = await page.evaluate(() => window.shifts);
    const all = shifts.reduce((some, { value }) => some + value, 0);
    assert.ok(all < 0.02, `${all}: ${JSON.stringify(shifts, null, 2)}`);
    assert.equal(await mode(page), 'canvas');
    assert.equal(await page.locator('#first').count(), 0, 'nothing is there twice');
    await agrees(page);
  });
}

// --- loading ---------------------------------------------------------------------

inEachEngine('the bytes of the program are counted as they arrive', {
  address: 'en/',
  prepare: (page) => page.addInitScript(() => {
    window.told = [];
    addEventListener('DOMContentLoaded', () => {
      const bar = document.getElementById('progress');
      new MutationObserver(() => window.told.push(
        [Number(bar.getAttribute('aria-valuenow')), bar.getAttribute('aria-valuetext')]))
        .observe(bar, { attributes: true, attributeFilter: ['aria-valuenow'] });
      window.bar = { role: bar.getAttribute('role'), max: bar.getAttribute('aria-valuemax'),
        label: bar.getAttribute('aria-label') };
    });
  }),
}, async (page) => {
  const { told, bar } = await page.evaluate(() => ({ told: window.told, bar: window.bar }));
  const sizes = await Promise.all(['explainer', 'canvas'].map((part) => stat(`${site}/${part}.wasm`)));
  const size = sizes.reduce((sum, one) => sum + one.size, 0);
  assert.equal(bar.role, 'progressbar');
  assert.equal(Number(bar.max), size);
  assert.ok(bar.label.length > 10);
  const bytes = told.map(([now]) => now);
  assert.deepEqual(bytes, [...bytes].sort((a, b) => a - b));
  assert.ok(bytes.includes(size), `${bytes} of ${size}`);
  assert.equal(told.at(-1)[1], '100%');
  assert.equal(await page.locator('#progress').count(), 0);
});

const failing = { console: /^(error|warning): /, requests: /ERR_FAILED/ };

for (const [what, pattern] of [['program', '**/explainer.wasm'], ['script', '**/explainer.mjs*']]) {
  pageTest(`a ${what} that did not arrive is asked for again by a button`, {
    address: 'ru/',
    prepare: (page) => page.route(pattern, (route) => route.abort(), { times: 2 }),
    broken: failing,
    ready: false,
  }, async (page) => {
    const notice = page.locator('#notice');
    const button = notice.locator('button');
    for (let tries = 0; tries < 2; ++tries) {
      await until('it says so', () => notice.isVisible());
      if (await page.locator('html[data-ready]').count()) break;
      assert.match(await notice.innerText(), /проверьте соединение/);
      await isComplete(page, 'ru');
      await button.click();
      await until('it goes on', async () => await page.locator('html[data-ready]').count()
        || notice.isVisible());
      if (await page.locator('html[data-ready]').count()) break;
    }
    await ready(page);
    assert.ok(await notice.isHidden());
    assert.equal((await agrees(page)).seats.amanat, '62');
  });
}

// --- without what it would like to have ------------------------------------------

const staysReadable = async (page) => {
  await until('it says so', () => page.locator('#notice').isVisible());
  await isComplete(page, 'kk');
  assert.ok(await page.locator('#progress').isHidden());
};

inEachEngine('without WebAssembly', {
  address: 'kk/', ready: false, broken: failing,
  prepare: (page) => page.addInitScript(() => { delete window.WebAssembly; }),
}, staysReadable);

pageTest('with WebAssembly forbidden by a policy', {
  address: 'kk/', ready: false, broken: failing,
  prepare: (page) => page.route('**/kk/', async (route) => {
    const body = await readFile(`${site}/kk/index.html`, 'utf8');
    await route.fulfill({ contentType: 'text/html', body: body.replace(" 'wasm-unsafe-eval'", '') });
  }),
}, staysReadable);

// A host with a policy of its own, which allows its files and nothing that is inline.
const filesOnly = async (page) => {
  for (const language of ['kk', 'ru']) {
    await page.route(`**/${language}/*`, async (route) => route.fulfill({ contentType: 'text/html',
      headers: { 'Content-Security-Policy': "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'" },
      body: await readFile(`${site}/${language}/index.html`, 'utf8') }));
  }
};
const blocked = { console: /Content.Security.Policy|ERR_FAILED/, requests: /ERR_FAILED/ };
const paper = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

inEachEngine('where a host allows files only, the page has its style, language, theme and look', {
  address: 'kk/?lang=ru&theme=dark&view=embed&accent=ffcc00', broken: blocked, prepare: filesOnly,
}, async (page, { log }) => {
  assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.view]), ['ru', 'embed']);
  assert.equal(await paper(page), 'rgb(20, 21, 23)');
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent')), '#ffcc00');
  for (const file of ['early.js', 'theme.js']) {
    const asked = log.requests.filter((one) => one.endsWith(file));
    assert.ok(asked.length >= 1 && asked.length <= 2, `${file}: once in each of two pages: ${asked}`);
  }
  assert.equal(await mode(page), 'canvas');
  await agrees(page);
});

pageTest('there without the early script the page is in the language of its address', {
  address: 'kk/?lang=ru', broken: { ...blocked, console: /^(error|warning): / },
  async prepare(page) {
    await filesOnly(page);
    await page.route('**/early.js', (route) => route.abort());
  },
}, async (page) => {
  assert.equal(await page.locator('html').getAttribute('lang'), 'kk');
  await agrees(page);
});

pageTest('and without any script it has its style', {
  address: 'kk/', broken: blocked, prepare: filesOnly, ready: false, context: noScripts,
}, async (page) => {
  await isComplete(page, 'kk');
  assert.equal(await paper(page), 'rgb(251, 250, 246)');
});

inEachEngine('without the fonts the text version is the page', {
  address: 'en/', broken: failing,
  prepare: (page) => page.route('**/fonts/**', (route) => route.abort()),
}, async (page) => {
  assert.equal(await page.locator('#first').count(), 0);
  await range(page, 'auyl').fill('1500000');
  assert.equal((await shown(page)).votes.auyl, 1500000);
});

// --- in somebody's page ------------------------------------------------------------

for (const width of [300, 640]) {
  inEachEngine(`view=embed at ${width}: the figure, its text, and a way to the whole`, {
    address: '?view=embed&theme=dark', context: { viewport: { width, height: 700 } },
    ...(width < 340 && notInWebKit('its window cannot be as narrow')),
  }, async (page, { url }) => {
    assert.equal(await page.locator('html').getAttribute('data-view'), 'embed');
    assert.equal(await mode(page), 'canvas');
    assert.ok(await page.locator('#languages').isHidden());
    assert.ok(await page.locator('h1').isVisible());
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    assert.ok(await range(page, 'auyl').isVisible(), 'the numbers are open');
    assert.ok(await page.locator('#text').isVisible(), 'and the words are in them');
    await agrees(page);
    const whole = page.locator('#whole');
    assert.equal(await whole.evaluate((link) => link.href), `${url}en/?theme=dark`);
    assert.equal(await whole.getAttribute('target'), '_blank');
  });
}
