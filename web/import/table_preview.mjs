// The preview of a table: what was understood, the questions, the errors, and what will be
// loaded.
import { build } from '../text/dom.mjs';
import { scenarioOfCsv } from './ours.mjs';
import { calledHere, kindChoice, lettersQuestion, namesShown, number, paragraph, percentSign, problem, question, rulesLine, scrolledTable, summary, totalField } from './parts.mjs';
import { namesThatAre } from './parties.mjs';
import { isAll, readTable, scenarioOf, sumOf, votesOf } from './paste.mjs';
import { scenarioPreview } from './scenario_preview.mjs';

const kTold = 20;  // errors listed
const kShown = 200;  // rows listed; a ballot has fewer

// Errors of readTable, as page texts; those about one line can be answered by leaving it out.
const ofLine = ['name', 'long', 'number', 'no_number', 'percent', 'most', 'whole', 'twice', 'id'];

const fromUnits = (units) => number(Number(units) / 1e6);

/** `preview` and `state` as in dialog.mjs. */
export function tablePreview(preview, state) {
  const { core, t } = preview;
  const names = namesShown(core);
  // An unchanged exported table contains a whole scenario: districts, registration, rules.
  const ours = Object.keys(state.answers).length ? undefined
    : scenarioOfCsv(state.read.text, (id) => namesThatAre([{ id }], names).lists[0].names, core.official);
  const json = ours && JSON.stringify(ours);
  if (ours && !core.check(json)) return scenarioPreview(preview, state, json);

  const reading = readingOf(preview, state, names);
  const { paste } = reading;
  const parts = [...kindControls(reading), ...lettersQuestion(preview, state), ...paste.questions.map((one) => asked(reading, one)),
    ...wrongLines(reading), ...columnsLine(reading), ...linesLeft(reading), ...notes(reading)];
  if (!paste.rows.length) return { parts };
  const given = scaled(t, paste, state.answers);
  parts.push(rowsTable(reading, given));
  if (paste.problems.length || paste.questions.length || !state.accepted) return { parts };
  if (paste.as === 'percent' && !isAll(given)) {
    parts.splice(1, 0, restQuestion(reading));
    return { parts };
  }
  return loadable(reading, given, parts);
}

// The table as read with the answers so far, and the functions that set answers.
function readingOf({ core, t, again }, state, names) {
  const { read: { text }, answers } = state;
  const shown = core.scenario();
  const { lists, parties } = namesThatAre(shown.lists, names);
  const answer = (more) => {
    Object.assign(answers, more);
    again();
  };
  return { core, t, names, parties, shown, answers, answer,
    paste: readTable(text, lists, answers, parties),
    readAs: (as) => readTable(text, lists, { ...answers, as }, parties),
    answerRow: (key, value) => answer({ rows: { ...answers.rows, [key]: value } }),
    ballots: state.total ?? shown.lists.reduce((sum, list) => sum + list.votes, shown.against_all),
    setBallots(total) {
      state.total = total;
      again();
    },
    called: (id) => names.get(id) ?? calledHere(parties.find((one) => one.id === id)) ?? id };
}

function kindControls({ t, paste, ballots, answer, setBallots }) {
  if (!paste.rows.length) return [];
  return [build('div', { className: 'controls' }, [kindChoice(t, paste.as, (as) => answer({ as })),
    ...paste.as === 'percent' ? [totalField(t, ballots, setBallots)] : []])];
}

// --- questions -----------------------------------------------------------------------

function asked(reading, { key, choices, why, row }) {
  const { t, paste, answer } = reading;
  if (key === 'column') {
    return question(key, t('share.ask.column'), choices.map((index) =>
      [columnName(t, paste.columns[index]), () => answer({ column: index })]));
  }
  if (key === 'as') return kindQuestion(reading);
  if (key === 'row') return rowQuestion(reading, row, why);
  const offers = { wide: ['add'], turned: ['turn'], long: ['add'], regions: ['lists'] }[key];
  return question(key, t(`share.ask.${key}`), offers.map((shape) =>
    [t(`share.answer.${shape}`), () => answer({ shape })]));
}

