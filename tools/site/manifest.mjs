// Makes the files that make the page installable as an app: a manifest in each language,
// with the page's own title and description, and icons.
//
//   node tools/site/manifest.mjs SITE OUT
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { unescaped } from '../../web/text/escaped.mjs';

const [site, out] = process.argv.slice(2);
const { light: { paper, ink } } = JSON.parse(readFileSync('assets/look.json', 'utf8')).colours;
const { short_name: names, ...manifest } = JSON.parse(readFileSync('web/offline/manifest.json', 'utf8'));

mkdirSync(`${out}/manifest`, { recursive: true });
for (const [lang, name] of Object.entries(names)) {
  const html = readFileSync(`${site}/${lang}/index.html`, 'utf8');
  const found = (pattern) => unescaped(html.match(pattern)[1]);
  writeFileSync(`${out}/manifest/${lang}.webmanifest`, JSON.stringify({
    lang, name: found(/<title>([^<]*)</), short_name: name,
    description: found(/<meta name="description" content="([^"]*)"/),
    start_url: `../${lang}/`, ...manifest, background_color: paper, theme_color: paper,
  }));
}

// Systems crop icons to their own shape, such as a circle: the drawing stays well inside.
const { 1: view, 2: drawing } = readFileSync(`${site}/icon.svg`, 'utf8')
  .match(/viewBox="([^"]*)"[^>]*>([^]*)<\/svg>/);
const size = Number(view.split(' ')[2]);
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}"><rect width="100%" height="100%" fill="${paper}"/>
<g fill="${ink}" transform="translate(${size * 0.2} ${size * 0.2}) scale(.6)">${drawing}</g></svg>`;
mkdirSync(`${out}/icons`, { recursive: true });
for (const width of [192, 512]) {
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } });
  writeFileSync(`${out}/icons/${width}.png`, image.render().asPng());
}
