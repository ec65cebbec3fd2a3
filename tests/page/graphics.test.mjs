// What's checked: that the page works when its resources fail. The graphics are
// lost and come back; there is no WebGL; the program, its texts or the fonts do
// not arrive. Everything that can still work does.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import {
  agrees, control, explainer, mode, notArrived, official, openDistricts, ownLogic, range, result,
  shown, site, sum, typeShare, until,
} from './explainer.mjs';
import { boxOf, canvasAgrees, knobOf, paintLists, settled } from './picture.mjs';

const pageTest = explainer();
const program = process.env.PROGRAM ?? 'build/native/mazhilis';
const lost = { console: /CONTEXT_LOST_WEBGL/ };

const graphics = (page, what) => page.evaluate((name) => {
  const canvas = document.getElementById('canvas');
  const context = canvas.getContext('webgl') ?? canvas.getContext('webgl2');
  window.loss ??= context.getExtension('WEBGL_lose_context');
  window.loss[name]();
}, what);

pageTest('lost graphics come back with the state as it is then', { broken: lost }, async (page) => {
  await paintLists(page);
  for (const votes of ['1500000', '300000']) {
    await graphics(page, 'loseContext');
    await until('the text version takes over', async () => await mode(page) === 'text');
    await range(page, 'auyl').fill(votes);
    assert.equal((await agrees(page)).votes.auyl, Number(votes));
    await page.evaluate(() => scrollTo(0, 0));
    await graphics(page, 'restoreContext');
    await until('the canvas is back', async () => await mode(page) === 'canvas');
    await canvasAgrees(page);
  }
  // And it responds as before.
  const knob = await knobOf(page, 'osdp');
  await page.mouse.move(knob.x, knob.y);
  await page.mouse.down();
  await page.mouse.move(knob.x + 40, knob.y, { steps: 3 });
  await page.mouse.up();
  const before = official.votes.osdp;
  await until('the slider moves', async () => (await shown(page)).votes.osdp > before);
  await canvasAgrees(page);
});

pageTest('graphics lost while a slider is held leave nothing stuck', {
  broken: lost,
}, async (page) => {
  const knob = await knobOf(page, 'auyl');
  await page.mouse.move(knob.x, knob.y);
  await page.mouse.down();
  await page.mouse.move(knob.x + 20, knob.y, { steps: 2 });
  await until('it moves', async () => (await shown(page)).votes.auyl !== official.votes.auyl);
  await settled(page);  // both moves are drawn
  await graphics(page, 'loseContext');
  await until('the text version takes over', async () => await mode(page) === 'text');
  // By now the canvas has no size, so the button is released outside of it.
  await page.evaluate(() => new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
  }));
  await page.mouse.up();
  const { votes } = await shown(page);
  await graphics(page, 'restoreContext');
  await until('the canvas is back', async () => await mode(page) === 'canvas');
  const now = await knobOf(page, 'auyl');
  await page.mouse.move(now.x, now.y);
  await page.mouse.move(now.x + 40, now.y, { steps: 4 });
  await paintLists(page);
  await page.mouse.move(5, 5);
  await canvasAgrees(page);
  assert.deepEqual((await shown(page)).votes, votes);
});

const isIn = (page, tag) => until(`the page is in ${tag}`, async () =>
  await page.locator('html').getAttribute('lang') === tag);

