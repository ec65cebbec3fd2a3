// What's checked: what other sites show when the page is shared. The preview images
// have the required size, and the core's own numbers; an election without a result
// has none; that of the page, which a link to any state shows, invites and shows no
// result; nothing in them is cut off; oEmbed's documents are complete, and addresses are absolute where the
// site's own is known.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { PNG } from 'pngjs';
import { keepsName } from '../../hosting/rules.mjs';
import { invitation, picture } from '../../tools/site/og.mjs';
import { named } from '../../tools/site/named_font.mjs';

const build = resolve(process.env.BUILD ?? 'build/web');
const site = `${build}/site`;
const languages = ['kk', 'ru', 'en'];
const elections = ['2023-03-19', '2021-01-10', '2016-03-20', '2012-01-15', '2007-08-18', '2026-08-23'];
const json = async (path) => JSON.parse(await readFile(path, 'utf8'));
const { seats } = await import(pathToFileURL(`${build}/npm/mazhilis-core.mjs`).href);
const temporary = await mkdtemp(`${tmpdir()}/mazhilis-`);
after(() => rm(temporary, { recursive: true }));

const fontFiles = await Promise.all(['sans', 'serif-bold'].map(async (name) => {
  await writeFile(`${temporary}/${name}.ttf`, named(await readFile(`${site}/fonts/${name}.ttf`), name));
  return `${temporary}/${name}.ttf`;
}));
// All texts lie in the picture, and none reaches into another one of its line.
function isWhole(svg, what) {
  const boxes = [...svg.replace(/<svg x=[^]*?<\/svg>/, '').matchAll(/<text [^]*?<\/text>/g)].map(([text]) => {
    const all = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="Inter">${text}</svg>`;
    const { x, y, width, height } = new Resvg(all, { font: { loadSystemFonts: false, defaultFontFamily: 'Inter', fontFiles } }).getBBox();
    return { text, x, y, width, height };
  });
  assert.ok(boxes.length > 1);
  for (const { text, x, y, width, height } of boxes) {
    assert.ok(x >= 40 && x + width <= 1160 && y >= 20 && y + height <= 620, `${what}: ${text}: ${x} to ${x + width}`);
    const other = boxes.find((one) => one.text !== text && one.x < x + width && x < one.x + one.width
      && one.y < y + height && y < one.y + one.height);
    assert.ok(!other, `${what}: ${text} lies over ${other?.text}`);
  }
}
const nobodysColours = /(?:fill|stroke)="#(?!fbfaf6|e6e1d5|1a1a1a|66645c|e2ded3)[0-9a-f]{6}"/i;

for (const election of elections) {
  test(`the pictures of ${election} are the core's result`, async () => {
    const { scenario, official_list_seats: official } = await json(`assets/elections/${election}.json`);
    const { lists, others, other_seats: other = 0 } = await seats(scenario);
    for (const language of languages) {
      const path = `og/${language}/${election}.png`;
      assert.ok(keepsName(path));
      const bytes = await readFile(`${site}/${path}`);
      assert.ok(bytes.length < 120_000, `${path}: ${bytes.length}`);
      const { width, height } = PNG.sync.read(bytes);
      assert.deepEqual([width, height], [1200, 630]);
      const [outline, chamber] = execFileSync('node', [`${build}/first_page.cjs`, language, election],
        { encoding: 'utf8' }).split('\n');
      const svg = picture(JSON.parse(outline), chamber, { source: 'S', house: 'H', known: Boolean(official) });
      const told = Object.fromEntries([...svg.matchAll(/data-seats-of="([^"]*)">(\d+)</g)].map(([, id, n]) => [id, Number(n)]));
      const all = [...lists, ...others, ...other ? [{ id: 'other_seats', seats: other }] : []];
      const expected = Object.fromEntries(all.map((one) => [one.id, one.seats]));
      assert.deepEqual(told, official ? expected : {}, path);
      const drawn = (id) => svg.split(`data-list="${id}"`).length - 1;
      if (official) for (const { id, seats: won } of all) assert.equal(drawn(id), won, `${path}: ${id}`);
      else assert.doesNotMatch(svg, nobodysColours, 'nobody\'s colour');
      isWhole(svg, path);
      const { text: chosen, options } = JSON.parse(outline).sections.find(({ id }) => id === 'setup').nodes
        .find(({ id }) => id === 'setup').controls.find(({ action }) => action === 'rules');
      assert.ok(svg.includes(`. ${options.find(({ value }) => value === chosen).label}<`), 'it says by which rules');
      // A list's mark beside its name has the colour of its seats.
      for (const { id, seats: won } of official ? lists : []) {
        const [, mark] = svg.match(new RegExp(`fill="(#[0-9a-f]{6})"/>(?:<text(?:(?!<text)[^])*){1,3}data-seats-of="${id}"`, 'i'));
        const [, inArc] = svg.match(new RegExp(`fill="(#[0-9a-f]{6})"[^>]*>(?:(?!<g)[^])*data-list="${id}"`, 'i')) ?? [];
        if (won) assert.equal(mark.toLowerCase(), inArc, `${path}: ${id}`);
      }
    }
  });
}

for (const language of languages) {
  test(`the picture of the page invites and shows no result, in ${language}`, async () => {
    const words = await json(`assets/texts/embed/${language}.json`);
    const [outline, chamber] = execFileSync('node', [`${build}/first_page.cjs`, language], { encoding: 'utf8' }).split('\n');
    const svg = invitation(JSON.parse(outline), chamber, { invite: words['embed.picture_invite'], how: words['embed.picture_how'] });
    const [, arc] = svg.match(/<svg x=([^]*?<\/svg>)/);
    assert.doesNotMatch(arc, nobodysColours, 'nobody\'s colour');
    assert.equal(arc.match(/<circle/g).length, 98);
    assert.equal(arc.match(/<path/g).length, 1, 'the line of the majority alone');
    const said = [...svg.replace(arc, '').matchAll(/<text[^>]*>([^<]*)</g)].map(([, one]) => one);
    assert.ok(said.includes(words['embed.picture_invite']));
    const official = JSON.parse(outline).sections.find(({ id }) => id === 'first').nodes.find(({ id }) => id === 'caption').runs[0].text;
    assert.ok(said.length >= 11 && !said.includes(official), 'it does not call anything official');
    for (const one of said) assert.doesNotMatch(one, /^[\d.,]+$/, 'no number of a result');
    isWhole(svg, language);
    const bytes = await readFile(`${site}/og/${language}/invitation.png`);
    assert.ok(keepsName(`og/${language}/invitation.png`) && bytes.length < 120_000, `${bytes.length}`);
    const { width, height } = PNG.sync.read(bytes);
    assert.deepEqual([width, height], [1200, 630]);
  });
}

// Without letters it would be half as large: a missing font is no error.
test('the pictures have their words', async () => {
  const row = (image, y) => new Set(Array.from({ length: image.width }, (_, x) => image.data[4 * (y * image.width + x)]));
  for (const language of languages) {
    const image = PNG.sync.read(await readFile(`${site}/og/${language}/2023-03-19.png`));
    for (const y of [72, 125, 600]) assert.ok(row(image, y).size > 3, `${language}, at ${y}`);
  }
  assert.throws(() => named(Buffer.alloc(4), 'x'));
});

test('oEmbed finds a frame, and a picture that is there', async () => {
  for (const language of languages) {
    for (const path of [language, ...elections.map((election) => `${language}/${election}`)]) {
      const file = `oembed/${path}.json`;
      assert.ok(keepsName(file));
      const all = await json(`${site}/${file}`);
      assert.deepEqual([all.version, all.type, all.width > 0, all.height > 0], ['1.0', 'rich', true, true]);
      for (const key of ['title', 'provider_name', 'html', 'thumbnail_url']) assert.ok(all[key], key);
      const there = new URL(all.thumbnail_url, pathToFileURL(`${site}/${file}`));
      assert.ok((await stat(there)).isFile());
      const [, src] = all.html.match(/^<iframe src="([^"]*)" title="[^"<>]+"/);
      const page = new URL(src.replaceAll('&amp;', '&'), pathToFileURL(`${site}/${file}`));
      assert.equal(page.searchParams.get('view'), 'embed');
      assert.equal(page.searchParams.get('preset') ?? '2023-03-19', path.split('/')[1] ?? '2023-03-19');
      page.search = '';
      assert.ok((await stat(new URL('index.html', page))).isFile());
    }
  }
});

