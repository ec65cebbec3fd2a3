// What's checked: after a first visit the page works without a network, in each
// language. A new version on the host changes nothing in open pages, not even in files
// loaded later or after a reload; when all of them are closed, the new version takes over
// completely. A half-filled host gives no mixture. An embed uses none of this.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { distribution, parts } from '../../tools/site/dist.mjs';
import { serve } from '../../tools/dev/serve.mjs';
import { launch } from './engines/chromium.mjs';
import { agrees, engine, openSections, ready, site, sleep, typeShare, until } from './explainer.mjs';

const only = { skip: engine !== 'chromium' && 'one engine is enough: what is tested is our own logic',
  timeout: 120_000 };
const languages = ['kk', 'ru', 'en'];

// The same site as version `mark`, which is visible in the pages, the script, and the texts
// of both parts.
function asVersion(files, mark) {
  const marked = new Map(files);
  const change = (path, how) => marked.set(path, Buffer.from(how(String(files.get(path)))));
  for (const folder of ['', ...languages.map((tag) => `${tag}/`)]) {
    change(`${folder}index.html`, (html) => html.replace('<html', `<html data-version="${mark}"`));
  }
  change('page.mjs', (script) => `${script}\nglobalThis.version = '${mark}';\n`);
  for (const tag of languages) {
    change(`texts/${tag}.json`, (json) => JSON.stringify({ ...JSON.parse(json), title: `Title ${mark}` }));
    change(`more/${tag}.json`, (json) => JSON.stringify({ ...JSON.parse(json), 'margins.caption': `Caption ${mark}` }));
  }
  return distribution(marked);
}

let folder;
let browser;
let versions;
let server;

before(async () => {
  if (only.skip) return;
  folder = await mkdtemp(join(tmpdir(), 'offline-'));
  const files = await parts(dirname(site));
  versions = { one: asVersion(files, 'one'), two: asVersion(files, 'two') };
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

// As a host that deletes the old version: the worst case for open pages.
let count = 0;
let asked = [];
async function host(files, port = 0) {
  await server?.close();
  asked = [];
  const directory = join(folder, String(++count));
  for (const [path, content] of files) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
  const prefix = '/any/path/';
  server = await serve({ directory, port, prefix,
    first: /** @type {any} */ (({ url }) => { asked.push(url.slice(prefix.length)); }) });
  return server.url;
}

const worker = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  return registration && { active: registration.active?.state, waiting: Boolean(registration.waiting) };
});
const kept = (page) => until('its files are kept', async () => (await worker(page))?.active === 'activated');

/** The version of the page, which must be one and the same in all its parts. */
async function versionOf(page) {
  await ready(page);
  const found = await page.evaluate(() => [document.documentElement.dataset.version,
    globalThis.version, document.querySelector('#title').textContent.replace('Title ', '')]);
  assert.ok(found.every((mark) => mark === found[0]), `a mixture: ${found}`);
  return found[0];
}

/**
 * A page of the same origin that the worker does not serve: it sees the worker, but unlike a
 * page of the site it does not delay a new one.
 */
async function onlooker(context, url) {
  const page = await context.newPage();
  await page.goto(new URL('/nothing', url).href);
  return { close: () => page.close(), waits: () => page.evaluate(async (scope) =>
    Boolean((await navigator.serviceWorker.getRegistration(scope))?.waiting), url) };
}

const captions = async (page) => [...new Set((await page.locator('#text').innerText()).match(/Caption \w+/g))];

async function visit(context, url) {
  const page = await context.newPage();
  page.said = [];
  page.on('pageerror', (error) => page.said.push(String(error)));
  await page.goto(url);
  await ready(page);
  return page;
}

test('without a network it works in each language, after one visit', only, async () => {
  const url = await host(versions.one);
  const context = await browser.newContext({ locale: 'kk-KZ' });
  const page = await visit(context, url);
  assert.equal(page.url(), `${url}kk/`);
  await kept(page);
  const manifest = await page.locator('link[rel=manifest]').evaluate(async (link) => (await fetch(link.href)).json());
  assert.equal(manifest.lang, 'kk');
  assert.equal(manifest.name, JSON.parse(await readFile(`${site}/texts/kk.json`, 'utf8')).title);
  const session = await context.newCDPSession(page);
  assert.deepEqual((await session.send('Page.getAppManifest')).errors, []);
  const { installabilityErrors: errors } = await session.send('Page.getInstallabilityErrors');
  // A test's window is an incognito window.
  assert.deepEqual(errors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'), [],
    'it can be put among the apps');
  await server.close();
  server = null;
  await assert.rejects(fetch(url));
  await page.reload();
  assert.equal(await versionOf(page), 'one');
  for (const tag of languages) {
    await page.goto(`${url}${tag}/?theme=dark`);
    assert.equal(await versionOf(page), 'one');
    assert.equal(await page.locator('html').getAttribute('lang'), tag);
    await agrees(page);
  }
  await typeShare(page, 'baytaq', '6');
  await openSections(page);
  await page.locator('#languages a[lang=ru]').click();
  await until('it is in Russian', async () => await page.locator('html').getAttribute('lang') === 'ru');
  assert.deepEqual(await captions(page), ['Caption one']);
  await agrees(page);
  assert.deepEqual(page.said, []);
  await context.close();
});

