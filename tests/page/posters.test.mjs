// What's checked: what embeds cost the page around them, and its readers. Far below, nothing;
// near the view a poster, which is the standing page; the program when the poster is touched,
// has been seen for a moment, or when the page around it asks for something. A reader who saves
// data gets it by a touch only. A slider that is moved before the program is there is not lost.
import assert from 'node:assert/strict';
import { engine, explainer, official, ownLogic, sleep, until } from './explainer.mjs';

const inEachEngine = explainer({ ready: false });
const pageTest = explainer({ ...ownLogic, ready: false });

// An article of this HTML, beside the site.
const article = (html, prepare = undefined) => ({
  address: 'article.html', context: { viewport: { width: 700, height: 900 } },
  async prepare(page) {
    await page.route('**/article.html', (route) => route.fulfill({ contentType: 'text/html',
      body: `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body>${html}<script src="embed.js"></script>` }));
    await prepare?.(page);
  },
});
const savesData = (page) => page.addInitScript(() => {
  Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
});
/** Holds the program back until `page.go()`. */
const holding = async (page) => {
  const wait = new Promise((done) => { page.go = done; });
  await page.route('**/explainer.wasm', async (route) => {
    await wait;
    await route.continue();
  });
};

const space = (pixels) => `<p style="height: ${pixels}px"></p>`;
const element = (lang, more = '') => `<mazhilis-explainer lang="${lang}" ${more}></mazhilis-explainer>`;
const asked = (log, pattern) => log.requests.filter((one) => pattern.test(one));
const ofProgram = /\.wasm|explainer\.mjs|texts\/|fonts\/|canvas\.mjs/;
// The first frame that is loaded.
const frameOf = async (page) => {
  for (const frame of (await page.frames()).slice(1)) {
    if (await frame.evaluate(() => Boolean(document.getElementById('first') ?? document.getElementById('canvas'))).catch(() => false)) return frame;
  }
  return undefined;
};
const inside = (page) => until('a frame is there', () => frameOf(page));
const isReady = (frame) => until('it works', () => frame.evaluate(() => 'ready' in document.documentElement.dataset).catch(() => false));
const isPoster = (frame) => frame.evaluate(() => document.querySelectorAll('#first circle').length === 98
  && getComputedStyle(document.getElementById('whole')).display === 'block' && !('ready' in document.documentElement.dataset));
// As high as its content, by its own message.
const fits = (page, frame) => until('the frame is as high as its content', async () => {
  const needed = await frame.evaluate(() => document.documentElement.offsetHeight);
  return Math.abs(await page.evaluate(() => document.querySelector('iframe[src]').offsetHeight) - needed) <= 1;
});

