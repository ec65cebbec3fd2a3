// What's checked: the folder for hosts in a browser, served by the real nginx with its
// strict headers, at a sub-path. With fingerprints in the names and compressed files the
// page starts in each language, opens its sections, and changes its language; every
// requested file exists.
import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { fingerprint, keepsName } from '../../hosting/rules.mjs';
import { nginx } from '../../tools/bench/nginx.mjs';
import { agrees, explainer, openSections, ownLogic, site, typeShare, until } from './explainer.mjs';

async function serve() {
  const server = await nginx({ directory: `${dirname(site)}/dist` });
  return { ...server, url: `${server.url}any/sub/path/` };
}

const pageTest = explainer({ ...ownLogic, serve });

const language = (page) => page.locator('html').getAttribute('lang');

function isNamedWell(log, url) {
  for (const request of log.requests) {
    const { pathname } = new URL(request);
    const path = pathname.slice(new URL(url).pathname.length).replace(/(^|\/)$/, '$1index.html');
    assert.notEqual(fingerprint.test(path), keepsName(path), path);
  }
}

pageTest('from the root to the visitor\'s language, and on to the others', {
  context: { locale: 'kk-KZ' },
}, async (page, { log, url }) => {
  assert.equal(page.url(), `${url}kk/`);
  await typeShare(page, 'baytaq', '6');
  await openSections(page);
  const before = await agrees(page);
  for (const tag of ['ru', 'en']) {
    await page.locator(`#languages a[lang=${tag}]`).click();
    await until(`the page is in ${tag}`, async () => await language(page) === tag);
    assert.deepEqual((await agrees(page)).votes, before.votes);
  }
  for (const tag of ['kk', 'ru', 'en']) {
    for (const folder of ['texts', 'catalogue', 'more']) {
      const asked = log.requests.filter((one) => new RegExp(`/${folder}\\.\\w+/${tag}\\.json$`).test(one));
      assert.equal(asked.length, 1, `${folder} in ${tag}`);
    }
  }
  isNamedWell(log, url);
});

for (const tag of ['ru', 'en']) {
  pageTest(`${tag}/ starts by itself`, { address: `${tag}/` }, async (page, { log, url }) => {
    assert.equal(await language(page), tag);
    await agrees(page);
    isNamedWell(log, url);
    assert.deepEqual(log.requests.filter((one, i) => log.requests.indexOf(one) !== i), []);
  });
}

pageTest('a sandboxed frame reads its files by the headers, a stranger to the host as it is', {
  address: 'nothing', ready: false, broken: { requests: /nothing: 404/, console: /404/ },
}, async (page, { url }) => {
  await page.evaluate((src) => {
    const frame = Object.assign(document.createElement('iframe'), { src, width: 600, height: 700 });
    frame.sandbox = 'allow-scripts';
    document.body.replaceChildren(frame);
  }, `${url}kk/?view=embed`);
  await until('the frame is ready', () => page.frames()[1]?.evaluate(() =>
    'ready' in document.documentElement.dataset && origin === 'null').catch(() => false));
  const frame = page.frames()[1];
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.mode), 'canvas');
  assert.equal((await frame.evaluate(() => window.mazhilis.result())).lists[0].seats, 62);
});
