// What's checked: licenses.txt names all that is delivered, with its notice, in the
// site, in the single file and in the package; every component of the bundles, the programs
// and the fonts is on its list; and a build without a notice fails with one line.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { components, debianNotice, licences, line as between, packagesIn, unknownSources } from '../../tools/site/licenses.mjs';

const build = resolve(process.env.BUILD ?? 'build/web');
const read = (path) => readFileSync(path, 'utf8');
const sources = JSON.parse(read(`${build}/sources.json`));

const unescaped = (html) => html.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
const inSingleFile = (html) => unescaped(html.match(/<details id="licences">.*?<pre>([^]*?)<\/pre>/)[1]);

// The part of the text that is about one component.
function entry(text, name) {
  const parts = text.split(`\n${between}\n`);
  return parts.find((part) => part.startsWith(`${name}\n`)) ?? assert.fail(`${name} is not named`);
}

test('everything that is delivered is named in the site, the single file and the package', () => {
  const texts = {
    'build/web/site': read(`${build}/site/licenses.txt`),
    'build/web/dist': read(`${build}/dist/licenses.txt`),
    'the single file': inSingleFile(read(`${build}/dist/mazhilis.html`)),
    'the package': read(`${build}/npm/licenses.txt`),
  };
  const asked = ['Dear ImGui', 'SDL2', 'nlohmann/json', 'Workbox', 'musl', 'libc++', 'compiler-rt', 'emmalloc', 'Inter', 'Noto Serif'];
  for (const [place, text] of Object.entries(texts)) {
    assert.match(text, /Copyright \(c\) \d+ the Mazhilis explainer authors/, place);
    for (const name of asked) assert.ok(text.includes(name), `${name} in ${place}`);
    for (const { name, licence } of components) {
      const part = entry(text, name);
      assert.ok(part.includes(`\n${licence}; part of: `), `${name} in ${place}`);
      assert.match(part, /[Cc]opyright|Part of the LLVM Project/, `${name} in ${place}`);
    }
    // The texts that notices refer to.
    for (const [, title] of text.matchAll(/\[(The [^\]]+): its text is at the end of this file\]/g)) {
      assert.match(entry(text, title), /Permission is hereby granted/, `${title} in ${place}`);
    }
    assert.equal(text, texts['build/web/site'], place);
  }
});

test('the documents name the same components, and the packages the same licence', () => {
  const document = read('THIRD_PARTY.md');
  for (const { name, licence } of components) {
    assert.ok(document.includes(`| ${name} | ${licence} |`), `THIRD_PARTY.md: ${name}, ${licence}`);
  }
  for (const place of ['package.json', `${build}/npm/package.json`]) {
    assert.equal(JSON.parse(read(place)).license, 'MIT', place);
  }
  assert.equal(read(`${build}/npm/LICENSE`), read('LICENSE'));
  assert.match(read('assets/LICENSE'), /CC0 1\.0/);
});

// --- what the build is made of ----------------------------------------------------

test('every npm package in a bundle is on the list', () => {
  const packages = packagesIn(sources.bundles);
  assert.ok(packages.includes('workbox-precaching'), packages.join(' '));
  for (const name of packages) assert.ok(components.some((one) => one.packages?.test(name)), name);
});

