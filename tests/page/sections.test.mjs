// What's checked: sections that open on demand, by keyboard in the text version
// and by a click on the canvas, with one state; the wording of the law behind a
// step; and a replay, which runs by itself, but not in a hidden tab.
import assert from 'node:assert/strict';
import { control, explainer, ownLogic, sleep, until } from './explainer.mjs';
import { boxOf, settled } from './picture.mjs';

const pageTest = explainer();

const toTop = (page) => page.evaluate(() => scrollTo(0, 0));
const opened = (button) => button.getAttribute('aria-expanded');
const replayed = async (page) => {
  const seat = control(page, 'replay/seat');
  return await seat.count() ? Number(await seat.inputValue()) : -1;
};

// The whole canvas, at its current height, is on the screen.
async function roomy(page) {
  await page.setViewportSize({ width: 1280, height: 7000 });
  await toTop(page);
  return settled(page);
}

pageTest('a section opens by keyboard, and the canvas shows it', {}, async (page) => {
  await roomy(page);
  const before = (await boxOf(page)).height;
  const button = page.locator('h2 button').last();
  const nodes = page.locator('section', { has: page.locator('h2 button') }).last()
    .locator('.nodes > *');
  assert.equal(await opened(button), 'false');
  assert.equal(await nodes.count(), 0);
  await button.focus();
  await page.keyboard.press('Enter');
  await until('it is open', async () => await opened(button) === 'true');
  assert.ok(await nodes.count() > 0);
  assert.ok(await button.evaluate((one) => document.activeElement === one), 'the focus stays');
  await toTop(page);
  await until('the canvas grows', async () => (await boxOf(page)).height > before + 40);
  await page.keyboard.press('Space');
  await until('it is closed', async () => await opened(button) === 'false');
  await toTop(page);  // out of sight nothing is drawn
  await until('the canvas is as it was', async () => (await boxOf(page)).height === before);
});

pageTest('a click on a heading of the canvas opens the section in the text', {}, async (page) => {
  await roomy(page);
  const buttons = page.locator('h2 button');
  const count = await buttons.count();
  const states = async () => Promise.all([...Array(count).keys()].map((i) =>
    opened(buttons.nth(i))));
  const first = await states();
  assert.equal(first.at(-1), 'false');
  const box = await boxOf(page);
  // The last heading is the last thing on the canvas.
  await page.mouse.click(box.x + 60, box.y + box.height - 30);
  await until('the last section is open', async () => (await states()).at(-1) === 'true');
  assert.deepEqual((await states()).slice(0, -1), first.slice(0, -1));
  await until('the canvas grows', async () => (await boxOf(page)).height > box.height + 40);
  await buttons.last().click();
  await toTop(page);
  await until('the canvas follows', async () => (await boxOf(page)).height === box.height);
});

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
