// Recognises opened or pasted text: a scenario, several of them, a table, or the name of a
// kind that cannot be read here.
import { foreignText, readBytes } from './read/bytes.mjs';
import { headingOf, kindOf } from './read/kinds.mjs';
import { knownNames } from './read/names.mjs';

// The number of known names and words in a text, to distinguish code pages.
const familiarTo = (known) => (text) => text.slice(0, 20_000).split(/[\r\n;,\t]+/).slice(0, 400).filter((cell) => /[^\x00-\x7F]/.test(cell) && cell.length < 100
    && (known.match(cell) || kindOf(cell) || headingOf(cell))).length;

/** See read/bytes.mjs; `parties` as in read/names.mjs. */
export const openFile = (bytes, parties) => readBytes(bytes, familiarTo(knownNames([], parties)));

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

// The kind of JSON that is no scenario.
function other(value) {
  if (!isObject(value)) return 'json';
  const { format, type } = value;
  if (format === 'mazhilis-result' || format === 'mazhilis-comparison' || format === 'mazhilis-why') return 'result';
  if (format === 'mazhilis-lesson') return 'lesson';
  if (/^(?:FeatureCollection|Feature|Topology|GeometryCollection|(?:Multi)?(?:Point|LineString|Polygon))$/.test(type)) return 'map';
  if (format === undefined && !('lists' in value) && !('rules' in value)) return 'json';
  return undefined;
}

/**
 * @param {string} text
 * @returns {{ kind: 'scenario' | 'table' | 'refused' | 'scenarios', text?: any, what?: any,
 *   scenarios?: any }}  a scenario's `text`, `what` was refused, or
 *   { line: number, title: string, text: string }[]
 */
export function scenarioOrTable(text) {
  const what = foreignText(text);
  if (what) return { kind: 'refused', what };
  text = text.replace(/^\uFEFF/, '').replace(/\u001A\s*$/, '');
  if (!/^\s*[{[]/.test(text)) return { kind: 'table' };
  const whole = parsed(text);
  if (whole !== undefined) {
    const kind = other(whole);
    return kind ? { kind: 'refused', what: kind } : { kind: 'scenario', text };
  }
  // One JSON value per line.
  const lines = text.split(/\r?\n/).map((line, i) => ({ line: i + 1, text: line, value: line.trim() ? parsed(line) : null }))
    .filter(({ value }) => value !== null);
  if (lines.length > 1 && isObject(lines[0].value)) {
    const kind = other(lines[0].value);
    if (kind) return { kind: 'refused', what: kind };
    return { kind: 'scenarios', scenarios: lines.map(({ line, text: one, value }) => ({ line, text: one,
      title: typeof value?.title === 'string' ? value.title : '' })) };
  }
  // "[a] Amanat 5" is no JSON.
  return /^\s*\{/.test(text) ? { kind: 'scenario', text } : { kind: 'table' };
}
