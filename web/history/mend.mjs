// Repairs a damaged link where that needs no guess: decodes characters that were encoded once
// more in transit, and removes additions. A repaired link with a mark (link.mjs) must match
// it; in one without a mark, nothing is changed that could have been intended. Pure text
// functions.
import { BadLink, damage, kLongest, markOf, plain, readLink } from './link.mjs';

/** @type {(what: string, kind?: string) => never} */
const bad = (what, kind = 'changed') => {
  throw new BadLink(what, kind);
};

const keys = ['v', 'check', 'election', 'rules', 'votes', 'invalid', 'districts', 'held', 'locks',
  'step', 'open', 'lists', 'against', 'title', 'registered', 'known'];
const isKnown = (key) => keys.includes(key) || /^(?:name|colour)\.[a-z\d-]{1,32}$/.test(key);
// Free text; all other parts have a small alphabet of their own.
const isText = (key) => key === 'title' || key.startsWith('name.');
// Lists, which continue after a comma or a colon.
const isList = (key) => ['rules', 'votes', 'districts', 'held', 'locks', 'open', 'lists',
  'registered'].includes(key);

// Parameters of the page itself, and tracking parameters that other sites add to an
// address.
const isTracker = (key) => /^(?:lang|theme|view|show|preset)$/.test(key)
  || /^(?:utm|mc|pk|piwik|mtm|hsa|at|wt|vero|oly|ref|gad|_?ga|_?gl|_hs\w*)(?:[_.-]\w*)?$/.test(key)
  || /^(?:[a-z]{0,6}clk?id|[gw]braid|rdt_cid|s_cid|_?openstat|igshid|igsh|mibextid|sfnsn|si|source|src|shared?|from|via|feature|spm|cmpid|ncid|mkt_tok|erid|etext|roistat\w*|trk\w*|epik)$/.test(key);

// --- characters -----------------------------------------------------------------

// Letters and digits are never encoded, so a sequence that decodes to one is no code.
const decoded = (text) => text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
  const once = plain(run);
  return /[\da-z]/i.test(once.replace(/%[\da-f]{2}/gi, '')) ? run : once;
});
const entities = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', colon: ':', comma: ',',
  equals: '=', period: '.', lowbar: '_', shy: '', zwnj: '', zwj: '', hyphen: '-', dash: '-', num: '#',
  hellip: '…', raquo: '»' };
const unescaped = (text) => text.replace(/&(?:#(\d{1,5})|#x([\da-f]{1,4})|([a-z]{2,6}));/gi,
  (all, decimal, hex, name) => (name ? entities[name.toLowerCase()] ?? all
    : String.fromCharCode(decimal ?? Number.parseInt(hex, 16))));
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE0F\uFEFF]/g;
const dashes = /[\u2010-\u2015\u2212]/g;

// Applies a change repeatedly: some damage occurs more than once, but not often.
function again(text, change) {
  let now = text;
  for (let i = 0; i < 4; ++i) now = change(now);
  return now;
}

// --- the whole ------------------------------------------------------------------

const code = (digits) => `%(?:25)*${digits}`;
const joint = new RegExp(`${code(26)}(?:amp(?:;|${code('3B')}))?(?=(?:${keys.join('|')}|(?:name|colour)\\.[a-z\\d-]+)(?:=|${code('3D')}))`, 'gi');
const version = new RegExp(`(?:^|[^a-z\\d.-]|%[\\da-f]{2})(v(?:=3D|=|${code('3D')})1)(?!\\d)`, 'i');

