// Votes of one's own: a file that is opened or dropped, or a table that is pasted. First it
// is shown what was understood and what is in doubt; nothing changes until it is loaded,
// and it can be loaded when nothing is open any more.
import { build } from '../text/dom.mjs';
import { openFile, scenarioOrTable } from './opened.mjs';
import { isAll, readTable, scenarioOf, sumOf, votesOf } from './paste.mjs';
import { scenarioOfCsv } from './ours.mjs';
import { namesThatAre } from './parties.mjs';
import { unknownIn } from './unknown.mjs';

const kMost = 1_048_576;  // bytes
const kTold = 20;  // of what cannot be read
const kShown = 200;  // rows, of which more are no ballot

// What readTable says, in the page's texts; those of one line can be answered by leaving it out.
const ofLine = ['name', 'long', 'number', 'no_number', 'percent', 'most', 'whole', 'twice', 'id'];
const kinds = { votes: 'share.as.votes', percent: 'share.as.percent' };

/** The part of the section that takes votes in; see transfer/take.mjs for `page`. */
export function bringing({ root, core, share, refresh, note, t, say }) {
  const file = build('input', { type: 'file', accept: '.json,.jsonl,.ndjson,.csv,.tsv,.txt,application/json,text/*', hidden: true });
  const open = say(build('button', { type: 'button', onclick: () => file.click() }), 'share.open');
  const field = build('textarea', { id: 'take-paste', rows: 6, spellcheck: false, autocomplete: 'off' });
  const label = say(build('label', { htmlFor: field.id }), 'share.paste');
  const look = say(build('button', { type: 'button', onclick: () => pasted() }), 'share.look');
  const status = build('p', { role: 'status' });
  const preview = build('div');
  const element = build('div', {}, [say(build('h3'), 'share.bring'), say(build('p'), 'share.bring.how'),
    build('div', { className: 'controls' }, [open, file]), label, field,
    build('div', { className: 'controls' }, [look]), status, preview]);

  file.onchange = () => {
    if (file.files.length) take([...file.files]);
    file.value = '';
  };
  // After the browser has put it there.
  field.onpaste = () => setTimeout(pasted);
  // What was typed and not loaded yet lives only here: a reload asks first.
  addEventListener('beforeunload', (event) => {
    if (field.value.trim() && field.value !== loaded) event.preventDefault();
  });
  let loaded = '';
  let again = () => {};
  function pasted() {
    if (new Blob([field.value]).size > kMost) return tell('share.too_large');
    if (field.value.trim()) consider({ text: field.value }, '');
    else tell('share.nothing');
  }

  function tell(name, values) {
    again = () => tell(name, values);
    ++turn;
    preview.replaceChildren();
    status.textContent = t(name, values);
  }

  /** @param {File[]} files */
  async function take([one, ...more]) {
    root.hidden = false;
    if (more.length) return tell('share.one_file');
    if (one.size > kMost) return tell('share.too_large');
    try {
      const read = openFile(new Uint8Array(await one.arrayBuffer()), namesThatAre([], new Map()).parties);
      if (read.refused) refuse(read.refused, one.name);
      else consider(read, one.name);
    } catch {
      tell('share.no_file', { name: one.name });
    }
  }

  const refuse = (what, name) => tell(`share.refused.${what}`, { name: name || t('share.pasted') });

  // `read.others`: the same bytes in other letters.
  function consider(read, name) {
    root.hidden = false;
    const { kind, ...what } = scenarioOrTable(read.text);
    if (kind === 'refused') return refuse(what.what, name);
    const state = { name, read, answers: {}, accepted: !read.others, at: 0 };
    if (kind === 'scenarios') return show(state, () => several(state, what.scenarios));
    if (kind === 'scenario') return show(state, () => scenarioFile(state, what.text));
    show(state, () => table(state));
  }

  // --- questions that a reading of letters leaves ------------------------------------

  function letters(state) {
    if (state.accepted) return [];
    const { read } = state;
    const readings = [read, ...read.others];
    const sample = ({ text }) => [...new Set(text.match(/[^\s;,\t]*[^\x00-\x7F][^;,\t\r\n]*/gu) ?? [])].slice(0, 3).join(', ').slice(0, 60);
    return [question('letters', t('share.ask.letters'), readings.map((one) => [sample(one), () => {
      consider({ text: one.text }, state.name);
    }]))];
  }

  // --- a scenario file -------------------------------------------------------------

  function several(state, scenarios) {
    return { parts: [question('which', t('share.ask.which', { count: number(scenarios.length) }),
      scenarios.map(({ line, title, text }) => [title || t('share.in_line', { line }), () => show(state, () => scenarioFile(state, text))]))] };
  }

  function scenarioFile(state, text) {
    const wrong = core.check(text);
    if (wrong) {
      return { parts: [build('p', { textContent: t('share.wrong_file') }), build('ul', {}, [
        build('li', { lang: 'en', textContent: wrong })])] };
    }
    const scenario = JSON.parse(text);
    const unknown = unknownIn(scenario);
    const lost = /\uFFFD/.test(text) && !state.sure;
    return { parts: [...letters(state),
      ...lost ? [question('lost', t('share.ask.lost_file'), [[t('share.answer.sure'), () => {
        state.sure = true;
        again();
      }]])] : [],
      ...understood(scenario, scenario.lists.map((list) => list.votes), scenario.title),
      ...unknown.length ? [build('p', { textContent: t('share.unknown_fields', { fields: unknown.join(', ') }) })] : [],
      summary(scenario)],
    file: !lost && state.accepted ? () => text : undefined };
  }

  // --- a table -----------------------------------------------------------------------

  const namesShown = () => core.outline().sections.find(({ id }) => id === 'votes').nodes
    .find(({ id }) => id === 'votes').rows.map(({ id, cells: [{ text }] }) => [id, text]);

  function table(state) {
    const { read: { text }, answers } = state;
    const shown = core.scenario();
    const names = new Map(namesShown());
    const { lists, parties } = namesThatAre(shown.lists, names);
    // One of ours that is still whole has all of a scenario: districts, registration, rules.
    const ours = Object.keys(answers).length ? undefined
      : scenarioOfCsv(text, (id) => namesThatAre([{ id }], names).lists[0].names, core.official);
    if (ours && !core.check(JSON.stringify(ours))) return scenarioFile(state, JSON.stringify(ours));
    const paste = readTable(text, lists, answers, parties);
    const { problems, questions } = paste;
    const percents = paste.as === 'percent';
    const answer = (more) => {
      Object.assign(answers, more);
      again();
    };
    const answerRow = (key, value) => answer({ rows: { ...answers.rows, [key]: value } });
    const ballots = shown.lists.reduce((sum, list) => sum + list.votes, shown.against_all);
    const of = state.total ?? ballots;
    const called = (id) => names.get(id) ?? parties.find((one) => one.id === id)?.called[document.documentElement.lang] ?? id;

    const asked = letters(state);
    for (const one of questions) asked.push(ask(one));
    function ask({ key, choices, why, row }) {
      if (key === 'column') {
        return question(key, t('share.ask.column'), choices.map((index) => [columnName(paste.columns[index]), () => answer({ column: index })]));
      }
      if (key === 'as') {
        return question(key, t('share.ask.as'), ['votes', 'percent'].map((as) => {
          const [first] = readTable(text, lists, { ...answers, as }, parties).lists;
          const said = first ? `${first.name}: ${number(Number(first.units) / 1e6)}${as === 'percent' ? percentSign() : ''}` : '';
          return [t(`share.answer.${as}`, { example: said }), () => answer({ as })];
        }));
      }
      if (key === 'row') {
        const { key: at, line, name, near } = row;
        const meant = near?.startsWith('list:') ? called(near.slice(5)) : near && t(`share.taken.${near}`);
        const choose = (value) => () => answerRow(at, value);
        return question(`row-${at}`, t(`share.ask.${why}`, { line, name }), [
          ...near ? [[t('share.answer.near', { name: meant }), choose(near.startsWith('list:') && !names.has(near.slice(5)) ? 'own' : near), near]] : [],
          ...why === 'sum' ? [[t('share.answer.total'), choose('total')]] : [],
          [t('share.taken.own'), choose('own')], [t('share.answer.out'), choose('out')]]);
      }
      const offers = { wide: ['add'], turned: ['turn'], long: ['add'], regions: ['lists'] }[key];
      return question(key, t(`share.ask.${key}`), offers.map((shape) => [t(`share.answer.${shape}`), () => answer({ shape })]));
    }

    const parts = [];
    const controls = [choice(paste.as, (as) => answer({ as }))];
    if (percents) controls.push(totalField(of, (total) => {
      state.total = total;
      again();
    }));
    if (paste.rows.length) parts.push(build('div', { className: 'controls' }, controls));
    parts.push(...asked);
    if (problems.length) parts.push(...wrongLines(paste, answerRow, answer, answers));

    const columns = paste.columns.filter(({ full, heading }) => full || heading);
    if (columns.length > 2 || columns.some(({ use }) => !['name', 'number'].includes(use))) {
      const used = columns.filter(({ use }) => ['name', 'number', 'id'].includes(use)).map(columnName).join(', ');
      const out = columns.filter(({ use }) => !['name', 'number', 'id'].includes(use)).map(columnName).join(', ');
      parts.push(build('p', { textContent: [t('share.columns.used', { columns: used }), out && t('share.columns.left', { columns: out })].filter(Boolean).join(' ') }));
    }
    for (const key of ['title', 'heading', 'total', 'about', 'no_votes', 'remark', 'out']) {
      const lines = paste.left.filter((one) => one.key === key).map(({ line, text: said }) =>
        (said && key !== 'heading' ? t('share.line_said', { line, text: said.slice(0, 60) }) : String(line)));
      if (lines.length) parts.push(build('p', { textContent: t(`share.left.${key}`, { lines: lines.join('; ') }) }));
    }
    for (const one of paste.notes) {
      parts.push(build('p', { className: 'warn', textContent: t(`share.note.${one.key}`, { line: one.line, count: one.count !== undefined && number(one.count),
        total: one.total && number(Number(one.total / 1_000_000n)), sum: one.sum && number(Number(one.sum / 1_000_000n)) }) }));
    }
    if (!paste.rows.length) return { parts };
    const given = scale(paste, answers);
    const votes = problems.length || !given.lists.length ? [] : votesOf(given, of);
    const rows = rowsOf(paste, names, parties, answerRow, given, votes);
    parts.push(rows);
    if (problems.length || questions.length || !state.accepted) return { parts };
    if (percents && !isAll(given)) {
      const sum = sumOf(paste);
      const rest = sum < 99_000_000n && sum > 0n ? ['against', 'list', 'scale'] : [];
      const said = { sum: number(Number(sum) / 1e6), rest: number(100 - Number(sum) / 1e6) };
      parts.splice(1, 0, rest.length ? question('rest', t('share.ask.rest', said), rest.filter((one) => one !== 'against' || paste.against === undefined)
        .map((one) => [t(`share.answer.rest.${one}`, said), () => answer({ rest: one })])) : build('p', { textContent: t('share.not_all', said) }));
      return { parts };
    }
    const { scenario, own, missing } = scenarioOf(given, of, shown);
    const json = JSON.stringify(scenario);
    const wrong = core.check(json);
    if (wrong) return { parts: [...parts, build('ul', {}, [build('li', { lang: 'en', textContent: wrong })])] };
    if (percents) parts.push(build('p', { textContent: t('share.rounded') }));
    if (missing.length) {
      parts.push(build('p', { textContent: t('share.missing', { lists: missing.map(called).join(', ') }) }));
    }
    if (given.against === undefined) parts.push(build('p', { textContent: t('share.no_against') }));
    if (own) parts.push(build('p', { textContent: t('share.own') }));
    parts.push(build('p', { textContent: t('share.rules', { rules: rulesName(scenario.rules) }) }), summary(scenario));
    return { parts, file: () => json };
  }

  // Percentages of which a part is missing, as it was answered.
  function scale(paste, { rest }) {
    if (paste.as !== 'percent' || !rest || isAll(paste)) return paste;
    const missing = 100_000_000n - sumOf(paste);
    if (missing <= 0n) return paste;
    if (rest === 'against') return { ...paste, against: missing };
    if (rest === 'list') return { ...paste, lists: [...paste.lists, { line: 0, name: t('share.rest_list'), units: missing }] };
    const [sum] = [sumOf(paste)];
    const more = (units) => units * 100_000_000n / sum;
    return { ...paste, lists: paste.lists.map((list) => ({ ...list, units: more(list.units) })),
      ...paste.against !== undefined && { against: more(paste.against) }, ...paste.invalid !== undefined && { invalid: more(paste.invalid) } };
  }

  function wrongLines(paste, answerRow, answer, answers) {
    const { problems, rows } = paste;
    const keyOf = ({ line, key }) => (ofLine.includes(key) ? rows.find((row) => row.line === line && row.wrong)?.key : undefined);
    const keys = [...new Set(problems.map(keyOf).filter(Boolean))];
    return [build('p', { textContent: t('share.wrong_lines') }), build('ul', {}, [
      ...problems.slice(0, kTold).map((one) => {
        const item = build('li', { textContent: t('share.line', { line: one.line, what: t(`share.expected.${one.key}`, { found: one.found }) }) });
        const key = keyOf(one);
        if (key) item.append(' ', build('button', { type: 'button', id: `take-out-${key}`, textContent: t('share.answer.out'), onclick: () => answerRow(key, 'out') }));
        return item;
      }),
      ...problems.length > kTold ? [build('li', { textContent: t('share.more', { count: problems.length - kTold }) })] : []]),
    ...keys.length > 1 ? [build('div', { className: 'controls' }, [build('button', { type: 'button', id: 'take-out-all', textContent: t('share.answer.out_all'),
      onclick: () => answer({ rows: { ...answers.rows, ...Object.fromEntries(keys.map((key) => [key, 'out'])) } }) })])] : []];
  }

  // Each row as it was read, and a choice of what it is taken for.
  function rowsOf(paste, names, parties, answerRow, given, votes) {
    const place = new Map(given.lists.map((list, i) => [list.line, votes[i]]));
    const [against, invalid] = votes.slice(-2);
    const count = (row) => {
      if (row.units === undefined) return row.number;
      const value = row.meaning === 'against' ? against : row.meaning === 'invalid' ? invalid
        : row.meaning === 'own' || row.meaning.startsWith('list:') ? place.get(row.line) : undefined;
      return value === undefined ? number(Number(row.units) / 1e6) + (paste.as === 'percent' ? percentSign() : '') : number(value);
    };
    const options = [...[...names].filter(([id]) => id !== 'against_all').map(([id, name]) => [`list:${id}`, name]),
      ...['own', 'against', 'invalid', 'total', 'out'].map((one) => [one, t(`share.taken.${one}`)])];
    return scrolled([t('share.column.name'), t('share.column.votes'), t('share.column.list')], paste.rows.slice(0, kShown).map((row) => {
      const value = row.meaning === 'about' ? 'out' : row.meaning;
      const select = build('select', { id: `take-row-${row.key}`, ariaLabel: t('share.taken_for', { name: row.name || row.text }), onchange: () => answerRow(row.key, select.value) },
        options.map(([one, name]) => build('option', { value: one, textContent: name })));
      if (row.wrong && row.meaning !== 'out' && row.units === undefined) select.dataset.open = '';
      select.value = value;
      const is = row.meaning === 'own' && !row.wrong;
      const known = is && parties.find(({ id }) => id === row.ownId);
      return [[row.name || row.text, row.meaning === 'own' ? 'own' : ''], count(row), [select, ...is ? [build('small', { textContent:
        known ? t('share.not_shown', { name: known.called[document.documentElement.lang] }) : '' })] : []]];
    }));
  }

  const columnName = ({ heading, index, first }) => (heading ? t('share.quoted', { text: heading })
    : t('share.nth_column', { number: index + 1, first }));

  // Not every browser knows Kazakh, whose numbers are written like Russian ones.
  const number = (value) =>
    new Intl.NumberFormat(document.documentElement.lang === 'en' ? 'en' : 'ru', { maximumFractionDigits: 6 }).format(value);
  const percentSign = () => (document.documentElement.lang === 'ru' ? '\u00A0%' : '%');

  function question(id, text, answers) {
    return build('div', { className: 'ask', role: 'group', ariaLabel: text }, [build('p', { textContent: text }),
      build('div', { className: 'controls' }, answers.map(([name, onclick], i) =>
        build('button', { type: 'button', id: `take-ask-${id}-${i}`, textContent: name, onclick })))], { 'data-ask': id });
  }

  function choice(value, chosen) {
    const select = build('select', { onchange: () => chosen(select.value) }, Object.entries(kinds).map(([one, name]) =>
      build('option', { value: one, textContent: t(name) })));
    select.value = value;
    select.id = 'take-as';
    return build('label', {}, [t('share.as'), select]);
  }

  function totalField(value, chosen) {
    const input = build('input', { type: 'number', id: 'take-total', min: 1, max: 1_000_000_000_000, step: 1, value });
    input.onchange = () => {
      if (input.value && input.checkValidity()) chosen(input.valueAsNumber);
      else input.reportValidity();
    };
    return build('label', {}, [t('share.total'), input]);
  }

  // --- the preview ---------------------------------------------------------------------

  function rulesName(rules) {
    const set = core.outline().sections.find(({ id }) => id === 'setup').nodes
      .find(({ kind }) => kind === 'controls').controls[1];
    return typeof rules === 'string'
      ? set.options.find(({ value }) => value === rules)?.label ?? rules : t('share.own_rules');
  }

  // All that will be loaded, in numbers.
  function summary({ lists, against_all: against = 0, invalid = 0 }) {
    const sum = lists.reduce((all, { votes }) => all + votes, 0);
    return build('p', { id: 'take-summary', textContent: t('share.summary', { lists: number(lists.length), base: number(sum + against),
      against: number(against), invalid: number(invalid) }) });
  }

  function scrolled(heads, rows) {
    const cell = (said) => (Array.isArray(said) ? said : [said]);
    return build('div', { className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: t('share.preview') }, [build('table', {}, [
      build('thead', {}, [build('tr', {}, heads.map((head, i) =>
        build('th', { scope: 'col', textContent: head, className: i === 1 ? 'number' : '' })))]),
      build('tbody', {}, rows.map(([[name, className], count, rest]) => build('tr', {}, [
        build('th', { scope: 'row', textContent: name, className }), build('td', { className: 'number', textContent: count }),
        ...rest === undefined ? [] : [build('td', {}, cell(rest))]])))])]);
  }

  function understood({ lists, rules, against_all: against = 0, invalid = 0 }, votes, title) {
    const names = new Map(namesShown());
    const { parties } = namesThatAre([], names);
    const called = ({ id, name }) => name || names.get(id) || parties.find((one) => one.id === id)?.called[document.documentElement.lang] || id;
    return [
      ...title ? [build('p', { textContent: title })] : [],
      build('p', { textContent: t('share.rules', { rules: rulesName(rules) }) }),
      scrolled([t('share.column.name'), t('share.column.votes')], [
        ...lists.map((list, i) => [[called(list), ''], number(votes[i])]),
        [[t('share.against'), ''], number(against)], ...invalid ? [[[t('share.invalid'), ''], number(invalid)]] : []])];
  }

  let turn = 0;
  // `made` says what stands there, in the page's language; it is asked again in another.
  function show(state, made) {
    again = () => show(state, made);
    ++turn;
    const { parts, file: content } = made();
    status.textContent = '';
    const kept = document.activeElement?.id;
    const inside = preview.contains(document.activeElement);
    const { name } = state;
    const heading = build('h3', { tabIndex: -1, textContent: name ? t('share.preview_of', { name }) : t('share.preview') });
    const buttons = [
      ...content ? [build('button', { type: 'button', id: 'take-load', textContent: t('share.load'), onclick: () => load(content(), name) })] : [],
      build('button', { type: 'button', id: 'take-cancel', textContent: t('share.cancel'), onclick: cancel })];
    const open_ = !content && parts.some((part) => part.className === 'ask') ? [build('p', { textContent: t('share.open_questions') })] : [];
    preview.replaceChildren(build('div', { className: 'preview', role: 'group', ariaLabel: heading.textContent }, [heading,
      ...parts, ...open_, build('div', { className: 'controls' }, buttons)]));
    const same = kept && preview.querySelector(`#${CSS.escape(kept)}`);
    if (same) return same.focus();
    // What was answered is gone: on to the next question, or to what was asked for.
    const next = inside && (preview.querySelector('.ask button') ?? preview.querySelector('#take-load'));
    if (next) return next.focus();
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'nearest' });
  }

  function cancel() {
    again = () => {};
    ++turn;
    preview.replaceChildren();
    status.textContent = t('share.cancelled');
    open.focus();
  }

  async function load(text, name) {
    await share('settle');
    // Lists that are shown keep what there is to go back to.
    const wrong = core.revise(text) && core.load(text);
    if (wrong) return show({ name }, () => ({ parts: [build('ul', {}, [build('li', { lang: 'en', textContent: wrong })])] }));
    again = () => {};
    preview.replaceChildren();
    // What was typed stays, to be mended and read once more.
    loaded = field.value;
    refresh();
    await share('settle');
    note(t('share.loaded'));
    scrollTo(0, 0);
    document.getElementById('undo').focus({ preventScroll: true });
  }

  // --- dropped -----------------------------------------------------------------------

  const overlay = build('div', { id: 'drop' });
  let gone = 0;
  // "dragover" comes again and again while something is held over the page.
  function drag(type, files) {
    clearTimeout(gone);
    if (type !== 'drop') {
      overlay.textContent = t('share.drop');
      if (!overlay.isConnected) document.body.append(overlay);
      gone = setTimeout(() => overlay.remove(), 600);
      return;
    }
    overlay.remove();
    if (files.length) take(files);
  }

  return { element, drag, sayAll() {
    status.textContent = '';
    again();
  } };
}
