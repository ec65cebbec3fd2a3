// What's checked: the page as one file, opened from a disk. It uses the visitor's
// language, computes, opens its sections and changes its language; it makes no request
// and cannot make one; and it stays within its size limit.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  agrees, explainer, mode, openSections, range, ready, site, typeShare, until,
} from './explainer.mjs';

async function onStick() {
  const stick = await mkdtemp(join(tmpdir(), 'on a stick, на флешке '));
  const file = join(stick, 'mazhilis.html');
  await copyFile(`${site}/mazhilis.html`, file);
  return {
    url: pathToFileURL(file).href,
    forget: () => ({ requests: [], arrived: [], failed: [] }),
    close: () => rm(stick, { recursive: true }),
  };
}

const pageTest = explainer({ serve: onStick });
const language = (page) => page.locator('html').getAttribute('lang');

pageTest('from a disk, with no network, in three languages', {
  context: { locale: 'ru-RU' },
  broken: { console: /data:,x/, requests: /data:,x/ },
}, async (page, { log, url }) => {
  assert.equal(await language(page), 'ru');
  assert.equal(await mode(page), 'canvas');
  await typeShare(page, 'baytaq', '6');
  await range(page, 'auyl').fill('1500000');
  const { votes } = await agrees(page);
  assert.equal(votes.auyl, 1500000);
  await openSections(page);
  assert.doesNotMatch(await page.locator('body').innerText(), /[⟨⟩{}]|undefined/);
  for (const tag of ['kk', 'en', 'kk']) {
    await page.locator(`#languages a[lang=${tag}]`).click();
    await until(`the page is in ${tag}`, async () => await language(page) === tag);
    assert.deepEqual((await agrees(page)).votes, votes);
  }
  await until('the address tells what is shown', async () =>
    (await page.url()).startsWith(`${url}?lang=kk#v=1&check=`));
  await page.reload();
  await ready(page);
  assert.equal(await language(page), 'kk');
  assert.deepEqual((await agrees(page)).votes, votes);
  // Its own policy refuses requests, even those that need no network.
  const asked = await page.evaluate(() => fetch('data:,x').then(() => 'asked', () => 'refused'));
  assert.equal(asked, 'refused');
  assert.deepEqual(log.requests.filter((one) => !one.startsWith(url) && !one.startsWith('data:')), []);
});

pageTest('the licences are inside, at its foot', { context: { viewport: { width: 360, height: 700 } } }, async (page) => {
  const shown = () => page.evaluate(() => {
    const { offsetHeight, lastChild } = document.getElementById('licences');
    return { height: offsetHeight, text: lastChild.textContent, fits: document.documentElement.scrollWidth <= innerWidth };
  });
  assert.ok((await shown()).height < 100, 'closed at first');
  for (const [tag, name] of [['ru', 'Лицензии'], ['en', 'Licences']]) {
    await page.locator(`#languages a[lang=${tag}]`).click();
    await until(`its name is in ${tag}`, () => page.evaluate((said) =>
      document.querySelector('#licences summary').textContent === said, name));
  }
  await until('the foot is shown', () => page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    return getComputedStyle(document.querySelector('footer')).visibility === 'visible';
  }));
  await page.locator('#licences summary').click();
  await until('it is open', async () => (await shown()).height > 1000);
  const { text, fits } = await shown();
  assert.equal(text, await readFile(`${site}/licenses.txt`, 'utf8'));
  assert.ok(fits, 'the page does not scroll sideways');
});

test('what runs in it is named by its hash, and nothing else may', async () => {
  const html = await readFile(`${site}/mazhilis.html`, 'utf8');
  const [, policy] = html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/);
  const allowed = Object.fromEntries(policy.split('; ').map((line) => {
    const [name, ...sources] = line.split(' ');
    return [name, sources];
  }));
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const all = (pattern) => [...html.matchAll(pattern)].map(([, text]) => hash(text));
  assert.deepEqual(allowed, {
    'default-src': ["'none'"],
    'script-src': [...all(/<script(?: type="module")?>([^]*?)<\/script>/g), "'wasm-unsafe-eval'"],
    'style-src': all(/<style>([^]*?)<\/style>/g),
    'img-src': ['data:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  });
  assert.equal(allowed['script-src'].length, 3);
  const markup = html.replace(/<(script|style)\b[^]*?<\/\1>/g, '');
  for (const [, link] of markup.matchAll(/\b(?:src|href)="([^"]*)"/g)) assert.match(link, /^(data:|[?#]|\.\/$)/);
});

test('it is at most 1.2 MB', async () => {
  const { size } = await stat(`${site}/mazhilis.html`);
  assert.ok(size <= 1_200_000, `${size}`);
});
