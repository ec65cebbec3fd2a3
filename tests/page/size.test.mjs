// What's checked: the figure's size. Its height follows from its width, in a window
// and in a frame, and does not keep changing; its pixels are the screen's pixels, on
// dense screens too; a window whose height alone shrinks leaves it unchanged.
import assert from 'node:assert/strict';
import {
  explainer, notInWebKit, ownLogic, range, ready, shown, sleep, until,
} from './explainer.mjs';
import { boxOf, canvasAgrees, knobs, look, lookAt, paintLists, settled } from './picture.mjs';

const pageTest = explainer();

const measure = (place) => place.evaluate(() => {
  const canvas = document.getElementById('canvas');
  const box = canvas.getBoundingClientRect();
  return { width: box.width, height: box.height, wide: canvas.width, high: canvas.height,
    density: devicePixelRatio, page: document.documentElement.scrollWidth, window: innerWidth };
});

const fits = (m) => Math.abs(m.wide - m.width * m.density) <= m.density
  && Math.abs(m.high - m.height * m.density) <= m.density;

// The size after `inWindow` holds, when it no longer changes.
async function sizeOf(place, what, holds) {
  let before;
  const size = await until(`the canvas has its size ${what}`, async () => {
    // The canvas has its new size a frame or two after a change.
    await place.evaluate(() => new Promise((drawn) => {
      requestAnimationFrame(() => requestAnimationFrame(drawn));
    }));
    const now = await measure(place);
    const same = JSON.stringify(now) === JSON.stringify(before);
    before = now;
    return same && holds(now) && fits(now) && now;
  });
  await sleep(1000);
  assert.deepEqual(await measure(place), size, 'it stays');
  return size;
}

pageTest('the height follows the width, and stays', {}, async (page) => {
  await paintLists(page);
  const heights = {};
  for (const width of [1280, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 2400 });
    const size = await sizeOf(page, `at ${width}`, (now) => now.window === width);
    assert.ok(size.width > width * 0.85 && size.width <= width, `${size.width} of ${width}`);
    assert.ok(size.height > 350 && size.height < 2000, `height ${size.height}`);
    assert.ok(size.page <= width, 'the page does not scroll sideways');
    heights[width] ??= size.height;
    assert.equal(size.height, heights[width], 'the same width has the same height');
    await until('the lists are drawn', async () => knobs(await look(page)).length === 8);
  }
  assert.ok(heights[360] > heights[1280], 'one narrow column is higher');
  await canvasAgrees(page);
});

// The number of tools in each row.
const rowsOfTools = (page) => page.evaluate(() => {
  const tops = [...document.getElementById('tools').children]
    .map((tool) => Math.round(tool.getBoundingClientRect().top));
  return [...new Set(tops)].map((top) => tops.filter((other) => other === top).length);
});

for (const language of ['kk', 'ru', 'en']) {
  pageTest(`the tools are one row on a phone, in ${language}`,
    { ...ownLogic, address: `${language}/`, context: { viewport: { width: 360, height: 700 } } },
    async (page) => {
      assert.deepEqual(await rowsOfTools(page), [5]);
      await page.setViewportSize({ width: 300, height: 700 });
      assert.deepEqual(await rowsOfTools(page), [2, 3], 'what goes back and forth, and the rest');
    });
}

pageTest('it keeps its size when the votes change', ownLogic, async (page) => {
  const before = await sizeOf(page, 'at first', () => true);
  for (const votes of ['400000', '500000', '600000']) {
    await range(page, 'osdp').fill(votes);
    await page.evaluate(() => scrollTo(0, 0));
    await settled(page);
  }
  // One step of the working more or less is one line more or less.
  const after = await sizeOf(page, 'at last', () => true);
  assert.ok(Math.abs(after.height - before.height) < 120, `${before.height} to ${after.height}`);
});

pageTest('a window that only gets lower or higher leaves it as it is', ownLogic, async (page) => {
  await page.mouse.move(5, 5);
  const before = await settled(page);
  for (const height of [1500, 1800]) {
    await page.setViewportSize({ width: 1280, height });
    await until('the window has the height', () => page.evaluate((h) => innerHeight === h, height));
    await sleep(700);
    assert.equal((await look(page)).differs(before), 0);
  }
});

for (const density of [2, 3]) {
  pageTest(`on a screen of density ${density} it has every pixel`,
    { context: { deviceScaleFactor: density, viewport: { width: 1000, height: 1400 } } },
    async (page) => {
      const size = await sizeOf(page, 'at first', () => true);
      assert.equal(size.density, density);
      assert.ok(size.wide >= size.width * density - density);
      // Letters drawn at full density go from paper to ink within a pixel; letters
      // stretched to it do not.
      const box = await boxOf(page);
      const part = await lookAt(page, { x: box.x, y: box.y, width: 460, height: 400 }, 'device');
      assert.equal(part.width, 460 * density);
      let steep = 0;
      for (let i = 0; i + 7 < part.data.length; i += 4) {
        if (Math.abs(part.data[i] - part.data[i + 4]) > 170) ++steep;
      }
      assert.ok(steep > 200, `${steep} steep edges`);
    });
}