test('the pages lead to both', async () => {
  for (const [page, language] of [['index.html', 'en'], ...languages.map((one) => [`${one}/index.html`, one])]) {
    const html = await readFile(`${site}/${page}`, 'utf8');
    const [, document] = html.match(/<link rel="alternate" type="application\/json\+oembed" href="([^"]*)">/);
    const [, image] = html.match(/<meta property="og:image" content="([^"]*)">/);
    const at = pathToFileURL(`${site}/${page}`);
    assert.equal(new URL(document, at).href, pathToFileURL(`${site}/oembed/${language}.json`).href);
    assert.equal(new URL(image, at).href, pathToFileURL(`${site}/og/${language}/invitation.png`).href, 'a link to any state leads to it');
    assert.doesNotMatch(html, /canonical|og:url/, 'nobody knows the address');
    assert.match(html, /<meta property="og:image:width" content="1200">\n<meta property="og:image:height" content="630">/);
    assert.match(html, /<meta name="twitter:card" content="summary_large_image">/);
  }
});

test('with the site\'s address all of them are whole', async () => {
  const base = 'https://example.org/a/b/';
  execFileSync('node', ['tools/site/oembed.mjs', 'kk', temporary, base, '2021-01-10']);
  const all = await json(`${temporary}/oembed/kk/2021-01-10.json`);
  assert.equal(all.thumbnail_url, `${base}og/kk/2021-01-10.png`);
  assert.ok(all.html.includes(`src="${base}kk/?view=embed&amp;preset=2021-01-10"`), all.html);
  await writeFile(`${temporary}/host.json`, '{}');
  for (const part of ['explainer.wasm', 'canvas.wasm', 'style.css', 'early.js']) await writeFile(`${temporary}/${part}`, '');
  for (const [language, path] of [['ru', 'ru/'], ['en', 'en/'], ['en', '']]) {
    execFileSync('node', ['tools/site/first_page.mjs', language, temporary, `${build}/first_page.cjs`, `${temporary}/host.json`, base]);
    const html = await readFile(`${temporary}/${path}index.html`, 'utf8');
    for (const line of [`<link rel="canonical" href="${base}${path}">`, `<meta property="og:url" content="${base}${path}">`,
      `<meta property="og:image" content="${base}og/${language}/invitation.png">`, `hreflang="kk" href="${base}kk/">`,
      `hreflang="x-default" href="${base}">`]) assert.ok(html.includes(line), `${path}: ${line}`);
  }
  execFileSync('node', ['tools/site/embed_page.mjs', 'en', temporary, `${build}/first_page.cjs`, base]);
  const guide = await readFile(`${temporary}/en/embed.html`, 'utf8');
  assert.ok(guide.includes('frame-src https://example.org;'));
  const [ready] = guide.match(/<noscript>[^]*<\/noscript>/);
  for (const part of [`&lt;iframe src=&quot;${base}en/?view=embed&quot;`, `&lt;script src=&quot;${base}embed.js&quot; data-lang=&quot;en&quot; data-title=`,
    '&lt;mazhilis-explainer lang=&quot;en&quot; title=']) assert.ok(ready.includes(part), part);
});
