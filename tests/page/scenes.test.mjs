// What's checked: how the seats are counted is shown as scenes; a scene is played by its
// heading, with the chamber in sight, and nothing moves under the pointer; the calculation is
// folded below them; a number of the margins is played in the same way.
import assert from 'node:assert/strict';
import { control, explainer, ownLogic, shown, until } from './explainer.mjs';

const pageTest = explainer({ ...ownLogic, numbers: false });
const sizes = { phone: { width: 360, height: 740 }, laptop: { width: 1280, height: 720 },
  wide: { width: 1920, height: 1080 } };

const topOf = (page, action) => page.evaluate((name) =>
  document.querySelector(`[data-action="${name}"]`).getBoundingClientRect().top, action);
// Scrolls so that the chamber is above the screen and the control in the middle of it.
const scrollTo = (page, action) => page.evaluate((name) => {
  document.querySelector(`[data-action="${name}"]`).scrollIntoView({ block: 'center' });
}, action);
// The seats in the strip that have been given.
const inStrip = (page) => page.locator('#strip svg [data-list]').count();

for (const [name, viewport] of Object.entries(sizes)) {
  pageTest(`a scene is played with the chamber in sight: ${name}`, { context: { viewport } }, async (page) => {
    await scrollTo(page, 'replay/remainders');
    // As in Safari, where a button that is pressed has no focus.
    await page.evaluate(() => addEventListener('mousedown', (event) => event.preventDefault()));
    const before = await topOf(page, 'replay/remainders');
    await control(page, 'replay/remainders').click();
    // On a high screen the chamber itself is in sight.
    const inSight = await page.evaluate(() => document.getElementById('figure').getBoundingClientRect().top > -60);
    if (!inSight) await until('the strip is there', () => page.locator('#strip svg').isVisible());
    await until('the two remainders are given', async () => /70|[7-9][0-9]/.test(
      await control(page, 'replay/seat').inputValue()));
    assert.ok(Math.abs(await topOf(page, 'replay/remainders') - before) < 1, 'nothing has moved');
    if (!inSight) {
      assert.ok(await inStrip(page) >= 69, 'with the seats of the scenes before');
      const [said, caption] = await page.evaluate(() => ['#strip p', '[data-node=replay-caption]'].map((one) =>
        document.querySelector(one).textContent));
      assert.equal(said, caption);
    }
    await until('all seats are given', async () => await control(page, 'replay/seat').inputValue() === '98');
    assert.equal(await page.locator('.scenes [aria-current=step]').count(), 1, 'the last scene');
    await control(page, 'replay/off').click();
    assert.equal(await page.locator('.scenes [aria-current]').count(), 0);
  });
}

pageTest('each scene has its sentence, its article and its bars', {}, async (page) => {
  const scenes = await page.evaluate(() => [...document.querySelectorAll('.scenes > li')].map((item) =>
    [item.querySelector('h3').textContent, item.querySelectorAll('cite').length > 0,
      item.querySelectorAll('.bars li').length]));
  assert.deepEqual(scenes, [['The 5% threshold', true, 7], ['Full quotas', true, 6],
    ['Largest remainders', true, 6], ['29 districts', true, 2]]);
  // 39 full quotas, then the remainder.
  const first = page.locator('.scenes > li:nth-child(2) .bars li').first();
  assert.equal(await first.locator('i').count(), 2);
  assert.ok(await first.locator('i').first().evaluate((one) => one.style.getPropertyValue('--part').startsWith('2.56')));
});

pageTest('the calculation is folded, and opens', {}, async (page) => {
  const steps = page.locator('#section-working .step').first();
  assert.equal(await steps.isVisible(), false);
  await page.locator('#heading-working button').click();
  assert.ok(await steps.isVisible());
  assert.equal(await page.locator('#heading-working button').getAttribute('aria-expanded'), 'true');
  // Other votes leave it open.
  await control(page, 'prompt/threshold').click();
  assert.ok(await steps.isVisible());
  await page.locator('#heading-working button').click();
  assert.equal(await steps.isVisible(), false);
});

for (const [name, viewport] of Object.entries({ phone: sizes.phone, laptop: sizes.laptop })) {
  pageTest(`a number of the margins is played in sight: ${name}`, { context: { viewport } }, async (page) => {
    await control(page, 'open/margins').click();
    await until('its texts are there', () => control(page, 'gain/respublica').count());
    await scrollTo(page, 'gain/respublica');
    const before = await topOf(page, 'gain/respublica');
    await control(page, 'gain/respublica').click();
    await until('Respublica has a seat more', async () => (await shown(page)).seats.respublica === '7');
    await until('the strip is there', () => page.locator('#strip svg').isVisible());
    assert.equal(await page.locator('#strip [data-list="respublica"]').count(), 7);
    await until('and says so', async () => /Respublica/.test(await page.locator('#strip p').textContent()));
    assert.ok(Math.abs(await topOf(page, 'gain/respublica') - before) < 1, 'a second press hits the same');
    const covered = await page.evaluate(() => {
      const button = document.querySelector('[data-action="gain/respublica"]').getBoundingClientRect();
      const strip = document.getElementById('strip').getBoundingClientRect();
      return button.top < strip.bottom && button.bottom > strip.top;
    });
    assert.equal(covered, false, 'the strip does not cover it');
  });
}

pageTest('a number that cannot be played any more makes room for what is said instead', {}, async (page) => {
  await control(page, 'open/margins').click();
  const cell = page.locator('#table-margins tr:has([data-action="gain/baytaq"]) .cell-barrier');
  const before = await cell.textContent();
  assert.match(before, /^\+[0-9,]+$/);
  await control(page, 'reach/baytaq').click();
  await until('it has reached the threshold', async () => await cell.textContent() === 'reached');
  await page.locator('#undo').click();
  await until('and the number is back, alone', async () => await cell.textContent() === before);
});
