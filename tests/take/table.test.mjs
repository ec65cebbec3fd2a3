// What's checked: a table is read as intended whatever its surroundings and its wording; a
// row that is not a list never silently becomes one; a doubt is asked, with its readings.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readTable, scenarioOf, sumOf, votesOf } from '../../web/import/paste.mjs';
import { kindOf } from '../../web/import/read/kinds.mjs';
import { partiesOf } from '../../web/import/read/names.mjs';

const parties = partiesOf(JSON.parse(readFileSync(new URL('../../assets/parties.json', import.meta.url), 'utf8')));
const shown = ['amanat', 'auyl', 'respublica', 'qhp', 'baytaq', 'aqjol', 'osdp'];
const lists = parties.filter(({ id }) => shown.includes(id));
const read = (text, answers) => readTable(text, lists, answers, parties);
const whole = (units) => Number(units) / 1e6;

/** "id or name: number" of each list, and the rows that are not lists. */
function meant(text, answers) {
  const table = read(text, answers);
  return { ...Object.fromEntries(table.lists.map(({ id, name, units }) => [id ?? name, whole(units)])),
    ...table.against !== undefined && { against: whole(table.against) },
    ...table.invalid !== undefined && { invalid: whole(table.invalid) } };
}
const asked = (text, answers) => read(text, answers).questions.map(({ key, why }) => why ?? key);
const left = (text) => read(text).left.map(({ line, key }) => `${line} ${key}`);
const problems = (text, answers) => read(text, answers).problems.map(({ line, key }) => `${line} ${key}`);
const is = (text, votes, more = {}) => {
  assert.deepEqual(meant(text, more.answers), votes, text);
  assert.deepEqual(asked(text, more.answers), more.asked ?? [], text);
  assert.deepEqual(problems(text, more.answers), more.problems ?? [], text);
  if (more.left) assert.deepEqual(left(text), more.left, text);
};

const two = { amanat: 3431510, auyl: 693938 };

test('columns are found by their headings, in three languages and any order', () => {
  const headings = {
    name: ['Партия', 'Наименование политической партии', 'Party', 'Политические партии', 'Саяси партия', 'Партия атауы', 'Список', 'Тізім', 'name'],
    votes: ['Голоса', 'Число голосов', 'Votes', 'Дауыс саны', 'Количество голосов', 'Дауыстар', 'Голосов', '2023', 'Total votes'],
    percent: ['%', 'Доля голосов, %', 'Per cent', 'Пайыз', 'В процентах', 'Vote share', 'Үлесі'],
    seats: ['Мандаты', 'Мест', 'Seats', 'Мандат саны', 'Число мандатов', 'Депутатов', 'Орын'],
    count: ['№', '№ п/п', '#', 'р/с', 'No.'],
    other: ['Кандидатов', 'Candidates', 'Число кандидатов', 'Үміткерлер'],
  };
  const cells = { name: ['AMANAT', 'Ауыл'], votes: ['3 431 510', '693 938'], percent: ['83,18', '16,82'], seats: ['40', '8'], count: ['1', '2'], other: ['70', '54'] };
  let seed = 7;
  const random = (below) => (seed = seed * 48_271 % 2_147_483_647) % below;
  for (let i = 0; i < 500; ++i) {
    const columns = ['name', 'votes', ...['percent', 'seats', 'count', 'other'].filter(() => random(2))]
      .map((column) => /** @type {[number, string]} */ ([random(1000), column])).sort(([a], [b]) => a - b).map(([, column]) => column);
    const separator = ['\t', ';', ' | '][random(3)];
    const row = (of) => columns.map(of).join(separator);
    const text = [row((column) => headings[column][random(headings[column].length)]), row((column) => cells[column][0]), row((column) => cells[column][1])].join('\n');
    is(text, two);
    const { columns: found } = read(text);
    columns.forEach((column, at) => assert.equal(found[at].use, { name: 'name', votes: 'number' }[column] ?? column, text));
  }
});

