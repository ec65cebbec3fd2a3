// Reads votes from a text, and reports everything that was used, was left out or is in doubt.
// A doubt is never decided here: it becomes a question, whose answer is passed in `answers`.
import { unguarded } from '../../export/csv.mjs';
import { readCells, unlisted } from './cells.mjs';
import { addedUp, columnsOf, shapeOf, turned } from './columns.mjs';
import { headingOf, kindOf } from './kinds.mjs';
import { compared, isLost, knownNames } from './names.mjs';
import { decided, isWhole, kUnit, numeral, plain, unitsOf } from './numbers.mjs';

/** The most lists of a scenario, and the most votes of a line. */
export const kMostLists = 64;
export const kMostVotes = 1_000_000_000_000;
// More than the polling stations of the country.
const kMostRows = 20_000;

const near = (sum, from, to) => sum >= BigInt(Math.round(from * 1e6)) && sum <= BigInt(Math.round(to * 1e6));

// Whether the numbers are votes or percentages; `doubt` if they can be both.
function kindOfNumbers(values, column, ours) {
  if (ours) return { as: 'votes' };
  const heading = column?.use === 'number' || !column ? headingOf(column?.heading ?? '') : undefined;
  const point = values.find((value) => value.point)?.point;
  const settled = values.map((value) => decided(value, point ? value.either === point : false));
  const sum = settled.reduce((all, value) => all + unitsOf(value), 0n);
  const either = values.some((value) => value.either) && !point;
  const asDecimals = values.reduce((all, value) => all + unitsOf(value), 0n);
  if (values.some(({ percent }) => percent)) return { as: 'percent' };
  const parts = settled.some((value) => !isWhole(value));
  const marked = values.some((value) => value.part && !value.either);
  // Shares of 1, as spreadsheets store percentages.
  if (parts && near(sum, 0.95, 1.011) && values.length > 1) return { as: 'percent', scale: 100n };
  if (heading === 'percent') return { as: 'percent' };
  if (parts && sum <= 102n * kUnit) return { as: 'percent' };
  if (parts) return { as: heading === 'votes' ? 'votes' : sum > 1000n * kUnit ? 'votes' : 'percent' };
  // 53.900 can be both, and so can "53,00" of a spreadsheet.
  if (either && near(asDecimals, heading === 'votes' ? 95 : 50, 101.5)) return { as: near(asDecimals, 95, 101) ? 'percent' : 'votes', doubt: true };
  if (marked && near(sum, heading === 'votes' ? 99 : 50, 101.5)) return { as: 'percent', doubt: true };
  return { as: 'votes' };
}

/**
 * Reads a table. Never throws.
 * @param {string} text
 * @param {{ id: string, names: string[] }[]} lists  the lists shown
 * @param {{ as?: 'votes' | 'percent', column?: number, shape?: string, rest?: string,
 *   rows?: Record<number, string> }} [answers]  to the questions; `rows`: the meaning of
 *   a row by its line: "list:ID", "own", "against", "invalid", "total" or "out"
 * @param {{ id: string, names: string[], also?: string }[]} [parties]  all parties
 */
export function readTable(text, lists, answers = {}, parties = []) {
  const known = knownNames(lists, parties);
  const cells = readCells(text);
  const columns = columnsOf(cells.slice(0, kMostRows), known, answers.column);
  /** @type {any} */
  const result = { as: 'votes', rows: [], lists: [], left: columns.left, columns: columns.columns, column: columns.number,
    notes: cells.folded ? [{ key: 'folded', count: cells.folded }] : [], questions: [], problems: [],
    shape: columns.ours ? undefined : shapeOf(columns, known) };
  const bad = (line, key, found) => result.problems.push({ line, key, found: plain(found).slice(0, 60) });
  if (cells.length > kMostRows) bad(cells[kMostRows].line, 'rows', String(cells.length));
  const table = shaped(columns, known, answers, result);
  if (!table) return result;
  result.column = table.number;
  if (table.number < 0 && table.columns.filter(({ full }) => full).length > 1) {
    bad(table.body[0]?.line ?? 1, 'column', table.columns.map(({ heading }) => heading).filter(Boolean).join(', '));
    return result;
  }

  const read = rowsOf(table, answers, result);
  // More rows than a ballot can have are not typing errors.
  const few = read.length <= 4 * kMostLists;
  for (const row of read) meanRow(row, table.ours, known, answers.rows?.[row.key], few);
  if (table.choices.length && answers.column === undefined && !table.ours) {
    result.questions.push({ key: 'column', choices: table.choices });
  }
  const kind = settleKind(read, table, answers, result);
  const adds = answers.shape === 'add';
  const seen = new Map();
  for (const row of read) takeRow(row, { ...kind, ours: table.ours, adds, seen, left: result.left, bad });
  if (adds && result.shape === 'long') {
    result.notes.push({ key: 'added', count: read.filter(({ merged }) => merged).length + seen.size });
  }
  const good = read.filter((row) => row.units !== undefined && !row.wrong && !row.merged && isCounted(row));
  putLines(good, result);
  if (few) checkSums(read, good, kind.percents, answers, result.notes);
  for (const row of read) {
    if (row.asked && !row.wrong) result.questions.push({ key: 'row', why: row.asked, row });
  }
  result.rows = read.filter(({ merged }) => !merged);
  result.left.sort((a, b) => a.line - b.line);
  checkLists(result, text, bad);
  return result;
}

