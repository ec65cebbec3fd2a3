// What's checked: embed.js used by frameworks, plugins and optimisers. Only the attributes
// in the guide count; a language is identified by its first two letters; as a module, in
// the head, twice, or inserted by another script it works, or logs the reason once in the
// console; the element follows its attributes and leaves nothing behind.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { marked } from '../../web/history/link.mjs';
import { engine, explainer, notInWebKit, ownLogic, site, until } from './explainer.mjs';

const pageTest = explainer({ ready: false, context: { viewport: { width: 900, height: 700 } } });

// A host page of this HTML, beside the site, of no known encoding; `more` are other files of it.
const host = (html, more = {}) => ({
  address: 'somebody.html',
  async prepare(page) {
    await page.route('**/somebody.html', (route) => route.fulfill({ contentType: 'text/html',
      body: `<!doctype html><link rel="icon" href="data:,">${html}` }));
    for (const [name, body] of Object.entries(more)) {
      await page.route(`**/${name}`, async (route) => route.fulfill({ contentType: 'text/javascript', body: await body() }));
    }
  },
});
const code = () => readFile(`${site}/embed.js`, 'utf8');

// Each frame's address below the site, and the element before it. A frame has its address when
// it nears the view: the next one without is scrolled there.
const frames = (page, url) => page.evaluate((base) => {
  const all = [...document.querySelectorAll('iframe')];
  all.find(({ src }) => !src)?.scrollIntoView();
  return all.filter(({ src }) => src).map((frame) => {
    const before = frame.parentElement.previousElementSibling;
    return [frame.src.slice(base.length), before?.id || before?.localName || frame.parentElement.parentElement.localName];
  });
}, url);
// Any frame: those out of sight are loaded later, and drivers differ in the order of frames.
const works = (page) => until('a frame works', async () => {
  for (const frame of (await page.frames()).slice(1)) {
    if (await frame.evaluate(() => 'ready' in document.documentElement.dataset).catch(() => false)) return true;
  }
  return false;
});
const chamber = '?view=embed&show=chamber';

pageTest('what frameworks and plugins add is none of ours', host(`<body>
<script src="embed.js" data-nscript="afterInteractive" data-cf-settings="a-|49" data-no-optimize="1" data-cfasync="false" nonce="x" async></script>
<mazhilis-explainer lang="kk" show="chamber" class="wp-block" id="one" style="width:90%" data-reactid="7" nonce="y" type="module" utm="1"></mazhilis-explainer>
<script id="two" src="embed.js?ver=6.1" type="text/javascript" class="lazy" data-rocket-status="executed" data-lang="ru" data-show="chamber" data-nonce="z" defer></script>
`), async (page, { url }) => {
  await until('both are there', async () => (await frames(page, url)).length > 1);
  assert.deepEqual(await frames(page, url), [[`kk/${chamber}`, 'script'], [`ru/${chamber}`, 'two']]);
  await works(page);
  assert.equal(await page.evaluate(() => document.getElementById('one').style.width), '90%', 'its own style stays');
  assert.equal(await page.evaluate(() => {
    const one = document.getElementById('one');
    one.before('beside');
    return one.previousSibling.textContent;
  }), 'beside', 'and so do the methods of an element');
});

const tags = { kk: 'kk/', kz: 'kk/', KZ: 'kk/', 'kk-KZ': 'kk/', 'kz-KZ': 'kk/', ru_RU: 'ru/', 'ru-Cyrl': 'ru/', 'EN-us': 'en/',
  ' en ': 'en/', de: '', '': '', 'x': '', '../../elsewhere': '' };