test('columns without headings are found by what is in them', () => {
  is('1\tAMANAT\t3 431 510\t53,90\t40\n2\tАуыл\t693 938\t10,90\t8', two);
  is('Amanat,3431510,40\nAuyl,693938,8', two);
  is('Amanat      3431510    53.9   40\nAuyl         693938    10.9    8', two);
  is('Amanat\n3431510\n53.9\nAuyl\n693938\n10.9', two);
  is('Amanat\t3,431,510 (83.2%)\nAuyl\t693,938 (16.8%)', two);
  is('Alpha\t40\t53.9\nBeta\t8\t46.1', { Alpha: 53.9, Beta: 46.1 }, { asked: ['column'] });
  is('Alpha\t40\t53.9\nBeta\t8\t46.1', { Alpha: 40, Beta: 8 }, { answers: { column: 1 } });
  is('Party\t2021\t2023\nAmanat\t5148074\t3431510\nAuyl\t378780\t693938', two, { answers: { column: 2 } });
  assert.deepEqual(asked('Party\t2021\t2023\nAmanat\t5148074\t3431510\nAuyl\t378780\t693938'), ['column']);
  is('Партия\tМандаты\nAmanat\t40\nAuyl\t8', {}, { problems: ['2 column'] });
});

test('an id stands only under its heading', () => {
  is('Party\tVotes\tID\nSomebody\t5\tamanat\nOthers\t7\tnew', { amanat: 5, new: 7 });
  is('Нечто\t5\tnew\nИное\t7\told', { 'Нечто': 5, 'Иное': 7 });
});

const rows = {
  total: ['Итого:', 'ИТОГО', 'Всего', 'Всего голосов', 'Всего голосов:', 'Итого по республике', 'Grand Total', 'Total', 'Total:', 'Total votes', 'Total valid votes',
    'Сумма', 'Общее количество голосов', 'Барлығы', 'Барлық дауыстар', 'Жиыны:', 'Барлығы дауыс', 'Қорытынды', 'All votes', 'Votes cast'],
  about: ['Valid votes', 'Registered voters/turnout', 'Registered voters', 'Turnout', 'Ballots issued', 'Число избирателей, внесенных в списки', 'Явка', 'Явка, чел.', 'Число выданных бюллетеней',
    'Приняли участие в голосовании', 'Действительных бюллетеней', 'Дауыс беруге қатысқандар', 'Тіркелген сайлаушылар', 'Сайлаушылар саны', 'Жарамды бюллетеньдер', 'Берілген бюллетеньдер'],
  invalid: ['Недействительных бюллетеней', 'Недействительные:', 'Число избирательных бюллетеней, признанных недействительными', 'Invalid/blank votes', 'Invalid ballots', 'Spoiled ballots',
    'Rejected votes', 'Жарамсыз бюллетеньдер', 'Жарамсыз деп танылған бюллетеньдер', 'Испорченные бюллетени', 'НЕДЕЙСТВИТЕЛЬНО'],
  against: ['Против всех', 'Против всех списков', 'ПРОТИВ ВСЕХ:', '«Против всех»', 'Против всех политических партий', 'Against all', 'None of the above', 'Бәріне қарсы', 'Барлығына қарсымын', 'Бәріне қарсымын'],
};

test('rows that are no list are known in many words', () => {
  for (const [what, names] of Object.entries(rows)) {
    for (const name of names) {
      assert.ok(what === 'about' || what === 'total' ? ['about', 'total'].includes(kindOf(name)) : kindOf(name) === what, `${name}: ${kindOf(name)}`);
      const text = `Партия\tГолоса\nAMANAT\t3 431 510\nАуыл\t693 938\n${name}\t7`;
      const table = read(text);
      assert.deepEqual(table.lists.map(({ id }) => id), ['amanat', 'auyl'], text);
      assert.equal(whole(table.invalid ?? 0n), what === 'invalid' ? 7 : 0, text);
      assert.equal(whole(table.against ?? 0n), what === 'against' ? 7 : 0, text);
      if (what === 'total' || what === 'about') assert.deepEqual(table.left.map(({ line }) => line), [1, 4], text);
    }
  }
  for (const name of ['Партия избирателей', '«Всего хорошего»', 'Voters Party', 'Бірлік', 'Ветераны', 'Партия «Явка»', 'Alliance', 'Сумма технологий', 'Valley', 'Всем миром', 'Сандық партия']) {
    assert.equal(kindOf(name), undefined, name);
  }
});

