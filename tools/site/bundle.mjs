// One script or style sheet of the site with everything that it imports, minified.
//
//   node tools/site/bundle.mjs SOURCE SITE [--look FILE] [--charset ascii] [--offline] [--report FILE]
//
// The folders of web/ are for people; the site is flat. SOURCE becomes SITE/NAME with the
// name of its own file, and what a source imports by `import()` is a bundle of its own
// under its file's name: `import('../history/share.mjs')` is written as
// `import('./share.mjs')`. This rule is the only place that maps sources to the site.
// `--look` is the generated style sheet that `look.css` stands for; `--offline` is for
// the folder for hosts, whose page registers the offline worker. `--report` writes down
// what the bundle is made of, for licenses.mjs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { build } from 'esbuild';

const separateBundles = {
  name: 'separate bundles',
  setup({ onResolve }) {
    onResolve({ filter: /^/ }, ({ kind, path }) =>
      (kind === 'dynamic-import' ? { path: `./${basename(path)}`, external: true } : undefined));
  },
};

const [source, site, ...options] = process.argv.slice(2);
const option = (name) => options[options.indexOf(name) + 1 || options.length];
const look = option('--look');
const report = option('--report');
const { metafile } = await build({
  entryPoints: [source], outfile: `${site}/${basename(source)}`, bundle: true, minify: true,
  // A classic script keeps its names to itself.
  format: source.endsWith('.js') ? 'iife' : 'esm',
  charset: /** @type {import('esbuild').Charset} */ (option('--charset') ?? 'utf8'), logLevel: 'warning', metafile: true, external: ['./fonts/*'],
  alias: look && { 'look.css': look }, plugins: [separateBundles],
  define: { 'OFFLINE': String(options.includes('--offline')), 'process.env.NODE_ENV': '"production"' },
});
if (report) {
  mkdirSync(dirname(report), { recursive: true });
  writeFileSync(report, JSON.stringify(metafile));
}