pageTest('a language is known by two letters, and kz is kk', { ...ownLogic, ...host(`<body>
${Object.keys(tags).map((tag) => `<mazhilis-explainer lang="${tag}" show="chamber"></mazhilis-explainer>`).join('')}
<p style="height:9000px"></p><script id="last" src="embed.js" data-lang="kz" data-show="chamber" async></script>`) }, async (page, { url }) => {
  await until('all are there', async () => (await frames(page, url)).length > Object.keys(tags).length);
  const all = (await frames(page, url)).map(([src]) => src);
  assert.deepEqual(all, [...Object.values(tags), 'kk/'].map((path) => path + chamber));
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('iframe')].slice(0, 1).concat(
    [...document.querySelectorAll('iframe')].slice(5, 8)).map(({ title }) => title)), ['Мәжіліс', 'Мажилис', 'Мажилис', 'Mazhilis']);
});

for (const [tag, language] of [['kz', 'kk'], ['kk-KZ', 'kk'], ['ru_RU', 'ru'], ['EN-us', 'en']]) {
  pageTest(`?lang=${tag} opens the page in ${language}`, { ...ownLogic, ready: true, address: `kk/?lang=${tag}` }, async (page) => {
    assert.equal(await page.locator('html').getAttribute('lang'), language);
  });
}

pageTest('as a module it works, wherever it stands, once for each', host(`<body>
<p id="a">1</p><script id="one" type="module" src="embed.js" data-lang="kk" data-show="chamber"></script>
<p>2</p><script id="two" type="module" src="embed.js" data-lang="ru" data-show="chamber" data-title="Seats"></script>
<script type="module">import './embed.js';</script><mazhilis-explainer id="three" lang="en" show="chamber"></mazhilis-explainer>
<div id="end"></div><script>setTimeout(() => import('./embed.js'))</script>`), async (page, { url }) => {
  await until('all are there', async () => (await frames(page, url)).length > 2);
  await works(page);
  assert.deepEqual(await frames(page, url), [[`kk/${chamber}`, 'one'], [`ru/${chamber}`, 'two'], [`en/${chamber}`, 'script']]);
  assert.equal(await page.locator('iframe').nth(1).getAttribute('title'), 'Seats');
});

const inHead = (attributes) => host(`<html><head><title>x</title>
<script ${attributes} src="embed.js" data-lang="kk" data-show="chamber"></script>
<script ${attributes} src="embed.js?2" data-lang="ru" data-show="chamber"></script></head><body><h1>A page</h1></body>`);
for (const attributes of ['', 'async', 'defer', 'type="module"']) {
  pageTest(`from the head it goes to the top, in order, and says so: ${attributes || 'at once'}`, {
    ...attributes !== 'type="module"' && ownLogic, ...inHead(attributes), broken: { console: /embed\.js: its script stands in the head/ },
  }, async (page, { url, log }) => {
    await until('both are there', async () => (await frames(page, url)).length > 1);
    const sources = (await frames(page, url)).map(([src]) => src);
    // Scripts that are not waited for run in any order.
    assert.deepEqual(attributes === 'async' ? sources.sort() : sources, [`kk/${chamber}`, `ru/${chamber}`]);
    assert.equal(await page.evaluate(() => document.body.lastElementChild.localName), 'h1');
    await works(page);
    // WebKit's driver does not report a page's console.
    if (engine === 'webkit') return;
    await until('it is said', () => log.said.length > 0);
    assert.equal(log.said.length, 1, `once: ${log.said}`);
  });
}

pageTest('on a page without a body of its own it is there, too', { ...ownLogic, broken: { console: /stands in the head/ },
  ...host('<script src="embed.js" data-lang="kz" data-show="chamber" async></script><mazhilis-explainer lang="ru-RU" show="chamber"></mazhilis-explainer>') },
async (page, { url }) => {
  await until('both are there', async () => (await frames(page, url)).length > 1);
  assert.deepEqual((await frames(page, url)).map(([src]) => src), [`kk/${chamber}`, `ru/${chamber}`]);
  await works(page);
});