test('whatever a row is called, a sum of others is asked about', () => {
  const lines = ['AMANAT\t3431510', 'Ауыл\t693938', 'Respublica\t547154'];
  for (const [more, sum] of /** @type {[string[], number][]} */ ([[[], 4672602], [['Против всех\t248291'], 4920893], [['Против всех\t248291'], 4672602],
    [['Против всех\t248291', 'Недействительные\t7'], 4920900], [['Недействительные\t7'], 4672609]])) {
    for (const name of ['Вот столько', 'X', '2023', 'Жиынтық көрсеткіш', 'Σ голосование']) {
      for (const at of [0, 3]) {
        const text = [...lines, ...more].toSpliced(at, 0, `${name}\t${sum}`).join('\n');
        const table = read(text);
        const doubts = table.questions.length || table.left.length || table.problems.length;
        assert.ok(doubts, text);
      }
    }
  }
  is([...lines, 'Вот столько\t4672602'].join('\n'), { ...two, respublica: 547154 }, { answers: { rows: { 4: 'total' } } });
  is([...lines, 'Вот столько\t4672603'].join('\n'), { ...two, 'respublica': 547154, 'Вот столько': 4672603 });
  is('Amanat\t53.9\nAuyl\t46.1\nXxx\t100', { amanat: 53.9, auyl: 46.1, Xxx: 100 }, { asked: ['sum'] });
  assert.deepEqual(read('Amanat\t5\nAuyl\t6\nИтого\t12').notes.map(({ key }) => key), ['total_differs']);
});

test('regions down and parties across are not lists', () => {
  const wide = 'Регион\tAMANAT\tАуыл\tRespublica\nАстана\t300000\t50000\t40000\nАлматы\t400000\t60000\t70000';
  const sums = { amanat: 700000, auyl: 110000, respublica: 110000 };
  for (const text of [wide, `${wide}\nИтого\t700000\t110000\t110000`, `${wide}\nПо стране\t700000\t110000\t110000`]) {
    is(text, {}, { asked: ['wide'] });
    is(text, sums, { answers: { shape: 'add' } });
  }
  assert.deepEqual(read(`${wide}\nИтого\t700000\t110000\t110001`, { shape: 'add' }).notes.map(({ key }) => key), ['sum_differs', 'added']);
  is('Region\tAlpha\tBeta\nNorth\t5\t6\nSouth\t7\t8', {}, { asked: ['wide'] });
  is('Участок\tAMANAT\tАуыл\tПротив всех\n1\t50\t20\t1\n2\t40\t30\t2', { amanat: 90, auyl: 50, against: 3 }, { answers: { shape: 'add' } });
  for (const text of ['\tAMANAT\tАуыл\nГолоса\t3431510\t693938\n%\t53,9\t10,9', 'AMANAT\tАуыл\n3431510\t693938', 'Партия\tAMANAT\tАуыл\nГолоса\t3431510\t693938']) {
    is(text, {}, { asked: ['turned'] });
    is(text, two, { answers: { shape: 'turn' } });
  }
  const long = 'Регион\tПартия\tГолоса\nАстана\tAMANAT\t300\nАстана\tАуыл\t50\nАлматы\tAMANAT\t400\nАлматы\tАуыл\t60';
  is(long, {}, { asked: ['long'] });
  is(long, { amanat: 700, auyl: 110 }, { answers: { shape: 'add' } });
  is('Астана\t300000\nАлматы\t400000\nШымкент\t200000', {}, { asked: ['regions'] });
  is('Область Абай\t3\nАкмолинская область\t4', {}, { asked: ['regions'] });
});

