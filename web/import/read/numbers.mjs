// Parses numbers as people write them into digits. Whether a mark separates thousands or
// decimals depends on the whole column, so it is not decided here.

const kSpaces = /[\s\u00A0\u1680\u2000-\u200B\u202F\u205F\u2060\u3000\uFEFF]+/gu;

/** A text longer than a name may be is neither a number nor a heading. */
export const kLongest = 400;

/** Replaces all kinds of spaces by one normal space. */
export const plain = (text) => text.replace(kSpaces, ' ').trim();

/** Removes footnote marks and list punctuation after a name or a number. */
export const withoutMarks = (text) => {
  if (text.length > kLongest) return text;
  for (let last = ''; last !== text;) {
    last = text;
    text = text.replace(/(?:\s*\[(?:\p{L}{1,2}|\d{1,3}|\*+|(?:note|nb|прим\.?|сноска|ескерту) ?\d*)\]|\s*[*†‡§¹²³⁰⁴-⁹ᵃᵇᶜ]+|\s*[;،])$/iu, '');
  }
  return text;
};

const percentMark = /\s?(?:[%％]|per ?cent|pct|проц(?:ент\p{L}*|\.)?|пайыз\p{L}*)$/iu;
const unitWord = /\s*(?:votes?|ballots?|голос\p{L}*|дауыс\p{L}*|бюллетен\p{L}*|избирател\p{L}*|чел(?:овек\p{L}*|\.)?|адам)\.?$/iu;
const grouped = (text, mark) => new RegExp(`^\\d{1,3}(?:\\${mark}\\d{3})+$`).test(text);

/** Whether a cell means "no number". */
export const isBlank = (text) => text.length < 20 && /^(?:|[-–—−‒.…]+|н\/?д|n\/?a|нет(?: данных)?|жоқ)$/iu.test(plain(text));

/**
 * @typedef {{ whole: string, part: string, either?: string, point?: string, percent: boolean }} Numeral
 *
 * The possible meanings of a number's text.
 * @param {string} text
 * @returns {Numeral | undefined}
 *   digits before and after the decimal mark; `either`, if a single mark with three digits
 *   after it can separate thousands or decimals; `point`, a mark that certainly separates
 *   decimals. Undefined: no number.
 */
export function numeral(text) {
  if (text.length > kLongest) return undefined;
  let digits = withoutMarks(plain(text)).replace(/^['’](?=\d)/, '').replace(/[.,]$/, '');
  const percent = percentMark.test(digits) || /^[%％]\s?\d/.test(digits);
  digits = digits.replace(percentMark, '').replace(/^[%％]\s?/, '').replace(unitWord, '').trim();
  const read = digitsOf(digits);
  return read && { ...read, percent };
}

function digitsOf(digits) {
  if (/[ '’`´]/.test(digits)) {
    if (!/^\d{1,3}(?:[ '’`´]\d{3})+(?:[.,]\d+)?$/.test(digits)) return undefined;
    const [whole, part = ''] = digits.replace(/[ '’`´]/g, '').split(/[.,]/);
    return { whole, part, ...part && { point: digits.includes(',') ? ',' : '.' } };
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

/** The unit of votes and of percentages: six decimals. */
export const kUnit = 1_000_000n;

export const unitsOf = ({ whole, part }) => BigInt(whole) * kUnit + BigInt(part.slice(0, 6).padEnd(6, '0'));

/**
 * The number with its ambiguous mark decided: for decimals, or for thousands.
 * @type {<N extends Numeral | undefined>(value: N, decimals: boolean) => N}
 */
export const decided = (value, decimals) => (value?.either && !decimals
  ? { ...value, whole: value.whole + value.part, part: '' } : value);

/** Whether all decimals of a number are zero. */
export const isWhole = ({ part }) => !/[1-9]/.test(part);
