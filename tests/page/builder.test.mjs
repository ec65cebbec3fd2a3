// What's checked: the page that generates code for embeds. The preview and the code show
// the settings; the code parses back to the same settings and works in another page; the
// state shown is taken over from the main page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked, readLink } from '../../web/history/link.mjs';
import { address, element, frame, script, withStep } from '../../web/embed/snippet.mjs';
import { engine, explainer, ownLogic, range, until } from './explainer.mjs';

const pageTest = explainer({ ...ownLogic, ready: false, context: { viewport: { width: 1280, height: 900 } } });

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
  for (const part of ['#code', '#copy']) {
    const { bottom } = await page.locator(part).evaluate((one) => one.getBoundingClientRect().toJSON());
    assert.ok(bottom <= 900, `${part} is in sight`);
  }
  assert.match(await page.locator('[name=size]').evaluate((one) => one.labels[0].textContent), /\p{L}{3}/u);
  await choose(page, 'kind', 'iframe');
  await choose(page, 'theme', 'auto');
  await choose(page, 'lang', 'kk');
  await choose(page, 'show', 'step');
  await page.locator('[name=step]').fill('12');
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
  await page.locator('#measure').click();
  const measured = () => page.locator('[data-height-at]').allTextContents();
  await until('all are measured', async () => page.locator('#breakpoints').isVisible());
  const [wide, phone, narrow] = (await measured()).map(Number);
  // A narrower chamber is lower, and its words take more lines.
  assert.ok(wide > 300 && phone > wide && narrow > wide, `${wide} ${phone} ${narrow}`);
  assert.match(await page.locator('#breakpoints code').textContent(), new RegExp(`${wide}px.*\n.*${Math.max(phone, narrow)}px`));
  await until('the chosen width again', async () => Number(await page.locator('#preview').getAttribute('height')) === wide);
  assert.equal(attributes(await code(page)).height, String(wide));
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

pageTest('what is pasted into somebody\'s page makes the frame that was chosen', {
  address: 'ru/embed.html#v=1&election=2021-01-10&rules=kurultai-2026',
}, async (page, { url }) => {
  await until('the builder', () => page.locator('#builder').isVisible());
  await previewReady(page, 'view=embed#v=1');
  await choose(page, 'show', 'chamber');
  await page.locator('[name=no-header]').check();
  await previewReady(page, 'show=chamber&header=0');
  const chosen = new URL((await inPreview(page)).url());
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