// Everything that a visitor can do on the page, without a canvas.
async function textWorks(page) {
  assert.equal(await mode(page), 'text');
  const box = await boxOf(page);
  assert.equal(box.width * box.height, 0, 'there is no empty canvas');
  let now = await agrees(page);
  assert.deepEqual(now.votes, official.votes);
  assert.deepEqual(now.seats, official.seats);

  await range(page, 'auyl').fill('1500000');
  now = await agrees(page);
  assert.equal(now.votes.auyl, 1500000);
  await typeShare(page, 'osdp', '12,5');
  now = await agrees(page);
  assert.equal(now.votes.osdp, 795806);
  assert.equal(sum(now.votes), official.ballots);
  await control(page, 'lock/osdp').check();
  await range(page, 'qhp').press('PageUp');
  now = await agrees(page);
  assert.equal(now.votes.osdp, 795806);
  await openDistricts(page);
  await page.locator('[data-winner-of="1"]').selectOption('auyl');
  assert.equal((await agrees(page)).districtSeats.auyl, '1');
  await control(page, 'rules').selectOption('kurultai-2026');
  assert.equal((await agrees(page)).total, '145');
  await control(page, 'election').selectOption('2016-03-20');
  assert.equal((await agrees(page)).seats['nur-otan'], '84');
  await control(page, 'election').selectOption('2023-03-19');
  await page.locator('#languages a[lang=kk]').click();
  await isIn(page, 'kk');
  now = await agrees(page);
  assert.deepEqual(now.votes, official.votes);
}

const withoutGraphics = (page) => page.addInitScript(() => {
  const real = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (type, ...rest) {
    return /webgl/.test(type) ? null : real.call(this, type, ...rest);
  };
});

pageTest('without WebGL the text version is the whole page',
  { prepare: withoutGraphics }, textWorks);

pageTest('so it is where WebGL fails at the last moment', {
  ...ownLogic,
  prepare: (page) => page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (type, ...rest) {
      return this.id === 'canvas' && /webgl/.test(type) ? null : real.call(this, type, ...rest);
    };
  }),
}, textWorks);

pageTest('so it is where WebGL draws no more than 65,536 corners at once', {
  ...ownLogic,
  prepare: (page) => page.addInitScript(() => {
    for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
      const real = prototype.getExtension;
      prototype.getExtension = function (name) {
        return name === 'OES_element_index_uint' ? null : real.call(this, name);
      };
    }
  }),
}, textWorks);

pageTest('two lists of one name are two groups of the picture', {
  ...ownLogic, prepare: withoutGraphics,
}, async (page) => {
  await page.evaluate(() => window.mazhilis.load({ format: 'mazhilis-scenario', version: 1, rules: 'kurultai-2026',
    lists: [{ id: 'a', name: 'Party', votes: 60 }, { id: 'b', name: 'Party', votes: 40 }] }));
  const { a, b } = (await agrees(page)).seats;
  const texts = await page.locator('#picture-chamber text').allTextContents();
  assert.deepEqual(texts.filter((text) => text.startsWith('Party')), [`Party ${a}`, `Party ${b}`]);
});

// Seats, lines and texts of an SVG, with their places.
const drawnIn = (page, file) => page.evaluate((text) => {
  const svg = text ? new DOMParser().parseFromString(text, 'image/svg+xml') : document.querySelector('#picture-chamber svg');
  const all = (selector, names) => [...svg.querySelectorAll(selector)].map((one) =>
    names.map((name) => name === 'd' ? one.getAttribute('d').match(/[\d.]+/g).map(Number) : one.getAttribute(name)));
  return { seats: all('[data-list]', ['data-list', 'cx', 'cy', 'r']), lines: all('path.faint', ['d']),
    texts: [...svg.querySelectorAll('text')].map((one) => [one.textContent, one.getAttribute('x'), one.getAttribute('y')]) };
}, file);

pageTest('the picture of the chamber is that of the command line', {
  ...ownLogic, prepare: withoutGraphics,
}, async (page) => {
  const file = execFileSync(program, ['seats', '--preset', '2023-03-19', '--format', 'svg'], { encoding: 'utf8' });
  const drawn = await drawnIn(page);
  assert.equal(drawn.seats.length, 98);
  assert.deepEqual(drawn.seats, (await drawnIn(page, file)).seats);
  assert.deepEqual(drawn.texts, (await drawnIn(page, file)).texts);
  assert.deepEqual(drawn.lines, (await drawnIn(page, file)).lines);
});

