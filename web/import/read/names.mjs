// Finds the list that a name means: by the names of parties in three languages, with and
// without "party" and quotation marks, in either alphabet or a mix of both.
import { kLongest, plain, withoutMarks } from './numbers.mjs';
import { spelled } from './kinds.mjs';

// Latin letters by approximate sound; both alphabets of Kazakh give the same result.
const sounds = { а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', ж: 'j', з: 'z', и: 'i', й: 'i',
  к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u',
  ф: 'f', х: 'h', һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh', ъ: '', ы: 'i', і: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia' };
// Letters that look alike, Cyrillic and Latin, capitals and small ones.
/** @type {[string, string][]} */
const looks = [['а', 'a'], ['в', 'b'], ['е', 'e'], ['к', 'k'], ['м', 'm'], ['н', 'h'], ['о', 'o'], ['р', 'p'], ['с', 'c'],
  ['т', 't'], ['у', 'y'], ['х', 'x'], ['і', 'i']];
const toLatin = new Map(looks);
const toCyrillic = new Map(looks.map(([cyrillic, latin]) => [latin, cyrillic]));
const swapped = (text, map) => [...text].map((letter) => map.get(letter) ?? letter).join('');

const sounded = (text) => [...text].map((letter) => sounds[letter] ?? letter).join('')
  .normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('q', 'k').replaceAll('w', 'v').replaceAll('zh', 'j')
  .replaceAll('kh', 'h').replace(/c(?!h)/g, 'k').replaceAll('y', 'i').replaceAll('x', 'h').replace(/(.)\1+/gu, '$1');

const generic = /(?<!\p{L})(?:the|party|партия|партии|партию|партиясы|партиясына|political|политическая|саяси|республиканская|общественное|объединение|қоғамдық|бірлестігі|ндпп|хдпп|дпк|қдп|оо|роо|рқб|за|үшін|for|list|список|тізімі)(?!\p{L})/giu;

