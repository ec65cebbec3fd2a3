// What's checked: the page that generates code for embeds. The preview and the code show
// the settings; the code parses back to the same settings and works in another page; the
// state shown is taken over from the main page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked, readLink } from '../../web/history/link.mjs';
import { address, element, frame, frames, picture, script, withStep } from '../../web/embed/snippet.mjs';
import { engine, explainer, ownLogic, range, until } from './explainer.mjs';

const pageTest = explainer({ ...ownLogic, ready: false, context: { viewport: { width: 1280, height: 900 } },
  // A choice replaces the preview, and what it was still loading is aborted.
  broken: { requests: /net::ERR_ABORTED$/ } });

// --- the text alone -------------------------------------------------------------

const only = (name, body) => test(name, { skip: engine !== 'chromium' && 'needs no browser' }, body);
const base = 'https://example.org/a/b/';
const all = { lang: 'kk', theme: 'dark', show: 'votes', preset: '2021-01-10', accent: 'aa5500',
  background: 'ffffff', size: 120, header: false, link: '', step: -1 };
const said = { title: '"<Mazhilis> & co"', height: 700 };

// The attributes of one tag, as a browser would parse them.
const attributes = (html) => Object.fromEntries([...html.matchAll(/ ([\w-]+)="([^"]*)"/g)]
  .map(([, name, value]) => [name, value.replace(/&(amp|lt|gt|quot);/g, (_, one) =>
    ({ amp: '&', lt: '<', gt: '>', quot: '"' })[one])]));

only('what is pasted says what was chosen, and nothing that is so anyway', () => {
  assert.equal(address(base, { lang: 'ru' }), `${base}ru/?view=embed`);
  assert.equal(script(base, { lang: 'ru' }), `<script src="${base}embed.js" data-lang="ru" async></script>`);
  assert.match(element(base, { lang: 'ru' }), /\n<mazhilis-explainer lang="ru"><\/mazhilis-explainer>$/);
  assert.equal(address(base, all), `${base}kk/?view=embed&theme=dark&show=votes&preset=2021-01-10`
    + '&accent=aa5500&background=ffffff&size=120&header=0');
  const { src, ...data } = attributes(script(base, all));
  assert.equal(src, `${base}embed.js`);
  assert.deepEqual(data, { 'data-lang': 'kk', 'data-theme': 'dark', 'data-show': 'votes', 'data-preset': '2021-01-10',
    'data-accent': 'aa5500', 'data-background': 'ffffff', 'data-size': '120', 'data-header': '0' });
});

only('a state of one\'s own survives being pasted', () => {
  const link = 'v=1&rules=mazhilis-2023&lists=a:60,b:40&name.a=%D0%90%20%26%20%22b%22&against=5';
  const html = frame(base, { ...all, link }, said);
  assert.doesNotMatch(html.slice(1, -'></iframe>'.length), /[<>]/, 'no markup in it');
  const read = attributes(html);
  assert.equal(read.title, said.title);
  assert.equal(read.height, '700');
  const url = new URL(read.src);
  assert.equal(url.searchParams.get('preset'), null, 'the link tells it');
  assert.equal(url.hash, `#${link}`);
  assert.equal(readLink(url.hash).scenario().lists[0].name, 'А & "b"');
  assert.equal(attributes(element(base, { ...all, link }).split('\n')[1]).link, link);
});

only('the heights of its column are in the frame\'s code', () => {
  const html = frames(base, { lang: 'ru' }, { title: 'x', heights: [500, 520, 980, 930, 1010] });
  assert.match(html, /iframe\{height:520px\}\n@container \(max-width:591px\)\{\.[\w-]+ iframe\{height:980px\}\}/);
  assert.match(html, /\(max-width:360px\)\{\.[\w-]+ iframe\{height:1010px\}\}<\/style>\n<div class="[\w-]+"><iframe /);
  assert.equal(attributes(html.split('</style>')[1]).height, '1010');
  assert.match(picture(base, { lang: 'kk', preset: '2021-01-10' }, { alt: '"<a>', width: 12, height: 6 }),
    /^<a href="[^"]*kk\/\?preset=2021-01-10"><img src="[^"]*og\/kk\/2021-01-10.png" width="12" height="6" alt="&quot;&lt;a&gt;"/);
});

only('one step is a link, too', () => {
  const { hash, searchParams } = new URL(address(base, { lang: 'en', step: 7, preset: '2016-03-20' }));
  assert.deepEqual([readLink(hash).election, readLink(hash).step, searchParams.get('show')], ['2016-03-20', 7, 'chamber']);
  assert.equal(withStep('v=1&election=e&step=3&open=x', 0), marked('v=1&election=e&open=x&step=0'));
  assert.equal(withStep(marked('v=1&election=e&step=3'), -1), marked('v=1&election=e'));
});

