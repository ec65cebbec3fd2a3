// What the page fetches of assets/ in one language, in few bytes:
//   texts/LANGUAGE.json      the texts, without those of the command line and of the
//                          first page
//   catalogue/LANGUAGE.json  the other files as one object, each under its id
//   more/LANGUAGE.json       of both what is seen on demand only
//   share/LANGUAGE.json      the texts of links and of what is taken away
//
//   node tools/site/page_language.mjs LANGUAGE SITE assets/rules.json ...
//
// The order of the files stays. A text that the language does not have is given
// in English, as the program does with a catalogue of three languages.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const languages = ['en', 'kk', 'ru'];

// Told in the command line and in the files themselves, not on the page.
const untold = ['full', 'also', 'renamed', 'note', 'number_inferred', 'official_list_seats'];

// What is told of an election on demand.
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
      && !(key === 'source' && typeof field === 'string'))  // a district's is told in the file
    .map(([key, field]) => [key, inLanguage(field, language)]));
}

const [language, site, ...files] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

// Settings name the language and count as texts. "part" tells the program that
// there is more, and that it has come.
const texts = { part: 'first' };
const more = { part: 'rest' };
const share = {};
const onDemand = read('web/on_demand.json');
for (const [key, text] of Object.entries(read(`assets/texts/${language}.json`))) {
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
    // Only an election's sources are told as such: the first of the election that is
    // shown first, and the rest on demand.
    const begins = Object.keys(catalogue).every((other) => !other.startsWith('elections/'));
    told.sources = inLanguage(sources, language);
    more[id] = Object.fromEntries(details.filter((key) => key in told)
      .map((key) => [key, told[key]]));
    catalogue[id] = Object.fromEntries(Object.entries(told)
      .filter(([key]) => !details.includes(key)));
    if (begins) catalogue[id].sources = told.sources.slice(0, 1).map(({ what: _, ...one }) => one);
  } else if (id === 'rules') {
    // Majorities are a section that is closed at first.
    more[id] = { rules: told.rules.filter(({ majorities }) => majorities)
      .map(({ id: set, majorities }) => ({ id: set, majorities })) };
    catalogue[id] = { rules: told.rules.map(({ majorities: _, ...set }) => set) };
  } else {
    catalogue[id] = told;
  }
  // The comparison has the rule sets in the order of the dates.
  if (id === 'timeline') {
    catalogue[id] = { timeline: told.timeline.filter(({ rules }) => rules).map(({ rules }) => ({ rules })) };
  }
}

// An example with a council's votes has them in it: whoever reads it needs no other file.
for (const example of more.examples.examples) {
  const council = more.councils.councils.find(({ id }) => id === example.votes_of);
  if (council) Object.assign(example, { scenario: council.scenario, source: council.sources[0] });
}

for (const [folder, content] of Object.entries({ texts, catalogue, more, share })) {
  const to = `${site}/${folder}/${language}.json`;
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, JSON.stringify(content));
}
