// What's checked: what mail, messengers and other sites do to a link. A new link reveals
// any lost or altered character; damage that needs no guess is repaired, in old links, too;
// and no damage opens another result.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { BadLink, marked, markOf, readLink, unmarked, writeLink } from '../../web/history/link.mjs';
import { mend } from '../../web/history/mend.mjs';

const engine = process.env.ENGINE || 'chromium';
const only = (name, body) => test(name, { skip: engine !== 'chromium' && 'needs no browser' }, body);
const kept = JSON.parse(await readFile(new URL('links.json', import.meta.url), 'utf8'));

let seed = 7;
const random = (below) => (seed = seed * 48_271 % 2_147_483_647) % below;
const oneOf = (list) => list[random(list.length)];
const some = (list) => list.filter(() => random(2));

// --- links of all kinds ---------------------------------------------------------------

const lists = ['amanat', 'auyl', 'respublica', 'qhp', 'baytaq', 'aqjol', 'osdp'];
const official = { format: 'mazhilis-scenario', version: 1, rules: 'mazhilis-2023',
  lists: lists.map((id, i) => ({ id, votes: 331_058 + i })), against_all: 248_291, invalid: 0,
  district_seats: { amanat: 22, independent: 7 }, districts: [] };
const words = ['Ауыл', 'Бірлік "Жаңа"', 'a, b & c', '100% +', '50%25 = x', '𝒜 & co', 'ends here.', '(x)', '#1?', 'ё'];
const amount = () => random(10 ** (1 + random(9)));

function randomRules() {
  if (random(2)) return oneOf(['mazhilis-2023', 'kurultai-2026', 'mazhilis-2021']);
  return { list_seats: 1 + random(150), district_seats: random(50), other_seats: 0,
    threshold_percent: oneOf(['5', '7.001', '0']), against_all: random(2) === 1,
    lone_party: random(2) ? { factor: [7, 10], least: 2 } : null, method: oneOf(['dhondt', 'hare-largest-remainder']) };
}

// A random state, as writeLink takes it.
function randomShown() {
  const locks = some([...lists.slice(0, 3), 'against_all']);
  const more = { locks, step: random(2) ? random(98) : -1, open: random(2) ? some(['margins', 'laboratory', 'law']) : undefined };
  const districts = Array.from({ length: random(4) }, (_, i) => ({ number: i + 1 + random(9) * 3, winner: oneOf(lists.slice(0, 3)) }));
  if (random(3)) {
    return { ...more, election: '2023-03-19', official, scenario: { ...structuredClone(official), rules: randomRules(),
      lists: lists.map((id) => ({ id, votes: amount() })), against_all: amount(), invalid: random(2) * amount(),
      district_seats: { amanat: random(30), independent: random(9) }, districts } };
  }
  const own = Array.from({ length: 1 + random(6) }, (_, i) => ({ id: `list-${i + 1}`, votes: amount(),
    ...random(2) && { name: oneOf(words) }, ...random(2) && { colour: '#00afca' } }));
  return { ...more, locks: [], scenario: { format: 'mazhilis-scenario', version: 1, title: oneOf(words), rules: randomRules(),
    lists: own, against_all: amount(), invalid: random(2) * amount(), district_seats: { 'list-1': random(9) }, districts: [] } };
}

const meaning = (link) => {
  const { scenario, ...rest } = readLink(link);
  return JSON.stringify([rest, scenario(official)]);
};

// As the page does: the state it shows, and whether it shows a note.
function open(text) {
  try {
    return { meaning: meaning(text), said: false };
  } catch (error) {
    if (!(error instanceof BadLink)) throw error;
    const { link, done, unknown } = mend(text);
    return { meaning: meaning(link), said: done.length + unknown.length > 0, done, unknown };
  }
}

function opened(text) {
  try {
    return open(text);
  } catch (error) {
    if (!(error instanceof BadLink)) throw new Error(`${text}: ${error.stack}`, { cause: error });
    return { bad: error.kind || 'unreadable' };
  }
}

// --- whole or not ------------------------------------------------------------------------