// --- the page -------------------------------------------------------------------

const choose = (page, name, value) => page.locator(`[name="${name}"][value="${value}"]`).check();
const code = (page) => page.locator('#code').inputValue();
// The frame above the guide's examples, which are embeds, too.
const inPreview = async (page) => (await page.locator('#preview').elementHandle()).contentFrame();
const previewReady = (page, part) => until(`the preview of ${part}`, async () => {
  const inner = await inPreview(page);
  return inner.url().includes(part)
    && await inner.evaluate(() => 'ready' in document.documentElement.dataset).catch(() => false);
});

pageTest('what was shown on the page goes along, and is what the preview shows', {
  address: 'ru/?preset=2021-01-10', ready: true,
}, async (page, { url }) => {
  await range(page, 'aqjol').fill('900000');
  await page.locator('#embed').click();
  await until('the builder', () => page.url().includes('/ru/embed.html') && page.locator('#builder').isVisible());
  await previewReady(page, 'view=embed');
  const shown = await inPreview(page);
  assert.match(shown.url().slice(url.length), /^ru\/\?view=embed#v=1&check=[^&]*&election=2021-01-10&votes=/);
  assert.equal(await shown.evaluate(() => window.mazhilis.scenario().lists.find(({ id }) => id === 'aqjol').votes), 900_000);
  await choose(page, 'kind', 'iframe');
  assert.ok((await code(page)).includes(`src="${shown.url().replaceAll('&', '&amp;')}"`));
});

pageTest('what is chosen is seen at once, and is what is copied', {
  address: 'en/embed.html?theme=dark&preset=2016-03-20',
}, async (page, { url }) => {
  await until('the builder', () => page.locator('#builder').isVisible());
  await previewReady(page, 'view=embed&theme=dark&preset=2016-03-20');
  assert.match(await code(page), /^<script /, 'the code that follows its width comes first');
  assert.match(await page.locator('[name=size]').evaluate((one) => one.labels[0].textContent), /\p{L}{3}/u);
  await choose(page, 'kind', 'iframe');
  await choose(page, 'theme', 'auto');
  await choose(page, 'lang', 'kk');
  await choose(page, 'show', 'step');
  await page.locator('[name=step]').fill('12');
  await page.locator('.look summary').click();
  await page.locator('[name=accent]').fill('#aa5500');
  await page.locator('[name=size]').fill('120');
  await page.locator('[name=no-header]').check();
  const link = marked('v=1&election=2016-03-20&step=12');
  const part = `kk/?view=embed&show=chamber&accent=aa5500&size=120&header=0#${link}`;
  await previewReady(page, part);
  assert.equal((await inPreview(page)).url(), url + part);
  for (const width of [300, 360, 640]) {
    await choose(page, 'width', width);
    assert.equal((await page.locator('#preview').boundingBox()).width, width);
  }
  // Its heights are beside the widths, and in the code of the frame.
  const measured = async () => Object.fromEntries(await page.locator('[data-height-at]').evaluateAll((places) =>
    places.map((one) => [one.dataset.heightAt, Number(one.textContent.match(/\d+/))])));
  await until('all are measured', async () => Object.values(await measured()).every(Boolean));
  const heights = await measured();
  assert.equal(await page.locator('#copy').getAttribute('aria-disabled'), 'false');
  // A narrower chamber is lower, and its words take more lines.
  assert.ok(heights[640] > 300 && heights[360] > 300 && heights[300] > 300, JSON.stringify(heights));
  await until('so high is the preview', async () => Number(await page.locator('#preview').getAttribute('height')) === heights[640]);
  assert.ok((await code(page)).includes(`iframe{height:${heights[640]}px}`), await code(page));
  assert.ok((await code(page)).includes(`(max-width:360px){.mazhilis-`));
  const frameCode = await code(page);
  assert.ok(frameCode.includes(`src="${(url + part).replaceAll('&', '&amp;')}"`), frameCode);
  await choose(page, 'kind', 'script');
  assert.equal(attributes(await code(page))['data-link'], link);
  // In the language that is shown, not in the builder's.
  assert.match(attributes(await code(page))['data-title'], /Мәжіліс/);
  assert.match(frameCode, / title="[^"]*Мәжіліс/);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { configurable: true,
    value: { writeText: async (text) => { window.copied = text; } } }));
  await page.locator('#copy').click();
  await until('it is said', async () => (await page.locator('#told').textContent()) === 'The code is copied.');
  assert.equal(await page.evaluate(() => window.copied), await code(page));
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.locator('#copy').click();
  await until('it is selected', () => page.evaluate(() => {
    const { selectionStart, selectionEnd, value } = document.activeElement;
    return selectionStart === 0 && selectionEnd === value.length;
  }));
  // An unreadable link is reported, and the election stays.
  await choose(page, 'start', 'link');
  await page.locator('[name=link]').fill('v=9&x');
  assert.ok(await page.locator('#bad-link').isVisible());
  assert.ok(!(await code(page)).includes('v=9'));
});