pageTest('a change of density is followed',
  notInWebKit('its density is chosen when it starts'), async (page) => {
  await paintLists(page);
  for (const [scale, height] of [[2, 1399], [1.5, 1398], [1, 1400]]) {
    await page.setDensity(scale, height);
    const size = await sizeOf(page, `at density ${scale}`, (now) => now.density === scale);
    assert.ok(Math.abs(size.wide - size.width * scale) <= scale);
  }
  await canvasAgrees(page);
});

// A window that moves to another screen announces it by a media query alone. A browser
// without a window has one screen, so the query is simulated.
pageTest('a change of density without any other is followed', {
  ...ownLogic,
  prepare: (page) => page.addInitScript(() => {
    window.density = 1;
    Object.defineProperty(window, 'devicePixelRatio', { get: () => window.density });
    window.screens = [];
    const real = window.matchMedia;
    window.matchMedia = (query) => {
      const list = real.call(window, query);
      if (query.includes('resolution')) window.screens.push(list);
      return list;
    };
  }),
}, async (page) => {
  for (const density of [2, 3, 1]) {
    await page.evaluate((to) => {
      window.density = to;
      for (const screen of window.screens.splice(0)) screen.dispatchEvent(new Event('change'));
    }, density);
    const size = await sizeOf(page, `at density ${density}`, (now) => now.density === density);
    assert.ok(Math.abs(size.wide - size.width * density) <= density);
  }
});

pageTest('its column gets narrower while the window stays', ownLogic, async (page) => {
  await paintLists(page);
  for (const width of [700, 1000, 1200]) {
    await page.evaluate((px) => { document.body.style.maxWidth = `${px}px`; }, width);
    await sizeOf(page, `in a column of ${width}`, (now) =>
      now.window === 1280 && now.width > width * 0.85 && now.width <= width);
  }
  await canvasAgrees(page);
});

// An article with the page in a frame of its own.
const article = (style) => ({
  address: '/article.html',
  ready: false,
  prepare: (page) => page.route('**/article.html', (route) => route.fulfill({
    contentType: 'text/html',
    body: `<!doctype html><link rel="icon" href="data:,"><title>An article</title>
      <body style="margin:0"><iframe src="any/sub/path/" style="border:0;${style}"></iframe>`,
  })),
});

async function frameOf(page) {
  return until('the frame is there', async () => (await page.frames()).find((frame) =>
    frame.url().includes('/any/sub/path/')));
}

const setStyle = (page, name, value) => page.evaluate(([property, to]) => {
  document.querySelector('iframe').style[property] = to;
}, [name, value]);

pageTest('in a frame it follows the frame, whatever the window does',
  article('width:1100px;height:1700px'), async (page) => {
    await page.setViewportSize({ width: 1280, height: 2400 });
    const frame = await frameOf(page);
    await ready(frame);
    await paintLists(frame);
    await canvasAgrees(frame);
    for (const width of [1100, 400, 700, 1100]) {
      await setStyle(page, 'width', `${width}px`);
      await setStyle(page, 'height', '2500px');
      const size = await sizeOf(frame, `in ${width}`, (now) => now.window === width);
      assert.ok(size.width > width * 0.85 && size.page <= width);
      await until('the lists are drawn', async () => knobs(await look(frame)).length === 8);
    }
    await canvasAgrees(frame);
  });

pageTest('in a frame that is hidden at first it is drawn when the frame is shown',
  article('width:1100px;height:1700px;display:none'), async (page) => {
    const frame = await frameOf(page);
    await until('the text version works', () => frame.evaluate(() =>
      document.querySelector('[data-seats-total]') !== null).catch(() => false));
    await setStyle(page, 'display', 'block');
    await ready(frame);
    await sizeOf(frame, 'when shown', (now) => now.width > 900);
    await paintLists(frame);
    await canvasAgrees(frame);
  });

pageTest('a reader\'s text of twice the size is so in the figure, and the pointer knows', ownLogic,
  async (page) => {
    await paintLists(page);
    await page.setViewportSize({ width: 360, height: 2400 });
    const usual = await sizeOf(page, 'in usual text', (now) => now.window === 360);
    // Without the room of the page's words, whose lines break elsewhere.
    const roomOf = () => page.evaluate(() => document.getElementById('beside').offsetHeight);
    const ownHeight = async () => await page.evaluate(() => document.getElementById('figure').clientHeight) - await roomOf();
    const [room, ofUsual] = [await roomOf(), await ownHeight()];
    const osdp = (await until('the lists are drawn', async () => {
      const found = knobs(await look(page));
      return found.length === 8 && found;
    }))[6];
    // The page's margins are larger on a wider screen.
    await page.setViewportSize({ width: 2 * usual.width + 60, height: 4000 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      window.dispatchEvent(new Event('resize'));
    });
    const large = await sizeOf(page, 'in larger text', (now) => now.width > usual.width);
    assert.equal(large.width, 2 * usual.width);
    // The canvas shows a part of a figure that is taller than a canvas can be.
    const drawn = await ownHeight();
    assert.ok(Math.abs(drawn - 2 * ofUsual) <= 3, `${drawn} of twice ${ofUsual}`);
    const before = await shown(page);
    const box = await boxOf(page);
    const at = { x: Math.round(box.x + 2 * osdp.x), y: Math.round(box.y + 2 * (osdp.y - room) + await roomOf()) };
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + 40, at.y);
    await until('the list under the pointer moves', async () =>
      (await shown(page)).votes.osdp > before.votes.osdp);
    await page.mouse.up();
  });