// The table with one row per list, by the answers; undefined if the question is open or the
// conversion fails: `result` has the reason.
function shaped(table, known, answers, result) {
  const { shape, left, notes } = result;
  if (shape === 'wide' && answers.shape === 'add') {
    const { rows, totals, bad: wrong } = addedUp(table);
    if (wrong.length) {
      result.problems.push(...wrong);
      return undefined;
    }
    for (const { line, text, fits } of totals) {
      left.push({ line, key: 'total', text });
      if (!fits) notes.push({ key: 'sum_differs', line });
    }
    notes.push({ key: 'added', count: table.body.length - totals.length });
    result.columns = [];
    return columnsOf(rows, known);
  }
  if (shape === 'turned' && answers.shape === 'turn') {
    const other = columnsOf(turned(table), known, answers.column);
    result.columns = other.columns;
    return other;
  }
  if (shape && answers.shape !== (shape === 'regions' ? 'lists' : 'add')) {
    result.questions.push({ key: shape });
    return undefined;
  }
  return table;
}

function rowsOf(table, answers, result) {
  // Lines of a transposed table are not lines of the text.
  const isNumbered = !result.columns.length || answers.shape === 'turn';
  return table.body.map(({ line, cells, text }, at) => {
    const cell = (column) => (column >= 0 ? cells[column] ?? '' : '');
    const said = cell(table.name);
    return { line, key: isNumbered ? `${line}.${at}` : String(line), text, name: table.ours ? unguarded(said) : unlisted(said),
      number: cell(table.number), id: table.ours || table.id >= 0 ? cell(table.id) : '', value: numeral(cell(table.number)) };
  });
}

const isCounted = ({ meaning }) => !['total', 'about', 'out'].includes(meaning);

// Decides whether the numbers are votes or percentages, and how each is read.
function settleKind(read, table, answers, result) {
  const values = read.filter(isCounted).map(({ value }) => value).filter(Boolean);
  const kind = kindOfNumbers(values, table.columns[table.number], table.ours);
  result.as = table.ours ? 'votes' : answers.as ?? kind.as;
  result.doubt = Boolean(kind.doubt);
  const percents = result.as === 'percent';
  const scale = percents && kind.scale ? kind.scale : 1n;
  if (scale > 1n) result.notes.push({ key: 'fractions' });
  if (kind.doubt && !answers.as) result.questions.push({ key: 'as' });
  if (!percents && values.some((value) => value.part && !value.either && isWhole(value))) result.notes.push({ key: 'zeros' });
  // A mark that separates decimals in one number does so in all.
  const point = values.find((value) => value.point)?.point;
  return { percents, scale, settle: (value) => decided(value, point ? value?.either === point : percents) };
}

// Uses a row's number according to the row's meaning, or reports its error.
function takeRow(row, { percents, scale, settle, ours, adds, seen, left, bad }) {
  const { line, name, number, meaning } = row;
  if (!isCounted(row)) {
    row.units = row.value && unitsOf(settle(row.value));
    left.push({ line, key: meaning, text: row.text, name });
    return;
  }
  if (ours && !number) {
    row.meaning = 'out';
    left.push({ line, key: 'no_votes', text: row.text, name });
    return;
  }
  row.wrong = true;
  if (!name) return bad(line, 'name', number || row.text);
  if ([...name].length > 200) bad(line, 'long', name);
  const value = settle(row.value);
  if (!value) return bad(line, number ? 'number' : 'no_number', number || name);
  if (value.whole.length > 13 || (percents ? unitsOf(value) * scale > 100n * kUnit : BigInt(value.whole) > kMostVotes)) {
    return bad(line, percents ? 'percent' : 'most', number);
  }
  if (!percents && !isWhole(value)) return bad(line, 'whole', number);
  row.units = unitsOf(value) * scale;
  const one = meaning === 'own' ? row.ownId || `\n${compared(name)}` : meaning;
  if (seen.has(one) && adds) {
    seen.get(one).units += row.units;
    row.wrong = false;
    row.merged = true;
    return;
  }
  if (seen.has(one)) return bad(line, 'twice', name);
  if (meaning === 'own' && row.id && !/^[a-z0-9-]{1,32}$/.test(row.id)) return bad(line, 'id', row.id);
  seen.set(one, row);
  row.wrong = false;
}