const parts = ['votes', 'chamber', 'steps', 'margins', 'why', 'path', 'lent', 'comparison', 'districts', 'majority', 'measures', 'ballots',
  'district-ballot', 'laboratory', 'councils', 'timeline', 'step'];
for (const lang of ['kk', 'ru', 'en']) {
  pageTest(`choosing and copying takes five clicks and no scrolling at 1280 x 800 in ${lang}`, {
    address: `${lang}/embed.html`, context: { viewport: { width: 1280, height: 800 } },
  }, async (page) => {
    await until('the builder', () => page.locator('#builder').isVisible());
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { configurable: true,
      value: { writeText: async (text) => { window.copied = text; } } }));
    const spots = await page.evaluate(() => [...document.querySelectorAll(
      '[name=show], [name=start], [name=preset], [name=lang], [name=theme], .look summary, [name=kind], #code, #copy, [name=width], [name=ground]')]
      .map((one) => {
        const { top, bottom, x, y, width, height } = one.getBoundingClientRect();
        const above = document.elementFromPoint(x + width / 2, y + height / 2);
        return { what: `${one.name ?? one.id} ${one.value ?? ''}`.slice(0, 40), top, bottom, height,
          free: one === above || one.parentElement === above || one.contains(above) };
      }));
    assert.equal(spots.length, parts.length + 2 + 1 + 3 + 4 + 1 + 4 + 2 + 3 + 1);
    for (const { what, top, bottom, free, height } of spots) {
      assert.ok(top >= 0 && bottom <= 800 && height > 0 && free, `${what}: ${top} to ${bottom}, ${free}`);
    }
    // Every click is at most two seconds: ten of the twenty that an editor has.
    await page.locator('[name=show][value=comparison]').click();
    await page.locator('[name=preset]').selectOption('2021-01-10');
    await choose(page, 'theme', 'dark');
    await choose(page, 'lang', 'kk');
    await page.locator('#copy').click();
    const data = attributes(await page.evaluate(() => window.copied));
    assert.deepEqual([data['data-show'], data['data-preset'], data['data-theme'], data['data-lang']],
      ['votes,comparison', '2021-01-10', 'dark', 'kk']);
    assert.equal(await page.evaluate(() => scrollY), 0);
  });
}

pageTest('each part is a tick box; the chamber is there once, and something always', { address: 'en/embed.html' }, async (page) => {
  await until('the builder', () => page.locator('#builder').isVisible());
  assert.deepEqual(await page.locator('[name=show]').evaluateAll((boxes) => boxes.map(({ value }) => value)), parts);
  const shown = async () => attributes(await code(page))['data-show'];
  const click = (value) => page.locator(`[name=show][value=${value}]`).click();
  assert.equal(await shown(), undefined);
  await click('chamber');
  assert.equal(await shown(), 'chamber');
  await click('margins');
  assert.equal(await shown(), 'chamber,margins');
  await previewReady(page, 'show=chamber,margins');
  await click('votes');
  assert.equal(await shown(), 'votes,margins');
  await click('votes');
  assert.equal(await shown(), 'margins');
  await previewReady(page, 'show=margins');
  assert.ok(await (await inPreview(page)).evaluate(() => document.getElementById('table-margins').checkVisibility()));
  await click('margins');
  assert.equal(await shown(), undefined);
});

pageTest('a frame alone is as high as its column needs', { address: 'ru/embed.html' }, async (page, { url }) => {
  await until('the builder', () => page.locator('#builder').isVisible());
  await choose(page, 'kind', 'iframe');
  await until('measured', async () => await page.locator('#copy').getAttribute('aria-disabled') === 'false');
  const html = await code(page);
  const widths = [300, 330, 360, 420, 500, 591, 592, 640, 680, 900];
  for (const stripped of [false, true]) {
    // Where its style is taken away it is too high at most.
    const pasted = stripped ? html.replace(/<style>[^]*<\/style>/, '') : html;
    await page.route('**/somebody.html', (route) => route.fulfill({ contentType: 'text/html', body:
      `<!doctype html><link rel="icon" href="data:,">${widths.map((one) => `<div style="width:${one}px">${pasted.replace('loading="lazy"', '')}</div>`).join('')}` }));
    await page.goto(`${url}somebody.html`);
    await until('all work', async () => {
      // Those out of sight wait to be asked for something.
      await page.evaluate(() => [...document.querySelectorAll('iframe')].map(({ contentWindow }) => contentWindow.postMessage({ mazhilis: { lang: 'ru' } }, '*')));
      const works = await Promise.all(page.frames().slice(1).map((one) =>
        one.evaluate(() => 'ready' in document.documentElement.dataset).catch(() => false)));
      return works.length === widths.length && works.every(Boolean);
    });
    for (const one of page.frames().slice(1)) {
      const { needed, height, width } = await one.evaluate(() => ({ needed: document.documentElement.getBoundingClientRect().height,
        height: innerHeight, width: innerWidth }));
      // A changed version has more to say at the chamber.
      assert.ok(needed + 44 <= height, `${needed} in ${height} at ${width}`);
      assert.ok(stripped || height - needed < 180, `${needed} in ${height} at ${width}`);
    }
    await page.unroute('**/somebody.html');
  }
});

