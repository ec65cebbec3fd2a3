// What's checked: the strict policy and the folder as it is shipped. Nothing inline but the
// style and the early script, by their hashes; nothing from other sites, every path relative, every file requested once. Under the
// same policy the core's module works, in the page and in a worker.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { headers } from '../../hosting/rules.mjs';
import { headersOf } from '../../hosting/rules.mjs';
import { explainer, notInWebKit, result, site } from './explainer.mjs';

const pageTest = explainer();

// A policy as { directive: [sources] }.
const parse = (policy) => Object.fromEntries(policy.split(';')
  .map((part) => part.trim().split(/\s+/)).filter(([name]) => name)
  .map(([name, ...sources]) => [name, sources]));

const trimmed = async (path) => (await readFile(`${site}/${path}`, 'utf8')).trim();
const hash = async (path) => `'sha256-${createHash('sha256').update(await trimmed(path)).digest('base64')}'`;
const hashes = { style: await hash('style.css'), script: await hash('early.js') };

function isStrict(policy) {
  const all = parse(policy);
  assert.deepEqual(all['default-src'], ["'none'"]);
  assert.deepEqual(all['script-src'], ["'self'", hashes.script, "'wasm-unsafe-eval'"]);
  assert.deepEqual(all['style-src'], ["'self'", hashes.style]);
  const allowed = new Set(["'self'", "'none'", "'wasm-unsafe-eval'", 'data:', ...Object.values(hashes)]);
  for (const [name, sources] of Object.entries(all)) {
    for (const source of sources) assert.ok(allowed.has(source), `${name} ${source}`);
  }
}

pageTest('the page works under the strict policy, and carries one of its own', {
  broken: { console: /unsafe-eval/ },
}, async (page, { url }) => {
  const response = await page.request.get(url);
  isStrict(response.headers()['content-security-policy']);
  for (const [name, value] of Object.entries(headersOf('index.html', await readFile(`${site}/index.html`, 'utf8')))) {
    assert.equal(response.headers()[name.toLowerCase()], value, name);
  }
  const own = page.locator('meta[http-equiv="Content-Security-Policy"]');
  isStrict(await own.getAttribute('content'));
  // And it is enforced: forbidden actions fail. (A test's own calls are exempt, but not
  // the code that they leave behind.)
  const ran = await page.evaluate(() => new Promise((done) => {
    setTimeout(() => {
      try {
        done(new Function('return "ran"')());
      } catch (error) {
        done(error.name);
      }
    });
  }));
  assert.equal(ran, 'EvalError');
});

pageTest('nothing is fetched twice, and all of it from the page\'s own folder',
  notInWebKit('it does not use what was preloaded for fetch()'),
  async (page, { log, url }) => {
    const twice = log.requests.filter((one, i) => log.requests.indexOf(one) !== i);
    assert.deepEqual(twice, []);
    for (const request of log.requests) assert.ok(request.startsWith(url), request);
    assert.ok(log.requests.length <= 12, `${log.requests.length} requests`);
    assert.deepEqual(log.requests.filter((one) => /style\.css|early\.js/.test(one)), [], 'they are in the page');
    const types = await Promise.all(log.requests.map(async (one) =>
      [one.slice(url.length), (await page.request.get(one)).headers()['content-type']]));
    for (const [path, type] of types) {
      if (path.endsWith('.wasm')) assert.equal(type, 'application/wasm');
      if (path.endsWith('.mjs')) assert.match(type, /^text\/javascript/);
    }
  });

const worker = `import { seats } from './mazhilis-core.mjs';
  onmessage = async ({ data }) => {
    let forbidden;
    try { new Function('')(); } catch ({ name }) { forbidden = name; }
    postMessage([await seats(data), await seats({}).catch(String), forbidden]);
  };`;

// The server may send its wasm with any type.
pageTest('the core\'s module gives the page\'s own result, in the page and in a worker', {
  async prepare(page) {
    const wasm = await readFile(`${site}/mazhilis-core.wasm`);
    await page.route('**/mazhilis-core.wasm', (route) => route.fulfill({
      contentType: 'text/plain', headers, body: wasm }));
    await page.route('**/seats-worker.mjs', (route) => route.fulfill({
      contentType: 'text/javascript', headers, body: worker }));
  },
}, async (page, { url }) => {
  const answers = await page.evaluate(async (folder) => {
    const scenario = window.mazhilis.scenario();
    const { seats } = await import(`${folder}mazhilis-core.mjs`);
    const other = new Worker(`${folder}seats-worker.mjs`, { type: 'module' });
    const answer = new Promise((done, failed) => {
      other.onmessage = ({ data }) => done(data);
      other.onerror = ({ message }) => failed(new Error(message ?? 'the worker did not start'));
    });
    other.postMessage(scenario);
    return { here: await seats(scenario), there: await answer };
  }, url);
  // The module also returns the file's status, which the page's own result does not need.
  const expected = { ...await result(page), status: 'official', election: '2023-03-19',
    rules: 'mazhilis-2023', link: null, source: answers.here.source };
  assert.match(answers.here.source, /27 March 2023/);
  assert.deepEqual(answers.here, expected);
  assert.deepEqual(answers.there, [expected,
    'Error: format: expected "mazhilis-scenario", found nothing', 'EvalError']);
});

for (const name of ['index.html', 'en/index.html', 'kk/index.html', 'ru/index.html']) {
  test(`${name} has its style and its early script inline, nothing else, and only relative paths`, async () => {
    const whole = await readFile(`${site}/${name}`, 'utf8');
    const inline = { [`<style>${await trimmed('style.css')}</style>`]: 'style', [`>${await trimmed('early.js')}</script>`]: 'script' };
    const html = Object.keys(inline).reduce((rest, one) => {
      assert.equal(rest.split(one).length, 2, inline[one]);
      return rest.replace(one, inline[one] === 'script' ? '></script>' : '');
    }, whole);
    assert.doesNotMatch(html, /<style|\sstyle\s*=|\son[a-z]+\s*=|javascript:/i);
    const scripts = [...html.matchAll(/<script\b([^>]*)>([^<]*)<\/script>/g)];
    assert.equal(scripts.length, 2);
    for (const [, attributes, body] of scripts) {
      assert.match(attributes, /\bsrc=| id="early"/);
      assert.equal(body.trim(), '');
    }
    const links = [...html.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, link]) => link);
    assert.ok(links.length >= 5);
    for (const link of links) assert.match(link, /^(?![a-z]+:|\/)/, link);
    assert.doesNotMatch(html, /user-scalable|maximum-scale/, 'the page can be zoomed');
  });
}

test('nothing in the shipped files names another place to load from', async () => {
  const files = (await readdir(site, { recursive: true }))
    .filter((name) => /\.(mjs|css|html)$/.test(name));
  assert.ok(files.length >= 4, files.join(' '));
  for (const name of files) {
    const text = await readFile(`${site}/${name}`, 'utf8');
    for (const place of ['["\']?(?:https?:)?//', '["\']/']) {
      const load = new RegExp(`(?:url\\(|from\\s*|import\\s*\\(?|fetch\\()\\s*${place}`);
      assert.doesNotMatch(text, load, name);
    }
    assert.doesNotMatch(text, /\beval\(|new Function\(/, name);
  }
});