pageTest('without the fonts the page still works', {
  ...ownLogic,
  prepare: (page) => page.route('**/fonts/**', (route) => route.abort()),
  broken: { console: /ERR_FAILED/, requests: /\/fonts\/.*ERR_FAILED/ },
}, async (page) => {
  assert.ok(['text', 'canvas'].includes(await mode(page)));
  await range(page, 'auyl').fill('1500000');
  assert.equal((await agrees(page)).votes.auyl, 1500000);
});

const saysSo = async (page) => {
  const notice = page.locator('#notice');
  await until('a notice is shown', () => notice.isVisible());
  assert.ok((await notice.innerText()).trim().length > 20);
  assert.equal(await notice.getAttribute('role'), 'alert');
  assert.ok(await page.locator('#progress').isHidden(), 'it no longer says that it is loading');
  // The page still has its title.
  assert.ok(await page.locator('h1').isVisible());
};

for (const [what, pattern] of [['the program', '**/*.wasm'], ['its script', '**/explainer.mjs'],
  ['its texts', '**/texts/*.json'], ['its catalogue', '**/catalogue/*.json']]) {
  pageTest(`without ${what} it says so`, {
    prepare: (page) => page.route(pattern, (route) => route.abort()),
    broken: { console: new RegExp(`${notArrived.source}|falling back|abort|preload`),
      requests: /ERR_FAILED/ },
    ready: false,
  }, saysSo);
}

pageTest('a broken program is no white page', {
  ...ownLogic,
  prepare: (page) => page.route('**/*.wasm', (route) => route.fulfill({
    contentType: 'application/wasm', body: 'no program' })),
  broken: { console: /^(error|warning): .*(wasm|WebAssembly|falling back|abort)/is },
  ready: false,
}, saysSo);

pageTest('a broken catalogue is no white page', {
  ...ownLogic,
  prepare: (page) => page.route('**/catalogue/*.json', (route) => route.fulfill({
    contentType: 'application/json', body: '{"rules":{"ru' })),
  broken: { console: /broken texts or catalogue/ },
  ready: false,
}, saysSo);

pageTest('a broken catalogue in another language leaves the page in the one it has', {
  ...ownLogic,
  prepare: (page) => page.route('**/catalogue/ru.json', (route) => route.fulfill({
    contentType: 'text/html', body: '<!doctype html><title>Not found</title>' })),
  broken: { console: /broken texts or catalogue/ },
}, async (page) => {
  await range(page, 'auyl').fill('1500000');
  await page.locator('#languages a[lang=ru]').click();
  await until('a notice is shown', () => page.locator('#notice').isVisible());
  await isIn(page, 'en');
  assert.equal((await agrees(page)).votes.auyl, 1500000);
});

pageTest('texts that do not arrive later leave the page in the language it has', {
  ...ownLogic,
  prepare: (page) => page.route('**/texts/ru.json', (route) => route.abort()),
  broken: { console: /ERR_FAILED|Failed to fetch/, requests: /texts\/ru\.json.*ERR_FAILED/ },
}, async (page) => {
  await range(page, 'auyl').fill('1500000');
  await page.locator('#languages a[lang=ru]').click();
  await until('a notice is shown', () => page.locator('#notice').isVisible());
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.equal(await page.locator('#languages a[aria-current]').getAttribute('lang'), 'en');
  assert.equal((await agrees(page)).votes.auyl, 1500000);
  // Another language works, and the notice is gone.
  await page.locator('#languages a[lang=kk]').click();
  await isIn(page, 'kk');
  assert.ok(await page.locator('#notice').isHidden());
});

pageTest('a program served without its type still starts', {
  ...ownLogic,
  prepare: async (page) => {
    for (const part of ['explainer', 'canvas', 'sections']) {
      const body = await readFile(`${site}/${part}.wasm`);
      await page.route(`**/${part}.wasm`, (route) => route.fulfill({
        contentType: 'application/octet-stream', body }));
    }
  },
  broken: { console: /wasm|WebAssembly|falling back/ },
}, async (page) => {
  assert.equal((await result(page)).base, official.ballots);
});
