// Makes the folder for hosts: files without a permanent name (hosting/rules.mjs) get the
// fingerprint of their content, and each file has compressed versions beside it.
//
//   node tools/site/dist.mjs BUILD DIST [ADDRESS]
//
// If ADDRESS, the future address of DIST, is given, the policies also name its origin.
// BUILD/dist-files.txt lists the files, one per line: those of BUILD/site, and those of
// BUILD/hosted that are added or replace them. DIST is created from scratch.
// A folder without permanent names gets one fingerprint, so that a script can name its files
// at run time. A reference to a file includes its fingerprint, which changes the fingerprint
// of the referring file: a page has the files it was built with, or none.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { caching, fingerprint, headersOf, keepsName, withInline, withOrigin } from '../../hosting/rules.mjs';

// The program's script contains the name of its wasm file, but web/bridge/program.mjs passes
// the file to it; and the single-file page refers to no other file.
const refers = /(?<!^explainer|^mazhilis)\.(html|js|mjs|css|webmanifest)$/;
const packs = /\.(html|js|mjs|css|json|webmanifest|svg|ttf|wasm|mts|txt)$/;

/** The sources of the folder for hosts, as a map from path to content. */
export async function parts(build) {
  const places = (await readFile(`${build}/dist-files.txt`, 'utf8')).split('\n').filter(Boolean);
  return new Map(await Promise.all(places.map(async (place) => /** @type {[string, Buffer]} */ (
    [relative(build, place).split(sep).slice(1).join('/'), await readFile(place)]))));
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// Matches a name at the beginning of an address: "page.mjs", '../fonts/', `./more/`.
const asReference = (name) => new RegExp(
  `(?<=["'\`(=](?:\\.{1,2}/)*)${escaped(name)}${name.endsWith('/') ? '' : '(?=["\'`)?#])'}`, 'g');

/** The same files under their new names, as a map from path to content. */
export function withFingerprints(files) {
  const topOf = (path) => (path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : '');
  const mixed = new Set([...files.keys()].filter(keepsName).map(topOf));
  // Units with one fingerprint: a file, or a whole folder.
  const units = new Map();
  for (const path of files.keys()) {
    if (keepsName(path)) continue;
    const unit = topOf(path) && !mixed.has(topOf(path)) ? topOf(path) : path;
    units.set(unit, [...units.get(unit) ?? [], path]);
  }
  const calledSo = (unit) => (unit.endsWith('/') ? unit : basename(unit));
  const names = [...units.keys()].map(calledSo);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new Error(`there are two files named ${twice}: one of them needs another name`);
  const references = new Map([...units.keys()].map((unit) => [unit, asReference(calledSo(unit))]));

  const done = new Map();
  const named = new Set();
  const current = [];
  const withNewNames = (path) => {
    if (!refers.test(path)) return files.get(path);
    let text = String(files.get(path));
    for (const [unit, reference] of references) {
      if (text.search(reference) < 0 || units.get(unit).includes(path)) continue;
      named.add(unit);
      const to = calledSo(nameOf(unit));
      text = text.replace(reference, () => to);
    }
    return Buffer.from(text);
  };
  function nameOf(unit) {
    if (done.has(unit)) return done.get(unit).name;
    if (current.includes(unit)) throw new Error(`these name each other: ${[...current, unit].join(', ')}`);
    current.push(unit);
    const contents = units.get(unit).map((path) => [path, withNewNames(path)]);
    current.pop();
    const hash = createHash('sha256');
    for (const [path, content] of contents) hash.update(`${path}\n${content.length}\n`).update(content);
    const mark = hash.digest('hex').slice(0, 6);
    const name = unit.endsWith('/') ? `${unit.slice(0, -1)}.${mark}/`
      : unit.replace(/(\.[^./]+)$/, `.${mark}$1`);
    if (!fingerprint.test(name)) throw new Error(`${name} has no fingerprint`);
    done.set(unit, { name, contents });
    return name;
  }

  const result = new Map();
  for (const unit of units.keys()) nameOf(unit);
  for (const path of files.keys()) if (keepsName(path)) result.set(path, withNewNames(path));
  for (const [unit, { name, contents }] of done) {
    if (!named.has(unit)) throw new Error(`nothing refers to ${unit}: is its name put together of parts?`);
    for (const [path, content] of contents) result.set(name + path.slice(unit.length), content);
  }
  return result;
}

// The headers for hosts that read them from a file in this format; `complete` makes our policy
// that of this site. Their defaults for all other headers are right for us, and they merge the
// headers of several rules.
function headersFile(paths, complete) {
  const { 'Cache-Control': _, ...all } = headersOf('index.html');
  const rules = { '/*': { ...all, 'Content-Security-Policy': complete(all['Content-Security-Policy']) }, '/mazhilis.html': { 'Content-Disposition': 'attachment' } };
  for (const path of paths.filter((one) => fingerprint.test(one))) {
    const whole = path.includes('/') ? `${path.slice(0, path.search(/(?<=\.[0-9a-f]{6}\/)/))}*` : path;
    rules[`/${whole}`] = { 'Cache-Control': caching.forever };
  }
  return Object.entries(rules).map(([path, lines]) => [path, ...Object.entries(lines)
    .map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')).join('');
}

// The files for offline use: the pages themselves and all files that they reference, directly
// or indirectly. Pages, pictures and modules for other sites are not included.
function neededOffline(files) {
  const needed = ['', 'kk/', 'ru/', 'en/'].map((folder) => `${folder}index.html`).concat('icon.svg');
  const nameIn = (path) => (path.match(/^.*\.[0-9a-f]{6}\//)?.[0] ?? basename(path));
  for (const path of needed) {
    if (!refers.test(path)) continue;
    const text = String(files.get(path));
    for (const other of files.keys()) {
      if (fingerprint.test(other) && !needed.includes(other) && text.includes(nameIn(other))) needed.push(other);
    }
  }
  return needed;
}

// The worker's list: each file with its hash, and with a revision if its name contains no
// fingerprint.
function listFor(files) {
  return JSON.stringify(neededOffline(files).map((path) => {
    const hash = createHash('sha256').update(files.get(path)).digest('base64');
    return { url: path, revision: fingerprint.test(path) ? null : hash.slice(0, 8), integrity: `sha256-${hash}` };
  }));
}

// The policy inside the page.
const inPage = /(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*/;

/** All files of the folder for hosts except the compressed ones, made from its sources. */
export function distribution(all, address) {
  const origin = address && new URL(address).origin;
  /** @type {(entry: [string, Buffer]) => [string, Buffer]} */
  const named = ([path, content]) => [path, origin && path.endsWith('.html')
    ? Buffer.from(String(content).replace(inPage, (policy) => withOrigin(policy, origin))) : content];
  const files = withFingerprints(new Map([...all].map(named)));
  const complete = (policy) => {
    const text = withInline(policy, String(files.get('index.html')));
    return origin ? withOrigin(text, origin) : text;
  };
  const list = listFor(files);
  files.set('sw.js', Buffer.from(String(files.get('sw.js')).replace('self.__WB_MANIFEST', () => list)));
  files.set('_headers', Buffer.from(headersFile([...files.keys()], complete)));
  files.set('_nginx.conf', Buffer.from(complete(readFileSync('hosting/nginx/http.conf', 'utf8'))));
  return files;
}

const brotli = (data) => promisify(brotliCompress)(data, { params: {
  [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length } });
const packers = { br: brotli, gz: (data) => promisify(gzip)(data, { level: 9 }) };

async function write(folder, path, content) {
  const place = join(folder, path);
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, content);
  if (!packs.test(path)) return;
  await Promise.all(Object.entries(packers).map(async ([ending, pack]) => {
    const packed = await pack(content);
    if (packed.length < content.length) await writeFile(`${place}.${ending}`, packed);
  }));
}

/** @param {string[]} words */
async function main([build, dist, address]) {
  const files = distribution(await parts(build), address);
  // The old folder stays complete until the new one is.
  const fresh = `${dist}.new`;
  await rm(fresh, { recursive: true, force: true });
  await Promise.all([...files].map(([path, content]) => write(fresh, path, content)));
  await rm(dist, { recursive: true, force: true });
  await rename(fresh, dist);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main(process.argv.slice(2));
}
