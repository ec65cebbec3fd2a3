// The catalogue that the page needs: the files of assets/ in one language, in few
// bytes, as one object with each file under its id.
//
//   node tools/page_catalogue.mjs LANGUAGE OUT.json assets/rules.json ...
//
// The order of the files stays. A text that the language does not have is given
// in English, as the program does with a catalogue of three languages.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

// Told in the command line and in the files themselves, not on the page.
const untold = ['full', 'note', 'number_inferred', 'official_list_seats', 'registration_assumed',
  'voters_on_lists', 'ballots_issued', 'source'];

const languages = ['en', 'kk', 'ru'];
const isName = (value) => typeof value === 'object' && value !== null
  && Object.keys(value).every((key) => languages.includes(key));

/** `value` in one language. */
export function inLanguage(value, language) {
  if (Array.isArray(value)) return value.map((one) => inLanguage(one, language));
  if (isName(value)) return value[language] || value.en || '';
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value)
    .filter(([key, field]) => !untold.includes(key) || (key === 'source' && isName(field)))
    .map(([key, field]) => [key, inLanguage(field, language)]));
}

/** The id of a file, "elections/2023-03-19". */
export const idOf = (file) => file.replace(/^.*assets\//, '').replace(/\.json$/, '');

export function catalogueOf(files, language) {
  return Object.fromEntries(files.map((file) => {
    const { sources, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
    // Only an election's sources are told as such.
    if (idOf(file).startsWith('elections/')) rest.sources = sources;
    return [idOf(file), inLanguage(rest, language)];
  }));
}

const [language, to, ...files] = process.argv.slice(2);
mkdirSync(dirname(to), { recursive: true });
writeFileSync(to, JSON.stringify(catalogueOf(files, language)));
