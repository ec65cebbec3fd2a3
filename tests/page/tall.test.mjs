// What's checked: the figure may be taller than any canvas, with 64 lists on a dense phone:
// the canvas follows the visible part, as sharp as the screen, and a drag moves what is drawn
// there; in an iframe too.
import assert from 'node:assert/strict';
import { explainer, ready, sleep, until } from './explainer.mjs';

const pageTest = explainer({ numbers: false });
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 3 };

const measures = (page) => page.evaluate(() => {
  const box = document.getElementById('figure').getBoundingClientRect();
  const canvas = document.getElementById('canvas');
  const { top, bottom, height } = canvas.getBoundingClientRect();
  return { figure: box.height, begin: box.top, end: box.bottom, top, bottom, height, pixels: canvas.height,
    screen: innerHeight };
});

const load = (page) => page.evaluate(() => window.mazhilis.load({ format: 'mazhilis-scenario', version: 1, rules: 'kurultai-2026',
  lists: Array.from({ length: 64 }, (_, i) => ({ id: `l${i}`, name: `List ${i}`, votes: 1000 })) }));

async function manyLists(page) {
  await load(page);
  let before;
  await until('the figure has grown and keeps its height', async () => {
    const { figure } = await measures(page);
    const grown = figure > 3500 && figure === before && await page.evaluate(() =>
      document.getElementById('status').textContent.includes('145'));
    before = figure;
    return grown;
  });
}

for (const [width, tag] of [[360, 'kk'], [360, 'en'], [768, 'ru'], [1280, 'en']]) {
  pageTest(`the figure grows once, at ${width} in ${tag}`, {
    address: `${tag}/`, context: { viewport: { width, height: 740 } },
  }, async (page) => {
    await page.evaluate(() => {
      window.heights = [];
      new ResizeObserver(([{ contentRect }]) => window.heights.push(contentRect.height)).observe(document.getElementById('figure'));
    });
    await until('its height is seen', () => page.evaluate(() => window.heights.length));
    await load(page);
    await until('it is told', () => page.evaluate(() => document.getElementById('status').textContent.includes('145')));
    await sleep(1000);
    const heights = await page.evaluate(() => window.heights);
    assert.equal(new Set(heights).size, 2, `${heights}`);
  });
}

pageTest('the canvas follows what is seen, as sharp as the screen', { context: phone },
  async (page) => {
    await manyLists(page);
    const { figure } = await measures(page);
    for (const at of [0, 0.3, 0.55, 0.9, 0.1]) {
      await page.evaluate((y) => scrollTo(0, y), Math.round(figure * at));
      await until(`the canvas covers the screen at ${at}`, async () => {
        const now = await measures(page);
        return now.top <= Math.max(0, now.begin) && now.bottom >= Math.min(now.screen, now.end) - 1;
      });
      const now = await measures(page);
      assert.ok(now.pixels <= 8192, `${now.pixels} pixels`);
      assert.equal(now.pixels, Math.round(now.height * 3), 'one for one on the screen');
    }
  });

pageTest('far down, what is dragged is what is drawn there', { context: phone }, async (page) => {
  await manyLists(page);
  const votes = () => page.evaluate(() => window.mazhilis.scenario().lists.map((list) => list.votes));
  await page.evaluate(() => {
    const { bottom } = document.getElementById('figure').getBoundingClientRect();
    scrollBy(0, bottom - innerHeight + 100);
  });
  await until('the end is drawn', async () => {
    const now = await measures(page);
    return Math.abs(now.bottom - now.end) < 1;
  });
  // The last sliders are less than 60 px apart: one of five places 15 px apart is on one.
  let { bottom: y } = await measures(page);
  y -= 120;
  const moved = await until('a list moves', async () => {
    y -= 15;
    await page.mouse.move(100, y);
    await page.mouse.down();
    await page.mouse.move(160, y, { steps: 4 });
    await page.mouse.up();
    const now = await votes();
    const most = now.indexOf(Math.max(...now));
    return now[most] > 1000 && most;
  }, 10_000);
  assert.ok(moved > 50, `list ${moved} is far down`);
});

pageTest('in an iframe as tall as the figure', {
  context: { viewport: { width: 500, height: 800 } },
  address: '/article.html',
  ready: false,
  prepare: (page) => page.route('**/article.html', (route) => route.fulfill({
    contentType: 'text/html',
    body: `<!doctype html><link rel="icon" href="data:,"><title>An article</title>
      <body style="margin:0">
      <iframe src="any/sub/path/" style="border:0;width:400px;height:9000px"></iframe>`,
  })),
}, async (page) => {
  const frame = await until('the frame is there', async () => (await page.frames()).find((one) =>
    one.url().includes('/any/sub/path/')));
  await ready(frame);
  await manyLists(frame);
  await until('the canvas is a stretch of the figure', async () => {
    const now = await measures(frame);
    return now.height < now.figure && now.height < 4000;
  });
  const { figure } = await measures(frame);
  const to = Math.round(figure * 0.7);
  await page.evaluate((y) => scrollTo(0, y), to);
  await until('it follows the page around it', async () => {
    const now = await measures(frame);
    return now.top <= to && now.bottom >= Math.min(to + 700, now.end);
  });
});
