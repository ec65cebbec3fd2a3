// When the facts were last checked: assets/checked.json has the day, and nothing else does.
import { readFileSync } from 'node:fs';

const forms = {
  kk: ({ day, month, year }) => `${year} жылғы ${day} ${month}`,
  ru: ({ day, month, year }) => `${day} ${month} ${year} года`,
  en: ({ day, month, year }) => `${day} ${month} ${year}`,
};

/** A day as in the names of the elections; `text` is as in "2023-03-19". */
export function dayIn(text, language) {
  const parts = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    .formatToParts(new Date(`${text}T00:00Z`));
  return forms[language](Object.fromEntries(parts.map(({ type, value }) => [type, value])));
}

/** The texts of a language, with the day in those that name it. */
export function withDay(texts, language) {
  const { checked } = JSON.parse(readFileSync('assets/checked.json', 'utf8'));
  return { ...texts, 'page.checked': texts['page.checked'].replace('{day}', dayIn(checked, language)) };
}