function putLines(good, result) {
  for (const { line, name, units, meaning, ownId } of good) {
    if (meaning === 'against' || meaning === 'invalid') {
      result[meaning] = units;
      continue;
    }
    const id = meaning.startsWith('list:') ? meaning.slice('list:'.length) : ownId;
    result.lists.push({ line, name, units, ...id && { id } });
  }
}

function checkLists({ lists, problems, questions }, text, bad) {
  if (!lists.length && !problems.length && !questions.length) bad(1, 'nothing', plain(text).slice(0, 60));
  if (lists.length > kMostLists) bad(lists[kMostLists].line, 'lists', String(lists.length));
  const ids = lists.flatMap(({ id }) => id ?? []);
  const wrong = lists.find(({ id }) => id && (['independent', 'vacant'].includes(id)
    || ids.indexOf(id) < ids.lastIndexOf(id)));
  if (wrong) bad(wrong.line, 'id', wrong.id);
}

// Sets the meaning of a row, and the question about it.
function meanRow(row, ours, known, answer, few) {
  const { name, id } = row;
  const isId = id && (ours || /^[a-z0-9-]{1,32}$/.test(id));
  // In a table that we exported, a list may have any name.
  const kind = !ours || !id ? kindOf(name) : ['against_all', 'invalid'].includes(id) ? { against_all: 'against', invalid: 'invalid' }[id] : undefined;
  const found = isId && known.ids.has(id) ? id : known.match(name);
  row.ownId = isId ? id : undefined;
  if (answer) {
    row.meaning = answer;
    if (answer === 'own' && !row.ownId && found && !known.isShown(found)) row.ownId = found;
    return;
  }
  if (isId && id && !known.isShown(id) && !kind) {
    row.meaning = 'own';
    return;
  }
  if (kind) {
    row.meaning = kind;
  } else if (found && known.isShown(found)) {
    row.meaning = `list:${found}`;
  } else {
    row.meaning = 'own';
    if (found) row.ownId ??= found;
  }
  if (!name || row.meaning !== 'own' || found || !few) return;
  if (isLost(name)) {
    const { id: guess, kind: other } = known.guessed(name);
    row.asked = 'lost';
    row.near = guess ? `list:${guess}` : other;
    return;
  }
  const guess = known.nearest(name);
  if (!guess) return;
  row.asked = 'typo';
  row.near = `list:${guess}`;
}

// A row that is the sum of others may be no list, whatever its name.
function checkSums(read, good, percents, answers, notes) {
  const lists = good.filter(({ meaning }) => meaning === 'own' || meaning.startsWith('list:'));
  const sum = (rows) => rows.reduce((all, { units }) => all + units, 0n);
  const of = (meaning) => sum(good.filter((row) => row.meaning === meaning));
  const [against, invalid] = [of('against'), of('invalid')];
  const all = (units) => [units, units + against, units + invalid, units + against + invalid];
  const totals = read.filter(({ meaning, units }) => meaning === 'total' && units !== undefined);
  for (const row of lists) {
    if (row.meaning !== 'own' || row.asked === 'lost' || answers.rows?.[row.key] || row.units === 0n || row.id) continue;
    const others = lists.filter((one) => one !== row);
    if (!others.length) continue;
    const above = lists.slice(0, lists.indexOf(row));
    const isSum = all(sum(others)).includes(row.units)
      || (above.length > 1 && row.units >= 1000n * kUnit && all(sum(above)).includes(row.units))
      || totals.some(({ units }) => units > 0n && row.units >= units)
      || (percents && row.units >= 99n * kUnit && sum(others) > 0n);
    if (isSum) row.asked = 'sum';
  }
  if (percents) return;
  for (const { line, units } of totals) {
    const above = lists.filter((row) => row.line < line);
    if (units > 0n && lists.length && ![...all(sum(lists)), ...all(sum(above))].includes(units)) {
      notes.push({ key: 'total_differs', line, total: units, sum: sum(lists) + against });
    }
  }
}
