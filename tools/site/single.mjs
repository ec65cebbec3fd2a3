// Makes the whole page as one file that opens from a USB drive: everything is inside, in all
// languages, and it can make no network requests.
//
//   node tools/site/single.mjs SITE BUILD OUT
//
// SITE is the built site; BUILD has the program's script before minification, and the program in
// one part. The file's own policy lists its scripts by their hashes; nothing else may run.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import { minify } from 'terser';

const [site, program, out] = process.argv.slice(2);
const text = (path) => readFileSync(`${site}/${path}`, 'utf8');
const base64 = (path) => readFileSync(`${site}/${path}`).toString('base64');
// As web/single_file/files.mjs unpacks it: a third of the size.
const packed = (path) => deflateRawSync(readFileSync(path), { level: 9 }).toString('base64');

// The page's modules that are replaced in the single file.
const standIns = { 'web/bridge/files.mjs': 'web/single_file/files.mjs', 'web/bridge/program.mjs': 'web/single_file/program.mjs',
  'web/export/paper.mjs': 'web/single_file/paper.mjs' };
const inside = {
  name: 'inside',
  setup({ onResolve }) {
    onResolve({ filter: /\/(files|program|paper)\.mjs$/ }, ({ path, resolveDir }) => {
      const standIn = standIns[relative('', resolve(resolveDir, path)).split(sep).join('/')];
      return standIn && { path: resolve(standIn) };
    });
    onResolve({ filter: /^explainer\.mjs$/ }, () => ({ path: resolve(program, 'explainer.mjs') }));
  },
};

async function bundle(file, format) {
  const { outputFiles: [{ text: code }] } = await build({ entryPoints: [file], bundle: true,
    minify: true, charset: 'utf8', define: { OFFLINE: 'false' }, format, write: false, logLevel: 'warning', plugins: [inside] });
  if (file.endsWith('.css')) return code.trim();
  // As in bundle.mjs.
  const { code: smaller } = await minify(code, { module: format === 'esm', ecma: 2020, compress: { passes: 3 } });
  return String(smaller).trim();
}

const [early, page, rules] = await Promise.all([bundle('web/single_file/early.js'),
  bundle('web/boot/page.mjs', 'esm'), bundle('web/single_file/single.css')]);
const style = text('style.css').trim() + rules;

const files = { 'explainer.wasm': packed(`${program}/whole.wasm`) };
for (const font of ['fonts/sans.ttf', 'fonts/serif-bold.ttf']) files[font] = packed(`${site}/${font}`);
for (const folder of ['texts', 'catalogue', 'more', 'share']) {
  for (const language of ['kk', 'ru', 'en']) {
    files[`${folder}/${language}.json`] = JSON.parse(text(`${folder}/${language}.json`));
  }
}

const hashOf = (code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const policy = `default-src 'none'; script-src ${hashOf(early)} ${hashOf(page)} 'wasm-unsafe-eval'; `
  + `style-src ${hashOf(style)}; img-src data:; base-uri 'none'; form-action 'none'`;

let html = text('en/index.html');
function put(pattern, value) {
  if (html.search(pattern) < 0) throw new Error(`web/index.html: ${pattern} is not there`);
  html = html.replace(pattern, () => value);
}
// Only the markup: scripts and styles, which are put in below, must match their hashes.
put(/\n\s+(?=<)/g, '\n');
put(/(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, policy);
put(/<style>[^]*?<\/style>/, `<style>${style}</style>`);
put(/<script id="early"[^>]*>[^]*?<\/script>/, `<script>${early}</script>`);
put(/<link rel="stylesheet"[^>]*>/, '');
put(/(?<=<link rel="icon" href=")[^"]*/, `data:image/svg+xml;base64,${base64('icon.svg')}`);
put(/<script type="module" src="[^"]*page\.mjs"><\/script>/, `<script type="module">${page}</script>`);
put(/<link rel="alternate"[^>]*>\n|<meta (property="og:|name="twitter:)[^>]*>\n/g, '');
put(/ *<a (?:id="embed" )?href="[^"]*embed\.html"[^>]*>[^<]*<\/a>\n/g, '');
const escaped = (part) => part.replace(/[&<]/g, (c) => `&#${c.charCodeAt(0)};`);
put(/<a id="licences" href="[^"]*licenses\.txt"/, '<details id="licences"><summary');
put(/(?<= data-say="page\.licences">[^<]*)<\/a>/, `</summary><pre>${escaped(text('licenses.txt'))}</pre></details>`);
// The page is in English at first.
for (const language of ['kk', 'ru']) put(`href="../${language}/"`, `href="?lang=${language}"`);
// The end of an element or the start of a comment in the data would be read as HTML.
put('</body>', `<script type="application/json" id="files">${
  JSON.stringify(files).replace(/<(?=[!/s])/gi, '\\u003c')}</script>\n</body>`);
const left = html.replace(/<(script|style)\b[^]*?<\/\1>|<(a|link rel="canonical") href="(https?|mailto):[^>]*>/g, '')
  .match(/\b(?:src|href)="(?!data:|[?#]|\.\/")[^"]*"/g);
if (left) throw new Error(`the single file would ask for ${left.join(', ')}`);
writeFileSync(out, html);
