// What's checked: that the canvas captures nothing from the page around it. The wheel
// scrolls the page, Tab passes through and never sticks, keys and typed text arrive
// where they belong, also after a click on the canvas.
import assert from 'node:assert/strict';
import { explainer, official, ownLogic, share, shown, sleep, until } from './explainer.mjs';
import { boxOf, knobOf, look, settled } from './picture.mjs';

const pageTest = explainer();
const viewport = { width: 1280, height: 700 };
const low = { context: { viewport } };

const scrolled = (page) => page.evaluate(() => scrollY);

pageTest('the wheel over the canvas scrolls the page', low, async (page) => {
  const box = await boxOf(page);
  // Over the sliders and over the chamber.
  for (const x of [box.x + 200, box.x + 800]) {
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.move(x, 400);
    await page.mouse.wheel(0, 300);
    await until('the page is scrolled', async () => await scrolled(page) >= 300);
    await page.mouse.wheel(0, -200);
    await until('the page is scrolled back', async () => await scrolled(page) <= 100);
  }
  assert.deepEqual((await shown(page)).votes, official.votes);
});

pageTest('the wheel scrolls while a slider is held, too', low, async (page) => {
  await page.setViewportSize({ width: 1280, height: 5000 });
  const knob = await knobOf(page, 'amanat');
  await page.setViewportSize(viewport);
  await page.mouse.move(knob.x, knob.y);
  await page.mouse.down();
  await page.mouse.wheel(0, 200);
  await until('the page is scrolled', async () => await scrolled(page) >= 200);
  await page.mouse.up();
});

const activeElement = (page) => page.evaluate(() => {
  const all = [...document.querySelectorAll('*')];
  return all.indexOf(document.activeElement);
});

const stops = (page) => page.evaluate(() => {
  const all = [...document.querySelectorAll('*')];
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter((element) => !element.disabled && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
    .map((element) => all.indexOf(element));
});

for (const [key, turn] of /** @type {[string, Function][]} */ ([
  ['Tab', (list) => list], ['Shift+Tab', (list) => list.reverse()]])) {
  pageTest(`${key} passes through the whole page and never sticks`, {}, async (page) => {
    // All of it is there: the last section comes when it is near.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await until('the last section', () => page.evaluate(() => document.querySelector('#take button') !== null));
    await page.evaluate(() => scrollTo(0, 0));
    const expected = turn(await stops(page));
    assert.ok(expected.length > 50, `${expected.length} places to stop at`);
    const seen = [];
    for (let i = 0; i < expected.length; ++i) {
      await page.keyboard.press(key);
      seen.push(await activeElement(page));
    }
    assert.deepEqual(seen, expected);
    // And out of the page: no element of it has the focus, or the order starts again.
    await page.keyboard.press(key);
    assert.notEqual(await activeElement(page), expected.at(-1));
  });
}

pageTest('Tab goes on after a click on the canvas', {}, async (page) => {
  const knob = await knobOf(page, 'amanat');
  await page.mouse.click(knob.x, knob.y);
  const first = await activeElement(page);
  await page.keyboard.press('Tab');
  const second = await activeElement(page);
  await page.keyboard.press('Tab');
  const third = await activeElement(page);
  assert.notEqual(first, second);
  assert.notEqual(second, third);
  assert.ok((await stops(page)).includes(third));
});

pageTest('no key is swallowed anywhere on the page', {}, async (page) => {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.id = 'guest';
    document.body.append(input);
    window.keys = [];
    for (const type of ['keydown', 'keypress', 'keyup']) {
      window.addEventListener(type, (event) => {
        window.keys.push([type, event.key, event.defaultPrevented]);
      });
    }
  });
  const box = await boxOf(page);
  const keys = ['a', 'ArrowDown', 'ArrowLeft', 'Home', ' ', 'Enter', 'Backspace', 'Escape',
    'F2', 'Control+a', 'Tab', 'Shift+Tab'];
  const places = {
    'the page': async () => page.evaluate(() => document.activeElement.blur()),
    'the canvas': async () => page.mouse.click(box.x + 700, box.y + 300),
    'a field': async () => page.locator('#guest').focus(),
  };
  for (const [place, go] of Object.entries(places)) {
    await go();
    await page.evaluate(() => { window.keys.length = 0; });
    for (const key of keys) await page.keyboard.press(key);
    const seen = await page.evaluate(() => window.keys);
    const down = seen.filter(([type]) => type === 'keydown').map(([, key]) => key);
    for (const key of ['a', ' ', 'Enter', 'Tab', 'ArrowDown']) assert.ok(down.includes(key), key);
    assert.deepEqual(seen.filter(([, , prevented]) => prevented), [], `after going to ${place}`);
  }
});

pageTest('the keys that scroll still scroll after a click on the canvas', low,
  async (page) => {
    const box = await boxOf(page);
    await page.mouse.click(box.x + 600, 420);
    // The browser drops a key that is pressed before the click's frame is drawn or during
    // a smooth scroll, so each is pressed again until it has worked.
    await until('the page is scrolled', async () => {
      await page.keyboard.press('Space');
      await sleep(300);
      return await scrolled(page) > 200;
    });
    await until('the page is back at the top', async () => {
      await page.keyboard.press('Home');
      await sleep(300);
      return await scrolled(page) === 0;
    });
    await until('the page is at the end', async () => {
      await page.keyboard.press('End');
      await sleep(300);
      return page.evaluate(() =>
        scrollY + innerHeight >= document.documentElement.scrollHeight - 2);
    });
  });

pageTest('text typed into a field of the page arrives whole', {}, async (page) => {
  const knob = await knobOf(page, 'amanat');
  await page.mouse.click(knob.x, knob.y);
  await share(page, 'auyl').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('12.25');
  assert.equal(await share(page, 'auyl').inputValue(), '12.25');
  await page.keyboard.press('Enter');
  assert.equal((await shown(page)).votes.auyl, 779890);
  // A canvas that is redrawn meanwhile leaves a half-typed number alone.
  await share(page, 'osdp').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('9');
  // A browser can scroll to the field once more after the key.
  await until('the page is at its top', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await sleep(200);
    return await scrolled(page) === 0;
  });
  await page.mouse.move(knob.x, knob.y);
  await settled(page);
  assert.equal(await share(page, 'osdp').inputValue(), '9');
});

pageTest('nothing of the page is selected or dragged along with a slider', {}, async (page) => {
  const knob = await knobOf(page, 'auyl');
  const box = await boxOf(page);
  await page.mouse.move(knob.x, knob.y);
  await page.mouse.down();
  await page.mouse.move(knob.x + 30, box.y - 60, { steps: 4 });
  await page.mouse.up();
  assert.equal(await page.evaluate(() => String(getSelection())), '');
  await look(page);
});

pageTest('leaving the page asks nothing', ownLogic, async (page, { url }) => {
  const knob = await knobOf(page, 'auyl');
  await page.mouse.click(knob.x, knob.y);
  await page.goto(`${url}?lang=ru`, { waitUntil: 'load' });
});
