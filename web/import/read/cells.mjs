// Splits a text into rows of cells: a spreadsheet's clipboard, a CSV of any locale, a Markdown
// table, columns aligned by spaces, a list in prose. Each row has the number of its first line.
// No CSV library is used, since most of these formats are not CSV: a library drops the line
// numbers, which every message needs, and reads the rest of the text into a quotation mark
// that is never closed.
import { kLongest, numeral, plain, withoutMarks } from './numbers.mjs';

const endsLine = (character) => /[\r\n\u2028\u2029]/.test(character);
const isSpace = (character) => character === ' ' || character === '\u00A0';

// The end of a quoted field, after its closing mark; 0 if it is not closed.
function endOfQuoted(text, from) {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1;
  }
  return 0;
}

// Rows of a CSV or of a spreadsheet's clipboard: a quoted field may contain anything,
// including line breaks.
/** @typedef {{ line: number, cells: string[], text: string, quoted?: boolean }} Row */
function rowsOf(text, separator, line = 1) {
  /** @type {Row[]} */
  const rows = [];
  for (let at = 0; at < text.length;) {
    /** @type {Row} */
    const row = { line, cells: [], text: '' };
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
        row.cells.push(plain(quoted.replaceAll('""', '"')));
        row.quoted = true;
      } else {
        end = at;
        while (end < text.length && text[end] !== separator && !endsLine(text[end])) ++end;
        row.cells.push(plain(text.slice(at, end)));
      }
      at = end;
      more = text[at] === separator;
    }
    row.text = plain(text.slice(from, at - 1));
    if (text[at - 1] === '\r' && text[at] === '\n') ++at;
    ++line;
    if (row.cells.some((cell) => plain(cell.replace(/[\t;,"|]/g, '')))) rows.push(row);
  }
  return rows;
}

const linesOf = (text, line = 1) => text.split(/\r\n|[\r\n\u2028\u2029]/)
  .map((raw, i) => ({ line: line + i, raw, text: plain(raw) })).filter((one) => one.text);

export const filled = (cells) => cells.reduce((count, cell) => count + (cell ? 1 : 0), 0);

// Whether the separator splits most of the lines that have a number.
function splits(rows) {
  const wanted = rows.filter(({ text }) => /\d/.test(text)).length;
  const split = rows.filter(({ cells }) => filled(cells) > 1).length;
  return split > 0 && 2 * split >= wanted;
}

// --- Markdown, and what else has bars ---------------------------------------------

function barred(text, line) {
  const rows = rowsOf(text, '|', line).filter(({ cells }) => !cells.every((cell) => /^:?-*:?$/.test(cell)));
  const outside = rows.every(({ cells }) => !cells[0]);
  return outside ? rows.map((row) => ({ ...row, cells: row.cells.slice(1) })) : rows;
}

// --- commas, which may be within a number, too ---------------------------------------

const hasNumber = (cells) => cells.some((cell) => numeral(cell));

// Joins a number that was split at its thousands or decimal commas; "3431510,40" is two numbers.
function joined(rest) {
  const value = numeral(rest.join(','));
  if (!value || (rest.length > 1 && rest.some((piece, i) => !/^\d+\s?%?$/.test(piece) || (i && rest.length > 2 && !/^\d{3}\b/.test(piece))))) return undefined;
  return rest.length < 2 || value.either || rest.length > 2 || Number(value.whole) <= 100 ? rest.join(',') : undefined;
}

function atCommas(text, line) {
  const rows = rowsOf(text, ',', line);
  if (!splits(rows)) return undefined;
  const [first, ...others] = rows;
  const asHeaded = others.filter(({ cells }) => cells.length === first.cells.length).length;
  if (first.cells.length > 1 && !hasNumber(first.cells.filter((cell) => !/^(?:19|20)\d\d$/.test(cell)))
    && others.length && (2 * asHeaded >= others.length && (first.cells.length > 2 || asHeaded === others.length))) return rows;
  const merged = rows.map((row) => {
    const [name, ...rest] = row.cells;
    if (row.quoted || rest.length < 2) return row;
    const id = /\p{L}/u.test(rest[rest.length - 1]) && rest.length > 1 ? [rest.pop()] : [];
    const number = joined(rest);
    return number && { ...row, cells: [name, number, ...id] };
  });
  return merged.every(Boolean) ? merged : rows;
}

// --- prose, a list a line -----------------------------------------------------------------

const bullet = /^(?:[•●▪◦∙·*+✓►–—-]\s*|\(?\d{1,2}[.)]\)?\s+|\p{L}\)\s+|№\s?\d{1,2}\.?\s+)/u;

/** A name without the bullet before it and the colon after it. */
export const unlisted = (text) => (text.length > kLongest ? text : withoutMarks(plain(text).replace(bullet, '')).replace(/\s*[:：]$/, ''));

const seatsWord = /мандат|мест[оа]?(?!\p{L})|депутат|seats?|орын/iu;

// Name, votes, per cent, seats: each in the same column in every line.
function told(line) {
  if (line.text.length > kLongest) return { ...line, cells: [line.text] };
  const text = withoutMarks(line.text.replace(bullet, '')).replace(/(?<=\p{L}|%|\d)[.,]$/u, '');
  const found = text.match(/^(.*?\S)\s*(?:[:：=]|\s[-–—−]|[–—−](?=\s)|\.{3,}|…+)\s*(\d.*)$/u)
    ?? text.match(/^(.*?[\p{L}»"”’)\]*])\s+(\d.*)$/u);
  if (!found || !/\p{L}/u.test(found[1])) return { ...line, cells: [text] };
  const pieces = found[2].split(/\s*[([]\s*|\s*[)\]]\s*,?\s*|;\s*|,\s+(?:или\s+|or\s+|яғни\s+)?|\s+[–—-]\s+|(?<=[%\p{L}])\s+(?=\d)|(?<=\d)\s+(?=\d+(?:[.,]\d+)?\s?%)/u)
    .filter(Boolean);
  // Numbers separated only by a space.
  if (pieces.length === 1 && !numeral(pieces[0]) && pieces[0].split(' ').every(numeral)) pieces.splice(0, 1, ...pieces[0].split(' '));
  const place = (piece) => (seatsWord.test(piece) ? 3 : numeral(piece)?.percent ? 2 : 1);
  const cells = [found[1], '', '', ''];
  for (const piece of pieces) {
    if (!/\d/.test(piece)) continue;
    let at = place(piece);
    while (cells[at] && at < 3) ++at;
    cells[at] ||= piece;
  }
  // Words after the number that do not name its unit are not understood.
  if (pieces.length === 1 && !numeral(found[2]) &&  place(found[2]) !== 3) cells[1] = found[2];
  return { ...line, cells };
}

const asProse = (text, line) => linesOf(text, line).map(told);

// Aligned columns, separated by two or more spaces.
const spaced = (text, line) => linesOf(text, line).map((one) => ({ ...one,
  cells: one.raw.trim().split(/ {2,}| *\t */).map(plain) }));

// Each cell on a line of its own, as phones and documents copy a table to the clipboard: a
// text with a number on the next line is a name; other lines are left out.
function folded(text) {
  const lines = linesOf(text);
  const isNumber = lines.map((one) => numeral(one.text) !== undefined);
  const rows = [];
  lines.forEach((one, i) => {
    if (isNumber[i] || !/\p{L}/u.test(one.text) || !isNumber[i + 1]) return;
    const row = { ...one, cells: [one.text] };
    for (let at = i + 1; isNumber[at]; ++at) row.cells.push(lines[at].text);
    rows.push(row);
  });
  if (rows.length < 2 || asProse(text, 1).filter(({ cells }) => numeral(cells[1] ?? '') && !/[\d%]\s*[^\d\s%].*\d/u.test(cells[1])).length >= rows.length) return undefined;
  const left = lines.filter((one, i) => !isNumber[i] && !isNumber[i + 1]).length;
  return Object.assign(rows, { folded: left });
}

const namesIn = (rows) => rows.filter(({ cells }) => filled(cells) > 1).map(({ cells }) => cells[0].toLowerCase());

/**
 * @param {string} text
 * @returns {{ line: number, cells: string[], text: string }[] & { folded?: number }}  without
 *   empty rows; `folded`: of cells in lines of their own, how many lines are left out
 */
export function readCells(text) {
  const rows = cellsOf(text);
  for (const { cells } of rows) cells.length = Math.min(cells.length, kMostColumns);
  return rows;
}

// A table with more columns does not contain votes.
const kMostColumns = 200;

function cellsOf(text) {
  text = text.replace(/^\uFEFF/, '').replace(/\u001A\s*$/, '');
  // A line that names the separator for Excel.
  const named = text.match(/^"?sep=(.)"?[ ;,\t]*(?:\r\n|[\r\n])/iu);
  if (named) return rowsOf(text.slice(named[0].length), named[1], 2);
  const tabs = text.includes('\t') && rowsOf(text, '\t');
  if (tabs && splits(tabs)) return tabs;
  const bars = text.includes('|') && barred(text, 1);
  if (bars && splits(bars)) return bars;
  const semicolons = text.includes(';') && rowsOf(text, ';');
  if (semicolons && splits(semicolons)) return semicolons;
  const lines = folded(text);
  if (lines) return lines;
  const prose = asProse(text, 1);
  const isProse = splits(prose) && new Set(namesIn(prose)).size === namesIn(prose).length;
  const commas = text.includes(',') && atCommas(text, 1);
  // "Amanat 53,9" contains a comma, but is no CSV.
  /** @param {Row} row */
  const inNumber = ({ cells: [first] }) => /\p{L}.*\D\d+$/u.test(first.slice(-kLongest));
  const numbers = prose.filter(({ cells }) => numeral(cells[1] || cells[2] || '')).length;
  if (commas && !(isProse && 2 * commas.filter(inNumber).length > commas.length && 2 * numbers >= prose.length)) return commas;
  const columns = / {2}/.test(text) && spaced(text, 1);
  if (columns && splits(columns) && columns.some(({ cells }) => filled(cells) > 2)) return columns;
  return prose;
}
