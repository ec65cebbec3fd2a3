// What's checked: the command line and the page write the same CSV, cell by cell, for every
// election, rule set and language and for random scenarios, and escape the same first
// characters; both give the same status, whatever a file claims; a downloaded table reads
// back to the same table and the same seats; a picture is well-formed whatever the lists'
// names are.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { aboutOf, sourceOf } from '../../web/export/about.mjs';
import { sheetOf, svgOf } from '../../web/export/sheet.mjs';
import { csvOf, linesOf, moreColumns, unguarded } from '../../web/export/csv.mjs';
import { scenarioOfCsv } from '../../web/import/ours.mjs';
import { inFolder, mazhilis, root, run } from './module.mjs';
import { Random } from './random.mjs';

const data = (file) => JSON.parse(readFileSync(join(root, 'assets', file), 'utf8'));
const told = (...words) => JSON.parse(mazhilis(...words).out);
const { presets } = told('presets');
const { rules: sets } = told('rules');
const { parties } = data('parties.json');
const { councils } = data('councils.json');
const examples = data('examples.json').examples.map((one) => {
  const council = councils.find(({ id }) => id === one.votes_of);
  return council ? { ...one, scenario: council.scenario } : one;
});
const elections = presets.map(({ id, scenario }) => {
  const [{ name, link }] = data(`elections/${id}.json`).sources;
  return { id, scenario, source: sourceOf([{ name: name.en ?? name, link }]) };
});
const languages = ['en', 'kk', 'ru'];
const texts = Object.fromEntries(languages.map((language) => [language, data(`texts/${language}.json`)]));

const hasLine = ({ rules }) => (typeof rules === 'string' ? sets.find(({ id }) => id === rules).rules : rules).against_all !== false;
const others = { against_all: 'votes.against_all', invalid_ballots: 'share.invalid', independent: 'winner.independent',
  other_seats: 'winner.assembly', vacant: 'winner.vacant' };

/** The page's CSV of a result, in the command line's form. */
function pageCsv(scenario, result, language) {
  const lists = new Map(scenario.lists.map(({ id, name }) => [id, name || (parties.find((party) => party.id === id)?.name[language] ?? id)]));
  const nameOf = (id) => lists.get(id) ?? texts[language][others[id]];
  const lines = linesOf(scenario, result, hasLine(scenario), nameOf, result);
  const csv = csvOf(lines, result.base, 'en', moreColumns);
  assert.ok(csv.startsWith('\uFEFF'));
  return csv.slice(1).replaceAll('\r\n', '\n');
}

