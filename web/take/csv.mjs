// A table as a CSV that opens as one in a spreadsheet, and reads as one in a script.
// Excel takes the separator and the decimal mark of its country, so both follow the
// page's language; names of columns are the same in all. UTF-8 with a mark at the
// start, without which Excel takes Cyrillic letters for others (RFC 4180 lines).

/** What a spreadsheet of the language splits at, and writes before decimals. */
export const marksOf = (language) => (language === 'en'
  ? { separator: ',', point: '.' } : { separator: ';', point: ',' });

// A spreadsheet would compute what begins so; an apostrophe makes it a text.
const formula = /^[\s]*[=+\-@\t\r＝＋－＠]/u;

function field(value, separator) {
  let text = String(value);
  if (typeof value === 'string' && formula.test(text)) text = `'${text}`;
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `part` of `whole` in per cent with four decimals, exactly; half a unit is rounded up. */
export function percent(part, whole, point) {
  if (whole === 0) return `0${point}0000`;
  const units = (BigInt(part) * 2_000_000n + BigInt(whole)) / (2n * BigInt(whole));
  const digits = String(units).padStart(5, '0');
  return `${digits.slice(0, -4)}${point}${digits.slice(-4)}`;
}

/**
 * @param {object[]} lines  each { id, name, votes, list, district, seats }; what is no
 *   line of the ballot has no votes, what can win no seat has no seats
 * @param {number} ballots  that the shares are of
 */
export function csvOf(lines, ballots, language) {
  const { separator, point } = marksOf(language);
  const rows = [['id', 'name', 'votes', 'share_percent', 'list_seats', 'district_seats', 'seats'],
    ...lines.map(({ id, name, votes, list, district, seats }) => [id, name, votes ?? '',
      // No text, so that a spreadsheet takes it as a number.
      votes === undefined ? '' : { toString: () => percent(votes, ballots, point) },
      list ?? '', district ?? '', seats ?? ''])];
  return `\uFEFF${rows.map((row) => `${row.map((one) => field(one, separator)).join(separator)}\r\n`).join('')}`;
}