pageTest('bundled or inlined it says why nothing is shown, and breaks nothing', {
  ...notInWebKit('its driver does not pass on what a page says'),
  broken: { console: /embed\.js: it does not know its own address/ },
  ...host('<body><script src="app.js" data-lang="kk"></script><mazhilis-explainer lang="kk"></mazhilis-explainer><p id="after"></p>', {
    'app.js': async () => `${await code()}\ndocument.title = 'went on';` }),
}, async (page, { log }) => {
  await until('it went on', async () => (await page.title()) === 'went on');
  await page.evaluate((text) => {
    const inline = document.createElement('script');
    inline.type = 'module';
    inline.textContent = `${text}\ndocument.title = 'twice';`;
    document.body.append(inline);
  }, await code());
  await until('it went on', async () => (await page.title()) === 'twice');
  assert.equal(await page.locator('iframe').count(), 0);
  await until('each says so', () => log.said.length > 1);
});

pageTest('put in by another script it shows where it stands, or says that it is gone', { ...ownLogic,
  broken: { console: /embed\.js: its script was taken out/ }, ...host('<body><div id="slot"></div><div id="other"></div>') },
async (page, { url, log }) => {
  const put = (gone) => page.evaluate((isGone) => {
    const script = Object.assign(document.createElement('script'), { id: 'put', src: 'embed.js' });
    Object.assign(script.dataset, { lang: 'kk', show: 'chamber', gtmVendor: 'x' });
    document.getElementById('slot').append(script);
    if (isGone) script.remove();
  }, gone);
  await put(false);
  await until('it is there', async () => (await frames(page, url)).length > 0);
  assert.deepEqual(await frames(page, url), [[`kk/${chamber}`, 'put']]);
  await put(true);
  await until('it is said', () => log.said.length > 0);
  assert.equal((await frames(page, url)).length, 1);
});

// --- the element, later ----------------------------------------------------------------------

const votes = (frame) => frame.evaluate(() => window.mazhilis.scenario().lists.map((list) => list.votes));

pageTest('the element follows its attributes, and keeps what is shown where it can', { ...ownLogic,
  ...host('<body><mazhilis-explainer lang="kk" show="votes"></mazhilis-explainer><script src="embed.js"></script>') },
async (page, { url }) => {
  await works(page);
  const set = (attributes) => page.evaluate((all) => {
    for (const [name, value] of Object.entries(all)) {
      if (value === null) document.querySelector('mazhilis-explainer').removeAttribute(name);
      else document.querySelector('mazhilis-explainer').setAttribute(name, value);
    }
  }, attributes);
  const frame = () => page.frames()[1];
  const state = () => frame().evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme ?? 'auto']);
  const steps = await page.evaluate(() => history.length);
  await frame().evaluate(() => {
    const scenario = window.mazhilis.scenario();
    scenario.lists[0].votes = 1_234_567;
    window.here = true;
    return window.mazhilis.load(scenario);
  });
  await set({ lang: 'ru-RU', theme: 'dark', title: 'Палата', class: 'wide', 'data-x': 1 });
  await until('language and theme', async () => String(await state()) === 'ru,dark');
  await set({ theme: null });
  await until('theme', async () => String(await state()) === 'ru,auto');
  assert.equal((await votes(frame()))[0], 1_234_567);
  assert.ok(await frame().evaluate(() => window.here), 'it was not loaded again');
  assert.equal(await page.locator('iframe').getAttribute('title'), 'Палата');

  // Another link is opened in the same page; any other change gives a new address.
  await set({ link: marked('v=1&election=2021-01-10') });
  await until('another election', async () => (await votes(frame())).length === 5);
  assert.ok(await frame().evaluate(() => window.here));
  await set({ show: 'chamber', accent: 'aa5500', link: null });
  await until('another address', async () => frame().url() === `${url}ru/?view=embed&show=chamber&accent=aa5500`);
  await works(page);
  assert.equal(await page.evaluate(() => history.length), steps, 'no step for the Back button');
  assert.equal(await page.locator('iframe').count(), 1);
  await set({ sandbox: 'allow-scripts', lang: 'kz' });
  await until('a sandbox', () => page.frames()[1]?.evaluate(() => origin === 'null' && document.documentElement.lang === 'kk').catch(() => false));
  await works(page);
  await until('its height', () => page.locator('iframe').evaluate((one) => one.offsetHeight !== 600));
});

