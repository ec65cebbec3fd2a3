// Bundles one script or style sheet of the site with all its imports, minified.
//
//   node tools/site/bundle.mjs SOURCE SITE [--look FILE] [--charset ascii] [--offline] [--report FILE]
//
// web/ has folders for its readers; the site is flat. SOURCE becomes SITE/NAME with the
// name of its own file, and a module that is imported by `import()` is a bundle of its own
// under its file's name: `import('../history/share.mjs')` is written as
// `import('./share.mjs')`. This rule is the only place that maps sources to the site.
// `--look` is the generated style sheet that replaces `look.css`; `--offline` is for
// the folder for hosts, whose page registers the offline worker. `--report` writes a list
// of the bundle's sources, for licenses.mjs.
//
// esbuild bundles; Terser minifies scripts once more, which makes a first visit 600 bytes
// smaller: it inlines functions that are called once, and shortens names.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';

const separateBundles = {
  name: 'separate bundles',
  setup({ onResolve }) {
    onResolve({ filter: /^/ }, ({ kind, path }) =>
      (kind === 'dynamic-import' ? { path: `./${basename(path)}`, external: true } : undefined));
  },
};

const [source, site, ...options] = process.argv.slice(2);
const option = (name) => options[options.indexOf(name) + 1 || options.length];
const name = basename(source);
const look = option('--look');
const charset = /** @type {import('esbuild').Charset} */ (option('--charset') ?? 'utf8');
const report = option('--report');
const isModule = name.endsWith('.mjs');
const { outputFiles: [{ text }], metafile } = await build({
  entryPoints: [source], outfile: `${site}/${name}`, write: false, bundle: true, minify: true, charset,
  format: isModule ? 'esm' : 'iife',  // a classic script keeps its names to itself
  logLevel: 'warning', metafile: true, external: ['./fonts/*'], alias: look && { 'look.css': look },
  plugins: [separateBundles],
  define: { 'OFFLINE': String(options.includes('--offline')), 'process.env.NODE_ENV': '"production"' },
});
const { code } = name.endsWith('.css') ? { code: text } : await minify(text, { module: isModule, ecma: 2020,
  compress: { passes: 3 }, format: { ascii_only: charset === 'ascii' } });
writeFileSync(`${site}/${name}`, code);
if (report) {
  mkdirSync(dirname(report), { recursive: true });
  writeFileSync(report, JSON.stringify(metafile));
}
