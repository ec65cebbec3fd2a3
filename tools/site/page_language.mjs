// Makes the files that the page fetches in one language from assets/, as small as possible:
//   texts/LANGUAGE.json      the texts, without those of the command line and of the
//                          first page
//   catalogue/LANGUAGE.json  the other files as one object, each under its id
//   more/LANGUAGE.json       the parts of both that are shown on demand only
//   share/LANGUAGE.json      the texts of links and of export
//
//   node tools/site/page_language.mjs LANGUAGE SITE assets/rules.json ...
//
// The order of the files is kept. A text that is missing in the language is written
// in English, as the program does with a catalogue of three languages.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { withDay } from './checked.mjs';

const languages = ['en', 'kk', 'ru'];

// Fields that the command line and the files themselves use, but not the page.
const untold = ['full', 'also', 'renamed', 'note', 'number_inferred', 'official_list_seats'];

// Fields of an election that are shown on demand.
const details = ['sources', 'told', 'deputies', 'voters_on_lists', 'ballots_issued',
  'registration_assumed'];

const isName = (value) => typeof value === 'object' && value !== null
  && Object.keys(value).every((key) => languages.includes(key));

function inLanguage(value, language) {
  if (Array.isArray(value)) return value.map((one) => inLanguage(one, language));
  if (isName(value)) return value[language] || value.en || '';
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value)
    .filter(([key, field]) => !untold.includes(key)
      && !(key === 'source' && typeof field === 'string'))  // a district's source is only in the file
    .map(([key, field]) => [key, inLanguage(field, language)]));
}

const [language, site, ...files] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

// The settings name the language and count as texts. "part" tells the program whether
// these are the first texts, with more to come, or the rest.
const texts = { part: 'first' };
const more = { part: 'rest' };
const share = {};
const onDemand = read('web/on_demand.json');
for (const [key, text] of Object.entries(withDay(read(`assets/texts/${language}.json`), language))) {
  if (key.startsWith('cli.') || key.startsWith('first.')) continue;
  if (key.startsWith('share.')) {
    share[key] = text;
    continue;
  }
  const later = !key.endsWith('.heading') && onDemand.some((begin) => key.startsWith(begin));
  (later ? more : texts)[key] = text;
}

const catalogue = {};
for (const file of files) {
  const id = file.replace(/^assets\//, '').replace(/\.json$/, '');
  const { sources, ...rest } = read(file);
  const told = inLanguage(rest, language);
  if (id === 'timeline' || id === 'councils' || id === 'examples') {
    more[id] = told;
  } else if (id.startsWith('elections/')) {
    // Only the sources of elections are shown: the first source of the election that is
    // shown first is in the catalogue, the rest is loaded on demand.
    const begins = Object.keys(catalogue).every((other) => !other.startsWith('elections/'));
    told.sources = inLanguage(sources, language);
    more[id] = Object.fromEntries(details.filter((key) => key in told)
      .map((key) => [key, told[key]]));
    catalogue[id] = Object.fromEntries(Object.entries(told)
      .filter(([key]) => !details.includes(key)));
    if (begins) catalogue[id].sources = told.sources.slice(0, 1).map(({ what: _, ...one }) => one);
  } else if (id === 'rules') {
    // The section on majorities is initially closed.
    more[id] = { rules: told.rules.filter(({ majorities }) => majorities)
      .map(({ id: set, majorities }) => ({ id: set, majorities })) };
    catalogue[id] = { rules: told.rules.map(({ majorities: _, ...set }) => set) };
  } else {
    catalogue[id] = told;
  }
  // The comparison shows the rule sets in order of their dates.
  if (id === 'timeline') {
    catalogue[id] = { timeline: told.timeline.filter(({ rules }) => rules).map(({ rules }) => ({ rules })) };
  }
}

// An example with a council's votes includes them, so that it can be read without other files.
for (const example of more.examples.examples) {
  const council = more.councils.councils.find(({ id }) => id === example.votes_of);
  if (council) Object.assign(example, { scenario: council.scenario, source: council.sources[0] });
}

for (const [folder, content] of Object.entries({ texts, catalogue, more, share })) {
  const to = `${site}/${folder}/${language}.json`;
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, JSON.stringify(content));
}
