// Recognises the columns by their headings, or without headings by their content. Titles
// above a table and sources below it are not rows.
import { filled, unlisted } from './cells.mjs';
import { headingOf, kindOf, words } from './kinds.mjs';
import { decided, isBlank, isWhole, kUnit, numeral, unitsOf } from './numbers.mjs';

const year = /^(?:19|20)\d\d$/;
const isNumber = (cell) => numeral(cell) !== undefined;
const isText = (cell) => /\p{L}/u.test(cell) && !isNumber(cell);
const reserved = ['id', 'count', 'change', 'other', 'seats', 'region'];

const widest = (rows) => rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);

// --- cells of two numbers: "3 431 510 (53,9 %)" ----------------------------------------

const two = /^(.*?\d.*?)\s*[([/]\s*([^()[\]]*\d[^()[\]]*?)\s*[)\]]?$/u;
const isTwo = (cell) => {
  if (cell.length > 80) return false;
  const [, first, second] = cell.match(two) ?? [];
  return first && isNumber(first) && isNumber(second);
};

function untangled(rows) {
  const width = widest(rows);
  const tangled = Array.from({ length: width }, (_, i) => {
    const full = rows.filter(({ cells }) => /\d/.test(cells[i] ?? ''));
    return full.length > 0 && 2 * full.filter(({ cells }) => isTwo(cells[i])).length > full.length;
  });
  if (!tangled.includes(true)) return rows;
  const parts = (cell) => {
    if (isTwo(cell)) return cell.match(two).slice(1);
    const heading = isNumber(cell) || cell.length > 80 ? null : cell.match(/^([^()]+?)\s*[(,/]\s*([^()]+?)\s*\)?$/u);
    return heading ? heading.slice(1) : [cell, ''];
  };
  return rows.map((row) => ({ ...row, cells: row.cells.flatMap((cell, i) => (tangled[i] ? parts(cell) : cell)) }));
}

// --- what is no row ----------------------------------------------------------------------

