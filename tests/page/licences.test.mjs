// What's checked: the foot of the page leads to the licences of all that is delivered, in
// each language, and also after the language was changed; an embed has no foot.
// (tests/page/single.test.mjs has the single file's.)
import assert from 'node:assert/strict';
import { explainer, ownLogic, until } from './explainer.mjs';

const pageTest = explainer();
const names = { kk: 'Лицензиялар', ru: 'Лицензии', en: 'Licences' };

// The foot is shown when the section above it has been loaded, which happens when it is near.
const atTheFoot = (page) => until('the foot is shown', () => page.evaluate(() => {
  scrollTo(0, document.documentElement.scrollHeight);
  return getComputedStyle(document.querySelector('footer')).visibility === 'visible';
}));

const link = (page) => page.evaluate(async () => {
  const [one] = document.querySelectorAll('#licences');
  const { top, height } = one.getBoundingClientRect();
  const text = await fetch(one.href).then((response) => response.text());
  return { name: one.textContent, text, height, last: top > document.querySelector('main').getBoundingClientRect().top };
});

for (const [tag, name] of Object.entries(names)) {
  pageTest(`the foot leads to the licences in ${tag}`, { ...(tag === 'kk' ? {} : ownLogic), address: `${tag}/` }, async (page, { log }) => {
    await atTheFoot(page);
    assert.equal(log.requests.filter((url) => url.includes('licenses')).length, 0, 'no part of a visit');
    const { text, ...found } = await link(page);
    assert.deepEqual(found, { name, height: found.height, last: true });
    assert.ok(found.height >= 44, `${found.height}`);
    assert.match(text, /^How votes become the Mazhilis: licences\n/);
  });
}

// The root page is the English one, and its files lie elsewhere than those of the others.
pageTest('the licences are found after a change of the language', ownLogic, async (page) => {
  for (const tag of ['ru', 'kk', 'en']) {
    await page.locator(`#languages a[lang=${tag}]`).click();
    await until(`the page is in ${tag}`, async () => (await link(page)).name === names[tag]);
    assert.match((await link(page)).text, /^How votes become the Mazhilis: licences\n/);
  }
});

pageTest('an embed has no foot', { ...ownLogic, address: '?view=embed' }, async (page) => {
  assert.equal(await page.evaluate(() => document.querySelector('footer').offsetHeight), 0);
});