// The parts from the version on, up to the start of another address, fragment or text.
function partsIn(text, did) {
  const found = version.exec(text);
  if (!found) bad('no link of version 1', '');
  const start = found.index + found[0].length - found[1].length;
  if (start > 0) did('added');
  let link = text.slice(start);
  const use = (next, kind) => {
    if (next !== link) did(kind);
    link = next;
  };
  // Mail encodes "=" as "=3D", and adds a "=" at each line break.
  if (/^v=3D/i.test(link)) use(link.replace(/=(?!3D)(?:%0D|%0A|\s)*/gi, '').replace(/=3D/gi, '='), 'encoded');
  // If its separators are encoded, all of it is; otherwise each part is checked.
  use(again(link, (now) => (/^v%[^&]*$/i.test(now) ? plain(now) : now)), 'encoded');
  use(link.replace(joint, '&'), 'encoded');
  use(again(link, (now) => unescaped(now).replace(/&amp;?(?=[a-z\d.-]+(?:=|%))/gi, '&')), 'encoded');
  use(link.replace(/(?:®|%C2%AE)istered=/g, '&registered='), 'encoded');
  use(link.replace(/:~:.*$|%3A~%3A.*$|#(?!\d).*$|https?:\/\/.*$/is, ''), 'added');
  use(link.replace(/\?(?=[^\p{L}\p{N}]*$)/gu, '').replaceAll('?', '&'), 'added');
  return link.split('&').map((part) => partOf(part, did));
}

// A key and a value, each reduced to its own alphabet; unknown parts are unchanged.
function partOf(part, did) {
  const clean = (text) => {
    const now = again(text, (one) => decoded(unescaped(one))).replace(dashes, '-');
    if (now !== text || now !== now.toLowerCase()) did('encoded');
    const seen = now.replace(unseen, '');
    if (seen !== now) did('added');
    return seen.toLowerCase().replace(/\s+/g, ' ');
  };
  const [equals] = new RegExp(`=|${code('3D')}`, 'i').exec(part) ?? [];
  const [written, ...rest] = equals ? part.split(equals) : [part];
  const cleaned = clean(written);
  const key = cleaned.replace(/^[ ;]+| +$/g, '');
  if (key !== cleaned) did('added');
  if (!equals) return { key };
  if (equals !== '=') did('encoded');
  const value = rest.join(equals);
  if (isText(key) || !isKnown(key)) return { key, value };
  // Removes line breaks that mail has added.
  const whole = clean(value).replace(/= ?/g, '');
  if (value.includes('=')) did('encoded');
  return { key, value: whole };
}

const linesOf = (parts) => parts.map(({ key, value }) => (value === undefined ? key : `${key}=${value}`));
const tight = (part) => (isText(part.key) || part.value === undefined ? part
  : { ...part, value: part.value.replaceAll(' ', '') });

// --- with a mark --------------------------------------------------------------------

// Possible originals of a text, the likeliest first.
const texts = [
  (value) => value,
  (value) => value.replaceAll('+', '%20'),
  (value) => value.replace(/%25(?=[\da-f]{2})/gi, '%'),
  (value) => value.replace(/%25(?=[\da-f]{2})/gi, '%').replaceAll('+', '%20'),
  (value) => encodeURIComponent(plain(value).replace(unseen, '').replace(/\s*[\r\n]\s*/g, '')),
];

// Only the original link matches the mark, so any repair may be tried.
function fitting(mark, parts, did) {
  const length = Number(mark.split('.')[0]);
  const without = (out) => parts.filter(({ key }) => !out(key));
  const tried = new Set();
  for (const [i, some] of [parts, without(isTracker), without((key) => !isKnown(key))].entries()) {
    for (const [j, text] of texts.entries()) {
      let all;
      try {
        all = some.map((part) => (isText(part.key) && part.value !== undefined
          ? { ...part, value: text(part.value) } : tight(part)));
      } catch {
        continue;  // cuts a character in half
      }
      const lines = linesOf(all);
      if (tried.size === tried.add(lines.join('&')).size) continue;
      const first = markOf(lines) === mark ? all : shortened(all, length);
      if (first !== all && !(first && markOf(linesOf(first)) === mark)) continue;
      if (i || first !== all || some.some(({ key, value }) => !isText(key) && value?.includes(' '))) did('added');
      if (j) did('encoded');
      return first;
    }
  }
  return undefined;
}

// Shortens the link to the number of characters in the mark.
function shortened(parts, length) {
  let left = length + '&'.length;
  const first = [];
  for (const part of parts) {
    const { key, value } = part;
    left -= `&${key}=`.length;
    if (left < 0 || part.value === undefined) return undefined;
    const text = plain(value);
    if (left <= text.length) {
      const some = text.slice(0, left);
      try {
        return [...first, { key, value: isText(key) ? encodeURIComponent(some) : some }];
      } catch {
        return undefined;
      }
    }
    left -= text.length;
    first.push(part);
  }
  return undefined;
}

// --- without one ----------------------------------------------------------------------

// A key that resembles one of ours is damaged, not added.
function resembles(key) {
  return [...keys.slice(1), 'name', 'colour'].some((known) => {
    const one = known === 'name' || known === 'colour' ? key.split('.')[0] : key;
    if ([...one].sort().join('') === [...known].sort().join('')) return true;
    const [short, long] = [Math.min(one.length, known.length), Math.max(one.length, known.length)];
    let head = 0;
    while (head < short && one[head] === known[head]) ++head;
    let tail = 0;
    while (tail < short - head && one.at(-1 - tail) === known.at(-1 - tail)) ++tail;
    return long - head - tail <= 1;
  });
}

// Removes text after the last part that cannot belong to it.
function withoutTail(key, value) {
  if (/…|\.{2,}$/.test(value)) bad('shortened for the eye', 'cut');
  const [own] = /** @type {RegExpExecArray} */ (/^[a-z\d:.,_-]*/.exec(value));
  if (!/^[^\p{L}\p{N}]*$|^["'»”’)\]}]*[<>]|^["'»”’)\]}.,;:!?]+ /u.test(value.slice(own.length))) {
    bad(`${key}: what is no part of it`);
  }
  let text = own;
  for (;;) {
    if ((/[,:]$/.test(text) && isList(key)) || (/:[\d.]*\d\.$/.test(text) && /^districts$|^rules$/.test(key))) {
      bad(`${key}: it goes on`, 'cut');
    }
    // An id may end with these characters.
    const marks = ['election', 'rules', 'locks', 'open'].includes(key) ? /[.,:]$/ : /[.,:]$|\d[_-]+$/;
    if (!marks.test(text)) return text;
    text = text.slice(0, -1);
  }
}

function reads(parts) {
  try {
    readLink(linesOf(parts).join('&'));
    return true;
  } catch (error) {
    if (error instanceof BadLink) return false;
    throw error;
  }
}

function withoutGuess(all, done) {
  const did = (kind) => done.add(kind);
  const known = all.filter(({ key }) => !isTracker(key)).filter((part) => {
    if (isKnown(part.key) || part.value === undefined) return true;
    // A part that looks like a mark may be one.
    if (!part.key || resembles(part.key) || /\d\.[\da-z]{4}$/.test(part.value)) bad(`${part.key}: nearly known`);
    return false;
  });
  if (all.some(({ key }) => isTracker(key))) did('added');
  const last = known.pop();
  if (known.some(({ value }) => value === undefined)) bad('a key without a value');
  if (last.value === undefined) {
    const begun = [...keys, 'name', 'colour'].some((key) => key.startsWith(last.key.split('.')[0]));
    bad('it ends in a key', begun ? 'cut' : 'changed');
  }
  // A text is encoded once more only if all the other parts are; then a "+" is a space,
  // since ours would be encoded.
  const twice = (value) => (/%/.test(value) && !/%(?!25[\da-f]{2})/i.test(value) ? value.replaceAll('%25', '%') : value)
    .replaceAll('+', done.has('encoded') ? '%20' : '+');
  const before = known.map((part) => {
    if (!isText(part.key)) {
      if (/[a-z\d] [a-z\d]/.test(part.value)) bad(`${part.key}: a space within`);
      return tight(part);
    }
    const value = twice(part.value);
    if (value !== part.value) did('encoded');
    return { ...part, value };
  });
  if (before.some((part, i) => part.value.length < known[i].value.length && !isText(part.key))) did('added');
  const { key, value } = last;
  if (isText(key)) return [...before, { key, value: twice(value) }];
  const readable = new Set();
  let wrong;
  for (const end of value.includes(' ') ? [value.replaceAll(' ', ''), value.split(' ')[0]] : [value]) {
    try {
      const own = withoutTail(key, end);
      if (reads([...before, { key, value: own }])) readable.add(own);
    } catch (error) {
      wrong = error;
    }
  }
  if (readable.size > 1) bad(`${key}: it can be read in two ways`);
  // A link that is invalid at its very end has most likely lost its end.
  if (readable.size < 1) throw wrong ?? new BadLink(`${key}: it does not end well`, 'cut');
  const [own] = readable;
  if (own !== value) did('added');
  return [...before, { key, value: own }];
}

/**
 * Repairs a link. Returns the `link`, made of the known parts; the repairs `done`: "encoded"
 * (characters were decoded), "added" (additions were removed); and the names of the `unknown`
 * parts. Throws BadLink where a repair would be a guess.
 */
export function mend(text) {
  if (text.length > kLongest) bad('too long', '');
  const done = new Set();
  const did = (kind) => done.add(kind);
  const all = partsIn(text.replace(/^#/, ''), did);
  const marks = all.filter(({ key }) => key === 'check');
  const parts = all.filter(({ key }) => key !== 'check');
  const [{ value: mark = '' } = {}] = marks;
  if (marks.length > 1) bad('two marks');
  const good = marks.length ? fitting(mark, parts, did) : withoutGuess(parts, done);
  if (!good) bad('not as it was written', damage(mark, linesOf(parts.map(tight))));
  const unknown = (marks.length ? good : parts).map(({ key }) => key)
    .filter((key) => !isKnown(key) && !isTracker(key));
  const link = linesOf(good.filter(({ key }) => isKnown(key))).join('&');
  readLink(link);
  return { link, done: [...done].sort(), unknown };
}