test('what stands above, below and behind is no obstacle', () => {
  is('Результаты выборов 19 марта 2023 года\nПартия\tГолоса\t%\nAMANAT\t3 431 510\t53,90\nАуыл\t693 938\t10,90\nИсточник: ЦИК, 27 марта 2023', two,
    { left: ['1 title', '2 heading', '5 remark'] });
  is('Партия\t2023\nAMANAT\t3 431 510\nАуыл\t693 938', two, { left: ['1 heading'] });
  is('Amanat[a]\t3,431,510\nAuyl*\t693,938[2]', two);
  is('Amanat¹\t3,431,510*\nAuyl\t693,938†', two);
  is('AMANAT;3431510,00\nАуыл;693938,00', two);
  is('AMANAT;3431510.0\nАуыл;693938.0', two);
  is('AMANAT;3.431.510,00\nАуыл;693.938,00', two);
  is('AMANAT: 3 431 510\nАуыл: 693 938', two);
  is('• Партия «AMANAT» — 3 431 510 голосов (53,9 %);\n• «Ауыл» – 693 938 голосов (10,9 %).', two);
  is('1) Amanat: 3431510;\n2) Auyl: 693938;', two);
  is('За партию «AMANAT» проголосовали 3 431 510 избирателей\nЗа партию «Ауыл» проголосовали 693 938 избирателей', two);
  is('№;Партия;Голоса;%\n1;2;3;4\n1;AMANAT;3431510;53,90\n2;Ауыл;693938;10,90', two, { left: ['1 heading', '2 heading'] });
  is('| Party | Votes |\n|:--|--:|\n| Amanat | 3,431,510 |\n| Auyl | 693,938 |', two);
  is('sep=;\r\nПартия;Голоса\r\nAMANAT;3 431 510\r\nАуыл;693 938\r\n', two);
  is('sep=|\nAmanat|3431510\nAuyl|693938', two);
  // A single unreadable line can be left out.
  is('Amanat\t3431510\nчто-то\tне число\nAuyl\t693938', two, { problems: ['2 number'] });
  is('Amanat\t3431510\nчто-то\tне число\nAuyl\t693938', two, { answers: { rows: { 2: 'out' } } });
});

test('votes or per cent: a doubt is asked, whole numbers are votes', () => {
  is('Алия\t12\nБолат\t48\nДана\t40', { 'Алия': 12, 'Болат': 48, 'Дана': 40 });
  for (let sum = 95; sum <= 101; ++sum) assert.equal(read(`a\t${sum - 40}\nb\t40`).as, 'votes');
  for (const text of ['AMANAT\t53.900\nАуыл\t10.900\nНПК\t6.800', 'AMANAT\t53.900\nАуыл\t46.100', 'Amanat\t53,00\nAuyl\t47,00']) {
    assert.deepEqual(asked(text), ['as'], text);
    assert.deepEqual(['votes', 'percent'].map((as) => read(text, { as }).as), ['votes', 'percent'], text);
    assert.deepEqual(asked(text, { as: 'votes' }), []);
  }
  assert.equal(read('Amanat\t60 %\nAuyl\t40 %').as, 'percent');
  assert.equal(read('Партия\tДоля\nAmanat\t60\nAuyl\t40').as, 'percent');
  assert.equal(read('Amanat\t53,9\nAuyl\t46,1').as, 'percent');
  is('Amanat\t0,539\nAuyl\t0,461', { amanat: 53.9, auyl: 46.1 });
});

test('parties are known by every name, in letters of both alphabets', () => {
  for (const { id, names } of parties) {
    for (const name of names) {
      const table = readTable(`${name}\t5`, lists, {}, parties);
      const [row] = table.lists;
      const [one] = [row.id];
      assert.ok(one === id || parties.find((party) => party.id === id).also === one || /^adilet/.test(id), `${name}: ${one}`);
    }
  }
  const forms = { amanat: ['Аманат', 'АМАНАТ', 'amanat', 'партия "AMANAT"', 'АМАNАТ', 'Политическая партия «Аманат»', 'Нур Отан'], aqjol: ['Ак жол', 'Ак-Жол', 'АКЖОЛ', 'Aq jol', 'Ақ Жол партиясы', 'ДПК «Ак жол»'],
    respublica: ['Республика', 'RESPUBLICA', 'Rеspubliса', 'партия Respublica'], qhp: ['Народная партия Казахстана', 'НПК', 'QHP', 'ҚХП', 'Народная партия Казахстана (НПК)'],
    baytaq: ['Байтак', 'Байтақ', 'Baitaq', 'партия зелёных «Байтак»'], osdp: ['ОСДП', 'ЖСДП', 'общенациональная социал‑демократическая партия'.replace('‑', '-'), 'OSDP'],
    auyl: ['Ауыл', 'Аyыл', 'НДПП «Ауыл»', 'Auyl Party', 'Народно-демократическая патриотическая партия "Ауыл"'] };
  for (const [id, names] of Object.entries(forms)) {
    for (const name of names) assert.deepEqual(meant(`${name}\t5`), { [id]: 5 }, name);
  }
});