// The files that the compiler read for the delivered programs, and the libraries that they
// are linked with: each is our own, or a component's.
test('every file that a delivered program is compiled from belongs to a component', () => {
  const ninja = (...words) => {
    const { status, stdout, stderr } = spawnSync(process.env.NINJA ?? 'ninja', ['-C', build, '-t', ...words],
      { encoding: 'utf8', maxBuffer: 2 ** 28 });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  const compiled = new Set();
  let delivered = false;
  for (const line of ninja('deps').split('\n')) {
    if (/^\S/.test(line)) delivered = line.startsWith('CMakeFiles/') && !/^CMakeFiles\/(bare|first_page)\./.test(line);
    else if (delivered && line.trim()) compiled.add(resolve(build, line.trim()));
  }
  for (const [, library] of ninja('commands', 'explainer.mjs', 'mazhilis-core.wasm').matchAll(/\s(\/\S+\.a)(?=\s)/g)) {
    compiled.add(library);
  }
  const folders = new Map();
  const real = (path) => {
    const folder = dirname(path);
    if (!folders.has(folder)) folders.set(folder, realpathSync(folder));
    return join(folders.get(folder), basename(path));
  };
  const files = [...compiled].map(real);
  assert.ok(files.length > 300, `${files.length} files`);
  assert.deepEqual(unknownSources(files, sources), []);
  // Each component that can be found this way is in the build.
  for (const { name, compiles } of components) {
    if (compiles) assert.ok(files.some((path) => compiles(path, sources)), name);
  }
  assert.deepEqual(unknownSources(['/usr/include/zlib.h', `${sources.imgui}/imgui.h`], sources), ['/usr/include/zlib.h']);
});

// A font's own name, from the table of names.
function familyOf(font) {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const at = font.readUInt32BE(entries.find((one) => font.toString('latin1', one, one + 4) === 'name') + 8);
  const strings = at + font.readUInt16BE(at + 4);
  for (let i = 0; i < font.readUInt16BE(at + 2); ++i) {
    const record = at + 6 + 12 * i;
    if (font.readUInt16BE(record) !== 3 || font.readUInt16BE(record + 6) !== 1) continue;
    const from = strings + font.readUInt16BE(record + 10);
    return Buffer.from(font.subarray(from, from + font.readUInt16BE(record + 8))).swap16().toString('utf16le');
  }
  return '';
}

test('every font is on the list', () => {
  const fonts = readdirSync(`${build}/site/fonts`);
  assert.equal(fonts.length, 2);
  const listed = components.flatMap(({ fonts: families = [] }) => families);
  for (const name of fonts) {
    const family = familyOf(readFileSync(`${build}/site/fonts/${name}`));
    assert.ok(listed.includes(family), `${name}: ${family}`);
  }
});

// --- a notice that is missing -------------------------------------------------------

function inFolder(use) {
  const folder = mkdtempSync(join(tmpdir(), 'licences '));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// The build's own step with other sources: its exit status and its message.
const made = (folder, changes) => {
  writeFileSync(`${folder}/sources.json`, JSON.stringify({ ...sources, ...changes }));
  const { status, stderr } = spawnSync(process.execPath,
    ['tools/site/licenses.mjs', `${folder}/sources.json`, `${folder}/out.txt`], { encoding: 'utf8' });
  return { status, stderr };
};

test('a notice that is missing or empty ends the build with one line', () => inFolder((folder) => {
  assert.deepEqual(made(folder, {}), { status: 0, stderr: '' });
  assert.deepEqual(made(folder, { sdl2: folder }), { status: 1,
    stderr: 'licenses.mjs: the notice of SDL2 (Simple DirectMedia Layer) is missing in the sources that the build uses (THIRD_PARTY.md says where)\n' });
  writeFileSync(`${folder}/LICENSE.txt`, '\n');
  assert.match(made(folder, { sdl2: folder }).stderr, /^licenses\.mjs: the notice of SDL2 .* is missing .*\n$/);
  writeFileSync(`${folder}/LICENSE.txt`, 'See elsewhere.\n');
  assert.match(made(folder, { sdl2: folder }).stderr, /^licenses\.mjs: the notice of SDL2 .* does not contain .*\n$/);
  for (const [place, name] of [['imgui', 'Dear ImGui'], ['emscripten', 'Emscripten']]) {
    const { status, stderr } = made(folder, { [place]: `${folder}/none` });
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(`^licenses\\.mjs: the notice of ${name} .*\n$`));
  }
}));

test('a package in a bundle that is on no list, or has no notice, ends it too', () => inFolder((folder) => {
  const bundle = (path) => {
    writeFileSync(`${folder}/bundle.json`, JSON.stringify({ inputs: { 'web/sw.mjs': {}, [path]: {} } }));
    return { bundles: [`${folder}/bundle.json`] };
  };
  assert.match(made(folder, bundle('node_modules/left-pad/index.js')).stderr,
    /^licenses\.mjs: the npm package left-pad is in a bundle, but none of the components here\n$/);
  assert.match(made(folder, bundle('node_modules/@far/away/index.js')).stderr, /the npm package @far\/away is/);
  assert.match(made(folder, bundle('node_modules/workbox-none/index.js')).stderr, /the notice of Workbox is missing/);
}));

// --- other machines -----------------------------------------------------------------

test('the libraries\' own releases are read as well as Debian\'s copyright files', () => inFolder((folder) => {
  const put = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const mit = read('LICENSE').replace(/^[^]*?\n\n[^]*?\n\n/, '');
  put('em/LICENSE', `Emscripten is available under 2 licenses\n\nCopyright (c) 2010-2014 Emscripten authors\n\n${mit}`);
  put('em/system/lib/libc/musl/COPYRIGHT', `Copyright © 2005-2020 Rich Felker, et al.\n\n${mit}`);
  put('em/system/lib/libcxx/LICENSE.TXT', `Apache License\n---- LLVM Exceptions to the Apache 2.0 License ----\n
As an exception, if so\n\n${'='.repeat(78)}\nSoftware from third parties\n`);
  put('lib/LICENSE.MIT', `MIT License\n\nCopyright (c) 2013-2022 Niels Lohmann\n\n${mit}`);
  put('lib/include/nlohmann/json.hpp', '');
  put('fonts/LICENSE.txt', 'Copyright (c) 2016 The Inter Project Authors\n\nPREAMBLE\nA');
  put('fonts/OFL.txt', 'Copyright 2022 The Noto Project Authors\n\nPREAMBLE\nB');
  const text = licences({ ...sources, emscripten: `${folder}/em`, json: `${folder}/lib/include`, font_sources: `${folder}/fonts` });
  assert.match(text, /Copyright \(c\) 2010-2014 Emscripten authors/);
  assert.match(entry(text, 'LLVM: libc++, libc++abi and compiler-rt'), /As an exception, if so\n*$/);
  assert.match(entry(text, 'nlohmann/json (JSON for Modern C++)'), /Copyright \(c\) 2013-2022 Niels Lohmann/);
  assert.match(entry(text, 'Inter'), /2016 The Inter Project Authors\n\nPREAMBLE\nA/);
  assert.match(entry(text, 'Noto Serif'), /2022 The Noto Project Authors\n\nPREAMBLE\nB/);
}));

test('of a Debian copyright file the stanzas asked for are read, and no others', () => {
  const text = `Format: 1.0\n\nFiles: *\nCopyright: 2001 A\n  2002 B\nLicense: Expat or X\n\nFiles:\n b/*\n c\nCopyright:\n 2003 C
License: Y\n Text of Y.\n\nLicense: X\n No.\n\nLicense: Expat\n First line\n .\n Last line\n`;
  assert.equal(debianNotice(text, ['*', 'c'], 'Expat'), 'Copyright 2001 A\nCopyright 2002 B\nCopyright 2003 C\n\nFirst line\n\nLast line\n');
  assert.equal(debianNotice(text, ['b/*'], 'Y').trim(), 'Copyright 2003 C\n\nText of Y.');
  assert.equal(debianNotice(text, ['d'], 'Expat'), undefined);
  assert.equal(debianNotice(text, ['*'], 'Z'), undefined);
  assert.equal(debianNotice(undefined, ['*'], 'Expat'), undefined);
});