function kindQuestion({ t, answer, readAs }) {
  return question('as', t('share.ask.as'), ['votes', 'percent'].map((as) => {
    const [first] = readAs(as).lists;
    const example = first ? `${first.name}: ${fromUnits(first.units)}${as === 'percent' ? percentSign() : ''}` : '';
    return [t(`share.answer.${as}`, { example }), () => answer({ as })];
  }));
}

function rowQuestion({ t, names, called, answerRow }, { key, line, name, near }, why) {
  const list = near?.startsWith('list:') && near.slice('list:'.length);
  const meant = list ? called(list) : near && t(`share.taken.${near}`);
  const choose = (value) => () => answerRow(key, value);
  return question(`row-${key}`, t(`share.ask.${why}`, { line, name }), [
    ...near ? [[t('share.answer.near', { name: meant }), choose(list && !names.has(list) ? 'own' : near)]] : [],
    ...why === 'sum' ? [[t('share.answer.total'), choose('total')]] : [],
    [t('share.taken.own'), choose('own')], [t('share.answer.out'), choose('out')]]);
}

// For percentages that do not sum to 100: asks what the rest is.
function restQuestion({ t, paste, answer }) {
  const sum = sumOf(paste);
  const said = { sum: fromUnits(sum), rest: number(100 - Number(sum) / 1e6) };
  if (sum >= 99_000_000n || sum <= 0n) return paragraph(t('share.not_all', said));
  return question('rest', t('share.ask.rest', said), ['against', 'list', 'scale']
    .filter((one) => one !== 'against' || paste.against === undefined)
    .map((one) => [t(`share.answer.rest.${one}`, said), () => answer({ rest: one })]));
}

// Incomplete percentages, completed by the answer.
function scaled(t, paste, { rest }) {
  if (paste.as !== 'percent' || !rest || isAll(paste)) return paste;
  const sum = sumOf(paste);
  const missing = 100_000_000n - sum;
  if (missing <= 0n) return paste;
  if (rest === 'against') return { ...paste, against: missing };
  if (rest === 'list') return { ...paste, lists: [...paste.lists, { line: 0, name: t('share.rest_list'), units: missing }] };
  const more = (units) => units * 100_000_000n / sum;
  return { ...paste, lists: paste.lists.map((list) => ({ ...list, units: more(list.units) })),
    ...paste.against !== undefined && { against: more(paste.against) }, ...paste.invalid !== undefined && { invalid: more(paste.invalid) } };
}

// --- what was read ---------------------------------------------------------------------

function wrongLines({ t, paste: { problems, rows }, answers, answer, answerRow }) {
  if (!problems.length) return [];
  const keyOf = ({ line, key }) => (ofLine.includes(key) ? rows.find((row) => row.line === line && row.wrong)?.key : undefined);
  const keys = [...new Set(problems.map(keyOf).filter(Boolean))];
  const out = Object.fromEntries(keys.map((key) => [key, 'out']));
  return [paragraph(t('share.wrong_lines')), build('ul', {}, [
    ...problems.slice(0, kTold).map((one) => {
      const item = build('li', { textContent: t('share.line', { line: one.line, what: t(`share.expected.${one.key}`, { found: one.found }) }) });
      const key = keyOf(one);
      if (key) item.append(' ', build('button', { type: 'button', id: `take-out-${key}`, textContent: t('share.answer.out'), onclick: () => answerRow(key, 'out') }));
      return item;
    }),
    ...problems.length > kTold ? [build('li', { textContent: t('share.more', { count: problems.length - kTold }) })] : []]),
  ...keys.length > 1 ? [build('div', { className: 'controls' }, [build('button', { type: 'button', id: 'take-out-all', textContent: t('share.answer.out_all'),
    onclick: () => answer({ rows: { ...answers.rows, ...out } }) })])] : []];
}

const columnName = (t, { heading, index, first }) => (heading ? t('share.quoted', { text: heading })
  : t('share.nth_column', { number: index + 1, first }));