only('a new link reads back, and its mark is the same however it is encoded', () => {
  for (let i = 0; i < 500; ++i) {
    /** @type {any} */
    const shown = randomShown();
    const link = writeLink(shown);
    const { scenario, ...rest } = readLink(link);
    const file = { districts: [], district_seats: {}, invalid: 0, ...scenario(official) };
    assert.equal(writeLink({ ...rest, official: shown.official, scenario: file }), link);
    const { mark, parts } = unmarked(link);
    assert.equal(markOf(parts), mark);
    assert.equal(marked(parts.join('&')), link);
    const lower = link.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase());
    assert.equal(meaning(lower), meaning(link));
    // Earlier links have no mark, and are read as before.
    assert.equal(meaning(parts.join('&')), meaning(link));
  }
});

only('each end that a new link can lose is noticed', () => {
  let cuts = 0;
  for (let i = 0; i < 60; ++i) {
    const link = writeLink(randomShown());
    for (let length = 0; length < link.length; ++length) {
      const { bad } = opened(link.slice(0, length));
      assert.ok(bad, link.slice(0, length));
      if (length > 4) cuts += bad === 'cut' ? 1 : 0;
      else cuts += 1;
    }
    cuts -= link.length;
  }
  // The note is right; but half a character's code is longer than a character.
  assert.ok(cuts > -300, `${-cuts} were called something else`);
});

only('each character that is lost, altered, added or moved is noticed, or changes nothing', () => {
  const others = [...'0123456789abcxyzAZ&=:,.#?%-_/; +<"»\u200B'];
  const looks = {};
  for (let i = 0; i < 12; ++i) {
    const link = writeLink(randomShown());
    const right = meaning(link);
    const look = (text) => {
      const now = opened(text);
      if (now.meaning) assert.equal(now.meaning, right, `${link}\n${text}`);
      const what = now.bad ?? (now.said ? 'mended' : 'the same');
      looks[what] = (looks[what] ?? 0) + 1;
    };
    for (let at = 0; at < link.length; ++at) {
      look(link.slice(0, at) + link.slice(at + 1));
      look(link.slice(0, at) + link[at + 1] + link[at] + link.slice(at + 2));
      for (let n = 0; n < 2; ++n) {
        look(link.slice(0, at) + oneOf(others) + link.slice(at + 1));
        look(link.slice(0, at) + oneOf(others) + link.slice(at));
      }
    }
  }
  assert.ok(looks.changed > 5000 && looks.mended > 100, JSON.stringify(looks));
});

only('an old link that was cut is noticed where that can be seen', () => {
  const link = kept[2].link;
  const start = link.indexOf('&votes=');
  const end = link.indexOf(':248291') + 1;
  for (let length = start + 1; length <= end; ++length) {
    const { bad } = opened(link.slice(0, length));
    assert.equal(bad, 'cut', link.slice(0, length));
  }
  for (const tail of ['&', '&held', '&held=amanat:20,', '&held=amanat:', '&districts=auyl:1.', '&locks=amanat,', '…', '...', '&rules=list:98,district']) {
    assert.equal(opened(`v=1&election=2023-03-19${tail}`).bad, 'cut', tail);
  }
});

// --- undone ---------------------------------------------------------------------------------

