// What's checked: the messages that an embed sends to the page around it and accepts from
// it, without a browser: the window is simulated. Each host script gets the height in the
// form that it knows; heights cause no loop; messages of other senders or in another form
// have no effect; a scenario that cannot be loaded is reported in one line.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';
import { pageIn } from '../../web/bridge/files.mjs';

// node:vm runs classic scripts, which cannot import and export.
const code = readFileSync(new URL('../../web/embed/frame_messages.mjs', import.meta.url), 'utf8')
  .replace(/^(export |import .*;$)/gm, '');

// A page in a frame: `height(px, width, at)` lays it out anew, `hear(data, source)` delivers
// a message, `said` contains all that the parent received.
function framed({ search = '?view=embed', name = '', ready = true } = {}) {
  const said = [];
  const parent = { postMessage: (message, origin) => said.push([structuredClone(message), origin]) };
  const world = { measured: 0, at: 0, clicked: [], loaded: [], changed: [], listeners: {} };
  const root = { lang: 'en', dataset: ready ? { ready: '' } : {},
    getBoundingClientRect: () => ({ height: world.measured }) };
  const links = ['kk', 'ru', 'en'].map((lang) => ({ lang, click: () => world.clicked.push(lang) }));
  const context = vm.createContext({
    URLSearchParams, Set, Object, JSON, Error, Math, Promise, Event, structuredClone, parent,
    pageIn, self: {}, top: {},
    innerWidth: 600, performance: { now: () => world.at }, location: { search, pathname: '/kk/',
      href: `https://host.example/kk/${search}` },
    document: { documentElement: root, querySelectorAll: () => links },
    ResizeObserver: class { constructor(call) { world.measure = call; } observe() {} },
    MutationObserver: class { constructor(call) { world.mutated = call; } observe() {} },
    addEventListener: (type, call) => { world.listeners[type] = call; },
    dispatchEvent: ({ type }) => world.changed.push(type),
    window: { name, mazhilis: {
      addEventListener: (type, call) => { world[type] = call; },
      async load(scenario) {
        if (JSON.stringify(scenario) === '{"format":"wrong"}') throw new Error('format: wrong');
        world.loaded.push(scenario);
      } } },
  });
  vm.runInContext(`{${code}}`, context);
  return { ...world, world, root, parent, said,
    ours: () => said.map(([message]) => message.mazhilis).filter(Boolean),
    height(px, width = 600, at = world.at + 5000) {
      Object.assign(world, { measured: px, at });
      context.innerWidth = width;
      world.measure();
    },
    hear: (data, /** @type {any} */ source = parent) => world.listeners.message({ source, data }),
    become() { root.dataset.ready = ''; world.mutated(); } };
}

const heights = (page) => page.ours().filter(({ event }) => event === 'height')
  .map(({ height }) => height);
const settle = () => new Promise((done) => setImmediate(done));

test('the height is told in each form', () => {
  const page = framed({ search: '?view=embed&childId=figure-1', name: 'datawrapper-chart-aB3' });
  page.height(701.2);
  const src = 'https://host.example/kk/?view=embed&childId=figure-1';
  assert.deepEqual(page.said, [
    { mazhilis: { event: 'height', height: 702 } },
    { 'datawrapper-height': { 'figure-1': 702, aB3: 702, '?view=embed&childId=figure-1': 702 } },
    { sentinel: 'amp', type: 'embed-size', height: 702 },
    JSON.stringify({ src, context: 'iframe.resize', height: 702 }),
    'pymxPYMxfigure-1xPYMxheightxPYMx702',
  ].map((message) => [message, '*']));
  const odd = framed({ name: '__proto__', search: '' });
  odd.height(500);
  assert.deepEqual(Object.entries(odd.said[1][0]['datawrapper-height']),
    [['__proto__', 500], ['/kk/', 500]]);
  assert.equal(odd.said.length, 4, 'there is no pym without its id');
});

