// What's checked: the three languages. A link in the page or in the address
// chooses one, the state stays, the document says which it is, and no word of
// another language is left over.
import assert from 'node:assert/strict';
import {
  agrees, control, explainer, notInWebKit, official, openDistricts, ownLogic, range, ready, shown,
  sleep, until,
} from './explainer.mjs';
import { canvasAgrees, changed, paintLists, settled } from './picture.mjs';

const pageTest = explainer();
// There it is the system's language, which is fixed when the browser starts.
const once = notInWebKit('for each language it is started anew; kk-KZ is enough');

const words = { kk: /Мәжіліс/, ru: /Мажилис/, en: /Mazhilis/ };

const language = (page) => page.locator('html').getAttribute('lang');

async function isIn(page, tag) {
  assert.equal(await language(page), tag);
  assert.match(await page.title(), words[tag]);
  assert.match(await page.locator('h1').textContent(), words[tag]);
  assert.equal(await page.locator('#languages a[aria-current]').getAttribute('lang'), tag);
  // Names of unfilled placeholders, or keys without a text.
  const text = await page.locator('body').innerText();
  assert.doesNotMatch(text, /[{}]|undefined|\b[a-z]+\.[a-z_]+\b(?!\.)(?=\s*$)/m);
}

for (const tag of ['kk', 'ru', 'en']) {
  pageTest(`?lang=${tag} opens the page in it`, { address: `?lang=${tag}` }, async (page) => {
    await isIn(page, tag);
    const now = await agrees(page);
    assert.deepEqual(now.votes, official.votes);
    assert.deepEqual(now.seats, official.seats);
  });
}

for (const [locale, tag] of [['kk-KZ', 'kk'], ['ru-RU', 'ru'], ['de-DE', 'en']]) {
  pageTest(`a browser in ${locale} gets ${tag}`, { ...(tag !== 'kk' && once), context: { locale } },
    (page) => isIn(page, tag));
}

pageTest('the address counts for more than the browser',
  { ...ownLogic, address: '?lang=kk', context: { locale: 'ru-RU' } }, (page) => isIn(page, 'kk'));

pageTest('Back returns to the language before, and Undo keeps the one that is read', {}, async (page) => {
  const isNow = (tag) => until(`the page is in ${tag}`, async () => await language(page) === tag);
  const opened = await page.url();
  const choose = async (tag) => {
    await page.locator(`#languages a[lang=${tag}]`).click();
    await isNow(tag);
  };
  await choose('ru');
  await page.evaluate(() => history.back());
  await isNow('en');
  assert.equal(await page.url(), opened, 'still on the page');
  await page.evaluate(() => history.forward());
  await isNow('ru');

  await range(page, 'auyl').fill('1500000');
  await until('it is a step', async () => await page.locator('#undo').getAttribute('aria-disabled') === 'false');
  await choose('kk');
  await page.locator('#undo').click();
  await until('the votes are back', async () => (await shown(page)).votes.auyl === official.votes.auyl);
  await sleep(300);
  await isIn(page, 'kk');
  assert.ok(new URL(await page.url()).pathname.endsWith('/kk/'), await page.url());
  await page.locator('#redo').click();
  await until('and here again', async () => (await shown(page)).votes.auyl === 1500000);
  await isIn(page, 'kk');
});

pageTest('a language that there is not is ignored',
  { ...ownLogic, address: '?lang=%3Cb%3E&theme=pink' },
  (page) => isIn(page, 'en'));

