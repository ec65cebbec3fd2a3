// Converts the state shown to the part of an address after "#", and back. Pure text functions
// that depend on the format of links and of scenario files, not on the page.
//
//   #v=1&election=2023-03-19&rules=kurultai-2026&votes=amanat:3431510,auyl:693938,…
//
// "election" names the election whose lists these are, and to which "official result" returns.
// Missing parts are as in that election. Today's links must stay readable for ever, so version
// 1 only grows, and a changed meaning gets another number.
//
//   check      213.k3f9: the length of all other parts, and a checksum. It comes first, so
//              that a lost end cannot include it; older links have none.
//   rules      a rule set's id, or its numbers: list:98,district:0,threshold:5,method:dhondt,
//              lone:7.10.2 (factor 7/10, least number 2), other:9, against:0 (no such line)
//   votes      of each list, then of against_all
//   invalid    invalid ballots
//   districts  amanat:1.5.7,independent:2    districts with a known winner, by number
//   held       amanat:22,independent:7       district seats in total
//   locks      amanat,against_all
//   step       how many seats of the replay have been given
//   open       ids of the open sections
// Instead of "election", for custom lists:
//   lists      a:600,b:400                   in ballot order, with their votes
//   against    votes against all
//   title, name.ID, colour.ID, registered    as in a scenario file
//   known      0: the votes are only a starting point

/** 64 lists with names of 200 of the longest letters need 170,000; a step of undo is a link, too. */
export const kLongest = 262_144;

const kId = /^[a-z0-9-]{1,32}$/;
const kLine = /^(?:[a-z0-9-]{1,32}|against_all)$/;
const kNumber = /^\d{1,13}$/;

/**
 * The error of an invalid link: `message` is for the console. `kind` is "cut" if its end is
 * missing, "changed" if it differs from what was written, or nothing.
 */
export class BadLink extends Error {
  constructor(message, kind = '') {
    super(message);
    this.kind = kind;
  }
}

const bad = (what, kind) => {
  throw new BadLink(what, kind);
};

// --- whole, or not --------------------------------------------------------------

// The largest prime that fits into four digits of base 36. Two texts of the same length
// that differ in one character, or in the order of two neighbours, never have the same
// checksum; others have it once in 1.7 million.
const kPrime = 1_679_609;

