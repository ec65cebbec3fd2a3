// What's checked: sections that open on demand, with what they say while they are
// closed; the tiles of the districts; the wording of the law behind a step; and a replay, which runs by itself, but not in a hidden tab.
import assert from 'node:assert/strict';
import { agrees, control, explainer, ownLogic, sleep, until } from './explainer.mjs';

const pageTest = explainer();

const opened = (button) => button.getAttribute('aria-expanded');
const replayed = async (page) => {
  const seat = control(page, 'replay/seat');
  return await seat.count() ? Number(await seat.inputValue()) : -1;
};

pageTest('a section opens by keyboard, and says its finding while it is closed', {}, async (page) => {
  const section = page.locator('#section-majority');
  const button = section.locator('h2 button');
  assert.equal(await opened(button), 'false');
  assert.match(await section.locator('h2 small').textContent(), /^Amanat.*62.*98/);
  assert.equal(await section.locator('.nodes > *').count(), 0);
  await button.focus();
  await page.keyboard.press('Enter');
  await until('it is open', async () => await opened(button) === 'true');
  assert.ok(await section.locator('.nodes > *').count() > 0);
  assert.equal(await section.locator('h2 small').textContent(), '');
  assert.ok(await button.evaluate((one) => document.activeElement === one), 'the focus stays');
  await page.keyboard.press('Space');
  await until('it is closed', async () => await opened(button) === 'false');
});

for (const tag of ['kk', 'ru', 'en']) {
  // Their names may be among the texts that are downloaded later.
  pageTest(`no finding has an empty place, in ${tag}`, { ...ownLogic, address: `${tag}/` }, async (page) => {
    const findings = await page.locator('h2 small').allTextContents();
    assert.ok(findings.filter(Boolean).length >= 8, findings.join(' | '));
    for (const one of findings) assert.doesNotMatch(one, /\s\s|\s[.,:]|^[^\p{L}]+$/u);
  });
}

pageTest('a tile shows its district, and its choice gives the district away', {}, async (page) => {
  await control(page, 'open/districts').click();
  const tiles = page.locator('.tile');
  await until('the tiles are there', async () => await tiles.count() === 29);
  const tile = tiles.nth(0);
  assert.match(await tile.getAttribute('aria-label'), /No\s1 \(.+\)/);
  await tile.click();
  const choice = page.locator('.map select');
  assert.equal(await choice.inputValue(), 'amanat');
  assert.ok(await tile.evaluate((one) => one.matches('.list-1')));
  await choice.selectOption('auyl');
  const now = await agrees(page);
  assert.deepEqual([now.districtSeats.amanat, now.districtSeats.auyl], ['21', '1']);
  await until('the tile is the other list\'s', () => tile.evaluate((one) => one.matches('.list-2')));
  await tile.click();
  assert.ok(await choice.isHidden(), 'a second click closes it');
});

for (const tag of ['kk', 'ru', 'en']) {
  pageTest(`the region of a tile is shown for the keyboard and for a pointer, in ${tag}`, {
    ...ownLogic, address: `${tag}/`, context: { viewport: { width: 360, height: 740 } },
  }, async (page) => {
    await control(page, 'open/districts').click();
    const tiles = page.locator('.tile');
    await until('the tiles are there', async () => await tiles.count() === 29);
    // What is shown above the map, by which tile.
    const said = () => page.evaluate(() => [...document.querySelectorAll('.tile')].map((tile) =>
      getComputedStyle(tile, '::before').content.match(/"(.+?)"/)?.[1]).map((name, i) => [i, name]).filter(([, name]) => name));
    const regions = await page.locator('#table-districts tbody .cell-region').allTextContents();
    assert.deepEqual(await said(), []);
    await page.locator('.map').evaluate((map) => {
      const before = [...document.querySelectorAll('a[href], button, input, select, summary')].filter((one) =>
        one.compareDocumentPosition(map) === Node.DOCUMENT_POSITION_FOLLOWING && one.checkVisibility()).at(-1);
      before.focus();
    });
    for (let i = 0; i < 29; ++i) {
      await page.keyboard.press('Tab');
      assert.deepEqual(await said(), [[i, regions[i]]]);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), regions[i]);
    }
    await tiles.nth(3).hover();
    assert.deepEqual(await said(), [[28, regions[28]]], 'one at a time');
    await page.evaluate(() => document.activeElement.blur());
    assert.deepEqual(await said(), [[3, regions[3]]]);
  });
}

pageTest('a stepper takes whole numbers within its bounds, and no others',
  ownLogic, async (page) => {
  await control(page, 'open/councils').first().click();
  const stepper = page.locator('input[type=number]').first();
  const value = async () => Number(await stepper.inputValue());
  const first = await value();
  await stepper.focus();
  await page.keyboard.press('ArrowUp');
  await until('it goes up', async () => await value() === first + 1);
  await page.keyboard.press('ArrowDown');
  await until('it goes down', async () => await value() === first);
  for (const text of ['99999', '', '-3', '1.5']) {
    await stepper.fill(text);
    await stepper.press('Tab');
    assert.equal(await value(), first, `after “${text}”`);
  }
});

pageTest('the law\'s wording is shown on demand, in its language', ownLogic, async (page) => {
  await page.locator('#heading-working button').click();
  const button = control(page, 'open/law-quota');
  assert.equal(await page.locator('blockquote').count(), 0);
  await button.focus();
  await page.keyboard.press('Enter');
  await until('it is shown', async () => await page.locator('blockquote').count() === 1);
  assert.equal(await opened(button), 'true');
  assert.ok(await page.locator('blockquote').getAttribute('lang'));
  assert.ok((await page.locator('.quote figcaption').textContent()).trim());
  await button.click();
  await until('it is gone', async () => await page.locator('blockquote').count() === 0);
});

pageTest('a replay goes on by itself and stops when it is paused', {}, async (page) => {
  await control(page, 'replay/play').click();
  await until('seats arrive', async () => await replayed(page) >= 3);
  await control(page, 'replay/play').click();
  const paused = await replayed(page);
  await sleep(1500);
  assert.equal(await replayed(page), paused);
  await control(page, 'replay/next').click();
  assert.equal(await replayed(page), paused + 1);
  await control(page, 'replay/off').click();
  assert.equal(await replayed(page), -1);
});

pageTest('a replay waits while its tab is hidden', ownLogic, async (page) => {
  const hide = (hidden) => page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { get: () => value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
  await control(page, 'replay/play').click();
  await until('seats arrive', async () => await replayed(page) >= 3);
  await hide(true);
  const then = await replayed(page);
  await sleep(2500);
  assert.equal(await replayed(page), then);
  await hide(false);
  await until('it goes on', async () => await replayed(page) > then);
});
