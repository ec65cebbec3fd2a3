// What's checked: a pasted table is read as intended, in any of the forms that
// spreadsheets and pages give it; unreadable rows are named by their line;
// percentages become whole votes that add up; a downloaded table reads back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf, percent } from '../../web/export/csv.mjs';
import { isAll, readPaste, scenarioOf, sumOf, votesOf } from '../../web/import/paste.mjs';

const skip = (process.env.ENGINE || 'chromium') !== 'chromium' && 'needs no browser';
const only = (name, body) => test(name, { skip }, body);

const lists = [
  { id: 'amanat', names: ['Amanat', 'AMANAT'] },
  { id: 'auyl', names: ['Auyl', 'Ауыл'] },
  { id: 'aqjol', names: ['Aq Jol', 'Ақ жол'] },
  { id: 'qhp', names: ["People's Party", 'ҚХП', 'НПК'] },
];
const kUnit = 1_000_000n;
// As "id or name: number", and the rows that are not lists.
function meant(text, as) {
  const paste = readPaste(text, lists, as);
  const unit = (units) => Number(units) / Number(kUnit);
  return { as: paste.as, lists: Object.fromEntries(paste.lists.map(({ id, name, units }) => [id ?? name, unit(units)])),
    ...paste.against !== undefined && { against: unit(paste.against) },
    ...paste.invalid !== undefined && { invalid: unit(paste.invalid) },
    ...paste.left.length && { left: paste.left.map(({ line, key }) => `${line} ${key}`) },
    ...paste.problems.length && { problems: paste.problems.map(({ line, key, found }) => `${line} ${key} ${found}`) } };
}
const votes = { as: 'votes', lists: { amanat: 3431510, auyl: 693938 } };
const shares = { as: 'percent', lists: { amanat: 53.9, auyl: 46.1 } };

/** @type {any[]} */
const good = [
  ['Amanat\t3431510\nAuyl\t693938', votes],
  ['AMANAT\t3 431 510\r\n«Ауыл»\t693 938\r\n', votes],
  ['партия «AMANAT»\t3\u00A0431\u00A0510\nАУЫЛ партиясы\t693\u202F938', votes],
  ['Amanat;3.431.510\nAuyl;693.938', votes],
  ['Amanat,3431510\nAuyl,693938', votes],
  ['"Amanat","3,431,510"\n"Auyl","693,938"', votes],
  ['Amanat,3,431,510\nAuyl,693,938', votes],
  ['Amanat 3 431 510\nAuyl 693 938', votes],
  ["Amanat\t3'431'510\nAuyl\t693’938", votes],
  ['\uFEFFСписок;Голоса\nAMANAT;3431510\nАуыл;693938\nВсего;4125448', { ...votes, left: ['1 heading', '4 total'] }],
  ['Amanat\t3431510\n\n \t \nAuyl\t693938\nAgainst all\t248291\nInvalid ballots\t7', { ...votes, against: 248291, invalid: 7 }],
  ['Amanat\t3431510\nAuyl\t693938\nпротив всех\t5', { ...votes, against: 5 }],
  ['Amanat\t3431510\nAuyl\t693938\nБәріне қарсы\t5', { ...votes, against: 5 }],
  ['name\tvotes\tID\none\t3431510\tamanat\ntwo\t693938\tauyl', { ...votes, left: ['1 heading'] }],
  ['one\t3431510\tamanat\ntwo\t693938\tauyl', votes],
  ['Amanat\t53,9\nAuyl\t46,1', shares],
  ['Amanat\t53.9 %\nAuyl\t46.1 %', shares],
  ['Amanat,53,9\nAuyl,46,1', shares],
  ['Amanat 53,9%\nAuyl 46,1%', shares],
  ['Amanat, 53,9\nAuyl, 46,1', shares],
  ['Amanat;53,900\nAuyl;46,100', shares],
  ['Тізім\tПайыз\nAmanat\t60\nAuyl\t40', { as: 'percent', lists: { amanat: 60, auyl: 40 }, left: ['1 heading'] }],
  ['Amanat\t1,500\nAuyl\t2,250', { as: 'votes', lists: { amanat: 1500, auyl: 2250 } }],
  ['Amanat\t1,500\nAuyl\t2,250,000', { as: 'votes', lists: { amanat: 1500, auyl: 2250000 } }],
  ['Другие; 5\nПервые;7', { as: 'votes', lists: { 'Другие': 5, 'Первые': 7 } }],
  ['"Peace, Work";5\n"a ""b""";7', { as: 'votes', lists: { 'Peace, Work': 5, 'a "b"': 7 } }],
  // Cells with line breaks, as spreadsheets put them on the clipboard.
  ['"AMANAT\nparty"\t3431510\r\n"Auyl"\t"693\u00A0938"\r\n', votes],
  ['"Тізім\nатауы"\t"Дауыс,\nсаны"\nAmanat\t3431510\n"«Ауыл»\r\nпартиясы"\t693938\nВсего\t4125448',
    { ...votes, left: ['1 heading', '7 total'] }],
  ['"Amanat","3,431,510"\n"Auyl\n(list 2)","693,938","auyl"', votes],
  ['"Peace; ""Work""\tand\nbread"\t5\n"Second\t7', { as: 'votes', lists: { 'Peace; "Work" and bread': 5, '"Second': 7 } }],
  ['"First" list\t5\nSecond "list"\t7', { as: 'votes', lists: { '"First" list': 5, 'Second "list"': 7 } }],
  ['Партия;Голоса;id\nНовые;5;new\nПервые;7;1st', { as: 'votes', lists: { new: 5, '1st': 7 }, left: ['1 heading'] }],
];
/** @type {any[]} */
const bad = [
  ['Amanat\t5\nAuyl\tabc', ['2 number abc']],
  ['Amanat\tabc', ['1 number abc']],
  ['Amanat\t5\nAuyl', ['2 no_number Auyl']],
  ['Amanat\t5\n\t7', ['2 name 7']],
  ['"a\nb"\t5\n\n"c\r\nd"\tx', ['4 number x']],
  ['Amanat\t-5\nAuyl\t7', ['1 number -5']],
  ['Amanat\t1e3\nAuyl\t7', ['1 number 1e3']],
  ['Amanat\t1 23\nAuyl\t7', ['1 number 1 23']],
  ['Amanat\t1,23,456\nAuyl\t7', ['1 number 1,23,456']],
  ['Amanat\t1000000000001\nAuyl\t7', ['1 most 1000000000001']],
  ['Amanat\t5\nauyl\t7\nАУЫЛ\t8', ['3 twice АУЫЛ']],
  ['New\t5\nnew\t7', ['2 twice new']],
  ['name\tvotes\tid\nAmanat\t5\t\nNew\t7\tБ', ['3 id Б']],
  ['name\tvotes\tid\nAmanat\t5\t\nNew\t7\tvacant', ['3 id vacant']],
  ['party\tvotes\tid\nA\t5\tx\nB\t7\tx', ['3 twice B']],
  ['Amanat\t120 %\nAuyl\t7 %', ['1 percent 120 %']],
  ['', ['1 nothing ']],
  ['just words', ['1 no_number just words']],
  [Array.from({ length: 65 }, (_, i) => `L${i}x\t5`).join('\n'), ['65 lists 65']],
];

