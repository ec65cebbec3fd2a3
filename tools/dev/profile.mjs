// Records which functions of the program run before a slider has moved a seat, and which before
// the whole page is there, and writes those that may come later to web/bridge/parts.txt:
//
//   node tools/dev/profile.mjs [BUILD]        after `./dev build` or `./dev test`
//
// The built site is opened with an instrumented program. Its other parts are empty, since that
// one has everything, and each is held back until what is possible before it was done.
// What only open sections need, known by the names in the source, is a part of its own, since it
// is loaded with their texts, on demand.
// Names that the compiler numbers are left out: a number may belong to another function in the
// next build, and what is not listed is in the first part.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from '../../tests/page/engines/chromium.mjs';
import { serve } from './serve.mjs';

const build = resolve(process.argv[2] ?? 'build/web');
const binaryen = readFileSync(join(build, 'binaryen.txt'), 'utf8').trim();
const folder = mkdtempSync(join(tmpdir(), 'profile-'));
const named = join(build, 'explainer.wasm');
const split = (...words) => execFileSync(join(binaryen, 'wasm-split'), [...words, '--all-features'], { encoding: 'utf8', maxBuffer: 1 << 26 });
const instrumented = join(folder, 'instrumented.wasm');
split('--instrument', named, '-o', instrumented);

async function until(what, check) {
  for (let i = 0; i < 600; ++i) {
    if (await check()) return;
    await sleep(50);
  }
  throw new Error(`waited in vain until ${what}`);
}

const server = await serve({ directory: join(build, 'site'), port: 0, prefix: '/' });
const browser = await launch();
/** @type {{at: string, width: number, dark?: boolean, forced?: boolean}[]} */
const cases = [
  { at: 'kk/', width: 1280 }, { at: 'ru/', width: 360 }, { at: 'en/', width: 768, dark: true },
  { at: 'en/?view=embed', width: 680 }, { at: 'kk/?view=embed&accent=225588&background=ffffee', width: 320 },
  { at: 'ru/?view=embed&background=transparent', width: 400, forced: true },
];
const ran = { first: new Set(), canvas: new Set() };
const all = new Set();
for (const one of cases) await record(one);
for (const file of ['texts', 'catalogue']) await recordBroken(file);
await browser.close();
await server.close();
rmSync(folder, { recursive: true });

const numbered = /^\d+$|\.\d+$|^byn\$/;
const later = [...all].filter((name) => !ran.first.has(name) && !numbered.test(name)).sort();
// The functions that SectionType::open names, and those of the questions, of a vote's path and of
// lent votes. Not those of the library: the linker may have merged one with the same code of
// another type.
const opened = ['3app\\d+open_', '3app(9Questions|4Path|12_GLOBAL__N_14Lent)', '5seats9vote_path',
  '5seats\\d+(first_lent|seats_if)_', '5seats12_GLOBAL__N_1\\d(Turns|Movable)',
  '5seats.*(8Question|7Counted|6Asking|6Answer|3Ask)E'];
const isOpened = (name) => new RegExp(`^_ZNK?(${opened.join('|')})`).test(name);
const part = (name, functions) => `${name}\n${functions.join('\n')}\n`;
writeFileSync('web/bridge/parts.txt', `# The functions of the program that the first part does not need: recorded, see tools/dev/profile.mjs.
${part('canvas', later.filter((name) => ran.canvas.has(name)))}
${part('sections', later.filter((name) => !ran.canvas.has(name) && !isOpened(name)))}
${part('opened', later.filter((name) => !ran.canvas.has(name) && isOpened(name)))}`);

/** @param {typeof cases[0]} one */
async function record(one) {
  const page = await instrumentedPage(one);
  const empty = { body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]), contentType: 'application/wasm' };
  const go = {};
  for (const name of ['canvas', 'sections']) {
    const wait = new Promise((done) => { go[name] = done; });
    await page.route(`**/${name}.wasm`, async (route) => {
      await wait;
      await route.fulfill(empty);
    });
  }
  await page.goto(server.url + one.at);
  await until('the sliders move', () => page.locator('#first input:enabled').count());
  await moveTheTable(page);
  await snapshot(page, 'first');
  go.canvas();
  await until('the canvas is there', () => page.locator(':root[data-mode=canvas]').count());
  await useTheCanvas(page);
  await snapshot(page, 'canvas');
  go.sections();
  await until('all is there', () => page.locator(':root[data-ready]').count());
  await page.context().close();
}