pageTest('a link changes the language and keeps the state', {
  address: '?theme=light',
}, async (page) => {
  await paintLists(page);
  await range(page, 'auyl').fill('1500000');
  await control(page, 'lock/auyl').check();
  await openDistricts(page);
  await page.locator('[data-winner-of="1"]').selectOption('osdp');
  const before = await shown(page);
  const scenario = await page.evaluate(() => window.mazhilis.scenario());
  for (const tag of ['kk', 'ru', 'en', 'kk']) {
    await page.evaluate(() => scrollTo(0, 0));
    const picture = await settled(page);
    await page.locator(`#languages a[lang=${tag}]`).click();
    await until(`the page is in ${tag}`, async () => await language(page) === tag);
    await isIn(page, tag);
    const now = await agrees(page);
    assert.deepEqual(now.votes, before.votes);
    assert.deepEqual(now.seats, before.seats);
    assert.ok(await control(page, 'lock/auyl').isChecked());
    assert.deepEqual(await page.evaluate(() => window.mazhilis.scenario()), scenario);
    // The canvas is in that language, too, and the address keeps its other parts.
    await changed(page, picture, 300);
    await canvasAgrees(page);
    const address = new URL(await page.url());
    assert.ok(address.pathname.endsWith(`/sub/path/${tag}/`), address.pathname);
    assert.equal(address.search, '?theme=light');
  }
  // The language must survive a reload.
  await page.reload();
  await ready(page);
  await isIn(page, 'kk');
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'light');
});

for (const [address, tag] of [['kk/', 'kk'], ['kk/?lang=ru', 'ru'], ['ru/?lang=xx', 'ru'],
  ['en/?lang=kk&theme=dark#v1', 'kk'], ['?lang=en', 'en']]) {
  pageTest(`${address} is in ${tag}, whatever the browser speaks`,
    { ...once, address, context: { locale: 'ru-RU' } }, async (page) => {
      await isIn(page, tag);
      const asked = new URL(address, 'http://any/');
      const now = new URL(await page.url());
      assert.equal(now.search, asked.search);
      assert.equal(now.hash, asked.hash);
    });
}

pageTest('the language asked for last counts, however late another one arrives', {
  ...ownLogic,
  prepare: (page) => page.route('**/texts/ru.json', async (route) => {
    await sleep(1000);
    await route.continue();
  }),
}, async (page, { log }) => {
  await page.locator('#languages a[lang=ru]').click();
  await page.locator('#languages a[lang=kk]').click();
  await until('both have arrived', () => log.arrived.some((url) => url.endsWith('ru.json'))
    && log.arrived.some((url) => url.endsWith('kk.json')));
  await sleep(300);
  await isIn(page, 'kk');
  const address = await page.url();
  assert.ok(address.endsWith('/kk/'), address);
});

pageTest('the text version has the same controls in every language', ownLogic, async (page) => {
  const outline = () => page.evaluate(() => [...document.querySelectorAll('main [data-action]')]
    .map((element) => element.dataset.action));
  const labels = () => page.evaluate(() => [...document.querySelectorAll('main [data-action]')]
    .map((element) => element.getAttribute('aria-label') ?? element.textContent));
  const actions = await outline();
  const english = await labels();
  for (const tag of ['kk', 'ru']) {
    await page.locator(`#languages a[lang=${tag}]`).click();
    await until(`the page is in ${tag}`, async () => await language(page) === tag);
    assert.deepEqual(await outline(), actions);
    const here = await labels();
    // A list's own name, part of a stepper's label, may be the same.
    const same = here.filter((label, i) => label === english[i] && /[A-Za-z]{3}/.test(label)
      && !actions[i].startsWith('holding/'));
    assert.deepEqual(same, [], 'every label is translated');
  }
});

pageTest('numbers are written and read as the language writes them', {
  ...ownLogic,
  address: '?lang=ru',
}, async (page) => {
  const share = page.locator('[data-share-of="amanat"]');
  assert.equal(await share.inputValue(), '53,90');
  await share.fill('53,90');
  await share.press('Enter');
  assert.deepEqual((await shown(page)).votes, official.votes);
  await share.fill('50.5');
  await share.press('Enter');
  assert.equal(await share.inputValue(), '50,50');
  assert.equal((await shown(page)).votes.amanat, 3215053);
});

pageTest('the links lead to the other pages without the script, too', {
  ...ownLogic, context: { javaScriptEnabled: false }, ready: false,
}, async (page, { url }) => {
  // An address without the slash leads there all the same.
  assert.equal((await fetch(`${url}kk?theme=dark`)).url, `${url}kk/?theme=dark`);
  for (const tag of ['ru', 'kk', 'en']) {
    await page.locator(`#languages a[lang=${tag}][hreflang=${tag}]`).click();
    assert.equal(page.url(), `${url}${tag}/`);
    await isIn(page, tag);
  }
});
