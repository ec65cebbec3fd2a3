// A table as a CSV for spreadsheets and for scripts (RFC 4180 lines). Excel expects the
// separator and the decimal mark of its locale, so both follow the page's language; column
// names are the same in all. UTF-8 with a byte order mark, without which Excel garbles
// Cyrillic letters.
// The command line writes the same cells (src/cli/csv.cpp).

/** The separator and the decimal mark of spreadsheets in the language. */
export const marksOf = (language) => (language === 'en'
  ? { separator: ',', point: '.' } : { separator: ';', point: ',' });

// A spreadsheet would evaluate a cell that begins like this, even after invisible characters:
// = + - @ in all their Unicode variants, and the minus sign. An apostrophe makes it text. It
// counts as invisible here, so that removing one restores the original text.
// eslint-disable-next-line no-misleading-character-class -- each stands for itself
const formula = new RegExp('^[\\t-\\r \'\\u0085\\u00A0\\u00AD\\u034F\\u061C\\u115F\\u1160\\u1680\\u17B4\\u17B5'
  + '\\u180B-\\u180F\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u206F\\u2800\\u3000\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0]*'
  + '[=+\\-@\\t\\r\\u207A-\\u207C\\u208A-\\u208C\\u2212\\uFE62\\uFE63\\uFE66\\uFE6B＋－＝＠]');

const guarded = (text) => (formula.test(text) ? `'${text}` : text);

/** A cell's text without the apostrophe that was added for spreadsheets. */
export const unguarded = (text) => (text.startsWith('\'') && formula.test(text.slice(1)) ? text.slice(1) : text);

function field(value, separator) {
  const text = typeof value === 'string' ? guarded(value) : String(value);
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `part` of `whole` in per cent with four decimals, exactly; half a unit is rounded up. */
export function percent(part, whole, point) {
  if (whole === 0) return `0${point}0000`;
  const units = (BigInt(part) * 2_000_000n + BigInt(whole)) / (2n * BigInt(whole));
  const digits = String(units).padStart(5, '0');
  return `${digits.slice(0, -4)}${point}${digits.slice(-4)}`;
}

/** Names of the columns after the first seven. */
export const moreColumns = ['passed', 'whole', 'remainder_numerator', 'remainder_denominator', 'extra',
  'registered', 'status', 'election', 'rules', 'source', 'link'];

/**
 * The rows of a result: its lists; "against all", invalid ballots, independents, seats that
 * neither ballot fills and vacant seats, if there are any.
 * @param {object} scenario
 * @param {object} result
 * @param {boolean} onBallot  whether the ballot has the line "against all"
 * @param {(id: string) => string} nameOf  of lists, and of "against_all", "invalid_ballots",
 *   "independent", "other_seats", "vacant"
 * @param {{ status: string, election?: string, source?: string, link?: string }} about
 */
export function linesOf(scenario, result, onBallot, nameOf, { status, election, source, link }) {
  const rules = typeof scenario.rules === 'string' ? scenario.rules : JSON.stringify(scenario.rules);
  const lines = [];
  const add = (id, more, name = nameOf(id)) => lines.push({ id, name, ...more, status, election, rules, source, link });
  result.lists.forEach(({ id, votes, passed, whole, remainder, extra, ...seats }, i) => add(id, { votes,
    list: seats.list_seats, district: seats.district_seats, seats: seats.seats, passed: String(passed), whole,
    remainder_numerator: remainder?.numerator, remainder_denominator: remainder?.denominator, extra,
    registered: scenario.lists[i].registered }));
  // Votes for a line that is not on the ballot do not count.
  if (onBallot || scenario.against_all > 0) add('against_all', { votes: scenario.against_all, counted: onBallot });
  // A list may have this id, too; its row has seats, even if 0.
  if (scenario.invalid > 0) add('invalid', { votes: scenario.invalid, counted: false }, nameOf('invalid_ballots'));
  const others = new Map(result.others.map((one) => [one.id, one.district_seats]));
  if (others.has('independent')) {
    add('independent', { list: 0, district: others.get('independent'), seats: others.get('independent') });
  }
  if (result.other_seats) add('other_seats', { list: 0, district: 0, seats: result.other_seats });
  const vacant = others.get('vacant') ?? 0;
  const unfilled = result.unfilled_list_seats;
  if (vacant + unfilled > 0) add('vacant', { list: unfilled, district: vacant, seats: vacant + unfilled });
  return lines;
}

/**
 * @param {object[]} lines  each { id, name, votes, list, district, seats }, perhaps more; a row
 *   that is no line of the ballot has no votes, one that can win no seat has no seats, one that
 *   is not `counted` has no share
 * @param {number} ballots  that the shares are of
 * @param {string[]} [more]  columns after the first seven
 */
export function csvOf(lines, ballots, language, more = []) {
  const { separator, point } = marksOf(language);
  const rows = [['id', 'name', 'votes', 'share_percent', 'list_seats', 'district_seats', 'seats', ...more],
    ...lines.map((line) => [line.id, line.name, line.votes ?? '',
      // Not a string, so that a spreadsheet reads it as a number.
      line.votes === undefined || line.counted === false ? '' : { toString: () => percent(line.votes, ballots, point) },
      ...['list', 'district', 'seats', ...more].map((column) => line[column] ?? '')])];
  return `\uFEFF${rows.map((row) => `${row.map((one) => field(one, separator)).join(separator)}\r\n`).join('')}`;
}