test('a slip in a name, and lost letters, are asked about', () => {
  for (const name of ['Аманта', 'Amnat', 'Ауылы', 'Respublika1', 'Республ', 'Байтк', 'Ак жлл']) {
    assert.deepEqual(asked(`${name}\t5\nOther\t7`), ['typo'], name);
  }
  assert.deepEqual(asked('Алия\t5\nБолат\t7\nАлма\t6'), []);
  for (const [name, near] of [['А? жол', 'list:aqjol'], ['Байта\uFFFD', 'list:baytaq'], ['Б?ріне ?арсы', 'against'], ['?? ???', undefined], ['Т?? п?ртия', undefined]]) {
    const [question] = read(`${name}\t5\nAmanat\t7`).questions;
    assert.equal(question?.why, 'lost', name);
    if (near) assert.equal(question.row.near, near, name);
  }
  assert.deepEqual(asked('Кто?\t5\nНикто\t7'), []);
});

test('what a row is taken for can be corrected', () => {
  const text = 'Amanat\t5\nxyz\t6\nВсего\t7\nПротив всех\t8';
  is(text, { 'auyl': 5, 'amanat': 6, 'Всего': 7, 'invalid': 8 }, { answers: { rows: { 1: 'list:auyl', 2: 'list:amanat', 3: 'own', 4: 'invalid' } } });
  is(text, { xyz: 6 }, { answers: { rows: { 1: 'out', 4: 'out' } } });
});

// Random tables in all known forms, with misleading text around them.
test('a table is read alike in every form', () => {
  let seed = 11;
  const random = (below) => (seed = seed * 48_271 % 2_147_483_647) % below;
  const pick = (all) => all[random(all.length)];
  const spaced = (mark) => (number) => String(number).replace(/\B(?=(\d{3})+$)/g, mark);
  const numbers = [String, spaced(' '), spaced('\u00A0'), spaced('\u202F'), spaced('\u2009'), spaced('’'), spaced('\''), (n) => `${n},00`, (n) => `${n}.0`];
  for (let i = 0; i < 1000; ++i) {
    const chosen = lists.filter(() => random(3)).map(({ id, names }) => ({ id, name: pick(names) }));
    if (chosen.length < 2) continue;
    for (const one of chosen) one.votes = 1000 + random(3_000_000);
    const against = random(2) ? 1000 + random(100_000) : undefined;
    const invalid = random(2) ? 1000 + random(100_000) : undefined;
    const number = pick(numbers);
    const sum = chosen.reduce((all, { votes }) => all + votes, 0);
    if (chosen.some(({ votes }) => votes === sum / 2)) continue;
    const lines = chosen.map(({ name, votes }) => [name, number(votes), (votes / sum * 100).toFixed(2).replace('.', ',')]);
    if (against) lines.push([pick(rows.against), number(against), '']);
    if (invalid) lines.push([pick(rows.invalid), number(invalid), '']);
    if (random(2)) lines.push([pick(rows.total), number(sum + (against ?? 0)), '']);
    const columns = pick([[0, 1], [0, 1, 2], [0, 2, 1]]);
    const separator = pick(['\t', ';', '\t', '|']);
    const head = random(2) ? [['Партия', 'Голоса', '%']] : columns.length > 2 ? [['Партия', 'Число голосов', 'Процент']] : [];
    const table = [...head, ...lines].map((row) => columns.map((column) => row[column]).join(separator));
    if (random(4) === 0 && head.length) table.unshift('Итоги голосования по партийным спискам');
    if (random(4) === 0) table.push('Источник: протокол комиссии');
    const text = table.join(pick(['\n', '\r\n']));
    const expected = { ...Object.fromEntries(chosen.map(({ id, votes }) => [id, votes])), ...against && { against }, ...invalid && { invalid } };
    is(text, expected);
  }
});

test('percentages whose parts are missing are never filled in silently', () => {
  const table = read('AMANAT\t53.9\nАуыл\t10.9');
  assert.ok(sumOf(table) < 99_000_000n);
  const { scenario } = scenarioOf({ ...table, against: 35_200_000n }, 1000, { rules: 'r', lists: shown.map((id) => ({ id, votes: 1 })), against_all: 0, invalid: 0 });
  assert.equal(scenario.against_all, 352);
  assert.equal(votesOf({ ...table, against: 35_200_000n }, 1000).reduce((a, b) => a + b, 0), 1000);
});