/** @param {typeof cases[0]} one */
async function instrumentedPage({ width, dark, forced }) {
  const context = await browser.newContext({ viewport: { width, height: 1000 }, hasTouch: true,
    colorScheme: dark ? 'dark' : 'light', forcedColors: forced ? 'active' : 'none' });
  const page = await context.newPage();
  page.on('pageerror', (error) => { throw error; });
  await page.route('**/explainer.wasm', (route) => route.fulfill({ path: instrumented, contentType: 'application/wasm' }));
  await page.addInitScript(() => {
    const start = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...values) => {
      const result = await start(...values);
      window.instance ??= result.instance;
      return result;
    };
  });
  return page;
}

// A file that is refused.
async function recordBroken(file) {
  const page = await instrumentedPage({ at: 'en/', width: 1280 });
  await page.route(`**/${file}/en.json`, (route) => route.fulfill({ body: '{"title":' }));
  await page.goto(`${server.url}en/`);
  await until('it says so', () => page.locator('#notice').isVisible());
  await snapshot(page, 'first');
  await page.context().close();
}

// Every slider at its ends and between them, by pointer and by keys; and votes at random.
function moveTheTable(page) {
  return page.evaluate(moveSliders);
}
async function moveSliders() {
  const sliders = [...document.querySelectorAll('#first input')];
  const set = (slider, value) => {
    slider.value = String(value);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const pause = (time) => new Promise((done) => { setTimeout(done, time); });
  for (const slider of sliders) {
    for (const at of [0, 100, 2_400, 2_500, 2_600, 5_000, 9_000, 10_000, 4_000]) set(slider, at);
    for (const key of ['ArrowUp', 'PageDown']) slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await pause(450);  // announced
  }
  // The same numbers each time.
  let seed = 1;
  const random = () => (seed = seed * 16_807 % 2_147_483_647) / 2_147_483_647;
  for (let i = 0; i < 400; ++i) {
    set(sliders[Math.floor(random() * sliders.length)], Math.floor(random() ** 3 * 10_000));
    if (i % 40 === 0) await pause(450);
  }
}

// Drags, hovers and presses all over it; changes of size, colours and text size; a lost context.
async function useTheCanvas(page) {
  const box = await page.locator('#canvas').boundingBox();
  for (let y = 10; y < box.height; y += 22) {
    for (const x of [0.1, 0.45, 0.62, 0.75, 0.9, 0.97]) {
      await page.mouse.move(box.x + box.width * x, box.y + y);
      await page.mouse.down();
      for (const by of [15, 60, -80]) await page.mouse.move(box.x + box.width * x + by, box.y + y);
      await page.mouse.up();
    }
  }
  await page.touchscreen.tap(box.x + box.width * 0.7, box.y + box.height * 0.6);
  for (const settings of [{ colorScheme: 'dark' }, { contrast: 'more' }, { forcedColors: 'active' }, { forcedColors: 'none' },
    { reducedMotion: 'reduce' }, { colorScheme: 'light', contrast: 'no-preference', reducedMotion: 'no-preference' }]) {
    await page.emulateMedia(/** @type {any} */ (settings));
    await page.mouse.move(box.x + 50, box.y + 60);
    await sleep(150);
  }
  await page.evaluate(async () => {
    const pause = (time) => new Promise((done) => { setTimeout(done, time); });
    const canvas = /** @type {any} */ (document.getElementById('canvas'));
    canvas.dispatchEvent(new PointerEvent('pointercancel'));
    document.documentElement.style.fontSize = '20px';
    await pause(300);
    const lost = canvas.getContext('webgl').getExtension('WEBGL_lose_context');
    lost.loseContext();
    await pause(300);
    lost.restoreContext();
    await pause(500);
  });
  const { width, height } = page.viewportSize();
  for (const by of [0.6, 1]) {
    await page.setViewportSize({ width: Math.round(width * by), height });
    await sleep(400);
  }
}

async function snapshot(page, stage) {
  const profile = Buffer.from(await page.evaluate(() => {
    const { exports } = /** @type {any} */ (window).instance;
    const memory = /** @type {any} */ (Object.values(exports).find((one) => one instanceof WebAssembly.Memory));
    // Over something, which is put back.
    const bytes = new Uint8Array(memory.buffer, 65_536, 65_536);
    const before = bytes.slice();
    const length = exports.__write_profile(bytes.byteOffset, bytes.length);
    const written = bytes.slice(0, length);
    bytes.set(before);
    return btoa(String.fromCharCode(...written));
  }), 'base64');
  const file = join(folder, 'profile');
  writeFileSync(file, profile);
  for (const line of split(`--print-profile=${file}`, named).split('\n')) {
    const name = line.slice(2);
    if (/^[+-] /.test(line)) all.add(name);
    if (line.startsWith('+ ')) ran[stage].add(name);
  }
}
