// Makes the pages to compare, each in a folder of its own, compressed as by a good host:
// the explainer, a bare window, and three packages that draw a chamber.
import { buildSync } from 'esbuild';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const here = fileURLToPath(new URL('.', import.meta.url));
export const charts = ['highcharts', 'd3-parliament-chart', 'parliament-svg'];

function pack(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.br')) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
  }
}

/** Makes all of them below `folder` from the web build in `build`. */
export function makePages(build, folder) {
  rmSync(folder, { recursive: true, force: true });
  const copy = (from, to) => cpSync(from, join(folder, to), { recursive: true });
  copy(join(build, 'site'), 'explainer');
  for (const file of ['index.html', 'page.mjs']) copy(join(here, 'bare', file), `bare/${file}`);
  for (const file of ['bare.mjs', 'bare.wasm']) copy(join(build, file), `bare/${file}`);
  copy(join(build, 'site/fonts/sans.ttf'), 'bare/sans.ttf');
  for (const chart of charts) {
    mkdirSync(join(folder, chart), { recursive: true });
    for (const file of ['index.html', 'chart.css']) {
      copy(join(here, 'charts', file), `${chart}/${file}`);
    }
    buildSync({ entryPoints: [join(here, 'charts', `${chart}.mjs`)], bundle: true, minify: true,
      charset: 'utf8', format: 'esm', logLevel: 'error', outfile: join(folder, chart, 'chart.mjs') });
  }
  pack(folder);
}

/** True if the web build exists. */
export const isBuilt = (build) => ['site/index.html', 'bare.wasm']
  .every((file) => existsSync(join(build, file)));