function columnsLine({ t, paste }) {
  const columns = paste.columns.filter(({ full, heading }) => full || heading);
  if (columns.length <= 2 && columns.every(({ use }) => ['name', 'number'].includes(use))) return [];
  const named = (isUsed) => columns.filter(({ use }) => ['name', 'number', 'id'].includes(use) === isUsed)
    .map((column) => columnName(t, column)).join(', ');
  const out = named(false);
  return [paragraph([t('share.columns.used', { columns: named(true) }), out && t('share.columns.left', { columns: out })].filter(Boolean).join(' '))];
}

function linesLeft({ t, paste }) {
  return ['title', 'heading', 'total', 'about', 'no_votes', 'remark', 'out'].flatMap((key) => {
    const lines = paste.left.filter((one) => one.key === key).map(({ line, text }) =>
      (text && key !== 'heading' ? t('share.line_said', { line, text: text.slice(0, 60) }) : String(line)));
    return lines.length ? [paragraph(t(`share.left.${key}`, { lines: lines.join('; ') }))] : [];
  });
}

const notes = ({ t, paste }) => paste.notes.map(({ key, line, count, total, sum }) => paragraph(t(`share.note.${key}`,
  { line, count: count !== undefined && number(count), total: total && number(Number(total / 1_000_000n)),
    sum: sum && number(Number(sum / 1_000_000n)) }), { className: 'warn' }));

// Each row as read, with a choice of its meaning.
function rowsTable({ t, paste, names, parties, ballots, answerRow }, given) {
  const votes = paste.problems.length || !given.lists.length ? [] : votesOf(given, ballots);
  const place = new Map(given.lists.map((list, i) => [list.line, votes[i]]));
  const [against, invalid] = votes.slice(-2);
  const count = (row) => {
    if (row.units === undefined) return row.number;
    const value = row.meaning === 'against' ? against : row.meaning === 'invalid' ? invalid
      : row.meaning === 'own' || row.meaning.startsWith('list:') ? place.get(row.line) : undefined;
    return value === undefined ? fromUnits(row.units) + (paste.as === 'percent' ? percentSign() : '') : number(value);
  };
  const options = [...[...names].filter(([id]) => id !== 'against_all').map(([id, name]) => [`list:${id}`, name]),
    ...['own', 'against', 'invalid', 'total', 'out'].map((one) => [one, t(`share.taken.${one}`)])];
  return scrolledTable(t, [t('share.column.name'), t('share.column.votes'), t('share.column.list')], paste.rows.slice(0, kShown).map((row) => {
    const select = meaningChoice(t, row, options, answerRow);
    const isOwn = row.meaning === 'own' && !row.wrong;
    const known = isOwn && parties.find(({ id }) => id === row.ownId);
    return [[row.name || row.text, row.meaning === 'own' ? 'own' : ''], count(row), [select, ...isOwn ? [build('small', { textContent:
      known ? t('share.not_shown', { name: calledHere(known) }) : '' })] : []]];
  }));
}

function meaningChoice(t, row, options, answerRow) {
  const select = build('select', { id: `take-row-${row.key}`, ariaLabel: t('share.taken_for', { name: row.name || row.text }),
    onchange: () => answerRow(row.key, select.value) },
  options.map(([value, textContent]) => build('option', { value, textContent })));
  if (row.wrong && row.meaning !== 'out' && row.units === undefined) select.dataset.open = '';
  select.value = row.meaning === 'about' ? 'out' : row.meaning;
  return select;
}

// --- what will be loaded ---------------------------------------------------------------

function loadable({ t, core, paste, ballots, shown, called }, given, parts) {
  const { scenario, own, missing } = scenarioOf(given, ballots, shown);
  const json = JSON.stringify(scenario);
  const wrong = core.check(json);
  if (wrong) return { parts: [...parts, problem(wrong)] };
  if (paste.as === 'percent') parts.push(paragraph(t('share.rounded')));
  if (missing.length) parts.push(paragraph(t('share.missing', { lists: missing.map(called).join(', ') })));
  if (given.against === undefined) parts.push(paragraph(t('share.no_against')));
  if (own) parts.push(paragraph(t('share.own')));
  parts.push(rulesLine(t, core, scenario.rules), summary(t, scenario));
  return { parts, file: () => json };
}