pageTest('a picture is offered for an official result, and for nothing else', { address: 'ru/embed.html' }, async (page, { url }) => {
  await until('the builder', () => page.locator('#builder').isVisible());
  await choose(page, 'kind', 'picture');
  await choose(page, 'lang', 'kk');
  const html = await code(page);
  assert.match(html, /^<a href="[^"]*"><img [^>]*><\/a>$/);
  const { href, src, alt, width, height } = attributes(html);
  assert.equal(href, `${url}kk/`);
  assert.equal(src, `${url}og/kk/2023-03-19.png`);
  assert.match(alt, /2023.*AMANAT\s62.*\s7/);
  assert.doesNotMatch(html, /<script|<iframe/);
  const real = await page.evaluate((one) => new Promise((done) => {
    const image = new Image();
    image.onload = () => done([image.naturalWidth, image.naturalHeight].map(String));
    image.src = one;
  }), src);
  assert.deepEqual(real, [width, height]);
  await page.locator('[name=preset]').selectOption('2021-01-10');
  assert.match(attributes(await code(page)).href, /\?preset=2021-01-10$/);
  // Nobody voted yet, or it is one's own version.
  for (const choice of [() => page.locator('[name=preset]').selectOption('2026-08-23'), () => choose(page, 'start', 'link')]) {
    await page.locator('[name=preset]').selectOption('2023-03-19');
    await choose(page, 'kind', 'picture');
    await choice();
    assert.ok(await page.locator('[name=kind][value=picture]').isDisabled());
    assert.match(await code(page), /^<script /);
    assert.ok(await page.locator('#no-picture').isVisible());
  }
});

pageTest('a transparent background and the page\'s own scheme', { address: 'en/embed.html' }, async (page) => {
  await until('the builder', () => page.locator('#builder').isVisible());
  await choose(page, 'theme', 'host');
  await page.locator('.look summary').click();
  await page.locator('[name=clear]').check();
  assert.deepEqual([attributes(await code(page))['data-theme'], attributes(await code(page))['data-background']], ['host', 'transparent']);
  await previewReady(page, 'theme=light&background=transparent');
  await page.locator('[name=ground]').check();
  await previewReady(page, 'theme=dark&background=transparent');
  // A bare frame cannot see the page around it.
  await choose(page, 'kind', 'iframe');
  assert.doesNotMatch(await code(page), /theme=/);
  await choose(page, 'theme', 'dark');
  assert.match(await code(page), /theme=dark&amp;background=transparent.*color-scheme:dark/s);
});

pageTest('what is pasted into somebody\'s page makes the frame that was chosen', {
  address: 'ru/embed.html#v=1&election=2021-01-10&rules=kurultai-2026',
}, async (page, { url }) => {
  await until('the builder', () => page.locator('#builder').isVisible());
  await previewReady(page, 'view=embed#v=1');
  await choose(page, 'show', 'chamber');
  await page.locator('.look summary').click();
  await page.locator('[name=no-header]').check();
  await previewReady(page, 'show=chamber&header=0');
  const chosen = new URL((await inPreview(page)).url());
  await until('all is measured', async () => (await page.locator('[data-height-at]').allTextContents()).every(Boolean));
  const pasted = [];
  for (const kind of ['iframe', 'script', 'element']) {
    await choose(page, 'kind', kind);
    pasted.push(await code(page));
  }
  for (const html of pasted) {
    await page.route('**/somebody.html', (route) => route.fulfill({ contentType: 'text/html',
      body: `<!doctype html><link rel="icon" href="data:,"><div style="width:640px">${html}</div>` }));
    await page.goto(`${url}somebody.html`);
    await until(html, () => page.frames().length === 2 && page.frames()[1].url().startsWith(url));
    const there = new URL(page.frames()[1].url());
    for (const part of ['pathname', 'search', 'hash']) assert.equal(there[part], chosen[part], html);
    const works = () => page.frames()[1].evaluate(() => 'ready' in document.documentElement.dataset).catch(() => false);
    await until(`it works: ${html}`, works);
    assert.equal(await page.frames()[1].evaluate(() => window.mazhilis.result().lists.length), 5);
    assert.equal(await page.locator('iframe').evaluate((one) => one.getBoundingClientRect().width), 640);
  }
});