inEachEngine('three embeds far below cost nothing; one that nears the view a poster; one in sight its program', article(
  `${space(6000)}${element('kk')}${space(4000)}${element('ru')}${space(4000)}${element('en', 'show="chamber"')}${space(4000)}`,
), async (page, { log, url }) => {
  await until('they are there', () => page.evaluate(() => document.querySelectorAll('mazhilis-explainer iframe').length === 3));
  await sleep(1_500);
  const ofEmbeds = () => asked(log, /\/(kk|ru|en)\/|\.mjs|\.wasm|\.json|\.css/);
  assert.deepEqual(ofEmbeds(), []);
  // Half a screen below the view; WebKit waits for the first pixels of a lazy frame.
  await page.evaluate((screens) => scrollTo(0, document.querySelector('iframe').getBoundingClientRect().top + scrollY - innerHeight * screens),
    engine === 'webkit' ? 0.96 : 1.5);
  const frame = await inside(page);
  assert.ok(await isPoster(frame));
  await fits(page, frame);
  await sleep(1_800);
  assert.deepEqual(asked(log, ofProgram), [], 'it is not seen yet');
  await page.evaluate(() => document.querySelector('iframe').scrollIntoView());
  await isReady(frame);
  assert.deepEqual(asked(log, /\/(ru|en)\//), [], 'the others cost nothing');
  assert.ok(asked(log, /explainer\.wasm/).length >= 1);
  assert.ok((await frame.evaluate(() => location.href)).startsWith(`${url}kk/?view=embed`));
});

pageTest('on paper an embed that was not loaded is a link', article(`${element('kk', 'theme="dark"')}${space(6000)}${element('ru')}`), async (page, { log, url }) => {
  await isReady(await inside(page));
  const children = () => page.evaluate(() => [...document.querySelectorAll('mazhilis-explainer')].map(({ childNodes }) =>
    [...childNodes].map(({ localName, href, textContent }) => (href ? [href, textContent] : localName)).flat().join()));
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.deepEqual(await children(), ['iframe', `${url}ru/,${url}ru/`]);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.deepEqual(await children(), ['iframe', 'iframe']);
  assert.deepEqual(asked(log, /\/ru\//), []);
  await page.evaluate(() => document.querySelectorAll('iframe')[1].scrollIntoView());
  await until('it is loaded', () => asked(log, /\/ru\//).length === 1);
});

pageTest('a bare frame that is seen for less than a moment stays a poster', article(
  `<iframe src="kk/?view=embed" width="640" height="700"></iframe>${space(6000)}`), async (page, { log }) => {
  const frame = await inside(page);
  await page.evaluate(() => scrollTo(0, 3000));
  await sleep(1_800);
  assert.ok(await isPoster(frame));
  assert.deepEqual(asked(log, ofProgram), []);
  await page.evaluate(() => scrollTo(0, 0));
  await isReady(frame);
});

inEachEngine('for a reader who saves data it is a poster until it is touched', article(element('en', 'theme="light"'), savesData), async (page, { log }) => {
  const frame = await inside(page);
  await fits(page, frame);
  await sleep(2_500);
  assert.ok(await isPoster(frame));
  assert.deepEqual(asked(log, ofProgram), []);
  // The page around it can give it another theme.
  await page.evaluate(() => document.querySelector('iframe').contentWindow.postMessage({ mazhilis: { theme: 'dark' } }, '*'));
  await until('it is dark', () => frame.evaluate(() => document.documentElement.dataset.theme === 'dark'));
  // A finger that scrolls the article touches nothing.
  await frame.evaluate(() => ['pointerdown', 'pointercancel'].map((type) =>
    document.body.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'touch' }))));
  await sleep(500);
  assert.deepEqual(asked(log, ofProgram), []);
  const height = await page.evaluate(() => document.querySelector('iframe').offsetHeight);
  await frame.evaluate(() => document.querySelector('#first figure').dispatchEvent(new MouseEvent('click', { bubbles: true })));
  await isReady(frame);
  await fits(page, frame);
  const now = await page.evaluate(() => document.querySelector('iframe').offsetHeight);
  assert.ok(Math.abs(now - height) <= 8, `the article hardly moves: ${height} to ${now}`);
});

/** @type {[string, (page: any) => Promise<void>][]} */
const touches = [
  ['the keyboard', async (page) => { await page.evaluate(() => document.querySelector('iframe').focus()); await page.keyboard.press('Tab'); }],
  ['a press', async (page) => { await page.mouse.move(200, 200); await page.mouse.down(); await page.mouse.up(); }],
  ['a scenario from the page around it', (page) => page.evaluate((votes) => document.querySelector('iframe').contentWindow.postMessage({ mazhilis: {
    load: { format: 'mazhilis-scenario', version: 1, rules: 'mazhilis-2023', lists: Object.entries(votes).slice(0, -1).map(([id, n]) => ({ id, votes: n })) } } }, '*'), official.votes)],
];
for (const [what, wake] of touches) {
  pageTest(`while data are saved, it starts by ${what}`, article(element('kk'), savesData), async (page, { log }) => {
    const frame = await inside(page);
    await fits(page, frame);
    assert.deepEqual(asked(log, ofProgram), []);
    await wake(page);
    await isReady(frame);
  });
}

pageTest('where the poster would show another state than the one asked for, it does not stay', article(
  element('en', 'preset="2021-01-10"'), savesData), async (page) => {
  const frame = await inside(page);
  await isReady(frame);
  assert.equal(await frame.evaluate(() => window.mazhilis.scenario().lists.length), 5);
});

pageTest('a slider that is moved before the program is there keeps its place, also in a hand', article(element('en'), holding), async (page, { log }) => {
  const frame = await inside(page);
  await until('the sliders move', () => frame.evaluate(() => document.querySelector('#first input')?.disabled === false));
  await fits(page, frame);
  const order = Object.keys(official.votes);
  const slider = (id) => frame.locator('#first input').nth(order.indexOf(id));
  const drag = async (id, from, to) => {
    const { x, y, width, height } = await slider(id).boundingBox();
    await page.mouse.move(x + width * from, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width * to, y + height / 2, { steps: 4 });
  };
  await drag('auyl', 0.5, 0.2);
  await until('the program is asked for', () => asked(log, /explainer\.wasm/).length > 0);
  await page.mouse.up();
  await drag('osdp', 0.3, 0.8);
  page.go();
  await until('the votes follow', () => frame.evaluate((at) => /[1-9]/.test(document.querySelectorAll('#first tr:has(input)')[at]
    .querySelector('.all').textContent), order.indexOf('osdp')));
  await sleep(800);
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.mode), undefined, 'the canvas waits for the hand');
  const position = await slider('osdp').inputValue();
  assert.ok(Number(position) > 7_000, position);
  await page.mouse.up();
  await isReady(frame);
  const votes = Object.fromEntries((await frame.evaluate(() => window.mazhilis.scenario().lists)).map((list) => [list.id, list.votes]));
  assert.ok(votes.osdp > 3 * official.votes.osdp, JSON.stringify(votes));
  assert.ok(votes.auyl < official.votes.auyl / 2, JSON.stringify(votes));
});
