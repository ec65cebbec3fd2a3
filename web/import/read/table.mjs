// The whole way from a text to votes, with everything that was used, was left out or is in
// doubt. A doubt is never decided here: it is asked, and the answers come back as `answers`.
import { unguarded } from '../../export/csv.mjs';
import { readCells, unlisted } from './cells.mjs';
import { addedUp, columnsOf, shapeOf, turned } from './columns.mjs';
import { headingOf, kindOf } from './kinds.mjs';
import { compared, isLost, knownNames } from './names.mjs';
import { decided, isWhole, kUnit, numeral, plain, unitsOf } from './numbers.mjs';

/** As many lists as a scenario may have, and as many votes as a line of it. */
export const kMostLists = 64;
export const kMostVotes = 1_000_000_000_000;
// No country has as many polling stations.
const kMostRows = 20_000;

const near = (sum, from, to) => sum >= BigInt(Math.round(from * 1e6)) && sum <= BigInt(Math.round(to * 1e6));

// Votes or per cent? `doubt` where both can be meant.
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
  // Shares of one, as a spreadsheet has them behind its signs.
  if (parts && near(sum, 0.95, 1.011) && values.length > 1) return { as: 'percent', scale: 100n };
  if (heading === 'percent') return { as: 'percent' };
  if (parts && sum <= 102n * kUnit) return { as: 'percent' };
  if (parts) return { as: heading === 'votes' ? 'votes' : sum > 1000n * kUnit ? 'votes' : 'percent' };
  // 53.900 is either, and so is "53,00" of a spreadsheet.
  if (either && near(asDecimals, heading === 'votes' ? 95 : 50, 101.5)) return { as: near(asDecimals, 95, 101) ? 'percent' : 'votes', doubt: true };
  if (marked && near(sum, heading === 'votes' ? 99 : 50, 101.5)) return { as: 'percent', doubt: true };
  return { as: 'votes' };
}

/**
 * A row as it is read. `meaning` is what it is taken for, as in `answers.rows`; `near`, what it
 * may have been meant for, where that is `asked`.
 * @typedef {{ line: number, key: string, text: string, name: string, number: string, id: string,
 *   value?: import('./numbers.mjs').Numeral, meaning?: any, ownId?: string, units?: any,
 *   wrong?: boolean, merged?: boolean, asked?: string, near?: string }} ReadRow
 *
 * Reads a table. Never throws.
 * @param {string} text
 * @param {{ id: string, names: string[] }[]} lists  that are shown
 * @param {{ as?: 'votes' | 'percent', column?: number, shape?: string, rest?: string,
 *   rows?: Record<number, string> }} [answers]  to what was asked; of a row by its line what it
 *   is taken for: "list:ID", "own", "against", "invalid", "total" or "out"
 * @param {{ id: string, names: string[], also?: string }[]} [parties]  that there are
 */