test('only a change is told, and nothing where nothing is displayed', () => {
  const page = framed();
  page.height(0, 0);
  page.height(640);
  page.height(640.4 - 0.4);
  page.height(639.3);  // less than a pixel
  page.height(700);
  page.height(640);
  assert.deepEqual(heights(page), [640, 700, 640]);
});

test('a scroll bar that comes and goes is no loop', () => {
  const page = framed();
  for (let i = 0; i < 20; ++i) page.height(i % 2 ? 1000 : 980, i % 2 ? 600 : 585, i * 16);
  assert.deepEqual(heights(page), [980, 1000]);
  // Sections that a visitor opens and closes have the same width, however quickly.
  page.height(1200, 600, 400);
  page.height(1000, 600, 500);
  // And turning a phone around takes a while.
  page.height(1400, 300, 2000);
  page.height(1000, 600, 4000);
  assert.deepEqual(heights(page), [980, 1000, 1200, 1000, 1400, 1000]);
});

test('it tells when it is ready, and each change', async () => {
  const page = framed({ ready: false });
  await settle();
  assert.deepEqual(page.ours(), []);
  page.become();
  await settle();
  page.world.change({ detail: { outcome: 'shared' } });
  assert.deepEqual(page.ours(), [{ event: 'ready' }, { event: 'change', result: { outcome: 'shared' } }]);
});

test('wishes of the parent are granted, once the page is ready', async () => {
  const page = framed({ ready: false });
  page.hear({ mazhilis: { load: { lists: [] }, theme: 'dark', lang: 'ru' } });
  await settle();
  // The theme needs no program, and is there at once; for the rest an embed that waits wakes.
  assert.deepEqual([page.loaded, page.clicked, page.root.dataset.theme, page.changed], [[], [], 'dark', ['theme', 'wanted']]);
  page.become();
  await settle();
  assert.deepEqual([page.loaded, page.clicked, page.root.dataset.theme],
    [[{ lists: [] }], ['ru'], 'dark']);
  await page.hear({ mazhilis: { theme: 'auto', lang: 'en' } });
  assert.ok(!('theme' in page.root.dataset));
  assert.deepEqual([page.clicked, page.changed], [['ru'], ['theme', 'wanted', 'theme']]);
});

test('what cannot be loaded is told, and no harm is done', async () => {
  const page = framed();
  /** @type {any} */
  const cycle = {};
  cycle.itself = cycle;
  /** @type {[any, RegExp][]} */
  const cases = [[{ format: 'wrong' }, /^format: wrong$/], [cycle, /circular/], [1n, /BigInt/],
    ['x'.repeat(2 ** 20), /^expected at most 1 MiB$/]];
  for (const [load, message] of cases) {
    await page.hear({ mazhilis: { load } });
    const { event, message: told } = page.ours().at(-1);
    assert.equal(event, 'error');
    assert.match(told, message);
  }
  assert.deepEqual(page.loaded, []);
  assert.equal(page.ours().length, 1 + cases.length);
});

test('all else is nothing to it', async () => {
  const page = framed();
  await settle();
  const before = page.said.length;
  for (const source of [{}, null]) {
    await page.hear({ mazhilis: { load: {}, lang: 'ru', theme: 'dark' } }, source);
  }
  const inherited = Object.create({ load: {}, lang: 'ru', theme: 'dark' });
  for (const wish of [undefined, null, 0, 'load', [], ['load'], () => {}, new Map([['load', {}]]),
    inherited, { lang: 'de' }, { lang: {} }, { lang: null }, { lang: '"]ru' }, { theme: 'pink' },
    { theme: ['dark'] }, { event: 'height', height: 5 }, { constructor: 1, __proto__: null },
    { navigate: 'https://elsewhere.example/' }]) await page.hear({ mazhilis: wish });
  for (const data of [undefined, null, 1, '', 'load', 'pymxPYMx1xPYMxnavigateToxPYMxhttps://x.example/',
    { sentinel: 'amp', type: 'navigate' }, { load: {} }]) await page.hear(data);
  assert.deepEqual([page.loaded, page.clicked, page.changed, page.said.length], [[], [], [], before]);
});
