// Prints the bytes that a first visit transfers, by file, raw and with brotli, and
// whether the sum is within the limit; or the same for another list of files.
//
//   node tools/dev/weigh.mjs [FOLDER] [--first-visit STAGE]
//   node tools/dev/weigh.mjs [FOLDER] [--list FILE] [--of NAME] [--limit BYTES]
//
// FOLDER is the site (build/web/site by default), with the lists of the stages beside it.
// Without a list all of its files count, except source maps and files in folders named
// `extra`; FILE is a JSON array of paths below FOLDER.

import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * The limits of a first visit, in bytes with brotli: until a slider moves a seat, until the
 * canvas is there, and of all that a reader has who opens no section.
 */
export const limits = { moved: 100_000, drawn: 200_000, complete: 262_000 };
const stages = { moved: 'Until a seat moves', drawn: 'Until the canvas is there', complete: 'A first visit' };

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'extra' ? [] : filesBelow(path);
    return entry.name.endsWith('.map') ? [] : [path];
  });
}

/**
 * @param {string} folder    the site
 * @param {string[]} [list]  paths below it; without it, all files of a first visit
 * @returns {{parts: {path: string, raw: number, brotli: number}[], raw: number, brotli: number}}
 */
export function weigh(folder, list) {
  const paths = list ? list.map((path) => join(folder, path)) : filesBelow(folder);
  const parts = paths.map((path) => {
    const data = readFileSync(path);
    const packed = brotliCompressSync(data, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
    });
    return { path: relative(folder, path).split(sep).join('/'), raw: data.length, brotli: packed.length };
  });
  parts.sort((a, b) => b.brotli - a.brotli);
  const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
  return { parts, raw: sum('raw'), brotli: sum('brotli') };
}

function main() {
  const words = process.argv.slice(2);
  const option = (name) => {
    const at = words.indexOf(name);
    return at < 0 ? undefined : words.splice(at, 2)[1];
  };
  const stage = option('--first-visit');
  const given = option('--list');
  const what = option('--of') ?? stages[stage] ?? 'All files';
  const most = Number(option('--limit') ?? limits[stage] ?? limits.complete);
  const folder = words[0] ?? 'build/web/site';
  const file = stage ? join(folder, `../first-visit-${stage}.json`) : given;
  const list = file && JSON.parse(readFileSync(file, 'utf8'));
  let result;
  try {
    result = weigh(folder, list);
  } catch (error) {
    console.error(`dev: cannot weigh the site: ${error.message}; run ./dev build first`);
    process.exit(1);
  }
  const number = (value) => value.toLocaleString('en-US').padStart(11);
  const width = Math.max(20, ...result.parts.map(({ path }) => path.length));
  const row = (name, raw, brotli) => console.log(`${name.padEnd(width)} ${raw} ${brotli}`);
  row(`${what}, bytes`, 'raw'.padStart(11), 'brotli'.padStart(11));
  for (const part of result.parts) row(part.path, number(part.raw), number(part.brotli));
  row('sum', number(result.raw), number(result.brotli));
  row('limit', ' '.repeat(11), number(most));
  const left = most - result.brotli;
  console.log(left >= 0 ? `${left.toLocaleString('en-US')} bytes below the limit` : `${(-left).toLocaleString('en-US')} bytes OVER the limit`);
  process.exitCode = left >= 0 ? 0 : 1;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main();
