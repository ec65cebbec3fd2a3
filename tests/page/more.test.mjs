// What's checked: content that is seen on demand only is loaded on demand. Opening a
// section loads the rest of the texts, once, and shows finished text in every
// language; where that fails the page reports it, and a second click tries again.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { withDay } from '../../tools/site/checked.mjs';
import { agrees, control, explainer, ownLogic, range, site, sleep, until } from './explainer.mjs';

const pageTest = explainer();

const asked = (log, part = '/more/') => log.requests.filter((url) => url.includes(part));
const opened = async (page, action) =>
  await control(page, action).getAttribute('aria-expanded') === 'true';
const language = (page) => page.locator('html').getAttribute('lang');

async function isFinished(page) {
  assert.doesNotMatch(await page.locator('body').innerText(), /[⟨⟩{}]|undefined/);
}

const read = async (path) => JSON.parse(await readFile(path, 'utf8'));

for (const tag of ['en', 'kk', 'ru']) {
  test(`the parts of the texts in ${tag} are all of a page's texts`, async () => {
    const all = withDay(await read(new URL(`../../assets/texts/${tag}.json`, import.meta.url)), tag);
    const first = await read(`${site}/texts/${tag}.json`);
    const more = await read(`${site}/more/${tag}.json`);
    assert.equal(first.part, 'first');
    assert.equal(more.part, 'rest');
    for (const key of Object.keys(first)) assert.ok(key === 'part' || !(key in more), key);
    const aside = await read(`${site}/share/${tag}.json`);
    for (const key of Object.keys(aside)) assert.ok(key.startsWith('share.'), key);
    const { part, timeline, councils, examples, rules, ...rest } = { ...first, ...more, ...aside };
    const both = Object.fromEntries(Object.entries(rest)
      .filter(([key]) => !key.startsWith('elections/')));
    const wanted = Object.entries(all)
      .filter(([key]) => !key.startsWith('cli.') && !key.startsWith('first.'));
    assert.deepEqual(Object.fromEntries(Object.entries(both).sort()),
      Object.fromEntries(wanted.sort()));
    const dates = await read(new URL('../../assets/timeline.json', import.meta.url));
    assert.deepEqual(timeline.timeline.map(({ day, text }) => [day, text]),
      dates.timeline.map(({ day, text }) => [day, text[tag]]));
    assert.ok(examples.examples.length > 5);
    // The rest of the elections and rule sets; one election's sources are loaded at first.
    const catalogue = await read(`${site}/catalogue/${tag}.json`);
    assert.equal(councils.councils.length, 3);
    assert.ok(rules.rules.every(({ majorities }) => majorities.length === 3));
    const elections = Object.keys(catalogue).filter((key) => key.startsWith('elections/'));
    assert.equal(elections.length, 6);
    for (const [i, id] of elections.entries()) {
      const file = await read(new URL(`../../assets/${id}.json`, import.meta.url));
      assert.equal(more[id].sources.length, file.sources.length, id);
      assert.equal(more[id].sources[0].what, file.sources[0].what[tag]);
      assert.deepEqual(catalogue[id].sources?.map(({ link }) => link),
        i === 0 ? [file.sources[0].link] : undefined, id);
    }
  });

  pageTest(`every section opens in ${tag}, and the rest is fetched once`, {
    address: `?lang=${tag}`,
  }, async (page, { log }) => {
    await isFinished(page);
    assert.deepEqual(asked(log), []);
    const tall = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await tall();
    const buttons = page.locator('h2 button[aria-expanded=false]');
    const count = await buttons.count();
    assert.ok(count >= 5, `${count} sections are closed`);
    for (let left = count; left > 0; --left) {
      await buttons.first().click();
      await until('it is open', async () => await buttons.count() === left - 1);
      await isFinished(page);
    }
    assert.equal(asked(log).length, 1);
    assert.equal(asked(log, `/more/${tag}.json`).length, 1);
    assert.ok(await tall() > before + 2000, 'the page has grown');
  });
}

