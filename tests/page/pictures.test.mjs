// What's checked: that the chamber looks as it should, on each kind of screen: every seat at
// its place, in its form and its list's colour. It is compared with an independent drawing (drawing.mjs), not with
// a stored picture, so one expectation holds for all engines, widths and densities,
// and a change of palette or layout is none. The screens are kept to be looked at:
// build/screenshots/ENGINE/WIDTH-THEME.png.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { engine, explainer, until } from './explainer.mjs';
import { chamberIn, coloursOf, wrongSeats } from './drawing.mjs';
import { lookAt } from './picture.mjs';

const pageTest = explainer({ numbers: false });
const folder = fileURLToPath(new URL(`../../build/screenshots/${engine}/`, import.meta.url));
await mkdir(folder, { recursive: true });

// Scrolls until the whole figure is in the picture and at rest.
async function seek(page, what, recognise) {
  const { width, height } = page.viewportSize();
  const clip = { x: 0, y: 0, width, height };
  let top = 0;
  return until(`${what} is seen`, async () => {
    await page.evaluate((y) => scrollTo(0, y), top);
    const picture = await lookAt(page, clip, 'device');
    const place = recognise(picture);
    if (place) return { picture, place };
    const end = await page.evaluate(() => document.getElementById('figure').clientHeight);
    top = top > end ? 0 : top + height / 3;
    return false;
  }, 20_000);
}

// Each width with its density, as such screens have it.
const screens = [{ width: 1280, height: 1000, density: 1 }, { width: 768, height: 1100, density: 2 },
  { width: 360, height: 800, density: 3 }];

for (const { width, height, density } of screens) {
  for (const theme of ['light', 'dark']) {
    pageTest(`the chamber, ${width} wide, ${theme}, at density ${density}`, {
      address: `?theme=${theme}`,
      context: { viewport: { width, height }, deviceScaleFactor: density },
    }, async (page) => {
      await page.screenshot({ path: `${folder}${width}-${theme}.png` });
      const colours = coloursOf(theme);
      const chamber = await seek(page, 'the chamber', (picture) =>
        chamberIn(picture, colours, density));
      assert.deepEqual(wrongSeats(chamber.picture, colours, chamber.place), []);
    });
  }
}
