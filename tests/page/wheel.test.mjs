// What's checked: the wheel over a number that has the focus scrolls the page and does not
// change the number; keys still do; and a half-typed number stays unchanged.
import assert from 'node:assert/strict';
import { explainer, notInWebKit, openSections, until } from './explainer.mjs';

const pageTest = explainer({ ...notInWebKit('its driver has no wheel'), context: { viewport: { width: 900, height: 500 } } });

const boxOf = (field) => field.evaluate((one) => {
  const { x, y, width, height } = one.getBoundingClientRect();
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
});

async function stays(page, field, scrolled) {
  await field.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await field.focus();
  const before = await field.inputValue();
  const { x, y, width, height } = await boxOf(field);
  await page.mouse.move(x + Math.floor(width / 2), y + Math.floor(height / 2));
  const at = await scrolled();
  await until('the page moves', async () => {
    await page.mouse.wheel(0, 30);
    await page.mouse.wheel(0, 30);
    return await scrolled() > at;
  });
  assert.equal(await field.inputValue(), before);
  await field.press('ArrowUp');
  await until('a key changes it', async () => Number(await field.inputValue()) === Number(before) + 1);
  // A half-typed number is not changed by anything else.
  await field.fill('7');
  const { x: left, y: top } = await boxOf(field);
  await page.mouse.move(left + 5, top + 5);
  await page.mouse.wheel(0, -20);
  await page.waitForTimeout(100);
  assert.equal(await field.inputValue(), '7');
  assert.ok(await field.evaluate((one) => one === document.activeElement && !one.readOnly));
}

pageTest('on the page', { address: 'en/' }, async (page) => {
  await openSections(page);
  const fields = page.locator('main input[type=number]');
  assert.ok(await fields.count() > 0);
  const enabled = page.locator('main input[type=number]:enabled');
  await stays(page, enabled.first(), () => page.evaluate(() => scrollY));
  const last = enabled.last();
  await last.focus();
  const { x, y } = await boxOf(last);
  await page.mouse.move(x + 5, y + 5);
  const before = await page.evaluate(() => JSON.stringify(window.mazhilis.result()));
  await page.mouse.wheel(0, -40);
  await page.waitForTimeout(100);
  await page.evaluate(() => document.activeElement.blur());
  assert.equal(await page.evaluate(() => JSON.stringify(window.mazhilis.result())), before);
});

pageTest('where it is embedded', { address: 'en/?view=embed&show=full' }, async (page) => {
  await page.evaluate(() => { for (const one of document.querySelectorAll('details')) one.open = true; });
  await openSections(page);
  await stays(page, page.locator('main input[type=number]:enabled').first(), () => page.evaluate(() => scrollY));
});

pageTest('in the builder', { address: 'en/embed.html', ready: false }, async (page) => {
  await until('the builder', () => page.locator('#builder').isVisible());
  await page.locator('[name="show"][value="step"]').check();
  await stays(page, page.locator('[name=step]'), () => page.evaluate(() => scrollY));
});