only('tables in the forms that there are', () => {
  for (const [text, expected] of good) assert.deepEqual(meant(text), expected, text);
  assert.deepEqual(meant('Amanat\t60\nAuyl\t40', 'votes').as, 'votes', 'who pastes knows better');
});

only('what cannot be read is named by its line', () => {
  for (const [text, problems] of bad) assert.deepEqual(meant(text).problems, problems, text);
  const many = meant(Array.from({ length: 500 }, (_, i) => `A${i}b\tx`).join('\n'));
  assert.equal(many.problems.length, 500);
});

only('whatever is pasted, nothing throws and every problem has its line', () => {
  let seed = 1;
  const random = (below) => (seed = seed * 48_271 % 2_147_483_647) % below;
  const pieces = ['\t', ';', ',', '\n', '"', '%', '.', ' ', '\u00A0', '-', '=', '\u0000', '<b>', '__proto__', '9'.repeat(30),
    'Amanat', 'Ә', '😀', '1,234', 'против всех', '53,9', '\r\n', 'Всего'];
  const shown = { lists: lists.map(({ id }) => ({ id, votes: 1 })), against_all: 0, rules: 'r' };
  let read = 0;
  for (let i = 0; i < 5000; ++i) {
    const text = random(2) ? Array.from({ length: random(14) }, () => pieces[random(pieces.length)]).join('')
      : [...good[random(good.length)][0]].toSpliced(random(20), random(3), pieces[random(pieces.length)]).join('');
    const paste = readPaste(text, lists);
    const count = text.split(/\r\n|[\r\n\u2028\u2029]/).length;
    for (const { line } of [...paste.problems, ...paste.left, ...paste.lists]) assert.ok(line >= 1 && line <= count, text);
    assert.ok(paste.lists.length || paste.problems.length || paste.left.length || paste.questions.length, JSON.stringify(text));
    if (paste.problems.length || paste.questions.length) continue;
    ++read;
    const { scenario } = scenarioOf(paste, 1000, shown);
    JSON.stringify(scenario);
    if (paste.as === 'percent' && sumOf(paste) > 0n) {
      assert.equal(votesOf(paste, 1000).reduce((a, b) => a + b, 0), 1000, text);
    }
  }
  assert.ok(read > 500 && read < 4500, `${read} of 5000 could be read`);
});

