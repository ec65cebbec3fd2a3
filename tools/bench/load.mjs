// The load test: wrk requests the folder for hosts from nginx with the rules of hosting/nginx
// on this machine, and in the same run plain files of the same sizes from another nginx
// server.
//
//   node tools/bench/load.mjs [BUILD] [SECONDS]       build/web and 5 by default
//
// Cold: all requests of a first visit, in turn. Warm: revalidation of a page that a browser
// has cached. Exits with 1 if any response was not 200 or 304.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fingerprint } from '../../hosting/rules.mjs';
import { nginx } from './nginx.mjs';

const script = fileURLToPath(new URL('load.lua', import.meta.url));
const connections = 64;

/** The files of BUILD/dist that a first visit loads, by their names there. */
export async function firstVisit(build) {
  const list = JSON.parse(await readFile(`${build}/first-visit-complete.json`, 'utf8'));
  const shipped = await readdir(`${build}/dist`, { recursive: true });
  const without = (path) => path.replace(fingerprint, (mark) => mark.at(-1));
  return list.map((path) => shipped.find((one) => without(one) === path)
    ?.replace(/(^|\/)index\.html$/, '$1'));
}

// Files as large as the compressed originals, and incompressible.
async function plainFiles(build, paths, folder) {
  for (const path of paths) {
    const name = path.replace(/(^|\/)$/, '$1index.html');
    const place = join(folder, name);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, await readFile(`${build}/dist/${name}.br`));
  }
}

async function wrk(url, lines, seconds, folder) {
  const list = join(folder, 'asked');
  await writeFile(list, `${lines.join('\n')}\n`);
  const { stdout } = await promisify(execFile)('wrk',
    ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '5s', '-s', script, url, '--', list]);
  return JSON.parse(stdout.match(/^RESULT (.*)$/m)[1]);
}

/**
 * Runs all four tests and returns their responses; `plain: false` leaves out the plain
 * files.
 * @returns {Promise<{name: string, statuses: Object<string, number>, errors: number,
 *   requests: number, bytes: number, seconds: number, middle: number, slowest: number}[]>}
 *   the last two in milliseconds
 */
export async function load({ build, seconds, plain = true }) {
  const folder = await mkdtemp(join(tmpdir(), 'load-'));
  const paths = await firstVisit(build);
  const again = paths.find((path) => path === '' || path.endsWith('/'));
  await plainFiles(build, paths, folder);
  const server = await nginx({ directory: `${build}/dist`, plain: folder });
  try {
    const results = [];
    const places = { ours: server.url, ...(plain && { plain: server.plainUrl }) };
    for (const [name, url] of Object.entries(places)) {
      const lines = paths.map((path) => `/${path}`);
      results.push({ name: `${name}, cold`, ...await wrk(url, lines, seconds, folder) });
    }
    for (const [name, url] of Object.entries(places)) {
      const response = await fetch(new URL(again, url), { headers: { 'Accept-Encoding': 'gzip, br' } });
      const lines = [`/${again} ${response.headers.get('etag')}`];
      results.push({ name: `${name}, warm`, ...await wrk(url, lines, seconds, folder) });
    }
    return results;
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The number of responses other than 200 and 304, and of requests without a response. */
export const wrong = ({ statuses, errors }) => errors + Object.entries(statuses)
  .filter(([status]) => !['200', '304'].includes(status))
  .reduce((sum, [, count]) => sum + count, 0);

async function main() {
  const [build = 'build/web', seconds = '5'] = process.argv.slice(2);
  const results = await load({ build: resolve(build), seconds: Number(seconds) });
  const row = (name, ...cells) => console.log(name.padEnd(12), ...cells.map((cell) => cell.padStart(12)));
  const number = (value, digits = 0) => value.toLocaleString('en-US',
    { minimumFractionDigits: digits, maximumFractionDigits: digits });
  console.log(`nginx with one process, wrk with ${connections} connections, ${seconds} s each, on this machine`);
  row('', 'requests/s', 'MB/s', '50 % in ms', '99 % in ms', '200', '304', 'wrong');
  for (const one of results) {
    row(one.name, number(one.requests / one.seconds), number(one.bytes / one.seconds / 1e6, 1),
      number(one.middle, 1), number(one.slowest, 1), number(one.statuses['200'] ?? 0),
      number(one.statuses['304'] ?? 0), number(wrong(one)));
  }
  process.exitCode = results.some(wrong) ? 1 : 0;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