pageTest('the part of the program for open sections comes once, and is asked for again if it did not', {
  address: 'en/', prepare: (page) => page.route('**/opened.wasm', (route) => route.abort()),
  broken: { console: /^(error|warning): /, requests: /ERR_FAILED/ },
}, async (page, { log }) => {
  assert.deepEqual(asked(log, 'opened.wasm'), []);
  await control(page, 'open/why').click();
  const notice = page.locator('#notice');
  await until('it says so', () => notice.isVisible());
  assert.match(await notice.innerText(), /The rest of the page did not load/);
  const answers = page.locator('#section-why .sentence');
  assert.equal(await answers.count(), 0);
  await agrees(page);
  await page.unroute('**/opened.wasm');
  await notice.locator('button').click();
  await until('there are answers', async () => await answers.count() > 4);
  assert.ok(await notice.isHidden());
  const sent = asked(log, 'opened.wasm').length;
  await control(page, 'open/laboratory').click();
  await until('another section opens', () => page.locator('#section-laboratory select').count());
  assert.equal(asked(log, 'opened.wasm').length, sent);
});

pageTest('what is open stays open in another language', ownLogic, async (page, { log }) => {
  await page.locator('#heading-working button').click();
  for (const action of ['open/margins', 'open/timeline', 'open/law-quota']) {
    await control(page, action).click();
    await until(`${action} is done`, () => opened(page, action));
  }
  await range(page, 'auyl').fill('1500000');
  for (const tag of ['kk', 'ru', 'en']) {
    await page.locator(`#languages a[lang=${tag}]`).click();
    await until(`the page is in ${tag}`, async () => await language(page) === tag);
    for (const action of ['open/margins', 'open/timeline', 'open/law-quota']) {
      assert.ok(await opened(page, action), `${action} in ${tag}`);
    }
    await isFinished(page);
    assert.equal((await agrees(page)).votes.auyl, 1500000);
  }
  assert.equal(asked(log).length, 3, 'each language is fetched once');
});

pageTest('a language chosen while the rest is on its way gets its own', {
  ...ownLogic,
  prepare: (page) => page.route('**/more/en.json', async (route) => {
    await sleep(1500);
    await route.continue();
  }),
}, async (page) => {
  await control(page, 'open/margins').click();
  await control(page, 'open/measures').click();
  await page.locator('#languages a[lang=kk]').click();
  await until('the page is in kk', async () => await language(page) === 'kk');
  await isFinished(page);
  await until('it is open', () => opened(page, 'open/margins'));
  assert.ok(await opened(page, 'open/measures'));
  await isFinished(page);
});

pageTest('where the rest does not arrive the page says so, and can be asked again', {
  ...ownLogic,
  broken: { console: /ERR_FAILED|Failed to fetch|broken texts/, requests: /more.*ERR_FAILED/ },
}, async (page, { log }) => {
  await page.route('**/more/*.json', (route) => route.abort());
  const notice = page.locator('#notice');
  await control(page, 'open/margins').click();
  await until('a notice is shown', () => notice.isVisible());
  assert.ok(!await opened(page, 'open/margins'));
  await isFinished(page);
  // Nothing else is broken, and no request is made automatically.
  await range(page, 'auyl').fill('1500000');
  assert.equal((await agrees(page)).votes.auyl, 1500000);
  await sleep(500);
  assert.equal(asked(log).length, 1);
  // A foreign file does no harm.
  await page.unroute('**/more/*.json');
  await page.route('**/more/*.json', (route) => route.fulfill({
    contentType: 'text/html', body: '<!doctype html><title>Not found</title>' }));
  await control(page, 'open/margins').click();
  await until('it was asked for', () => asked(log).length === 2);
  await sleep(500);
  assert.ok(!await opened(page, 'open/margins'));
  await isFinished(page);
  // Nor does a language fail that needs no more texts yet.
  await page.locator('#languages a[lang=ru]').click();
  await until('the page is in ru', async () => await language(page) === 'ru');
  await page.unroute('**/more/*.json');
  await control(page, 'open/margins').click();
  await until('it is open', () => opened(page, 'open/margins'));
  assert.ok(await notice.isHidden());
  await isFinished(page);
  assert.equal((await agrees(page)).votes.auyl, 1500000);
});
