// What's checked: light and dark. The address chooses, or the system does, also
// while the page is open; the canvas has the same ground as the page around it.
import assert from 'node:assert/strict';
import { explainer, until } from './explainer.mjs';
import { apart, knobs, look, settled } from './picture.mjs';

const pageTest = explainer();

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

pageTest('auto follows the system while the page is open', { context: { colorScheme: 'light' } },
  async (page) => {
    await isDark(page, false);
    await page.emulateMedia({ colorScheme: 'dark' });
    await isDark(page, true);
    await page.emulateMedia({ colorScheme: 'light' });
    await isDark(page, false);
  });

pageTest('a chosen theme stays when the system changes',
  { address: '?theme=dark', context: { colorScheme: 'dark' } }, async (page) => {
    await isDark(page, true);
    await page.emulateMedia({ colorScheme: 'light' });
    await settled(page);
    await isDark(page, true);
  });

pageTest('colours are far enough from the ground to be read, light and dark', {}, async (page) => {
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
      return [...document.querySelectorAll('h1, #lead, #text p, #text td, #text th, cite')]
        .map((element) => {
          const ink = light(getComputedStyle(element).color);
          return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
        });
    });
    assert.ok(Math.min(...ratios) >= 4.5, `${scheme}: ${Math.min(...ratios)}`);
  }
});
