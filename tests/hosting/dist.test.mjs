// What's checked: the folder for hosts. Every file without a promised name has the
// fingerprint of its content in its name, and every reference uses that name; compressed
// copies have the same content; fingerprints cost a first visit next to nothing.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { caching, fingerprint, headersOf, keepsName } from '../../hosting/rules.mjs';
import { distribution, withFingerprints } from '../../tools/site/dist.mjs';
import { limits, weigh } from '../../tools/dev/weigh.mjs';

const build = resolve(process.env.BUILD ?? 'build/web');
const shipped = (await readdir(`${build}/dist`, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(build.length + 6));

// --- how names are given -----------------------------------------------------------

const small = {
  'index.html': '<script src="page.mjs"></script><link href="icon.svg">',
  'kk/index.html': '<script src="../page.mjs"></script>',
  'page.mjs': 'get(`texts/${language}.json`); say("no other page.mjs here"); import("./lazy.mjs?again=1")',
  'lazy.mjs': 'export const texts = 1',
  'texts/kk.json': '{"a":"texts/ page.mjs"}',
  'texts/ru.json': '{}',
  'icon.svg': '<svg/>',
};
const parts = (changes) => new Map(Object.entries({ ...small, ...changes })
  .map(([path, text]) => [path, Buffer.from(text)]));
const named = (changes = {}) => withFingerprints(parts(changes));
const without = (path) => path.replace(/\.[0-9a-f]{6}(?=[./])/, '');
const nameOf = (files, path) => [...files.keys()].find((name) => without(name) === path);

test('a file is named by its content, a folder by that of all its files', () => {
  const files = named();
  assert.deepEqual([...files.keys()].map(without).sort(), Object.keys(small).sort());
  for (const path of files.keys()) assert.equal(fingerprint.test(path), !keepsName(without(path)), path);
  const page = String(files.get(nameOf(files, 'page.mjs')));
  const folder = nameOf(files, 'texts/kk.json').replace('kk.json', '');
  assert.equal(page, `get(\`${folder}\${language}.json\`); say("no other page.mjs here"); `
    + `import("./${nameOf(files, 'lazy.mjs')}?again=1")`);
  assert.equal(String(files.get('kk/index.html')), `<script src="../${nameOf(files, 'page.mjs')}"></script>`);
  assert.equal(String(files.get(`${folder}kk.json`)), small['texts/kk.json'], 'data stay as they are');
});

test('a change gives new names to what leads to it, and to nothing else', () => {
  const before = named();
  const after = named({ 'texts/ru.json': '{"b":1}' });
  const stays = (path) => nameOf(before, path) === nameOf(after, path);
  assert.ok(!stays('texts/kk.json') && !stays('texts/ru.json') && !stays('page.mjs'));
  assert.ok(stays('lazy.mjs') && stays('icon.svg'));
  assert.notDeepEqual(before.get('index.html'), after.get('index.html'));
  // Both versions can be in one folder, and neither shares a file with a different content.
  for (const [path, content] of before) {
    if (fingerprint.test(path) && after.has(path)) assert.deepEqual(after.get(path), content, path);
  }
});

test('what cannot be named well is refused', () => {
  assert.throws(() => named({ 'lost.mjs': '' }), /nothing refers to lost\.mjs/);
  assert.throws(() => named({ 'lazy.mjs': 'import "./page.mjs"' }), /name each other/);
  assert.throws(() => named({ 'kk/page.mjs': '' }), /two files named page\.mjs/);
});

test('what is needed offline is what the pages lead to, each with its hash', () => {
  const app = { 'ru/index.html': '', 'en/index.html': '', 'sw.js': 'keep(self.__WB_MANIFEST)',
    'embed.js': 'import("./guide.mjs")', 'guide.mjs': '' };
  const files = distribution(parts(app));
  const list = JSON.parse(String(files.get('sw.js')).match(/^keep\((.*)\)$/)[1]);
  assert.deepEqual(list.map(({ url }) => without(url)).sort(), Object.keys({ ...small, ...app })
    .filter((path) => !['sw.js', 'embed.js', 'guide.mjs'].includes(path)).sort());
  for (const { url, revision, integrity } of list) {
    const hash = createHash('sha256').update(files.get(url)).digest('base64');
    assert.equal(integrity, `sha256-${hash}`);
    assert.equal(revision, keepsName(url) ? hash.slice(0, 8) : null);
  }
});

test('where the address is known, each policy names its origin', () => {
  const policy = (self) => `<meta http-equiv="Content-Security-Policy" content="script-src ${self}">'self'`;
  const all = { 'kk/index.html': policy("'self'"), 'ru/index.html': '', 'en/index.html': '', 'sw.js': '' };
  const files = distribution(parts(all), 'https://example.org/mazhilis/');
  assert.equal(String(files.get('kk/index.html')), policy("'self' https://example.org"));
  assert.match(String(files.get('_headers')), /script-src 'self' https:\/\/example\.org 'wasm-unsafe-eval'; style-src 'self' https:/);
  const plain = distribution(parts(all));
  assert.equal(String(plain.get('kk/index.html')), policy("'self'"));
  assert.doesNotMatch(String(plain.get('_headers')), /https:/);
});

// --- what is shipped ------------------------------------------------------------------

const packed = /\.(br|gz)$/;

test('what is inline in a page is allowed by its hash: by the page, and by the files for hosts', async () => {
  const hosts = await Promise.all(['_headers', '_nginx.conf'].map((name) => readFile(`${build}/dist/${name}`, 'utf8')));
  for (const folder of ['', 'kk/', 'ru/', 'en/']) {
    const html = await readFile(`${build}/dist/${folder}index.html`, 'utf8');
    const between = (start, end) => {
      const from = html.indexOf('>', html.indexOf(start)) + 1;
      return html.slice(from, html.indexOf(end, from));
    };
    const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const expected = [`script-src 'self' ${hash(between('<script id="early"', '</script>'))} 'wasm-unsafe-eval';`,
      `style-src 'self' ${hash(between('<style', '</style>'))};`];
    const own = html.match(/Content-Security-Policy" content="([^"]*)/)[1];
    for (const text of [own, ...hosts]) for (const line of expected) assert.ok(text.includes(line), `${folder}: ${line} in ${text}`);
  }
});

test('every file has its fingerprint or its promised name, and is packed truly', async () => {
  const plain = shipped.filter((path) => !packed.test(path));
  assert.ok(plain.length >= 20, plain.join(' '));
  for (const path of plain) {
    assert.notEqual(fingerprint.test(path), keepsName(path), path);
    assert.equal(headersOf(path)['Cache-Control'],
      keepsName(path) ? caching.briefly : caching.forever, path);
    const content = await readFile(`${build}/dist/${path}`);
    if (content.length > 1000 && /html|mjs|json|css|wasm|ttf$/.test(path)) {
      for (const ending of ['br', 'gz']) assert.ok(shipped.includes(`${path}.${ending}`), `${path}.${ending}`);
    }
  }
  for (const path of shipped.filter((name) => packed.test(name))) {
    const [bytes, whole] = await Promise.all([path, path.replace(packed, '')]
      .map((name) => readFile(`${build}/dist/${name}`)));
    assert.ok(bytes.length < whole.length, path);
    assert.deepEqual((path.endsWith('.br') ? brotliDecompressSync : gunzipSync)(bytes), whole, path);
  }
});

// The pages that load it rely on its size. Most of the script is the custom element, which
// follows its attributes, and the messages for a script in the head or moved elsewhere.
test('the script for others weighs next to nothing', () => {
  const { brotli } = weigh(`${build}/dist`, ['embed.js']);
  // 250 of them follow the host's light or dark page, and 170 keep a frame from being asked for
  // before it nears the view, which saves that page much more.
  assert.ok(brotli > 100 && brotli <= 1960, `${brotli} bytes`);
});

test('a first visit keeps its weight with the fingerprints, and with what comes later', async () => {
  const list = JSON.parse(await readFile(`${build}/first-visit-complete.json`, 'utf8'));
  const names = list.map((path) => shipped.find((name) => without(name) === path));
  const { brotli } = weigh(`${build}/dist`, names);
  const more = brotli - weigh(`${build}/site`, list).brotli;
  const texts = await Promise.all(names.filter((name) => /\.(html|m?js|css)$/.test(name))
    .map((name) => readFile(`${build}/dist/${name}`, 'utf8')));
  const references = texts.join().match(/(?<=\w\.)[0-9a-f]{6}(?=[./])/g).length;
  // A fingerprint is a dot and six digits that cannot be compressed as letters can.
  assert.ok(references < 30 && more <= 10 * references, `${more} bytes more for ${references} names`);
  assert.ok(brotli <= limits.complete, `${brotli}`);
});