/** The command line's output for many scenarios: [{ result, csv }]. */
const commandLine = (scenarios, ...words) => inFolder((folder) => {
  const file = join(folder, 'all.jsonl');
  writeFileSync(file, scenarios.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const json = mazhilis('seats', file);
  assert.equal(json.err.slice(0, 999), '');
  const results = json.out.split('\n').slice(0, -1).map((line) => JSON.parse(line));
  assert.equal(results.length, scenarios.length);
  const [heading, ...rows] = mazhilis('seats', file, '--format', 'csv', ...words).out.split('\n').slice(0, -1);
  const csv = scenarios.map(() => [heading.replace('line,', '')]);
  for (const row of rows) csv[Number(row.slice(0, row.indexOf(','))) - 1].push(row.slice(row.indexOf(',') + 1));
  return results.map((result, i) => ({ result, csv: `${csv[i].join('\n')}\n` }));
});

/** The scenario as the program stores it. */
const kept = (scenario) => ({ against_all: 0, invalid: 0, district_seats: {}, districts: [], ...scenario,
  rules: typeof scenario.rules === 'string' ? scenario.rules : { list_seats: scenario.rules.list_seats,
    district_seats: scenario.rules.district_seats ?? 0, ...scenario.rules.other_seats && { other_seats: scenario.rules.other_seats },
    threshold_percent: Number(scenario.rules.threshold_percent), against_all: scenario.rules.against_all ?? true,
    lone_party: scenario.rules.lone_party ?? null, method: scenario.rules.method ?? 'hare-largest-remainder' } });

const names = ['', 'Ұлы дала', '«№ 1» – <b>', '"', 'a, "b"; c', '=1+1', ' =1', '\u3000＝1', '\'=1', '\'\'+x', '-5', '−5',
  '\u200b@x', 'x\ufffe\uffff', ' a ', '🗳', 'against all', 'Total', 'sep=;', '1,000', 'x'.repeat(200), '=x'.repeat(99)];
function scenarios(count, seed) {
  const random = new Random(seed);
  return Array.from({ length: count }, () => {
    const made = random.scenario(sets.map(({ id }) => id));
    for (const list of made.lists) if (random.says(30)) list.name = random.of(names);
    const seats = typeof made.rules === 'string' ? sets.find(({ id }) => id === made.rules).rules.district_seats : made.rules.district_seats ?? 0;
    if (seats > 0) {
      let left = seats;
      for (const [id, held] of Object.entries(made.district_seats ?? {})) left -= made.district_seats[id] = Math.min(held, left);
      made.districts = made.districts?.filter(({ number }) => number <= seats);
    }
    return made;
  });
}

/** An election's scenario, with or without changes, and with claims about its status. */
function claims(count, seed) {
  const random = new Random(seed);
  return Array.from({ length: count }, () => {
    const made = structuredClone(random.of([...elections.map(({ scenario }) => scenario), ...examples.map(({ votes_of: of, rules, scenario }) =>
      scenario ?? { ...elections.find(({ id }) => id === of).scenario, ...rules && { rules } })]));
    if (random.says(30)) made.lists[0].votes += 1;
    if (random.says(10)) made.invalid = 3;
    if (random.says(10)) made.lists[0].name = 'Another';
    if (random.says(10)) made.lists.pop();
    if (random.says(10)) made.title = 'Official!';
    if (random.says(10)) made.rules = 'mazhilis-2021';
    if (made.districts?.length && random.says(10)) made.districts.pop();
    if (random.says(70)) made.election = random.of([...elections.map(({ id }) => id), null, 'x', '']);
    if (random.says(70)) made.status = random.of(['official', 'changed', 'example', 'own', 'poll']);
    if (random.says(30)) Object.assign(made, { source: 'x'.repeat(999), link: random.of([null, 'https://example.org/']) });
    const ids = new Set([...made.lists.map(({ id }) => id), 'independent', 'vacant']);
    made.district_seats = Object.fromEntries(Object.entries(made.district_seats ?? {}).filter(([id]) => ids.has(id)));
    made.districts = made.districts?.filter(({ winner }) => ids.has(winner));
    return made;
  });
}

test('every election under every rule set, in three languages', () => {
  for (const { id, scenario } of presets) {
    for (const rules of [undefined, ...sets.map((set) => set.id)]) {
      const words = ['seats', '--preset', id, ...rules ? ['--rules', rules] : []];
      const result = told(...words);
      assert.equal(result.status, scenario.votes_known === false ? 'own' : !rules || rules === scenario.rules ? 'official'
        : examples.some((one) => one.votes_of === id && one.rules === rules) ? 'example' : 'changed', `${id} ${rules}`);
      assert.equal(result.election, id);
      for (const language of languages) {
        assert.equal(mazhilis(...words, '--format', 'csv', '--lang', language).out,
          pageCsv({ ...scenario, rules: rules ?? scenario.rules }, told(...words, '--lang', language), language),
          `${id} ${rules} ${language}`);
      }
    }
  }
});

test('scenarios by chance, in the same cells', async () => {
  const all = scenarios(2_000, 12);
  for (const language of languages) {
    const answers = await commandLine(all, '--lang', language);
    all.forEach((one, i) => assert.equal(answers[i].csv, pageCsv(kept(one), answers[i].result, language), JSON.stringify(one)));
  }
});

test('what a file is is found out, whatever it claims', async () => {
  const all = [...claims(3_000, 5), ...scenarios(300, 6)];
  const answers = await commandLine(all);
  const seen = {};
  all.forEach((one, i) => {
    const { status, election, source } = answers[i].result;
    assert.deepEqual({ status, election, source }, aboutOf(one, one.election, elections, examples), JSON.stringify(one));
    seen[status] = (seen[status] ?? 0) + 1;
    if (status === 'official') {
      const then = presets.find(({ id }) => id === election).scenario;
      assert.deepEqual(one.lists, then.lists);
      assert.deepEqual([one.rules, one.against_all], [then.rules, then.against_all]);
    }
  });
  for (const status of ['official', 'changed', 'example', 'own']) assert.ok(seen[status] > 20, JSON.stringify(seen));
});

test('a table reads back to the same table and the same seats', async () => {
  const namesOf = (id) => Object.values(parties.find((party) => party.id === id)?.name ?? {});
  const official = (id) => presets.find((preset) => preset.id === id)?.scenario;
  const all = [...presets.map(({ id, scenario }) => ({ ...scenario, election: id })), ...claims(500, 9), ...scenarios(10_000, 10)];
  const before = await commandLine(all);
  const back = before.map(({ csv }) => scenarioOfCsv(csv, namesOf, official));
  const after = await commandLine(back);
  const lists = ({ result }) => result.lists.map(({ id, votes, seats, list_seats: byList }) => [id, votes, byList, seats]);
  before.forEach((one, i) => {
    assert.deepEqual(lists(after[i]), lists(one), JSON.stringify(all[i]));
    // `votes_known: false` belongs to an election's file; without an election the tables may differ.
    if (all[i].votes_known === false && !all[i].election) return;
    assert.equal(after[i].csv, one.csv, JSON.stringify(all[i]));
  });
  presets.forEach(({ scenario }, i) => assert.deepEqual({ ...scenario, ...back[i] }, { ...scenario, election: presets[i].id }));
  // As the page writes it in Kazakh and Russian, and as a spreadsheet saves it.
  const [{ csv, result }] = before;
  const local = csvOf(linesOf(presets[0].scenario, result, true, (id) => parties.find((party) => party.id === id)?.name.ru ?? id, result),
    result.base, 'ru', moreColumns);
  assert.ok(local.includes(';'));
  assert.deepEqual(scenarioOfCsv(local, namesOf, official), scenarioOfCsv(csv, namesOf, official));
  const spaced = local.replace(';3431510;', ';3\u00a0431\u00a0510;');
  assert.deepEqual(scenarioOfCsv(spaced, namesOf, official), back[0]);
  for (const other of ['', 'a;b', 'id,name,votes\na,A,5', csv.replace(/3431510/, 'x'), csv.replace('registered', 'other')]) {
    assert.equal(scenarioOfCsv(other, namesOf, official), undefined);
  }
});

test('a spreadsheet computes no name, and a reader has it back', async () => {
  const points = Array.from({ length: 0xFFFE }, (_, i) => i).filter((i) => i > 0x1F && !(i >= 0x7F && i < 0xA0)
    && !(i >= 0xD800 && i < 0xE000) && ![0x2028, 0x2029].includes(i) && !(i >= 0x202A && i <= 0x202E) && !(i >= 0x2066 && i <= 0x2069));
  const made = [];
  for (let i = 0; i < points.length; i += 32) {
    made.push({ format: 'mazhilis-scenario', version: 1, rules: 'kurultai-2026', lists: points.slice(i, i + 32)
      .flatMap((point) => ['=1', '1'].map((rest) => ({ id: `n${rest.length}-${point}`, name: String.fromCharCode(point) + rest, votes: 1 }))) });
  }
  const answers = await commandLine(made);
  made.forEach((one, i) => assert.equal(answers[i].csv, pageCsv(kept(one), answers[i].result, 'en')));
  for (const name of names) assert.equal(unguarded(csvOf([{ id: 'a', name, votes: 1 }], 1, 'kk').split('\r\n')[1].split(';')[1]
    .replace(/^"|"$/g, '').replaceAll('""', '"')), name.split(';')[0].replace(/^"$/, '"'), name);
});

// A name has no tab, so no file shows whether both writers escape it; their lists are compared.
test('both writers take the same characters for blanks and for a formula', () => {
  const source = readFileSync(join(root, 'src/cli/csv.cpp'), 'utf8');
  const [blanks, formula] = ['kBlanks', 'kFormula'].map((name) => {
    const [, list] = source.match(new RegExp(`Range ${name}\\[\\] = \\{([^;]*)\\};`));
    const ranges = [...list.matchAll(/\{(0x\w+), (0x\w+)\}/g)].map(([, first, last]) => [Number(first), Number(last)]);
    assert.ok(ranges.length > 12, name);
    return (point) => ranges.some(([first, last]) => point >= first && point <= last);
  });
  const points = Array.from({ length: 0x30000 }, (_, i) => i).filter((i) => (i < 0xD800 || i > 0xDFFF) && i !== 0x22);
  const cells = (called) => csvOf(called.map((id) => ({ id, name: '', seats: 0 })), 1, 'en').split(/,,,,,,0\r\n/).slice(0, -1)
    .map((cell, i) => (i ? cell : cell.slice(cell.indexOf('\r\n') + 2)).replace(/^"|"$/g, ''));
  for (const behind of ['', '=']) {
    const called = points.map((point) => String.fromCodePoint(point) + behind);
    const found = cells(called);
    assert.equal(found.length, points.length);
    points.forEach((point, i) => {
      const guarded = formula(point) || (behind !== '' && blanks(point));
      assert.equal(found[i], guarded ? `'${called[i]}` : called[i], `${point.toString(16)} ${behind}`);
    });
  }
});

test('a picture, a table and a CSV of any names, also of the same and the longest', async () => {
  const random = new Random(64);
  // Characters that JSON and the program accept, and XML may not.
  const pieces = ['\ufffe', '\uffff', '&', '<', '>', '"', '\'', ']]>', '<!--', '<?', '\u{1fffe}', '\ud83d\uddf3', '\ufdd0', '\u00ad',
    '\u200d', '\ufeff', 'Ұ', 'x', '=', ' ', '&#0;', '&#xFFFE;', '\u0301'];
  const all = Array.from({ length: 60 }, (_, i) => {
    const name = Array.from({ length: random.from(0, 25) }, () => random.of(pieces)).join('');
    return { format: 'mazhilis-scenario', version: 1, rules: random.of(['mazhilis-2023', 'kurultai-2026', 'mazhilis-2021']), title: name,
      lists: Array.from({ length: i % 3 ? random.from(1, 9) : 64 }, (__, k) => ({ id: `a${k}`, votes: random.from(0, 999),
        name: i % 2 ? name : [...(name + 'Ұ'.repeat(200))].slice(0, 200).join('') })),
      against_all: 5, invalid: 1 };
  });
  for (const { id, scenario } of presets) all.push({ ...scenario, title: `\ufffe${id}` });
  await inFolder((folder) => {
    all.forEach((one, i) => {
      writeFileSync(join(folder, 'x.json'), JSON.stringify(one));
      for (const format of ['svg', 'table', 'csv']) {
        const { status, out, err } = mazhilis('seats', join(folder, 'x.json'), '--format', format, '--lang', languages[i % 3]);
        assert.deepEqual([status, err], [0, ''], JSON.stringify(one));
        assert.doesNotMatch(out, /⟨|\{\w+\}/, format);
        if (format === 'svg') writeFileSync(join(folder, `${i}.svg`), out);
        if (format === 'csv') assert.ok(out.split('\n').length > one.lists.length + 2);
      }
    });
    // The page's writer, which may be given any characters.
    const anything = [...pieces, '\0', '\x0B', '\x1F', '\ud800', '\udc00', '\x7f'];
    const word = () => Array.from({ length: random.from(0, 25) }, () => random.of(anything)).join('');
    for (let i = 0; i < 100; ++i) {
      const lines = Array.from({ length: random.from(1, 5) }, (_, k) => ({ id: `a${k}`, name: word(), place: k, colour: '', votes: '1',
        share: '1', list: '1', district: '0', seats: '1' }));
      const sheet = sheetOf({ language: 'kk', heading: word(), title: word(), mark: word(), official: false, lines,
        chamber: { caption: word(), height: 100, marks: [
          ...lines.map(({ id, name, place }) => ({ kind: 'disc', ink: `list-${place + 1}`, id, title: name, radius: 5, line: 0,
            dot: 0, points: [place, 5] })),
          { kind: 'text', ink: 'ink', points: [1, 2], anchor: 'middle', size: 13, text: word(), strong: word() }] },
        heads: { name: word() }, districts: true, small: [word()], written: word(), link: word(),
        about: { status: 'own', election: null, rules: word(), source: null } }, data('look.json').colours.light,
      (text, size) => text.length * size / 2);
      writeFileSync(join(folder, `page-${i}.svg`), svgOf(sheet));
    }
    // A real XML parser, and the seats and names that it finds.
    const { status, out, err } = run('python3', ['-c', `
import glob, json, xml.etree.ElementTree as tree
svg = '{http://www.w3.org/2000/svg}'
for file in glob.glob('page-*.svg'):
    assert set(json.loads(tree.parse(file).getroot().find(svg + 'metadata').text)) >= {'status', 'link'}
for file in glob.glob('[0-9]*.svg'):
    root = tree.parse(file).getroot()
    about = json.loads(root.find(svg + 'metadata').text)
    print(json.dumps([int(file[:-4]), len(root.findall('.//*[@data-list]')), sorted(about), root.find(svg + 'title').text]))
`], { cwd: folder });
    assert.equal(status, 0, err);
    const found = out.trim().split('\n').map((line) => JSON.parse(line));
    assert.equal(found.length, all.length);
    for (const [i, seats, fields, title] of found) {
      const { list_seats: byList, district_seats: byDistrict, other_seats: more = 0 } = sets.find(({ id }) => id === all[i].rules).rules;
      assert.equal(seats, byList + byDistrict + more);
      assert.deepEqual(fields, ['election', 'link', 'rules', 'source', 'status']);
      assert.ok(title.startsWith(all[i].title.replace(/[\ufffe\uffff]/g, '')), title);
    }
  });
});