test('a new version waits for the old one to be closed, and comes whole', only, async () => {
  const url = await host(versions.one);
  const { port } = new URL(url);
  const context = await browser.newContext();
  const page = await visit(context, `${url}en/`);
  await kept(page);
  await page.reload();
  await host(versions.two, Number(port));
  // Again, if it fails: the browser also looks for a new version by itself, a second after a
  // reload, and the host that it then asked may be the one that has just been closed.
  await until('the new one waits', async () => {
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration()).update().catch(() => {});
    });
    return (await worker(page)).waiting;
  });
  // Files that the old page loads only now are of its own version, too.
  await openSections(page);
  await page.locator('#languages a[lang=kk]').click();
  await until('it is in Kazakh', async () => await page.locator('html').getAttribute('lang') === 'kk');
  assert.deepEqual(await captions(page), ['Caption one']);
  assert.equal(await versionOf(page), 'one');
  await page.reload();
  assert.equal(await versionOf(page), 'one');
  const second = await visit(context, `${url}ru/`);
  assert.equal(await versionOf(second), 'one');
  await page.close();
  await sleep(200);
  assert.equal(await versionOf(second), 'one');
  await second.reload();
  assert.equal(await versionOf(second), 'one');
  const beside = await onlooker(context, url);
  await second.close();
  // A page that is opened at that very moment is completely old or new.
  const atOnce = await visit(context, `${url}en/`);
  assert.match(await versionOf(atOnce), /^(one|two)$/);
  await atOnce.close();
  await until('the new version is there', async () => !await beside.waits());
  await beside.close();
  const third = await visit(context, `${url}en/`);
  assert.equal(await versionOf(third), 'two');
  await openSections(third);
  assert.deepEqual(await captions(third), ['Caption two']);
  // No file of the old version is left.
  const left = await third.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
    return (await Promise.all(caches.map((cache) => cache.keys()))).flat().map(({ url: one }) => one);
  });
  const names = left.map((one) => new URL(one).pathname.replace('/any/path/', ''));
  for (const name of names) assert.ok(versions.two.has(name), name);
  assert.ok(names.length > 20, names.join(' '));
  await server.close();
  server = null;
  await third.reload();
  assert.equal(await versionOf(third), 'two');
  // A development server at the same address: the page shows its files, and nothing older.
  server = await serve({ directory: site, port: Number(port), prefix: '/any/path/' });
  await third.reload();
  await until('nothing is kept any more', async () =>
    await worker(third).catch(() => null) === undefined);
  await ready(third);
  assert.equal(await third.evaluate(() => document.documentElement.dataset.version), undefined);
  await context.close();
});

test('a host that is half filled gives no mixture', only, async () => {
  // The new worker arrives before the new pages, and the old worker after them.
  for (const [pages, list] of [['one', 'two'], ['two', 'one']]) {
    const url = await host(new Map([...versions.one, ...versions.two,
      ...[...versions[pages]].filter(([path]) => path.endsWith('.html')),
      ['sw.js', versions[list].get('sw.js')]]));
    const context = await browser.newContext();
    const page = await visit(context, `${url}ru/`);
    assert.equal(await versionOf(page), pages);
    // The worker's first request; the page itself does not need the file.
    await until('the worker has tried', () => asked.includes('index.html'));
    await until('the worker has given up', async () => await worker(page) === undefined);
    await page.reload();
    assert.equal(await versionOf(page), pages);
    assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
    await context.close();
  }
});

test('in somebody\'s page nothing is kept', only, async () => {
  const url = await host(versions.one);
  const context = await browser.newContext();
  const embed = await visit(context, `${url}ru/?view=embed`);
  await embed.goto(`${url}nothing`);
  await embed.evaluate(() => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: 'kk/' }));
  });
  await until('the frame is ready', async () => {
    const frame = embed.frames()[1];
    return frame?.evaluate(() => 'ready' in document.documentElement.dataset).catch(() => false);
  });
  await sleep(300);
  assert.deepEqual(asked.filter((one) => /offline|sw\.js|manifest/.test(one)), []);
  assert.equal(await worker(embed), undefined);
  await context.close();
});