export function readTable(text, lists, answers = {}, parties = []) {
  const known = knownNames(lists, parties);
  const problems = [];
  const bad = (line, key, found) => problems.push({ line, key, found: plain(found).slice(0, 60) });
  const questions = [];
  /** @type {import('./cells.mjs').Row[] & { folded?: number }} */
  const cells = readCells(text);
  if (cells.length > kMostRows) bad(cells[kMostRows].line, 'rows', String(cells.length));
  let table = columnsOf(cells.slice(0, kMostRows), known, answers.column);
  let shape = table.ours ? undefined : shapeOf(table, known);
  /** @type {{ key: string, line?: number, count?: number, total?: bigint, sum?: bigint }[]} */
  const notes = cells.folded ? [{ key: 'folded', count: cells.folded }] : [];
  /**
   * @type {{ as: string, rows: ReadRow[], lists: { line: number, name: string, units: bigint, id?: string }[],
   *   left: { line: number, key: string, text: string, name?: string }[], columns: any[], column: number,
   *   notes: any[], questions: any[], problems: any[], shape?: string, doubt?: boolean,
   *   against?: bigint, invalid?: bigint }}
   */
  const result = { as: 'votes', rows: [], lists: [], left: table.left, columns: table.columns, column: table.number,
    notes, questions, problems, shape };
  if (shape === 'wide' && answers.shape === 'add') {
    const { rows, totals, bad: wrong } = addedUp(table);
    if (wrong.length) {
      problems.push(...wrong);
      return result;
    }
    for (const { line, text: said, fits } of totals) {
      result.left.push({ line, key: 'total', text: said });
      if (!fits) notes.push({ key: 'sum_differs', line });
    }
    notes.push({ key: 'added', count: table.body.length - totals.length });
    table = { ...columnsOf(rows, known), left: result.left };
    result.columns = [];
    shape = undefined;
  } else if (shape === 'turned' && answers.shape === 'turn') {
    const turnedTable = columnsOf(turned(table), known, answers.column);
    table = { ...turnedTable, left: result.left };
    result.columns = table.columns;
    shape = undefined;
  } else if (shape && answers.shape !== (shape === 'regions' ? 'lists' : 'add')) {
    questions.push({ key: shape });
    return result;
  }
  result.column = table.number;
  if (table.number < 0 && table.columns.filter(({ full }) => full).length > 1) {
    bad(table.body[0]?.line ?? 1, 'column', table.columns.map(({ heading }) => heading).filter(Boolean).join(', '));
    return result;
  }
  const numbered = table.columns[table.number];
  // Lines of a table that was turned are none of the text.
  const own = table.left === result.left && !result.columns.length;
  /** @type {ReadRow[]} */
  const read = table.body.map(({ line, cells: inLine, text: whole }, at) => {
    const cell = (column) => (column >= 0 ? inLine[column] ?? '' : '');
    const said = cell(table.name);
    const spread = table.ours ? unguarded(said) : unlisted(said);
    return { line, key: own || answers.shape === 'turn' ? `${line}.${at}` : String(line), text: whole, name: spread, number: cell(table.number), id: table.ours || table.id >= 0 ? cell(table.id) : '',
      value: numeral(cell(table.number)) };
  });

  // --- what each row is ---------------------------------------------------------------------
  // More than a ballot can have are no slips of the hand.
  const few = read.length <= 4 * kMostLists;
  for (const row of read) meanRow(row, table.ours, known, answers.rows?.[row.key], few);
  const counted = read.filter(({ meaning }) => !['total', 'about', 'out'].includes(meaning));
  if (table.choices.length && answers.column === undefined && !table.ours) {
    questions.push({ key: 'column', choices: table.choices });
  }

  // --- votes or per cent --------------------------------------------------------------------
  const values = counted.flatMap(({ value }) => value ?? []);
  const kind = kindOfNumbers(values, numbered, table.ours);
  const as = table.ours ? 'votes' : answers.as ?? kind.as;
  const percents = as === 'percent';
  const scale = percents && kind.scale ? kind.scale : 1n;
  if (scale > 1n) notes.push({ key: 'fractions' });
  if (kind.doubt && !answers.as) questions.push({ key: 'as' });
  result.as = as;
  result.doubt = Boolean(kind.doubt);
  // A mark that is of decimals in one number is so in all.
  const point = values.find((value) => value.point)?.point;
  const settle = (value) => decided(value, point ? value?.either === point : percents);
  if (!percents && values.some((value) => value.part && !value.either && isWhole(value))) notes.push({ key: 'zeros' });

  // --- numbers ----------------------------------------------------------------------------------
  const seen = new Map();
  for (const row of read) {
    const { line, name, number, meaning } = row;
    if (meaning === 'total' || meaning === 'about' || meaning === 'out') {
      row.units = row.value && unitsOf(settle(row.value));
      result.left.push({ line, key: meaning, text: row.text, name });
      continue;
    }
    if (table.ours && !number) {
      row.meaning = 'out';
      result.left.push({ line, key: 'no_votes', text: row.text, name });
      continue;
    }
    if (!name) {
      row.wrong = true;
      bad(line, 'name', number || row.text);
      continue;
    }
    if ([...name].length > 200) bad(line, 'long', name);
    const value = settle(row.value);
    row.wrong = true;
    if (!value) {
      bad(line, number ? 'number' : 'no_number', number || name);
      continue;
    }
    if (value.whole.length > 13 || (percents ? unitsOf(value) * scale > 100n * kUnit : BigInt(value.whole) > kMostVotes)) {
      bad(line, percents ? 'percent' : 'most', number);
      continue;
    }
    if (!percents && !isWhole(value)) {
      bad(line, 'whole', number);
      continue;
    }
    row.units = unitsOf(value) * scale;
    const one = meaning === 'own' ? row.ownId || `\n${compared(name)}` : meaning;
    if (seen.has(one) && answers.shape === 'add') {
      seen.get(one).units += row.units;
      row.wrong = false;
      row.merged = true;
      continue;
    }
    if (seen.has(one)) {
      bad(line, 'twice', name);
      continue;
    }
    if (meaning === 'own' && row.id && !/^[a-z0-9-]{1,32}$/.test(row.id)) {
      bad(line, 'id', row.id);
      continue;
    }
    seen.set(one, row);
    row.wrong = false;
  }
  if (answers.shape === 'add' && shape === 'long') notes.push({ key: 'added', count: read.filter(({ merged }) => merged).length + seen.size });
  const good = read.filter((row) => row.units !== undefined && !row.wrong && !row.merged && !['total', 'about', 'out'].includes(row.meaning));
  for (const row of good) {
    if (row.meaning === 'against' || row.meaning === 'invalid') {
      result[row.meaning] = row.units;
      continue;
    }
    const id = row.meaning.startsWith('list:') ? row.meaning.slice(5) : row.ownId;
    result.lists.push({ line: row.line, name: row.name, units: row.units, ...id && { id } });
  }
  if (few) checkSums(read, good, percents, answers, notes);
  for (const row of read) {
    if (row.asked && !row.wrong) questions.push({ key: 'row', why: row.asked, row });
  }
  result.rows = read.filter(({ merged }) => !merged);
  result.left.sort((a, b) => a.line - b.line);
  if (!result.lists.length && !problems.length && !questions.length) bad(1, 'nothing', plain(text).slice(0, 60));
  if (result.lists.length > kMostLists) bad(result.lists[kMostLists].line, 'lists', String(result.lists.length));
  const ids = result.lists.flatMap(({ id }) => id ?? []);
  const wrong = result.lists.find(({ id }) => id && (['independent', 'vacant'].includes(id)
    || ids.indexOf(id) < ids.lastIndexOf(id)));
  if (wrong) bad(wrong.line, 'id', wrong.id);
  return result;
}

// What a row is taken for, and what of that is asked.
function meanRow(row, ours, known, answer, few) {
  const { name, id } = row;
  const isId = id && (ours || /^[a-z0-9-]{1,32}$/.test(id));
  // In a table of ours a list may be called as it likes.
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

// Whatever a row is called: where it is the sum of others, it may be no list.
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
