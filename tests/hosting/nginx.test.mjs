// What's checked: the real nginx with the rules of hosting/nginx. Each file is sent with
// its type, in the requested compression, with the cache time that belongs to its name, and
// with the headers of hosting/rules.mjs; missing and private files are not sent.
// And many parallel requests for two seconds.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { resolve } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fingerprint, headersOf, types } from '../../hosting/rules.mjs';
import { load, wrong } from '../../tools/bench/load.mjs';
import { nginx } from '../../tools/bench/nginx.mjs';

const build = resolve(process.env.BUILD ?? 'build/web');
const directory = `${build}/dist`;
const shipped = (await readdir(directory, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(directory.length + 1));
const startPage = await readFile(`${directory}/index.html`, 'utf8');
const program = shipped.find((path) => path.endsWith('.wasm'));

const server = await nginx({ directory });
after(() => server.close());

// Not fetch(): it normalises addresses, and decompresses responses.
const ask = (path, { method = 'GET', headers = {} } = {}) => new Promise((done, failed) => {
  const { port } = new URL(server.url);
  request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
    const parts = [];
    response.on('data', (part) => parts.push(part));
    response.on('end', () => done({ status: response.statusCode, headers: response.headers,
      body: Buffer.concat(parts) }));
  }).once('error', failed).end();
});
const lower = (headers) => Object.fromEntries(Object.entries(headers)
  .map(([name, value]) => [name.toLowerCase(), value]));

test('every file: its type, what is sent along, how long it may be kept', async () => {
  assert.ok(shipped.length >= 20);
  for (const path of shipped) {
    const { status, headers, body } = await ask(`/${path}`);
    assert.equal(status, 200, path);
    assert.equal(headers['content-type']?.replace(/; ?charset=utf-8$/, ''),
      types[path.split('.').at(-1)] ?? 'application/octet-stream', path);
    assert.equal(headers['content-encoding'], undefined);
    assert.deepEqual(body, await readFile(`${directory}/${path}`));
    for (const [name, value] of Object.entries(lower(headersOf(path, startPage)))) {
      assert.equal(headers[name], value, `${name} of ${path}`);
    }
    assert.doesNotMatch(headers.server, /\d/, 'the version is nobody\'s business');
  }
});

test('a script\'s letters are told', async () => {
  for (const path of ['kk/', shipped.find((name) => name.endsWith('.mjs'))]) {
    assert.match((await ask(`/${path}`)).headers['content-type'], /; ?charset=utf-8$/, path);
  }
});

test('packed files are sent to who takes them, and caches are told', async () => {
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync, none: (body) => body };
  for (const path of ['kk/', program, shipped.find((name) => /^texts/.test(name))]) {
    const whole = await readFile(`${directory}/${path.replace(/\/$/, '/index.html')}`);
    for (const [accepts, encoding] of [['gzip, deflate, br, zstd', 'br'], ['br', 'br'],
      ['gzip', 'gzip'], ['identity', 'none'], ['', 'none'], ['br;q=0, gzip', 'gzip']]) {
      const { headers, body } = await ask(`/${path}`, { headers: { 'Accept-Encoding': accepts } });
      assert.equal(headers['content-encoding'] ?? 'none', encoding, `${path}, ${accepts}`);
      assert.equal(headers.vary, 'Accept-Encoding', `${path}, ${accepts}`);
      assert.deepEqual(unpack[encoding](body), whole);
    }
  }
});

test('who has it already is told so by its ETag', async () => {
  for (const path of ['', 'kk/', program]) {
    for (const accepts of ['br', 'gzip', 'identity']) {
      const first = await ask(`/${path}`, { headers: { 'Accept-Encoding': accepts } });
      const { etag } = first.headers;
      assert.ok(etag, path);
      const again = await ask(`/${path}`,
        { headers: { 'Accept-Encoding': accepts, 'If-None-Match': etag } });
      assert.equal(again.status, 304);
      assert.equal(again.body.length, 0);
      assert.equal(again.headers['cache-control'], first.headers['cache-control']);
      const other = await ask(`/${path}`, { headers: { 'If-None-Match': '"another"' } });
      assert.equal(other.status, 200);
    }
  }
});

test('HEAD has all but the bytes; nothing can be sent here', async () => {
  const get = await ask(`/${program}`);
  const head = await ask(`/${program}`, { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(head.body.length, 0);
  const { date: _, ...rest } = head.headers;
  for (const [name, value] of Object.entries(rest)) assert.equal(get.headers[name], value, name);
  for (const method of ['POST', 'PUT', 'DELETE']) {
    assert.equal((await ask('/kk/', { method })).status, 405, method);
  }
});

test('what is not there is not kept, even under a fingerprint\'s name', async () => {
  for (const path of ['/nothing.html', '/page.000000.mjs', '/texts.000000/kk.json', '/any/sub/path/no']) {
    const { status, headers } = await ask(path);
    assert.equal(status, 404, path);
    assert.equal(headers['cache-control'], undefined);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(headers['content-security-policy'], /^default-src 'none'/);
  }
});

test('below any path the same comes', async () => {
  for (const path of ['', 'kk/', program, shipped.find((name) => /^more/.test(name))]) {
    const [here, there] = await Promise.all([`/${path}`, `/any/sub/path/${path}`].map((one) => ask(one)));
    assert.equal(there.status, 200, path);
    assert.deepEqual(there.body, here.body);
    const { date: _, ...rest } = here.headers;
    for (const [name, value] of Object.entries(rest)) assert.equal(there.headers[name], value, name);
  }
});

test('a language\'s folder is a page, with or without its slash', async () => {
  const { status, headers } = await ask('/kk');
  assert.equal(status, 301);
  assert.equal(headers.location, '/kk/', 'without a host or a port of ours');
});

test('no folder is listed, and no way leads out', async () => {
  const folder = shipped.find((path) => fingerprint.test(path) && path.includes('/')).split('/')[0];
  for (const path of [`/${folder}/`, '/any/sub/path/../../../../', '/..%2f..%2fCMakeCache.txt',
    '/../CMakeCache.txt', '/kk/../../CMakeCache.txt', '/%2e%2e/CMakeCache.txt',
    '/any/sub/path../CMakeCache.txt', '/any/sub/path/../../../../CMakeCache.txt',
    '/any/sub/path/..%2fCMakeCache.txt', '/..\\CMakeCache.txt']) {
    const { status, body } = await ask(path);
    assert.ok([400, 403, 404].includes(status), `${path}: ${status}`);
    assert.doesNotMatch(String(body), /CMAKE_|Index of|\.json/, path);
  }
  // The file exists.
  assert.match(await readFile(`${directory}/../CMakeCache.txt`, 'utf8'), /CMAKE_/);
});

test('many at once are answered, each with 200 or 304', async () => {
  const results = await load({ build, seconds: 1, plain: false });
  assert.deepEqual(results.map(({ name }) => name), ['ours, cold', 'ours, warm']);
  const [cold, warm] = results;
  for (const one of results) assert.equal(wrong(one), 0, JSON.stringify(one));
  assert.deepEqual(Object.keys(cold.statuses), ['200']);
  assert.deepEqual(Object.keys(warm.statuses), ['304']);
});
