// What's checked: that a figure at rest costs nothing. It draws and requests no
// frame while nothing moves, nor while it is out of sight; changes made out of
// sight are shown when it is back.
import assert from 'node:assert/strict';
import { control, explainer, ownLogic, range, sleep, until } from './explainer.mjs';
import { boxOf, canvasAgrees, paintLists } from './picture.mjs';

const pageTest = explainer();

// Counts the page's draw calls and its requests for callbacks.
const counted = {
  prepare: (page) => page.addInitScript(() => {
    window.counts = { draws: 0, asked: 0 };
    for (const kind of [window.WebGLRenderingContext, window.WebGL2RenderingContext]) {
      for (const name of ['drawElements', 'drawArrays', 'clear']) {
        const real = kind.prototype[name];
        kind.prototype[name] = function (...rest) {
          ++window.counts.draws;
          return real.apply(this, rest);
        };
      }
    }
    const real = window.requestAnimationFrame;
    window.requestAnimationFrame = (...rest) => {
      ++window.counts.asked;
      return real(...rest);
    };
  }),
};

const counts = (page) => page.evaluate(() => ({ ...window.counts }));

// Waits until nothing has been drawn for a while.
async function atRest(page) {
  let before = await counts(page);
  await until('the figure is at rest', async () => {
    await sleep(1200);
    const now = await counts(page);
    const same = now.draws === before.draws && now.asked === before.asked;
    before = now;
    return same;
  });
  return before;
}

async function staysAtRest(page) {
  const before = await atRest(page);
  await sleep(3000);
  assert.deepEqual(await counts(page), before, 'nothing is drawn for three seconds');
}

pageTest('nothing is drawn while nothing moves', counted, async (page) => {
  assert.ok((await counts(page)).draws > 0, 'the first frames were drawn');
  await staysAtRest(page);
});

pageTest('a pointer wakes the figure, and it falls asleep again', counted, async (page) => {
  const before = await atRest(page);
  const box = await boxOf(page);
  await page.mouse.move(box.x + 300, box.y + 260);
  await page.mouse.move(box.x + 340, box.y + 260);
  await until('something is drawn', async () => (await counts(page)).draws > before.draws);
  await staysAtRest(page);
  // Resting on a slider with the button held counts as rest, too.
  await page.mouse.down();
  await staysAtRest(page);
  await page.mouse.up();
  await staysAtRest(page);
});

pageTest('a change in the text version is drawn, then all is quiet',
  { ...counted, ...ownLogic }, async (page) => {
  const before = await atRest(page);
  await range(page, 'auyl').evaluate((input) => {
    input.value = 1000000;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await until('something is drawn', async () => (await counts(page)).draws > before.draws);
  await staysAtRest(page);
});

pageTest('out of sight nothing is drawn, and back in sight all is up to date',
  { ...counted, context: { viewport: { width: 1280, height: 500 } } }, async (page) => {
    await paintLists(page);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await until('the canvas is out of sight', async () => {
      const box = await boxOf(page);
      return box.y + box.height < -200;
    });
    await staysAtRest(page);
    const before = await counts(page);
    await control(page, 'votes/auyl').evaluate((input) => {
      input.value = 1500000;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.mouse.move(600, 200);
    await page.mouse.move(640, 240);
    await sleep(1500);
    assert.equal((await counts(page)).draws, before.draws, 'nothing is drawn out of sight');
    await page.setViewportSize({ width: 1280, height: 1400 });
    await page.evaluate(() => scrollTo(0, 0));
    await canvasAgrees(page);
    await staysAtRest(page);
  });

pageTest('a hidden tab draws nothing, and in front it is up to date',
  { ...counted, ...ownLogic }, async (page) => {
  await paintLists(page);
  await atRest(page);
  // Simulates a browser's tab in the background.
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { get: () => window.tabHidden, configurable: true });
    window.tabHidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const before = await atRest(page);
  await range(page, 'auyl').evaluate((input) => {
    input.value = 1500000;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await sleep(1000);
  assert.equal((await counts(page)).draws, before.draws);
  await page.evaluate(() => {
    window.tabHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await canvasAgrees(page);
});
