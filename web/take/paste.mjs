// What was copied out of a spreadsheet, a page or a CSV file: a name and a number a
// line, perhaps an id. Text in, lines and problems out: nothing here knows the page.
// A problem is { line, key, found }: `key` names what was expected.

/** As many lists as a scenario may have, and as many votes as a line of it. */
export const kMostLists = 64;
export const kMostVotes = 1_000_000_000_000;

const kSpaces = /[\s\u00A0\u1680\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]+/gu;
const plain = (text) => text.replace(kSpaces, ' ').trim();

/** A name as it is compared: without case, quotation marks and the word "party". */
export const compared = (name) => plain(name.normalize('NFKC').toLowerCase().replaceAll('ё', 'е')
  .replace(/["'`«»“”„‘’ʼ]/g, '').replace(/[-–—_.]/g, ' ')
  .replace(/(?<!\p{L})(?:the|party|партия|партиясы)(?!\p{L})/gu, ' '));

const lines = {
  against: ['against all', 'against_all', 'none of the above', 'против всех', 'бәріне қарсы', 'барлығына қарсы',
    'барлығына қарсымын', 'бәріне қарсымын'],
  invalid: ['invalid', 'invalid ballots', 'invalid votes', 'недействительные', 'недействительные бюллетени',
    'недействительных', 'жарамсыз', 'жарамсыз бюллетеньдер'],
  total: ['total', 'sum', 'all', 'всего', 'итого', 'барлығы', 'жалпы', 'жиыны'],
};
const known = new Map(Object.entries(lines).flatMap(([what, names]) =>
  names.map((name) => [compared(name), what])));

// --- a text into rows of fields --------------------------------------------------

// Where a field in quotation marks ends, behind the last of them; 0 where it does not.
function endOfQuoted(text, from) {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1;
  }
  return 0;
}

const endsLine = (character) => /[\r\n\u2028\u2029]/.test(character);
const isSpace = (character) => character === ' ' || character === '\u00A0';

// As a CSV has them, and a spreadsheet on the clipboard: a field in quotation marks may
// have anything in it, breaks of lines, too. A row knows the line that it begins in, and
// its text as it stands there.
function rowsOf(text, separator) {
  const rows = [];
  let line = 1;
  for (let at = 0; at < text.length;) {
    const row = { line, fields: [], text: '' };
    const from = at;
    for (let more = true; more; ++at) {
      let begin = at;
      while (isSpace(text[begin])) ++begin;
      let end = text[begin] === '"' ? endOfQuoted(text, begin) : 0;
      const behind = end;
      while (end && isSpace(text[end])) ++end;
      if (end && (end === text.length || text[end] === separator || endsLine(text[end]))) {
        const quoted = text.slice(begin + 1, behind - 1);
        line += quoted.match(/\r\n|[\r\n\u2028\u2029]/g)?.length ?? 0;
        row.fields.push(plain(quoted.replaceAll('""', '"')));
      } else {
        end = at;
        while (end < text.length && text[end] !== separator && !endsLine(text[end])) ++end;
        row.fields.push(plain(text.slice(at, end)));
      }
      at = end;
      more = text[at] === separator;
    }
    row.text = text.slice(from, at - 1);
    if (text[at - 1] === '\r' && text[at] === '\n') ++at;
    ++line;
    if (row.fields.some((field) => plain(field.replace(/[\t;,"]/g, '')))) rows.push(row);
  }
  return rows;
}

// At tabs, at semicolons, or else at commas, which may be within a number, too.
function rowsIn(text) {
  for (const separator of ['\t', ';']) {
    const rows = text.includes(separator) ? rowsOf(text, separator) : [];
    if (rows.some(({ fields }) => fields.length > 1)) return rows;
  }
  const rows = rowsOf(text, ',');
  if (columnsOf(rows) !== usualColumns) return rows;
  return rows.map(({ line, fields, text: row }) => ({ line, fields: byComma(row, fields) }));
}

// A name, a number, an id: in this order, or as csv.mjs writes a table that is taken away.
const usualColumns = [0, 1, 2];
function columnsOf([first]) {
  const places = ['name', 'votes', 'id'].map((heading) => first?.fields.indexOf(heading));
  return places.includes(-1) || !first ? usualColumns : places;
}

function byComma(row, fields) {
  const spaced = row.match(/^([^,"]*[^,"\s\d])\s+([\d][\d\s.,'’\u00A0\u202F\u2009]*%?)$/u);
  if (spaced) return [plain(spaced[1]), plain(spaced[2])];
  if (fields.length <= 2 || row.includes('"')) return fields;
  const [name, ...rest] = fields;
  const id = /\p{L}/u.test(rest.at(-1)) && rest.length > 1 ? [rest.pop()] : [];
  return [name, rest.join(','), ...id];
}

// --- numbers ---------------------------------------------------------------------

const grouped = (text, mark) => new RegExp(`^\\d{1,3}(?:\\${mark}\\d{3})+$`).test(text);

// What a number's text can mean: { whole, part } as digits; `either` where a single mark
// with three digits behind it can be of thousands or of decimals. Undefined: no number.
function numeral(text) {
  let digits = plain(text).replace(/\s?%$/, '');
  if (/[ '’]/.test(digits)) {
    if (!/^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/.test(digits)) return undefined;
    digits = digits.replace(/[ '’]/g, '');
    const [whole, part = ''] = digits.split(/[.,]/);
    return { whole, part };
  }
  if (/^\d+$/.test(digits)) return { whole: digits, part: '' };
  if (!/^\d[\d.,]*\d$/.test(digits)) return undefined;
  const dots = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (dots && commas) {
    const [last, other] = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? ['.', ','] : [',', '.'];
    const [whole, part, ...more] = digits.split(last);
    if (more.length || !grouped(whole, other)) return undefined;
    return { whole: whole.replaceAll(other, ''), part, point: last };
  }
  const mark = dots ? '.' : ',';
  if (dots + commas > 1) {
    return grouped(digits, mark) ? { whole: digits.replaceAll(mark, ''), part: '', point: mark === '.' ? ',' : '.' }
      : undefined;
  }
  const [whole, part] = digits.split(mark);
  if (part.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) return { whole, part, either: mark };
  return { whole, part, point: mark };
}

const kUnit = 1_000_000n;  // six decimals

const unitsOf = ({ whole, part }) => BigInt(whole) * kUnit + BigInt(part.slice(0, 6).padEnd(6, '0'));

// --- all of it -------------------------------------------------------------------

/**
 * Reads what was pasted. Never throws.
 * @param {string} text
 * @param {{ id: string, names: string[] }[]} lists  that a name can mean
 * @param {'votes' | 'percent'} [as]  what the numbers are; without it, what they look like,
 *   and in a table of ours (csv.mjs) votes
 * @returns {{ as: string, lists: { line: number, name: string, id?: string, units: bigint }[],
 *   against?: bigint, invalid?: bigint, left: { line: number, key: string }[],
 *   problems: { line: number, key: string, found: string }[] }}  `units` are millionths of a vote
 *   or of a per cent; `left` are lines that are no list, and not wrong
 */
export function readPaste(text, lists, as) {
  const problems = [];
  const left = [];
  const bad = (line, key, found) => problems.push({ line, key, found: found.slice(0, 60) });
  const rows = rowsIn(text.replace(/^\uFEFF/, ''));
  const columns = columnsOf(rows);
  const ours = columns !== usualColumns;
  const read = rows.map(({ line, fields }) => {
    const [name, number, id] = columns.map((column) => fields[column] ?? '');
    return { line, name: ours ? name.replace(/^'(?=\s*[=+\-@＝＋－＠])/u, '') : name, number, id, value: numeral(number),
      percent: number.endsWith('%') };
  });

  const idOf = new Map(lists.flatMap(({ id, names }) => [id, ...names].map((name) => [compared(name), id])));
  const whose = ({ name, id }) => (lists.some((list) => list.id === id) ? id : idOf.get(compared(name)));
  // In a table of ours a list may be called as it likes.
  const whatIs = ({ name, id }) => (!ours || !id ? known.get(compared(name)) : id === 'against_all' ? 'against' : undefined);
  let heading = '';
  const [first] = read;
  if (first && !first.value && !/\d/.test(first.number) && !whose(first) && !known.has(compared(first.name))
    && read.length > 1) {
    heading = first.number;
    left.push({ line: first.line, key: 'heading' });
    read.shift();
  }

  // A mark that is of decimals in one number is so in all.
  const point = read.find(({ value }) => value?.point)?.value.point;
  const inAll = read.filter((row) => whatIs(row) !== 'total');
  const decided = (value, decimals) => (value?.either && !(point ? value.either === point : decimals)
    ? { whole: value.whole + value.part, part: '' } : value);
  const sumOf = (decimals) => inAll.reduce((sum, { value }) =>
    (value ? sum + unitsOf(decided(value, decimals)) : sum), 0n);
  const isWhole = (sum) => sum >= 95n * kUnit && sum <= 101n * kUnit;
  const percents = as || ours ? as === 'percent' : read.some(({ percent, value }) => percent
    || (value?.part && !value.either)) || /%|per ?cent|процент|пайыз/iu.test(heading) || isWhole(sumOf(true));

  const result = { as: percents ? 'percent' : 'votes', lists: [], left, problems };
  const seen = new Map();
  for (const row of read) {
    const { line, name, number, id } = row;
    if (ours && !number) {
      left.push({ line, key: 'no_votes' });
      continue;
    }
    const what = whatIs(row);
    if (what === 'total') {
      left.push({ line, key: 'total' });
      continue;
    }
    if (!name) {
      bad(line, 'name', number);
      continue;
    }
    if ([...name].length > 200) bad(line, 'long', name);
    const value = decided(row.value, percents);
    if (!value) {
      bad(line, number ? 'number' : 'no_number', number || name);
      continue;
    }
    if (value.whole.length > 13 || (percents ? unitsOf(value) > 100n * kUnit : BigInt(value.whole) > kMostVotes)) {
      bad(line, percents ? 'percent' : 'most', number);
      continue;
    }
    if (!percents && /[1-9]/.test(value.part)) {
      bad(line, 'whole', number);
      continue;
    }
    const units = unitsOf(value);
    const own = what ?? whose(row) ?? `\n${compared(name)}`;
    if (seen.has(own)) {
      bad(line, 'twice', name);
      continue;
    }
    seen.set(own, line);
    if (what) {
      result[what] = units;
    } else if (id && !/^[a-z0-9-]{1,32}$/.test(id)) {
      bad(line, 'id', id);
    } else {
      const found = whose(row);
      result.lists.push({ line, name, units, ...(found ?? id) && { id: found ?? id } });
    }
  }
  if (!result.lists.length && !problems.length) bad(1, 'nothing', plain(text).slice(0, 60));
  if (result.lists.length > kMostLists) bad(result.lists[kMostLists].line, 'lists', String(result.lists.length));
  const ids = result.lists.flatMap(({ id }) => id ?? []);
  const wrong = result.lists.find(({ id }) => id && (['independent', 'vacant'].includes(id)
    || ids.indexOf(id) < ids.lastIndexOf(id)));
  if (wrong) bad(wrong.line, 'id', wrong.id);
  return result;
}

/** The sum of all, in the unit of the lines. */
export const sumOf = ({ lists, against = 0n, invalid = 0n }) =>
  lists.reduce((sum, { units }) => sum + units, against + invalid);

/** Whether percentages are of all: as far from 100 as roundings can be. */
export const isAll = (paste) => {
  const sum = sumOf(paste);
  return sum >= 99n * kUnit && sum <= 101n * kUnit;
};

/**
 * Whole votes of each line, in its order: lists, against all, invalid. Percentages are
 * shared out of `total` so that they sum to it: each has the whole votes of its part,
 * and those left over go to the largest remainders, the earlier line of equal ones.
 */
export function votesOf(paste, total) {
  const { as, lists, against = 0n, invalid = 0n } = paste;
  const units = [...lists.map((list) => list.units), against, invalid];
  if (as === 'votes') return units.map((one) => Number(one / kUnit));
  const sum = sumOf(paste);
  if (sum === 0n) return units.map(() => 0);
  const votes = units.map((one) => one * BigInt(total) / sum);
  const order = units.map((one, i) => ({ i, rest: one * BigInt(total) % sum }))
    .sort((a, b) => (a.rest === b.rest ? a.i - b.i : a.rest < b.rest ? 1 : -1));
  const left = Number(BigInt(total) - votes.reduce((all, one) => all + one, 0n));
  for (const { i } of order.slice(0, left)) ++votes[i];
  return votes.map(Number);
}

/**
 * The pasted votes as a scenario file: that of `shown` with other votes where all its
 * names are of it; else of lists of one's own under the same rules.
 * @returns {{ scenario: object, own: boolean, missing: string[] }}  `missing`: lists that
 *   are shown and were not pasted; they have no vote then
 */
export function scenarioOf(paste, total, shown) {
  const votes = votesOf(paste, total);
  const [against, invalid] = votes.slice(-2);
  const place = new Map(paste.lists.map(({ id }, i) => [id, i]));
  if (paste.lists.every(({ id }) => shown.lists.some((list) => list.id === id))) {
    const scenario = structuredClone(shown);
    for (const list of scenario.lists) list.votes = votes[place.get(list.id)] ?? 0;
    scenario.against_all = against;
    scenario.invalid = invalid;
    return { scenario, own: false,
      missing: shown.lists.filter(({ id }) => !place.has(id)).map(({ id }) => id) };
  }
  const taken = new Set(paste.lists.flatMap(({ id }) => id ?? []));
  let number = 0;
  const free = () => {
    do ++number; while (taken.has(`list-${number}`));
    return `list-${number}`;
  };
  return { own: true, missing: [], scenario: { format: 'mazhilis-scenario', version: 1, rules: shown.rules,
    lists: paste.lists.map(({ id, name }, i) => ({ id: id ?? free(), name, votes: votes[i] })),
    against_all: against, invalid, district_seats: {}, districts: [] } };
}
