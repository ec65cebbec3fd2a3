// What's checked: the room that things have. The page is not long when it opens, a slider is wide,
// and the first screen of a phone has one.
import assert from 'node:assert/strict';
import { explainer, ownLogic, until } from './explainer.mjs';
import { apart, knobs, look, lookAt } from './picture.mjs';

const pageTest = explainer({ ...ownLogic, numbers: false });

for (const tag of ['kk', 'ru', 'en']) {
  for (const [width, most] of [[360, 5500], [1280, 3200]]) {
    pageTest(`at most ${most} px tall at ${width}, in ${tag}`, {
      address: `${tag}/`, context: { viewport: { width, height: 740 } },
    }, async (page) => {
      const tall = await page.evaluate(() => document.documentElement.scrollHeight);
      assert.ok(tall <= most, `${tall} px`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    });
  }
}

// The ends of a slider's line: as far as the ground is bare for less than the gap beside a knob.
function endsOf(picture, { x, y }) {
  const [left, right] = [-1, 1].map((way) => {
    let end = Math.round(x);
    for (let at = end, bare = 0; bare < 16 && at > 0 && at < picture.width - 1; at += way) {
      bare = apart(picture.at(at, y), picture.ground) > 8 ? 0 : bare + 1;
      if (!bare) end = at;
    }
    return end;
  });
  return { left, right, length: right - left };
}

for (const [width, tag] of [[1280, 'kk'], [1280, 'ru'], [1280, 'en'], [1024, 'ru'], [940, 'kk'], [939, 'ru'], [880, 'kk'], [880, 'ru']]) {
  pageTest(`a slider is at least half as wide as the figure at ${width}, in ${tag}`, {
    address: `${tag}/`, context: { viewport: { width, height: 1400 } },
  }, async (page) => {
    await page.mouse.move(1, 1);
    const picture = await until('every slider has its knob', async () => {
      const seen = await look(page);
      return knobs(seen).length === 8 && seen;
    });
    const all = knobs(picture).map((knob) => ({ ...knob, ...endsOf(picture, knob) }));
    const figure = await page.evaluate(() => document.getElementById('figure').parentElement.clientWidth);
    for (const { length } of all) assert.ok(length >= figure / 2, `${length} of ${figure} px`);
    // The threshold, 5 of the 10% of the first half, is seen above and below each slider's knob.
    const accent = apart.bind(undefined, [0x2b, 0x60, 0x79]);
    for (const { left, length, y } of all) {
      const x = left + Math.round(length / 4);
      for (const way of [-1, 1]) {
        assert.ok([11, 12, 13, 14, 15, 16, 17, 18].some((off) => [-2, -1, 0, 1, 2].some((aside) =>
          accent(picture.at(x + aside, y + way * off)) < 90)), `${y}: ${way < 0 ? 'above' : 'below'}`);
      }
    }
  });
}

for (const tag of ['kk', 'ru', 'en']) {
  pageTest(`on a phone the first screen of a changed link has a slider, in ${tag}`, {
    address: `${tag}/#v=1&election=2023-03-19&votes=amanat:2301510,auyl:1693938,respublica:547154,qhp:432920,baytaq:376431,aqjol:435139,osdp:331058,against_all:248291`,
    context: { viewport: { width: 360, height: 740 } },
  }, async (page) => {
    assert.match(await page.locator('#shown').innerText(), /2023/);
    const bottom = await page.evaluate(() => document.getElementById('tools').getBoundingClientRect().top);
    await until('it is there', async () => knobs(await lookAt(page, { x: 0, y: 0, width: 360, height: Math.floor(bottom) })).length > 0, 5_000);
  });
}