/** A part of a link, decoded; unchanged if it cannot be decoded. */
export function plain(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The mark of a link with these parts, without a mark: the same for encoded and decoded parts. */
export function markOf(parts) {
  const text = parts.map(plain).join('&');
  let sum = 0;
  for (let i = 0; i < text.length; ++i) sum = (sum * 65_599 + text.charCodeAt(i)) % kPrime;
  return `${text.length}.${sum.toString(36).padStart(4, '0')}`;
}

/** A link's parts and its mark, which old links lack. */
export function unmarked(link) {
  const parts = link.split('&');
  const at = parts.findIndex((part) => part.startsWith('check='));
  return { mark: at < 0 ? undefined : parts.splice(at, 1)[0].slice('check='.length), parts };
}

/** A link with the mark that shows whether it is complete; an existing mark is replaced. */
export function marked(link) {
  const { parts: [version, ...rest] } = unmarked(link);
  return [version, `check=${markOf([version, ...rest])}`, ...rest].join('&');
}

/** How a link contradicts its mark: it is "cut" or "changed". */
export function damage(mark, parts) {
  const [, length] = /^(\d{1,6})\.[\da-z]{4}$/.exec(mark) ?? [];
  const now = parts.map(plain).join('&').length;
  return now < (length ?? 'v=1&'.length) ? 'cut' : 'changed';
}

// --- out ----------------------------------------------------------------------

const pairs = (entries) => entries.map(([id, value]) => `${id}:${value}`).join(',');

function rulesText(rules) {
  if (typeof rules === 'string') return rules;
  const lone = rules.lone_party;
  return pairs([
    ['list', rules.list_seats], ['district', rules.district_seats ?? 0],
    ...rules.other_seats ? [['other', rules.other_seats]] : [],
    ['threshold', rules.threshold_percent],
    ...rules.against_all === false ? [['against', 0]] : [],
    ...lone ? [['lone', [...lone.factor, lone.least].join('.')]] : [],
    ['method', rules.method]]);
}

const votesText = ({ lists, against_all: against }) =>
  pairs([...lists.map(({ id, votes }) => [id, votes]), ['against_all', against]]);

function districtsText({ districts }) {
  const of = new Map();
  for (const { number, winner } of districts) of.set(winner, [...of.get(winner) ?? [], number]);
  return pairs([...of].map(([winner, numbers]) => [winner, numbers.join('.')]));
}

const heldText = ({ district_seats: held }) => pairs(Object.entries(held));

/**
 * Writes a link, without its "#".
 * @param {object} shown
 * @param {string} [shown.election]  of the lists; empty: custom lists
 * @param {object} shown.scenario    a scenario file
 * @param {object} [shown.official]  the scenario of that election: only differences are written
 * @param {string[]} [shown.locks]   lists' ids, against_all
 * @param {number} [shown.step]      of the replay; none: below 0
 * @param {string[]} [shown.open]    sections; none: as they are
 */
export function writeLink({ election = '', scenario, official, locks = [], step = -1, open }) {
  const parts = [['v', 1]];
  const put = (key, text) => parts.push([key, text]);
  const differing = (key, text) => {
    const now = text(scenario);
    if (now !== (official ? text(official) : '')) put(key, now);
  };
  if (election) {
    put('election', election);
    differing('rules', ({ rules }) => rulesText(rules));
    differing('votes', votesText);
    differing('invalid', ({ invalid }) => String(invalid));
  } else {
    if (scenario.title) put('title', encodeURIComponent(scenario.title));
    put('rules', rulesText(scenario.rules));
    put('lists', pairs(scenario.lists.map(({ id, votes }) => [id, votes])));
    for (const { id, name, colour } of scenario.lists) {
      if (name) put(`name.${id}`, encodeURIComponent(name));
      if (colour) put(`colour.${id}`, colour.slice(1));
    }
    const registered = scenario.lists.filter((list) => list.registered);
    if (registered.length) put('registered', pairs(registered.map((list) => [list.id, list.registered])));
    put('against', scenario.against_all);
    if (scenario.invalid) put('invalid', scenario.invalid);
    if (scenario.votes_known === false) put('known', 0);
  }
  differing('districts', districtsText);
  differing('held', heldText);
  if (locks.length) put('locks', locks.join(','));
  if (step >= 0) put('step', step);
  if (open) put('open', open.join(','));
  return marked(parts.map((part) => part.join('=')).join('&'));
}

// --- in -----------------------------------------------------------------------

const whole = (text, key) => (kNumber.test(text) ? Number(text) : bad(`${key}: no whole number`));

// "a:1,b:2" as entries; each id may occur once.
function entriesOf(text, key, id = kId) {
  if (text === '') return [];
  const entries = text.split(',').map((one) => {
    const at = one.indexOf(':');
    if (at < 0 || !id.test(one.slice(0, at))) bad(`${key}: no id and value`);
    return [one.slice(0, at), one.slice(at + 1)];
  });
  if (new Map(entries).size !== entries.length) bad(`${key}: an id stands twice`);
  return entries;
}

function idsOf(text, key, id = kId) {
  const ids = text === '' ? [] : text.split(',');
  if (!ids.every((one) => id.test(one)) || new Set(ids).size !== ids.length) bad(`${key}: no ids`);
  return ids;
}

function decoded(text, key) {
  try {
    return decodeURIComponent(text);
  } catch {
    return bad(`${key}: no text`);
  }
}

function rulesOf(text) {
  if (kId.test(text)) return text;
  const parts = new Map(entriesOf(text, 'rules'));
  const take = (key) => {
    const value = parts.get(key);
    parts.delete(key);
    return value;
  };
  const number = (key, without) => {
    const value = take(key);
    return value === undefined ? without : whole(value, `rules.${key}`);
  };
  const like = (key, form) => {
    const value = take(key);
    return value === undefined || form.test(value) ? value : bad(`rules.${key}: nothing of its kind`);
  };
  /** @type {Record<string, any>} */
  const rules = { list_seats: number('list'), district_seats: number('district', 0),
    other_seats: number('other', 0), threshold_percent: like('threshold', /^\d+(\.\d+)?$/),
    against_all: number('against', 1) !== 0, method: like('method', kId), lone_party: null };
  const lone = take('lone');
  if (lone !== undefined) {
    const [numerator, denominator, least, ...rest] = lone.split('.')
      .map((one) => whole(one, 'rules.lone'));
    if (least === undefined || rest.length) bad('rules.lone: no three numbers');
    rules.lone_party = { factor: [numerator, denominator], least };
  }
  if (parts.size) bad('rules: what is unknown');
  return rules;
}

function districtsOf(text) {
  return entriesOf(text, 'districts').flatMap(([winner, numbers]) => numbers.split('.')
    .map((number) => ({ number: whole(number, 'districts'), winner })));
}

const heldOf = (text) => Object.fromEntries(entriesOf(text, 'held')
  .map(([id, seats]) => [id, whole(seats, 'held')]));

/**
 * Reads a link, with or without its "#". Throws BadLink if any part cannot be read.
 * Returns `election`, or "" if the lists are the link's own; `locks`; `step` (below 0:
 * none); `open`, if the link has it; and `scenario(official)`, which makes a scenario file
 * from the election's own file or, for own lists, from nothing. The reader of that file
 * checks the numbers and ids.
 */
export function readLink(link) {
  const text = link.replace(/^#/, '');
  if (text.length > kLongest) bad('too long');
  const { mark, parts: all } = unmarked(text);
  if (mark !== undefined && mark !== markOf(all)) bad('not as it was written', damage(mark, all));
  const parts = new Map();
  for (const part of all) {
    const at = part.indexOf('=');
    const key = part.slice(0, at);
    if (at < 1 || parts.has(key)) bad('no key and value, or twice');
    parts.set(key, part.slice(at + 1));
  }
  const [last] = [...parts.keys()].slice(-1);
  const take = (key, read) => {
    if (!parts.has(key)) return undefined;
    const value = read(parts.get(key), key);
    parts.delete(key);
    return value;
  };
  if (take('v', whole) !== 1) bad('not of version 1');
  const election = take('election', (id) => (kId.test(id) ? id : bad('election: no id'))) ?? '';
  const rules = take('rules', rulesOf);
  const votes = take('votes', (one) => entriesOf(one, 'votes', kLine)
    .map(([id, count]) => [id, whole(count, 'votes')]));
  const districts = take('districts', districtsOf);
  const held = take('held', heldOf);
  const invalid = take('invalid', whole);
  const locks = take('locks', (one) => idsOf(one, 'locks', kLine)) ?? [];
  const step = take('step', whole) ?? -1;
  const open = take('open', idsOf);
  const own = election ? undefined : ownOf(take);
  if (parts.size) bad('what is unknown');
  if (!election && (!own || votes || rules === undefined)) bad('neither an election nor lists');

  function scenario(official) {
    const file = structuredClone(election ? official : own);
    const put = (key, value) => {
      if (value !== undefined) file[key] = value;
    };
    put('rules', rules);
    put('invalid', invalid);
    put('districts', districts);
    put('district_seats', held);
    if (votes) {
      const of = new Map(votes);
      const count = (id) => {
        const found = of.get(id);
        of.delete(id);
        return found ?? bad(`votes: none of ${id}`, last === 'votes' ? 'cut' : 'changed');
      };
      for (const list of file.lists) list.votes = count(list.id);
      file.against_all = count('against_all');
      if (of.size) bad('votes: of no list');
    }
    return file;
  }
  return { election, locks, step, open, scenario };
}

// Custom lists, as a scenario file without rules.
function ownOf(take) {
  const lists = take('lists', entriesOf);
  if (!lists?.length) return undefined;
  const registered = new Map(take('registered', entriesOf) ?? []);
  const file = { format: 'mazhilis-scenario', version: 1 };
  const title = take('title', decoded);
  if (title !== undefined) file.title = title;
  if (take('known', whole) === 0) file.votes_known = false;
  file.lists = lists.map(([id, votes]) => {
    const list = { id, votes: whole(votes, 'lists') };
    const name = take(`name.${id}`, decoded);
    const colour = take(`colour.${id}`, (one, key) => (/^[\da-f]{6}$/i.test(one) ? `#${one}` : bad(`${key}: no colour`)));
    if (name !== undefined) list.name = name;
    if (colour !== undefined) list.colour = colour;
    if (registered.has(id)) list.registered = whole(registered.get(id), 'registered');
    registered.delete(id);
    return list;
  });
  if (registered.size) bad('registered: of no list');
  file.against_all = take('against', whole) ?? 0;
  return file;
}
