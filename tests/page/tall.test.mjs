// What's checked: the figure may be taller than any canvas: on a dense, small
// screen the canvas follows the visible part, as sharp as the screen, and a click
// hits what is drawn there; in an iframe too.
import assert from 'node:assert/strict';
import { control, explainer, ready, until } from './explainer.mjs';

const pageTest = explainer();
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 3 };

const measures = (page) => page.evaluate(() => {
  const box = document.getElementById('figure').getBoundingClientRect();
  const canvas = document.getElementById('canvas');
  const { top, bottom, height } = canvas.getBoundingClientRect();
  return { figure: box.height, end: box.bottom, top, bottom, height, pixels: canvas.height,
    screen: innerHeight };
});

async function openAll(page) {
  for (const id of ['margins', 'majority', 'measures', 'laboratory']) {
    await control(page, `open/${id}`).evaluate((button) => button.click());
    await until(`${id} is open`, () => control(page, `open/${id}`)
      .evaluate((button) => button.getAttribute('aria-expanded') === 'true'));
  }
  await page.evaluate(() => scrollTo(0, 0));
  await until('the figure has grown', async () => (await measures(page)).figure > 6000);
}

pageTest('the canvas follows what is seen, as sharp as the screen', { context: phone },
  async (page) => {
    await openAll(page);
    const { figure } = await measures(page);
    for (const at of [0, 0.3, 0.55, 0.9, 0.1]) {
      await page.evaluate((y) => scrollTo(0, y), Math.round(figure * at));
      await until(`the canvas covers the screen at ${at}`, async () => {
        const now = await measures(page);
        return now.top <= Math.max(0, now.top) && now.top <= 300
          && now.bottom >= Math.min(now.screen, now.end) - 1;
      });
      const now = await measures(page);
      assert.ok(now.pixels <= 8192, `${now.pixels} pixels`);
      assert.equal(now.pixels, Math.round(now.height * 3), 'one for one on the screen');
    }
  });

pageTest('far down, what is clicked is what is drawn there', { context: phone }, async (page) => {
  await openAll(page);
  const heading = control(page, 'open/laboratory');
  const opened = () => heading.getAttribute('aria-expanded');
  // The last closed headings are at the end of the figure, one below the other.
  const last = page.locator('h2 button').last();
  assert.equal(await last.getAttribute('aria-expanded'), 'false');
  await until('the end is drawn', async () => {
    const now = await measures(page);
    await page.evaluate((y) => scrollTo(0, y), now.figure);
    return Math.abs(now.bottom - now.end) < 1;
  });
  const { end, screen } = await measures(page);
  await page.evaluate((y) => scrollBy(0, y), end - screen + 40);
  const now = await measures(page);
  await page.mouse.click(60, now.end - 30);
  await until('it opens', async () => await last.getAttribute('aria-expanded') === 'true');
  assert.equal(await opened(), 'true', 'and no other closes');
});

pageTest('in an iframe as tall as the figure', {
  context: { viewport: { width: 500, height: 800 } },
  address: '/article.html',
  ready: false,
  prepare: (page) => page.route('**/article.html', (route) => route.fulfill({
    contentType: 'text/html',
    body: `<!doctype html><link rel="icon" href="data:,"><title>An article</title>
      <body style="margin:0">
      <iframe src="any/sub/path/" style="border:0;width:400px;height:7000px"></iframe>`,
  })),
}, async (page) => {
  const frame = await until('the frame is there', async () => (await page.frames()).find((one) =>
    one.url().includes('/any/sub/path/')));
  await ready(frame);
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
