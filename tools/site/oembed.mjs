// Makes the oEmbed documents as files: in each language one for the page, and one for each
// election.
//
//   node tools/site/oembed.mjs LANGUAGE SITE ADDRESS ELECTION ...
//
// ADDRESS is the site's future address, with a slash at its end. If it is empty, addresses
// are relative to the document: such a file is only a draft, since oEmbed consumers expect
// absolute addresses (hosting/README.md).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { address, frame, usual, usualHeights } from '../../web/embed/snippet.mjs';
import { height as pictureHeight, width as pictureWidth } from './og.mjs';

const [language, site, given, ...elections] = process.argv.slice(2);
const { title } = JSON.parse(readFileSync(`assets/texts/${language}.json`, 'utf8'));

function write(path, election, named) {
  const base = given || '../'.repeat(path.split('/').length);
  const choice = { lang: language, preset: election };
  const size = { width: 640, height: usualHeights[0] };
  const all = { version: '1.0', type: 'rich', title: named ? `${title}: ${named}` : title,
    provider_name: title, provider_url: base, cache_age: 86400,
    html: frame(base, choice, { title, height: size.height }), ...size,
    url: address(base, choice),
    thumbnail_url: `${base}og/${language}/${election}.png`,
    thumbnail_width: pictureWidth, thumbnail_height: pictureHeight };
  writeFileSync(`${site}/oembed/${path}.json`, `${JSON.stringify(all, null, 1)}\n`);
}

mkdirSync(`${site}/oembed/${language}`, { recursive: true });
write(language, usual.preset);
for (const election of elections) {
  const { name } = JSON.parse(readFileSync(`assets/elections/${election}.json`, 'utf8'));
  write(`${language}/${election}`, election, name[language]);
}