const stripped = (name) => plain(name.normalize('NFKC').toLowerCase().replaceAll('ё', 'е')
  .replace(/["'`«»“”„‘’ʼ]/g, '').replace(/[-–—_.,()]/g, ' ').replace(generic, ' '));

/** A name for comparison: without case, marks and the word "party", unless nothing else is left. */
export const compared = (name) => stripped(name) || plain(name.toLowerCase());

const bare = (text) => text.replace(/[^\p{L}\p{N}]/gu, '');

// The search keys of a name; the first is its sound.
function keysOf(name) {
  const text = bare(compared(name));
  const both = /\p{Script=Cyrillic}/u.test(text) && /\p{Script=Latin}/u.test(text);
  const keys = [text, ...both ? [swapped(text, toLatin), swapped(text, toCyrillic)] : []];
  // A name of only look-alike letters may be entirely in the other alphabet.
  if (!both && /^[авекмнорстухі]+$/u.test(text)) keys.push(swapped(text, toLatin));
  if (!both && /^[abekmhopctyxi]+$/u.test(text)) keys.push(swapped(text, toCyrillic));
  return [...new Set(keys.map(sounded))].filter(Boolean);
}

// The whole name, and its parts in quotation marks or in parentheses.
function partsOf(name) {
  const quoted = [...name.matchAll(/[«“„"]([^«»“”„"]+)[»”“"]/gu)].map(([, inside]) => inside);
  const within = [...name.matchAll(/\(([^()]+)\)/gu)].map(([, inside]) => inside);
  const without = name.replace(/\([^()]*\)/g, ' ');
  return [name, ...within.length ? [without] : [], ...quoted, ...within];
}

// The edit distance of two texts.
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  let before = row;
  for (let i = 1; i <= a.length; ++i) {
    const next = [i];
    for (let j = 1; j <= b.length; ++j) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      // Two swapped letters are one error.
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    before = row;
    row = next;
  }
  return row[b.length];
}

/** The parties of assets/parties.json in the form for `knownNames`; `called` is for display. */
export const partiesOf = ({ parties }) => parties.filter(({ id }) => !/^list-/.test(id))
  .map(({ id, name, full, also = [], renamed }) => ({ id, called: name, also: renamed,
    names: [...Object.values(name), ...Object.values(full), ...also] }));

/** Whether letters of a name were lost and replaced by marks. */
export const isLost = (name) => name.length < kLongest && /\uFFFD|\p{L}\?+\p{L}|(?<![\p{L}?])\?+(?=\p{L})|\p{L}\?(?=\s\p{L})|\?{2,}/u.test(name);

/**
 * @param {{ id: string, names: string[] }[]} lists    the lists shown
 * @param {{ id: string, names: string[], also?: string }[]} parties  all parties; `also` is the
 *   id of the same party at another time
 */
export function knownNames(lists, parties = []) {
  if (last.lists === lists && last.parties === parties) return last.known;
  last = { lists, parties, known: learned(lists, parties) };
  return last.known;
}

let last = {};

function learned(lists, parties) {
  const exact = new Map();
  const byKey = new Map();
  const put = (map, key, id) => {
    if (!key) return;
    if (!map.has(key)) map.set(key, new Set());
    map.get(key).add(id);
  };
  const shown = new Set(lists.map(({ id }) => id));
  const all = [...lists, ...parties];
  for (const { id, names } of all) {
    for (const name of [id, ...names]) {
      put(exact, compared(name), id);
      for (const part of name === id ? [name] : partsOf(name)) {
        // A single letter is ambiguous.
        const [key] = keysOf(part);
        if (key?.length > 1) put(byKey, key, id);
      }
    }
  }
  const successor = new Map(parties.flatMap(({ id, also }) => (also ? [[id, also], [also, id]] : [])));
  // Of several with this name, the one that is shown.
  const chosen = (ids) => {
    const here = [...ids].filter((id) => shown.has(id));
    if (here.length === 1) return here[0];
    const later = [...ids].map((id) => successor.get(id)).filter((id) => shown.has(id));
    if (!here.length && later.length === 1) return later[0];
    return ids.size === 1 ? [...ids][0] : undefined;
  };
  const book = { exact, byKey, shown, all, chosen };
  return { match: (name) => match(book, name), nearest: (name) => nearest(book, name),
    guessed: (name) => guessed(book, name), isShown: (id) => shown.has(id), ids: new Set(all.map(({ id }) => id)) };
}

function match({ exact, byKey, chosen }, name) {
  if (name.length > kLongest) return undefined;
  const text = withoutMarks(name);
  const ids = exact.get(compared(text));
  if (ids && chosen(ids)) return chosen(ids);
  const found = new Set();
  for (const part of partsOf(text)) {
    for (const key of keysOf(part)) {
      const id = byKey.has(key) && chosen(byKey.get(key));
      if (id) found.add(id);
    }
    if (found.size) break;
  }
  return found.size === 1 ? [...found][0] : undefined;
}

// The most similar name of a list shown, or of any other list.
function nearest({ byKey, shown, chosen }, name) {
  const keys = partsOf(withoutMarks(name)).flatMap(keysOf);
  let best;
  for (const [key, ids] of byKey) {
    const id = chosen(ids);
    if (!id) continue;
    const most = key.length >= 8 ? 2 : key.length >= 4 ? 1 : 0;
    for (const own of keys) {
      const begun = Math.min(own.length, key.length) > 4 && key.startsWith(own);
      const far = most && (own === key ? 0 : begun ? 2 : distance(own, key, most));
      if (far && (begun || far <= most) && (!best || far < best.far || (far === best.far && shown.has(id) && !shown.has(best.id)))) best = { id, far };
    }
  }
  return best?.id;
}

// The original of a name in which each "?" is any letter: a list's id, or a kind of row.
function guessed({ all, chosen }, name) {
  const text = plain(name.toLowerCase().replaceAll('ё', 'е')).replace(/["«»“”„]/g, '');
  const pattern = new RegExp(`^${text.replace(/[.*+^${}()|[\]\\]/g, '\\$&').replace(/[?\uFFFD]/g, '.')}$`, 'u');
  const fits = (one) => pattern.test(one.toLowerCase().replaceAll('ё', 'е').replace(/["«»“”„]/g, ''));
  const kind = Object.entries(spelled).find(([, names]) => names.some(fits));
  if (kind) return { kind: kind[0] };
  const ids = new Set(all.filter(({ names }) => names.some(fits)).map(({ id }) => id));
  const id = ids.size ? chosen(ids) : undefined;
  return id ? { id } : {};
}
