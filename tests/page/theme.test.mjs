// What's checked: light and dark. The address chooses, or the system does, also
// while the page is open; the canvas has the same ground as the page around it.
import assert from 'node:assert/strict';
import { explainer, notInWebKit, ownLogic, until } from './explainer.mjs';
import { apart, knobs, look, settled } from './picture.mjs';

const pageTest = explainer();
const fixed = notInWebKit('its colour scheme is chosen when it starts');
const oneDriver = {
  only: { in: ['chromium'], because: 'the other drivers cannot ask for contrast or force colours' },
};

const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor
  .match(/\d+/g).map(Number));

async function isDark(page, dark) {
  await until(`the page is ${dark ? 'dark' : 'light'}, the canvas too`, async () => {
    const around = await ground(page);
    const picture = await look(page);
    return (around[0] < 80) === dark && apart(picture.ground, around) === 0;
  });
  // All the sliders can be seen on it.
  await until('the sliders are drawn', async () => knobs(await look(page)).length === 8);
}

for (const [theme, scheme, dark] of [['dark', 'light', true], ['light', 'dark', false],
  ['auto', 'dark', true], ['auto', 'light', false], ['', 'dark', true]]) {
  pageTest(`theme “${theme}” on a ${scheme} system is ${dark ? 'dark' : 'light'}`,
    { address: theme && `?theme=${theme}`, context: { colorScheme: scheme } },
    async (page) => isDark(page, dark));
}

pageTest('auto follows the system while the page is open',
  { ...fixed, context: { colorScheme: 'light' } },
  async (page) => {
    await isDark(page, false);
    await page.emulateMedia({ colorScheme: 'dark' });
    await isDark(page, true);
    await page.emulateMedia({ colorScheme: 'light' });
    await isDark(page, false);
  });

pageTest('a chosen theme stays when the system changes',
  { ...fixed, address: '?theme=dark', context: { colorScheme: 'dark' } }, async (page) => {
    await isDark(page, true);
    await page.emulateMedia({ colorScheme: 'light' });
    await settled(page);
    await isDark(page, true);
  });

pageTest('colours are far enough from the ground to be read, light and dark',
  ownLogic, async (page) => {
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    const ratios = await page.evaluate(() => {
      const light = (colour) => {
        const [r, g, b] = colour.match(/\d+/g).map((part) => {
          const c = Number(part) / 255;
          return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const paper = light(getComputedStyle(document.body).backgroundColor);
      return [...document.querySelectorAll('h1, #lead, main p, main td, main th, cite')]
        .map((element) => {
          const ink = light(getComputedStyle(element).color);
          return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
        });
    });
    assert.ok(Math.min(...ratios) >= 4.5, `${scheme}: ${Math.min(...ratios)}`);
  }
});

pageTest('where more contrast is asked for, the ground is white or black, canvas and page',
  oneDriver, async (page) => {
    for (const [scheme, bare] of [['light', 255], ['dark', 0]]) {
      await page.emulateMedia({ colorScheme: scheme, contrast: 'no-preference' });
      await isDark(page, scheme === 'dark');
      assert.notEqual((await ground(page))[0], bare);
      await page.emulateMedia({ colorScheme: scheme, contrast: 'more' });
      await isDark(page, scheme === 'dark');
      assert.deepEqual(await ground(page), [bare, bare, bare]);
    }
  });

pageTest('colours that the system forces are taken, and outline the lists', oneDriver,
  async (page) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const forced = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('p'));
    return ['Canvas', 'CanvasText'].map((name) => {
      probe.style.color = name;
      return getComputedStyle(probe).color.match(/\d+/g).map(Number);
    });
  });
  await until('the ground is the system’s', async () =>
    apart((await look(page)).ground, forced[0]) === 0);
  // A knob's ring has a list's colour elsewhere.
  await until('the knobs are outlined', async () => {
    const picture = await look(page);
    const rings = knobs(picture).map(({ x, y }) => {
      let below = 1;
      while (below < 12 && apart(picture.at(x, y + below), forced[0]) <= 40) below += 0.5;
      return picture.at(x, y + below + 1);
    });
    return rings.length === 8 && rings.every((ring) => apart(ring, forced[1]) < 20);
  });
});