pageTest('moved and removed, it leaves no listener and no frame behind', { ...ownLogic, broken: { requests: /ERR_ABORTED/ },
  ...host(`<body><script src="count.js"></script><script src="embed.js"></script>
<div id="a"><mazhilis-explainer lang="kk" show="chamber"></mazhilis-explainer></div><div id="b"></div>`, {
    'count.js': async () => `window.heard = 0;
for (const [name, by] of [['addEventListener', 1], ['removeEventListener', -1]]) {
  const before = window[name];
  const known = window.known ??= new Set();
  window[name] = function (type, listener, ...rest) {
    if (type === 'message' && known.has(listener) !== by > 0) {
      known[by > 0 ? 'add' : 'delete'](listener);
      window.heard += by;
    }
    return before.call(this, type, listener, ...rest);
  };
}` }) }, async (page) => {
  await works(page);
  const now = () => page.evaluate(() => [window.heard, document.querySelectorAll('iframe').length]);
  assert.deepEqual(await now(), [1, 1]);
  await page.evaluate(() => {
    for (let i = 0; i < 7; ++i) document.getElementById(i % 2 ? 'a' : 'b').append(document.querySelector('mazhilis-explainer'));
  });
  assert.deepEqual(await now(), [1, 1]);
  await works(page);
  // A language that was set stays when the element is moved.
  await page.evaluate(() => document.querySelector('mazhilis-explainer').setAttribute('lang', 'ru'));
  await until('it is Russian', () => page.frames()[1].evaluate(() => document.documentElement.lang === 'ru').catch(() => false));
  await page.evaluate(() => document.getElementById('a').append(document.querySelector('mazhilis-explainer')));
  await works(page);
  assert.equal(await page.frames()[1].evaluate(() => document.documentElement.lang), 'ru');
  const kept = await page.evaluate(() => {
    if (!Element.prototype.moveBefore) return true;
    const { contentWindow } = document.querySelector('iframe');
    document.getElementById('b').moveBefore(document.querySelector('mazhilis-explainer'), null);
    return document.querySelector('iframe').contentWindow === contentWindow;
  });
  assert.ok(kept);
  assert.deepEqual(await now(), [1, 1]);
  await page.evaluate(() => document.querySelector('mazhilis-explainer').remove());
  assert.deepEqual(await now(), [0, 0]);
  // A copy is independent.
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<mazhilis-explainer lang="en" show="chamber"></mazhilis-explainer>');
    document.body.append(document.body.lastElementChild.cloneNode(true));
  });
  assert.deepEqual(await now(), [2, 2]);
});

pageTest('with theme="host" it has the scheme of the page around it, and follows it', { ...ownLogic,
  ...host('<body><div id="around"><mazhilis-explainer lang="kk" theme="host"></mazhilis-explainer></div><script src="embed.js"></script>') },
async (page) => {
  await works(page);
  const theme = (wanted) => until(wanted, () => page.frames()[1].evaluate((one) =>
    document.documentElement.dataset.theme === one, wanted).catch(() => false));
  await theme('light');
  const style = (text) => page.evaluate((css) => { document.documentElement.style.cssText = css; }, text);
  await page.frames()[1].evaluate(() => { window.here = true; });
  for (const [css, wanted] of [['color: #dee', 'dark'], ['color: #321', 'light'], ['color: oklch(0.9 0.05 200)', 'dark'],
    ['color: color(srgb 0.2 0.1 0.1)', 'light'], ['color: rgb(255 255 255 / 0.87)', 'dark'], ['color: lab(10 0 0)', 'light'],
    ['color-scheme: dark', 'dark'], ['color-scheme: light; color: #fff', 'light'], ['color: lab(90 0 0)', 'dark'],
    ['color-scheme: light dark', 'light']]) {
    await style(css);
    await theme(wanted);
  }
  assert.ok(await page.frames()[1].evaluate(() => window.here), 'what is shown stays');
  assert.equal(await page.locator('iframe').evaluate((one) => one.style.colorScheme), 'light');
});
