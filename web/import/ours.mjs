// Reads a table that the page or the command line exported (export/csv.mjs) back completely:
// the lists with their order of registration, against all, invalid ballots, district seats
// and rules, so that the result has the same seats. A table that no longer has exactly this
// form is read by the general reader (read/table.mjs).
import { moreColumns, unguarded } from '../export/csv.mjs';

const needed = ['id', 'name', 'votes', 'list_seats', 'district_seats', ...moreColumns];
const noLists = ['independent', 'other_seats', 'vacant'];

// Rows by RFC 4180, not trimmed. Undefined if a quotation mark is not closed.
function rowsOf(text, separator) {
  /** @type {string[][]} */
  const rows = [[]];
  for (let at = 0; at < text.length;) {
    let cell = '';
    if (text[at] === '"') {
      for (++at; text[at] !== '"' || text[at + 1] === '"'; ++at) {
        if (at >= text.length) return undefined;
        if (text[at] === '"') ++at;
        cell += text[at];
      }
      ++at;
    }
    const from = at;
    while (at < text.length && text[at] !== separator && !/[\r\n]/.test(text[at])) ++at;
    rows[rows.length - 1].push(cell + text.slice(from, at));
    if (text[at] === '\r' && text[at + 1] === '\n') ++at;
    if (at < text.length && text[at] !== separator) rows.push([]);
    ++at;
  }
  return rows.filter((row) => row.some(Boolean));
}

// A spreadsheet may have put spaces between the digits.
const whole = (text) => {
  const digits = text.replace(/[\s'’]/gu, '');
  return /^\d{1,13}$/.test(digits) ? Number(digits) : undefined;
};

function rulesOf(text) {
  if (!text.startsWith('{')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const totals = (seats = {}) => JSON.stringify(Object.entries(seats).filter(([, count]) => count)
  .sort(([one], [other]) => (one < other ? -1 : 1)));

/**
 * @param {string} text
 * @param {(id: string) => string[]} namesOf  a list's usual names, in any language
 * @param {(id: string) => object | null} official  an election's initial scenario
 * @returns {object | undefined}  a scenario file, with `election` if the table names one
 */
export function scenarioOfCsv(text, namesOf, official) {
  const separator = /^\uFEFF?"?id"?([,;\t])/.exec(text)?.[1];
  const [heading, ...rows] = (separator ? rowsOf(text.replace(/^\uFEFF/, ''), separator) : undefined) ?? [];
  if (!heading || !needed.every((column) => heading.includes(column))) return undefined;
  const lines = rows.map((row) => Object.fromEntries(heading.map((column, i) => [column, unguarded(row[i] ?? '')])));
  const rules = rulesOf(lines[0]?.rules ?? '');
  if (!rules || lines.some((line) => line.rules !== lines[0].rules)) return undefined;

  const [{ election, status }] = lines;
  const begun = election ? official(election) : undefined;
  /** @type {{ lists: object[], against: number, invalid: number, held: Record<string, number> }} */
  const made = { lists: [], against: 0, invalid: 0, held: {} };
  for (const { id, name, votes, list_seats: byList, district_seats: byDistrict, registered } of lines) {
    const count = whole(votes);
    const district = whole(byDistrict);
    if (byList === '') {
      if (count === undefined || !['against_all', 'invalid'].includes(id)) return undefined;
      made[id === 'invalid' ? 'invalid' : 'against'] = count;
      continue;
    }
    if (district === undefined) return undefined;
    if (district > 0 && id !== 'vacant') made.held[id] = district;
    if (noLists.includes(id)) continue;
    const place = registered === '' ? undefined : whole(registered);
    if (count === undefined || (registered !== '' && place === undefined)) return undefined;
    const known = begun?.lists.find((list) => list.id === id);
    made.lists.push({ id, ...name && name !== id && !namesOf(id).includes(name) && { name },
      ...known?.colour && { colour: known.colour }, votes: count, ...place && { registered: place } });
  }
  // A table does not contain the winner of each district. An unchanged table gets the
  // election's, unless its totals differ; under rules without districts it gets none.
  const counted = lines.some(({ id }) => id === 'independent');
  const same = begun && ['official', 'example'].includes(status)
    && begun.lists.map(({ id }) => id).join() === made.lists.map(({ id }) => id).join()
    && (!counted || totals(begun.district_seats) === totals(made.held));
  return { format: 'mazhilis-scenario', version: 1, ...election && { election }, rules,
    ...begun?.votes_known === false && { votes_known: false }, lists: made.lists,
    against_all: made.against, invalid: made.invalid,
    district_seats: same ? begun.district_seats : made.held, districts: same ? begun.districts : [] };
}