const sourceWord = /^[*¹†(]?\s*(?:источник|source|дереккөз|примеч|note|ескерту|по данным|данные|according|мәлімет|обновлен|updated|©|https?:|www\.)/iu;

// "2 3 4" below the headings: protocols number their columns.
const numbersColumns = ({ cells }) => {
  const full = cells.filter(Boolean);
  return full.length > 1 && full.every((cell, i) => /^\d{1,2}$/.test(cell) && Number(cell) === Number(full[0]) + i);
};

function headsOf(rows, known) {
  const isName = (cell) => isText(cell) && (known.match(unlisted(cell)) || kindOf(unlisted(cell)));
  const numbers = ({ cells }) => cells.filter((cell) => isNumber(cell) && !year.test(cell)).length;
  const others = (from) => rows.slice(from + 1, from + 4);
  for (let i = 0; i < Math.min(rows.length - 1, 15); ++i) {
    const { cells } = rows[i];
    if (numbers(rows[i]) || rows[i].cells.some((cell) => /\d\s?%/.test(cell))) break;
    const said = cells.map(headingOf);
    const first = cells.find((cell) => isText(cell)) ?? '';
    const known_ = said.filter((one) => one && one !== 'year').length;
    const years = said.includes('year') && others(i).some(({ cells: next }) =>
      next.some((cell, at) => said[at] === 'year' && isNumber(cell) && !year.test(cell)));
    const across = cells.filter((cell) => isText(cell) && known.match(cell)).length > 1;
    if ((filled(cells) > 1 || years) && (known_ || years || across) && (across || said[cells.indexOf(first)] || !isName(first))) return i;
  }
  // A heading of unknown words has numbers below it.
  const [top] = rows;
  const name = top?.cells.find(Boolean) ?? '';
  if (rows.length > 1 && filled(top.cells) > 1 && !top.cells.some((cell) => /\d/.test(cell)) && !isBlank(top.cells.at(-1))
    && !isName(name)) return 0;
  return -1;
}

/**
 * @param {{ line: number, cells: string[], text: string }[]} rows
 * @param {object} known    see names.mjs
 * @param {number} [chosen] the column of the votes
 * @returns {{ left: { line: number, key: string, text: string }[], columns: object[], body: object[],
 *   name: number, number: number, id: number, ours: boolean, choices: number[], headed: boolean }}
 */
export function columnsOf(rows, known, chosen) {
  rows = untangled(rows);
  const left = [];
  const leave = ({ line, text }, key) => left.push({ line, key, text });
  const at = headsOf(rows, known);
  for (const row of rows.slice(0, Math.max(at, 0))) leave(row, 'title');
  let heads = at >= 0 ? [...rows[at].cells] : [];
  let body = rows.slice(at + 1);
  if (at >= 0) leave(rows[at], 'heading');
  // Headings of two lines: the upper one spans several columns.
  const isHead = ({ cells }) => filled(cells) > 1 && !cells.some((cell) => isNumber(cell) && !year.test(cell))
    && cells.filter(headingOf).length > 0 && !known.match(unlisted(cells.find(Boolean)));
  if (at >= 0 && body.length > 1 && isHead(body[0])) {
    let above = '';
    heads = Array.from({ length: Math.max(heads.length, body[0].cells.length) }, (_, i) => {
      above = heads[i] || above;
      return `${above} ${body[0].cells[i] ?? ''}`.trim();
    });
    leave(body[0], 'heading');
    body = body.slice(1);
  }
  if (at >= 0 && body.length > 1 && numbersColumns(body[0])) {
    leave(body[0], 'heading');
    body = body.slice(1);
  }
  // Lines above and below with the table's title or source.
  const alone = (row) => filled(row.cells) === 1 && !isNumber(row.cells.find(Boolean));
  const dated = ({ cells }) => filled(cells) === 2 && cells.slice(1).some((cell) => /^(?:19|20)\d\d(?: ?(?:г|ж)\.?| год[а]?| жыл\p{L}*)?$/u.test(cell))
    && /\p{L}\s+\S*\p{L}/u.test(cells[0]);
  const isRow = ({ cells }) => cells.some((cell) => isText(cell) && (known.match(unlisted(cell)) || kindOf(unlisted(cell))));
  const full = body.filter((row) => filled(row.cells) > 1 && !dated(row)).length;
  while (full && body.length > full && at < 0 && (dated(body[0]) || (alone(body[0]) && / |:$/.test(body[0].text))) && !isRow(body[0])) leave(/** @type {import('./cells.mjs').Row} */ (body.shift()), 'title');
  while (full && body.length > 1) {
    const last = body[body.length - 1];
    const remark = sourceWord.test(last.text) || (!isRow(last) && (dated(last)
      || (alone(last) && (last.cells.find(Boolean) ?? '').split(' ').length > 2)));
    if (!remark) break;
    body.pop();
    leave(last, 'remark');
  }
  left.sort((a, b) => a.line - b.line);

  const width = Math.max(heads.length, widest(body));
  const counted = body.filter(({ cells }) => !cells.some((cell) => isText(cell) && ['total', 'about'].includes(kindOf(unlisted(cell)) ?? '')));
  const columns = Array.from({ length: width }, (_, index) => describe(index, heads[index] ?? '', body, counted, known));
  const named = (heading) => columns.findIndex((one) => one.heading.toLowerCase() === heading);
  const ours = ['id', 'name', 'votes'].every((heading) => named(heading) >= 0);
  const id = named('id');
  const name = ours ? named('name') : nameIn(columns);
  const { number, choices } = ours ? { number: named('votes'), choices: [] } : numberIn(columns, name, chosen);
  for (const column of columns) {
    column.use = column.index === name ? 'name' : column.index === number ? 'number' : column.index === id ? 'id' : column.use;
  }
  return { left, columns, body, name, number, id, ours, choices, headed: at >= 0 };
}

// The properties of a single column.
function describe(index, heading, body, rows, known) {
  const use = headingOf(heading);
  const cells = body.map(({ cells: all }) => all[index] ?? '');
  const full = cells.filter((cell) => !isBlank(cell));
  const values = rows.map(({ cells: all }) => numeral(all[index] ?? '')).filter(Boolean);
  const point = values.find((value) => value.point)?.point;
  const isDecimals = (value) => (point ? value.either === point : false);
  const settled = values.map((value) => decided(value, isDecimals(value)));
  const sum = settled.reduce((all, value) => all + unitsOf(value), 0n);
  return { index, heading, use, says: use, full: full.length, numbers: full.filter(isNumber).length, texts: full.filter(isText).length,
    names: full.filter((cell) => isText(cell) && (known.match(unlisted(cell)) || kindOf(unlisted(cell)))).length,
    first: full[0] ?? '', sum, values: settled, rows: rows.length,
    percent: values.some((value) => value.percent), parts: settled.some((value) => !isWhole(value)),
    counts: values.length > 1 && settled.every((value, i) => isWhole(value) && Number(value.whole) === Number(settled[0].whole) + i)
      && Number(settled[0].whole) <= 1 };
}

function nameIn(columns) {
  const texts = columns.filter(({ texts: count, full, use }) => count > 0 && 2 * count >= full && use !== 'id');
  const most = (some) => some.reduce((best, one) => (one.names > (best?.names ?? 0) ? one : best), undefined);
  const headed = texts.filter(({ use }) => use === 'name');
  const free = texts.filter(({ use }) => !['region', 'other', 'count'].includes(use));
  return (most(headed) ?? headed[0] ?? most(free) ?? free[0] ?? texts.find(({ use }) => use === 'region') ?? columns.find(({ use }) => use === 'name')
    ?? columns.find(({ use }) => use !== 'id') ?? { index: 0 }).index;
}

// Whether percentages match the whole numbers, apart from rounding.
function agree(whole, parts) {
  if (whole.values.length !== parts.values.length || !whole.sum) return false;
  const apart = whole.values.reduce((all, value, i) => all
    + Math.abs(Number(unitsOf(value) * 100n * kUnit / whole.sum - unitsOf(parts.values[i])) / 1e6), 0);
  return apart / whole.values.length < 1.5;
}

function numberIn(columns, name, chosen) {
  const numeric = columns.filter(({ index, numbers, full, use }) => index !== name && numbers > 0 && 2 * numbers >= full
    && !reserved.includes(use));
  // A leading column that counts the rows.
  const usable = numeric.filter((one) => !(one.counts && one.index < name && !['votes', 'percent'].includes(one.use)
    && numeric.length > 1));
  for (const one of numeric) if (!usable.includes(one)) one.use = 'count';
  if (usable.some(({ index }) => index === chosen)) return { number: chosen, choices: usable.map(({ index }) => index) };
  const isPercent = (one) => one.use === 'percent' || one.percent || (one.parts && one.sum <= 102n * kUnit);
  const largest = (some) => some.reduce((best, one) => (one.sum > best.sum ? one : best));
  const pick = (some, others = []) => ({ number: largest(some).index,
    choices: some.length + others.length > 1 ? [...some, ...others].map(({ index }) => index) : [] });
  const percents = usable.filter(isPercent);
  const votes = usable.filter((one) => one.use === 'votes' && !isPercent(one));
  if (votes.length) return pick(votes);
  const rest = usable.filter((one) => !isPercent(one));
  if (rest.length) {
    const most = largest(rest);
    const near = rest.filter((one) => one === most || one.use === 'year' || 4n * one.sum >= most.sum);
    const [share] = percents;
    // Small whole numbers beside percentages may be seats.
    if (share && !agree(most, share) && most.sum < 1000n * kUnit) return { ...pick(percents.slice(0, 1), near), number: share.index };
    return near.length > 1 ? pick(near) : { number: most.index, choices: [] };
  }
  if (percents.length) return { ...pick(percents), number: percents[0].index };
  const other = columns.find(({ index, use }) => index !== name && !reserved.includes(use)) ?? { index: -1 };
  return { number: other.index, choices: [] };
}

// --- tables of another shape -----------------------------------------------------------------

const placeName = /(?<!\p{L})(?:област[ьи]|облысы|region|oblast|район|ауданы|г\.|қ\.|город|қаласы|city|астана|astana|алматы|almaty|шымкент|shymkent)(?!\p{L})/iu;
const isPlace = (cell) => placeName.test(cell) || /ская$/u.test(cell);

/**
 * 'wide': regions down, parties across; 'turned': parties across, their values down; 'regions':
 * regions without parties; 'long': one row per list and region. Undefined: one row per list.
 */
export function shapeOf({ columns, body, name, number, headed }, known) {
  const across = columns.filter(({ numbers }) => numbers > 0);
  const parties = across.filter(({ heading }) => known.match(unlisted(heading)));
  const names = body.map(({ cells }) => cells[name] ?? '').filter(Boolean);
  const lists = names.filter((cell) => known.match(unlisted(cell))).length;
  const unknown = across.filter(({ heading, says }) => heading && says === undefined);
  const places = columns[name]?.says === 'region' || (names.length > 1 && 2 * names.filter(isPlace).length >= names.length);
  if (headed && (parties.length > 1 || (places && unknown.length > 1)) && 2 * lists <= names.length) {
    const measures = names.filter((cell) => ['votes', 'percent', 'seats', 'year'].includes(headingOf(cell) ?? '') && !kindOf(cell)).length;
    return body.length === 1 || 2 * measures >= names.length ? 'turned' : 'wide';
  }
  if (places && !lists && names.length > 1 && number >= 0) return 'regions';
  const each = counted(names);
  const many = [...each.values()].filter((same) => same > 1).length;
  if (many > 1 && 2 * many >= each.size) return 'long';
  return undefined;
}

function counted(names) {
  const map = new Map();
  for (const name of names) map.set(words(name), (map.get(words(name)) ?? 0) + 1);
  return map;
}

/** Turns columns into rows: each heading becomes a name. */
export function turned({ columns, body, name }) {
  const [first] = body;
  // Without a column of labels every column is a list's.
  const labelled = body.some(({ cells }) => isText(cells[name] ?? '')) || !columns[name]?.numbers;
  const rows = columns.filter(({ index, heading }) => (index !== name || !labelled) && heading).map(({ heading, index }) => ({ line: first?.line ?? 1,
    text: heading, cells: [heading, ...body.map(({ cells }) => cells[index] ?? '')] }));
  const heads = ['', ...body.map(({ cells }) => (labelled ? cells[name] ?? '' : ''))];
  return heads.some((head) => headingOf(head)) ? [{ line: first?.line ?? 1, text: '', cells: heads.map((head, i) => (i ? head : 'name')) }, ...rows] : rows;
}

/**
 * Each column's sum over the rows that are not totals.
 * @returns {{ rows: object[], totals: { line: number, text: string, fits: boolean }[], bad: object[] }}
 */
export function addedUp({ columns, body, name }) {
  const parties = columns.filter(({ index, heading, numbers, use }) => index !== name && heading && numbers > 0
    && !['id', 'count'].includes(use));
  const value = (row, { index }) => {
    const cell = row.cells[index] ?? '';
    return isBlank(cell) ? 0n : unitsOf(decided(numeral(cell), false) ?? { whole: '0', part: '' });
  };
  const bad = body.flatMap((row) => parties.filter(({ index }) => {
    const cell = row.cells[index] ?? '';
    const read = numeral(cell);
    return !isBlank(cell) && (!read || read.percent || !isWhole(decided(read, false)));
  }).map(({ index }) => ({ line: row.line, key: 'whole', found: row.cells[index] })));
  const sums = (rows) => parties.map((one) => rows.reduce((all, row) => all + value(row, one), 0n));
  const double = sums(body);  // a total is half of the sum of all
  const isTotal = (row) => kindOf(row.cells[name] ?? '') === 'total'
    || (body.length > 2 && parties.length > 1 && parties.every((one, at) => double[at] === 2n * value(row, one)));
  const totals = body.filter(isTotal);
  const rows = body.filter((row) => !totals.includes(row));
  const all = sums(rows);
  return { bad, totals: totals.map((row) => ({ line: row.line, text: row.text,
    fits: parties.every((one, i) => value(row, one) === all[i]) })),
  rows: parties.map(({ heading }, i) => ({ line: rows[0]?.line ?? 1, text: heading, cells: [heading, String(all[i] / kUnit)] })) };
}