const everywhere = (from, to) => (link) => link.replaceAll(from, to);
const html = { '&': '&amp;', '"': '&quot;', "'": '&#39;' };
const changes = {
  encoded: {
    'colons and commas': (link) => link.replace(/[:,]/g, encodeURIComponent),
    'equals signs': everywhere('=', '%3d'),
    'all of it': encodeURIComponent,
    'all of it twice': (link) => encodeURIComponent(encodeURIComponent(link)),
    'its values': (link) => link.replace(/=([^&]*)/g, (_, value) => `=${encodeURIComponent(value)}`),
    'as HTML': (link) => link.replace(/[&"']/g, (one) => html[one]),
    'as HTML twice': everywhere('&', '&amp;amp;'),
    'as HTML, in numbers': everywhere('&', '&#38;'),
    'as HTML, in hexadecimal': everywhere('&', '&#x26;'),
    'as HTML, then encoded': everywhere('&', '%26amp%3B'),
    'as HTML without ends': everywhere('&', '&amp'),
    'by mail': (link) => link.replaceAll('=', '=3D').match(/(?:=3D|.){1,70}/g).join('='),
    'hyphens that do not break': (link) => link.replace(/(?<=\d)-(?=\d)/g, '\u2011'),
  },
  added: {
    'a full stop': (link) => `${link}.`, 'a bracket': (link) => `${link})`, 'a bracket and a comma': (link) => `${link}),`,
    'marks of an address': (link) => `${link}]`, 'an asterisk': (link) => `${link}**`, 'a slash': (link) => `${link}/`,
    'a mark of a question': (link) => `${link}?`, 'a single quote': (link) => `${link}'`,
    'quotes, as they are': (link) => `${link}»`, 'where it came from': (link) => `${link}&utm_source=tg&utm_campaign=a.b`,
    'where it came from, as a query': (link) => `${link}?fbclid=IwAR0_x-1`, 'an id of a click': (link) => `${link}&yclid=123&ysclid=abc`,
    'a place in a text': (link) => `${link}:~:text=seats,votes`, 'a place': (link) => `${link}#comment-5`,
    'a second sign': (link) => `#${link}`, 'a query': (link) => `?${link}`, 'a query that ate it': (link) => `?lang=ru&${link}`,
    'an encoded sign': (link) => `%23${link}`, 'a whole address': (link) => `https://example.org/ru/?view=embed#${link}`,
    'the link once more': (link) => `${link}https://example.org/#${link}`,
    'a space without width': (link) => link.replace(/(?<=[-:])(?=\d)/, '%E2%80%8B'),
    'a soft hyphen': (link) => link.replace(/(?<=election|lists)/, '\u00AD'),
    'spaces after commas': (link) => link.replaceAll(',', ', '), 'spaces that do not break': (link) => link.replaceAll(',', ',%C2%A0'),
    'a text behind it': (link) => `${link}) and more`,
  },
  'added,encoded': {
    'quotes': (link) => `${link}%C2%BB`, 'markup': (link) => `${link}%22%3Ethe%20link%3C/a%3E`,
    'a form': (link) => `?${new URLSearchParams(link)}`,
  },
};

only('what its way did to a link is undone and named, with a mark and without', () => {
  for (const one of kept) {
    const old = unmarked(one.link).parts.join('&');
    for (const link of [old, marked(old)]) {
      for (const [kind, ways] of Object.entries(changes)) {
        for (const [name, change] of Object.entries(ways)) {
          const text = change(link);
          if (text === link) continue;
          const now = opened(text);
          assert.equal(now.meaning, meaning(link), `${name}: ${text}: ${now.bad}`);
          if (link === text.replace(/^#/, '')) continue;
          assert.ok(String(now.done).split(',').some((did) => kind.includes(did)), `${name}: ${now.done}`);
        }
      }
    }
  }
  // Random changes, on many new links.
  const all = Object.values(changes).flatMap(Object.entries);
  for (let i = 0; i < 3000; ++i) {
    const link = writeLink(randomShown());
    const [name, change] = oneOf(all);
    const now = opened(change(link));
    assert.equal(now.meaning, meaning(link), `${name}: ${change(link)}: ${now.bad}`);
  }
});

only('what may have been meant is left, and said', () => {
  const link = 'v=1&election=2023-03-19&held=amanat:22,independent:7';
  // Without a mark these may be a lost end, or a longer number.
  for (const text of [`${link},`, `${link}…`, link.replace('22', '2 2'), `${link} 5`, link.replace(':7', ':7*5'), link.replace(':7', ':7#5')]) {
    assert.ok(opened(text).bad, text);
  }
  // With a mark there is no doubt.
  for (const text of [`${marked(link)},`, `${marked(link)}…`, marked(link).replace('22', '2 2'), `${marked(link)} 5`]) {
    assert.equal(opened(text).meaning, meaning(link), text);
  }
  // Unknown fields are named; a misspelt field of ours counts as damage.
  assert.deepEqual(opened(`${link}&poll=3`).unknown, ['poll']);
  assert.deepEqual(opened(marked(`${link}&poll=3`)).unknown, ['poll']);
  assert.deepEqual(opened(`${link}&poll=3&utm_source=x`).unknown, ['poll']);
  for (const key of ['lock', 'locsk', 'vote', 'votess', 'Stepp', 'chec']) {
    const { bad, meaning: read } = opened(`${link}&${key}=amanat`);
    assert.ok(bad && !read, key);
  }
});