only('percentages become whole votes that add up to the ballots', () => {
  const thirds = readPaste('a\t33.3\nb\t33.3\nc\t33.4', []);
  assert.deepEqual(votesOf(thirds, 10), [3, 3, 4, 0, 0]);
  assert.deepEqual(votesOf(thirds, 11), [4, 3, 4, 0, 0], 'the earlier of equal remainders');
  const official = readPaste('a\t53.9\nb\t10.9\nc\t8.59\nd\t6.8\ne\t2.3\nf\t8.41\ng\t5.2\nagainst all\t3.9', []);
  assert.ok(isAll(official));
  assert.equal(votesOf(official, 6366441).reduce((a, b) => a + b, 0), 6366441);
  assert.ok(!isAll(readPaste('a\t53.9 %\nb\t10.9 %', [])));
});

only('lists that are shown keep all but their votes; others become a file', () => {
  const shown = { rules: 'r', lists: [{ id: 'amanat', votes: 1, registered: 2 }, { id: 'auyl', votes: 2 }],
    against_all: 3, invalid: 0, districts: [{ number: 1, winner: 'auyl' }] };
  const some = scenarioOf(readPaste('Amanat\t500', lists), 0, shown);
  assert.deepEqual(some, { own: false, missing: ['auyl'], scenario: { ...shown, against_all: 0,
    lists: [{ id: 'amanat', votes: 500, registered: 2 }, { id: 'auyl', votes: 0 }] } });
  const { own, scenario } = scenarioOf(readPaste('name\tvotes\tid\nAmanat\t500\nNew\t7\nOther\t8\tlist-1', lists), 0, shown);
  assert.ok(own);
  assert.deepEqual(scenario.lists, [{ id: 'amanat', name: 'Amanat', votes: 500 }, { id: 'list-2', name: 'New', votes: 7 },
    { id: 'list-1', name: 'Other', votes: 8 }]);
});

only('a CSV is one for spreadsheets of its country, and computes nothing', () => {
  const line = { id: 'a', name: 'A', votes: 1, list: 1, district: 0, seats: 1 };
  const of = (name, language) => csvOf([{ ...line, name }, { id: 'independent', name: 'I', district: 2, seats: 2 }], 3, language);
  assert.equal(of('A', 'en'), '\uFEFFid,name,votes,share_percent,list_seats,district_seats,seats\r\n'
    + 'a,A,1,33.3333,1,0,1\r\nindependent,I,,,,2,2\r\n');
  assert.equal(of('Ә', 'kk').split('\r\n')[1], 'a;Ә;1;33,3333;1;0;1');
  for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1']) {
    assert.match(of(name, 'ru').split('\r\n')[1], /^a;'/, name);
  }
  assert.equal(of('=a;"b"', 'ru').split('\r\n')[1].slice(0, 14), `a;"'=a;""b""";`);
  assert.equal(of('a\nb', 'en').split('\r\n')[1], 'a,"a\nb",1,33.3333,1,0,1');
  assert.equal(percent(3431510, 6366441, '.'), '53.9000');
  assert.equal(percent(2, 3, ','), '66,6667');
  assert.equal(percent(1e12, 1e12, '.'), '100.0000');
  assert.equal(percent(0, 0, '.'), '0.0000');
});

only('what is taken away can be brought back, in any language and with votes that were changed', () => {
  const all = [{ id: 'amanat', name: '=1+1', votes: 50, list: 40, district: 22, seats: 62 },
    { id: 'total', name: 'All, "united"\nand free', votes: 45, list: 20, district: 0, seats: 20 },
    { id: 'independent', name: 'Independent', district: 7, seats: 7 }, { id: 'against_all', name: 'Бәріне', votes: 3 }];
  for (const language of ['kk', 'en']) {
    const file = csvOf(all, 98, language);
    assert.deepEqual(meant(file), { as: 'votes', lists: { amanat: 50, total: 45 }, against: 3,
      left: ['1 heading', '5 no_votes'] }, file);
    assert.deepEqual(readPaste(file, lists).lists.map(({ name }) => name), ['=1+1', 'All, "united" and free']);
    // A spreadsheet may omit the quotation marks, or add thousands separators.
    assert.equal(meant(file.replace(/([;,])50\1/, (_, mark) => `${mark}3 431 510${mark}`)).lists.amanat, 3431510);
    assert.deepEqual(meant(file.replace(/([;,])50\1/, (_, mark) => `${mark}x${mark}`)).problems, ['2 number x']);
  }
});

// A parser that backtracks takes minutes for such a text.
only('a megabyte of anything is read at once', () => {
  const most = 1_048_576;
  for (const piece of ['\t', '"', '"\t', '""\t', '"\n', 'a\t"', ' "', 'a;"b\n', '1,', ' ', '\u2028', 'a"\t\n', '"""a\t']) {
    const text = `a${piece.repeat(most / piece.length)}`;
    const start = performance.now();
    readPaste(text, lists);
    assert.ok(performance.now() - start < 60_000, `${JSON.stringify(piece)}: ${performance.now() - start} ms`);
  }
});
